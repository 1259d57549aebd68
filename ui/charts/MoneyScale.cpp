// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/MoneyScale.h"

#include "ui/charts/Drawing.h"

#include <QCoreApplication>

#include <cmath>

namespace shortlist::drawing {

namespace {

QString words(const char *text)
{
    return QCoreApplication::translate("MoneyScale", text);
}

} // namespace

MoneyScale MoneyScale::of(double largest, const QString &currency)
{
    MoneyScale scale;
    scale.currency = currency;
    scale.unit = largest >= 2e9 ? 1e9 : (largest >= 2e6 ? 1e6 : (largest >= 2e4 ? 1e3 : 1));
    return scale;
}

QString MoneyScale::unitName() const
{
    if (unit >= 1e9)
        return words(QT_TRANSLATE_NOOP("MoneyScale", "%1 billion")).arg(currency).trimmed();
    if (unit >= 1e6)
        return words(QT_TRANSLATE_NOOP("MoneyScale", "%1 million")).arg(currency).trimmed();
    if (unit >= 1e3)
        return words(QT_TRANSLATE_NOOP("MoneyScale", "%1 thousand")).arg(currency).trimmed();
    return currency;
}

QString MoneyScale::label(double amount) const
{
    const double shown = std::abs(inUnits(amount));
    return number(inUnits(amount), shown >= 100 || unit == 1 ? 0 : (shown >= 10 ? 1 : 2));
}

QString MoneyScale::inFull(double amount) const
{
    const QString digits = number(amount, 0);
    return currency.isEmpty() ? digits : QString(currency + QLatin1Char(' ') + digits);
}

} // namespace shortlist::drawing
