// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/LargeProject.h"
#include "tests/support/TestProject.h"
#include "ui/charts/DayOverlapChart.h"
#include "ui/models/ProviderEdits.h"
#include "ui/models/Workspace.h"
#include "ui/pages/sites/SiteFilter.h"
#include "ui/pages/sites/SitesModel.h"
#include "ui/pages/sites/SitesPage.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QElapsedTimer>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTableView>
#include <QTest>
#include <QToolButton>

using namespace shortlist;

class TestSitesPage : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void tableTellsOverlapAndType();
    void yearCounts();
    void timesAreTypedInTheTable();
    void shiftInTheInspector();
    void placeInTheInspector();
    void addAndRemove();
    void oneEditTouchesOneProvider();
    void rowsComeAndGo();
    void filterShowAndSort();
    void piecesOfTheYear();
    void sitesADayAhead();
    void chartFollows();
    void selectionIsShared();
    void unknownBuyer();
    void hostileNames();
    void readOnly();
    void emptyStates();
    void fiveThousandProviders();

private:
    template <typename T>
    T *child(const char *name) const
    {
        T *found = m_page->findChild<T *>(QLatin1String(name));
        Q_ASSERT_X(found != nullptr, "child", name);
        return found;
    }
    void open(std::unique_ptr<Project> project);
    RowId addSite(ProviderId provider, const char *city, const char *country, const char *zone, int from, int to,
                  int days = WorkingHours::kWeekdays);
    const Site &site(ProviderId provider, std::size_t index) const
    {
        return m_workspace->snapshot().provider(provider)->sites.at(index);
    }
    QString cell(ProviderId provider, RowId site, int column) const
    {
        return m_model->index(m_model->rowOf(provider, site), column).data().toString();
    }
    QString text(const char *label) const
    {
        return child<QLabel>(label)->text().replace(QChar(0x00A0), QLatin1Char(' '));
    }

    std::unique_ptr<test::SmallProject> m_small;
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<SitesPage> m_page;
    SitesModel *m_model = nullptr;
    QTableView *m_table = nullptr;
    RowId m_manila{};
    RowId m_warsaw{};
    RowId m_sydney{};
};

void TestSitesPage::init()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support propagateSizeHints)")));
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    m_small = std::make_unique<test::SmallProject>();
    open(std::move(m_small->project));
    const bool set = m_workspace->edit(QStringLiteral("Prepare"), [](Store &store) {
        Need need;
        need.title = QStringLiteral("Help desk");
        need.country = QStringLiteral("IE");
        need.zone = QStringLiteral("Europe/Dublin");
        need.startDate = QDate(2027, 6, 1);
        return store.setNeed(need);
    });
    QVERIFY(set);
    m_manila = addSite(m_small->northwind, "Manila", "PH", "Asia/Manila", 9, 18);
    m_warsaw = addSite(m_small->meridian, "Warsaw", "PL", "Europe/Warsaw", 8, 16);
    m_sydney = addSite(m_small->meridian, "Sydney", "AU", "Australia/Sydney", 14, 22);
    child<QSpinBox>("sitesYear")->setValue(2027);
}

void TestSitesPage::open(std::unique_ptr<Project> project)
{
    m_page.reset();
    m_workspace = std::make_unique<Workspace>(std::move(project));
    m_page = std::make_unique<SitesPage>(*m_workspace);
    m_page->resize(1280, 760);
    m_page->show();
    m_page->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    m_model = m_page->findChild<SitesModel *>();
    m_table = child<QTableView>("sitesTable");
}

void TestSitesPage::cleanup()
{
    m_page.reset();
    m_workspace.reset();
    m_small.reset();
}

