// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/ProjectJson.h"
#include "core/project/Store.h"
#include "tests/support/TestProject.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <limits>

using namespace shortlist;
using test::SmallProject;

namespace {

using Kind = WeightStatement::Kind;

struct EmptyProject
{
    QTemporaryDir folder;
    QString path = folder.filePath(QStringLiteral("empty.shortlist"));
    std::unique_ptr<Project> project = std::move(*Project::create(path));
};

// A small valid project in which everything is said once or twice, and in which a test breaks one place.
QByteArray valid()
{
    return R"({
"format": "shortlist-project", "version": 1,
"method": {"combination": "mean", "ranking": "topsis", "weight_model": "statements", "weight_margin": 0.5,
  "samples": 2000, "seed": 4294967295},
"evaluators": [{"name": "Anna", "weight": 1}],
"criteria": [
  {"name": "Service", "weight": 60, "criteria": [
    {"name": "Quality", "weight": 70, "scale": {"kind": "rating", "levels": ["none", "some", "all"]}},
    {"name": "Cover", "weight": 30, "scale": {"kind": "rating", "levels": ["none", "some", "all"]}}]},
  {"name": "Price", "weight": 40, "scale": {"kind": "rating", "levels": ["dear", "cheap"]}}],
"judgements": {
  "bases": [{"way": "swing"}, {"group": "Service", "way": "pairwise", "variant": "saaty"}],
  "inputs": [{"criterion": "Service", "swing": 100}, {"criterion": "Price", "swing": 62.5, "place": 2}],
  "comparisons": [{"first": "Service / Quality", "second": "Service / Cover", "ratio": 3},
    {"first": "Service / Quality", "second": "Service / Cover", "evaluator": "Anna", "ratio": 0.2}],
  "statements": [{"kind": "at_least", "first": "Service", "second": "Price", "ratio": 1.5},
    {"kind": "between", "criterion": "Price", "lower": 0.2, "upper": 0.35}]}
})";
}

// Says something of each kind; every member is away from its default.
void say(SmallProject &small, EvaluatorId by)
{
    const Result<> said = small.project->edit(QStringLiteral("Say"), [&](Store &store) {
        Method method;
        method.combination = Combination::Median;
        method.ranking = RankingMethod::Promethee2;
        method.weightModel = WeightModel::Order;
        method.weightMargin = 0;
        method.samples = 10'000'000;
        method.seed = std::numeric_limits<quint32>::max();
        Result<> done = store.setMethod(method);
        for (const LevelBasis &one : {LevelBasis{CriterionId{}, WeightWay::Ranking, QStringLiteral("rank_sum")},
                                      LevelBasis{small.service, WeightWay::Pairwise, QStringLiteral("saaty")}})
            done = done ? store.setBasis(one) : done;
        for (const WeightInput &one :
             {WeightInput{small.service, -1, 1}, WeightInput{small.price, 0, 0}, WeightInput{small.quality, 33.3, 2}})
            done = done ? store.setInput(one) : done;
        for (const Comparison &one :
             {Comparison{small.quality, small.reach, EvaluatorId{}, 1e6}, Comparison{small.quality, small.reach, by, 3},
              Comparison{small.reach, small.quality, small.brian, 1.0 / 9}})
            done = done ? store.setComparison(one) : done;
        for (const WeightStatement &one :
             {WeightStatement{RowId{}, Kind::AtLeast, small.service, small.price, 1.5, 1},
              WeightStatement{RowId{}, Kind::Between, small.price, CriterionId{}, 0.1, 0.3},
              WeightStatement{RowId{}, Kind::Between, small.price, CriterionId{}, 0.1, 0.3}})
            done = done ? store.putStatement(one) : done;
        return done;
    });
    QVERIFY2(said, said ? "" : qPrintable(said.error().message));
}

