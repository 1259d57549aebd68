// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/ProjectJson.h"
#include "core/project/Store.h"
#include "tests/support/TestProject.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace shortlist;
using test::SmallProject;

namespace {

// A small valid project, in which a test breaks one place.
QByteArray valid()
{
    return R"({
"format": "shortlist-project", "version": 1,
"need": {"title": "T", "country": "IE", "zone": "Europe/Dublin", "currency": "EUR", "award_date": "2027-01-29", "shortlist_size": 3},
"method": {"combination": "median"},
"evaluators": [{"name": "Anna", "role": "Operations", "weight": 2}],
"criteria": [
  {"name": "Service", "weight": 60, "criteria": [
    {"name": "Quality", "weight": 100, "scale": {"kind": "rating", "levels": ["none", "some", "all"]}}]},
  {"name": "Price", "weight": 40, "source": "fact", "scale": {"kind": "measure", "unit": "EUR", "worst": 9, "best": 2, "points": [[2, 1], [9, 0]]}}],
"providers": [{"name": "Northwind", "country": "IE", "status": "invited", "services": ["payroll"],
  "sites": [{"city": "Cork", "country": "IE", "zone": "Europe/Dublin", "seats": 10}],
  "certificates": [{"standard": "ISO 9001", "valid_until": "2027-05-31"}],
  "facts": [{"criterion": "Price", "value": 4.5}],
  "scores": [{"criterion": "Service / Quality", "evaluator": "Anna", "score": 1, "comment": "fine"}]}]
})";
}

struct EmptyProject
{
    QTemporaryDir folder;
    QString path = folder.filePath(QStringLiteral("empty.shortlist"));
    std::unique_ptr<Project> project = std::move(*Project::create(path));
};

} // namespace

