// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/catalogue/CatalogueFiles.h"
#include "core/catalogue/CriterionJson.h"
#include "core/catalogue/Fold.h"

#include <QCoreApplication>
#include <QFile>
#include <QSet>

#include <algorithm>
#include <cmath>
#include <utility>

namespace shortlist::catalogue {

namespace {

struct Text
{
    static QString tr(const char *text) { return QCoreApplication::translate("Catalogue", text); }
};

Error broken(const QString &name, const QString &what)
{
    return Error{ErrorCode::Failed,
                 Text::tr("The built-in file “%1” is damaged (%2). Install Shortlist again.").arg(name, what)};
}

template <typename T>
Result<T> finished(T &&value, const QString &name, const JsonProblem &problem)
{
    if (problem.isEmpty())
        return std::forward<T>(value);
    return tl::unexpected<Error>(broken(name, problem.text()));
}

std::optional<ServiceFamily> familyFromCode(const QString &code)
{
    if (code == QLatin1String("front_office"))
        return ServiceFamily::FrontOffice;
    if (code == QLatin1String("back_office"))
        return ServiceFamily::BackOffice;
    if (code == QLatin1String("knowledge"))
        return ServiceFamily::Knowledge;
    if (code == QLatin1String("technology"))
        return ServiceFamily::Technology;
    return std::nullopt;
}

// Every level of a template adds up to 100, so that its weights read as per cent.
void checkWeights(const std::vector<Criterion> &criteria, CriterionId parent, const JsonNode &top)
{
    double sum = 0;
    int children = 0;
    for (const Criterion &criterion : criteria) {
        if (criterion.parent != parent)
            continue;
        ++children;
        sum += criterion.weight;
        if (criterion.isGroup())
            checkWeights(criteria, criterion.id, top);
    }
    if (children == 0 || std::abs(sum - 100) > 1e-9)
        top.report(QStringLiteral("the weights of a level add up to %1, not to 100").arg(sum));
}

} // namespace

QString translated(const QString &text)
{
    return QCoreApplication::translate("Catalogue", text.toUtf8().constData());
}

Result<QJsonValue> readBuiltIn(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return tl::unexpected<Error>(broken(path, file.errorString()));
    return parseJson(file.readAll(), path).map_error([&path](const Error &error) {
        return broken(path, error.message);
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
        node.allow({"code", "label", "family", "also"});
        const QString label = node.requiredText(QStringLiteral("label"));
        const std::optional<ServiceFamily> family = familyFromCode(node.requiredText(QStringLiteral("family")));
        if (!family)
            node.member(QStringLiteral("family")).report(QStringLiteral("this is not a family of services"));
        const Service service{node.requiredText(QStringLiteral("code")), translated(label),
                              family.value_or(ServiceFamily::FrontOffice)};
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
        node.allow({"name", "covers", "issuer", "spellings"});
        const CertificateStandard standard{
            node.requiredText(QStringLiteral("name")), translated(node.requiredText(QStringLiteral("covers"))),
            translated(node.requiredText(QStringLiteral("issuer"))), node.texts(QStringLiteral("spellings"))};
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

Result<TemplateFile> parseTemplate(const QJsonValue &json, const QString &name)
{
    JsonProblem problem;
    const JsonNode top(json, QString(), problem);
    top.allow({"id", "title", "summary", "service", "criteria"});
    TemplateFile file;
    file.info.id = top.requiredText(QStringLiteral("id"));
    file.info.title = translated(top.requiredText(QStringLiteral("title")));
    file.info.summary = translated(top.requiredText(QStringLiteral("summary")));
    file.info.service = top.requiredText(QStringLiteral("service"));
    file.criteria = criteriaFromJson(top.list(QStringLiteral("criteria")), &translated);
    checkWeights(file.criteria, CriterionId{}, top.member(QStringLiteral("criteria")));
    for (const Criterion &criterion : file.criteria)
        ++(criterion.isGroup() ? file.info.groups : file.info.criteria);
    return finished(std::move(file), name, problem);
}

} // namespace shortlist::catalogue
