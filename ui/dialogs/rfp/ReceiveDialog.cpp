// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/dialogs/rfp/ReceiveDialog.h"

#include "ui/dialogs/Ask.h"
#include "ui/dialogs/rfp/FilledModel.h"
#include "ui/models/Workspace.h"
#include "ui/widgets/Banner.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/Icons.h"
#include "ui/widgets/PlainLabel.h"
#include "ui/widgets/PrimaryButton.h"
#include "ui/widgets/Theme.h"

#include <QAction>
#include <QCheckBox>
#include <QDragEnterEvent>
#include <QHeaderView>
#include <QLabel>
#include <QMimeData>
#include <QProgressBar>
#include <QPushButton>
#include <QStackedWidget>
#include <QTreeView>
#include <QUrl>
#include <QVBoxLayout>
#include <QtConcurrentRun>

#include <atomic>

namespace shortlist {

// Shared with the thread that reads.
struct ReceiveDialog::Job
{
    std::atomic<bool> cancelled = false;
};

ReceiveDialog::ReceiveDialog(Workspace &workspace, QWidget *parent)
    : QDialog(parent)
    , m_workspace(workspace)
    , m_model(new FilledModel(workspace.project().snapshot(), this))
{
    setObjectName(QStringLiteral("receiveDialog"));
    setWindowTitle(tr("Receive filled questionnaires"));
    setAcceptDrops(true);
    makeLayout();
    connect(&m_reading, &QFutureWatcherBase::finished, this, &ReceiveDialog::showRead);
    connect(m_model, &FilledModel::takenChanged, this, &ReceiveDialog::refresh);
    connect(m_problemsOnly, &QCheckBox::toggled, this, &ReceiveDialog::showProblemsOnly);
    connect(m_cancel, &QPushButton::clicked, this, &ReceiveDialog::reject);
    connect(m_take, &QPushButton::clicked, this, &ReceiveDialog::take);
    // The window's own word of a failure lies behind the dialog.
    connect(&workspace, &Workspace::failed, this, [this](const Error &error) {
        m_banner->setText(error.message);
        m_banner->show();
    });
    refresh();
}

ReceiveDialog::~ReceiveDialog()
{
    if (m_job)
        m_job->cancelled = true;
    m_reading.waitForFinished();
}

void ReceiveDialog::makeLayout()
{
    const int space = theme::spacing();
    m_banner = new Banner(theme::State::Bad, this);
    m_banner->setObjectName(QStringLiteral("receiveBanner"));
    m_banner->hide();
    m_tree = new QTreeView(this);
    m_tree->setObjectName(QStringLiteral("filledTree"));
    m_tree->setAccessibleName(tr("What the filled questionnaires change"));
    m_tree->setModel(m_model);
    m_tree->setUniformRowHeights(true);
    m_tree->setAlternatingRowColors(true);
    m_tree->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_tree->setIndentation(space * 2);
    m_tree->header()->setStretchLastSection(true);
    const int em = fontMetrics().averageCharWidth();
    m_tree->header()->resizeSection(FilledModel::Where, em * 34);
    m_tree->header()->resizeSection(FilledModel::QuestionText, em * 48);
    m_tree->header()->resizeSection(FilledModel::Before, em * 28);
    m_stack = new QStackedWidget(this);
    m_stack->addWidget(makeStart());
    m_stack->addWidget(m_tree);
    m_problemsOnly = new QCheckBox(tr("Show &problems only"), this);
    m_problemsOnly->setObjectName(QStringLiteral("problemsOnly"));
    m_summary = makePlainLabel(this, QStringLiteral("receiveSummary"));
    m_progress = new QProgressBar(this);
    m_progress->setObjectName(QStringLiteral("receiveProgress"));
    m_progress->setAccessibleName(tr("Progress of reading"));
    m_progress->setRange(0, 0);
    m_cancel = new QPushButton(tr("Cancel"), this);
    m_cancel->setObjectName(QStringLiteral("cancelReceive"));
    m_cancel->setAutoDefault(false);
    m_take = new PrimaryButton(nullptr, true, this);
    m_take->setObjectName(QStringLiteral("takeAnswers"));
    m_take->setDefault(true);
    auto *footer = new QHBoxLayout;
    footer->setSpacing(space);
    footer->addWidget(m_summary, 1);
    footer->addWidget(m_problemsOnly);
    footer->addWidget(m_progress, 1);
    footer->addWidget(m_cancel);
    footer->addWidget(m_take);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space * 2, space * 2, space * 2, space * 2);
    layout->setSpacing(space);
    layout->addWidget(m_banner);
    layout->addWidget(m_stack, 1);
    layout->addLayout(footer);
    resize(em * 160, fontMetrics().height() * 38);
}

QWidget *ReceiveDialog::makeStart()
{
    auto *start = new EmptyState(QStringLiteral("document-import"),
                                 tr("Drop filled questionnaires here, or choose files or a folder. Nothing is written "
                                    "before you have seen what changes."),
                                 this);
    auto *files = new QAction(icon(QStringLiteral("document-open")), tr("Choose files…"), this);
    files->setObjectName(QStringLiteral("chooseFilled"));
    connect(files, &QAction::triggered, this, &ReceiveDialog::chooseFiles);
    auto *folder = new QAction(icon(QStringLiteral("folder-open")), tr("Choose a folder…"), this);
    folder->setObjectName(QStringLiteral("chooseFilledFolder"));
    connect(folder, &QAction::triggered, this, &ReceiveDialog::chooseFolder);
    start->addAction(files);
    start->addAction(folder);
    return start;
}

