// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDir>
#include <QRegularExpression>
#include <QString>

#include <functional>

class QWidget;

namespace shortlist::screens {

// Waits until a window has nothing more to do, and saves a picture of it under a telling name.
class Camera
{
public:
    Camera(const QDir &folder, const QRegularExpression &only)
        : m_folder(folder)
        , m_only(only)
    {}

    bool wants(const QString &name) const { return m_only.match(name).hasMatch(); }
    // False if it could not be saved; true also where the name is not wanted.
    bool take(QWidget &window, const QString &name);
    // Runs what opens a dialog and waits for it, takes the dialog's picture, and closes it.
    bool takeDialog(const std::function<void()> &open, const QString &name);
    int taken() const { return m_taken; }
    int failed() const { return m_failed; }

    // Events, timers that are due, and work in other threads.
    static void settle();

private:
    QDir m_folder;
    QRegularExpression m_only;
    int m_taken = 0;
    int m_failed = 0;
};

// "First-contact resolution" -> "first-contact-resolution"
QString slug(const QString &text);

} // namespace shortlist::screens
