// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/pricing/CostCurve.h"

#include "core/pricing/MonthCharges.h"
#include "core/pricing/Piecewise.h"

#include <numeric>

namespace shortlist {

namespace {

constexpr long kMostSteps = 5000;

using Three = std::array<mpq_class, 3>; // low, base, high

template <typename Quantities>
Three threeOf(const Quantities &quantity)
{
    return {exact(quantity(Volume::Low)), exact(quantity(Volume::Base)), exact(quantity(Volume::High))};
}

// A month's charges of an offer as functions of the volume; the same rules as in MonthCharges.cpp.
class CurveMaker
{
public:
    CurveMaker(const Snapshot &snapshot, const Offer &offer, const VolumeAxis &axis)
        : m_snapshot(snapshot)
        , m_offer(offer)
        , m_places{exact(axis.low), exact(axis.base), exact(axis.high)}
        , m_from(exact(axis.from))
        , m_to(exact(axis.to))
    {}

    Piecewise month()
    {
        const Piecewise hour = sumOf({LineKind::Hour});
        const Piecewise metered = sumOf({LineKind::Transaction, LineKind::Seat}) + hour;
        Piecewise outcome = sumOf({LineKind::Outcome});
        if (hasLine(m_offer, {LineKind::Outcome}))
            outcome = outcome.atLeast(exact(m_offer.floor));
        Piecewise capped = outcome + hour;
        if (m_offer.cap > Decimal(0))
            capped = capped.atMost(exact(m_offer.cap));
        Piecewise total = sumOf({LineKind::Fte, LineKind::Month, LineKind::Transaction, LineKind::Seat}) + capped;
        if (hasLine(m_offer, kUnderMinimum)) {
            // minimum - metered, where that is above 0
            const mpq_class minimum = exact(m_offer.minimum);
            total = total + metered.scaled(-1, minimum).atLeast(0);
        }
        return total;
    }

    bool isSmoothed() const { return m_smoothed; }

private:
    Piecewise sumOf(std::initializer_list<LineKind> kinds)
    {
        Piecewise sum(m_from, m_to);
        for (const OfferLine &line : m_offer.lines) {
            if (std::find(kinds.begin(), kinds.end(), line.kind) != kinds.end())
                sum = sum + quantity(line).scaled(exact(line.rate));
        }
        return sum;
    }

    // Through the three scenarios, in proportion outside.
    Piecewise along(const Three &values) const
    {
        std::vector<std::pair<mpq_class, mpq_class>> corners;
        if (m_from < m_places[0])
            corners.emplace_back(m_from, values[0] * m_from / m_places[0]);
        for (std::size_t i = 0; i < 3; ++i)
            corners.emplace_back(m_places[i], values[i]);
        if (m_to > m_places[2])
            corners.emplace_back(m_to, values[2] * m_to / m_places[2]);
        return Piecewise::through(corners);
    }

    Piecewise wholeOnes(const Piecewise &quantity)
    {
        std::optional<Piecewise> rounded = quantity.roundedUp(kMostSteps);
        m_smoothed = m_smoothed || !rounded;
        return rounded.value_or(quantity);
    }

    Piecewise quantity(const OfferLine &line)
    {
        if (line.kind == LineKind::Month)
            return {m_from, m_to, 1};
        const NeedFunction *function = functionOf(m_snapshot, line.function);
        const Piecewise items = along(threeOf([&](Volume volume) {
            return function != nullptr ? volumeOf(*function, volume) : ownQuantity(line, volume);
        }));
        if (line.kind == LineKind::Transaction) {
            const Band band = bandOf(m_offer, line);
            const Piecewise above = items.atLeast(band.from);
            if (band.to >= 0 && band.to <= band.from)
                return {m_from, m_to};
            return (band.to < 0 ? above : above.atMost(band.to)).scaled(1, -band.from);
        }
        if (function == nullptr)
            return items;
        if (line.kind == LineKind::Outcome)
            return items.scaled(perUnitOf(line));
        const Piecewise units = items.scaled(1 / perUnitOf(line));
        return line.kind == LineKind::Hour ? units : wholeOnes(units);
    }

