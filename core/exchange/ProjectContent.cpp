// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/ProjectContent.h"

#include "core/catalogue/CriterionJson.h"
#include "core/exchange/JsonChecks.h"
#include "core/exchange/JudgementsJson.h"
#include "core/exchange/ListsJson.h"
#include "core/exchange/ProjectJson.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <set>
#include <utility>

namespace shortlist {

namespace {

using namespace jsonchecks;

struct Json
{
    Q_DECLARE_TR_FUNCTIONS(ProjectJson)
};

constexpr double kLargestNumber = 1e15;

QString key(const char *name)
{
    return QString::fromLatin1(name);
}

class ContentReader
{
public:
    ContentReader(ProjectContent &content, JsonProblem &problem)
        : m_content(content)
        , m_problem(problem)
    {}

    void read(const JsonNode &top, const EvidenceSource &beside)
    {
        top.allow(QStringList{key("format"), key("version"), key("need"), key("method"), key("evaluators"),
                              key("criteria"), key("judgements"), key("providers"), key("files")} +
                  listMembers());
        if (top.has(key("need")))
            readNeed(top.member(key("need")));
        if (top.has(key("method")))
            m_content.method = methodFromJson(top.member(key("method")));
        if (top.has(key("price_terms")))
            m_content.priceTerms = priceTermsFromJson(top.member(key("price_terms")));
        readLists(top, m_content.lists, m_names);
        readCriteria(top.list(key("criteria")));
        if (top.ok())
            readEvaluators(top.list(key("evaluators")));
        if (top.ok() && top.has(key("judgements")))
            m_content.judgements = judgementsFromJson(top.member(key("judgements")), named());
        const std::vector<JsonNode> providers = top.list(key("providers"));
        for (const JsonNode &node : providers) {
            if (!node.ok())
                return;
            readProvider(node);
        }
        m_names.providers.close();
        readBuyerCosts(top, m_content.lists, m_names);
        if (top.ok())
            readFiles(top, beside);
    }

private:
    void readNeed(const JsonNode &node)
    {
        constexpr int kLongestTerm = 240;
        constexpr int kMostRounds = 1'000'000;
        Need &need = m_content.need;
        // The project's key belongs to the file it was given to, as all keys do.
        QStringList members = rowjson::names<Need>();
        members.removeAll(key("key"));
        node.allow(members);
        rowjson::readRow(node, need);
        need.key = 0;
        country(node, "country", need.country);
        zone(node, "zone", need.zone);
        currency(node, "currency", need.currency);
        need.shortlistSize = node.integer(key("shortlist_size"), 3, 1, 50);
        within(node, "term_months", need.termMonths, 1, kLongestTerm);
        within(node, "team_size", need.teamSize, 0, 2e9);
        within(node, "questionnaire", need.questionnaire, 0, kMostRounds);
        hours(node, key("work"), need.workDays, need.workFrom, need.workTo);
    }

    void readEvaluators(const std::vector<JsonNode> &nodes)
    {
        for (const JsonNode &node : nodes) {
            node.allow({"name", "role", "weight", "sections", "interests", "declared_on", "handed_in"});
            Evaluator evaluator;
            evaluator.id = newId<EvaluatorId>();
            evaluator.name = node.requiredText(key("name"));
            evaluator.role = node.text(key("role"));
            evaluator.weight = node.number(key("weight"), 1);
            evaluator.position = static_cast<int>(m_content.evaluators.size());
            if (evaluator.weight < 0)
                node.member(key("weight")).report(Json::tr("a weight must not be negative"));
            const std::vector<JsonNode> sections = node.list(key("sections"));
            for (const JsonNode &section : sections)
                evaluator.sections.push_back(criterion(section, section.asText()));
            std::sort(evaluator.sections.begin(), evaluator.sections.end());
            evaluator.interests = node.text(key("interests"));
            evaluator.declaredOn = node.date(key("declared_on"));
            evaluator.handedIn = moment(node, "handed_in");
            m_names.evaluators.add(evaluator.id, evaluator.name);
            m_content.evaluators.push_back(evaluator);
        }
        m_names.evaluators.close();
    }

    void readCriteria(const std::vector<JsonNode> &nodes)
    {
        m_content.criteria =
            criteriaFromJson(nodes, {}, [this](const QString &code) { return m_names.questions.find(code); });
        QHash<CriterionId, QString> pathOf;
        for (const Criterion &criterion : m_content.criteria) {
            const QString above = pathOf.value(criterion.parent);
            pathOf.insert(criterion.id,
                          above.isEmpty() ? criterion.name : QString(above + QStringLiteral(" / ") + criterion.name));
            m_names.criteria.add(criterion.id, pathOf.value(criterion.id));
        }
        m_names.criteria.close();
        for (const Criterion &criterion : m_content.criteria)
            m_criteria.insert(criterion.id, &criterion);
    }

