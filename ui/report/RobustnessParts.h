// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/evaluation/RobustnessWords.h"
#include "ui/report/Composer.h"
#include "ui/report/ReportData.h"
#include "ui/report/RobustnessWork.h"

namespace shortlist::report {

// The parts of the section on robustness, each with its heading.
struct RobustnessPart
{
    Composer &composer;
    const ReportData &data;
    const RobustnessResults &results;
    const RobustnessWords &words;

    // Nothing, if the sentence is empty.
    void say(const QString &sentence) const
    {
        if (!sentence.isEmpty())
            composer.paragraph(sentence);
    }
};

void writeSampledRanks(const RobustnessPart &part);
void writeMethods(const RobustnessPart &part);
void writeEvaluatorAgreement(const RobustnessPart &part);

} // namespace shortlist::report
