// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/PriceTerms.h"
#include "core/model/Question.h"
#include "core/model/Requirement.h"
#include "core/qualification/Verdict.h"
#include "core/qualification/ZoneOverlap.h"

#include <QDate>
#include <QLocale>
#include <QStringList>

#include <memory>
#include <optional>
#include <vector>

namespace shortlist {

class Snapshot;
class StandardBook;
struct Provider;

// Everything of the project that one requirement's verdicts depend on, the provider and its answers aside: as long as
// this is the same, so are the verdicts. Private to core/qualification.
struct RuleInput
{
    Requirement rule; // without name, explanation, position: they decide nothing
    std::shared_ptr<const StandardBook> book;
    QString standard;                  // for Certificate, as in the book
    QDate day;                         // that the rule looks at; invalid = the need does not have it
    QDate today;                       // for Nda
    QString industry;                  // for References; empty = any
    std::optional<double> asked;       // Capacity: items a month; SmallestTeam: seats; nothing = the need does not say
    QString mixedUnits;                // Capacity: the units that cannot be added up
    QString unit;                      // Capacity: what is counted
    QStringList countries;             // Location: ISO codes
    std::optional<WorkingHours> buyer; // ZoneOverlap; nothing = the buyer's zone is not known
    int year = 0;
    QString currency; // the project's
    std::vector<ExchangeRate> rates;
    std::optional<Question> question;

    bool operator==(const RuleInput &) const = default;
};

RuleInput ruleInput(const Requirement &requirement, const Snapshot &snapshot,
                    const std::shared_ptr<const StandardBook> &book, const QDate &today);

// Collects the sentence that says why, if anybody wants it.
struct Why
{
    QString *sentence = nullptr; // null = nobody does
    QLocale locale;
};

// A verdict; the sentence is only made where somebody wants it.
template <typename Sentence>
Verdict say(const Why &why, Verdict verdict, Sentence &&sentence)
{
    if (why.sentence != nullptr)
        *why.sentence = sentence();
    return verdict;
}

// What the rule says of a provider, its waiver aside.
Verdict judge(const RuleInput &input, const Snapshot &snapshot, const Provider &provider, const Why &why);
Verdict judgeCertificate(const RuleInput &input, const Provider &provider, const Why &why);
Verdict judgeInsurance(const RuleInput &input, const Provider &provider, const Why &why);
Verdict judgeAnswer(const RuleInput &input, const Snapshot &snapshot, const Provider &provider, const Why &why);

// With its waiver.
Verdict judgeWithWaiver(const RuleInput &input, const Snapshot &snapshot, const Provider &provider, const Why &why);

namespace rule_words {

QString date(const QDate &date, const QLocale &locale);                  // "3 March 2027"
QString point(DatePoint point, const QDate &day, const QLocale &locale); // "the award date", "3 March 2027"
QString number(double number, const QLocale &locale);

} // namespace rule_words

} // namespace shortlist
