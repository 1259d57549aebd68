// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/project/Drafts.h"
#include "core/project/Project.h"
#include "core/project/Store.h"
#include "tests/support/TestProject.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTest>

using namespace shortlist;
using test::SmallProject;

class TestCopies : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setApplicationName(QStringLiteral("shortlist-copies-test"));
        QDir(drafts::folder()).removeRecursively();
    }
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }
    void cleanupTestCase() { QDir(drafts::folder()).removeRecursively(); }

    void aCopyIsWholeWithItsHistory()
    {
        SmallProject small;
        QVERIFY(small.project->edit(QStringLiteral("X"),
                                    [&](Store &store) { return store.removeProvider(small.harbour); }));
        const QString copy = small.folder.filePath(QStringLiteral("copy.shortlist"));
        QVERIFY(small.project->saveCopy(copy));
        QCOMPARE(test::tableDump(copy), small.dump());
        auto opened = Project::open(copy);
        QVERIFY(opened);
        QVERIFY(!(*opened)->isReadOnly());
        QVERIFY((*opened)->canUndo());
        QCOMPARE((*opened)->history()->size(), small.project->history()->size());
        QCOMPARE(*(*opened)->verify(), QStringList());
        // Nothing else was left behind.
        QCOMPARE(QDir(small.folder.path()).entryList(QDir::Files).size(), 2);
    }

    void aCopyReplacesAFileButNotOneThatIsOpen()
    {
        SmallProject small;
        SmallProject other;
        QVERIFY(small.project->edit(QStringLiteral("X"),
                                    [&](Store &store) { return store.removeProvider(small.harbour); }));
        const QByteArray before = other.dump();
        const Result<> refused = small.project->saveCopy(other.path);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::Locked);
        QCOMPARE(other.dump(), before);
        other.project.reset();
        QVERIFY(small.project->saveCopy(other.path));
        QCOMPARE(other.dump(), small.dump());
        QVERIFY(!small.project->saveCopy(small.path));
        QVERIFY(!small.project->saveCopy(small.folder.path()));
        QVERIFY(!small.project->saveCopy(QStringLiteral("/nowhere/at/all/copy.shortlist")));
    }

    void aDraftMovesToWhereTheUserPutsIt()
    {
        const QString draft = drafts::newPath();
        auto created = Project::create(draft);
        QVERIFY(created);
        Project &project = **created;
        QVERIFY(project.isDraft());
        Need need;
        need.title = QStringLiteral("Payroll 2027");
        QVERIFY(project.edit(QStringLiteral("Title"), [&](Store &store) { return store.setNeed(need); }));
        const std::vector<Draft> found = drafts::all();
        QCOMPARE(found.size(), std::size_t(1));
        QCOMPARE(found.front().title, QStringLiteral("Payroll 2027"));
        QVERIFY(found.front().inUse);
        QVERIFY(!drafts::discard(draft));
        const QTemporaryDir folder;
        const QString target = folder.filePath(QStringLiteral("payroll.shortlist"));
        QSignalSpy moved(&project, &Project::placeChanged);
        QVERIFY(project.moveTo(target));
        QCOMPARE(moved.size(), 1);
        QCOMPARE(project.path(), target);
        QVERIFY(!project.isDraft());
        QVERIFY(!project.isReadOnly());
        QVERIFY(!QFile::exists(draft));
        QCOMPARE(drafts::all().size(), std::size_t(0));
        QVERIFY(project.canUndo());
        QVERIFY(project.undo());
        QVERIFY(!test::tableDump(target).contains("Payroll"));
        // The new place is locked, the old one is not.
        const auto second = Project::open(target);
        QVERIFY(second);
        QVERIFY((*second)->isReadOnly());
    }

    void aMoveThatFailsLeavesTheProjectWhereItIs()
    {
        SmallProject small;
        QVERIFY(!small.project->moveTo(QStringLiteral("/nowhere/at/all/x.shortlist")));
        QCOMPARE(small.project->path(), small.path);
        QVERIFY(small.project->edit(QStringLiteral("X"),
                                    [&](Store &store) { return store.removeProvider(small.harbour); }));
    }

    void aDraftLeftBehindIsOfferedAgain()
    {
        const QString draft = drafts::newPath();
        QVERIFY(Project::create(draft));
        const std::vector<Draft> found = drafts::all();
        QCOMPARE(found.size(), std::size_t(1));
        QVERIFY(!found.front().inUse);
        QVERIFY(drafts::newPath() != draft);
        QVERIFY(drafts::discard(draft));
        QCOMPARE(drafts::all().size(), std::size_t(0));
        const QTemporaryDir folder;
        QVERIFY(!drafts::discard(folder.filePath(QStringLiteral("x.shortlist"))));
    }
};

QTEST_GUILESS_MAIN(TestCopies)
#include "tst_copies.moc"
