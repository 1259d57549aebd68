// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QString>

#include <optional>

namespace shortlist {

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

    bool operator==(const Method &) const = default;
};

// The words that stand for these in files: "weighted_sum", "topsis", "vikor", "promethee2"; "uniform", "around",
// "order", "statements".
QString rankingMethodCode(RankingMethod method);
std::optional<RankingMethod> rankingMethodFromCode(const QString &code);
QString weightModelCode(WeightModel model);
std::optional<WeightModel> weightModelFromCode(const QString &code);

} // namespace shortlist
