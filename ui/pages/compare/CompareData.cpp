// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/compare/CompareData.h"

#include "ui/models/CriteriaText.h"
#include "ui/models/ProviderWords.h"
#include "ui/models/ScoreText.h"
#include "ui/models/Workspace.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace shortlist::compare_data {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("CompareData", text);
}

// A row of the ranking; the null key where a chart's data is older than the ranking.
ProviderId rankedAt(const Workspace &workspace, int row)
{
    const std::vector<ProviderId> &ranked = workspace.evaluation().ranked();
    const auto index = static_cast<std::size_t>(row);
    return row >= 0 && index < ranked.size() ? ranked[index] : ProviderId{};
}

void gatherLeaves(const Snapshot &snapshot, CriterionId id, std::vector<CriterionId> &leaves)
{
    const Criterion *criterion = snapshot.criterion(id);
    if (!criterion)
        return;
    if (!criterion->isGroup()) {
        leaves.push_back(id);
        return;
    }
    for (CriterionId child : snapshot.children(id))
        gatherLeaves(snapshot, child, leaves);
}

std::vector<CriterionId> groupsOf(const Snapshot &snapshot)
{
    std::vector<CriterionId> groups;
    for (CriterionId id : snapshot.children(CriterionId{})) {
        std::vector<CriterionId> leaves;
        gatherLeaves(snapshot, id, leaves);
        if (!leaves.empty())
            groups.push_back(id);
    }
    return groups;
}

bool anyPreference(const Workspace &workspace)
{
    const std::vector<ProviderId> &ranked = workspace.evaluation().ranked();
    return !workspace.snapshot().list<Preference>().empty() &&
           std::any_of(ranked.begin(), ranked.end(),
                       [&](ProviderId id) { return workspace.evaluation().standing(id).preference != 0; });
}

StackedBar barAt(const Workspace &workspace, const std::vector<CriterionId> &groups, int row, bool preferences)
{
    StackedBar bar;
    const ProviderId id = rankedAt(workspace, row);
    if (isNull(id))
        return bar;
    const Standing standing = workspace.evaluation().standing(id);
    bar.name = providerName(workspace, id);
    bar.rank = standing.rank;
    // Preference points are a part of their own, behind those that were scored.
    const double points = preferences ? standing.preference * 100 : 0.0;
    bar.total = standing.total * 100 + points;
    if (standing.missing > 0) {
        bar.low = standing.low * 100 + points;
        bar.high = standing.high * 100 + points;
    }
    for (CriterionId group : groups)
        bar.parts.push_back(compare_data::points(workspace, id, group));
    if (preferences)
        bar.parts.push_back(points);
    return bar;
}

double known(int value)
{
    return value > 0 ? value : kMissing;
}

double measured(const Workspace &workspace, const Provider &provider, const Measure &measure)
{
    const QDate award = workspace.snapshot().need().awardDate;
    switch (measure.field) {
    case Measure::Field::Criterion:
        return workspace.evaluation().rawValue(provider.id, measure.criterion);
    case Measure::Field::Headcount:
        return known(provider.headcount);
    case Measure::Field::YearsTrading:
        return provider.founded > 0 ? certificateDay(award).year() - provider.founded : kMissing;
    case Measure::Field::Sites:
        return static_cast<double>(provider.sites.size());
    case Measure::Field::Certificates:
        return static_cast<double>(
            std::count_if(provider.certificates.begin(), provider.certificates.end(), [&](const Certificate &held) {
                const CertificateState state = certificateState(held, certificateDay(award));
                return state == CertificateState::Valid || state == CertificateState::Expiring;
            }));
    }
    return kMissing;
}

} // namespace

QString providerName(const Workspace &workspace, ProviderId id)
{
    const Provider *provider = workspace.snapshot().provider(id);
    return provider ? provider->name : QString();
}

int rankedIndex(const Workspace &workspace, ProviderId id)
{
    const std::vector<ProviderId> &ranked = workspace.evaluation().ranked();
    const auto at = std::find(ranked.begin(), ranked.end(), id);
    return at == ranked.end() ? -1 : static_cast<int>(at - ranked.begin());
}

