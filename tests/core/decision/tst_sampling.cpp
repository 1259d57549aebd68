// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Random numbers: their digits are pinned, their distributions are those that they are named after.

#include "core/decision/WeightSampling.h"

#include <QRegularExpression>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <numeric>

using namespace shortlist::decision;

namespace {

struct Moments
{
    double mean = 0;
    double variance = 0;
};

template <typename Draw>
Moments momentsOf(Draw draw)
{
    constexpr int kSamples = 200000;
    double sum = 0;
    double squares = 0;
    for (int i = 0; i < kSamples; ++i) {
        const double x = draw();
        sum += x;
        squares += x * x;
    }
    const double mean = sum / kSamples;
    return {mean, squares / kSamples - mean * mean};
}

bool near(double a, double b, double tolerance)
{
    return std::abs(a - b) <= tolerance;
}

// Many samples of all blocks, one after the other.
std::vector<double> sampled(const WeightModel &model, std::size_t blocks)
{
    const auto sampler = WeightSampler::make(model, 7);
    std::vector<double> all;
    std::vector<double> block(WeightSampler::kBlock * model.columns);
    for (std::size_t i = 0; sampler && i < blocks; ++i) {
        sampler->fill(i, block);
        all.insert(all.end(), block.begin(), block.end());
    }
    return all;
}

double meanOf(const std::vector<double> &samples, std::size_t columns, std::size_t column)
{
    double sum = 0;
    for (std::size_t i = column; i < samples.size(); i += columns)
        sum += samples[i];
    return sum / static_cast<double>(samples.size() / columns);
}

double varianceOf(const std::vector<double> &samples, std::size_t columns, std::size_t column)
{
    const double mean = meanOf(samples, columns, column);
    double sum = 0;
    for (std::size_t i = column; i < samples.size(); i += columns)
        sum += (samples[i] - mean) * (samples[i] - mean);
    return sum / static_cast<double>(samples.size() / columns);
}

WeightKnowledge region(std::size_t criteria, const std::vector<WeightStatement> &statements)
{
    return WeightKnowledge::within(*weightRegion(criteria, statements));
}

} // namespace

class TestSampling : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }
    void elementary();
    void pinned();
    void streamsDiffer();
    void distributions();
    void simplex();
    void ordinal();
    void regionByRejection();
    void regionByWalking();
    void flatRegion();
    void partOfABlock();
};

void TestSampling::elementary()
{
    RandomStream random(1, 1);
    for (int i = 0; i < 20000; ++i) {
        const double wide = std::ldexp(random.uniform(), static_cast<int>(random.next() % 600) - 300);
        for (const double x : {wide, random.uniform(), 1 + 1e-3 * (random.uniform() - 0.5)})
            QVERIFY(near(logOf(x), std::log(x), 4.5e-16 * std::abs(std::log(x))));
        const double y = 1400 * random.uniform() - 700;
        QVERIFY(near(expOf(y) / std::exp(y), 1, 4.5e-16));
    }
    QCOMPARE(logOf(1), 0.0);
    QCOMPARE(expOf(0), 1.0);
    QCOMPARE(expOf(-800), 0.0);
    QVERIFY(std::isinf(expOf(711)));
    QVERIFY(expOf(709.7) > 1e308);
    QVERIFY(expOf(-744) > 0);
    for (double x = -8; x < 8; x += 0.01)
        QVERIFY(near(normalQuantile(0.5 * std::erfc(-x / std::sqrt(2.0))), x, x > 5 ? 0.3 : 1e-8));
    QCOMPARE(normalQuantile(0.5), 0.0);
    QVERIFY(near(normalQuantile(0.975), 1.959963984540054, 2e-15));
    QVERIFY(near(normalQuantile(1e-10), -6.361340902404056, 7e-15));
}

// Whoever changes these digits changes every result that was ever printed with a seed.
void TestSampling::pinned()
{
    RandomStream random(1, 2);
    QVERIFY(random.next() == 0xbb6166f9f678e6f5U);
    QVERIFY(random.next() == 0xc26e4d4b858f8108U);
    QVERIFY(random.uniform() == 0x1.7b0b0626388fep-2);
    QVERIFY(random.exponential() == 0x1.172a79e6dfa92p+0);
    QVERIFY(random.normal() == 0x1.7cb28f89e230ap-2);
    QVERIFY(random.gamma(2.5) == 0x1.d200d3b36b437p-2);
    QVERIFY(random.beta(0.7, 3) == 0x1.4c269aba389a3p-1);
}

void TestSampling::streamsDiffer()
{
    std::vector<std::uint64_t> firsts;
    for (std::uint64_t seed = 0; seed < 100; ++seed) {
        for (std::uint64_t stream = 0; stream < 100; ++stream)
            firsts.push_back(RandomStream(seed, stream).next());
    }
    std::sort(firsts.begin(), firsts.end());
    QVERIFY(std::adjacent_find(firsts.begin(), firsts.end()) == firsts.end());
    // The first numbers of neighbouring streams are as uniform as those of one.
    std::uint64_t stream = 0;
    const Moments moments = momentsOf([&stream] { return RandomStream(5, stream++).uniform(); });
    QVERIFY(near(moments.mean, 0.5, 0.003) && near(moments.variance, 1.0 / 12, 0.001));
}

