// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How the compare page is put together; what it does is in ComparePage.cpp.
#include "ui/charts/ScoreBars.h"
#include "ui/dialogs/Ask.h"
#include "ui/models/Workspace.h"
#include "ui/pages/compare/ComparePage.h"
#include "ui/pages/compare/CompareParts.h"
#include "ui/pages/compare/ProviderChips.h"
#include "ui/pages/compare/ProviderInspector.h"
#include "ui/pages/compare/RankingPane.h"
#include "ui/pages/compare/WeightPanel.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/Icons.h"
#include "ui/widgets/Theme.h"

#include <QAction>
#include <QComboBox>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace shortlist {

QWidget *ComparePage::makeContent()
{
    const int space = theme::spacing();
    auto *content = new QWidget(this);
    auto *margins = new QVBoxLayout(content);
    margins->setContentsMargins(space * 2, 0, space * 2, space * 2);
    auto *splitter = new QSplitter(Qt::Horizontal, content);
    margins->addWidget(splitter);
    splitter->setHandleWidth(space);
    splitter->setObjectName(QStringLiteral("compareSplitter"));
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(makeViews());
    splitter->addWidget(makeSide());
    splitter->setStretchFactor(0, 1);
    splitter->setStretchFactor(1, 0);
    const int side = fontMetrics().height() * 20;
    splitter->setSizes({side * 3, side});

    m_stack = new QStackedWidget(this);
    m_stack->addWidget(content);
    m_stack->addWidget(makeEmpty(QStringLiteral("group"), tr("Here providers are compared. Add the first ones."),
                                 tr("Go to Providers"), PageId::Providers));
    m_stack->addWidget(makeEmpty(QStringLiteral("adjustlevels"),
                                 tr("Providers are compared by weighted criteria. Say what matters to you."),
                                 tr("Go to Criteria"), PageId::Criteria));
    m_stack->addWidget(makeEmpty(QStringLiteral("rating"),
                                 tr("As soon as there is a first score, the ranking appears here."),
                                 tr("Go to Scoring"), PageId::Scoring));
    return m_stack;
}

QWidget *ComparePage::makeEmpty(const QString &iconName, const QString &sentence, const QString &verb, PageId page)
{
    auto *empty = new EmptyState(iconName, sentence, this);
    auto *action = new QAction(verb, empty);
    connect(action, &QAction::triggered, this, [this, page] { m_workspace.goTo(page); });
    empty->addAction(action);
    return empty;
}

void ComparePage::setUp(Chart &chart, const QString &name)
{
    chart.setObjectName(name);
    chart.setFileChooser(&ask::fileToSave);
    connect(&chart, &Chart::saved, this, [this](const QString &path) {
        m_workspace.notify(tr("Chart saved as “%1”.").arg(QFileInfo(path).fileName()));
    });
    connect(&chart, &Chart::failed, this,
            [this](const Error &error) { ask::tell(this, tr("The chart was not saved"), error.message); });
}

QWidget *ComparePage::makeRadarPage()
{
    m_chips = new ProviderChips(m_workspace, this);
    m_level = new QComboBox(this);
    m_level->setObjectName(QStringLiteral("radarLevel"));
    m_level->setAccessibleName(tr("Criteria on the radar"));
    m_level->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_level->setMinimumContentsLength(16);
    auto *radarPage = new QWidget(this);
    auto *radarLayout = new QVBoxLayout(radarPage);
    radarLayout->setContentsMargins(0, theme::spacing(), 0, 0);
    auto *above = new QHBoxLayout;
    above->addWidget(m_chips, 1);
    above->addWidget(m_level, 0, Qt::AlignTop);
    radarLayout->addLayout(above);
    radarLayout->addWidget(m_radar, 1);
    return radarPage;
}

QWidget *ComparePage::makeScatterPage()
{
    m_measure = new QComboBox(this);
    m_measure->setObjectName(QStringLiteral("scatterMeasure"));
    m_measure->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_measure->setMinimumContentsLength(24);
    auto *label = new QLabel(tr("&Compare the total with:"), this);
    label->setBuddy(m_measure);
    auto *scatterPage = new QWidget(this);
    auto *scatterLayout = new QVBoxLayout(scatterPage);
    scatterLayout->setContentsMargins(0, theme::spacing(), 0, 0);
    auto *choice = new QHBoxLayout;
    choice->addWidget(label);
    choice->addWidget(m_measure);
    choice->addStretch(1);
    scatterLayout->addLayout(choice);
    scatterLayout->addWidget(m_scatter, 1);
    return scatterPage;
}

QWidget *ComparePage::makeViews()
{
    m_views = new QTabWidget(this);
    m_views->setObjectName(QStringLiteral("views"));
    m_views->setDocumentMode(true);
    m_ranking = new RankingPane(m_workspace, this);
    m_radar = new Radar(this);
    m_heat = new HeatMap(this);
    m_scatter = new Scatter(this);
    setUp(*m_ranking->bars(), QStringLiteral("ranking"));
    setUp(*m_ranking->scores(), QStringLiteral("methodRanking"));
    setUp(*m_radar, QStringLiteral("radar"));
    setUp(*m_heat, QStringLiteral("heatMap"));
    setUp(*m_scatter, QStringLiteral("scatter"));

    m_views->addTab(m_ranking, icon(QStringLiteral("office-chart-bar-stacked")), tr("Ranking"));
    m_views->addTab(makeRadarPage(), icon(QStringLiteral("office-chart-polar")), tr("Radar"));
    m_views->addTab(m_heat, icon(QStringLiteral("labplot-matrix")), tr("Heat map"));
    m_views->addTab(makeScatterPage(), icon(QStringLiteral("office-chart-scatter")), tr("Scatter"));
    return m_views;
}

QWidget *ComparePage::makeSide()
{
    // The weights take what they need, the explanation the rest; each rolls where the window is too low.
    auto *side = new QWidget(this);
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    const int space = theme::spacing();
    column->setSpacing(space);
    auto *weights = new Card(tr("Weights"), side);
    m_weights = new WeightPanel(m_workspace, weights);
    weights->body()->addWidget(m_weights);
    weights->body()->setContentsMargins(space, 0, space, 0);
    auto *why = new Card(tr("Why this rank"), side);
    m_inspector = new ProviderInspector(m_workspace, why);
    why->body()->addWidget(m_inspector);
    why->body()->setContentsMargins(space, 0, space, 0);
    column->addWidget(weights);
    column->addWidget(why, 1);
    side->setMinimumWidth(fontMetrics().height() * 16);
    return side;
}

void ComparePage::makeExportButton()
{
    auto *button = new QToolButton(this);
    button->setObjectName(QStringLiteral("chartExport"));
    button->setText(tr("Copy or save chart"));
    button->setIcon(icon(QStringLiteral("document-export")));
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setPopupMode(QToolButton::InstantPopup);
    auto *menu = new QMenu(button);
    button->setMenu(menu);
    // The menu is that of the chart in view.
    connect(menu, &QMenu::aboutToShow, this, [this, menu] {
        menu->clear();
        menu->addActions(chart(view())->exportActions());
    });
    addHeaderWidget(button);
}

} // namespace shortlist
