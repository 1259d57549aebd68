// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Error.h"
#include "core/model/Question.h"
#include "ui/widgets/Theme.h"

#include <QLocale>

namespace shortlist {

// How questions and answers of the RFP read in the window, and how what was typed becomes an answer.
namespace answer_text {

QString typeName(AnswerType type);      // "Number"
QString useName(QuestionUse use);       // "Knock-out"
QString useSymbol(QuestionUse use);     // ahead of the name, or of a question
QString stateName(AnswerState state);   // "Clarification asked"
QString stateSymbol(AnswerState state); // ahead of the name
theme::State stateColour(AnswerState state);

inline constexpr AnswerType kAllTypes[] = {
    AnswerType::Text,  AnswerType::Number, AnswerType::Percent,     AnswerType::Money, AnswerType::Date,
    AnswerType::YesNo, AnswerType::Choice, AnswerType::MultiChoice, AnswerType::Table, AnswerType::File};
inline constexpr QuestionUse kAllUses[] = {QuestionUse::KnockOut, QuestionUse::Scored, QuestionUse::Information};
inline constexpr AnswerState kAllStates[] = {AnswerState::NotSent, AnswerState::Sent, AnswerState::Answered,
                                             AnswerState::Clarification, AnswerState::Accepted};

// The answer on one line: "1,200 items a month", "12.5 %", "Yes", "3 rows: Kraków · Poland".
QString brief(const Question &question, const QString &text, const QLocale &locale = QLocale());
// The same in full, on several lines where it has several.
QString whole(const Question &question, const QString &text, const QLocale &locale = QLocale());
// The same for a rich-text label; whatever the answer says is escaped, and a table is a table of ours.
QString html(const Question &question, const QString &text, const QLocale &locale = QLocale());
// As it is put into an editor or the clipboard, and read back by parse().
QString editText(const Question &question, const QString &text, const QLocale &locale = QLocale());
// What was typed, in the form in which the answer is kept; empty for an empty text. An amount without a currency is in
// the given one. Error BadInput says what cannot be an answer. Files are not typed.
Result<QString> parse(const Question &question, const QString &typed, const QString &currency,
                      const QLocale &locale = QLocale());
// What can be answered: "a number in hours", "yes or no", "one of 4 choices".
QString expected(const Question &question);

// The rows of a table's answer, each as wide as the question has columns.
std::vector<QStringList> tableRows(const Question &question, const QString &text);
QString tableText(const std::vector<QStringList> &rows); // empty rows and trailing empty cells are left out

// There is something to read: answered or accepted.
bool isAnswered(AnswerState state);

} // namespace answer_text

} // namespace shortlist
