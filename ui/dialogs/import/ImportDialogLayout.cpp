// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the dialog is made of; what it does stands in ImportDialog.cpp.
#include "ui/dialogs/import/ImportDialog.h"

#include "ui/dialogs/import/ImportPreviewModel.h"
#include "ui/dialogs/import/ImportPreviewView.h"
#include "ui/dialogs/import/ImportProblemModel.h"
#include "ui/widgets/Banner.h"
#include "ui/widgets/ElidedLabel.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/Icons.h"
#include "ui/widgets/PrimaryButton.h"
#include "ui/widgets/Theme.h"

#include <QAction>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QListView>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace shortlist {

void ImportDialog::build()
{
    setObjectName(QStringLiteral("importDialog"));
    setWindowTitle(tr("Import providers from a table"));
    setAcceptDrops(true);
    m_banner = new Banner(theme::State::Bad, this);
    m_banner->setObjectName(QStringLiteral("importBanner"));
    m_banner->hide();
    m_stack = new QStackedWidget(this);
    m_stack->addWidget(buildStart());
    m_stack->addWidget(buildPreview());
    auto *layout = new QVBoxLayout(this);
    const int space = theme::spacing();
    layout->setContentsMargins(space * 2, space * 2, space * 2, space * 2);
    layout->setSpacing(space);
    layout->addWidget(m_banner);
    layout->addWidget(m_stack, 1);
    layout->addLayout(buildFooter());
    fillLists();
    const QFontMetrics metrics(font());
    resize(metrics.averageCharWidth() * 150, metrics.height() * 38);
}

QWidget *ImportDialog::buildStart()
{
    auto *start = new EmptyState(QStringLiteral("document-import"),
                                 tr("Drop a CSV, XLSX or ODS file here, or choose one. Nothing is written before you "
                                    "have seen what it becomes."),
                                 this);
    auto *choose = new QAction(icon(QStringLiteral("document-open")), tr("Choose a file…"), this);
    choose->setObjectName(QStringLiteral("chooseImportFile"));
    connect(choose, &QAction::triggered, this, &ImportDialog::chooseFile);
    start->addAction(choose);
    start->setFocus();
    return start;
}

QWidget *ImportDialog::buildPreview()
{
    auto *preview = new QWidget(this);
    auto *layout = new QVBoxLayout(preview);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme::spacing());
    layout->addLayout(buildFileRow());
    m_rowsBar = new QWidget(preview);
    m_rowsBar->setLayout(buildRowsRow());
    layout->addWidget(m_rowsBar);
    m_view = new ImportPreviewView(*m_rows, preview);
    m_problemList = new QListView(preview);
    m_problemList->setObjectName(QStringLiteral("importProblems"));
    m_problemList->setAccessibleName(tr("Problems in the file"));
    m_problemList->setModel(m_problems);
    m_problemList->setUniformItemSizes(true);
    m_problemList->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_splitter = new QSplitter(Qt::Vertical, preview);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(m_view);
    m_splitter->addWidget(m_problemList);
    m_splitter->setStretchFactor(0, 4);
    m_splitter->setStretchFactor(1, 1);
    layout->addWidget(m_splitter, 1);
    layout->addStretch(0);
    return preview;
}

QComboBox *ImportDialog::addList(QHBoxLayout *row, const QString &label, const QString &objectName)
{
    auto *name = new QLabel(label, this);
    auto *list = new QComboBox(this);
    list->setObjectName(objectName);
    name->setBuddy(list);
    row->addWidget(name);
    row->addWidget(list);
    return list;
}

QHBoxLayout *ImportDialog::buildFileRow()
{
    auto *row = new QHBoxLayout;
    row->setSpacing(theme::spacing());
    m_file = new ElidedLabel(this);
    m_file->setObjectName(QStringLiteral("importFile"));
    m_file->setElideMode(Qt::ElideMiddle);
    m_file->setFont(theme::heading(font(), 1.0));
    auto *other = new QPushButton(tr("&Other file…"), this);
    other->setObjectName(QStringLiteral("otherImportFile"));
    other->setAutoDefault(false);
    connect(other, &QPushButton::clicked, this, &ImportDialog::chooseFile);
    row->addWidget(m_file, 1);
    row->addWidget(other);
    row->addSpacing(theme::spacing());
    m_encoding = addList(row, tr("&Encoding:"), QStringLiteral("importEncoding"));
    m_delimiter = addList(row, tr("&Separated by:"), QStringLiteral("importDelimiter"));
    m_sheet = addList(row, tr("S&heet:"), QStringLiteral("importSheet"));
    return row;
}

