// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/project/Store.h"
#include "tests/support/TestProject.h"
#include "ui/charts/CostBars.h"
#include "ui/charts/CostLines.h"
#include "ui/models/ProviderEdits.h"
#include "ui/models/Workspace.h"
#include "ui/pages/prices/AddOfferDialog.h"
#include "ui/pages/prices/Grid.h"
#include "ui/pages/prices/OfferListModel.h"
#include "ui/pages/prices/PriceEdits.h"
#include "ui/pages/prices/PriceTableModel.h"
#include "ui/pages/prices/PriceWords.h"
#include "ui/pages/prices/PricesPage.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QComboBox>
#include <QElapsedTimer>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QRegularExpression>
#include <QSpinBox>
#include <QTableView>
#include <QTest>

#include <memory>

using namespace shortlist;

namespace {

Decimal decimal(const char *text)
{
    return *Decimal::fromText(QLatin1String(text));
}

} // namespace

class TestPricesPage : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void emptyState();
    void addOffer();
    void usualLinesOfEachModel();
    void totalsAndSavings();
    void stepsInTheInspector();
    void editLine();
    void wrongNumbersAreRefused();
    void removeLine();
    void fieldsByModel();
    void offerThatIsCompared();
    void missingRateAndItsRow();
    void ownCosts();
    void preferences();
    void rules();
    void abnormallyLow();
    void formulaWarning();
    void charts();
    void volumeThatIsShown();
    void undoTakesItBack();
    void readOnly();
    void hostileText();
    void readNumbers_data();
    void readNumbers();
    void fiveThousandOffers();

private:
    template <typename T>
    T *child(const char *name)
    {
        T *found = m_page->findChild<T *>(QLatin1String(name));
        if (found == nullptr)
            qFatal("There is no %s on the page", name);
        return found;
    }
    void open(std::unique_ptr<Project> project);
    const Snapshot &snapshot() const { return m_workspace->snapshot(); }
    GridModel &grid(const char *name) { return *static_cast<GridModel *>(child<QTableView>(name)->model()); }
    QString cell(GridModel &model, int row, int column)
    {
        return model.index(row, column).data(Qt::EditRole).toString();
    }
    bool set(GridModel &model, int row, int column, const QString &text)
    {
        return model.setData(model.index(row, column), text);
    }
    // A monthly fee, so that the total over the term is easily told.
    OfferId offerOf(ProviderId provider, const char *monthly, const QString &currency = {})
    {
        const OfferId id =
            price_edits::addOffer(*m_workspace, provider, QStringLiteral("Offer"), PriceModel::FixedFee, currency);
        (void)price_edits::changeOffer(*m_workspace, provider, id, QStringLiteral("Rate of %1"),
                                       [monthly](Offer &offer) -> Result<> {
                                           offer.lines.resize(1);
                                           offer.lines.front().rate = decimal(monthly);
                                           return {};
                                       });
        return id;
    }
    void setFunction(const char *yearlyCost)
    {
        NeedFunction function;
        function.id = FunctionId{77};
        function.name = QStringLiteral("Calls");
        function.unit = QStringLiteral("contacts");
        function.decision = FunctionDecision::Outsource;
        function.low = Decimal(5000);
        function.base = Decimal(8000);
        function.high = Decimal(20000);
        function.yearlyCost = decimal(yearlyCost);
        QVERIFY(
            m_workspace->edit(QStringLiteral("Function"), [&function](Store &store) { return store.put(function); }));
    }
    QString shown(ProviderId provider, int column)
    {
        return m_page->model().index(m_page->model().rowOf(provider), column).data().toString();
    }

    std::unique_ptr<test::SmallProject> m_small;
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<PricesPage> m_page;
    std::vector<std::unique_ptr<QAbstractItemModelTester>> m_testers;
};

void TestPricesPage::init()
{
    // The offscreen platform complains of this one on every window.
    QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support propagateSizeHints)")));
    QLocale::setDefault(QLocale(QLocale::English, QLocale::Ireland));
    m_small = std::make_unique<test::SmallProject>();
    open(std::move(m_small->project));
}

