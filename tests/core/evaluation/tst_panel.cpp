// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Who may score, see and change what, what is expected of whom, and what a consensus counts.

#include "core/evaluation/Acceptability.h"
#include "core/evaluation/Consensus.h"
#include "core/evaluation/EvaluatorAgreement.h"
#include "core/evaluation/PairwiseJoin.h"
#include "core/evaluation/Panel.h"
#include "tests/core/evaluation/Scene.h"

#include <QRegularExpression>
#include <QTest>

#include <cmath>

using namespace shortlist;
using panel::Closed;
using panel::Locked;

namespace {

// Two groups of one rating each, a price, and a rating in the price envelope; two evaluators, two providers.
struct Room : Scene
{
    CriterionId service = group(10, 40);
    CriterionId quality = rating(11, 1, 10);
    CriterionId people = group(20, 30);
    CriterionId training = rating(21, 1, 20);
    CriterionId price = measure(30, 20, 100, 0, CriterionSource::Fact);
    CriterionId terms = rating(40, 10);
    EvaluatorId anna = evaluator(1);
    EvaluatorId brian = evaluator(2);
    ProviderId a = provider(1, QStringLiteral("A"));
    ProviderId b = provider(2, QStringLiteral("B"));

    Room()
    {
        for (const CriterionId id : {price, terms}) {
            Criterion criterion = *snapshot.criterion(id);
            criterion.priceEnvelope = true;
            snapshot.putCriterion(criterion);
        }
        snapshot.rebuildTree();
        score(a, quality, anna, 5);
        score(a, quality, brian, 1);
        fact(a, price, 50);
    }

    void rules(bool blind, bool envelopes, const QDateTime &closed = {})
    {
        Method method = snapshot.method();
        method.blind = blind;
        method.envelopes = envelopes;
        method.qualityClosed = closed;
        snapshot.setMethod(method);
    }
    void change(EvaluatorId id, const std::vector<CriterionId> &sections, const QDateTime &handedIn = {})
    {
        Evaluator evaluator = *snapshot.evaluator(id);
        evaluator.sections = sections;
        evaluator.handedIn = handedIn;
        snapshot.putEvaluator(evaluator);
    }
    void agree(ProviderId provider, CriterionId leaf, double value)
    {
        snapshot.putScore({provider, leaf, kConsensus}, value,
                          consensusComment(QStringLiteral("Heard\nthe calls "), QStringLiteral("Ruth")));
    }
};

QDateTime at(int hour)
{
    return QDateTime(QDate(2027, 3, 3), QTime(hour, 0), Qt::UTC);
}

Change changed(const std::vector<ScoreKey> &scores)
{
    Change change;
    change.scores = scores;
    return change;
}

Change evaluatorsChanged(EvaluatorId id)
{
    Change change;
    change.evaluators.changed.push_back(id);
    return change;
}

bool near(double a, double b)
{
    return std::abs(a - b) <= 1e-12;
}

} // namespace

class TestPanel : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }
    void sectionsDecideWhoHasAVoice();
    void sectionsDecideWhatIsExpected();
    void envelope();
    void blindness();
    void handingIn();
    void visible();
    void consensusCounts();
    void consensusIsRead();
    void consensusAndRobustness();
    void joinedPairs();
};

void TestPanel::sectionsDecideWhoHasAVoice()
{
    Room room;
    Evaluation evaluation(room.snapshot);
    QVERIFY(near(evaluation.value(room.a, room.quality), 0.6));
    room.change(room.brian, {room.people});
    QVERIFY(evaluation.apply(evaluatorsChanged(room.brian)));
    QCOMPARE(evaluation.value(room.a, room.quality), 1.0);
    QCOMPARE(evaluation.opinion(room.a, room.quality).expected, 1);
    QCOMPARE(evaluation.opinion(room.a, room.quality).lowest, 1.0);
    QVERIFY(!panel::mayScore(room.snapshot, *room.snapshot.evaluator(room.brian), room.quality));
    QVERIFY(panel::mayScore(room.snapshot, *room.snapshot.evaluator(room.brian), room.training));
    // A criterion that moves into a section is in it.
    Criterion moved = *room.snapshot.criterion(room.quality);
    moved.parent = room.people;
    room.snapshot.putCriterion(moved);
    room.snapshot.rebuildTree();
    Change change;
    change.criteria.changed.push_back(room.quality);
    evaluation.apply(change);
    QVERIFY(near(evaluation.value(room.a, room.quality), 0.6));
    // Who is outside takes no part in disagreements, nor in the others' differences.
    QCOMPARE(evaluatorDisagreements(room.snapshot, evaluation, 0.5).size(), std::size_t{1});
    room.change(room.brian, {room.terms});
    evaluation.apply(evaluatorsChanged(room.brian));
    QVERIFY(evaluatorDisagreements(room.snapshot, evaluation, 0.5).empty());
    QCOMPARE(evaluatorAgreement(room.snapshot, evaluation).profiles[1].scores, 0);
}

