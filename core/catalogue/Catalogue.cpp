// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/catalogue/Catalogue.h"
#include "core/catalogue/CatalogueFiles.h"
#include "core/catalogue/Fold.h"

#include <QCoreApplication>
#include <QDir>

#include <algorithm>
#include <utility>

namespace shortlist::catalogue {

namespace {

template <typename T, typename Parse>
Result<T> load(const QString &path, const Parse &parse)
{
    return readBuiltIn(path).and_then([&](const QJsonValue &json) { return parse(json, path); });
}

const Result<ServiceFile> &serviceFile()
{
    static const Result<ServiceFile> file =
        load<ServiceFile>(QStringLiteral(":/catalogue/services.json"), parseServices);
    return file;
}

const Result<CertificateFile> &certificateFile()
{
    static const Result<CertificateFile> file =
        load<CertificateFile>(QStringLiteral(":/catalogue/certificates.json"), parseCertificates);
    return file;
}

const Result<std::vector<Currency>> &currencyFile()
{
    static const Result<std::vector<Currency>> file =
        load<std::vector<Currency>>(QStringLiteral(":/catalogue/currencies.json"), parseCurrencies);
    return file;
}

QString templatePath(const QString &fileName)
{
    return QStringLiteral(":/templates/") + fileName;
}

Result<std::vector<TemplateInfo>> loadTemplates()
{
    std::vector<TemplateInfo> result;
    const QStringList names =
        QDir(QStringLiteral(":/templates")).entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name);
    for (const QString &name : names) {
        const Result<TemplateFile> file = load<TemplateFile>(templatePath(name), parseTemplate);
        if (!file)
            return tl::unexpected<Error>(file.error());
        result.push_back(file->info);
    }
    std::sort(result.begin(), result.end(), [](const TemplateInfo &a, const TemplateInfo &b) {
        return QString::localeAwareCompare(a.title, b.title) < 0;
    });
    return result;
}

} // namespace

Result<std::vector<Service>> services()
{
    return serviceFile().map([](const ServiceFile &file) { return file.services; });
}

QString serviceLabel(const QString &code)
{
    if (!serviceFile())
        return code;
    const std::vector<Service> &all = serviceFile()->services;
    const auto it =
        std::find_if(all.begin(), all.end(), [&code](const Service &service) { return service.code == code; });
    return it == all.end() ? code : it->label;
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
    case ServiceFamily::Technology:
        return QCoreApplication::translate("Catalogue", "Technology");
    }
    return QString();
}

QString serviceCode(const QString &text)
{
    return serviceFile() ? serviceFile()->codes.value(folded(text)) : QString();
}

Result<std::vector<CertificateStandard>> certificateStandards()
{
    return certificateFile().map([](const CertificateFile &file) { return file.standards; });
}

QString standardName(const QString &text)
{
    const QString plain = text.simplified();
    if (!certificateFile())
        return plain;
    const QHash<QString, QString> &names = certificateFile()->names;
    // The year of an edition says nothing of which standard it is: "ISO 27001:2022".
    const QString undated = plain.section(QLatin1Char(':'), 0, 0);
    const QString known = names.value(folded(plain));
    return !known.isEmpty() ? known : names.value(folded(undated), plain);
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

Result<std::vector<TemplateInfo>> templates()
{
    static const Result<std::vector<TemplateInfo>> all = loadTemplates();
    return all;
}

Result<std::vector<Criterion>> templateCriteria(const QString &id)
{
    const Result<std::vector<TemplateInfo>> all = templates();
    if (!all)
        return tl::unexpected<Error>(all.error());
    if (std::none_of(all->begin(), all->end(), [&id](const TemplateInfo &info) { return info.id == id; }))
        return fail(ErrorCode::NotFound,
                    QCoreApplication::translate("Catalogue", "There is no template “%1”.").arg(id));
    return load<TemplateFile>(templatePath(QString(id + QStringLiteral(".json"))), parseTemplate)
        .map([](const TemplateFile &file) { return file.criteria; });
}

} // namespace shortlist::catalogue
