// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/cli/CliProcess.h"
#include "tests/support/TestProject.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace shortlist;
using namespace shortlist::test;

namespace {

QStringList lines(const QString &text)
{
    return text.split(QRegularExpression(QStringLiteral("\r?\n")), Qt::SkipEmptyParts);
}

} // namespace

// Each verb does its work on a real file, and says so.
class CliVerbsTest : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void newBlank();
    void newFromTemplate();
    void newFromATemplateFile();
    void newRefusesAnExistingFile();
    void newFromJsonIsTheSameProject();
    void newFromBadJsonLeavesNothing();
    void newLargeIsRepeatable();
    void rankTable();
    void rankJson();
    void rankTop();
    void rankBelowTheLine();
    void exportTables();
    void exportToStandardOutput();
    void exportReplacesOnlyWhenWritten();
    void history();
    void verifyGood();
    void verifyBad();
    void report();
    void reportSections();
    void sampleProject();
    void exportsTheTrade();
};

void CliVerbsTest::newBlank()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("blank.shortlist"));
    const CliResult made =
        runCli({QStringLiteral("new"), path, QStringLiteral("--title"), QStringLiteral("Payroll 2028"),
                QStringLiteral("--author"), QStringLiteral("Anna Byrne")});
    QCOMPARE(made.status, 0);
    const auto project = Project::open(path);
    QVERIFY(project);
    QCOMPARE((*project)->snapshot().need().title, QStringLiteral("Payroll 2028"));
    QVERIFY(!(*project)->canUndo());
    const auto entries = (*project)->history();
    QVERIFY(entries && !entries->empty());
    QCOMPARE(entries->back().author, QStringLiteral("Anna Byrne"));
    const CliResult ranked = runCli({QStringLiteral("rank"), path});
    QCOMPARE(ranked.status, 0);
    QVERIFY(ranked.text().contains(QStringLiteral("No provider can be ranked yet")));
}

void CliVerbsTest::newFromTemplate()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("template.shortlist"));
    QCOMPARE(
        runCli({QStringLiteral("new"), path, QStringLiteral("--template"), QStringLiteral("customer_support")}).status,
        0);
    const auto project = Project::open(path);
    QVERIFY(project);
    QVERIFY((*project)->snapshot().leaves().size() >= 10);
    QCOMPARE((*project)->snapshot().need().service, QStringLiteral("customer_support"));
    // The whole template, not only its criteria.
    QVERIFY((*project)->snapshot().list<Requirement>().size() >= 10);
    QVERIFY((*project)->snapshot().list<Question>().size() >= 90);
    QVERIFY((*project)->snapshot().list<ServiceLevel>().size() >= 5);
}

void CliVerbsTest::newFromATemplateFile()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("house.json"));
    const SmallProject small;
    QCOMPARE(
        runCli({QStringLiteral("export"), small.path, file, QStringLiteral("--format"), QStringLiteral("template")})
            .status,
        0);
    QVERIFY(!contentOf(file).contains("Northwind"));
    const QString path = folder.filePath(QStringLiteral("house.shortlist"));
    QCOMPARE(runCli({QStringLiteral("new"), path, QStringLiteral("--template"), file}).status, 0);
    const auto project = Project::open(path);
    QVERIFY(project);
    QCOMPARE((*project)->snapshot().criterionCount(), small.project->snapshot().criterionCount());
    QVERIFY((*project)->snapshot().providers().empty());
    const QString other = folder.filePath(QStringLiteral("other.shortlist"));
    const CliResult missing = runCli(
        {QStringLiteral("new"), other, QStringLiteral("--template"), folder.filePath(QStringLiteral("no.json"))});
    QVERIFY(missing.status != 0);
    QVERIFY2(missing.complainsInOneLine(), missing.err.constData());
    QVERIFY(!QFile::exists(other));
}

