// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Decision tables: published answers, the format's variants, and what a bad table is told.

#include "core/exchange/DecisionTable.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTest>

#include <cmath>

using namespace shortlist;

namespace {

// Every number of the expected value stands in the answer at the same place, near enough.
bool agrees(const QJsonValue &expected, const QJsonValue &answer, double tolerance)
{
    if (expected.isDouble())
        return answer.isDouble() && std::abs(expected.toDouble() - answer.toDouble()) <= tolerance;
    if (expected.isArray()) {
        const QJsonArray left = expected.toArray();
        const QJsonArray right = answer.toArray();
        bool same = left.size() == right.size();
        for (qsizetype i = 0; same && i < left.size(); ++i)
            same = agrees(left.at(i), right.at(i), tolerance);
        return same;
    }
    if (!expected.isObject())
        return expected == answer;
    const QJsonObject left = expected.toObject();
    const QJsonObject right = answer.toObject();
    for (auto it = left.constBegin(); it != left.constEnd(); ++it) {
        if (!right.contains(it.key()) || !agrees(it.value(), right.value(it.key()), tolerance))
            return false;
    }
    return expected.type() == answer.type();
}

QJsonObject parsed(const char *json)
{
    return QJsonDocument::fromJson(QByteArray(json)).object();
}

QString complaint(const QByteArray &json)
{
    const Result<QJsonObject> answer = solveDecisionTable(json);
    return answer ? QStringLiteral("(solved)") : answer.error().message;
}

} // namespace

class TestDecisionTable : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }
    void published_data();
    void published();
    void solves_data();
    void solves();
    void ignoresWhatIsForReaders();
    void complains_data();
    void complains();
    void neverMoreThanOneLine();
    void tooLarge();
    void large();
    void garbage();
};

void TestDecisionTable::published_data()
{
    QTest::addColumn<QString>("path");
    const QDir folder(QStringLiteral(SHORTLIST_TEST_DATA "/decision"));
    const QStringList files = folder.entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name);
    QVERIFY(files.size() >= 20);
    for (const QString &file : files)
        QTest::newRow(qPrintable(file)) << folder.filePath(file);
}

void TestDecisionTable::published()
{
    QFETCH(QString, path);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QJsonObject test = QJsonDocument::fromJson(file.readAll()).object();
    QVERIFY(!test.value(QStringLiteral("source")).toString().isEmpty());
    const Result<QJsonObject> answer =
        solveDecisionTable(QJsonDocument(test.value(QStringLiteral("input")).toObject()).toJson());
    QVERIFY2(answer, qPrintable(answer ? QString() : answer.error().message));
    const QJsonValue expected = test.value(QStringLiteral("expected"));
    QVERIFY(!expected.toObject().isEmpty());
    // One number for all, or one a key.
    const QJsonValue tolerance = test.value(QStringLiteral("tolerance"));
    const QJsonObject keys = expected.toObject();
    for (auto it = keys.constBegin(); it != keys.constEnd(); ++it) {
        const double most =
            tolerance.isObject() ? tolerance.toObject().value(it.key()).toDouble() : tolerance.toDouble();
        QVERIFY2(agrees(QJsonObject{{it.key(), it.value()}}, *answer, most),
                 QJsonDocument(*answer).toJson(QJsonDocument::Compact).constData());
    }
}

