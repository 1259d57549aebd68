// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/model/Decimal.h"

#include <cmath>

namespace shortlist {

namespace {

constexpr int kMostPlaces = 9;
constexpr qint64 kBound = 1'000'000'000'000'000'000;

__extension__ using Wide = __int128;

qint64 powerOfTen(int exponent)
{
    qint64 power = 1;
    while (exponent-- > 0)
        power *= 10;
    return power;
}

} // namespace

std::optional<Decimal> Decimal::fromParts(qint64 mantissa, int places)
{
    if (places < 0 || places > kMostPlaces || mantissa <= -kBound || mantissa >= kBound)
        return std::nullopt;
    Decimal result;
    result.m_mantissa = mantissa;
    result.m_places = places;
    while (result.m_places > 0 && result.m_mantissa % 10 == 0) {
        result.m_mantissa /= 10;
        --result.m_places;
    }
    return result;
}

std::optional<Decimal> Decimal::fromText(const QString &text)
{
    qsizetype i = 0;
    const bool negative = text.startsWith(QLatin1Char('-'));
    if (negative || text.startsWith(QLatin1Char('+')))
        ++i;
    qint64 mantissa = 0;
    int places = -1; // before the point
    int digits = 0;
    for (; i < text.size(); ++i) {
        const char16_t c = text.at(i).unicode();
        if (c == u'.' && places < 0) {
            places = 0;
            continue;
        }
        if (c < u'0' || c > u'9' || mantissa >= kBound / 10 || places == kMostPlaces)
            return std::nullopt;
        mantissa = mantissa * 10 + (c - u'0');
        ++digits;
        places += places >= 0 ? 1 : 0;
    }
    if (digits == 0 || places == 0)
        return std::nullopt;
    return fromParts(negative ? -mantissa : mantissa, std::max(places, 0));
}

std::optional<Decimal> Decimal::fromDouble(double number, int places)
{
    if (places < 0 || places > kMostPlaces)
        return std::nullopt;
    const double scaled = std::round(number * static_cast<double>(powerOfTen(places)));
    if (!(std::abs(scaled) < static_cast<double>(kBound)))
        return std::nullopt;
    return fromParts(static_cast<qint64>(scaled), places);
}

QString Decimal::toText() const
{
    QString digits = QString::number(std::abs(m_mantissa)).rightJustified(m_places + 1, QLatin1Char('0'));
    if (m_places > 0)
        digits.insert(digits.size() - m_places, QLatin1Char('.'));
    return m_mantissa < 0 ? QString(QLatin1Char('-') + digits) : digits;
}

double Decimal::toDouble() const
{
    return static_cast<double>(m_mantissa) / static_cast<double>(powerOfTen(m_places));
}

std::strong_ordering Decimal::operator<=>(const Decimal &other) const
{
    const Wide left = Wide(m_mantissa) * powerOfTen(other.m_places);
    const Wide right = Wide(other.m_mantissa) * powerOfTen(m_places);
    return left < right ? std::strong_ordering::less
                        : (left > right ? std::strong_ordering::greater : std::strong_ordering::equal);
}

} // namespace shortlist