void TestPricesPage::open(std::unique_ptr<Project> project)
{
    m_testers.clear();
    m_page.reset();
    m_workspace = std::make_unique<Workspace>(std::move(project));
    Need need = snapshot().need();
    need.currency = QStringLiteral("EUR");
    need.termMonths = 12;
    if (!m_workspace->isReadOnly())
        QVERIFY(m_workspace->edit(QStringLiteral("Need"), [&need](Store &store) { return store.setNeed(need); }));
    m_page = std::make_unique<PricesPage>(*m_workspace);
    m_page->resize(1100, 700);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
    m_testers.push_back(std::make_unique<QAbstractItemModelTester>(&m_page->model()));
    m_testers.push_back(std::make_unique<QAbstractItemModelTester>(m_page->findChild<OfferListModel *>()));
    const QList<GridModel *> grids = m_page->findChildren<GridModel *>();
    for (GridModel *model : grids)
        m_testers.push_back(std::make_unique<QAbstractItemModelTester>(model));
}

void TestPricesPage::cleanup()
{
    m_testers.clear();
    m_page.reset();
    m_workspace.reset();
    m_small.reset();
}

void TestPricesPage::emptyState()
{
    QCOMPARE(m_page->sentence(), QStringLiteral("No offers yet."));
    QVERIFY(m_page->badge().isEmpty());
    offerOf(m_small->northwind, "1000");
    QVERIFY(child<QTableView>("priceTable")->isVisible());
    QCOMPARE(m_page->badge(), QString(QChar(0x2713)));
    QVERIFY(m_page->sentence().startsWith(QStringLiteral("One provider with an offer")));
}

void TestPricesPage::addOffer()
{
    AddOfferDialog dialog(*m_workspace);
    auto *accept = dialog.findChild<QPushButton *>(QStringLiteral("addOfferAccept"));
    auto *provider = dialog.findChild<QComboBox *>(QStringLiteral("addOfferProvider"));
    QVERIFY(!accept->isEnabled());
    provider->setEditText(QStringLiteral("no such provider"));
    QVERIFY(!accept->isEnabled());
    provider->setEditText(snapshot().provider(m_small->northwind)->name);
    QVERIFY(accept->isEnabled());
    QCOMPARE(dialog.provider(), m_small->northwind);
    QCOMPARE(dialog.currency(), QStringLiteral("EUR"));
    dialog.findChild<QRadioButton *>(QStringLiteral("model_seat_lease"))->click();
    dialog.findChild<QLineEdit *>(QStringLiteral("addOfferName"))->setText(QStringLiteral(" Best  offer "));
    m_page->addOffer(dialog);
    const Offer *offer = snapshot().provider(m_small->northwind)->offer();
    QVERIFY(offer != nullptr);
    QCOMPARE(offer->name, QStringLiteral("Best offer"));
    QCOMPARE(offer->model, PriceModel::SeatLease);
    QVERIFY(offer->currency.isEmpty()); // the project's
    QCOMPARE(m_page->tab(), PricesPage::OffersTab);
    QCOMPARE(child<QLineEdit>("offerName")->text(), QStringLiteral("Best offer"));
    QCOMPARE(grid("offerLinesTable").rowCount(), 3); // seats, set-up and the empty row
}

void TestPricesPage::usualLinesOfEachModel()
{
    setFunction("0");
    for (const PriceModel model : price_words::kAllModels) {
        const std::vector<OfferLine> lines = price_edits::usualLines(snapshot(), model);
        QVERIFY(lines.size() >= 2);
        QVERIFY(!price_words::model(model).isEmpty());
        QVERIFY(!price_words::modelHint(model).isEmpty());
        QVERIFY(m_workspace->edit(QStringLiteral("Offer"), [&](Store &store) {
            Provider provider = *snapshot().provider(m_small->northwind);
            Offer offer;
            offer.id = newId<OfferId>();
            offer.name = price_words::model(model);
            offer.model = model;
            offer.lines = lines;
            provider.offers = {offer};
            return store.updateProvider(provider);
        }));
        QVERIFY(m_page->model().total(m_small->northwind, Volume::Base) != nullptr);
    }
}

