// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/catalogue/Catalogue.h"
#include "core/catalogue/Fold.h"
#include "core/model/Provider.h"
#include "core/model/Snapshot.h"
#include "core/qualification/RuleInput.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace shortlist {

namespace {

using rule_words::number;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(RequirementRules)
};

// "Health care" and "Health care, hospitals" are one industry.
bool isIndustry(const QString &named, const QString &wanted)
{
    const QString a = folded(named);
    const QString b = folded(wanted);
    return !a.isEmpty() && (a.contains(b) || b.contains(a));
}

Verdict judgeReferences(const RuleInput &input, const Provider &provider, const Why &why)
{
    const int asked = std::max(1, static_cast<int>(std::ceil(input.rule.number)));
    if (provider.references.empty())
        return say(why, Verdict::Unknown, [] { return Words::tr("No references are entered yet."); });
    const auto count = static_cast<int>(
        std::count_if(provider.references.begin(), provider.references.end(), [&input](const Reference &one) {
            return one.current && (input.industry.isEmpty() || isIndustry(one.industry, input.industry));
        }));
    return say(why, count >= asked ? Verdict::Pass : Verdict::Fail, [&] {
        const QString has = why.locale.toString(count);
        const QString wants = why.locale.toString(asked);
        if (input.industry.isEmpty())
            return Words::tr("Present clients that it names: %1; at least %2 asked.").arg(has, wants);
        return Words::tr("Present clients that it names in “%1”: %2; at least %3 asked.")
            .arg(input.industry, has, wants);
    });
}

Verdict judgeAttrition(const RuleInput &input, const Provider &provider, const Why &why)
{
    if (!provider.attrition)
        return say(why, Verdict::Unknown, [] { return Words::tr("No attrition figure is entered yet."); });
    const QString figure = why.sentence != nullptr ? number(*provider.attrition, why.locale) : QString();
    if (input.rule.number > 0 && *provider.attrition > input.rule.number)
        return say(why, Verdict::Fail, [&] {
            return Words::tr("Loses %1\u00A0% of its people a year; at most %2\u00A0% is asked.")
                .arg(figure, number(input.rule.number, why.locale));
        });
    if (provider.attritionFormula.trimmed().isEmpty())
        return say(why, Verdict::Fail, [&] {
            return Words::tr("States an attrition of %1\u00A0% a year without the formula.").arg(figure);
        });
    return say(why, Verdict::Pass, [&] {
        return Words::tr("Attrition of %1\u00A0% a year, with its formula: %2")
            .arg(figure, provider.attritionFormula.simplified());
    });
}

QString needlessInWords(const RuleInput &input)
{
    if (!input.mixedUnits.isEmpty())
        return Words::tr("The volumes of the need cannot be added up, since they are counted in %1.")
            .arg(input.mixedUnits);
    return Words::tr("The need names no monthly volume to compare with.");
}

Verdict judgeCapacity(const RuleInput &input, const Provider &provider, const Why &why)
{
    if (!input.asked)
        return say(why, Verdict::Unknown, [&] { return needlessInWords(input); });
    if (!provider.capacity)
        return say(why, Verdict::Unknown, [] { return Words::tr("It is not known how much it can take on."); });
    return say(why, *provider.capacity >= *input.asked ? Verdict::Pass : Verdict::Fail, [&] {
        const QString unit = input.unit.isEmpty() ? Words::tr("items") : input.unit;
        return Words::tr("Can take on %1 a month; %2 %3 are asked.")
            .arg(number(*provider.capacity, why.locale), number(*input.asked, why.locale), unit);
    });
}

Verdict judgeSmallestTeam(const RuleInput &input, const Provider &provider, const Why &why)
{
    if (!input.asked)
        return say(why, Verdict::Unknown,
                   [] { return Words::tr("The need does not say how many seats our team will have."); });
    if (provider.smallestTeam <= 0)
        return say(why, Verdict::Unknown, [] { return Words::tr("The smallest client team is not known."); });
    return say(why, provider.smallestTeam <= *input.asked ? Verdict::Pass : Verdict::Fail, [&] {
        return Words::tr("Its smallest client team has %1 seats; at most %2 are asked.")
            .arg(why.locale.toString(provider.smallestTeam), number(*input.asked, why.locale));
    });
}

QString countriesInWords(const Provider &provider)
{
    QStringList names;
    for (const Site &site : provider.sites) {
        const QString name = site.country.isEmpty() ? QString() : catalogue::countryName(site.country);
        if (!name.isEmpty() && !names.contains(name))
            names << name;
    }
    return names.join(QStringLiteral(", "));
}

Verdict judgeLocation(const RuleInput &input, const Provider &provider, const Why &why)
{
    if (input.countries.isEmpty())
        return say(why, Verdict::Unknown, [] { return Words::tr("The requirement names no country or region."); });
    if (provider.sites.empty())
        return say(why, Verdict::Unknown, [] { return Words::tr("No sites are entered yet."); });
    bool open = false;
    for (const Site &site : provider.sites) {
        if (std::binary_search(input.countries.begin(), input.countries.end(), site.country.toUpper()))
            return say(why, Verdict::Pass, [&site] {
                return site.city.isEmpty()
                           ? Words::tr("Has a site in %1.").arg(catalogue::countryName(site.country))
                           : Words::tr("Has a site in %1, %2.").arg(site.city, catalogue::countryName(site.country));
            });
        open = open || site.country.isEmpty();
    }
    if (open)
        return say(why, Verdict::Unknown, [] { return Words::tr("The country of a site is not known."); });
    return say(why, Verdict::Fail,
               [&provider] { return Words::tr("All its sites are elsewhere: %1.").arg(countriesInWords(provider)); });
}

