// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Prices as criteria, and preference points that are added after scoring.

#include "core/evaluation/Preferences.h"
#include "core/evaluation/PriceWarnings.h"
#include "core/evaluation/Stability.h"
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

// Three bidders at 40,000, 42,750 and 47,500 for one year, as in the published example.
class BidScene : public Scene
{
public:
    BidScene()
    {
        Need need;
        need.currency = QStringLiteral("EUR");
        need.termMonths = 1;
        need.awardDate = QDate(2027, 1, 1);
        snapshot.setNeed(need);
        price = measure(1, 1, 60000, 40000, CriterionSource::Price);
        snapshot.rebuildTree();
        a = bidder(1, QStringLiteral("A"), 40000);
        b = bidder(2, QStringLiteral("B"), 42750);
        c = bidder(3, QStringLiteral("C"), 47500);
    }

    ProviderId bidder(qint64 id, const QString &name, int monthly)
    {
        Provider added;
        added.id = ProviderId{id};
        added.name = name;
        snapshot.putProvider(added);
        bid(added.id, monthly);
        return added.id;
    }
    Change bid(ProviderId id, int monthly)
    {
        Provider changed = *snapshot.provider(id);
        Offer offer;
        offer.id = OfferId{raw(id)};
        offer.name = QStringLiteral("Offer");
        OfferLine line;
        line.id = RowId{raw(id)};
        line.rate = monthly;
        offer.lines.push_back(line);
        changed.offers = {offer};
        snapshot.putProvider(changed);
        Change change;
        change.providers.changed.push_back(id);
        return change;
    }
    Change formula(const QString &code)
    {
        Criterion changed = *snapshot.criterion(price);
        changed.formula = code;
        snapshot.putCriterion(changed);
        snapshot.rebuildTree();
        Change change;
        change.criteria.changed.push_back(price);
        return change;
    }
    Change status(ProviderId id, ProviderStatus status)
    {
        Provider changed = *snapshot.provider(id);
        changed.status = status;
        snapshot.putProvider(changed);
        Change change;
        change.providers.changed.push_back(id);
        return change;
    }
    bool values(const Evaluation &evaluation, double first, double second, double third) const
    {
        return near(evaluation.value(a, price), first) && near(evaluation.value(b, price), second) &&
               near(evaluation.value(c, price), third);
    }
    bool warns(const Evaluation &evaluation, PriceWarning::Kind kind) const
    {
        const std::vector<PriceWarning> found = priceWarnings(snapshot, evaluation);
        return std::any_of(found.begin(), found.end(), [&](const PriceWarning &warning) {
            return warning.kind == kind && !priceWarningText(snapshot, warning).isEmpty();
        });
    }

    CriterionId price{};
    ProviderId a{};
    ProviderId b{};
    ProviderId c{};
};

} // namespace

class TestPrices : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }
    void declaredScale();
    void formulas();
    void othersMatter();
    void termsAndRates();
    void warnings();
    void preferences();
    void preferencesMoveRanks();
    void preferencesFollow();
    void whyCountsThem();
};

void TestPrices::declaredScale()
{
    const BidScene scene;
    const Evaluation evaluation(scene.snapshot);
    QVERIFY(scene.values(evaluation, 1, 0.8625, 0.625));
    QCOMPARE(evaluation.rawValue(scene.b, scene.price), 42750.0);
    QVERIFY(priceWarnings(scene.snapshot, evaluation).empty());
}

void TestPrices::formulas()
{
    BidScene scene;
    Evaluation evaluation(scene.snapshot);
    QVERIFY(evaluation.apply(scene.formula(QStringLiteral("lowest_over_price"))));
    QVERIFY(scene.values(evaluation, 1, 40000 / 42750.0, 40000 / 47500.0));
    QVERIFY(evaluation.apply(scene.formula(QStringLiteral("low_to_high"))));
    QVERIFY(scene.values(evaluation, 1, 4750 / 7500.0, 0));
    QVERIFY(evaluation.apply(scene.formula(QStringLiteral("above_lowest"))));
    QVERIFY(scene.values(evaluation, 1, 1 - 2750 / 40000.0, 1 - 7500 / 40000.0));
    QVERIFY(evaluation.apply(scene.formula(QStringLiteral("mean_is_half"))));
    const double mean = (40000 + 42750 + 47500) / 3.0;
    QVERIFY(scene.values(evaluation, 0.5 + 1 - 40000 / mean, 0.5 + 1 - 42750 / mean, 0.5 + 1 - 47500 / mean));
    QVERIFY(evaluation.apply(scene.formula(QStringLiteral("no such formula"))));
    QVERIFY(scene.values(evaluation, kMissing, kMissing, kMissing));
}

