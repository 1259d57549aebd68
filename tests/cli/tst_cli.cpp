// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/cli/CliProcess.h"
#include "tests/support/TestProject.h"

#include <QFileInfo>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace shortlist;
using namespace shortlist::test;

namespace {

const QStringList kVerbs{QStringLiteral("new"),    QStringLiteral("import"), QStringLiteral("rank"),
                         QStringLiteral("report"), QStringLiteral("export"), QStringLiteral("history"),
                         QStringLiteral("verify"), QStringLiteral("solve")};

} // namespace

// What all verbs have in common: help, wrong use, files that are no projects, output that cannot be written.
class CliTest : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void overviewListsAllVerbs();
    void version();
    void helpOfEachVerb_data();
    void helpOfEachVerb();
    void wrongUse_data();
    void wrongUse();
    void noProject_data();
    void noProject();
    void fullDiskIsAFailure();
    void hostileNamesStayPlain();
    void readingLeavesTheFileAlone();
};

void CliTest::overviewListsAllVerbs()
{
    for (const QString &word : {QStringLiteral("--help"), QStringLiteral("-h"), QStringLiteral("help")}) {
        const CliResult result = runCli({word});
        QCOMPARE(result.status, 0);
        QCOMPARE(result.err, QByteArray());
        for (const QString &verb : kVerbs) {
            QVERIFY2(result.text().contains(QRegularExpression(QStringLiteral("^  %1 +\\w").arg(verb),
                                                               QRegularExpression::MultilineOption)),
                     qPrintable(verb));
        }
    }
}

void CliTest::version()
{
    const CliResult result = runCli({QStringLiteral("--version")});
    QCOMPARE(result.status, 0);
    QCOMPARE(result.out, QByteArray("shortlist-cli " SHORTLIST_VERSION "\n"));
}

void CliTest::helpOfEachVerb_data()
{
    QTest::addColumn<QString>("verb");
    for (const QString &verb : kVerbs) {
        QTest::newRow(qPrintable(verb)) << verb;
    }
}

void CliTest::helpOfEachVerb()
{
    QFETCH(QString, verb);
    const CliResult help = runCli({verb, QStringLiteral("--help")});
    QCOMPARE(help.status, 0);
    QCOMPARE(help.err, QByteArray());
    QVERIFY(help.text().startsWith(QStringLiteral("Usage: shortlist-cli %1 ").arg(verb)));
    QVERIFY(help.text().contains(QStringLiteral("--help")));
    // Help wins over whatever else is wrong, and can be asked for the other way round.
    QCOMPARE(runCli({verb, QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c"), QStringLiteral("-h")}).out,
             help.out);
    QCOMPARE(runCli({QStringLiteral("help"), verb}).out, help.out);
    const bool printsData = QStringList{QStringLiteral("import"), QStringLiteral("rank"), QStringLiteral("history"),
                                        QStringLiteral("verify"), QStringLiteral("solve")}
                                .contains(verb);
    QCOMPARE(help.text().contains(QStringLiteral("--json")), printsData);
}

void CliTest::wrongUse_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("named"); // what the complaint has to name
    const auto row = [](const char *arguments, const char *named) {
        const QString text = QString::fromUtf8(arguments);
        QTest::newRow(text.isEmpty() ? "nothing" : arguments)
            << text.split(QLatin1Char(' '), Qt::SkipEmptyParts) << QString::fromUtf8(named);
    };
    row("", "verb");
    row("frobnicate", "frobnicate");
    row("--frobnicate", "frobnicate");
    row("rank", "FILE");
    row("rank a.shortlist b.shortlist", "b.shortlist");
    row("rank a.shortlist --frobnicate", "frobnicate");
    row("rank a.shortlist --top", "top");
    row("rank a.shortlist --top 0", "--top");
    row("rank a.shortlist --top -3", "--top");
    row("rank a.shortlist --top many", "many");
    row("rank a.shortlist --top 3.5", "3.5");
    row("history a.shortlist --last x", "--last");
    row("verify", "FILE");
    row("solve", "FILE");
    row("import a.shortlist", "TABLE");
    row("import a.shortlist b.csv --existing maybe", "maybe");
    row("import a.shortlist b.csv --evaluator Anna", "--scores");
    row("import a.shortlist b.csv --scores --map A=name", "--map");
    row("export a.shortlist", "OUT");
    row("export a.shortlist out", "--format");
    row("export a.shortlist out.ods", "--format");
    row("export a.shortlist - --format xlsx", "xlsx");
    row("export a.shortlist out.csv --format xml", "xml");
    row("export a.shortlist out.csv --table votes", "votes");
    row("export a.shortlist out.json --table scores", "--table");
    row("report a.shortlist", "OUT.pdf");
    row("report a.shortlist out.pdf --locale xx_YY", "xx_YY");
    row("report a.shortlist out.pdf --locale C", "C");
    row("report a.shortlist out.pdf --sections title,gossip", "gossip");
    row("report a.shortlist out.pdf --top 51", "--top");
    row("report a.shortlist out.pdf --paper a3", "a3");
    row("new", "FILE");
    row("new a.shortlist --template gossip", "gossip");
    row("new a.shortlist --large 5x5", "5x5");
    row("new a.shortlist --large 0x4x4", "0x4x4");
    row("new a.shortlist --large 5x4x4 --seed x", "--seed");
    row("new a.shortlist --seed 4", "--seed");
    row("new a.shortlist --large 5x4x4 --from b.json", "--from");
}

void CliTest::wrongUse()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, named);
    const CliResult result = runCli(arguments);
    QCOMPARE(result.status, 2);
    QCOMPARE(result.out, QByteArray());
    QVERIFY2(result.complainsInOneLine(), result.err.constData());
    QVERIFY2(result.complaint().contains(named), result.err.constData());
    QVERIFY(!QFileInfo::exists(QStringLiteral("a.shortlist")));
}