void TestPricesPage::totalsAndSavings()
{
    setFunction("24000");
    offerOf(m_small->northwind, "1500");
    offerOf(m_small->meridian, "2500.50");
    QCOMPARE(shown(m_small->northwind, PriceTableModel::Base), QStringLiteral("18,000.00"));
    QCOMPARE(shown(m_small->northwind, PriceTableModel::Savings), QStringLiteral("25.0 %"));
    QCOMPARE(shown(m_small->northwind, PriceTableModel::Yearly), QStringLiteral("18,000.00"));
    QCOMPARE(shown(m_small->northwind, PriceTableModel::PerUnit), QStringLiteral("0.19")); // 18,000 / 96,000
    QCOMPARE(shown(m_small->meridian, PriceTableModel::Base), QStringLiteral("30,006.00"));
    QCOMPARE(shown(m_small->meridian, PriceTableModel::Savings), QStringLiteral("-25.0 %"));
    const auto *table = child<QTableView>("priceTable");
    QCOMPARE(table->model()->index(0, 0).data().toString(), snapshot().provider(m_small->northwind)->name);
    child<QTableView>("priceTable")->sortByColumn(PriceTableModel::Base, Qt::DescendingOrder);
    QCOMPARE(table->model()->index(0, 0).data().toString(), snapshot().provider(m_small->meridian)->name);
    m_workspace->selectProvider(m_small->northwind);
    QCOMPARE(table->currentIndex().row(), 1);
    QVERIFY(child<QLabel>("priceComparison")->text().startsWith(QStringLiteral("25.0 % less than in-house")));
}

void TestPricesPage::stepsInTheInspector()
{
    setFunction("0");
    const OfferId id = price_edits::addOffer(*m_workspace, m_small->northwind, QString(), PriceModel::PerFte, {});
    QVERIFY(price_edits::changeOffer(*m_workspace, m_small->northwind, id, QStringLiteral("%1"),
                                     [](Offer &offer) -> Result<> {
                                         offer.lines.resize(1);
                                         offer.lines.front().rate = Decimal(2500);
                                         offer.lines.front().perUnit = Decimal(300);
                                         return {};
                                     }));
    m_workspace->selectProvider(m_small->northwind);
    const QString steps = child<QLabel>("priceSteps")->text();
    QVERIFY(steps.contains(QStringLiteral("27 × 2,500 per FTE and month × 12 months")));
    QVERIFY(steps.contains(QStringLiteral("8,000 a month of “Calls”, 300 each")));
    QVERIFY(steps.contains(QStringLiteral("810,000.00")));
    QVERIFY(child<QLabel>("priceComparison")->text().contains(QStringLiteral("is not known")));
}

void TestPricesPage::editLine()
{
    offerOf(m_small->northwind, "1000");
    m_workspace->selectProvider(m_small->northwind);
    m_page->setTab(PricesPage::OffersTab);
    GridModel &lines = grid("offerLinesTable");
    QCOMPARE(lines.rowCount(), 2);
    QVERIFY(set(lines, 0, 3, QStringLiteral("1,250.5")));
    QCOMPARE(m_page->model().total(m_small->northwind, Volume::Base)->toText(2), QStringLiteral("15006.00"));
    // The empty row becomes a line.
    QVERIFY(set(lines, 1, 0, QStringLiteral("One-off")));
    QCOMPARE(lines.rowCount(), 3);
    QVERIFY(lines.index(1, 0).data().toString().startsWith(QChar(0x26A0))); // no rate yet
    QVERIFY(set(lines, 1, 3, QStringLiteral("94")));
    QVERIFY(set(lines, 1, 9, QStringLiteral("3")));
    QCOMPARE(m_page->model().total(m_small->northwind, Volume::Base)->toText(2), QStringLiteral("15100.00"));
    // What does not apply cannot be typed.
    QVERIFY(!(lines.flags(lines.index(1, 6)) & Qt::ItemIsEditable));
    QCOMPARE(lines.index(1, 6).data().toString(), QStringLiteral("–"));
    QVERIFY(set(lines, 0, 0, QStringLiteral("Transaction")));
    QVERIFY(lines.flags(lines.index(0, 7)) & Qt::ItemIsEditable);
    QVERIFY(set(lines, 0, 7, QStringLiteral("10")));
    QCOMPARE(m_page->model().total(m_small->northwind, Volume::Base)->toText(2), QStringLiteral("150154.00"));
}

