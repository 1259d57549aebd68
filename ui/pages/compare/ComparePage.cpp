// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/compare/ComparePage.h"

#include "ui/charts/ScoreBars.h"
#include "ui/models/ProviderWords.h"
#include "ui/models/Workspace.h"
#include "ui/pages/compare/CompareParts.h"
#include "ui/pages/compare/CompareWords.h"
#include "ui/pages/compare/ProviderChips.h"
#include "ui/pages/compare/ProviderInspector.h"
#include "ui/pages/compare/RankingPane.h"
#include "ui/pages/compare/WeightPanel.h"

#include <QComboBox>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QTabWidget>

#include <algorithm>
#include <utility>

namespace shortlist {

namespace {

// The stack's places.
enum Place { Content, NoProviders, NoCriteria, NoScores };

} // namespace

ComparePage::ComparePage(Workspace &workspace, QWidget *parent)
    : Page(tr("Compare"), parent)
    , m_workspace(workspace)
    , m_choices(std::make_unique<Choices>())
{
    setObjectName(QStringLiteral("comparePage"));
    setContent(makeContent());
    makeExportButton();
    m_stale.fill(true);
    m_reveal.fill(true);
    refreshChoices();
    for (View view : {RadarView, HeatView, ScatterView})
        connect(chart(view), &Chart::picked, this, [this, view](int item) { pick(view, item); });
    for (Chart *ranking : {static_cast<Chart *>(m_ranking->bars()), static_cast<Chart *>(m_ranking->scores())})
        connect(ranking, &Chart::picked, this, [this](int item) { pick(Ranking, item); });
    connect(m_views, &QTabWidget::currentChanged, this, &ComparePage::refreshCurrent);
    connect(m_chips, &ProviderChips::chosenChanged, this, [this] {
        m_stale[RadarView] = true;
        refreshCurrent();
    });
    connect(m_level, &QComboBox::currentIndexChanged, this, [this] {
        m_stale[RadarView] = true;
        refreshCurrent();
    });
    connect(m_measure, &QComboBox::currentIndexChanged, this, [this] {
        m_stale[ScatterView] = true;
        refreshCurrent();
    });
    connect(&workspace, &Workspace::changed, this, &ComparePage::follow);
    connect(&workspace, &Workspace::rankingChanged, this, &ComparePage::rankingChanged);
    connect(&workspace, &Workspace::selectionChanged, this, &ComparePage::showSelection);
    showWhatFits();
    refreshCurrent();
}

ComparePage::~ComparePage()
{
    // A weight that is held by a key is written when its slider loses the focus: that must find the page whole.
    hide();
}

ComparePage::View ComparePage::view() const
{
    return static_cast<View>(std::max(0, m_views->currentIndex()));
}

void ComparePage::setView(View view)
{
    m_views->setCurrentIndex(view);
}

Chart *ComparePage::chart(View view) const
{
    switch (view) {
    case RadarView:
        return m_radar;
    case HeatView:
        return m_heat;
    case ScatterView:
        return m_scatter;
    default:
        return m_ranking->chart();
    }
}

ProviderId ComparePage::providerAt(View view, int item) const
{
    if (view == Ranking)
        return m_ranking->providerAt(item);
    const std::vector<ProviderId> &items = view == RadarView ? m_chips->chosen() : m_workspace.evaluation().ranked();
    return item >= 0 && item < static_cast<int>(items.size()) ? items[static_cast<std::size_t>(item)] : ProviderId{};
}

int ComparePage::itemOf(View view, ProviderId id) const
{
    if (isNull(id))
        return -1;
    if (view == Ranking)
        return m_ranking->itemOf(id);
    if (view != RadarView)
        return compare_data::rankedIndex(m_workspace, id);
    const std::vector<ProviderId> &chosen = m_chips->chosen();
    const auto at = std::find(chosen.begin(), chosen.end(), id);
    return at == chosen.end() ? -1 : static_cast<int>(at - chosen.begin());
}

void ComparePage::pick(View view, int item)
{
    const ProviderId id = providerAt(view, item);
    if (!isNull(id))
        m_workspace.selectProvider(id);
}

void ComparePage::showSelection()
{
    m_inspector->refresh();
    m_chips->refresh();
    for (int view = 0; view < ViewCount; ++view) {
        // A chart that is not in view gets its data, and with it the selection, when it comes into view.
        const auto index = static_cast<std::size_t>(view);
        if (m_stale[index])
            m_reveal[index] = true;
        else
            chart(static_cast<View>(view))->setCurrent(itemOf(static_cast<View>(view), m_workspace.selectedProvider()));
    }
}

void ComparePage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    refreshCurrent();
}

