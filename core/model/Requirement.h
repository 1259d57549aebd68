// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Field.h"
#include "core/model/Id.h"
#include "core/model/Known.h"

#include <QDate>
#include <QString>

namespace shortlist {

// What a requirement asks. Which of text, number, unit, question and at a rule uses is said beside it.
enum class RequirementRule {
    Certificate,  // holds standard `text` valid at `at`, verified if `verified`
    References,   // at least `number` current references in the industry `text` (empty = the need's)
    Attrition,    // shares its attrition with the formula; `number` > 0: and it is at most so many per cent a year
    Capacity,     // can absorb `number` items a month (0 = the need's base volume in `unit`, all outsourced functions)
    SmallestTeam, // its smallest client team is at most `number` seats (0 = the need's team size)
    Location,     // has a site in one of the countries or regions `text` (codes parted by ",")
    ZoneOverlap,  // a site shares at least `number` working hours a day with the buyer, all year
    Nda,          // has signed the NDA
    Pilot,        // accepts a pilot
    Insurance,    // liability insurance of at least `number` in currency `unit` (empty = the project's)
    Answer,       // the answer to `question` equals `text` (numbers: at least `number` if `text` is empty)
    YesNo,        // a yes that the user writes for each provider
};

constexpr auto codeWords(RequirementRule)
{
    return std::to_array<CodeWord<RequirementRule>>({{RequirementRule::Certificate, "certificate"},
                                                     {RequirementRule::References, "references"},
                                                     {RequirementRule::Attrition, "attrition"},
                                                     {RequirementRule::Capacity, "capacity"},
                                                     {RequirementRule::SmallestTeam, "smallest_team"},
                                                     {RequirementRule::Location, "location"},
                                                     {RequirementRule::ZoneOverlap, "zone_overlap"},
                                                     {RequirementRule::Nda, "nda"},
                                                     {RequirementRule::Pilot, "pilot"},
                                                     {RequirementRule::Insurance, "insurance"},
                                                     {RequirementRule::Answer, "answer"},
                                                     {RequirementRule::YesNo, "yes_no"}});
}

// The day that a rule looks at.
enum class DatePoint { Today, Award, Start, EndOfTerm, Fixed };

constexpr auto codeWords(DatePoint)
{
    return std::to_array<CodeWord<DatePoint>>({{DatePoint::Today, "today"},
                                               {DatePoint::Award, "award"},
                                               {DatePoint::Start, "start"},
                                               {DatePoint::EndOfTerm, "end_of_term"},
                                               {DatePoint::Fixed, "fixed"}});
}

// A knock-out. A provider that fails one is not ranked above the line, whatever its scores.
struct Requirement
{
    RequirementId id{};
    int position = 0;
    QString name; // never empty
    QString explanation;
    RequirementRule rule = RequirementRule::YesNo;
    bool active = true; // an inactive one is kept and not asked
    QString text;
    double number = 0;
    QString unit;
    QuestionId question{};
    DatePoint at = DatePoint::Award;
    QDate date; // for Fixed
    bool verified = false;

    static constexpr const char *table() { return "requirement"; }
    static constexpr auto fields()
    {
        return std::tuple{field("position", &Requirement::position),
                          field("name", &Requirement::name),
                          field("explanation", &Requirement::explanation),
                          field("rule", &Requirement::rule),
                          field("active", &Requirement::active),
                          field("text", &Requirement::text),
                          field("number", &Requirement::number),
                          field("unit", &Requirement::unit),
                          field("question_id", &Requirement::question),
                          field("at", &Requirement::at),
                          field("date", &Requirement::date),
                          field("verified", &Requirement::verified)};
    }
    bool operator==(const Requirement &) const = default;
};

// What people say of a provider and a requirement: the answer to YesNo, and a waiver with its reason and name.
struct Finding
{
    RequirementId requirement{};
    Known answer = Known::Unknown;
    QString note;
    QString waiverReason; // a waiver needs a reason and a name
    QString waivedBy;
    QDate waivedOn;

    bool isWaived() const { return !waiverReason.isEmpty() && !waivedBy.isEmpty(); }
    bool isEmpty() const { return answer == Known::Unknown && note.isEmpty() && !isWaived(); }

    static constexpr const char *table() { return "finding"; }
    static constexpr auto fields()
    {
        return std::tuple{field("answer", &Finding::answer), field("note", &Finding::note),
                          field("waiver_reason", &Finding::waiverReason), field("waived_by", &Finding::waivedBy),
                          field("waived_on", &Finding::waivedOn)};
    }
    bool operator==(const Finding &) const = default;
};

} // namespace shortlist
