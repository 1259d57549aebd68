// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/exchange/DecisionTableReader.h"

namespace shortlist::decisiontable {

// ahp_hierarchy: "items" and "pairwise" of the criteria, and in "children", for each of them, the same of what stands
// below: criteria if the child has children of its own, else the alternatives.
Result<QJsonObject> solveAhpHierarchy(const DecisionTableReader &reader);

} // namespace shortlist::decisiontable
