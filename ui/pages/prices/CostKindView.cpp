// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/CostBars.h"
#include "ui/models/Workspace.h"
#include "ui/pages/prices/CostViews.h"
#include "ui/pages/prices/PriceTableModel.h"
#include "ui/pages/prices/PriceWords.h"
#include "ui/widgets/Theme.h"

#include <QLocale>
#include <QVBoxLayout>

#include <algorithm>

namespace shortlist {

namespace {

// Kinds that cost nothing anywhere need no entry; each keeps its colour whatever the others do.
std::vector<CostKind> usedKinds(const std::vector<OfferCost> &costs)
{
    std::vector<CostKind> used;
    for (std::size_t kind = 0; kind < kCostKinds; ++kind) {
        const auto wanted = static_cast<CostKind>(kind);
        if (std::any_of(costs.begin(), costs.end(),
                        [wanted](const OfferCost &cost) { return !cost.of(wanted).isZero(); }))
            used.push_back(wanted);
    }
    return used;
}

// Detailed costs are computed for so many; the table has everybody.
constexpr std::size_t kMostBars = 100;

} // namespace

CostKindView::CostKindView(Workspace &workspace, const PriceTableModel &model, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_model(model)
    , m_chart(new CostBars(this))
{
    m_chart->setObjectName(QStringLiteral("costBars"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, theme::spacing(), 0, 0);
    layout->addWidget(m_chart);
    connect(m_chart, &Chart::picked, this, [this](int item) {
        if (item >= 0 && item < static_cast<int>(m_shown.size()))
            m_workspace.selectProvider(m_shown[static_cast<std::size_t>(item)]);
    });
}

Chart *CostKindView::chart() const
{
    return m_chart;
}

void CostKindView::refresh()
{
    const Snapshot &snapshot = m_workspace.snapshot();
    m_shown.clear();
    std::vector<OfferCost> costs;
    for (const Price &price : m_model.prices()) {
        const Provider *provider = snapshot.provider(price.provider);
        if (provider == nullptr || provider->offer() == nullptr || costs.size() == kMostBars)
            continue;
        if (Result<OfferCost> cost = costOf(snapshot, *provider, *provider->offer(), m_model.volume())) {
            m_shown.push_back(price.provider);
            costs.push_back(std::move(*cost));
        }
    }
    const std::vector<CostKind> kinds = usedKinds(costs);
    auto bars = std::make_shared<std::vector<CostBar>>();
    CostBarsData data;
    for (std::size_t i = 0; i < costs.size(); ++i) {
        CostBar bar;
        bar.name = snapshot.provider(m_shown[i])->name;
        bar.total = costs[i].total().toDouble();
        bar.mark = m_model.lowOffer(m_shown[i]) != nullptr ? QString(QChar(0x26A0)) : QString();
        double below = 0;
        double above = 0;
        for (const CostKind kind : kinds) {
            bar.parts.push_back(costs[i].of(kind).toDouble());
            (bar.parts.back() < 0 ? below : above) += bar.parts.back();
        }
        data.smallest = std::min(data.smallest, below);
        data.largest = std::max(data.largest, above);
        bars->push_back(std::move(bar));
    }
    for (const CostKind kind : kinds)
        data.groups.push_back({price_words::costKind(kind), static_cast<int>(data.groups.size())});
    data.count = static_cast<int>(bars->size());
    data.bar = [bars](int row) { return bars->at(static_cast<std::size_t>(row)); };
    data.currency = snapshot.need().currency;
    data.axis = tr("Total cost over %1").arg(price_words::months(snapshot.need().termMonths));
    if (m_model.baseline().isKnown()) {
        data.line = m_model.baseline().total.toDouble();
        data.lineName = tr("In-house");
    }
    const auto all = static_cast<int>(m_model.prices().size());
    const QString volume = price_words::volume(m_model.volume()).toLower();
    m_chart->setTitle(data.count < all ? tr("What the %1 cheapest of %2 offers cost at %3, by kind of cost")
                                             .arg(QLocale().toString(data.count), QLocale().toString(all), volume)
                                       : tr("What each offer costs at %1, by kind of cost").arg(volume));
    m_chart->setData(data);
    showSelection();
}

void CostKindView::showSelection()
{
    const auto found = std::find(m_shown.begin(), m_shown.end(), m_workspace.selectedProvider());
    m_chart->setCurrent(found == m_shown.end() ? -1 : static_cast<int>(found - m_shown.begin()));
}

} // namespace shortlist
