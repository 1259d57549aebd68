// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/questionnaire/FilledFiles.h"

#include <QDialog>
#include <QFutureWatcher>

#include <memory>

class QCheckBox;
class QLabel;
class QProgressBar;
class QPushButton;
class QStackedWidget;
class QTreeView;

namespace shortlist {

class Banner;
class FilledModel;
class PrimaryButton;
class Workspace;

// Brings filled questionnaires in: shows what would change, with what is wrong cell by cell, and takes it as one edit.
class ReceiveDialog : public QDialog
{
    Q_OBJECT

public:
    explicit ReceiveDialog(Workspace &workspace, QWidget *parent = nullptr);
    ~ReceiveDialog() override;

    // True if answers were taken.
    static bool run(Workspace &workspace, QWidget *parent);

    // Reads files and folders, away from the window's thread; shown() follows.
    void read(const QStringList &paths);
    FilledModel &model() const { return *m_model; }

public slots:
    // While files are read that is what is cancelled; the dialog stays.
    void reject() override;

signals:
    void shown();

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    using Read = std::shared_ptr<const Result<FilledPreview>>;
    struct Job;

    void makeLayout();
    QWidget *makeStart();
    void chooseFiles();
    void chooseFolder();
    void showRead();
    void spanSentences();
    void showProblemsOnly(bool only);
    void refresh();
    void take();

    Workspace &m_workspace;
    std::shared_ptr<const Snapshot> m_snapshot; // as it was when the files were read
    std::shared_ptr<Job> m_job;
    QFutureWatcher<Read> m_reading;
    FilledModel *m_model = nullptr;
    Banner *m_banner = nullptr;
    QStackedWidget *m_stack = nullptr;
    QTreeView *m_tree = nullptr;
    QCheckBox *m_problemsOnly = nullptr;
    QLabel *m_summary = nullptr;
    QProgressBar *m_progress = nullptr;
    QPushButton *m_cancel = nullptr;
    PrimaryButton *m_take = nullptr;
};

} // namespace shortlist
