// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/Verb.h"

namespace shortlist {

// import FILE TABLE --scores: a sheet with providers down and criteria across.
Outcome importScoresOf(const QCommandLineParser &given);

} // namespace shortlist
