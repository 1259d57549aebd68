// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Decision tables of the ranking methods: variants, hierarchies, and what a bad table is told.

#include "core/exchange/DecisionTable.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

#include <cmath>

using namespace shortlist;

namespace {

QJsonObject solved(const QByteArray &json)
{
    const Result<QJsonObject> answer = solveDecisionTable(json);
    return answer ? *answer : QJsonObject{{QStringLiteral("complaint"), answer.error().message}};
}

QString complaint(const QByteArray &json)
{
    return solved(json).value(QStringLiteral("complaint")).toString();
}

bool near(const QJsonValue &list, const QList<double> &expected)
{
    const QJsonArray numbers = list.toArray();
    bool same = numbers.size() == expected.size();
    for (qsizetype i = 0; same && i < numbers.size(); ++i)
        same = std::abs(numbers.at(i).toDouble() - expected.at(i)) <= 1e-9;
    return same;
}

QByteArray input(const char *name)
{
    QFile file(QStringLiteral(SHORTLIST_TEST_DATA "/decision/%1.json").arg(QLatin1String(name)));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QJsonObject test = QJsonDocument::fromJson(file.readAll()).object();
    return QJsonDocument(test.value(QStringLiteral("input")).toObject()).toJson(QJsonDocument::Compact);
}

} // namespace

class TestDecisionTableMethods : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }
    void everyMethodIsKnown();
    void variantsAreNamed();
    void prometheeKeysAgree();
    void flowsOfAMatrix();
    void divisors();
    void deeperHierarchy();
    void complains_data();
    void complains();
    void garbage_data();
    void garbage();
};

void TestDecisionTableMethods::everyMethodIsKnown()
{
    const QStringList methods = decisionTableMethods();
    for (const char *name : {"ahp_hierarchy", "borda", "normalization", "promethee2", "promethee_flows",
                             "promethee_preference", "topsis", "value_function", "vikor", "weighted_sum"})
        QVERIFY2(methods.contains(QLatin1String(name)), name);
    QStringList sorted = methods;
    sorted.sort();
    QCOMPARE(methods, sorted);
    QCOMPARE(QSet<QString>(methods.begin(), methods.end()).size(), methods.size());
}

void TestDecisionTableMethods::variantsAreNamed()
{
    const auto variant = [](const char *name) {
        return solved(input(name)).value(QStringLiteral("variant")).toObject();
    };
    QCOMPARE(variant("topsis_opricovic2004_minmax"),
             (QJsonObject{{QStringLiteral("method"), QStringLiteral("topsis")},
                          {QStringLiteral("normalization"), QStringLiteral("minmax")},
                          {QStringLiteral("distance"), QStringLiteral("euclidean")}}));
    QCOMPARE(variant("vikor_tzeng2011").value(QStringLiteral("v")).toString(), QStringLiteral("0.5"));
    QCOMPARE(variant("promethee2_zhao2013").value(QStringLiteral("preference_function")).toArray().size(), 3);
    QCOMPARE(variant("promethee2_zhao2013").value(QStringLiteral("flow_divisor")).toString(), QStringLiteral("n-1"));
    QCOMPARE(variant("ahp_hierarchy_saaty_cities").value(QStringLiteral("synthesis")).toString(),
             QStringLiteral("distributive"));
    QCOMPARE(variant("borda_three_evaluators").value(QStringLiteral("method")).toString(), QStringLiteral("borda"));
}

// The matrix of preferences and the flows that are made without it.
void TestDecisionTableMethods::prometheeKeysAgree()
{
    QByteArray json = input("promethee_six_functions");
    const QJsonObject preference = solved(json);
    const QJsonObject both = solved(json.replace("promethee_preference", "promethee2"));
    QCOMPARE(both.value(QStringLiteral("preference")), preference.value(QStringLiteral("preference")));
    QJsonObject matrix = preference;
    matrix.insert(QStringLiteral("method"), QStringLiteral("promethee_flows"));
    const QJsonObject flows = solved(QJsonDocument(matrix).toJson());
    for (const char *key : {"positive_flow", "negative_flow", "net_flow"}) {
        QList<double> expected;
        const QJsonArray list = both.value(QLatin1String(key)).toArray();
        for (const auto &number : list)
            expected.append(number.toDouble());
        QCOMPARE(expected.size(), 6);
        QVERIFY(near(flows.value(QLatin1String(key)), expected));
    }
    QCOMPARE(flows.value(QStringLiteral("ranks")), both.value(QStringLiteral("ranks")));
}

void TestDecisionTableMethods::flowsOfAMatrix()
{
    const QJsonObject answer = solved(R"({"method":"promethee_flows","preference":[[0,0.5,1],[0.25,0,0],[0,0.5,0]]})");
    QVERIFY(near(answer.value(QStringLiteral("positive_flow")), {0.75, 0.125, 0.25}));
    QVERIFY(near(answer.value(QStringLiteral("negative_flow")), {0.125, 0.5, 0.5}));
    const QJsonObject same = solved(R"({"method":"promethee_flows","matrix":[[0,0.5,1],[0.25,0,0],[0,0.5,0]]})");
    QCOMPARE(same, answer);
}