RowId TestSitesPage::addSite(ProviderId provider, const char *city, const char *country, const char *zone, int from,
                             int to, int days)
{
    Site row;
    row.id = newId<RowId>();
    row.city = QString::fromLatin1(city);
    row.country = QString::fromLatin1(country);
    row.zone = QString::fromLatin1(zone);
    row.shiftDays = days;
    row.shiftFrom = from * 60;
    row.shiftTo = to * 60;
    edits::changeProvider(*m_workspace, provider, QStringLiteral("Add a site"),
                          [&row](Provider &changed) { changed.sites.push_back(row); });
    return row.id;
}

void TestSitesPage::tableTellsOverlapAndType()
{
    QCOMPARE(cell(m_small->northwind, m_manila, SitesModel::Type), QStringLiteral("Offshore"));
    QCOMPARE(cell(m_small->northwind, m_manila, SitesModel::Least), QStringLiteral("1:00"));
    QCOMPARE(cell(m_small->northwind, m_manila, SitesModel::Most), QStringLiteral("2:00"));
    QCOMPARE(cell(m_small->northwind, m_manila, SitesModel::Average), QStringLiteral("1:36"));
    QCOMPARE(cell(m_small->northwind, m_manila, SitesModel::Days), QStringLiteral("Mon–Fri"));
    QCOMPARE(cell(m_small->meridian, m_warsaw, SitesModel::Type), QStringLiteral("Nearshore"));
    QCOMPARE(cell(m_small->meridian, m_warsaw, SitesModel::Least), QStringLiteral("6:00"));
    // The shift of the site that was there before is not known.
    const Site &cork = site(m_small->northwind, 0);
    QCOMPARE(cell(m_small->northwind, cork.id, SitesModel::Least), QString(QChar(0x2013)));
    QCOMPARE(cell(m_small->northwind, cork.id, SitesModel::From), QString(QChar(0x2013)));
    QVERIFY(m_page->sentence().startsWith(QStringLiteral("6 ")));
    QVERIFY(m_page->sentence().endsWith(QStringLiteral("the shift or zone of 3 is not known.")));
    QCOMPARE(m_page->badge(), QStringLiteral("3"));
    const QModelIndex type = m_model->index(m_model->rowOf(m_small->northwind, m_manila), SitesModel::Type);
    QVERIFY(type.data(Qt::ToolTipRole).toString().contains(QStringLiteral("offshore")));
}

// In 2011 Samoa went to the other side of the date line, and Moscow to standing summer time.
void TestSitesPage::yearCounts()
{
    const RowId moscow = addSite(m_small->harbour, "Moscow", "RU", "Europe/Moscow", 9, 18);
    QCOMPARE(cell(m_small->harbour, moscow, SitesModel::Type), QStringLiteral("Nearshore"));
    child<QSpinBox>("sitesYear")->setValue(2012);
    QCOMPARE(cell(m_small->harbour, moscow, SitesModel::Type), QStringLiteral("Offshore"));
}

void TestSitesPage::timesAreTypedInTheTable()
{
    const int row = m_model->rowOf(m_small->northwind, m_manila);
    QVERIFY(m_model->setData(m_model->index(row, SitesModel::From), QStringLiteral("14:00")));
    QVERIFY(m_model->setData(m_model->index(row, SitesModel::To), QStringLiteral("23")));
    QCOMPARE(site(m_small->northwind, 1).shiftFrom, 840);
    QCOMPARE(site(m_small->northwind, 1).shiftTo, 1380);
    QCOMPARE(cell(m_small->northwind, m_manila, SitesModel::Least), QStringLiteral("6:00"));
    QSignalSpy refused(m_model, &SitesModel::refused);
    QVERIFY(!m_model->setData(m_model->index(row, SitesModel::From), QStringLiteral("noon")));
    QCOMPARE(refused.size(), 1);
    // A time of a shift that was not known makes it the usual week.
    const Site cork = site(m_small->northwind, 0);
    QVERIFY(m_model->setData(m_model->index(m_model->rowOf(m_small->northwind, cork.id), SitesModel::From),
                             QStringLiteral("8")));
    QCOMPARE(site(m_small->northwind, 0).shiftDays, WorkingHours::kWeekdays);
    QVERIFY(m_workspace->undo());
    QCOMPARE(site(m_small->northwind, 0), cork);
}

