// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Field.h"
#include "core/model/Id.h"

#include <QDate>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace shortlist {

enum class AnswerType { Text, Number, Percent, Money, Date, YesNo, Choice, MultiChoice, Table, File };

constexpr auto codeWords(AnswerType)
{
    return std::to_array<CodeWord<AnswerType>>({{AnswerType::Text, "text"},
                                                {AnswerType::Number, "number"},
                                                {AnswerType::Percent, "percent"},
                                                {AnswerType::Money, "money"},
                                                {AnswerType::Date, "date"},
                                                {AnswerType::YesNo, "yes_no"},
                                                {AnswerType::Choice, "choice"},
                                                {AnswerType::MultiChoice, "multi_choice"},
                                                {AnswerType::Table, "table"},
                                                {AnswerType::File, "file"}});
}

enum class QuestionUse { KnockOut, Scored, Information };

constexpr auto codeWords(QuestionUse)
{
    return std::to_array<CodeWord<QuestionUse>>({{QuestionUse::KnockOut, "knock_out"},
                                                 {QuestionUse::Scored, "scored"},
                                                 {QuestionUse::Information, "information"}});
}

// A question of the RFP.
struct Question
{
    QuestionId id{};
    int position = 0;
    QString section; // its heading: "Company and stability"
    QString code;    // "A01", as in the bank or as typed; unlike the others'
    QString text;    // never empty
    QString help;
    AnswerType type = AnswerType::Text;
    QString unit;        // of a number
    QStringList choices; // for Choice and MultiChoice; the columns' headings for Table
    QuestionUse use = QuestionUse::Information;
    double weight = 0; // points, for Scored
    QDate due;         // invalid = the need's answersDue
    QString owner;     // who of us follows it up

    static constexpr const char *table() { return "question"; }
    static constexpr auto fields()
    {
        return std::tuple{field("position", &Question::position), field("section", &Question::section),
                          field("code", &Question::code),         field("text", &Question::text),
                          field("help", &Question::help),         field("type", &Question::type),
                          field("unit", &Question::unit),         field("choices", &Question::choices),
                          field("use", &Question::use),           field("weight", &Question::weight),
                          field("due", &Question::due),           field("owner", &Question::owner)};
    }
    bool operator==(const Question &) const = default;
};

enum class AnswerState { NotSent, Sent, Answered, Clarification, Accepted };

constexpr auto codeWords(AnswerState)
{
    return std::to_array<CodeWord<AnswerState>>({{AnswerState::NotSent, "not_sent"},
                                                 {AnswerState::Sent, "sent"},
                                                 {AnswerState::Answered, "answered"},
                                                 {AnswerState::Clarification, "clarification"},
                                                 {AnswerState::Accepted, "accepted"}});
}

// How it stands with one question and one provider. No row = not sent.
struct Answer
{
    QuestionId question{};
    AnswerState state = AnswerState::NotSent;
    // In the form of the type: text as is; Number, Percent "12.5"; Money "1200.50 EUR"; Date "2027-03-01"; YesNo "yes"
    // or "no"; Choice the choice; MultiChoice a choice a line; Table a row a line, cells parted by tabs; File the
    // files' names, a line each. Empty = no answer.
    QString text;
    QString comment;       // the provider's remark
    QString clarification; // what we asked further
    QDate changedOn;

    bool isEmpty() const { return *this == Answer{question, AnswerState::NotSent, {}, {}, {}, changedOn}; }

    static constexpr const char *table() { return "answer"; }
    static constexpr auto fields()
    {
        return std::tuple{field("state", &Answer::state), field("text", &Answer::text),
                          field("comment", &Answer::comment), field("clarification", &Answer::clarification),
                          field("changed_on", &Answer::changedOn)};
    }
    bool operator==(const Answer &) const = default;
};

struct AnswerKey
{
    ProviderId provider{};
    QuestionId question{};
    auto operator<=>(const AnswerKey &) const = default;
};

// What is wrong with an answer's text for this question, in words for the user; empty if nothing is.
QString answerProblem(const Question &question, const QString &text);
// The answer as a number: Number, Percent, Money (its amount), YesNo (1 or 0), Date (days since 2000-01-01), Choice
// (its place from the end of the choices, last = 0); nothing for the other types or without an answer.
std::optional<double> answerNumber(const Question &question, const QString &text);

} // namespace shortlist
