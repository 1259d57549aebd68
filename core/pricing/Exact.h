// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pricing/Amount.h"

#include <gmpxx.h>

namespace shortlist {

// What an Amount holds. Only for the .cpp of core/pricing.
struct Fraction
{
    mpq_class value;
};

// The shortest road between the two.
mpq_class exact(const Amount &amount);
mpq_class exact(const Decimal &number);
mpq_class exact(int number);
Amount amountOf(mpq_class value);

mpq_class roundedUp(const mpq_class &value); // to a whole number
// Rounded to so many places, half away from zero.
QString exactText(const mpq_class &value, int places);

} // namespace shortlist
