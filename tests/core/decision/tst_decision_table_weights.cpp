// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Decision tables that ask for weights: the variants of the format, and what a bad table is told. Published cases stand
// in tests/data/decision.

#include "core/exchange/DecisionTable.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTest>

#include <cmath>

using namespace shortlist;

namespace {

// Numbers near enough, all else the same, and no key more or less.
bool agrees(const QJsonValue &expected, const QJsonValue &answer)
{
    if (expected.isDouble())
        return answer.isDouble() && std::abs(expected.toDouble() - answer.toDouble()) <= 1e-9;
    if (expected.isArray()) {
        const QJsonArray left = expected.toArray();
        const QJsonArray right = answer.toArray();
        bool same = left.size() == right.size();
        for (qsizetype i = 0; same && i < left.size(); ++i)
            same = agrees(left.at(i), right.at(i));
        return same;
    }
    if (expected.isObject()) {
        const QJsonObject left = expected.toObject();
        const QJsonObject right = answer.toObject();
        bool same = left.keys() == right.keys();
        for (auto it = left.constBegin(); same && it != left.constEnd(); ++it)
            same = agrees(it.value(), right.value(it.key()));
        return same;
    }
    return expected == answer;
}

} // namespace

class TestDecisionTableWeights : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }
    void solves_data();
    void solves();
    void complains_data();
    void complains();
    void longListsAreCut();
    void manyItems();
    void garbage();
};

void TestDecisionTableWeights::solves_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char *name, const char *json, const char *expected) {
        QTest::newRow(name) << QByteArray(json) << QByteArray(expected);
    };
    row("rank reciprocal", R"({"method":"weights_rank_reciprocal","ranks":[3,1,2]})",
        R"({"weights":[0.181818181818,0.545454545455,0.272727272727]})");
    row("roc with a tie", R"({"method":"weights_roc","options":{},"ranks":[1,2,2]})",
        R"({"weights":[0.611111111111,0.194444444444,0.194444444444]})");
    row("rank sum, alone", R"({"method":"weights_rank_sum","ranks":[1]})", R"({"weights":[1]})");
    row("swing, said twice",
        R"({"method":"weights_swing","items":["A","B","C"],"statements":[{"a":"A","b":"B","ratio":4},
            {"a":"C","b":"A","ratio":0.5},{"a":"C","b":"B","ratio":2}]})",
        R"({"weights":[0.571428571429,0.142857142857,0.285714285714]})");
    row("swing, alone", R"({"method":"weights_swing","items":["A"],"statements":[]})", R"({"weights":[1]})");
    row("ahp, consistent", R"({"method":"ahp","pairwise":[[1,2,4],[0.5,1,2],[0.25,0.5,1]]})",
        R"({"weights":[0.571428571429,0.285714285714,0.142857142857],"lambda_max":3,"ci":0,"cr":0})");
    // lambda max of a 3 x 3 matrix is 1 + c + 1/c with c = cbrt(a13 / (a12 a23)): c = cbrt(2/3).
    row("ahp, Saaty's table without being asked",
        R"({"method":"ahp","pairwise":[[1,2,4],[0.5,1,3],[0.25,0.333333333333333333,1]]})",
        R"({"weights":[0.558424543095,0.319618263936,0.121957192969],"lambda_max":3.018294707290,
            "ci":0.009147353645,"cr":0.015771299388})");
    row("ahp, a number for the random index", R"({"method":"ahp","options":{"ri_n":0.5,"random_index":"mine"},
            "pairwise":[[1,2,4],[0.5,1,3],[0.25,0.333333333333333333,1]]})",
        R"({"weights":[0.558424543095,0.319618263936,0.121957192969],"lambda_max":3.018294707290,
            "ci":0.009147353645,"cr":0.018294707290})");
    row("ahp, means of columns", R"({"method":"ahp","options":{"priority":"column_normalise_then_row_mean"},
            "pairwise":[[1,2,4],[0.5,1,2],[0.25,0.5,1]]})",
        R"({"weights":[0.571428571429,0.285714285714,0.142857142857],"lambda_max":3,"ci":0,"cr":0})");
    row("ahp, two items",
        R"({"method":"ahp","options":{"ri_n":1},"items":["A","B"],"pairwise":[[1,3],[0.333333333333333333,1]]})",
        R"({"weights":[0.75,0.25],"lambda_max":2,"ci":0,"cr":0})");
    row("ahp, one item", R"({"method":"ahp","pairwise":[[1]]})", R"({"weights":[1],"lambda_max":1,"ci":0,"cr":0})");
    row("incomplete, nothing missing", R"({"method":"ahp_incomplete","pairwise":[[1,2,4],[0.5,1,2],[0.25,0.5,1]]})",
        R"({"missing":{},"weights":[0.571428571429,0.285714285714,0.142857142857],"lambda_max":3,"cr":0})");
    row("incomplete, a tree", R"({"method":"ahp_incomplete","pairwise":[[1,2,null],[0.5,1,2],[null,0.5,1]]})",
        R"({"missing":{"1,3":4},"weights":[0.571428571429,0.285714285714,0.142857142857],"lambda_max":3,"cr":0})");
    row("incomplete, one half and no diagonal",
        R"({"method":"ahp_incomplete","items":["x","y","z"],"pairwise":[[null,2,null],[null,null,2],[null,null,null]]})",
        R"({"missing":{"x,z":4},"weights":[0.571428571429,0.285714285714,0.142857142857],"lambda_max":3,"cr":0})");
}

