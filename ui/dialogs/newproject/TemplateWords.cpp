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

QString counted(int count, const QString &one, const QString &many)
{
    return count == 1 ? one : many.arg(QLocale().toString(count));
}

QString withUnit(const QString &number, const QString &unit)
{
    return unit.isEmpty() ? number : Words::tr("%1 %2").arg(number, unit);
}

} // namespace

QString brings(const TemplateInfo &info)
{
    if (info.criteria + info.requirements + info.questions + info.serviceLevels == 0)
        return Words::tr("Nothing is put in.");
    QString criteria = counted(info.criteria, Words::tr("1 criterion"), Words::tr("%1 criteria"));
    if (info.groups > 0)
        criteria = info.groups == 1 ? Words::tr("%1 in 1 group").arg(criteria)
                                    : Words::tr("%1 in %2 groups").arg(criteria, QLocale().toString(info.groups));
    const QStringList parts{
        criteria, counted(info.requirements, Words::tr("1 requirement"), Words::tr("%1 requirements")),
        counted(info.questions, Words::tr("1 question for the RFP"), Words::tr("%1 questions for the RFP")),
        counted(info.serviceLevels, Words::tr("1 service level"), Words::tr("%1 service levels"))};
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
