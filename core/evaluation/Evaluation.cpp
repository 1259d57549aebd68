// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/evaluation/Evaluation.h"

#include "core/decision/Combine.h"
#include "core/decision/Ranking.h"
#include "core/decision/WeightedSum.h"
#include "core/evaluation/Preferences.h"
#include "core/evaluation/Progress.h"
#include "core/evaluation/ValueTable.h"
#include "core/evaluation/WeightTree.h"
#include "core/qualification/Qualification.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace shortlist {

struct Evaluation::Private
{
    explicit Private(const Snapshot &theSnapshot);

    bool followProviders(const Change &change);
    void readProviders();
    bool followPreferences(const Change &change);
    double overall(std::size_t row) const { return weighted[row] / known[row] + preference[row]; }
    void addUpAll();
    void addUpRow(std::size_t row);
    void rank();
    void rankBelowLine();
    void rankAnew();
    bool isBelowLine(std::size_t row) const { return takesPart[row] && qualification.verdictAt(row) == Verdict::Fail; }
    decision::Total total(std::size_t row) const;
    int missingLeaves(std::size_t row) const;
    std::vector<double> voiceWeights(const std::vector<Voice> &voices) const;

    const Snapshot &snapshot;
    ValueTable values;
    WeightTree tree;
    Progress progress;
    Qualification qualification;

    // By row.
    std::vector<QString> names; // folded, as ties are ordered
    std::vector<bool> takesPart;
    std::vector<std::uint32_t> nameOrder; // place among all names
    std::vector<double> weighted;         // sums as decision::addUp() makes them
    std::vector<double> known;
    std::vector<double> preference; // points that are added after scoring

    std::vector<std::size_t> byName; // rows
    decision::Ranking ranking;
    std::vector<ProviderId> ranked;
    std::vector<ProviderId> belowLine;
    std::vector<ProviderId> notRanked;
    mutable std::vector<std::pair<std::uint32_t, std::uint32_t>> possible; // by row, empty until asked for
};

Evaluation::Private::Private(const Snapshot &theSnapshot)
    : snapshot(theSnapshot)
    , values(theSnapshot)
    , progress(theSnapshot, values)
    , qualification(theSnapshot)
{
    tree.follow(snapshot);
    readProviders();
    followPreferences({});
    rankAnew();
}

// True if a name or a status that decides about the order is another.
bool Evaluation::Private::followProviders(const Change &change)
{
    if (names.size() != values.providers().size() || !change.providers.added.empty() ||
        !change.providers.removed.empty()) {
        readProviders();
        return true;
    }
    const bool other =
        std::any_of(change.providers.changed.begin(), change.providers.changed.end(), [this](ProviderId id) {
            const std::optional<std::size_t> row = values.row(id);
            const Provider *provider = snapshot.provider(id);
            return row && provider != nullptr &&
                   (names[*row] != provider->name.toCaseFolded() ||
                    takesPart[*row] != shortlist::takesPart(provider->status));
        });
    if (other)
        readProviders();
    return other;
}

// True if somebody gets more or less than before.
bool Evaluation::Private::followPreferences(const Change &change)
{
    std::vector<double> points = preference;
    const std::vector<Provider> &providers = snapshot.providers();
    if (points.size() != providers.size() || change.touches<Preference>() || !change.providers.added.empty() ||
        !change.providers.removed.empty()) {
        points.resize(providers.size());
        for (std::size_t row = 0; row < points.size(); ++row)
            points[row] = preferencePoints(snapshot, providers[row]);
    }
    for (const ProviderId id : change.providers.changed) {
        if (const std::optional<std::size_t> row = values.row(id))
            points[*row] = preferencePoints(snapshot, providers[*row]);
    }
    const bool other = points != preference;
    preference = std::move(points);
    return other;
}

void Evaluation::Private::readProviders()
{
    const std::size_t rows = snapshot.providers().size();
    names.resize(rows);
    takesPart.resize(rows);
    for (std::size_t row = 0; row < rows; ++row) {
        names[row] = snapshot.providers()[row].name.toCaseFolded();
        takesPart[row] = shortlist::takesPart(snapshot.providers()[row].status);
    }
    byName.resize(rows);
    std::iota(byName.begin(), byName.end(), std::size_t{0});
    std::sort(byName.begin(), byName.end(), [this](std::size_t a, std::size_t b) {
        const int order = names[a].compare(names[b]);
        return order != 0 ? order < 0 : values.providers()[a] < values.providers()[b];
    });
    nameOrder.resize(rows);
    for (std::size_t place = 0; place < rows; ++place)
        nameOrder[byName[place]] = static_cast<std::uint32_t>(place);
}

void Evaluation::Private::addUpAll()
{
    weighted.resize(names.size());
    known.resize(names.size());
    decision::addUp(values.values(), tree.leafWeights(), 0, weighted, known);
}