// All that was said as sorted lines in which names stand for keys.
QStringList said(const Snapshot &snapshot)
{
    const auto path = [&](CriterionId id) { return isNull(id) ? QStringLiteral("-") : snapshot.criterionPath(id); };
    const auto number = [](double value) { return QString::number(value, 'g', 17); };
    QStringList lines;
    const Judgements &judgements = snapshot.judgements();
    for (const LevelBasis &one : judgements.bases)
        lines << QStringList{QStringLiteral("basis"), path(one.group), weightWayCode(one.way), one.variant}.join(u'|');
    for (const WeightInput &one : judgements.inputs)
        lines << QStringList{QStringLiteral("input"), path(one.criterion), number(one.swing), number(one.place)}.join(
            u'|');
    for (const Comparison &one : judgements.comparisons) {
        const Evaluator *by = snapshot.evaluator(one.evaluator);
        lines << QStringList{QStringLiteral("comparison"), path(one.first), path(one.second),
                             by != nullptr ? QString::number(by->position) : QStringLiteral("team"), number(one.ratio)}
                     .join(u'|');
    }
    for (const WeightStatement &one : judgements.statements)
        lines << QStringList{QStringLiteral("statement"),
                             number(static_cast<int>(one.kind)),
                             path(one.first),
                             path(one.second),
                             number(one.lower),
                             number(one.upper)}
                     .join(u'|');
    lines.sort();
    return lines;
}

QJsonObject parsed(const QByteArray &json)
{
    return QJsonDocument::fromJson(json).object();
}

} // namespace

