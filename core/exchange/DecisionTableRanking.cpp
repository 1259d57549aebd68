// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/DecisionTableMethods.h"

namespace shortlist {

std::span<const decisiontable::SolveMethod> decisiontable::rankingMethods()
{
    return {};
}

} // namespace shortlist
