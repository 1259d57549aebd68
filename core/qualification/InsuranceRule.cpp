// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/model/Provider.h"
#include "core/qualification/RuleInput.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace shortlist {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(InsuranceRule)
};

__extension__ using Wide = __int128;

// An amount in the project's currency, exact: mantissa / 10^places.
struct Product
{
    Wide mantissa = 0;
    int places = 0;

    long double rounded() const { return static_cast<long double>(mantissa) / std::pow(10.0L, places); }
};

Product product(const Decimal &amount, const Decimal &rate)
{
    return {Wide(amount.mantissa()) * rate.mantissa(), amount.places() + rate.places()};
}

bool isAtLeast(Product a, Product b)
{
    Product &shorter = a.places < b.places ? a : b;
    const int places = std::max(a.places, b.places);
    while (shorter.places < places) {
        Wide longer = 0;
        if (__builtin_mul_overflow(shorter.mantissa, Wide(10), &longer))
            return a.rounded() >= b.rounded(); // so far apart in size that rounding cannot matter
        shorter.mantissa = longer;
        ++shorter.places;
    }
    return a.mantissa >= b.mantissa;
}

// What one unit of a currency costs in the project's; nothing if the project has no rate for it.
std::optional<Decimal> rateOf(const RuleInput &input, const QString &currency)
{
    if (input.currency.isEmpty())
        return std::nullopt; // rates are against a currency that is not said
    if (currency == input.currency)
        return Decimal(1);
    const auto found = std::find_if(input.rates.begin(), input.rates.end(),
                                    [&currency](const ExchangeRate &rate) { return rate.currency == currency; });
    if (found == input.rates.end() || found->rate.isZero() || found->rate.isNegative())
        return std::nullopt;
    return found->rate;
}

QString money(double amount, const QString &currency, const QLocale &locale)
{
    const QString number = locale.toString(amount, 'f', amount == std::floor(amount) ? 0 : 2);
    return currency.isEmpty() ? number : QStringLiteral("%1\u00A0%2").arg(currency, number);
}

QString noRateInWords(const RuleInput &input, const QString &insured, const QString &currency)
{
    if (input.currency.isEmpty())
        return Words::tr("Insured for %1, which cannot be compared: the project’s currency is not set.").arg(insured);
    return Words::tr("Insured for %1, which cannot be compared: the project has no exchange rate for %2.")
        .arg(insured, currency);
}

} // namespace

Verdict judgeInsurance(const RuleInput &input, const Provider &provider, const Why &why)
{
    if (provider.insurance.isZero())
        return say(why, Verdict::Unknown, [] { return Words::tr("No liability insurance is entered."); });
    const QString has = provider.insuranceCurrency.isEmpty() ? input.currency : provider.insuranceCurrency;
    const QString wants = input.rule.unit.isEmpty() ? input.currency : input.rule.unit;
    const auto insured = [&] { return money(provider.insurance.toDouble(), has, why.locale); };
    const std::optional<Decimal> least = Decimal::fromDouble(input.rule.number, 2);
    if (!least)
        return say(why, Verdict::Unknown, [] { return Words::tr("The requirement’s amount is too large."); });
    const std::optional<Decimal> hasRate = has == wants ? Decimal(1) : rateOf(input, has);
    const std::optional<Decimal> wantsRate = has == wants ? Decimal(1) : rateOf(input, wants);
    if (!hasRate || !wantsRate)
        return say(why, Verdict::Unknown, [&] { return noRateInWords(input, insured(), hasRate ? wants : has); });
    const bool enough = isAtLeast(product(provider.insurance, *hasRate), product(*least, *wantsRate));
    return say(why, enough ? Verdict::Pass : Verdict::Fail, [&] {
        const QString asked = money(input.rule.number, wants, why.locale);
        if (has == wants)
            return Words::tr("Insured for %1; at least %2 is asked.").arg(insured(), asked);
        const double converted =
            std::floor(provider.insurance.toDouble() * hasRate->toDouble() / wantsRate->toDouble());
        return Words::tr("Insured for %1, about %2 at the project’s rate; at least %3 is asked.")
            .arg(insured(), money(converted, wants, why.locale), asked);
    });
}

} // namespace shortlist
