// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/ProjectContent.h"

#include "core/catalogue/CriterionJson.h"
#include "core/catalogue/JsonNode.h"
#include "core/exchange/JudgementsJson.h"
#include "core/exchange/ProjectJson.h"

#include <QCoreApplication>
#include <QHash>
#include <QRegularExpression>
#include <QSet>

#include <cmath>
#include <utility>

namespace shortlist {

namespace {

struct Json
{
    Q_DECLARE_TR_FUNCTIONS(ProjectJson)
};

constexpr double kLargestNumber = 1e15;

QString key(const char *name)
{
    return QString::fromLatin1(name);
}

// A text member that is empty or has the given shape.
QString shaped(const JsonNode &node, const char *name, const QString &shape, const QString &what)
{
    const QString text = node.text(key(name));
    const QRegularExpression pattern(QRegularExpression::anchoredPattern(shape));
    if (!text.isEmpty() && !pattern.match(text).hasMatch())
        node.member(key(name)).report(Json::tr("“%1” is not %2").arg(text.left(80), what));
    return text;
}

QString country(const JsonNode &node)
{
    return shaped(node, "country", QStringLiteral("[A-Z]{2}"), Json::tr("a country's code of two letters such as IE"));
}

QString zone(const JsonNode &node)
{
    return shaped(node, "zone", QStringLiteral("[A-Za-z0-9_+\\-]+(/[A-Za-z0-9_+\\-]+)*"),
                  Json::tr("a time zone such as Europe/Dublin"));
}

class ContentReader
{
public:
    explicit ContentReader(ProjectContent &content)
        : m_content(content)
    {}

    void read(const JsonNode &top)
    {
        top.allow({"format", "version", "need", "method", "evaluators", "criteria", "judgements", "providers"});
        if (top.has(key("need")))
            readNeed(top.member(key("need")));
        if (top.has(key("method")))
            m_content.method = methodFromJson(top.member(key("method")));
        readEvaluators(top.list(key("evaluators")));
        readCriteria(top.list(key("criteria")));
        if (top.ok() && top.has(key("judgements")))
            m_content.judgements = judgementsFromJson(top.member(key("judgements")), named());
        const std::vector<JsonNode> providers = top.list(key("providers"));
        for (const JsonNode &node : providers) {
            if (!node.ok())
                return;
            readProvider(node);
        }
    }

private:
    void readNeed(const JsonNode &node)
    {
        node.allow({"title", "organisation", "service", "summary", "country", "zone", "currency", "rfp_issued",
                    "answers_due", "award_date", "start_date", "shortlist_size"});
        Need &need = m_content.need;
        need.title = node.text(key("title"));
        need.organisation = node.text(key("organisation"));
        need.service = node.text(key("service"));
        need.summary = node.text(key("summary"));
        need.country = country(node);
        need.zone = zone(node);
        need.currency = shaped(node, "currency", QStringLiteral("[A-Z]{3}"),
                               Json::tr("a currency's code of three letters such as EUR"));
        need.rfpIssued = node.date(key("rfp_issued"));
        need.answersDue = node.date(key("answers_due"));
        need.awardDate = node.date(key("award_date"));
        need.startDate = node.date(key("start_date"));
        need.shortlistSize = node.integer(key("shortlist_size"), 3, 1, 50);
    }

    void readEvaluators(const std::vector<JsonNode> &nodes)
    {
        QStringList names;
        for (const JsonNode &node : nodes) {
            node.allow({"name", "role", "weight"});
            Evaluator evaluator;
            evaluator.id = newId<EvaluatorId>();
            evaluator.name = node.requiredText(key("name"));
            evaluator.role = node.text(key("role"));
            evaluator.weight = node.number(key("weight"), 1);
            evaluator.position = static_cast<int>(m_content.evaluators.size());
            if (evaluator.weight < 0)
                node.member(key("weight")).report(Json::tr("a weight must not be negative"));
            names.append(evaluator.name);
            m_content.evaluators.push_back(evaluator);
        }
        names = referenceNames(names);
        for (qsizetype i = 0; i < names.size(); ++i)
            m_evaluators.insert(names.at(i), m_content.evaluators[static_cast<std::size_t>(i)].id);
    }

