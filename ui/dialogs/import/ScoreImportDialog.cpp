// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/dialogs/import/ScoreImportDialog.h"

#include "core/evaluation/Panel.h"
#include "ui/dialogs/Ask.h"
#include "ui/dialogs/import/ScoreImportModel.h"
#include "ui/models/PanelWords.h"
#include "ui/models/Workspace.h"
#include "ui/widgets/Banner.h"
#include "ui/widgets/ElidedLabel.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/Icons.h"
#include "ui/widgets/PlainLabel.h"
#include "ui/widgets/PrimaryButton.h"
#include "ui/widgets/Theme.h"

#include <QAction>
#include <QComboBox>
#include <QCoreApplication>
#include <QDragEnterEvent>
#include <QFileInfo>
#include <QHeaderView>
#include <QLabel>
#include <QListWidget>
#include <QLocale>
#include <QMimeData>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QTableView>
#include <QUrl>
#include <QVBoxLayout>
#include <QtConcurrentRun>

namespace shortlist {

namespace {

constexpr int kMostProblems = 500; // lines; the last says how many more there are

QString localFile(const QMimeData *data)
{
    const QList<QUrl> urls = data->urls();
    return urls.size() == 1 && urls.front().isLocalFile() ? urls.front().toLocalFile() : QString();
}

} // namespace

ScoreImportDialog::ScoreImportDialog(Workspace &workspace, EvaluatorId whose, QWidget *parent)
    : QDialog(parent)
    , m_workspace(workspace)
    , m_model(new ScoreImportModel(this))
{
    setObjectName(QStringLiteral("scoreImportDialog"));
    setWindowTitle(tr("Import scores from a table"));
    setAcceptDrops(true);
    makeLayout();
    fillEvaluators(whose);
    connect(&m_reading, &QFutureWatcherBase::finished, this, &ScoreImportDialog::showRead);
    connect(m_sheet, &QComboBox::activated, this, &ScoreImportDialog::startPreview);
    connect(m_whose, &QComboBox::activated, this, &ScoreImportDialog::startPreview);
    // The window's own word of a failure lies behind the dialog.
    connect(&workspace, &Workspace::failed, this, [this](const Error &error) {
        m_banner->setText(error.message);
        m_banner->show();
    });
    refresh();
}

ScoreImportDialog::~ScoreImportDialog()
{
    m_reading.waitForFinished();
}

bool ScoreImportDialog::run(Workspace &workspace, EvaluatorId whose, QWidget *parent)
{
    ScoreImportDialog dialog(workspace, whose, parent);
    return dialog.exec() == QDialog::Accepted;
}

void ScoreImportDialog::makeLayout()
{
    const int space = theme::spacing();
    m_banner = new Banner(theme::State::Bad, this);
    m_banner->setObjectName(QStringLiteral("scoreImportBanner"));
    m_banner->hide();
    m_stack = new QStackedWidget(this);
    m_stack->addWidget(makeStart());
    m_stack->addWidget(makePreview());
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space * 2, space * 2, space * 2, space * 2);
    layout->setSpacing(space);
    layout->addWidget(m_banner);
    layout->addWidget(m_stack, 1);
    layout->addLayout(makeFooter());
    resize(fontMetrics().averageCharWidth() * 130, fontMetrics().height() * 34);
}

QWidget *ScoreImportDialog::makeStart()
{
    auto *start =
        new EmptyState(QStringLiteral("document-import"),
                       tr("Drop a CSV, XLSX or ODS file here, or choose one: providers down, criteria across, "
                          "both by name. Nothing is written before you have seen what changes."),
                       this);
    auto *choose = new QAction(icon(QStringLiteral("document-open")), tr("Choose a file…"), this);
    choose->setObjectName(QStringLiteral("chooseScoreFile"));
    connect(choose, &QAction::triggered, this, &ScoreImportDialog::chooseFile);
    start->addAction(choose);
    return start;
}

QWidget *ScoreImportDialog::makePreview()
{
    auto *preview = new QWidget(this);
    m_table = new QTableView(preview);
    m_table->setObjectName(QStringLiteral("scoreImportTable"));
    m_table->setAccessibleName(tr("Scores that change"));
    m_table->setModel(m_model);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setAlternatingRowColors(true);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + theme::spacing());
    const int em = fontMetrics().averageCharWidth();
    m_table->setColumnWidth(ScoreImportModel::Cell, em * 10);
    m_table->setColumnWidth(ScoreImportModel::ProviderName, em * 34);
    m_table->setColumnWidth(ScoreImportModel::CriterionName, em * 50);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_problems = new QListWidget(preview);
    m_problems->setObjectName(QStringLiteral("scoreImportProblems"));
    m_problems->setAccessibleName(tr("Problems in the file"));
    m_problems->setUniformItemSizes(true);
    m_problems->setMaximumHeight(fontMetrics().height() * 9);
    auto *layout = new QVBoxLayout(preview);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme::spacing());
    layout->addLayout(makeFileRow());
    layout->addWidget(m_table, 1);
    layout->addWidget(m_problems);
    return preview;
}

