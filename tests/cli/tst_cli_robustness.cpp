// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/cli/CliProcess.h"
#include "tests/support/TestProject.h"

#include <QFile>
#include <QJsonArray>
#include <QRegularExpression>
#include <QTest>

using namespace shortlist;
using namespace shortlist::test;

namespace {

CliResult robustness(const QString &path, const QStringList &options = {})
{
    return runCli(QStringList(QStringList{QStringLiteral("robustness"), path} + options));
}

QJsonObject robustnessJson(const QString &path, QStringList options = {})
{
    options.append(QStringLiteral("--json"));
    return robustness(path, options).json();
}

QString sample()
{
    return QStringLiteral(SHORTLIST_BINARY_DIR "/samples/contact_centre_2027.shortlist");
}

// What the small project's owner said of the weights.
void say(SmallProject &small, std::vector<WeightStatement> statements)
{
    QVERIFY(small.project->edit(QStringLiteral("State"), [&](Store &store) -> Result<> {
        Result<> done;
        for (WeightStatement &statement : statements) {
            statement.id = newId<RowId>();
            done = done ? store.putStatement(statement) : done;
        }
        return done;
    }));
}

} // namespace

// The other ways to rank, and how sure a ranking is.
class CliRobustnessTest : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void rankByMethod_data();
    void rankByMethod();
    void rankByDefault();
    void rankByUnknownMethod();
    void text();
    void json();
    void sameSeedSameAnswer();
    void weightModels();
    void contradiction();
    void wrongUse_data();
    void wrongUse();
    void nothingToBeSureOf();
    void hostileNames();
    void sampleProject();
};

void CliRobustnessTest::rankByMethod_data()
{
    QTest::addColumn<QString>("heading");
    QTest::newRow("topsis") << QStringLiteral("TOPSIS closeness");
    QTest::newRow("vikor") << QStringLiteral("VIKOR Q (less is better)");
    QTest::newRow("promethee2") << QStringLiteral("PROMETHEE II net flow");
}

void CliRobustnessTest::rankByMethod()
{
    QFETCH(QString, heading);
    const QString method = QString::fromLatin1(QTest::currentDataTag());
    const SmallProject small;
    const CliResult table = runCli({QStringLiteral("rank"), small.path, QStringLiteral("--method"), method});
    QCOMPARE(table.status, 0);
    QCOMPARE(table.err, QByteArray());
    QVERIFY2(table.text().contains(heading), table.out.constData());
    const QJsonObject object =
        runCli({QStringLiteral("rank"), small.path, QStringLiteral("--method"), method, QStringLiteral("--json")})
            .json();
    QCOMPARE(object.value(QLatin1String("method")).toString(), method);
    const QString variant = object.value(QLatin1String("variant")).toString();
    QVERIFY(!variant.isEmpty());
    QVERIFY(table.text().contains(variant));
    const QJsonArray ranking = object.value(QLatin1String("ranking")).toArray();
    QCOMPARE(ranking.size(), 2);
    QCOMPARE(ranking.at(0).toObject().value(QLatin1String("rank")).toInt(), 1);
    QVERIFY(ranking.at(0).toObject().value(QLatin1String("score")).isDouble());
    QVERIFY(ranking.at(0).toObject().value(QLatin1String("rank_by_total")).toInt() >= 1);
    QCOMPARE(object.contains(QLatin1String("compromise")), method == QLatin1String("vikor"));
}

void CliRobustnessTest::rankByDefault()
{
    const SmallProject small;
    const QString same = runCli({QStringLiteral("rank"), small.path}).text();
    QCOMPARE(
        runCli({QStringLiteral("rank"), small.path, QStringLiteral("--method"), QStringLiteral("weighted_sum")}).text(),
        same);
    const QJsonObject object = runCli({QStringLiteral("rank"), small.path, QStringLiteral("--json")}).json();
    QCOMPARE(object.value(QLatin1String("method")).toString(), QStringLiteral("weighted_sum"));
}

void CliRobustnessTest::rankByUnknownMethod()
{
    const SmallProject small;
    const CliResult result =
        runCli({QStringLiteral("rank"), small.path, QStringLiteral("--method"), QStringLiteral("electre")});
    QCOMPARE(result.status, 2);
    QVERIFY2(result.complainsInOneLine(), result.err.constData());
    QVERIFY(result.complaint().contains(QStringLiteral("promethee2")));
}