StackedBarsData bars(const Workspace &workspace)
{
    StackedBarsData data;
    const std::vector<CriterionId> groups = groupsOf(workspace.snapshot());
    for (CriterionId id : groups) {
        data.groups.push_back(
            {workspace.snapshot().criterion(id)->name, criteria_text::colourIndex(workspace.snapshot(), id)});
    }
    data.count = static_cast<int>(workspace.evaluation().ranked().size());
    const bool preferences = anyPreference(workspace);
    if (preferences) {
        data.groups.push_back({tr("Preference points, added after scoring"), static_cast<int>(groups.size())});
        const std::vector<ProviderId> &ranked = workspace.evaluation().ranked();
        if (!ranked.empty())
            data.most = std::max(data.most, workspace.evaluation().standing(ranked.front()).overall * 100);
    }
    data.bar = [&workspace, groups, preferences](int row) { return barAt(workspace, groups, row, preferences); };
    return data;
}

HeatMapData heatMap(const Workspace &workspace)
{
    HeatMapData data;
    const Snapshot &snapshot = workspace.snapshot();
    const std::vector<CriterionId> leaves = workspace.evaluation().leaves();
    for (CriterionId id : leaves) {
        const CriterionId top = snapshot.topGroup(id);
        const Criterion *group = top == id ? nullptr : snapshot.criterion(top);
        const Criterion *leaf = snapshot.criterion(id);
        data.columns.push_back(
            {leaf ? leaf->name : QString(), group ? group->name : QString(), criteria_text::colourIndex(snapshot, id)});
    }
    const std::vector<ProviderId> &ranked = workspace.evaluation().ranked();
    data.rows.reserve(static_cast<qsizetype>(ranked.size()));
    for (ProviderId id : ranked)
        data.rows.append(providerName(workspace, id));
    data.value = [&workspace, leaves](int row, int column) {
        const ProviderId id = rankedAt(workspace, row);
        return isNull(id) ? kMissing : 100 * workspace.evaluation().value(id, leaves[static_cast<std::size_t>(column)]);
    };
    data.detail = [&workspace, leaves](int row, int column) {
        return cellDetail(workspace, rankedAt(workspace, row), leaves[static_cast<std::size_t>(column)]);
    };
    return data;
}

QString cellDetail(const Workspace &workspace, ProviderId provider, CriterionId leaf)
{
    const Criterion *criterion = workspace.snapshot().criterion(leaf);
    if (!criterion || isNull(provider))
        return {};
    const Scale &scale = criterion->scale;
    const CellOpinion opinion = workspace.evaluation().opinion(provider, leaf);
    const double raw = workspace.evaluation().rawValue(provider, leaf);
    const bool judged = criterion->source == CriterionSource::Evaluators;
    QString text;
    if (!std::isnan(raw)) {
        text = score_text::format(raw, scale, judged ? std::max(1, scale.decimals) : scale.decimals);
        if (!scale.unit.isEmpty() && scale.kind == ScaleKind::Measure)
            text = QStringLiteral("%1 %2").arg(text, scale.unit);
    }
    if (!judged)
        return text;
    const QLocale locale;
    const QString given =
        tr("%1 of %2 evaluators scored")
            .arg(locale.toString(opinion.given), locale.toString(std::max(opinion.given, opinion.expected)));
    if (opinion.consensus)
        return tr("◆ Consensus %1; %2").arg(text, given);
    return text.isEmpty() ? given : tr("Score %1; %2").arg(text, given);
}

std::vector<CriterionId> radarAxes(const Workspace &workspace, CriterionId group)
{
    const Snapshot &snapshot = workspace.snapshot();
    return isNull(group) ? groupsOf(snapshot) : snapshot.children(group);
}

