// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/catalogue/Catalogue.h"
#include "core/catalogue/CatalogueFiles.h"
#include "core/catalogue/Fold.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

namespace shortlist::catalogue {

namespace {

const Result<ServiceFile> &serviceFile()
{
    static const Result<ServiceFile> file = load(QStringLiteral(":/catalogue/services.json"), &parseServices);
    return file;
}

const Result<std::vector<Currency>> &currencyFile()
{
    static const Result<std::vector<Currency>> file =
        load(QStringLiteral(":/catalogue/currencies.json"), &parseCurrencies);
    return file;
}

const Service *service(const QString &code)
{
    if (!serviceFile())
        return nullptr;
    const std::vector<Service> &all = serviceFile()->services;
    const auto it = std::find_if(all.begin(), all.end(), [&code](const Service &one) { return one.code == code; });
    return it == all.end() ? nullptr : &*it;
}

} // namespace

Result<std::vector<Service>> services()
{
    return serviceFile().map([](const ServiceFile &file) { return file.services; });
}

QString serviceLabel(const QString &code)
{
    const Service *known = service(code);
    return known == nullptr ? code : known->label;
}

QString serviceUnit(const QString &code)
{
    const Service *known = service(code);
    return known == nullptr ? QString() : known->unit;
}

QString serviceFamilyLabel(ServiceFamily family)
{
    switch (family) {
    case ServiceFamily::FrontOffice:
        return QCoreApplication::translate("Catalogue", "Front office");
    case ServiceFamily::BackOffice:
        return QCoreApplication::translate("Catalogue", "Back office");
    case ServiceFamily::Knowledge:
        return QCoreApplication::translate("Catalogue", "Knowledge work");
    }
    return QString();
}

QString serviceCode(const QString &text)
{
    return serviceFile() ? serviceFile()->codes.value(folded(text)) : QString();
}

Result<std::vector<Currency>> currencies()
{
    return currencyFile();
}

QString currencyName(const QString &code)
{
    if (!currencyFile())
        return code;
    const auto it = std::find_if(currencyFile()->begin(), currencyFile()->end(),
                                 [&code](const Currency &currency) { return currency.code == code; });
    return it == currencyFile()->end() ? code : it->name;
}

} // namespace shortlist::catalogue
