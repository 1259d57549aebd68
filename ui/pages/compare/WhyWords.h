// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/evaluation/Stability.h"

#include <QString>

namespace shortlist {

class Workspace;

// Why one provider stands before another, in sentences. All of them take the one in front as Why::first.
namespace why_words {

// "Why is Northwind before Meridian?"
QString question(const Workspace &workspace, const Why &why);
// "“Price” decides most: …" Empty where nothing speaks for the one in front.
QString decides(const Workspace &workspace, const Why &why);
// "Price 11.0 % → 17.0 %, Quality 30.0 % → 24.0 %"
QString moves(const Workspace &workspace, const std::vector<double> &shares);
QString shift(const Workspace &workspace, const Why &why);
QString valueChange(const Workspace &workspace, const Why &why);

// A value of 0 to 1 in the words of its criterion ("80,000 EUR", "3.4", "62.0 points of 100"): the number nearest to
// the provider's own that is worth it.
QString worth(const Workspace &workspace, ProviderId provider, CriterionId leaf, double value);

} // namespace why_words

} // namespace shortlist