void TestPrices::othersMatter()
{
    BidScene scene;
    scene.formula(QStringLiteral("low_to_high"));
    Evaluation evaluation(scene.snapshot);
    // Whoever leaves takes the scale along.
    QVERIFY(evaluation.apply(scene.status(scene.c, ProviderStatus::Declined)));
    QVERIFY(scene.values(evaluation, 1, 0, kMissing));
    QVERIFY(evaluation.apply(scene.status(scene.c, ProviderStatus::Candidate)));
    QVERIFY(evaluation.apply(scene.bid(scene.a, 37500)));
    QVERIFY(scene.values(evaluation, 1, 0.475, 0));
    // A new bidder, and one that goes.
    Change added;
    added.providers.added.push_back(scene.bidder(4, QStringLiteral("D"), 57500));
    QVERIFY(evaluation.apply(added));
    QVERIFY(scene.values(evaluation, 1, 14750 / 20000.0, 0.5));
    scene.snapshot.removeProviders({ProviderId{4}});
    Change removed;
    removed.providers.removed.push_back(ProviderId{4});
    QVERIFY(evaluation.apply(removed));
    QVERIFY(scene.values(evaluation, 1, 0.475, 0));
}

void TestPrices::termsAndRates()
{
    BidScene scene;
    Evaluation evaluation(scene.snapshot);
    Need need = scene.snapshot.need();
    need.currency = QStringLiteral("USD");
    need.title = QStringLiteral("Desk");
    Provider dear = *scene.snapshot.provider(scene.c);
    dear.offers.front().currency = QStringLiteral("EUR");
    scene.snapshot.putProvider(dear);
    scene.snapshot.setNeed(need);
    Change change;
    change.need = true;
    QVERIFY(evaluation.apply(change));
    QVERIFY(scene.values(evaluation, 1, 0.8625, kMissing)); // no rate for the euro
    QVERIFY(scene.warns(evaluation, PriceWarning::Kind::NoCurrency));
    scene.snapshot.setList(std::vector<ExchangeRate>{
        {RowId{1}, QStringLiteral("EUR"), *Decimal::fromText(QStringLiteral("1.2")), {}, {}}});
    Change rates;
    rates.lists.set(listIndex<ExchangeRate>());
    QVERIFY(evaluation.apply(rates));
    QVERIFY(near(evaluation.value(scene.c, scene.price), 0.15));
    need.termMonths = 2;
    scene.snapshot.setNeed(need);
    QVERIFY(evaluation.apply(change));
    QVERIFY(near(evaluation.rawValue(scene.a, scene.price), 80000));
}

void TestPrices::warnings()
{
    BidScene scene;
    Evaluation evaluation(scene.snapshot);
    evaluation.apply(scene.formula(QStringLiteral("lowest_over_price")));
    QVERIFY(scene.warns(evaluation, PriceWarning::Kind::DependsOnOthers));
    QVERIFY(!scene.warns(evaluation, PriceWarning::Kind::SingleBidder));
    evaluation.apply(scene.bid(scene.a, 0));
    QVERIFY(scene.warns(evaluation, PriceWarning::Kind::ZeroPrice));
    QVERIFY(scene.values(evaluation, 1, 0, 0));
    evaluation.apply(scene.status(scene.b, ProviderStatus::Declined));
    evaluation.apply(scene.status(scene.c, ProviderStatus::Declined));
    QVERIFY(scene.warns(evaluation, PriceWarning::Kind::SingleBidder));

    BidScene wide;
    Evaluation other(wide.snapshot);
    other.apply(wide.formula(QStringLiteral("mean_is_half")));
    QVERIFY(!wide.warns(other, PriceWarning::Kind::CutOff));
    other.apply(wide.bid(wide.c, 400000));
    QVERIFY(wide.warns(other, PriceWarning::Kind::CutOff));
    QVERIFY(near(other.value(wide.c, wide.price), 0));
}

