// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/project/Store.h"
#include "ui/models/ProviderWords.h"
#include "ui/models/ScoreEdits.h"
#include "ui/models/Workspace.h"

#include <QCoreApplication>

#include <algorithm>

namespace shortlist::score_edits {

namespace {

QString tr(const char *text, int count = -1)
{
    return QCoreApplication::translate("ScoreEdits", text, nullptr, count);
}

} // namespace

bool addEvaluator(Workspace &workspace, const QString &name)
{
    Evaluator fresh;
    fresh.id = newId<EvaluatorId>();
    fresh.name = name.simplified();
    for (const Evaluator &evaluator : workspace.snapshot().evaluators())
        fresh.position = std::max(fresh.position, evaluator.position + 1);
    return workspace.edit(tr("Add evaluator “%1”").arg(words::brief(fresh.name)),
                          [&fresh](Store &store) { return store.insertEvaluator(fresh); });
}

bool updateEvaluator(Workspace &workspace, const QString &label, const Evaluator &evaluator)
{
    const Evaluator *before = workspace.snapshot().evaluator(evaluator.id);
    return before != nullptr && !(*before == evaluator) &&
           workspace.edit(label, [&evaluator](Store &store) { return store.updateEvaluator(evaluator); });
}

bool removeEvaluator(Workspace &workspace, EvaluatorId id)
{
    const Evaluator *evaluator = workspace.snapshot().evaluator(id);
    if (evaluator == nullptr)
        return false;
    const QString name = words::brief(evaluator->name);
    const std::size_t before = workspace.snapshot().scores().valueCount();
    if (!workspace.edit(tr("Remove evaluator “%1”").arg(name),
                        [id](Store &store) { return store.removeEvaluator(id); }))
        return false;
    const int scores = static_cast<int>(before - workspace.snapshot().scores().valueCount());
    workspace.notify(scores == 0   ? tr("Evaluator “%1” removed.").arg(name)
                     : scores == 1 ? tr("Evaluator “%1” removed with one score.").arg(name)
                                   : tr("Evaluator “%1” removed with %n scores.", scores).arg(name),
                     true);
    return true;
}

bool moveEvaluator(Workspace &workspace, EvaluatorId id, int by)
{
    std::vector<Evaluator> order = workspace.snapshot().evaluators();
    const auto it = std::find_if(order.begin(), order.end(), [id](const Evaluator &e) { return e.id == id; });
    const auto row = it - order.begin();
    const auto target = row + by;
    if (it == order.end() || target < 0 || target >= static_cast<std::ptrdiff_t>(order.size()))
        return false;
    const QString label = tr("Move evaluator “%1”").arg(words::brief(it->name));
    std::swap(order[static_cast<std::size_t>(row)], order[static_cast<std::size_t>(target)]);
    return workspace.edit(label, [&order](Store &store) -> Result<> {
        for (std::size_t i = 0; i < order.size(); ++i) {
            order[i].position = static_cast<int>(i);
            if (Result<> done = store.updateEvaluator(order[i]); !done)
                return done;
        }
        return {};
    });
}

} // namespace shortlist::score_edits
