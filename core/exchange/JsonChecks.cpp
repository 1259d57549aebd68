// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/JsonChecks.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>

namespace shortlist::jsonchecks {

namespace {

struct Json
{
    Q_DECLARE_TR_FUNCTIONS(ProjectJson)
};

QString plain(double number)
{
    return QString::number(number, 'f', QLocale::FloatingPointShortest);
}

void shaped(const JsonNode &node, const char *name, const QString &text, const QRegularExpression &shape,
            const QString &what)
{
    if (!text.isEmpty() && !shape.match(text).hasMatch())
        node.member(QLatin1String(name)).report(Json::tr("“%1” is not %2").arg(text.left(80), what));
}

} // namespace

void country(const JsonNode &node, const char *name, const QString &code)
{
    static const QRegularExpression shape(QStringLiteral("\\A[A-Z]{2}\\z"));
    shaped(node, name, code, shape, Json::tr("a country's code of two letters such as IE"));
}

void zone(const JsonNode &node, const char *name, const QString &zone)
{
    static const QRegularExpression shape(QStringLiteral("\\A[A-Za-z0-9_+\\-]+(/[A-Za-z0-9_+\\-]+)*\\z"));
    shaped(node, name, zone, shape, Json::tr("a time zone such as Europe/Dublin"));
}

void currency(const JsonNode &node, const char *name, const QString &code)
{
    static const QRegularExpression shape(QStringLiteral("\\A[A-Z]{3}\\z"));
    shaped(node, name, code, shape, Json::tr("a currency's code of three letters such as EUR"));
}

void notEmpty(const JsonNode &node, const char *name, const QString &text)
{
    if (!node.has(QLatin1String(name)))
        node.member(QLatin1String(name)).report(Json::tr("this is missing"));
    else if (text.trimmed().isEmpty())
        node.member(QLatin1String(name)).report(Json::tr("this must not be empty"));
}

void within(const JsonNode &node, const char *name, double value, double least, double most)
{
    if (!(value >= least && value <= most))
        node.member(QLatin1String(name))
            .report(Json::tr("%1 does not lie between %2 and %3").arg(plain(value), plain(least), plain(most)));
}

void hours(const JsonNode &node, const QString &prefix, int days, int from, int to)
{
    constexpr int kAllDays = 127;
    constexpr int kMinutes = 1440;
    within(node, QString(prefix + QStringLiteral("_days")).toLatin1().constData(), days, 0, kAllDays);
    within(node, QString(prefix + QStringLiteral("_from")).toLatin1().constData(), from, 0, kMinutes);
    within(node, QString(prefix + QStringLiteral("_to")).toLatin1().constData(), to, 0, kMinutes);
}

QDateTime moment(const JsonNode &node, const char *name)
{
    const QString text = node.text(QLatin1String(name));
    if (text.isEmpty())
        return QDateTime();
    const QDateTime moment = QDateTime::fromString(text, Qt::ISODateWithMs);
    if (!moment.isValid() || moment.timeSpec() == Qt::LocalTime)
        node.member(QLatin1String(name))
            .report(Json::tr("“%1” is not a moment such as 2027-03-31T16:30:00Z").arg(text.left(40)));
    return moment.toUTC();
}

QString momentText(const QDateTime &moment)
{
    const QDateTime utc = moment.toUTC();
    return utc.toString(utc.time().msec() == 0 ? Qt::ISODate : Qt::ISODateWithMs);
}

} // namespace shortlist::jsonchecks
