// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/ui/pages/rfp/RfpDesk.h"
#include "ui/dialogs/Ask.h"
#include "ui/pages/rfp/AnswerGrid.h"
#include "ui/pages/rfp/AnswerGridModel.h"
#include "ui/pages/rfp/AnswersView.h"
#include "ui/pages/rfp/RfpPage.h"

#include <QApplication>
#include <QDialog>
#include <QRegularExpression>
#include <QTest>
#include <QTimer>

namespace shortlist {

// The RFP page over a project of its own.
class RfpPageFixture : public QObject
{
protected:
    static void prepare()
    {
        // Of windows and drop-down lists the offscreen platform complains.
        QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support )")));
        QLocale::setDefault(QLocale(QLocale::English, QLocale::Ireland));
    }
    void close()
    {
        ask::answerWith({});
        m_page.reset();
        m_desk.reset();
    }
    void make(int providers, bool questions = true)
    {
        m_desk = std::make_unique<RfpDesk>(providers, questions);
        m_page = std::make_unique<RfpPage>(*m_desk->workspace);
        m_page->resize(1300, 760);
        m_page->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
    }
    template <typename T>
    T *find(const char *name) const
    {
        T *found = m_page->findChild<T *>(QLatin1String(name));
        if (found == nullptr)
            qFatal("%s is not there", name);
        return found;
    }
    AnswerGridModel &answers() const { return *qobject_cast<AnswerGridModel *>(m_page->answers().grid().model()); }
    QModelIndex cell(const char *question, const char *provider) const
    {
        return answers().index(answers().rowOf(m_desk->question(question).id),
                               answers().columnOf(m_desk->provider(provider)));
    }
    // Shows the answers, goes to a cell and gives the grid the keyboard.
    AnswerGrid &gridAt(const char *question, const char *provider)
    {
        m_page->setTab(RfpPage::AnswersTab);
        answers().setAskedOnly(false);
        AnswerGrid &grid = m_page->answers().grid();
        grid.setFocus();
        grid.goTo(cell(question, provider));
        return grid;
    }
    QString textAt(const char *question, const char *provider) const
    {
        return m_desk->answer(answers().keyAt(cell(question, provider))).text;
    }
    // What is done to the next dialog that comes up.
    static void inDialog(const std::function<void(QDialog &)> &run)
    {
        QTimer::singleShot(0, qApp, [run] {
            auto *dialog = qobject_cast<QDialog *>(QApplication::activeModalWidget());
            if (dialog == nullptr)
                return inDialog(run);
            run(*dialog);
        });
    }

    std::unique_ptr<RfpDesk> m_desk;
    std::unique_ptr<RfpPage> m_page;
};

} // namespace shortlist
