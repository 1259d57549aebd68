// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Requirement.h"

#include <QString>

namespace shortlist {

class Snapshot;

// What the cells of the table of requirements say.
namespace rules_text {

QString what(const Requirement &requirement, const Snapshot &snapshot);
QString limit(const Requirement &requirement, const Snapshot &snapshot);
QString day(const Requirement &requirement);
// What to type into a cell, for its tooltip and its editor.
QString whatHint(RequirementRule rule);
QString limitHint(RequirementRule rule);
QString plainNumber(double number); // as it is typed; empty for 0

} // namespace rules_text

} // namespace shortlist