void Evaluation::Private::addUpRow(std::size_t row)
{
    decision::addUp(values.values(), tree.leafWeights(), row, std::span(weighted).subspan(row, 1),
                    std::span(known).subspan(row, 1));
}

void Evaluation::Private::rank()
{
    std::vector<double> scores(names.size(), kMissing);
    for (std::size_t row = 0; row < scores.size(); ++row) {
        if (takesPart[row] && known[row] > 0 && !isBelowLine(row))
            scores[row] = overall(row);
    }
    decision::rankHighestFirst(scores, nameOrder, ranking);
    possible.clear();
    ranked.clear();
    for (const std::uint32_t row : ranking.order)
        ranked.push_back(values.providers()[row]);
    rankBelowLine();
    notRanked.clear();
    for (const std::size_t row : byName) {
        if (ranking.ranks[row] == 0 && !isBelowLine(row))
            notRanked.push_back(values.providers()[row]);
    }
}

// Nobody vanishes: those who fail a requirement stand by their totals too, after all others.
void Evaluation::Private::rankBelowLine()
{
    std::vector<std::pair<double, std::size_t>> rows; // by total, then by name
    for (const std::size_t row : byName) {
        if (isBelowLine(row))
            rows.emplace_back(known[row] > 0 ? overall(row) : -1.0, row);
    }
    std::stable_sort(rows.begin(), rows.end(), [](const auto &a, const auto &b) { return a.first > b.first; });
    belowLine.clear();
    for (const auto &[total, row] : rows)
        belowLine.push_back(values.providers()[row]);
}

void Evaluation::Private::rankAnew()
{
    addUpAll();
    rank();
}

decision::Total Evaluation::Private::total(std::size_t row) const
{
    return decision::totalOf(weighted[row], known[row], tree.allWeight());
}

int Evaluation::Private::missingLeaves(std::size_t row) const
{
    int missing = 0;
    for (std::size_t c = 0; c < tree.leafWeights().size(); ++c) {
        if (tree.leafWeights()[c] > 0 && std::isnan(values.values().at(row, c)))
            ++missing;
    }
    return missing;
}

std::vector<double> Evaluation::Private::voiceWeights(const std::vector<Voice> &voices) const
{
    std::vector<double> weights(voices.size());
    std::transform(voices.begin(), voices.end(), weights.begin(), [](const Voice &voice) { return voice.weight; });
    return weights;
}

Evaluation::Evaluation(const Snapshot &snapshot)
    : d(std::make_unique<Private>(snapshot))
{}

Evaluation::~Evaluation() = default;

bool Evaluation::apply(const Change &change)
{
    const bool weights = !change.criteria.isEmpty() && d->tree.follow(d->snapshot);
    const ValueTable::Update update = d->values.follow(change);
    const bool providers = d->followProviders(change);
    const bool preferences = d->followPreferences(change);
    const Qualification::Update gate = d->qualification.apply(change);
    d->progress.follow(change);

    if (weights || update.all || update.rows.size() > d->names.size() / 8) {
        d->addUpAll();
    } else {
        for (const std::size_t row : update.rows)
            d->addUpRow(row);
    }
    const bool ranks = weights || providers || preferences || update.any() || gate.any();
    if (ranks)
        d->rank();
    // Evaluators' names and comments change no number, but opinions and counts speak of them.
    return ranks || !change.evaluators.isEmpty() || !change.scores.empty();
}

void Evaluation::setTrialWeights(const std::unordered_map<CriterionId, double> &weights)
{
    d->tree.setTrial(weights);
    d->rankAnew();
}

void Evaluation::clearTrialWeights()
{
    if (!hasTrialWeights())
        return;
    d->tree.clearTrial();
    d->rankAnew();
}

bool Evaluation::hasTrialWeights() const
{
    return d->tree.hasTrial();
}

const std::vector<CriterionId> &Evaluation::leaves() const
{
    return d->values.leaves();
}

double Evaluation::overallWeight(CriterionId id) const
{
    return d->tree.overall(id);
}

double Evaluation::levelShare(CriterionId id) const
{
    return d->tree.levelShare(id);
}

const std::vector<ProviderId> &Evaluation::ranked() const
{
    return d->ranked;
}

const std::vector<ProviderId> &Evaluation::belowLine() const
{
    return d->belowLine;
}

const std::vector<ProviderId> &Evaluation::notRanked() const
{
    return d->notRanked;
}

const Qualification &Evaluation::qualification() const
{
    return d->qualification;
}

