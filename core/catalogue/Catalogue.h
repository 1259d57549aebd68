// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalogue/Standards.h"
#include "core/catalogue/Templates.h"
#include "core/model/Error.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace shortlist {

enum class ServiceFamily { FrontOffice, BackOffice, Knowledge };

// The taxonomy's second level: a kind of work that can be bought.
struct Service
{
    QString code;  // "customer_support", as in a project file
    QString label; // "Customer support", translated
    ServiceFamily family = ServiceFamily::FrontOffice;
    QString unit;     // what its volume is counted in: "contacts", translated
    bool ito = false; // IT outsourcing: bought like the rest, but a trade of its own
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

// Services, countries, currencies and time zones; standards, questions, presets and templates have headers of their
// own. Built-in reference data, read from resources when first asked for and kept. A built-in file that cannot be read
// is an Error (Failed) that names the file. May be asked from any thread.
namespace catalogue {

Result<std::vector<Service>> services();   // by family, then label
QString serviceLabel(const QString &code); // the code itself if the catalogue does not have it
QString serviceUnit(const QString &code);  // empty if the catalogue does not have it
QString serviceFamilyLabel(ServiceFamily family);
// The code of a service that is named by code or label, case and punctuation aside; empty if there is none.
QString serviceCode(const QString &text);

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

} // namespace catalogue

} // namespace shortlist
