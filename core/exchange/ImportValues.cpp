// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/ImportValues.h"
#include "core/catalogue/Catalogue.h"
#include "core/catalogue/Fold.h"
#include "core/exchange/ItemText.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QRegularExpression>
#include <QTimeZone>

#include <algorithm>
#include <utility>

namespace shortlist {

namespace {

struct Import
{
    Q_DECLARE_TR_FUNCTIONS(Import)
};

QString brief(const QString &text)
{
    const QString line = text.simplified();
    return line.size() > 60 ? QString(line.left(57) + QStringLiteral("…")) : line;
}

// "Cork (IE, 250)" gives "Cork" and {"IE", "250"}.
std::pair<QString, QStringList> withoutParentheses(const QString &item)
{
    const qsizetype open = item.indexOf(QLatin1Char('('));
    if (open < 0 || !item.endsWith(QLatin1Char(')')))
        return {item, {}};
    QStringList inside = item.mid(open + 1, item.size() - open - 2).split(QLatin1Char(','));
    for (QString &part : inside)
        part = part.simplified();
    inside.removeAll(QString());
    return {item.left(open).simplified(), inside};
}

bool sameHours(const QStringList &zones)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const int first = QTimeZone(zones.first().toLatin1()).offsetFromUtc(now);
    return std::all_of(zones.begin(), zones.end(),
                       [&](const QString &zone) { return QTimeZone(zone.toLatin1()).offsetFromUtc(now) == first; });
}

// The zone of a site from its city and country, with a remark where the country has several.
QString likelyZone(const Site &site, int column, std::vector<CellProblem> &problems)
{
    const QStringList zones = site.country.isEmpty() ? QStringList() : catalogue::timeZonesOf(site.country);
    if (zones.isEmpty())
        return QString();
    const QString city = folded(site.city);
    const auto it = std::find_if(zones.begin(), zones.end(), [&city](const QString &zone) {
        return folded(zone.section(QLatin1Char('/'), -1)) == city;
    });
    if (it != zones.end())
        return *it;
    if (zones.size() > 1 && !sameHours(zones)) {
        problems.push_back({column,
                            Import::tr("The time zone of “%1” was taken as %2; %3 has several.")
                                .arg(brief(site.city), zones.first(), catalogue::countryName(site.country)),
                            false});
    }
    return zones.first();
}

// What stands in the parentheses behind a city: a country, a zone, a number of seats.
void addSiteDetail(Site &site, const QString &detail, int column, std::vector<CellProblem> &problems)
{
    if (readSiteDetail(site, detail))
        return;
    const QString country = catalogue::countryCode(detail);
    if (!country.isEmpty() && site.country.isEmpty()) {
        site.country = country;
        return;
    }
    if (detail.contains(QLatin1Char('/')) && catalogue::isTimeZone(detail)) {
        site.zone = detail;
        return;
    }
    const std::optional<NumberCell> seats = numberFromCell(detail, NumberKind::Whole);
    if (seats && seats->value >= 0 && seats->value <= 1'000'000) {
        site.seats = static_cast<int>(seats->value);
        return;
    }
    problems.push_back({column,
                        Import::tr("“%1” is neither a country, nor a time zone, nor a number of seats, nor working "
                                   "hours such as Mon-Fri 09:00-18:00.")
                            .arg(brief(detail)),
                        true});
}

Site siteFromItem(const QString &item, int column, std::vector<CellProblem> &problems)
{
    Site site;
    auto [city, details] = withoutParentheses(item);
    site.city = city;
    const qsizetype comma = city.lastIndexOf(QLatin1Char(','));
    if (details.isEmpty() && comma > 0) {
        site.city = city.left(comma).simplified();
        details.append(city.mid(comma + 1).simplified());
    } else if (details.isEmpty() && city.size() > 2) {
        // "Ireland" alone is a country, not a city.
        const QString country = catalogue::countryCode(city);
        const bool cityToo =
            country == QLatin1String("SG") || country == QLatin1String("LU") || country == QLatin1String("MC");
        site.country = country;
        if (!country.isEmpty() && !cityToo)
            site.city.clear();
    }
    for (const QString &detail : std::as_const(details))
        addSiteDetail(site, detail, column, problems);
    if (site.zone.isEmpty())
        site.zone = likelyZone(site, column, problems);
    return site;
}

// "Cork, Ireland" is one site; "Cork (IE), Kraków (PL)" and "Cork, Kraków" are two.
QStringList siteItems(const QString &cell)
{
    const QString line = textFromCell(cell);
    const bool single = !line.contains(QLatin1Char(';')) && !line.contains(QLatin1Char('|')) &&
                        !line.contains(QLatin1Char('\n')) && !line.contains(QLatin1Char('('));
    if (single && line.count(QLatin1Char(',')) == 1 &&
        !catalogue::countryCode(line.section(QLatin1Char(','), 1)).isEmpty())
        return {line.simplified()};
    return listFromCell(cell);
}

Certificate certificateFromItem(const QString &item, int column, std::vector<CellProblem> &problems)
{
    static const QRegularExpression trailingDate(QStringLiteral(R"(\A(.*\S)\s+(\d{4}-\d{2}-\d{2})\z)"));
    static const QRegularExpression until(
        QStringLiteral(R"(\A(?:valid\s+)?(?:until|to|till|expires|expiry|exp\.?)\s*:?\s*)"),
        QRegularExpression::CaseInsensitiveOption);
    Certificate certificate;
    auto [standard, details] = withoutParentheses(item);
    const QRegularExpressionMatch match = trailingDate.match(standard);
    if (match.hasMatch() && details.isEmpty()) {
        standard = match.captured(1);
        details.append(match.captured(2));
    }
    certificate.standard = catalogue::standardName(standard);
    for (const QString &detail : std::as_const(details)) {
        if (readCertificateDetail(certificate, detail))
            continue;
        QString rest = detail;
        const bool saidUntil = rest.contains(until);
        rest.remove(until);
        const QDate date = dateFromCell(rest);
        if (date.isValid())
            certificate.validUntil = date;
        else if (saidUntil || (!rest.isEmpty() && rest.front().isDigit()))
            problems.push_back(
                {column, Import::tr("“%1” is not a date that means one day; write 2027-05-31.").arg(brief(detail)),
                 true});
        else
            certificate.issuer =
                certificate.issuer.isEmpty() ? rest : QString(certificate.issuer + QStringLiteral(", ") + rest);
    }
    return certificate;
}

} // namespace

