// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/report/TradeWords.h"

#include "ui/report/Chapters.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace shortlist::report {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(shortlist::report::TradeWords)
};

// The digits of an exact text with the locale's signs between them.
QString localized(const ReportData &data, const QString &exact)
{
    QString digits = exact;
    const bool negative = digits.startsWith(QLatin1Char('-'));
    if (negative)
        digits.remove(0, 1);
    QString whole = digits.section(QLatin1Char('.'), 0, 0);
    const QString fraction = digits.section(QLatin1Char('.'), 1);
    constexpr qsizetype kGroup = 3;
    constexpr qsizetype kLeastGrouped = 5; // "1234" stays together in some locales, never "12345"
    if (whole.size() >= kLeastGrouped - 1) {
        for (qsizetype at = whole.size() - kGroup; at > 0; at -= kGroup)
            whole.insert(at, data.locale().groupSeparator());
    }
    const QString number = fraction.isEmpty() ? whole : QString(whole + data.locale().decimalPoint() + fraction);
    return negative ? QString(QChar(0x2013) + number) : number;
}

QString dayName(const ReportData &data, int day)
{
    return data.locale().dayName(day + 1, QLocale::ShortFormat);
}

QString clock(const ReportData &data, int minutes)
{
    constexpr int kHour = 60;
    constexpr int kDay = 24 * kHour;
    return minutes == kDay ? QStringLiteral("24:00")
                           : data.locale().toString(QTime(minutes / kHour, minutes % kHour), QLocale::ShortFormat);
}

void drawSign(QPainter &painter, const QRectF &rect, Sign sign, const QColor &colour)
{
    const double line = pt(size::kTable) * 1.36;
    const QRectF box(rect.left() - kSwatchIndent, rect.top() + (line - pt(6)) / 2, pt(6), pt(6));
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(colour, pt(1.1), Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    switch (sign) {
    case Sign::Tick:
        painter.drawPolyline(QPolygonF({box.topLeft() + QPointF(0, pt(3.2)), box.topLeft() + QPointF(pt(2.2), pt(5.6)),
                                        box.topLeft() + QPointF(pt(6), pt(0.6))}));
        break;
    case Sign::Cross:
        painter.drawLine(box.topLeft(), box.bottomRight());
        painter.drawLine(box.topRight(), box.bottomLeft());
        break;
    case Sign::Ring:
        painter.drawEllipse(box);
        break;
    case Sign::Dash:
        painter.drawLine(QPointF(box.left(), box.center().y()), QPointF(box.right(), box.center().y()));
        break;
    case Sign::Half:
        painter.drawEllipse(box);
        painter.setBrush(colour);
        painter.drawPie(box, 90 * 16, 180 * 16);
        break;
    }
}

} // namespace

QString money(const ReportData &data, const Amount &amount)
{
    return localized(data, amount.toText(data.snapshot().priceTerms().places));
}

QString moneyInWords(const ReportData &data, const Amount &amount)
{
    constexpr double kMillion = 1e6;
    const QString currency = label(data.snapshot().need().currency);
    const double value = amount.toDouble();
    if (std::abs(value) < kMillion)
        return Words::tr("%1 %2", "an amount and its currency").arg(money(data, amount), currency);
    return Words::tr("%1 million %2", "an amount in millions and its currency")
        .arg(localized(data, (amount / Amount(Decimal(1'000'000))).toText(2)), currency);
}

QString decimal(const ReportData &data, const Decimal &number)
{
    return number.isZero() ? QString() : localized(data, number.toText());
}

QString percentOf(const ReportData &data, const Amount &perCent, int decimals)
{
    return Words::tr("%1 %", "per cent").arg(localized(data, perCent.toText(decimals)));
}

