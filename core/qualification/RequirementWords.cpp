// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/qualification/RequirementWords.h"

#include "core/catalogue/Standards.h"
#include "core/model/Snapshot.h"
#include "core/qualification/CertificateStatus.h"
#include "core/qualification/RuleInput.h"

#include <QCoreApplication>

#include <cmath>

namespace shortlist {

namespace {

using rule_words::number;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(RequirementWords)
};

QString certificateInWords(const Requirement &requirement, const Snapshot &snapshot, const QLocale &locale)
{
    const QString point =
        rule_words::point(requirement.at, dayOf(requirement.at, snapshot.need(), requirement.date, QDate()), locale);
    const QString standard = requirement.text.trimmed();
    return requirement.verified ? Words::tr("Holds %1, valid on %2 and verified by one of us.").arg(standard, point)
                                : Words::tr("Holds %1, valid on %2.").arg(standard, point);
}

QString referencesInWords(const Requirement &requirement, const Snapshot &snapshot, const QLocale &locale)
{
    const QString count = locale.toString(std::max(1, static_cast<int>(std::ceil(requirement.number))));
    const QString industry =
        (requirement.text.trimmed().isEmpty() ? snapshot.need().industry : requirement.text).simplified();
    return industry.isEmpty()
               ? Words::tr("Names at least %1 present clients as references.").arg(count)
               : Words::tr("Names at least %1 present clients in “%2” as references.").arg(count, industry);
}

QString attritionInWords(const Requirement &requirement, const QLocale &locale)
{
    return requirement.number > 0
               ? Words::tr("Shares its attrition with the formula, and loses at most %1\u00A0% of its people a year.")
                     .arg(number(requirement.number, locale))
               : Words::tr("Shares its attrition with the formula.");
}

QString capacityInWords(const Requirement &requirement, const QLocale &locale)
{
    if (!(requirement.number > 0))
        return requirement.unit.isEmpty()
                   ? Words::tr("Can take on the monthly volume of the functions that we outsource.")
                   : Words::tr("Can take on the monthly volume in %1 that we outsource.").arg(requirement.unit);
    return Words::tr("Can take on %1 %2 a month.")
        .arg(number(requirement.number, locale), requirement.unit.isEmpty() ? Words::tr("items") : requirement.unit);
}

QString locationInWords(const Requirement &requirement)
{
    constexpr qsizetype kNamed = 6;
    QStringList names;
    const QStringList codes = placeCodes(requirement.text);
    for (const QString &code : codes.mid(0, kNamed))
        names << placeName(code);
    const QString places = names.join(QStringLiteral(", "));
    return codes.size() > kNamed
               ? Words::tr("Has a site in one of %n countries: %1 …", nullptr, static_cast<int>(codes.size()))
                     .arg(places)
               : Words::tr("Has a site in one of: %1.").arg(places);
}

QString answerInWords(const Requirement &requirement, const Snapshot &snapshot, const QLocale &locale)
{
    const Question *question = snapshot.question(requirement.question);
    const QString code = question == nullptr ? QString() : question->code;
    if (!requirement.text.trimmed().isEmpty())
        return Words::tr("Answers question %1 with “%2”.").arg(code, requirement.text.simplified());
    return requirement.number != 0.0
               ? Words::tr("Answers question %1 with at least %2.").arg(code, number(requirement.number, locale))
               : Words::tr("Answers question %1.").arg(code);
}

QString insuranceInWords(const Requirement &requirement, const Snapshot &snapshot, const QLocale &locale)
{
    const QString currency = requirement.unit.isEmpty() ? snapshot.need().currency : requirement.unit;
    return Words::tr("Has liability insurance of at least %1.")
        .arg(QStringLiteral("%1\u00A0%2").arg(currency, number(requirement.number, locale)).trimmed());
}

QString seatsInWords(const Requirement &requirement, const QLocale &locale)
{
    return requirement.number > 0
               ? Words::tr("Serves a client with a team of at most %1 seats.").arg(number(requirement.number, locale))
               : Words::tr("Serves a client with a team no larger than ours will be.");
}

} // namespace