void TestDecisionTableWeights::solves()
{
    QFETCH(QByteArray, json);
    QFETCH(QByteArray, expected);
    const Result<QJsonObject> answer = solveDecisionTable(json);
    QVERIFY2(answer, qPrintable(answer ? QString() : answer.error().message));
    QVERIFY2(agrees(QJsonDocument::fromJson(expected).object(), *answer),
             QJsonDocument(*answer).toJson(QJsonDocument::Compact).constData());
}

void TestDecisionTableWeights::complains_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("message");
    const auto row = [](const char *name, const char *json, const char *message) {
        QTest::newRow(name) << QByteArray(json) << QString::fromUtf8(message);
    };
    row("ranks missing", R"({"method":"weights_roc"})", "ranks is missing");
    row("no ranks", R"({"method":"weights_roc","ranks":[]})", "ranks: there are no ranks");
    row("rank zero", R"({"method":"weights_roc","ranks":[1,0]})",
        "ranks, number 2: a rank must be a finite number of at least 1");
    row("rank null", R"({"method":"weights_rank_sum","ranks":[1,null]})", "ranks, number 2 is null, not a number");
    row("items missing", R"({"method":"weights_swing","statements":[]})", "items is missing");
    row("items not texts", R"({"method":"weights_swing","items":["A",2],"statements":[]})",
        "items, number 2 is not a text");
    row("item twice", R"({"method":"weights_swing","items":["A","A"],"statements":[]})",
        "items, number 2: “A” stands there twice");
    row("no items", R"({"method":"weights_swing","items":[],"statements":[]})", "there are no criteria");
    row("statements missing", R"({"method":"weights_swing","items":["A"]})", "statements is missing");
    row("statement no object", R"({"method":"weights_swing","items":["A"],"statements":[[]]})",
        "statement 1 is not an object");
    row("a missing", R"({"method":"weights_swing","items":["A"],"statements":[{"b":"A","ratio":1}]})",
        "statement 1, a is missing");
    row("unknown item", R"({"method":"weights_swing","items":["A"],"statements":[{"a":"A","b":"B","ratio":1}]})",
        "statement 1, b: there is no item “B”");
    row("ratio a text", R"({"method":"weights_swing","items":["A","B"],"statements":[{"a":"A","b":"B","ratio":"2"}]})",
        "statement 1, ratio is a text, not a number");
    row("ratio zero", R"({"method":"weights_swing","items":["A","B"],"statements":[{"a":"A","b":"B","ratio":0}]})",
        "statement 1: a ratio must lie between 0.000001 and 1000000");
    row("itself", R"({"method":"weights_swing","items":["A","B"],"statements":[{"a":"A","b":"A","ratio":1}]})",
        "statement 1: a statement compares a criterion with itself");
    row("swings contradict",
        R"({"method":"weights_swing","items":["A","B","C"],"statements":[{"a":"A","b":"B","ratio":2},
            {"a":"B","b":"C","ratio":2},{"a":"A","b":"C","ratio":3}]})",
        "the ratios contradict each other: statements 1, 2 and 3");
    row("swings unconnected",
        R"({"method":"weights_swing","items":["A","B","C"],"statements":[{"a":"A","b":"C","ratio":2}]})",
        "statements: none connects these items with each other: “A”, “C”; “B”");
    row("pairwise missing", R"({"method":"ahp"})", "pairwise is missing");
    row("unknown priority", R"({"method":"ahp","options":{"priority":"guess"},"pairwise":[[1]]})",
        "unknown priority “guess”; there are principal_eigenvector, column_normalise_then_row_mean");
    row("unknown table", R"({"method":"ahp","options":{"random_index":"saati"},"pairwise":[[1]]})",
        "unknown random_index “saati”; there are saaty, saaty2005, saaty_pydecision, donegan_dodd1991, "
        "alonso_lamata2006, aguaron_moreno2003");
    row("random index zero", R"({"method":"ahp","options":{"ri_n":0},"pairwise":[[1]]})",
        "options.ri_n must be above 0, because the consistency index is divided by it");
    row("not reciprocal", R"({"method":"ahp","pairwise":[[1,2],[2,1]]})",
        "pairwise row 2, number 1: a comparison must be the reciprocal of its mirror across the diagonal");
    row("negative", R"({"method":"ahp","pairwise":[[1,-2],[-0.5,1]]})",
        "pairwise row 1, number 2: a comparison must be a number above 0");
    row("diagonal", R"({"method":"ahp","pairwise":[[1,2],[0.5,2]]})",
        "pairwise row 2, number 2: an item compared with itself must give 1");
    row("too few names", R"({"method":"ahp","items":["A"],"pairwise":[[1,2],[0.5,1]]})",
        "items and the rows of pairwise differ in number: 1 and 2");
    row("unconnected",
        R"({"method":"ahp_incomplete","items":["A","B","C"],"pairwise":[[1,2,null],[0.5,1,null],[null,null,1]]})",
        "pairwise: no comparison connects these items with each other: “A”, “B”; “C”");
    row("unknown completion", R"({"method":"ahp_incomplete","options":{"completion":"guess"},"pairwise":[[1]]})",
        "unknown completion “guess”; there is minimise lambda_max");
    row("pair twice",
        R"({"method":"ahp_incomplete","items":["A","B","B"],"pairwise":[[1,null,null],[null,1,2],[null,0.5,1]]})",
        "pairwise: no comparison connects these items with each other: “A”; “B”, “B”");
    row("pair twice, connected",
        R"({"method":"ahp_incomplete","items":["A","B","B","C"],
            "pairwise":[[1,null,null,2],[null,1,1,2],[null,1,1,2],[0.5,0.5,0.5,1]]})",
        "items has the pair “A,B” twice");
}

