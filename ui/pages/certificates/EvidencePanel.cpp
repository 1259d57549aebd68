// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/certificates/EvidencePanel.h"

#include "ui/dialogs/EvidenceFiles.h"
#include "ui/models/ProviderWords.h"
#include "ui/models/Workspace.h"
#include "ui/widgets/Icons.h"
#include "ui/widgets/PlainLabel.h"
#include "ui/widgets/Theme.h"

#include <QDragEnterEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QMimeData>
#include <QToolButton>
#include <QUrl>
#include <QVBoxLayout>

namespace shortlist {

EvidencePanel::EvidencePanel(Workspace &workspace, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
{
    setObjectName(QStringLiteral("evidencePanel"));
    setAcceptDrops(true);
    m_none = makePlainLabel(this, QStringLiteral("evidenceNone"),
                            tr("No file yet. Add the certificate or report itself, or drop it here."));
    m_none->setForegroundRole(QPalette::PlaceholderText);
    m_list = new QListWidget(this);
    m_list->setObjectName(QStringLiteral("evidenceList"));
    m_list->setAccessibleName(tr("Files"));
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setTextElideMode(Qt::ElideMiddle);
    m_hash = makePlainLabel(this, QStringLiteral("evidenceHash"));
    m_hash->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_hash->setForegroundRole(QPalette::PlaceholderText);
    m_add = makeButton("addEvidence", "list-add", tr("Add a file"));
    m_open = makeButton("openEvidence", "document-preview", tr("Open a read-only copy"));
    m_save = makeButton("saveEvidence", "document-save", tr("Save a copy"));
    m_remove = makeButton("removeEvidence", "list-remove", tr("Remove from the project"));
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(theme::spacing() / 2);
    for (QToolButton *button : {m_add, m_open, m_save, m_remove})
        buttons->addWidget(button);
    buttons->addStretch();
    m_add->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme::spacing() / 2);
    layout->addWidget(m_none);
    layout->addWidget(m_list);
    layout->addWidget(m_hash);
    layout->addLayout(buttons);
    connect(m_list, &QListWidget::currentRowChanged, this, &EvidencePanel::refreshChosen);
    connect(m_add, &QToolButton::clicked, this, [this] { evidence::add(m_workspace, this, m_provider, about()); });
    const auto withChosen = [this](QToolButton *button, const std::function<void(const Evidence &)> &run) {
        connect(button, &QToolButton::clicked, this, [this, run] {
            if (const Evidence *file = chosen())
                run(Evidence(*file));
        });
    };
    withChosen(m_open, [this](const Evidence &file) { evidence::open(m_workspace, this, file); });
    withChosen(m_save, [this](const Evidence &file) { evidence::saveCopy(m_workspace, this, file); });
    withChosen(m_remove, [this](const Evidence &file) { evidence::remove(m_workspace, m_provider, file); });
}

QToolButton *EvidencePanel::makeButton(const char *name, const char *iconName, const QString &text)
{
    auto *button = new QToolButton(this);
    button->setObjectName(QLatin1String(name));
    button->setIcon(icon(QLatin1String(iconName)));
    button->setText(text);
    button->setToolTip(text);
    button->setAccessibleName(text);
    return button;
}

Evidence EvidencePanel::about() const
{
    Evidence row;
    row.certificate = m_certificate;
    return row;
}

const Evidence *EvidencePanel::chosen() const
{
    const int row = m_list->currentRow();
    return row >= 0 && row < static_cast<int>(m_files.size()) ? &m_files[static_cast<std::size_t>(row)] : nullptr;
}

void EvidencePanel::show(ProviderId provider, RowId certificate)
{
    const RowId before = chosen() != nullptr ? chosen()->id : RowId{};
    m_provider = provider;
    m_certificate = certificate;
    std::vector<Evidence> files;
    if (const Provider *found = m_workspace.snapshot().provider(provider)) {
        for (const Evidence &file : found->evidence) {
            if (file.certificate == certificate)
                files.push_back(file);
        }
    }
    if (files != m_files) {
        m_files = files;
        m_list->clear();
        for (const Evidence &file : m_files) {
            auto *item = new QListWidgetItem(
                QStringLiteral("%1\n%2").arg(evidence::safeName(file.name).simplified(), evidence::sizeText(file)));
            item->setToolTip(
                words::plainToolTip(tr("%1\nSHA-256 %2").arg(file.name.simplified(), evidence::hashText(file))));
            item->setIcon(icon(evidence::canBeOpened(file.name) ? QStringLiteral("document-preview")
                                                                : QStringLiteral("data-warning")));
            m_list->addItem(item);
            if (file.id == before)
                m_list->setCurrentItem(item);
        }
        if (m_list->currentRow() < 0 && !m_files.empty())
            m_list->setCurrentRow(static_cast<int>(m_files.size()) - 1);
    }
    const int shown = std::clamp(static_cast<int>(m_files.size()), 1, 4);
    m_list->setFixedHeight((fontMetrics().lineSpacing() * 2 + theme::spacing()) * shown + 4);
    refreshChosen();
}

void EvidencePanel::refreshChosen()
{
    const Evidence *file = chosen();
    const bool writable = !m_workspace.isReadOnly();
    m_none->setVisible(m_files.empty());
    m_list->setVisible(!m_files.empty());
    m_hash->setVisible(file != nullptr);
    m_add->setVisible(writable);
    m_remove->setVisible(writable && !m_files.empty());
    m_open->setVisible(!m_files.empty());
    m_save->setVisible(!m_files.empty());
    for (QToolButton *button : {m_open, m_save, m_remove})
        button->setEnabled(file != nullptr);
    if (file == nullptr)
        return;
    // In groups, so that it wraps and can be compared by eye.
    QString groups;
    const QString hash = evidence::hashText(*file);
    for (qsizetype at = 0; at < hash.size(); at += 8)
        groups += QString((at > 0 ? QStringLiteral(" ") : QString()) + hash.mid(at, 8));
    m_hash->setText(tr("SHA-256 %1").arg(groups));
    m_hash->setAccessibleName(tr("SHA-256 %1").arg(hash));
}

void EvidencePanel::dragEnterEvent(QDragEnterEvent *event)
{
    const QList<QUrl> urls = event->mimeData()->urls();
    if (!m_workspace.isReadOnly() && !isNull(m_certificate) && !urls.isEmpty() && urls.first().isLocalFile())
        event->acceptProposedAction();
}

void EvidencePanel::dropEvent(QDropEvent *event)
{
    const QList<QUrl> urls = event->mimeData()->urls();
    for (const QUrl &url : urls) {
        if (url.isLocalFile() && !evidence::addFile(m_workspace, this, m_provider, about(), url.toLocalFile()))
            break;
    }
    event->acceptProposedAction();
}

} // namespace shortlist
