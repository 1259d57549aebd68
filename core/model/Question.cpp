// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/model/Question.h"

#include "core/model/Decimal.h"

#include <QCoreApplication>

namespace shortlist {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("shortlist::Question", text);
}

// Dates as numbers are days since this one.
QDate epoch()
{
    return {2000, 1, 1};
}

// "1200.50 EUR" or "1200.50"
std::optional<Decimal> amountOf(const QString &text)
{
    const QString amount = text.section(QLatin1Char(' '), 0, 0);
    const QString currency = text.section(QLatin1Char(' '), 1);
    if (!currency.isEmpty() && currency.size() != 3)
        return std::nullopt;
    return Decimal::fromText(amount);
}

} // namespace

QString answerProblem(const Question &question, const QString &text)
{
    if (text.isEmpty())
        return {};
    switch (question.type) {
    case AnswerType::Number:
    case AnswerType::Percent:
        return Decimal::fromText(text) ? QString() : tr("“%1” is not a number.").arg(text);
    case AnswerType::Money:
        return amountOf(text) ? QString() : tr("“%1” is not an amount such as “1200.50 EUR”.").arg(text);
    case AnswerType::Date:
        return QDate::fromString(text, Qt::ISODate).isValid() ? QString() : tr("“%1” is not a date.").arg(text);
    case AnswerType::YesNo:
        return text == QLatin1String("yes") || text == QLatin1String("no")
                   ? QString()
                   : tr("“%1” is neither yes nor no.").arg(text);
    case AnswerType::Choice:
        return question.choices.isEmpty() || question.choices.contains(text)
                   ? QString()
                   : tr("“%1” is not one of the choices.").arg(text);
    case AnswerType::MultiChoice: {
        const QStringList chosen = text.split(QLatin1Char('\n'), Qt::SkipEmptyParts);
        for (const QString &choice : chosen) {
            if (!question.choices.isEmpty() && !question.choices.contains(choice))
                return tr("“%1” is not one of the choices.").arg(choice);
        }
        return {};
    }
    case AnswerType::Text:
    case AnswerType::Table:
    case AnswerType::File:
        return {};
    }
    return {};
}

std::optional<double> answerNumber(const Question &question, const QString &text)
{
    if (text.isEmpty() || !answerProblem(question, text).isEmpty())
        return std::nullopt;
    switch (question.type) {
    case AnswerType::Number:
    case AnswerType::Percent:
    case AnswerType::Money: {
        const std::optional<Decimal> number = amountOf(text);
        return number ? std::optional<double>(number->toDouble()) : std::nullopt;
    }
    case AnswerType::Date:
        return static_cast<double>(epoch().daysTo(QDate::fromString(text, Qt::ISODate)));
    case AnswerType::YesNo:
        return text == QLatin1String("yes") ? 1 : 0;
    case AnswerType::Choice: {
        const auto place = question.choices.indexOf(text);
        return place < 0 ? std::nullopt
                         : std::optional<double>(static_cast<double>(question.choices.size() - 1 - place));
    }
    case AnswerType::Text:
    case AnswerType::MultiChoice:
    case AnswerType::Table:
    case AnswerType::File:
        return std::nullopt;
    }
    return std::nullopt;
}

} // namespace shortlist