void CliRobustnessTest::text()
{
    const SmallProject small;
    const CliResult result = robustness(small.path, {QStringLiteral("--samples"), QStringLiteral("500")});
    QCOMPARE(result.status, 0);
    QCOMPARE(result.err, QByteArray());
    const QString text = result.text();
    QVERIFY(text.startsWith(QLatin1String("Small project\n")));
    for (const char *part : {"Meridian stays first", "First stays from", "Service / Quality", "500 samples", "Rank 2",
                             "TOPSIS", "Kendall's tau", "Anna", "points apart: 1."}) {
        QVERIFY2(text.contains(QString::fromLatin1(part)), part);
    }
}

void CliRobustnessTest::json()
{
    const SmallProject small;
    const QJsonObject object =
        robustnessJson(small.path, {QStringLiteral("--top"), QStringLiteral("1"), QStringLiteral("--weights"),
                                    QStringLiteral("uniform"), QStringLiteral("--seed"), QStringLiteral("7"),
                                    QStringLiteral("--samples"), QStringLiteral("1000")});
    QCOMPARE(object.value(QLatin1String("winner")).toString(), QStringLiteral("Meridian"));
    QCOMPARE(object.value(QLatin1String("runner_up")).toString(), QStringLiteral("Northwind"));
    QCOMPARE(object.value(QLatin1String("top")).toInt(), 1);
    const QJsonArray criteria = object.value(QLatin1String("criteria")).toArray();
    QCOMPARE(criteria.size(), 3);
    QCOMPARE(object.value(QLatin1String("groups")).toArray().size(), 2);
    for (const QJsonValue &value : criteria) {
        const QJsonObject interval = value.toObject();
        QVERIFY(interval.value(QLatin1String("lower")).toDouble() <=
                interval.value(QLatin1String("weight")).toDouble());
        QVERIFY(interval.value(QLatin1String("upper")).toDouble() >=
                interval.value(QLatin1String("weight")).toDouble());
    }
    const QJsonObject sampled = object.value(QLatin1String("acceptability")).toObject();
    QCOMPARE(sampled.value(QLatin1String("weights")).toString(), QStringLiteral("uniform"));
    QCOMPARE(sampled.value(QLatin1String("samples")).toInt(), 1000);
    QCOMPARE(sampled.value(QLatin1String("seed")).toInt(), 7);
    const QJsonArray providers = sampled.value(QLatin1String("providers")).toArray();
    QCOMPARE(providers.size(), 2);
    for (const QJsonValue &provider : providers) {
        double sum = 0;
        const QJsonArray ranks = provider.toObject().value(QLatin1String("ranks")).toArray();
        for (const QJsonValue &rank : ranks) {
            sum += rank.toDouble();
        }
        QVERIFY(qAbs(sum - 100) < 1e-6);
    }
    QCOMPARE(object.value(QLatin1String("methods")).toArray().size(), 4);
    QCOMPARE(object.value(QLatin1String("method_agreement")).toArray().size(), 6);
    QCOMPARE(object.value(QLatin1String("evaluators")).toArray().size(), 2);
    QCOMPARE(object.value(QLatin1String("disagreement_count")).toInt(), 1);
    QVERIFY(object.contains(QLatin1String("sweep")));
}

void CliRobustnessTest::sameSeedSameAnswer()
{
    const QStringList options{QStringLiteral("--samples"), QStringLiteral("300"), QStringLiteral("--seed"),
                              QStringLiteral("3")};
    const CliResult first = robustness(sample(), options);
    QCOMPARE(first.status, 0);
    QCOMPARE(robustness(sample(), options).out, first.out);
}

void CliRobustnessTest::weightModels()
{
    SmallProject small;
    say(small, {{RowId{}, WeightStatement::Kind::Between, small.price, CriterionId{}, 0.9, 1}});
    QByteArray before;
    for (const char *model : {"uniform", "around", "order", "statements"}) {
        const CliResult result =
            robustness(small.path, {QStringLiteral("--weights"), QString::fromLatin1(model), QStringLiteral("--json")});
        QVERIFY2(result.status == 0, result.err.constData());
        QVERIFY(result.out != before);
        before = result.out;
    }
    const QJsonArray providers = robustnessJson(small.path, {QStringLiteral("--weights"), QStringLiteral("statements")})
                                     .value(QLatin1String("acceptability"))
                                     .toObject()
                                     .value(QLatin1String("providers"))
                                     .toArray();
    QCOMPARE(providers.at(0).toObject().value(QLatin1String("ranks")).toArray().at(0).toDouble(), 100.0);
    const QJsonObject exact = robustnessJson(small.path, {QStringLiteral("--margin"), QStringLiteral("0")})
                                  .value(QLatin1String("acceptability"))
                                  .toObject();
    QCOMPARE(exact.value(QLatin1String("margin")).toDouble(), 0.0);
}

