// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/TestProject.h"
#include "ui/dialogs/Ask.h"
#include "ui/window/MainWindow.h"

#include <QAction>
#include <QStringList>
#include <QTemporaryDir>

#include <memory>

namespace shortlist::test {

// A home of its own for settings and drafts, with the questions answered that a window may ask.
class WindowFixture
{
public:
    WindowFixture();
    ~WindowFixture();

    // A closed small project at a path of its own.
    QString makeProject();
    std::unique_ptr<MainWindow> showWindow() const;
    QString freshPath(const QString &name) const { return m_home.filePath(name); }

    QStringList told;      // messages that were shown
    QString toOpen;        // the answer to "which file"
    QString toSave;        // the answer to "where to"
    bool confirmed = true; // the answer to questions

private:
    QTemporaryDir m_home;
    int m_projects = 0;
};

QAction *actionOf(const MainWindow &window, const char *name);
// Edits that need no page: the project's title.
bool setTitle(MainWindow &window, const QString &title, const QString &label);

} // namespace shortlist::test
