// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/model/AnswerTable.h"

#include <algorithm>

namespace shortlist {

namespace {

template <typename Answers>
auto placeOf(Answers &answers, QuestionId question)
{
    return std::lower_bound(answers.begin(), answers.end(), question,
                            [](const Answer &answer, QuestionId id) { return answer.question < id; });
}

} // namespace

Answer AnswerTable::answer(ProviderId provider, QuestionId question) const
{
    const std::vector<Answer> &all = answers(provider);
    const auto it = placeOf(all, question);
    return it != all.end() && it->question == question ? *it : Answer{question, AnswerState::NotSent, {}, {}, {}, {}};
}

const std::vector<Answer> &AnswerTable::answers(ProviderId provider) const
{
    static const std::vector<Answer> none;
    const auto it = m_answers.find(provider);
    return it == m_answers.end() ? none : it->second;
}

std::size_t AnswerTable::count() const
{
    std::size_t count = 0;
    for (const auto &[provider, answers] : m_answers)
        count += answers.size();
    return count;
}

void AnswerTable::put(ProviderId provider, const Answer &answer)
{
    std::vector<Answer> &all = m_answers[provider];
    const auto it = placeOf(all, answer.question);
    if (it != all.end() && it->question == answer.question)
        *it = answer;
    else
        all.insert(it, answer);
}

void AnswerTable::remove(ProviderId provider, QuestionId question)
{
    const auto found = m_answers.find(provider);
    if (found == m_answers.end())
        return;
    const auto it = placeOf(found->second, question);
    if (it != found->second.end() && it->question == question)
        found->second.erase(it);
    if (found->second.empty())
        m_answers.erase(found);
}

void AnswerTable::removeProvider(ProviderId provider)
{
    m_answers.erase(provider);
}

} // namespace shortlist
