// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/project/Project.h"
#include "core/project/Store.h"
#include "tests/core/project/RandomEdits.h"
#include "tests/support/TestProject.h"

#include <QRandomGenerator>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

#include <unordered_set>

using namespace shortlist;
using test::randomEdit;
using test::SmallProject;
using test::snapshotDump;

class TestProjectDocument : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void anEditIsOnDiskAndInTheJournal()
    {
        SmallProject small;
        QSignalSpy changes(small.project.get(), &Project::changed);
        const qint64 before = small.project->lastSequence();
        const ScoreKey key{small.harbour, small.quality, small.anna};
        QVERIFY(small.project->edit(QStringLiteral("Set a score"),
                                    [&](Store &store) { return store.setScore(key, 3, QStringLiteral("Fine")); }));
        QCOMPARE(small.project->lastSequence(), before + 1);
        QCOMPARE(changes.size(), 1);
        const Change change = changes.at(0).at(0).value<Change>();
        QCOMPARE(change.scores.size(), std::size_t(1));
        QVERIFY(change.scores.front() == key);
        QVERIFY(change.providers.isEmpty() && change.criteria.isEmpty() && change.evaluators.isEmpty() && !change.need);
        QVERIFY(small.dump().contains("Fine"));
        const auto history = small.project->history(1);
        QVERIFY(history);
        QCOMPARE(history->front().label, QStringLiteral("Set a score"));
        QCOMPARE(history->front().hash.size(), 64);
        small.reopen();
        QCOMPARE(small.project->snapshot().score(key).value, 3.0);
        QCOMPARE(small.project->snapshot().score(key).comment, QStringLiteral("Fine"));
    }

    void undoAndRedoBringTheFileBackAlsoAfterReopening()
    {
        SmallProject small;
        const QByteArray before = small.dump();
        QVERIFY(small.project->edit(QStringLiteral("Delete Northwind"),
                                    [&](Store &store) { return store.removeProvider(small.northwind); }));
        const QByteArray after = small.dump();
        QVERIFY(before != after);
        QCOMPARE(small.project->undoLabel(), QStringLiteral("Delete Northwind"));
        small.reopen();
        QVERIFY(small.project->canUndo());
        QVERIFY(small.project->undo());
        QCOMPARE(small.dump(), before);
        QCOMPARE(small.project->snapshot().score({small.northwind, small.quality, small.anna}).comment,
                 QStringLiteral("Calm on the pilot calls"));
        QCOMPARE(small.project->redoLabel(), QStringLiteral("Delete Northwind"));
        small.reopen();
        QVERIFY(!small.project->canUndo());
        QVERIFY(small.project->redo());
        QCOMPARE(small.dump(), after);
        const auto findings = small.project->verify();
        QVERIFY(findings);
        QCOMPARE(*findings, QStringList());
    }

    void whatAProjectStartsWithCannotBeUndone()
    {
        SmallProject small;
        QVERIFY(!small.project->canUndo());
        QVERIFY(!small.project->undo());
    }

    void aNewEditEndsRedo()
    {
        SmallProject small;
        Need need = small.project->snapshot().need();
        need.title = QStringLiteral("One");
        QVERIFY(small.project->edit(QStringLiteral("One"), [&](Store &store) { return store.setNeed(need); }));
        QVERIFY(small.project->undo());
        QVERIFY(small.project->canRedo());
        need.title = QStringLiteral("Two");
        QVERIFY(small.project->edit(QStringLiteral("Two"), [&](Store &store) { return store.setNeed(need); }));
        QVERIFY(!small.project->canRedo());
        small.reopen();
        QVERIFY(!small.project->canRedo());
        QCOMPARE(small.project->undoLabel(), QStringLiteral("Two"));
    }

    void anEditThatChangesNothingLeavesNoEntry()
    {
        SmallProject small;
        const qint64 before = small.project->lastSequence();
        QSignalSpy changes(small.project.get(), &Project::changed);
        const Provider same = *small.project->snapshot().provider(small.northwind);
        QVERIFY(
            small.project->edit(QStringLiteral("Nothing"), [&](Store &store) { return store.updateProvider(same); }));
        QCOMPARE(small.project->lastSequence(), before);
        QCOMPARE(changes.size(), 0);
    }

    void aFailedEditLeavesFileAndSnapshotAsTheyWere()
    {
        SmallProject small;
        const QByteArray file = small.dump();
        const QByteArray memory = snapshotDump(small.project->snapshot());
        const Result<> failed = small.project->edit(QStringLiteral("Half"), [&](Store &store) -> Result<> {
            if (const Result<> removed = store.removeProvider(small.northwind); !removed)
                return removed;
            Provider nameless;
            return store.insertProvider(nameless);
        });
        QVERIFY(!failed);
        QVERIFY(failed.error().message.contains(QLatin1String("name")));
        QCOMPARE(small.dump(), file);
        QCOMPARE(snapshotDump(small.project->snapshot()), memory);
        // A score for a provider that is not there fails when the transaction ends.
        QVERIFY(!small.project->edit(QStringLiteral("Orphan"), [&](Store &store) {
            return store.setScore({ProviderId{12345}, small.quality, small.anna}, 1, QString());
        }));
        QCOMPARE(small.dump(), file);
        QVERIFY(small.project->edit(QStringLiteral("Good"),
                                    [&](Store &store) { return store.removeProvider(small.northwind); }));
    }

    void editsWithinEditsAreRefused()
    {
        SmallProject small;
        Result<> inner;
        const Result<> outer = small.project->edit(QStringLiteral("Outer"), [&](Store &) -> Result<> {
            inner = small.project->edit(QStringLiteral("Inner"), [](Store &) { return Result<>(); });
            return {};
        });
        QVERIFY(outer);
        QVERIFY(!inner);
    }

    void theStoreRefusesWhatCannotStand_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("said");
        QTest::newRow("criterion without a name") << 0 << QStringLiteral("needs a name");
        QTest::newRow("negative weight") << 1 << QStringLiteral("0 or more");
        QTest::newRow("one level") << 2 << QStringLiteral("two levels");
        QTest::newRow("worst is best") << 3 << QStringLiteral("differ");
        QTest::newRow("below itself") << 4 << QStringLiteral("within itself");
        QTest::newRow("below a leaf") << 5 << QStringLiteral("group");
        QTest::newRow("infinite score") << 6 << QStringLiteral("number");
        QTest::newRow("evaluator without a name") << 7 << QStringLiteral("needs a name");
        QTest::newRow("gone") << 8 << QStringLiteral("no longer");
        QTest::newRow("shortlist of 0") << 9 << QStringLiteral("1 to 50");
    }

    void theStoreRefusesWhatCannotStand()
    {
        QFETCH(int, kind);
        QFETCH(QString, said);
        SmallProject small;
        const QByteArray before = small.dump();
        Criterion quality = *small.project->snapshot().criterion(small.quality);
        Criterion service = *small.project->snapshot().criterion(small.service);
        const Result<> result = small.project->edit(QStringLiteral("Wrong"), [&](Store &store) -> Result<> {
            switch (kind) {
            case 0:
                quality.name = QStringLiteral("  ");
                return store.updateCriterion(quality);
            case 1:
                quality.weight = -1;
                return store.updateCriterion(quality);
            case 2:
                quality.scale.levels.resize(1);
                return store.updateCriterion(quality);
            case 3:
                quality.scale = Scale{ScaleKind::Measure, {}, 5, 5, 0, {}, {}};
                return store.updateCriterion(quality);
            case 4:
                service.parent = service.id;
                return store.updateCriterion(service);
            case 5:
                quality.parent = small.price;
                return store.updateCriterion(quality);
            case 6:
                return store.setScore({small.northwind, small.quality, small.anna},
                                      std::numeric_limits<double>::infinity(), {});
            case 7:
                return store.insertEvaluator(Evaluator{});
            case 8:
                quality.id = newId<CriterionId>();
                return store.updateCriterion(quality);
            default: {
                Need need;
                need.shortlistSize = 0;
                return store.setNeed(need);
            }
            }
        });
        QVERIFY(!result);
        QVERIFY2(result.error().message.contains(said), qUtf8Printable(result.error().message));
        QCOMPARE(small.dump(), before);
    }

    void aGroupCannotMoveBelowItsOwnChild()
    {
        SmallProject small;
        Criterion inner;
        inner.id = newId<CriterionId>();
        inner.name = QStringLiteral("Inner group");
        inner.parent = small.service;
        inner.scale.kind = ScaleKind::Group;
        QVERIFY(small.project->edit(QStringLiteral("Add"), [&](Store &store) { return store.insertCriterion(inner); }));
        Criterion service = *small.project->snapshot().criterion(small.service);
        service.parent = inner.id;
        QVERIFY(!small.project->edit(QStringLiteral("Cycle"),
                                     [&](Store &store) { return store.updateCriterion(service); }));
    }

    void randomEditsUndoneAndRedone()
    {
        SmallProject small;
        QRandomGenerator random(20270301);
        std::vector<QByteArray> states{small.dump()};
        std::vector<qint64> sequences{small.project->lastSequence()};
        for (int i = 0; i < 150; ++i) {
            const Result<> done = randomEdit(*small.project, random);
            QVERIFY2(done, done ? "" : qUtf8Printable(done.error().message));
            if (small.project->lastSequence() != sequences.back()) {
                states.push_back(small.dump());
                sequences.push_back(small.project->lastSequence());
            }
        }
        const QByteArray kept = snapshotDump(small.project->snapshot());
        small.reopen();
        QCOMPARE(snapshotDump(small.project->snapshot()), kept);
        for (std::size_t i = states.size() - 1; i > 0; --i) {
            const QString label = small.project->undoLabel();
            const Result<> undone = small.project->undo();
            QVERIFY2(undone, undone ? "" : qUtf8Printable(label + undone.error().message));
            QCOMPARE(small.dump(), states[i - 1]);
        }
        QVERIFY(!small.project->canUndo());
        const QByteArray undone = snapshotDump(small.project->snapshot());
        for (std::size_t i = 1; i < states.size(); ++i) {
            QVERIFY(small.project->redo());
            QCOMPARE(small.dump(), states[i]);
        }
        QCOMPARE(snapshotDump(small.project->snapshot()), kept);
        QVERIFY(undone != kept);
        const auto findings = small.project->verify();
        QVERIFY(findings);
        QCOMPARE(*findings, QStringList());
    }

    void changesNameExactlyWhatTheyTouch()
    {
        SmallProject small;
        QSignalSpy changes(small.project.get(), &Project::changed);
        Provider provider = *small.project->snapshot().provider(small.meridian);
        provider.sites.front().seats = 99;
        QVERIFY(
            small.project->edit(QStringLiteral("Seats"), [&](Store &store) { return store.updateProvider(provider); }));
        QVERIFY(small.project->edit(QStringLiteral("Group"),
                                    [&](Store &store) { return store.removeCriterion(small.service); }));
        QVERIFY(small.project->undo());
        const auto first = changes.at(0).at(0).value<Change>();
        QVERIFY(first.providers.changed == std::vector<ProviderId>{small.meridian});
        QVERIFY(first.providers.added.empty() && first.criteria.isEmpty() && first.scores.empty());
        const auto second = changes.at(1).at(0).value<Change>();
        QCOMPARE(second.criteria.removed.size(), std::size_t(3));
        QCOMPARE(second.scores.size(), std::size_t(5));
        const auto third = changes.at(2).at(0).value<Change>();
        QCOMPARE(third.cause, Change::Cause::Undo);
        QCOMPARE(third.criteria.added.size(), std::size_t(3));
    }

    void theAuthorStandsInTheJournal()
    {
        SmallProject small;
        small.project->setAuthor(QStringLiteral("Procurement desk"));
        QVERIFY(small.project->edit(QStringLiteral("X"),
                                    [&](Store &store) { return store.removeProvider(small.harbour); }));
        QCOMPARE(small.project->history(1)->front().author, QStringLiteral("Procurement desk"));
        QVERIFY(!defaultAuthor().isEmpty());
    }

    void keysAreRandomAndPositive()
    {
        std::unordered_set<qint64> seen;
        for (int i = 0; i < 10000; ++i) {
            const qint64 key = newKey();
            QVERIFY(key > 0);
            QVERIFY(seen.insert(key).second);
        }
    }
};

QTEST_GUILESS_MAIN(TestProjectDocument)
#include "tst_project.moc"