std::vector<Site> sitesFromCell(const QString &cell, int column, std::vector<CellProblem> &problems)
{
    std::vector<Site> sites;
    const QStringList items = siteItems(cell);
    for (const QString &item : items) {
        const Site site = siteFromItem(item, column, problems);
        if (site.city.isEmpty() && site.country.isEmpty())
            problems.push_back({column, Import::tr("“%1” names no city and no country.").arg(brief(item)), true});
        else
            sites.push_back(site);
    }
    return sites;
}

std::vector<Certificate> certificatesFromCell(const QString &cell, int column, std::vector<CellProblem> &problems)
{
    std::vector<Certificate> certificates;
    const QStringList items = listFromCell(cell);
    for (const QString &item : items) {
        const Certificate certificate = certificateFromItem(item, column, problems);
        if (!certificate.standard.isEmpty())
            certificates.push_back(certificate);
    }
    return certificates;
}

QString countryFromCell(const QString &cell, int column, std::vector<CellProblem> &problems)
{
    const QString line = lineFromCell(cell);
    const auto [bare, details] = withoutParentheses(line);
    QStringList candidates{line, bare, bare.section(QLatin1Char(','), -1)};
    candidates += details;
    for (const QString &candidate : std::as_const(candidates)) {
        const QString code = catalogue::countryCode(candidate);
        if (!code.isEmpty())
            return code;
    }
    problems.push_back(
        {column,
         Import::tr("“%1” is not a country; write a name such as Ireland or a code such as IE.").arg(brief(line)),
         true});
    return QString();
}

