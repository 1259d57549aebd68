// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/Csv.h"
#include "ui/dialogs/import/ImportLoader.h"

#include <QDialog>

#include <memory>

class QComboBox;
class QHBoxLayout;
class QLabel;
class QListView;
class QProgressBar;
class QPushButton;
class QSplitter;
class QStackedWidget;

namespace shortlist {

class Banner;
class ElidedLabel;
class ImportPreviewModel;
class ImportPreviewView;
class ImportProblemModel;
class PrimaryButton;
class Workspace;

// Brings providers in from a CSV file or a spreadsheet: shows what was understood, lets the user put it right, and
// writes it in one edit.
class ImportDialog : public QDialog
{
    Q_OBJECT

public:
    explicit ImportDialog(Workspace &workspace, QWidget *parent = nullptr);
    ~ImportDialog() override;

    // Opens the dialog, with a file where one is known, and answers true if providers were imported.
    static bool run(Workspace &workspace, QWidget *parent, const QString &file = {});

    // Reads and shows a file. Problems are shown in the dialog.
    void openFile(const QString &path);
    // What to import is on the screen and can be imported.
    bool isReady() const;

public slots:
    // While the import runs it is what is cancelled; the dialog stays.
    void reject() override;

signals:
    // A file, or another reading of it, has been shown.
    void shown();

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void build();
    QWidget *buildStart();
    QWidget *buildPreview();
    QHBoxLayout *buildFileRow();
    QHBoxLayout *buildRowsRow();
    QHBoxLayout *buildFooter();
    QComboBox *addList(QHBoxLayout *row, const QString &label, const QString &objectName);
    void showFileLists();
    static void showList(QComboBox *list, bool shown);
    void fillLists();
    void fillEncodings(const QString &recognised);
    void fillDelimiters(const QString &recognised);
    void fillSheets(const QStringList &sheets, const QString &chosen);
    void connectAll();
    void chooseFile();
    void readAgain();
    void showFile(const ImportLoader::Loaded &loaded);
    void showUnreadable(const Error &error);
    void showPreview(const ImportPreview &preview);
    void startPreview();
    void goToProblem(const QModelIndex &index);
    void refreshSummary();
    void refreshRowsRow();
    void setRunning(bool running);
    void importNow();
    bool showProgress(int done, int total);

    Workspace &m_workspace;
    ImportLoader *m_loader = nullptr;
    ImportPreviewModel *m_rows = nullptr;
    ImportProblemModel *m_problems = nullptr;
    std::shared_ptr<const CsvTable> m_table;
    QString m_path;
    QStackedWidget *m_stack = nullptr;
    Banner *m_banner = nullptr;
    ElidedLabel *m_file = nullptr;
    QComboBox *m_encoding = nullptr;
    QComboBox *m_delimiter = nullptr;
    QComboBox *m_sheet = nullptr; // in place of the two above for a spreadsheet
    QComboBox *m_shownRows = nullptr;
    QLabel *m_duplicates = nullptr;
    QPushButton *m_skipAll = nullptr;
    QPushButton *m_updateAll = nullptr;
    QPushButton *m_addAll = nullptr;
    ImportPreviewView *m_view = nullptr;
    QWidget *m_rowsBar = nullptr; // what is above the table: which rows, and all duplicates at once
    QSplitter *m_splitter = nullptr;
    QListView *m_problemList = nullptr;
    QLabel *m_summary = nullptr;
    QProgressBar *m_progress = nullptr;
    PrimaryButton *m_import = nullptr;
    QPushButton *m_cancel = nullptr;
    bool m_fitColumns = false; // when the first preview of a file is there
    bool m_running = false;
    bool m_cancelled = false;
};

} // namespace shortlist