void TestPricesPage::wrongNumbersAreRefused()
{
    offerOf(m_small->northwind, "1000");
    m_page->setTab(PricesPage::OffersTab);
    GridModel &lines = grid("offerLinesTable");
    for (const QString &wrong : {QStringLiteral("abc"), QStringLiteral("-5"), QStringLiteral("1,5")}) {
        QVERIFY(!set(lines, 0, 3, wrong));
        QVERIFY(child<QLabel>("offerLinesProblem")->isVisible());
        QVERIFY(child<QLabel>("offerLinesProblem")->text().contains(wrong));
    }
    QCOMPARE(m_page->model().total(m_small->northwind, Volume::Base)->toText(0), QStringLiteral("12000"));
    QVERIFY(set(lines, 0, 3, QStringLiteral("5")));
    QVERIFY(!child<QLabel>("offerLinesProblem")->isVisible());
    auto *indexedFrom = child<QLineEdit>("offerIndexation");
    indexedFrom->setFocus();
    indexedFrom->clear();
    QTest::keyClicks(indexedFrom, QStringLiteral("much"));
    QTest::keyClick(indexedFrom, Qt::Key_Return);
    QVERIFY(child<QLabel>("offerProblem")->isVisible());
    QTest::keyClick(indexedFrom, Qt::Key_Escape);
    QVERIFY(indexedFrom->text().isEmpty());
}

void TestPricesPage::removeLine()
{
    offerOf(m_small->northwind, "1000");
    m_page->setTab(PricesPage::OffersTab);
    auto *view = child<QTableView>("offerLinesTable");
    view->setCurrentIndex(view->model()->index(0, 1));
    child<QPushButton>("offerLinesRemove")->click();
    QCOMPARE(view->model()->rowCount(), 1);
    QCOMPARE(shown(m_small->northwind, PriceTableModel::Note), QStringLiteral("⚠ No price"));
    QCOMPARE(m_page->badge(), QStringLiteral("1"));
}

void TestPricesPage::fieldsByModel()
{
    offerOf(m_small->northwind, "1000");
    m_page->setTab(PricesPage::OffersTab);
    auto *model = child<QComboBox>("offerModel");
    const auto choose = [model](PriceModel wanted) {
        model->setCurrentIndex(model->findData(static_cast<int>(wanted)));
        emit model->activated(model->currentIndex());
    };
    choose(PriceModel::Outcome);
    QVERIFY(child<QLineEdit>("offerFloor")->isVisible());
    QVERIFY(child<QLineEdit>("offerMeasurer")->isVisible());
    QVERIFY(!child<QLineEdit>("offerTrigger")->isVisible());
    auto *floor = child<QLineEdit>("offerFloor");
    floor->setFocus();
    QTest::keyClicks(floor, QStringLiteral("250"));
    QTest::keyClick(floor, Qt::Key_Return);
    QCOMPARE(snapshot().provider(m_small->northwind)->offer()->floor, Decimal(250));
    choose(PriceModel::Hybrid);
    QVERIFY(child<QLineEdit>("offerTrigger")->isVisible());
    QVERIFY(child<QLineEdit>("offerFloor")->isVisible()); // it is set, and counts
    choose(PriceModel::PerFte);
    QVERIFY(child<QLineEdit>("offerShrinkage")->isVisible());
    QVERIFY(!child<QLineEdit>("offerTrigger")->isVisible());
}

