// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/LargeProject.h"

#include "core/exchange/FictionalProviders.h"
#include "core/exchange/FictionalTrade.h"
#include "core/project/Store.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace shortlist {

namespace {

struct Large
{
    Q_DECLARE_TR_FUNCTIONS(LargeProject)
};

constexpr double kMissingShare = 0.02;
constexpr double kCommentShare = 0.005;
constexpr int kMostAsked = 40; // providers that the RFP goes to

struct Group
{
    const char *name;
    const char *leaves;
};

constexpr std::array<Group, 6> kGroups{{
    {"Service", "First-contact resolution|Quality assurance|Language skills|Complaint handling|Hours of "
                "cover|Knowledge base|Reporting"},
    {"People",
     "Recruitment|Training before go-live|Agent attrition|Team leaders|Wellbeing|Background checks|Pay position"},
    {"Technology", "Telephony|Ticketing|Integration|Automation|Analytics|Availability|Workforce planning"},
    {"Security and continuity",
     "Information security|Privacy|Access control|Card data|Continuity plan|Second site|Incident handling"},
    {"Price and contract",
     "Price per contact|Price certainty|Flexibility of volume|Indexation|Service credits|Exit terms"},
    {"Partnership", "Transition plan|Weeks to go-live|Governance|Cultural fit|References|Improvement record"},
}};

struct Measure
{
    const char *name;
    const char *unit;
    double worst;
    double best;
    int decimals;
};

constexpr std::array<Measure, 4> kMeasures{{
    {"Agent attrition", "%", 60, 10, 1},
    {"Price per contact", "EUR", 9, 2, 2},
    {"First-contact resolution", "%", 50, 90, 1},
    {"Weeks to go-live", "weeks", 30, 6, 0},
}};

Scale scaleFor(const QString &name)
{
    Scale scale;
    if (name == QLatin1String("Second site") || name == QLatin1String("Background checks")) {
        scale.kind = ScaleKind::YesNo;
        return scale;
    }
    const auto it = std::find_if(kMeasures.begin(), kMeasures.end(),
                                 [&name](const Measure &measure) { return name == QLatin1String(measure.name); });
    if (it == kMeasures.end())
        return defaultRatingScale();
    scale.kind = ScaleKind::Measure;
    scale.unit = QString::fromLatin1(it->unit);
    scale.worst = it->worst;
    scale.best = it->best;
    scale.decimals = it->decimals;
    return scale;
}

class Generator
{
public:
    Generator(const LargeProjectSize &size, const std::function<bool(double)> &progress)
        : m_size(size)
        , m_progress(progress)
        , m_numbers(size.seed ^ 0x5C0BE5ULL)
        , m_lists(size.trade ? fictionalLists() : FictionalLists())
        , m_trade(size.seed, m_lists)
    {}

    Result<> write(Store &store)
    {
        return store.setNeed(need())
            .and_then([&] { return writeLists(store); })
            .and_then([&] { return writeCriteria(store); })
            .and_then([&] { return writeEvaluators(store); })
            .and_then([&] { return writeProviders(store); });
    }

private:
    Need need() const
    {
        Need need;
        need.title = QStringLiteral("Large project for measuring");
        need.organisation = QStringLiteral("Fictional Holdings");
        need.service = QStringLiteral("customer_support");
        need.summary =
            QStringLiteral("Generated with the seed %1. Providers, people and scores are invented.").arg(m_size.seed);
        need.country = QStringLiteral("IE");
        need.zone = QStringLiteral("Europe/Dublin");
        need.currency = QStringLiteral("EUR");
        need.rfpIssued = QDate(2026, 10, 1);
        need.answersDue = QDate(2026, 11, 30);
        need.awardDate = QDate(2027, 2, 26);
        need.startDate = QDate(2027, 6, 1);
        need.shortlistSize = 5;
        need.industry = QStringLiteral("Energy and utilities");
        need.relationship = Relationship::Strategic;
        need.teamSize = 60;
        need.questionnaire = 1;
        return need;
    }

