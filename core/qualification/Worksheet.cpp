// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/qualification/Worksheet.h"

#include <QCoreApplication>

#include <algorithm>
#include <vector>

namespace shortlist {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Worksheet)
};

constexpr double kKeepBelow = -0.2;
constexpr double kOutsourceFrom = 0.3;

struct Said
{
    const WorksheetQuestion *question = nullptr;
    int answer = 0;

    int pull() const { return question->weight * answer; }
};

std::vector<Said> answered(std::span<const WorksheetQuestion> questions, std::span<const WorksheetAnswer> answers)
{
    std::vector<Said> result;
    for (const WorksheetQuestion &question : questions) {
        const auto it = std::find_if(answers.begin(), answers.end(),
                                     [&question](const WorksheetAnswer &one) { return one.question == question.code; });
        if (it != answers.end())
            result.push_back({&question, std::clamp(it->answer, -2, 2)});
    }
    return result;
}

QStringList reasons(std::vector<Said> said, bool favour)
{
    std::erase_if(said, [favour](const Said &one) { return favour ? one.answer <= 0 : one.answer >= 0; });
    std::stable_sort(said.begin(), said.end(),
                     [](const Said &a, const Said &b) { return std::abs(a.pull()) > std::abs(b.pull()); });
    QStringList result;
    for (const Said &one : said)
        result << Words::tr("%1: %2").arg(one.question->topic, favour ? one.question->favour : one.question->against);
    return result;
}

bool isOpen(std::span<const WorksheetQuestion> questions, const std::vector<Said> &said)
{
    int all = 0;
    int known = 0;
    bool stopUnknown = false;
    for (const WorksheetQuestion &question : questions) {
        const bool is =
            std::any_of(said.begin(), said.end(), [&question](const Said &one) { return one.question == &question; });
        all += question.weight;
        known += is ? question.weight : 0;
        stopUnknown = stopUnknown || (question.stop && !is);
    }
    return known * 2 < all || stopUnknown;
}

void putIntoWords(WorksheetOutcome &outcome, const Said *stopped)
{
    const int open = outcome.questions - outcome.answered;
    switch (outcome.advice) {
    case WorksheetOutcome::Advice::Open:
        outcome.title = Words::tr("Not clear yet");
        outcome.sentence =
            outcome.answered == 0
                ? Words::tr("Answer the questions to see what speaks for outsourcing the work, and what against.")
            : open == 1 ? Words::tr("One question is still open that decides.")
                        : Words::tr("%1 questions are still open, too many for an advice.").arg(open);
        return;
    case WorksheetOutcome::Advice::Keep:
        outcome.title = Words::tr("Keep it in the house");
        outcome.sentence = stopped != nullptr
                               ? Words::tr("One answer alone decides it: “%1”.").arg(stopped->question->against)
                               : Words::tr("More speaks against outsourcing the work than for it.");
        return;
    case WorksheetOutcome::Advice::Prepare:
        outcome.title = Words::tr("Prepare it first, or outsource a part");
        outcome.sentence =
            outcome.toSettle.isEmpty()
                ? Words::tr(
                      "What speaks for and against is close; start with a part, or improve the weak points first.")
                : Words::tr("Before the work moves, settle what speaks strongly against it.");
        return;
    case WorksheetOutcome::Advice::Outsource:
        outcome.title = Words::tr("Outsource it");
        outcome.sentence = Words::tr("Most answers speak for outsourcing the work, and none strongly against it.");
        return;
    }
}

} // namespace

WorksheetOutcome worksheetOutcome(std::span<const WorksheetQuestion> questions,
                                  std::span<const WorksheetAnswer> answers)
{
    const std::vector<Said> said = answered(questions, answers);
    WorksheetOutcome outcome;
    outcome.questions = static_cast<int>(questions.size());
    outcome.answered = static_cast<int>(said.size());
    int pull = 0;
    int weight = 0;
    const Said *stopped = nullptr;
    for (const Said &one : said) {
        pull += one.pull();
        weight += one.question->weight;
        if (one.answer > -2)
            continue;
        outcome.toSettle << one.question->against;
        if (one.question->stop && stopped == nullptr)
            stopped = &one;
    }
    outcome.balance = weight == 0 ? 0.0 : pull / (2.0 * weight);
    outcome.favour = reasons(said, true);
    outcome.against = reasons(said, false);
    if (stopped != nullptr)
        outcome.advice = WorksheetOutcome::Advice::Keep;
    else if (isOpen(questions, said))
        outcome.advice = WorksheetOutcome::Advice::Open;
    else if (outcome.balance < kKeepBelow)
        outcome.advice = WorksheetOutcome::Advice::Keep;
    else if (outcome.balance >= kOutsourceFrom && outcome.toSettle.isEmpty())
        outcome.advice = WorksheetOutcome::Advice::Outsource;
    else
        outcome.advice = WorksheetOutcome::Advice::Prepare;
    putIntoWords(outcome, stopped);
    return outcome;
}

} // namespace shortlist
