// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/project/Store.h"
#include "tests/support/TestProject.h"
#include "ui/models/Workspace.h"
#include "ui/pages/need/NeedPage.h"
#include "ui/widgets/DateField.h"
#include "ui/widgets/Theme.h"

#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QRegularExpression>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTest>
#include <QWheelEvent>

using namespace shortlist;
using namespace shortlist::test;

namespace {

// A workspace around the small project, or around an empty one.
struct Fixture
{
    SmallProject small;
    QTemporaryDir folder;
    std::unique_ptr<Workspace> workspace;

    explicit Fixture(bool empty = false, bool readOnly = false)
    {
        if (empty) {
            workspace = std::make_unique<Workspace>(
                std::move(*Project::create(folder.filePath(QStringLiteral("empty.shortlist")))));
            return;
        }
        const QString path = small.path;
        small.project.reset();
        OpenOptions options;
        options.readOnly = readOnly;
        workspace = std::make_unique<Workspace>(std::move(*Project::open(path, options)));
    }
    const Need &need() const { return workspace->snapshot().need(); }
};

} // namespace

// The fields of the buyer and the contract.
class TestNeedForm : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void theNeedIsEditedInPlace();
    void codesAreChosenByName();
    void whatIsNotInAListIsRefused();
    void datesOutOfOrderAreSaid();
    void undoShowsInTheForm();
    void aReadOnlyNeedCannotBeTyped();
    void theWheelDoesNotTurnFields();
    void tabGoesThroughTheForm();
};

void TestNeedForm::initTestCase()
{
    QCoreApplication::setOrganizationName(QStringLiteral("shortlist-test"));
    QCoreApplication::setApplicationName(QStringLiteral("need-form"));
    QLocale::setDefault(QLocale(QLocale::English, QLocale::Ireland));
    theme::apply(*qApp, theme::Scheme::Light);
}

void TestNeedForm::init()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support propagateSizeHints)")));
}

void TestNeedForm::theNeedIsEditedInPlace()
{
    const Fixture fixture;
    NeedPage page(*fixture.workspace);
    page.show();
    auto *title = page.findChild<QLineEdit *>(QStringLiteral("needTitle"));
    title->selectAll();
    QTest::keyClicks(title, QStringLiteral("  Help desk 2028 "));
    QTest::keyClick(title, Qt::Key_Return);
    QCOMPARE(fixture.need().title, QStringLiteral("Help desk 2028"));
    QCOMPARE(fixture.workspace->project().undoLabel(), QStringLiteral("Set the title of the need"));
    auto *award = page.findChild<DateField *>(QStringLiteral("needAwardDate"));
    award->selectAll();
    QTest::keyClicks(award, QStringLiteral("2028-02-29"));
    QTest::keyClick(award, Qt::Key_Return);
    QCOMPARE(fixture.need().awardDate, QDate(2028, 2, 29));
    page.findChild<QSpinBox *>(QStringLiteral("needShortlistSize"))->setValue(5);
    QCOMPARE(fixture.need().shortlistSize, 5);
    auto *summary = page.findChild<QPlainTextEdit *>(QStringLiteral("needSummary"));
    summary->setFocus();
    summary->selectAll();
    QTest::keyClicks(summary, QStringLiteral("All calls."));
    page.hide();
    QCOMPARE(fixture.need().summary, QStringLiteral("All calls."));
    // Leaving a field as it is makes no entry.
    const qint64 sequence = fixture.workspace->project().lastSequence();
    page.show();
    QTest::keyClick(title, Qt::Key_Return);
    QCOMPARE(fixture.workspace->project().lastSequence(), sequence);
}

void TestNeedForm::codesAreChosenByName()
{
    const Fixture fixture;
    NeedPage page(*fixture.workspace);
    page.show();
    auto *country = page.findChild<QComboBox *>(QStringLiteral("needCountry"));
    country->setEditText(QStringLiteral("portugal"));
    emit country->lineEdit()->editingFinished();
    QCOMPARE(fixture.need().country, QStringLiteral("PT"));
    QCOMPARE(country->currentText(), QStringLiteral("Portugal"));
    // The country's own zones stand first.
    auto *zone = page.findChild<QComboBox *>(QStringLiteral("needZone"));
    QFocusEvent focus(QEvent::FocusIn, Qt::TabFocusReason);
    QCoreApplication::sendEvent(zone, &focus);
    QVERIFY(zone->count() > 100);
    QVERIFY(zone->itemText(0).startsWith(QStringLiteral("Atlantic/")) ||
            zone->itemText(0) == QStringLiteral("Europe/Lisbon"));
    auto *currency = page.findChild<QComboBox *>(QStringLiteral("needCurrency"));
    currency->setEditText(QStringLiteral("usd"));
    emit currency->lineEdit()->editingFinished();
    QCOMPARE(fixture.need().currency, QStringLiteral("USD"));
    auto *service = page.findChild<QComboBox *>(QStringLiteral("needService"));
    QCoreApplication::sendEvent(service, &focus);
    service->setCurrentIndex(0);
    emit service->activated(0);
    QCOMPARE(fixture.need().service, service->itemData(0).toString());
    service->setEditText(QString());
    emit service->lineEdit()->editingFinished();
    QVERIFY(fixture.need().service.isEmpty());
}