// How the result is reached and what was said of the weights, as JSON.
class TestJudgementsJson : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void reads()
    {
        EmptyProject empty;
        const Result<> read = readProjectJson(*empty.project, valid(), QStringLiteral("a.json"));
        QVERIFY2(read, read ? "" : qPrintable(read.error().message));
        const Snapshot &snapshot = empty.project->snapshot();
        const Method expected{Combination::Mean, RankingMethod::Topsis, WeightModel::Statements, 0.5, 2000,
                              4'294'967'295U};
        QVERIFY(snapshot.method() == expected);
        QCOMPARE(said(snapshot),
                 (QStringList{QStringLiteral("basis|-|swing|"), QStringLiteral("basis|Service|pairwise|saaty"),
                              QStringLiteral("comparison|Service / Quality|Service / Cover|0|0.20000000000000001"),
                              QStringLiteral("comparison|Service / Quality|Service / Cover|team|3"),
                              QStringLiteral("input|Price|62.5|2"), QStringLiteral("input|Service|100|0"),
                              QStringLiteral("statement|0|Service|Price|1.5|1"),
                              QStringLiteral("statement|1|Price|-|0.20000000000000001|0.34999999999999998")}));
        for (const WeightStatement &one : snapshot.judgements().statements)
            QVERIFY(!isNull(one.id));
        QVERIFY(!empty.project->canUndo());
    }

    void comesBackAsItWas()
    {
        SmallProject small;
        say(small, small.anna);
        const QByteArray first = projectToJson(small.project->snapshot());
        EmptyProject empty;
        const Result<> read = readProjectJson(*empty.project, first, QStringLiteral("a.json"));
        QVERIFY2(read, read ? "" : qPrintable(read.error().message));
        const Snapshot &again = empty.project->snapshot();
        QVERIFY(again.method() == small.project->snapshot().method());
        QCOMPARE(said(again), said(small.project->snapshot()));
        QCOMPARE(said(again).size(), 11);
        QCOMPARE(projectToJson(again), first);
        const Result<QStringList> problems = empty.project->verify();
        QVERIFY(problems);
        QCOMPARE(*problems, QStringList());
    }

    void comesBackWithTheSameNamesTwice()
    {
        SmallProject small;
        const EvaluatorId namesake = newId<EvaluatorId>();
        QVERIFY(small.project->edit(QStringLiteral("Doubles"), [&](Store &store) {
            Criterion reach = *small.project->snapshot().criterion(small.reach);
            reach.name = QStringLiteral("Quality");
            Evaluator twin = *small.project->snapshot().evaluator(small.anna);
            twin.id = namesake;
            twin.position = 2;
            return store.updateCriterion(reach).and_then([&] { return store.insertEvaluator(twin); });
        }));
        say(small, namesake);
        const QByteArray first = projectToJson(small.project->snapshot());
        const QJsonObject comparison = parsed(first)
                                           .value(QLatin1String("judgements"))
                                           .toObject()
                                           .value(QLatin1String("comparisons"))[1]
                                           .toObject();
        QCOMPARE(comparison.value(QLatin1String("second")).toString(), QStringLiteral("Service / Quality #2"));
        QCOMPARE(comparison.value(QLatin1String("evaluator")).toString(), QStringLiteral("Anna #2"));
        EmptyProject empty;
        const Result<> read = readProjectJson(*empty.project, first, QStringLiteral("a.json"));
        QVERIFY2(read, read ? "" : qPrintable(read.error().message));
        QCOMPARE(said(empty.project->snapshot()), said(small.project->snapshot()));
        QCOMPARE(projectToJson(empty.project->snapshot()), first);
    }

    void leavesOutWhatIsTheDefault()
    {
        SmallProject small;
        QJsonObject object = parsed(projectToJson(small.project->snapshot()));
        QVERIFY(!object.contains(QLatin1String("judgements")));
        QCOMPARE(object.value(QLatin1String("method")).toObject(),
                 (QJsonObject{{QStringLiteral("combination"), QStringLiteral("mean")}}));

        QVERIFY(small.project->edit(QStringLiteral("Say little"), [&](Store &store) {
            Method method;
            method.seed = 7;
            return store.setMethod(method).and_then([&] { return store.setInput({small.price, 40, 0}); });
        }));
        object = parsed(projectToJson(small.project->snapshot()));
        QCOMPARE(object.value(QLatin1String("method")).toObject(),
                 (QJsonObject{{QStringLiteral("combination"), QStringLiteral("mean")}, {QStringLiteral("seed"), 7}}));
        const QJsonObject judgements = object.value(QLatin1String("judgements")).toObject();
        QCOMPARE(judgements.keys(), QStringList{QStringLiteral("inputs")});
        QCOMPARE(judgements.value(QLatin1String("inputs"))[0].toObject(),
                 (QJsonObject{{QStringLiteral("criterion"), QStringLiteral("Price")}, {QStringLiteral("swing"), 40}}));
    }

    void readsTheSampleAsBefore()
    {
        QFile file(sampleJsonPath());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray sample = file.readAll();
        EmptyProject empty;
        const Result<> read = readProjectJson(*empty.project, sample, QStringLiteral("sample.json"));
        QVERIFY2(read, read ? "" : qPrintable(read.error().message));
        QVERIFY(empty.project->snapshot().judgements() == Judgements());
        const QJsonObject written = parsed(projectToJson(empty.project->snapshot()));
        QVERIFY(!written.contains(QLatin1String("judgements")));
        QCOMPARE(written.value(QLatin1String("method")), parsed(sample).value(QLatin1String("method")));
    }

    void namesThePlaceOfAMistake_data()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::addColumn<QString>("message");
        const auto row = [](const char *name, const char *from, const char *to, const char *message) {
            QTest::newRow(name) << QByteArray(from) << QByteArray(to) << QString::fromUtf8(message);
        };
        row("ranking", "\"topsis\"", "\"dice\"", "method.ranking: “dice” is not a method of ranking");
        row("model", "\"weight_model\": \"statements\"", "\"weight_model\": \"luck\"",
            "method.weight_model: “luck” is not a model");
        row("margin", "\"weight_margin\": 0.5", "\"weight_margin\": 1.5",
            "method.weight_margin: 1.5 does not lie between 0 and 1");
        row("samples", "\"samples\": 2000", "\"samples\": 99",
            "method.samples: here must stand a whole number from 100 to 10000000");
        row("seed too large", "4294967295", "4294967296",
            "method.seed: here must stand a whole number from 0 to 4294967295");
        row("seed in parts", "4294967295", "0.5", "method.seed: here must stand a whole number");
        row("unknown in method", "\"seed\"", "\"sede\"", "method: there is no member called “sede”");
        row("unknown in judgements", "\"bases\"", "\"bases2\"", "judgements: there is no member called “bases2”");
        row("list expected",
            "\"bases\": [{\"way\": \"swing\"}, {\"group\": \"Service\", \"way\": \"pairwise\", "
            "\"variant\": \"saaty\"}]",
            "\"bases\": {}", "judgements.bases: here must stand a list");
        row("unknown group", "\"group\": \"Service\"", "\"group\": \"Sport\"",
            "judgements.bases[1].group: no criterion “Sport”");
        row("leaf as group", "\"group\": \"Service\"", "\"group\": \"Price\"",
            "judgements.bases[1].group: “Price” is not a group");
        row("way", "\"way\": \"swing\"", "\"way\": \"dream\"",
            "judgements.bases[0].way: “dream” is not a way to set weights");
        row("way missing", "\"way\": \"swing\"", "", "judgements.bases[0].way: this is missing");
        row("variant", "\"saaty\"", "\"roc\"", "judgements.bases[1].variant: “roc” is not a variant of “pairwise”");
        row("second basis", "\"bases\": [", "\"bases\": [{\"way\": \"points\"}, ",
            "judgements.bases[1]: there is a second basis for this level");
        row("input of nothing", "\"criterion\": \"Service\", \"swing\"", "\"criterion\": \"Servise\", \"swing\"",
            "judgements.inputs[0].criterion: no criterion “Servise”");
        row("swing", "\"swing\": 100", "\"swing\": -1",
            "judgements.inputs[0].swing: -1 does not lie between 0 and 1000000000");
        row("place", "\"place\": 2", "\"place\": 0",
            "judgements.inputs[1].place: here must stand a whole number from 1 to 1000000");
        row("nothing said", ", \"swing\": 100", "", "judgements.inputs[0]: here is neither a swing nor a place");
        row("second input", "\"criterion\": \"Price\", \"swing\"", "\"criterion\": \"Service\", \"swing\"",
            "judgements.inputs[1]: there is a second input for this criterion");
        row("first", "\"first\": \"Service / Quality\"", "\"first\": \"Quality\"",
            "judgements.comparisons[0].first: no criterion “Quality”");
        row("with itself", "\"second\": \"Service / Cover\"", "\"second\": \"Service / Quality\"",
            "judgements.comparisons[0].second: a criterion is compared with another one");
        row("ratio nought", "\"ratio\": 3", "\"ratio\": 0",
            "judgements.comparisons[0].ratio: 0 does not lie between 0.000001 and 1000000");
        row("ratio as text", "\"ratio\": 3", "\"ratio\": \"3\"",
            "judgements.comparisons[0].ratio: here must stand a number");
        row("ratio missing", ", \"ratio\": 3", "", "judgements.comparisons[0].ratio: this is missing");
        row("evaluator", "\"evaluator\": \"Anna\"", "\"evaluator\": \"Bob\"",
            "judgements.comparisons[1].evaluator: no evaluator “Bob”");
        row("second comparison", "\"evaluator\": \"Anna\", ", "",
            "judgements.comparisons[1]: there is a second comparison");
        row("kind", "\"at_least\"", "\"at_most\"",
            "judgements.statements[0].kind: “at_most” is neither “at_least” nor “between”");
        row("statement of nothing", "\"criterion\": \"Price\", \"lower\"", "\"criterion\": \"Cost\", \"lower\"",
            "judgements.statements[1].criterion: no criterion “Cost”");
        row("second missing", "\"second\": \"Price\", ", "", "judgements.statements[0].second: this is missing");
        row("share", "\"upper\": 0.35", "\"upper\": 35", "judgements.statements[1].upper: 35 does not lie between 0");
        row("bounds", "\"lower\": 0.2", "\"lower\": 0.4",
            "judgements.statements[1]: the lower bound is above the upper");
        row("bounds of a ratio", "\"ratio\": 1.5", "\"ratio\": 1.5, \"upper\": 3",
            "judgements.statements[0]: there is no member called “upper”");
    }
    void namesThePlaceOfAMistake()
    {
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        QFETCH(QString, message);
        QByteArray json = valid();
        const qsizetype at = json.indexOf(from);
        QVERIFY(at >= 0);
        json.replace(at, from.size(), to);
        EmptyProject empty;
        const qint64 before = empty.project->lastSequence();
        const Result<> read = readProjectJson(*empty.project, json, QStringLiteral("a.json"));
        QVERIFY(!read);
        QCOMPARE(read.error().code, ErrorCode::BadInput);
        QVERIFY2(read.error().message.contains(message), qPrintable(read.error().message));
        QVERIFY(empty.project->snapshot().judgements() == Judgements());
        QVERIFY(empty.project->snapshot().method() == Method());
        QCOMPARE(empty.project->lastSequence(), before);
    }
};

QTEST_GUILESS_MAIN(TestJudgementsJson)
#include "tst_judgements_json.moc"
