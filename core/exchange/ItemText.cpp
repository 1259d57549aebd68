// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/ItemText.h"

#include "core/catalogue/Fold.h"
#include "core/catalogue/Standards.h"
#include "core/exchange/ImportValues.h"

#include <QRegularExpression>

#include <array>
#include <optional>
#include <utility>

namespace shortlist {

namespace {

constexpr int kHour = 60;
constexpr int kDay = 24 * kHour;
constexpr std::array<const char *, 7> kDays{"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"};

// Within a detail the signs that part items would mislead.
QString plain(QString text)
{
    for (const char sign : {';', ',', '(', ')', '|', '\n'})
        text.replace(QLatin1Char(sign), QLatin1Char(' '));
    return text.simplified();
}

QString withDetails(const QString &what, QStringList details)
{
    details.removeAll(QString());
    const QString name = plain(what);
    return details.isEmpty()
               ? name
               : QString(name + QStringLiteral(" (") + details.join(QStringLiteral(", ")) + QLatin1Char(')'));
}

bool has(int days, int day)
{
    return ((days >> day) & 1) != 0;
}

// "Mon-Sat", "Wed", "Mon+Thu-Fri"
QString daysText(int days)
{
    QStringList runs;
    for (int day = 0; day < 7; ++day) {
        if (!has(days, day))
            continue;
        const int first = day;
        while (day < 6 && has(days, day + 1))
            ++day;
        const QString from = QLatin1String(kDays[static_cast<std::size_t>(first)]);
        const QString to = QLatin1String(kDays[static_cast<std::size_t>(day)]);
        runs.append(day == first ? from : QString(from + QLatin1Char('-') + to));
    }
    return runs.join(QLatin1Char('+'));
}

std::optional<int> dayOf(const QString &name)
{
    for (std::size_t i = 0; i < kDays.size(); ++i) {
        if (name.size() >= 2 && QString(QLatin1String(kDays[i])).startsWith(name.left(3), Qt::CaseInsensitive))
            return static_cast<int>(i);
    }
    return std::nullopt;
}

std::optional<int> daysFromText(const QString &text)
{
    int days = 0;
    const QStringList runs = text.split(QLatin1Char('+'), Qt::SkipEmptyParts);
    for (const QString &run : runs) {
        const std::optional<int> first = dayOf(run.section(QLatin1Char('-'), 0, 0));
        const std::optional<int> last = dayOf(run.section(QLatin1Char('-'), -1));
        if (!first || !last)
            return std::nullopt;
        for (int day = *first;; day = (day + 1) % 7) {
            days |= 1 << day;
            if (day == *last)
                break;
        }
    }
    return days != 0 ? std::optional<int>(days) : std::nullopt;
}

QString clock(int minutes)
{
    return QStringLiteral("%1:%2")
        .arg(minutes / kHour, 2, 10, QLatin1Char('0'))
        .arg(minutes % kHour, 2, 10, QLatin1Char('0'));
}

std::optional<int> minutesOf(const QString &hours, const QString &minutes)
{
    const int time = hours.toInt() * kHour + minutes.toInt();
    return minutes.toInt() < kHour && time <= kDay ? std::optional<int>(time) : std::nullopt;
}

// A detail with its keyword: "issued 2025-04-01".
QString dated(const char *keyword, const QDate &date)
{
    return date.isValid() ? QString(QLatin1String(keyword) + QLatin1Char(' ') + date.toString(Qt::ISODate)) : QString();
}

QString named(const char *keyword, const QString &text)
{
    const QString value = plain(text);
    return value.isEmpty() ? QString() : QString(QLatin1String(keyword) + QStringLiteral(": ") + value);
}

QString period(const Certificate &certificate)
{
    if (!certificate.periodEnd.isValid())
        return QString();
    const QString end = certificate.periodEnd.toString(Qt::ISODate);
    return certificate.periodStart.isValid()
               ? QStringLiteral("period %1 to %2").arg(certificate.periodStart.toString(Qt::ISODate), end)
               : QStringLiteral("period to %1").arg(end);
}

// The catalogue's spelling of a variant, if what is typed is one of its.
QString variantOf(const QString &standard, const QString &typed)
{
    const CertificateStandard *known = catalogue::certificateStandard(standard);
    const QStringList variants = known != nullptr ? known->variants : QStringList();
    for (const QString &variant : variants) {
        if (folded(variant) == folded(typed))
            return variant;
    }
    return typed;
}

bool readNamed(Certificate &certificate, const QString &detail)
{
    static const QRegularExpression shape(
        QStringLiteral(
            R"(\A(variant|type|level|no\.?|number|accreditation|accredited by|scope|sites?)\s*:\s*(\S.*)\z)"),
        QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch match = shape.match(detail);
    if (!match.hasMatch())
        return false;
    const QString word = match.captured(1).toLower();
    const QString value = match.captured(2);
    if (word.startsWith(QLatin1String("no")) || word == QLatin1String("number"))
        certificate.number = value;
    else if (word.startsWith(QLatin1String("accred")))
        certificate.accreditation = value;
    else if (word == QLatin1String("scope"))
        certificate.scope = value;
    else if (word.startsWith(QLatin1String("site")))
        certificate.sites = QString(value).replace(QStringLiteral(" / "), QStringLiteral("; "));
    else
        certificate.variant = variantOf(certificate.standard, value);
    return true;
}

bool readPeriod(Certificate &certificate, const QString &detail)
{
    static const QRegularExpression shape(
        QStringLiteral(R"(\Aperiod\s*:?\s*(.*?)\s*(?:\bto\b|–|\buntil\b)\s*(\S.*)\z)"),
        QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch match = shape.match(detail);
    const QDate end = match.hasMatch() ? dateFromCell(match.captured(2)) : QDate();
    const QDate start = dateFromCell(match.captured(1));
    if (!end.isValid() || (!match.captured(1).isEmpty() && !start.isValid()))
        return false;
    certificate.periodStart = start;
    certificate.periodEnd = end;
    return true;
}

} // namespace

QString siteItem(const Site &site)
{
    QString shift;
    if (site.shiftDays != 0)
        shift = QStringLiteral("%1 %2-%3").arg(daysText(site.shiftDays), clock(site.shiftFrom), clock(site.shiftTo));
    return withDetails(site.city, {site.country, site.zone, site.seats > 0 ? QString::number(site.seats) : QString(),
                                   shift, site.kind == SiteKind::Home ? QStringLiteral("home") : QString()});
}

QString certificateItem(const Certificate &certificate)
{
    static const QRegularExpression between(QStringLiteral(R"(\s*;\s*)"));
    const QString sites = QString(certificate.sites).replace(between, QStringLiteral(" / "));
    return withDetails(certificate.standard,
                       {plain(certificate.issuer), certificate.validUntil.toString(Qt::ISODate),
                        named("variant", certificate.variant), named("no.", certificate.number),
                        named("accreditation", certificate.accreditation), dated("issued", certificate.issued),
                        period(certificate), dated("surveillance", certificate.surveillance), named("sites", sites),
                        named("scope", certificate.scope)});
}

QString wordItems(const QStringList &words)
{
    QStringList items;
    for (const QString &word : words)
        items.append(plain(word));
    return items.join(QStringLiteral("; "));
}

bool readSiteDetail(Site &site, const QString &detail)
{
    static const QRegularExpression shift(
        QStringLiteral(R"(\A([A-Za-z+\-–]+)\s+(\d{1,2}):(\d{2})\s*[\-–]\s*(\d{1,2}):(\d{2})\z)"));
    if (folded(detail) == QLatin1String("home")) {
        site.kind = SiteKind::Home;
        return true;
    }
    const bool always = detail == QLatin1String("24/7");
    const QRegularExpressionMatch match = shift.match(detail);
    if (!always && !match.hasMatch())
        return false;
    const std::optional<int> days =
        always ? std::optional<int>(127) : daysFromText(match.captured(1).replace(QChar(0x2013), QLatin1Char('-')));
    const std::optional<int> from = minutesOf(match.captured(2), match.captured(3));
    const std::optional<int> to = always ? kDay : minutesOf(match.captured(4), match.captured(5));
    if (!days || !from || !to)
        return false;
    site.shiftDays = *days;
    site.shiftFrom = *from;
    site.shiftTo = *to;
    return true;
}

bool readCertificateDetail(Certificate &certificate, const QString &detail)
{
    static const QRegularExpression dateShape(
        QStringLiteral(R"(\A(issued(?: on)?|surveillance|interim)\s*:?\s*(\S.*)\z)"),
        QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch match = dateShape.match(detail);
    const QDate date = match.hasMatch() ? dateFromCell(match.captured(2)) : QDate();
    if (date.isValid()) {
        const bool issued = match.captured(1).startsWith(QLatin1String("issued"), Qt::CaseInsensitive);
        (issued ? certificate.issued : certificate.surveillance) = date;
        return true;
    }
    return readPeriod(certificate, detail) || readNamed(certificate, detail);
}

} // namespace shortlist
