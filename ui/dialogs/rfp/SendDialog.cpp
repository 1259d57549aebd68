// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/dialogs/rfp/SendDialog.h"

#include "core/questionnaire/QuestionnaireFile.h"
#include "ui/dialogs/Ask.h"
#include "ui/dialogs/rfp/RecipientModel.h"
#include "ui/models/ProviderWords.h"
#include "ui/models/Workspace.h"
#include "ui/widgets/Banner.h"
#include "ui/widgets/ElidedLabel.h"
#include "ui/widgets/PlainLabel.h"
#include "ui/widgets/PrimaryButton.h"
#include "ui/widgets/SearchField.h"
#include "ui/widgets/Theme.h"

#include <QCheckBox>
#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QTableView>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

namespace shortlist {

SendDialog::SendDialog(Workspace &workspace, const QuestionnairePdf &pdf, QWidget *parent)
    : QDialog(parent)
    , m_workspace(workspace)
    , m_pdf(pdf)
    , m_model(new RecipientModel(workspace.snapshot(), this))
{
    setObjectName(QStringLiteral("sendDialog"));
    setWindowTitle(tr("Send the questionnaire"));
    makeLayout();
    connect(m_search, &QLineEdit::textChanged, this, &SendDialog::applyFilter);
    connect(m_model, &RecipientModel::tickedChanged, this, &SendDialog::refresh);
    connect(m_choose, &QPushButton::clicked, this, &SendDialog::chooseFolder);
    connect(m_cancel, &QPushButton::clicked, this, &SendDialog::reject);
    connect(m_send, &QPushButton::clicked, this, &SendDialog::start);
    for (QCheckBox *format : {m_xlsx, m_odt, m_asPdf})
        connect(format, &QCheckBox::toggled, this, &SendDialog::refresh);
    refresh();
}

void SendDialog::makeLayout()
{
    const int space = theme::spacing();
    m_banner = new Banner(theme::State::Bad, this);
    m_banner->setObjectName(QStringLiteral("sendBanner"));
    m_banner->hide();
    m_table = new QTableView(this);
    m_table->setObjectName(QStringLiteral("recipients"));
    m_table->setAccessibleName(tr("Providers that get the questionnaire"));
    m_table->setModel(m_model);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + space);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setSectionResizeMode(RecipientModel::Name, QHeaderView::Stretch);
    m_table->horizontalHeader()->resizeSection(RecipientModel::Status, fontMetrics().averageCharWidth() * 18);
    m_table->horizontalHeader()->resizeSection(RecipientModel::State, fontMetrics().averageCharWidth() * 26);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space * 2, space * 2, space * 2, space * 2);
    layout->setSpacing(space);
    layout->addWidget(m_banner);
    layout->addLayout(makeTop());
    layout->addWidget(m_table, 1);
    layout->addLayout(makeFormats());
    layout->addLayout(makeFooter());
    resize(fontMetrics().averageCharWidth() * 120, fontMetrics().height() * 34);
}

QHBoxLayout *SendDialog::makeTop()
{
    auto *row = new QHBoxLayout;
    row->setSpacing(theme::spacing());
    m_search =
        new SearchField(QStringLiteral("recipientSearch"), tr("Search in providers"), tr("Search providers"), this);
    row->addWidget(m_search, 1);
    const auto add = [&](const QString &name, const QString &text, bool on) {
        auto *button = new QPushButton(text, this);
        button->setObjectName(name);
        button->setAutoDefault(false);
        connect(button, &QPushButton::clicked, this, [this, on] { tickShown(on); });
        row->addWidget(button);
    };
    add(QStringLiteral("tickAllRecipients"), tr("&Tick all shown"), true);
    add(QStringLiteral("tickNoRecipients"), tr("Tick &none shown"), false);
    return row;
}

