// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Private to ui/charts: large amounts on an axis, in thousands or millions, with the unit said once.

#include <QString>

namespace shortlist::drawing {

struct MoneyScale
{
    double unit = 1; // what one on the axis stands for
    QString currency;

    // What suits amounts up to this one.
    static MoneyScale of(double largest, const QString &currency);
    QString unitName() const;            // "EUR million"; empty if there is nothing to say
    QString label(double amount) const;  // in the unit, three figures: "12.4"
    QString inFull(double amount) const; // "EUR 12,400,000"
    double inUnits(double amount) const { return amount / unit; }
};

} // namespace shortlist::drawing