void TestDecisionTable::solves_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("weights are divided by their sum")
        << QByteArray(R"({"method":"weighted_sum","criteria":[{"direction":"max"},{"direction":"max"}],
                          "weights":[3,1],"matrix":[[1,0],[0,1],[0.25,0.75]]})")
        << QByteArray(R"({"scores":[0.75,0.25,0.375],"ranks":[1,3,2],"order_best_first_1based":[1,3,2]})");
    QTest::newRow("weights as they stand")
        << QByteArray(R"({"method":"weighted_sum","options":{"weights_not_normalised":true},
                          "criteria":[{"direction":"max"},{"direction":"max"}],"weights":[3,1],"matrix":[[1,0],[0,1]]})")
        << QByteArray(R"({"scores":[3,1],"ranks":[1,2],"order_best_first_1based":[1,2]})");
    QTest::newRow("ties share a rank")
        << QByteArray(R"({"method":"weighted_sum","criteria":[{"direction":"max"}],"weights":[1],
                          "matrix":[[0.1],[0.3],[0.3],[0.2]]})")
        << QByteArray(R"({"scores":[0.1,0.3,0.3,0.2],"ranks":[4,1,1,3],"order_best_first_1based":[2,3,4,1]})");
    // Costs 2 and 4 become 0.5 and 0.25; then each column is divided by its sum.
    QTest::newRow("costs made benefits first")
        << QByteArray(R"({"method":"weighted_sum","options":{"normalization":"sum","cost_transform":"reciprocal"},
                          "criteria":[{"direction":"min"},{"direction":"max"}],"weights":[1,1],"matrix":[[2,1],[4,3]]})")
        << QByteArray(R"({"scores":[0.458333333333333,0.541666666666667],"ranks":[2,1]})");
    // 1/x, then min-max of the benefits: 1, 1/3, 0 (min-max of the costs as they stand would give 1, 2/3, 0).
    QTest::newRow("reciprocal and minmax")
        << QByteArray(R"({"method":"weighted_sum","options":{"normalization":"minmax","cost_transform":"reciprocal"},
                          "criteria":[{"direction":"min"}],"weights":[1],"matrix":[[1],[2],[4]]})")
        << QByteArray(R"({"scores":[1,0.333333333333333,0],"order_best_first_1based":[1,2,3]})");
    QTest::newRow("max") << QByteArray(R"({"method":"normalization","options":{"normalization":"max"},
                          "criteria":[{"direction":"min"},{"direction":"max"}],"matrix":[[2,2],[8,8]]})")
                         << QByteArray(R"({"normalized":[[0.75,0.25],[0,1]]})");
    QTest::newRow("one alternative") << QByteArray(R"({"method":"normalization","options":{"normalization":"minmax"},
                          "criteria":[{"direction":"min"}],"matrix":[[7]]})")
                                     << QByteArray(R"({"normalized":[[1]]})");
    QTest::newRow("clipped functions")
        << QByteArray(R"({"method":"value_function","functions":[
                          {"scale":[1,2],"direction":"max","clip":true,"x":[1.6,3,0]},
                          {"points":[[2,1],[1,0]],"clip":true,"x":[0,1.5,9]},
                          {"points":[[1,0],[2,1]],"clip":false,"x":[0,1.5,9]},
                          {"scale":[0,10],"direction":"min","x":[]}]})")
        << QByteArray(R"({"functions":[{"v":[0.6,1,0]},{"v":[0,0.5,1]},{"v":[-1,0.5,8]},{"v":[]}]})");
}

void TestDecisionTable::solves()
{
    QFETCH(QByteArray, json);
    QFETCH(QByteArray, expected);
    const Result<QJsonObject> answer = solveDecisionTable(json);
    QVERIFY2(answer, qPrintable(answer ? QString() : answer.error().message));
    QVERIFY2(agrees(parsed(expected.constData()), *answer, 1e-12),
             QJsonDocument(*answer).toJson(QJsonDocument::Compact).constData());
}

void TestDecisionTable::ignoresWhatIsForReaders()
{
    const QByteArray json = R"({"method":"normalization","source":[1],"verified":{},"expected":null,"tolerance":"x",
        "weights_text":3,"options":{"normalization":"max","benefit":"x/max","anything":[null]},
        "criteria":[{"direction":"max","unit":"EUR"}],"matrix":[[1],[2]]})";
    const Result<QJsonObject> answer = solveDecisionTable(json);
    QVERIFY(answer);
    QCOMPARE(answer->keys(), QStringList{QStringLiteral("normalized")});
}

