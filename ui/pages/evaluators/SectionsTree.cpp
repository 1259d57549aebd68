// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/evaluators/SectionsTree.h"

#include "ui/models/ProviderWords.h"

#include <QHeaderView>
#include <QScopedValueRollback>

#include <algorithm>
#include <unordered_map>

namespace shortlist {

namespace {

constexpr int kKey = Qt::UserRole;
constexpr int kMostRows = 12;

// True if the criterion, or something in the group, is scored by evaluators.
bool isEvaluated(const Snapshot &snapshot, CriterionId id)
{
    const Criterion &criterion = *snapshot.criterion(id);
    if (!criterion.isGroup())
        return criterion.source == CriterionSource::Evaluators;
    const std::vector<CriterionId> children = snapshot.children(id);
    return std::any_of(children.begin(), children.end(),
                       [&snapshot](CriterionId child) { return isEvaluated(snapshot, child); });
}

int rowsBelow(const QTreeWidgetItem *item)
{
    int rows = item->childCount();
    for (int i = 0; i < item->childCount(); ++i)
        rows += rowsBelow(item->child(i));
    return rows;
}

} // namespace

SectionsTree::SectionsTree(QWidget *parent)
    : QTreeWidget(parent)
{
    setObjectName(QStringLiteral("sections"));
    setAccessibleName(tr("May score"));
    setHeaderHidden(true);
    setUniformRowHeights(true);
    setColumnCount(1);
    header()->setStretchLastSection(true);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    connect(this, &QTreeWidget::itemChanged, this, &SectionsTree::take);
}

void SectionsTree::setSections(const Snapshot &snapshot, const std::vector<CriterionId> &sections, bool writable)
{
    const QScopedValueRollback<bool> guard(m_filling, true);
    clear();
    std::unordered_map<CriterionId, QTreeWidgetItem *> items;
    for (const CriterionId id : snapshot.criteriaInOrder()) {
        if (!isEvaluated(snapshot, id))
            continue;
        const Criterion &criterion = *snapshot.criterion(id);
        const auto parent = items.find(criterion.parent);
        auto *item = parent != items.end() ? new QTreeWidgetItem(parent->second) : new QTreeWidgetItem(this);
        items[id] = item;
        item->setText(0, criterion.name);
        item->setToolTip(0, words::plainToolTip(criterion.name));
        item->setData(0, kKey, raw(id));
        Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable;
        if (criterion.isGroup())
            flags |= Qt::ItemIsAutoTristate;
        item->setFlags(writable ? flags : flags & ~Qt::ItemFlags(Qt::ItemIsUserCheckable));
        const bool ticked = sections.empty() || std::any_of(sections.begin(), sections.end(), [&](CriterionId section) {
                                return snapshot.isInside(id, section);
                            });
        item->setCheckState(0, ticked ? Qt::Checked : Qt::Unchecked);
    }
    expandAll();
    updateGeometry();
}

void SectionsTree::take(QTreeWidgetItem *, int)
{
    if (m_filling || m_pending)
        return;
    // A group's tick ticks all below it one by one, each with a signal of its own.
    m_pending = true;
    const auto tell = [this] {
        m_pending = false;
        emit edited();
    };
    QMetaObject::invokeMethod(this, tell, Qt::QueuedConnection);
}

void SectionsTree::gather(const QTreeWidgetItem *item, std::vector<CriterionId> &found) const
{
    if (item->checkState(0) == Qt::Checked) {
        found.push_back(static_cast<CriterionId>(item->data(0, kKey).toLongLong()));
        return;
    }
    for (int i = 0; i < item->childCount(); ++i)
        gather(item->child(i), found);
}

std::vector<CriterionId> SectionsTree::sections() const
{
    std::vector<CriterionId> found;
    bool all = true;
    for (int i = 0; i < topLevelItemCount(); ++i) {
        all = all && topLevelItem(i)->checkState(0) == Qt::Checked;
        gather(topLevelItem(i), found);
    }
    if (all)
        found.clear();
    std::sort(found.begin(), found.end());
    return found;
}

bool SectionsTree::isNothingTicked() const
{
    for (int i = 0; i < topLevelItemCount(); ++i) {
        if (topLevelItem(i)->checkState(0) != Qt::Unchecked)
            return false;
    }
    return true;
}

QSize SectionsTree::sizeHint() const
{
    int rows = topLevelItemCount();
    for (int i = 0; i < topLevelItemCount(); ++i)
        rows += rowsBelow(topLevelItem(i));
    const int row = rows > 0 ? std::max(1, sizeHintForRow(0)) : fontMetrics().lineSpacing();
    return {QTreeWidget::sizeHint().width(), row * std::clamp(rows, 2, kMostRows) + 2 * frameWidth() + 2};
}

} // namespace shortlist
