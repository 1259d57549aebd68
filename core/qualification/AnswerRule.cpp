// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/catalogue/Fold.h"
#include "core/model/Decimal.h"
#include "core/model/Snapshot.h"
#include "core/qualification/RuleInput.h"

#include <QCoreApplication>

namespace shortlist {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(AnswerRule)
};

bool isSame(const QString &a, const QString &b)
{
    return folded(a) == folded(b);
}

// The answer equals what is asked, as its type compares.
bool matches(const Question &question, const QString &given, const QString &wanted)
{
    switch (question.type) {
    case AnswerType::Number:
    case AnswerType::Percent:
    case AnswerType::Money: {
        const auto left = Decimal::fromText(given.section(QLatin1Char(' '), 0, 0));
        const auto right = Decimal::fromText(wanted.trimmed().section(QLatin1Char(' '), 0, 0));
        return left && right && *left == *right &&
               given.section(QLatin1Char(' '), 1) == wanted.trimmed().section(QLatin1Char(' '), 1);
    }
    case AnswerType::MultiChoice:
    case AnswerType::File: {
        const QStringList lines = given.split(QLatin1Char('\n'), Qt::SkipEmptyParts);
        return std::any_of(lines.begin(), lines.end(), [&wanted](const QString &one) { return isSame(one, wanted); });
    }
    case AnswerType::Text:
    case AnswerType::Date:
    case AnswerType::YesNo:
    case AnswerType::Choice:
    case AnswerType::Table:
        break;
    }
    return given.trimmed() == wanted.trimmed() || (!folded(wanted).isEmpty() && isSame(given, wanted));
}

QString brief(const QString &text)
{
    constexpr qsizetype kMost = 80;
    const QString line = text.simplified();
    return line.size() <= kMost ? line : QString(line.left(kMost - 1) + QChar(0x2026));
}

// How an answer reads: yes and no are words.
QString shown(const Question &question, const QString &text)
{
    if (question.type == AnswerType::YesNo && isSame(text, QStringLiteral("yes")))
        return Words::tr("yes");
    if (question.type == AnswerType::YesNo && isSame(text, QStringLiteral("no")))
        return Words::tr("no");
    return brief(text);
}

QString openInWords(const Question &question, AnswerState state)
{
    if (state == AnswerState::Clarification)
        return Words::tr("A clarification of the answer to question %1 is asked.").arg(question.code);
    if (state == AnswerState::NotSent)
        return Words::tr("Question %1 has not been sent to this provider.").arg(question.code);
    return Words::tr("Question %1 is not answered yet.").arg(question.code);
}

} // namespace

Verdict judgeAnswer(const RuleInput &input, const Snapshot &snapshot, const Provider &provider, const Why &why)
{
    if (!input.question)
        return say(why, Verdict::Unknown, [] {
            return Words::tr("The requirement names no question, or one that is no longer in the questionnaire.");
        });
    const Question &question = *input.question;
    const Answer answer = snapshot.answers().answer(provider.id, question.id);
    const bool given = answer.state == AnswerState::Answered || answer.state == AnswerState::Accepted;
    if (!given || answer.text.isEmpty())
        return say(why, Verdict::Unknown, [&] { return openInWords(question, answer.state); });
    const QString &wanted = input.rule.text;
    if (!wanted.trimmed().isEmpty())
        return say(why, matches(question, answer.text, wanted) ? Verdict::Pass : Verdict::Fail, [&] {
            return Words::tr("Question %1 is answered “%2”; “%3” is asked.")
                .arg(question.code, shown(question, answer.text), shown(question, wanted));
        });
    const std::optional<double> number = answerNumber(question, answer.text);
    if (!number && input.rule.number != 0.0)
        return say(why, Verdict::Unknown, [&] {
            return Words::tr("Question %1 is answered “%2”, which cannot be compared with a number.")
                .arg(question.code, shown(question, answer.text));
        });
    const bool enough = !number || *number >= input.rule.number;
    return say(why, enough ? Verdict::Pass : Verdict::Fail, [&] {
        if (!number)
            return Words::tr("Question %1 is answered “%2”.").arg(question.code, shown(question, answer.text));
        return Words::tr("Question %1 is answered “%2”; at least %3 is asked.")
            .arg(question.code, shown(question, answer.text), rule_words::number(input.rule.number, why.locale));
    });
}

} // namespace shortlist
