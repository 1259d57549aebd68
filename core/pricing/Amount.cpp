// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/pricing/Amount.h"

#include "core/pricing/Exact.h"

namespace shortlist {

namespace {

mpz_class powerOfTen(int exponent)
{
    mpz_class power;
    mpz_ui_pow_ui(power.get_mpz_t(), 10, static_cast<unsigned long>(exponent));
    return power;
}

static_assert(sizeof(long) == sizeof(qint64), "GMP takes a mantissa as a long");

} // namespace

mpq_class exact(const Amount &amount)
{
    return amount.isZero() ? mpq_class() : amount.fraction()->value;
}

mpq_class exact(const Decimal &number)
{
    if (number.places() == 0)
        return mpq_class(static_cast<long>(number.mantissa()));
    mpq_class value(mpz_class(static_cast<long>(number.mantissa())), powerOfTen(number.places()));
    value.canonicalize();
    return value;
}

mpq_class exact(int number)
{
    return mpq_class(number);
}

Amount amountOf(mpq_class value)
{
    return Amount(Fraction{std::move(value)});
}

mpq_class roundedUp(const mpq_class &value)
{
    mpz_class whole;
    mpz_cdiv_q(whole.get_mpz_t(), value.get_num_mpz_t(), value.get_den_mpz_t());
    return mpq_class(whole);
}

QString exactText(const mpq_class &value, int places)
{
    // Half away from zero: the magnitude, plus a half of the last place, cut off.
    const mpz_class twice = abs(value.get_num()) * powerOfTen(places) * 2 + value.get_den();
    const mpz_class units = twice / (value.get_den() * 2);
    QString digits = QString::fromStdString(units.get_str()).rightJustified(places + 1, QLatin1Char('0'));
    if (places > 0)
        digits.insert(digits.size() - places, QLatin1Char('.'));
    return sgn(value) < 0 && units != 0 ? QString(QLatin1Char('-') + digits) : digits;
}

Amount::Amount() noexcept = default;

Amount::Amount(const Decimal &number)
    : m_fraction(number.isZero() ? nullptr : std::make_unique<Fraction>(Fraction{exact(number)}))
{}

Amount::Amount(Fraction fraction)
    : m_fraction(sgn(fraction.value) == 0 ? nullptr : std::make_unique<Fraction>(std::move(fraction)))
{}

Amount::Amount(const Amount &other)
    : m_fraction(other.isZero() ? nullptr : std::make_unique<Fraction>(*other.m_fraction))
{}

Amount::Amount(Amount &&other) noexcept = default;

Amount &Amount::operator=(const Amount &other)
{
    return *this = Amount(other);
}

Amount &Amount::operator=(Amount &&other) noexcept = default;

Amount::~Amount() = default;

int Amount::sign() const
{
    return isZero() ? 0 : sgn(m_fraction->value);
}

double Amount::toDouble() const
{
    return isZero() ? 0.0 : m_fraction->value.get_d();
}

QString Amount::toText(int places) const
{
    return exactText(exact(*this), std::clamp(places, 0, 18));
}

Amount &Amount::operator+=(const Amount &other)
{
    if (!other.isZero())
        *this = amountOf(exact(*this) + other.m_fraction->value);
    return *this;
}

Amount &Amount::operator-=(const Amount &other)
{
    if (!other.isZero())
        *this = amountOf(exact(*this) - other.m_fraction->value);
    return *this;
}

Amount &Amount::operator*=(const Amount &other)
{
    *this = amountOf(exact(*this) * exact(other));
    return *this;
}

Amount &Amount::operator/=(const Amount &other)
{
    *this = other.isZero() ? Amount() : amountOf(exact(*this) / other.m_fraction->value);
    return *this;
}

bool Amount::operator==(const Amount &other) const
{
    return (*this <=> other) == 0;
}

std::strong_ordering Amount::operator<=>(const Amount &other) const
{
    return cmp(exact(*this), exact(other)) <=> 0;
}

} // namespace shortlist
