// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How far weights and values may be off: at each bound two tie, inside the order holds, just outside it flips.

#include "core/decision/PathTotals.h"
#include "core/decision/Ranking.h"
#include "core/decision/Sensitivity.h"

#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

using namespace shortlist::decision;

namespace {

constexpr double kGap = std::numeric_limits<double>::quiet_NaN();

struct Numbers
{
    std::vector<double> values;
    std::size_t rows = 0;
    std::size_t columns = 0;
    std::vector<double> weights;

    Table table() const { return {values, rows, columns}; }
};

enum class Style { Smooth, Coarse, Gaps };

// Coarse numbers tie often, within a row and between rows.
Numbers randomNumbers(QRandomGenerator &random, Style style, std::size_t rows, std::size_t columns)
{
    Numbers numbers{std::vector<double>(rows * columns), rows, columns, std::vector<double>(columns)};
    for (double &value : numbers.values) {
        value = style == Style::Coarse ? random.bounded(5) / 4.0 : random.generateDouble();
        if (style == Style::Gaps && random.bounded(5) == 0)
            value = kGap;
    }
    for (double &weight : numbers.weights)
        weight = style == Style::Coarse ? random.bounded(4) : random.generateDouble();
    numbers.weights[0] += 1;
    return numbers;
}

// Written again here, in the plainest way.
double plainTotal(const Table &table, const std::vector<double> &weights, std::size_t row)
{
    double sum = 0;
    double known = 0;
    for (std::size_t c = 0; c < table.columns; ++c) {
        if (!std::isnan(table.at(row, c))) {
            sum += weights[c] * table.at(row, c);
            known += weights[c];
        }
    }
    return known > 0 ? sum / known : kGap;
}

std::vector<double> plainTotals(const Table &table, const std::vector<double> &weights)
{
    std::vector<double> totals(table.rows);
    for (std::size_t row = 0; row < totals.size(); ++row)
        totals[row] = plainTotal(table, weights, row);
    return totals;
}

std::vector<double> weightsAt(const WeightPath &path, double t)
{
    std::vector<double> weights(path.from.size());
    for (std::size_t i = 0; i < weights.size(); ++i)
        weights[i] = (1 - t) * path.from[i] + t * path.to[i];
    return weights;
}

// The least lead of a leader over another row; infinite without others.
double leastLead(const Table &table, const std::vector<double> &weights, const std::vector<bool> &competes,
                 const std::vector<std::uint32_t> &leaders)
{
    double lead = std::numeric_limits<double>::infinity();
    for (std::uint32_t row = 0; row < table.rows; ++row) {
        if (!competes[row] || std::find(leaders.begin(), leaders.end(), row) != leaders.end())
            continue;
        for (const std::uint32_t leader : leaders)
            lead = std::min(lead, plainTotal(table, weights, leader) - plainTotal(table, weights, row));
    }
    return lead;
}

std::vector<double> sharesOf(const std::vector<double> &weights)
{
    std::vector<double> result = weights;
    const double sum = std::accumulate(weights.begin(), weights.end(), 0.0);
    for (double &weight : result)
        weight /= sum;
    return result;
}

double distance(const std::vector<double> &a, const std::vector<double> &b)
{
    double sum = 0;
    for (std::size_t i = 0; i < a.size(); ++i)
        sum += std::abs(a[i] - b[i]);
    return sum;
}

void checkInterval(const Numbers &numbers, const WeightPath &path, const StayInterval &interval,
                   const std::vector<std::uint32_t> &leaders)
{
    const Table table = numbers.table();
    std::vector<bool> competes(table.rows);
    for (std::size_t row = 0; row < table.rows; ++row)
        competes[row] = !std::isnan(plainTotal(table, sharesOf(numbers.weights), row));
    QVERIFY(interval.low <= interval.now && interval.now <= interval.high);
    for (int i = 1; i < 40; ++i) {
        const double t = interval.low + (interval.high - interval.low) * i / 40.0;
        QVERIFY(leastLead(table, weightsAt(path, t), competes, leaders) >= -1e-9);
    }
    const auto checkBound = [&](double t, double end, const std::optional<Overtaking> &overtaking) {
        if (!overtaking) {
            QCOMPARE(t, end);
            return;
        }
        const auto lead = [&](double at) {
            const std::vector<double> weights = weightsAt(path, at);
            return plainTotal(table, weights, overtaking->above) - plainTotal(table, weights, overtaking->below);
        };
        QVERIFY(std::abs(lead(t)) < 1e-9);
        const double beyond = t + std::copysign(std::min(1e-6, std::abs(end - t) / 2), end - t);
        QVERIFY(lead(beyond) < 0);
        QVERIFY(leastLead(table, weightsAt(path, beyond), competes, leaders) < 0);
    };
    checkBound(interval.low, 0, interval.atLow);
    checkBound(interval.high, 1, interval.atHigh);
}

} // namespace

