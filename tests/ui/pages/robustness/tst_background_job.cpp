// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/robustness/BackgroundJob.h"

#include <QSignalSpy>
#include <QTest>
#include <QThread>

#include <semaphore>

using namespace shortlist;

class TestBackgroundJob : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void showsInItsOwnThread();
    void onlyTheLatestIsShown();
    void cancelShowsNothing();
    void nothingAfterTheEnd();
    void tellsProgress();
};

void TestBackgroundJob::showsInItsOwnThread()
{
    BackgroundJob job;
    QSignalSpy finished(&job, &BackgroundJob::finished);
    QThread *worked = nullptr;
    QThread *shown = nullptr;
    job.start([&](const auto &, std::stop_token) -> BackgroundJob::Show {
        worked = QThread::currentThread();
        return [&shown] { shown = QThread::currentThread(); };
    });
    QVERIFY(job.isRunning());
    QTRY_COMPARE(finished.size(), 1);
    QVERIFY(finished.at(0).at(0).toBool());
    QVERIFY(!job.isRunning());
    QCOMPARE(shown, QThread::currentThread());
    QVERIFY(worked != nullptr && worked != shown);
}

void TestBackgroundJob::onlyTheLatestIsShown()
{
    BackgroundJob job;
    QSignalSpy finished(&job, &BackgroundJob::finished);
    std::binary_semaphore go(0);
    QList<int> shown;
    job.start([&](const auto &, std::stop_token) -> BackgroundJob::Show {
        go.acquire();
        return [&shown] { shown.append(1); };
    });
    for (int i = 2; i <= 4; ++i)
        job.start([&shown, i](const auto &, std::stop_token) -> BackgroundJob::Show {
            return [&shown, i] { shown.append(i); };
        });
    go.release();
    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(shown, QList<int>{4});
}

void TestBackgroundJob::cancelShowsNothing()
{
    BackgroundJob job;
    QSignalSpy finished(&job, &BackgroundJob::finished);
    bool shown = false;
    job.start([&shown](const auto &, std::stop_token stop) -> BackgroundJob::Show {
        while (!stop.stop_requested())
            QThread::yieldCurrentThread();
        // Even work that does not look at the token in the end.
        return [&shown] { shown = true; };
    });
    job.cancel();
    QTRY_COMPARE(finished.size(), 1);
    QVERIFY(!finished.at(0).at(0).toBool());
    QVERIFY(!shown);
}

void TestBackgroundJob::nothingAfterTheEnd()
{
    auto job = std::make_unique<BackgroundJob>();
    const auto left = std::make_shared<std::binary_semaphore>(0);
    bool shown = false;
    job->start([&shown, left](const auto &, std::stop_token stop) -> BackgroundJob::Show {
        while (!stop.stop_requested())
            QThread::yieldCurrentThread();
        left->release();
        return [&shown] { shown = true; };
    });
    job.reset();
    left->acquire();
    QThreadPool::globalInstance()->waitForDone();
    QCoreApplication::processEvents();
    QVERIFY(!shown);
}

void TestBackgroundJob::tellsProgress()
{
    BackgroundJob job;
    QSignalSpy progressed(&job, &BackgroundJob::progressed);
    QSignalSpy finished(&job, &BackgroundJob::finished);
    std::binary_semaphore go(0);
    job.start([&go](const auto &progress, std::stop_token) -> BackgroundJob::Show {
        progress(0.5);
        go.acquire();
        return {};
    });
    QTRY_VERIFY(!progressed.isEmpty() && progressed.constLast().at(0).toDouble() == 0.5);
    go.release();
    QTRY_COMPARE(finished.size(), 1);
}

QTEST_GUILESS_MAIN(TestBackgroundJob)
#include "tst_background_job.moc"
