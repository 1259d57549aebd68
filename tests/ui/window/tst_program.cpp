// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

// The program itself as a process: it comes up, draws its window, and has nothing to complain of.
class TestProgram : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void itStartsWithoutAComplaint_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("nothing") << QStringList{};
        QTest::newRow("the sample") << QStringList{QStringLiteral("--sample")};
        for (const char *page : {"start", "overview", "providers", "criteria", "scoring", "compare", "report"})
            QTest::newRow(page) << QStringList{QStringLiteral("--sample"), QStringLiteral("--page"),
                                               QLatin1String(page)};
    }

    void itStartsWithoutAComplaint()
    {
        QFETCH(QStringList, arguments);
        const QTemporaryDir home;
        QProcess program;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("XDG_DATA_HOME"), home.filePath(QStringLiteral("data")));
        environment.insert(QStringLiteral("XDG_CONFIG_HOME"), home.filePath(QStringLiteral("config")));
        environment.insert(QStringLiteral("XDG_RUNTIME_DIR"), home.path());
        program.setProcessEnvironment(environment);
        program.start(QStringLiteral(SHORTLIST_PROGRAM), arguments + QStringList{QStringLiteral("--exit-after-paint")});
        QVERIFY(program.waitForFinished(60000));
        // What the offscreen platform says of itself is not ours.
        const QString said = QString::fromUtf8(program.readAllStandardError())
                                 .remove(QStringLiteral("This plugin does not support propagateSizeHints()\n"));
        QCOMPARE(said, QString());
        QCOMPARE(program.exitStatus(), QProcess::NormalExit);
        QCOMPARE(program.exitCode(), 0);
    }
};

QTEST_GUILESS_MAIN(TestProgram)
#include "tst_program.moc"
