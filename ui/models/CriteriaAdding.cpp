// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/catalogue/Catalogue.h"
#include "core/project/Store.h"
#include "ui/models/CriteriaEdits.h"
#include "ui/models/CriteriaText.h"
#include "ui/models/ProviderWords.h"
#include "ui/models/Workspace.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace shortlist::criteria_edits {

namespace {

QString tr(const char *text, int count = -1)
{
    return QCoreApplication::translate("CriteriaEdits", text, nullptr, count);
}

double sumOf(const Snapshot &snapshot, const std::vector<CriterionId> &level)
{
    double sum = 0;
    for (const CriterionId id : level)
        sum += snapshot.criterion(id)->weight;
    return sum;
}

// What a newcomer weighs: what its level lacks to 100; where nothing is lacking, as much as the others on average.
double startingWeight(const Snapshot &snapshot, CriterionId parent)
{
    const std::vector<CriterionId> level = snapshot.children(parent);
    const double sum = sumOf(snapshot, level);
    if (sum < 99.995)
        return 100 - sum;
    return std::round(sum / static_cast<double>(level.size()));
}

QString freeName(const Snapshot &snapshot, const QString &wanted)
{
    const auto taken = [&snapshot](const QString &name) {
        const std::vector<CriterionId> &all = snapshot.criteriaInOrder();
        return std::any_of(all.begin(), all.end(),
                           [&](CriterionId id) { return snapshot.criterion(id)->name == name; });
    };
    QString name = wanted;
    for (int i = 2; taken(name); ++i)
        name = tr("%1 %2").arg(wanted, QLocale().toString(i));
    return name;
}

// Makes room at a place of a level: the criteria from there on, one position further.
std::vector<Criterion> makeRoom(const Snapshot &snapshot, CriterionId parent, int position)
{
    std::vector<Criterion> later;
    const std::vector<CriterionId> level = snapshot.children(parent);
    for (std::size_t i = 0; i < level.size(); ++i) {
        const int wanted = static_cast<int>(i) < position ? static_cast<int>(i) : static_cast<int>(i) + 1;
        Criterion criterion = *snapshot.criterion(level[i]);
        if (criterion.position == wanted)
            continue;
        criterion.position = wanted;
        later.push_back(criterion);
    }
    return later;
}

bool insert(Workspace &workspace, const QString &label, const std::vector<Criterion> &fresh)
{
    const Criterion &first = fresh.front();
    const std::vector<Criterion> later = makeRoom(workspace.snapshot(), first.parent, first.position);
    return workspace.edit(label, [&](Store &store) -> Result<> {
        for (const Criterion &criterion : later) {
            if (Result<> done = store.updateCriterion(criterion); !done)
                return done;
        }
        for (const Criterion &criterion : fresh) {
            if (Result<> done = store.insertCriterion(criterion); !done)
                return done;
        }
        return {};
    });
}

int placeAfter(const Snapshot &snapshot, const Criterion &criterion)
{
    const std::vector<CriterionId> level = snapshot.children(criterion.parent);
    return static_cast<int>(std::find(level.begin(), level.end(), criterion.id) - level.begin()) + 1;
}

Criterion copyOf(const Criterion &criterion)
{
    Criterion copy = criterion;
    copy.id = newId<CriterionId>();
    for (ScaleLevel &level : copy.scale.levels)
        level.id = newId<RowId>();
    for (ValuePoint &point : copy.scale.points)
        point.id = newId<RowId>();
    return copy;
}

void spread(const Snapshot &snapshot, CriterionId parent, std::unordered_map<CriterionId, double> &weights)
{
    const std::vector<CriterionId> level = snapshot.children(parent);
    const double sum = sumOf(snapshot, level);
    for (const CriterionId id : level) {
        weights[id] = sum > 0 ? snapshot.criterion(id)->weight * 100 / sum : 100.0 / static_cast<double>(level.size());
    }
}

} // namespace

bool isUneven(const Snapshot &snapshot, CriterionId parent)
{
    const std::vector<CriterionId> level = snapshot.children(parent);
    return !level.empty() && !criteria_text::isHundred(sumOf(snapshot, level));
}

bool normalise(Workspace &workspace, CriterionId parent)
{
    const Snapshot &snapshot = workspace.snapshot();
    if (!isUneven(snapshot, parent))
        return false;
    std::unordered_map<CriterionId, double> weights;
    spread(snapshot, parent, weights);
    const Criterion *group = snapshot.criterion(parent);
    return setWeights(workspace,
                      group != nullptr ? tr("Normalise the weights in “%1” to 100").arg(words::brief(group->name))
                                       : tr("Normalise the weights of the top level to 100"),
                      weights);
}

