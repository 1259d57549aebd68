// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
// After any sequence of edits the followed evaluation is, to the last bit, what a fresh one says.

#include "tests/core/evaluation/Comparison.h"

#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTest>

#include <algorithm>
#include <functional>
#include <map>

using namespace shortlist;
using namespace shortlist::test;

namespace {

// Edits a snapshot at random, as a project would, and writes down what a change then says.
class Editor
{
public:
    explicit Editor(quint32 seed)
        : m_random(seed)
    {}

    const Snapshot &snapshot() const { return m_snapshot; }

    // One journal entry: one to four edits.
    Change edit()
    {
        Change change;
        for (quint32 i = 0; i < 1 + m_random.bounded(4U); ++i)
            editOnce(change);
        return change;
    }

    // Weights on some of the criteria, as a slider would try them.
    std::unordered_map<CriterionId, double> trial()
    {
        std::unordered_map<CriterionId, double> weights;
        for (const CriterionId id : m_snapshot.criteriaInOrder()) {
            if (m_random.bounded(3U) == 0)
                weights[id] = m_random.bounded(5U);
        }
        return weights;
    }

private:
    void editOnce(Change &change)
    {
        switch (m_random.bounded(16U)) {
        case 0:
            return addProvider(change);
        case 1:
            return changeProvider(change);
        case 2:
            return removeProviders(change);
        case 3:
            return addCriterion(change);
        case 4:
            return changeCriterion(change);
        case 5:
            return removeCriterion(change);
        case 6:
            return editEvaluators(change);
        case 7:
            return editNeedAndMethod(change);
        case 8:
            return editRequirements(change);
        default:
            return editScores(change);
        }
    }

    template <typename Id>
    static void note(std::vector<Id> &list, Id id)
    {
        if (std::find(list.begin(), list.end(), id) == list.end())
            list.push_back(id);
    }

    Provider randomProvider(ProviderId id)
    {
        Provider provider;
        provider.id = id;
        provider.name = QString(QChar(u'A' + static_cast<char16_t>(m_random.bounded(6U))));
        if (m_random.bounded(2U) == 0)
            provider.name = provider.name.toLower();
        provider.founded = m_random.bounded(3U) == 0 ? 0 : 1990 + static_cast<int>(m_random.bounded(40U));
        provider.headcount = static_cast<int>(m_random.bounded(4U)) * 100;
        provider.status = kAllProviderStatuses[m_random.bounded(7U)];
        provider.sites.resize(m_random.bounded(4U));
        provider.pilot = static_cast<Known>(m_random.bounded(3U));
        provider.certificates.resize(m_random.bounded(3U));
        for (Certificate &certificate : provider.certificates)
            certificate.validUntil = QDate(2025 + static_cast<int>(m_random.bounded(5U)), 6, 1);
        return provider;
    }

    void addProvider(Change &change)
    {
        for (quint32 i = 0; i < 1 + m_random.bounded(3U); ++i) {
            const Provider provider = randomProvider(ProviderId{++m_lastKey});
            m_snapshot.putProvider(provider);
            change.providers.added.push_back(provider.id);
        }
    }

    ProviderId anyProvider()
    {
        const auto &providers = m_snapshot.providers();
        return providers.empty() ? ProviderId{}
                                 : providers[m_random.bounded(static_cast<quint32>(providers.size()))].id;
    }

    void changeProvider(Change &change)
    {
        const ProviderId id = anyProvider();
        if (isNull(id))
            return;
        m_snapshot.putProvider(randomProvider(id));
        note(change.providers.changed, id);
    }

    void forgetScores(Change &change, const std::function<bool(const ScoreKey &)> &gone)
    {
        std::erase_if(m_scores, [&](const auto &entry) {
            if (!gone(entry.first))
                return false;
            change.scores.push_back(entry.first);
            return true;
        });
    }

    void removeProviders(Change &change)
    {
        for (quint32 i = 0; i < 1 + m_random.bounded(2U); ++i) {
            const ProviderId id = anyProvider();
            if (isNull(id))
                return;
            m_snapshot.removeProviders({id});
            std::erase(change.providers.added, id);
            std::erase(change.providers.changed, id);
            change.providers.removed.push_back(id);
            forgetScores(change, [id](const ScoreKey &key) { return key.provider == id; });
        }
    }

