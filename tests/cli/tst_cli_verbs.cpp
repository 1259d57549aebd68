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

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

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
    void newRefusesAnExistingFile();
    void newFromJsonIsTheSameProject();
    void newFromBadJsonLeavesNothing();
    void newLargeIsRepeatable();
    void rankTable();
    void rankJson();
    void rankTop();
    void exportTables();
    void exportToStandardOutput();
    void exportReplacesOnlyWhenWritten();
    void history();
    void verifyGood();
    void verifyBad();
    void importAddsAndCanBeUndone();
    void importDryRun();
    void importMapped();
    void importExisting();
    void importBad_data();
    void importBad();
    void importIntoALockedProject();
    void report();
    void reportSections();
    void sampleProject();
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

void CliVerbsTest::importAddsAndCanBeUndone()
{
    SmallProject small;
    small.project.reset();
    const QString csv = writeFile(small.folder.filePath(QStringLiteral("list.csv")),
                                  "Company name;Country;Employees\nBaltic Voice;Estonia;420\nNorthwind Ltd;IE;900\n");
    const CliResult result =
        runCli({QStringLiteral("import"), small.path, csv, QStringLiteral("--author"), QStringLiteral("Anna Byrne")});
    QCOMPARE(result.status, 0);
    QVERIFY2(result.text().contains(QStringLiteral("Providers added: 1, updated: 0, skipped: 1.")),
             result.out.constData());
    QVERIFY2(result.text().contains(QStringLiteral("Row 3")), result.out.constData());
    small.reopen();
    QCOMPARE(small.project->snapshot().providers().size(), std::size_t(4));
    QCOMPARE(small.project->history()->back().author, QStringLiteral("Anna Byrne"));
    QVERIFY(small.project->undo());
    QCOMPARE(small.project->snapshot().providers().size(), std::size_t(3));
}

void CliVerbsTest::importDryRun()
{
    SmallProject small;
    small.project.reset();
    const QByteArray before = contentOf(small.path);
    const QString csv =
        writeFile(small.folder.filePath(QStringLiteral("list.csv")), "Name,Country\nBaltic Voice,EE\n,EE\n");
    const CliResult result =
        runCli({QStringLiteral("import"), small.path, csv, QStringLiteral("--dry-run"), QStringLiteral("--json")});
    QCOMPARE(result.status, 0);
    const QJsonObject object = result.json();
    QCOMPARE(object.value(QLatin1String("written")).toBool(true), false);
    QCOMPARE(object.value(QLatin1String("added")).toInt(), 1);
    QCOMPARE(object.value(QLatin1String("skipped")).toInt(), 1);
    const QJsonArray rows = object.value(QLatin1String("rows")).toArray();
    QCOMPARE(rows.at(0).toObject().value(QLatin1String("provider")).toString(), QStringLiteral("Baltic Voice"));
    QVERIFY(!rows.at(1).toObject().value(QLatin1String("problems")).toArray().isEmpty());
    QCOMPARE(contentOf(small.path), before);
}

void CliVerbsTest::importMapped()
{
    SmallProject small;
    small.project.reset();
    const QString csv = writeFile(small.folder.filePath(QStringLiteral("list.csv")),
                                  "Bidder,Where,Bid,Name\nBaltic Voice,EE,55000,internal\n");
    const CliResult result = runCli({QStringLiteral("import"), small.path, csv, QStringLiteral("--map"),
                                     QStringLiteral("bidder=name,B=country,Bid=fact:Price")});
    QVERIFY2(result.status == 0, result.err.constData());
    small.reopen();
    const Snapshot &snapshot = small.project->snapshot();
    const auto found =
        std::find_if(snapshot.providers().begin(), snapshot.providers().end(),
                     [](const Provider &provider) { return provider.name == QLatin1String("Baltic Voice"); });
    QVERIFY(found != snapshot.providers().end());
    QCOMPARE(found->country, QStringLiteral("EE"));
    QCOMPARE(snapshot.score({found->id, small.price, kFacts}).value, 55000.0);

    const auto complaintOf = [&](const char *map) {
        const CliResult wrong = runCli({QStringLiteral("import"), small.path, csv, QStringLiteral("--dry-run"),
                                        QStringLiteral("--map"), QString::fromLatin1(map)});
        return wrong.status == 2 && wrong.complainsInOneLine() ? wrong.complaint() : QString();
    };
    QVERIFY(complaintOf("Bidder").contains(QStringLiteral("HEADER=FIELD")));
    QVERIFY(complaintOf("Nobody=name").contains(QStringLiteral("Nobody")));
    QVERIFY(complaintOf("Bidder=gossip").contains(QStringLiteral("gossip")));
    QVERIFY(complaintOf("Bid=fact:Quality").contains(QStringLiteral("Quality")));
}

void CliVerbsTest::importExisting()
{
    SmallProject small;
    small.project.reset();
    const QString csv =
        writeFile(small.folder.filePath(QStringLiteral("list.csv")), "Name,Employees\nNORTHWIND GmbH,900\n");
    const QJsonObject skipped = runCli({QStringLiteral("import"), small.path, csv, QStringLiteral("--json")}).json();
    QCOMPARE(skipped.value(QLatin1String("skipped")).toInt(), 1);
    QCOMPARE(skipped.value(QLatin1String("written")).toBool(true), false);
    const QJsonObject updated = runCli({QStringLiteral("import"), small.path, csv, QStringLiteral("--existing"),
                                        QStringLiteral("update"), QStringLiteral("--json")})
                                    .json();
    QCOMPARE(updated.value(QLatin1String("updated")).toInt(), 1);
    small.reopen();
    QCOMPARE(small.project->snapshot().providers().size(), std::size_t(3));
    QCOMPARE(small.project->snapshot().provider(small.northwind)->headcount, 900);
}

void CliVerbsTest::importBad_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("NUL bytes") << QByteArray("Name\0Country\nA\0B\n", 17);
    QTest::newRow("unclosed quote") << QByteArray("Name,Country\n\"Baltic Voice,EE\nNext,PL\n");
    QTest::newRow("no column for the name") << QByteArray("Colour,Size\nred,4\n");
}

void CliVerbsTest::importBad()
{
    QFETCH(QByteArray, bytes);
    SmallProject small;
    small.project.reset();
    const QByteArray before = contentOf(small.path);
    const QString csv = writeFile(small.folder.filePath(QStringLiteral("list.csv")), bytes);
    const CliResult result = runCli({QStringLiteral("import"), small.path, csv});
    QCOMPARE(result.status, 1);
    QVERIFY2(result.complainsInOneLine(), result.err.constData());
    QVERIFY2(result.complaint().contains(QStringLiteral("list.csv")), result.err.constData());
    QCOMPARE(contentOf(small.path), before);
}

void CliVerbsTest::importIntoALockedProject()
{
    const SmallProject small; // has it open
    const QString csv = writeFile(small.folder.filePath(QStringLiteral("list.csv")), "Name\nBaltic Voice\n");
    const CliResult result = runCli({QStringLiteral("import"), small.path, csv});
    QCOMPARE(result.status, 1);
    QVERIFY2(result.complainsInOneLine(), result.err.constData());
    QCOMPARE(small.project->snapshot().providers().size(), std::size_t(3));
    QCOMPARE(runCli({QStringLiteral("rank"), small.path}).status, 0);
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
    QVERIFY(object.value(QLatin1String("ranked")).toInt() >= 8);
    QVERIFY(object.value(QLatin1String("missing_scores")).toInt() > 0);
}

QTEST_GUILESS_MAIN(CliVerbsTest)
#include "tst_cli_verbs.moc"
