// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/project/Project.h"
#include "tests/support/TestProject.h"

#include <QProcess>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTest>

#include <csignal>

using namespace shortlist;

// Kills a process that edits in a loop, 200 times at random moments: the file opens, is sound, and has every edit that
// had returned.
class TestKill : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void nothingThatHadReturnedIsLost()
    {
        QRandomGenerator random(7);
        qint64 edits = 0;
        for (int turn = 0; turn < 20 && !QTest::currentTestFailed(); ++turn) {
            qint64 entries = 0;
            killTenTimes(random, entries);
            edits += entries;
        }
        QVERIFY2(edits > 200, "the editor hardly came to edit, so this proved nothing");
    }

private:
    // On one project, so that each process goes on where the last one was killed. Answers how many entries there are.
    static void killTenTimes(QRandomGenerator &random, qint64 &entries)
    {
        test::SmallProject small;
        small.project.reset();
        for (int round = 0; round < 10; ++round)
            killOnce(small.path, random, entries);
    }

    static void killOnce(const QString &path, QRandomGenerator &random, qint64 &entries)
    {
        QProcess editor;
        editor.start(QStringLiteral(SHORTLIST_EDITOR), {path});
        QVERIFY(editor.waitForReadyRead(20000));
        // From "just opened" to some dozens of edits later; the moment within an edit is as the clock has it.
        const QDeadlineTimer moment(qint64(random.bounded(60)));
        while (!moment.hasExpired())
            editor.waitForReadyRead(1);
        ::kill(static_cast<pid_t>(editor.processId()), SIGKILL);
        editor.waitForFinished();
        const QList<QByteArray> lines = editor.readAllStandardOutput().split('\n');
        QVERIFY2(editor.readAllStandardError().isEmpty(), "the editor failed by itself");
        // The last line may be cut; only whole ones count as returned.
        qint64 returned = 0;
        for (qsizetype i = 0; i + 1 < lines.size(); ++i)
            returned = qMax(returned, lines.at(i).toLongLong());
        Result<std::unique_ptr<Project>> opened = Project::open(path);
        QVERIFY2(opened, opened ? "" : qUtf8Printable(opened.error().message));
        QVERIFY2(!(*opened)->isReadOnly(), qUtf8Printable((*opened)->readOnlyReason()));
        QVERIFY2((*opened)->lastSequence() >= returned, "an edit that had returned is not there");
        const auto findings = (*opened)->verify();
        QVERIFY(findings);
        QCOMPARE(*findings, QStringList());
        entries = (*opened)->lastSequence();
    }
};

QTEST_GUILESS_MAIN(TestKill)
#include "tst_kill.moc"
