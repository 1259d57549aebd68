// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Decision tables for SMAA-2: the format's variants, and what a bad table is told.

#include "core/exchange/DecisionTable.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <QTest>

#include <cmath>

using namespace shortlist;

namespace {

// Two criteria, two alternatives, with other options or measurements.
QByteArray table(const char *options, const char *numbers = R"("measurements":[[10,["uniform",0,1]],[20,0.5]])")
{
    return QByteArray(R"({"method":"smaa2","criteria":[{"name":"Price","direction":"min"},)"
                      R"({"name":"Quality","direction":"max"}],"alternatives":["A","B"],"options":{)") +
           options + QByteArray("},") + numbers + QByteArray("}");
}

QJsonObject solved(const QByteArray &json)
{
    const Result<QJsonObject> answer = solveDecisionTable(json);
    return answer ? *answer : QJsonObject{{QStringLiteral("error"), answer.error().message}};
}

double first(const QJsonObject &answer, qsizetype alternative)
{
    return answer.value(QStringLiteral("rank_acceptability")).toArray().at(alternative).toArray().at(0).toDouble(-1);
}

} // namespace

class TestDecisionTableSmaa : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }
    void weights();
    void rangesFromTheNumbers();
    void seed();
    void complains_data();
    void complains();
};

void TestDecisionTableSmaa::weights()
{
    const char *const values = R"("matrix":[[1,0],[0,1]])";
    const auto share = [&](const char *options) { return first(solved(table(options, values)), 0); };
    QVERIFY(std::abs(share(R"("matrix_is":"partial_values")") - 0.5) < 0.02);
    QCOMPARE(share(R"("matrix_is":"partial_values","weights_distribution":{"kind":"ordinal","order_0based":[0,1]})"),
             1.0);
    QCOMPARE(share(R"("matrix_is":"partial_values","weights_distribution":{"kind":"exact","weights":[1,3]})"), 0.0);
    // From 0.4 to 0.8: first in three of four cases.
    const double ranged = share(R"("matrix_is":"partial_values",
        "weights_distribution":{"kind":"interval","lower":[0.4,0],"upper":[0.8,1]})");
    QVERIFY(std::abs(ranged - 0.75) < 0.02);
}

// Without ranges a criterion goes from the worst to the best number that is told of it: price 20 to 10, quality 0 to 1.
void TestDecisionTableSmaa::rangesFromTheNumbers()
{
    const QJsonObject given =
        solved(table(R"("ranges":{"Price":{"best":10,"worst":20},"Quality":{"best":1,"worst":0}})"));
    QVERIFY(first(given, 0) > 0.5);
    QVERIFY(solved(table("")) == given);
}

void TestDecisionTableSmaa::seed()
{
    QVERIFY(solved(table(R"("seed":5)")) == solved(table(R"("seed":5)")));
    QVERIFY(solved(table(R"("seed":5)")) != solved(table(R"("seed":6)")));
    const QJsonObject few = solved(table(R"("iterations":10)"));
    QVERIFY(std::abs(first(few, 0) * 10 - std::round(first(few, 0) * 10)) < 1e-9);
}

void TestDecisionTableSmaa::complains_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("place");
    const auto row = [](const char *name, const QByteArray &json, const char *place) {
        QTest::newRow(name) << json << QString::fromUtf8(place);
    };
    row("ragged", table("", R"("measurements":[[1],[2,3]])"),
        "measurements row 1 and the criteria differ in number: 1 and 2");
    row("null", table("", R"("measurements":[[1,null],[2,3]])"), "measurements row 1, number 2 is null, not a number");
    row("nothing", table("", R"("matrix":[[1,2],[2,3]])"), "measurements is missing");
    row("alternatives", table("", R"("measurements":[[1,2]])"), "alternatives and measurements rows differ");
    row("kind", table("", R"("measurements":[[1,["cauchy",1,2]],[2,3]])"), "unknown distribution “cauchy”");
    row("parameters", table("", R"("measurements":[[1,["normal",1]],[2,3]])"), "number 2: normal takes two numbers");
    row("deviation",
        table(R"("ranges":{"Quality":{"best":1,"worst":0}})", R"("measurements":[[1,["normal",1,-2]],[2,3]])"),
        "measurements row 1, number 2: the deviation is negative");
    row("no range", table("", R"("measurements":[[1,["normal",1,2]],[2,3]])"),
        "best and worst of criterion 2 (“Quality”)");
    row("range of nothing", table(R"("ranges":{"Speed":{"best":1,"worst":0}})"), "“Speed”: there is no such criterion");
    row("empty range", table(R"("ranges":{"Price":{"best":1,"worst":1}})"), "must be two different numbers");
    row("weights' kind", table(R"("weights_distribution":{"kind":"guess"})"), "unknown kind “guess”");
    row("negative weight", table(R"("weights_distribution":{"kind":"exact","weights":[1,-1]})"),
        "options.weights_distribution: ");
    row("order", table(R"("weights_distribution":{"kind":"ordinal","order_0based":[0,2]})"), "no criterion 2");
    row("order twice", table(R"("weights_distribution":{"kind":"ordinal","order_0based":[0,0]})"),
        "every criterion once");
    row("contradiction", table(R"("weights_distribution":{"kind":"interval","lower":[0.6,0.6],"upper":[1,1]})"),
        "contradict each other: 1 and 2");
    row("short interval", table(R"("weights_distribution":{"kind":"interval","lower":[0],"upper":[1,1]})"),
        "have 1 and 2 numbers");
    row("iterations", table(R"("iterations":0)"), "options.iterations is not a whole number from 1 to 1000000");
    row("seed", table(R"("seed":1.5)"), "options.seed is not a whole number");
    row("matrix_is", table(R"("matrix_is":"ranks")"), "unknown options.matrix_is");
}

void TestDecisionTableSmaa::complains()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, place);
    const Result<QJsonObject> answer = solveDecisionTable(json);
    QVERIFY(!answer);
    QVERIFY2(answer.error().message.contains(place), qPrintable(answer.error().message));
    QVERIFY(!answer.error().message.contains(QLatin1Char('\n')));
}

QTEST_APPLESS_MAIN(TestDecisionTableSmaa)
#include "tst_decision_table_smaa.moc"