QString hours(int minutes, const QLocale &locale)
{
    return number(std::round(minutes / 6.0) / 10, locale);
}

Verdict judgeOverlap(const RuleInput &input, const Provider &provider, const Why &why)
{
    if (!input.buyer)
        return say(why, Verdict::Unknown,
                   [] { return Words::tr("The need does not say in which time zone and when we work."); });
    if (provider.sites.empty())
        return say(why, Verdict::Unknown, [] { return Words::tr("No sites are entered yet."); });
    const int asked = std::max(1, static_cast<int>(std::lround(input.rule.number * 60)));
    const Site *best = nullptr;
    int most = -1;
    bool open = false;
    for (const Site &site : provider.sites) {
        const auto overlap =
            site.shiftDays == 0
                ? nullptr
                : yearOverlap(*input.buyer, {site.zone, site.shiftFrom, site.shiftTo, site.shiftDays}, input.year);
        open = open || overlap == nullptr;
        if (overlap != nullptr && overlap->usualSmallest > most) {
            most = overlap->usualSmallest;
            best = &site;
        }
    }
    if (most < asked && open)
        return say(why, Verdict::Unknown,
                   [] { return Words::tr("The time zone or the shift of a site is not known."); });
    return say(why, most >= asked ? Verdict::Pass : Verdict::Fail, [&] {
        const QString place = best->city.isEmpty() ? catalogue::countryName(best->country) : best->city;
        return Words::tr("The best site, %1, shares at least %2 working hours a day with us all year; %3 are asked.")
            .arg(place, hours(most, why.locale), number(input.rule.number, why.locale));
    });
}

Verdict judgeNda(const RuleInput &input, const Provider &provider, const Why &why)
{
    if (!provider.ndaSigned.isValid())
        return say(why, Verdict::Unknown, [] { return Words::tr("The NDA is not known to be signed."); });
    const bool done = provider.ndaSigned <= input.today;
    return say(why, done ? Verdict::Pass : Verdict::Unknown, [&] {
        const QString day = rule_words::date(provider.ndaSigned, why.locale);
        return done ? Words::tr("The NDA was signed on %1.").arg(day)
                    : Words::tr("The NDA is to be signed on %1.").arg(day);
    });
}

Verdict judgePilot(const Provider &provider, const Why &why)
{
    switch (provider.pilot) {
    case Known::Yes:
        return say(why, Verdict::Pass, [] { return Words::tr("Accepts a pilot."); });
    case Known::No:
        return say(why, Verdict::Fail, [] { return Words::tr("Does not accept a pilot."); });
    case Known::Unknown:
        break;
    }
    return say(why, Verdict::Unknown, [] { return Words::tr("It is not known whether it accepts a pilot."); });
}

Verdict judgeYesNo(const RuleInput &input, const Provider &provider, const Why &why)
{
    const Finding *finding = provider.finding(input.rule.id);
    const Known answer = finding == nullptr ? Known::Unknown : finding->answer;
    if (answer == Known::Unknown)
        return say(why, Verdict::Unknown, [] { return Words::tr("Nobody has answered this yet."); });
    return say(why, answer == Known::Yes ? Verdict::Pass : Verdict::Fail, [&] {
        const QString said = answer == Known::Yes ? Words::tr("Answered with yes.") : Words::tr("Answered with no.");
        return finding->note.isEmpty() ? said : QStringLiteral("%1 %2").arg(said, finding->note.simplified());
    });
}

} // namespace

Verdict judge(const RuleInput &input, const Snapshot &snapshot, const Provider &provider, const Why &why)
{
    switch (input.rule.rule) {
    case RequirementRule::Certificate:
        return judgeCertificate(input, provider, why);
    case RequirementRule::References:
        return judgeReferences(input, provider, why);
    case RequirementRule::Attrition:
        return judgeAttrition(input, provider, why);
    case RequirementRule::Capacity:
        return judgeCapacity(input, provider, why);
    case RequirementRule::SmallestTeam:
        return judgeSmallestTeam(input, provider, why);
    case RequirementRule::Location:
        return judgeLocation(input, provider, why);
    case RequirementRule::ZoneOverlap:
        return judgeOverlap(input, provider, why);
    case RequirementRule::Nda:
        return judgeNda(input, provider, why);
    case RequirementRule::Pilot:
        return judgePilot(provider, why);
    case RequirementRule::Insurance:
        return judgeInsurance(input, provider, why);
    case RequirementRule::Answer:
        return judgeAnswer(input, snapshot, provider, why);
    case RequirementRule::YesNo:
        return judgeYesNo(input, provider, why);
    }
    return Verdict::Unknown;
}

Verdict judgeWithWaiver(const RuleInput &input, const Snapshot &snapshot, const Provider &provider, const Why &why)
{
    const Verdict verdict = judge(input, snapshot, provider, why);
    const Finding *finding = verdict == Verdict::Pass ? nullptr : provider.finding(input.rule.id);
    if (finding == nullptr || !finding->isWaived())
        return verdict;
    return say(why, Verdict::Waived, [&] {
        const QString by =
            finding->waivedOn.isValid()
                ? Words::tr("Waived by %1 on %2: %3")
                      .arg(finding->waivedBy, rule_words::date(finding->waivedOn, why.locale),
                           finding->waiverReason.simplified())
                : Words::tr("Waived by %1: %2").arg(finding->waivedBy, finding->waiverReason.simplified());
        return Words::tr("%1 (%2)").arg(by, *why.sentence);
    });
}

} // namespace shortlist
