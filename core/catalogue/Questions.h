// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Error.h"
#include "core/model/Question.h"

#include <QString>

#include <vector>

namespace shortlist {

// A heading of the question bank.
struct QuestionSection
{
    QString code;  // "A"
    QString title; // translated
};

// A question of the bank, ready to be copied into a project.
struct BankQuestion
{
    Question question;   // with its section's title, weight and use; without a key
    QString sectionCode; // "A"
    QString when;        // code of the sector that it is for; empty = for any
};

namespace catalogue {

Result<std::vector<QuestionSection>> questionSections(); // in the order of the questionnaire
Result<std::vector<BankQuestion>> questionBank();        // the same, then by code
// The question of that code with a fresh key; its code is empty if the bank does not have it.
Question bankQuestion(const QString &code);

} // namespace catalogue

} // namespace shortlist
