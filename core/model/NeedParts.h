// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Decimal.h"
#include "core/model/Field.h"
#include "core/model/Id.h"

#include <QString>
#include <QStringList>

namespace shortlist {

// What the need is made of, beside its head (Need.h): the functions to be outsourced, the worksheet that asks whether
// they should be, and the service levels that the contract is to have.

enum class FunctionDecision { Undecided, Keep, Outsource };

constexpr auto codeWords(FunctionDecision)
{
    return std::to_array<CodeWord<FunctionDecision>>({{FunctionDecision::Undecided, "undecided"},
                                                      {FunctionDecision::Keep, "keep"},
                                                      {FunctionDecision::Outsource, "outsource"}});
}

// One function of the buyer's. Volumes are a month's, in the unit.
struct NeedFunction
{
    FunctionId id{};
    int position = 0;
    QString service; // code of the taxonomy's second level
    QString name;    // in the buyer's words; empty = the taxonomy's
    bool core = false;
    FunctionDecision decision = FunctionDecision::Undecided;
    QString reason;
    Decimal yearlyCost; // today, in the project's currency; 0 = not known
    QString unit;       // "contacts", "invoices"
    Decimal low;
    Decimal base;
    Decimal high;
    int coverDays = 0b0011111; // bit 0 = Monday
    int coverFrom = 540;       // minutes of the buyer's local day, 0 to 1440
    int coverTo = 1020;        // up to coverFrom = past midnight; 0 to 1440 = round the clock
    QStringList languages;     // ISO 639-1 codes, or as typed
    QStringList channels;      // "voice", "email", "chat", "social", "self_service", or as typed

    static constexpr const char *table() { return "need_function"; }
    static constexpr auto fields()
    {
        return std::tuple{field("position", &NeedFunction::position),
                          field("service", &NeedFunction::service),
                          field("name", &NeedFunction::name),
                          field("core", &NeedFunction::core),
                          field("decision", &NeedFunction::decision),
                          field("reason", &NeedFunction::reason),
                          field("yearly_cost", &NeedFunction::yearlyCost),
                          field("unit", &NeedFunction::unit),
                          field("low", &NeedFunction::low),
                          field("base", &NeedFunction::base),
                          field("high", &NeedFunction::high),
                          field("cover_days", &NeedFunction::coverDays),
                          field("cover_from", &NeedFunction::coverFrom),
                          field("cover_to", &NeedFunction::coverTo),
                          field("languages", &NeedFunction::languages),
                          field("channels", &NeedFunction::channels)};
    }
    bool operator==(const NeedFunction &) const = default;
};

// An answer on the worksheet "should this be outsourced at all?".
struct WorksheetAnswer
{
    RowId id{};
    QString question; // code from the catalogue, one answer a question
    int answer = 0;   // -2 (speaks strongly against) to 2 (strongly for)
    QString note;

    static constexpr const char *table() { return "worksheet_answer"; }
    static constexpr auto fields()
    {
        return std::tuple{field("question", &WorksheetAnswer::question), field("answer", &WorksheetAnswer::answer),
                          field("note", &WorksheetAnswer::note)};
    }
    bool operator==(const WorksheetAnswer &) const = default;
};

// A service level that the contract is to have, in words and numbers as they will stand there.
struct ServiceLevel
{
    RowId id{};
    int position = 0;
    QString name; // never empty
    QString definition;
    QString formula;
    QString unit;
    QString target;
    QString floor;
    QString window; // the measurement window: "calendar month"
    QString exclusions;
    QString credit; // service credit, cap, earn-back

    static constexpr const char *table() { return "service_level"; }
    static constexpr auto fields()
    {
        return std::tuple{field("position", &ServiceLevel::position),
                          field("name", &ServiceLevel::name),
                          field("definition", &ServiceLevel::definition),
                          field("formula", &ServiceLevel::formula),
                          field("unit", &ServiceLevel::unit),
                          field("target", &ServiceLevel::target),
                          field("floor", &ServiceLevel::floor),
                          field("window", &ServiceLevel::window),
                          field("exclusions", &ServiceLevel::exclusions),
                          field("credit", &ServiceLevel::credit)};
    }
    bool operator==(const ServiceLevel &) const = default;
};

} // namespace shortlist
