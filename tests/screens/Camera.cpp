// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/screens/Camera.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QPixmap>
#include <QTextStream>
#include <QThreadPool>
#include <QTimer>
#include <QWidget>

namespace shortlist::screens {

namespace {

constexpr int kQuiet = 120;      // ms; longer than the delays by which pages gather changes
constexpr int kThreads = 30'000; // ms

} // namespace

void Camera::settle()
{
    for (int round = 0; round < 2; ++round) {
        QElapsedTimer clock;
        clock.start();
        while (clock.elapsed() < kQuiet)
            QCoreApplication::processEvents(QEventLoop::AllEvents, 10);
        QThreadPool::globalInstance()->waitForDone(kThreads);
    }
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    QCoreApplication::processEvents();
}

bool Camera::take(QWidget &window, const QString &name)
{
    if (!wants(name))
        return true;
    settle();
    const QString path = m_folder.filePath(name + QStringLiteral(".png"));
    const bool saved = window.grab().save(path);
    ++(saved ? m_taken : m_failed);
    if (!saved)
        QTextStream(stderr) << QStringLiteral("could not save %1\n").arg(path);
    return saved;
}

bool Camera::takeDialog(const std::function<void()> &open, const QString &name)
{
    if (!wants(name))
        return true;
    bool seen = false;
    QTimer shutter;
    shutter.setSingleShot(true);
    QObject::connect(&shutter, &QTimer::timeout, &shutter, [&] {
        QWidget *dialog = QApplication::activeModalWidget();
        if (dialog == nullptr)
            return;
        seen = true;
        take(*dialog, name);
        dialog->close();
    });
    shutter.start(kQuiet);
    open();
    if (!seen) {
        ++m_failed;
        QTextStream(stderr) << QStringLiteral("no dialog came up for %1\n").arg(name);
    }
    return seen;
}

QString slug(const QString &text)
{
    QString result = text.toLower().remove(QLatin1Char('&'));
    static const QRegularExpression other(QStringLiteral("[^a-z0-9]+"));
    result.replace(other, QStringLiteral("-"));
    while (result.startsWith(QLatin1Char('-')))
        result.remove(0, 1);
    while (result.endsWith(QLatin1Char('-')))
        result.chop(1);
    return result.isEmpty() ? QStringLiteral("tab") : result.left(40);
}

} // namespace shortlist::screens
