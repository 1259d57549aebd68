// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/robustness/SweepView.h"

#include "core/evaluation/RobustnessWords.h"
#include "ui/charts/LineChart.h"
#include "ui/models/ProviderWords.h"
#include "ui/models/Workspace.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>

#include <algorithm>

namespace shortlist {

SweepView::SweepView(Workspace &workspace, QWidget *parent)
    : RobustnessView(workspace, parent)
    , m_chart(new LineChart(this))
    , m_choice(new QComboBox(this))
{
    setObjectName(QStringLiteral("sweep"));
    m_choice->setObjectName(QStringLiteral("sweepCriterion"));
    m_choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_choice->setMinimumContentsLength(30);
    auto *above = new QWidget(this);
    auto *row = new QHBoxLayout(above);
    row->setContentsMargins(0, 0, 0, 0);
    auto *label = new QLabel(tr("&Move the weight of:"), above);
    label->setBuddy(m_choice);
    row->addWidget(label);
    row->addWidget(m_choice);
    row->addStretch(1);
    addAbove(above);
    setUp(*m_chart, QStringLiteral("sweepChart"));
    setContent(m_chart);
    refreshChoices();
    connect(m_choice, &QComboBox::currentIndexChanged, this, &RobustnessView::invalidate);
    connect(m_chart, &Chart::picked, this, [this](int item) {
        if (item >= 0 && item < static_cast<int>(m_providers.size()))
            this->workspace().selectProvider(m_providers[static_cast<std::size_t>(item)]);
    });
}

Chart *SweepView::chart() const
{
    return m_chart;
}

CriterionId SweepView::criterion() const
{
    const int index = m_choice->currentIndex();
    return index >= 0 && index < static_cast<int>(m_criteria.size()) ? m_criteria[static_cast<std::size_t>(index)]
                                                                     : CriterionId{};
}

void SweepView::setCriterion(CriterionId id)
{
    const auto at = std::find(m_criteria.begin(), m_criteria.end(), id);
    if (at != m_criteria.end())
        m_choice->setCurrentIndex(static_cast<int>(at - m_criteria.begin()));
}

void SweepView::refreshChoices()
{
    const CriterionId before = criterion();
    const QSignalBlocker quiet(m_choice);
    m_choice->clear();
    m_criteria.clear();
    const Evaluation &evaluation = workspace().evaluation();
    CriterionId heaviest{};
    for (CriterionId id : evaluation.leaves()) {
        m_criteria.push_back(id);
        m_choice->addItem(words::brief(workspace().snapshot().criterionPath(id), 70));
        if (isNull(heaviest) || evaluation.overallWeight(id) > evaluation.overallWeight(heaviest))
            heaviest = id;
    }
    // What weighs most is what most is said about.
    const bool there = std::find(m_criteria.begin(), m_criteria.end(), before) != m_criteria.end();
    setCriterion(there ? before : heaviest);
}

void SweepView::showSelection()
{
    const auto at = std::find(m_providers.begin(), m_providers.end(), workspace().selectedProvider());
    m_chart->setCurrent(at == m_providers.end() ? -1 : static_cast<int>(at - m_providers.begin()));
}

RobustnessView::Work SweepView::work(const Frozen &project)
{
    return [this, project, id = criterion()](const std::function<void(double)> &, std::stop_token stop) -> Show {
        if (project->criterion(id) == nullptr)
            return [this] { say(tr("There is no criterion whose weight could move.")); };
        const Evaluation evaluation(*project);
        if (stop.stop_requested())
            return {};
        const Sweep result = sweep(*project, evaluation, id, LineChartData::kMostLines);
        return [this, project, result] { show(*project, result); };
    };
}

void SweepView::show(const Snapshot &project, const Sweep &result)
{
    const RobustnessWords words(project, QLocale());
    LineChartData data;
    const QString name = words.name(result.criterion);
    data.axis = tr("Share of “%1” in the whole weight, the others kept in proportion").arg(name);
    data.today = 100 * result.share;
    m_providers.clear();
    for (const Sweep::Line &line : result.lines) {
        if (m_providers.size() == LineChartData::kMostLines)
            break;
        data.lines.push_back(
            {words.name(line.provider), 100 * line.atZero, 100 * line.atOne, static_cast<int>(m_providers.size())});
        m_providers.push_back(line.provider);
    }
    for (double crossing : result.crossings)
        data.crossings.push_back(100 * crossing);
    m_chart->setTitle(tr("Totals as the weight of “%1” moves").arg(name));
    m_chart->setData(data);
    showSelection();
    say(words.sweep(result));
}

} // namespace shortlist
