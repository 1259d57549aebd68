// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/cli/CliProcess.h"
#include "tests/support/TestProject.h"

#include <QFile>
#include <QJsonArray>
#include <QRegularExpression>
#include <QTest>

#include <algorithm>

using namespace shortlist;
using namespace shortlist::test;

// The import verb: what comes in, what is said of it, and that nothing is written where something is wrong.
class CliImportTest : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void importAddsAndCanBeUndone();
    void importDryRun();
    void importMapped();
    void importExisting();
    void importBad_data();
    void importBad();
    void importIntoALockedProject();
};

void CliImportTest::importAddsAndCanBeUndone()
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

void CliImportTest::importDryRun()
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

void CliImportTest::importMapped()
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

void CliImportTest::importExisting()
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

void CliImportTest::importBad_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("NUL bytes") << QByteArray("Name\0Country\nA\0B\n", 17);
    QTest::newRow("unclosed quote") << QByteArray("Name,Country\n\"Baltic Voice,EE\nNext,PL\n");
    QTest::newRow("no column for the name") << QByteArray("Colour,Size\nred,4\n");
}

void CliImportTest::importBad()
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

void CliImportTest::importIntoALockedProject()
{
    const SmallProject small; // has it open
    const QString csv = writeFile(small.folder.filePath(QStringLiteral("list.csv")), "Name\nBaltic Voice\n");
    const CliResult result = runCli({QStringLiteral("import"), small.path, csv});
    QCOMPARE(result.status, 1);
    QVERIFY2(result.complainsInOneLine(), result.err.constData());
    QCOMPARE(small.project->snapshot().providers().size(), std::size_t(3));
    QCOMPARE(runCli({QStringLiteral("rank"), small.path}).status, 0);
}

QTEST_GUILESS_MAIN(CliImportTest)
#include "tst_cli_import.moc"
