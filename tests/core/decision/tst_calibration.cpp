// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Lenient and harsh evaluators, connected or not, and the cells in which they disagree.

#include "core/decision/Calibration.h"

#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <limits>

using namespace shortlist::decision;

namespace {

constexpr double kNan = std::numeric_limits<double>::quiet_NaN();
using Scores = std::vector<CellScore>;

bool near(double a, double b, double tolerance = 1e-12)
{
    return std::abs(a - b) <= tolerance;
}

// Cells worth what chance says, scored by evaluators with the effects given; some cells are left out.
Scores scoresWith(const std::vector<double> &effects, double gaps, double noise)
{
    QRandomGenerator random(51);
    Scores scores;
    for (std::uint32_t cell = 0; cell < 200; ++cell) {
        const double worth = random.generateDouble();
        for (std::uint32_t e = 0; e < effects.size(); ++e) {
            const double error = noise * (random.generateDouble() - 0.5);
            if (random.generateDouble() >= gaps)
                scores.push_back({cell, e, worth + effects[e] + error});
        }
    }
    return scores;
}

} // namespace

class TestCalibration : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }
    void exactEffects();
    void byHand();
    void leastSquares();
    void unconnected();
    void nothingShared();
    void spread();
    void correction();
    void disagreement();
    void boxes();
    void badInput();
};

// Without noise the effects come back whatever is missing.
void TestCalibration::exactEffects()
{
    const std::vector<double> effects{0.1, -0.25, 0.05, 0.1};
    for (const double gaps : {0.0, 0.3, 0.7}) {
        const auto answer = calibrate(scoresWith(effects, gaps, 0), 4);
        QVERIFY(answer && answer->isConnected());
        for (std::size_t e = 0; e < 4; ++e) {
            QVERIFY(near(answer->evaluators[e].leniency, effects[e]));
            QVERIFY(near(answer->evaluators[e].noise, 0) && near(answer->evaluators[e].leniencyError, 0));
        }
    }
}

void TestCalibration::byHand()
{
    // B is 1 and 3 below A: 2 below on the whole, so +1 and -1. What is left over is 0.5 each time.
    const Scores scores{{0, 0, 5}, {0, 1, 4}, {1, 0, 5}, {1, 1, 2}, {2, 0, 3}};
    const auto answer = calibrate(scores, 2);
    QVERIFY(near(answer->evaluators[0].leniency, 1) && near(answer->evaluators[1].leniency, -1));
    QVERIFY(near(answer->evaluators[0].noise, 0.5));
    // Variance 4 x 0.25 / (4 - 2 cells - 1) = 1; of half the difference of two means of two: sqrt(1 x 2 / 2) / 2.
    QVERIFY(near(answer->evaluators[0].leniencyError, 0.5));
    QCOMPARE(answer->evaluators[0].scores, std::size_t{3});
    QCOMPARE(answer->evaluators[0].shared, std::size_t{2});
}

// No other effects leave less over.
void TestCalibration::leastSquares()
{
    const Scores scores = scoresWith({0.2, -0.1, 0, 0.05, -0.15}, 0.4, 0.5);
    const auto answer = calibrate(scores, 5);
    const auto leftOver = [&scores](const std::vector<double> &effects) {
        double sum = 0;
        for (std::uint32_t cell = 0; cell < 200; ++cell) {
            std::vector<double> rest;
            for (const CellScore &score : scores) {
                if (score.cell == cell)
                    rest.push_back(score.score - effects[score.evaluator]);
            }
            double mean = 0;
            for (const double x : rest)
                mean += x / static_cast<double>(rest.size());
            for (const double x : rest)
                sum += (x - mean) * (x - mean);
        }
        return sum;
    };
    std::vector<double> effects;
    double all = 0;
    for (const EvaluatorProfile &profile : answer->evaluators) {
        effects.push_back(profile.leniency);
        all += profile.leniency;
    }
    QVERIFY(near(all, 0));
    const double least = leftOver(effects);
    for (std::size_t e = 0; e < effects.size(); ++e) {
        for (const double step : {-1e-3, 1e-3}) {
            std::vector<double> other = effects;
            other[e] += step;
            QVERIFY(leftOver(other) > least);
        }
    }
    QVERIFY(answer->evaluators[0].leniencyError > 0 && answer->evaluators[0].leniencyError < 0.05);
}

void TestCalibration::unconnected()
{
    // 0 and 2 share cells, 1 and 3 do, 4 scores alone and 5 not at all.
    const Scores scores{{0, 0, 0.8}, {0, 2, 0.4}, {1, 1, 0.5}, {1, 3, 0.7}, {2, 4, 0.9}};
    const auto answer = calibrate(scores, 6);
    QVERIFY(answer && !answer->isConnected());
    QCOMPARE(answer->parts, std::size_t{4});
    QCOMPARE(answer->part, (std::vector<std::size_t>{0, 1, 0, 1, 2, 3}));
    const double expected[] = {0.2, -0.1, -0.2, 0.1, 0, 0};
    for (std::size_t e = 0; e < 6; ++e)
        QVERIFY(near(answer->evaluators[e].leniency, expected[e]));
    // Two scores and one cell leave nothing to tell the error from.
    QVERIFY(std::isnan(answer->evaluators[0].leniencyError));
    QVERIFY(std::isnan(answer->evaluators[4].noise));
    QCOMPARE(answer->evaluators[4].leniency, 0.0);
    QCOMPARE(answer->evaluators[5].scores, std::size_t{0});
}