void TestPricesPage::offerThatIsCompared()
{
    const OfferId first = offerOf(m_small->northwind, "1000");
    m_page->setTab(PricesPage::OffersTab);
    child<QPushButton>("offerCopy")->click();
    QCOMPARE(snapshot().provider(m_small->northwind)->offers.size(), std::size_t{2});
    QCOMPARE(snapshot().provider(m_small->northwind)->offer()->id, first);
    GridModel &lines = grid("offerLinesTable");
    QVERIFY(set(lines, 0, 3, QStringLiteral("900"))); // of the copy, which is chosen
    QCOMPARE(shown(m_small->northwind, PriceTableModel::Base), QStringLiteral("12,000.00"));
    child<QCheckBox>("offerCounts")->click();
    QCOMPARE(shown(m_small->northwind, PriceTableModel::Base), QStringLiteral("10,800.00"));
    child<QPushButton>("offerRemove")->click();
    QCOMPARE(snapshot().provider(m_small->northwind)->offers.size(), std::size_t{1});
}

void TestPricesPage::missingRateAndItsRow()
{
    offerOf(m_small->northwind, "1000", QStringLiteral("USD"));
    m_workspace->selectProvider(m_small->northwind);
    QCOMPARE(shown(m_small->northwind, PriceTableModel::Base), QStringLiteral("–"));
    QVERIFY(child<QLabel>("priceWarnings")->text().contains(QStringLiteral("no rate for USD")));
    GridModel &rates = grid("exchangeRatesTable");
    QVERIFY(!set(rates, 0, 0, QStringLiteral("EUR"))); // the project's own
    QVERIFY(!set(rates, 0, 0, QStringLiteral("XYZ")));
    QVERIFY(set(rates, 0, 0, QStringLiteral("usd")));
    QVERIFY(snapshot().list<ExchangeRate>().empty()); // not a rate yet
    QCOMPARE(cell(rates, 0, 0), QStringLiteral("USD"));
    QVERIFY(set(rates, 0, 1, QStringLiteral("0.92")));
    QCOMPARE(snapshot().list<ExchangeRate>().size(), std::size_t{1});
    QCOMPARE(rates.rowCount(), 2);
    QVERIFY(cell(rates, 1, 0).isEmpty());
    QVERIFY(set(rates, 0, 3, QStringLiteral("Central bank")));
    QVERIFY(!set(rates, 0, 1, QStringLiteral("0")));
    QCOMPARE(shown(m_small->northwind, PriceTableModel::Base), QStringLiteral("11,040.00"));
}

void TestPricesPage::ownCosts()
{
    offerOf(m_small->northwind, "1000");
    offerOf(m_small->meridian, "1000");
    GridModel &costs = grid("buyerCostsTable");
    QVERIFY(set(costs, 0, 0, QStringLiteral("Vendor manager")));
    QVERIFY(set(costs, 0, 1, QStringLiteral("Vendor management")));
    QVERIFY(set(costs, 0, 2, QStringLiteral("10")));
    QVERIFY(set(costs, 0, 3, QStringLiteral("% of charges")));
    QCOMPARE(shown(m_small->northwind, PriceTableModel::Base), QStringLiteral("13,200.00"));
    QVERIFY(set(costs, 0, 4, snapshot().provider(m_small->meridian)->name));
    QCOMPARE(shown(m_small->northwind, PriceTableModel::Base), QStringLiteral("12,000.00"));
    QCOMPARE(shown(m_small->meridian, PriceTableModel::Base), QStringLiteral("13,200.00"));
    QVERIFY(!set(costs, 0, 0, QStringLiteral("  ")));
    QVERIFY(set(costs, 1, 0, QStringLiteral("Travel")));
    QCOMPARE(snapshot().list<BuyerCost>().back().position, 1);
}

void TestPricesPage::preferences()
{
    GridModel &list = grid("preferencesTable");
    QVERIFY(set(list, 0, 0, QStringLiteral("Local bidder")));
    QVERIFY(set(list, 0, 1, QStringLiteral("7.5")));
    QVERIFY(!set(list, 0, 1, QStringLiteral("101")));
    QVERIFY(set(list, 0, 2, QStringLiteral("Ireland; Malta")));
    QCOMPARE(snapshot().list<Preference>().front().countries,
             (QStringList{QStringLiteral("IE"), QStringLiteral("MT")}));
    QVERIFY(!set(list, 0, 2, QStringLiteral("Atlantis")));
    QVERIFY(edits::setCountry(*m_workspace, m_small->northwind, QStringLiteral("IE")));
    QCOMPARE(m_workspace->evaluation().standing(m_small->northwind).preference, 0.075);
}

