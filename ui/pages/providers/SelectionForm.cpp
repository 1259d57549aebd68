// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/providers/SelectionForm.h"

#include "ui/models/ProviderEdits.h"
#include "ui/models/ProviderWords.h"
#include "ui/models/Workspace.h"
#include "ui/pages/providers/ListField.h"
#include "ui/widgets/Icons.h"
#include "ui/widgets/Theme.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <map>
#include <set>

namespace shortlist {

SelectionForm::SelectionForm(Workspace &workspace, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_heading(new QLabel(this))
    , m_summary(new QLabel(this))
{
    setObjectName(QStringLiteral("selectionForm"));
    const int space = theme::spacing();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space, 0, 0, 0);
    layout->setSpacing(space);
    m_heading->setObjectName(QStringLiteral("selectionHeading"));
    m_heading->setTextFormat(Qt::PlainText);
    m_heading->setFont(theme::heading(font(), 1.25));
    m_summary->setTextFormat(Qt::PlainText);
    m_summary->setWordWrap(true);
    m_summary->setForegroundRole(QPalette::PlaceholderText);
    layout->addWidget(m_heading);
    layout->addWidget(m_summary);
    layout->addSpacing(space);
    buildStatus(layout);
    layout->addSpacing(space);
    buildTags(layout);
    layout->addStretch();
}

void SelectionForm::buildStatus(QVBoxLayout *layout)
{
    auto *label = new QLabel(tr("Set the &status of all selected:"), this);
    m_status = new QComboBox(this);
    m_status->setObjectName(QStringLiteral("selectionStatus"));
    m_status->setPlaceholderText(tr("Choose a status"));
    for (const ProviderStatus status : kAllProviderStatuses)
        m_status->addItem(words::status(status), statusCode(status));
    label->setBuddy(m_status);
    layout->addWidget(label);
    layout->addWidget(m_status);
    connect(m_status, &QComboBox::activated, this, &SelectionForm::applyStatus);
}

void SelectionForm::buildTags(QVBoxLayout *layout)
{
    auto *label = new QLabel(tr("&Tags, separated by commas:"), this);
    m_tags = new ListField([this] { return std::vector<QStringList>{tagsOf(true), tagsOf(false)}; }, this);
    m_tags->edit()->setObjectName(QStringLiteral("selectionTags"));
    label->setBuddy(m_tags->edit());
    m_addTags = new QPushButton(icon(QStringLiteral("list-add")), tr("Add to all"), this);
    m_addTags->setObjectName(QStringLiteral("selectionAddTags"));
    m_removeTags = new QPushButton(icon(QStringLiteral("list-remove")), tr("Remove from all"), this);
    m_removeTags->setObjectName(QStringLiteral("selectionRemoveTags"));
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(theme::spacing());
    buttons->addWidget(m_addTags);
    buttons->addWidget(m_removeTags);
    buttons->addStretch();
    layout->addWidget(label);
    layout->addWidget(m_tags);
    layout->addLayout(buttons);
    connect(m_addTags, &QPushButton::clicked, this, [this] { applyTags(true); });
    connect(m_removeTags, &QPushButton::clicked, this, [this] { applyTags(false); });
    connect(m_tags->edit(), &QLineEdit::returnPressed, this, [this] { applyTags(true); });
}

void SelectionForm::setProviders(const std::vector<ProviderId> &ids)
{
    if (ids == m_ids)
        return;
    m_ids = ids;
    refresh();
}

void SelectionForm::refresh()
{
    m_heading->setText(tr("%1 providers selected").arg(QLocale().toString(static_cast<qulonglong>(m_ids.size()))));
    std::map<ProviderStatus, int> counts;
    for (const ProviderId id : m_ids) {
        if (const Provider *provider = m_workspace.snapshot().provider(id); provider != nullptr)
            ++counts[provider->status];
    }
    QStringList parts;
    for (const auto &[status, count] : counts)
        parts << tr("%1 %2", "a number and a status").arg(QLocale().toString(count), words::status(status));
    m_summary->setText(parts.join(QStringLiteral(", ")));
    const QSignalBlocker blocker(m_status);
    m_status->setCurrentIndex(counts.size() == 1 ? m_status->findData(statusCode(counts.begin()->first)) : -1);
}

void SelectionForm::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    m_status->setEnabled(!readOnly);
    m_tags->setReadOnly(readOnly);
    m_addTags->setEnabled(!readOnly);
    m_removeTags->setEnabled(!readOnly);
}

void SelectionForm::applyStatus()
{
    const auto status = statusFromCode(m_status->currentData().toString());
    if (!status || m_readOnly || !edits::setStatus(m_workspace, m_ids, *status))
        return;
    m_workspace.notify(tr("Set %1 providers to “%2”.")
                           .arg(QLocale().toString(static_cast<qulonglong>(m_ids.size())), words::status(*status)),
                       true);
}

void SelectionForm::applyTags(bool add)
{
    const QStringList tags = words::splitList(m_tags->edit()->text());
    if (tags.isEmpty() || m_readOnly)
        return;
    const bool done = add ? edits::addTags(m_workspace, m_ids, tags) : edits::removeTags(m_workspace, m_ids, tags);
    if (!done)
        return;
    const QString count = QLocale().toString(static_cast<qulonglong>(m_ids.size()));
    m_tags->edit()->clear();
    m_workspace.notify(
        add ? tr("Tagged %1 providers.").arg(count) : tr("Removed the tags from %1 providers.").arg(count), true);
}

// The tags of the selected ones, or those that only others have.
QStringList SelectionForm::tagsOf(bool selectedOnly) const
{
    std::set<QString> selected;
    for (const ProviderId id : m_ids) {
        if (const Provider *provider = m_workspace.snapshot().provider(id); provider != nullptr)
            selected.insert(provider->tags.cbegin(), provider->tags.cend());
    }
    std::set<QString> others;
    for (const Provider &provider : m_workspace.snapshot().providers())
        others.insert(provider.tags.cbegin(), provider.tags.cend());
    for (const QString &tag : selected)
        others.erase(tag);
    const std::set<QString> &wanted = selectedOnly ? selected : others;
    return QStringList(wanted.begin(), wanted.end());
}

} // namespace shortlist
