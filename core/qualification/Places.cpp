// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/catalogue/Catalogue.h"
#include "core/catalogue/Fold.h"
#include "core/qualification/RequirementWords.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace shortlist {

namespace {

// Regions whose members are fixed by treaty, as of 2026.
struct Region
{
    const char *code;
    const char *name;
    const char *members;
};

constexpr std::array kRegions{
    Region{"EEA", QT_TRANSLATE_NOOP("Region", "European Economic Area"),
           "AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IS IT LI LT LU LV MT NL NO PL PT RO SE SI SK"},
    Region{"EFTA", QT_TRANSLATE_NOOP("Region", "European Free Trade Association"), "CH IS LI NO"},
    Region{"EU", QT_TRANSLATE_NOOP("Region", "European Union"),
           "AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK"},
    Region{"GCC", QT_TRANSLATE_NOOP("Region", "Gulf Cooperation Council"), "AE BH KW OM QA SA"},
    Region{"USMCA", QT_TRANSLATE_NOOP("Region", "United States, Mexico and Canada"), "CA MX US"},
};

const Region *regionOf(const QString &text)
{
    const QString key = folded(text);
    const auto found = std::find_if(kRegions.begin(), kRegions.end(), [&key](const Region &region) {
        return key == folded(QLatin1String(region.code)) || key == folded(QLatin1String(region.name)) ||
               key == folded(QCoreApplication::translate("Region", region.name));
    });
    return found == kRegions.end() ? nullptr : &*found;
}

} // namespace

QStringList placeCodes(const QString &typed)
{
    static const QRegularExpression separators(QStringLiteral("[,;\\r\\n]"));
    QStringList codes;
    const QStringList parts = typed.split(separators, Qt::SkipEmptyParts);
    for (const QString &part : parts) {
        const QString name = part.simplified();
        if (name.isEmpty())
            continue;
        const Region *region = regionOf(name);
        const QString code = region != nullptr ? QString(QLatin1String(region->code)) : catalogue::countryCode(name);
        codes << (code.isEmpty() ? name : code);
    }
    codes.removeDuplicates();
    return codes;
}

QStringList countriesOf(const QString &code)
{
    if (const Region *region = regionOf(code))
        return QString(QLatin1String(region->members)).split(QLatin1Char(' '));
    const QString country = catalogue::countryCode(code);
    return country.isEmpty() ? QStringList() : QStringList{country};
}

QString placeName(const QString &code)
{
    if (const Region *region = regionOf(code))
        return QCoreApplication::translate("Region", region->name);
    return catalogue::countryName(code);
}

QStringList regionCodes()
{
    QStringList codes;
    for (const Region &region : kRegions)
        codes << QString(QLatin1String(region.code));
    return codes;
}

} // namespace shortlist
