// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Snapshot.h"

#include <QDate>
#include <QString>

#include <array>
#include <vector>

namespace shortlist {

// How many answers are in which state.
struct AnswerTally
{
    std::array<int, 5> byState{}; // by AnswerState
    int overdue = 0;              // of those that were sent or are being clarified: past their day

    int count(AnswerState state) const { return byState[static_cast<std::size_t>(state)]; }
    int total() const;
    // Answered or accepted.
    int arrived() const { return count(AnswerState::Answered) + count(AnswerState::Accepted); }
    // Of all that were sent; 0 to 1, NaN if nothing was sent.
    double share() const;
    void add(const AnswerTally &other);
    bool operator==(const AnswerTally &) const = default;
};

// How it stands with the RFP: questions in rows and providers in columns, added up both ways.
struct RfpProgress
{
    std::vector<ProviderId> providers; // as rfpProviders()
    QStringList sections;              // in the order of the questions
    AnswerTally all;
    std::vector<AnswerTally> byProvider;
    std::vector<AnswerTally> bySection;
    std::vector<std::vector<AnswerTally>> cells; // [section][provider]
};

// Who takes part in the RFP, by name: providers that were invited or have got further, and those that were sent a
// question; not those that declined or were excluded.
std::vector<ProviderId> rfpProviders(const Snapshot &snapshot);
// The headings of the questions, each once, in the order of the questions. A question without one is under "".
QStringList rfpSections(const Snapshot &snapshot);
// When the answer is due: the question's own day, else the need's; invalid if neither is set.
QDate dueDate(const Snapshot &snapshot, const Question &question);
// Sent or being clarified, and the day is over.
bool isOverdue(const Snapshot &snapshot, const Question &question, const Answer &answer, const QDate &today);
// One pass over all answers.
RfpProgress rfpProgress(const Snapshot &snapshot, const QDate &today);

} // namespace shortlist
