// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/dialogs/import/ImportDialog.h"

#include "ui/dialogs/Ask.h"
#include "ui/dialogs/import/ImportPreviewModel.h"
#include "ui/dialogs/import/ImportPreviewView.h"
#include "ui/dialogs/import/ImportProblemModel.h"
#include "ui/dialogs/import/MappingHeader.h"
#include "ui/models/Workspace.h"
#include "ui/widgets/Banner.h"
#include "ui/widgets/ElidedLabel.h"
#include "ui/widgets/PrimaryButton.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QDragEnterEvent>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QLabel>
#include <QListView>
#include <QLocale>
#include <QMimeData>
#include <QProgressBar>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>

#include <utility>

namespace shortlist {

namespace {

// How long the window may go without looking at the mouse and the keyboard while rows are written.
constexpr int kPatienceMilliseconds = 40;

QString localFile(const QMimeData *data)
{
    const QList<QUrl> urls = data->urls();
    return urls.size() == 1 && urls.front().isLocalFile() ? urls.front().toLocalFile() : QString();
}

QString delimiterName(QChar delimiter)
{
    switch (delimiter.unicode()) {
    case ',':
        return ImportDialog::tr("Comma");
    case ';':
        return ImportDialog::tr("Semicolon");
    case '\t':
        return ImportDialog::tr("Tab");
    case '|':
        return ImportDialog::tr("Vertical bar");
    case 0x1F: // the reader found no separator
        return ImportDialog::tr("None (one column)");
    default:
        return QString(delimiter);
    }
}

} // namespace

ImportDialog::ImportDialog(Workspace &workspace, QWidget *parent)
    : QDialog(parent)
    , m_workspace(workspace)
    , m_loader(new ImportLoader(this))
    , m_rows(new ImportPreviewModel(this))
    , m_problems(new ImportProblemModel(this))
{
    build();
    m_loader->setProject(workspace.snapshot());
    connectAll();
    refreshSummary();
    refreshRowsRow();
}

ImportDialog::~ImportDialog() = default;

bool ImportDialog::run(Workspace &workspace, QWidget *parent, const QString &file)
{
    ImportDialog dialog(workspace, parent);
    if (!file.isEmpty())
        dialog.openFile(file);
    return dialog.exec() == QDialog::Accepted;
}

void ImportDialog::connectAll()
{
    connect(m_loader, &ImportLoader::read, this,
            [this](const std::shared_ptr<const ImportLoader::Loaded> &loaded) { showFile(*loaded); });
    connect(m_loader, &ImportLoader::previewed, this,
            [this](const std::shared_ptr<const ImportPreview> &preview) { showPreview(*preview); });
    connect(m_encoding, &QComboBox::activated, this, &ImportDialog::readAgain);
    connect(m_delimiter, &QComboBox::activated, this, &ImportDialog::readAgain);
    connect(m_sheet, &QComboBox::activated, this, &ImportDialog::readAgain);
    connect(m_shownRows, &QComboBox::activated, this,
            [this] { m_rows->setShown(static_cast<ImportPreviewModel::Shown>(m_shownRows->currentData().toInt())); });
    connect(m_view->mappingHeader(), &MappingHeader::mappingChanged, this, &ImportDialog::startPreview);
    connect(m_rows, &ImportPreviewModel::decisionsChanged, this, &ImportDialog::refreshSummary);
    connect(m_skipAll, &QPushButton::clicked, this, [this] { m_rows->decideAllDuplicates(ImportDecision::Skip); });
    connect(m_updateAll, &QPushButton::clicked, this, [this] { m_rows->decideAllDuplicates(ImportDecision::Update); });
    connect(m_addAll, &QPushButton::clicked, this, [this] { m_rows->decideAllDuplicates(ImportDecision::Add); });
    connect(m_problemList, &QListView::clicked, this, &ImportDialog::goToProblem);
    connect(m_problemList, &QListView::activated, this, &ImportDialog::goToProblem);
    connect(m_import, &QPushButton::clicked, this, &ImportDialog::importNow);
    connect(m_cancel, &QPushButton::clicked, this, &ImportDialog::reject);
    // An edit from elsewhere may make a duplicate of what was none.
    connect(&m_workspace, &Workspace::changed, this, [this] {
        if (m_running)
            return;
        m_loader->setProject(m_workspace.snapshot());
        startPreview();
    });
}

void ImportDialog::chooseFile()
{
    const QString path = ask::fileToOpen(this, tr("Choose a CSV file or a spreadsheet"),
                                         tr("Tables (*.csv *.tsv *.txt *.xlsx *.xlsm *.ods);;All files (*)"));
    if (!path.isEmpty())
        openFile(path);
}

void ImportDialog::openFile(const QString &path)
{
    m_path = path;
    m_encoding->setCurrentIndex(0);
    m_delimiter->setCurrentIndex(0);
    m_sheet->clear();
    readAgain();
}

void ImportDialog::readAgain()
{
    if (m_path.isEmpty() || m_running)
        return;
    CsvOptions options;
    if (m_encoding->currentIndex() > 0)
        options.encoding = static_cast<CsvEncoding>(m_encoding->currentData().toInt());
    if (m_delimiter->currentIndex() > 0)
        options.delimiter = m_delimiter->currentData().toString().at(0);
    m_import->setEnabled(false);
    m_summary->setText(tr("Reading “%1”…").arg(QFileInfo(m_path).fileName()));
    m_loader->readFile(m_path, options, m_sheet->currentText());
}

void ImportDialog::showFile(const ImportLoader::Loaded &loaded)
{
    m_file->setText(QFileInfo(m_path).fileName());
    m_stack->setCurrentIndex(1);
    m_rowsBar->setVisible(loaded.file.has_value());
    m_splitter->setVisible(loaded.file.has_value());
    if (!loaded.file) {
        showUnreadable(loaded.file.error());
        return;
    }
    m_banner->hide();
    m_table = std::make_shared<CsvTable>(loaded.file->table);
    fillSheets(loaded.file->sheets, m_table->sheet);
    fillEncodings(encodingName(m_table->encoding));
    fillDelimiters(delimiterName(m_table->delimiter));
    m_rows->setTable(m_table);
    m_shownRows->setCurrentIndex(0);
    m_view->mappingHeader()->setMapping(loaded.mapping, m_table->headers, m_loader->project());
    m_fitColumns = true;
    startPreview();
}

void ImportDialog::showUnreadable(const Error &error)
{
    m_table.reset();
    m_rows->clear();
    m_problems->clear();
    m_view->mappingHeader()->setMapping({}, {}, m_loader->project());
    fillEncodings(QString());
    fillDelimiters(QString());
    showFileLists(); // another sheet may be readable
    m_banner->setState(theme::State::Bad);
    m_banner->setText(error.message);
    m_banner->show();
    refreshRowsRow();
    refreshSummary();
    emit shown();
}

void ImportDialog::startPreview()
{
    if (!m_table)
        return;
    m_import->setEnabled(false);
    m_loader->preview(m_table, m_view->mappingHeader()->mapping());
}

void ImportDialog::showPreview(const ImportPreview &preview)
{
    if (!m_table)
        return;
    m_rows->setPreview(preview);
    if (std::exchange(m_fitColumns, false))
        m_view->fitColumns();
    m_problems->show(m_table, preview);
    m_problemList->setVisible(m_problems->rowCount() > 0);
    const QString problem = mappingProblem(preview.mapping, preview.headers, m_loader->project());
    m_banner->setState(theme::State::Warning);
    m_banner->setText(problem);
    m_banner->setVisible(!problem.isEmpty());
    refreshRowsRow();
    refreshSummary();
    emit shown();
}

void ImportDialog::goToProblem(const QModelIndex &index)
{
    const int row = m_problems->previewRow(index);
    if (row < 0)
        return;
    QModelIndex cell = m_rows->indexOf(row, m_problems->fileColumn(index));
    if (!cell.isValid()) {
        m_shownRows->setCurrentIndex(0);
        m_rows->setShown(ImportPreviewModel::Shown::AllRows);
        cell = m_rows->indexOf(row, m_problems->fileColumn(index));
    }
    m_view->setCurrentIndex(cell);
    m_view->scrollTo(cell, QAbstractItemView::PositionAtCenter);
}

bool ImportDialog::isReady() const
{
    return m_table && m_rows->hasPreview() && !m_loader->isBusy() && !m_running && !m_workspace.isReadOnly() &&
           mappingProblem(m_rows->preview().mapping, m_rows->preview().headers, m_loader->project()).isEmpty();
}

void ImportDialog::refreshSummary()
{
    const ImportPreview &preview = m_rows->preview();
    const QLocale locale;
    const int added = preview.count(ImportDecision::Add);
    const int updated = preview.count(ImportDecision::Update);
    const int skipped = preview.count(ImportDecision::Skip);
    const int problems = m_problems->rowCount();
    const int written = added + updated;
    m_import->setText(written == 1 ? tr("Import 1 provider") : tr("Import %1 providers").arg(locale.toString(written)));
    m_import->setEnabled(written > 0 && isReady());
    if (!m_table || !m_rows->hasPreview()) {
        m_summary->clear();
        m_import->setText(tr("Import"));
        return;
    }
    const QString trouble = problems == 0   ? tr("no problems")
                            : problems == 1 ? tr("1 problem")
                                            : tr("%1 problems").arg(locale.toString(problems));
    m_summary->setText(tr("%1 new, %2 update, %3 skipped, %4")
                           .arg(locale.toString(added), locale.toString(updated), locale.toString(skipped), trouble));
}

void ImportDialog::refreshRowsRow()
{
    const int duplicates = m_rows->duplicateCount();
    const QString text =
        duplicates == 1
            ? tr("1 row looks like a provider of the project or an earlier row:")
            : tr("%1 rows look like providers of the project or earlier rows:").arg(QLocale().toString(duplicates));
    m_duplicates->setText(duplicates == 0 ? tr("No row looks like a provider of the project or an earlier row.")
                                          : text);
    m_duplicates->setVisible(m_rows->hasPreview());
    m_skipAll->setVisible(duplicates > 0);
    m_updateAll->setVisible(m_rows->canUpdateAny());
    m_addAll->setVisible(duplicates > 0);
}

void ImportDialog::setRunning(bool running)
{
    m_running = running;
    m_cancelled = false;
    m_stack->setEnabled(!running);
    m_import->setEnabled(!running);
    m_summary->setVisible(!running);
    m_progress->setVisible(running);
    m_cancel->setText(running ? tr("Cancel the import") : tr("Cancel"));
}

void ImportDialog::importNow()
{
    if (!isReady())
        return;
    const ImportPreview preview = m_rows->preview();
    const int count = preview.count(ImportDecision::Add) + preview.count(ImportDecision::Update);
    setRunning(true);
    QElapsedTimer sinceLook;
    sinceLook.start();
    // Not through Workspace::edit(): a cancelled import is no failure to be told of, and others are told of here.
    const Result<> done = importInto(m_workspace.project(), preview, [this, &sinceLook](int row, int total) {
        if (sinceLook.elapsed() < kPatienceMilliseconds && row < total)
            return !m_cancelled;
        const bool goOn = showProgress(row, total);
        sinceLook.restart();
        return goOn;
    });
    setRunning(false);
    refreshSummary();
    if (!done) {
        m_banner->setState(done.error().code == ErrorCode::Cancelled ? theme::State::Neutral : theme::State::Bad);
        m_banner->setText(done.error().message);
        m_banner->show();
        return;
    }
    m_workspace.notify(
        count == 1 ? tr("Imported 1 provider.") : tr("Imported %1 providers.").arg(QLocale().toString(count)), true);
    accept();
}

bool ImportDialog::showProgress(int done, int total)
{
    m_progress->setRange(0, total);
    m_progress->setValue(done);
    QCoreApplication::processEvents();
    return !m_cancelled;
}

void ImportDialog::reject()
{
    if (m_running)
        m_cancelled = true;
    else
        QDialog::reject();
}

void ImportDialog::dragEnterEvent(QDragEnterEvent *event)
{
    if (!m_running && !localFile(event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void ImportDialog::dropEvent(QDropEvent *event)
{
    const QString path = localFile(event->mimeData());
    if (m_running || path.isEmpty())
        return;
    event->acceptProposedAction();
    openFile(path);
}

} // namespace shortlist
