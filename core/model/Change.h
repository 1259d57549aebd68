// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Id.h"
#include "core/model/Lists.h"
#include "core/model/Score.h"

#include <QString>

#include <bitset>
#include <vector>

namespace shortlist {

template <typename Id>
struct Touched
{
    std::vector<Id> added;
    std::vector<Id> changed;
    std::vector<Id> removed;

    bool isEmpty() const { return added.empty() && changed.empty() && removed.empty(); }
};

// What one journal entry did to the snapshot. The snapshot already stands as it is afterwards when this is announced.
struct Change
{
    enum class Cause { Edit, Undo, Redo };

    Cause cause = Cause::Edit;
    QString label;
    bool need = false;
    bool method = false;
    bool judgements = false; // bases, swings, comparisons or statements of weights
    bool priceTerms = false;
    std::bitset<std::tuple_size_v<Lists>> lists; // by listIndex
    Touched<ProviderId> providers; // "changed" also when a site, certificate, offer, finding ... of it was touched
    Touched<CriterionId> criteria; // "changed" also when a level or point of it was touched
    Touched<EvaluatorId> evaluators;
    std::vector<ScoreKey> scores;   // set, changed or removed; also those that went with their provider
    std::vector<AnswerKey> answers; // the same of answers to the RFP

    template <typename Row>
    bool touches() const
    {
        return lists.test(listIndex<Row>());
    }
};

} // namespace shortlist
