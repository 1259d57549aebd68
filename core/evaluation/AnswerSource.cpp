// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/evaluation/AnswerSource.h"

#include <algorithm>

namespace shortlist {

namespace {

const ScaleLevel *levelOf(const Scale &scale, const QString &label)
{
    const auto found = std::find_if(scale.levels.begin(), scale.levels.end(), [&label](const ScaleLevel &level) {
        return level.label.compare(label, Qt::CaseInsensitive) == 0;
    });
    return found == scale.levels.end() ? nullptr : &*found;
}

// The score at a part (0 to 1) of the way from the lowest to the highest level.
double scoreAt(const Scale &scale, double part)
{
    const double lowest = scale.levels.front().score;
    return lowest + (scale.levels.back().score - lowest) * part;
}

double choiceOnLevels(const Question &question, const Scale &scale, const QString &choice, double place)
{
    if (const ScaleLevel *level = levelOf(scale, choice); level != nullptr)
        return level->score;
    // A choice that was added later has no level yet; its place would be a guess.
    const bool labelled = std::any_of(question.choices.begin(), question.choices.end(),
                                      [&scale](const QString &other) { return levelOf(scale, other) != nullptr; });
    if (labelled)
        return kMissing;
    const auto count = static_cast<std::size_t>(question.choices.size());
    if (count == scale.levels.size())
        return scale.levels[static_cast<std::size_t>(place)].score;
    return scoreAt(scale, count > 1 ? place / static_cast<double>(count - 1) : 1.0);
}

} // namespace

double answerValue(const Snapshot &snapshot, const Criterion &leaf, ProviderId provider)
{
    const Question *question = snapshot.question(leaf.question);
    if (question == nullptr)
        return kMissing;
    const Answer answer = snapshot.answers().answer(provider, question->id);
    if (answer.state != AnswerState::Answered && answer.state != AnswerState::Accepted)
        return kMissing;
    const std::optional<double> number = answerNumber(*question, answer.text);
    if (!number)
        return kMissing;
    if (leaf.scale.kind != ScaleKind::Rating || leaf.scale.levels.empty())
        return *number;
    if (question->type == AnswerType::Choice)
        return choiceOnLevels(*question, leaf.scale, answer.text, *number);
    return question->type == AnswerType::YesNo ? scoreAt(leaf.scale, *number) : *number;
}

} // namespace shortlist