void CliVerbsTest::newRefusesAnExistingFile()
{
    SmallProject small;
    small.project.reset();
    const QByteArray before = contentOf(small.path);
    const CliResult result = runCli({QStringLiteral("new"), small.path});
    QCOMPARE(result.status, 1);
    QVERIFY2(result.complainsInOneLine(), result.err.constData());
    QCOMPARE(contentOf(small.path), before);
}

void CliVerbsTest::newFromJsonIsTheSameProject()
{
    const SmallProject small;
    const QString json = small.folder.filePath(QStringLiteral("small.json"));
    const QString copy = small.folder.filePath(QStringLiteral("copy.shortlist"));
    const QString again = small.folder.filePath(QStringLiteral("again.json"));
    QCOMPARE(runCli({QStringLiteral("export"), small.path, json}).status, 0);
    QCOMPARE(runCli({QStringLiteral("new"), copy, QStringLiteral("--from"), json}).status, 0);
    QCOMPARE(runCli({QStringLiteral("export"), copy, again}).status, 0);
    QVERIFY(contentOf(json).contains("Northwind"));
    QCOMPARE(contentOf(again), contentOf(json));
}

void CliVerbsTest::newFromBadJsonLeavesNothing()
{
    const QTemporaryDir folder;
    const QString json = writeFile(folder.filePath(QStringLiteral("bad.json")),
                                   R"({"format": "shortlist-project", "version": 1, "providers": [{"name": 7}]})");
    const CliResult result =
        runCli({QStringLiteral("new"), folder.filePath(QStringLiteral("a.shortlist")), QStringLiteral("--from"), json});
    QCOMPARE(result.status, 1);
    QVERIFY2(result.complainsInOneLine(), result.err.constData());
    QVERIFY2(result.complaint().contains(QStringLiteral("bad.json")), result.err.constData());
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList{QStringLiteral("bad.json")});
}

void CliVerbsTest::newLargeIsRepeatable()
{
    const QTemporaryDir folder;
    QByteArray first;
    for (const QString &name : {QStringLiteral("a"), QStringLiteral("b")}) {
        const QString path = folder.filePath(QString(name + QStringLiteral(".shortlist")));
        const QString csv = folder.filePath(QString(name + QStringLiteral(".csv")));
        QCOMPARE(runCli({QStringLiteral("new"), path, QStringLiteral("--large"), QStringLiteral("60x12x3"),
                         QStringLiteral("--seed"), QStringLiteral("5")})
                     .status,
                 0);
        QCOMPARE(
            runCli({QStringLiteral("export"), path, csv, QStringLiteral("--table"), QStringLiteral("scores")}).status,
            0);
        first = first.isEmpty() ? contentOf(csv) : first;
        QCOMPARE(contentOf(csv), first);
        const QJsonObject ranked = runCli({QStringLiteral("rank"), path, QStringLiteral("--json")}).json();
        QCOMPARE(ranked.value(QLatin1String("providers")).toInt(), 60);
    }
    QVERIFY(lines(QString::fromUtf8(first)).size() > 60 * 12);
}

void CliVerbsTest::rankTable()
{
    const SmallProject small;
    const CliResult result = runCli({QStringLiteral("rank"), small.path});
    QCOMPARE(result.status, 0);
    QCOMPARE(result.err, QByteArray());
    const QStringList rows = lines(result.text());
    QCOMPARE(rows.at(0), QStringLiteral("Small project"));
    QVERIFY(rows.at(1).startsWith(QLatin1String("Rank  Provider")));
    // 0.6 x 0.7 x 0.7 + 0.4 x 0.8 over the known 0.82; and 0.6 x (0.7 x 0.7 + 0.3) + 0.4 x 0.4.
    QVERIFY2(rows.at(2).contains(QRegularExpression(QStringLiteral("^ +1  Meridian .*74\\.9"))),
             qPrintable(rows.at(2)));
    QVERIFY2(rows.at(3).contains(QRegularExpression(QStringLiteral("^ +2  Northwind .*63\\.4"))),
             qPrintable(rows.at(3)));
    QCOMPARE(rows.at(2).indexOf(QStringLiteral("74.9")), rows.at(3).indexOf(QStringLiteral("63.4")));
    QVERIFY2(rows.constLast().contains(QStringLiteral("Harbour")), qPrintable(result.text()));
}

