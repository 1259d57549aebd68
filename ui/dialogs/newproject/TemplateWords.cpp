// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/dialogs/newproject/TemplateWords.h"

#include <QCoreApplication>
#include <QLocale>

namespace shortlist::template_words {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(TemplateWords)
};

QString typeWord(AnswerType type)
{
    switch (type) {
    case AnswerType::Text:
        return Words::tr("text");
    case AnswerType::Number:
        return Words::tr("number");
    case AnswerType::Percent:
        return Words::tr("per cent");
    case AnswerType::Money:
        return Words::tr("money");
    case AnswerType::Date:
        return Words::tr("date");
    case AnswerType::YesNo:
        return Words::tr("yes or no");
    case AnswerType::Choice:
        return Words::tr("one of several");
    case AnswerType::MultiChoice:
        return Words::tr("several of several");
    case AnswerType::Table:
        return Words::tr("table");
    case AnswerType::File:
        return Words::tr("file");
    }
    return QString();
}

QString withUnit(const QString &number, const QString &unit)
{
    return unit.isEmpty() ? number : Words::tr("%1 %2").arg(number, unit);
}

} // namespace

QString brings(const TemplateInfo &info)
{
    const QLocale locale;
    if (info.criteria + info.requirements + info.questions + info.serviceLevels == 0)
        return Words::tr("Nothing is put in.");
    const QString criteria = Words::tr("%n criteria", nullptr, info.criteria);
    const QStringList parts{info.groups > 0 ? Words::tr("%1 in %n group(s)", nullptr, info.groups).arg(criteria)
                                            : criteria,
                            Words::tr("%n requirement(s)", nullptr, info.requirements),
                            Words::tr("%n question(s) for the RFP", nullptr, info.questions),
                            Words::tr("%n service level(s)", nullptr, info.serviceLevels)};
    return parts.join(QLatin1Char('\n'));
}

QString question(const Question &question)
{
    switch (question.use) {
    case QuestionUse::KnockOut:
        return Words::tr("Knock-out, %1").arg(typeWord(question.type));
    case QuestionUse::Scored:
        return Words::tr("Scored, weight %1, %2")
            .arg(QLocale().toString(question.weight, 'g', 6), typeWord(question.type));
    case QuestionUse::Information:
        break;
    }
    return Words::tr("Information, %1").arg(typeWord(question.type));
}

QString serviceLevel(const ServiceLevel &level)
{
    if (level.target.isEmpty())
        return QString();
    const QString target = withUnit(level.target, level.unit);
    return level.floor.isEmpty() ? Words::tr("Target %1").arg(target)
                                 : Words::tr("Target %1, floor %2").arg(target, withUnit(level.floor, level.unit));
}

} // namespace shortlist::template_words