int yearFromCell(const QString &cell, int column, std::vector<CellProblem> &problems)
{
    static const QRegularExpression year(QStringLiteral(R"((?<![0-9])(1[5-9][0-9]{2}|20[0-9]{2})(?![0-9]))"));
    const QString line = lineFromCell(cell).left(100);
    const QRegularExpressionMatch match = year.match(line);
    const bool one = match.hasMatch() && !year.match(line, match.capturedEnd()).hasMatch();
    const int value = one ? match.captured(1).toInt() : 0;
    if (!one || value > QDate::currentDate().year() + 1) {
        problems.push_back({column, Import::tr("“%1” is not a year.").arg(brief(line)), true});
        return 0;
    }
    if (line.size() != 4)
        problems.push_back(
            {column, Import::tr("“%1” was read as the year %2.").arg(brief(line), QString::number(value)), false});
    return value;
}

int headcountFromCell(const QString &cell, int column, std::vector<CellProblem> &problems)
{
    const QString line = lineFromCell(cell);
    const std::optional<NumberCell> number = numberFromCell(line, NumberKind::Whole);
    if (!number || number->value < 0 || number->value > 10'000'000) {
        problems.push_back({column, Import::tr("“%1” is not a number of people.").arg(brief(line)), true});
        return 0;
    }
    const int value = static_cast<int>(std::lround(number->value));
    if (number->trimmed || value != number->value)
        problems.push_back(
            {column, Import::tr("“%1” was read as %2.").arg(brief(line), QString::number(value)), false});
    return value;
}

QString websiteFromCell(const QString &cell, int column, std::vector<CellProblem> &problems)
{
    static const QRegularExpression site(QStringLiteral(R"(\A(?:https?://)?[^\s/:<>"']+\.[^\s<>"']+\z)"),
                                         QRegularExpression::CaseInsensitiveOption);
    const QString line = lineFromCell(cell);
    if (line.size() <= 2000 && site.match(line).hasMatch())
        return line;
    problems.push_back({column, Import::tr("“%1” is not the address of a website.").arg(brief(line)), true});
    return QString();
}

std::optional<ProviderStatus> statusFromCell(const QString &cell, int column, std::vector<CellProblem> &problems)
{
    using enum ProviderStatus;
    static const QHash<QString, ProviderStatus> words{
        {QStringLiteral("candidate"), Candidate},     {QStringLiteral("longlist"), Candidate},
        {QStringLiteral("longlisted"), Candidate},    {QStringLiteral("prospect"), Candidate},
        {QStringLiteral("identified"), Candidate},    {QStringLiteral("new"), Candidate},
        {QStringLiteral("open"), Candidate},          {QStringLiteral("invited"), Invited},
        {QStringLiteral("rfpsent"), Invited},         {QStringLiteral("contacted"), Invited},
        {QStringLiteral("responded"), Responded},     {QStringLiteral("answered"), Responded},
        {QStringLiteral("bidreceived"), Responded},   {QStringLiteral("received"), Responded},
        {QStringLiteral("shortlisted"), Shortlisted}, {QStringLiteral("shortlist"), Shortlisted},
        {QStringLiteral("awarded"), Awarded},         {QStringLiteral("selected"), Awarded},
        {QStringLiteral("winner"), Awarded},          {QStringLiteral("declined"), Declined},
        {QStringLiteral("withdrawn"), Declined},      {QStringLiteral("withdrew"), Declined},
        {QStringLiteral("nobid"), Declined},          {QStringLiteral("excluded"), Excluded},
        {QStringLiteral("rejected"), Excluded},       {QStringLiteral("disqualified"), Excluded},
        {QStringLiteral("failed"), Excluded}};
    const QString line = lineFromCell(cell);
    const auto it = words.find(folded(line));
    if (it != words.end())
        return *it;
    problems.push_back(
        {column,
         Import::tr("“%1” is not a status; the words are candidate, invited, responded, shortlisted, awarded, declined "
                    "and excluded.")
             .arg(brief(line)),
         true});
    return std::nullopt;
}

} // namespace shortlist
