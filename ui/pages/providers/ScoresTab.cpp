// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/providers/ScoresTab.h"

#include "core/qualification/Qualification.h"

#include "ui/models/ProviderWords.h"
#include "ui/models/Workspace.h"
#include "ui/widgets/Theme.h"

#include <QEvent>
#include <QFormLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <cmath>
#include <unordered_map>

namespace shortlist {

namespace {

enum TreeColumn { CriterionColumn, WeightColumn, ValueColumn, AddsColumn, TreeColumnCount };

QString points(double share)
{
    return QLocale().toString(share * 100, 'f', 1);
}

} // namespace

ScoresTab::ScoresTab(Workspace &workspace, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
{
    const int space = theme::spacing();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, space * 2, 0, 0);
    layout->setSpacing(space);
    auto *summary = new QFormLayout;
    summary->setContentsMargins(space, 0, space, 0);
    summary->setVerticalSpacing(space / 2);
    summary->setLabelAlignment(Qt::AlignRight | Qt::AlignTop);
    summary->setObjectName(QStringLiteral("scoresSummary"));
    layout->addLayout(summary);
    m_rank = addLine(tr("Rank:"), QStringLiteral("scoresRank"));
    m_total = addLine(tr("Total:"), QStringLiteral("scoresTotal"));
    m_range = addLine(tr("Range:"), QStringLiteral("scoresRange"));
    m_missing = addLine(tr("Missing:"), QStringLiteral("scoresMissing"));
    m_tree = new QTreeWidget(this);
    m_tree->setObjectName(QStringLiteral("scoresTree"));
    m_tree->setAccessibleName(tr("What each criterion adds to the total"));
    m_tree->setColumnCount(TreeColumnCount);
    m_tree->setHeaderLabels({tr("Criterion"), tr("Weight %"), tr("Value"), tr("Adds")});
    m_tree->headerItem()->setToolTip(WeightColumn, tr("Share of the whole, in per cent."));
    m_tree->headerItem()->setToolTip(ValueColumn, tr("From 0 (worst) to 100 (best)."));
    m_tree->headerItem()->setToolTip(AddsColumn, tr("Points of the total that come from here."));
    m_tree->setUniformRowHeights(true);
    m_tree->setAlternatingRowColors(true);
    m_tree->setSelectionMode(QAbstractItemView::SingleSelection);
    m_tree->header()->setStretchLastSection(false);
    m_tree->header()->setSectionResizeMode(CriterionColumn, QHeaderView::Stretch);
    for (int column = WeightColumn; column < TreeColumnCount; ++column) {
        m_tree->headerItem()->setTextAlignment(column, Qt::AlignRight | Qt::AlignVCenter);
        m_tree->header()->resizeSection(column, fontMetrics().averageCharWidth() * 11);
    }
    layout->addWidget(m_tree, 1);
}

QLabel *ScoresTab::addLine(const QString &name, const QString &objectName)
{
    auto *value = new QLabel(this);
    value->setObjectName(objectName);
    value->setTextFormat(Qt::PlainText);
    value->setWordWrap(true);
    value->setTextInteractionFlags(Qt::TextSelectableByMouse);
    findChild<QFormLayout *>(QStringLiteral("scoresSummary"))->addRow(name, value);
    return value;
}

void ScoresTab::setProvider(ProviderId id)
{
    m_id = id;
    refresh();
}

void ScoresTab::refresh()
{
    m_stale = true;
    if (isVisible())
        fill();
}

void ScoresTab::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_stale)
        fill();
}

void ScoresTab::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    // The colours in the tree are the old palette's.
    if (event->type() == QEvent::PaletteChange && m_tree != nullptr)
        refresh();
}

void ScoresTab::fill()
{
    m_stale = false;
    fillSummary();
    fillTree();
}

