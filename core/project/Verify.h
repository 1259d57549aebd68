// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Error.h"

#include <QStringList>

#include <functional>

namespace shortlist {

class Database;
class Migrations;

// The checks of Project::verify, on a connection of their own. The answer lists what is wrong, empty if nothing is.
namespace verify {

Result<QStringList> check(Database &database, const Migrations &migrations,
                          const std::function<bool(double)> &progress);

} // namespace verify

} // namespace shortlist
