// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/project/Project.h"
#include "core/project/Store.h"

#include <QByteArray>
#include <QTemporaryDir>

#include <memory>

namespace shortlist::test {

// A project in which every field of every kind of row says something, and everything that can refer to something does.
struct FullProject
{
    QTemporaryDir folder;
    std::unique_ptr<Project> project;

    // With two evidence files; the second is as large as said.
    explicit FullProject(qsizetype largeFile = 2000);
};

// All rows with all their fields but the keys, which a copy through JSON does not keep.
QByteArray dumpWithoutKeys(const Snapshot &snapshot);

} // namespace shortlist::test
