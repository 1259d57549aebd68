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

// Writes each of a list; what the store refuses is named by its place.
template <typename List, typename Write>
Result<> each(const char *place, const List &list, const Write &write)
{
    int index = 0;
    for (const auto &item : list) {
        if (const Result<> written = write(item); !written)
            return fail(
                written.error().code,
                Json::tr("%1[%2]: %3").arg(QLatin1String(place), QString::number(index), written.error().message));
        ++index;
    }
    return {};
}

Result<> writeJudgements(Store &store, const Judgements &said)
{
    return each("judgements.bases", said.bases, [&](const LevelBasis &one) { return store.setBasis(one); })
        .and_then([&] {
            return each("judgements.inputs", said.inputs, [&](const WeightInput &one) { return store.setInput(one); });
        })
        .and_then([&] {
            return each("judgements.comparisons", said.comparisons,
                        [&](const Comparison &one) { return store.setComparison(one); });
        })
        .and_then([&] {
            return each("judgements.statements", said.statements,
                        [&](const WeightStatement &one) { return store.putStatement(one); });
        });
}

// All lists but those that refer to providers.
Result<> writeLists(Store &store, const Lists &lists)
{
    const auto put = [&]<typename Row>(const char *place, const std::vector<Row> &rows) {
        return each(place, rows, [&store](const Row &row) { return store.put(row); });
    };
    return put("functions", std::get<std::vector<NeedFunction>>(lists))
        .and_then([&] { return put("worksheet", std::get<std::vector<WorksheetAnswer>>(lists)); })
        .and_then([&] { return put("service_levels", std::get<std::vector<ServiceLevel>>(lists)); })
        .and_then([&] { return put("standards", std::get<std::vector<OwnStandard>>(lists)); })
        .and_then([&] { return put("questions", std::get<std::vector<Question>>(lists)); })
        .and_then([&] { return put("requirements", std::get<std::vector<Requirement>>(lists)); })
        .and_then([&] { return put("exchange_rates", std::get<std::vector<ExchangeRate>>(lists)); })
        .and_then([&] { return put("preferences", std::get<std::vector<Preference>>(lists)); });
}

Result<> writeProvider(Store &store, const ProjectContent &content, const ProviderContent &one)
{
    return store.insertProvider(one.provider)
        .and_then([&] {
            return each("evidence", one.evidence, [&](const Evidence &evidence) -> Result<> {
                const auto added = store.addEvidence(one.provider.id, evidence, content.files.value(evidence.sha256));
                return added ? Result<>() : Result<>(tl::unexpected<Error>(added.error()));
            });
        })
        .and_then([&] {
            return each("answers", one.answers,
                        [&](const Answer &answer) { return store.setAnswer(one.provider.id, answer); });
        });
}

Result<> writeScores(Store &store, const ProjectContent &content)
{
    for (const auto &[key, score] : content.scores) {
        if (const Result<> written = store.setScore(key, score.value, score.comment); !written)
            return written;
    }
    return {};
}

// Who handed in does so once the scores are written, since nobody's scores can be set after that.
Result<> writeContent(Store &store, const ProjectContent &content)
{
    return store.setNeed(content.need)
        .and_then([&] { return writeLists(store, content.lists); })
        .and_then([&] { return store.setPriceTerms(content.priceTerms); })
        .and_then([&] {
            return each("criteria", content.criteria, [&](const Criterion &one) { return store.insertCriterion(one); });
        })
        .and_then([&] {
            return each("evaluators", content.evaluators, [&](Evaluator one) {
                one.handedIn = QDateTime();
                return store.insertEvaluator(one);
            });
        })
        .and_then([&] {
            return each("providers", content.providers,
                        [&](const ProviderContent &one) { return writeProvider(store, content, one); });
        })
        .and_then([&] {
            return each("buyer_costs", std::get<std::vector<BuyerCost>>(content.lists),
                        [&](const BuyerCost &one) { return store.put(one); });
        })
        .and_then([&] { return writeScores(store, content); })
        .and_then([&] { return writeJudgements(store, content.judgements); })
        .and_then([&] {
            return each("evaluators", content.evaluators, [&](const Evaluator &one) {
                return one.handedIn.isValid() ? store.updateEvaluator(one) : Result<>();
            });
        })
        .and_then([&] { return store.setMethod(content.method); });
}

bool isEmpty(const Snapshot &snapshot)
{
    bool lists = true;
    forEachList([&]<typename Row>() { lists = lists && snapshot.list<Row>().empty(); });
    return lists && snapshot.providers().empty() && snapshot.criterionCount() == 0 && snapshot.evaluators().empty();
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

Result<> readProjectJson(Project &project, const QByteArray &json, const QString &name, const EvidenceSource &beside)
{
    if (!isEmpty(project.snapshot()))
        return fail(
            ErrorCode::BadInput,
            Json::tr("“%1” can only be read into an empty project. Nothing was changed. Create a new project for it.")
                .arg(name));
    const Result<ProjectContent> content =
        parseJson(json, name).and_then([&](const QJsonValue &value) { return contentFromJson(value, name, beside); });
    if (!content)
        return tl::unexpected<Error>(content.error());
    Result<> refused;
    const Result<> started = project.start(Json::tr("Fill the project from “%1”").arg(name), [&](Store &store) {
        refused = writeContent(store, *content);
        return refused;
    });
    if (!refused)
        return fail(refused.error().code, Json::tr("“%1”: %2 Nothing was read.").arg(name, refused.error().message));
    return started;
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
    const Result<> filled = readProjectJson(**project, *json, QFileInfo(jsonPath).fileName(), evidenceBeside(jsonPath));
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
