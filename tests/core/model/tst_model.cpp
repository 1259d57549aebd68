// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/model/Snapshot.h"

#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTest>

#include <map>

using namespace shortlist;

namespace {

Criterion criterion(qint64 id, qint64 parent, int position, ScaleKind kind = ScaleKind::Rating)
{
    Criterion result;
    result.id = CriterionId{id};
    result.parent = CriterionId{parent};
    result.position = position;
    result.name = QString::number(id);
    result.scale = defaultRatingScale();
    result.scale.kind = kind;
    return result;
}

Provider provider(qint64 id)
{
    Provider result;
    result.id = ProviderId{id};
    result.name = QString::number(id);
    return result;
}

} // namespace

class TestModel : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void codesGoThereAndBack()
    {
        for (const ProviderStatus status : kAllProviderStatuses)
            QCOMPARE(statusFromCode(statusCode(status)), std::optional(status));
        QVERIFY(!statusFromCode(QStringLiteral("unheard of")));
        for (const ScaleKind kind : {ScaleKind::Group, ScaleKind::Rating, ScaleKind::Measure, ScaleKind::YesNo})
            QCOMPARE(scaleKindFromCode(scaleKindCode(kind)), std::optional(kind));
        for (const CriterionSource source :
             {CriterionSource::Evaluators, CriterionSource::Fact, CriterionSource::Headcount,
              CriterionSource::YearsTrading, CriterionSource::SiteCount, CriterionSource::CertificateCount})
            QCOMPARE(sourceFromCode(sourceCode(source)), std::optional(source));
        QVERIFY(!takesPart(ProviderStatus::Declined) && !takesPart(ProviderStatus::Excluded));
        QVERIFY(takesPart(ProviderStatus::Candidate) && takesPart(ProviderStatus::Awarded));
    }

    void theDefaultScaleIsSound()
    {
        const Scale scale = defaultRatingScale();
        QCOMPARE(scaleProblem(scale), QString());
        QCOMPARE(scale.levels.size(), std::size_t(6));
        QVERIFY(fitsScale(scale, 0) && fitsScale(scale, 5) && fitsScale(scale, 3.5));
        QVERIFY(!fitsScale(scale, -1) && !fitsScale(scale, 6) && !fitsScale(scale, kMissing));
    }

    void scaleProblemsAreNamed()
    {
        Scale scale = defaultRatingScale();
        std::swap(scale.levels[1], scale.levels[2]);
        QVERIFY(scaleProblem(scale).contains(QLatin1String("rise")));
        scale = defaultRatingScale();
        scale.levels[2].value = 1.5;
        QVERIFY(scaleProblem(scale).contains(QLatin1String("0 to 1")));
        scale = Scale{ScaleKind::Measure, {}, 1, 1, 0, {}, {}};
        QVERIFY(scaleProblem(scale).contains(QLatin1String("differ")));
        scale.best = 2;
        QCOMPARE(scaleProblem(scale), QString());
        scale.points = {{RowId{1}, 1, 0}};
        QVERIFY(scaleProblem(scale).contains(QLatin1String("two points")));
        scale.points = {{RowId{1}, 1, 0}, {RowId{2}, 1, 1}};
        QVERIFY(scaleProblem(scale).contains(QLatin1String("left to right")));
        const Scale yesNo{ScaleKind::YesNo, {}, 0, 1, 0, {}, {}};
        QVERIFY(fitsScale(yesNo, 1) && fitsScale(yesNo, 0) && !fitsScale(yesNo, 0.5));
    }

    void theTreeIsInOrder()
    {
        Snapshot snapshot;
        snapshot.putCriterion(criterion(5, 2, 1));
        snapshot.putCriterion(criterion(4, 2, 0));
        snapshot.putCriterion(criterion(2, 0, 1, ScaleKind::Group));
        snapshot.putCriterion(criterion(1, 0, 0));
        QVERIFY(snapshot.rebuildTree());
        const std::vector<CriterionId> expected{CriterionId{1}, CriterionId{2}, CriterionId{4}, CriterionId{5}};
        QVERIFY(snapshot.criteriaInOrder() == expected);
        QCOMPARE(snapshot.leaves().size(), std::size_t(3));
        QVERIFY(snapshot.topGroup(CriterionId{5}) == CriterionId{2});
        QCOMPARE(snapshot.criterionPath(CriterionId{5}), QStringLiteral("2 / 5"));
        QVERIFY(snapshot.isInside(CriterionId{5}, CriterionId{2}) &&
                !snapshot.isInside(CriterionId{1}, CriterionId{2}));
    }

    void aCircleOrAMissingParentIsNoticed()
    {
        Snapshot circle;
        circle.putCriterion(criterion(1, 2, 0, ScaleKind::Group));
        circle.putCriterion(criterion(2, 1, 0, ScaleKind::Group));
        QVERIFY(!circle.rebuildTree());
        Snapshot orphan;
        orphan.putCriterion(criterion(1, 77, 0));
        QVERIFY(!orphan.rebuildTree());
    }

    // Against a map that does the same in the plainest way.
    void scoresFollowTheirProviders()
    {
        Snapshot snapshot;
        for (qint64 id = 1; id <= 3; ++id)
            snapshot.putCriterion(criterion(id, 0, int(id)));
        QVERIFY(snapshot.rebuildTree());
        std::map<ScoreKey, std::pair<double, QString>> plain;
        std::vector<ProviderId> alive;
        QRandomGenerator random(11);
        qint64 next = 1;
        for (int round = 0; round < 3000; ++round) {
            const quint32 dice = random.bounded(20);
            if (alive.size() < 3 || dice == 0) {
                alive.push_back(ProviderId{next});
                snapshot.putProvider(provider(next++));
            } else if (dice == 1) {
                std::vector<ProviderId> gone;
                for (int i = 0; i < 2; ++i)
                    gone.push_back(alive[random.bounded(quint32(alive.size()))]);
                snapshot.removeProviders(gone);
                for (const ProviderId id : gone) {
                    std::erase(alive, id);
                    std::erase_if(plain, [id](const auto &entry) { return entry.first.provider == id; });
                }
            } else {
                const ScoreKey key{alive[random.bounded(quint32(alive.size()))],
                                   CriterionId{1 + qint64(random.bounded(3))}, EvaluatorId{qint64(random.bounded(3))}};
                const double value = random.bounded(3) == 0 ? kMissing : random.bounded(10);
                const QString comment = random.bounded(3) == 0 ? QString::number(round) : QString();
                QVERIFY(snapshot.putScore(key, value, comment));
                plain[key] = {value, comment};
            }
        }
        std::size_t values = 0;
        for (const auto &[key, cell] : plain) {
            const Score score = snapshot.score(key);
            QVERIFY(score.value == cell.first || (std::isnan(score.value) && std::isnan(cell.first)));
            QCOMPARE(score.comment, cell.second);
            values += std::isnan(cell.first) ? 0 : 1;
        }
        QCOMPARE(snapshot.scores().valueCount(), values);
        QCOMPARE(snapshot.scores().rows(), alive.size());
        QVERIFY(snapshot.scores().memoryUsed() > 0);
        snapshot.removeEvaluator(EvaluatorId{1});
        snapshot.removeCriterion(CriterionId{2});
        std::erase_if(plain, [](const auto &entry) {
            return entry.first.evaluator == EvaluatorId{1} || entry.first.criterion == CriterionId{2};
        });
        values = std::size_t(std::count_if(plain.begin(), plain.end(),
                                           [](const auto &entry) { return !std::isnan(entry.second.first); }));
        QCOMPARE(snapshot.scores().valueCount(), values);
    }

    void aScoreOfAnUnknownProviderIsRefused()
    {
        Snapshot snapshot;
        QVERIFY(!snapshot.putScore({ProviderId{9}, CriterionId{1}, EvaluatorId{1}}, 1, QString()));
    }

    void aCopyStandsOnItsOwn()
    {
        Snapshot original;
        const ScoreKey key{ProviderId{1}, CriterionId{1}, EvaluatorId{1}};
        QVERIFY(!original.putScore(key, 1, QString()));
        original.putProvider(provider(1));
        QVERIFY(original.putScore(key, 1, QString()));
        Snapshot copy = original;
        QVERIFY(copy.putScore(key, 2, QString()));
        QCOMPARE(original.score(key).value, 1.0);
        QCOMPARE(copy.score(key).value, 2.0);
    }

    void evaluatorsStandByPositionThenName()
    {
        Snapshot snapshot;
        snapshot.putEvaluator({EvaluatorId{1}, QStringLiteral("Zoe"), {}, 1, 0});
        snapshot.putEvaluator({EvaluatorId{2}, QStringLiteral("Anna"), {}, 1, 1});
        snapshot.putEvaluator({EvaluatorId{3}, QStringLiteral("Abel"), {}, 1, 1});
        QCOMPARE(snapshot.evaluators()[0].name, QStringLiteral("Zoe"));
        QCOMPARE(snapshot.evaluators()[1].name, QStringLiteral("Abel"));
    }
};

QTEST_GUILESS_MAIN(TestModel)
#include "tst_model.moc"