Standing Evaluation::standing(ProviderId id) const
{
    Standing result;
    const std::optional<std::size_t> row = d->values.row(id);
    if (!row)
        return result;
    const decision::Total total = d->total(*row);
    result.total = total.total;
    result.low = total.low;
    result.high = total.high;
    result.known = total.known;
    result.missing = d->known[*row] == d->tree.allWeight() ? 0 : d->missingLeaves(*row);
    result.preference = d->preference[*row];
    result.overall = result.total + result.preference;
    result.rank = static_cast<int>(d->ranking.ranks[*row]);
    result.gate = d->qualification.verdictAt(*row);
    result.belowLine = d->isBelowLine(*row);
    return result;
}

std::pair<int, int> Evaluation::possibleRanks(ProviderId id) const
{
    const std::optional<std::size_t> row = d->values.row(id);
    if (!row)
        return {0, 0};
    if (d->possible.empty()) {
        std::vector<double> low(d->names.size(), kMissing);
        std::vector<double> high(d->names.size(), kMissing);
        for (std::size_t i = 0; i < low.size(); ++i) {
            if (d->ranking.ranks[i] == 0)
                continue;
            const decision::Total total = d->total(i);
            low[i] = total.low + d->preference[i];
            high[i] = total.high + d->preference[i];
        }
        d->possible = decision::possibleRanks(low, high);
    }
    return d->possible[*row];
}

double Evaluation::value(ProviderId provider, CriterionId leaf) const
{
    const std::optional<std::size_t> row = d->values.row(provider);
    const std::optional<std::size_t> column = d->values.column(leaf);
    return row && column ? d->values.values().at(*row, *column) : kMissing;
}

double Evaluation::contribution(ProviderId provider, CriterionId criterion) const
{
    const std::optional<std::size_t> row = d->values.row(provider);
    if (!row || !(d->known[*row] > 0))
        return 0;
    const WeightTree::Range range = d->tree.leavesOf(criterion);
    double sum = 0;
    for (std::size_t c = range.first; c < range.last; ++c) {
        const double value = d->values.values().at(*row, c);
        if (!std::isnan(value))
            sum += d->tree.leafWeights()[c] * value;
    }
    return sum / d->known[*row];
}

CellOpinion Evaluation::opinion(ProviderId provider, CriterionId leaf) const
{
    CellOpinion result;
    const std::optional<std::size_t> row = d->values.row(provider);
    const std::optional<std::size_t> column = d->values.column(leaf);
    if (!row || !column)
        return result;
    result.value = d->values.values().at(*row, *column);
    const Source &source = sourceOf(d->values.source(*column));
    if (source.field != nullptr) {
        result.lowest = result.value;
        result.highest = result.value;
        return result;
    }
    const std::vector<Voice> voices = source.voices(d->snapshot, leaf);
    std::vector<double> values;
    values.reserve(voices.size());
    for (const Voice &voice : voices) {
        const double number = voice.number(*row);
        const auto &function = d->values.function(*column);
        values.push_back(function ? (*function)(number) : kMissing);
        result.given += voice.weight > 0 && !std::isnan(number) ? 1 : 0;
        result.expected += voice.weight > 0 ? 1 : 0;
    }
    const std::span<const double> agreed = consensusColumn(d->snapshot, leaf, d->values.source(*column));
    result.consensus = *row < agreed.size() && !std::isnan(agreed[*row]);
    const decision::Spread spread = decision::spread(values, d->voiceWeights(voices));
    result.lowest = spread.lowest;
    result.highest = spread.highest;
    return result;
}

double Evaluation::rawValue(ProviderId provider, CriterionId leaf) const
{
    const std::optional<std::size_t> row = d->values.row(provider);
    const std::optional<std::size_t> column = d->values.column(leaf);
    if (!row || !column)
        return kMissing;
    const Source &source = sourceOf(d->values.source(*column));
    if (d->values.source(*column) == CriterionSource::Price)
        return d->values.price(provider);
    if (source.field != nullptr) {
        const Provider *found = d->snapshot.provider(provider);
        const Criterion *criterion = d->snapshot.criterion(leaf);
        return found != nullptr && criterion != nullptr ? source.field(d->snapshot, *criterion, *found, d->values.day())
                                                        : kMissing;
    }
    const std::span<const double> agreed = consensusColumn(d->snapshot, leaf, d->values.source(*column));
    if (*row < agreed.size() && !std::isnan(agreed[*row]))
        return agreed[*row];
    const std::vector<Voice> voices = source.voices(d->snapshot, leaf);
    std::vector<double> numbers;
    numbers.reserve(voices.size());
    for (const Voice &voice : voices)
        numbers.push_back(voice.number(*row));
    return combined(d->snapshot.method().combination, numbers, d->voiceWeights(voices));
}

Completeness Evaluation::completeness() const
{
    return d->progress.all();
}

Completeness Evaluation::completeness(ProviderId provider) const
{
    return d->progress.of(provider);
}

Completeness Evaluation::completeness(EvaluatorId evaluator) const
{
    return d->progress.of(evaluator);
}

} // namespace shortlist
