// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/dialogs/HistoryDialog.h"

#include "core/project/Project.h"
#include "ui/dialogs/Ask.h"
#include "ui/dialogs/HistoryModel.h"
#include "ui/widgets/Icons.h"
#include "ui/widgets/SearchField.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QProgressDialog>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QTreeView>
#include <QVBoxLayout>

namespace shortlist {

HistoryDialog::HistoryDialog(Project &project, QWidget *parent)
    : SearchListDialog(QStringLiteral("historySearch"), tr("Search the history"), parent)
    , m_project(project)
    , m_model(new HistoryModel(this))
    , m_filter(new QSortFilterProxyModel(this))
    , m_list(new QTreeView(this))
    , m_result(new QLabel(this))
{
    setObjectName(QStringLiteral("historyDialog"));
    setWindowTitle(tr("History"));
    m_filter->setSourceModel(m_model);
    m_filter->setFilterKeyColumn(-1);
    m_filter->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_list->setObjectName(QStringLiteral("historyList"));
    m_list->setAccessibleName(tr("History"));
    m_list->setModel(m_filter);
    setList(m_list);
    m_list->setUniformRowHeights(true);
    m_list->header()->setStretchLastSection(true);
    m_result->setObjectName(QStringLiteral("verifyResult"));
    m_result->setTextFormat(Qt::PlainText);
    m_result->setWordWrap(true);
    m_verify = buttons().addButton(tr("Check the file"), QDialogButtonBox::ActionRole);
    m_verify->setObjectName(QStringLiteral("verify"));
    m_verify->setIcon(icon(QStringLiteral("security-high")));
    m_verify->setAutoDefault(false);
    m_verify->setToolTip(
        tr("Replays the whole journal and compares it with the project as it stands: shows that nothing was changed "
           "behind its back."));
    column().insertWidget(2, m_result);
    connect(&search(), &SearchField::textChanged, m_filter, &QSortFilterProxyModel::setFilterFixedString);
    connect(m_verify, &QPushButton::clicked, this, &HistoryDialog::verify);
    setSizeInText(120, 34);
    refresh();
}

void HistoryDialog::refresh()
{
    Result<std::vector<JournalEntry>> entries = m_project.history();
    if (!entries) {
        m_result->setText(entries.error().message);
        return;
    }
    const std::size_t count = entries->size();
    m_model->setEntries(std::move(*entries));
    const int column = fontMetrics().averageCharWidth();
    m_list->setColumnWidth(HistoryModel::Number, column * 9);
    m_list->setColumnWidth(HistoryModel::When, column * 24);
    m_list->setColumnWidth(HistoryModel::Author, column * 24);
    m_result->setText(count == 0   ? tr("Nothing was changed yet.")
                      : count == 1 ? tr("1 entry. The journal can only grow; nobody can take an entry out unseen.")
                                   : tr("%1 entries. The journal can only grow; nobody can take an entry out unseen.")
                                         .arg(QLocale().toString(static_cast<qulonglong>(count))));
}

void HistoryDialog::verify()
{
    QProgressDialog progress(tr("Checking the file and replaying its journal…"), tr("Stop"), 0, 1000, this);
    progress.setWindowTitle(tr("Check the file"));
    progress.setWindowModality(Qt::WindowModal);
    progress.setMinimumDuration(300);
    const Result<QStringList> problems = m_project.verify([&progress](double done) {
        progress.setValue(std::min(999, static_cast<int>(done * 1000)));
        return !progress.wasCanceled();
    });
    progress.reset();
    if (!problems) {
        if (problems.error().code != ErrorCode::Cancelled)
            ask::tell(this, tr("The file could not be checked"), problems.error().message);
        return;
    }
    if (problems->isEmpty())
        m_result->setText(tr("✓ The file is sound: the journal is complete, and replaying it gives exactly what the "
                             "project shows."));
    else
        m_result->setText(tr("The check found problems: %1").arg(problems->join(QLatin1Char('\n'))));
}

} // namespace shortlist