    NamedThings named() const
    {
        NamedThings things;
        for (const QString &name : m_names.evaluators.names())
            things.evaluators.insert(name, m_names.evaluators.find(name));
        for (const QString &path : m_names.criteria.names())
            things.criteria.insert(path, m_criteria.value(m_names.criteria.find(path)));
        return things;
    }

    void readProvider(const JsonNode &node)
    {
        node.allow(providerMembers() << key("facts") << key("scores"));
        m_content.providers.push_back(providerFromJson(node, m_names));
        const Provider &provider = m_content.providers.back().provider;
        m_names.providers.add(provider.id, provider.name);
        std::set<std::pair<CriterionId, EvaluatorId>> seen;
        const std::vector<JsonNode> facts = node.list(key("facts"));
        for (const JsonNode &fact : facts)
            readScore(fact, provider.id, true, seen);
        const std::vector<JsonNode> scores = node.list(key("scores"));
        for (const JsonNode &score : scores)
            readScore(score, provider.id, false, seen);
    }

    void readFiles(const JsonNode &top, const EvidenceSource &beside)
    {
        std::vector<Evidence> evidence;
        QStringList places;
        for (const ProviderContent &provider : m_content.providers) {
            evidence.insert(evidence.end(), provider.evidence.begin(), provider.evidence.end());
            places += provider.evidencePlaces;
        }
        m_content.files = readEvidence(top, evidence, places, beside, m_problem);
    }

    // The criterion of a path; reports if there is none.
    CriterionId criterion(const JsonNode &node, const QString &path) const
    {
        const CriterionId id = m_names.criteria.find(path);
        if (isNull(id))
            node.report(Json::tr("no criterion “%1”").arg(path.left(200)));
        return id;
    }

    void readScore(const JsonNode &node, ProviderId provider, bool fact,
                   std::set<std::pair<CriterionId, EvaluatorId>> &seen)
    {
        if (!node.ok())
            return;
        if (fact)
            node.allow({"criterion", "value", "comment", "outside_scale"});
        else
            node.allow({"criterion", "evaluator", "consensus", "score", "comment", "outside_scale"});
        const QString path = node.requiredText(key("criterion"));
        const CriterionId id = criterion(node.member(key("criterion")), path);
        if (isNull(id))
            return;
        const Criterion &criterion = *m_criteria.value(id);
        if (criterion.isGroup())
            node.member(key("criterion"))
                .report(Json::tr("“%1” is a group, and groups are not scored").arg(path.left(200)));
        const EvaluatorId evaluator = fact ? kFacts : evaluatorOf(node);
        if (!seen.emplace(id, evaluator).second)
            node.report(Json::tr("there is a second value for “%1”").arg(path.left(200)));
        const Score score = scoreOf(node, fact ? "value" : "score", criterion, path);
        if (evaluator == kConsensus && (std::isnan(score.value) || score.comment.isEmpty()))
            node.report(Json::tr("a consensus has a score, and its reason as the comment"));
        m_content.scores.emplace_back(ScoreKey{provider, id, evaluator}, score);
    }

    static Score scoreOf(const JsonNode &node, const char *member, const Criterion &criterion, const QString &path)
    {
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
        return score;
    }

    EvaluatorId evaluatorOf(const JsonNode &node) const
    {
        if (node.flag(key("consensus"), false)) {
            if (node.has(key("evaluator")))
                node.member(key("evaluator")).report(Json::tr("a consensus is not one evaluator's"));
            return kConsensus;
        }
        const QString name = node.requiredText(key("evaluator"));
        const EvaluatorId id = m_names.evaluators.find(name);
        if (isNull(id))
            node.member(key("evaluator")).report(Json::tr("no evaluator “%1”").arg(name.left(200)));
        return id;
    }

    ProjectContent &m_content;
    JsonProblem &m_problem;
    ProjectNames m_names;
    QHash<CriterionId, const Criterion *> m_criteria;
};

} // namespace

Result<ProjectContent> contentFromJson(const QJsonValue &json, const QString &name, const EvidenceSource &beside)
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
    ContentReader(content, problem).read(top, beside);
    if (!problem.isEmpty())
        return fail(ErrorCode::BadInput, Json::tr("“%1”: %2. Nothing was read.").arg(name, problem.text()));
    return content;
}

} // namespace shortlist
