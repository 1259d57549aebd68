// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/compare/RankingPane.h"

#include "core/evaluation/RobustnessWords.h"
#include "core/project/Store.h"
#include "ui/charts/ScoreBars.h"
#include "ui/charts/StackedBars.h"
#include "ui/models/VerdictWords.h"
#include "ui/models/Workspace.h"
#include "ui/pages/compare/CompareData.h"
#include "ui/pages/compare/CompareWords.h"
#include "ui/widgets/PlainLabel.h"
#include "ui/widgets/Theme.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace shortlist {

RankingPane::RankingPane(Workspace &workspace, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_chooser(new QComboBox(this))
    , m_note(new QLabel(this))
    , m_below(makePlainLabel(this, QStringLiteral("belowLine")))
    , m_charts(new QStackedWidget(this))
    , m_bars(new StackedBars(this))
    , m_scores(new ScoreBars(this))
{
    m_chooser->setObjectName(QStringLiteral("rankingMethod"));
    for (RankingMethod each :
         {RankingMethod::WeightedSum, RankingMethod::Topsis, RankingMethod::Vikor, RankingMethod::Promethee2})
        m_chooser->addItem(RobustnessWords::methodName(each), static_cast<int>(each));
    auto *label = new QLabel(tr("Rank &by:"), this);
    label->setBuddy(m_chooser);
    m_note->setObjectName(QStringLiteral("methodNote"));
    m_note->setTextFormat(Qt::PlainText);
    m_note->setWordWrap(true);
    m_note->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_charts->addWidget(m_bars);
    m_charts->addWidget(m_scores);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, theme::spacing(), 0, 0);
    auto *choice = new QHBoxLayout;
    choice->addWidget(label);
    choice->addWidget(m_chooser);
    choice->addStretch(1);
    layout->addLayout(choice);
    layout->addWidget(m_note);
    layout->addWidget(m_charts, 1);
    layout->addWidget(m_below);

    // Only what the user picks is written; setCurrentIndex() says nothing here.
    connect(m_chooser, &QComboBox::activated, this, &RankingPane::choose);
    connect(&workspace.project(), &Project::placeChanged, this, &RankingPane::followMethod);
    followMethod();
}

RankingMethod RankingPane::method() const
{
    return m_workspace.snapshot().method().ranking;
}

Chart *RankingPane::chart() const
{
    return m_charts->currentWidget() == m_scores ? static_cast<Chart *>(m_scores) : m_bars;
}

void RankingPane::followMethod()
{
    m_chooser->setCurrentIndex(m_chooser->findData(static_cast<int>(method())));
    m_chooser->setEnabled(!m_workspace.isReadOnly());
    m_chooser->setToolTip(m_workspace.isReadOnly() ? tr("This project is read-only, so its method stays as it is.")
                                                   : tr("Would another accepted method say the same?"));
    m_charts->setCurrentWidget(method() == RankingMethod::WeightedSum ? static_cast<QWidget *>(m_bars) : m_scores);
}

void RankingPane::choose(int index)
{
    Method changed = m_workspace.snapshot().method();
    const auto chosen = static_cast<RankingMethod>(m_chooser->itemData(index).toInt());
    if (changed.ranking == chosen)
        return;
    changed.ranking = chosen;
    const QString label = chosen == RankingMethod::WeightedSum
                              ? tr("Rank by the weighted sum")
                              : tr("Rank by %1").arg(RobustnessWords::methodName(chosen));
    m_workspace.edit(label, [&changed](Store &store) { return store.setMethod(changed); });
    followMethod(); // also back, where it was not written
}

void RankingPane::refresh()
{
    m_below->setText(lineInWords(m_workspace));
    m_below->setVisible(!m_below->text().isEmpty());
    if (method() == RankingMethod::WeightedSum) {
        m_ranking = {};
        m_order = m_workspace.evaluation().ranked();
        m_note->hide();
        m_bars->setTitle(compare_words::titled(m_workspace, tr("total points by criterion group")));
        m_bars->setData(compare_data::bars(m_workspace));
        return;
    }
    const bool waits = m_workspace.evaluation().hasTrialWeights() && m_ranking.method == method() &&
                       m_workspace.evaluation().ranked().size() > kLive;
    if (!waits)
        showScores();
    sayWhatCounts(waits);
}

void RankingPane::showScores()
{
    const Evaluation &evaluation = m_workspace.evaluation();
    m_ranking = rankBy(m_workspace.snapshot(), evaluation, method());
    std::vector<std::size_t> places(m_ranking.providers.size());
    for (std::size_t i = 0; i < places.size(); ++i)
        places[i] = i;
    std::stable_sort(places.begin(), places.end(),
                     [this](std::size_t a, std::size_t b) { return m_ranking.ranks[a] < m_ranking.ranks[b]; });
    const bool vikor = m_ranking.method == RankingMethod::Vikor;
    ScoreBarsData data;
    data.axis = compare_words::scoreName(m_ranking.method);
    data.variant = m_ranking.variant;
    data.otherName = tr("Rank by the weighted sum");
    if (vikor) {
        data.markName = tr("In VIKOR’s compromise set");
        data.markWord = tr("Compromise");
    }
    m_order.clear();
    for (std::size_t i : places) {
        const ProviderId id = m_ranking.providers[i];
        m_order.push_back(id);
        data.rows.push_back({compare_data::providerName(m_workspace, id), m_ranking.ranks[i], m_ranking.scores[i],
                             evaluation.standing(id).rank, false});
    }
    // The compromise set is a run of the first, so that this is not a search through all for each.
    for (ProviderId id : m_ranking.compromise) {
        const auto at = std::find(m_order.begin(), m_order.end(), id);
        if (at != m_order.end())
            data.rows[static_cast<std::size_t>(at - m_order.begin())].marked = true;
    }
    m_scores->setTitle(
        compare_words::titled(m_workspace, tr("the order by %1").arg(RobustnessWords::methodName(m_ranking.method))));
    m_scores->setData(data);
}

void RankingPane::sayWhatCounts(bool waits)
{
    const QString name = RobustnessWords::methodName(method());
    QStringList parts{tr("Only this chart is ordered by %1. The other charts, the overview, the providers and the "
                         "report stay with the weighted sum.")
                          .arg(name)};
    if (waits)
        parts.append(tr("The weights are being moved: this chart follows when they rest."));
    const QString compromise = compare_words::compromise(m_workspace, m_ranking);
    if (!compromise.isEmpty())
        parts.append(compromise);
    if (compare_words::hasGaps(m_workspace, m_ranking.providers))
        parts.append(tr("A missing score counts as the provider’s own average of what is known."));
    m_note->setText(parts.join(QLatin1Char(' ')));
    m_note->show();
}

ProviderId RankingPane::providerAt(int item) const
{
    return item >= 0 && item < static_cast<int>(m_order.size()) ? m_order[static_cast<std::size_t>(item)]
                                                                : ProviderId{};
}

int RankingPane::itemOf(ProviderId id) const
{
    const auto at = std::find(m_order.begin(), m_order.end(), id);
    return at == m_order.end() ? -1 : static_cast<int>(at - m_order.begin());
}

} // namespace shortlist
