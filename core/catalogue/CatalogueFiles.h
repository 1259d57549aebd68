// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalogue/Catalogue.h"
#include "core/catalogue/JsonNode.h"

#include <QByteArray>
#include <QHash>
#include <QString>

#include <optional>

namespace shortlist::catalogue {

// The text in the user's language, if the translation has it.
QString translated(const QString &text);

// A built-in file whose top is an object.
Result<QJsonValue> readBuiltIn(const QString &path);

struct ServiceFile
{
    std::vector<Service> services;
    QHash<QString, QString> codes; // folded code, label or other spelling -> code
};

struct CertificateFile
{
    std::vector<CertificateStandard> standards;
    QHash<QString, QString> names; // folded name or spelling -> name
};

struct TemplateFile
{
    TemplateInfo info;
    std::vector<Criterion> criteria;
};

// From the content of a built-in file; a problem is an Error that names the place in it.
Result<ServiceFile> parseServices(const QJsonValue &json, const QString &name);
Result<CertificateFile> parseCertificates(const QJsonValue &json, const QString &name);
Result<std::vector<Currency>> parseCurrencies(const QJsonValue &json, const QString &name);
Result<TemplateFile> parseTemplate(const QJsonValue &json, const QString &name);

} // namespace shortlist::catalogue
