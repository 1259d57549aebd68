// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/project/Database.h"
#include "core/project/Migrations.h"
#include "core/project/Project.h"
#include "core/project/Store.h"
#include "tests/support/TestProject.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QTest>

using namespace shortlist;
using test::SmallProject;

namespace {

// The built-in steps followed by those of a folder of test data.
Migrations withNext(const QString &folder, const QTemporaryDir &scratch)
{
    const QStringList builtIn =
        QDir(QStringLiteral(":/schema")).entryList({QStringLiteral("*.sql")}, QDir::Files, QDir::Name);
    for (const QString &name : builtIn)
        QFile::copy(QStringLiteral(":/schema/") + name, scratch.filePath(name));
    const QDir next(QStringLiteral(SHORTLIST_TEST_DATA "/") + folder);
    const QStringList names = next.entryList({QStringLiteral("*.sql")}, QDir::Files, QDir::Name);
    for (const QString &name : names) {
        const QString number = QStringLiteral("%1").arg(builtIn.size() + 1, 4, 10, QLatin1Char('0'));
        QFile::copy(next.filePath(name), scratch.filePath(number + name.mid(4)));
    }
    const Result<Migrations> read = Migrations::fromFolder(scratch.path());
    if (!read)
        qFatal("%s", qUtf8Printable(read.error().message));
    return *read;
}

} // namespace

class TestMigrations : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void anOlderFileIsBroughtUpToDateWithABackup()
    {
        SmallProject small;
        QVERIFY(small.project->edit(QStringLiteral("X"),
                                    [&](Store &store) { return store.removeProvider(small.harbour); }));
        const QByteArray before = small.dump();
        small.project.reset();
        const QTemporaryDir scratch;
        const Migrations next = withNext(QStringLiteral("schema_next"), scratch);
        OpenOptions options;
        options.migrations = &next;
        const auto opened = Project::open(small.path, options);
        QVERIFY2(opened, opened ? "" : qUtf8Printable(opened.error().message));
        QCOMPARE((*opened)->snapshot().providers().size(), std::size_t(2));
        QVERIFY(small.dump().contains("Northwind Group"));
        const QString backup = small.path + QStringLiteral(".version-%1.backup").arg(next.latest() - 1);
        QVERIFY(QFile::exists(backup));
        QCOMPARE(test::tableDump(backup), before);
        const auto history = (*opened)->history(1);
        QCOMPARE(history->front().kind, JournalKind::Migration);
        // A changeset from before the step does not fit the tables any more.
        QVERIFY(!(*opened)->canUndo());
        QVERIFY(
            (*opened)->edit(QStringLiteral("Y"), [&](Store &store) { return store.removeProvider(small.meridian); }));
        QVERIFY((*opened)->undo());
        const auto findings = (*opened)->verify();
        QVERIFY(findings);
        QCOMPARE(*findings, QStringList());
    }

    void aStepThatFailsLeavesTheFileAsItWas()
    {
        SmallProject small;
        const QByteArray before = small.dump();
        small.project.reset();
        const QTemporaryDir scratch;
        const Migrations broken = withNext(QStringLiteral("schema_broken"), scratch);
        OpenOptions options;
        options.migrations = &broken;
        QVERIFY(!Project::open(small.path, options));
        QCOMPARE(small.dump(), before);
        small.reopen();
        QVERIFY(!small.project->isReadOnly());
        QCOMPARE(*small.project->verify(), QStringList());
    }

    void aNewerFileIsNotOpened()
    {
        const QTemporaryDir scratch;
        const Migrations next = withNext(QStringLiteral("schema_next"), scratch);
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("new.shortlist"));
        OpenOptions options;
        options.migrations = &next;
        QVERIFY(Project::create(path, options));
        const QByteArray before = test::tableDump(path);
        const auto opened = Project::open(path);
        QVERIFY(!opened);
        QCOMPARE(opened.error().code, ErrorCode::NewerFile);
        QVERIFY(opened.error().message.contains(QLatin1String("newer Shortlist")));
        QCOMPARE(test::tableDump(path), before);
    }

    void anOlderFileThatIsOnlyReadStaysAsItIs()
    {
        SmallProject small;
        const QByteArray before = small.dump();
        const QTemporaryDir scratch;
        const Migrations next = withNext(QStringLiteral("schema_next"), scratch);
        OpenOptions options;
        options.migrations = &next;
        options.readOnly = true;
        const auto opened = Project::open(small.path, options);
        QVERIFY2(opened, opened ? "" : qUtf8Printable(opened.error().message));
        QVERIFY((*opened)->isReadOnly());
        QCOMPARE((*opened)->snapshot().providers().size(), std::size_t(3));
        QCOMPARE(*(*opened)->verify(), QStringList());
        QCOMPARE(small.dump(), before);
        QVERIFY(!QFile::exists(small.path + QStringLiteral(".version-%1.backup").arg(next.latest() - 1)));
    }

    // A file as version 1 wrote it, with everything in it.
    void aFileOfVersion1IsBroughtUpToDate()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("old.shortlist"));
        QVERIFY(QFile::copy(QStringLiteral(SHORTLIST_TEST_DATA "/project/version_1.shortlist"), path));
        QVERIFY(QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner));
        const auto opened = Project::open(path);
        QVERIFY2(opened, opened ? "" : qUtf8Printable(opened.error().message));
        QVERIFY(!(*opened)->isReadOnly());
        QCOMPARE((*opened)->snapshot().providers().size(), std::size_t(12));
        QCOMPARE((*opened)->snapshot().leaves().size(), std::size_t(24));
        QCOMPARE((*opened)->snapshot().method(), Method());
        QVERIFY((*opened)->snapshot().judgements() == Judgements());
        QVERIFY(QFile::exists(path + QStringLiteral(".version-1.backup")));
        QCOMPARE(*(*opened)->verify(), QStringList());
    }

    // What an opened file is held against is written down, so that a start need not build it; here it is built.
    void theWrittenSchemaIsWhatTheStepsMake()
    {
        const Migrations &migrations = Migrations::builtIn();
        const auto built = migrations.builtSchema(migrations.latest());
        QVERIFY(built);
        QJsonArray lines;
        for (const SchemaLine &line : *built)
            lines.append(QJsonArray{line.type, line.name, line.table, line.sql});
        // Where this fails after a new step: keep this file as resources/schema/schema_<version>.json.
        QFile kept(QStringLiteral(SHORTLIST_BINARY_DIR "/schema_%1.json").arg(migrations.latest()));
        QVERIFY(kept.open(QIODevice::WriteOnly));
        kept.write(QJsonDocument(lines).toJson());
        kept.close();
        QVERIFY2(QFile::exists(QStringLiteral(":/schema/schema_%1.json").arg(migrations.latest())),
                 qUtf8Printable(kept.fileName()));
        const auto expected = migrations.expectedSchema(migrations.latest());
        QVERIFY(expected);
        QVERIFY2(*expected == *built, qUtf8Printable(kept.fileName()));
    }

    void gapsInTheStepsAreNoticed()
    {
        const QTemporaryDir scratch;
        QVERIFY(
            QFile::copy(QStringLiteral(":/schema/0001_first.sql"), scratch.filePath(QStringLiteral("0001_first.sql"))));
        QVERIFY(
            QFile::copy(QStringLiteral(":/schema/0001_first.sql"), scratch.filePath(QStringLiteral("0003_third.sql"))));
        QVERIFY(!Migrations::fromFolder(scratch.path()));
    }
};

QTEST_GUILESS_MAIN(TestMigrations)
#include "tst_migrations.moc"