    Result<> writeLists(Store &store) const
    {
        Result<> done;
        const auto put = [&](const auto &rows) {
            for (const auto &row : rows)
                done = done ? store.put(row) : done;
        };
        put(m_lists.functions);
        put(m_lists.requirements);
        put(m_lists.questions);
        put(m_lists.levels);
        put(m_lists.rates);
        put(m_lists.costs);
        put(m_lists.preferences);
        return done;
    }

    Result<> writeCriteria(Store &store)
    {
        const int groups = std::min<int>(m_size.criteria, static_cast<int>(kGroups.size()));
        std::vector<CriterionId> ids;
        for (int g = 0; g < groups; ++g) {
            Criterion group;
            group.id = newId<CriterionId>();
            group.name = QString::fromLatin1(kGroups[static_cast<std::size_t>(g)].name);
            group.position = g;
            group.weight = 10 + 5 * (groups - g);
            group.scale.kind = ScaleKind::Group;
            ids.push_back(group.id);
            if (const Result<> written = store.insertCriterion(group); !written)
                return written;
        }
        for (int i = 0; i < m_size.criteria; ++i) {
            const int g = i % groups;
            const int place = i / groups;
            const QStringList names =
                QString::fromLatin1(kGroups[static_cast<std::size_t>(g)].leaves).split(QLatin1Char('|'));
            const int round = place / static_cast<int>(names.size());
            Criterion leaf;
            leaf.id = newId<CriterionId>();
            leaf.parent = ids[static_cast<std::size_t>(g)];
            leaf.position = place;
            leaf.name = names.at(place % names.size());
            leaf.scale = scaleFor(leaf.name);
            if (round > 0)
                leaf.name += QLatin1Char(' ') + QString::number(round + 1);
            leaf.weight = 5 + m_numbers.below(20);
            m_leaves.push_back(leaf);
            if (const Result<> written = store.insertCriterion(leaf); !written)
                return written;
        }
        return {};
    }

    Result<> writeEvaluators(Store &store)
    {
        static const QStringList names =
            QStringLiteral("Aoife Byrne|Conor Daly|Maja Lindqvist|Rui Teixeira|Hannah Moyo").split(QLatin1Char('|'));
        static const QStringList roles =
            QStringLiteral("Customer operations|Procurement|Information security|Finance|Legal")
                .split(QLatin1Char('|'));
        for (int i = 0; i < m_size.evaluators; ++i) {
            Evaluator evaluator;
            evaluator.id = newId<EvaluatorId>();
            evaluator.name = i < names.size() ? names.at(i) : QStringLiteral("Evaluator %1").arg(i + 1);
            evaluator.role = roles.at(i % roles.size());
            evaluator.position = i;
            m_evaluators.push_back(evaluator.id);
            m_strictness.push_back(0.06 * m_numbers.bell());
            if (const Result<> written = store.insertEvaluator(evaluator); !written)
                return written;
        }
        return {};
    }

    Result<> writeProviders(Store &store)
    {
        FictionalProviders providers(m_size.seed);
        for (int i = 0; i < m_size.providers; ++i) {
            if (m_progress && i % 16 == 0 && !m_progress(static_cast<double>(i) / m_size.providers))
                return fail(ErrorCode::Cancelled, Large::tr("Cancelled. Nothing was written."));
            Provider provider = providers.make(i);
            if (m_size.trade) {
                m_trade.equip(provider);
                chooseForRfp(provider);
            }
            if (const Result<> written = store.insertProvider(provider); !written)
                return written;
            if (const Result<> written = writeAnswers(store, provider); !written)
                return written;
            if (const Result<> written = writeScores(store, provider.id); !written)
                return written;
        }
        if (m_progress && !m_progress(1))
            return fail(ErrorCode::Cancelled, Large::tr("Cancelled. Nothing was written."));
        return {};
    }