void CliRobustnessTest::contradiction()
{
    SmallProject small;
    say(small, {{RowId{}, WeightStatement::Kind::AtLeast, small.price, small.service, 2, 1},
                {RowId{}, WeightStatement::Kind::Between, small.service, CriterionId{}, 0.6, 0.8}});
    const CliResult result = robustness(small.path, {QStringLiteral("--weights"), QStringLiteral("statements")});
    QCOMPARE(result.status, 1);
    QVERIFY2(result.complainsInOneLine(), result.err.constData());
    QVERIFY2(result.complaint().contains(QStringLiteral("1 and 2")), result.err.constData());
    QCOMPARE(result.out, QByteArray());
}

void CliRobustnessTest::wrongUse_data()
{
    QTest::addColumn<QStringList>("options");
    const auto row = [](const char *name, const QString &option, const QString &value) {
        QTest::newRow(name) << QStringList{option, value};
    };
    row("few samples", QStringLiteral("--samples"), QStringLiteral("5"));
    row("samples in words", QStringLiteral("--samples"), QStringLiteral("many"));
    row("negative seed", QStringLiteral("--seed"), QStringLiteral("-1"));
    row("no top", QStringLiteral("--top"), QStringLiteral("0"));
    row("margin", QStringLiteral("--margin"), QStringLiteral("101"));
    row("weights", QStringLiteral("--weights"), QStringLiteral("gut feeling"));
    row("option", QStringLiteral("--sure"), QStringLiteral("very"));
}

void CliRobustnessTest::wrongUse()
{
    QFETCH(QStringList, options);
    const SmallProject small;
    const CliResult result = robustness(small.path, options);
    QCOMPARE(result.status, 2);
    QVERIFY2(result.complainsInOneLine(), result.err.constData());
}

void CliRobustnessTest::nothingToBeSureOf()
{
    SmallProject small;
    QVERIFY(small.project->edit(QStringLiteral("Remove"),
                                [&](Store &store) { return store.removeProvider(small.meridian); }));
    const CliResult result = robustness(small.path);
    QCOMPARE(result.status, 1);
    QVERIFY2(result.complainsInOneLine(), result.err.constData());
    QCOMPARE(robustness(small.folder.filePath(QStringLiteral("no.shortlist"))).status, 1);
}

void CliRobustnessTest::hostileNames()
{
    SmallProject small;
    QVERIFY(small.project->edit(QStringLiteral("Rename"), [&](Store &store) {
        Provider provider = *small.project->snapshot().provider(small.meridian);
        provider.name = QStringLiteral("%1\x1b[31m%2");
        return store.updateProvider(provider);
    }));
    const CliResult result = robustness(small.path);
    QCOMPARE(result.status, 0);
    QVERIFY(!result.out.contains('\x1b'));
    QVERIFY2(result.text().contains(QRegularExpression(QStringLiteral("%1.\\[31m%2 stays first"))),
             result.out.constData());
}

void CliRobustnessTest::sampleProject()
{
    QVERIFY(QFile::exists(sample()));
    const QJsonObject object = robustnessJson(sample());
    QCOMPARE(object.value(QLatin1String("criteria")).toArray().size(), 24);
    QCOMPARE(object.value(QLatin1String("groups")).toArray().size(), 6);
    QVERIFY(!object.value(QLatin1String("weight_shifts")).toArray().isEmpty());
    const QString winner = object.value(QLatin1String("winner")).toString();
    const QJsonObject ranked = runCli({QStringLiteral("rank"), sample(), QStringLiteral("--json")}).json();
    QCOMPARE(ranked.value(QLatin1String("ranking")).toArray().at(0).toObject().value(QLatin1String("provider")),
             QJsonValue(winner));
}

QTEST_GUILESS_MAIN(CliRobustnessTest)
#include "tst_cli_robustness.moc"