std::vector<CriterionId> radarLevels(const Workspace &workspace)
{
    std::vector<CriterionId> levels;
    const auto consider = [&](CriterionId level) {
        if (radarAxes(workspace, level).size() >= 3)
            levels.push_back(level);
    };
    consider(CriterionId{});
    for (CriterionId id : workspace.snapshot().criteriaInOrder()) {
        if (workspace.snapshot().criterion(id)->isGroup())
            consider(id);
    }
    return levels;
}

double levelValue(const Workspace &workspace, ProviderId provider, CriterionId criterion)
{
    std::vector<CriterionId> leaves;
    gatherLeaves(workspace.snapshot(), criterion, leaves);
    double sum = 0;
    double weights = 0;
    double plain = 0;
    int count = 0;
    for (CriterionId leaf : leaves) {
        const double value = workspace.evaluation().value(provider, leaf);
        if (std::isnan(value))
            continue;
        const double weight = workspace.evaluation().overallWeight(leaf);
        sum += weight * value;
        weights += weight;
        plain += value;
        ++count;
    }
    if (count == 0)
        return kMissing;
    // Without any weight in the group there is still something to show.
    return 100 * (weights > 0 ? sum / weights : plain / count);
}

double points(const Workspace &workspace, ProviderId provider, CriterionId criterion)
{
    std::vector<CriterionId> leaves;
    gatherLeaves(workspace.snapshot(), criterion, leaves);
    const bool known = std::any_of(leaves.begin(), leaves.end(), [&](CriterionId leaf) {
        return !std::isnan(workspace.evaluation().value(provider, leaf));
    });
    return known ? 100 * workspace.evaluation().contribution(provider, criterion) : kMissing;
}

RadarData radar(const Workspace &workspace, const std::vector<ProviderId> &providers, CriterionId level)
{
    RadarData data;
    const std::vector<CriterionId> axes = radarAxes(workspace, level);
    for (CriterionId axis : axes)
        data.axes.append(workspace.snapshot().criterion(axis)->name);
    int colour = 0;
    for (ProviderId id : providers) {
        RadarSeries series{providerName(workspace, id), {}, colour++};
        for (CriterionId axis : axes)
            series.values.push_back(levelValue(workspace, id, axis));
        data.series.push_back(series);
    }
    return data;
}

std::vector<Measure> measures(const Workspace &workspace)
{
    std::vector<Measure> all;
    const Snapshot &snapshot = workspace.snapshot();
    for (CriterionId id : workspace.evaluation().leaves()) {
        const Criterion *criterion = snapshot.criterion(id);
        if (!criterion || criterion->scale.kind != ScaleKind::Measure)
            continue;
        all.push_back({Measure::Field::Criterion, id, criterion->name, criterion->scale.unit, criterion->scale.decimals,
                       criterion->scale.lessIsBetter() ? Better::Less : Better::More});
    }
    // Money first: it is what most look for.
    const QString currency = snapshot.need().currency;
    std::stable_partition(all.begin(), all.end(), [&](const Measure &measure) {
        return !currency.isEmpty() && measure.unit.contains(currency);
    });
    using Field = Measure::Field;
    all.push_back({Field::Headcount, {}, tr("Headcount"), tr("people"), 0, Better::Neither});
    all.push_back({Field::YearsTrading, {}, tr("Years trading"), tr("years"), 0, Better::Neither});
    all.push_back({Field::Sites, {}, tr("Number of sites"), QString(), 0, Better::Neither});
    all.push_back({Field::Certificates, {}, tr("Number of valid certificates"), QString(), 0, Better::Neither});
    return all;
}

ScatterData scatter(const Workspace &workspace, const Measure &measure)
{
    ScatterData data;
    data.measure = measure.name;
    data.unit = measure.unit;
    data.decimals = measure.decimals;
    data.better = measure.better;
    for (ProviderId id : workspace.evaluation().ranked()) {
        const Provider *provider = workspace.snapshot().provider(id);
        if (!provider)
            continue;
        data.points.push_back(
            {provider->name, measured(workspace, *provider, measure), workspace.evaluation().standing(id).total * 100});
    }
    return data;
}

} // namespace shortlist::compare_data
