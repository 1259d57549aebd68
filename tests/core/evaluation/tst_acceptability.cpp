// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How likely each rank is: cases with a known answer, what must hold of any, and what is wrong said by name.

#include "core/evaluation/Acceptability.h"
#include "tests/core/evaluation/RandomScene.h"
#include "tests/support/TestProject.h"

#include <QRegularExpression>
#include <QTest>

#include <atomic>
#include <cmath>
#include <numeric>

using namespace shortlist;

namespace {

bool near(double a, double b, double tolerance = 1e-9)
{
    return std::abs(a - b) <= tolerance;
}

Method asked(WeightModel model, int samples = 4000, double margin = 0.25)
{
    Method method;
    method.weightModel = model;
    method.samples = samples;
    method.weightMargin = margin;
    return method;
}

Result<Acceptability> sampled(const Scene &scene, unsigned threads = 1)
{
    return sampleAcceptability(acceptabilityInput(scene.snapshot, Evaluation(scene.snapshot), 100), {}, {}, threads);
}

WeightStatement atLeast(CriterionId first, CriterionId second, double ratio = 1)
{
    return {RowId{1}, WeightStatement::Kind::AtLeast, first, second, ratio, 1};
}

WeightStatement between(CriterionId criterion, double lower, double upper)
{
    return {RowId{2}, WeightStatement::Kind::Between, criterion, CriterionId{}, lower, upper};
}

void say(Scene &scene, std::vector<WeightStatement> statements)
{
    Judgements judgements;
    judgements.statements = std::move(statements);
    scene.snapshot.setJudgements(judgements);
}

double first(const Acceptability &result, ProviderId provider)
{
    for (std::size_t i = 0; i < result.providers.size(); ++i) {
        if (result.providers[i] == provider)
            return result.ranks[i][0];
    }
    return -1;
}

// A has all of the one, B 0.75 of the other: B is ahead where the other weighs more than 4/7 of the whole.
struct Duel : Scene
{
    CriterionId one = measure(1, 60, 0, 1, CriterionSource::Fact);
    CriterionId two = measure(2, 40, 0, 1, CriterionSource::Fact);
    ProviderId a = provider(1, QStringLiteral("A"));
    ProviderId b = provider(2, QStringLiteral("B"));

    Duel()
    {
        fact(a, one, 1);
        fact(a, two, 0);
        fact(b, one, 0);
        fact(b, two, 0.75);
    }
};

} // namespace

class TestAcceptability : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }
    void uniform();
    void around();
    void aroundWithoutMarginIsExact();
    void order();
    void orderWithEqualShares();
    void statements();
    void statementsOfGroups();
    void statementOfAWeightlessLeaf();
    void contradictionIsNamed();
    void impossibleStatementIsNamed();
    void rowsSumToOne_data();
    void rowsSumToOne();
    void threadsDoNotMatter();
    void missingIsAnywhere();
    void evaluatorsSpread();
    void medianSpread();
    void weightlessCountsNothing();
    void mostProviders();
    void progressAndCancel();
    void nobody();
    void smallProject();
};

void TestAcceptability::uniform()
{
    Duel duel;
    duel.snapshot.setMethod(asked(WeightModel::Uniform, 20000));
    const auto result = sampled(duel);
    QVERIFY(result);
    QCOMPARE(result->samples, 20000);
    QCOMPARE(result->seed, 2027U);
    QVERIFY(near(first(*result, duel.a), 4.0 / 7, 0.02));
    QVERIFY(near(first(*result, duel.b), 3.0 / 7, 0.02));
    QVERIFY(near(result->beats[0][1], first(*result, duel.a), 1e-3));
    // Central weights of A: the one uniform from 3/7 to 1.
    QVERIFY(near(result->central[0][0], 5.0 / 7, 0.02) && near(result->central[0][0] + result->central[0][1], 1));
    QVERIFY(near(result->confidence[0], 1) && near(result->confidence[1], 1));
}

// The one lies between 0.45 and 0.75, the other so between 0.3 and 0.5: B has no chance. With half as margin the other
// lies between 0.2 and 0.6 and the one above 0.3: 0.6 - 4/7 of 0.4.
void TestAcceptability::around()
{
    Duel duel;
    duel.snapshot.setMethod(asked(WeightModel::Around));
    auto result = sampled(duel);
    QVERIFY(result);
    QCOMPARE(first(*result, duel.a), 1.0);
    QVERIFY(result->central[1].empty());
    QVERIFY(std::isnan(result->confidence[1]));
    duel.snapshot.setMethod(asked(WeightModel::Around, 20000, 0.5));
    result = sampled(duel);
    QVERIFY(near(first(*result, duel.b), (0.6 - 4.0 / 7) / 0.4, 0.02));
}

