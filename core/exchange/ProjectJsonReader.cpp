// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/ProjectJson.h"

#include "core/catalogue/JsonNode.h"
#include "core/exchange/ProjectContent.h"
#include "core/project/Store.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <utility>

namespace shortlist {

namespace {

struct Json
{
    Q_DECLARE_TR_FUNCTIONS(ProjectJson)
};

constexpr qint64 kLargestFile = 512LL * 1024 * 1024;

template <typename List, typename Write>
Result<> each(const List &list, const Write &write)
{
    for (const auto &item : list) {
        if (const Result<> written = write(item); !written)
            return written;
    }
    return {};
}

Result<> writeJudgements(Store &store, const Judgements &said)
{
    return each(said.bases, [&](const LevelBasis &one) { return store.setBasis(one); })
        .and_then([&] { return each(said.inputs, [&](const WeightInput &one) { return store.setInput(one); }); })
        .and_then(
            [&] { return each(said.comparisons, [&](const Comparison &one) { return store.setComparison(one); }); })
        .and_then(
            [&] { return each(said.statements, [&](const WeightStatement &one) { return store.putStatement(one); }); });
}

Result<> writeContent(Store &store, const ProjectContent &content)
{
    return store.setNeed(content.need)
        .and_then([&] { return store.setMethod(content.method); })
        .and_then(
            [&] { return each(content.evaluators, [&](const Evaluator &one) { return store.insertEvaluator(one); }); })
        .and_then(
            [&] { return each(content.criteria, [&](const Criterion &one) { return store.insertCriterion(one); }); })
        .and_then(
            [&] { return each(content.providers, [&](const Provider &one) { return store.insertProvider(one); }); })
        .and_then([&] {
            return each(content.scores, [&](const auto &one) {
                return store.setScore(one.first, one.second.value, one.second.comment);
            });
        })
        .and_then([&] { return writeJudgements(store, content.judgements); });
}

Result<QByteArray> readFile(const QString &path)
{
    const QFileInfo info(path);
    if (!info.exists())
        return fail(ErrorCode::NotFound, Json::tr("There is no file “%1”.").arg(path));
    if (!info.isFile())
        return fail(ErrorCode::Failed, Json::tr("“%1” is not a file.").arg(path));
    if (info.size() > kLargestFile)
        return fail(ErrorCode::BadInput, Json::tr("“%1” is larger than %2 MB. Nothing was read.")
                                             .arg(info.fileName(), QString::number(kLargestFile / (1024 * 1024))));
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::Failed, Json::tr("“%1” cannot be read: %2.").arg(path, file.errorString()));
    const QByteArray bytes = file.read(kLargestFile + 1);
    if (file.error() != QFileDevice::NoError)
        return fail(ErrorCode::Failed, Json::tr("“%1” cannot be read: %2.").arg(path, file.errorString()));
    return bytes;
}

} // namespace

Result<> readProjectJson(Project &project, const QByteArray &json, const QString &name)
{
    const Snapshot &snapshot = project.snapshot();
    if (!snapshot.providers().empty() || snapshot.criterionCount() > 0 || !snapshot.evaluators().empty())
        return fail(
            ErrorCode::BadInput,
            Json::tr("“%1” can only be read into an empty project. Nothing was changed. Create a new project for it.")
                .arg(name));
    return parseJson(json, name)
        .and_then([&name](const QJsonValue &value) { return contentFromJson(value, name); })
        .and_then([&](const ProjectContent &content) {
            return project.start(Json::tr("Fill the project from “%1”").arg(name),
                                 [&content](Store &store) { return writeContent(store, content); });
        });
}

Result<std::unique_ptr<Project>> createFromJson(const QString &jsonPath, const QString &projectPath,
                                                const OpenOptions &options)
{
    const Result<QByteArray> json = readFile(jsonPath);
    if (!json)
        return tl::unexpected<Error>(json.error());
    Result<std::unique_ptr<Project>> project = Project::create(projectPath, options);
    if (!project)
        return project;
    const Result<> filled = readProjectJson(**project, *json, QFileInfo(jsonPath).fileName());
    if (filled)
        return project;
    project->reset();
    QFile::remove(projectPath);
    return tl::unexpected<Error>(filled.error());
}

QString sampleJsonPath()
{
    return QStringLiteral(":/samples/contact_centre_2027.json");
}

} // namespace shortlist