class TestSensitivity : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }
    void intervals_data();
    void intervals();
    void intervalByHand();
    void groupsMoveWithinTheirLevel();
    void degenerateIntervals();
    void weightShift();
    void valueChange();
    void winnerChange();
    void decides();
    void failures();
};

void TestSensitivity::intervals_data()
{
    QTest::addColumn<int>("style");
    QTest::newRow("smooth") << static_cast<int>(Style::Smooth);
    QTest::newRow("coarse, with many ties") << static_cast<int>(Style::Coarse);
    QTest::newRow("gaps") << static_cast<int>(Style::Gaps);
}

void TestSensitivity::intervals()
{
    QFETCH(int, style);
    QRandomGenerator random(4);
    int bounds = 0;
    for (int round = 0; round < 400; ++round) {
        const Numbers numbers =
            randomNumbers(random, static_cast<Style>(style), 1 + random.bounded(9), 1 + random.bounded(6));
        const std::vector<double> totals = plainTotals(numbers.table(), numbers.weights);
        const Ranking ranking = rankHighestFirst(totals);
        for (std::size_t k = 1; k <= std::min<std::size_t>(3, ranking.order.size()); ++k) {
            const std::vector<std::uint32_t> leaders(ranking.order.begin(),
                                                     ranking.order.begin() + static_cast<std::ptrdiff_t>(k));
            const auto intervals = weightIntervals(numbers.table(), numbers.weights, leaders);
            QVERIFY(intervals);
            for (std::size_t column = 0; column < numbers.columns; ++column) {
                const auto path = weightPath(numbers.weights, std::span(&column, 1));
                QVERIFY(path);
                QVERIFY(distance(weightsAt(*path, path->now), sharesOf(numbers.weights)) < 1e-12);
                if (numbers.columns == 1)
                    continue;
                checkInterval(numbers, *path, (*intervals)[column], leaders);
                bounds += (*intervals)[column].atHigh.has_value() + (*intervals)[column].atLow.has_value();
            }
        }
    }
    QVERIFY(bounds > 500);
}

void TestSensitivity::intervalByHand()
{
    // Columns price and quality; A = (1, 0.2), B = (0.5, 0.8), C = (0, 1). At 50 % each: 0.6, 0.65, 0.5.
    const std::vector<double> values{1, 0.5, 0, 0.2, 0.8, 1};
    const std::vector<double> weights{50, 50};
    const std::vector<std::uint32_t> leaders{1};
    const auto intervals = weightIntervals({values, 3, 2}, weights, leaders);
    QVERIFY(intervals);
    // A = B: t + 0.2 (1 - t) = 0.5 t + 0.8 (1 - t), t = 6/11. C = B: 1 - t = 0.8 - 0.3 t, t = 2/7.
    const StayInterval &price = intervals->front();
    QVERIFY(std::abs(price.high - 6.0 / 11) < 1e-15 && std::abs(price.low - 2.0 / 7) < 1e-15);
    QCOMPARE(price.now, 0.5);
    QCOMPARE(price.atHigh->below, 0U);
    QCOMPARE(price.atLow->below, 2U);
    QCOMPARE(price.atLow->above, 1U);
    WeightSweep sweep({values, 3, 2}, *weightPath(weights, std::vector<std::size_t>{0}));
    const std::vector<Lead> leads = sweep.leads();
    QCOMPARE(leads.size(), 3U);
    QCOMPARE(leads[0].row, 2U);
    QCOMPARE(leads[1].row, 1U);
    QCOMPARE(leads[2].row, 0U);
    QVERIFY(std::abs(leads[1].low - 2.0 / 7) < 1e-15 && std::abs(leads[1].high - 6.0 / 11) < 1e-15);
}