    void readCriteria(const std::vector<JsonNode> &nodes)
    {
        m_content.criteria = criteriaFromJson(nodes);
        QHash<CriterionId, QString> pathOf;
        QStringList paths;
        for (const Criterion &criterion : m_content.criteria) {
            const QString above = pathOf.value(criterion.parent);
            pathOf.insert(criterion.id,
                          above.isEmpty() ? criterion.name : QString(above + QStringLiteral(" / ") + criterion.name));
            paths.append(pathOf.value(criterion.id));
        }
        paths = referenceNames(paths);
        for (qsizetype i = 0; i < paths.size(); ++i)
            m_criteria.insert(paths.at(i), i);
    }

    NamedThings named() const
    {
        NamedThings things;
        things.evaluators = m_evaluators;
        for (auto it = m_criteria.begin(); it != m_criteria.end(); ++it)
            things.criteria.insert(it.key(), &m_content.criteria[static_cast<std::size_t>(it.value())]);
        return things;
    }

    void readProvider(const JsonNode &node)
    {
        node.allow({"name", "legal_name", "website", "country", "founded", "headcount", "status", "notes", "services",
                    "tags", "sites", "certificates", "contacts", "references", "facts", "scores"});
        Provider provider;
        provider.id = newId<ProviderId>();
        provider.name = node.requiredText(key("name"));
        provider.legalName = node.text(key("legal_name"));
        provider.website = node.text(key("website"));
        provider.country = country(node);
        provider.founded = node.integer(key("founded"), 0, 0, 9999);
        provider.headcount = node.integer(key("headcount"), 0, 0, 2'000'000'000);
        provider.notes = node.text(key("notes"));
        provider.services = node.texts(key("services"));
        provider.tags = node.texts(key("tags"));
        const QString status = node.text(key("status"));
        if (!status.isEmpty() && !statusFromCode(status))
            node.member(key("status")).report(Json::tr("“%1” is not a status").arg(status.left(80)));
        provider.status = statusFromCode(status).value_or(ProviderStatus::Candidate);
        readBelongings(node, provider);
        m_content.providers.push_back(provider);
        QSet<std::pair<qsizetype, qint64>> seen;
        const std::vector<JsonNode> facts = node.list(key("facts"));
        for (const JsonNode &fact : facts)
            readScore(fact, provider.id, true, seen);
        const std::vector<JsonNode> scores = node.list(key("scores"));
        for (const JsonNode &score : scores)
            readScore(score, provider.id, false, seen);
    }

    static void readBelongings(const JsonNode &node, Provider &provider)
    {
        const std::vector<JsonNode> sites = node.list(key("sites"));
        for (const JsonNode &site : sites) {
            site.allow({"city", "country", "zone", "seats"});
            provider.sites.push_back({newId<RowId>(), site.text(key("city")), country(site), zone(site),
                                      site.integer(key("seats"), 0, 0, 2'000'000'000)});
        }
        const std::vector<JsonNode> certificates = node.list(key("certificates"));
        for (const JsonNode &certificate : certificates) {
            certificate.allow({"standard", "issuer", "valid_until"});
            provider.certificates.push_back({newId<RowId>(), certificate.requiredText(key("standard")),
                                             certificate.text(key("issuer")), certificate.date(key("valid_until"))});
        }
        const std::vector<JsonNode> contacts = node.list(key("contacts"));
        for (const JsonNode &contact : contacts) {
            contact.allow({"name", "role", "email", "phone"});
            provider.contacts.push_back({newId<RowId>(), contact.text(key("name")), contact.text(key("role")),
                                         contact.text(key("email")), contact.text(key("phone"))});
        }
        const std::vector<JsonNode> references = node.list(key("references"));
        for (const JsonNode &reference : references) {
            reference.allow({"client", "industry", "contact", "notes"});
            provider.references.push_back({newId<RowId>(), reference.text(key("client")),
                                           reference.text(key("industry")), reference.text(key("contact")),
                                           reference.text(key("notes"))});
        }
    }

    void readScore(const JsonNode &node, ProviderId provider, bool fact, QSet<std::pair<qsizetype, qint64>> &seen)
    {
        if (!node.ok())
            return;
        if (fact)
            node.allow({"criterion", "value", "comment", "outside_scale"});
        else
            node.allow({"criterion", "evaluator", "score", "comment", "outside_scale"});
        const QString path = node.requiredText(key("criterion"));
        const qsizetype index = m_criteria.value(path, -1);
        if (index < 0) {
            node.member(key("criterion")).report(Json::tr("no criterion “%1”").arg(path.left(200)));
            return;
        }
        const Criterion &criterion = m_content.criteria[static_cast<std::size_t>(index)];
        if (criterion.isGroup())
            node.member(key("criterion"))
                .report(Json::tr("“%1” is a group, and groups are not scored").arg(path.left(200)));
        const EvaluatorId evaluator = fact ? kFacts : evaluatorOf(node);
        if (seen.contains({index, raw(evaluator)}))
            node.report(Json::tr("there is a second value for “%1”").arg(path.left(200)));
        seen.insert({index, raw(evaluator)});
        const char *member = fact ? "value" : "score";
        const Score score{node.has(key(member)) ? node.requiredNumber(key(member)) : kMissing,
                          node.text(key("comment"))};
        // A scale can be changed after people scored; what they said is kept, and marked.
        const bool free = node.has(key("outside_scale"));
        const bool fits = free ? std::abs(score.value) <= kLargestNumber : fitsScale(criterion.scale, score.value);
        if (!std::isnan(score.value) && !fits)
            node.member(key(member))
                .report(Json::tr("%1 does not fit the scale of “%2”")
                            .arg(QString::number(score.value, 'g', 10), path.left(200)));
        if (std::isnan(score.value) && score.comment.isEmpty())
            node.report(Json::tr("here is neither a number nor a comment"));
        m_content.scores.emplace_back(ScoreKey{provider, criterion.id, evaluator}, score);
    }

    EvaluatorId evaluatorOf(const JsonNode &node) const
    {
        const QString name = node.requiredText(key("evaluator"));
        const EvaluatorId id = m_evaluators.value(name);
        if (isNull(id))
            node.member(key("evaluator")).report(Json::tr("no evaluator “%1”").arg(name.left(200)));
        return id;
    }

    ProjectContent &m_content;
    QHash<QString, EvaluatorId> m_evaluators;
    QHash<QString, qsizetype> m_criteria; // by path
};

} // namespace

QStringList referenceNames(const QStringList &names)
{
    QSet<QString> used;
    QHash<QString, int> repeats;
    QStringList result;
    result.reserve(names.size());
    for (const QString &name : names) {
        QString reference = name;
        while (used.contains(reference))
            reference = name + QStringLiteral(" #") + QString::number(++repeats[name] + 1);
        used.insert(reference);
        result.append(reference);
    }
    return result;
}

Result<ProjectContent> contentFromJson(const QJsonValue &json, const QString &name)
{
    JsonProblem problem;
    const JsonNode top(json, QString(), problem);
    if (top.text(key("format")) != QLatin1String("shortlist-project")) {
        return fail(ErrorCode::BadInput,
                    Json::tr("“%1” is not a Shortlist project in JSON: “format” is not “shortlist-project”. "
                             "Nothing was read.")
                        .arg(name));
    }
    const int version = top.integer(key("version"), 0, 1, 1'000'000);
    if (problem.isEmpty() && version > kProjectJsonVersion) {
        return fail(ErrorCode::NewerFile,
                    Json::tr("“%1” was written by a newer Shortlist (version %2 of the format, this program "
                             "reads version %3). Nothing was read. Install the newer Shortlist.")
                        .arg(name, QString::number(version), QString::number(kProjectJsonVersion)));
    }
    if (version == 0)
        top.report(Json::tr("“version” is missing"));
    ProjectContent content;
    ContentReader(content).read(top);
    if (!problem.isEmpty())
        return fail(ErrorCode::BadInput, Json::tr("“%1”: %2. Nothing was read.").arg(name, problem.text()));
    return content;
}

} // namespace shortlist
