// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Snapshot.h"

#include <QString>

class QComboBox;

namespace shortlist {

// Where a criterion's values can come from, and what follows for its scale.
namespace source_choice {

inline constexpr CriterionSource kSources[] = {
    CriterionSource::Evaluators,
    CriterionSource::Fact,
    CriterionSource::Headcount,
    CriterionSource::YearsTrading,
    CriterionSource::SiteCount,
    CriterionSource::CertificateCount,
    CriterionSource::VerifiedCertificateCount,
    CriterionSource::ReferenceCount,
    CriterionSource::ZoneOverlap,
    CriterionSource::Answer,
    CriterionSource::Price,
};

// A number that stands with the provider; such a criterion is a measure.
bool isProviderField(CriterionSource source);
// A scale that the source's values can stand on from the start; the old one where they can already.
Scale scaleFor(const Snapshot &snapshot, CriterionSource source, const Scale &old);
// The same for the answers to a question: levels for choices, yes or no, else a measure in the question's unit.
Scale scaleFor(const Question &question, const Scale &old);

// Questions whose answers have a value, and the empty choice; data is the key.
void fillQuestions(QComboBox &box, const Snapshot &snapshot, QuestionId chosen);
// The declared scale and the formulas; data is the code.
void fillFormulas(QComboBox &box);
// What the formula does, and the warning where it compares prices with each other.
QString formulaHint(const QString &formula);

} // namespace source_choice

} // namespace shortlist