void CliVerbsTest::rankJson()
{
    const SmallProject small;
    const CliResult result = runCli({QStringLiteral("rank"), small.path, QStringLiteral("--json")});
    QCOMPARE(result.status, 0);
    const QJsonObject object = result.json();
    QCOMPARE(object.value(QLatin1String("project")).toString(), QStringLiteral("Small project"));
    const QJsonArray ranking = object.value(QLatin1String("ranking")).toArray();
    QCOMPARE(ranking.size(), 2);
    const QJsonObject first = ranking.at(0).toObject();
    QCOMPARE(first.value(QLatin1String("provider")).toString(), QStringLiteral("Meridian"));
    QCOMPARE(first.value(QLatin1String("rank")).toInt(), 1);
    QCOMPARE(first.value(QLatin1String("total")).toDouble(), 100 * (0.42 * 0.7 + 0.4 * 0.8) / 0.82);
    QCOMPARE(first.value(QLatin1String("missing")).toInt(), 1);
    QVERIFY(first.value(QLatin1String("low")).toDouble() < first.value(QLatin1String("total")).toDouble());
    QVERIFY(first.value(QLatin1String("high")).toDouble() > first.value(QLatin1String("total")).toDouble());
    double sum = 0;
    const QJsonObject contributions = first.value(QLatin1String("contributions")).toObject();
    for (const QJsonValue &part : contributions) {
        sum += part.toDouble();
    }
    QCOMPARE(contributions.size(), 2);
    QCOMPARE(sum, first.value(QLatin1String("total")).toDouble());
    const QJsonArray rest = object.value(QLatin1String("not_ranked")).toArray();
    QCOMPARE(rest.size(), 1);
    QVERIFY(rest.at(0).toObject().value(QLatin1String("total")).isNull());
}

void CliVerbsTest::rankTop()
{
    const SmallProject small;
    const CliResult table = runCli({QStringLiteral("rank"), small.path, QStringLiteral("--top=1")});
    QCOMPARE(table.status, 0);
    QVERIFY(!table.text().contains(QStringLiteral("Northwind")));
    QVERIFY(table.text().contains(QStringLiteral("Ranked below these: 1 more.")));
    const QJsonObject object = runCli({QStringLiteral("rank"), small.path, QStringLiteral("--top"), QStringLiteral("1"),
                                       QStringLiteral("--json")})
                                   .json();
    QCOMPARE(object.value(QLatin1String("ranking")).toArray().size(), 1);
    QCOMPARE(object.value(QLatin1String("ranked")).toInt(), 2);
}