void TestDecisionTable::complains_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("message");
    const auto row = [](const char *name, const char *json, const QString &message) {
        QTest::newRow(name) << QByteArray(json) << message;
    };
    // Whole matrix tables: only what is wrong differs.
    const auto table = [&row](const char *name, const char *weights, const char *matrix, const QString &message) {
        const QByteArray json =
            QByteArray(R"({"method":"weighted_sum","options":{"normalization":"linear"},"criteria":[)"
                       R"({"name":"Price","direction":"min"},{"name":"Quality","direction":"max"}],"weights":)") +
            weights + ",\"matrix\":" + matrix + "}";
        row(name, json.constData(), message);
    };
    row("empty", "", QStringLiteral("the file is empty"));
    row("only spaces", " \n ", QStringLiteral("the file is empty"));
    row("not JSON", "method: topsis", QStringLiteral("not valid JSON near line 1, column 2: illegal value"));
    row("a list", "[1]", QStringLiteral("a decision table is a JSON object, this is a list"));
    row("no method", "{}", QStringLiteral("method is missing"));
    row("method not a text", R"({"method":7})", QStringLiteral("method is a number, not a text"));
    row("unknown method", R"({"method":"sorcery"})",
        QString(QStringLiteral("unknown method “sorcery”; there are ") +
                decisionTableMethods().join(QStringLiteral(", "))));
    row("options not an object", R"({"method":"normalization","options":3})",
        QStringLiteral("options is a number, not an object"));
    row("unknown normalization",
        R"({"method":"normalization","options":{"normalization":"zscore"},"criteria":[{"direction":"max"}],"matrix":[[1]]})",
        QStringLiteral("unknown normalization “zscore”; there are minmax, max, linear, sum, vector"));
    row("no normalization", R"({"method":"normalization","criteria":[{"direction":"max"}],"matrix":[[1]]})",
        QStringLiteral("options.normalization is missing"));
    row("costs without normalization",
        R"({"method":"weighted_sum","criteria":[{"direction":"min"}],"weights":[1],"matrix":[[1]]})",
        QStringLiteral("options.normalization is missing"));
    row("unknown transform",
        R"({"method":"weighted_sum","options":{"cost_transform":"x"},"criteria":[{"direction":"min"}],"weights":[1],"matrix":[[1]]})",
        QStringLiteral("unknown cost_transform “x”; there is reciprocal"));
    row("no criteria", R"({"method":"normalization","matrix":[[1]]})", QStringLiteral("criteria is missing"));
    row("empty criteria", R"({"method":"normalization","criteria":[],"matrix":[[1]]})",
        QStringLiteral("criteria is an empty list"));
    row("criterion not an object", R"({"method":"normalization","criteria":["Price"],"matrix":[[1]]})",
        QStringLiteral("criterion 1 is a text, not an object"));
    row("no direction", R"({"method":"normalization","criteria":[{"name":"P"}],"matrix":[[1]]})",
        QStringLiteral("the direction of criterion 1 is missing"));
    row("unknown direction", R"({"method":"normalization","criteria":[{"direction":"up"}],"matrix":[[1]]})",
        QStringLiteral("criterion 1 has the unknown direction “up”; there are max and min"));
    row("no matrix", R"({"method":"normalization","criteria":[{"direction":"max"}]})",
        QStringLiteral("matrix is missing"));
    table("no rows", "[1,1]", "[]", QStringLiteral("matrix has no rows"));
    table("ragged", "[1,1]", "[[1,2],[3,4],[5,6,7]]",
          QStringLiteral("matrix row 3 has 3 numbers, 2 criteria are declared"));
    table("ragged, short", "[1,1]", "[[1,2],[3]]",
          QStringLiteral("matrix row 2 has 1 number, 2 criteria are declared"));
    table("row not a list", "[1,1]", "[[1,2],3]", QStringLiteral("matrix row 2 is a number, not a list of numbers"));
    table("null", "[1,1]", "[[1,2],[3,null]]", QStringLiteral("matrix row 2, number 2 is null, not a number"));
    table("text", "[1,1]", "[[1,\"2\"]]", QStringLiteral("matrix row 1, number 2 is a text, not a number"));
    table("truth", "[1,1]", "[[true,2]]", QStringLiteral("matrix row 1, number 1 is true or false, not a number"));
    table("weights too short", "[1]", "[[1,2]]", QStringLiteral("weights and criteria differ in number: 1 and 2"));
    table("weights missing", "null", "[[1,2]]", QStringLiteral("weights is null, not a list of numbers"));
    table("negative weight", "[1,-1]", "[[1,2]]",
          QStringLiteral("weights, number 2: a weight must be a finite number of at least 0"));
    table("weights all zero", "[0,0]", "[[1,2]]", QStringLiteral("weights: no weight is above 0"));
    table("a free offer", "[1,1]", "[[1,2],[0,4]]",
          QStringLiteral("matrix row 2, criterion 1 (“Price”): a cost must be above 0 here, because it is divided by"));
    table("nothing above 0", "[1,1]", "[[1,-2],[1,-4]]",
          QStringLiteral(
              "criterion 2 (“Quality”): the largest number must be above 0, because the others are divided by it"));
    row("alternatives differ",
        R"({"method":"normalization","criteria":[{"direction":"max"}],"alternatives":["A","B"],"matrix":[[1]]})",
        QStringLiteral("alternatives and matrix rows differ in number: 2 and 1"));
    row("sum overflows",
        R"({"method":"weighted_sum","options":{"weights_not_normalised":true},"criteria":[{"direction":"max"}],"weights":[1e300],"matrix":[[1],[1e300]]})",
        QStringLiteral("the numbers of matrix row 2 are too large to be added up"));
    row("flag not a flag",
        R"({"method":"weighted_sum","options":{"weights_not_normalised":"yes"},"criteria":[{"direction":"max"}],"weights":[1],"matrix":[[1]]})",
        QStringLiteral("options.weights_not_normalised is a text, not true or false"));
    row("no functions", R"({"method":"value_function"})", QStringLiteral("functions is missing"));
    row("neither scale nor points", R"({"method":"value_function","functions":[{"x":[1]}]})",
        QStringLiteral("function 1 needs either a scale or points"));
    row("scale upside down", R"({"method":"value_function","functions":[{"scale":[2,1],"direction":"max","x":[1]}]})",
        QStringLiteral("function 1: scale is not two rising numbers"));
    row("scale without direction", R"({"method":"value_function","functions":[{"scale":[1,2],"x":[1]}]})",
        QStringLiteral("function 1: direction is not max or min"));
    row("one point", R"({"method":"value_function","functions":[{"points":[[1,0]],"x":[1]}]})",
        QStringLiteral("function 1: a value function needs at least two points"));
    row("point twice", R"({"method":"value_function","functions":[{"points":[[1,0],[1,1]],"x":[1]}]})",
        QStringLiteral("function 1, point 2: two points stand at the same number"));
    row("point not a pair", R"({"method":"value_function","functions":[{"points":[[1,0],[2]],"x":[1]}]})",
        QStringLiteral("function 1, point 2 is not a pair of numbers"));
    row("x missing", R"({"method":"value_function","functions":[{"scale":[1,2],"direction":"max"}]})",
        QStringLiteral("function 1, x is missing"));
    row("x too far",
        R"({"method":"value_function","functions":[{"scale":[0,1e-300],"direction":"max","x":[0,1e300]}]})",
        QStringLiteral("function 1, x, number 2 is too far from the scale"));
}

