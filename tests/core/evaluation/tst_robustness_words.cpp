// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/evaluation/RobustnessWords.h"

#include <QRegularExpression>
#include <QTest>

using namespace shortlist;

// What is said of numbers that are given; the numbers themselves are tested where they are computed.
class TestRobustnessWords : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void boundsOfWeights();
    void nothingCanChangeTheFirst();
    void levelAtTheTop();
    void firstOnes();
    void smallestChanges();
    void tornadoTurnsOrNot();
    void sweepNamesWhoIsFirstWhere();
    void sampledRanks();
    void methodsAgreeOrNot();
    void statements();
    void evaluators();
    void namesAreCutAndNeverTakenForPlaces();

private:
    Stability stability() const;
    RobustnessWords words() const { return RobustnessWords(m_snapshot, m_locale); }
    static QString plain(const QString &text) { return QString(text).replace(QChar(0x00A0), QLatin1Char(' ')); }

    Snapshot m_snapshot;
    QLocale m_locale{QLocale::English, QLocale::Ireland};
    std::vector<ProviderId> m_providers;
    std::vector<CriterionId> m_criteria;
    std::vector<EvaluatorId> m_evaluators;
};

void TestRobustnessWords::initTestCase()
{
    for (const char *name : {"Northwind", "Harbourline", "Meridian"}) {
        Provider provider;
        provider.id = newId<ProviderId>();
        provider.name = QString::fromUtf8(name);
        m_snapshot.putProvider(provider);
        m_providers.push_back(provider.id);
    }
    for (const char *name : {"Price", "Service", "Security"}) {
        Criterion criterion;
        criterion.id = newId<CriterionId>();
        criterion.name = QString::fromUtf8(name);
        criterion.scale = defaultRatingScale();
        m_snapshot.putCriterion(criterion);
        m_criteria.push_back(criterion.id);
    }
    QVERIFY(m_snapshot.rebuildTree());
    for (const char *name : {"Aoife", "Tomasz"}) {
        Evaluator evaluator;
        evaluator.id = newId<EvaluatorId>();
        evaluator.name = QString::fromUtf8(name);
        m_snapshot.putEvaluator(evaluator);
        m_evaluators.push_back(evaluator.id);
    }
}

void TestRobustnessWords::init()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
}

// Price may go from 10 % to 41.3 %, Service from 25.05 %, Security anywhere.
Stability TestRobustnessWords::stability() const
{
    Stability stability;
    stability.winner = m_providers[0];
    stability.runnerUp = m_providers[1];
    stability.leaves = {{m_criteria[0], 0.3, 0.1, 0.413, m_providers[2], m_providers[1]},
                        {m_criteria[1], 0.251, 0.2505, 1, m_providers[1], {}},
                        {m_criteria[2], 0.449, 0, 1, {}, {}}};
    stability.shifts = {{m_providers[1], 0.12, {0.36, 0.191, 0.449}}};
    return stability;
}

void TestRobustnessWords::boundsOfWeights()
{
    Stability found = stability();
    QCOMPARE(plain(words().weights(found)),
             QStringLiteral("Northwind stays first unless “Service” falls below 25.05 % (then Harbourline would be "
                            "first), “Price” rises above 41.3 % (then Harbourline would be first) or “Price” falls "
                            "below 10.0 % (then Meridian would be first)."));
    found.leaves[0].winsBelow = ProviderId{};
    found.leaves.erase(found.leaves.begin() + 1);
    QCOMPARE(
        plain(words().weights(found)),
        QStringLiteral("Northwind stays first unless “Price” rises above 41.3 %. Then Harbourline would be first."));
    QCOMPARE(plain(words().weight(stability(), stability().leaves[0])),
             QStringLiteral("Northwind stays first while “Price” weighs 10.0 % to 41.3 %; below that Meridian would be "
                            "first, above it Harbourline."));
    QCOMPARE(plain(words().weight(stability(), stability().leaves[2])),
             QStringLiteral("Northwind stays first whatever “Security” weighs."));
}

void TestRobustnessWords::nothingCanChangeTheFirst()
{
    Stability found = stability();
    found.leaves = {{m_criteria[2], 1, 0, 1, {}, {}}};
    found.shifts.clear();
    QVERIFY(
        words().weights(found).startsWith(QStringLiteral("Northwind stays first whatever any one criterion weighs")));
    QVERIFY(words().smallestShift(found).startsWith(QStringLiteral("No weights at all")));
    QVERIFY(words().smallestValueChange(found).startsWith(QStringLiteral("No other value")));
}

