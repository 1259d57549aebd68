// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/robustness/TornadoView.h"

#include "core/evaluation/RobustnessWords.h"
#include "ui/charts/TornadoChart.h"

namespace shortlist {

TornadoView::TornadoView(Workspace &workspace, QWidget *parent)
    : RobustnessView(workspace, parent)
    , m_chart(new TornadoChart(this))
{
    setObjectName(QStringLiteral("tornado"));
    setUp(*m_chart, QStringLiteral("tornadoChart"));
    setContent(m_chart);
    connect(m_chart, &Chart::picked, this, [this](int item) {
        if (item >= 0 && item < static_cast<int>(m_criteria.size()))
            emit criterionChosen(m_criteria[static_cast<std::size_t>(item)]);
    });
}

Chart *TornadoView::chart() const
{
    return m_chart;
}

RobustnessView::Work TornadoView::work(const Frozen &project)
{
    return [this, project](const std::function<void(double)> &, std::stop_token stop) -> Show {
        const Evaluation evaluation(*project);
        if (stop.stop_requested())
            return {};
        const std::optional<Tornado> result = tornado(*project, evaluation, project->method().weightMargin);
        return [this, project, result] { show(*project, result.value_or(Tornado{})); };
    };
}

void TornadoView::show(const Snapshot &project, const Tornado &result)
{
    const RobustnessWords words(project, QLocale());
    TornadoData data;
    data.lead = 100 * result.lead;
    data.axis = tr("Lead of %1 over %2, points").arg(words.name(result.first), words.name(result.second));
    const QString margin = words.percent(result.margin, 0);
    data.smallerName = tr("Weight %1 smaller").arg(margin);
    data.largerName = tr("Weight %1 larger").arg(margin);
    m_criteria.clear();
    for (const TornadoBar &bar : result.bars) {
        m_criteria.push_back(bar.criterion);
        data.rows.push_back({words.name(bar.criterion), 100 * bar.low, 100 * bar.high});
    }
    m_chart->setTitle(tr("The lead of the first over the second when one weight is off by %1").arg(margin));
    m_chart->setData(data);
    say(words.tornado(result));
}

} // namespace shortlist