void TestPricesPage::rules()
{
    auto *margin = child<QSpinBox>("termsMargin");
    margin->setValue(35);
    QCOMPARE(snapshot().priceTerms().lowMargin, 0.35);
    child<QSpinBox>("termsPlaces")->setValue(0);
    offerOf(m_small->northwind, "1000.5");
    QCOMPARE(shown(m_small->northwind, PriceTableModel::Base), QStringLiteral("12,006"));
    m_page->setTab(PricesPage::TermsTab);
    auto *estimate = child<QLineEdit>("termsEstimate");
    estimate->setFocus();
    QTest::keyClicks(estimate, QStringLiteral("1e9"));
    QTest::keyClick(estimate, Qt::Key_Return);
    QVERIFY(child<QLabel>("termsProblem")->isVisible());
    estimate->selectAll();
    QTest::keyClicks(estimate, QStringLiteral("20,000"));
    QTest::keyClick(estimate, Qt::Key_Return);
    QCOMPARE(snapshot().priceTerms().estimate, Decimal(20000));
    auto *volume = child<QComboBox>("termsVolume");
    volume->setCurrentIndex(2);
    emit volume->activated(2);
    QCOMPARE(snapshot().priceTerms().volume, Volume::High);
}

void TestPricesPage::abnormallyLow()
{
    offerOf(m_small->northwind, "1000");
    offerOf(m_small->meridian, "2000");
    m_workspace->selectProvider(m_small->northwind);
    QCOMPARE(shown(m_small->northwind, PriceTableModel::Note), QStringLiteral("⚠ Abnormally low"));
    QVERIFY(shown(m_small->meridian, PriceTableModel::Note).isEmpty());
    QVERIFY(child<QLabel>("priceWarnings")->text().contains(QStringLiteral("50.0 % below the only other price")));
    QVERIFY(m_page->sentence().contains(QStringLiteral("1 abnormally low")));
    // Whoever declined is no yardstick.
    QVERIFY(edits::setStatus(*m_workspace, {m_small->meridian}, ProviderStatus::Declined));
    QVERIFY(shown(m_small->northwind, PriceTableModel::Note).isEmpty());
    QCOMPARE(shown(m_small->meridian, PriceTableModel::Note), QStringLiteral("Takes no part"));
}

void TestPricesPage::formulaWarning()
{
    offerOf(m_small->northwind, "1000");
    QVERIFY(!child<QWidget>("priceWarningBanner")->isVisible());
    Criterion price = *snapshot().criterion(m_small->price);
    price.source = CriterionSource::Price;
    price.formula = QStringLiteral("lowest_over_price");
    QVERIFY(m_workspace->edit(QStringLiteral("Formula"), [&](Store &store) { return store.updateCriterion(price); }));
    QVERIFY(child<QWidget>("priceWarningBanner")->isVisible());
    QCOMPARE(m_workspace->evaluation().value(m_small->northwind, m_small->price), 1.0);
}

void TestPricesPage::charts()
{
    setFunction("24000");
    offerOf(m_small->northwind, "10000");
    const OfferId items =
        price_edits::addOffer(*m_workspace, m_small->meridian, QString(), PriceModel::PerTransaction, {});
    QVERIFY(price_edits::changeOffer(*m_workspace, m_small->meridian, items, QStringLiteral("%1"),
                                     [](Offer &offer) -> Result<> {
                                         offer.lines.resize(1);
                                         offer.lines.front().rate = Decimal(1);
                                         return {};
                                     }));
    m_page->setTab(PricesPage::KindsTab);
    const auto *bars = child<CostBars>("costBars");
    QVERIFY(bars->numbersAsText().contains(QStringLiteral("120,000.00")));
    QVERIFY(bars->numbersAsText().contains(QStringLiteral("96,000.00")));
    QVERIFY(!m_page->grab().isNull());
    m_page->setTab(PricesPage::VolumeTab);
    const QString words = child<QLabel>("crossingWords")->text();
    QVERIFY2(words.contains(QStringLiteral("is cheaper up to 10,000 contacts a month")), qPrintable(words));
    QVERIFY(child<CostLines>("costLines")->summary().contains(QStringLiteral("10,000")));
    QVERIFY(!m_page->grab().isNull());
}

