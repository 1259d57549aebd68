// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/TestProject.h"
#include "ui/models/ScoreGridModel.h"
#include "ui/models/Workspace.h"
#include "ui/pages/scoring/ScoreGrid.h"
#include "ui/pages/scoring/ScoringPage.h"

#include <QLineEdit>
#include <QRegularExpression>
#include <QTest>

#include <memory>

namespace shortlist::test {

// The Scoring page with a small project; the grid is Anna's.
class ScoringDesk : public QObject
{
    Q_OBJECT

protected:
    void openSmall()
    {
        // The offscreen platform complains of this one on every window.
        QTest::failOnWarning(
            QRegularExpression(QStringLiteral("^(?!This plugin does not support propagateSizeHints)")));
        m_small = std::make_unique<SmallProject>();
        open(std::move(m_small->project));
    }
    void open(std::unique_ptr<Project> project)
    {
        m_page.reset();
        m_workspace = std::make_unique<Workspace>(std::move(project));
        showPage();
        m_page->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
        m_grid->setFocus();
        if (m_model->rowCount() > 0 && m_model->columnCount() > 0)
            m_grid->setCurrentIndex(m_model->index(0, 0));
    }
    void showPage()
    {
        m_page = std::make_unique<ScoringPage>(*m_workspace);
        m_page->resize(1100, 700);
        m_page->show();
        m_grid = child<ScoreGrid>("scoreGrid");
        m_model = m_page->findChild<ScoreGridModel *>();
    }
    void close()
    {
        m_page.reset();
        m_workspace.reset();
        m_small.reset();
    }

    template <typename T>
    T *child(const char *name)
    {
        T *found = m_page->findChild<T *>(QLatin1String(name));
        Q_ASSERT_X(found != nullptr, "child", name);
        return found;
    }
    double score(ProviderId provider, CriterionId criterion) const
    {
        return m_workspace->snapshot().score({provider, criterion, m_small->anna}).value;
    }
    QLineEdit *editor() const
    {
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete); // of the one before
        return m_grid->findChild<QLineEdit *>(QStringLiteral("scoreEditor"));
    }
    qint64 sequence() const { return m_workspace->project().lastSequence(); }

    std::unique_ptr<SmallProject> m_small;
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<ScoringPage> m_page;
    ScoreGrid *m_grid = nullptr;
    ScoreGridModel *m_model = nullptr;
};

} // namespace shortlist::test