void TestDecisionTableWeights::complains()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, message);
    const Result<QJsonObject> answer = solveDecisionTable(json);
    QVERIFY2(!answer, answer ? QJsonDocument(*answer).toJson(QJsonDocument::Compact).constData() : "");
    QCOMPARE(answer.error().code, ErrorCode::BadInput);
    QCOMPARE(answer.error().message, message);
}

// Names out of a file, as many and as long as they may be.
void TestDecisionTableWeights::longListsAreCut()
{
    QJsonArray items;
    for (int i = 0; i < 2000; ++i)
        items.append(QString(QString::number(i) + QString(5000, QLatin1Char('x')) + QLatin1Char('\n')));
    const QJsonObject table{{QStringLiteral("method"), QStringLiteral("weights_swing")},
                            {QStringLiteral("items"), items},
                            {QStringLiteral("statements"), QJsonArray{}}};
    const Result<QJsonObject> answer = solveDecisionTable(QJsonDocument(table).toJson());
    QVERIFY(!answer);
    QVERIFY(answer.error().message.size() < 600);
    QVERIFY(!answer.error().message.contains(QLatin1Char('\n')));
}

// Beyond the end of the table there are weights but no ratio; beyond what anybody compares there is one line.
void TestDecisionTableWeights::manyItems()
{
    const auto table = [](int items) {
        QJsonArray row;
        for (int i = 0; i < items; ++i)
            row.append(1);
        QJsonArray rows;
        for (int i = 0; i < items; ++i)
            rows.append(row);
        return QJsonDocument(
                   QJsonObject{{QStringLiteral("method"), QStringLiteral("ahp")}, {QStringLiteral("pairwise"), rows}})
            .toJson();
    };
    const Result<QJsonObject> answer = solveDecisionTable(table(16));
    QVERIFY(answer);
    QVERIFY(answer->value(QStringLiteral("cr")).isNull());
    QCOMPARE(answer->value(QStringLiteral("ci")).toDouble(), 0.0);
    const Result<QJsonObject> refused = solveDecisionTable(table(201));
    QVERIFY(!refused);
    QCOMPARE(refused.error().message, QStringLiteral("pairwise: more items than can be compared in pairs"));
}