    Criterion randomCriterion(CriterionId id)
    {
        Criterion criterion;
        criterion.id = id;
        criterion.name = QStringLiteral("Criterion");
        criterion.position = static_cast<int>(m_random.bounded(9U));
        criterion.weight = m_random.bounded(4U) == 0 ? 0.0 : m_random.bounded(100U) / 7.0;
        criterion.source = static_cast<CriterionSource>(m_random.bounded(6U));
        if (m_random.bounded(2U) == 0)
            criterion.source = CriterionSource::Evaluators;
        Scale &scale = criterion.scale;
        scale.kind = static_cast<ScaleKind>(1 + m_random.bounded(3U));
        scale.worst = m_random.bounded(3U);
        scale.best = 10 - m_random.bounded(3U) - 10.0 * m_random.bounded(2U); // may be below worst, or the same
        if (scale.kind == ScaleKind::Rating)
            scale.levels = {
                {RowId{1}, 0, {}, {}, 0}, {RowId{2}, 2, {}, {}, m_random.generateDouble()}, {RowId{3}, 10, {}, {}, 1}};
        if (scale.kind == ScaleKind::Measure && m_random.bounded(3U) == 0)
            scale.points = {{RowId{1}, 0, 0.1}, {RowId{2}, 4, m_random.generateDouble()}, {RowId{3}, 9, 0.9}};
        return criterion;
    }

    CriterionId anyCriterion(bool group)
    {
        std::vector<CriterionId> found;
        for (const CriterionId id : m_snapshot.criteriaInOrder()) {
            if (m_snapshot.criterion(id)->isGroup() == group)
                found.push_back(id);
        }
        return found.empty() ? CriterionId{} : found[m_random.bounded(static_cast<quint32>(found.size()))];
    }

    void addCriterion(Change &change)
    {
        Criterion criterion = randomCriterion(CriterionId{++m_lastKey});
        if (m_random.bounded(3U) == 0)
            criterion.scale.kind = ScaleKind::Group;
        if (m_random.bounded(2U) == 0)
            criterion.parent = anyCriterion(true);
        m_snapshot.putCriterion(criterion);
        m_snapshot.rebuildTree();
        change.criteria.added.push_back(criterion.id);
    }

    void changeCriterion(Change &change)
    {
        const CriterionId id = anyCriterion(m_random.bounded(4U) == 0);
        if (isNull(id))
            return;
        Criterion criterion = *m_snapshot.criterion(id);
        const Criterion other = randomCriterion(id);
        switch (m_random.bounded(4U)) {
        case 0:
            criterion.weight = other.weight;
            break;
        case 1:
            criterion.position = other.position;
            break;
        case 2: {
            const CriterionId parent = anyCriterion(true);
            if (!m_snapshot.isInside(parent, id))
                criterion.parent = parent;
            break;
        }
        default:
            if (!criterion.isGroup()) {
                criterion.scale = other.scale;
                criterion.source = other.source;
            }
        }
        m_snapshot.putCriterion(criterion);
        m_snapshot.rebuildTree();
        note(change.criteria.changed, id);
    }

    void removeCriterion(Change &change)
    {
        const CriterionId id = anyCriterion(m_random.bounded(2U) == 0);
        if (isNull(id))
            return;
        const std::vector<CriterionId> all = m_snapshot.criteriaInOrder();
        for (const CriterionId below : all) {
            if (!m_snapshot.isInside(below, id))
                continue;
            std::erase(change.criteria.added, below);
            std::erase(change.criteria.changed, below);
            change.criteria.removed.push_back(below);
            forgetScores(change, [below](const ScoreKey &key) { return key.criterion == below; });
        }
        for (const CriterionId below : change.criteria.removed)
            m_snapshot.removeCriterion(below);
        m_snapshot.rebuildTree();
    }

    void editEvaluators(Change &change)
    {
        const auto &evaluators = m_snapshot.evaluators();
        const quint32 kind = evaluators.size() < 2 ? 0 : m_random.bounded(4U);
        if (kind == 3) {
            const EvaluatorId id = evaluators[m_random.bounded(static_cast<quint32>(evaluators.size()))].id;
            m_snapshot.removeEvaluator(id);
            std::erase(change.evaluators.added, id);
            std::erase(change.evaluators.changed, id);
            change.evaluators.removed.push_back(id);
            forgetScores(change, [id](const ScoreKey &key) { return key.evaluator == id; });
            return;
        }
        Evaluator evaluator;
        if (kind == 0)
            evaluator.id = EvaluatorId{++m_lastKey};
        else
            evaluator = evaluators[m_random.bounded(static_cast<quint32>(evaluators.size()))];
        evaluator.name = QStringLiteral("E");
        evaluator.weight = m_random.bounded(4U) == 0 ? 0.0 : m_random.generateDouble();
        evaluator.position = static_cast<int>(m_random.bounded(5U));
        m_snapshot.putEvaluator(evaluator);
        note(kind == 0 ? change.evaluators.added : change.evaluators.changed, evaluator.id);
    }

    void editNeedAndMethod(Change &change)
    {
        if (m_random.bounded(2U) == 0) {
            m_snapshot.setMethod({m_random.bounded(2U) == 0 ? Combination::Mean : Combination::Median});
            change.method = true;
            return;
        }
        Need need;
        if (m_random.bounded(4U) != 0)
            need.awardDate = QDate(2024 + static_cast<int>(m_random.bounded(6U)), 7, 1);
        m_snapshot.setNeed(need);
        change.need = true;
    }

