// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/evaluation/MethodRanking.h"

#include <QWidget>

#include <vector>

class QComboBox;
class QLabel;
class QStackedWidget;

namespace shortlist {

class Chart;
class ScoreBars;
class StackedBars;
class Workspace;

// The ranking: stacked bars of the weighted sum, or plain bars of another method that is chosen here.
class RankingPane : public QWidget
{
    Q_OBJECT

public:
    explicit RankingPane(Workspace &workspace, QWidget *parent = nullptr);

    StackedBars *bars() const { return m_bars; }
    ScoreBars *scores() const { return m_scores; }
    Chart *chart() const; // the one in view

    // The method follows the project; to be called when the project changed.
    void followMethod();
    // Brings chart and note up to date with the ranking. Beyond so many providers another method than the weighted sum
    // waits until the weights rest.
    static constexpr std::size_t kLive = 1000;
    void refresh();

    ProviderId providerAt(int item) const;
    int itemOf(ProviderId id) const;

private:
    RankingMethod method() const;
    void choose(int index);
    void showScores();
    void sayWhatCounts(bool waits);

    Workspace &m_workspace;
    QComboBox *m_chooser = nullptr;
    QLabel *m_note = nullptr;
    QLabel *m_below = nullptr;
    QStackedWidget *m_charts = nullptr;
    StackedBars *m_bars = nullptr;
    ScoreBars *m_scores = nullptr;
    MethodRanking m_ranking;
    std::vector<ProviderId> m_order; // by the method in view, best first
};

} // namespace shortlist
