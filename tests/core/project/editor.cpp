// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Opens a project and edits it for as long as it is left to live. Prints the number of each journal entry, once the
// edit that made it has returned; prints "open" first. Arguments: FILE, and "hold" to open only and wait.

#include "core/project/Project.h"
#include "core/project/Store.h"

#include <QCoreApplication>
#include <QRandomGenerator>

#include <cstdio>
#include <unistd.h>

using namespace shortlist;

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const Result<std::unique_ptr<Project>> opened = Project::open(arguments.at(1));
    if (!opened) {
        std::fprintf(stderr, "%s\n", qUtf8Printable(opened.error().message));
        return 1;
    }
    Project &project = **opened;
    if (project.isReadOnly()) {
        std::fprintf(stderr, "%s\n", qUtf8Printable(project.readOnlyReason()));
        return 3;
    }
    std::puts("open");
    std::fflush(stdout);
    if (arguments.value(2) == QLatin1String("hold")) {
        ::pause();
        return 0;
    }
    QRandomGenerator random(QRandomGenerator::securelySeeded());
    for (;;) {
        const Snapshot &snapshot = project.snapshot();
        const std::vector<CriterionId> leaves = snapshot.leaves();
        const auto &provider = snapshot.providers()[random.bounded(quint32(snapshot.providers().size()))];
        const ScoreKey key{provider.id, leaves[random.bounded(quint32(leaves.size()))],
                           snapshot.evaluators()[random.bounded(quint32(snapshot.evaluators().size()))].id};
        // The number that the entry will have is written into the project itself, so that the test can look for it.
        const qint64 next = project.lastSequence() + 1;
        const Result<> done =
            random.bounded(10) == 0 && project.canUndo()
                ? project.undo()
                : project.edit(QStringLiteral("Edit %1").arg(next), [&](Store &store) -> Result<> {
                      Need need = snapshot.need();
                      need.summary = QString::number(next);
                      if (const Result<> set = store.setNeed(need); !set)
                          return set;
                      return store.setScore(key, random.bounded(6), QString(random.bounded(3000), QLatin1Char('x')));
                  });
        if (!done) {
            std::fprintf(stderr, "%s\n", qUtf8Printable(done.error().message));
            return 1;
        }
        std::printf("%lld\n", static_cast<long long>(project.lastSequence()));
        std::fflush(stdout);
    }
}