QHBoxLayout *ImportDialog::buildRowsRow()
{
    auto *row = new QHBoxLayout;
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(theme::spacing());
    m_shownRows = addList(row, tr("Sho&w:"), QStringLiteral("importShown"));
    row->addSpacing(theme::spacing());
    m_duplicates = new QLabel(this);
    m_duplicates->setObjectName(QStringLiteral("importDuplicates"));
    m_duplicates->setTextFormat(Qt::PlainText);
    row->addWidget(m_duplicates);
    const auto add = [this, row](const QString &text, const QString &name) {
        auto *button = new QPushButton(text, this);
        button->setObjectName(name);
        button->setAutoDefault(false);
        row->addWidget(button);
        return button;
    };
    m_skipAll = add(tr("S&kip"), QStringLiteral("skipDuplicates"));
    m_updateAll = add(tr("&Update"), QStringLiteral("updateDuplicates"));
    m_addAll = add(tr("&Add anyway"), QStringLiteral("addDuplicates"));
    row->addStretch();
    return row;
}

QHBoxLayout *ImportDialog::buildFooter()
{
    auto *row = new QHBoxLayout;
    row->setSpacing(theme::spacing());
    m_summary = new QLabel(this);
    m_summary->setObjectName(QStringLiteral("importSummary"));
    m_summary->setTextFormat(Qt::PlainText);
    m_progress = new QProgressBar(this);
    m_progress->setObjectName(QStringLiteral("importProgress"));
    m_progress->setAccessibleName(tr("Progress of the import"));
    m_progress->hide();
    m_import = new PrimaryButton(nullptr, true, this);
    m_import->setObjectName(QStringLiteral("importButton"));
    m_import->setDefault(true);
    m_cancel = new QPushButton(tr("Cancel"), this);
    m_cancel->setObjectName(QStringLiteral("cancelImport"));
    m_cancel->setAutoDefault(false);
    row->addWidget(m_summary, 1);
    row->addWidget(m_progress, 1);
    row->addWidget(m_cancel);
    row->addWidget(m_import);
    return row;
}

void ImportDialog::fillLists()
{
    fillEncodings(QString());
    fillDelimiters(QString());
    fillSheets({}, QString());
    using Shown = ImportPreviewModel::Shown;
    m_shownRows->addItem(tr("All rows"), static_cast<int>(Shown::AllRows));
    m_shownRows->addItem(tr("Rows that look like others"), static_cast<int>(Shown::Duplicates));
    m_shownRows->addItem(tr("Rows with problems"), static_cast<int>(Shown::Problems));
}

// Only the first entry, "recognised", changes with the file.
void ImportDialog::fillEncodings(const QString &recognised)
{
    const QSignalBlocker blocker(m_encoding);
    const int chosen = std::max(0, m_encoding->currentIndex());
    m_encoding->clear();
    m_encoding->addItem(recognised.isEmpty() ? tr("Recognised") : tr("Recognised: %1").arg(recognised));
    for (const CsvEncoding encoding :
         {CsvEncoding::Utf8, CsvEncoding::Utf16LittleEndian, CsvEncoding::Utf16BigEndian, CsvEncoding::Windows1252})
        m_encoding->addItem(encodingName(encoding), static_cast<int>(encoding));
    m_encoding->setCurrentIndex(chosen);
}

void ImportDialog::fillDelimiters(const QString &recognised)
{
    const QSignalBlocker blocker(m_delimiter);
    const int chosen = std::max(0, m_delimiter->currentIndex());
    m_delimiter->clear();
    m_delimiter->addItem(recognised.isEmpty() ? tr("Recognised") : tr("Recognised: %1").arg(recognised));
    m_delimiter->addItem(tr("Comma"), QStringLiteral(","));
    m_delimiter->addItem(tr("Semicolon"), QStringLiteral(";"));
    m_delimiter->addItem(tr("Tab"), QStringLiteral("\t"));
    m_delimiter->addItem(tr("Vertical bar"), QStringLiteral("|"));
    m_delimiter->setCurrentIndex(chosen);
}

// A spreadsheet has sheets, and neither an encoding nor a separator that one could mistake.
void ImportDialog::fillSheets(const QStringList &sheets, const QString &chosen)
{
    const QSignalBlocker blocker(m_sheet);
    m_sheet->clear();
    m_sheet->addItems(sheets);
    m_sheet->setCurrentIndex(std::max(0, m_sheet->findText(chosen)));
    showFileLists();
}

void ImportDialog::showFileLists()
{
    const bool isSheet = isSheetFileName(m_path);
    showList(m_sheet, isSheet && m_sheet->count() > 0);
    showList(m_encoding, !isSheet);
    showList(m_delimiter, !isSheet);
}

void ImportDialog::showList(QComboBox *list, bool shown)
{
    list->setVisible(shown);
    const QList<QLabel *> labels = list->parentWidget()->findChildren<QLabel *>();
    for (QLabel *label : labels) {
        if (label->buddy() == list)
            label->setVisible(shown);
    }
}

} // namespace shortlist