void ComparePage::follow(const Change &change)
{
    if (change.need || !change.criteria.isEmpty())
        refreshChoices();
    if (change.method) {
        m_ranking->followMethod();
        m_reveal[Ranking] = true; // another order: the selected provider is elsewhere
    }
    // Names, facts and fields change what the charts say even where no rank moves.
    rankingChanged();
}

void ComparePage::rankingChanged()
{
    m_stale.fill(true);
    showWhatFits();
    // While a weight is dragged the radar keeps its providers, so that no line changes its colour under the hand.
    if (!m_workspace.evaluation().hasTrialWeights())
        m_chips->refresh();
    refreshCurrent();
}

void ComparePage::showWhatFits()
{
    setSentence(compare_words::standing(m_workspace));
    int place = Content;
    if (m_workspace.snapshot().providers().empty())
        place = NoProviders;
    else if (m_workspace.evaluation().leaves().empty())
        place = NoCriteria;
    else if (m_workspace.evaluation().ranked().empty())
        place = NoScores;
    m_stack->setCurrentIndex(place);
    m_inspector->refresh();
}

void ComparePage::refreshChoices()
{
    const QSignalBlocker quietLevel(m_level);
    const QSignalBlocker quietMeasure(m_measure);
    const auto levelBefore = static_cast<std::size_t>(std::max(0, m_level->currentIndex()));
    const CriterionId level = levelBefore < m_choices->levels.size() ? m_choices->levels[levelBefore] : CriterionId{};
    m_choices->levels = compare_data::radarLevels(m_workspace);
    m_level->clear();
    int index = 0;
    for (CriterionId id : m_choices->levels) {
        const Criterion *criterion = m_workspace.snapshot().criterion(id);
        m_level->addItem(criterion ? tr("Criteria in “%1”").arg(words::brief(criterion->name, 32))
                                   : tr("Criterion groups"));
        if (id == level)
            index = m_level->count() - 1;
    }
    m_level->setCurrentIndex(m_level->count() > 0 ? index : -1);
    m_level->setVisible(m_level->count() > 1);

    const auto measureBefore = static_cast<std::size_t>(std::max(0, m_measure->currentIndex()));
    compare_data::Measure measure;
    if (measureBefore < m_choices->measures.size())
        measure = m_choices->measures[measureBefore];
    m_choices->measures = compare_data::measures(m_workspace);
    m_measure->clear();
    index = 0;
    for (const compare_data::Measure &choice : m_choices->measures) {
        m_measure->addItem(words::brief(choice.name));
        if (choice.isSame(measure))
            index = m_measure->count() - 1;
    }
    m_measure->setCurrentIndex(index);
}

void ComparePage::refreshCurrent()
{
    if (m_stack->currentIndex() == Content && m_stale[view()])
        refreshView(view());
}

void ComparePage::refreshView(View view)
{
    // In a page that is not in view there is nothing to draw; showEvent comes back here.
    if (!isVisible())
        return;
    m_stale[view] = false;
    switch (view) {
    case RadarView: {
        const auto index = static_cast<std::size_t>(std::max(0, m_level->currentIndex()));
        const CriterionId level = index < m_choices->levels.size() ? m_choices->levels[index] : CriterionId{};
        m_radar->setTitle(
            compare_words::titled(m_workspace, tr("the chosen providers side by side, in points of 100")));
        m_radar->setData(compare_data::radar(m_workspace, m_chips->chosen(), level));
        break;
    }
    case HeatView:
        m_heat->setTitle(compare_words::titled(m_workspace, tr("points of 100 on each criterion, best total first")));
        m_heat->setData(compare_data::heatMap(m_workspace));
        break;
    case ScatterView: {
        const auto index = static_cast<std::size_t>(std::max(0, m_measure->currentIndex()));
        if (index >= m_choices->measures.size())
            break;
        const compare_data::Measure &measure = m_choices->measures[index];
        m_scatter->setTitle(
            compare_words::titled(m_workspace, tr("%1 against the total").arg(words::brief(measure.name))));
        m_scatter->setData(compare_data::scatter(m_workspace, measure));
        break;
    }
    default:
        m_ranking->refresh();
    }
    // Only a new selection scrolls; a moved weight or a new score must not make the list jump.
    chart(view)->setCurrent(itemOf(view, m_workspace.selectedProvider()), std::exchange(m_reveal[view], false));
}

} // namespace shortlist