    const Snapshot &m_snapshot;
    const Offer &m_offer;
    Three m_places;
    mpq_class m_from;
    mpq_class m_to;
    bool m_smoothed = false;
};

} // namespace

VolumeAxis volumeAxis(const Snapshot &snapshot)
{
    VolumeAxis axis;
    bool oneUnit = true;
    bool first = true;
    for (const NeedFunction &function : snapshot.list<NeedFunction>()) {
        if (function.decision != FunctionDecision::Outsource)
            continue;
        const QString unit = function.unit.trimmed();
        oneUnit = oneUnit && (first || unit.compare(axis.unit, Qt::CaseInsensitive) == 0);
        if (first)
            axis.unit = unit;
        first = false;
        axis.low += volumeOf(function, Volume::Low);
        axis.base += volumeOf(function, Volume::Base);
        axis.high += volumeOf(function, Volume::High);
    }
    axis.isItems = oneUnit && axis.low.sign() > 0 && axis.low < axis.base && axis.base < axis.high;
    if (axis.isItems) {
        axis.from = axis.low / Decimal(2);
        axis.to = axis.high * Decimal(3) / Decimal(2);
        return axis;
    }
    return {false, {}, Decimal(0), Decimal(1), Decimal(2), Decimal(0), Decimal(2)};
}

CostCurve::CostCurve(std::shared_ptr<const Piecewise> cost, bool smoothed)
    : m_cost(std::move(cost))
    , m_smoothed(smoothed)
{}

std::vector<CostCurve::Corner> CostCurve::corners() const
{
    std::vector<Corner> corners;
    const auto add = [&corners](const mpq_class &x, const mpq_class &y) {
        const Corner corner{x.get_d(), y.get_d()};
        if (corners.empty() || corners.back().volume != corner.volume || corners.back().cost != corner.cost)
            corners.push_back(corner);
    };
    for (std::size_t i = 0; i < m_cost->stretches().size(); ++i) {
        const Piecewise::Stretch &stretch = m_cost->stretches()[i];
        add(stretch.from, stretch.at(stretch.from));
        add(m_cost->endOf(i), stretch.at(m_cost->endOf(i)));
    }
    return corners;
}

Amount CostCurve::costAt(const Amount &volume) const
{
    return amountOf(m_cost->at(exact(volume)));
}

Result<CostCurve> costCurve(const Snapshot &snapshot, const Provider &provider, const Offer &offer,
                            const VolumeAxis &axis)
{
    // What it fails for, it fails for at any volume.
    if (const Result<OfferCost> cost = costOf(snapshot, provider, offer, Volume::Base); !cost)
        return tl::unexpected<Error>(cost.error());
    CurveMaker maker(snapshot, offer, axis);
    const Piecewise month = maker.month();
    const std::vector<int> months = monthsOfYears(snapshot.need().termMonths);
    const int term = std::accumulate(months.begin(), months.end(), 0);
    const BuyersPart buyers = buyersPart(snapshot, provider, months);
    const mpq_class outside = exact(*exchangeRate(snapshot, provider, offer)) * (1 + buyers.share);
    Piecewise total =
        month.scaled(indexedMonths(offer, months) * outside, fixedCharges(offer, term) * outside + buyers.fixed);
    return CostCurve(std::make_shared<const Piecewise>(std::move(total)), maker.isSmoothed());
}

namespace {

// Follows the sign of the difference of two curves from left to right.
class CrossingFinder
{
public:
    explicit CrossingFinder(const Piecewise &first)
        : m_first(first)
    {}

    void see(const mpq_class &x0, const mpq_class &x1, const Piecewise::Stretch &a, const Piecewise::Stretch &b)
    {
        const mpq_class intercept = a.intercept - b.intercept;
        const mpq_class slope = a.slope - b.slope;
        const int start = sgn(mpq_class(intercept + slope * x0));
        const int end = sgn(mpq_class(intercept + slope * x1));
        see(x0, start);
        if (start * end < 0)
            see(-intercept / slope, 0);
        see(x1, end);
    }

    std::vector<Crossing> found() const { return m_found; }

private:
    void see(const mpq_class &x, int sign)
    {
        if (sign == 0) {
            if (m_sign != 0 && !m_level)
                m_level = x;
            return;
        }
        if (m_sign != 0 && sign != m_sign) {
            const mpq_class place = m_level.value_or(x);
            m_found.push_back({amountOf(place), amountOf(m_first.at(place)), !m_level, sign < 0});
        }
        m_level.reset();
        m_sign = sign;
    }

    const Piecewise &m_first;
    int m_sign = 0;
    std::optional<mpq_class> m_level; // since when the two have been equal
    std::vector<Crossing> m_found;
};

} // namespace

std::vector<Crossing> crossings(const CostCurve &first, const CostCurve &second)
{
    CrossingFinder finder(first.exactly());
    Piecewise::walk(first.exactly(), second.exactly(),
                    [&finder](const mpq_class &x0, const mpq_class &x1, const Piecewise::Stretch &a,
                              const Piecewise::Stretch &b) { finder.see(x0, x1, a, b); });
    return finder.found();
}

} // namespace shortlist
