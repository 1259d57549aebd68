// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Id.h"

#include <QString>

#include <optional>
#include <vector>

namespace shortlist {

// A group only holds other criteria; the other kinds are leaves that are scored.
enum class ScaleKind { Group, Rating, Measure, YesNo };

// Where a leaf's value comes from.
enum class CriterionSource {
    Evaluators,               // each evaluator gives a score
    Fact,                     // entered once for each provider
    Headcount,                // the provider's field
    YearsTrading,             // the award date's year (else this year) less the year founded
    SiteCount,                // number of the provider's sites
    CertificateCount,         // certificates that are valid on the award date (else today)
    VerifiedCertificateCount, // of these, those that somebody of us verified
    ReferenceCount,           // current references in the need's industry (any, if it names none)
    ZoneOverlap,              // working hours a day shared with the buyer by the best site, the year's average
    Answer,                   // the answer to the criterion's question
    Price,                    // total cost of the offer that counts over the term, in the project's currency
};

// One anchored level of a rating scale.
struct ScaleLevel
{
    RowId id{};
    double score = 0; // what the evaluator types, for example 0 to 5
    QString label;    // "Good"
    QString anchor;   // what a provider must show to get this level
    double value = 0; // 0 to 1
    bool operator==(const ScaleLevel &) const = default;
};

// One corner of a piecewise-linear value function.
struct ValuePoint
{
    RowId id{};
    double x = 0;     // in the criterion's unit
    double value = 0; // 0 to 1
    bool operator==(const ValuePoint &) const = default;
};

// What scores are possible and what they are worth, declared beforehand.
//   Rating:  levels, by score; a score between two levels is worth what lies between them.
//   Measure: worst and best in the unit, worst != best; best < worst means that less is better. Without points the
//   value
//            function is the line from worst (0) to best (1); with points (at least 2, by x) it is the broken line
//            through them. Outside, the value stays that of the nearest end.
//   YesNo:   score 1 (yes) or 0 (no); worth 1 or 0, the other way round if best is 0.
struct Scale
{
    ScaleKind kind = ScaleKind::Rating;
    QString unit;
    double worst = 0;
    double best = 1;
    int decimals = 0; // shown, 0 to 6
    std::vector<ScaleLevel> levels;
    std::vector<ValuePoint> points;

    bool lessIsBetter() const { return best < worst; }
    bool operator==(const Scale &) const = default;
};

struct Criterion
{
    CriterionId id{};
    CriterionId parent{}; // null = top level
    int position = 0;     // among its siblings
    QString name;         // never empty
    QString description;
    double weight = 0; // >= 0, in points of its level; shares are weight / sum of the level
    CriterionSource source = CriterionSource::Evaluators;
    Scale scale;
    QuestionId question{};      // for Answer; for Evaluators: the answer that is read for scoring; null = none
    QString formula{};          // for Price: code of a price formula that replaces the scale; empty = the scale
    bool priceEnvelope = false; // this and all below is closed until quality is; Price always is

    bool isGroup() const { return scale.kind == ScaleKind::Group; }
    bool operator==(const Criterion &) const = default;
};

// The words that stand for these in files: "group", "rating", "measure", "yes_no"; "evaluators", "fact", "headcount"
// ...
QString scaleKindCode(ScaleKind kind);
std::optional<ScaleKind> scaleKindFromCode(const QString &code);
QString sourceCode(CriterionSource source);
std::optional<CriterionSource> sourceFromCode(const QString &code);

// The rating scale 0 to 5 that a new criterion starts with: six levels, values 0, 0.2 ... 1.
Scale defaultRatingScale();

// What is wrong with a scale, in words for the user; empty if nothing is.
QString scaleProblem(const Scale &scale);

// True if a score can stand on this scale: finite, within the levels' range, 0 or 1 for yes/no.
bool fitsScale(const Scale &scale, double score);

} // namespace shortlist