void TestCalibration::nothingShared()
{
    const auto none = calibrate({}, 0);
    QVERIFY(none && none->evaluators.empty() && none->isConnected());
    const auto empty = calibrate({}, 3);
    QCOMPARE(empty->parts, std::size_t{3});
    const auto missing = calibrate(Scores{{0, 0, kNan}, {0, 1, 0.5}, {0, 0, kNan}}, 2);
    QVERIFY(missing);
    QCOMPARE(missing->evaluators[1].shared, std::size_t{0});
    QCOMPARE(missing->evaluators[0].scores, std::size_t{0});
}

void TestCalibration::spread()
{
    // B says half of what A says, around the same middle.
    Scores scores;
    for (std::uint32_t cell = 0; cell < 5; ++cell) {
        scores.push_back({cell, 0, 0.2 * cell});
        scores.push_back({cell, 1, 0.2 + 0.1 * cell});
    }
    const auto answer = calibrate(scores, 2);
    QVERIFY(near(answer->evaluators[0].relativeSpread, 2) && near(answer->evaluators[1].relativeSpread, 0.5));
    QVERIFY(near(answer->evaluators[0].deviation, 0.2 * std::sqrt(2.5)));
    const auto same = calibrate(Scores{{0, 0, 1}, {0, 1, 3}, {1, 0, 2}, {1, 1, 3}}, 2);
    QVERIFY(std::isnan(same->evaluators[0].relativeSpread));
    QCOMPARE(same->evaluators[1].relativeSpread, 0.0);
}

void TestCalibration::correction()
{
    const Scores scores{{0, 0, 5}, {0, 1, 4}, {1, 0, 5}, {1, 1, 2}, {2, 1, 5}, {3, 0, kNan}};
    const auto answer = calibrate(scores, 2);
    const auto corrected = correctedScores(scores, *answer, 0, 5);
    QVERIFY(corrected);
    const double expected[] = {4, 5, 4, 3, 5};
    for (std::size_t i = 0; i < 5; ++i)
        QVERIFY(near(corrected->scores[i], expected[i]));
    QVERIFY(std::isnan(corrected->scores[5]));
    QCOMPARE(corrected->clipped, std::size_t{1});
    QCOMPARE(corrected->changed, std::size_t{4});
    QCOMPARE(scores[0].score, 5.0);
    QVERIFY(!correctedScores(scores, *answer, 5, 5));
    QVERIFY(!correctedScores(scores, *answer, 0, kNan));
    QVERIFY(!correctedScores(Scores{{0, 2, 1}}, *answer, 0, 5));
}

void TestCalibration::disagreement()
{
    // 0.8 - 0.4 is a little less than 0.4 - 0; both reach the threshold.
    const Scores scores{{7, 0, 0.4}, {7, 1, 0.8}, {3, 0, 0}, {3, 2, 0.39}, {3, 1, kNan}, {5, 0, 1}};
    const auto cells = disagreements(scores, 3, 0.4);
    QCOMPARE(cells->size(), std::size_t{2});
    QCOMPARE(cells->at(0).cell, 3U);
    QVERIFY(!cells->at(0).needsModeration);
    QCOMPARE(cells->at(0).scores, std::size_t{2});
    QVERIFY(cells->at(1).needsModeration);
    QCOMPARE(cells->at(1).lowest, 0.4);
    QCOMPARE(cells->at(1).highest, 0.8);
    QVERIFY(near(cells->at(1).deviation, 0.4 / std::sqrt(2.0)));
    for (const double threshold : {0.0, -1.0, kNan})
        QVERIFY(!disagreements(scores, 3, threshold));
}

void TestCalibration::boxes()
{
    const double numbers[] = {9, 1, kNan, 3, 5, 7};
    const FiveNumbers five = fiveNumbers(numbers);
    QVERIFY(five.lowest == 1 && five.lowerQuartile == 3 && five.median == 5 && five.upperQuartile == 7 &&
            five.highest == 9);
    const double four[] = {1, 2, 3, 4};
    QVERIFY(near(fiveNumbers(four).lowerQuartile, 1.5) && near(fiveNumbers(four).upperQuartile, 3.5));
    const double one[] = {2};
    QCOMPARE(fiveNumbers(one).upperQuartile, 2.0);
    QVERIFY(std::isnan(fiveNumbers({}).median));
    const auto differences = differencesFromOthers(Scores{{0, 0, 3}, {0, 1, 1}, {0, 2, 2}, {1, 0, 9}}, 3);
    QCOMPARE(differences->at(0), std::vector<double>{1.5});
    QCOMPARE(differences->at(1), std::vector<double>{-1.5});
    QCOMPARE(differences->at(2), std::vector<double>{0});
}

void TestCalibration::badInput()
{
    QCOMPARE(calibrate(Scores{{0, 0, 1}, {0, 2, 1}}, 2).error().index, std::optional<std::size_t>(1));
    QCOMPARE(calibrate(Scores{{0, 0, std::numeric_limits<double>::infinity()}}, 1).error().index,
             std::optional<std::size_t>(0));
    QCOMPARE(calibrate(Scores{{0, 0, 1}, {1, 0, 1}, {0, 0, 2}}, 1).error().index, std::optional<std::size_t>(2));
}

QTEST_APPLESS_MAIN(TestCalibration)
#include "tst_calibration.moc"
