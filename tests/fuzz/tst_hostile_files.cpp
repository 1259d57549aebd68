// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/project/Project.h"
#include "core/project/Store.h"
#include "tests/support/TestProject.h"

#include <QFile>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTest>

#include <sqlite3.h>

using namespace shortlist;
using test::SmallProject;

namespace {

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void writeFile(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write %s", qUtf8Printable(path));
}

void runSql(const QString &path, const QByteArray &sql)
{
    sqlite3 *handle = nullptr;
    sqlite3_open(path.toUtf8().constData(), &handle);
    char *message = nullptr;
    if (sqlite3_exec(handle, sql.constData(), nullptr, nullptr, &message) != SQLITE_OK)
        qFatal("%s", message);
    sqlite3_close(handle);
}

// The bytes of a sound project that has some history.
QByteArray soundFile()
{
    SmallProject small;
    for (int i = 0; i < 20; ++i) {
        const Result<> done = small.project->edit(QStringLiteral("Edit"), [&](Store &store) {
            return store.setScore({small.harbour, small.quality, small.anna}, i % 6, QString(200, QLatin1Char('x')));
        });
        if (!done)
            qFatal("%s", qUtf8Printable(done.error().message));
    }
    small.project.reset();
    return bytesOf(small.path);
}

} // namespace

