// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/LargeProject.h"
#include "tests/ui/models/ProviderFixture.h"
#include "ui/models/ProviderEdits.h"

#include <QElapsedTimer>
#include <QTest>

using namespace shortlist;
using test::difference;
using test::named;
using Fixture = test::ProviderFixture;

// What the table of providers leaves out and in which order it stands, also with 5,000 of them.
class ProviderFilterTest : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }
    void filtersByText_data();
    void filtersByText();
    void filtersByChoice();
    void blanksComeLast_data();
    void blanksComeLast();
    void namesSortAsPeopleDo();
    void fiveThousandAreInstant();
};

void ProviderFilterTest::filtersByText_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("names");
    const QString lodz = QStringLiteral("Łódź Straße Süd");
    QTest::newRow("accents of the name") << QStringLiteral("lodz strasse") << QStringList{lodz};
    QTest::newRow("case") << QStringLiteral("NORTHW") << QStringList{QStringLiteral("Northwind")};
    QTest::newRow("country's name") << QStringLiteral("philipp") << QStringList{QStringLiteral("Harbour")};
    QTest::newRow("tag") << QStringLiteral("pilot") << QStringList{lodz};
    QTest::newRow("note") << QStringLiteral("créme brulee") << QStringList{lodz};
    QTest::newRow("service") << QStringLiteral("payroll") << QStringList{lodz};
    QTest::newRow("words of different fields") << QStringLiteral("pilot sud") << QStringList{lodz};
    QTest::newRow("nothing") << QStringLiteral("zzz") << QStringList{};
}

void ProviderFilterTest::filtersByText()
{
    QFETCH(QString, text);
    QFETCH(QStringList, names);
    Fixture f;
    Provider provider = named(QStringLiteral("Łódź Straße Süd"));
    provider.tags = {QStringLiteral("Pilot")};
    provider.notes = QStringLiteral("Served a crème brûlée");
    provider.services = {QStringLiteral("payroll")};
    QVERIFY(f.workspace.edit(QStringLiteral("Add"), [&](Store &store) { return store.insertProvider(provider); }));
    f.filter.setWanted({text, {}, {}, {}, {}});
    QCOMPARE(f.names(), names);
    f.filter.setWanted({});
    QCOMPARE(f.filter.rowCount(), 4);
}

void ProviderFilterTest::filtersByChoice()
{
    Fixture f;
    QVERIFY(edits::setStatus(f.workspace, {f.small.harbour}, ProviderStatus::Invited));
    QVERIFY(edits::changeProvider(f.workspace, f.small.harbour, QStringLiteral("Certificates"), [](Provider &p) {
        p.certificates = {{newId<RowId>(), QStringLiteral("iso9001:2015"), {}, {}}};
        p.services = {QStringLiteral("payroll")};
    }));
    const QStringList harbour{QStringLiteral("Harbour")};
    f.filter.setWanted({{}, {}, {}, {}, ProviderStatus::Invited});
    QCOMPARE(f.names(), harbour);
    f.filter.setWanted({{}, QStringLiteral("payroll"), {}, {}, {}});
    QCOMPARE(f.names(), harbour);
    f.filter.setWanted({{}, {}, QStringLiteral("PH"), {}, {}});
    QCOMPARE(f.names(), harbour);
    f.filter.setWanted({{}, {}, {}, QStringLiteral("ISO 9001"), {}});
    QCOMPARE(f.names(), harbour);
    f.filter.setWanted({{}, {}, QStringLiteral("PL"), {}, ProviderStatus::Invited});
    QCOMPARE(f.names(), QStringList());
    // What is no longer wanted leaves the list when it is edited.
    f.filter.setWanted({{}, {}, {}, {}, ProviderStatus::Invited});
    QVERIFY(edits::setStatus(f.workspace, {f.small.harbour}, ProviderStatus::Responded));
    QCOMPARE(f.names(), QStringList());
}

