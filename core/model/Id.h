// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace shortlist {

// Primary keys are random 63-bit integers, so that two copies of a project never give one key to two things.
// Zero is never a key.
enum class ProviderId : qint64 {};
enum class CriterionId : qint64 {};
enum class EvaluatorId : qint64 {};
enum class FunctionId : qint64 {};
enum class RequirementId : qint64 {};
enum class QuestionId : qint64 {};
enum class OfferId : qint64 {};
enum class RowId : qint64 {}; // a row that belongs to a provider or a criterion: a site, a certificate, a level

template <typename Id>
constexpr qint64 raw(Id id)
{
    return static_cast<qint64>(id);
}

template <typename Id>
constexpr bool isNull(Id id)
{
    return raw(id) == 0;
}

// A random key between 1 and 2^63 - 1, from the system's generator.
qint64 newKey();

template <typename Id>
Id newId()
{
    return static_cast<Id>(newKey());
}

// Facts (values entered once for a provider, not by an evaluator) stand in the score table under this key.
inline constexpr EvaluatorId kFacts{0};

// What the evaluators agreed on, with its reason: it stands beside their scores under this key, and counts instead of
// them.
inline constexpr EvaluatorId kConsensus{-1};

} // namespace shortlist
