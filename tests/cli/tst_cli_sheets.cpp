// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/project/Store.h"
#include "tests/cli/CliProcess.h"
#include "tests/support/TestProject.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QRegularExpression>
#include <QTest>

using namespace shortlist;
using namespace shortlist::test;

// Spreadsheets on the command line: providers, scores and answers in, tables and questionnaires out.
class CliSheetsTest : public QObject
{
    Q_OBJECT

    static QString data(const char *name)
    {
        return QStringLiteral(SHORTLIST_TEST_DATA "/sheet/") + QString::fromLatin1(name);
    }

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void providersFromASpreadsheet()
    {
        SmallProject small;
        small.project.reset();
        const CliResult result = runCli({QStringLiteral("import"), small.path, data("providers.ods")});
        QVERIFY2(result.status == 0, result.err.constData());
        QVERIFY2(result.text().contains(QStringLiteral("Providers added: 3")), result.out.constData());
        QVERIFY2(result.text().contains(QStringLiteral("Providers!C4 holds an error (#DIV/0!)")),
                 result.out.constData());
        const CliResult notes = runCli({QStringLiteral("import"), small.path, data("providers.ods"),
                                        QStringLiteral("--sheet"), QStringLiteral("Nothing")});
        QCOMPARE(notes.status, 1);
        QVERIFY2(notes.complaint().contains(QStringLiteral("Providers, Notes")), notes.err.constData());
        const CliResult broken = runCli({QStringLiteral("import"), small.path,
                                         writeFile(small.folder.filePath(QStringLiteral("x.xlsx")), "no archive")});
        QCOMPARE(broken.status, 1);
        QVERIFY(broken.complainsInOneLine());
        QVERIFY(broken.complaint().contains(QStringLiteral("x.xlsx")));
    }

    void scores()
    {
        SmallProject small;
        small.project.reset();
        const QString csv = writeFile(small.folder.filePath(QStringLiteral("votes.csv")),
                                      "Provider,Quality,Evening cover,Gossip\nHarbour,3,yes,1\nNobody,1,,\n");
        const QStringList arguments{
            QStringLiteral("import"), small.path, csv, QStringLiteral("--scores"), QStringLiteral("--evaluator"),
            QStringLiteral("brian")};
        const QByteArray before = contentOf(small.path);
        const QJsonObject dry =
            runCli(arguments + QStringList{QStringLiteral("--dry-run"), QStringLiteral("--json")}).json();
        QCOMPARE(dry.value(QLatin1String("changes")).toArray().size(), 2);
        QCOMPARE(dry.value(QLatin1String("problems")).toArray().size(), 2);
        QCOMPARE(dry.value(QLatin1String("written")).toBool(true), false);
        QCOMPARE(contentOf(small.path), before);
        const CliResult result = runCli(arguments);
        QVERIFY2(result.status == 0, result.err.constData());
        QVERIFY2(result.text().contains(QStringLiteral("votes!D1: No criterion is called “Gossip”.")),
                 result.out.constData());
        QVERIFY2(result.text().contains(QStringLiteral("Scores set: 2, unchanged: 0, problems: 2.")),
                 result.out.constData());
        small.reopen();
        QCOMPARE(small.project->snapshot().score({small.harbour, small.quality, small.brian}).value, 3.0);
        QCOMPARE(small.project->snapshot().score({small.harbour, small.reach, small.brian}).value, 1.0);
        small.project.reset();
        const CliResult nobody = runCli({QStringLiteral("import"), small.path, csv, QStringLiteral("--scores"),
                                         QStringLiteral("--evaluator"), QStringLiteral("Zoe")});
        QCOMPARE(nobody.status, 2);
        QVERIFY(nobody.complaint().contains(QStringLiteral("Anna, Brian")));
    }

    void tablesAsXlsx()
    {
        SmallProject small;
        small.project.reset();
        for (const char *table : {"ranking", "providers", "scores"}) {
            const QString out = small.folder.filePath(QStringLiteral("out.xlsx"));
            const CliResult result = runCli(
                {QStringLiteral("export"), small.path, out, QStringLiteral("--table"), QString::fromLatin1(table)});
            QVERIFY2(result.status == 0, result.err.constData());
            QVERIFY(contentOf(out).startsWith("PK"));
        }
        // What went out comes in again.
        const QString providers = small.folder.filePath(QStringLiteral("list"));
        QCOMPARE(runCli({QStringLiteral("export"), small.path, providers + QStringLiteral(".xlsx"),
                         QStringLiteral("--table"), QStringLiteral("providers")})
                     .status,
                 0);
        const QJsonObject again = runCli({QStringLiteral("import"), small.path, providers + QStringLiteral(".xlsx"),
                                          QStringLiteral("--dry-run"), QStringLiteral("--json")})
                                      .json();
        QCOMPARE(again.value(QLatin1String("skipped")).toInt(), 3);
    }

