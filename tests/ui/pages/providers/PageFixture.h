// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/TestProject.h"
#include "ui/models/Workspace.h"
#include "ui/pages/providers/ProviderTableView.h"
#include "ui/pages/providers/ProvidersPage.h"

#include <QComboBox>
#include <QItemSelectionModel>
#include <QLineEdit>
#include <QTabWidget>
#include <QTest>

#include <memory>

namespace shortlist::test {

// Under the sanitizers everything takes its time.
#ifdef __SANITIZE_ADDRESS__
constexpr qint64 kSlower = 10;
#else
constexpr qint64 kSlower = 1;
#endif

// The page on the small project, shown in a window of the usual size.
struct PageFixture
{
    SmallProject small;
    std::unique_ptr<Workspace> workspace;
    std::unique_ptr<ProvidersPage> page;

    PageFixture()
    {
        workspace = std::make_unique<Workspace>(std::move(small.project));
        open();
    }

    // For a project that is not the small one, or is opened otherwise.
    explicit PageFixture(std::unique_ptr<Project> project)
    {
        workspace = std::make_unique<Workspace>(std::move(project));
        open();
    }

    template <typename T>
    T *child(const char *name) const
    {
        T *found = page->findChild<T *>(QString::fromLatin1(name));
        if (found == nullptr)
            qFatal("There is no %s on the page", name);
        return found;
    }

    ProviderTableView *table() const { return child<ProviderTableView>("providerTable"); }
    QLineEdit *field(const char *name) const { return child<QLineEdit>(name); }
    const Provider &provider(ProviderId id) const { return *workspace->snapshot().provider(id); }
    qint64 sequence() const { return workspace->project().lastSequence(); }

    QModelIndex cellOf(const QString &name, int column = 0) const
    {
        const QAbstractItemModel *model = table()->model();
        const QModelIndexList found = model->match(model->index(0, 0), Qt::DisplayRole, name, 1, Qt::MatchExactly);
        return found.isEmpty() ? QModelIndex() : found.front().siblingAtColumn(column);
    }

    void choose(const QStringList &names) const
    {
        table()->clearSelection();
        for (const QString &name : names) {
            table()->selectionModel()->setCurrentIndex(cellOf(name),
                                                       QItemSelectionModel::Select | QItemSelectionModel::Rows);
        }
    }

    QStringList chosen() const
    {
        QStringList names;
        const QModelIndexList rows = table()->selectionModel()->selectedRows();
        for (const QModelIndex &row : rows)
            names << row.data().toString();
        names.sort();
        return names;
    }

    void showTab(const char *tableOrField) const
    {
        auto *tabs = child<QTabWidget>("providerTabs");
        const auto *inside = page->findChild<QWidget *>(QString::fromLatin1(tableOrField));
        for (int i = 0; i < tabs->count(); ++i) {
            if (tabs->widget(i)->isAncestorOf(inside))
                tabs->setCurrentIndex(i);
        }
    }

    // What somebody does who clicks into a field, types, and goes on with Tab.
    void type(QLineEdit *edit, const QString &text, bool leave = true) const
    {
        edit->setFocus();
        edit->selectAll();
        QTest::keyClicks(edit, text);
        if (text.isEmpty())
            QTest::keyClick(edit, Qt::Key_Backspace);
        // Suggestions have the keyboard as long as they are open.
        if (QWidget *suggestions = QApplication::activePopupWidget(); suggestions != nullptr)
            QTest::keyClick(suggestions, Qt::Key_Escape);
        if (leave)
            QTest::keyClick(edit, Qt::Key_Tab);
    }

private:
    void open()
    {
        page = std::make_unique<ProvidersPage>(*workspace);
        page->resize(1080, 760);
        page->show();
        page->activateWindow();
        if (!QTest::qWaitForWindowActive(page.get()))
            qFatal("The page does not come up");
    }
};

} // namespace shortlist::test
