// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/project/LockFile.h"
#include "core/project/Project.h"
#include "core/project/Store.h"
#include "tests/support/TestProject.h"

#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTest>

#include <csignal>

using namespace shortlist;
using test::SmallProject;

class TestLock : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void aSecondOneReadsAndIsToldByWhom()
    {
        SmallProject small;
        const auto second = Project::open(small.path);
        QVERIFY(second);
        QVERIFY((*second)->isReadOnly());
        QVERIFY((*second)->readOnlyReason().contains(QString::number(QCoreApplication::applicationPid())));
        QVERIFY((*second)->readOnlyReason().contains(QSysInfo::machineHostName()));
        const Result<> edited =
            (*second)->edit(QStringLiteral("X"), [](Store &store) { return store.setNeed(Need{}); });
        QVERIFY(!edited);
        QCOMPARE(edited.error().code, ErrorCode::ReadOnly);
        QVERIFY(!(*second)->undo());
        QVERIFY((*second)->saveCopy(small.folder.filePath(QStringLiteral("copy.shortlist"))));
    }

    void throughALinkItIsTheSameProject()
    {
        SmallProject small;
        const QString link = small.folder.filePath(QStringLiteral("link.shortlist"));
        QVERIFY(QFile::link(small.path, link));
        const auto second = Project::open(link);
        QVERIFY(second);
        QVERIFY((*second)->isReadOnly());
    }

    void anotherProcessHoldsItUntilItDies()
    {
        SmallProject small;
        small.project.reset();
        QProcess holder;
        holder.start(QStringLiteral(SHORTLIST_EDITOR), {small.path, QStringLiteral("hold")});
        QVERIFY(holder.waitForReadyRead(20000));
        {
            const auto second = Project::open(small.path);
            QVERIFY(second);
            QVERIFY((*second)->isReadOnly());
            QVERIFY((*second)->readOnlyReason().contains(QString::number(holder.processId())));
        }
        ::kill(static_cast<pid_t>(holder.processId()), SIGKILL);
        holder.waitForFinished();
        QVERIFY(QFile::exists(LockFile::pathFor(small.path))); // left behind, and stale
        const auto again = Project::open(small.path);
        QVERIFY(again);
        QVERIFY2(!(*again)->isReadOnly(), qUtf8Printable((*again)->readOnlyReason()));
    }

    void twoProcessesNeverBothWrite()
    {
        SmallProject small;
        small.project.reset();
        std::vector<std::unique_ptr<QProcess>> racers;
        for (int i = 0; i < 6; ++i) {
            racers.push_back(std::make_unique<QProcess>());
            racers.back()->start(QStringLiteral(SHORTLIST_EDITOR), {small.path, QStringLiteral("hold")});
        }
        int writers = 0;
        int readers = 0;
        for (const auto &racer : racers) {
            QTRY_VERIFY_WITH_TIMEOUT(racer->bytesAvailable() > 0 || racer->state() == QProcess::NotRunning, 30000);
            if (racer->state() == QProcess::NotRunning && racer->exitCode() == 3)
                ++readers;
            else if (racer->readAllStandardOutput().startsWith("open"))
                ++writers;
        }
        QCOMPARE(writers, 1);
        QCOMPARE(readers, 5);
        for (const auto &racer : racers) {
            racer->kill();
            racer->waitForFinished();
        }
    }

    void anotherMachinesLockIsBelievedUntilBroken()
    {
        SmallProject small;
        small.project.reset();
        QFile lock(LockFile::pathFor(small.path));
        QVERIFY(lock.open(QIODevice::WriteOnly));
        lock.write(R"({"user":"mary","host":"another-machine","process":4711,"since":"2026-11-01T10:00:00Z"})");
        lock.close();
        {
            const auto opened = Project::open(small.path);
            QVERIFY(opened);
            QVERIFY((*opened)->isReadOnly());
            QVERIFY((*opened)->readOnlyReason().contains(QLatin1String("mary")));
            QVERIFY((*opened)->readOnlyReason().contains(QLatin1String("another-machine")));
        }
        OpenOptions options;
        options.breakLock = true;
        const auto opened = Project::open(small.path, options);
        QVERIFY(opened);
        QVERIFY(!(*opened)->isReadOnly());
    }

    void theLockFileGoesWhenTheProjectIsClosed()
    {
        SmallProject small;
        QVERIFY(LockFile::isInUse(small.path));
        QVERIFY(QFile::exists(LockFile::pathFor(small.path)));
        small.project.reset();
        QVERIFY(!LockFile::isInUse(small.path));
        QVERIFY(!QFile::exists(LockFile::pathFor(small.path)));
    }

    void rubbishInTheLockFileIsNoObstacle()
    {
        SmallProject small;
        small.project.reset();
        QFile lock(LockFile::pathFor(small.path));
        QVERIFY(lock.open(QIODevice::WriteOnly));
        lock.write(QByteArray(100000, '{'));
        lock.close();
        const auto opened = Project::open(small.path);
        QVERIFY(opened);
        QVERIFY(!(*opened)->isReadOnly());
    }

    // The lock can fail on a share; then the journal tells that the file went on without us.
    void aFileThatWentOnWithoutUsIsNotOverwritten()
    {
        SmallProject small;
        QFile::remove(LockFile::pathFor(small.path));
        {
            auto other = Project::open(small.path);
            QVERIFY(other);
            QVERIFY(!(*other)->isReadOnly());
            QVERIFY((*other)->edit(QStringLiteral("Theirs"),
                                   [&](Store &store) { return store.removeProvider(small.harbour); }));
        }
        const QByteArray theirs = small.dump();
        const Result<> ours = small.project->edit(QStringLiteral("Ours"),
                                                  [&](Store &store) { return store.removeProvider(small.northwind); });
        QVERIFY(!ours);
        QCOMPARE(ours.error().code, ErrorCode::Locked);
        QCOMPARE(small.dump(), theirs);
    }
};

QTEST_GUILESS_MAIN(TestLock)
#include "tst_lock.moc"