void TestDecisionTable::complains()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, message);
    const Result<QJsonObject> answer = solveDecisionTable(json);
    QVERIFY(!answer);
    QCOMPARE(answer.error().code, ErrorCode::BadInput);
    QCOMPARE(answer.error().message, message);
}

void TestDecisionTable::neverMoreThanOneLine()
{
    QCOMPARE(complaint("{\n  \"method\": \"a\nb\u0007c\"\n}"),
             QString(QStringLiteral("unknown method “a b\uFFFDc”; there are ") +
                     decisionTableMethods().join(QStringLiteral(", "))));
    QVERIFY(complaint("{\"method\":\"" + QByteArray(100000, 'x') + "\"}").size() < 500);
    // Other programs write these; the place is told with the reason.
    for (const char *number : {"NaN", "Infinity", "-Infinity", "nan"}) {
        const QString said =
            complaint(QByteArray("{\n\"method\": \"normalization\",\n\"matrix\": [[1, ") + number + "]]}");
        QVERIFY2(said.startsWith(QLatin1String("not valid JSON near line 3, column ")), qPrintable(said));
    }
    QVERIFY(complaint(R"({"method": "normalization", "matrix": [[1, NaN]]})").contains(QLatin1String("NaN")));
    // Larger than any double.
    QVERIFY(
        complaint(
            R"({"method":"normalization","options":{"normalization":"max"},"criteria":[{"direction":"max"}],"matrix":[[1e999]]})") !=
        QStringLiteral("(solved)"));
}

