// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/ScoreImport.h"
#include "core/exchange/TableFile.h"

#include <QDialog>
#include <QFutureWatcher>

#include <memory>
#include <optional>

class QComboBox;
class QHBoxLayout;
class QLabel;
class QListWidget;
class QProgressBar;
class QPushButton;
class QStackedWidget;
class QTableView;

namespace shortlist {

class Banner;
class ElidedLabel;
class PrimaryButton;
class ScoreImportModel;
class Workspace;

// Brings scores in from a sheet with providers down and criteria across: an evaluator's, or the facts. Shows what
// changes first, and writes it in one edit.
class ScoreImportDialog : public QDialog
{
    Q_OBJECT

public:
    // Whose scores are proposed; the user may choose another where that is allowed.
    ScoreImportDialog(Workspace &workspace, EvaluatorId whose, QWidget *parent = nullptr);
    ~ScoreImportDialog() override;

    // Opens the dialog; true if scores were imported.
    static bool run(Workspace &workspace, EvaluatorId whose, QWidget *parent);

    // Reads a file away from the window's thread; shown() follows.
    void openFile(const QString &path);

signals:
    void shown(); // a preview, or why there is none

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    struct Loaded
    {
        std::shared_ptr<const Workbook> book;
        std::optional<Error> error; // why there is no book, or no preview
        ScorePreview preview;
    };
    using Read = std::shared_ptr<const Loaded>;

    void makeLayout();
    QWidget *makeStart();
    QWidget *makePreview();
    QHBoxLayout *makeFileRow();
    QHBoxLayout *makeFooter();
    void fillEvaluators(EvaluatorId whose);
    void chooseFile();
    void startPreview();
    void showRead();
    void fillProblems();
    void refresh();
    void importNow();
    EvaluatorId whose() const;

    Workspace &m_workspace;
    std::shared_ptr<const Snapshot> m_snapshot; // as it was when the file was read
    std::shared_ptr<const Workbook> m_book;
    QString m_path;
    QFutureWatcher<Read> m_reading;
    ScoreImportModel *m_model = nullptr;
    Banner *m_banner = nullptr;
    QStackedWidget *m_stack = nullptr;
    ElidedLabel *m_file = nullptr;
    QComboBox *m_sheet = nullptr;
    QComboBox *m_whose = nullptr;
    QTableView *m_table = nullptr;
    QListWidget *m_problems = nullptr;
    QLabel *m_summary = nullptr;
    QProgressBar *m_progress = nullptr;
    PrimaryButton *m_import = nullptr;
    bool m_running = false;
};

} // namespace shortlist
