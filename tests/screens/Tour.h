// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/screens/Camera.h"

#include <QSize>

namespace shortlist {
class MainWindow;
}

namespace shortlist::screens {

// Goes through all pages, their tabs and all dialogs of a window with one project, and has a picture of each taken.
class Tour
{
public:
    Tour(Camera &camera, MainWindow &window, const QString &project, const QString &scratch)
        : m_camera(camera)
        , m_window(window)
        , m_project(project)
        , m_scratch(scratch)
    {}

    // In the colours and the size that are in force; look is the end of the names ("light-1280x800").
    void run(const QString &look);

private:
    void pages();
    void tabsOf(QWidget &page, const QString &name);
    void states();
    void chairs();
    void dialogs();
    void weightDialogs();
    void rfpDialogs();
    QString named(const QString &what) const;

    Camera &m_camera;
    MainWindow &m_window;
    QString m_project;
    QString m_scratch;
    QString m_look;
};

} // namespace shortlist::screens