void ScoresTab::fillSummary()
{
    const Provider *provider = m_workspace.snapshot().provider(m_id);
    const Standing standing = m_workspace.evaluation().standing(m_id);
    const QLocale locale;
    if (provider == nullptr || standing.rank == 0) {
        const bool outside = provider != nullptr && !takesPart(provider->status);
        m_rank->setText(standing.belowLine ? tr("Not ranked, since a requirement is failed: %1")
                                                 .arg(m_workspace.evaluation().qualification().reason(m_id))
                        : outside ? tr("Not ranked: its status is “%1”.").arg(words::status(provider->status))
                                  : tr("Not ranked: nothing is known yet."));
        m_total->setText(QString(QChar(0x2013)));
        m_range->setText(QString(QChar(0x2013)));
    } else {
        const auto all = static_cast<qulonglong>(m_workspace.evaluation().ranked().size());
        const auto [best, worst] = m_workspace.evaluation().possibleRanks(m_id);
        const QString place = tr("%1 of %2").arg(locale.toString(standing.rank), locale.toString(all));
        m_rank->setText(best == worst ? place
                                      : tr("%1; anything from %2 to %3 is possible while scores are missing")
                                            .arg(place, locale.toString(best), locale.toString(worst)));
        m_total->setText(tr("%1 of 100").arg(points(standing.total)));
        m_range->setText(
            standing.missing == 0
                ? tr("None, since nothing is missing.")
                : tr("%1 to %2, depending on what is missing").arg(points(standing.low), points(standing.high)));
    }
    const QString known = locale.toString(std::floor(standing.known * 100), 'f', 0);
    if (standing.missing == 0)
        m_missing->setText(tr("Nothing; every criterion has a value."));
    else if (standing.missing == 1)
        m_missing->setText(tr("One criterion has no value; %1 % of the weight is known.").arg(known));
    else
        m_missing->setText(tr("%1 criteria have no value; %2 % of the weight is known.")
                               .arg(locale.toString(standing.missing), known));
}

void ScoresTab::fillTree()
{
    m_tree->clear();
    const Snapshot &snapshot = m_workspace.snapshot();
    if (snapshot.provider(m_id) == nullptr)
        return;
    std::unordered_map<CriterionId, QTreeWidgetItem *> items;
    int group = 0;
    for (const CriterionId id : snapshot.criteriaInOrder()) {
        const Criterion *criterion = snapshot.criterion(id);
        const auto parent = items.find(criterion->parent);
        auto *item = parent != items.end() ? new QTreeWidgetItem(parent->second) : new QTreeWidgetItem(m_tree);
        items[id] = item;
        fillItem(item, id);
        if (isNull(criterion->parent)) {
            QPixmap swatch(m_tree->iconSize().isValid() ? m_tree->iconSize() : QSize(10, 10));
            swatch.fill(theme::groupColour(group++));
            item->setIcon(CriterionColumn, QIcon(swatch));
        }
    }
}

void ScoresTab::fillItem(QTreeWidgetItem *item, CriterionId id)
{
    const Evaluation &evaluation = m_workspace.evaluation();
    const Criterion *criterion = m_workspace.snapshot().criterion(id);
    item->setText(CriterionColumn, criterion->name);
    item->setToolTip(CriterionColumn, words::plainToolTip(criterion->name));
    item->setText(WeightColumn, points(evaluation.overallWeight(id)));
    const double value = criterion->isGroup() ? kMissing : evaluation.value(m_id, id);
    const int missing = missingBelow(id);
    if (!std::isnan(value)) {
        item->setText(ValueColumn, points(value));
    } else if (missing > 0) {
        item->setText(ValueColumn,
                      criterion->isGroup() ? tr("%1 missing").arg(QLocale().toString(missing)) : tr("missing"));
        item->setForeground(ValueColumn, theme::stateColour(theme::State::Warning));
    }
    item->setText(AddsColumn, points(evaluation.contribution(m_id, id)));
    for (int column = WeightColumn; column < TreeColumnCount; ++column)
        item->setTextAlignment(column, Qt::AlignRight | Qt::AlignVCenter);
}

int ScoresTab::missingBelow(CriterionId id) const
{
    int missing = 0;
    for (const CriterionId leaf : m_workspace.evaluation().leaves()) {
        if (m_workspace.snapshot().isInside(leaf, id) && std::isnan(m_workspace.evaluation().value(m_id, leaf)))
            ++missing;
    }
    return missing;
}

} // namespace shortlist
