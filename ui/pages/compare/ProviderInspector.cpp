// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/compare/ProviderInspector.h"

#include "ui/models/CriteriaText.h"
#include "ui/models/ProviderWords.h"
#include "ui/models/Workspace.h"
#include "ui/pages/compare/CompareData.h"
#include "ui/pages/compare/CompareWords.h"
#include "ui/pages/compare/ContributionList.h"
#include "ui/pages/compare/WhyPanel.h"
#include "ui/widgets/PlainLabel.h"
#include "ui/widgets/Theme.h"

#include <QLabel>
#include <QPushButton>
#include <QScrollBar>
#include <QVBoxLayout>

namespace shortlist {

ProviderInspector::ProviderInspector(Workspace &workspace, QWidget *parent)
    : QScrollArea(parent)
    , m_workspace(workspace)
{
    setObjectName(QStringLiteral("inspector"));
    setAccessibleName(tr("Why this rank"));
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizeAdjustPolicy(QAbstractScrollArea::AdjustToContents);
    auto *inside = new QWidget(this);
    viewport()->setAutoFillBackground(false);
    auto *layout = new QVBoxLayout(inside);
    layout->setContentsMargins(0, 0, theme::spacing() / 2, 0); // off the scroll bar
    layout->setSpacing(theme::spacing() / 2);
    setWidget(inside);
    inside->setAutoFillBackground(false);
    m_name = addLabel(QStringLiteral("inspectorName"));
    m_name->setFont(theme::heading(font(), 1.0));
    m_rank = addLabel(QStringLiteral("inspectorRank"));
    m_total = addLabel(QStringLiteral("inspectorTotal"));
    m_gap = addLabel(QStringLiteral("inspectorGap"));
    m_detail = new QPushButton(tr("Why, and what would change it"), inside);
    m_detail->setObjectName(QStringLiteral("inspectorDetail"));
    connect(m_detail, &QPushButton::clicked, this, &ProviderInspector::showPair);
    layout->addWidget(m_detail, 0, Qt::AlignLeft);
    m_parts = new ContributionList(inside);
    layout->addSpacing(theme::spacing() / 2);
    layout->addWidget(m_parts);
    layout->addSpacing(theme::spacing() / 2);
    m_known = addLabel(QStringLiteral("inspectorKnown"));
    m_scores = new QPushButton(tr("Go to Scoring"), inside);
    m_scores->setObjectName(QStringLiteral("inspectorScores"));
    connect(m_scores, &QPushButton::clicked, this, [this] { m_workspace.goTo(PageId::Scoring); });
    layout->addWidget(m_scores, 0, Qt::AlignLeft);
    m_line = new QFrame(inside);
    m_line->setFrameShape(QFrame::HLine);
    m_line->setForegroundRole(QPalette::Mid);
    layout->addSpacing(theme::spacing() / 2);
    layout->addWidget(m_line);
    layout->addSpacing(theme::spacing() / 2);
    m_why = new WhyPanel(workspace, inside);
    layout->addWidget(m_why);
    layout->addStretch(1);
    refresh();
}

QLabel *ProviderInspector::addLabel(const QString &name)
{
    QLabel *label = makePlainLabel(widget(), name);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    widget()->layout()->addWidget(label);
    return label;
}

void ProviderInspector::showNothing()
{
    m_name->setText(tr("No provider chosen"));
    m_rank->setText(tr("Click a provider in the chart to see why it stands where it does."));
    for (QWidget *widget :
         {static_cast<QWidget *>(m_total), static_cast<QWidget *>(m_gap), static_cast<QWidget *>(m_parts),
          static_cast<QWidget *>(m_known), static_cast<QWidget *>(m_scores), static_cast<QWidget *>(m_detail)})
        widget->hide();
}

void ProviderInspector::refresh()
{
    showProvider();
    m_why->refresh();
    m_line->setVisible(m_workspace.evaluation().ranked().size() > 1);
}

// The two of which the gap speaks, further down where there is room to explain.
void ProviderInspector::showPair()
{
    const ProviderId id = m_workspace.selectedProvider();
    const ProviderId rival = compare_words::rival(m_workspace, id);
    if (isNull(rival))
        return;
    m_why->ask(id, rival);
    verticalScrollBar()->setValue(m_line->y());
}

void ProviderInspector::showProvider()
{
    const ProviderId id = m_workspace.selectedProvider();
    const Provider *provider = isNull(id) ? nullptr : m_workspace.snapshot().provider(id);
    if (!provider) {
        showNothing();
        return;
    }
    const Evaluation &evaluation = m_workspace.evaluation();
    const Standing standing = evaluation.standing(id);
    const bool ranked = standing.rank > 0;
    m_name->setText(provider->name);
    m_rank->setText(takesPart(provider->status)
                        ? compare_words::rank(m_workspace, id)
                        : tr("Not ranked: its status is “%1”").arg(words::status(provider->status)));
    m_total->setText(compare_words::total(m_workspace, id));
    m_gap->setText(compare_words::gap(m_workspace, id));
    m_known->setText(compare_words::knowledge(m_workspace, id));
    const ProviderId rival = compare_words::rival(m_workspace, id);
    std::vector<Contribution> parts;
    for (CriterionId group : compare_data::radarAxes(m_workspace, CriterionId{})) {
        const Criterion *criterion = m_workspace.snapshot().criterion(group);
        const double points = compare_data::points(m_workspace, id, group);
        const double other = isNull(rival) ? 0 : compare_data::points(m_workspace, rival, group);
        parts.push_back({criterion->name, criteria_text::colourIndex(m_workspace.snapshot(), group), points,
                         100 * evaluation.overallWeight(group), points - other});
    }
    m_parts->setContributions(parts,
                              isNull(rival) ? QString() : words::brief(compare_data::providerName(m_workspace, rival)));
    m_total->setVisible(ranked);
    m_gap->setVisible(!m_gap->text().isEmpty());
    m_detail->setVisible(!m_gap->text().isEmpty());
    m_parts->setVisible(ranked);
    m_known->setVisible(ranked);
    m_scores->setVisible(ranked && standing.missing > 0);
}

} // namespace shortlist