void TestPrices::preferences()
{
    BidScene scene;
    Preference local;
    local.id = RowId{1};
    local.name = QStringLiteral("Local");
    local.points = 10;
    local.countries = {QStringLiteral("IE"), QStringLiteral("MT")};
    Preference small = local;
    small.id = RowId{2};
    small.name = QStringLiteral("Small firm");
    small.points = 2.5;
    small.countries.clear();
    small.tag = QStringLiteral("SME");
    scene.snapshot.setList(std::vector<Preference>{local, small});
    Provider both;
    both.country = QStringLiteral("MT");
    both.tags = {QStringLiteral("sme")};
    QCOMPARE(preferencesOf(scene.snapshot, both).size(), std::size_t{2});
    QVERIFY(near(preferencePoints(scene.snapshot, both), 0.125));
    Provider none;
    QVERIFY(preferencesOf(scene.snapshot, none).empty());
    none.country = QStringLiteral("FR");
    QVERIFY(near(preferencePoints(scene.snapshot, none), 0));
}

namespace {

// B is Irish, and Irish bidders get 15 % of all points.
Change preferIrish(BidScene &scene)
{
    Provider irish = *scene.snapshot.provider(scene.b);
    irish.country = QStringLiteral("IE");
    scene.snapshot.putProvider(irish);
    Preference local;
    local.id = RowId{1};
    local.name = QStringLiteral("Local");
    local.points = 15;
    local.countries = {QStringLiteral("IE")};
    scene.snapshot.setList(std::vector<Preference>{local});
    Change change;
    change.lists.set(listIndex<Preference>());
    change.providers.changed.push_back(scene.b);
    return change;
}

} // namespace

void TestPrices::preferencesMoveRanks()
{
    BidScene scene;
    preferIrish(scene);
    const Evaluation evaluation(scene.snapshot);
    QCOMPARE(evaluation.ranked().front(), scene.b);
    const Standing standing = evaluation.standing(scene.b);
    QVERIFY(near(standing.total, 0.8625));
    QVERIFY(near(standing.preference, 0.15));
    QVERIFY(near(standing.overall, 1.0125));
    QCOMPARE(standing.rank, 1);
    QCOMPARE(evaluation.possibleRanks(scene.b), std::pair(1, 1));
    QVERIFY(near(evaluation.standing(scene.a).preference, 0));
}

void TestPrices::preferencesFollow()
{
    BidScene scene;
    Evaluation evaluation(scene.snapshot);
    QCOMPARE(evaluation.ranked().front(), scene.a);
    QVERIFY(evaluation.apply(preferIrish(scene)));
    QCOMPARE(evaluation.ranked().front(), scene.b);
    Provider moved = *scene.snapshot.provider(scene.b);
    moved.country = QStringLiteral("FR");
    scene.snapshot.putProvider(moved);
    Change change;
    change.providers.changed.push_back(scene.b);
    QVERIFY(evaluation.apply(change));
    QCOMPARE(evaluation.ranked().front(), scene.a);
}

void TestPrices::whyCountsThem()
{
    BidScene scene;
    preferIrish(scene);
    const Evaluation evaluation(scene.snapshot);
    const Why reasons = why(scene.snapshot, evaluation, scene.b, scene.a);
    QVERIFY(near(reasons.lead, 0.0125));
    QVERIFY(near(reasons.preference, 0.15));
    QVERIFY(near(reasons.reasons.front().first, 0.8625));
    QVERIFY(near(reasons.reasons.front().difference, -0.1375));
    const std::optional<Stability> found = stability(scene.snapshot, evaluation, 1);
    QVERIFY(found);
    QCOMPARE(found->winner, scene.b);
    QVERIFY(!found->valueChange);
}

QTEST_GUILESS_MAIN(TestPrices)
#include "tst_prices.moc"