// Who fails a requirement is named with the reason, in text, JSON and CSV, and has no rank.
void CliVerbsTest::rankBelowTheLine()
{
    SmallProject small;
    const Result<> asked = small.project->edit(QStringLiteral("Ask"), [&small](Store &store) -> Result<> {
        Requirement pilot;
        pilot.name = QStringLiteral("Pilot first");
        pilot.rule = RequirementRule::Pilot;
        Provider meridian = *small.project->snapshot().provider(small.meridian);
        meridian.pilot = Known::No;
        const Result<> written = store.put(pilot);
        return written ? store.updateProvider(meridian) : written;
    });
    QVERIFY(asked);
    small.project.reset();
    const QString text = runCli({QStringLiteral("rank"), small.path}).text();
    QVERIFY2(text.contains(QRegularExpression(QStringLiteral("1  Northwind .* unknown"))), qPrintable(text));
    QVERIFY2(text.contains(QStringLiteral("Below the line, since a requirement is failed:\n"
                                          "  Meridian: Does not accept a pilot.\n")),
             qPrintable(text));
    const QJsonObject object = runCli({QStringLiteral("rank"), small.path, QStringLiteral("--json")}).json();
    QCOMPARE(object.value(QLatin1String("ranked")).toInt(), 1);
    const QJsonArray below = object.value(QLatin1String("below_the_line")).toArray();
    QCOMPARE(below.size(), 1);
    const QJsonObject meridian = below.at(0).toObject();
    QCOMPARE(meridian.value(QLatin1String("provider")).toString(), QStringLiteral("Meridian"));
    QCOMPARE(meridian.value(QLatin1String("requirements")).toString(), QStringLiteral("fail"));
    QVERIFY(!meridian.contains(QLatin1String("rank")));
    const QJsonObject reason = meridian.value(QLatin1String("reasons")).toArray().at(0).toObject();
    QCOMPARE(reason.value(QLatin1String("requirement")).toString(), QStringLiteral("Pilot first"));
    QCOMPARE(reason.value(QLatin1String("verdict")).toString(), QStringLiteral("fail"));
    QCOMPARE(reason.value(QLatin1String("reason")).toString(), QStringLiteral("Does not accept a pilot."));
    const QStringList rows = lines(runCli({QStringLiteral("export"), small.path, QStringLiteral("-"),
                                           QStringLiteral("--format"), QStringLiteral("csv")})
                                       .text());
    QVERIFY2(rows.at(0).contains(QStringLiteral("Missing,Requirements,Reason")), qPrintable(rows.at(0)));
    const QStringList failed = rows.filter(QStringLiteral("Meridian"));
    QCOMPARE(failed.size(), 1);
    QVERIFY2(failed.front().startsWith(QStringLiteral(",Meridian,")), qPrintable(failed.front()));
    QVERIFY2(failed.front().contains(QStringLiteral(",fail,Does not accept a pilot.")), qPrintable(failed.front()));
    for (const char *method : {"topsis", "vikor", "promethee2"}) {
        const QString by =
            runCli({QStringLiteral("rank"), small.path, QStringLiteral("--method"), QString::fromLatin1(method)})
                .text();
        QVERIFY2(by.contains(QStringLiteral("  Meridian: Does not accept a pilot.")), qPrintable(by));
    }
}

void CliVerbsTest::exportTables()
{
    const SmallProject small;
    const QString out = small.folder.filePath(QStringLiteral("out.csv"));
    QCOMPARE(runCli({QStringLiteral("export"), small.path, out}).status, 0);
    QStringList rows = lines(QString::fromUtf8(contentOf(out)));
    QCOMPARE(rows.size(), 4);
    QVERIFY2(rows.at(1).contains(QStringLiteral("Meridian")), qPrintable(rows.at(1)));
    QVERIFY2(rows.at(3).contains(QStringLiteral("Harbour")), qPrintable(rows.at(3)));

    QCOMPARE(runCli({QStringLiteral("export"), small.path, out, QStringLiteral("--table"), QStringLiteral("providers")})
                 .status,
             0);
    QCOMPARE(lines(QString::fromUtf8(contentOf(out))).size(), 4);

    QCOMPARE(runCli({QStringLiteral("export"), small.path, out, QStringLiteral("--format"), QStringLiteral("csv"),
                     QStringLiteral("--table"), QStringLiteral("scores")})
                 .status,
             0);
    rows = lines(QString::fromUtf8(contentOf(out)));
    QCOMPARE(rows.size(), 8);
    QVERIFY(contentOf(out).contains("Calm on the pilot calls"));
}

void CliVerbsTest::exportToStandardOutput()
{
    const SmallProject small;
    const CliResult csv = runCli(
        {QStringLiteral("export"), small.path, QStringLiteral("-"), QStringLiteral("--format"), QStringLiteral("csv")});
    QCOMPARE(csv.status, 0);
    QCOMPARE(lines(csv.text()).size(), 4);
    const CliResult json = runCli({QStringLiteral("export"), small.path, QStringLiteral("-"),
                                   QStringLiteral("--format"), QStringLiteral("json")});
    QCOMPARE(json.json().value(QLatin1String("format")).toString(), QStringLiteral("shortlist-project"));
}