void TestRobustnessWords::levelAtTheTop()
{
    Stability found = stability();
    found.shifts.front().distance = 0;
    QVERIFY(words().weights(found).startsWith(QStringLiteral("Northwind and Harbourline are level today")));
    QCOMPARE(words().smallestShift(found), QStringLiteral("Harbourline is level with Northwind already."));
}

void TestRobustnessWords::firstOnes()
{
    Stability found = stability();
    QCOMPARE(words().firstOnes(found), QString());
    found.top = 2;
    QVERIFY(words().firstOnes(found).startsWith(QStringLiteral("The first 2 stay the same whatever")));
    found.leaves[0].upperTop = 0.35;
    QCOMPARE(plain(words().firstOnes(found)),
             QStringLiteral("The first 2 stay the same unless “Price” rises above 35.0 %."));
}

void TestRobustnessWords::smallestChanges()
{
    Stability found = stability();
    QCOMPARE(plain(words().smallestShift(found)),
             QStringLiteral("Harbourline would draw level with Northwind if 6.0 % of the whole weight moved: from "
                            "“Service” (25.1 % to 19.1 %) to “Price” (30.0 % to 36.0 %)."));
    found.valueChange = SmallestValueChange{m_providers[1], m_criteria[0], 0.4, 0.55, m_providers[1]};
    QCOMPARE(words().smallestValueChange(found),
             QStringLiteral("Harbourline would be first if its value on “Price” were more than 55.0 instead of 40.0 of "
                            "100."));
    found.valueChange = SmallestValueChange{m_providers[0], m_criteria[0], 0.4, 0.25, m_providers[1]};
    QCOMPARE(
        words().smallestValueChange(found),
        QStringLiteral("Northwind would lose the first place to Harbourline if its value on “Price” were less than "
                       "25.0 instead of 40.0 of 100."));
}

void TestRobustnessWords::tornadoTurnsOrNot()
{
    Tornado tornado{
        m_providers[0], m_providers[1], 0.031, 0.25, {{m_criteria[0], 0.052, 0.012}, {m_criteria[1], 0.02, 0.04}}};
    QCOMPARE(
        plain(words().tornado(tornado)),
        QStringLiteral("If any one weight is 25 % smaller or larger, the lead of Northwind over Harbourline of 3.1 "
                       "points stays between 1.2 and 5.2; “Price” moves it most."));
    tornado.bars[0].high = -0.001;
    QVERIFY(plain(words().tornado(tornado))
                .endsWith(QStringLiteral("can turn the lead of Northwind over Harbourline of "
                                         "3.1 points round: that of “Price”.")));
    tornado.bars.clear();
    QCOMPARE(words().tornado(tornado), QString());
}

void TestRobustnessWords::sweepNamesWhoIsFirstWhere()
{
    Sweep sweep;
    sweep.criterion = m_criteria[0];
    sweep.share = 0.3;
    sweep.lines = {{m_providers[0], 0.8, 0.4, {}}, {m_providers[1], 0.6, 0.6, {}}};
    sweep.crossings = {0.5};
    QCOMPARE(plain(words().sweep(sweep)),
             QStringLiteral("By the weight of “Price”, which is 30.0 % today, these are first: Northwind from 0.0 % to "
                            "50.0 % and Harbourline from 50.0 % to 100.0 %."));
    sweep.crossings.clear();
    sweep.lines.pop_back();
    QCOMPARE(plain(words().sweep(sweep)),
             QStringLiteral("Northwind is first whatever “Price” weighs; today it weighs 30.0 %."));
}

void TestRobustnessWords::sampledRanks()
{
    Acceptability found;
    found.providers = m_providers;
    found.ranks = {{0.2, 0.5, 0.3}, {0.8, 0.15, 0.05}, {0, 0.35, 0.65}};
    found.samples = 10'000;
    QCOMPARE(plain(words().acceptability(found, 2)),
             QStringLiteral("Harbourline is first in 80.0 % of the 10,000 samples and among the first 2 in 95.0 %. "
                            "Otherwise it is Northwind in 20.0 %."));
    found.ranks[0] = {0, 1, 0};
    found.ranks[1] = {1, 0, 0};
    QCOMPARE(words().acceptability(found, 2),
             QStringLiteral("Harbourline is first in practically all of the 10,000 samples."));
    QCOMPARE(words().acceptability(Acceptability(), 2), QString());
    Method method;
    method.seed = 4'000'000'000;
    QVERIFY(words().sampling(method).contains(QStringLiteral("10,000 samples and the seed 4000000000")));
    QVERIFY(words().sampling(method).contains(QStringLiteral("Bayesian bootstrap")));
    method.combination = Combination::Median;
    QVERIFY(words().sampling(method).contains(QStringLiteral("anywhere between their lowest and highest")));
}