// Whatever stands in the file, there is an answer or one line.
void TestDecisionTableWeights::garbage()
{
    const QByteArray sound[] = {
        R"({"method":"ahp_incomplete","options":{"ri_n":0.9},"items":["a","b","c"],"pairwise":[[1,2,null],[0.5,1,3],[null,0.33,1]]})",
        R"({"method":"weights_swing","items":["A","B","C"],"statements":[{"a":"A","b":"B","ratio":2},{"a":"B","b":"C","ratio":1.5}]})",
        R"({"method":"weights_rank_sum","ranks":[1,2,3,3.5]})"};
    QRandomGenerator random(23);
    for (const QByteArray &json : sound) {
        QVERIFY(solveDecisionTable(json));
        for (int round = 0; round < 5000; ++round) {
            QByteArray broken = json;
            for (quint32 i = 1 + random.bounded(4U); i > 0; --i) {
                const auto at = static_cast<qsizetype>(random.bounded(static_cast<quint32>(broken.size())));
                switch (random.bounded(3U)) {
                case 0:
                    broken[at] = "0123456789-1e[]{},\"nabc"[random.bounded(22U)];
                    break;
                case 1:
                    broken.remove(at, 1 + static_cast<qsizetype>(random.bounded(3U)));
                    break;
                default:
                    broken.insert(at, "0-1e[]{},\"n"[random.bounded(11U)]);
                }
            }
            const Result<QJsonObject> answer = solveDecisionTable(broken);
            if (!answer) {
                QVERIFY(!answer.error().message.isEmpty());
                QVERIFY(!answer.error().message.contains(QLatin1Char('\n')));
                continue;
            }
            const QJsonArray weights = answer->value(QStringLiteral("weights")).toArray();
            double sum = 0;
            for (const auto &weight : weights)
                sum += weight.toDouble();
            QVERIFY(!answer->contains(QStringLiteral("weights")) || std::abs(sum - 1) < 1e-9);
        }
    }
}

QTEST_APPLESS_MAIN(TestDecisionTableWeights)
#include "tst_decision_table_weights.moc"
