// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/catalogue/OwnTemplates.h"
#include "core/catalogue/TemplateJson.h"
#include "core/model/Snapshot.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QSaveFile>
#include <QStandardPaths>

#include <algorithm>

namespace shortlist {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(OwnTemplates)
};

constexpr qint64 kLargestFile = 16 * 1024 * 1024;

QString native(const QString &path)
{
    return QDir::toNativeSeparators(path);
}

// A file name that every system takes.
QString fileNameFor(const QString &title)
{
    const QString head = title.simplified().left(80);
    QString name;
    for (const QChar c : head) {
        const bool plain = c.isLetterOrNumber() || c == QLatin1Char('-') || c == QLatin1Char('_');
        name += plain ? c : QLatin1Char('_');
    }
    return (name.isEmpty() ? QStringLiteral("template") : name) + QStringLiteral(".json");
}

Result<QByteArray> contentOf(const QString &path)
{
    QFile file(path);
    if (!file.exists())
        return fail(ErrorCode::NotFound, Words::tr("The file %1 does not exist.").arg(native(path)));
    if (file.size() > kLargestFile)
        return fail(ErrorCode::BadInput, Words::tr("The file %1 is too large for a template.").arg(native(path)));
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::Failed,
                    Words::tr("The file %1 could not be read: %2").arg(native(path), file.errorString()));
    return file.readAll();
}

// A question that was removed meanwhile must not be referred to.
void refersOnlyToTemplate(TemplateContent &content)
{
    catalogue::forgetLostQuestions(content);
    for (TemplateRequirement &one : content.requirements) {
        const bool asked = std::any_of(content.questions.begin(), content.questions.end(), [&one](const auto &other) {
            return other.question.id == one.requirement.question;
        });
        if (!asked)
            one.requirement.question = QuestionId{};
    }
}

} // namespace

QString owntemplates::folder()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + QStringLiteral("/templates");
}

owntemplates::Listing owntemplates::all(const QString &folder)
{
    Listing listing;
    const QFileInfoList files = QDir(folder).entryInfoList({QStringLiteral("*.json")}, QDir::Files, QDir::Name);
    for (const QFileInfo &info : files) {
        const Result<TemplateFile> file = read(info.filePath());
        if (file)
            listing.templates.push_back(file->info);
        else
            listing.unreadable << info.fileName();
    }
    std::stable_sort(
        listing.templates.begin(), listing.templates.end(),
        [](const TemplateInfo &a, const TemplateInfo &b) { return QString::localeAwareCompare(a.title, b.title) < 0; });
    return listing;
}

Result<TemplateFile> owntemplates::read(const QString &path)
{
    const Result<QByteArray> bytes = contentOf(path);
    if (!bytes)
        return tl::unexpected<Error>(bytes.error());
    const QString name = QFileInfo(path).fileName();
    const Result<QJsonValue> json = parseJson(*bytes, name);
    if (!json)
        return tl::unexpected<Error>(json.error());
    JsonProblem problem;
    const JsonNode top(*json, QString(), problem);
    if (top.text(QStringLiteral("format")) != QLatin1String("shortlist-template"))
        return fail(ErrorCode::BadInput, Words::tr("“%1” is not a template of Shortlist.").arg(name));
    if (top.integer(QStringLiteral("version"), 0, 0, 1'000'000) > 1)
        return fail(ErrorCode::NewerFile,
                    Words::tr("“%1” was made by a newer Shortlist. Ask for it in the present form.").arg(name));
    TemplateFile file = templateFromJson(top);
    if (!problem.isEmpty())
        return fail(ErrorCode::BadInput, Words::tr("“%1” is not a sound template (%2).").arg(name, problem.text()));
    file.info.id = QFileInfo(path).completeBaseName();
    file.info.path = path;
    return file;
}

Result<> owntemplates::write(const TemplateFile &file, const QString &path)
{
    QSaveFile out(path);
    const QByteArray json = QJsonDocument(templateToJson(file)).toJson();
    if (!out.open(QIODevice::WriteOnly) || out.write(json) != json.size() || !out.commit())
        return fail(ErrorCode::Failed,
                    Words::tr("The file %1 could not be written: %2").arg(native(path), out.errorString()));
    return {};
}

QString owntemplates::pathFor(const QString &title, const QString &folder)
{
    return QDir(folder).filePath(fileNameFor(title));
}

Result<QString> owntemplates::keep(const TemplateFile &file, const QString &folder)
{
    if (!QDir().mkpath(folder))
        return fail(ErrorCode::Failed, Words::tr("The folder %1 could not be made.").arg(native(folder)));
    const QString path = pathFor(file.info.title, folder);
    return write(file, path).map([&path] { return path; });
}

Result<> owntemplates::remove(const QString &path)
{
    QFile file(path);
    if (!file.remove())
        return fail(ErrorCode::Failed,
                    Words::tr("The file %1 could not be removed: %2").arg(native(path), file.errorString()));
    return {};
}

TemplateFile owntemplates::fromProject(const Snapshot &snapshot, const QString &title, const QString &summary)
{
    TemplateFile file;
    file.info.title = title.simplified();
    file.info.summary = summary.trimmed();
    file.info.service = snapshot.need().service;
    TemplateContent &content = file.content;
    for (const CriterionId id : snapshot.criteriaInOrder())
        content.criteria.push_back(*snapshot.criterion(id));
    for (const Question &question : snapshot.list<Question>()) {
        Question own = question;
        own.due = QDate();
        own.owner.clear();
        content.questions.push_back({own, QString()});
    }
    for (const Requirement &requirement : snapshot.list<Requirement>())
        content.requirements.push_back({requirement, QString(), {}});
    content.serviceLevels = snapshot.list<ServiceLevel>();
    refersOnlyToTemplate(content);
    file.info.groups = 0;
    for (const Criterion &criterion : content.criteria)
        ++(criterion.isGroup() ? file.info.groups : file.info.criteria);
    file.info.requirements = static_cast<int>(content.requirements.size());
    file.info.questions = static_cast<int>(content.questions.size());
    file.info.serviceLevels = static_cast<int>(content.serviceLevels.size());
    return file;
}

} // namespace shortlist
