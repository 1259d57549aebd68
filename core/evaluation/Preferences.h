// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Snapshot.h"

#include <QString>

#include <vector>

namespace shortlist {

// A declared preference that a provider gets.
struct GivenPreference
{
    RowId preference{};
    QString name;
    double points = 0; // in parts of all points, 0 to 1
};

// The project's preferences that fit a provider, by head office or by tag, in their order.
std::vector<GivenPreference> preferencesOf(const Snapshot &snapshot, const Provider &provider);

// All of them together, in parts of all points. They are added to the weighted total after scoring.
double preferencePoints(const Snapshot &snapshot, const Provider &provider);

} // namespace shortlist
