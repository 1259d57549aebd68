// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Where values come from: evaluators, facts, the provider's fields, scales; and what of it is still missing.

#include "core/evaluation/Evaluation.h"
#include "core/evaluation/ScaleValue.h"
#include "tests/core/evaluation/Scene.h"

#include <QRegularExpression>
#include <QTest>

#include <cmath>

using namespace shortlist;

namespace {

bool near(double a, double b)
{
    return (std::isnan(a) && std::isnan(b)) || std::abs(a - b) <= 1e-12;
}

} // namespace

class TestSources : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }
    void evaluatorsByWeight();
    void medianOfEvaluators();
    void allEvaluatorsWithoutWeight();
    void opinionsOfFactsAndFields();
    void fields();
    void awardDate();
    void scales();
    void unsoundScale();
    void completeness();
    void completenessFollows();
};

void TestSources::evaluatorsByWeight()
{
    Scene scene;
    const CriterionId first = scene.rating(1, 1);
    const EvaluatorId heavy = scene.evaluator(1, 3);
    const EvaluatorId light = scene.evaluator(2, 1);
    const EvaluatorId observer = scene.evaluator(3, 0);
    const ProviderId a = scene.provider(1, QStringLiteral("A"));
    scene.score(a, first, heavy, 5);
    scene.score(a, first, light, 1);
    scene.score(a, first, observer, 0);
    const Evaluation evaluation(scene.snapshot);
    QVERIFY(near(evaluation.value(a, first), 0.8));
    QVERIFY(near(evaluation.rawValue(a, first), 4));
    const CellOpinion opinion = evaluation.opinion(a, first);
    QVERIFY(near(opinion.value, 0.8) && near(opinion.lowest, 0.2) && near(opinion.highest, 1));
    QCOMPARE(opinion.given, 2);
    QCOMPARE(opinion.expected, 2);
}

// Values are combined, not scores: where the levels are not evenly spaced the two differ.
void TestSources::medianOfEvaluators()
{
    Scene scene;
    const CriterionId first = scene.rating(1, 1);
    Criterion bent = *scene.snapshot.criterion(first);
    bent.scale.levels[4].value = 0.95;
    scene.snapshot.putCriterion(bent);
    const ProviderId a = scene.provider(1, QStringLiteral("A"));
    for (const auto &[id, score] : {std::pair(1, 0.0), std::pair(2, 3.0), std::pair(3, 4.0), std::pair(4, 5.0)})
        scene.score(a, first, scene.evaluator(id), score);
    Evaluation evaluation(scene.snapshot);
    QVERIFY(near(evaluation.value(a, first), (0 + 0.6 + 0.95 + 1) / 4));
    QVERIFY(near(evaluation.rawValue(a, first), 3));

    scene.snapshot.setMethod({Combination::Median});
    Change change;
    change.method = true;
    QVERIFY(evaluation.apply(change));
    QVERIFY(near(evaluation.value(a, first), 0.775));
    QVERIFY(near(evaluation.rawValue(a, first), 3.5));
}

void TestSources::allEvaluatorsWithoutWeight()
{
    Scene scene;
    const CriterionId first = scene.rating(1, 1);
    const EvaluatorId observer = scene.evaluator(1, 0);
    const ProviderId a = scene.provider(1, QStringLiteral("A"));
    scene.score(a, first, observer, 5);
    const Evaluation evaluation(scene.snapshot);
    QVERIFY(std::isnan(evaluation.value(a, first)));
    QCOMPARE(evaluation.standing(a).missing, 1);
    QCOMPARE(evaluation.standing(a).rank, 0);
    QCOMPARE(evaluation.opinion(a, first).expected, 0);
}

void TestSources::opinionsOfFactsAndFields()
{
    Scene scene;
    const CriterionId fact = scene.measure(1, 1, 0, 10, CriterionSource::Fact);
    const CriterionId field = scene.measure(2, 1, 0, 1000, CriterionSource::Headcount);
    Provider provider;
    provider.id = ProviderId{1};
    provider.name = QStringLiteral("A");
    provider.headcount = 250;
    scene.snapshot.putProvider(provider);
    scene.evaluator(1);
    scene.fact(provider.id, fact, 4);
    const Evaluation evaluation(scene.snapshot);
    const CellOpinion entered = evaluation.opinion(provider.id, fact);
    QVERIFY(near(entered.value, 0.4) && near(entered.lowest, 0.4) && near(entered.highest, 0.4));
    QCOMPARE(entered.given, 1);
    QCOMPARE(entered.expected, 1);
    const CellOpinion read = evaluation.opinion(provider.id, field);
    QVERIFY(near(read.value, 0.25) && near(read.lowest, 0.25));
    QCOMPARE(read.given, 0);
    QCOMPARE(read.expected, 0);
    QVERIFY(near(evaluation.rawValue(provider.id, field), 250));
}

