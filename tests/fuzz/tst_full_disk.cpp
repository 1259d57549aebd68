// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/project/Project.h"
#include "tests/support/TestProject.h"

#include <QProcess>
#include <QRegularExpression>
#include <QTest>

using namespace shortlist;

// A real small disk: a tmpfs in a mount namespace of its own. Where the system allows no such namespace the test says
// so.
class TestFullDisk : public QObject
{
    Q_OBJECT

private:
    struct Outcome
    {
        int status = -1;
        QString said;
    };

    // Runs the writer on a copy of a project that lies on a small disk.
    static Outcome onSmallDisk(const QString &mode, const QString &mountOptions)
    {
        const test::SmallProject small;
        const QTemporaryDir mountPoint;
        const QString script =
            QStringLiteral("set -e; mount -t tmpfs -o size=400k none \"$1\"; cp \"$2\" \"$1/p.shortlist\"; "
                           "mount -o remount,%1 \"$1\"; exec \"$3\" \"$1/p.shortlist\" %2")
                .arg(mountOptions, mode);
        QProcess process;
        process.setProcessChannelMode(QProcess::MergedChannels);
        process.start(QStringLiteral("unshare"),
                      {QStringLiteral("--user"), QStringLiteral("--map-root-user"), QStringLiteral("--mount"),
                       QStringLiteral("sh"), QStringLiteral("-c"), script, QStringLiteral("sh"), mountPoint.path(),
                       small.path, QStringLiteral(SHORTLIST_DISK_WRITER)});
        process.waitForFinished(120000);
        return {process.exitCode(), QString::fromUtf8(process.readAll())};
    }

    static bool namespacesAllowed()
    {
        QProcess process;
        process.start(QStringLiteral("unshare"), {QStringLiteral("--user"), QStringLiteral("--map-root-user"),
                                                  QStringLiteral("--mount"), QStringLiteral("true")});
        return process.waitForFinished() && process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0;
    }

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void aFullDiskLosesNothing()
    {
        if (!namespacesAllowed())
            QSKIP("this system allows no mount namespaces, so there is no small disk to test on");
        const Outcome outcome = onSmallDisk(QStringLiteral("fill"), QStringLiteral("rw"));
        QVERIFY2(outcome.status == 0, qUtf8Printable(outcome.said));
        QVERIFY2(outcome.said.contains(QLatin1String("no room")), qUtf8Printable(outcome.said));
        QVERIFY(outcome.said.contains(QLatin1String("p.shortlist")));
    }

    void aReadOnlyDiskIsRead()
    {
        if (!namespacesAllowed())
            QSKIP("this system allows no mount namespaces, so there is no read-only disk to test on");
        const Outcome outcome = onSmallDisk(QStringLiteral("readonly"), QStringLiteral("ro"));
        QVERIFY2(outcome.status == 0, qUtf8Printable(outcome.said));
        QVERIFY2(outcome.said.contains(QLatin1String("may not be written")), qUtf8Printable(outcome.said));
    }
};

QTEST_GUILESS_MAIN(TestFullDisk)
#include "tst_full_disk.moc"
