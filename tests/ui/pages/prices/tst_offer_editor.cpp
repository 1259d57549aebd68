// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/pages/prices/PricesPageFixture.h"

using namespace shortlist;

class TestOfferEditor : public PricesPageFixture
{
    Q_OBJECT

private slots:
    void init() { start(); }
    void cleanup() { stop(); }
    void emptyState();
    void addOffer();
    void usualLinesOfEachModel();
    void editLine();
    void wrongNumbersAreRefused();
    void removeLine();
    void fieldsByModel();
    void offerThatIsCompared();
    void missingRateAndItsRow();
    void ownCosts();
    void preferences();
    void rules();
    void undoTakesItBack();
    void readOnly();
};

void TestOfferEditor::emptyState()
{
    QCOMPARE(m_page->sentence(), QStringLiteral("No offers yet."));
    QVERIFY(m_page->badge().isEmpty());
    offerOf(m_small->northwind, "1000");
    QVERIFY(child<QTableView>("priceTable")->isVisible());
    QCOMPARE(m_page->badge(), QString(QChar(0x2713)));
    QVERIFY(m_page->sentence().startsWith(QStringLiteral("One provider with an offer")));
}

void TestOfferEditor::addOffer()
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

void TestOfferEditor::usualLinesOfEachModel()
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

void TestOfferEditor::editLine()
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

void TestOfferEditor::wrongNumbersAreRefused()
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

void TestOfferEditor::removeLine()
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

void TestOfferEditor::fieldsByModel()
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

void TestOfferEditor::offerThatIsCompared()
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

void TestOfferEditor::missingRateAndItsRow()
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

void TestOfferEditor::ownCosts()
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

void TestOfferEditor::preferences()
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

void TestOfferEditor::rules()
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

void TestOfferEditor::undoTakesItBack()
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

void TestOfferEditor::readOnly()
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

QTEST_MAIN(TestOfferEditor)
#include "tst_offer_editor.moc"