void TestAcceptability::aroundWithoutMarginIsExact()
{
    RandomScene scene(5, 6, 4);
    scene.snapshot.setMethod(asked(WeightModel::Around, 500, 0));
    const auto result = sampled(scene);
    QVERIFY(result);
    for (std::size_t i = 0; i < 6; ++i)
        QCOMPARE(result->ranks[i][i], 1.0);
}

void TestAcceptability::order()
{
    Duel duel;
    duel.snapshot.setMethod(asked(WeightModel::Order));
    const auto result = sampled(duel);
    QVERIFY(result);
    QCOMPARE(first(*result, duel.a), 1.0);
    QVERIFY(near(result->central[0][0], 0.75, 0.02));
}

// Two of 30 stand above one of 20, and neither above the other.
void TestAcceptability::orderWithEqualShares()
{
    Scene scene;
    for (int c = 1; c <= 3; ++c)
        scene.measure(c, c == 2 ? 20 : 40, 0, 1, CriterionSource::Fact);
    for (int p = 1; p <= 3; ++p) {
        for (int c = 1; c <= 3; ++c)
            scene.fact(scene.provider(p, QString::number(p)), CriterionId{c}, p == c ? 1 : 0);
    }
    scene.snapshot.setMethod(asked(WeightModel::Order, 20000));
    const auto result = sampled(scene);
    QVERIFY(result);
    QVERIFY(near(first(*result, ProviderId{1}), 0.5, 0.03));
    QVERIFY(near(first(*result, ProviderId{3}), 0.5, 0.03));
    QCOMPARE(first(*result, ProviderId{2}), 0.0);
}

void TestAcceptability::statements()
{
    Duel duel;
    duel.snapshot.setMethod(asked(WeightModel::Statements, 20000));
    say(duel, {});
    QVERIFY(near(first(*sampled(duel), duel.a), 4.0 / 7, 0.02));
    say(duel, {atLeast(duel.one, duel.two)});
    QCOMPARE(first(*sampled(duel), duel.a), 1.0);
    say(duel, {between(duel.two, 0.5, 0.7)});
    QVERIFY(near(first(*sampled(duel), duel.b), (0.7 - 4.0 / 7) / 0.2, 0.02));
    say(duel, {atLeast(duel.two, duel.one, 2), between(duel.one, 0, 1)});
    QCOMPARE(first(*sampled(duel), duel.b), 1.0);
    say(duel, {between(duel.one, 0.5, 0.5)});
    QCOMPARE(first(*sampled(duel), duel.a), 1.0);
}

// A group's weight is that of its leaves together.
void TestAcceptability::statementsOfGroups()
{
    Scene scene;
    const CriterionId group = scene.group(1, 10);
    const CriterionId left = scene.measure(2, 50, 0, 1, CriterionSource::Fact, 1);
    const CriterionId right = scene.measure(3, 50, 0, 1, CriterionSource::Fact, 1);
    const CriterionId price = scene.measure(4, 90, 0, 1, CriterionSource::Fact);
    const ProviderId a = scene.provider(1, QStringLiteral("A"));
    const ProviderId b = scene.provider(2, QStringLiteral("B"));
    scene.fact(a, left, 1);
    scene.fact(a, right, 1);
    scene.fact(a, price, 0);
    scene.fact(b, left, 0);
    scene.fact(b, right, 0);
    scene.fact(b, price, 1);
    scene.snapshot.setMethod(asked(WeightModel::Statements));
    say(scene, {between(group, 0.6, 0.9)});
    QCOMPARE(first(*sampled(scene), a), 1.0);
    say(scene, {atLeast(price, group)});
    QCOMPARE(first(*sampled(scene), b), 1.0);
    const auto central = sampled(scene)->central;
    QVERIFY(central[0][2] >= 0.5);
}

void TestAcceptability::statementOfAWeightlessLeaf()
{
    Duel duel;
    const CriterionId off = duel.measure(3, 0, 0, 1, CriterionSource::Fact);
    duel.fact(duel.b, off, 1);
    duel.fact(duel.a, off, 0);
    duel.snapshot.setMethod(asked(WeightModel::Statements));
    say(duel, {between(off, 0.9, 1)});
    QCOMPARE(first(*sampled(duel), duel.b), 1.0);
}

