// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Field.h"
#include "core/model/Id.h"

#include <QDate>
#include <QDateTime>
#include <QString>

#include <optional>

namespace shortlist {

enum class Relationship { Undecided, Strategic, HandsOff };

constexpr auto codeWords(Relationship)
{
    return std::to_array<CodeWord<Relationship>>({{Relationship::Undecided, "undecided"},
                                                  {Relationship::Strategic, "strategic"},
                                                  {Relationship::HandsOff, "hands_off"}});
}

// What the buyer needs, and the dates of the procurement. One per project.
struct Need
{
    QString title;        // the project's name, as on the report's first page
    QString organisation; // the buyer
    QString service;      // code from the service catalogue, for example "customer_support"; empty if not chosen
    QString summary;      // what is to be outsourced, in the buyer's words
    QString country;      // buyer's country, ISO 3166-1 alpha-2
    QString zone;         // buyer's IANA time zone, for example "Europe/Dublin"
    QString currency;     // ISO 4217
    QDate rfpIssued;
    QDate answersDue;
    QDate awardDate;
    QDate startDate;
    int shortlistSize = 3; // how many providers the shortlist is to have, 1 to 50
    QString industry{};    // the buyer's, in words: "Health care"
    Relationship relationship = Relationship::Undecided;
    QString goals{};          // one a line
    int termMonths = 36;      // of the contract, 1 to 240
    int workDays = 0b0011111; // the buyer's working week, bit 0 = Monday
    int workFrom = 540;       // minutes of the buyer's local day, 0 to 1440
    int workTo = 1020;        // up to workFrom = past midnight
    int teamSize = 0;         // seats to be outsourced, 0 = not known
    int questionnaire = 0;    // version of the questionnaire that went out last, 0 = none did
    qint64 key = 0;           // tells this project's questionnaires from others'; 0 until the first goes out

    // The last day of the contract; invalid without a start.
    QDate endOfTerm() const { return startDate.isValid() ? startDate.addMonths(termMonths).addDays(-1) : QDate(); }

    static constexpr const char *table() { return "need"; }
    static constexpr auto fields()
    {
        return std::tuple{field("title", &Need::title),
                          field("organisation", &Need::organisation),
                          field("service", &Need::service),
                          field("summary", &Need::summary),
                          field("country", &Need::country),
                          field("zone", &Need::zone),
                          field("currency", &Need::currency),
                          field("rfp_issued", &Need::rfpIssued),
                          field("answers_due", &Need::answersDue),
                          field("award_date", &Need::awardDate),
                          field("start_date", &Need::startDate),
                          field("shortlist_size", &Need::shortlistSize),
                          field("industry", &Need::industry),
                          field("relationship", &Need::relationship),
                          field("goals", &Need::goals),
                          field("term_months", &Need::termMonths),
                          field("work_days", &Need::workDays),
                          field("work_from", &Need::workFrom),
                          field("work_to", &Need::workTo),
                          field("team_size", &Need::teamSize),
                          field("questionnaire", &Need::questionnaire),
                          field("key", &Need::key)};
    }
    bool operator==(const Need &) const = default;
};

// How several evaluators' values of one cell become one.
enum class Combination { Mean, Median };

// By which method the providers are ranked.
enum class RankingMethod { WeightedSum, Topsis, Vikor, Promethee2 };

// What is taken as known of the weights when robustness is sampled.
enum class WeightModel {
    Uniform,    // nothing
    Around,     // as set, each share within a margin
    Order,      // the order of importance as the weights have it
    Statements, // what the project's weight statements say
};

// How a result is reached from the scores. One per project.
struct Method
{
    Combination combination = Combination::Mean;
    RankingMethod ranking = RankingMethod::WeightedSum;

    // How robustness is asked about.
    WeightModel weightModel = WeightModel::Around;
    double weightMargin = 0.25; // for Around: how far each share may be off, as a part of itself, 0 to 1
    int samples = 10000;        // 100 to 10,000,000
    quint32 seed = 2027;        // the same seed gives the same answer

    // How evaluators score.
    bool blind = false;        // nobody sees others' scores before handing in
    bool envelopes = false;    // prices stay closed until quality is
    QDateTime qualityClosed{}; // when it was, UTC; invalid = still open

    bool operator==(const Method &) const = default;
};

// The words that stand for these in files: "weighted_sum", "topsis", "vikor", "promethee2"; "uniform", "around",
// "order", "statements".
QString rankingMethodCode(RankingMethod method);
std::optional<RankingMethod> rankingMethodFromCode(const QString &code);
QString weightModelCode(WeightModel model);
std::optional<WeightModel> weightModelFromCode(const QString &code);

} // namespace shortlist
