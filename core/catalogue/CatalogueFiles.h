// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalogue/Catalogue.h"
#include "core/catalogue/JsonNode.h"
#include "core/catalogue/Presets.h"
#include "core/catalogue/Questions.h"

#include <QByteArray>
#include <QHash>
#include <QString>

#include <utility>
#include <vector>

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

// From the content of a built-in file; a problem is an Error that names the place in it.
Result<ServiceFile> parseServices(const QJsonValue &json, const QString &name);
Result<CertificateFile> parseCertificates(const QJsonValue &json, const QString &name);
Result<std::vector<Currency>> parseCurrencies(const QJsonValue &json, const QString &name);
Result<std::vector<RequirementPreset>> parseRequirements(const QJsonValue &json, const QString &name);
Result<std::vector<Sector>> parseSectors(const QJsonValue &json, const QString &name); // of the same file
Result<std::vector<ServiceLevelPreset>> parseServiceLevels(const QJsonValue &json, const QString &name);
Result<std::vector<WorksheetQuestion>> parseWorksheet(const QJsonValue &json, const QString &name);
Result<std::vector<BankQuestion>> parseQuestions(const QJsonValue &json, const QString &name);
Result<std::vector<QuestionSection>> parseSections(const QJsonValue &json, const QString &name); // of the same file

// A built-in file that was read wrongly, in words for the user.
Error damaged(const QString &name, const QString &what);

// What was read, or what was wrong with it.
template <typename T>
Result<T> finished(T &&value, const QString &name, const JsonProblem &problem)
{
    if (problem.isEmpty())
        return std::forward<T>(value);
    return tl::unexpected<Error>(damaged(name, problem.text()));
}

// A built-in file read and understood.
template <typename T>
Result<T> load(const QString &path, Result<T> (*parse)(const QJsonValue &, const QString &))
{
    return readBuiltIn(path).and_then([&](const QJsonValue &json) { return parse(json, path); });
}

} // namespace shortlist::catalogue