void TestRobustnessWords::methodsAgreeOrNot()
{
    MethodAgreement found;
    for (const RankingMethod method : {RankingMethod::WeightedSum, RankingMethod::Vikor})
        found.methods.push_back({method, {}, m_providers, {}, {1, 2, 3}, {}});
    found.agreement = {{{1, 1}, {0.33, 0.5}}};
    QVERIFY(words().methods(found).startsWith(QStringLiteral("All 2 methods put Northwind first. Kendall's tau-b")));
    QVERIFY(words().methods(found).contains(QStringLiteral("0.33 or more")));
    found.methods[1].ranks = {2, 1, 3};
    QVERIFY(words().methods(found).startsWith(
        QStringLiteral("The weighted sum puts Northwind first, but VIKOR puts Harbourline first.")));
    QVERIFY(words().reversals(found).startsWith(QStringLiteral("By none of the methods")));
    found.reversals = {{m_providers[2], m_providers[0], m_providers[1], RankingMethod::Vikor}};
    QVERIFY(words().reversals(found).contains(
        QStringLiteral("without Meridian, for example, Northwind and Harbourline do by VIKOR")));
    QCOMPARE(words().compromise(found.methods[1]), QString());
    found.methods[1].compromise = {m_providers[1], m_providers[0]};
    QVERIFY(words().compromise(found.methods[1]).endsWith(QStringLiteral("is Harbourline and Northwind.")));
}

void TestRobustnessWords::statements()
{
    const WeightStatement between{{}, WeightStatement::Kind::Between, m_criteria[0], {}, 0.2, 0.3};
    const WeightStatement same{{}, WeightStatement::Kind::AtLeast, m_criteria[2], m_criteria[0], 1, 1};
    const WeightStatement more{{}, WeightStatement::Kind::AtLeast, m_criteria[2], m_criteria[0], 1.5, 1};
    QCOMPARE(plain(words().statement(between)), QStringLiteral("“Price” is 20.0 % to 30.0 % of the whole."));
    QCOMPARE(words().statement(same), QStringLiteral("“Security” matters at least as much as “Price”."));
    QCOMPARE(words().statement(more), QStringLiteral("“Security” matters at least 1.5 times as much as “Price”."));
}

void TestRobustnessWords::evaluators()
{
    EvaluatorAgreement found;
    QCOMPARE(words().evaluators(found), QString());
    found.profiles.resize(2);
    for (std::size_t i = 0; i < 2; ++i) {
        found.profiles[i].evaluator = m_evaluators[i];
        found.profiles[i].scores = 10;
        found.profiles[i].fitted = true;
    }
    QCOMPARE(
        plain(words().evaluators(found)),
        QStringLiteral("No evaluator scores noticeably kinder or harsher than the others. Nowhere are their values "
                       "50 % of the scale or more apart."));
    QCOMPARE(words().correction(found), QString());
    found.profiles[0].effect = 0.042;
    found.profiles[1].effect = -0.042;
    found.disagreementCount = 1;
    QCOMPARE(
        plain(words().evaluators(found)),
        QStringLiteral("Aoife scores kindest, 4.2 points of 100 above the common level; Tomasz harshest, 4.2 below "
                       "it. In one place their values are 50 % of the scale or more apart; talk it through."));
    found.providers = m_providers;
    found.correctedRanks = {2, 1, 3};
    QVERIFY(words().correction(found).endsWith(QStringLiteral("Harbourline would be first instead of Northwind.")));
    found.correctedRanks = {1, 1, 3};
    QVERIFY(words().correction(found).endsWith(QStringLiteral("Northwind would be first as well.")));
}

void TestRobustnessWords::namesAreCutAndNeverTakenForPlaces()
{
    Snapshot snapshot = m_snapshot;
    Provider provider = *snapshot.provider(m_providers[0]);
    provider.name = QStringLiteral("%2 %1 %n\n<b>");
    snapshot.putProvider(provider);
    Provider other = *snapshot.provider(m_providers[1]);
    other.name = QString(5'000, QLatin1Char('x'));
    snapshot.putProvider(other);
    const RobustnessWords hostile(snapshot, m_locale);
    const QString text = hostile.weights(stability());
    QVERIFY2(text.startsWith(QStringLiteral("%2 %1 %n <b> stays first unless “Service” falls below")),
             qPrintable(text));
    QVERIFY(text.size() < 600);
    QCOMPARE(hostile.name(newId<ProviderId>()), QStringLiteral("A provider that is gone"));
}

QTEST_GUILESS_MAIN(TestRobustnessWords)
#include "tst_robustness_words.moc"