void CliVerbsTest::exportReplacesOnlyWhenWritten()
{
    const SmallProject small;
    const QString out = writeFile(small.folder.filePath(QStringLiteral("out.csv")), "old");
    const CliResult nowhere =
        runCli({QStringLiteral("export"), small.path, small.folder.filePath(QStringLiteral("no/such/out.csv"))});
    QCOMPARE(nowhere.status, 1);
    QVERIFY2(nowhere.complainsInOneLine(), nowhere.err.constData());
    QCOMPARE(contentOf(out), QByteArray("old"));
    QCOMPARE(runCli({QStringLiteral("export"), small.path, out}).status, 0);
    QVERIFY(contentOf(out).contains("Meridian"));
}

void CliVerbsTest::history()
{
    SmallProject small;
    QVERIFY(small.project->edit(QStringLiteral("Remove Harbour"),
                                [&](Store &store) { return store.removeProvider(small.harbour); }));
    QVERIFY(small.project->undo());
    const CliResult table = runCli({QStringLiteral("history"), small.path});
    QCOMPARE(table.status, 0);
    QVERIFY(table.text().contains(QStringLiteral("Remove Harbour")));
    QVERIFY(table.text().contains(QRegularExpression(QStringLiteral("undo of \\d+: "))));
    const QJsonObject object = runCli({QStringLiteral("history"), small.path, QStringLiteral("--json")}).json();
    const QJsonArray entries = object.value(QLatin1String("entries")).toArray();
    QVERIFY(entries.size() >= 3);
    const QJsonObject undone = entries.last().toObject();
    QCOMPARE(undone.value(QLatin1String("kind")).toString(), QStringLiteral("undo"));
    const QJsonObject edited = entries.at(entries.size() - 2).toObject();
    QCOMPARE(undone.value(QLatin1String("target")), edited.value(QLatin1String("sequence")));
    QCOMPARE(edited.value(QLatin1String("hash")).toString().size(), 64);
    QVERIFY(edited.value(QLatin1String("when")).toString().endsWith(QLatin1Char('Z')));
    const QJsonArray last = runCli({QStringLiteral("history"), small.path, QStringLiteral("--last"),
                                    QStringLiteral("1"), QStringLiteral("--json")})
                                .json()
                                .value(QLatin1String("entries"))
                                .toArray();
    QCOMPARE(last.size(), 1);
    QCOMPARE(last.at(0).toObject(), undone);
}

void CliVerbsTest::verifyGood()
{
    const SmallProject small;
    const CliResult text = runCli({QStringLiteral("verify"), small.path});
    QCOMPARE(text.status, 0);
    QVERIFY(text.text().contains(QStringLiteral("is in order")));
    const CliResult json = runCli({QStringLiteral("verify"), small.path, QStringLiteral("--json")});
    QCOMPARE(json.status, 0);
    QCOMPARE(json.json().value(QLatin1String("ok")).toBool(), true);
    QVERIFY(json.json().value(QLatin1String("problems")).toArray().isEmpty());
}

void CliVerbsTest::verifyBad()
{
    SmallProject small;
    small.project.reset();
    // A comment is changed behind the journal's back, in place, so that the file still opens.
    QByteArray bytes = contentOf(small.path);
    QVERIFY(bytes.contains("Best reporting of all"));
    writeFile(small.path, bytes.replace("Best reporting of all", "Best of all reporters"));
    const CliResult text = runCli({QStringLiteral("verify"), small.path});
    QCOMPARE(text.status, 1);
    QVERIFY2(text.complainsInOneLine(), text.err.constData());
    const CliResult json = runCli({QStringLiteral("verify"), small.path, QStringLiteral("--json")});
    QCOMPARE(json.status, 1);
    QCOMPARE(json.json().value(QLatin1String("ok")).toBool(true), false);
    QVERIFY(!json.json().value(QLatin1String("problems")).toArray().isEmpty());
}

