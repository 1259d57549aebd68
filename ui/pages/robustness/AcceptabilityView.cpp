// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/robustness/AcceptabilityView.h"

#include "core/evaluation/RobustnessWords.h"
#include "ui/charts/RankBars.h"
#include "ui/models/Workspace.h"

#include <algorithm>
#include <cmath>

namespace shortlist {

namespace {

constexpr std::size_t kProbeProviders = 2;
constexpr int kProbeSamples = 100;

AcceptabilityInput without(const AcceptabilityInput &input, std::size_t statement)
{
    const auto drop = [statement](auto &list) { list.erase(list.begin() + static_cast<std::ptrdiff_t>(statement)); };
    AcceptabilityInput less = input;
    drop(less.statements);
    drop(less.statementLeaves);
    drop(less.statementOthers);
    return less;
}

// Few providers and samples, all values as they are: only the statements are asked about.
AcceptabilityInput probeOf(const AcceptabilityInput &input)
{
    AcceptabilityInput probe = input;
    probe.providers.resize(std::min(kProbeProviders, probe.providers.size()));
    probe.values.resize(probe.providers.size() * probe.leaves.size());
    probe.lowest = probe.values;
    probe.highest = probe.values;
    probe.opinions.clear();
    probe.voices.clear();
    probe.method.samples = kProbeSamples;
    return probe;
}

// Statements that cannot hold together, although they could if any one of them were dropped; by place in the project.
// Nothing if the statements are not what is wrong.
std::vector<std::size_t> contradiction(const AcceptabilityInput &input)
{
    std::vector<std::size_t> places(input.statements.size());
    for (std::size_t i = 0; i < places.size(); ++i)
        places[i] = i;
    if (input.method.weightModel != WeightModel::Statements || places.empty())
        return {};
    AcceptabilityInput probe = probeOf(input);
    for (std::size_t i = places.size(); i-- > 0;) {
        AcceptabilityInput less = without(probe, i);
        if (sampleAcceptability(less))
            continue;
        probe = std::move(less);
        places.erase(places.begin() + static_cast<std::ptrdiff_t>(i));
    }
    return places;
}

RankRow rowOf(const Acceptability &result, std::size_t i, const RobustnessWords &words)
{
    RankRow row{words.name(result.providers[i]), result.ranks[i], {}};
    if (i < result.confidence.size() && !std::isnan(result.confidence[i])) {
        row.details.append(AcceptabilityView::tr("First in %1 of the samples with the weights that speak for it most")
                               .arg(words.percent(result.confidence[i])));
    }
    return row;
}

} // namespace

AcceptabilityView::AcceptabilityView(Workspace &workspace, QWidget *parent)
    : RobustnessView(workspace, parent)
    , m_bars(new RankBars(this))
{
    setObjectName(QStringLiteral("acceptability"));
    setUp(*m_bars, QStringLiteral("acceptabilityChart"));
    setContent(m_bars);
    connect(m_bars, &Chart::picked, this, [this](int item) {
        if (item >= 0 && item < static_cast<int>(m_providers.size()))
            this->workspace().selectProvider(m_providers[static_cast<std::size_t>(item)]);
    });
}

Chart *AcceptabilityView::chart() const
{
    return m_bars;
}

void AcceptabilityView::showSelection()
{
    const auto at = std::find(m_providers.begin(), m_providers.end(), workspace().selectedProvider());
    m_bars->setCurrent(at == m_providers.end() ? -1 : static_cast<int>(at - m_providers.begin()));
}

RobustnessView::Work AcceptabilityView::work(const Frozen &project)
{
    return [this, project](const std::function<void(double)> &progress, std::stop_token stop) -> Show {
        const Evaluation evaluation(*project);
        const AcceptabilityInput input = acceptabilityInput(*project, evaluation, kMostProviders);
        const Result<Acceptability> result = sampleAcceptability(input, progress, stop);
        if (stop.stop_requested())
            return {};
        if (result)
            return [this, project, found = *result] { show(*project, found); };
        const std::vector<std::size_t> against = contradiction(input);
        return [this, project, error = result.error(), against] { refuse(*project, error, against); };
    };
}

void AcceptabilityView::show(const Snapshot &project, const Acceptability &result)
{
    const RobustnessWords words(project, QLocale());
    m_providers = result.providers;
    std::vector<RankRow> rows;
    for (std::size_t i = 0; i < result.providers.size(); ++i)
        rows.push_back(rowOf(result, i, words));
    m_bars->setTitle(tr("How likely each rank is"));
    m_bars->setData(rows);
    showSelection();
    QStringList how{words.sampling(project.method())};
    if (result.leftOut > 0) {
        const QLocale locale;
        how.prepend(tr("Only the first %1 of %2 ranked providers take part; %3 are left out.")
                        .arg(locale.toString(static_cast<qlonglong>(m_providers.size())),
                             locale.toString(static_cast<qlonglong>(m_providers.size()) + result.leftOut),
                             locale.toString(result.leftOut)));
    }
    say(words.acceptability(result, project.need().shortlistSize), how.join(QLatin1Char(' ')));
    emit contradicted({});
}

void AcceptabilityView::refuse(const Snapshot &project, const Error &error, const std::vector<std::size_t> &against)
{
    const RobustnessWords words(project, QLocale());
    std::vector<RowId> ids;
    QStringList named;
    for (std::size_t place : against) {
        const WeightStatement &statement = project.judgements().statements[place];
        ids.push_back(statement.id);
        QString said = words.statement(statement);
        if (said.endsWith(QLatin1Char('.')))
            said.chop(1);
        named.append(said);
    }
    if (named.isEmpty())
        complain(error.message);
    else if (named.size() == 1)
        complain(tr("No weights can be as this statement says: %1. Change or remove it.").arg(named.first()));
    else
        complain(tr("These statements about the weights contradict each other: %1. Change or remove one of them.")
                     .arg(named.join(QStringLiteral("; "))));
    emit contradicted(ids);
}

} // namespace shortlist
