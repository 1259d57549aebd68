// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/models/ProviderFixture.h"
#include "ui/models/ProviderEdits.h"

#include <QAbstractItemModelTester>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

#include <set>

using namespace shortlist;
using test::difference;
using test::named;
using Fixture = test::ProviderFixture;

// The table of providers follows the project row by row, sorts, filters, and edits in place.
class ProviderModelsTest : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }
    void randomEditsUndoAndRedo();
    void oneEditTouchesOneRow();
    void manyAtOnceAreOneRange();
    void ranksFollowOnlyWhileWatched();
    void awardDateMovesCertificates();
    void editsInPlace_data();
    void editsInPlace();
    void refusesWhatCannotBe_data();
    void refusesWhatCannotBe();
    void severalProvidersAreOneEntry();
    void duplicatesHaveKeysOfTheirOwn();
    void readOnlyProjectsAreNotEdited();
    void hostileTextStaysText();
};

void ProviderModelsTest::randomEditsUndoAndRedo()
{
    Fixture f;
    const QAbstractItemModelTester modelTester(&f.model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const QAbstractItemModelTester filterTester(&f.filter, QAbstractItemModelTester::FailureReportingMode::QtTest);
    f.filter.sort(ProviderTableModel::Headcount, Qt::DescendingOrder);
    f.filter.setWanted({QStringLiteral("o"), {}, {}, {}, {}});
    QRandomGenerator random(20270301);
    const auto someone = [&f, &random] {
        return f.model.rowCount() == 0 ? ProviderId{} : f.model.idAt(random.bounded(f.model.rowCount()));
    };
    for (int step = 0; step < 250; ++step) {
        const ProviderId id = someone();
        switch (random.bounded(9)) {
        case 0:
            edits::addProvider(f.workspace);
            break;
        case 1:
            edits::removeProviders(f.workspace, {id});
            break;
        case 2:
            edits::setName(f.workspace, id, QStringLiteral("Provider %1").arg(random.bounded(100)));
            break;
        case 3:
            edits::setHeadcount(f.workspace, id, random.bounded(10'000));
            break;
        case 4:
            edits::setStatus(f.workspace, {id, someone()}, kAllProviderStatuses[random.bounded(7)]);
            break;
        case 5:
            edits::duplicateProviders(f.workspace, {id});
            break;
        case 6:
            edits::addTags(f.workspace, {id, someone()}, {QStringLiteral("tag%1").arg(random.bounded(5))});
            break;
        case 7:
            if (f.workspace.project().canUndo())
                QVERIFY(f.workspace.undo());
            break;
        default:
            if (f.workspace.project().canRedo())
                QVERIFY(f.workspace.redo());
        }
        QCOMPARE(difference(f.workspace, f.model), QString());
    }
}

void ProviderModelsTest::oneEditTouchesOneRow()
{
    Fixture f;
    f.model.setWatched(false); // ranks of the others are another matter
    QSignalSpy changed(&f.model, &QAbstractItemModel::dataChanged);
    QSignalSpy reset(&f.model, &QAbstractItemModel::modelReset);
    QSignalSpy inserted(&f.model, &QAbstractItemModel::rowsInserted);
    QSignalSpy removed(&f.model, &QAbstractItemModel::rowsRemoved);
    QVERIFY(edits::setHeadcount(f.workspace, f.small.meridian, 777));
    QCOMPARE(changed.count(), 1);
    QCOMPARE(changed.first().at(0).toModelIndex().row(), f.model.rowOf(f.small.meridian));
    QCOMPARE(changed.first().at(1).toModelIndex().row(), f.model.rowOf(f.small.meridian));
    const ProviderId added = edits::addProvider(f.workspace);
    QCOMPARE(inserted.count(), 1);
    QVERIFY(edits::removeProviders(f.workspace, {added}));
    QCOMPARE(removed.count(), 1);
    QVERIFY(f.workspace.undo());
    QCOMPARE(inserted.count(), 2);
    QCOMPARE(reset.count(), 0);
}

void ProviderModelsTest::manyAtOnceAreOneRange()
{
    Fixture f;
    const QAbstractItemModelTester tester(&f.model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QSignalSpy inserted(&f.model, &QAbstractItemModel::rowsInserted);
    QVERIFY(f.workspace.edit(QStringLiteral("Bring in many"), [](Store &store) -> Result<> {
        for (int i = 0; i < 400; ++i) {
            if (Result<> written = store.insertProvider(named(QStringLiteral("Many %1").arg(i))); !written)
                return written;
        }
        return {};
    }));
    QCOMPARE(inserted.count(), 1);
    QCOMPARE(difference(f.workspace, f.model), QString());
    std::vector<ProviderId> everySecond;
    for (int row = 0; row < f.model.rowCount(); row += 2)
        everySecond.push_back(f.model.idAt(row));
    QVERIFY(edits::removeProviders(f.workspace, everySecond));
    QCOMPARE(difference(f.workspace, f.model), QString());
    QVERIFY(f.workspace.undo());
    QCOMPARE(difference(f.workspace, f.model), QString());
}

void ProviderModelsTest::ranksFollowOnlyWhileWatched()
{
    Fixture f;
    QCOMPARE(f.cell(f.small.meridian, ProviderTableModel::Rank).data().toString(), QStringLiteral("1"));
    f.model.setWatched(false);
    f.workspace.tryWeights({{f.small.price, 0.0}});
    QCOMPARE(f.cell(f.small.meridian, ProviderTableModel::Rank).data().toString(), QStringLiteral("1"));
    f.model.setWatched(true);
    QCOMPARE(difference(f.workspace, f.model), QString());
    QCOMPARE(f.cell(f.small.meridian, ProviderTableModel::Rank).data().toString(), QStringLiteral("2"));
    f.workspace.endTrial();
    QCOMPARE(f.cell(f.small.meridian, ProviderTableModel::Rank).data().toString(), QStringLiteral("1"));
    // Who takes no part is not ranked, and nothing stands where nothing is known.
    QVERIFY(edits::setStatus(f.workspace, {f.small.meridian}, ProviderStatus::Declined));
    QCOMPARE(f.cell(f.small.meridian, ProviderTableModel::Rank).data().toString(), QString());
    QCOMPARE(f.cell(f.small.meridian, ProviderTableModel::Total).data().toString(), QString());
}

void ProviderModelsTest::awardDateMovesCertificates()
{
    Fixture f;
    const QModelIndex cell = f.cell(f.small.northwind, ProviderTableModel::Certificates);
    QVERIFY2(cell.data().toString().startsWith(QStringLiteral("1 valid")), qPrintable(cell.data().toString()));
    Need need = f.workspace.snapshot().need();
    need.awardDate = QDate(2027, 7, 1); // the certificate ends the day before
    QVERIFY(f.workspace.edit(QStringLiteral("Move the award"), [&need](Store &store) { return store.setNeed(need); }));
    QCOMPARE(cell.data().toString(), QStringLiteral("0 valid, ✗ 1 expired"));
    QCOMPARE(difference(f.workspace, f.model), QString());
}

void ProviderModelsTest::editsInPlace_data()
{
    QTest::addColumn<int>("column");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("shown");
    QTest::addColumn<QString>("label");
    QTest::newRow("name") << int(ProviderTableModel::Name) << QStringLiteral("  North  wind Ltd ")
                          << QStringLiteral("North wind Ltd")
                          << QStringLiteral("Rename “Northwind” to “North wind Ltd”");
    QTest::newRow("status") << int(ProviderTableModel::Status) << QStringLiteral("invited") << QStringLiteral("Invited")
                            << QStringLiteral("Set status of “Northwind”");
    QTest::newRow("country by name") << int(ProviderTableModel::Country) << QStringLiteral("poland")
                                     << QStringLiteral("Poland") << QStringLiteral("Set country of “Northwind”");
    QTest::newRow("country by code") << int(ProviderTableModel::Country) << QStringLiteral("ph")
                                     << QStringLiteral("Philippines") << QStringLiteral("Set country of “Northwind”");
    QTest::newRow("no country") << int(ProviderTableModel::Country) << QString() << QString()
                                << QStringLiteral("Set country of “Northwind”");
    QTest::newRow("headcount") << int(ProviderTableModel::Headcount) << QStringLiteral("12 500")
                               << QStringLiteral("12,500") << QStringLiteral("Set headcount of “Northwind”");
    QTest::newRow("no headcount") << int(ProviderTableModel::Headcount) << QString() << QString()
                                  << QStringLiteral("Set headcount of “Northwind”");
    QTest::newRow("founded") << int(ProviderTableModel::Founded) << QStringLiteral("1998") << QStringLiteral("1998")
                             << QStringLiteral("Set founding year of “Northwind”");
    QTest::newRow("services") << int(ProviderTableModel::Services) << QStringLiteral("Payroll, Knitting")
                              << QStringLiteral("Knitting, Payroll") << QStringLiteral("Set services of “Northwind”");
    QTest::newRow("tags") << int(ProviderTableModel::Tags) << QStringLiteral("b; a , b,,") << QStringLiteral("a, b")
                          << QStringLiteral("Set tags of “Northwind”");
    QTest::newRow("website") << int(ProviderTableModel::Website) << QStringLiteral(" example.com ")
                             << QStringLiteral("example.com") << QStringLiteral("Set website of “Northwind”");
    QTest::newRow("legal name") << int(ProviderTableModel::LegalName) << QStringLiteral("Northwind DAC")
                                << QStringLiteral("Northwind DAC") << QStringLiteral("Set legal name of “Northwind”");
}

void ProviderModelsTest::editsInPlace()
{
    QFETCH(int, column);
    QFETCH(QString, typed);
    QFETCH(QString, shown);
    QFETCH(QString, label);
    Fixture f;
    const QModelIndex cell = f.cell(f.small.northwind, column);
    const QString before = cell.data().toString();
    const QByteArray fileBefore = f.small.dump();
    const qint64 sequence = f.sequence();
    QVERIFY(cell.flags().testFlag(Qt::ItemIsEditable));
    QVERIFY(f.model.setData(cell, typed));
    QCOMPARE(cell.data().toString(), shown);
    QCOMPARE(f.sequence(), sequence + 1);
    QCOMPARE(f.workspace.project().undoLabel(), label);
    const QByteArray fileAfter = f.small.dump();
    QVERIFY(fileAfter != fileBefore);
    QVERIFY(f.workspace.undo());
    QCOMPARE(cell.data().toString(), before);
    QCOMPARE(f.small.dump(), fileBefore);
    QVERIFY(f.workspace.redo());
    QCOMPARE(cell.data().toString(), shown);
    QCOMPARE(f.small.dump(), fileAfter);
    // The same again changes nothing and leaves no entry.
    const qint64 settled = f.sequence();
    QVERIFY(f.model.setData(cell, typed));
    QCOMPARE(f.sequence(), settled);
}

void ProviderModelsTest::refusesWhatCannotBe_data()
{
    QTest::addColumn<int>("column");
    QTest::addColumn<QString>("typed");
    QTest::newRow("no name") << int(ProviderTableModel::Name) << QStringLiteral("   ");
    QTest::newRow("no such country") << int(ProviderTableModel::Country) << QStringLiteral("Atlantis");
    QTest::newRow("headcount in words") << int(ProviderTableModel::Headcount) << QStringLiteral("many");
    QTest::newRow("negative headcount") << int(ProviderTableModel::Headcount) << QStringLiteral("-5");
    QTest::newRow("headcount beyond bounds") << int(ProviderTableModel::Headcount) << QStringLiteral("99999999999");
    QTest::newRow("year of two digits") << int(ProviderTableModel::Founded) << QStringLiteral("98");
    QTest::newRow("year to come") << int(ProviderTableModel::Founded) << QStringLiteral("2999");
}

void ProviderModelsTest::refusesWhatCannotBe()
{
    QFETCH(int, column);
    QFETCH(QString, typed);
    Fixture f;
    QSignalSpy notice(&f.workspace, &Workspace::notice);
    const QByteArray before = f.small.dump();
    const qint64 sequence = f.sequence();
    QVERIFY(!f.model.setData(f.cell(f.small.northwind, column), typed));
    QCOMPARE(notice.count(), 1);
    QCOMPARE(f.sequence(), sequence);
    QCOMPARE(f.small.dump(), before);
}

void ProviderModelsTest::severalProvidersAreOneEntry()
{
    Fixture f;
    const std::vector<ProviderId> all{f.small.northwind, f.small.meridian, f.small.harbour};
    const QByteArray before = f.small.dump();
    const qint64 sequence = f.sequence();
    QVERIFY(edits::setStatus(f.workspace, all, ProviderStatus::Shortlisted));
    QCOMPARE(f.sequence(), sequence + 1);
    QCOMPARE(f.workspace.project().undoLabel(), QStringLiteral("Set status of 3 providers"));
    QVERIFY(edits::addTags(f.workspace, all, {QStringLiteral("wave 1"), QStringLiteral("eu")}));
    QCOMPARE(f.sequence(), sequence + 2);
    QCOMPARE(f.provider(f.small.meridian).tags, (QStringList{QStringLiteral("eu"), QStringLiteral("wave 1")}));
    QVERIFY(edits::removeTags(f.workspace, all, {QStringLiteral("eu")}));
    QCOMPARE(f.provider(f.small.meridian).tags, QStringList{QStringLiteral("wave 1")});
    QVERIFY(edits::removeProviders(f.workspace, all));
    QCOMPARE(f.sequence(), sequence + 4);
    QCOMPARE(f.model.rowCount(), 0);
    for (int i = 0; i < 4; ++i)
        QVERIFY(f.workspace.undo());
    QCOMPARE(f.small.dump(), before);
    QCOMPARE(difference(f.workspace, f.model), QString());
}

void ProviderModelsTest::duplicatesHaveKeysOfTheirOwn()
{
    Fixture f;
    const std::vector<ProviderId> copies = edits::duplicateProviders(f.workspace, {f.small.northwind});
    QCOMPARE(copies.size(), std::size_t(1));
    const Provider &copy = f.provider(copies.front());
    const Provider &original = f.provider(f.small.northwind);
    QCOMPARE(copy.name, QStringLiteral("Copy of Northwind"));
    QCOMPARE(copy.sites.size(), original.sites.size());
    QCOMPARE(copy.sites.front().city, original.sites.front().city);
    QVERIFY(copy.sites.front().id != original.sites.front().id);
    QVERIFY(copy.certificates.front().id != original.certificates.front().id);
    QCOMPARE(f.workspace.evaluation().completeness(copy.id).given, 0);
    QCOMPARE(edits::duplicateProviders(f.workspace, {f.small.northwind}).size(), std::size_t(1));
    std::set<QString> names;
    for (const Provider &provider : f.workspace.snapshot().providers())
        QVERIFY(names.insert(provider.name).second);
}

void ProviderModelsTest::readOnlyProjectsAreNotEdited()
{
    test::SmallProject small;
    small.project.reset();
    OpenOptions options;
    options.readOnly = true;
    Workspace workspace(std::move(*Project::open(small.path, options)));
    ProviderTableModel model(workspace);
    for (int column = 0; column < model.columnCount(); ++column)
        QVERIFY(!model.index(0, column).flags().testFlag(Qt::ItemIsEditable));
    QVERIFY(!model.setData(model.index(0, 0), QStringLiteral("Another")));
}

void ProviderModelsTest::hostileTextStaysText()
{
    Fixture f;
    const QString hostile = QStringLiteral("<img src='file:///etc/passwd'>\n<b>bold</b>");
    QVERIFY(edits::setWebsite(f.workspace, f.small.northwind, hostile));
    const QString toolTip = f.cell(f.small.northwind, ProviderTableModel::Website).data(Qt::ToolTipRole).toString();
    QVERIFY(!toolTip.contains(QStringLiteral("<img")));
    QVERIFY(!toolTip.contains(QStringLiteral("<b>")));
    QVERIFY(toolTip.contains(QStringLiteral("&lt;img")));
}

QTEST_MAIN(ProviderModelsTest)

#include "tst_provider_models.moc"