void TestDecisionTable::tooLarge()
{
    QCOMPARE(complaint(QByteArray(kLargestDecisionTable + 1, ' ')),
             QStringLiteral("larger than 64 MiB, which is more than is taken on"));
    QVERIFY(complaint(QByteArray(1000000, '[')).startsWith(QLatin1String("not valid JSON")));
}

void TestDecisionTable::large()
{
    QByteArray json = R"({"method":"weighted_sum","options":{"normalization":"minmax"},"criteria":[)";
    for (int c = 0; c < 40; ++c)
        json += QByteArray(c > 0 ? "," : "") + R"({"direction":")" + (c % 2 == 0 ? "max" : "min") + "\"}";
    json += R"(],"weights":[1)" + QByteArray(",1").repeated(39) + R"(],"matrix":[)";
    for (int r = 0; r < 5000; ++r) {
        json += r > 0 ? ",[" : "[";
        for (int c = 0; c < 40; ++c)
            json += (c > 0 ? "," : "") + QByteArray::number((r * 31 + c * 17) % 997);
        json += "]";
    }
    const Result<QJsonObject> answer = solveDecisionTable(json + "]}");
    QVERIFY(answer);
    QCOMPARE(answer->value(QStringLiteral("scores")).toArray().size(), 5000);
}

// Whatever stands in the file, there is an answer or one line.
void TestDecisionTable::garbage()
{
    const QByteArray sound =
        R"({"method":"weighted_sum","options":{"normalization":"sum"},"criteria":[{"name":"C1","direction":"max"},)"
        R"({"name":"C2","direction":"min"}],"weights":[0.5,2],"alternatives":["A","B"],"matrix":[[1,2],[3.5,4e1]]})";
    QVERIFY(solveDecisionTable(sound));
    QRandomGenerator random(21);
    for (int round = 0; round < 20000; ++round) {
        QByteArray broken = sound;
        for (quint32 i = random.bounded(4U); i < 4; ++i) {
            const auto at = static_cast<qsizetype>(random.bounded(static_cast<quint32>(broken.size())));
            switch (random.bounded(3U)) {
            case 0:
                broken[at] = static_cast<char>(random.bounded(256U));
                break;
            case 1:
                broken.remove(at, 1 + static_cast<qsizetype>(random.bounded(6U)));
                break;
            default:
                broken.insert(at, "0-1e[]{},\"n"[random.bounded(11U)]);
            }
        }
        const Result<QJsonObject> answer = solveDecisionTable(broken);
        if (!answer) {
            QVERIFY(!answer.error().message.isEmpty());
            QVERIFY(!answer.error().message.contains(QLatin1Char('\n')));
        }
    }
}

QTEST_APPLESS_MAIN(TestDecisionTable)
#include "tst_decision_table.moc"
