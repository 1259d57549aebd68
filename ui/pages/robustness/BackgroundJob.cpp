// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/robustness/BackgroundJob.h"

#include <QtConcurrentRun>

namespace shortlist {

namespace {

constexpr int kTick = 80; // ms between two looks at the progress

} // namespace

BackgroundJob::BackgroundJob(QObject *parent)
    : QObject(parent)
{
    m_clock.setInterval(kTick);
    connect(&m_clock, &QTimer::timeout, this, [this] { emit progressed(m_progress->load()); });
    connect(&m_watcher, &QFutureWatcherBase::finished, this, &BackgroundJob::ended);
}

BackgroundJob::~BackgroundJob()
{
    m_stop.request_stop();
}

void BackgroundJob::start(const Work &work)
{
    if (!m_running) {
        launch(work);
        return;
    }
    m_next = work;
    m_stop.request_stop();
}

void BackgroundJob::cancel()
{
    m_next.reset();
    m_stop.request_stop();
}

void BackgroundJob::launch(const Work &work)
{
    m_running = true;
    m_stop = std::stop_source();
    m_progress = std::make_shared<std::atomic<double>>(0.0);
    m_clock.start();
    m_watcher.setFuture(QtConcurrent::run([work, told = m_progress, stop = m_stop.get_token()]() -> Show {
        return work([told](double part) { told->store(part); }, stop);
    }));
}

void BackgroundJob::ended()
{
    m_clock.stop();
    m_running = false;
    if (m_next) {
        const Work next = *m_next;
        m_next.reset();
        launch(next);
        return;
    }
    const Show show = m_watcher.result();
    const bool shown = show && !m_stop.stop_requested();
    if (shown)
        show();
    emit finished(shown);
}

} // namespace shortlist
