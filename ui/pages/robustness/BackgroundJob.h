// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFutureWatcher>
#include <QObject>
#include <QTimer>

#include <atomic>
#include <functional>
#include <memory>
#include <optional>
#include <stop_token>

namespace shortlist {

// One piece of work in another thread at a time: the latest that was asked for. What it returns is run in the thread of
// this object, and never after it is gone.
class BackgroundJob : public QObject
{
    Q_OBJECT

public:
    using Show = std::function<void()>;
    // Must own all that it reads. Null if it was stopped.
    using Work = std::function<Show(const std::function<void(double)> &progress, std::stop_token stop)>;

    explicit BackgroundJob(QObject *parent = nullptr);
    ~BackgroundJob() override;

    // What is running is asked to stop, and this goes on as soon as it has.
    void start(const Work &work);
    void cancel();
    bool isRunning() const { return m_running; }

signals:
    void progressed(double part); // 0 to 1
    void finished(bool shown);    // false if it was cancelled

private:
    void launch(const Work &work);
    void ended();

    QFutureWatcher<Show> m_watcher;
    QTimer m_clock;
    std::shared_ptr<std::atomic<double>> m_progress;
    std::stop_source m_stop;
    std::optional<Work> m_next;
    bool m_running = false;
};

} // namespace shortlist
