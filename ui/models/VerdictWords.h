// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/qualification/Verdict.h"
#include "ui/widgets/Theme.h"

#include <QString>

namespace shortlist {

class Workspace;

// How verdicts look wherever they stand: symbol, word and colour.
theme::State verdictState(Verdict verdict);
QString verdictInWords(Verdict verdict); // "✓ Pass"

// "3 providers fail a requirement and are not ranked: Andesia, Dacivox, Nilora."; empty if nobody does.
QString belowLineInWords(const Workspace &workspace);
// "Of 1 ranked provider something that is required is not known yet: Dacivox."; empty if of nobody.
QString notKnownInWords(const Workspace &workspace);
// Both.
QString lineInWords(const Workspace &workspace);

} // namespace shortlist