void TestSitesPage::shiftInTheInspector()
{
    const Site cork = site(m_small->northwind, 0);
    m_page->selectSite(m_small->northwind, cork.id);
    QVERIFY(text("siteOverlap").contains(QStringLiteral("shift is not known")));
    QTest::mouseClick(child<QToolButton>("siteUsualShift"), Qt::LeftButton);
    QCOMPARE(site(m_small->northwind, 0).shiftDays, WorkingHours::kWeekdays);
    QVERIFY(text("siteOverlap").contains(QStringLiteral("at least 8 h")));
    QTest::mouseClick(m_page->findChild<QToolButton *>(QStringLiteral("siteShiftDay-6")), Qt::LeftButton);
    QCOMPARE(site(m_small->northwind, 0).shiftDays, 0b0111111);
    QTest::mouseClick(child<QToolButton>("siteShiftForAll"), Qt::LeftButton);
    QCOMPARE(site(m_small->northwind, 1).shiftDays, 0b0111111);
    QCOMPARE(m_workspace->project().undoLabel(), QStringLiteral("Set the shift of all sites of “Northwind”"));
    QTest::mouseClick(child<QToolButton>("siteShiftUnknown"), Qt::LeftButton);
    QCOMPARE(site(m_small->northwind, 0).shiftDays, 0);
}

void TestSitesPage::placeInTheInspector()
{
    m_page->selectSite(m_small->northwind, m_manila);
    QCOMPARE(text("siteName"), QStringLiteral("Manila"));
    QCOMPARE(text("siteType"), QStringLiteral("Offshore"));
    QVERIFY(text("siteReason").contains(QStringLiteral("up to 8 h apart")));
    auto *country = child<QComboBox>("siteCountry");
    const int poland = country->findData(QStringLiteral("PL"));
    country->setCurrentIndex(poland);
    emit country->activated(poland);
    QCOMPARE(site(m_small->northwind, 1).country, QStringLiteral("PL"));
    QCOMPARE(site(m_small->northwind, 1).zone, QStringLiteral("Europe/Warsaw"));
    QCOMPARE(text("siteType"), QStringLiteral("Nearshore"));
    auto *zone = child<QComboBox>("siteZone");
    const int kyiv = zone->findData(QStringLiteral("Europe/Istanbul"));
    zone->setCurrentIndex(kyiv);
    emit zone->activated(kyiv);
    QCOMPARE(site(m_small->northwind, 1).zone, QStringLiteral("Europe/Istanbul"));
    auto *city = child<QLineEdit>("siteCity");
    city->setText(QStringLiteral("Gdynia"));
    emit city->editingFinished();
    QCOMPARE(site(m_small->northwind, 1).city, QStringLiteral("Gdynia"));
    auto *seats = child<QSpinBox>("siteSeats");
    seats->setValue(240);
    emit seats->editingFinished();
    QCOMPARE(site(m_small->northwind, 1).seats, 240);
}

void TestSitesPage::addAndRemove()
{
    m_workspace->selectProvider(m_small->harbour);
    child<QAction>("addSite")->trigger();
    const auto &sites = m_workspace->snapshot().provider(m_small->harbour)->sites;
    QCOMPARE(sites.size(), std::size_t(2));
    QVERIFY(child<QLineEdit>("siteCity")->isVisible());
    QCOMPARE(m_page->findChild<QLabel *>(QStringLiteral("siteWhere"))->text(), QStringLiteral("Harbour"));
    QSignalSpy notice(m_workspace.get(), &Workspace::notice);
    child<QAction>("removeSiteKey")->trigger();
    QCOMPARE(m_workspace->snapshot().provider(m_small->harbour)->sites.size(), std::size_t(1));
    QVERIFY(notice.at(0).at(1).toBool());
    QVERIFY(m_workspace->undo());
    QCOMPARE(m_workspace->snapshot().provider(m_small->harbour)->sites.size(), std::size_t(2));
}