void TestPanel::sectionsDecideWhatIsExpected()
{
    Room room;
    Evaluation evaluation(room.snapshot);
    QCOMPARE(evaluation.completeness(room.anna).expected, qint64{6}); // three ratings, two providers
    room.change(room.anna, {room.service, room.terms});
    evaluation.apply(evaluatorsChanged(room.anna));
    QCOMPARE(evaluation.completeness(room.anna).expected, qint64{4});
    QCOMPARE(evaluation.completeness(room.anna).given, qint64{1});
    room.rules(false, true);
    Change method;
    method.method = true;
    evaluation.apply(method);
    QCOMPARE(evaluation.completeness(room.anna).expected, qint64{2});
    room.rules(false, true, at(12));
    evaluation.apply(method);
    QCOMPARE(evaluation.completeness(room.anna).expected, qint64{4});
}

void TestPanel::envelope()
{
    Room room;
    const Snapshot &snapshot = room.snapshot;
    QVERIFY(panel::isPrice(snapshot, room.price) && panel::isPrice(snapshot, room.terms));
    QVERIFY(!panel::isPrice(snapshot, room.quality));
    QCOMPARE(panel::closed(snapshot, room.anna, room.price, kFacts), Closed::No);
    room.rules(false, true);
    QVERIFY(panel::envelopeClosed(snapshot));
    QCOMPARE(panel::closed(snapshot, room.anna, room.price, kFacts), Closed::Envelope);
    QCOMPARE(panel::closed(snapshot, room.anna, room.terms, room.anna), Closed::Envelope);
    QCOMPARE(panel::closed(snapshot, EvaluatorId{}, room.price, kFacts), Closed::No);
    QCOMPARE(panel::closedTogether(snapshot, room.anna, room.quality), Closed::No);
    QCOMPARE(panel::closedResult(snapshot, room.anna), Closed::Envelope);
    QCOMPARE(panel::locked(snapshot, room.anna, room.terms, room.anna), Locked::Closed);
    // Once quality is closed prices can be seen, and quality stands, for the coordinator too.
    room.rules(false, true, at(12));
    QCOMPARE(panel::closedResult(snapshot, room.anna), Closed::No);
    QCOMPARE(panel::locked(snapshot, room.anna, room.terms, room.anna), Locked::No);
    QCOMPARE(panel::locked(snapshot, room.anna, room.quality, room.anna), Locked::QualityStands);
    QCOMPARE(panel::locked(snapshot, EvaluatorId{}, room.quality, room.anna), Locked::QualityStands);
    QCOMPARE(panel::locked(snapshot, EvaluatorId{}, room.quality, kConsensus), Locked::QualityStands);
}

void TestPanel::blindness()
{
    Room room;
    const Snapshot &snapshot = room.snapshot;
    room.rules(true, false);
    QCOMPARE(panel::closed(snapshot, room.anna, room.quality, room.anna), Closed::No);
    QCOMPARE(panel::closed(snapshot, room.anna, room.quality, room.brian), Closed::Blind);
    QCOMPARE(panel::closed(snapshot, room.anna, room.quality, kConsensus), Closed::Blind);
    QCOMPARE(panel::closed(snapshot, room.anna, room.price, kFacts), Closed::No);
    QCOMPARE(panel::closedTogether(snapshot, room.anna, room.quality), Closed::Blind);
    QCOMPARE(panel::closedTogether(snapshot, room.anna, room.price), Closed::No);
    QCOMPARE(panel::closedResult(snapshot, EvaluatorId{}), Closed::No);
    room.change(room.anna, {}, at(9));
    QCOMPARE(panel::closedResult(snapshot, room.anna), Closed::No);
    QCOMPARE(panel::closedResult(snapshot, room.brian), Closed::Blind);
    // Once quality stands, only prices are still scored blind.
    room.rules(true, true, at(12));
    QCOMPARE(panel::closed(snapshot, room.brian, room.quality, room.anna), Closed::No);
    QCOMPARE(panel::closed(snapshot, room.brian, room.terms, room.anna), Closed::Blind);
}

