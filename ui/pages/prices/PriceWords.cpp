// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/prices/PriceWords.h"

#include "core/catalogue/Catalogue.h"
#include "ui/models/ProviderWords.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace shortlist::price_words {

namespace {

QString tr(const char *text, int count = -1)
{
    return QCoreApplication::translate("PriceWords", text, nullptr, count);
}

// Separators of groups are only taken as such where they stand before three digits each: "1,5" is no 15.
bool isGrouped(const QString &plain, const QLocale &locale)
{
    QString whole = plain.section(locale.decimalPoint(), 0, 0);
    if (whole.startsWith(QLatin1Char('-')) || whole.startsWith(QLatin1Char('+')))
        whole.remove(0, 1);
    const QStringList parts = whole.split(locale.groupSeparator());
    const bool first = !parts.first().isEmpty() && parts.first().size() <= 3;
    return parts.size() > 1 && first && !plain.section(locale.decimalPoint(), 1).contains(locale.groupSeparator()) &&
           std::all_of(parts.begin() + 1, parts.end(), [](const QString &part) { return part.size() == 3; });
}

// "1234.5" with the locale's point and groups.
QString localized(const QString &plain)
{
    const QLocale locale;
    const bool negative = plain.startsWith(QLatin1Char('-'));
    const QStringList parts = plain.mid(negative ? 1 : 0).split(QLatin1Char('.'));
    QString whole = parts.front();
    if (!(locale.numberOptions() & QLocale::OmitGroupSeparator)) {
        for (qsizetype at = whole.size() - 3; at > 0; at -= 3)
            whole.insert(at, locale.groupSeparator());
    }
    QString result = negative ? QString(locale.negativeSign() + whole) : whole;
    if (parts.size() > 1)
        result += QString(locale.decimalPoint() + parts.at(1));
    return result;
}

QString withoutZeros(QString plain)
{
    while (plain.contains(QLatin1Char('.')) && (plain.endsWith(QLatin1Char('0')) || plain.endsWith(QLatin1Char('.'))))
        plain.chop(1);
    return plain;
}

} // namespace

QString money(const Amount &amount, int places)
{
    return localized(amount.toText(places));
}

QString moneyIn(const QString &currency, const Amount &amount, int places)
{
    const QString digits = money(amount, places);
    return currency.isEmpty() ? digits : QString(currency + QChar(0x00A0) + digits);
}

QString number(const Decimal &number)
{
    return number.isZero() ? QString() : localized(number.toText());
}

QString quantity(const Amount &amount)
{
    return localized(withoutZeros(amount.toText(4)));
}

QString percent(const Amount &amount)
{
    return tr("%1 %").arg(localized(amount.toText(1)));
}

Result<Decimal> readSignedNumber(const QString &typed)
{
    const QLocale locale;
    QString plain = typed.simplified();
    plain.remove(QLatin1Char(' ')).remove(QChar(0x00A0)).remove(QChar(0x202F)).remove(QLatin1Char('\''));
    plain.replace(QChar(0x2212), QLatin1Char('-'));
    if (isGrouped(plain, locale))
        plain.remove(locale.groupSeparator());
    plain.replace(locale.decimalPoint(), QLatin1String("."));
    if (plain.isEmpty())
        return Decimal();
    const std::optional<Decimal> number = Decimal::fromText(plain);
    if (!number)
        return fail(ErrorCode::BadInput, tr("“%1” is not a number that can be kept. Write it like %2.")
                                             .arg(words::brief(typed), localized(QStringLiteral("1234.56"))));
    return *number;
}

Result<Decimal> readNumber(const QString &typed)
{
    Result<Decimal> number = readSignedNumber(typed);
    if (number && number->isNegative())
        return fail(ErrorCode::BadInput, tr("“%1” is below 0; it must be 0 or more.").arg(words::brief(typed)));
    return number;
}

Result<QString> readCurrency(const QString &typed)
{
    const QString code = typed.simplified().left(3).toUpper();
    if (code.isEmpty())
        return QString();
    const Result<std::vector<Currency>> known = catalogue::currencies();
    if (known && std::any_of(known->begin(), known->end(), [&code](const Currency &one) { return one.code == code; }))
        return code;
    return fail(
        ErrorCode::BadInput,
        tr("“%1” is not a currency. Write its three letters, for example EUR or USD.").arg(words::brief(typed)));
}

QString model(PriceModel model)
{
    switch (model) {
    case PriceModel::PerFte:
        return tr("Per FTE or seat");
    case PriceModel::PerTransaction:
        return tr("Per transaction");
    case PriceModel::Outcome:
        return tr("Outcome-based");
    case PriceModel::Hybrid:
        return tr("Hybrid");
    case PriceModel::FixedFee:
        return tr("Fixed fee");
    case PriceModel::SeatLease:
        return tr("Seat leasing");
    case PriceModel::Hourly:
        return tr("Hourly or retainer");
    }
    return {};
}

