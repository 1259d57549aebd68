// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <compare>
#include <optional>

namespace shortlist {

// A decimal number exactly as written: an amount of money, a rate, a quantity. It is kept and compared, not computed
// with; sums and products are core/pricing's, in exact fractions. At most 18 digits, up to 9 of them after the point.
class Decimal
{
public:
    constexpr Decimal() = default; // 0
    constexpr Decimal(int whole)
        : m_mantissa(whole)
    {}

    // "1234.5", "-0.005": an optional sign, digits, and a point with digits after it. No grouping, no exponent.
    static std::optional<Decimal> fromText(const QString &text);
    // mantissa / 10^places, 0 <= places <= 9, |mantissa| < 10^18; nothing outside.
    static std::optional<Decimal> fromParts(qint64 mantissa, int places);
    // The number nearest to this one with so many places after the point; nothing if it is too large or not a number.
    static std::optional<Decimal> fromDouble(double number, int places);

    // The shortest way to write it: "1234.5", "0", "-0.005".
    QString toText() const;
    double toDouble() const;
    // mantissa() / 10^places(), without zeros at the end.
    qint64 mantissa() const { return m_mantissa; }
    int places() const { return m_places; }
    bool isZero() const { return m_mantissa == 0; }
    bool isNegative() const { return m_mantissa < 0; }

    bool operator==(const Decimal &) const = default;
    std::strong_ordering operator<=>(const Decimal &other) const;

private:
    qint64 m_mantissa = 0;
    int m_places = 0;
};

} // namespace shortlist
