// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/prices/Grid.h"

#include <functional>

namespace shortlist {

// The lists of the Prices page as tables.

// The lines of the offer that the functions name.
GridKind offerLinesKind(Workspace &workspace, const std::function<ProviderId()> &provider,
                        const std::function<OfferId()> &offer);
GridKind exchangeRatesKind(Workspace &workspace);
GridKind buyerCostsKind(Workspace &workspace);
GridKind preferencesKind(Workspace &workspace);

} // namespace shortlist
