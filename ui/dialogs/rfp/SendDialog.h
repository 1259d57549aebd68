// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Error.h"
#include "core/model/Id.h"

#include <QDialog>

#include <functional>
#include <vector>

class QCheckBox;
class QHBoxLayout;
class QLabel;
class QProgressBar;
class QPushButton;
class QTableView;

namespace shortlist {

class Banner;
class ElidedLabel;
class PrimaryButton;
class RecipientModel;
class SearchField;
class Snapshot;
class Workspace;

// Writes one provider's questionnaire as a PDF.
using QuestionnairePdf = std::function<Result<>(const Snapshot &snapshot, ProviderId provider, const QString &path)>;

// Writes the questionnaires of chosen providers into a folder and notes that they were sent, as one edit. It writes
// file after file, so that the window stays alive and it can be cancelled.
class SendDialog : public QDialog
{
    Q_OBJECT

public:
    SendDialog(Workspace &workspace, const QuestionnairePdf &pdf, QWidget *parent = nullptr);

    // True if questionnaires were written.
    static bool run(Workspace &workspace, const QuestionnairePdf &pdf, QWidget *parent);

    void setFolder(const QString &path);
    // Begins to write; ends with accept() or with a banner that says what went wrong.
    void start();

public slots:
    // While files are written that is what is cancelled; the dialog stays.
    void reject() override;

private:
    // One file to be written.
    struct Work
    {
        ProviderId provider{};
        std::function<Result<>(const Snapshot &, ProviderId, const QString &)> write;
        QString path;
    };

    void makeLayout();
    QHBoxLayout *makeTop();
    QHBoxLayout *makeFormats();
    QHBoxLayout *makeFooter();
    void applyFilter(const QString &text);
    void tickShown(bool on);
    void chooseFolder();
    void refresh();
    bool plan();
    void step();
    void stop(const QString &why);
    void finish();

    Workspace &m_workspace;
    QuestionnairePdf m_pdf;
    RecipientModel *m_model = nullptr;
    Banner *m_banner = nullptr;
    SearchField *m_search = nullptr;
    QTableView *m_table = nullptr;
    QCheckBox *m_xlsx = nullptr;
    QCheckBox *m_odt = nullptr;
    QCheckBox *m_asPdf = nullptr;
    ElidedLabel *m_folderLabel = nullptr;
    QPushButton *m_choose = nullptr;
    QLabel *m_summary = nullptr;
    QProgressBar *m_progress = nullptr;
    QPushButton *m_cancel = nullptr;
    PrimaryButton *m_send = nullptr;
    QString m_folder;
    std::vector<Work> m_work;
    std::size_t m_done = 0;
    bool m_running = false;
};

} // namespace shortlist