void TestNeedForm::whatIsNotInAListIsRefused()
{
    const Fixture fixture;
    NeedPage page(*fixture.workspace);
    page.show();
    const Need before = fixture.need();
    auto *country = page.findChild<QComboBox *>(QStringLiteral("needCountry"));
    const QString shown = country->currentText();
    country->setEditText(QStringLiteral("Atlantis"));
    emit country->lineEdit()->editingFinished();
    QCOMPARE(fixture.need(), before);
    QCOMPARE(country->currentText(), shown);
}

void TestNeedForm::datesOutOfOrderAreSaid()
{
    const Fixture fixture;
    NeedPage page(*fixture.workspace);
    page.show();
    const auto set = [&](const QDate &due, const QDate &award) {
        Need need = fixture.need();
        need.answersDue = due;
        need.awardDate = award;
        need.rfpIssued = {};
        need.startDate = {};
        return fixture.workspace->edit(QStringLiteral("Set dates"), [&](Store &store) { return store.setNeed(need); });
    };
    const auto *warning = page.findChild<QLabel *>(QStringLiteral("needDateWarning"));
    QVERIFY(set(QDate(2027, 5, 1), QDate(2027, 4, 1)));
    QVERIFY(warning->isVisible());
    QVERIFY(warning->text().contains(QStringLiteral("Award")));
    QVERIFY(set(QDate(2027, 3, 1), QDate(2027, 4, 1)));
    QVERIFY(!warning->isVisible());
}

void TestNeedForm::undoShowsInTheForm()
{
    const Fixture fixture;
    NeedPage page(*fixture.workspace);
    page.show();
    auto *title = page.findChild<QLineEdit *>(QStringLiteral("needTitle"));
    const QString before = title->text();
    title->selectAll();
    QTest::keyClicks(title, QStringLiteral("Another"));
    QTest::keyClick(title, Qt::Key_Return);
    QVERIFY(fixture.workspace->undo());
    QCOMPARE(title->text(), before);
}

void TestNeedForm::aReadOnlyNeedCannotBeTyped()
{
    const Fixture fixture(false, true);
    QVERIFY(fixture.workspace->isReadOnly());
    NeedPage page(*fixture.workspace);
    page.show();
    QVERIFY(page.findChild<QLineEdit *>(QStringLiteral("needTitle"))->isReadOnly());
    QVERIFY(!page.findChild<QComboBox *>(QStringLiteral("needCountry"))->isEnabled());
    QVERIFY(page.findChild<DateField *>(QStringLiteral("needAwardDate"))->isReadOnly());
    QVERIFY(page.findChild<QPlainTextEdit *>(QStringLiteral("needSummary"))->isReadOnly());
    QVERIFY(page.findChild<QSpinBox *>(QStringLiteral("needShortlistSize"))->isReadOnly());
}

void TestNeedForm::theWheelDoesNotTurnFields()
{
    const Fixture fixture;
    NeedPage page(*fixture.workspace);
    page.resize(1000, 700);
    page.show();
    const Need before = fixture.need();
    for (const QString &name : {QStringLiteral("needCountry"), QStringLiteral("needShortlistSize")}) {
        auto *field = page.findChild<QWidget *>(name);
        QWheelEvent wheel(QPointF(5, 5), field->mapToGlobal(QPointF(5, 5)), QPoint(), QPoint(0, -120), Qt::NoButton,
                          Qt::NoModifier, Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(field, &wheel);
    }
    QCOMPARE(fixture.need(), before);
}

void TestNeedForm::tabGoesThroughTheForm()
{
    const Fixture fixture;
    NeedPage page(*fixture.workspace);
    page.show();
    QVERIFY(QTest::qWaitForWindowActive(&page));
    const char *const order[] = {"needTitle",   "needOrganisation", "needIndustry", "needService",
                                 "needCountry", "needZone",         "needWeek"};
    page.findChild<QWidget *>(QStringLiteral("needTitle"))->setFocus();
    for (const char *name : order) {
        QWidget *expected = page.findChild<QWidget *>(QLatin1String(name));
        QVERIFY2(expected->hasFocus() || expected->isAncestorOf(QApplication::focusWidget()), name);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    }
}

QTEST_MAIN(TestNeedForm)
#include "tst_need_form.moc"
