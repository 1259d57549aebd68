// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/catalogue/Catalogue.h"
#include "core/catalogue/CatalogueFiles.h"
#include "core/catalogue/Fold.h"

#include <QLocale>
#include <QTimeZone>

#include <algorithm>
#include <utility>

namespace shortlist::catalogue {

namespace {

struct CountryIndex
{
    std::vector<Country> countries;
    QHash<QString, QString> names; // code -> name
    QHash<QString, QString> codes; // folded name or code -> code
    QHash<QString, QString> zones; // code -> the zone that most people there live in
};

void addFromLocales(CountryIndex &index, const QString &code, QLocale::Territory territory)
{
    const QString name = translated(QLocale::territoryToString(territory));
    index.countries.push_back(Country{code, name});
    index.names.insert(code, name);
    index.codes.insert(folded(name), code);
    index.codes.insert(folded(QLocale::territoryToString(territory)), code);
    const QList<QLocale> locales = QLocale::matchingLocales(QLocale::AnyLanguage, QLocale::AnyScript, territory);
    for (const QLocale &locale : locales) {
        const QString native = folded(locale.nativeTerritoryName());
        if (!native.isEmpty() && !index.codes.contains(native))
            index.codes.insert(native, code);
    }
}

// Names come from Qt's locale data; the file gives the ISO list, three-letter codes and other spellings.
CountryIndex loadCountries()
{
    CountryIndex index;
    const Result<QJsonValue> json = readBuiltIn(QStringLiteral(":/catalogue/countries.json"));
    JsonProblem problem;
    const std::vector<JsonNode> nodes =
        JsonNode(json ? *json : QJsonValue(), QString(), problem).list(QStringLiteral("countries"));
    for (const JsonNode &node : nodes) {
        const QString code = node.text(QStringLiteral("code"));
        const QLocale::Territory territory = QLocale::codeToTerritory(code);
        if (territory != QLocale::AnyTerritory)
            addFromLocales(index, code, territory);
    }
    // Without the file there are still Qt's names.
    for (int i = 1; nodes.empty() && i <= QLocale::LastTerritory; ++i) {
        const QString code = QLocale::territoryToCode(static_cast<QLocale::Territory>(i));
        if (code.size() == 2)
            addFromLocales(index, code, static_cast<QLocale::Territory>(i));
    }
    // In a second round, so that a country's own name or code always wins over another's second name.
    for (const JsonNode &node : nodes) {
        const QString code = node.text(QStringLiteral("code"));
        if (!index.names.contains(code))
            continue;
        QStringList spellings = node.texts(QStringLiteral("also"));
        spellings << node.text(QStringLiteral("code3"));
        for (const QString &spelling : std::as_const(spellings)) {
            const QString key = folded(spelling);
            if (!index.codes.contains(key))
                index.codes.insert(key, code);
        }
        index.codes.insert(folded(code), code);
        if (node.has(QStringLiteral("zone")))
            index.zones.insert(code, node.text(QStringLiteral("zone")));
    }
    std::sort(index.countries.begin(), index.countries.end(),
              [](const Country &a, const Country &b) { return QString::localeAwareCompare(a.name, b.name) < 0; });
    return index;
}

const CountryIndex &countryIndex()
{
    static const CountryIndex index = loadCountries();
    return index;
}

} // namespace

std::vector<Country> countries()
{
    return countryIndex().countries;
}

QString countryName(const QString &code)
{
    return countryIndex().names.value(code, code);
}

QString countryCode(const QString &text)
{
    return countryIndex().codes.value(folded(text));
}

QStringList timeZones()
{
    static const QStringList zones = [] {
        QStringList result;
        const QList<QByteArray> ids = QTimeZone::availableTimeZoneIds();
        for (const QByteArray &id : ids) {
            // Without the fixed offsets and the leftovers of old systems, such as "EST5EDT" and "Etc/GMT+3".
            if ((id.contains('/') && !id.startsWith("Etc/") && !id.startsWith("SystemV/")) || id == "UTC")
                result.append(QString::fromLatin1(id));
        }
        result.sort();
        result.removeDuplicates();
        return result;
    }();
    return zones;
}

QStringList timeZonesOf(const QString &countryCode)
{
    QStringList result;
    const QLocale::Territory territory = QLocale::codeToTerritory(countryCode);
    if (territory == QLocale::AnyTerritory)
        return result;
    const QList<QByteArray> ids = QTimeZone::availableTimeZoneIds(territory);
    for (const QByteArray &id : ids)
        result.append(QString::fromLatin1(id));
    result.sort();
    const QString likely = countryIndex().zones.value(countryCode);
    if (result.removeOne(likely))
        result.prepend(likely);
    return result;
}

bool isTimeZone(const QString &zone)
{
    return QTimeZone::isTimeZoneIdAvailable(zone.toLatin1());
}

} // namespace shortlist::catalogue