void TestDecisionTableMethods::divisors()
{
    const auto positive = [](const char *divisor) {
        return solved(QByteArray(R"({"method":"promethee2","options":{"preference_functions":[{"function":"usual"}])") +
                      divisor + R"(},"criteria":[{"direction":"max"}],"weights":[2],"matrix":[[1],[2],[3]]})")
            .value(QStringLiteral("positive_flow"));
    };
    QVERIFY(near(positive(""), {0, 0.5, 1}));
    QVERIFY(near(positive(R"(,"flow_divisor":"n-1")"), {0, 0.5, 1}));
    QVERIFY(near(positive(R"(,"flow_divisor":"none")"), {0, 1, 2}));
    QVERIFY(near(positive(R"(,"flow_divisor":null)"), {0, 1, 2}));
}

void TestDecisionTableMethods::deeperHierarchy()
{
    // Cost 3 : 1 Quality; Cost holds Price 1 : 1 Travel. Shares 0.375, 0.375, 0.25. Quality stands first, and its
    // alternatives in another order.
    const QByteArray json = R"({"method":"ahp_hierarchy","options":{"synthesis":"%1"},"items":["Cost","Quality"],
        "pairwise":[[1,3],[0.3333333333333333,1]],"children":[
        {"criterion":"Quality","items":["B","A"],"pairwise":[[1,4],[0.25,1]]},
        {"criterion":"Cost","items":["Price","Travel"],"pairwise":[[1,1],[1,1]],"children":[
            {"criterion":"Price","items":["A","B"],"pairwise":[[1,3],[0.3333333333333333,1]]},
            {"criterion":"Travel","items":["A","B"],"pairwise":[[1,1],[1,1]]}]}]})";
    QByteArray distributive = json;
    const QJsonObject answer = solved(distributive.replace("%1", "distributive"));
    QCOMPARE(answer.value(QStringLiteral("alternatives")).toArray(),
             (QJsonArray{QStringLiteral("A"), QStringLiteral("B")}));
    const double a = 0.375 * 0.75 + 0.375 * 0.5 + 0.25 * 0.2;
    QVERIFY(near(answer.value(QStringLiteral("global_priorities")), {a, 1 - a}));
    QVERIFY(near(answer.value(QStringLiteral("criteria_weights")), {0.75, 0.25}));
    QCOMPARE(answer.value(QStringLiteral("criteria_cr")).toDouble(-1), 0.0);
    QByteArray ideal = json;
    const double first = 0.375 + 0.375 + 0.25 * 0.25;
    const double second = 0.375 / 3 + 0.375 + 0.25;
    QVERIFY(near(solved(ideal.replace("%1", "ideal")).value(QStringLiteral("global_priorities")),
                 {first / (first + second), second / (first + second)}));
}

