// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace shortlist {

// What the window is started with.
struct CommandLine
{
    QString file;
    QString page;   // a page's code; empty = the usual one
    QString scheme; // "system", "light" or "dark" for this run; empty = as in the settings
    bool sample = false;
    bool exitAfterPaint = false; // for measuring the start
    bool help = false;
    bool version = false;
    QString problem; // in words; empty if it can be understood
};

CommandLine parseCommandLine(const QStringList &arguments);
QString helpText();

} // namespace shortlist
