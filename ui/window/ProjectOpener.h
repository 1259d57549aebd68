// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/project/Project.h"

#include <memory>

namespace shortlist {

// A project that was opened, or why not: without a window, so that it can be done before there is one.
struct OpenedProject
{
    Result<std::unique_ptr<Project>> project;
    QString path;
    bool sample = false;
};

namespace projectopener {

// With the author from the settings.
OpenOptions optionsOfUser();
OpenedProject open(const QString &path, const OpenOptions &options);
// A copy of the sample among the drafts, so that nobody edits the original.
OpenedProject openSample();

} // namespace projectopener

} // namespace shortlist
