// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/ProjectJson.h"

#include "core/catalogue/CriterionJson.h"
#include "core/exchange/JudgementsJson.h"
#include "core/exchange/ProjectContent.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QHash>
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

void put(QJsonObject &object, const char *key, int number)
{
    if (number != 0)
        object.insert(QLatin1String(key), number);
}

void put(QJsonObject &object, const char *key, QDate date)
{
    if (date.isValid())
        object.insert(QLatin1String(key), date.toString(Qt::ISODate));
}

void put(QJsonObject &object, const char *key, const QJsonArray &array)
{
    if (!array.isEmpty())
        object.insert(QLatin1String(key), array);
}

QJsonObject needToJson(const Need &need)
{
    QJsonObject object;
    put(object, "title", need.title);
    put(object, "organisation", need.organisation);
    put(object, "service", need.service);
    put(object, "summary", need.summary);
    put(object, "country", need.country);
    put(object, "zone", need.zone);
    put(object, "currency", need.currency);
    put(object, "rfp_issued", need.rfpIssued);
    put(object, "answers_due", need.answersDue);
    put(object, "award_date", need.awardDate);
    put(object, "start_date", need.startDate);
    put(object, "shortlist_size", need.shortlistSize);
    return object;
}

void putBelongings(QJsonObject &object, const Provider &provider)
{
    QJsonArray sites;
    for (const Site &site : provider.sites) {
        QJsonObject one;
        put(one, "city", site.city);
        put(one, "country", site.country);
        put(one, "zone", site.zone);
        put(one, "seats", site.seats);
        sites.append(one);
    }
    put(object, "sites", sites);
    QJsonArray certificates;
    for (const Certificate &certificate : provider.certificates) {
        QJsonObject one;
        put(one, "standard", certificate.standard);
        put(one, "issuer", certificate.issuer);
        put(one, "valid_until", certificate.validUntil);
        if (!certificate.standard.trimmed().isEmpty())
            certificates.append(one);
    }
    put(object, "certificates", certificates);
}

void putPeople(QJsonObject &object, const Provider &provider)
{
    QJsonArray contacts;
    for (const Contact &contact : provider.contacts) {
        QJsonObject one;
        put(one, "name", contact.name);
        put(one, "role", contact.role);
        put(one, "email", contact.email);
        put(one, "phone", contact.phone);
        contacts.append(one);
    }
    put(object, "contacts", contacts);
    QJsonArray references;
    for (const Reference &reference : provider.references) {
        QJsonObject one;
        put(one, "client", reference.client);
        put(one, "industry", reference.industry);
        put(one, "contact", reference.contact);
        put(one, "notes", reference.notes);
        references.append(one);
    }
    put(object, "references", references);
}

class Writer
{
public:
    explicit Writer(const Snapshot &snapshot)
        : m_snapshot(snapshot)
        , m_criteria(snapshot.criteriaInOrder())
    {
        QStringList paths;
        for (const CriterionId id : m_criteria)
            paths.append(snapshot.criterionPath(id));
        m_paths = referenceNames(paths);
        QStringList names;
        for (const Evaluator &evaluator : snapshot.evaluators())
            names.append(evaluator.name);
        m_evaluators = referenceNames(names);
    }

    QJsonObject project() const
    {
        QJsonObject object{{QStringLiteral("format"), QStringLiteral("shortlist-project")},
                           {QStringLiteral("version"), kProjectJsonVersion},
                           {QStringLiteral("need"), needToJson(m_snapshot.need())}};
        object.insert(QLatin1String("method"), methodToJson(m_snapshot.method()));
        put(object, "evaluators", evaluators());
        put(object, "criteria", criteriaToJson(CriterionId{}, [this](CriterionId parent) { return children(parent); }));
        const QJsonObject judgements = judgementsToJson(m_snapshot, m_paths, m_evaluators);
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
            array.append(one);
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
        std::vector<const Provider *> sorted;
        for (const Provider &provider : m_snapshot.providers())
            sorted.push_back(&provider);
        std::sort(sorted.begin(), sorted.end(), [](const Provider *a, const Provider *b) {
            return a->name != b->name ? a->name < b->name : a->id < b->id;
        });
        QJsonArray array;
        for (const Provider *provider : sorted)
            array.append(providerToJson(*provider));
        return array;
    }

    QJsonObject providerToJson(const Provider &provider) const
    {
        QJsonObject object;
        put(object, "name", provider.name);
        put(object, "legal_name", provider.legalName);
        put(object, "website", provider.website);
        put(object, "country", provider.country);
        put(object, "founded", provider.founded);
        put(object, "headcount", provider.headcount);
        put(object, "status", statusCode(provider.status));
        put(object, "notes", provider.notes);
        put(object, "services", QJsonArray::fromStringList(provider.services));
        put(object, "tags", QJsonArray::fromStringList(provider.tags));
        putBelongings(object, provider);
        putPeople(object, provider);
        QJsonArray facts;
        QJsonArray scores;
        for (std::size_t i = 0; i < m_criteria.size(); ++i) {
            const Criterion &criterion = *m_snapshot.criterion(m_criteria[i]);
            if (criterion.isGroup())
                continue;
            const QString path = m_paths.at(static_cast<qsizetype>(i));
            addScore(facts, "value", path, criterion, ScoreKey{provider.id, criterion.id, kFacts}, QString());
            const std::vector<Evaluator> &evaluators = m_snapshot.evaluators();
            for (std::size_t e = 0; e < evaluators.size(); ++e)
                addScore(scores, "score", path, criterion, ScoreKey{provider.id, criterion.id, evaluators[e].id},
                         m_evaluators.at(static_cast<qsizetype>(e)));
        }
        put(object, "facts", facts);
        put(object, "scores", scores);
        return object;
    }

    void addScore(QJsonArray &array, const char *member, const QString &path, const Criterion &criterion,
                  const ScoreKey &key, const QString &evaluator) const
    {
        const Score score = m_snapshot.score(key);
        if (std::isnan(score.value) && score.comment.isEmpty())
            return;
        QJsonObject one;
        put(one, "criterion", path);
        put(one, "evaluator", evaluator);
        if (!std::isnan(score.value))
            one.insert(QLatin1String(member), score.value);
        if (!std::isnan(score.value) && !fitsScale(criterion.scale, score.value))
            one.insert(QLatin1String("outside_scale"), true);
        put(one, "comment", score.comment);
        array.append(one);
    }

    const Snapshot &m_snapshot;
    const std::vector<CriterionId> &m_criteria;
    QStringList m_paths;      // as in m_criteria
    QStringList m_evaluators; // as in snapshot.evaluators()
};

} // namespace

QByteArray projectToJson(const Snapshot &snapshot)
{
    return QJsonDocument(Writer(snapshot).project()).toJson(QJsonDocument::Indented);
}

Result<> writeProjectJson(const QString &path, const Snapshot &snapshot)
{
    const QByteArray json = projectToJson(snapshot);
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.write(json) == json.size() && file.commit())
        return {};
    return fail(ErrorCode::Failed,
                Json::tr("“%1” could not be written: %2. A file that was there before is as it was. Choose another "
                         "place, or make room on the disk.")
                    .arg(QFileInfo(path).fileName(), file.errorString()));
}

} // namespace shortlist