QString ruleLabel(RequirementRule rule)
{
    switch (rule) {
    case RequirementRule::Certificate:
        return Words::tr("Holds a certificate");
    case RequirementRule::References:
        return Words::tr("Industry references");
    case RequirementRule::Attrition:
        return Words::tr("Shares its attrition");
    case RequirementRule::Capacity:
        return Words::tr("Can take the volume");
    case RequirementRule::SmallestTeam:
        return Words::tr("Smallest client team");
    case RequirementRule::Location:
        return Words::tr("Country or region");
    case RequirementRule::ZoneOverlap:
        return Words::tr("Common working hours");
    case RequirementRule::Nda:
        return Words::tr("NDA signed");
    case RequirementRule::Pilot:
        return Words::tr("Accepts a pilot");
    case RequirementRule::Insurance:
        return Words::tr("Liability insurance");
    case RequirementRule::Answer:
        return Words::tr("Answer to a question");
    case RequirementRule::YesNo:
        return Words::tr("Yes or no, by us");
    }
    return {};
}

QString datePointLabel(DatePoint point)
{
    switch (point) {
    case DatePoint::Today:
        return Words::tr("Today");
    case DatePoint::Award:
        return Words::tr("Award date");
    case DatePoint::Start:
        return Words::tr("Start of service");
    case DatePoint::EndOfTerm:
        return Words::tr("End of term");
    case DatePoint::Fixed:
        return Words::tr("Fixed day");
    }
    return {};
}

QString requirementInWords(const Requirement &requirement, const Snapshot &snapshot, const QLocale &locale)
{
    switch (requirement.rule) {
    case RequirementRule::Certificate:
        return certificateInWords(requirement, snapshot, locale);
    case RequirementRule::References:
        return referencesInWords(requirement, snapshot, locale);
    case RequirementRule::Attrition:
        return attritionInWords(requirement, locale);
    case RequirementRule::Capacity:
        return capacityInWords(requirement, locale);
    case RequirementRule::SmallestTeam:
        return seatsInWords(requirement, locale);
    case RequirementRule::Location:
        return locationInWords(requirement);
    case RequirementRule::ZoneOverlap:
        return Words::tr("Shares at least %1 working hours a day with us, all year.")
            .arg(number(requirement.number, locale));
    case RequirementRule::Nda:
        return Words::tr("Has signed the NDA.");
    case RequirementRule::Pilot:
        return Words::tr("Accepts a pilot.");
    case RequirementRule::Insurance:
        return insuranceInWords(requirement, snapshot, locale);
    case RequirementRule::Answer:
        return answerInWords(requirement, snapshot, locale);
    case RequirementRule::YesNo:
        return Words::tr("One of us answers with yes.");
    }
    return {};
}

QString requirementProblem(const Requirement &requirement, const Snapshot &snapshot)
{
    switch (requirement.rule) {
    case RequirementRule::Certificate:
        if (requirement.text.trimmed().isEmpty())
            return Words::tr("Say which standard is asked for.");
        if (requirement.at != DatePoint::Today && !dayOf(requirement.at, snapshot.need(), requirement.date).isValid())
            return requirement.at == DatePoint::Fixed ? Words::tr("Say on which day it must hold.")
                                                      : Words::tr("The need does not have that date yet.");
        return {};
    case RequirementRule::Location: {
        const QStringList codes = placeCodes(requirement.text);
        for (const QString &code : codes) {
            if (countriesOf(code).isEmpty())
                return Words::tr("“%1” is neither a country nor a region that Shortlist knows.").arg(code);
        }
        return codes.isEmpty() ? Words::tr("Say which countries or regions are asked for.") : QString();
    }
    case RequirementRule::ZoneOverlap:
        return snapshot.need().zone.isEmpty() ? Words::tr("The need does not say our time zone.") : QString();
    case RequirementRule::Answer:
        return snapshot.question(requirement.question) == nullptr ? Words::tr("Say which question is asked.")
                                                                  : QString();
    case RequirementRule::Insurance:
        return requirement.number > 0 ? QString() : Words::tr("Say which amount is asked.");
    case RequirementRule::SmallestTeam:
        return requirement.number > 0 || snapshot.need().teamSize > 0
                   ? QString()
                   : Words::tr("Neither the requirement nor the need says how many seats.");
    case RequirementRule::References:
    case RequirementRule::Attrition:
    case RequirementRule::Capacity:
    case RequirementRule::Nda:
    case RequirementRule::Pilot:
    case RequirementRule::YesNo:
        return {};
    }
    return {};
}

} // namespace shortlist