bool normaliseAll(Workspace &workspace)
{
    const Snapshot &snapshot = workspace.snapshot();
    std::unordered_map<CriterionId, double> weights;
    if (isUneven(snapshot, CriterionId{}))
        spread(snapshot, CriterionId{}, weights);
    for (const CriterionId id : snapshot.criteriaInOrder()) {
        if (isUneven(snapshot, id))
            spread(snapshot, id, weights);
    }
    return setWeights(workspace, tr("Normalise the weights of all levels to 100"), weights);
}

CriterionId add(Workspace &workspace, bool group, CriterionId chosen)
{
    const Snapshot &snapshot = workspace.snapshot();
    const Criterion *near = snapshot.criterion(chosen);
    Criterion fresh;
    fresh.id = newId<CriterionId>();
    // A new group stands beside a chosen group; a new criterion goes into it.
    if (near != nullptr && near->isGroup() && !group) {
        fresh.parent = near->id;
        fresh.position = static_cast<int>(snapshot.children(near->id).size());
    } else if (near != nullptr) {
        fresh.parent = near->parent;
        fresh.position = placeAfter(snapshot, *near);
    } else {
        fresh.position = static_cast<int>(snapshot.children(CriterionId{}).size());
    }
    fresh.name = freeName(snapshot, group ? tr("New group") : tr("New criterion"));
    fresh.weight = startingWeight(snapshot, fresh.parent);
    if (group)
        fresh.scale.kind = ScaleKind::Group;
    else
        fresh.scale = defaultRatingScale();
    const QString label = group ? tr("Add group “%1”").arg(words::brief(fresh.name))
                                : tr("Add criterion “%1”").arg(words::brief(fresh.name));
    return insert(workspace, label, {fresh}) ? fresh.id : CriterionId{};
}

CriterionId duplicate(Workspace &workspace, CriterionId id)
{
    const Snapshot &snapshot = workspace.snapshot();
    const Criterion *original = snapshot.criterion(id);
    if (original == nullptr)
        return CriterionId{};
    std::vector<Criterion> fresh;
    std::unordered_map<CriterionId, CriterionId> keys;
    for (const CriterionId other : snapshot.criteriaInOrder()) {
        if (!snapshot.isInside(other, id))
            continue;
        fresh.push_back(copyOf(*snapshot.criterion(other)));
        keys[other] = fresh.back().id;
        if (other != id)
            fresh.back().parent = keys.at(fresh.back().parent);
    }
    fresh.front().name = freeName(snapshot, tr("%1 (copy)").arg(original->name));
    fresh.front().position = placeAfter(snapshot, *original);
    const bool done = insert(workspace, tr("Duplicate “%1”").arg(words::brief(original->name)), fresh);
    return done ? fresh.front().id : CriterionId{};
}

bool remove(Workspace &workspace, CriterionId id)
{
    const Snapshot &snapshot = workspace.snapshot();
    const Criterion *criterion = snapshot.criterion(id);
    if (criterion == nullptr)
        return false;
    const QString name = words::brief(criterion->name);
    int below = 0;
    int scores = 0;
    for (const CriterionId other : snapshot.criteriaInOrder()) {
        if (!snapshot.isInside(other, id))
            continue;
        below += other == id ? 0 : 1;
        scores += criteria_text::scoresByEvaluators(snapshot, other) + criteria_text::facts(snapshot, other);
    }
    if (!workspace.edit(tr("Delete “%1”").arg(name), [id](Store &store) { return store.removeCriterion(id); }))
        return false;
    QString told = tr("“%1” deleted.").arg(name);
    if (below > 0) {
        told = below == 1 ? tr("“%1” deleted with the criterion below it.").arg(name)
                          : tr("“%1” deleted with the %n criteria below it.", below).arg(name);
    }
    if (scores > 0)
        told = QString(told + QLatin1Char(' ') +
                       (scores == 1 ? tr("One score went with it.") : tr("%n scores went with it.", scores)));
    workspace.notify(told, true);
    return true;
}

bool applyTemplate(Workspace &workspace, const QString &templateId, const QString &title)
{
    const Result<std::vector<Criterion>> criteria = catalogue::templateCriteria(templateId);
    if (!criteria) {
        workspace.notify(criteria.error().message);
        return false;
    }
    // Beside criteria that are there already, the template's top level goes to the end.
    const int first = static_cast<int>(workspace.snapshot().children(CriterionId{}).size());
    return workspace.edit(tr("Add the criteria of “%1”").arg(title), [&](Store &store) -> Result<> {
        for (Criterion criterion : *criteria) {
            if (isNull(criterion.parent))
                criterion.position += first;
            if (Result<> done = store.insertCriterion(criterion); !done)
                return done;
        }
        return {};
    });
}

} // namespace shortlist::criteria_edits