void CliVerbsTest::report()
{
    const SmallProject small;
    const QString out = small.folder.filePath(QStringLiteral("out.pdf"));
    const CliResult result =
        runCli({QStringLiteral("report"), small.path, out, QStringLiteral("--locale"), QStringLiteral("de_DE"),
                QStringLiteral("--author"), QStringLiteral("Anna Byrne")});
    QVERIFY2(result.status == 0, result.err.constData());
    QCOMPARE(result.err, QByteArray());
    QVERIFY(contentOf(out).startsWith("%PDF-"));
    const QString text = pdfText(out);
    for (const char *word : {"Small project", "Anna Byrne", "Meridian", "Northwind", "74,9"}) {
        QVERIFY2(text.contains(QString::fromLatin1(word)), word);
    }
}

void CliVerbsTest::reportSections()
{
    const SmallProject small;
    const QString out = small.folder.filePath(QStringLiteral("out.pdf"));
    const CliResult result =
        runCli({QStringLiteral("report"), small.path, out, QStringLiteral("--sections"),
                QStringLiteral("title, ranking"), QStringLiteral("--locale"), QStringLiteral("en_IE")});
    QVERIFY2(result.status == 0, result.err.constData());
    const QString text = pdfText(out);
    QVERIFY(text.contains(QStringLiteral("74.9")));
    QVERIFY(!text.contains(QStringLiteral("Calm on the pilot calls")));
    const CliResult nowhere =
        runCli({QStringLiteral("report"), small.path, small.folder.filePath(QStringLiteral("no/such/out.pdf"))});
    QCOMPARE(nowhere.status, 1);
    QVERIFY2(nowhere.complainsInOneLine(), nowhere.err.constData());
}

void CliVerbsTest::sampleProject()
{
    const QString sample = QStringLiteral(SHORTLIST_BINARY_DIR "/samples/contact_centre_2027.shortlist");
    QVERIFY(QFile::exists(sample));
    QCOMPARE(runCli({QStringLiteral("verify"), sample}).status, 0);
    const QJsonObject object = runCli({QStringLiteral("rank"), sample, QStringLiteral("--json")}).json();
    QCOMPARE(object.value(QLatin1String("providers")).toInt(), 12);
    QVERIFY(object.value(QLatin1String("ranked")).toInt() >= 6);
    QVERIFY(object.value(QLatin1String("missing_scores")).toInt() > 0);
}

void CliVerbsTest::exportsTheTrade()
{
    const QString sample = QStringLiteral(SHORTLIST_BINARY_DIR "/samples/contact_centre_2027.shortlist");
    const auto table = [&sample](const char *name) {
        return runCli({QStringLiteral("export"), sample, QStringLiteral("-"), QStringLiteral("--format"),
                       QStringLiteral("csv"), QStringLiteral("--table"), QLatin1String(name)})
            .out;
    };
    const QByteArray prices = table("prices");
    QVERIFY2(prices.startsWith("Provider,Offer,Model,"), prices.constData());
    QVERIFY(prices.contains("Kestrel Lane Contact,Best and final offer,per_fte,yes,EUR,"));
    QCOMPARE(prices.count("\r\n"), 13); // a header and twelve offers
    const QByteArray requirements = table("requirements");
    QVERIFY(requirements.contains("Mactanova Solutions,shortlisted,waived,"));
    QCOMPARE(requirements.count("\r\n"), 13);
    const QByteArray certificates = table("certificates");
    for (const char *status : {",valid,", ",expired,", ",stale,", ",claimed_only,"})
        QVERIFY2(certificates.contains(status), status);
    const QByteArray answers = table("answers");
    QVERIFY(answers.contains(",K11,"));
    QVERIFY(answers.contains(",clarification,"));
    const QByteArray evaluators = table("evaluators");
    QVERIFY(evaluators.contains("Ruth Okello,External adviser,0,"));
    QCOMPARE(evaluators.count("\r\n"), 7);
}

QTEST_GUILESS_MAIN(CliVerbsTest)
#include "tst_cli_verbs.moc"