QHBoxLayout *SendDialog::makeFormats()
{
    auto *row = new QHBoxLayout;
    row->setSpacing(theme::spacing() * 2);
    const auto add = [&](const QString &name, const QString &text, const QString &hint, bool on) {
        auto *box = new QCheckBox(text, this);
        box->setObjectName(name);
        box->setToolTip(hint);
        box->setChecked(on);
        row->addWidget(box);
        return box;
    };
    m_xlsx = add(QStringLiteral("sendXlsx"), tr("&Spreadsheet to fill in (XLSX)"),
                 tr("Lists and types are checked as the provider types; it can be received again."), true);
    m_odt = add(QStringLiteral("sendOdt"), tr("&Document (ODT)"), tr("For reading and signing."), false);
    m_asPdf = add(QStringLiteral("sendPdf"), tr("&PDF"), tr("For reading and printing."), false);
    row->addStretch();
    return row;
}

QHBoxLayout *SendDialog::makeFooter()
{
    auto *row = new QHBoxLayout;
    row->setSpacing(theme::spacing());
    m_choose = new QPushButton(tr("&Folder…"), this);
    m_choose->setObjectName(QStringLiteral("sendFolderButton"));
    m_choose->setAutoDefault(false);
    m_folderLabel = new ElidedLabel(this);
    m_folderLabel->setObjectName(QStringLiteral("sendFolder"));
    m_folderLabel->setElideMode(Qt::ElideMiddle);
    m_summary = makePlainLabel(this, QStringLiteral("sendSummary"));
    m_summary->setWordWrap(false);
    m_progress = new QProgressBar(this);
    m_progress->setObjectName(QStringLiteral("sendProgress"));
    m_progress->setAccessibleName(tr("Progress of writing"));
    m_progress->hide();
    m_cancel = new QPushButton(tr("Cancel"), this);
    m_cancel->setObjectName(QStringLiteral("cancelSend"));
    m_cancel->setAutoDefault(false);
    m_send = new PrimaryButton(nullptr, true, this);
    m_send->setObjectName(QStringLiteral("writeQuestionnaires"));
    m_send->setDefault(true);
    row->addWidget(m_choose);
    row->addWidget(m_folderLabel, 1);
    row->addWidget(m_progress, 1);
    row->addWidget(m_summary);
    row->addWidget(m_cancel);
    row->addWidget(m_send);
    return row;
}

void SendDialog::applyFilter(const QString &text)
{
    const QString wanted = words::folded(text.trimmed());
    for (int row = 0; row < m_model->rowCount(); ++row) {
        QString all;
        for (int column = 0; column < m_model->columnCount(); ++column)
            all += QString(m_model->index(row, column).data().toString() + QLatin1Char('\n'));
        m_table->setRowHidden(row, !words::folded(all).contains(wanted));
    }
}

void SendDialog::tickShown(bool on)
{
    std::vector<ProviderId> ids;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        if (!m_table->isRowHidden(row))
            ids.push_back(m_model->providerAt(row));
    }
    m_model->tick(ids, on);
}

void SendDialog::chooseFolder()
{
    if (const QString path = ask::folder(this, tr("Folder for the questionnaires")); !path.isEmpty())
        setFolder(path);
}

void SendDialog::setFolder(const QString &path)
{
    m_folder = path;
    refresh();
}

void SendDialog::refresh()
{
    const int count = static_cast<int>(m_model->ticked().size());
    const bool format = m_xlsx->isChecked() || m_odt->isChecked() || m_asPdf->isChecked();
    m_folderLabel->setText(m_folder.isEmpty() ? tr("No folder chosen yet") : QDir::toNativeSeparators(m_folder));
    m_summary->setText(count == 0 ? tr("Tick who is to be asked.")
                       : !format  ? tr("Choose a kind of file.")
                                  : QString());
    m_summary->setVisible(!m_running && !m_summary->text().isEmpty());
    m_send->setText(count == 0   ? tr("Write questionnaires")
                    : count == 1 ? tr("Write for 1 provider")
                                 : tr("Write for %Ln providers", nullptr, count));
    m_send->setEnabled(!m_running && count > 0 && format);
    m_progress->setVisible(m_running);
    m_folderLabel->setVisible(!m_running);
    for (QWidget *part :
         {static_cast<QWidget *>(m_table), static_cast<QWidget *>(m_search), static_cast<QWidget *>(m_xlsx),
          static_cast<QWidget *>(m_odt), static_cast<QWidget *>(m_asPdf), static_cast<QWidget *>(m_choose)})
        part->setEnabled(!m_running);
}

