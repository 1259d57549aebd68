// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/prices/PriceTableModel.h"

#include "core/model/Change.h"
#include "ui/models/ProviderWords.h"
#include "ui/models/Workspace.h"
#include "ui/pages/prices/PriceWords.h"
#include "ui/widgets/Theme.h"

#include <algorithm>
#include <cmath>

namespace shortlist {

namespace {

std::size_t at(Volume volume)
{
    return static_cast<std::size_t>(volume);
}

// What every total hangs on.
bool changesTerms(const Change &change)
{
    return change.need || change.priceTerms || change.touches<NeedFunction>() || change.touches<ExchangeRate>() ||
           change.touches<BuyerCost>();
}

} // namespace

PriceTableModel::PriceTableModel(Workspace &workspace, QObject *parent)
    : QAbstractTableModel(parent)
    , m_workspace(workspace)
{}

void PriceTableModel::reload()
{
    beginResetModel();
    m_lines.clear();
    m_rows.clear();
    for (const Provider &provider : m_workspace.snapshot().providers()) {
        if (provider.offer() == nullptr)
            continue;
        m_rows[provider.id] = static_cast<int>(m_lines.size());
        m_lines.push_back({provider.id, takesPart(provider.status), {}});
    }
    rate();
    endResetModel();
}

void PriceTableModel::follow(const Change &change)
{
    const auto hasOffer = [this](ProviderId id) {
        const Provider *provider = m_workspace.snapshot().provider(id);
        return provider != nullptr && provider->offer() != nullptr;
    };
    const bool otherRows =
        !change.providers.added.empty() || !change.providers.removed.empty() ||
        std::any_of(change.providers.changed.begin(), change.providers.changed.end(),
                    [&](ProviderId id) { return hasOffer(id) != (m_rows.find(id) != m_rows.end()); });
    if (otherRows || changesTerms(change)) {
        reload();
        return;
    }
    bool any = false;
    for (const ProviderId id : change.providers.changed) {
        const int row = rowOf(id);
        if (row < 0)
            continue;
        any = renew(m_lines[static_cast<std::size_t>(row)]) || any;
        emit dataChanged(index(row, 0), index(row, ColumnCount - 1));
    }
    if (!any)
        return;
    rate();
    // Whether others are low may hang on this one too.
    emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

// Computes a row anew; true if what it costs, or whether it takes part, is another than before.
bool PriceTableModel::renew(Line &line) const
{
    const Line before = line;
    const Provider *provider = m_workspace.snapshot().provider(line.provider);
    line.takesPart = provider != nullptr && takesPart(provider->status);
    line.totals = {};
    const Result<Amount> &now = totalOf(line, m_volume);
    const std::optional<Result<Amount>> &then = before.totals[at(m_volume)];
    return line.takesPart != before.takesPart || !then || now.has_value() != then->has_value() ||
           (now && *now != **then);
}

void PriceTableModel::setVolume(Volume volume)
{
    if (volume == m_volume)
        return;
    m_volume = volume;
    rate();
    if (rowCount() > 0)
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    emit headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
}

void PriceTableModel::rate()
{
    m_baseline = baselineOf(m_workspace.snapshot());
    m_prices.clear();
    for (const Line &line : m_lines) {
        const Result<Amount> &total = totalOf(line, m_volume);
        if (line.takesPart && total)
            m_prices.push_back({line.provider, *total});
    }
    std::stable_sort(m_prices.begin(), m_prices.end(),
                     [](const Price &a, const Price &b) { return a.amount < b.amount; });
    m_low = shortlist::lowOffers(m_workspace.snapshot().priceTerms(), m_prices);
}

ProviderId PriceTableModel::providerAt(int row) const
{
    return row >= 0 && row < rowCount() ? m_lines[static_cast<std::size_t>(row)].provider : ProviderId{};
}

int PriceTableModel::rowOf(ProviderId provider) const
{
    const auto found = m_rows.find(provider);
    return found == m_rows.end() ? -1 : found->second;
}

const Result<Amount> &PriceTableModel::totalOf(const Line &line, Volume volume) const
{
    std::optional<Result<Amount>> &total = line.totals[at(volume)];
    if (!total) {
        const Provider *provider = m_workspace.snapshot().provider(line.provider);
        total = provider != nullptr ? priceOf(m_workspace.snapshot(), *provider, volume)
                                    : Result<Amount>(fail(ErrorCode::NotFound, QString()));
    }
    return *total;
}

const Amount *PriceTableModel::total(ProviderId provider, Volume volume) const
{
    const int row = rowOf(provider);
    if (row < 0)
        return nullptr;
    const Result<Amount> &found = totalOf(m_lines[static_cast<std::size_t>(row)], volume);
    return found ? &*found : nullptr;
}

const LowOffer *PriceTableModel::lowOffer(ProviderId provider) const
{
    const auto found =
        std::find_if(m_low.begin(), m_low.end(), [provider](const LowOffer &low) { return low.provider == provider; });
    return found == m_low.end() ? nullptr : &*found;
}

int PriceTableModel::unknown() const
{
    return static_cast<int>(
        std::count_if(m_lines.begin(), m_lines.end(), [this](const Line &line) { return !totalOf(line, m_volume); }));
}

QString PriceTableModel::problem(ProviderId provider) const
{
    const int row = rowOf(provider);
    if (row < 0)
        return {};
    const Result<Amount> &total = totalOf(m_lines[static_cast<std::size_t>(row)], m_volume);
    return total ? QString() : total.error().message;
}

int PriceTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

int PriceTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

// The number of a column; nothing where there is none.
std::optional<Amount> PriceTableModel::amountFor(const Line &line, int column) const
{
    const Volume volume =
        column == Low ? Volume::Low : (column == Base ? Volume::Base : (column == High ? Volume::High : m_volume));
    const Result<Amount> &total = totalOf(line, volume);
    if (!total)
        return std::nullopt;
    switch (column) {
    case Yearly:
        return *total * Decimal(12) / Decimal(std::max(1, m_workspace.snapshot().need().termMonths));
    case PerUnit: {
        const std::optional<TermVolume> items = termVolume(m_workspace.snapshot(), m_volume);
        return items ? std::optional<Amount>(*total / items->items) : std::nullopt;
    }
    case Savings:
        return savings(m_baseline, *total);
    default:
        return *total;
    }
}

QString PriceTableModel::text(const Line &line, int column) const
{
    const Provider *provider = m_workspace.snapshot().provider(line.provider);
    if (provider == nullptr)
        return {};
    switch (column) {
    case Name:
        return provider->name;
    case OfferName:
        return provider->offer() == nullptr ? QString()
                                            : QString(provider->offer()->name + QStringLiteral(" · ") +
                                                      price_words::model(provider->offer()->model));
    case Note:
        if (!takesPart(provider->status))
            return tr("Takes no part");
        if (!totalOf(line, m_volume))
            return tr("⚠ No price");
        return lowOffer(line.provider) != nullptr ? tr("⚠ Abnormally low") : QString();
    default:
        break;
    }
    const std::optional<Amount> amount = amountFor(line, column);
    if (!amount)
        return QStringLiteral("–");
    if (column == Savings)
        return price_words::percent(*amount);
    const int places = m_workspace.snapshot().priceTerms().places;
    // An item costs little: whole amounts would say nothing of it.
    return price_words::money(*amount, column == PerUnit ? std::max(2, places) : places);
}

QVariant PriceTableModel::sortValue(const Line &line, int column) const
{
    if (column == Name || column == OfferName || column == Note)
        return words::folded(text(line, column));
    const std::optional<Amount> amount = amountFor(line, column);
    return amount ? amount->toDouble() : std::nan("");
}

QVariant PriceTableModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Line &line = m_lines[static_cast<std::size_t>(index.row())];
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
        return words::brief(text(line, column), 120);
    case SortRole:
        return sortValue(line, column);
    case Qt::TextAlignmentRole: {
        const bool words = column == Name || column == OfferName || column == Note;
        return QVariant::fromValue(Qt::AlignVCenter | (words ? Qt::AlignLeft : Qt::AlignRight));
    }
    case Qt::ToolTipRole: {
        if (const QString why = problem(line.provider); !why.isEmpty())
            return words::plainToolTip(why);
        const LowOffer *low = lowOffer(line.provider);
        if (low != nullptr && column == Note)
            return words::plainToolTip(price_words::lowOffer(*low, m_workspace.snapshot().need().currency,
                                                             m_workspace.snapshot().priceTerms().places));
        return words::plainToolTip(text(line, column));
    }
    case Qt::ForegroundRole:
        if (column == Note && !text(line, column).startsWith(QChar(0x26A0)))
            return theme::mutedColour();
        if (column == Note)
            return theme::stateColour(theme::State::Warning);
        return column == OfferName ? QVariant(theme::mutedColour()) : QVariant();
    default:
        return {};
    }
}

