// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/ProviderRow.h"

#include "core/catalogue/Catalogue.h"
#include "ui/models/ProviderWords.h"

#include <QCoreApplication>
#include <QLocale>

#include <cmath>

namespace shortlist {

namespace {

QString certificateSummary(int certificates, int expired, int expiring)
{
    if (certificates == 0)
        return QString();
    const QLocale locale;
    const QString good = locale.toString(certificates - expired);
    if (expired > 0)
        return QCoreApplication::translate("ProviderTable", "%1 valid, %2 %3 expired", "certificates; %2 is a symbol")
            .arg(good, certificateSymbol(CertificateState::Expired), locale.toString(expired));
    if (expiring > 0)
        return QCoreApplication::translate("ProviderTable", "%1 valid, %2 %3 expiring", "certificates; %2 is a symbol")
            .arg(good, certificateSymbol(CertificateState::Expiring), locale.toString(expiring));
    return QCoreApplication::translate("ProviderTable", "%1 valid", "certificates").arg(good);
}

QString searchTextOf(const Provider &provider, const ProviderRow &row)
{
    const QStringList parts{provider.name, provider.legalName, row.country, row.tags, row.services, provider.notes};
    return words::folded(parts.join(QLatin1Char('\n')));
}

bool sameNumber(double a, double b)
{
    return a == b || (std::isnan(a) && std::isnan(b));
}

} // namespace

void ProviderRow::setCertificates(const std::vector<Certificate> &list, const QDate &day)
{
    int expired = 0;
    int expiring = 0;
    standards.clear();
    for (const Certificate &certificate : list) {
        const CertificateState state = certificateState(certificate, day);
        expired += state == CertificateState::Expired ? 1 : 0;
        expiring += state == CertificateState::Expiring ? 1 : 0;
        standards << words::folded(certificate.standard.trimmed());
    }
    certificates = static_cast<int>(list.size());
    certificatesValid = certificates - expired;
    certificateExpired = expired > 0;
    certificateExpiring = expiring > 0;
    certificateText = certificateSummary(certificates, expired, expiring);
}

bool ProviderRow::setStanding(const Standing &standing, bool takesPart)
{
    const double newTotal = takesPart ? standing.total : kMissing;
    const int newRank = takesPart ? standing.rank : 0;
    const int newMissing = takesPart ? standing.missing : 0;
    if (sameNumber(total, newTotal) && rank == newRank && missing == newMissing)
        return false;
    total = newTotal;
    rank = newRank;
    missing = newMissing;
    return true;
}

QCollator nameCollator()
{
    // The C locale sorts by character code, which is no order for people.
    const QLocale locale;
    QCollator collator(locale.language() == QLocale::C ? QLocale(QLocale::English) : locale);
    collator.setCaseSensitivity(Qt::CaseInsensitive);
    collator.setNumericMode(true);
    return collator;
}

ProviderRow makeProviderRow(const Provider &provider, const QCollator &collator, const QDate &day)
{
    ProviderRow row;
    row.id = provider.id;
    row.name = provider.name;
    row.legalName = provider.legalName;
    row.website = provider.website;
    row.countryCode = provider.country;
    row.country = provider.country.isEmpty() ? QString() : catalogue::countryName(provider.country);
    row.serviceCodes = provider.services;
    row.services = words::services(provider.services);
    row.tags = provider.tags.join(QStringLiteral(", "));
    row.status = provider.status;
    row.headcount = provider.headcount;
    row.founded = provider.founded;
    row.sites = static_cast<int>(provider.sites.size());
    row.setCertificates(provider.certificates, day);
    row.searchText = searchTextOf(provider, row);
    row.nameKey = collator.sortKey(provider.name);
    return row;
}

} // namespace shortlist
