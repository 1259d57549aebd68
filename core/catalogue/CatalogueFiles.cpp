// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/catalogue/CatalogueFiles.h"
#include "core/catalogue/Fold.h"

#include <QCoreApplication>
#include <QFile>

#include <algorithm>
#include <optional>
#include <utility>

namespace shortlist::catalogue {

namespace {

struct Text
{
    static QString tr(const char *text) { return QCoreApplication::translate("Catalogue", text); }
};

std::optional<ServiceFamily> familyFromCode(const QString &code)
{
    if (code == QLatin1String("front_office"))
        return ServiceFamily::FrontOffice;
    if (code == QLatin1String("back_office"))
        return ServiceFamily::BackOffice;
    if (code == QLatin1String("knowledge"))
        return ServiceFamily::Knowledge;
    return std::nullopt;
}

} // namespace

Error damaged(const QString &name, const QString &what)
{
    return Error{ErrorCode::Failed,
                 Text::tr("The built-in file “%1” is damaged (%2). Install Shortlist again.").arg(name, what)};
}

QString translated(const QString &text)
{
    return QCoreApplication::translate("Catalogue", text.toUtf8().constData());
}

Result<QJsonValue> readBuiltIn(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return tl::unexpected<Error>(damaged(path, file.errorString()));
    return parseJson(file.readAll(), path).map_error([&path](const Error &error) {
        return damaged(path, error.message);
    });
}

Result<ServiceFile> parseServices(const QJsonValue &json, const QString &name)
{
    JsonProblem problem;
    const JsonNode top(json, QString(), problem);
    top.allow({"services"});
    ServiceFile file;
    const std::vector<JsonNode> nodes = top.list(QStringLiteral("services"));
    for (const JsonNode &node : nodes) {
        node.allow({"code", "label", "family", "also", "unit", "ito"});
        const QString label = node.requiredText(QStringLiteral("label"));
        const std::optional<ServiceFamily> family = familyFromCode(node.requiredText(QStringLiteral("family")));
        if (!family)
            node.member(QStringLiteral("family")).report(QStringLiteral("this is not a family of services"));
        const Service service{
            node.requiredText(QStringLiteral("code")), translated(label), family.value_or(ServiceFamily::FrontOffice),
            translated(node.requiredText(QStringLiteral("unit"))), node.flag(QStringLiteral("ito"), false)};
        QStringList spellings = node.texts(QStringLiteral("also"));
        spellings << service.code << label << service.label;
        for (const QString &spelling : std::as_const(spellings))
            file.codes.insert(folded(spelling), service.code);
        file.services.push_back(service);
    }
    std::sort(file.services.begin(), file.services.end(), [](const Service &a, const Service &b) {
        return a.family != b.family ? a.family < b.family : QString::localeAwareCompare(a.label, b.label) < 0;
    });
    return finished(std::move(file), name, problem);
}

Result<CertificateFile> parseCertificates(const QJsonValue &json, const QString &name)
{
    JsonProblem problem;
    const JsonNode top(json, QString(), problem);
    top.allow({"certificates"});
    CertificateFile file;
    const std::vector<JsonNode> nodes = top.list(QStringLiteral("certificates"));
    for (const JsonNode &node : nodes) {
        node.allow({"name", "covers", "issuer", "spellings", "evidence", "trap", "variants", "date_model", "months",
                    "bridge_months"});
        CertificateStandard standard;
        standard.name = node.requiredText(QStringLiteral("name"));
        standard.covers = translated(node.requiredText(QStringLiteral("covers")));
        standard.issuer = translated(node.requiredText(QStringLiteral("issuer")));
        standard.spellings = node.texts(QStringLiteral("spellings"));
        standard.evidence = translated(node.requiredText(QStringLiteral("evidence")));
        standard.trap = translated(node.requiredText(QStringLiteral("trap")));
        const QStringList variants = node.texts(QStringLiteral("variants"));
        for (const QString &variant : variants)
            standard.variants << translated(variant);
        const std::optional<DateModel> dates = enumFromCode<DateModel>(node.requiredText(QStringLiteral("date_model")));
        if (!dates)
            node.member(QStringLiteral("date_model")).report(QStringLiteral("this is not a date model"));
        standard.dates = dates.value_or(DateModel::Expiry);
        standard.months = node.integer(QStringLiteral("months"), 0, 0, 120);
        standard.bridgeMonths = node.integer(QStringLiteral("bridge_months"), 0, 0, 24);
        file.names.insert(folded(standard.name), standard.name);
        for (const QString &spelling : standard.spellings)
            file.names.insert(folded(spelling), standard.name);
        file.standards.push_back(standard);
    }
    std::sort(file.standards.begin(), file.standards.end(),
              [](const CertificateStandard &a, const CertificateStandard &b) { return a.name < b.name; });
    return finished(std::move(file), name, problem);
}

Result<std::vector<Currency>> parseCurrencies(const QJsonValue &json, const QString &name)
{
    JsonProblem problem;
    const JsonNode top(json, QString(), problem);
    top.allow({"currencies"});
    std::vector<Currency> currencies;
    const std::vector<JsonNode> nodes = top.list(QStringLiteral("currencies"));
    for (const JsonNode &node : nodes) {
        node.allow({"code", "name", "digits"});
        currencies.push_back(Currency{node.requiredText(QStringLiteral("code")),
                                      translated(node.requiredText(QStringLiteral("name"))),
                                      node.integer(QStringLiteral("digits"), 2, 0, 4)});
    }
    return finished(std::move(currencies), name, problem);
}

} // namespace shortlist::catalogue