QString priceModel(PriceModel model)
{
    switch (model) {
    case PriceModel::PerFte:
        return Words::tr("Per FTE or seat");
    case PriceModel::PerTransaction:
        return Words::tr("Per transaction");
    case PriceModel::Outcome:
        return Words::tr("Outcome-based");
    case PriceModel::Hybrid:
        return Words::tr("Hybrid");
    case PriceModel::FixedFee:
        return Words::tr("Fixed fee");
    case PriceModel::SeatLease:
        return Words::tr("Seat leasing");
    case PriceModel::Hourly:
        return Words::tr("Hourly or retainer");
    }
    return QString();
}

QString currencyOf(const ReportData &data, const Offer &offer)
{
    return label(offer.currency.isEmpty() ? data.snapshot().need().currency : offer.currency);
}

QString hoursInWords(const ReportData &data, int days, int from, int to)
{
    constexpr int kEveryDay = 127;
    constexpr int kDay = 1440;
    QStringList runs;
    for (int day = 0; day < 7; ++day) {
        const int first = day;
        if (((days >> day) & 1) == 0)
            continue;
        while (day < 6 && ((days >> (day + 1)) & 1) != 0)
            ++day;
        runs.append(first == day
                        ? dayName(data, first)
                        : Words::tr("%1 to %2", "days of the week").arg(dayName(data, first), dayName(data, day)));
    }
    if (runs.isEmpty())
        return QString();
    if (days == kEveryDay && from == 0 && to == kDay)
        return Words::tr("round the clock");
    return Words::tr("%1, %2 to %3", "days and times").arg(data.list(runs), clock(data, from), clock(data, to));
}

QString duration(const ReportData &data, int minutes)
{
    constexpr int kHour = 60;
    if (minutes % kHour == 0)
        return Words::tr("%1 h").arg(data.count(minutes / kHour));
    if (minutes < kHour)
        return Words::tr("%1 min").arg(data.count(minutes));
    return Words::tr("%1 h %2 min").arg(data.count(minutes / kHour), data.count(minutes % kHour));
}

std::vector<ProviderId> takingPart(const ReportData &data, std::size_t most)
{
    std::vector<ProviderId> ids = data.evaluation().ranked();
    const std::vector<ProviderId> &below = data.evaluation().belowLine();
    ids.insert(ids.end(), below.begin(), below.end());
    ids.resize(std::min(ids.size(), most));
    return ids;
}

std::size_t countTakingPart(const ReportData &data)
{
    return data.evaluation().ranked().size() + data.evaluation().belowLine().size();
}

TableCell signedCell(const TableContent &table, Sign sign, const QColor &colour, const QString &word)
{
    return TableCell{StyledText(word, table.style(false, colour)), 1, kSwatchIndent,
                     [sign, colour](QPainter &painter, const QRectF &rect) { drawSign(painter, rect, sign, colour); }};
}

TableCell verdictCell(const TableContent &table, Verdict verdict)
{
    const QString word = verdictLabel(verdict);
    switch (verdict) {
    case Verdict::Pass:
        return signedCell(table, Sign::Tick, ink::kGood, word);
    case Verdict::Waived:
        return signedCell(table, Sign::Half, ink::kWarning, word);
    case Verdict::Unknown:
        return signedCell(table, Sign::Ring, ink::kWarning, word);
    case Verdict::Fail:
        break;
    }
    return signedCell(table, Sign::Cross, ink::kBad, word);
}

TableCell statusCell(const TableContent &table, CertificateStatus status, const QString &word)
{
    switch (status) {
    case CertificateStatus::Valid:
        return signedCell(table, Sign::Tick, ink::kGood, word);
    case CertificateStatus::Expiring:
        return signedCell(table, Sign::Half, ink::kWarning, word);
    case CertificateStatus::ClaimedOnly:
        return signedCell(table, Sign::Ring, ink::kWarning, word);
    case CertificateStatus::Expired:
    case CertificateStatus::Stale:
        return signedCell(table, Sign::Cross, ink::kBad, word);
    case CertificateStatus::NotHeld:
        break;
    }
    return signedCell(table, Sign::Dash, ink::kMuted, word);
}

} // namespace shortlist::report
