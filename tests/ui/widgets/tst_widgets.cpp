// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/Banner.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/DateField.h"
#include "ui/widgets/ElidedLabel.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/Icons.h"
#include "ui/widgets/LineButton.h"
#include "ui/widgets/Page.h"
#include "ui/widgets/PrimaryButton.h"
#include "ui/widgets/Theme.h"

#include <QAction>
#include <QApplication>
#include <QLabel>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace shortlist;

namespace {

QString hostile()
{
    return QStringLiteral("<b>Bold & Co</b><img src=\"file:///etc/passwd\">");
}

class SomePage : public Page
{
public:
    SomePage()
        : Page(QStringLiteral("Some page"))
    {}
    using Page::addHeaderAction;
    using Page::addHeaderWidget;
    using Page::setBadge;
    using Page::setContent;
    using Page::setSentence;
};

} // namespace

class TestWidgets : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void pageShowsTitleAndSentenceAsPlainText();
    void pageAnnouncesItsBadgeOnce();
    void headerActionIsAButton();
    void headerWidgetsStandLeftOfActions();
    void contentIsReplaced();
    void emptyStateOffersItsActions();
    void emptyStateShowsItsWholeSentence();
    void bannerCanBeClosedAndActsPlainly();
    void primaryButtonFollowsItsAction();
    void primaryButtonHasTheAccentInBothSchemes();
    void dateIsUnderstood_data();
    void dateIsUnderstood();
    void dateFieldTellsOfEditsOnly();
    void dateFieldMarksWhatIsNoDate();
    void dateFieldEscapeTakesBack();
    void elidedLabelIsOneLine();
    void lineButtonIsPlainAndClickable();
    void lineButtonGrowsWithItsText();
};

void TestWidgets::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::Ireland));
}

void TestWidgets::init()
{
    // The offscreen platform says this of each window with a least size; it means nothing.
    QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support propagateSizeHints)")));
    theme::apply(*qApp, theme::Scheme::Light);
}

void TestWidgets::pageShowsTitleAndSentenceAsPlainText()
{
    SomePage page;
    page.setSentence(hostile());
    QCOMPARE(page.title(), QStringLiteral("Some page"));
    QCOMPARE(page.sentence(), hostile());
    const QList<QLabel *> labels = page.findChildren<QLabel *>();
    QVERIFY(labels.size() >= 2);
    for (const QLabel *label : labels)
        QCOMPARE(label->textFormat(), Qt::PlainText);
}

void TestWidgets::pageAnnouncesItsBadgeOnce()
{
    SomePage page;
    QSignalSpy badges(&page, &Page::badgeChanged);
    page.setBadge(QStringLiteral("14"));
    page.setBadge(QStringLiteral("14"));
    QCOMPARE(badges.count(), 1);
    QCOMPARE(badges.at(0).at(0).toString(), QStringLiteral("14"));
    QCOMPARE(page.badge(), QStringLiteral("14"));
}

void TestWidgets::headerActionIsAButton()
{
    SomePage page;
    QAction action(icon(QStringLiteral("list-add")), QStringLiteral("&Add"));
    action.setObjectName(QStringLiteral("add"));
    action.setShortcut(QKeySequence(Qt::CTRL | Qt::Key_K));
    page.addHeaderAction(&action, true);
    page.show();
    QVERIFY(QTest::qWaitForWindowActive(&page));
    auto *button = page.findChild<QPushButton *>(QStringLiteral("addButton"));
    QVERIFY(button != nullptr);
    QCOMPARE(button->text(), QStringLiteral("&Add"));
    QVERIFY(button->toolTip().contains(QStringLiteral("Ctrl+K")));
    const QSignalSpy triggered(&action, &QAction::triggered);
    QTest::mouseClick(button, Qt::LeftButton);
    QCOMPARE(triggered.count(), 1);
    QTest::keyClick(&page, Qt::Key_K, Qt::ControlModifier);
    QCOMPARE(triggered.count(), 2);
    action.setEnabled(false);
    QVERIFY(!button->isEnabled());
}

void TestWidgets::headerWidgetsStandLeftOfActions()
{
    SomePage page;
    QAction action(QStringLiteral("Act"));
    page.addHeaderAction(&action);
    auto *first = new QLabel(QStringLiteral("first"));
    auto *second = new QLabel(QStringLiteral("second"));
    page.addHeaderWidget(first);
    page.addHeaderWidget(second);
    page.resize(800, 400);
    page.show();
    QVERIFY(QTest::qWaitForWindowExposed(&page));
    const auto *button = page.findChild<QPushButton *>();
    QVERIFY(first->x() < second->x());
    QVERIFY(second->x() < button->x());
}