    // The RFP goes to the first of those who look as if they met the requirements; the others stay on the long list.
    void chooseForRfp(Provider &provider)
    {
        m_asks = false;
        if (provider.status != ProviderStatus::Invited && provider.status != ProviderStatus::Responded)
            return;
        const auto references =
            std::count_if(provider.references.begin(), provider.references.end(), [](const Reference &reference) {
                return reference.current && reference.industry == QLatin1String("Energy and utilities");
            });
        m_asks = m_asked < kMostAsked && provider.ndaSigned.isValid() && references >= 2;
        if (m_asks)
            ++m_asked;
        else
            provider.status = ProviderStatus::Candidate;
    }

    Result<> writeAnswers(Store &store, const Provider &provider)
    {
        if (!m_asks)
            return {};
        const std::vector<Answer> answers = m_trade.answers(provider);
        for (const Answer &answer : answers) {
            if (const Result<> written = store.setAnswer(provider.id, answer); !written)
                return written;
        }
        return {};
    }

    Result<> writeScores(Store &store, ProviderId provider)
    {
        static const QStringList comments =
            QStringLiteral(
                "Seen at the site visit.|Claim not backed by a document yet.|Reference confirmed this.|Better than in "
                "the "
                "first round.|Answer is vague; ask again.|Only for the largest accounts.|Depends on a subcontractor.")
                .split(QLatin1Char('|'));
        const double level = 0.55 + 0.25 * m_numbers.bell();
        for (const Criterion &leaf : m_leaves) {
            // What is true of the provider, which each evaluator sees a little differently.
            const double truth = level + 0.3 * m_numbers.bell();
            for (std::size_t e = 0; e < m_evaluators.size(); ++e) {
                const double seen = std::clamp(truth + m_strictness[e] + 0.12 * m_numbers.bell(), 0.0, 1.0);
                const bool missing = m_numbers.chance(kMissingShare);
                const bool remark = m_numbers.chance(kCommentShare);
                const QString comment = remark ? m_numbers.oneOf(comments) : QString();
                if (missing && comment.isEmpty())
                    continue;
                const ScoreKey key{provider, leaf.id, m_evaluators[e]};
                if (const Result<> written =
                        store.setScore(key, missing ? kMissing : scoreFor(leaf.scale, seen), comment);
                    !written)
                    return written;
            }
        }
        return {};
    }

    static double scoreFor(const Scale &scale, double value)
    {
        if (scale.kind == ScaleKind::YesNo)
            return value > 0.4 ? 1 : 0;
        if (scale.kind == ScaleKind::Rating)
            return std::round(value * 5);
        const double unit = std::pow(10.0, scale.decimals);
        return std::round((scale.worst + value * (scale.best - scale.worst)) * unit) / unit;
    }

    const LargeProjectSize &m_size;
    const std::function<bool(double)> &m_progress;
    SeededNumbers m_numbers;
    FictionalLists m_lists;
    FictionalTrade m_trade;
    int m_asked = 0;
    bool m_asks = false; // the provider at hand gets the RFP
    std::vector<Criterion> m_leaves;
    std::vector<EvaluatorId> m_evaluators;
    std::vector<double> m_strictness;
};

} // namespace

Result<> generateLargeProject(Project &project, const LargeProjectSize &size,
                              const std::function<bool(double)> &progress)
{
    if (size.providers < 1 || size.providers > 100'000 || size.criteria < 1 || size.criteria > 1'000 ||
        size.evaluators < 1 || size.evaluators > 100)
        return fail(ErrorCode::BadInput,
                    Large::tr("A large project has 1 to 100,000 providers, 1 to 1,000 criteria and 1 to 100 "
                              "evaluators."));
    const Snapshot &snapshot = project.snapshot();
    if (!snapshot.providers().empty() || snapshot.criterionCount() > 0 || !snapshot.evaluators().empty())
        return fail(ErrorCode::BadInput, Large::tr("Only an empty project can be filled. Nothing was changed."));
    Generator generator(size, progress);
    return project.start(Large::tr("Generate %1 providers").arg(size.providers),
                         [&generator](Store &store) { return generator.write(store); });
}

} // namespace shortlist