void TestDecisionTableMethods::complains_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("message");
    const auto row = [](const char *name, const QByteArray &json, const char *message) {
        QTest::newRow(name) << json << QString::fromUtf8(message);
    };
    const QByteArray table = R"("criteria":[{"direction":"max"}],"weights":[1],"matrix":[[1],[2]]})";
    row("topsis normalization", R"({"method":"topsis","options":{"normalization":"sum"},)" + table,
        "unknown normalization “sum” for topsis; there are vector and minmax");
    row("topsis distance", R"({"method":"topsis","options":{"distance":"manhattan"},)" + table,
        "unknown distance “manhattan”; there is euclidean");
    row("topsis ragged", R"({"method":"topsis","criteria":[{"direction":"max"}],"weights":[1],"matrix":[[1],[2,3]]})",
        "matrix row 2 has 2 numbers, 1 criterion is declared");
    row("vikor v", R"({"method":"vikor","options":{"v":1.5},)" + table, "options.v must lie between 0 and 1");
    row("vikor v a text", R"({"method":"vikor","options":{"v":"half"},)" + table, "options.v is a text, not a number");
    row("vikor weights", R"({"method":"vikor","criteria":[{"direction":"max"}],"weights":[-1],"matrix":[[1],[2]]})",
        "weights, number 1: a weight must be a finite number of at least 0");
    row("no functions", R"({"method":"promethee2",)" + table, "options.preference_functions is missing");
    const auto functions = [&table](const char *list) -> QByteArray {
        return QByteArray(R"({"method":"promethee2","options":{"preference_functions":)") + list + "}," + table;
    };
    row("functions and criteria", functions("[]"),
        "options.preference_functions and criteria differ in number: 0 and 1");
    row("function not an object", functions("[7]"), "options.preference_functions, number 1 is not an object");
    row("function without name", functions("[{}]"), "options.preference_functions, number 1, function is missing");
    row("function unknown", functions(R"([{"function":"round"}])"),
        "options.preference_functions, number 1: unknown function “round”; there are usual, ushape, vshape, level, "
        "vshape_indifference, gaussian");
    row("threshold missing", functions(R"([{"function":"level","q":1}])"),
        "options.preference_functions, number 1, p is missing");
    row("thresholds upside down", functions(R"([{"function":"level","q":2,"p":1}])"),
        "options.preference_functions, number 1: the preference threshold p must not be below the indifference "
        "threshold q");
    row("divisor", R"({"method":"promethee_flows","options":{"flow_divisor":"n"},"preference":[[0]]})",
        "unknown flow_divisor “n”; there are n-1 and none");
    row("preference missing", R"({"method":"promethee_flows"})", "preference is missing");
    row("preference not square", R"({"method":"promethee_flows","preference":[[0,1]]})",
        "preference is not square: its rows are 1, its columns 2");
    row("too far apart",
        R"({"method":"promethee2","options":{"preference_functions":[{"function":"usual"}]},)"
        R"("criteria":[{"direction":"max"}],"weights":[1],"matrix":[[1e308],[-1e308]]})",
        "matrix row 1, criterion 1: the numbers lie too far apart to be subtracted");
    row("ranks missing", R"({"method":"borda"})", "rank_matrix is missing");
    row("ranks ragged", R"({"method":"borda","rank_matrix":[[1,2],[2]]})",
        "rank_matrix row 2 differs in length from the first row: 1 and 2");
    row("rank too large", R"({"method":"borda","rank_matrix":[[1,2],[2,3]]})",
        "rank_matrix row 2, number 2: a rank must lie between 1 and the number of alternatives");
    row("ranks and alternatives", R"({"method":"borda","alternatives":["A"],"rank_matrix":[[1],[2]]})",
        "alternatives and rank_matrix rows differ in number: 1 and 2");
    row("synthesis", R"({"method":"ahp_hierarchy","options":{"synthesis":"x"}})",
        "unknown synthesis “x”; there are distributive and ideal");
    row("no pairwise", R"({"method":"ahp_hierarchy"})", "pairwise is missing");
    const auto children = [](const char *list) -> QByteArray {
        return QByteArray(R"({"method":"ahp_hierarchy","items":["X","Y"],"pairwise":[[1,1],[1,1]],"children":)") +
               list + "}";
    };
    row("children", children("3"), "children is not a list of objects");
    row("children too few", children("[]"), "children and the items above differ in number: 0 and 2");
    row("child unknown", children(R"([{"criterion":"Z"},{"criterion":"Y"}])"),
        "children, number 1: there is no item “Z”");
    row("child twice", children(R"([{"criterion":"Y"},{"criterion":"Y"}])"), "children names “Y” twice");
    row("other alternatives",
        children(R"([{"criterion":"X","items":["A"],"pairwise":[[1]]},)"
                 R"({"criterion":"Y","items":["B"],"pairwise":[[1]]}])"),
        "child “Y” does not compare the alternative “A”");
    row("child without pairwise", children(R"([{"criterion":"X"},{"criterion":"Y"}])"),
        "child “X”, pairwise is missing");
}

void TestDecisionTableMethods::complains()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, message);
    QCOMPARE(complaint(json), message);
}

void TestDecisionTableMethods::garbage_data()
{
    QTest::addColumn<QByteArray>("sound");
    for (const char *name : {"topsis_tzeng2011", "vikor_tzeng2011", "promethee_six_functions", "promethee2_zhao2013",
                             "borda_three_evaluators", "ahp_hierarchy_saaty_cities"})
        QTest::newRow(name) << input(name);
}

// Whatever stands in the file, there is an answer or one line.
void TestDecisionTableMethods::garbage()
{
    QFETCH(QByteArray, sound);
    QVERIFY(complaint(sound).isEmpty() && !sound.isEmpty());
    QRandomGenerator random(61);
    for (int round = 0; round < 3000; ++round) {
        QByteArray broken = sound;
        for (quint32 i = random.bounded(4U); i < 4; ++i) {
            const auto at = static_cast<qsizetype>(random.bounded(static_cast<quint32>(broken.size())));
            if (random.bounded(2U) == 0)
                broken.remove(at, 1 + static_cast<qsizetype>(random.bounded(6U)));
            else
                broken.insert(at, "0-1e[]{},\"n9"[random.bounded(12U)]);
        }
        const Result<QJsonObject> answer = solveDecisionTable(broken);
        if (!answer)
            QVERIFY(!answer.error().message.isEmpty() && !answer.error().message.contains(QLatin1Char('\n')));
    }
}

QTEST_APPLESS_MAIN(TestDecisionTableMethods)
#include "tst_decision_table_methods.moc"
