// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Decimal.h"

#include <compare>
#include <memory>

namespace shortlist {

struct Fraction; // Exact.h

// An exact sum of money, quantity or factor: a fraction of whole numbers of any size. Nothing is rounded until it is
// shown.
class Amount
{
public:
    Amount() noexcept; // 0
    Amount(const Decimal &number);
    explicit Amount(Fraction fraction);
    Amount(const Amount &other);
    Amount(Amount &&other) noexcept;
    Amount &operator=(const Amount &other);
    Amount &operator=(Amount &&other) noexcept;
    ~Amount();

    const Fraction *fraction() const { return m_fraction.get(); } // null for 0

    bool isZero() const { return m_fraction == nullptr; }
    int sign() const; // -1, 0 or 1
    double toDouble() const;
    // Rounded to so many places, half away from zero: "1234.50", never "-0.00". 0 <= places <= 18.
    QString toText(int places) const;

    Amount &operator+=(const Amount &other);
    Amount &operator-=(const Amount &other);
    Amount &operator*=(const Amount &other);
    Amount &operator/=(const Amount &other); // by 0 gives 0
    friend Amount operator+(Amount a, const Amount &b) { return a += b; }
    friend Amount operator-(Amount a, const Amount &b) { return a -= b; }
    friend Amount operator*(Amount a, const Amount &b) { return a *= b; }
    friend Amount operator/(Amount a, const Amount &b) { return a /= b; }

    bool operator==(const Amount &other) const;
    std::strong_ordering operator<=>(const Amount &other) const;

private:
    std::unique_ptr<Fraction> m_fraction;
};

} // namespace shortlist
