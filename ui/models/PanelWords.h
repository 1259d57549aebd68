// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/evaluation/Panel.h"

#include <QString>

namespace shortlist {

// How the rules of scoring are spoken of on screen.
namespace panel_words {

// Why something is not shown: "Prices stay closed until quality is closed." Empty if it is.
QString closed(panel::Closed why);
// Why a score cannot be changed, with what would help. Empty if it can.
QString locked(panel::Locked why);
// "Service quality, People"; "Everything" without sections. Sections that are gone are left out.
QString sections(const Snapshot &snapshot, const Evaluator &evaluator);
// "Declared on 3 March 2027: none", "Not declared yet"; one line.
QString declaration(const Evaluator &evaluator);
// "Handed in on 3 Mar 2027, 14:05", "Scoring"; local time.
QString state(const Snapshot &snapshot, const Evaluator &evaluator);
// "3 Mar 2027, 14:05", local time.
QString moment(const QDateTime &utc);

} // namespace panel_words

} // namespace shortlist
