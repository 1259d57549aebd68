// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/ProjectJson.h"

#include "core/catalogue/CriterionJson.h"
#include "core/exchange/JsonChecks.h"
#include "core/exchange/JudgementsJson.h"
#include "core/exchange/ListsJson.h"
#include "core/exchange/ProviderJson.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

#include <algorithm>
#include <cmath>
#include <utility>

namespace shortlist {

namespace {

struct Json
{
    Q_DECLARE_TR_FUNCTIONS(ProjectJson)
};

void put(QJsonObject &object, const char *key, const QString &text)
{
    if (!text.isEmpty())
        object.insert(QLatin1String(key), text);
}

void put(QJsonObject &object, const char *key, const QJsonArray &array)
{
    if (!array.isEmpty())
        object.insert(QLatin1String(key), array);
}

QJsonObject needToJson(const Need &need)
{
    QJsonObject object = rowjson::writeRow(need);
    object.remove(QLatin1String("key"));
    object.insert(QLatin1String("shortlist_size"), need.shortlistSize);
    return object;
}

class Writer
{
public:
    explicit Writer(const Snapshot &snapshot)
        : m_snapshot(snapshot)
        , m_names(snapshot)
    {}

    QJsonObject project() const
    {
        QJsonObject object{{QStringLiteral("format"), QStringLiteral("shortlist-project")},
                           {QStringLiteral("version"), kProjectJsonVersion},
                           {QStringLiteral("need"), needToJson(m_snapshot.need())}};
        object.insert(QLatin1String("method"), methodToJson(m_snapshot.method()));
        putLists(object, m_snapshot, m_names);
        put(object, "evaluators", evaluators());
        put(object, "criteria",
            criteriaToJson(
                CriterionId{}, [this](CriterionId parent) { return children(parent); },
                [this](QuestionId id) { return m_names.questions.name(id); }));
        const QJsonObject judgements =
            judgementsToJson(m_snapshot, m_names.criteria.names(), m_names.evaluators.names());
        if (!judgements.isEmpty())
            object.insert(QLatin1String("judgements"), judgements);
        put(object, "providers", providers());
        return object;
    }

private:
    QJsonArray evaluators() const
    {
        QJsonArray array;
        for (const Evaluator &evaluator : m_snapshot.evaluators()) {
            QJsonObject one{{QStringLiteral("name"), evaluator.name}, {QStringLiteral("weight"), evaluator.weight}};
            put(one, "role", evaluator.role);
            put(one, "sections", sectionsOf(evaluator));
            put(one, "interests", evaluator.interests);
            put(one, "declared_on", evaluator.declaredOn.toString(Qt::ISODate));
            if (evaluator.handedIn.isValid())
                put(one, "handed_in", jsonchecks::momentText(evaluator.handedIn));
            array.append(one);
        }
        return array;
    }

    // From top to bottom of the tree.
    QJsonArray sectionsOf(const Evaluator &evaluator) const
    {
        QJsonArray array;
        for (const CriterionId id : m_snapshot.criteriaInOrder()) {
            if (std::find(evaluator.sections.begin(), evaluator.sections.end(), id) != evaluator.sections.end())
                array.append(m_names.criteria.name(id));
        }
        return array;
    }

    std::vector<Criterion> children(CriterionId parent) const
    {
        std::vector<Criterion> result;
        const std::vector<CriterionId> ids = m_snapshot.children(parent);
        for (const CriterionId id : ids)
            result.push_back(*m_snapshot.criterion(id));
        return result;
    }

    QJsonArray providers() const
    {
        QJsonArray array;
        const std::vector<const Provider *> sorted = providersByName(m_snapshot);
        for (const Provider *provider : sorted) {
            QJsonObject object = providerToJson(*provider, m_snapshot.answers().answers(provider->id), m_names);
            putScores(object, provider->id);
            array.append(object);
        }
        return array;
    }

    void putScores(QJsonObject &object, ProviderId provider) const
    {
        QJsonArray facts;
        QJsonArray scores;
        for (const CriterionId id : m_snapshot.criteriaInOrder()) {
            const Criterion &criterion = *m_snapshot.criterion(id);
            if (criterion.isGroup())
                continue;
            addScore(facts, "value", criterion, ScoreKey{provider, id, kFacts});
            for (const Evaluator &evaluator : m_snapshot.evaluators())
                addScore(scores, "score", criterion, ScoreKey{provider, id, evaluator.id});
            addScore(scores, "score", criterion, ScoreKey{provider, id, kConsensus});
        }
        put(object, "facts", facts);
        put(object, "scores", scores);
    }

    void addScore(QJsonArray &array, const char *member, const Criterion &criterion, const ScoreKey &key) const
    {
        const Score score = m_snapshot.score(key);
        if (std::isnan(score.value) && score.comment.isEmpty())
            return;
        QJsonObject one;
        put(one, "criterion", m_names.criteria.name(key.criterion));
        put(one, "evaluator", m_names.evaluators.name(key.evaluator));
        if (key.evaluator == kConsensus)
            one.insert(QLatin1String("consensus"), true);
        if (!std::isnan(score.value))
            one.insert(QLatin1String(member), score.value);
        if (!std::isnan(score.value) && !fitsScale(criterion.scale, score.value))
            one.insert(QLatin1String("outside_scale"), true);
        put(one, "comment", score.comment);
        array.append(one);
    }

    const Snapshot &m_snapshot;
    const ProjectNames m_names;
};

QByteArray written(const QJsonObject &project)
{
    return QJsonDocument(project).toJson(QJsonDocument::Indented);
}

// The project with the files that stand in it.
QByteArray withFiles(const Snapshot &snapshot, const EvidenceFiles &files)
{
    QJsonObject object = Writer(snapshot).project();
    if (!files.inside.isEmpty())
        object.insert(QLatin1String("files"), files.inside);
    return written(object);
}

EvidenceSource evidenceOf(const Project &project)
{
    return [&project](const QByteArray &sha256) { return project.evidenceContent(sha256); };
}

} // namespace

QByteArray projectToJson(const Snapshot &snapshot)
{
    return written(Writer(snapshot).project());
}

Result<QByteArray> projectToJson(const Project &project)
{
    const Result<EvidenceFiles> files = divideEvidence(project.snapshot(), evidenceOf(project));
    if (!files)
        return tl::unexpected<Error>(files.error());
    if (!files->beside.empty())
        return fail(ErrorCode::Failed,
                    Json::tr("The project has evidence files that are too large to stand in one JSON text. Export to a "
                             "file: they are then put into a folder beside it."));
    return withFiles(project.snapshot(), *files);
}

Result<> writeProjectJson(const QString &path, const Project &project)
{
    const Result<EvidenceFiles> files = divideEvidence(project.snapshot(), evidenceOf(project));
    if (!files)
        return tl::unexpected<Error>(files.error());
    if (const Result<> beside = writeBeside(path, files->beside, evidenceOf(project)); !beside)
        return beside;
    const QByteArray json = withFiles(project.snapshot(), *files);
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.write(json) == json.size() && file.commit())
        return {};
    return fail(ErrorCode::Failed,
                Json::tr("“%1” could not be written: %2. A file that was there before is as it was. Choose another "
                         "place, or make room on the disk.")
                    .arg(QFileInfo(path).fileName(), file.errorString()));
}

} // namespace shortlist