QVariant PriceTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole) {
        const bool words = section == Name || section == OfferName || section == Note;
        return QVariant::fromValue(Qt::AlignVCenter | (words ? Qt::AlignLeft : Qt::AlignRight));
    }
    if (role == Qt::ToolTipRole && section >= Low && section <= High)
        return tr("Total cost over the term at this volume");
    if (role != Qt::DisplayRole)
        return {};
    const QString currency = m_workspace.snapshot().need().currency;
    const auto in = [&currency](const QString &title) {
        return currency.isEmpty() ? title : tr("%1, %2").arg(title, currency);
    };
    switch (section) {
    case Name:
        return tr("Provider");
    case Low:
        return in(tr("Low"));
    case Base:
        return in(tr("Base"));
    case High:
        return in(tr("High"));
    case Yearly:
        return in(tr("A year"));
    case PerUnit:
        return in(tr("Per item"));
    case Savings:
        return tr("Savings");
    case Note:
        return tr("Note");
    default:
        return tr("Offer");
    }
}

PriceSorter::PriceSorter(QObject *parent)
    : QSortFilterProxyModel(parent)
{
    setSortRole(PriceTableModel::SortRole);
}

bool PriceSorter::lessThan(const QModelIndex &left, const QModelIndex &right) const
{
    const QVariant a = left.data(PriceTableModel::SortRole);
    const QVariant b = right.data(PriceTableModel::SortRole);
    if (a.userType() != QMetaType::Double)
        return a.toString() < b.toString();
    const bool noA = std::isnan(a.toDouble());
    const bool noB = std::isnan(b.toDouble());
    if (noA || noB)
        return noA == noB ? false : (sortOrder() == Qt::AscendingOrder ? noB : noA);
    return a.toDouble() < b.toDouble();
}

} // namespace shortlist