void ProviderFilterTest::blanksComeLast_data()
{
    QTest::addColumn<int>("column");
    QTest::newRow("rank") << int(ProviderTableModel::Rank);
    QTest::newRow("total") << int(ProviderTableModel::Total);
    QTest::newRow("country") << int(ProviderTableModel::Country);
    QTest::newRow("headcount") << int(ProviderTableModel::Headcount);
    QTest::newRow("founded") << int(ProviderTableModel::Founded);
    QTest::newRow("sites") << int(ProviderTableModel::Sites);
    QTest::newRow("certificates") << int(ProviderTableModel::Certificates);
    QTest::newRow("services") << int(ProviderTableModel::Services);
}

void ProviderFilterTest::blanksComeLast()
{
    QFETCH(int, column);
    Fixture f;
    QVERIFY(f.workspace.edit(QStringLiteral("Add"),
                             [](Store &store) { return store.insertProvider(named(QStringLiteral("A blank"))); }));
    const auto lastCell = [&f, column] { return f.filter.index(f.filter.rowCount() - 1, column).data().toString(); };
    f.filter.sort(column, Qt::AscendingOrder);
    QCOMPARE(lastCell(), QString());
    f.filter.sort(column, Qt::DescendingOrder);
    QCOMPARE(lastCell(), QString());
    QVERIFY(!f.filter.index(0, column).data().toString().isEmpty());
}

void ProviderFilterTest::namesSortAsPeopleDo()
{
    Fixture f;
    QVERIFY(edits::removeProviders(f.workspace, {f.small.northwind, f.small.meridian, f.small.harbour}));
    QVERIFY(f.workspace.edit(QStringLiteral("Add"), [](Store &store) -> Result<> {
        Result<> done;
        for (const char *name : {"Provider 10", "alpha", "Provider 9", "Beta", "Östra"})
            done = done ? store.insertProvider(named(QString::fromUtf8(name))) : done;
        return done;
    }));
    f.filter.sort(ProviderTableModel::Name, Qt::AscendingOrder);
    const QStringList wanted{QStringLiteral("alpha"), QStringLiteral("Beta"), QStringLiteral("Östra"),
                             QStringLiteral("Provider 9"), QStringLiteral("Provider 10")};
    QCOMPARE(f.names(), wanted);
    f.filter.sort(ProviderTableModel::Name, Qt::DescendingOrder);
    QCOMPARE(f.names(), QStringList(wanted.rbegin(), wanted.rend()));
}

void ProviderFilterTest::fiveThousandAreInstant()
{
    QTemporaryDir folder;
    Workspace workspace(std::move(*Project::create(folder.filePath(QStringLiteral("large.shortlist")))));
    QVERIFY(generateLargeProject(workspace.project(), {5'000, 8, 1, 2027}));
    QElapsedTimer clock;
    clock.start();
    ProviderTableModel model(workspace);
    ProviderFilter filter(model);
    qInfo("model of %d rows: %lld ms", model.rowCount(), clock.restart());
    QCOMPARE(model.rowCount(), 5'000);
    qint64 worst = 0;
    for (int column = 0; column < model.columnCount(); ++column) {
        clock.restart();
        filter.sort(column, Qt::DescendingOrder);
        worst = qMax(worst, clock.elapsed());
    }
    qInfo("slowest sort: %lld ms", worst);
    QVERIFY(worst < 400 * test::kSlower);
    clock.restart();
    filter.setWanted({QStringLiteral("cu po"), {}, {}, {}, {}});
    qInfo("filter to %d rows: %lld ms", filter.rowCount(), clock.restart());
    filter.setWanted({});
    qInfo("and back: %lld ms", clock.elapsed());
    QVERIFY(clock.elapsed() < 400 * test::kSlower);
    filter.sort(ProviderTableModel::Total, Qt::DescendingOrder);
    const CriterionId first = workspace.snapshot().children(CriterionId{}).front();
    clock.restart();
    workspace.tryWeights({{first, 1.0}});
    qInfo("ranked again, sorted by total: %lld ms", clock.elapsed());
    QVERIFY(clock.elapsed() < 400 * test::kSlower);
    workspace.endTrial();
    clock.restart();
    QVERIFY(edits::setHeadcount(workspace, model.idAt(1234), 4321));
    qInfo("one edit: %lld ms", clock.elapsed());
    QVERIFY(clock.elapsed() < 400 * test::kSlower);
    QCOMPARE(difference(workspace, model), QString());
}

QTEST_MAIN(ProviderFilterTest)

#include "tst_provider_filter.moc"