QHBoxLayout *ScoreImportDialog::makeFileRow()
{
    m_file = new ElidedLabel(this);
    m_file->setObjectName(QStringLiteral("scoreImportFile"));
    m_file->setElideMode(Qt::ElideMiddle);
    m_file->setFont(theme::heading(font(), 1.0));
    auto *other = new QPushButton(tr("&Other file…"), this);
    other->setObjectName(QStringLiteral("otherScoreFile"));
    other->setAutoDefault(false);
    connect(other, &QPushButton::clicked, this, &ScoreImportDialog::chooseFile);
    auto *row = new QHBoxLayout;
    row->setSpacing(theme::spacing());
    row->addWidget(m_file, 1);
    row->addWidget(other);
    const auto add = [this, row](const QString &label, const QString &name) {
        auto *words = new QLabel(label, this);
        auto *list = new QComboBox(this);
        list->setObjectName(name);
        list->setSizeAdjustPolicy(QComboBox::AdjustToContents);
        words->setBuddy(list);
        row->addWidget(words);
        row->addWidget(list);
        return list;
    };
    m_sheet = add(tr("&Sheet:"), QStringLiteral("scoreImportSheet"));
    m_whose = add(tr("Scores &of:"), QStringLiteral("scoreImportWhose"));
    return row;
}

QHBoxLayout *ScoreImportDialog::makeFooter()
{
    m_summary = makePlainLabel(this, QStringLiteral("scoreImportSummary"));
    m_progress = new QProgressBar(this);
    m_progress->setObjectName(QStringLiteral("scoreImportProgress"));
    m_progress->setAccessibleName(tr("Progress of the import"));
    m_progress->hide();
    auto *cancel = new QPushButton(tr("Cancel"), this);
    cancel->setObjectName(QStringLiteral("cancelScoreImport"));
    cancel->setAutoDefault(false);
    connect(cancel, &QPushButton::clicked, this, &ScoreImportDialog::reject);
    m_import = new PrimaryButton(nullptr, true, this);
    m_import->setObjectName(QStringLiteral("importScores"));
    m_import->setDefault(true);
    connect(m_import, &QPushButton::clicked, this, &ScoreImportDialog::importNow);
    auto *footer = new QHBoxLayout;
    footer->setSpacing(theme::spacing());
    footer->addWidget(m_summary, 1);
    footer->addWidget(m_progress, 1);
    footer->addWidget(cancel);
    footer->addWidget(m_import);
    return footer;
}

// Who sits at the window brings own scores only.
void ScoreImportDialog::fillEvaluators(EvaluatorId whose)
{
    const EvaluatorId viewer = m_workspace.viewer();
    for (const Evaluator &evaluator : m_workspace.snapshot().evaluators()) {
        if (isNull(viewer) || evaluator.id == viewer)
            m_whose->addItem(evaluator.name, QVariant::fromValue(raw(evaluator.id)));
    }
    if (isNull(viewer))
        m_whose->addItem(tr("Facts, entered once for each provider"), QVariant::fromValue(raw(kFacts)));
    m_whose->setCurrentIndex(std::max(0, m_whose->findData(QVariant::fromValue(raw(whose)))));
}

EvaluatorId ScoreImportDialog::whose() const
{
    return static_cast<EvaluatorId>(m_whose->currentData().toLongLong());
}

void ScoreImportDialog::chooseFile()
{
    const QString path = ask::fileToOpen(this, tr("Choose a table of scores"),
                                         tr("Tables (*.csv *.tsv *.txt *.xlsx *.xlsm *.ods);;All files (*)"));
    if (!path.isEmpty())
        openFile(path);
}

void ScoreImportDialog::openFile(const QString &path)
{
    m_path = path;
    m_book.reset();
    m_sheet->clear();
    m_file->setText(QFileInfo(path).fileName());
    startPreview();
}

void ScoreImportDialog::startPreview()
{
    if (m_path.isEmpty() || m_running)
        return;
    m_snapshot = std::make_shared<const Snapshot>(m_workspace.snapshot());
    m_reading.setFuture(
        QtConcurrent::run([path = m_path, book = m_book, name = m_sheet->currentText(), snapshot = m_snapshot,
                           whose = whose(), viewer = m_workspace.viewer()]() -> Read {
            auto loaded = std::make_shared<Loaded>();
            loaded->book = book;
            if (!book) {
                Result<Workbook> read = readTableAsWorkbook(path);
                if (!read) {
                    loaded->error = read.error();
                    return loaded;
                }
                loaded->book = std::make_shared<const Workbook>(std::move(*read));
            }
            const Result<const Sheet *> sheet = chosenSheet(*loaded->book, name);
            if (!sheet) {
                loaded->error = sheet.error();
                return loaded;
            }
            const ScoreLock lock = [&](CriterionId criterion) {
                return panel_words::locked(panel::locked(*snapshot, viewer, criterion, whose));
            };
            Result<ScorePreview> preview = previewScores(*loaded->book, **sheet, *snapshot, whose, lock);
            if (preview)
                loaded->preview = std::move(*preview);
            else
                loaded->error = preview.error();
            return loaded;
        }));
    refresh();
}