void TestSensitivity::groupsMoveWithinTheirLevel()
{
    QRandomGenerator random(9);
    for (int round = 0; round < 200; ++round) {
        const Numbers numbers = randomNumbers(random, round % 2 == 0 ? Style::Smooth : Style::Gaps, 6, 6);
        const std::vector<std::size_t> columns{1, 3};
        const std::vector<std::size_t> within{0, 1, 3, 4};
        const auto path = weightPath(numbers.weights, columns, within);
        QVERIFY(path);
        const std::vector<double> shares = sharesOf(numbers.weights);
        for (const std::size_t outside : {2U, 5U}) {
            QVERIFY(std::abs(path->from[outside] - shares[outside]) < 1e-15);
            QVERIFY(std::abs(path->to[outside] - shares[outside]) < 1e-15);
        }
        QVERIFY(std::abs(path->to[1] * shares[3] - path->to[3] * shares[1]) < 1e-15);
        QCOMPARE(path->from[1], 0.0);
        QCOMPARE(path->to[4], 0.0);
        const Ranking ranking = rankHighestFirst(plainTotals(numbers.table(), numbers.weights));
        const std::vector<std::uint32_t> leaders{ranking.order[0], ranking.order[1]};
        const auto interval = stayInterval(numbers.table(), *path, leaders);
        QVERIFY(interval);
        checkInterval(numbers, *path, *interval, leaders);
    }
}

void TestSensitivity::degenerateIntervals()
{
    const std::vector<std::uint32_t> first{0};
    // One provider, one criterion: nothing can change, and the weight can only be all.
    const std::vector<double> one{0.5};
    const auto alone = weightIntervals({one, 1, 1}, std::vector<double>{3}, first);
    QVERIFY(alone && alone->front().low == 1 && alone->front().high == 1 && !alone->front().atHigh);
    // One provider, two criteria: any weight will do.
    const std::vector<double> two{0.5, 0.7};
    const auto single = weightIntervals({two, 1, 2}, std::vector<double>{1, 1}, first);
    QVERIFY(single && single->front().low == 0 && single->front().high == 1);
    // The same provider twice: they never part.
    const std::vector<double> same{0.1, 0.1, 0.3, 0.3, 0.7, 0.7};
    const auto twins = weightIntervals({same, 2, 3}, std::vector<double>{1, 2, 3}, first);
    for (const StayInterval &interval : *twins)
        QVERIFY(interval.low == 0 && interval.high == 1 && !interval.atLow && !interval.atHigh);
    // All weight on one criterion: the others share what it gives up equally.
    const std::vector<double> values{1, 0.5, 0, 1, 0, 1};
    const auto all = weightIntervals({values, 2, 3}, std::vector<double>{1, 0, 0}, first);
    QVERIFY(all && std::abs(all->front().low - 2.0 / 3) < 1e-15 && all->front().high == 1);
    // A tie for the first place: it holds on one side only.
    const std::vector<double> tied{1, 0, 0, 1};
    const auto tie = weightIntervals({tied, 2, 2}, std::vector<double>{1, 1}, first);
    QVERIFY(tie && tie->front().low == 0.5 && tie->front().high == 1 && tie->front().atLow->below == 1);
    // Who knows nothing today competes with nobody.
    const std::vector<double> unknown{0.5, kGap, 0.5, kGap};
    const auto nobody = weightIntervals({unknown, 2, 2}, std::vector<double>{1, 1}, first);
    QVERIFY(nobody && nobody->front().low == 0 && nobody->front().high == 1);
}

