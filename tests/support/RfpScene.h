// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalogue/Questions.h"
#include "core/project/Project.h"
#include "core/project/Store.h"

#include <QStringList>

#include <vector>

namespace shortlist::test {

// An answer that fits its question, another one for each number.
inline QString answerFor(const Question &question, int number)
{
    switch (question.type) {
    case AnswerType::Text:
        return number % 3 == 0 ? QStringLiteral("We staff two teams and rotate leaders every quarter, so that\nnobody "
                                                "knows the work alone. Number %1.")
                                     .arg(number)
                               : QStringLiteral("Yes, in full; see appendix %1.").arg(number);
    case AnswerType::Number:
        return QString::number(10 + number * 7 % 400);
    case AnswerType::Percent:
        return QStringLiteral("%1.5").arg(number * 13 % 90);
    case AnswerType::Money:
        return QStringLiteral("%1 EUR").arg(100000 + number * 7919 % 900000);
    case AnswerType::Date:
        return QDate(2026, 1, 1).addDays(number * 11 % 600).toString(Qt::ISODate);
    case AnswerType::YesNo:
        return number % 3 == 0 ? QStringLiteral("no") : QStringLiteral("yes");
    case AnswerType::Choice:
        return question.choices.isEmpty() ? QString() : question.choices.at(number % question.choices.size());
    case AnswerType::MultiChoice:
        return QStringList(question.choices.mid(0, 1 + number % 3)).join(QLatin1Char('\n'));
    case AnswerType::Table: {
        QStringList rows;
        for (int row = 0; row <= number % 3; ++row) {
            QStringList cells;
            for (int column = 0; column < question.choices.size(); ++column)
                cells.append(QStringLiteral("%1-%2").arg(column + 1).arg(number + row));
            rows.append(cells.join(QLatin1Char('\t')));
        }
        return rows.join(QLatin1Char('\n'));
    }
    case AnswerType::File:
        return QStringLiteral("evidence-%1.pdf").arg(number);
    }
    return {};
}

// Puts the whole bank into a project and, for each of so many new providers, its answers: most answered, some accepted,
// some being clarified, some still open; the last provider was not sent anything.
inline Result<> fillRfp(Project &project, int providers)
{
    const Result<std::vector<BankQuestion>> bank = catalogue::questionBank();
    if (!bank)
        return tl::unexpected<Error>(bank.error());
    return project.edit(QStringLiteral("Fill the RFP"), [&](Store &store) -> Result<> {
        std::vector<Question> questions;
        for (const BankQuestion &entry : *bank) {
            Question question = entry.question;
            question.id = newId<QuestionId>();
            question.position = static_cast<int>(questions.size());
            if (const Result<> put = store.put(question); !put)
                return put;
            questions.push_back(question);
        }
        for (int p = 0; p < providers; ++p) {
            Provider provider;
            provider.id = newId<ProviderId>();
            provider.name = QStringLiteral("Provider %1 Outsourcing").arg(p + 1, 2, 10, QLatin1Char('0'));
            provider.status = ProviderStatus::Invited;
            if (const Result<> put = store.insertProvider(provider); !put)
                return put;
            for (std::size_t q = 0; q < questions.size() && p + 1 < providers; ++q) {
                const int number = p * 131 + static_cast<int>(q) * 17;
                Answer answer;
                answer.question = questions[q].id;
                answer.state = number % 11 == 0  ? AnswerState::Sent
                               : number % 7 == 0 ? AnswerState::Clarification
                               : number % 5 == 0 ? AnswerState::Accepted
                                                 : AnswerState::Answered;
                answer.changedOn = QDate(2026, 11, 2);
                if (answer.state != AnswerState::Sent)
                    answer.text = answerFor(questions[q], number);
                if (answer.state == AnswerState::Clarification)
                    answer.clarification = QStringLiteral("Which site does this cover?");
                if (number % 9 == 0)
                    answer.comment = QStringLiteral("Figures as of October.");
                if (const Result<> set = store.setAnswer(provider.id, answer); !set)
                    return set;
            }
        }
        return {};
    });
}

} // namespace shortlist::test
