// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/pages/prices/PricesPageFixture.h"

using namespace shortlist;

class TestPricesPage : public PricesPageFixture
{
    Q_OBJECT

private slots:
    void init() { start(); }
    void cleanup() { stop(); }
    void totalsAndSavings();
    void stepsInTheInspector();
    void abnormallyLow();
    void formulaWarning();
    void charts();
    void volumeThatIsShown();
    void hostileText();
    void readNumbers_data();
    void readNumbers();
    void fiveThousandOffers();
};

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
