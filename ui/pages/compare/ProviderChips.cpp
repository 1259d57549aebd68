// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/compare/ProviderChips.h"

#include "ui/charts/Radar.h"
#include "ui/models/ProviderWords.h"
#include "ui/models/Workspace.h"
#include "ui/pages/compare/CompareData.h"
#include "ui/pages/compare/FlowLayout.h"
#include "ui/widgets/Theme.h"

#include <QCompleter>
#include <QLineEdit>
#include <QStandardItemModel>
#include <QTimer>
#include <QToolButton>

#include <algorithm>

namespace shortlist {

namespace {

constexpr std::size_t kUsual = 3;
constexpr int kIdRole = Qt::UserRole + 1;

} // namespace

ProviderChips::ProviderChips(Workspace &workspace, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_layout(new FlowLayout(this))
    , m_search(new QLineEdit(this))
    , m_usual(new QToolButton(this))
    , m_names(new QStandardItemModel(this))
{
    setObjectName(QStringLiteral("chips"));
    m_search->setObjectName(QStringLiteral("addProvider"));
    m_search->setAccessibleName(tr("Add a provider to the radar"));
    m_search->setClearButtonEnabled(true);
    m_search->setMinimumWidth(fontMetrics().height() * 10);
    auto *completer = new QCompleter(m_names, this);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setFilterMode(Qt::MatchContains);
    completer->setMaxVisibleItems(12);
    m_search->setCompleter(completer);
    connect(m_search, &QLineEdit::textEdited, this, &ProviderChips::fillNames);
    connect(completer, qOverload<const QModelIndex &>(&QCompleter::activated), this, [this](const QModelIndex &index) {
        add(static_cast<ProviderId>(index.data(kIdRole).toLongLong()));
        // The completer writes the name after this signal.
        QTimer::singleShot(0, m_search, &QLineEdit::clear);
    });
    connect(&workspace, &Workspace::changed, this,
            [this](const Change &change) { m_namesStale = m_namesStale || !change.providers.isEmpty(); });
    m_usual->setObjectName(QStringLiteral("usualProviders"));
    m_usual->setText(tr("Leading three"));
    m_usual->setToolTip(tr("Show the leading three and the selected provider again"));
    m_usual->setAutoRaise(true);
    connect(m_usual, &QToolButton::clicked, this, [this] {
        m_ownChoice = false;
        refresh();
    });
    m_layout->addWidget(m_search);
    m_layout->addWidget(m_usual);
    refresh();
}

std::vector<ProviderId> ProviderChips::usual() const
{
    const std::vector<ProviderId> &ranked = m_workspace.evaluation().ranked();
    std::vector<ProviderId> chosen(ranked.begin(),
                                   ranked.begin() + static_cast<std::ptrdiff_t>(std::min(kUsual, ranked.size())));
    const ProviderId selected = m_workspace.selectedProvider();
    if (!isNull(selected) && m_workspace.snapshot().provider(selected) &&
        std::find(chosen.begin(), chosen.end(), selected) == chosen.end())
        chosen.push_back(selected);
    return chosen;
}

void ProviderChips::refresh()
{
    std::vector<ProviderId> next = m_ownChoice ? m_chosen : usual();
    std::erase_if(next, [this](ProviderId id) { return m_workspace.snapshot().provider(id) == nullptr; });
    const bool other = next != m_chosen;
    m_chosen = next;
    rebuild();
    if (other)
        emit chosenChanged();
}

void ProviderChips::add(ProviderId id)
{
    if (isNull(id) || m_chosen.size() >= RadarData::kMostSeries ||
        std::find(m_chosen.begin(), m_chosen.end(), id) != m_chosen.end())
        return;
    m_ownChoice = true;
    m_chosen.push_back(id);
    rebuild();
    emit chosenChanged();
}

void ProviderChips::remove(ProviderId id)
{
    if (std::erase(m_chosen, id) == 0)
        return;
    m_ownChoice = true;
    rebuild();
    emit chosenChanged();
}

void ProviderChips::fillNames()
{
    if (!m_namesStale)
        return;
    m_namesStale = false;
    m_names->clear();
    for (const Provider &provider : m_workspace.snapshot().providers()) {
        auto *item = new QStandardItem(provider.name);
        item->setData(static_cast<qlonglong>(raw(provider.id)), kIdRole);
        m_names->appendRow(item);
    }
    m_names->sort(0);
}

void ProviderChips::rebuild()
{
    while (m_chips.size() < m_chosen.size()) {
        auto *chip = new QToolButton(this);
        chip->setToolButtonStyle(Qt::ToolButtonTextOnly);
        const std::size_t place = m_chips.size();
        connect(chip, &QToolButton::clicked, this, [this, place] {
            if (place < m_chosen.size())
                remove(m_chosen[place]);
        });
        m_chips.push_back(chip);
        // Before the field that adds more, and the way back.
        m_layout->insertWidget(m_layout->count() - 2, chip);
        QWidget::setTabOrder(place == 0 ? static_cast<QWidget *>(this) : m_chips[place - 1], chip);
    }
    for (std::size_t i = 0; i < m_chips.size(); ++i) {
        QToolButton *chip = m_chips[i];
        chip->setVisible(i < m_chosen.size());
        if (i >= m_chosen.size())
            continue;
        const QString name = compare_data::providerName(m_workspace, m_chosen[i]);
        // An ampersand in a name is no shortcut.
        QString shown = words::brief(name, 24);
        shown.replace(QLatin1Char('&'), QLatin1String("&&"));
        chip->setText(QStringLiteral("%1  ×").arg(shown));
        chip->setObjectName(QStringLiteral("chip%1").arg(raw(m_chosen[i])));
        chip->setAccessibleName(tr("Remove “%1” from the radar").arg(words::brief(name)));
        chip->setToolTip(words::plainToolTip(tr("Remove “%1” from the radar").arg(name)));
    }
    const bool full = m_chosen.size() >= RadarData::kMostSeries;
    m_search->setEnabled(!full);
    m_search->setPlaceholderText(full ? tr("Six providers at most") : tr("Add a provider"));
    m_usual->setVisible(m_ownChoice);
}

} // namespace shortlist