void TestPricesPage::volumeThatIsShown()
{
    setFunction("24000");
    const OfferId items =
        price_edits::addOffer(*m_workspace, m_small->meridian, QString(), PriceModel::PerTransaction, {});
    QVERIFY(price_edits::changeOffer(*m_workspace, m_small->meridian, items, QStringLiteral("%1"),
                                     [](Offer &offer) -> Result<> {
                                         offer.lines.front().rate = Decimal(1);
                                         return {};
                                     }));
    QCOMPARE(shown(m_small->meridian, PriceTableModel::Yearly), QStringLiteral("96,000.00"));
    auto *volume = child<QComboBox>("shownVolume");
    volume->setCurrentIndex(2);
    emit volume->activated(2);
    QCOMPARE(shown(m_small->meridian, PriceTableModel::Yearly), QStringLiteral("240,000.00"));
    QCOMPARE(shown(m_small->meridian, PriceTableModel::Base), QStringLiteral("96,000.00"));
}

void TestPricesPage::undoTakesItBack()
{
    offerOf(m_small->northwind, "1000");
    m_page->setTab(PricesPage::OffersTab);
    QVERIFY(set(grid("offerLinesTable"), 0, 3, QStringLiteral("500")));
    QCOMPARE(shown(m_small->northwind, PriceTableModel::Base), QStringLiteral("6,000.00"));
    QVERIFY(m_workspace->undo());
    QCOMPARE(shown(m_small->northwind, PriceTableModel::Base), QStringLiteral("12,000.00"));
    QCOMPARE(cell(grid("offerLinesTable"), 0, 3), QStringLiteral("1,000"));
    QVERIFY(m_workspace->redo());
    QCOMPARE(cell(grid("offerLinesTable"), 0, 3), QStringLiteral("500"));
}

void TestPricesPage::readOnly()
{
    offerOf(m_small->northwind, "1000");
    const QString path = m_small->path;
    m_testers.clear();
    m_page.reset();
    m_workspace.reset();
    OpenOptions options;
    options.readOnly = true;
    auto project = Project::open(path, options);
    QVERIFY(project);
    open(std::move(*project));
    m_page->setTab(PricesPage::OffersTab);
    QVERIFY(child<QLineEdit>("offerName")->isReadOnly());
    QVERIFY(!child<QComboBox>("offerModel")->isEnabled());
    QVERIFY(!child<QPushButton>("offerLinesAdd")->isVisible());
    QCOMPARE(grid("offerLinesTable").rowCount(), 1);
    QVERIFY(!(grid("offerLinesTable").flags(grid("offerLinesTable").index(0, 3)) & Qt::ItemIsEditable));
    QVERIFY(!child<QSpinBox>("termsMargin")->isEnabled());
}

void TestPricesPage::hostileText()
{
    QVERIFY(edits::setName(*m_workspace, m_small->northwind, QStringLiteral("<img src=x> %1 <b>N</b>")));
    const OfferId id = offerOf(m_small->northwind, "1000");
    QVERIFY(price_edits::changeOffer(*m_workspace, m_small->northwind, id, QStringLiteral("%1"),
                                     [](Offer &offer) -> Result<> {
                                         offer.name = QStringLiteral("<h1>%2</h1>");
                                         offer.lines.front().label = QStringLiteral("<script>&amp;</script>");
                                         return {};
                                     }));
    m_workspace->selectProvider(m_small->northwind);
    QCOMPARE(child<QLabel>("priceProvider")->textFormat(), Qt::PlainText);
    QCOMPARE(child<QLabel>("priceProvider")->text(), QStringLiteral("<img src=x> %1 <b>N</b>"));
    QVERIFY(child<QLabel>("priceOffer")->text().startsWith(QStringLiteral("<h1>%2</h1> · ")));
    QVERIFY(child<QLabel>("priceSteps")->text().contains(QStringLiteral("&lt;script&gt;")));
    QVERIFY(!child<QLabel>("priceSteps")->text().contains(QStringLiteral("<script>")));
}