// One file a provider and kind; false if the user was asked about files that are there, and thought better of it.
bool SendDialog::plan()
{
    const Snapshot &snapshot = m_workspace.project().snapshot();
    m_work.clear();
    m_done = 0;
    const std::vector<ProviderId> providers = m_model->ticked();
    const QDir folder(m_folder);
    for (const ProviderId provider : providers) {
        for (const auto &[box, format] :
             {std::pair(m_xlsx, QuestionnaireFormat::Xlsx), std::pair(m_odt, QuestionnaireFormat::Odt)}) {
            if (!box->isChecked())
                continue;
            const QString path = folder.filePath(questionnaireFileName(snapshot, provider, format));
            m_work.push_back({provider,
                              [format = format](const Snapshot &from, ProviderId of, const QString &to) {
                                  return writeQuestionnaire(from, of, to, format);
                              },
                              path});
        }
        if (m_asPdf->isChecked()) {
            const QString odt = questionnaireFileName(snapshot, provider, QuestionnaireFormat::Odt);
            const QString name = QString(odt.chopped(4) + QStringLiteral(".pdf"));
            m_work.push_back({provider, m_pdf, folder.filePath(name)});
        }
    }
    const auto there =
        std::count_if(m_work.begin(), m_work.end(), [](const Work &work) { return QFileInfo::exists(work.path); });
    const int count = static_cast<int>(there);
    return count == 0 || ask::confirm(this, tr("Replace files?"),
                                      count == 1 ? tr("One of the files is in the folder already.")
                                                 : tr("%Ln of the files are in the folder already.", nullptr, count),
                                      tr("Replace"), tr("Keep"));
}

void SendDialog::start()
{
    if (m_running || !m_send->isEnabled())
        return;
    if (m_folder.isEmpty())
        chooseFolder();
    if (m_folder.isEmpty() || !plan())
        return;
    m_banner->hide();
    m_running = true;
    m_progress->setRange(0, static_cast<int>(m_work.size()));
    m_progress->setValue(0);
    refresh();
    QTimer::singleShot(0, this, &SendDialog::step);
}

void SendDialog::step()
{
    if (!m_running)
        return;
    if (m_done == m_work.size())
        return finish();
    const Work &work = m_work[m_done];
    const Result<> written = work.write(m_workspace.project().snapshot(), work.provider, work.path);
    if (!written)
        return stop(written.error().message);
    ++m_done;
    m_progress->setValue(static_cast<int>(m_done));
    QTimer::singleShot(0, this, &SendDialog::step);
}

void SendDialog::stop(const QString &why)
{
    m_running = false;
    const int done = static_cast<int>(m_done);
    const QString kept = done == 0   ? tr("Nothing was written, and nothing was set to sent.")
                         : done == 1 ? tr("One file was written before, and nothing was set to sent.")
                                     : tr("%Ln files were written before, and nothing was set to sent.", nullptr, done);
    m_banner->setText(QString(why + QLatin1Char(' ') + kept));
    m_banner->show();
    refresh();
}

void SendDialog::finish()
{
    m_running = false;
    const Snapshot &snapshot = m_workspace.project().snapshot();
    const std::vector<ProviderId> providers = m_model->ticked();
    if (!m_workspace.edit(sentLabel(snapshot, providers), sentMutation(snapshot, providers, QDate::currentDate())))
        return stop(tr("The project could not be changed."));
    const int files = static_cast<int>(m_work.size());
    const QString place = QDir::toNativeSeparators(m_folder);
    m_workspace.notify(files == 1
                           ? tr("One questionnaire was written to %1 and set to sent.").arg(place)
                           : tr("%Ln questionnaires were written to %1 and set to sent.", nullptr, files).arg(place),
                       true);
    accept();
}

void SendDialog::reject()
{
    if (m_running)
        return stop(tr("Writing was cancelled."));
    QDialog::reject();
}

bool SendDialog::run(Workspace &workspace, const QuestionnairePdf &pdf, QWidget *parent)
{
    SendDialog dialog(workspace, pdf, parent);
    return dialog.exec() == QDialog::Accepted;
}

} // namespace shortlist
