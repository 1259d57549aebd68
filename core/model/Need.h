// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QString>

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

// How a result is reached from the scores. One per project.
struct Method
{
    Combination combination = Combination::Mean;

    bool operator==(const Method &) const = default;
};

} // namespace shortlist