void TestPricesPage::readNumbers_data()
{
    QTest::addColumn<QString>("locale");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("kept"); // empty: refused
    QTest::newRow("plain") << QStringLiteral("en_IE") << QStringLiteral("1234.5") << QStringLiteral("1234.5");
    QTest::newRow("grouped") << QStringLiteral("en_IE") << QStringLiteral("1,234,567.8") << QStringLiteral("1234567.8");
    QTest::newRow("a comma is no group") << QStringLiteral("en_IE") << QStringLiteral("1,5") << QString();
    QTest::newRow("empty is 0") << QStringLiteral("en_IE") << QString() << QStringLiteral("0");
    QTest::newRow("German") << QStringLiteral("de_DE") << QStringLiteral("1.234,5") << QStringLiteral("1234.5");
    QTest::newRow("German, with a point") << QStringLiteral("de_DE") << QStringLiteral("1.5") << QStringLiteral("1.5");
    QTest::newRow("spaces") << QStringLiteral("fr_FR") << QStringLiteral("1 234,5") << QStringLiteral("1234.5");
    QTest::newRow("words") << QStringLiteral("en_IE") << QStringLiteral("a lot") << QString();
    QTest::newRow("below 0") << QStringLiteral("en_IE") << QStringLiteral("-1") << QString();
    QTest::newRow("too many places") << QStringLiteral("en_IE") << QStringLiteral("0.1234567891") << QString();
}

void TestPricesPage::readNumbers()
{
    QFETCH(QString, locale);
    QFETCH(QString, typed);
    QFETCH(QString, kept);
    QLocale::setDefault(QLocale(locale));
    const Result<Decimal> number = price_words::readNumber(typed);
    QCOMPARE(number.has_value(), !kept.isEmpty());
    if (number)
        QCOMPARE(number->toText(), kept);
}

void TestPricesPage::fiveThousandOffers()
{
    setFunction("24000");
    QVERIFY(m_workspace->edit(QStringLiteral("Many"), [](Store &store) -> Result<> {
        for (int i = 0; i < 5000; ++i) {
            Provider provider;
            provider.id = newId<ProviderId>();
            provider.name = QStringLiteral("Provider %1").arg(i);
            Offer offer;
            offer.name = QStringLiteral("Offer");
            offer.indexation = decimal("2.5");
            offer.minimum = Decimal(500 + i % 700);
            for (int l = 0; l < 6; ++l) {
                OfferLine line;
                line.kind = l < 3 ? LineKind::Transaction : (l == 3 ? LineKind::Fte : LineKind::OneOff);
                line.function = FunctionId{77};
                line.rate = *Decimal::fromParts(100 + i % 977 + l, 2);
                line.from = l < 3 ? Decimal(l * 3000) : Decimal(0);
                line.perUnit = Decimal(320);
                offer.lines.push_back(line);
            }
            provider.offers = {offer};
            if (Result<> done = store.insertProvider(provider); !done)
                return done;
        }
        return {};
    }));
    QElapsedTimer clock;
    clock.start();
    m_page->model().reload();
    const qint64 all = clock.restart();
    QCOMPARE(m_page->model().rowCount(), 5000);
    const ProviderId one = m_page->model().providerAt(2500);
    QVERIFY(edits::setHeadcount(*m_workspace, one, 12));
    const qint64 edit = clock.restart();
    qInfo("5,000 totals in %lld ms, an edit in %lld ms", static_cast<long long>(all), static_cast<long long>(edit));
    QVERIFY(all < 3000);
    m_workspace->selectProvider(one);
    m_page->setTab(PricesPage::KindsTab);
    QVERIFY(!m_page->grab().isNull());
}

QTEST_MAIN(TestPricesPage)
#include "tst_prices_page.moc"