QString modelHint(PriceModel model)
{
    switch (model) {
    case PriceModel::PerFte:
        return tr("A fixed monthly rate for each person or seat. Suits steady volumes.");
    case PriceModel::PerTransaction:
        return tr("A fee for each call, ticket or invoice, often less above a volume, with a monthly minimum. Suits "
                  "volumes that vary.");
    case PriceModel::Outcome:
        return tr("A fee for each result that was reached, between a floor and a cap. Suits mature processes whose "
                  "results can be measured.");
    case PriceModel::Hybrid:
        return tr("A base team at a monthly rate, and a fee for each item above a trigger volume. Suits long "
                  "partnerships.");
    case PriceModel::FixedFee:
        return tr("One sum a month for all that is in scope. Suits a scope that is well defined.");
    case PriceModel::SeatLease:
        return tr("Equipped workplaces are rented; you employ the staff. Suits small teams and full control.");
    case PriceModel::Hourly:
        return tr("Hours at a rate, or a monthly retainer, up to a cap. Suits accounting and advice.");
    }
    return {};
}

QString lineKind(LineKind kind)
{
    switch (kind) {
    case LineKind::Fte:
        return tr("FTE");
    case LineKind::Seat:
        return tr("Seat");
    case LineKind::Hour:
        return tr("Hour");
    case LineKind::Month:
        return tr("Monthly fee");
    case LineKind::Transaction:
        return tr("Transaction");
    case LineKind::Outcome:
        return tr("Outcome");
    case LineKind::OneOff:
        return tr("One-off");
    case LineKind::PassThrough:
        return tr("Pass-through");
    }
    return {};
}

QString lineUnit(LineKind kind)
{
    switch (kind) {
    case LineKind::Fte:
        return tr("per FTE and month");
    case LineKind::Seat:
        return tr("per seat and month");
    case LineKind::Hour:
        return tr("per hour");
    case LineKind::Month:
    case LineKind::PassThrough:
        return tr("per month");
    case LineKind::Transaction:
        return tr("per item");
    case LineKind::Outcome:
        return tr("per outcome");
    case LineKind::OneOff:
        return tr("once");
    }
    return {};
}

QString costKind(CostKind kind)
{
    switch (kind) {
    case CostKind::Fte:
        return tr("FTEs");
    case CostKind::Seat:
        return tr("Seats");
    case CostKind::Hour:
        return tr("Hours");
    case CostKind::Month:
        return tr("Monthly fees");
    case CostKind::Transaction:
        return tr("Transactions");
    case CostKind::Outcome:
        return tr("Outcomes");
    case CostKind::TopUp:
        return tr("Minimum and floor");
    case CostKind::OneOff:
        return tr("One-off");
    case CostKind::PassThrough:
        return tr("Pass-through");
    case CostKind::Indexation:
        return tr("Indexation");
    case CostKind::Retained:
        return tr("Own: retained team");
    case CostKind::Management:
        return tr("Own: vendor management");
    case CostKind::Transition:
        return tr("Own: transition");
    case CostKind::Risk:
        return tr("Own: risk allowance");
    case CostKind::Other:
        return tr("Own: other");
    }
    return {};
}

QString buyerKind(BuyerCostKind kind)
{
    switch (kind) {
    case BuyerCostKind::Retained:
        return tr("Retained team");
    case BuyerCostKind::Management:
        return tr("Vendor management");
    case BuyerCostKind::Transition:
        return tr("Transition");
    case BuyerCostKind::Risk:
        return tr("Risk allowance");
    case BuyerCostKind::Other:
        return tr("Other");
    }
    return {};
}

QString basis(CostBasis basis)
{
    switch (basis) {
    case CostBasis::Once:
        return tr("Once");
    case CostBasis::Monthly:
        return tr("A month");
    case CostBasis::Yearly:
        return tr("A year");
    case CostBasis::PerCent:
        return tr("% of charges");
    }
    return {};
}

QString volume(Volume volume)
{
    switch (volume) {
    case Volume::Low:
        return tr("Low volume");
    case Volume::Base:
        return tr("Base volume");
    case Volume::High:
        return tr("High volume");
    }
    return {};
}

QString months(int count)
{
    return count == 1 ? tr("1 month") : tr("%Ln months", count);
}

QString functionName(const NeedFunction &function)
{
    return function.name.isEmpty() ? catalogue::serviceLabel(function.service) : function.name;
}

QString lowOffer(const LowOffer &low, const QString &currency, int places)
{
    if (low.others == 0)
        return tr("Abnormally low: %1 below our own estimate of %2. Ask for an explanation before relying on it.")
            .arg(percent(low.below), moneyIn(currency, low.reference, places));
    const QString mean = moneyIn(currency, low.reference, places);
    return low.others == 1
               ? tr("Abnormally low: %1 below the only other price, %2. Ask for an explanation before relying on it.")
                     .arg(percent(low.below), mean)
               : tr("Abnormally low: %1 below the mean of the %Ln other prices, %2. Ask for an explanation before "
                    "relying on it.",
                    low.others)
                     .arg(percent(low.below), mean);
}

} // namespace shortlist::price_words