    // Out to two providers, filled in by nobody, and back: no answer, no fault. One that is none of ours is named.
    void questionnaires()
    {
        SmallProject small;
        QVERIFY(small.project->edit(QStringLiteral("Questions"), [](Store &store) {
            Question question;
            question.section = QStringLiteral("Company");
            question.code = QStringLiteral("A01");
            question.text = QStringLiteral("Who owns it?");
            return store.put(question);
        }));
        small.project.reset();
        const QString folder = small.folder.filePath(QStringLiteral("out"));
        const CliResult nowhere = runCli({QStringLiteral("questionnaire"), small.path, folder,
                                          QStringLiteral("--provider"), QStringLiteral("Northwind")});
        QCOMPARE(nowhere.status, 1);
        QVERIFY(nowhere.complainsInOneLine());
        QDir().mkpath(folder);
        const CliResult none = runCli({QStringLiteral("questionnaire"), small.path, folder});
        QCOMPARE(none.status, 1);
        QVERIFY2(none.complaint().contains(QStringLiteral("--provider")), none.err.constData());
        const CliResult result =
            runCli({QStringLiteral("questionnaire"), small.path, folder, QStringLiteral("--provider"),
                    QStringLiteral("northwind"), QStringLiteral("--provider"), QStringLiteral("Harbour"),
                    QStringLiteral("--mark-sent")});
        QVERIFY2(result.status == 0, result.err.constData());
        QVERIFY(QFile::exists(folder + QStringLiteral("/Northwind - questionnaire.xlsx")));
        QVERIFY(QFile::copy(data("providers.ods"), folder + QStringLiteral("/stranger.ods")));
        const CliResult back = runCli({QStringLiteral("import"), small.path, folder, QStringLiteral("--answers")});
        QVERIFY2(back.status == 0, back.err.constData());
        QVERIFY2(back.text().contains(QStringLiteral("Answers taken: 0")), back.out.constData());
        QVERIFY2(back.text().contains(QStringLiteral("Left out: “stranger.ods”")), back.out.constData());
        const CliResult odt = runCli(
            {QStringLiteral("questionnaire"), small.path, folder, QStringLiteral("--format"), QStringLiteral("odt")});
        QVERIFY2(odt.status == 0, odt.err.constData()); // those who were sent it take part
        QVERIFY(QFile::exists(folder + QStringLiteral("/Harbour - questionnaire.odt")));
        const CliResult alone =
            runCli({QStringLiteral("import"), small.path, data("providers.ods"), QStringLiteral("--answers")});
        QCOMPARE(alone.status, 1);
        QVERIFY(alone.complainsInOneLine());
        small.reopen();
        QCOMPARE(small.project->snapshot().answers().count(), std::size_t(2));
        QVERIFY(small.project->undo());
        QCOMPARE(small.project->snapshot().answers().count(), std::size_t(0));
    }

    void wrongUse_data()
    {
        QTest::addColumn<QStringList>("options");
        QTest::newRow("format") << QStringList{QStringLiteral("questionnaire"), QStringLiteral("--format"),
                                               QStringLiteral("pdf")};
        QTest::newRow("provider") << QStringList{QStringLiteral("questionnaire"), QStringLiteral("--provider"),
                                                 QStringLiteral("Nobody")};
        QTest::newRow("answers and scores")
            << QStringList{QStringLiteral("import"), QStringLiteral("--answers"), QStringLiteral("--scores")};
    }

    void wrongUse()
    {
        QFETCH(const QStringList, options);
        SmallProject small;
        small.project.reset();
        const CliResult result = runCli(QStringList{options.first(), small.path, small.folder.path()} + options.mid(1));
        QCOMPARE(result.status, 2);
        QVERIFY(result.complainsInOneLine());
    }
};

QTEST_GUILESS_MAIN(CliSheetsTest)
#include "tst_cli_sheets.moc"
