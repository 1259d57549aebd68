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

QString certificateSummary(int valid, int expired, int expiring, int undated)
{
    if (valid + expired + undated == 0)
        return QString();
    const QLocale locale;
    const QString good = locale.toString(valid);
    if (expired > 0)
        return QCoreApplication::translate("ProviderTable", "%1 valid, %2 %3 expired", "certificates; %2 is a symbol")
            .arg(good, certificateSymbol(CertificateState::Expired), locale.toString(expired));
    if (expiring > 0)
        return QCoreApplication::translate("ProviderTable", "%1 valid, %2 %3 expiring", "certificates; %2 is a symbol")
            .arg(good, certificateSymbol(CertificateState::Expiring), locale.toString(expiring));
    if (undated > 0)
        return QCoreApplication::translate("ProviderTable", "%1 valid, %2 %3 undated", "certificates; %2 is a symbol")
            .arg(good, certificateSymbol(CertificateState::NoDate), locale.toString(undated));
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
    int undated = 0;
    standards.clear();
    for (const Certificate &certificate : list) {
        const CertificateState state = certificateState(certificate, day);
        expired += state == CertificateState::Expired ? 1 : 0;
        expiring += state == CertificateState::Expiring ? 1 : 0;
        undated += state == CertificateState::NoDate ? 1 : 0;
        standards << catalogue::standardName(certificate.standard);
    }
    certificates = static_cast<int>(list.size());
    certificatesValid = certificates - expired - undated;
    certificateExpired = expired > 0;
    certificateExpiring = expiring > 0;
    certificateText = certificateSummary(certificatesValid, expired, expiring, undated);
}

bool ProviderRow::setStanding(const Standing &standing, bool takesPart, bool isAsked)
{
    const double newTotal = takesPart ? standing.total : kMissing;
    const double newPreference = takesPart ? standing.preference : 0.0;
    const int newRank = takesPart ? standing.rank : 0;
    const int newMissing = takesPart ? standing.missing : 0;
    const std::optional<Verdict> newGate = takesPart && isAsked ? std::optional(standing.gate) : std::nullopt;
    if (gate == newGate && sameNumber(total, newTotal) && preference == newPreference && rank == newRank &&
        missing == newMissing)
        return false;
    gate = newGate;
    total = newTotal;
    preference = newPreference;
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