void TestSampling::distributions()
{
    RandomStream random(3, 0);
    const auto check = [](Moments moments, double mean, double variance) {
        return near(moments.mean, mean, 5 * std::sqrt(variance / 200000)) &&
               near(moments.variance, variance, 0.03 * variance);
    };
    QVERIFY(check(momentsOf([&] { return random.uniform(); }), 0.5, 1.0 / 12));
    QVERIFY(check(momentsOf([&] { return random.exponential(); }), 1, 1));
    QVERIFY(check(momentsOf([&] { return random.normal(); }), 0, 1));
    for (const double shape : {0.3, 1.0, 4.5, 100.0})
        QVERIFY(check(momentsOf([&] { return random.gamma(shape); }), shape, shape));
    QVERIFY(check(momentsOf([&] { return random.beta(2, 3); }), 0.4, 0.04));
    QVERIFY(check(momentsOf([&] { return random.beta(0.5, 0.5); }), 0.5, 0.125));
    // So close to the ends that nothing in between can be told: one or the other.
    QVERIFY(check(momentsOf([&] { return random.beta(1e-5, 3e-5); }), 0.25, 0.1875));
}

void TestSampling::simplex()
{
    const std::vector<double> samples = sampled(WeightModel::flat(4, WeightKnowledge::uniform()), 400);
    for (std::size_t column = 0; column < 4; ++column) {
        QVERIFY(near(meanOf(samples, 4, column), 0.25, 0.003));
        QVERIFY(near(varianceOf(samples, 4, column), 3.0 / 80, 0.001));
    }
    for (std::size_t i = 0; i < samples.size(); i += 4)
        QVERIFY(near(samples[i] + samples[i + 1] + samples[i + 2] + samples[i + 3], 1, 1e-15));
}

// The means of ordered weights are the rank order centroids.
void TestSampling::ordinal()
{
    const std::vector<double> samples = sampled(WeightModel::flat(3, WeightKnowledge::ordinal({2, 0, 1})), 400);
    QVERIFY(near(meanOf(samples, 3, 2), 11.0 / 18, 0.003));
    QVERIFY(near(meanOf(samples, 3, 0), 5.0 / 18, 0.003));
    QVERIFY(near(meanOf(samples, 3, 1), 2.0 / 18, 0.003));
    for (std::size_t i = 0; i < samples.size(); i += 3)
        QVERIFY(samples[i + 2] >= samples[i] && samples[i] >= samples[i + 1]);
}

void TestSampling::regionByRejection()
{
    const WeightModel model =
        WeightModel::flat(3, region(3, {WeightStatement::atLeastAsMuch(0, 1), WeightStatement::atLeastAsMuch(1, 2)}));
    QVERIFY(!WeightSampler::make(model, 7)->walks()[0]);
    const std::vector<double> samples = sampled(model, 400);
    QVERIFY(near(meanOf(samples, 3, 0), 11.0 / 18, 0.003) && near(meanOf(samples, 3, 1), 5.0 / 18, 0.003));
}

// Six in order are one case in 720, so that nothing is won by proposals; the means are known all the same.
void TestSampling::regionByWalking()
{
    std::vector<WeightStatement> statements;
    for (std::size_t i = 0; i + 1 < 6; ++i)
        statements.push_back(WeightStatement::atLeastAsMuch(i, i + 1));
    const WeightModel model = WeightModel::flat(6, region(6, statements));
    QVERIFY(WeightSampler::make(model, 7)->walks()[0]);
    const std::vector<double> samples = sampled(model, 200);
    double centroid = 0;
    for (std::size_t rank = 6; rank > 0; --rank) {
        centroid += 1.0 / static_cast<double>(rank) / 6;
        QVERIFY(near(meanOf(samples, 6, rank - 1), centroid, 0.006));
    }
    // The variances of ordered weights, by drawing them as such.
    const std::vector<double> direct = sampled(WeightModel::flat(6, WeightKnowledge::ordinal({0, 1, 2, 3, 4, 5})), 200);
    for (std::size_t column = 0; column < 6; ++column) {
        const double expected = varianceOf(direct, 6, column);
        QVERIFY(near(varianceOf(samples, 6, column), expected, 0.1 * expected));
    }
    for (std::size_t i = 0; i < samples.size(); i += 6) {
        for (std::size_t j = 0; j + 1 < 6; ++j)
            QVERIFY(samples[i + j] >= samples[i + j + 1] - 1e-12);
    }
}

// One weight exact: the others are uniform over what is left.
void TestSampling::flatRegion()
{
    const WeightModel model = WeightModel::flat(4, region(4, {WeightStatement::share(1, 0.4, 0.4)}));
    QVERIFY(WeightSampler::make(model, 7)->walks()[0]);
    const std::vector<double> samples = sampled(model, 300);
    for (std::size_t i = 0; i < samples.size(); i += 4)
        QVERIFY(near(samples[i + 1], 0.4, 1e-9));
    for (const std::size_t column : {0U, 2U, 3U}) {
        QVERIFY(near(meanOf(samples, 4, column), 0.2, 0.004));
        QVERIFY(near(varianceOf(samples, 4, column), 0.36 / 18, 0.001));
    }
    // All exact: nothing is drawn.
    const WeightModel point = WeightModel::flat(2, region(2, {WeightStatement::share(0, 0.3, 0.3)}));
    QVERIFY(WeightSampler::make(point, 7)->isExact());
    QVERIFY(near(meanOf(sampled(point, 1), 2, 1), 0.7, 1e-9));
}

// The last block may be cut short; what it gives is the same.
void TestSampling::partOfABlock()
{
    const WeightModel model = WeightModel::flat(3, WeightKnowledge::uniform());
    const std::vector<double> whole = sampled(model, 1);
    std::vector<double> part(30);
    WeightSampler::make(model, 7)->fill(0, part);
    QVERIFY(std::equal(part.begin(), part.end(), whole.begin()));
}

QTEST_APPLESS_MAIN(TestSampling)
#include "tst_sampling.moc"