void TestAcceptability::contradictionIsNamed()
{
    Duel duel;
    duel.snapshot.setMethod(asked(WeightModel::Statements));
    say(duel, {between(duel.one, 0.2, 1), atLeast(duel.one, duel.two, 2), between(duel.two, 0.5, 0.9)});
    const auto result = sampled(duel);
    QVERIFY(!result);
    QCOMPARE(result.error().code, ErrorCode::BadInput);
    QVERIFY2(result.error().message.contains(QStringLiteral("2 and 3")), qPrintable(result.error().message));
    QVERIFY(!result.error().message.contains(QStringLiteral("1,")));
}

void TestAcceptability::impossibleStatementIsNamed()
{
    Duel duel;
    duel.snapshot.setMethod(asked(WeightModel::Statements));
    for (const WeightStatement &wrong :
         {between(duel.one, 0.5, 0.2), between(duel.one, 1.5, 2), atLeast(duel.one, duel.two, -1),
          between(duel.one, kMissing, 1), atLeast(duel.one, duel.two, kMissing)}) {
        say(duel, {atLeast(duel.one, duel.two), wrong});
        const auto result = sampled(duel);
        QVERIFY(!result);
        QVERIFY2(result.error().message.contains(QStringLiteral("statement 2")), qPrintable(result.error().message));
    }
    // One of a criterion that is gone says nothing.
    say(duel, {between(CriterionId{77}, 0.9, 1), atLeast(CriterionId{77}, duel.one)});
    QVERIFY(sampled(duel));
}

void TestAcceptability::rowsSumToOne_data()
{
    QTest::addColumn<int>("model");
    QTest::newRow("uniform") << int(WeightModel::Uniform);
    QTest::newRow("around") << int(WeightModel::Around);
    QTest::newRow("order") << int(WeightModel::Order);
    QTest::newRow("statements") << int(WeightModel::Statements);
}

void TestAcceptability::rowsSumToOne()
{
    QFETCH(int, model);
    RandomScene scene(9, 12, 7, 0.15);
    scene.snapshot.setMethod(asked(static_cast<WeightModel>(model), 2000));
    say(scene, {atLeast(scene.criteria[0], scene.criteria[1]), between(scene.criteria[2], 0.1, 0.3)});
    const auto result = sampled(scene);
    QVERIFY(result);
    QCOMPARE(result->ranks.size(), std::size_t(12));
    for (std::size_t i = 0; i < 12; ++i) {
        QVERIFY(near(std::accumulate(result->ranks[i].begin(), result->ranks[i].end(), 0.0), 1));
        if (!result->central[i].empty())
            QVERIFY(near(std::accumulate(result->central[i].begin(), result->central[i].end(), 0.0), 1));
        QCOMPARE(result->central[i].empty(), result->ranks[i][0] == 0);
        for (std::size_t j = 0; j < 12; ++j)
            QVERIFY(i == j || result->beats[i][j] + result->beats[j][i] <= 1 + 1e-9);
    }
}

void TestAcceptability::threadsDoNotMatter()
{
    for (const WeightModel model : {WeightModel::Uniform, WeightModel::Around, WeightModel::Order}) {
        RandomScene scene(11, 15, 6, 0.2);
        scene.snapshot.setMethod(asked(model, 3000));
        const auto one = sampled(scene, 1);
        const auto two = sampled(scene, 2);
        QVERIFY(one && two);
        QVERIFY(one->ranks == two->ranks);
        QVERIFY(one->beats == two->beats);
        QVERIFY(one->central == two->central);
        Method other = scene.snapshot.method();
        other.seed = 5;
        scene.snapshot.setMethod(other);
        QVERIFY(one->ranks != sampled(scene, 2)->ranks);
    }
}

// B may have anything from 0 to 1 beside A's 0.25.
void TestAcceptability::missingIsAnywhere()
{
    Duel duel;
    const CriterionId open = duel.measure(3, 100, 0, 1, CriterionSource::Fact);
    for (const CriterionId criterion : {duel.one, duel.two}) {
        duel.fact(duel.a, criterion, 0.5);
        duel.fact(duel.b, criterion, 0.5);
    }
    duel.fact(duel.a, open, 0.25);
    duel.snapshot.setMethod(asked(WeightModel::Around, 20000, 0));
    QVERIFY(near(first(*sampled(duel), duel.b), 0.75, 0.02));
}

