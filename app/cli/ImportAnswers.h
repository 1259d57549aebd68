// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/Verb.h"

namespace shortlist {

// import FILE PATH --answers: a filled questionnaire, or a folder of them.
Outcome importAnswersOf(const QCommandLineParser &given);

} // namespace shortlist
