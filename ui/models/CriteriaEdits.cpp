// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/CriteriaEdits.h"

#include "core/project/Store.h"
#include "ui/models/ProviderWords.h"
#include "ui/models/Workspace.h"

#include <QCoreApplication>

#include <algorithm>
#include <unordered_set>

namespace shortlist::criteria_edits {

namespace {

QString tr(const char *text, int count = -1)
{
    return QCoreApplication::translate("CriteriaEdits", text, nullptr, count);
}

int rowIn(const std::vector<CriterionId> &level, CriterionId id)
{
    return static_cast<int>(std::find(level.begin(), level.end(), id) - level.begin());
}

// The criteria of a level in a new order, with the positions and the parent that they must be written with.
void collectOrder(const Snapshot &snapshot, const std::vector<CriterionId> &level, CriterionId parent,
                  std::vector<Criterion> &out)
{
    for (std::size_t i = 0; i < level.size(); ++i) {
        Criterion criterion = *snapshot.criterion(level[i]);
        if (criterion.parent == parent && criterion.position == static_cast<int>(i))
            continue;
        criterion.parent = parent;
        criterion.position = static_cast<int>(i);
        out.push_back(criterion);
    }
}

bool write(Workspace &workspace, const QString &label, const std::vector<Criterion> &changed)
{
    return workspace.edit(label, [&changed](Store &store) -> Result<> {
        for (const Criterion &criterion : changed) {
            if (Result<> done = store.updateCriterion(criterion); !done)
                return done;
        }
        return {};
    });
}

// Chosen criteria in tree order, without those that go along with a chosen group.
std::vector<CriterionId> roots(const Snapshot &snapshot, const std::vector<CriterionId> &ids)
{
    const std::unordered_set<CriterionId> chosen(ids.begin(), ids.end());
    std::vector<CriterionId> result;
    for (const CriterionId id : snapshot.criteriaInOrder()) {
        if (!chosen.contains(id))
            continue;
        const Criterion *above = snapshot.criterion(snapshot.criterion(id)->parent);
        while (above != nullptr && !chosen.contains(above->id))
            above = snapshot.criterion(above->parent);
        if (above == nullptr)
            result.push_back(id);
    }
    return result;
}

QString moveLabel(const Snapshot &snapshot, const std::vector<CriterionId> &ids, CriterionId parent)
{
    const Criterion *group = snapshot.criterion(parent);
    if (ids.size() > 1) {
        const int count = static_cast<int>(ids.size());
        return group != nullptr ? tr("Move %n criteria to “%1”", count).arg(words::brief(group->name))
                                : tr("Move %n criteria to the top level", count);
    }
    const Criterion &criterion = *snapshot.criterion(ids.front());
    if (criterion.parent == parent) {
        return group != nullptr
                   ? tr("Move “%1” within “%2”").arg(words::brief(criterion.name), words::brief(group->name))
                   : tr("Move “%1” within the top level").arg(words::brief(criterion.name));
    }
    return group != nullptr ? tr("Move “%1” to “%2”").arg(words::brief(criterion.name), words::brief(group->name))
                            : tr("Move “%1” to the top level").arg(words::brief(criterion.name));
}

} // namespace

bool canMove(const Snapshot &snapshot, const std::vector<CriterionId> &ids, CriterionId parent)
{
    const Criterion *group = snapshot.criterion(parent);
    if (ids.empty() || (!isNull(parent) && (group == nullptr || !group->isGroup())))
        return false;
    return std::all_of(ids.begin(), ids.end(), [&](CriterionId id) {
        return snapshot.criterion(id) != nullptr && !snapshot.isInside(parent, id);
    });
}

bool move(Workspace &workspace, const std::vector<CriterionId> &ids, CriterionId parent, int row)
{
    const Snapshot &snapshot = workspace.snapshot();
    if (!canMove(snapshot, ids, parent))
        return false;
    const std::vector<CriterionId> moved = roots(snapshot, ids);
    const std::unordered_set<CriterionId> goes(moved.begin(), moved.end());
    const std::vector<CriterionId> before = snapshot.children(parent);
    const auto end = row < 0 || row > static_cast<int>(before.size()) ? before.size() : static_cast<std::size_t>(row);
    std::vector<CriterionId> level;
    for (std::size_t i = 0; i <= before.size(); ++i) {
        if (i == end)
            level.insert(level.end(), moved.begin(), moved.end());
        if (i < before.size() && !goes.contains(before[i]))
            level.push_back(before[i]);
    }
    if (level == before)
        return false;
    std::vector<Criterion> changed;
    collectOrder(snapshot, level, parent, changed);
    std::unordered_set<CriterionId> left{parent};
    for (const CriterionId id : moved) {
        const CriterionId old = snapshot.criterion(id)->parent;
        if (!left.insert(old).second)
            continue;
        std::vector<CriterionId> rest = snapshot.children(old);
        std::erase_if(rest, [&goes](CriterionId other) { return goes.contains(other); });
        collectOrder(snapshot, rest, old, changed);
    }
    return write(workspace, moveLabel(snapshot, moved, parent), changed);
}

bool canShift(const Snapshot &snapshot, CriterionId id, int by)
{
    const Criterion *criterion = snapshot.criterion(id);
    if (criterion == nullptr)
        return false;
    const std::vector<CriterionId> level = snapshot.children(criterion->parent);
    const int row = rowIn(level, id) + by;
    return row >= 0 && row < static_cast<int>(level.size());
}

bool shift(Workspace &workspace, CriterionId id, int by)
{
    const Snapshot &snapshot = workspace.snapshot();
    if (!canShift(snapshot, id, by))
        return false;
    const CriterionId parent = snapshot.criterion(id)->parent;
    const int row = rowIn(snapshot.children(parent), id);
    return move(workspace, {id}, parent, by < 0 ? row + by : row + by + 1);
}

bool canMoveOut(const Snapshot &snapshot, CriterionId id)
{
    const Criterion *criterion = snapshot.criterion(id);
    return criterion != nullptr && !isNull(criterion->parent);
}

bool moveOut(Workspace &workspace, CriterionId id)
{
    const Snapshot &snapshot = workspace.snapshot();
    if (!canMoveOut(snapshot, id))
        return false;
    const CriterionId group = snapshot.criterion(id)->parent;
    const CriterionId above = snapshot.criterion(group)->parent;
    return move(workspace, {id}, above, rowIn(snapshot.children(above), group) + 1);
}

bool canMoveIn(const Snapshot &snapshot, CriterionId id)
{
    const Criterion *criterion = snapshot.criterion(id);
    if (criterion == nullptr)
        return false;
    const std::vector<CriterionId> level = snapshot.children(criterion->parent);
    const int row = rowIn(level, id);
    return row > 0 && snapshot.criterion(level[static_cast<std::size_t>(row - 1)])->isGroup();
}

bool moveIn(Workspace &workspace, CriterionId id)
{
    const Snapshot &snapshot = workspace.snapshot();
    if (!canMoveIn(snapshot, id))
        return false;
    const std::vector<CriterionId> level = snapshot.children(snapshot.criterion(id)->parent);
    return move(workspace, {id}, level[static_cast<std::size_t>(rowIn(level, id) - 1)], -1);
}

bool setWeights(Workspace &workspace, const QString &label, const std::unordered_map<CriterionId, double> &weights)
{
    std::vector<Criterion> changed;
    for (const auto &[id, weight] : weights) {
        const Criterion *criterion = workspace.snapshot().criterion(id);
        if (criterion == nullptr || criterion->weight == weight)
            continue;
        changed.push_back(*criterion);
        changed.back().weight = weight;
    }
    return !changed.empty() && write(workspace, label, changed);
}

bool update(Workspace &workspace, const QString &label, const Criterion &criterion)
{
    const Criterion *before = workspace.snapshot().criterion(criterion.id);
    return before != nullptr && !(*before == criterion) && write(workspace, label, {criterion});
}

} // namespace shortlist::criteria_edits