void TestPanel::handingIn()
{
    Room room;
    const Snapshot &snapshot = room.snapshot;
    QCOMPARE(panel::locked(snapshot, room.brian, room.quality, room.anna), Locked::NotOwn);
    QCOMPARE(panel::locked(snapshot, room.brian, room.price, kFacts), Locked::NotOwn);
    QCOMPARE(panel::locked(snapshot, room.anna, room.quality, room.anna), Locked::No);
    room.rules(false, true);
    room.change(room.anna, {}, at(9));
    QCOMPARE(panel::locked(snapshot, room.anna, room.quality, room.anna), Locked::HandedIn);
    QCOMPARE(panel::locked(snapshot, EvaluatorId{}, room.quality, room.anna), Locked::HandedIn);
    QVERIFY(panel::handedInAll(snapshot, *snapshot.evaluator(room.anna)));
    // What is handed in before prices are opened does not hold prices.
    room.rules(false, true, at(12));
    QVERIFY(!panel::handedInAll(snapshot, *snapshot.evaluator(room.anna)));
    QCOMPARE(panel::locked(snapshot, room.anna, room.terms, room.anna), Locked::HandedIn);
    room.change(room.anna, {});
    QCOMPARE(panel::locked(snapshot, room.anna, room.terms, room.anna), Locked::No);
    QCOMPARE(panel::locked(snapshot, room.anna, room.quality, room.anna), Locked::QualityStands);
    room.change(room.anna, {}, at(13));
    QCOMPARE(panel::locked(snapshot, room.anna, room.terms, room.anna), Locked::HandedIn);
    QVERIFY(panel::handedInAll(snapshot, *snapshot.evaluator(room.anna)));
    // Who scores no prices has handed in all with quality.
    room.change(room.anna, {room.service}, at(9));
    QVERIFY(panel::handedInAll(snapshot, *snapshot.evaluator(room.anna)));
    QCOMPARE(panel::locked(snapshot, EvaluatorId{}, room.terms, room.anna), Locked::OtherSection);
}

void TestPanel::visible()
{
    Room room;
    room.rules(true, true);
    Provider priced = *room.snapshot.provider(room.a);
    priced.offers.push_back(Offer());
    room.snapshot.putProvider(priced);
    room.snapshot.putScore({room.a, room.quality, room.brian}, 1, QStringLiteral("I know them"));
    room.agree(room.a, room.quality, 3);
    const Snapshot seen = panel::visibleTo(room.snapshot, room.anna);
    QCOMPARE(seen.score({room.a, room.quality, room.anna}).value, 5.0);
    QVERIFY(std::isnan(seen.score({room.a, room.quality, room.brian}).value));
    QVERIFY(seen.score({room.a, room.quality, room.brian}).comment.isEmpty());
    QVERIFY(std::isnan(seen.score({room.a, room.quality, kConsensus}).value));
    QVERIFY(seen.scores().comments().empty());
    QVERIFY(std::isnan(seen.score({room.a, room.price, kFacts}).value));
    QVERIFY(seen.provider(room.a)->offers.empty());
    // What is not there cannot come out of it.
    QCOMPARE(Evaluation(seen).value(room.a, room.quality), 1.0);
    const Snapshot all = panel::visibleTo(room.snapshot, EvaluatorId{});
    QCOMPARE(all.score({room.a, room.quality, room.brian}).comment, QStringLiteral("I know them"));
    QCOMPARE(all.provider(room.a)->offers.size(), std::size_t{1});
}

void TestPanel::consensusCounts()
{
    Room room;
    Evaluation evaluation(room.snapshot);
    room.agree(room.a, room.quality, 4);
    QVERIFY(evaluation.apply(changed({{room.a, room.quality, kConsensus}})));
    QCOMPARE(evaluation.value(room.a, room.quality), 0.8);
    QCOMPARE(evaluation.rawValue(room.a, room.quality), 4.0);
    const CellOpinion opinion = evaluation.opinion(room.a, room.quality);
    QVERIFY(opinion.consensus);
    QCOMPARE(opinion.lowest, 0.2); // their own scores stay beside it
    QCOMPARE(opinion.highest, 1.0);
    QCOMPARE(opinion.given, 2);
    // Also where nobody scored; nobody has given a score by that.
    room.agree(room.b, room.quality, 2);
    evaluation.apply(changed({{room.b, room.quality, kConsensus}}));
    QCOMPARE(evaluation.value(room.b, room.quality), 0.4);
    QCOMPARE(evaluation.completeness(room.b).given, qint64{0});
    const std::vector<Disagreement> apart = evaluatorDisagreements(room.snapshot, evaluation, 0.5);
    QCOMPARE(apart.size(), std::size_t{1});
    QVERIFY(apart[0].consensus);
    room.snapshot.putScore({room.a, room.quality, kConsensus}, kMissing, QString());
    evaluation.apply(changed({{room.a, room.quality, kConsensus}}));
    QVERIFY(near(evaluation.value(room.a, room.quality), 0.6));
    QVERIFY(!evaluatorDisagreements(room.snapshot, evaluation, 0.5)[0].consensus);
}