void TestSitesPage::oneEditTouchesOneProvider()
{
    const QAbstractItemModelTester tester(m_model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QSignalSpy changed(m_model, &QAbstractItemModel::dataChanged);
    QSignalSpy reset(m_model, &QAbstractItemModel::modelReset);
    const int row = m_model->rowOf(m_small->northwind, m_manila);
    QVERIFY(m_model->setData(m_model->index(row, SitesModel::From), QStringLiteral("10:00")));
    QCOMPARE(reset.size(), 0);
    QCOMPARE(changed.size(), 1);
    const int first = changed.at(0).at(0).toModelIndex().row();
    const int last = changed.at(0).at(1).toModelIndex().row();
    QCOMPARE(m_model->at(first).provider, m_small->northwind);
    QCOMPARE(m_model->at(last).provider, m_small->northwind);
    QCOMPARE(last - first, 1);
}

void TestSitesPage::rowsComeAndGo()
{
    const QAbstractItemModelTester tester(m_model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const QAbstractItemModelTester filtered(m_page->findChild<SiteFilter *>(),
                                            QAbstractItemModelTester::FailureReportingMode::QtTest);
    QSignalSpy reset(m_model, &QAbstractItemModel::modelReset);
    QCOMPARE(m_model->rowCount(), 6);
    edits::changeProvider(*m_workspace, m_small->meridian, QStringLiteral("Fewer"),
                          [](Provider &provider) { provider.sites.erase(provider.sites.begin()); });
    QCOMPARE(m_model->rowCount(), 5);
    const RowId added = addSite(m_small->northwind, "Cebu", "PH", "Asia/Manila", 9, 18);
    QCOMPARE(cell(m_small->northwind, added, SitesModel::City), QStringLiteral("Cebu"));
    edits::removeProviders(*m_workspace, {m_small->northwind});
    QCOMPARE(m_model->rowCount(), 3);
    QVERIFY(m_workspace->undo());
    QCOMPARE(m_model->rowCount(), 6);
    for (const Provider &provider : m_workspace->snapshot().providers()) {
        for (const Site &row : provider.sites)
            QVERIFY(m_model->rowOf(provider.id, row.id) >= 0);
    }
    QCOMPARE(reset.size(), 0);
}

void TestSitesPage::filterShowAndSort()
{
    auto *filter = m_page->findChild<SiteFilter *>();
    child<QLineEdit>("sitesFilter")->setText(QStringLiteral("MANIL"));
    QCOMPARE(filter->rowCount(), 1);
    child<QLineEdit>("sitesFilter")->setText(QString());
    m_workspace->selectProvider(m_small->meridian);
    auto *show = child<QComboBox>("sitesShow");
    const auto choose = [show](int index) {
        show->setCurrentIndex(index);
        emit show->activated(index);
    };
    choose(2);
    QCOMPARE(filter->rowCount(), 3);
    choose(3);
    QCOMPARE(filter->rowCount(), 3);
    edits::setStatus(*m_workspace, {m_small->meridian}, ProviderStatus::Declined);
    choose(1);
    QCOMPARE(filter->rowCount(), 3);
    choose(0);
    m_table->sortByColumn(SitesModel::Least, Qt::DescendingOrder);
    QCOMPARE(filter->index(0, SitesModel::City).data().toString(), QStringLiteral("Warsaw"));
    m_table->sortByColumn(SitesModel::ProviderName, Qt::AscendingOrder);
    QCOMPARE(filter->index(0, SitesModel::ProviderName).data().toString(), QStringLiteral("Harbour"));
}

void TestSitesPage::piecesOfTheYear()
{
    m_page->selectSite(m_small->meridian, m_sydney);
    const QAbstractItemModel *pieces = child<QTableView>("sitePieces")->model();
    QCOMPARE(pieces->rowCount(), 5);
    QCOMPARE(pieces->index(0, 0).data().toString(), QStringLiteral("01/01/2027 to 27/03/2027"));
    QCOMPARE(pieces->index(0, 1).data().toString().replace(QChar(0x00A0), QLatin1Char(' ')),
             QStringLiteral("11 h ahead"));
    QCOMPARE(pieces->index(2, 2).data().toString().replace(QChar(0x00A0), QLatin1Char(' ')), QStringLiteral("4 h"));
    QVERIFY(text("siteOverlap").startsWith(QStringLiteral("2027, at least 2 h and at most 4 h")));
}

void TestSitesPage::sitesADayAhead()
{
    QVERIFY(m_workspace->edit(QStringLiteral("Move"), [this](Store &store) {
        Need need = m_workspace->snapshot().need();
        need.country = QStringLiteral("US");
        need.zone = QStringLiteral("Pacific/Honolulu");
        return store.setNeed(need);
    }));
    const RowId auckland = addSite(m_small->harbour, "Auckland", "NZ", "Pacific/Auckland", 9, 17);
    m_page->selectSite(m_small->harbour, auckland);
    QVERIFY(text("siteReason").contains(QStringLiteral("calendar day")));
    QVERIFY(text("siteOverlap").contains(QStringLiteral("Fri 0 h")));
    QVERIFY(text("siteOverlap").contains(QStringLiteral("there is none")));
}

void TestSitesPage::chartFollows()
{
    auto *chart = child<DayOverlapChart>("dayOverlap");
    QTRY_VERIFY(chart->numbersAsText().contains(QStringLiteral("Manila")));
    const auto line = [chart](const char *site) {
        const QStringList lines = chart->numbersAsText().split(QLatin1Char('\n'));
        const QStringList found = lines.filter(QLatin1String(site));
        return found.isEmpty() ? QString() : QString(found.first()).replace(QChar(0x00A0), QLatin1Char(' '));
    };
    QTRY_COMPARE(line("Manila"), QStringLiteral("Manila · Northwind\t01:00–10:00\t1 h\t02:00–11:00\t2 h"));
    QCOMPARE(chart->title(), QStringLiteral("A working day at each site, by your clock"));
    QCOMPARE(line("Cork"), QString()); // when they work there is not known
    m_page->selectSite(m_small->meridian, m_warsaw);
    QTRY_VERIFY(chart->current() >= 0);
    const QStringList lines = chart->numbersAsText().split(QLatin1Char('\n'));
    int manila = -1;
    for (int i = 0; i < lines.size(); ++i)
        manila = lines.at(i).startsWith(QStringLiteral("Manila")) ? i - 1 : manila;
    emit chart->picked(manila);
    QCOMPARE(text("siteName"), QStringLiteral("Manila"));
}

void TestSitesPage::selectionIsShared()
{
    m_workspace->selectProvider(m_small->meridian);
    QCOMPARE(text("siteWhere"), QStringLiteral("Meridian"));
    m_page->selectSite(m_small->northwind, m_manila);
    QCOMPARE(m_workspace->selectedProvider(), m_small->northwind);
    m_workspace->selectProvider(m_small->northwind);
    QCOMPARE(text("siteName"), QStringLiteral("Manila")); // the chosen one stays
}

void TestSitesPage::unknownBuyer()
{
    QVERIFY(!child<QWidget>("sitesBanner")->isVisible());
    QVERIFY(m_workspace->edit(QStringLiteral("Forget"), [this](Store &store) {
        Need need = m_workspace->snapshot().need();
        need.zone.clear();
        return store.setNeed(need);
    }));
    QVERIFY(child<QWidget>("sitesBanner")->isVisible());
    m_page->selectSite(m_small->northwind, m_manila);
    QVERIFY(text("siteOverlap").contains(QStringLiteral("Your own time zone")));
    QSignalSpy asked(m_workspace.get(), &Workspace::pageRequested);
    child<QAction>("sitesGoToNeed")->trigger();
    QCOMPARE(asked.at(0).at(0).value<PageId>(), PageId::Need);
}

void TestSitesPage::hostileNames()
{
    const QString evil = QStringLiteral("<img src=\"file:///etc/passwd\">");
    edits::setName(*m_workspace, m_small->northwind, evil);
    edits::changeProvider(*m_workspace, m_small->northwind, QStringLiteral("Evil"),
                          [&evil](Provider &provider) { provider.sites.back().city = evil; });
    m_page->selectSite(m_small->northwind, m_manila);
    for (QLabel *label : m_page->findChildren<QLabel *>())
        QVERIFY2(label->textFormat() == Qt::PlainText || !label->text().contains(QStringLiteral("<img")),
                 qPrintable(label->objectName()));
    const QModelIndex name = m_model->index(m_model->rowOf(m_small->northwind, m_manila), SitesModel::ProviderName);
    QVERIFY(!name.data(Qt::ToolTipRole).toString().contains(QStringLiteral("<img")));
}

void TestSitesPage::readOnly()
{
    const QString path = m_workspace->project().path();
    m_page.reset();
    m_workspace.reset();
    OpenOptions options;
    options.readOnly = true;
    auto project = Project::open(path, options);
    QVERIFY(project.has_value());
    open(std::move(*project));
    m_page->selectSite(m_small->northwind, m_manila);
    QVERIFY(!child<QAction>("addSite")->isEnabled());
    QVERIFY(!child<QPushButton>("removeSite")->isVisible());
    QVERIFY(!(m_model->flags(m_model->index(0, SitesModel::From)) & Qt::ItemIsEditable));
    QVERIFY(!child<QToolButton>("siteShiftDay-1")->isEnabled());
    QSignalSpy failed(m_workspace.get(), &Workspace::failed);
    child<QAction>("removeSiteKey")->trigger();
    QCOMPARE(failed.size(), 0);
}

void TestSitesPage::emptyStates()
{
    for (const ProviderId id : {m_small->northwind, m_small->meridian, m_small->harbour})
        edits::changeProvider(*m_workspace, id, QStringLiteral("Empty"),
                              [](Provider &provider) { provider.sites.clear(); });
    QVERIFY(child<QWidget>("sitesNoSites")->isVisible());
    edits::removeProviders(*m_workspace, {m_small->northwind, m_small->meridian, m_small->harbour});
    QVERIFY(child<QWidget>("sitesNoProviders")->isVisible());
    QCOMPARE(m_page->badge(), QString());
}

void TestSitesPage::fiveThousandProviders()
{
    auto project = Project::create(m_small->folder.filePath(QStringLiteral("large.shortlist")));
    QVERIFY(project.has_value());
    QVERIFY(generateLargeProject(**project, {5000, 2, 1}).has_value());
    m_page.reset();
    m_workspace = std::make_unique<Workspace>(std::move(*project));
    QElapsedTimer clock;
    clock.start();
    SitesModel model(*m_workspace);
    const qint64 made = clock.nsecsElapsed();
    SiteFilter filter;
    clock.restart();
    filter.setSourceModel(&model);
    filter.sort(SitesModel::ProviderName);
    const qint64 sorted = clock.nsecsElapsed();
    const ProviderId id = model.at(model.rowCount() / 2).provider;
    Change change;
    change.providers.changed = {id};
    clock.restart();
    emit m_workspace->changed(change);
    qInfo("%d sites: made in %.1f ms, sorted in %.1f ms, one provider changed in %.1f ms", model.rowCount(),
          static_cast<double>(made) / 1e6, static_cast<double>(sorted) / 1e6,
          static_cast<double>(clock.nsecsElapsed()) / 1e6);
    QVERIFY(clock.nsecsElapsed() < 200'000'000);
}

QTEST_MAIN(TestSitesPage)
#include "tst_sites_page.moc"
