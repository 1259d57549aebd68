// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/project/Project.h"
#include "core/project/Store.h"

#include <QByteArray>
#include <QTemporaryDir>

#include <memory>

namespace shortlist::test {

// What the tests of many rooms need: a small real project in a temporary folder, and a way to compare files.

// Every row of every table but the journal, in the order of the keys.
QByteArray tableDump(const QString &path);
// All of the snapshot that a reader can see, in an order that does not depend on how it came about.
QByteArray snapshotDump(const Snapshot &snapshot);

struct SmallProject
{
    QTemporaryDir folder;
    QString path;
    std::unique_ptr<Project> project;
    ProviderId northwind{};
    ProviderId meridian{};
    ProviderId harbour{};
    CriterionId service{}; // a group
    CriterionId quality{}; // rating 0 to 5 in "Service"
    CriterionId reach{};   // yes/no in "Service"
    CriterionId price{};   // measure in EUR, less is better, a fact, top level
    EvaluatorId anna{};
    EvaluatorId brian{};

    SmallProject();
    // Closes and opens the file again.
    void reopen();
    QByteArray dump() const { return tableDump(path); }
};

} // namespace shortlist::test