void TestSources::fields()
{
    Scene scene;
    const CriterionId people = scene.measure(1, 1, 0, 1000, CriterionSource::Headcount);
    const CriterionId years = scene.measure(2, 1, 0, 20, CriterionSource::YearsTrading);
    const CriterionId sites = scene.measure(3, 1, 0, 4, CriterionSource::SiteCount);
    const CriterionId certificates = scene.measure(4, 1, 0, 4, CriterionSource::CertificateCount);
    Need need;
    need.awardDate = QDate(2027, 3, 1);
    scene.snapshot.setNeed(need);
    Provider full;
    full.id = ProviderId{1};
    full.name = QStringLiteral("Full");
    full.headcount = 500;
    full.founded = 2017;
    full.sites = {{RowId{1}, QStringLiteral("Cork"), QStringLiteral("IE"), QString(), 10},
                  {RowId{2}, QStringLiteral("Faro"), QString(), QString(), 0}};
    full.certificates = {{RowId{3}, QStringLiteral("ISO 9001"), QString(), QDate(2027, 3, 1)},   // its last day
                         {RowId{4}, QStringLiteral("ISO 22301"), QString(), QDate(2027, 2, 28)}, // the day before
                         {RowId{5}, QStringLiteral("PCI DSS"), QString(), QDate()}};             // not known
    scene.snapshot.putProvider(full);
    Provider blank;
    blank.id = ProviderId{2};
    blank.name = QStringLiteral("Blank");
    scene.snapshot.putProvider(blank);
    Provider young = blank;
    young.id = ProviderId{3};
    young.founded = 2030;
    scene.snapshot.putProvider(young);

    const Evaluation evaluation(scene.snapshot);
    QVERIFY(near(evaluation.rawValue(full.id, people), 500));
    QVERIFY(near(evaluation.rawValue(full.id, years), 10));
    QVERIFY(near(evaluation.value(full.id, years), 0.5));
    QVERIFY(near(evaluation.rawValue(full.id, sites), 2));
    QVERIFY(near(evaluation.rawValue(full.id, certificates), 1));
    for (const CriterionId unknown : {people, years, sites})
        QVERIFY(std::isnan(evaluation.value(blank.id, unknown)));
    QCOMPARE(evaluation.value(blank.id, certificates), 0.0);
    QCOMPARE(evaluation.rawValue(young.id, years), 0.0);
}

void TestSources::awardDate()
{
    Scene scene;
    const CriterionId years = scene.measure(1, 1, 0, 100, CriterionSource::YearsTrading);
    Provider provider;
    provider.id = ProviderId{1};
    provider.name = QStringLiteral("A");
    provider.founded = 2000;
    scene.snapshot.putProvider(provider);
    Evaluation evaluation(scene.snapshot);
    QCOMPARE(evaluation.rawValue(provider.id, years), double(QDate::currentDate().year() - 2000));
    Need need;
    need.awardDate = QDate(2050, 1, 1);
    scene.snapshot.setNeed(need);
    Change change;
    change.need = true;
    QVERIFY(evaluation.apply(change));
    QVERIFY(near(evaluation.value(provider.id, years), 0.5));
    need.title = QStringLiteral("Another title");
    scene.snapshot.setNeed(need);
    QVERIFY(!evaluation.apply(change));
}