// A project file comes by e-mail, so it is hostile until proved otherwise.
class TestHostileFiles : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void refusedWithAClearMessage_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QByteArray>("sql");
        QTest::addColumn<int>("code");
        QTest::addColumn<QString>("said");
        const QByteArray sound = soundFile();
        const int notProject = int(ErrorCode::NotAProject);
        const int damaged = int(ErrorCode::Damaged);
        QTest::newRow("empty") << QByteArray() << QByteArray() << notProject << QStringLiteral("empty");
        QTest::newRow("text") << QByteArray("Name;Country\nNorthwind;IE\n") << QByteArray() << notProject
                              << QStringLiteral("not a Shortlist project");
        QTest::newRow("random") << QByteArray(10000, '\x9b') << QByteArray() << notProject
                                << QStringLiteral("not a Shortlist project");
        QTest::newRow("only the magic") << sound.left(16) << QByteArray() << damaged << QStringLiteral("cut off");
        QTest::newRow("half a header") << sound.left(60) << QByteArray() << damaged << QStringLiteral("cut off");
        QTest::newRow("a page and a half") << sound.left(6000) << QByteArray() << damaged << QStringLiteral("cut off");
        QTest::newRow("last page missing")
            << sound.left(sound.size() - 4096) << QByteArray() << damaged << QStringLiteral("cut off");
        QTest::newRow("a trigger")
            << sound
            << QByteArray("CREATE TRIGGER t AFTER INSERT ON score BEGIN UPDATE provider SET name = 'Owned'; END")
            << damaged << QStringLiteral("trigger t");
        QTest::newRow("a view in a table's place")
            << sound << QByteArray("ALTER TABLE fact RENAME TO fact2; CREATE VIEW fact AS SELECT * FROM fact2")
            << damaged << QStringLiteral("view fact");
        QTest::newRow("one table more") << sound << QByteArray("CREATE TABLE extra (x)") << damaged
                                        << QStringLiteral("extra");
        QTest::newRow("one table less") << sound << QByteArray("DROP TABLE fact") << damaged << QStringLiteral("fact");
        QTest::newRow("a column with an expression")
            << sound << QByteArray("ALTER TABLE contact ADD COLUMN x TEXT AS (name || email)") << damaged
            << QStringLiteral("contact");
        QTest::newRow("an index on an expression")
            << sound << QByteArray("CREATE INDEX sneaky ON provider (upper(name))") << damaged
            << QStringLiteral("sneaky");
        QTest::newRow("a schema that checks less")
            << sound
            << QByteArray("PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = replace(sql, 'CHECK (name <> "
                          "'''')', '') "
                          "WHERE name = 'provider'; PRAGMA writable_schema = RESET")
            << damaged << QStringLiteral("provider");
        QTest::newRow("newer") << sound << QByteArray("PRAGMA user_version = 9000") << int(ErrorCode::NewerFile)
                               << QStringLiteral("newer");
        QTest::newRow("no version") << sound << QByteArray("PRAGMA user_version = 0") << damaged
                                    << QStringLiteral("version");
        QTest::newRow("negative version")
            << sound << QByteArray("PRAGMA user_version = -5") << damaged << QStringLiteral("version");
        QTest::newRow("another program's")
            << sound << QByteArray("PRAGMA application_id = 1") << notProject << QStringLiteral("another program");
        QTest::newRow("an infinite weight")
            << sound << QByteArray("PRAGMA ignore_check_constraints = ON; UPDATE criterion SET weight = 9e999")
            << damaged << QStringLiteral("CHECK");
        QTest::newRow("criteria in a circle")
            << sound
            << QByteArray("PRAGMA foreign_keys = OFF; UPDATE criterion SET parent_id = id WHERE kind = 'group'")
            << damaged << QStringLiteral("tree");
        QTest::newRow("a score of nobody") << sound << QByteArray("PRAGMA foreign_keys = OFF; DELETE FROM evaluator")
                                           << damaged << QStringLiteral("nothing");
        QTest::newRow("a score for nothing") << sound << QByteArray("PRAGMA foreign_keys = OFF; DELETE FROM provider")
                                             << damaged << QStringLiteral("score");
    }

    void refusedWithAClearMessage()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QByteArray, sql);
        QFETCH(int, code);
        QFETCH(QString, said);
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("mailed.shortlist"));
        writeFile(path, bytes);
        if (!sql.isEmpty())
            runSql(path, sql);
        const QByteArray before = bytesOf(path);
        const auto opened = Project::open(path);
        QVERIFY(!opened);
        QVERIFY2(opened.error().message.contains(said), qUtf8Printable(opened.error().message));
        QVERIFY2(opened.error().message.contains(path), qUtf8Printable(opened.error().message));
        QCOMPARE(int(opened.error().code), code);
        QCOMPARE(bytesOf(path), before);
    }

    void notAFileAtAll()
    {
        const QTemporaryDir folder;
        const auto missing = Project::open(folder.filePath(QStringLiteral("missing.shortlist")));
        QVERIFY(!missing);
        QCOMPARE(missing.error().code, ErrorCode::NotFound);
        QVERIFY(!Project::open(folder.path()));
        QVERIFY(!Project::open(QStringLiteral("/dev/null")));
        QVERIFY(!Project::create(QStringLiteral("/nowhere/at/all/x.shortlist")));
    }

    // Bytes changed anywhere: it opens or it does not, but never crashes, hangs or changes a file that it refuses.
    void changedBytesNeverCrash()
    {
        const QByteArray sound = soundFile();
        QRandomGenerator random(42);
        int refused = 0;
        for (int round = 0; round < 400; ++round) {
            QByteArray bytes = sound;
            const int changes = 1 + random.bounded(8);
            for (int i = 0; i < changes; ++i)
                bytes[qsizetype(random.bounded(quint32(bytes.size())))] = char(random.bounded(256));
            const QTemporaryDir folder;
            const QString path = folder.filePath(QStringLiteral("changed.shortlist"));
            writeFile(path, bytes);
            const auto opened = Project::open(path);
            if (!opened) {
                ++refused;
                QVERIFY(!opened.error().message.isEmpty());
                QCOMPARE(bytesOf(path), bytes);
                continue;
            }
            Project &project = **opened;
            // Whatever came in must be usable: undo, an edit and a check end one way or the other.
            (void)project.verify();
            (void)project.history();
            if (project.canUndo())
                (void)project.undo();
            (void)project.edit(QStringLiteral("Edit"), [&](Store &store) { return store.setNeed(Need{}); });
        }
        QVERIFY2(refused > 0, "no change was ever noticed");
    }

    void cutOffAnywhereNeverCrashes()
    {
        const QByteArray sound = soundFile();
        QRandomGenerator random(43);
        for (int round = 0; round < 100; ++round) {
            const QTemporaryDir folder;
            const QString path = folder.filePath(QStringLiteral("cut.shortlist"));
            writeFile(path, sound.left(qsizetype(random.bounded(quint32(sound.size())))));
            QVERIFY(!Project::open(path));
        }
    }

    // A journal beside the file that is not ours must not be played into it unasked, or crash.
    void aForeignRollbackJournalIsHarmless()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("x.shortlist"));
        writeFile(path, soundFile());
        writeFile(path + QStringLiteral("-journal"), QByteArray(5000, '\x7f'));
        const auto opened = Project::open(path);
        QVERIFY2(opened, opened ? "" : qUtf8Printable(opened.error().message));
        QCOMPARE(*(*opened)->verify(), QStringList());
    }
};

QTEST_GUILESS_MAIN(TestHostileFiles)
#include "tst_hostile_files.moc"
