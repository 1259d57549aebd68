// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Question.h"

#include <unordered_map>
#include <vector>

namespace shortlist {

// All answers to the RFP, by provider.
class AnswerTable
{
public:
    // An empty answer (not sent) if there is none.
    Answer answer(ProviderId provider, QuestionId question) const;
    // By question's key; empty if nothing was sent.
    const std::vector<Answer> &answers(ProviderId provider) const;
    std::size_t count() const;

    void put(ProviderId provider, const Answer &answer);
    void remove(ProviderId provider, QuestionId question);
    void removeProvider(ProviderId provider);

private:
    std::unordered_map<ProviderId, std::vector<Answer>> m_answers;
};

} // namespace shortlist