void TestPanel::consensusIsRead()
{
    Room room;
    QVERIFY(!consensusOf(room.snapshot, room.a, room.quality));
    room.agree(room.a, room.quality, 4);
    room.agree(room.b, room.quality, 3);
    const std::optional<Consensus> agreed = consensusOf(room.snapshot, room.a, room.quality);
    QVERIFY(agreed);
    QCOMPARE(agreed->score, 4.0);
    QCOMPARE(agreed->reason, QStringLiteral("Heard\nthe calls"));
    QCOMPARE(agreed->by, QStringLiteral("Ruth"));
    QCOMPARE(allConsensus(room.snapshot).size(), std::size_t{2});
    QCOMPARE(allConsensus(room.snapshot)[1].provider, room.b);
    // From elsewhere, without a name.
    room.snapshot.putScore({room.a, room.quality, kConsensus}, 4, QStringLiteral("Only a reason"));
    QCOMPARE(consensusOf(room.snapshot, room.a, room.quality)->reason, QStringLiteral("Only a reason"));
    QVERIFY(consensusOf(room.snapshot, room.a, room.quality)->by.isEmpty());
    room.snapshot.putScore({room.a, room.price, kConsensus}, 4, QString());
    QVERIFY(!consensusOf(room.snapshot, room.a, room.price));
}

void TestPanel::consensusAndRobustness()
{
    Room room;
    room.score(room.b, room.quality, room.anna, 3);
    room.agree(room.a, room.quality, 4);
    const Evaluation evaluation(room.snapshot);
    const AcceptabilityInput input = acceptabilityInput(room.snapshot, evaluation, 10);
    const std::size_t cells = input.providers.size() * input.leaves.size();
    for (std::size_t i = 0; i < input.providers.size(); ++i) {
        if (input.providers[i] != room.a)
            continue;
        const std::size_t cell = i * input.leaves.size();
        QCOMPARE(input.lowest[cell], 0.8);
        QCOMPARE(input.highest[cell], 0.8);
        QCOMPARE(input.opinions[cell], 0.8);
        QCOMPARE(input.opinions[cells + cell], 0.8);
    }
    // The correction for leniency leaves alone what was agreed on; the evaluators' own numbers are theirs.
    const EvaluatorAgreement agreement = evaluatorAgreement(room.snapshot, evaluation);
    QCOMPARE(agreement.profiles[0].highest, 1.0);
    QCOMPARE(agreement.profiles[1].lowest, 0.2);
    const auto at = std::find(agreement.providers.begin(), agreement.providers.end(), room.a);
    QVERIFY(at != agreement.providers.end());
    const auto place = static_cast<std::size_t>(at - agreement.providers.begin());
    QVERIFY(near(agreement.corrected[place], evaluation.standing(room.a).total));
}

void TestPanel::joinedPairs()
{
    Room room;
    const std::vector<CriterionId> level = room.snapshot.children(CriterionId{});
    Judgements judgements;
    judgements.comparisons = {{level[0], level[1], room.anna, 4},
                              {level[1], level[0], room.brian, 1},
                              {level[0], level[2], room.anna, 2},
                              {level[0], level[2], EvaluatorId{}, 5}};
    const std::vector<double> team = comparisonsBy(judgements, level, EvaluatorId{});
    QCOMPARE(missingPairs(team), std::size_t{5});
    const std::vector<PairwiseOpinion> people{{1, comparisonsBy(judgements, level, room.anna)},
                                              {1, comparisonsBy(judgements, level, room.brian)},
                                              {0, comparisonsBy(judgements, level, room.anna)}};
    const JoinedComparisons joined = joinedComparisons(team, people);
    QCOMPARE(joined.people, std::size_t{2});
    QVERIFY(near(joined.said[1], 2)); // the geometric mean of 4 and 1
    QVERIFY(near(joined.said[4], 0.5));
    QVERIFY(near(joined.said[2], 5)); // the team's word
    QVERIFY(std::isnan(joined.said[3]));
    QCOMPARE(joinedComparisons(team, {}).people, std::size_t{0});
}

QTEST_GUILESS_MAIN(TestPanel)
#include "tst_panel.moc"
