// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/cli/CliProcess.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>

using namespace shortlist::test;

namespace {

QJsonObject readObject(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

// The tolerance of a case: one number, or one for each key.
double toleranceOf(const QJsonValue &tolerance, const QString &key)
{
    return tolerance.isObject() ? tolerance.toObject().value(key).toDouble() : tolerance.toDouble();
}

// Where two JSON values differ by more than the tolerance; empty if nowhere. Keys that only the answer has are let be.
QString difference(const QJsonValue &expected, const QJsonValue &found, double tolerance, const QString &place)
{
    if (expected.isObject() && found.isObject()) {
        const QJsonObject object = expected.toObject();
        for (auto it = object.begin(); it != object.end(); ++it) {
            const QString inside = difference(it.value(), found.toObject().value(it.key()), tolerance,
                                              QString(place + QLatin1Char('.') + it.key()));
            if (!inside.isEmpty()) {
                return inside;
            }
        }
        return {};
    }
    if (expected.isArray() && found.isArray()) {
        const QJsonArray left = expected.toArray();
        const QJsonArray right = found.toArray();
        for (qsizetype i = 0; i < std::max(left.size(), right.size()); ++i) {
            const QString inside =
                difference(left.at(i), right.at(i), tolerance, QStringLiteral("%1[%2]").arg(place).arg(i));
            if (!inside.isEmpty()) {
                return inside;
            }
        }
        return {};
    }
    const bool equal = expected.isDouble() && found.isDouble()
                           ? std::abs(expected.toDouble() - found.toDouble()) <= tolerance
                           : expected == found;
    return equal ? QString() : place;
}

} // namespace

// The solve verb on decision tables with published answers, and on tables that are wrong.
class CliSolveTest : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void publishedCase_data();
    void publishedCase();
    void badInput_data();
    void badInput();
    void missingFileIsAFailure();
};

void CliSolveTest::publishedCase_data()
{
    QTest::addColumn<QString>("path");
    const QDir folder(QStringLiteral(SHORTLIST_TEST_DATA "/decision"));
    const QStringList names = folder.entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name);
    for (const QString &name : names) {
        QTest::newRow(qPrintable(name)) << folder.filePath(name);
    }
    QVERIFY(names.size() >= 5);
}

void CliSolveTest::publishedCase()
{
    QFETCH(QString, path);
    const QJsonObject whole = readObject(path);
    const QJsonObject expected = whole.value(QLatin1String("expected")).toObject();
    QVERIFY(!expected.isEmpty());
    // The table as it comes: the input's keys at the top, beside those that are to be ignored.
    QJsonObject table = whole.value(QLatin1String("input")).toObject();
    for (const char *ignored : {"name", "source", "expected", "tolerance"}) {
        table.insert(QLatin1String(ignored), whole.value(QLatin1String(ignored)));
    }
    table.insert(QStringLiteral("remark_text"), QStringLiteral("read by people only"));
    const QTemporaryDir folder;
    const QString file = writeFile(folder.filePath(QStringLiteral("table.json")), QJsonDocument(table).toJson());
    const CliResult result = runCli({QStringLiteral("solve"), file, QStringLiteral("--json")});
    QVERIFY2(result.status == 0, result.err.constData());
    QCOMPARE(result.err, QByteArray());
    const QJsonObject found = result.json();
    int compared = 0;
    for (auto it = expected.begin(); it != expected.end(); ++it) {
        if (it.key().endsWith(QLatin1String("_text"))) {
            continue;
        }
        const double tolerance = toleranceOf(whole.value(QLatin1String("tolerance")), it.key());
        const QString place = difference(it.value(), found.value(it.key()), tolerance, it.key());
        QVERIFY2(place.isEmpty(), qPrintable(QString(place + QStringLiteral(" differs in\n") + result.text())));
        ++compared;
    }
    QVERIFY(compared > 0);
}

void CliSolveTest::badInput_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("named");
    const auto table = [](const char *weights, const char *matrix) -> QByteArray {
        return QByteArray(
                   R"({"method": "weighted_sum", "options": {"normalization": "minmax"}, "criteria": [{"name": "A",)"
                   R"( "direction": "max"}, {"name": "B", "direction": "min"}], "weights": )") +
               weights + R"(, "matrix": )" + matrix + "}";
    };
    QTest::newRow("empty") << QByteArray() << QString();
    QTest::newRow("no JSON") << QByteArray("a,b,c\n1,2,3\n") << QString();
    QTest::newRow("cut off") << QByteArray(R"({"method": "weighted_sum", "matrix": [[1, 2], [3)") << QString();
    QTest::newRow("an array") << QByteArray("[1, 2, 3]") << QString();
    QTest::newRow("no method") << QByteArray(R"({"matrix": [[1]]})") << QStringLiteral("method");
    QTest::newRow("unknown method") << QByteArray(R"({"method": "coin_toss"})") << QStringLiteral("coin_toss");
    QTest::newRow("ragged matrix") << table("[1, 1]", "[[1, 2], [3], [4, 5]]") << QStringLiteral("2");
    QTest::newRow("NaN") << table("[1, 1]", "[[1, NaN], [3, 4]]") << QString();
    QTest::newRow("null in the matrix") << table("[1, 1]", "[[1, null], [3, 4]]") << QStringLiteral("matrix");
    QTest::newRow("text in the matrix") << table("[1, 1]", R"([[1, "2"], [3, 4]])") << QStringLiteral("matrix");
    QTest::newRow("too large a number") << table("[1, 1]", "[[1, 1e999], [3, 4]]") << QString();
    QTest::newRow("negative weight") << table("[1, -1]", "[[1, 2], [3, 4]]") << QStringLiteral("weight");
    QTest::newRow("weights all zero") << table("[0, 0]", "[[1, 2], [3, 4]]") << QStringLiteral("weight");
    QTest::newRow("one weight too many") << table("[1, 1, 1]", "[[1, 2], [3, 4]]") << QStringLiteral("weight");
    QTest::newRow("no rows") << table("[1, 1]", "[]") << QStringLiteral("matrix");
    QTest::newRow("deep nesting") << QByteArray(QByteArray(5000, '[') + QByteArray(5000, ']')) << QString();
}

void CliSolveTest::badInput()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, named);
    const QTemporaryDir folder;
    const QString path = writeFile(folder.filePath(QStringLiteral("table.json")), json);
    const CliResult result = runCli({QStringLiteral("solve"), path});
    QCOMPARE(result.status, 2);
    QCOMPARE(result.out, QByteArray());
    QVERIFY2(result.complainsInOneLine(), result.err.constData());
    QVERIFY2(result.complaint().contains(QStringLiteral("table.json")), result.err.constData());
    QVERIFY2(result.complaint().contains(named), result.err.constData());
}

void CliSolveTest::missingFileIsAFailure()
{
    const CliResult result = runCli({QStringLiteral("solve"), QStringLiteral("/no/such/table.json")});
    QCOMPARE(result.status, 1);
    QVERIFY2(result.complainsInOneLine(), result.err.constData());
}

QTEST_GUILESS_MAIN(CliSolveTest)
#include "tst_cli_solve.moc"