    void editRequirements(Change &change)
    {
        std::vector<Requirement> rows;
        if (m_random.bounded(2U) == 0) {
            Requirement pilot;
            pilot.id = RequirementId{1};
            pilot.rule = RequirementRule::Pilot;
            rows.push_back(pilot);
        }
        m_snapshot.setList(rows);
        change.lists.set(listIndex<Requirement>());
    }

    void editScores(Change &change)
    {
        for (quint32 i = 0; i < 1 + m_random.bounded(12U); ++i) {
            const ProviderId provider = anyProvider();
            const CriterionId leaf = anyCriterion(false);
            if (isNull(provider) || isNull(leaf) || m_snapshot.evaluators().empty())
                return;
            EvaluatorId evaluator =
                m_snapshot.evaluators()[m_random.bounded(static_cast<quint32>(m_snapshot.evaluators().size()))].id;
            if (m_snapshot.criterion(leaf)->source == CriterionSource::Fact || m_random.bounded(10U) == 0)
                evaluator = kFacts;
            const ScoreKey key{provider, leaf, evaluator};
            const double value = m_random.bounded(5U) == 0 ? kMissing : m_random.bounded(11U);
            m_snapshot.putScore(key, value, m_random.bounded(4U) == 0 ? QStringLiteral("A word") : QString());
            m_scores[key] = value;
            change.scores.push_back(key);
        }
    }

    QRandomGenerator m_random;
    Snapshot m_snapshot;
    std::map<ScoreKey, double> m_scores;
    qint64 m_lastKey = 0;
};

} // namespace

class TestEvaluationFollows : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }
    void randomEdits_data();
    void randomEdits();
    void oneOfMany();
};

void TestEvaluationFollows::randomEdits_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 24; ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

void TestEvaluationFollows::randomEdits()
{
    QFETCH(quint32, seed);
    Editor editor(seed);
    QRandomGenerator random(seed + 1000);
    Evaluation followed(editor.snapshot());
    std::unordered_map<CriterionId, double> trial;
    std::size_t most = 0;
    for (int step = 0; step < 400; ++step) {
        const Change change = editor.edit();
        const std::vector<ProviderId> before = followed.ranked();
        const bool told = followed.apply(change);
        QVERIFY(told || before == followed.ranked());
        if (random.bounded(5U) == 0) {
            trial = random.bounded(2U) == 0 ? editor.trial() : std::unordered_map<CriterionId, double>();
            followed.setTrialWeights(trial);
        }
        // Not every time, so that what is cached lives through several changes.
        if (random.bounded(3U) == 0)
            continue;
        Evaluation fresh(editor.snapshot());
        fresh.setTrialWeights(trial);
        const QString where = difference(editor.snapshot(), followed, fresh);
        QVERIFY2(where.isEmpty(), qPrintable(QStringLiteral("step %1: %2").arg(step).arg(where)));
        const QString wrong = flaw(editor.snapshot(), followed);
        QVERIFY2(wrong.isEmpty(), qPrintable(QStringLiteral("step %1: %2").arg(step).arg(wrong)));
        most = std::max(most, followed.ranked().size());
    }
    QVERIFY(most > 2); // else nothing was tried
}

// Above a thousand rows the sums are made in blocks; one row alone must still come out the same.
void TestEvaluationFollows::oneOfMany()
{
    Snapshot snapshot;
    snapshot.putEvaluator({EvaluatorId{1}, QStringLiteral("E"), QString(), 1, 0});
    for (qint64 c = 1; c <= 7; ++c) {
        Criterion criterion;
        criterion.id = CriterionId{c};
        criterion.weight = 1.0 / static_cast<double>(c);
        criterion.scale.kind = ScaleKind::Measure;
        criterion.scale.best = 10;
        snapshot.putCriterion(criterion);
    }
    QVERIFY(snapshot.rebuildTree());
    QRandomGenerator random(5);
    for (qint64 p = 1; p <= 2600; ++p) {
        Provider provider;
        provider.id = ProviderId{p};
        provider.name = QString::number(p);
        snapshot.putProvider(provider);
        for (qint64 c = 1; c <= 7; ++c)
            snapshot.putScore({provider.id, CriterionId{c}, EvaluatorId{1}}, random.generateDouble() * 10, QString());
    }
    Evaluation followed(snapshot);
    for (int step = 0; step < 40; ++step) {
        Change change;
        const ScoreKey key{ProviderId{1 + random.bounded(2600)}, CriterionId{1 + random.bounded(7)}, EvaluatorId{1}};
        snapshot.putScore(key, random.generateDouble() * 10, QString());
        change.scores.push_back(key);
        QVERIFY(followed.apply(change));
        const Evaluation fresh(snapshot);
        QCOMPARE(followed.ranked(), fresh.ranked());
        for (const Provider &provider : snapshot.providers())
            QVERIFY(same(followed.standing(provider.id), fresh.standing(provider.id)));
    }
}

QTEST_GUILESS_MAIN(TestEvaluationFollows)
#include "tst_evaluation_follows.moc"
