// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/project/Project.h"
#include "core/project/Store.h"
#include "tests/support/TestProject.h"

#include <QRegularExpression>
#include <QTest>

#include <sqlite3.h>

using namespace shortlist;
using test::SmallProject;

namespace {

bool tamper(const QString &path, const char *sql)
{
    sqlite3 *handle = nullptr;
    sqlite3_open_v2(path.toUtf8().constData(), &handle, SQLITE_OPEN_READWRITE, nullptr);
    const bool done =
        sqlite3_exec(handle, sql, nullptr, nullptr, nullptr) == SQLITE_OK && sqlite3_total_changes(handle) > 0;
    sqlite3_close(handle);
    return done;
}

} // namespace

class TestVerify : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void tamperingIsFound_data()
    {
        QTest::addColumn<QByteArray>("sql");
        QTest::addColumn<QString>("said");
        QTest::newRow("a score past the journal")
            << QByteArray("UPDATE score SET value = 5 WHERE value = 2") << QStringLiteral("table “score”");
        QTest::newRow("a provider renamed") << QByteArray("UPDATE provider SET name = 'Other' WHERE name = 'Harbour'")
                                            << QStringLiteral("table “provider”");
        QTest::newRow("an entry's author")
            << QByteArray("UPDATE journal SET author = 'Nobody' WHERE seq = 3") << QStringLiteral("Entry 3");
        QTest::newRow("an entry's time") << QByteArray(
                                                "UPDATE journal SET at = '2020-01-01T00:00:00.000Z' WHERE seq = 2")
                                         << QStringLiteral("Entry 2");
        QTest::newRow("an entry's changeset")
            << QByteArray("UPDATE journal SET changeset = zeroblob(20), encoding = 0 WHERE seq = 3")
            << QStringLiteral("Entry 3");
        QTest::newRow("an entry taken out")
            << QByteArray("DELETE FROM journal WHERE seq = 3") << QStringLiteral("jumps");
        QTest::newRow("the last entry taken out")
            << QByteArray("DELETE FROM journal WHERE seq = (SELECT max(seq) FROM journal)")
            << QStringLiteral("table “provider”");
        QTest::newRow("an orphan") << QByteArray("PRAGMA foreign_keys = OFF; DELETE FROM evaluator WHERE name = 'Anna'")
                                   << QStringLiteral("not there");
    }

    void tamperingIsFound()
    {
        QFETCH(QByteArray, sql);
        QFETCH(QString, said);
        SmallProject small;
        QVERIFY(small.project->edit(QStringLiteral("One"), [&](Store &store) {
            return store.setScore({small.harbour, small.quality, small.brian}, 1, QStringLiteral("Slow"));
        }));
        Provider renamed = *small.project->snapshot().provider(small.meridian);
        renamed.name = QStringLiteral("Meridian Services");
        QVERIFY(
            small.project->edit(QStringLiteral("Two"), [&](Store &store) { return store.updateProvider(renamed); }));
        QCOMPARE(*small.project->verify(), QStringList());
        QVERIFY(tamper(small.path, sql.constData()));
        const auto findings = small.project->verify();
        QVERIFY(findings);
        QVERIFY2(findings->join(QLatin1Char('\n')).contains(said), qUtf8Printable(findings->join(QLatin1Char('\n'))));
    }

    void itCanBeCancelled()
    {
        SmallProject small;
        const auto findings = small.project->verify([](double) { return false; });
        QVERIFY(!findings);
        QCOMPARE(findings.error().code, ErrorCode::Cancelled);
    }

    void progressRisesToOne()
    {
        SmallProject small;
        double last = 0;
        QVERIFY(small.project->verify([&last](double now) {
            const bool rises = now >= last && now <= 1;
            last = now;
            return rises;
        }));
        QCOMPARE(last, 1.0);
    }
};

QTEST_GUILESS_MAIN(TestVerify)
#include "tst_verify.moc"