void TestWidgets::contentIsReplaced()
{
    SomePage page;
    const QPointer<QWidget> first = new QLabel(QStringLiteral("first"));
    auto *second = new QLabel(QStringLiteral("second"));
    page.setContent(first);
    page.setContent(second);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    QVERIFY(first.isNull());
    QCOMPARE(second->parentWidget(), &page);
}

void TestWidgets::emptyStateOffersItsActions()
{
    EmptyState empty(QStringLiteral("group"), QStringLiteral("Providers stand here."));
    QAction first(QStringLiteral("Import"));
    QAction second(QStringLiteral("Add"));
    empty.addAction(&first);
    empty.addAction(&second);
    empty.show();
    const QList<PrimaryButton *> buttons = empty.findChildren<PrimaryButton *>();
    QCOMPARE(buttons.size(), 2);
    QVERIFY(buttons.at(0)->isPrimary());
    QVERIFY(!buttons.at(1)->isPrimary());
    const QSignalSpy triggered(&second, &QAction::triggered);
    buttons.at(1)->click();
    QCOMPARE(triggered.count(), 1);
    empty.setSentence(hostile());
    QCOMPARE(empty.sentence(), hostile());
    QCOMPARE(empty.findChild<QLabel *>(QStringLiteral("emptyStateSentence"))->textFormat(), Qt::PlainText);
    theme::apply(*qApp, theme::Scheme::Dark);
}

void TestWidgets::emptyStateShowsItsWholeSentence()
{
    EmptyState empty(QStringLiteral("group"), QStringLiteral("A sentence that goes on and on. ").repeated(5));
    QAction action(QStringLiteral("Act"));
    empty.addAction(&action);
    const auto *sentence = empty.findChild<QLabel *>(QStringLiteral("emptyStateSentence"));
    for (const QSize size : {QSize(500, 400), QSize(1400, 900)}) {
        empty.resize(size);
        empty.show();
        QVERIFY(QTest::qWaitForWindowExposed(&empty));
        QVERIFY(sentence->height() >= sentence->heightForWidth(sentence->width()));
        QVERIFY(std::abs(sentence->geometry().center().x() - empty.rect().center().x()) <= 2);
    }
}

void TestWidgets::bannerCanBeClosedAndActsPlainly()
{
    Banner banner(theme::State::Bad);
    banner.setText(hostile());
    banner.setClosable(true);
    QAction action(QStringLiteral("Open a copy"));
    banner.addAction(&action);
    banner.show();
    QCOMPARE(banner.text(), hostile());
    QCOMPARE(banner.findChild<QLabel *>(QStringLiteral("bannerText"))->textFormat(), Qt::PlainText);
    const QSignalSpy triggered(&action, &QAction::triggered);
    banner.findChild<PrimaryButton *>()->click();
    QCOMPARE(triggered.count(), 1);
    const QSignalSpy closed(&banner, &Banner::closed);
    banner.findChild<QToolButton *>(QStringLiteral("bannerClose"))->click();
    QVERIFY(banner.isHidden());
    QCOMPARE(closed.count(), 1);
}

void TestWidgets::primaryButtonFollowsItsAction()
{
    QWidget place;
    QAction action(QStringLiteral("Act"));
    auto *button = new PrimaryButton(&action, false, &place);
    place.show();
    QVERIFY(button->isVisible());
    action.setVisible(false);
    QVERIFY(!button->isVisible());
    action.setVisible(true);
    QVERIFY(button->isVisible());
    action.setText(QStringLiteral("Act again"));
    QCOMPARE(button->text(), QStringLiteral("Act again"));
    action.setCheckable(true);
    action.setChecked(true);
    QVERIFY(button->isChecked());
}

void TestWidgets::primaryButtonHasTheAccentInBothSchemes()
{
    QAction action(icon(QStringLiteral("list-add")), QStringLiteral("Act"));
    QWidget place;
    auto *button = new PrimaryButton(&action, true, &place);
    place.show();
    QCOMPARE(button->palette().color(QPalette::Button), theme::accentFill());
    const QColor light = theme::accentFill();
    theme::apply(*qApp, theme::Scheme::Dark);
    QVERIFY(theme::accentFill() != light);
    QTRY_COMPARE(button->palette().color(QPalette::Button), theme::accentFill());
    QCOMPARE(button->palette().color(QPalette::ButtonText), theme::accentText());
}

