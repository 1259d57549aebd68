// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Edits a project until an edit fails, and says how that went. Run where the disk is small or cannot be written.
// Arguments: FILE MODE; MODE is "fill" or "readonly". Exit status 0: it failed as it should and nothing was lost.

#include "core/project/Project.h"
#include "core/project/Store.h"
#include "tests/support/TestProject.h"

#include <QCoreApplication>
#include <QRandomGenerator>

#include <cstdio>

using namespace shortlist;

namespace {

QString noise(QRandomGenerator &random)
{
    QString text;
    for (int i = 0; i < 3000; ++i)
        text += QChar(33 + random.bounded(90));
    return text;
}

int say(const char *what, const QString &message)
{
    std::printf("%s: %s\n", what, qUtf8Printable(message));
    return 1;
}

int fill(const QString &path)
{
    Result<std::unique_ptr<Project>> opened = Project::open(path);
    if (!opened)
        return say("open", opened.error().message);
    Project &project = **opened;
    QRandomGenerator random(5);
    for (int i = 0; i < 1000; ++i) {
        const QByteArray before = test::tableDump(path);
        const QByteArray snapshot = test::snapshotDump(project.snapshot());
        Need need = project.snapshot().need();
        need.summary = noise(random);
        const Result<> done = project.edit(QStringLiteral("Fill"), [&](Store &store) { return store.setNeed(need); });
        if (done)
            continue;
        if (done.error().code != ErrorCode::DiskFull)
            return say("not seen as a full disk", done.error().message);
        if (test::tableDump(path) != before || test::snapshotDump(project.snapshot()) != snapshot)
            return say("lost", QStringLiteral("file or snapshot is not as it was"));
        const Result<> copied = project.saveCopy(path + QStringLiteral(".copy"));
        if (copied)
            return say("copy", QStringLiteral("a copy should not have had room"));
        opened->reset();
        const auto again = Project::open(path);
        if (!again || !(*again)->verify() || !(*again)->verify()->isEmpty())
            return say("damaged", QStringLiteral("the file is not sound afterwards"));
        std::printf("%s\n", qUtf8Printable(done.error().message));
        return 0;
    }
    return say("fill", QStringLiteral("the disk never filled"));
}

int readOnly(const QString &path)
{
    const auto opened = Project::open(path);
    if (!opened)
        return say("open", opened.error().message);
    if (!(*opened)->isReadOnly() || (*opened)->readOnlyReason().isEmpty())
        return say("writable", QStringLiteral("it should have been opened for reading only"));
    const Result<> done = (*opened)->edit(QStringLiteral("X"), [](Store &store) { return store.setNeed(Need{}); });
    if (done || (*opened)->snapshot().providers().size() != 3)
        return say("edit", QStringLiteral("an edit should have failed"));
    std::printf("%s\n", qUtf8Printable((*opened)->readOnlyReason()));
    return 0;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    return arguments.at(2) == QLatin1String("fill") ? fill(arguments.at(1)) : readOnly(arguments.at(1));
}