// Two evaluators, one for each provider: whose voice is louder decides, and both are equally likely.
void TestAcceptability::evaluatorsSpread()
{
    Scene scene;
    const CriterionId only = scene.rating(1, 1);
    const ProviderId a = scene.provider(1, QStringLiteral("A"));
    const ProviderId b = scene.provider(2, QStringLiteral("B"));
    const EvaluatorId one = scene.evaluator(1);
    const EvaluatorId two = scene.evaluator(2);
    scene.score(a, only, one, 5);
    scene.score(b, only, one, 1);
    scene.score(a, only, two, 1);
    scene.score(b, only, two, 5);
    scene.snapshot.setMethod(asked(WeightModel::Around, 20000, 0));
    QVERIFY(near(first(*sampled(scene), a), 0.5, 0.02));
    // Kindness to both is no doubt about their order.
    scene.score(a, only, one, 3);
    scene.score(b, only, one, 2);
    scene.score(a, only, two, 5);
    scene.score(b, only, two, 4);
    QCOMPARE(first(*sampled(scene), a), 1.0);
    // Who weighs nothing is not heard.
    const EvaluatorId three = scene.evaluator(3, 0);
    scene.score(a, only, three, 0);
    scene.score(b, only, three, 5);
    QCOMPARE(first(*sampled(scene), a), 1.0);
}

// With the median a value lies anywhere between the lowest and the highest.
void TestAcceptability::medianSpread()
{
    Scene scene;
    const CriterionId only = scene.rating(1, 1);
    const ProviderId a = scene.provider(1, QStringLiteral("A"));
    const ProviderId b = scene.provider(2, QStringLiteral("B"));
    for (int e = 1; e <= 2; ++e) {
        const EvaluatorId evaluator = scene.evaluator(e);
        scene.score(a, only, evaluator, e == 1 ? 0 : 5);
        scene.score(b, only, evaluator, 1);
    }
    Method method = asked(WeightModel::Around, 20000, 0);
    method.combination = Combination::Median;
    scene.snapshot.setMethod(method);
    QVERIFY(near(first(*sampled(scene), a), 0.8, 0.02));
}

void TestAcceptability::weightlessCountsNothing()
{
    Duel duel;
    const CriterionId off = duel.measure(3, 0, 0, 1, CriterionSource::Fact);
    duel.fact(duel.b, off, 1);
    duel.snapshot.setMethod(asked(WeightModel::Uniform, 20000));
    const auto result = sampled(duel);
    QVERIFY(near(first(*result, duel.a), 4.0 / 7, 0.02));
    QCOMPARE(result->central[0][2], 0.0);
}

void TestAcceptability::mostProviders()
{
    RandomScene scene(2, 20, 4);
    scene.snapshot.setMethod(asked(WeightModel::Uniform, 500));
    const AcceptabilityInput input = acceptabilityInput(scene.snapshot, Evaluation(scene.snapshot), 6);
    QCOMPARE(input.leftOut, 14);
    const auto result = sampleAcceptability(input);
    QVERIFY(result);
    QCOMPARE(result->providers.size(), std::size_t(6));
    QCOMPARE(result->ranks[0].size(), std::size_t(6));
    QCOMPARE(result->leftOut, 14);
}

void TestAcceptability::progressAndCancel()
{
    RandomScene scene(2, 30, 6);
    scene.snapshot.setMethod(asked(WeightModel::Uniform, 20000));
    const AcceptabilityInput input = acceptabilityInput(scene.snapshot, Evaluation(scene.snapshot), 100);
    std::atomic<double> last = 0;
    QVERIFY(sampleAcceptability(input, [&](double part) { last = part; }));
    QVERIFY(last > 0.5 && last <= 1);
    std::stop_source source;
    source.request_stop();
    const auto stopped = sampleAcceptability(input, {}, source.get_token());
    QVERIFY(!stopped);
    QCOMPARE(stopped.error().code, ErrorCode::Cancelled);
}

void TestAcceptability::nobody()
{
    Scene scene;
    const auto result = sampled(scene);
    QVERIFY(!result);
    QVERIFY(!result.error().message.isEmpty());
    Duel duel;
    const auto none = sampleAcceptability(acceptabilityInput(duel.snapshot, Evaluation(duel.snapshot), 0));
    QVERIFY(!none);
}

void TestAcceptability::smallProject()
{
    const test::SmallProject small;
    const Snapshot &snapshot = small.project->snapshot();
    const AcceptabilityInput input = acceptabilityInput(snapshot, Evaluation(snapshot), 100);
    const auto result = sampleAcceptability(input);
    QVERIFY(result);
    QCOMPARE(result->samples, 10000);
    QCOMPARE(result->providers, (std::vector<ProviderId>{small.meridian, small.northwind}));
    const double wins = first(*result, small.meridian);
    QVERIFY(wins > 0.5 && wins < 1);
}

QTEST_GUILESS_MAIN(TestAcceptability)
#include "tst_acceptability.moc"