void ScoreImportDialog::showRead()
{
    const Read read = m_reading.result();
    m_stack->setCurrentIndex(1);
    m_book = read->book;
    if (m_book && m_sheet->count() == 0) {
        const QSignalBlocker blocker(m_sheet);
        m_sheet->addItems(filledSheets(*m_book));
        m_sheet->setCurrentIndex(std::max(0, m_sheet->findText(read->preview.sheet)));
    }
    m_banner->setVisible(read->error.has_value());
    if (read->error)
        m_banner->setText(read->error->message);
    m_table->setEnabled(!read->error);
    m_model->setPreview(read->preview, m_snapshot);
    fillProblems();
    refresh();
    emit shown();
}

void ScoreImportDialog::fillProblems()
{
    m_problems->clear();
    const ScorePreview &preview = m_model->preview();
    int more = 0;
    for (const ScoreProblem &problem : preview.problems) {
        if (m_problems->count() >= kMostProblems) {
            ++more;
            continue;
        }
        const QString place = problem.place.column == 0 ? tr("Row %1").arg(QLocale().toString(problem.place.row))
                                                        : cellName(preview.sheet, problem.place);
        const QIcon symbol = icon(problem.left ? QStringLiteral("data-error") : QStringLiteral("data-warning"));
        m_problems->addItem(new QListWidgetItem(symbol, tr("%1: %2").arg(place, problem.text)));
    }
    if (more > 0)
        m_problems->addItem(tr("There are %1 more.").arg(QLocale().toString(more)));
    m_problems->setVisible(m_problems->count() > 0);
}

void ScoreImportDialog::refresh()
{
    const QLocale locale;
    const ScorePreview &preview = m_model->preview();
    const int changes = static_cast<int>(preview.changes.size());
    const bool busy = m_running || m_reading.isRunning();
    const bool hasSheets = isSheetFileName(m_path) && m_sheet->count() > 0;
    m_sheet->setEnabled(hasSheets && !busy);
    m_whose->setEnabled(!busy);
    m_import->setVisible(m_stack->currentIndex() == 1);
    m_import->setEnabled(!busy && changes > 0 && !m_workspace.project().isReadOnly());
    m_import->setText(changes == 0   ? tr("Import")
                      : changes == 1 ? tr("Import 1 score")
                                     : tr("Import %1 scores").arg(locale.toString(changes)));
    m_summary->setVisible(!m_running);
    m_progress->setVisible(m_running);
    if (m_reading.isRunning()) {
        m_summary->setText(tr("Reading “%1”…").arg(QFileInfo(m_path).fileName()));
        return;
    }
    const int problems = static_cast<int>(preview.problems.size());
    const QString trouble = problems == 0   ? tr("no problems")
                            : problems == 1 ? tr("1 problem")
                                            : tr("%1 problems").arg(locale.toString(problems));
    m_summary->setText(preview.fileName.isEmpty()
                           ? QString()
                           : tr("%1 new or changed, %2 as they are, %3")
                                 .arg(locale.toString(changes), locale.toString(preview.unchanged), trouble));
}

void ScoreImportDialog::importNow()
{
    const ScorePreview preview = m_model->preview();
    const auto count = static_cast<int>(preview.changes.size());
    m_running = true;
    m_stack->setEnabled(false);
    refresh();
    const Snapshot &snapshot = m_workspace.project().snapshot();
    const Project::Mutation mutation = scoreImportMutation(snapshot, preview, [this](int done, int total) {
        m_progress->setRange(0, total);
        m_progress->setValue(done);
        QCoreApplication::processEvents(QEventLoop::ExcludeUserInputEvents);
    });
    const QString label = scoreImportLabel(preview, snapshot);
    const bool done =
        isNull(m_workspace.viewer()) ? m_workspace.edit(label, mutation) : m_workspace.editOwn(label, mutation);
    m_running = false;
    m_stack->setEnabled(true);
    refresh();
    if (!done)
        return;
    m_workspace.notify(count == 1 ? tr("Imported 1 score.") : tr("Imported %1 scores.").arg(QLocale().toString(count)),
                       true);
    accept();
}

void ScoreImportDialog::dragEnterEvent(QDragEnterEvent *event)
{
    if (!m_running && !localFile(event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void ScoreImportDialog::dropEvent(QDropEvent *event)
{
    const QString path = localFile(event->mimeData());
    if (m_running || path.isEmpty())
        return;
    event->acceptProposedAction();
    openFile(path);
}

} // namespace shortlist
