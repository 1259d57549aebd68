// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalogue/Presets.h"
#include "core/model/NeedParts.h"

#include <QString>
#include <QStringList>

#include <span>

namespace shortlist {

// What the answers on the worksheet "should this be outsourced at all?" come to. It advises; nothing hangs on it.
struct WorksheetOutcome
{
    enum class Advice {
        Open,      // too little is answered
        Keep,      // keep the work in the house
        Prepare,   // outsource a part, or put something right first
        Outsource, // nothing speaks against it
    };

    Advice advice = Advice::Open;
    double balance = 0; // -1 (everything against) to 1 (everything in favour), of what is answered
    int answered = 0;
    int questions = 0;
    QString title;        // "Prepare it first"
    QString sentence;     // why, as a whole sentence
    QStringList favour;   // what speaks for outsourcing, "Cost: Clearly less than today", the weightiest first
    QStringList against;  // what speaks for keeping it, the weightiest first
    QStringList toSettle; // answers of -2 that are to be put right before the work moves
};

// balance = sum(weight x answer) / (2 x sum(weight)) over the answered questions.
//   Open       less than half of the questions, by weight, are answered, or one that can stop it all is not.
//   Keep       a question that can stop it all is answered with -2, or the balance is below -0.2.
//   Outsource  the balance is at least 0.3 and no answer is -2.
//   Prepare    everything between.
// The rule is Shortlist's own; its limits are chosen so that a worksheet of 0 comes out as Prepare. Answers to
// questions that are not on the list do not count; answers outside -2 to 2 count as the nearest.
WorksheetOutcome worksheetOutcome(std::span<const WorksheetQuestion> questions,
                                  std::span<const WorksheetAnswer> answers);

} // namespace shortlist