void TestSensitivity::weightShift()
{
    QRandomGenerator random(12);
    constexpr int kGrid = 60;
    int found = 0;
    for (int round = 0; round < 150; ++round) {
        const Numbers numbers = randomNumbers(random, round % 2 == 0 ? Style::Smooth : Style::Coarse, 2, 3);
        const std::vector<double> shares = sharesOf(numbers.weights);
        const Table table = numbers.table();
        const auto lead = [&](const std::vector<double> &w) {
            return plainTotal(table, w, 0) - plainTotal(table, w, 1);
        };
        const auto shift = smallestWeightShift(table, numbers.weights, 0, 1);
        QVERIFY(shift);
        double nearest = 3;
        for (int i = 0; i <= kGrid; ++i) {
            for (int j = 0; i + j <= kGrid; ++j) {
                const std::vector<double> w{double(i) / kGrid, double(j) / kGrid, double(kGrid - i - j) / kGrid};
                if (lead(w) < -1e-12)
                    nearest = std::min(nearest, distance(w, shares));
            }
        }
        if (!*shift) {
            QCOMPARE(nearest, 3.0);
            continue;
        }
        const WeightShift &best = **shift;
        QVERIFY(std::abs(distance(best.weights, shares) - best.change) < 1e-12);
        QVERIFY(std::abs(std::accumulate(best.weights.begin(), best.weights.end(), 0.0) - 1) < 1e-12);
        QVERIFY(*std::min_element(best.weights.begin(), best.weights.end()) >= 0);
        QVERIFY(nearest >= best.change - 1e-12);
        if (lead(shares) <= 1e-12) {
            QCOMPARE(best.change, 0.0);
            continue;
        }
        ++found;
        QVERIFY(std::abs(lead(best.weights)) < 1e-12);
        // Beyond it B is ahead, unless nothing is left to take.
        std::vector<double> beyond = best.weights;
        for (std::size_t i = 0; i < beyond.size(); ++i)
            beyond[i] = std::max(0.0, beyond[i] + 1e-3 * (best.weights[i] - shares[i]));
        QVERIFY(lead(sharesOf(beyond)) < 1e-12);
    }
    QVERIFY(found > 30);
    // A dominates B: no weights will do.
    const std::vector<double> dominated{1, 0.5, 0.7, 0.7};
    QVERIFY(!*smallestWeightShift({dominated, 2, 2}, std::vector<double>{1, 1}, 0, 1));
}

void TestSensitivity::valueChange()
{
    QRandomGenerator random(21);
    int found = 0;
    for (int round = 0; round < 200; ++round) {
        const Numbers numbers = randomNumbers(random, round % 2 == 0 ? Style::Smooth : Style::Gaps, 2, 3);
        const std::vector<double> totals = plainTotals(numbers.table(), numbers.weights);
        if (std::isnan(totals[0]) || std::isnan(totals[1]))
            continue;
        const std::uint32_t above = totals[0] >= totals[1] ? 0 : 1;
        const std::uint32_t below = 1 - above;
        const auto change = smallestValueChange(numbers.table(), numbers.weights, above, below);
        QVERIFY(change);
        // Every known cell at every thousandth.
        double nearest = 2;
        Numbers tried = numbers;
        const auto lead = [&] {
            return plainTotal(tried.table(), tried.weights, above) - plainTotal(tried.table(), tried.weights, below);
        };
        for (std::size_t i = 0; i < numbers.values.size(); ++i) {
            for (int step = 0; !std::isnan(numbers.values[i]) && step <= 1000; ++step) {
                tried.values[i] = step / 1000.0;
                if (lead() < -1e-12)
                    nearest = std::min(nearest, std::abs(tried.values[i] - numbers.values[i]));
            }
            tried.values[i] = numbers.values[i];
        }
        if (!*change) {
            QCOMPARE(nearest, 2.0);
            continue;
        }
        ++found;
        const ValueChange &best = **change;
        QVERIFY(nearest >= std::abs(best.to - best.from) - 1e-12);
        QVERIFY(nearest <= std::abs(best.to - best.from) + 2e-3 || best.to < 2e-3 || best.to > 1 - 2e-3);
        double &cell = tried.values[best.column * 2 + best.row];
        QCOMPARE(cell, best.from);
        cell = best.to;
        QVERIFY(std::abs(lead()) < 1e-9);
        cell += std::copysign(1e-6, best.row == above ? -1.0 : 1.0);
        QVERIFY(lead() < 0);
    }
    QVERIFY(found > 50);
}

