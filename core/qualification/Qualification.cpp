// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/qualification/Qualification.h"

#include "core/qualification/RuleInput.h"
#include "core/qualification/StandardBook.h"

#include <algorithm>
#include <unordered_map>

namespace shortlist {

namespace {

constexpr auto kNew = static_cast<std::size_t>(-1);

} // namespace

struct Qualification::Private
{
    struct Column
    {
        RequirementId id{};
        RuleInput input;
        std::vector<Verdict> verdicts; // by row
    };

    Private(const Snapshot &theSnapshot, const QDate &day)
        : snapshot(theSnapshot)
        , fixedToday(day)
    {}

    QDate today() const { return fixedToday.isValid() ? fixedToday : QDate::currentDate(); }
    bool followRows(const Change &change);
    bool followColumns();
    void fill(Column &column) const;
    void judgeRow(std::size_t row, std::vector<std::size_t> &touched);
    void judgeAnswers(const Change &change, std::vector<std::size_t> &touched);
    void joinRow(std::size_t row);
    void joinAll();
    void count() const;
    bool isRow(std::size_t row) const { return row < overall.size(); }
    std::size_t row(ProviderId id) const;
    const Column *column(RequirementId id) const;

    const Snapshot &snapshot;
    QDate fixedToday;
    std::shared_ptr<const StandardBook> book;
    std::vector<OwnStandard> ownStandards;
    std::vector<ProviderId> providers; // by row
    std::vector<bool> takesPart;
    std::vector<Column> columns;
    std::vector<RequirementId> ids;
    std::vector<Verdict> overall; // by row
    mutable Funnel funnel;
    mutable bool funnelStale = true;
};

std::size_t Qualification::Private::row(ProviderId id) const
{
    const int index = snapshot.providerIndex(id);
    return index < 0 ? kNew : static_cast<std::size_t>(index);
}

const Qualification::Private::Column *Qualification::Private::column(RequirementId id) const
{
    const auto found =
        std::find_if(columns.begin(), columns.end(), [id](const Column &column) { return column.id == id; });
    return found == columns.end() ? nullptr : &*found;
}

void Qualification::Private::fill(Column &column) const
{
    const std::vector<Provider> &rows = snapshot.providers();
    column.verdicts.resize(rows.size());
    for (std::size_t row = 0; row < rows.size(); ++row)
        column.verdicts[row] = judgeWithWaiver(column.input, snapshot, rows[row], {});
}

// Moves what is known to where its provider stands now, and judges those that are new. True if the rows are others.
bool Qualification::Private::followRows(const Change &change)
{
    const std::vector<Provider> &rows = snapshot.providers();
    if (change.providers.added.empty() && change.providers.removed.empty() && rows.size() == providers.size())
        return false;
    std::unordered_map<ProviderId, std::size_t> before;
    before.reserve(providers.size());
    for (std::size_t row = 0; row < providers.size(); ++row)
        before.emplace(providers[row], row);
    // One that went and came back within the change is new too.
    for (const ProviderId id : change.providers.added)
        before.erase(id);
    std::vector<std::size_t> from(rows.size(), kNew);
    providers.resize(rows.size());
    for (std::size_t row = 0; row < rows.size(); ++row) {
        providers[row] = rows[row].id;
        if (const auto found = before.find(rows[row].id); found != before.end())
            from[row] = found->second;
    }
    for (Column &column : columns) {
        std::vector<Verdict> moved(rows.size());
        for (std::size_t row = 0; row < rows.size(); ++row)
            moved[row] =
                from[row] == kNew ? judgeWithWaiver(column.input, snapshot, rows[row], {}) : column.verdicts[from[row]];
        column.verdicts = std::move(moved);
    }
    return true;
}

// Keeps the columns whose input is the same. True if a column is another or stands elsewhere.
bool Qualification::Private::followColumns()
{
    if (book == nullptr || ownStandards != snapshot.list<OwnStandard>()) {
        ownStandards = snapshot.list<OwnStandard>();
        book = std::make_shared<StandardBook>(ownStandards);
    }
    std::vector<const Requirement *> active;
    for (const Requirement &requirement : snapshot.list<Requirement>()) {
        if (requirement.active)
            active.push_back(&requirement);
    }
    std::stable_sort(active.begin(), active.end(),
                     [](const Requirement *a, const Requirement *b) { return a->position < b->position; });
    std::vector<Column> fresh;
    bool other = active.size() != columns.size();
    const QDate day = today();
    for (const Requirement *requirement : active) {
        Column next{requirement->id, ruleInput(*requirement, snapshot, book, day), {}};
        other = other || columns[fresh.size()].id != next.id;
        const auto old = std::find_if(columns.begin(), columns.end(),
                                      [&next](const Column &column) { return column.id == next.id; });
        if (old != columns.end() && old->input == next.input && old->verdicts.size() == providers.size()) {
            next.verdicts = std::move(old->verdicts);
        } else {
            fill(next);
            other = true;
        }
        fresh.push_back(std::move(next));
    }
    columns = std::move(fresh);
    ids.clear();
    for (const Column &column : columns)
        ids.push_back(column.id);
    return other;
}

void Qualification::Private::judgeRow(std::size_t row, std::vector<std::size_t> &touched)
{
    bool other = takesPart[row] != shortlist::takesPart(snapshot.providers()[row].status);
    for (Column &column : columns) {
        const Verdict verdict = judgeWithWaiver(column.input, snapshot, snapshot.providers()[row], {});
        other = other || verdict != column.verdicts[row];
        column.verdicts[row] = verdict;
    }
    if (other)
        touched.push_back(row);
}

void Qualification::Private::judgeAnswers(const Change &change, std::vector<std::size_t> &touched)
{
    for (Column &column : columns) {
        if (!column.input.question)
            continue;
        for (const AnswerKey &key : change.answers) {
            const std::size_t at = row(key.provider);
            if (key.question != column.input.question->id || at == kNew)
                continue;
            const Verdict verdict = judgeWithWaiver(column.input, snapshot, snapshot.providers()[at], {});
            if (verdict != column.verdicts[at])
                touched.push_back(at);
            column.verdicts[at] = verdict;
        }
    }
}

void Qualification::Private::joinRow(std::size_t row)
{
    Verdict worst = Verdict::Pass;
    for (const Column &column : columns)
        worst = std::max(worst, column.verdicts[row]);
    overall[row] = worst;
    takesPart[row] = shortlist::takesPart(snapshot.providers()[row].status);
}

void Qualification::Private::joinAll()
{
    overall.resize(providers.size());
    takesPart.resize(providers.size());
    for (std::size_t row = 0; row < providers.size(); ++row)
        joinRow(row);
}

void Qualification::Private::count() const
{
    funnel = {};
    funnelStale = false;
    std::vector<Verdict> soFar(providers.size(), Verdict::Pass);
    const auto add = [](Tally &tally, Verdict verdict) { ++tally.counts[static_cast<std::size_t>(verdict)]; };
    funnel.longList = static_cast<int>(std::count(takesPart.begin(), takesPart.end(), true));
    for (const Column &column : columns) {
        Funnel::Step step{column.id, {}, 0, 0, 0};
        for (std::size_t row = 0; row < providers.size(); ++row) {
            if (!takesPart[row])
                continue;
            const Verdict verdict = column.verdicts[row];
            add(step.alone, verdict);
            step.fell += verdict == Verdict::Fail && soFar[row] != Verdict::Fail ? 1 : 0;
            soFar[row] = std::max(soFar[row], verdict);
            step.remaining += soFar[row] != Verdict::Fail ? 1 : 0;
            step.unknown += soFar[row] == Verdict::Unknown ? 1 : 0;
        }
        funnel.steps.push_back(step);
    }
    for (std::size_t row = 0; row < providers.size(); ++row) {
        if (takesPart[row])
            add(funnel.outcome, overall[row]);
    }
}

Qualification::Qualification(const Snapshot &snapshot, const QDate &today)
    : d(std::make_unique<Private>(snapshot, today))
{
    for (const Provider &provider : snapshot.providers())
        d->providers.push_back(provider.id);
    d->followColumns();
    d->joinAll();
}

Qualification::~Qualification() = default;

Qualification::Update Qualification::apply(const Change &change)
{
    Update update;
    update.all = d->followRows(change);
    // Cheap beside anything else, and it also sees that the day is another.
    update.all = d->followColumns() || update.all;
    if (update.all)
        d->joinAll();
    std::vector<std::size_t> touched;
    for (const ProviderId id : change.providers.changed) {
        if (const std::size_t row = d->row(id); row != kNew)
            d->judgeRow(row, touched);
    }
    d->judgeAnswers(change, touched);
    std::sort(touched.begin(), touched.end());
    touched.erase(std::unique(touched.begin(), touched.end()), touched.end());
    for (const std::size_t row : touched) {
        d->joinRow(row);
        update.providers.push_back(d->providers[row]);
    }
    d->funnelStale = d->funnelStale || update.any();
    return update;
}

const std::vector<RequirementId> &Qualification::requirements() const
{
    return d->ids;
}

Verdict Qualification::verdict(ProviderId provider) const
{
    return verdictAt(d->row(provider));
}

Verdict Qualification::verdict(ProviderId provider, RequirementId requirement) const
{
    const std::size_t row = d->row(provider);
    const Private::Column *column = d->column(requirement);
    return column != nullptr && d->isRow(row) ? column->verdicts[row] : Verdict::Pass;
}

Verdict Qualification::verdictAt(std::size_t row) const
{
    return d->isRow(row) ? d->overall[row] : Verdict::Pass;
}

Verdict Qualification::verdictAt(std::size_t row, std::size_t column) const
{
    return d->isRow(row) && column < d->columns.size() ? d->columns[column].verdicts[row] : Verdict::Pass;
}

Ruling Qualification::ruling(ProviderId provider, RequirementId requirement, const QLocale &locale) const
{
    Ruling ruling;
    const Provider *of = d->snapshot.provider(provider);
    const Requirement *asked = d->snapshot.requirement(requirement);
    if (of == nullptr || asked == nullptr)
        return ruling;
    const RuleInput input = ruleInput(*asked, d->snapshot, d->book, d->today());
    ruling.verdict = judgeWithWaiver(input, d->snapshot, *of, {&ruling.reason, locale});
    return ruling;
}

std::vector<RequirementId> Qualification::requirementsWith(ProviderId provider, Verdict verdict) const
{
    std::vector<RequirementId> result;
    const std::size_t row = d->row(provider);
    for (std::size_t column = 0; d->isRow(row) && column < d->columns.size(); ++column) {
        if (d->columns[column].verdicts[row] == verdict)
            result.push_back(d->ids[column]);
    }
    return result;
}

QString Qualification::reason(ProviderId provider, const QLocale &locale) const
{
    const Verdict worst = verdict(provider);
    QStringList reasons;
    const std::vector<RequirementId> all =
        worst == Verdict::Pass ? std::vector<RequirementId>() : requirementsWith(provider, worst);
    for (const RequirementId id : all)
        reasons << ruling(provider, id, locale).reason;
    return reasons.join(QLatin1Char(' '));
}

const Funnel &Qualification::funnel() const
{
    if (d->funnelStale)
        d->count();
    return d->funnel;
}

} // namespace shortlist
