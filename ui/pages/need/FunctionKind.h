// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/need/ListKind.h"

namespace shortlist {

// The tables of the Need page: the functions, and the service levels that the contract is to have.
inline constexpr int kYearlyCostColumn = 4;
QString yearlyCostTitle(const QString &currency);
ListKind functionKind(const QString &currency);
ListKind serviceLevelKind();

} // namespace shortlist