void ReceiveDialog::chooseFiles()
{
    read(ask::filesToOpen(this, tr("Filled questionnaires"), tr("Spreadsheets (*.xlsx *.ods)")));
}

void ReceiveDialog::chooseFolder()
{
    if (const QString path = ask::folder(this, tr("Folder of filled questionnaires")); !path.isEmpty())
        read({path});
}

void ReceiveDialog::read(const QStringList &paths)
{
    if (paths.isEmpty() || m_reading.isRunning())
        return;
    m_banner->hide();
    m_snapshot = std::make_shared<const Snapshot>(m_workspace.project().snapshot());
    m_job = std::make_shared<Job>();
    m_reading.setFuture(QtConcurrent::run([paths, snapshot = m_snapshot, job = m_job]() -> Read {
        return std::make_shared<const Result<FilledPreview>>(
            readFilled(paths, *snapshot, QDate::currentDate(), [&job](int, int) { return !job->cancelled.load(); }));
    }));
    refresh();
}

void ReceiveDialog::showRead()
{
    const Read result = m_reading.result();
    if (!*result) {
        m_banner->setText(result->error().message);
        m_banner->setVisible(result->error().code != ErrorCode::Cancelled);
    } else if ((*result)->files.empty()) {
        m_banner->setText(tr("There is no spreadsheet in that folder."));
        m_banner->show();
    } else {
        m_model->setPreview(**result);
        m_stack->setCurrentIndex(1);
        m_tree->expandAll();
        spanSentences();
        m_problemsOnly->setChecked(false);
    }
    refresh();
    emit shown();
}

void ReceiveDialog::spanSentences()
{
    for (int row = 0; row < m_model->rowCount(); ++row) {
        m_tree->setFirstColumnSpanned(row, {}, true);
        const QModelIndex file = m_model->index(row, 0);
        for (int i = 0; i < m_model->rowCount(file); ++i)
            m_tree->setFirstColumnSpanned(i, file, m_model->isProblem(m_model->index(i, 0, file)));
    }
}

void ReceiveDialog::showProblemsOnly(bool only)
{
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const QModelIndex file = m_model->index(row, 0);
        bool any = !m_model->preview().files[static_cast<std::size_t>(row)].refused.isEmpty();
        for (int i = 0; i < m_model->rowCount(file); ++i) {
            const bool problem = m_model->isProblem(m_model->index(i, 0, file));
            m_tree->setRowHidden(i, file, only && !problem);
            any = any || problem;
        }
        m_tree->setRowHidden(row, {}, only && !any);
    }
}

void ReceiveDialog::refresh()
{
    const bool reading = m_reading.isRunning();
    const FilledPreview &preview = m_model->preview();
    const int changes = preview.changeCount();
    const int problems = preview.problemCount();
    const bool some = !preview.files.empty();
    const int files = static_cast<int>(preview.files.size());
    const QString read = files == 1 ? tr("1 file read.") : tr("%Ln files read.", nullptr, files);
    const QString wrong = problems == 0   ? tr("No problems.")
                          : problems == 1 ? tr("⚠ 1 problem.")
                                          : tr("⚠ %Ln problems.", nullptr, problems);
    m_summary->setText(reading ? tr("Reading the files…") : some ? tr("%1 %2").arg(read, wrong) : QString());
    m_progress->setVisible(reading);
    m_problemsOnly->setVisible(some && !reading);
    m_problemsOnly->setEnabled(problems > 0);
    m_stack->setEnabled(!reading);
    m_take->setVisible(some);
    m_take->setEnabled(!reading && changes > 0 && !m_workspace.isReadOnly());
    m_take->setText(changes == 1 ? tr("Take 1 answer") : tr("Take %Ln answers", nullptr, changes));
}

void ReceiveDialog::take()
{
    const FilledPreview &preview = m_model->preview();
    const int changes = preview.changeCount();
    const int providers = preview.providerCount();
    if (!m_workspace.edit(filledLabel(preview), filledMutation(m_workspace.project().snapshot(), preview)))
        return;
    const QString who = providers == 1 ? tr("one provider") : tr("%Ln providers", nullptr, providers);
    m_workspace.notify(changes == 1 ? tr("One answer of %1 was taken.").arg(who)
                                    : tr("%Ln answers of %1 were taken.", nullptr, changes).arg(who),
                       true);
    accept();
}

void ReceiveDialog::reject()
{
    if (m_reading.isRunning()) {
        m_job->cancelled = true;
        return;
    }
    QDialog::reject();
}

void ReceiveDialog::dragEnterEvent(QDragEnterEvent *event)
{
    if (event->mimeData()->hasUrls() && !m_reading.isRunning())
        event->acceptProposedAction();
}

void ReceiveDialog::dropEvent(QDropEvent *event)
{
    QStringList paths;
    const QList<QUrl> urls = event->mimeData()->urls();
    for (const QUrl &url : urls) {
        if (url.isLocalFile())
            paths.append(url.toLocalFile());
    }
    event->acceptProposedAction();
    read(paths);
}

bool ReceiveDialog::run(Workspace &workspace, QWidget *parent)
{
    ReceiveDialog dialog(workspace, parent);
    return dialog.exec() == QDialog::Accepted;
}

} // namespace shortlist
