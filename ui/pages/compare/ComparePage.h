// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Id.h"
#include "ui/widgets/Page.h"

#include <array>
#include <memory>
#include <vector>

class QComboBox;
class QStackedWidget;
class QTabWidget;

namespace shortlist {

class Chart;
class HeatMap;
class ProviderChips;
class ProviderInspector;
class Radar;
class RankingPane;
class Scatter;
class WeightPanel;
class Workspace;
enum class PageId;
struct Change;

// Who leads, by how much, thanks to what, and what happens when the weights move.
class ComparePage : public Page
{
    Q_OBJECT

public:
    enum View { Ranking, RadarView, HeatView, ScatterView, ViewCount };

    explicit ComparePage(Workspace &workspace, QWidget *parent = nullptr);
    ~ComparePage() override;

    View view() const;
    void setView(View view);

protected:
    void showEvent(QShowEvent *event) override;

private:
    struct Choices; // what the two lists offer

    QWidget *makeContent();
    QWidget *makeViews();
    QWidget *makeRadarPage();
    QWidget *makeScatterPage();
    QWidget *makeSide();
    QWidget *makeEmpty(const QString &iconName, const QString &sentence, const QString &verb, PageId page);
    void makeExportButton();
    void setUp(Chart &chart, const QString &name);

    Chart *chart(View view) const;
    void pick(View view, int item);
    void follow(const Change &change);
    void rankingChanged();
    void showSelection();
    void refreshChoices();
    void refreshCurrent();
    void refreshView(View view);
    void showWhatFits();
    ProviderId providerAt(View view, int item) const;
    int itemOf(View view, ProviderId id) const;

    Workspace &m_workspace;
    QStackedWidget *m_stack = nullptr;
    QTabWidget *m_views = nullptr;
    RankingPane *m_ranking = nullptr;
    Radar *m_radar = nullptr;
    HeatMap *m_heat = nullptr;
    Scatter *m_scatter = nullptr;
    ProviderChips *m_chips = nullptr;
    QComboBox *m_level = nullptr;
    QComboBox *m_measure = nullptr;
    WeightPanel *m_weights = nullptr;
    ProviderInspector *m_inspector = nullptr;
    std::unique_ptr<Choices> m_choices;
    std::array<bool, ViewCount> m_stale{};  // its data is older than the ranking
    std::array<bool, ViewCount> m_reveal{}; // the selection is to be scrolled to
};

} // namespace shortlist
