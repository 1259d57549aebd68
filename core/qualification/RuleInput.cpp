// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/qualification/RuleInput.h"

#include "core/catalogue/Fold.h"
#include "core/model/Snapshot.h"
#include "core/qualification/CertificateStatus.h"
#include "core/qualification/RequirementWords.h"
#include "core/qualification/StandardBook.h"

#include <QCoreApplication>

#include <cmath>

namespace shortlist {

namespace {

// The monthly volume that the need outsources, in one unit.
void setCapacity(RuleInput &input, const Snapshot &snapshot)
{
    input.unit = input.rule.unit;
    if (input.rule.number > 0) {
        input.asked = input.rule.number;
        return;
    }
    double sum = 0;
    QStringList units;
    for (const NeedFunction &function : snapshot.list<NeedFunction>()) {
        if (function.decision != FunctionDecision::Outsource || function.base.isZero())
            continue;
        if (!input.rule.unit.isEmpty() && folded(function.unit) != folded(input.rule.unit))
            continue;
        if (!units.contains(function.unit, Qt::CaseInsensitive))
            units << function.unit;
        sum += function.base.toDouble();
    }
    if (units.size() > 1) {
        input.mixedUnits = units.join(QStringLiteral(", "));
    } else if (sum > 0) {
        input.asked = sum;
        input.unit = units.constFirst();
    }
}

void setHours(RuleInput &input, const Snapshot &snapshot)
{
    const Need &need = snapshot.need();
    input.year = (need.startDate.isValid()   ? need.startDate
                  : need.awardDate.isValid() ? need.awardDate
                                             : input.today)
                     .year();
    input.today = QDate(); // only the year matters
    if (!need.zone.isEmpty() && need.workDays != 0)
        input.buyer = WorkingHours{need.zone, need.workFrom, need.workTo, need.workDays};
}

void setPlaces(RuleInput &input)
{
    const QStringList codes = placeCodes(input.rule.text);
    for (const QString &code : codes)
        input.countries << countriesOf(code);
    input.countries.removeDuplicates();
    input.countries.sort();
}

} // namespace

RuleInput ruleInput(const Requirement &requirement, const Snapshot &snapshot,
                    const std::shared_ptr<const StandardBook> &book, const QDate &today)
{
    RuleInput input;
    const Need &need = snapshot.need();
    input.rule = requirement;
    input.rule.name.clear();
    input.rule.explanation.clear();
    input.rule.position = 0;
    switch (requirement.rule) {
    case RequirementRule::Certificate:
        input.book = book;
        input.standard = requirement.text.trimmed().isEmpty() ? QString() : book->find(requirement.text).name;
        input.day = dayOf(requirement.at, need, requirement.date, today);
        input.today = today;
        break;
    case RequirementRule::References:
        input.industry = (requirement.text.trimmed().isEmpty() ? need.industry : requirement.text).simplified();
        break;
    case RequirementRule::Capacity:
        setCapacity(input, snapshot);
        break;
    case RequirementRule::SmallestTeam:
        if (requirement.number > 0 || need.teamSize > 0)
            input.asked = requirement.number > 0 ? requirement.number : need.teamSize;
        break;
    case RequirementRule::Location:
        setPlaces(input);
        break;
    case RequirementRule::ZoneOverlap:
        input.today = today;
        setHours(input, snapshot);
        break;
    case RequirementRule::Nda:
        input.today = today;
        break;
    case RequirementRule::Insurance:
        input.currency = need.currency;
        input.rates = snapshot.list<ExchangeRate>();
        break;
    case RequirementRule::Answer:
        if (const Question *question = snapshot.question(requirement.question))
            input.question = *question;
        break;
    case RequirementRule::Attrition:
    case RequirementRule::Pilot:
    case RequirementRule::YesNo:
        break;
    }
    return input;
}

QString rule_words::date(const QDate &date, const QLocale &locale)
{
    return locale.toString(date, QStringLiteral("d MMMM yyyy"));
}

QString rule_words::point(DatePoint point, const QDate &day, const QLocale &locale)
{
    const auto named = [&](const char *text) {
        const QString name = QCoreApplication::translate("RuleWords", text);
        return day.isValid() ? QStringLiteral("%1 (%2)").arg(name, date(day, locale)) : name;
    };
    switch (point) {
    case DatePoint::Today:
        return QCoreApplication::translate("RuleWords", "today");
    case DatePoint::Award:
        return named(QT_TRANSLATE_NOOP("RuleWords", "the award date"));
    case DatePoint::Start:
        return named(QT_TRANSLATE_NOOP("RuleWords", "the start of the service"));
    case DatePoint::EndOfTerm:
        return named(QT_TRANSLATE_NOOP("RuleWords", "the end of the term"));
    case DatePoint::Fixed:
        break;
    }
    return day.isValid() ? date(day, locale) : QCoreApplication::translate("RuleWords", "the fixed day");
}

QString rule_words::number(double number, const QLocale &locale)
{
    const bool whole = number == std::floor(number);
    QString text = locale.toString(number, 'f', whole ? 0 : 2);
    if (!whole && text.endsWith(locale.zeroDigit()))
        text.chop(1);
    return text;
}

} // namespace shortlist
