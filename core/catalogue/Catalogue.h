// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Criterion.h"
#include "core/model/Error.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace shortlist {

enum class ServiceFamily { FrontOffice, BackOffice, Knowledge, Technology };

struct Service
{
    QString code;  // "customer_support", as in a project file
    QString label; // "Customer support", translated
    ServiceFamily family = ServiceFamily::FrontOffice;
};

struct CertificateStandard
{
    QString name;          // "ISO/IEC 27001"
    QString covers;        // "Information security management", translated
    QString issuer;        // who gives it, in words, translated
    QStringList spellings; // other ways to write it, as found in providers' lists
};

struct Country
{
    QString code; // ISO 3166-1 alpha-2
    QString name; // translated where there is a translation, else English
};

struct Currency
{
    QString code; // ISO 4217
    QString name; // translated
    int digits = 2;
};

// What a template is, without its criteria.
struct TemplateInfo
{
    QString id;      // "customer_support"
    QString title;   // translated
    QString summary; // one or two sentences, translated
    QString service; // code from the service catalogue
    int groups = 0;
    int criteria = 0; // leaves
};

// Built-in reference data, read from resources when first asked for and kept. A built-in file that cannot be read is an
// Error (Failed) that names the file. May be asked from any thread.
namespace catalogue {

Result<std::vector<Service>> services();   // by family, then label
QString serviceLabel(const QString &code); // the code itself if the catalogue does not have it
QString serviceFamilyLabel(ServiceFamily family);
// The code of a service that is named by code or label, case and punctuation aside; empty if there is none.
QString serviceCode(const QString &text);

Result<std::vector<CertificateStandard>> certificateStandards(); // by name
// The catalogue's name for a standard ("iso27001:2022" gives "ISO/IEC 27001"); the trimmed text itself if it is not
// known.
QString standardName(const QString &text);

std::vector<Country> countries();         // by name
QString countryName(const QString &code); // the code itself if it is not a country
// The code of a country that is named by code ("IE"), three-letter code ("IRL"), or name in English or in its own
// language; case and diacritics aside; empty if there is none.
QString countryCode(const QString &text);

Result<std::vector<Currency>> currencies(); // by code
QString currencyName(const QString &code);  // the code itself if it is not known

QStringList timeZones();                             // IANA names, sorted
QStringList timeZonesOf(const QString &countryCode); // the most likely one first
bool isTimeZone(const QString &zone);

Result<std::vector<TemplateInfo>> templates(); // by title
// The criteria tree of a template, groups before their children, with fresh keys each time; NotFound if there is no
// such.
Result<std::vector<Criterion>> templateCriteria(const QString &id);

} // namespace catalogue

} // namespace shortlist
