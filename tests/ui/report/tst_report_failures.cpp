// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/report/Report.h"

#include "tests/ui/report/ReportSample.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <sys/resource.h>
#include <unistd.h>

using namespace shortlist;
using test::ReportSample;

// What becomes of an older file when a report cannot be written.
class TestReportFailures : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }
    void noSectionsIsAnError();
    void cancelLeavesTheOldFile();
    void readOnlyFolder();
    void missingFolder();
    void fullDisk();

private:
    QTemporaryDir m_folder;
};

namespace {

ReportOptions options()
{
    ReportOptions options;
    options.author = QStringLiteral("Aoife Byrne");
    options.generatedAt = QDateTime(QDate(2026, 11, 21), QTime(10, 30));
    return options;
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void put(const QString &path, const QByteArray &content)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(content), content.size());
}

} // namespace

void TestReportFailures::noSectionsIsAnError()
{
    const ReportSample sample;
    ReportOptions none = options();
    none.sections.clear();
    const QString path = m_folder.filePath(QStringLiteral("none.pdf"));
    const Result<> result = writeReport(sample.snapshot, Evaluation(sample.snapshot), none, path);
    QVERIFY(!result);
    QCOMPARE(result.error().code, ErrorCode::BadInput);
    QVERIFY(!QFileInfo::exists(path));
}

void TestReportFailures::cancelLeavesTheOldFile()
{
    const ReportSample sample;
    const QString path = m_folder.filePath(QStringLiteral("old.pdf"));
    put(path, "old");
    const QStringList before = QDir(m_folder.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    for (const double stopAt : {0.0, 0.3, 0.7, 0.99}) {
        double last = -1;
        const Result<> result =
            writeReport(sample.snapshot, Evaluation(sample.snapshot), options(), path, [&](double done) {
                Q_ASSERT(done >= last && done <= 1);
                last = done;
                return done < stopAt;
            });
        QVERIFY(!result);
        QCOMPARE(result.error().code, ErrorCode::Cancelled);
        QCOMPARE(contentOf(path), QByteArray("old"));
        QCOMPARE(QDir(m_folder.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot), before);
    }
}

void TestReportFailures::readOnlyFolder()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("report.pdf"));
    put(path, "old");
    const ReportSample sample;
    const Evaluation evaluation(sample.snapshot);
    QVERIFY(QFile::setPermissions(folder.path(), QFileDevice::ReadOwner | QFileDevice::ExeOwner |
                                                     QFileDevice::ReadOther | QFileDevice::ExeOther));
    // The superuser may write everywhere, so that the test steps down where it runs as one.
    const bool root = geteuid() == 0;
    if (root)
        QCOMPARE(seteuid(65534), 0);
    const Result<> result = writeReport(sample.snapshot, evaluation, options(), path);
    if (root)
        QCOMPARE(seteuid(0), 0);
    QVERIFY(
        QFile::setPermissions(folder.path(), QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner));
    QVERIFY(!result);
    QCOMPARE(result.error().code, ErrorCode::ReadOnly);
    QVERIFY2(result.error().message.contains(path), qPrintable(result.error().message));
    QCOMPARE(contentOf(path), QByteArray("old"));
}

void TestReportFailures::missingFolder()
{
    const ReportSample sample;
    const QString path = m_folder.filePath(QStringLiteral("nowhere/report.pdf"));
    const Result<> result = writeReport(sample.snapshot, Evaluation(sample.snapshot), options(), path);
    QVERIFY(!result);
    QCOMPARE(result.error().code, ErrorCode::NotFound);
}

void TestReportFailures::fullDisk()
{
    const ReportSample sample;
    const Evaluation evaluation(sample.snapshot);
    const QString path = m_folder.filePath(QStringLiteral("full.pdf"));
    put(path, "old");
    // A limit on the size of files stops the write in the middle, as a full disk does.
    rlimit before{};
    QCOMPARE(getrlimit(RLIMIT_FSIZE, &before), 0);
    rlimit small = before;
    small.rlim_cur = 8'192;
    const auto handler = std::signal(SIGXFSZ, SIG_IGN);
    QCOMPARE(setrlimit(RLIMIT_FSIZE, &small), 0);
    const Result<> result = writeReport(sample.snapshot, evaluation, options(), path);
    QCOMPARE(setrlimit(RLIMIT_FSIZE, &before), 0);
    std::signal(SIGXFSZ, handler);
    QVERIFY(!result);
    QVERIFY2(result.error().message.contains(path), qPrintable(result.error().message));
    QVERIFY(result.error().message.contains(QStringLiteral("as it was")));
    QCOMPARE(contentOf(path), QByteArray("old"));
    const QStringList files =
        QDir(m_folder.path()).entryList({QStringLiteral("full*")}, QDir::AllEntries | QDir::Hidden);
    QCOMPARE(files, QStringList{QStringLiteral("full.pdf")});
}

QTEST_MAIN(TestReportFailures)
#include "tst_report_failures.moc"
