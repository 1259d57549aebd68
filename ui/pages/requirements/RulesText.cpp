// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/requirements/RulesText.h"

#include "core/model/Snapshot.h"
#include "core/qualification/RequirementWords.h"
#include "ui/widgets/DateField.h"

#include <QCoreApplication>
#include <QLocale>

#include <cmath>

namespace shortlist {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(RulesText)
};

QString places(const QString &text)
{
    QStringList names;
    const QStringList codes = placeCodes(text);
    for (const QString &code : codes)
        names << placeName(code);
    return names.join(QStringLiteral(", "));
}

QString question(const Requirement &requirement, const Snapshot &snapshot)
{
    const Question *asked = snapshot.question(requirement.question);
    return asked == nullptr ? QString() : QStringLiteral("%1 %2").arg(asked->code, asked->text.simplified());
}

} // namespace

QString rules_text::plainNumber(double number)
{
    if (number == 0.0)
        return {};
    QLocale locale;
    locale.setNumberOptions(QLocale::OmitGroupSeparator);
    return locale.toString(number, 'g', 15);
}

QString rules_text::what(const Requirement &requirement, const Snapshot &snapshot)
{
    switch (requirement.rule) {
    case RequirementRule::Certificate:
        return requirement.text;
    case RequirementRule::References:
        return requirement.text.isEmpty() ? snapshot.need().industry : requirement.text;
    case RequirementRule::Capacity:
        return requirement.unit;
    case RequirementRule::Location:
        return places(requirement.text);
    case RequirementRule::Insurance:
        return requirement.unit.isEmpty() ? snapshot.need().currency : requirement.unit;
    case RequirementRule::Answer:
        return question(requirement, snapshot);
    default:
        return {};
    }
}

QString rules_text::limit(const Requirement &requirement, const Snapshot &snapshot)
{
    const QLocale locale;
    const QString number =
        locale.toString(requirement.number, 'f', requirement.number == std::floor(requirement.number) ? 0 : 2);
    switch (requirement.rule) {
    case RequirementRule::References:
        return Words::tr("≥ %1").arg(number);
    case RequirementRule::Attrition:
        return requirement.number > 0 ? Words::tr("≤ %1\u00A0%").arg(number) : Words::tr("any");
    case RequirementRule::Capacity:
        return requirement.number > 0 ? Words::tr("≥ %1").arg(number) : Words::tr("our volume");
    case RequirementRule::SmallestTeam:
        if (requirement.number > 0)
            return Words::tr("≤ %1").arg(number);
        return snapshot.need().teamSize > 0 ? Words::tr("≤ %1, ours").arg(locale.toString(snapshot.need().teamSize))
                                            : Words::tr("our team");
    case RequirementRule::ZoneOverlap:
        return Words::tr("≥ %1\u00A0h").arg(number);
    case RequirementRule::Insurance:
        return Words::tr("≥ %1").arg(number);
    case RequirementRule::Answer:
        if (!requirement.text.isEmpty())
            return Words::tr("= %1").arg(requirement.text.simplified());
        return requirement.number != 0.0 ? Words::tr("≥ %1").arg(number) : Words::tr("any answer");
    default:
        return {};
    }
}

QString rules_text::day(const Requirement &requirement)
{
    if (requirement.at == DatePoint::Fixed && requirement.date.isValid())
        return DateField::toText(requirement.date);
    return datePointLabel(requirement.at);
}

QString rules_text::whatHint(RequirementRule rule)
{
    switch (rule) {
    case RequirementRule::Certificate:
        return Words::tr("Which standard; choose one or type it.");
    case RequirementRule::References:
        return Words::tr("In which industry; empty = the need’s.");
    case RequirementRule::Capacity:
        return Words::tr("In which unit the volume is counted; empty = all functions that we outsource.");
    case RequirementRule::Location:
        return Words::tr("Countries or regions such as EU, parted by commas.");
    case RequirementRule::Insurance:
        return Words::tr("In which currency; empty = the project’s.");
    case RequirementRule::Answer:
        return Words::tr("Which question of the questionnaire.");
    default:
        return {};
    }
}

QString rules_text::limitHint(RequirementRule rule)
{
    switch (rule) {
    case RequirementRule::References:
        return Words::tr("How many present clients at least.");
    case RequirementRule::Attrition:
        return Words::tr("Per cent a year at most; empty = any, as long as it is shared.");
    case RequirementRule::Capacity:
        return Words::tr("Items a month at least; empty = the need’s base volume.");
    case RequirementRule::SmallestTeam:
        return Words::tr("Seats at most; empty = the size of our team.");
    case RequirementRule::ZoneOverlap:
        return Words::tr("Working hours a day at least, all year.");
    case RequirementRule::Insurance:
        return Words::tr("The amount at least.");
    case RequirementRule::Answer:
        return Words::tr("The answer that passes (yes, no, a choice), or a number that it must reach; empty = any.");
    default:
        return {};
    }
}

} // namespace shortlist