void TestSensitivity::winnerChange()
{
    QRandomGenerator random(33);
    for (int round = 0; round < 200; ++round) {
        const Numbers numbers = randomNumbers(random, Style::Smooth, 5, 4);
        const Ranking ranking = rankHighestFirst(plainTotals(numbers.table(), numbers.weights));
        const std::uint32_t winner = ranking.order.front();
        const auto change = smallestWinnerChange(numbers.table(), numbers.weights, winner);
        QVERIFY(change);
        double nearest = 2;
        for (std::uint32_t row = 0; row < 5; ++row) {
            if (row == winner)
                continue;
            const auto single = smallestValueChange(numbers.table(), numbers.weights, winner, row);
            if (*single)
                nearest = std::min(nearest, std::abs((*single)->to - (*single)->from));
        }
        QCOMPARE(change->has_value(), nearest < 2);
        if (*change) {
            QVERIFY(std::abs(std::abs((*change)->to - (*change)->from) - nearest) < 1e-12);
            Numbers tried = numbers;
            tried.values[(*change)->column * 5 + (*change)->row] =
                (*change)->to + ((*change)->row == winner ? -1e-6 : 1e-6);
            const Ranking after = rankHighestFirst(plainTotals(tried.table(), tried.weights));
            QCOMPARE(after.order.front(), (*change)->overtaking.below);
        }
        const auto wrong = smallestWinnerChange(numbers.table(), numbers.weights, ranking.order.back());
        QVERIFY(!wrong && wrong.error().message == "another row is first");
    }
}

void TestSensitivity::decides()
{
    // Parts 0.5 x 0.4 = 0.2, 0.3 x -0.5 = -0.15, 0.2 x 0.5 = 0.1: A leads by 0.15, the first column decides.
    const std::vector<double> values{0.9, 0.5, 0.2, 0.7, 0.6, 0.1};
    const auto result = comparison({values, 2, 3}, std::vector<double>{5, 3, 2}, 0, 1);
    QVERIFY(result);
    QVERIFY(std::abs(result->lead - 0.15) < 1e-15);
    QVERIFY(std::abs(result->forA - 0.3) < 1e-15 && std::abs(result->forB - 0.15) < 1e-15);
    QCOMPARE(*result->decides, 0U);
    QVERIFY(result->alone);
    QVERIFY(std::abs(result->shares[0] - 2.0 / 3) < 1e-15 && std::abs(result->shares[1] + 1) < 1e-15);
    const auto back = comparison({values, 2, 3}, std::vector<double>{5, 3, 2}, 1, 0);
    QVERIFY(back && *back->decides == 0 && std::abs(back->lead + 0.15) < 1e-15);
    const auto level = comparison({values, 2, 3}, std::vector<double>{5, 3, 2}, 1, 1);
    QVERIFY(level && !level->decides && !level->alone && level->lead == 0);
}

void TestSensitivity::failures()
{
    const std::vector<double> values{0.5, 0.6, 0.7, 0.4};
    const std::vector<double> weights{1, 1};
    const std::vector<std::uint32_t> nobody;
    const std::vector<std::uint32_t> second{1};
    QCOMPARE(weightIntervals({values, 2, 2}, weights, nobody).error().message, std::string("nobody is named as first"));
    QCOMPARE(weightIntervals({values, 2, 2}, weights, second).error().message,
             std::string("the row is not among the first"));
    QVERIFY(!weightIntervals({values, 2, 2}, weights, std::vector<std::uint32_t>{7}));
    QVERIFY(!weightIntervals({values, 2, 2}, std::vector<double>{0, 0}, second));
    QVERIFY(!weightIntervals({values, 2, 2}, std::vector<double>{1, -1}, second));
    QVERIFY(!weightIntervals({values, 3, 2}, weights, second));
    QVERIFY(!weightIntervals({{}, 0, 0}, weights, second));
    const std::vector<double> infinite{0.5, std::numeric_limits<double>::infinity(), 0.7, 0.4};
    QCOMPARE(*weightIntervals({infinite, 2, 2}, weights, second).error().index, 1U);
    const std::vector<double> outside{0.5, 0.6, 1.7, 0.4};
    QCOMPARE(*smallestWinnerChange({outside, 2, 2}, weights, 0).error().index, 2U);
    const std::vector<double> unknown{0.5, kGap, 0.7, kGap};
    QCOMPARE(comparison({unknown, 2, 2}, weights, 0, 1).error().message, std::string("the row has no total"));
    QVERIFY(!weightPath(weights, std::vector<std::size_t>{2}));
    QVERIFY(!weightPath(weights, std::vector<std::size_t>{1, 1}));
    QVERIFY(!weightPath(weights, std::vector<std::size_t>{}));
    QVERIFY(!weightPath(weights, std::vector<std::size_t>{1}, std::vector<std::size_t>{0}));
}

QTEST_APPLESS_MAIN(TestSensitivity)
#include "tst_sensitivity.moc"
