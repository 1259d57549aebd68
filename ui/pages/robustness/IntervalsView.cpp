// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/robustness/IntervalsView.h"

#include "core/evaluation/RobustnessWords.h"
#include "ui/charts/RangeChart.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>

#include <algorithm>

namespace shortlist {

namespace {

enum Level { Leaves, Groups };
enum Question { WhoIsFirst, WhoIsOnTheShortlist };

} // namespace

IntervalsView::IntervalsView(Workspace &workspace, QWidget *parent)
    : RobustnessView(workspace, parent)
    , m_chart(new RangeChart(this))
    , m_level(new QComboBox(this))
    , m_question(new QComboBox(this))
{
    setObjectName(QStringLiteral("intervals"));
    m_level->setObjectName(QStringLiteral("intervalLevel"));
    m_level->addItems({tr("All criteria"), tr("Criterion groups")});
    m_question->setObjectName(QStringLiteral("intervalQuestion"));
    m_question->setAccessibleName(tr("What must not change"));
    m_question->addItems({tr("The first stays first"), tr("The shortlist stays the same")});
    auto *above = new QWidget(this);
    auto *row = new QHBoxLayout(above);
    row->setContentsMargins(0, 0, 0, 0);
    auto *label = new QLabel(tr("&Weights of:"), above);
    label->setBuddy(m_level);
    row->addWidget(label);
    row->addWidget(m_level);
    auto *asked = new QLabel(tr("w&ithin which:"), above);
    asked->setBuddy(m_question);
    row->addWidget(asked);
    row->addWidget(m_question);
    row->addStretch(1);
    addAbove(above);
    setUp(*m_chart, QStringLiteral("intervalChart"));
    setContent(m_chart);
    connect(m_level, &QComboBox::currentIndexChanged, this, &IntervalsView::present);
    connect(m_question, &QComboBox::currentIndexChanged, this, &IntervalsView::present);
    connect(m_chart, &Chart::picked, this, [this](int item) {
        if (!m_result)
            return;
        const auto &shown = m_level->currentIndex() == Groups ? m_result->groups : m_result->leaves;
        if (item >= 0 && item < static_cast<int>(shown.size()))
            emit criterionChosen(shown[static_cast<std::size_t>(item)].criterion);
    });
}

Chart *IntervalsView::chart() const
{
    return m_chart;
}

RobustnessView::Work IntervalsView::work(const Frozen &project)
{
    return [this, project](const std::function<void(double)> &, std::stop_token stop) -> Show {
        const Evaluation evaluation(*project);
        const int ranked = static_cast<int>(evaluation.ranked().size());
        const int top = std::clamp(project->need().shortlistSize, 1, std::max(1, ranked));
        const std::optional<Stability> result =
            stop.stop_requested() ? std::nullopt : stability(*project, evaluation, top);
        if (stop.stop_requested())
            return {};
        return [this, project, result] {
            m_project = project;
            m_result = result;
            present();
        };
    };
}

void IntervalsView::present()
{
    if (!m_result)
        return;
    const RobustnessWords words(*m_project, QLocale());
    const bool groups = m_level->currentIndex() == Groups;
    const bool first = m_question->currentIndex() == WhoIsFirst;
    RangeData data;
    data.axis = tr("Share of the whole weight, the others kept in proportion");
    data.suffix = QStringLiteral(" %");
    data.decimals = 1;
    data.rowTitle = tr("Criterion");
    data.bar = first ? tr("Within: %1 stays first").arg(words.name(m_result->winner))
                     : tr("Within: the first %1 stay the first %1").arg(QLocale().toString(m_result->top));
    data.markName = tr("Weight today");
    for (const WeightInterval &interval : groups ? m_result->groups : m_result->leaves) {
        RangeRow row;
        row.name = words.name(interval.criterion);
        row.lower = 100 * (first ? interval.lower : interval.lowerTop);
        row.upper = 100 * (first ? interval.upper : interval.upperTop);
        row.mark = 100 * interval.share;
        row.quiet = row.lower <= 0 && row.upper >= 100;
        if (first)
            row.detail = words.weight(*m_result, interval);
        data.rows.push_back(row);
    }
    m_chart->setTitle(first ? tr("How far each weight may move while %1 stays first").arg(words.name(m_result->winner))
                            : tr("How far each weight may move while the shortlist stays the same"));
    m_chart->setData(data);
    const QString asked = !first   ? words.firstOnes(*m_result)
                          : groups ? words.groups(*m_result)
                                   : words.weights(*m_result);
    QStringList further;
    if (first)
        further << words.smallestShift(*m_result) << words.smallestValueChange(*m_result);
    further.removeAll(QString());
    say(asked.isEmpty() ? words.weights(*m_result) : asked, further.join(QLatin1Char(' ')));
}

} // namespace shortlist