void TestWidgets::dateIsUnderstood_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QDate>("date");
    QTest::addColumn<bool>("understood");
    QTest::newRow("empty") << QString() << QDate() << true;
    QTest::newRow("spaces") << QStringLiteral("  ") << QDate() << true;
    QTest::newRow("ISO") << QStringLiteral("2027-03-31") << QDate(2027, 3, 31) << true;
    QTest::newRow("as shown") << DateField::toText(QDate(2027, 3, 31)) << QDate(2027, 3, 31) << true;
    QTest::newRow("short") << QStringLiteral("31/03/2027") << QDate(2027, 3, 31) << true;
    QTest::newRow("no such day") << QStringLiteral("2027-02-30") << QDate() << false;
    QTest::newRow("words") << QStringLiteral("soon") << QDate() << false;
}

void TestWidgets::dateIsUnderstood()
{
    QFETCH(QString, text);
    QFETCH(QDate, date);
    QFETCH(bool, understood);
    bool answer = !understood;
    QCOMPARE(DateField::parse(text, &answer), date);
    QCOMPARE(answer, understood);
}

void TestWidgets::dateFieldTellsOfEditsOnly()
{
    DateField field;
    QSignalSpy edited(&field, &DateField::dateEdited);
    field.setDate(QDate(2027, 1, 2));
    QCOMPARE(edited.count(), 0);
    field.show();
    field.selectAll();
    QTest::keyClicks(&field, QStringLiteral("2027-03-31"));
    QTest::keyClick(&field, Qt::Key_Return);
    QCOMPARE(edited.count(), 1);
    QCOMPARE(edited.at(0).at(0).toDate(), QDate(2027, 3, 31));
    QVERIFY(field.text().contains(QStringLiteral("2027")));
    QTest::keyClick(&field, Qt::Key_Return);
    QCOMPARE(edited.count(), 1);
    field.clear();
    QTest::keyClick(&field, Qt::Key_Return);
    QCOMPARE(edited.count(), 2);
    QVERIFY(!field.date().isValid());
}

void TestWidgets::dateFieldMarksWhatIsNoDate()
{
    DateField field;
    field.setDate(QDate(2027, 1, 2));
    field.show();
    field.selectAll();
    QTest::keyClicks(&field, QStringLiteral("whenever"));
    QTest::keyClick(&field, Qt::Key_Return);
    QCOMPARE(field.date(), QDate(2027, 1, 2));
    QVERIFY(!field.toolTip().isEmpty());
    QCOMPARE(field.palette().color(QPalette::Text), theme::stateColour(theme::State::Bad));
    field.setDate(QDate(2027, 1, 3));
    QVERIFY(field.toolTip().isEmpty());
}

void TestWidgets::dateFieldEscapeTakesBack()
{
    DateField field;
    field.setDate(QDate(2027, 1, 2));
    field.show();
    field.selectAll();
    QTest::keyClicks(&field, QStringLiteral("2030-01-01"));
    QTest::keyClick(&field, Qt::Key_Escape);
    QCOMPARE(field.text(), DateField::toText(QDate(2027, 1, 2)));
}

void TestWidgets::elidedLabelIsOneLine()
{
    ElidedLabel label(QStringLiteral("A name\nof two lines"));
    QCOMPARE(label.textFormat(), Qt::PlainText);
    label.setText(QString(500, QLatin1Char('x')));
    QVERIFY(label.minimumSizeHint().width() < 100);
    label.resize(80, 20);
    label.grab();
}

void TestWidgets::lineButtonIsPlainAndClickable()
{
    LineButton line(QStringLiteral("go-next"), hostile(), hostile());
    // Neither a mnemonic nor markup is found in it.
    QVERIFY(line.text().isEmpty());
    QCOMPARE(line.accessibleName(), hostile());
    line.resize(line.sizeHint());
    line.show();
    const QSignalSpy clicked(&line, &QAbstractButton::clicked);
    QTest::mouseClick(&line, Qt::LeftButton);
    line.setFocus();
    QTest::keyClick(&line, Qt::Key_Space);
    QCOMPARE(clicked.count(), 2);
    line.grab();
}

void TestWidgets::lineButtonGrowsWithItsText()
{
    LineButton line(QStringLiteral("go-next"), QStringLiteral("Title"), QStringLiteral("Short."));
    const int low = line.heightForWidth(300);
    line.setDetail(QStringLiteral("A sentence that goes on and on. ").repeated(12));
    QVERIFY(line.heightForWidth(300) > low * 2);
    QVERIFY(line.heightForWidth(900) < line.heightForWidth(300));
    line.setDetailElide(Qt::ElideMiddle);
    QCOMPARE(line.heightForWidth(300), low);
}

QTEST_MAIN(TestWidgets)
#include "tst_widgets.moc"