void CliTest::noProject_data()
{
    QTest::addColumn<QString>("verb");
    QTest::addColumn<QByteArray>("bytes");
    for (const QString &verb : kVerbs) {
        if (verb == QLatin1String("new") || verb == QLatin1String("solve")) {
            continue;
        }
        QTest::newRow(qPrintable(QString(verb + QStringLiteral(", not there")))) << verb << QByteArray();
        QTest::newRow(qPrintable(QString(verb + QStringLiteral(", text"))))
            << verb << QByteArray("This is a letter.\n");
        QTest::newRow(qPrintable(QString(verb + QStringLiteral(", only a header"))))
            << verb << QByteArray("SQLite format 3\0", 16);
    }
}

void CliTest::noProject()
{
    QFETCH(QString, verb);
    QFETCH(QByteArray, bytes);
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a.shortlist"));
    if (!bytes.isEmpty()) {
        writeFile(path, bytes);
    }
    const QString second = folder.filePath(QStringLiteral("out.csv"));
    QStringList arguments{verb, path};
    if (verb == QLatin1String("import") || verb == QLatin1String("report") || verb == QLatin1String("export")) {
        arguments << second;
    }
    const CliResult result = runCli(arguments);
    QCOMPARE(result.status, 1);
    QCOMPARE(result.out, QByteArray());
    QVERIFY2(result.complainsInOneLine(), result.err.constData());
    QVERIFY2(result.complaint().contains(QStringLiteral("a.shortlist")), result.err.constData());
    QVERIFY(!QFileInfo::exists(second));
    QCOMPARE(QFileInfo::exists(path), !bytes.isEmpty());
}

void CliTest::fullDiskIsAFailure()
{
    const SmallProject small;
    const CliResult result = runCli({QStringLiteral("rank"), small.path}, QStringLiteral("/dev/full"));
    QCOMPARE(result.status, 1);
    QVERIFY2(result.complainsInOneLine(), result.err.constData());
}

void CliTest::hostileNamesStayPlain()
{
    SmallProject small;
    Provider provider = *small.project->snapshot().provider(small.meridian);
    provider.name = QStringLiteral("Me\x1b[31mri\u202Edian\nRank 1");
    QVERIFY(small.project->edit(QStringLiteral("Rename\x1b]0;title\x07"),
                                [&](Store &store) { return store.updateProvider(provider); }));
    for (const QString &verb : {QStringLiteral("rank"), QStringLiteral("history")}) {
        const CliResult result = runCli({verb, small.path});
        QCOMPARE(result.status, 0);
        for (const char byte : result.out) {
            QVERIFY2(byte == '\n' || static_cast<unsigned char>(byte) >= 0x20, "a control character got through");
        }
        QVERIFY(!result.text().contains(QChar(0x202E)));
        QVERIFY(!result.text().contains(QStringLiteral("\nRank 1")));
    }
}

void CliTest::readingLeavesTheFileAlone()
{
    SmallProject small;
    small.project.reset();
    QFile file(small.path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray before = file.readAll();
    const QStringList others = QDir(small.folder.path()).entryList(QDir::Files);
    for (const QString &verb : {QStringLiteral("rank"), QStringLiteral("history"), QStringLiteral("verify")}) {
        QCOMPARE(runCli({verb, small.path}).status, 0);
    }
    QVERIFY(file.seek(0));
    QCOMPARE(file.readAll(), before);
    QCOMPARE(QDir(small.folder.path()).entryList(QDir::Files), others);
}

QTEST_GUILESS_MAIN(CliTest)
#include "tst_cli.moc"