void TestSources::scales()
{
    Scale measure;
    measure.kind = ScaleKind::Measure;
    measure.worst = 100;
    measure.best = 20;
    QVERIFY(near((*valueFunctionOf(measure))(60), 0.5));
    QCOMPARE((*valueFunctionOf(measure))(10), 1.0);
    measure.points = {{RowId{1}, 20, 1}, {RowId{2}, 30, 0.9}, {RowId{3}, 100, 0}};
    QVERIFY(near((*valueFunctionOf(measure))(25), 0.95));
    QVERIFY(near((*valueFunctionOf(measure))(65), 0.45));
    Scale yesNo;
    yesNo.kind = ScaleKind::YesNo;
    QCOMPARE((*valueFunctionOf(yesNo))(1), 1.0);
    yesNo.worst = 1;
    yesNo.best = 0;
    QCOMPARE((*valueFunctionOf(yesNo))(1), 0.0);
    QVERIFY(near((*valueFunctionOf(defaultRatingScale()))(2.5), 0.5));
    Scale group;
    group.kind = ScaleKind::Group;
    QVERIFY(!valueFunctionOf(group));
}

void TestSources::unsoundScale()
{
    Scene scene;
    const CriterionId broken = scene.measure(1, 1, 7, 7, CriterionSource::Fact);
    const CriterionId sound = scene.measure(2, 1, 0, 10, CriterionSource::Fact);
    const ProviderId a = scene.provider(1, QStringLiteral("A"));
    scene.fact(a, broken, 7);
    scene.fact(a, sound, 5);
    const Evaluation evaluation(scene.snapshot);
    QVERIFY(std::isnan(evaluation.value(a, broken)));
    QVERIFY(near(evaluation.standing(a).total, 0.5));
    QVERIFY(near(evaluation.standing(a).known, 0.5));
}

void TestSources::completeness()
{
    Scene scene;
    const CriterionId rated = scene.rating(1, 1);
    const CriterionId entered = scene.measure(2, 1, 0, 1, CriterionSource::Fact);
    scene.measure(3, 1, 0, 1, CriterionSource::Headcount);
    const EvaluatorId one = scene.evaluator(1);
    const EvaluatorId two = scene.evaluator(2);
    const EvaluatorId observer = scene.evaluator(3, 0);
    const ProviderId a = scene.provider(1, QStringLiteral("A"));
    const ProviderId b = scene.provider(2, QStringLiteral("B"));
    const ProviderId out = scene.provider(3, QStringLiteral("Out"), ProviderStatus::Declined);
    scene.score(a, rated, one, 3);
    scene.score(a, rated, two, 3);
    scene.fact(a, entered, 1);
    scene.score(b, rated, observer, 3);
    scene.score(out, rated, one, 3);
    const Evaluation evaluation(scene.snapshot);
    // Two providers x (two evaluators + one fact).
    QCOMPARE(evaluation.completeness().expected, 6);
    QCOMPARE(evaluation.completeness().given, 3);
    QCOMPARE(evaluation.completeness().missing(), 3);
    QCOMPARE(evaluation.completeness(a).missing(), 0);
    QCOMPARE(evaluation.completeness(b).expected, 3);
    QCOMPARE(evaluation.completeness(b).given, 0);
    QCOMPARE(evaluation.completeness(out).expected, 0);
    QCOMPARE(evaluation.completeness(one).expected, 2);
    QCOMPARE(evaluation.completeness(one).given, 1);
    QCOMPARE(evaluation.completeness(observer).given, 1);
    QCOMPARE(evaluation.completeness(kFacts).expected, 2);
    QCOMPARE(evaluation.completeness(kFacts).given, 1);
    QCOMPARE(evaluation.completeness(EvaluatorId{77}).expected, 0);
}

void TestSources::completenessFollows()
{
    Scene scene;
    const CriterionId rated = scene.rating(1, 1);
    const EvaluatorId one = scene.evaluator(1);
    std::vector<ProviderId> providers;
    for (qint64 i = 1; i <= 100; ++i)
        providers.push_back(scene.provider(i, QString::number(i)));
    Evaluation evaluation(scene.snapshot);
    QCOMPARE(evaluation.completeness().given, 0);
    for (int i = 0; i < 30; ++i) {
        scene.score(providers[static_cast<std::size_t>(i)], rated, one, 2);
        Change change;
        change.scores.push_back({providers[static_cast<std::size_t>(i)], rated, one});
        QVERIFY(evaluation.apply(change));
        if (i % 3 == 0)
            QCOMPARE(evaluation.completeness().given, i + 1);
    }
    QCOMPARE(evaluation.completeness(one).given, 30);
    QCOMPARE(evaluation.completeness(providers[5]).given, 1);
    QCOMPARE(evaluation.completeness(providers[50]).given, 0);
}

QTEST_GUILESS_MAIN(TestSources)
#include "tst_sources.moc"