// A project as JSON: what is written comes back, and what is wrong is named by its place.
class TestProjectJson : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void reads()
    {
        EmptyProject empty;
        const qint64 before = empty.project->lastSequence();
        const Result<> read = readProjectJson(*empty.project, valid(), QStringLiteral("a.json"));
        QVERIFY2(read, read ? "" : qPrintable(read.error().message));
        const Snapshot &snapshot = empty.project->snapshot();
        QCOMPARE(snapshot.need().title, QStringLiteral("T"));
        QCOMPARE(snapshot.need().awardDate, QDate(2027, 1, 29));
        QVERIFY(snapshot.method().combination == Combination::Median);
        QCOMPARE(snapshot.evaluators().size(), 1U);
        QCOMPARE(snapshot.evaluators()[0].weight, 2.0);
        QCOMPARE(snapshot.leaves().size(), 2U);
        const Criterion &quality = *snapshot.criterion(snapshot.leaves()[0]);
        QCOMPARE(quality.scale.levels.size(), 3U);
        QCOMPARE(quality.scale.levels[1].value, 0.5);
        QCOMPARE(quality.scale.best, 2.0);
        const Provider &provider = snapshot.providers()[0];
        QVERIFY(provider.status == ProviderStatus::Invited);
        QCOMPARE(provider.sites[0].seats, 10);
        const Score score = snapshot.score({provider.id, quality.id, snapshot.evaluators()[0].id});
        QCOMPARE(score.value, 1.0);
        QCOMPARE(score.comment, QStringLiteral("fine"));
        QCOMPARE(snapshot.score({provider.id, snapshot.leaves()[1], kFacts}).value, 4.5);
        QVERIFY(!empty.project->canUndo());
        QCOMPARE(empty.project->lastSequence(), before + 1);
    }

    void comesBackAsItWas()
    {
        SmallProject small;
        const QByteArray first = projectToJson(small.project->snapshot());
        EmptyProject empty;
        const Result<> read = readProjectJson(*empty.project, first, QStringLiteral("a.json"));
        QVERIFY2(read, read ? "" : qPrintable(read.error().message));
        QCOMPARE(projectToJson(empty.project->snapshot()), first);
        QCOMPARE(empty.project->snapshot().scores().valueCount(), small.project->snapshot().scores().valueCount());
    }

    void comesBackWithTheSameNamesTwice()
    {
        SmallProject small;
        QVERIFY(small.project->edit(QStringLiteral("Doubles"), [&](Store &store) {
            const Snapshot &snapshot = small.project->snapshot();
            Criterion twin = *snapshot.criterion(small.quality);
            twin.id = newId<CriterionId>();
            for (ScaleLevel &level : twin.scale.levels)
                level.id = newId<RowId>();
            Evaluator namesake = snapshot.evaluators()[0];
            namesake.id = newId<EvaluatorId>();
            Provider other = *snapshot.provider(small.northwind);
            other.id = newId<ProviderId>();
            for (Site &site : other.sites)
                site.id = newId<RowId>();
            for (Certificate &certificate : other.certificates)
                certificate.id = newId<RowId>();
            return store.insertCriterion(twin)
                .and_then([&] { return store.insertEvaluator(namesake); })
                .and_then([&] { return store.insertProvider(other); })
                .and_then([&] {
                    return store.setScore({small.northwind, twin.id, namesake.id}, 2, QStringLiteral("twin"));
                });
        }));
        const QByteArray first = projectToJson(small.project->snapshot());
        QVERIFY(first.contains("Service / Quality #2"));
        EmptyProject empty;
        const Result<> read = readProjectJson(*empty.project, first, QStringLiteral("a.json"));
        QVERIFY2(read, read ? "" : qPrintable(read.error().message));
        QCOMPARE(empty.project->snapshot().providers().size(), 4U);
        QCOMPARE(empty.project->snapshot().scores().valueCount(), small.project->snapshot().scores().valueCount());
    }

    void keepsWhatNoLongerFitsAScale()
    {
        SmallProject small;
        QVERIFY(small.project->edit(QStringLiteral("Shrink"), [&](Store &store) {
            Criterion quality = *small.project->snapshot().criterion(small.quality);
            quality.scale.levels.resize(3);
            quality.scale.best = 2;
            return store.updateCriterion(quality);
        }));
        const QByteArray first = projectToJson(small.project->snapshot());
        QVERIFY(first.contains("outside_scale"));
        EmptyProject empty;
        const Result<> read = readProjectJson(*empty.project, first, QStringLiteral("a.json"));
        QVERIFY2(read, read ? "" : qPrintable(read.error().message));
        QCOMPARE(projectToJson(empty.project->snapshot()), first);
    }

    void namesThePlaceOfAMistake_data()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::addColumn<QString>("said");
        const auto row = [](const char *name, const char *from, const char *to, const char *said) {
            QTest::newRow(name) << QByteArray(from) << QByteArray(to) << QString::fromUtf8(said);
        };
        row("unknown criterion", "Service / Quality\"", "Pricing / X\"",
            "providers[0].scores[0].criterion: no criterion “Pricing / X”");
        row("group scored", "Service / Quality\"", "Service\"",
            "providers[0].scores[0].criterion: “Service” is a group");
        row("unknown evaluator", "\"evaluator\": \"Anna\"", "\"evaluator\": \"Bob\"",
            "providers[0].scores[0].evaluator: no evaluator “Bob”");
        row("evaluator missing", "\"evaluator\": \"Anna\", ", "", "providers[0].scores[0].evaluator: this is missing");
        row("score too high", "\"score\": 1", "\"score\": 7", "providers[0].scores[0].score: 7 does not fit");
        row("score as text", "\"score\": 1", "\"score\": \"1\"",
            "providers[0].scores[0].score: here must stand a number");
        row("fact as text", "\"value\": 4.5", "\"value\": true",
            "providers[0].facts[0].value: here must stand a number");
        row("unknown member", "\"status\": \"invited\"", "\"statsu\": \"invited\"",
            "providers[0]: there is no member called “statsu”");
        row("unknown status", "\"invited\"", "\"maybe\"", "providers[0].status: “maybe” is not a status");
        row("name missing", "\"name\": \"Northwind\", ", "", "providers[0].name: this is missing");
        row("name empty", "\"Northwind\"", "\"  \"", "providers[0].name: this must not be empty");
        row("country in words", "\"name\": \"Northwind\", \"country\": \"IE\"",
            "\"name\": \"Northwind\", \"country\": \"Irland\"", "providers[0].country: “Irland” is not a country");
        row("date", "2027-05-31", "31.5.2027", "providers[0].certificates[0].valid_until: “31.5.2027” is not a date");
        row("no such day", "2027-01-29", "2027-02-30", "need.award_date: “2027-02-30” is not a date");
        row("shortlist size", "\"shortlist_size\": 3", "\"shortlist_size\": 0",
            "need.shortlist_size: here must stand a whole number from 1 to 50");
        row("seats", "\"seats\": 10", "\"seats\": 1.5", "providers[0].sites[0].seats: here must stand a whole number");
        row("kind of scale", "\"kind\": \"rating\"", "\"kind\": \"stars\"",
            "criteria[0].criteria[0].scale.kind: “stars” is not a kind of scale");
        row("one level", "\"none\", \"some\", \"all\"", "\"none\"",
            "criteria[0].criteria[0].scale: A rating scale needs at least two levels");
        row("points", "[2, 1], [9, 0]", "[2, 1, 3]", "criteria[1].scale.points[0]: a point is a pair");
        row("worst is best", "\"worst\": 9", "\"worst\": 2", "criteria[1].scale:");
        row("source", "\"source\": \"fact\"", "\"source\": \"rumour\"", "criteria[1].source: “rumour” is not a source");
        row("negative weight", "\"weight\": 40", "\"weight\": -1", "criteria[1].weight: a weight must not be negative");
        row("group with a source", "\"weight\": 60,", "\"weight\": 60, \"source\": \"fact\",",
            "criteria[0]: a group has no scale");
        row("combination", "\"median\"", "\"best\"", "method.combination: “best” is neither");
        row("list expected", "[\"payroll\"]", "\"payroll\"", "providers[0].services: here must stand a list");
        row("NUL in a text", "\"Cork\"", "\"Co\\u0000rk\"",
            "providers[0].sites[0].city: a text must not hold a NUL character");
        row("second value", "\"facts\": [", "\"facts\": [{\"criterion\": \"Price\", \"value\": 3}, ",
            "providers[0].facts[1]: there is a second value for “Price”");
        row("nothing said", ", \"score\": 1, \"comment\": \"fine\"", "",
            "providers[0].scores[0]: here is neither a number nor a comment");
        row("not JSON", "\"version\": 1,", "\"version\": 1", "line 3, column 2: this is not JSON");
        row("other format", "shortlist-project", "cookbook", "“format” is not “shortlist-project”");
        row("no version", "\"version\": 1,", "", "“version” is missing");
    }
    void namesThePlaceOfAMistake()
    {
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        QFETCH(QString, said);
        QByteArray json = valid();
        const qsizetype at = json.indexOf(from);
        QVERIFY(at >= 0);
        json.replace(at, from.size(), to);
        EmptyProject empty;
        const qint64 before = empty.project->lastSequence();
        const Result<> read = readProjectJson(*empty.project, json, QStringLiteral("a.json"));
        QVERIFY(!read);
        QCOMPARE(read.error().code, ErrorCode::BadInput);
        QVERIFY2(read.error().message.contains(said), qPrintable(read.error().message));
        QVERIFY2(read.error().message.contains(QStringLiteral("“a.json”")), qPrintable(read.error().message));
        QVERIFY(empty.project->snapshot().providers().empty());
        QCOMPARE(empty.project->lastSequence(), before);
    }

    void refusesANewerFormat()
    {
        EmptyProject empty;
        const Result<> read = readProjectJson(*empty.project, valid().replace("\"version\": 1", "\"version\": 3"),
                                              QStringLiteral("a.json"));
        QVERIFY(!read);
        QCOMPARE(read.error().code, ErrorCode::NewerFile);
    }

    void fillsOnlyEmptyProjects()
    {
        SmallProject small;
        const QByteArray before = small.dump();
        QVERIFY(!readProjectJson(*small.project, valid(), QStringLiteral("a.json")));
        QCOMPARE(small.dump(), before);
    }

    void createsAProjectFile()
    {
        const QTemporaryDir folder;
        const QString json = folder.filePath(QStringLiteral("a.json"));
        const QString path = folder.filePath(QStringLiteral("a.shortlist"));
        QFile file(json);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(valid());
        file.close();
        {
            const Result<std::unique_ptr<Project>> project = createFromJson(json, path);
            QVERIFY2(project, project ? "" : qPrintable(project.error().message));
            QVERIFY(writeProjectJson(folder.filePath(QStringLiteral("b.json")), **project));
        }
        QVERIFY(Project::open(path));
        QVERIFY(
            createFromJson(folder.filePath(QStringLiteral("b.json")), folder.filePath(QStringLiteral("b.shortlist"))));
    }

    void leavesNoFileBehindWhenItFails()
    {
        const QTemporaryDir folder;
        const QString json = folder.filePath(QStringLiteral("a.json"));
        QFile file(json);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(valid().replace("Northwind", ""));
        file.close();
        const Result<std::unique_ptr<Project>> project =
            createFromJson(json, folder.filePath(QStringLiteral("a.shortlist")));
        QVERIFY(!project);
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden), QStringList{QStringLiteral("a.json")});
        QCOMPARE(
            createFromJson(folder.filePath(QStringLiteral("none.json")), folder.filePath(QStringLiteral("c.shortlist")))
                .error()
                .code,
            ErrorCode::NotFound);
    }
};

QTEST_GUILESS_MAIN(TestProjectJson)
#include "tst_project_json.moc"
