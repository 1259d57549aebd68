// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Error.h"

#include <QString>

namespace shortlist::screens {

// The files that the tour opens, made in a folder of its own.
Result<QString> sampleCopy(const QString &folder);
Result<QString> emptyProject(const QString &folder);
// Made once and kept in the build folder, since it takes a while: 5,000 providers, 40 criteria, 5 evaluators.
Result<QString> largeProject(const QString &folder);
// A list of providers to be imported, with what such lists have: a double, a country that is none.
Result<QString> providerList(const QString &folder);

} // namespace shortlist::screens
