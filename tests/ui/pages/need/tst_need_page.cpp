// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/project/Store.h"
#include "tests/support/TestProject.h"
#include "ui/models/Workspace.h"
#include "ui/pages/need/BuyerTab.h"
#include "ui/pages/need/NeedPage.h"
#include "ui/widgets/DateField.h"
#include "ui/widgets/Theme.h"

#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QRadioButton>
#include <QRegularExpression>
#include <QSpinBox>
#include <QTabWidget>
#include <QTableView>
#include <QTest>
#include <QToolButton>
#include <QWheelEvent>

using namespace shortlist;
using namespace shortlist::test;

// The page as the user meets it: each field writes one edit, follows undo, and shows what stands in the file as text.
class TestNeedPage : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<SmallProject> m_small;
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<NeedPage> m_page;

    template <typename Widget>
    Widget *find(const char *name) const
    {
        return m_page->findChild<Widget *>(QLatin1String(name));
    }
    const Need &need() const { return m_workspace->snapshot().need(); }
    template <typename Row>
    const std::vector<Row> &list() const
    {
        return m_workspace->snapshot().list<Row>();
    }
    void show(int tab) { find<QTabWidget>("needTabs")->setCurrentIndex(tab); }
    void open(bool readOnly = false)
    {
        m_page.reset();
        m_workspace.reset();
        OpenOptions options;
        options.readOnly = readOnly;
        m_workspace = std::make_unique<Workspace>(std::move(*Project::open(m_small->path, options)));
        m_page = std::make_unique<NeedPage>(*m_workspace);
        m_page->resize(1080, 760);
        m_page->show();
        m_page->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    }
    void addFunction()
    {
        NeedFunction function;
        function.id = newId<FunctionId>();
        function.service = QStringLiteral("payroll");
        function.name = QStringLiteral("<b>Pay</b>");
        function.channels = {QStringLiteral("fax")};
        QVERIFY(m_workspace->edit(QStringLiteral("x"), [&](Store &store) { return store.put(function); }));
    }

private slots:
    void initTestCase()
    {
        QCoreApplication::setOrganizationName(QStringLiteral("shortlist-test"));
        QCoreApplication::setApplicationName(QStringLiteral("need"));
        QLocale::setDefault(QLocale(QLocale::English, QLocale::Ireland));
        theme::apply(*qApp, theme::Scheme::Light);
    }
    void init()
    {
        QTest::failOnWarning(
            QRegularExpression(QStringLiteral("^(?!This plugin does not support propagateSizeHints)")));
        m_small = std::make_unique<SmallProject>();
        m_small->project.reset();
        open();
    }
    void cleanup()
    {
        m_page.reset();
        m_workspace.reset();
        m_small.reset();
    }

    void fieldsAreEditedInPlace()
    {
        auto *industry = find<QLineEdit>("needIndustry");
        industry->setFocus();
        QTest::keyClicks(industry, QStringLiteral("Energy"));
        QTest::keyClick(industry, Qt::Key_Return);
        QCOMPARE(need().industry, QStringLiteral("Energy"));
        QCOMPARE(m_workspace->project().undoLabel(), QStringLiteral("Set the industry of the need"));
        find<QSpinBox>("needTerm")->setValue(48);
        QCOMPARE(need().termMonths, 48);
        find<QSpinBox>("needTeam")->setValue(60);
        QCOMPARE(need().teamSize, 60);
        auto *relationship = find<QComboBox>("needRelationship");
        relationship->setCurrentIndex(1);
        emit relationship->activated(1);
        QCOMPARE(need().relationship, Relationship::Strategic);
        QVERIFY(m_workspace->undo());
        QCOMPARE(relationship->currentIndex(), 0);
        auto *goals = find<QPlainTextEdit>("needGoals");
        goals->setFocus();
        QTest::keyClicks(goals, QStringLiteral("Shorter waits"));
        find<QLineEdit>("needTitle")->setFocus();
        QCOMPARE(need().goals, QStringLiteral("Shorter waits"));
    }

    void theWorkingWeekIsSet()
    {
        find<QToolButton>("needWeekDay-6")->click();
        QCOMPARE(need().workDays, 0b0111111);
        auto *until = find<QComboBox>("needWeekTo");
        until->setEditText(QStringLiteral("18:15"));
        emit until->lineEdit()->editingFinished();
        QCOMPARE(need().workTo, 18 * 60 + 15);
        until->setEditText(QStringLiteral("late"));
        emit until->lineEdit()->editingFinished();
        QCOMPARE(until->currentText(), QStringLiteral("18:15"));
        find<QCheckBox>("needWeekAllDay")->click();
        QCOMPARE(need().workFrom, 0);
        QCOMPARE(need().workTo, 1440);
        QVERIFY(!until->isEnabled());
        // A week without a day is not taken.
        for (int day = 1; day <= 7; ++day) {
            auto *button = m_page->findChild<QToolButton *>(QStringLiteral("needWeekDay-%1").arg(day));
            if (button->isChecked())
                button->click();
        }
        QVERIFY(need().workDays != 0);
    }

    void endOfTermFollows()
    {
        auto *start = find<DateField>("needStartDate");
        start->setFocus();
        start->clear();
        QTest::keyClicks(start, QStringLiteral("2027-05-04"));
        QTest::keyClick(start, Qt::Key_Return);
        QCOMPARE(need().startDate, QDate(2027, 5, 4));
        QVERIFY(find<QLabel>("needEndOfTerm")->text().contains(QStringLiteral("2030")));
    }

    void codesAreChosenByName()
    {
        auto *country = find<QComboBox>("needCountry");
        country->setFocus();
        country->setEditText(QStringLiteral("Poland"));
        emit country->lineEdit()->editingFinished();
        QCOMPARE(need().country, QStringLiteral("PL"));
        auto *zone = find<QComboBox>("needZone");
        QMouseEvent press(QEvent::MouseButtonPress, QPointF(2, 2), zone->mapToGlobal(QPointF(2, 2)), Qt::LeftButton,
                          Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(zone, &press);
        QCOMPARE(zone->itemText(0), QStringLiteral("Europe/Warsaw"));
        zone->hidePopup();
        country->setEditText(QStringLiteral("Atlantis"));
        emit country->lineEdit()->editingFinished();
        QCOMPARE(country->currentText(), QStringLiteral("Poland"));
    }

    void aFunctionIsDescribedAtTheRight()
    {
        show(1);
        QVERIFY(find<QLabel>("functionNothing")->isVisible());
        for (const char *name : {"functionsUp", "functionsDown", "functionsRemove"})
            QVERIFY2(!find<QPushButton>(name)->isEnabled(), name);
        addFunction();
        auto *table = find<QTableView>("functionsTable");
        table->setCurrentIndex(table->model()->index(0, 0));
        QCOMPARE(find<QLabel>("functionName")->text(), QStringLiteral("<b>Pay</b>"));
        QCOMPARE(find<QLabel>("functionName")->textFormat(), Qt::PlainText);
        auto *reason = find<QPlainTextEdit>("functionReason");
        reason->setFocus();
        QTest::keyClicks(reason, QStringLiteral("Nobody left"));
        // Leaving the row writes it to the row that it was typed for.
        table->setCurrentIndex(table->model()->index(1, 0));
        QCOMPARE(list<NeedFunction>()[0].reason, QStringLiteral("Nobody left"));
        table->setCurrentIndex(table->model()->index(0, 0));
        find<QCheckBox>("channel-chat")->click();
        QCOMPARE(list<NeedFunction>()[0].channels, QStringList({QStringLiteral("chat"), QStringLiteral("fax")}));
        auto *languages = find<QLineEdit>("functionLanguages");
        languages->setFocus();
        QTest::keyClicks(languages, QStringLiteral("english, polish"));
        QTest::keyClick(languages, Qt::Key_Return);
        QCOMPARE(list<NeedFunction>()[0].languages, QStringList({QStringLiteral("en"), QStringLiteral("pl")}));
        QCOMPARE(languages->text(), QStringLiteral("English, Polish"));
        find<QCheckBox>("functionCoverAllDay")->click();
        QCOMPARE(list<NeedFunction>()[0].coverTo, 1440);
        QVERIFY(m_page->sentence().startsWith(QStringLiteral("0 of 1")));
    }

    void theWorksheetAdvises()
    {
        show(2);
        QCOMPARE(find<QLabel>("worksheetTitle")->text(), QStringLiteral("Not clear yet"));
        find<QRadioButton>("answer-core--2")->click();
        QCOMPARE(list<WorksheetAnswer>().size(), 1U);
        QCOMPARE(list<WorksheetAnswer>()[0].answer, -2);
        QCOMPARE(find<QLabel>("worksheetTitle")->text(), QStringLiteral("Keep it in the house"));
        find<QRadioButton>("answer-core-1")->click();
        QCOMPARE(list<WorksheetAnswer>().size(), 1U);
        QCOMPARE(list<WorksheetAnswer>()[0].answer, 1);
        find<QRadioButton>("answer-core-open")->click();
        QVERIFY(list<WorksheetAnswer>().empty());
        QVERIFY(m_workspace->undo());
        QVERIFY(find<QRadioButton>("answer-core-1")->isChecked());
        QVERIFY(find<QLabel>("worksheetFavour")->isVisible());
    }

    void serviceLevelsComeFromTheCatalogue()
    {
        show(3);
        addFunction();
        auto *menu = find<QMenu>("serviceLevelsCatalogue");
        emit menu->aboutToShow();
        auto *action = menu->findChild<QAction *>(QStringLiteral("level-pay_accuracy"));
        QVERIFY(action != nullptr);
        action->trigger();
        QCOMPARE(list<ServiceLevel>().size(), 1U);
        QCOMPARE(list<ServiceLevel>()[0].target, QStringLiteral("99.8"));
        QCOMPARE(find<QLabel>("serviceLevelName")->text(), QStringLiteral("Payslips right first time"));
        auto *credit = find<QPlainTextEdit>("serviceLevelCredit");
        QVERIFY(!credit->toPlainText().isEmpty());
        credit->setFocus();
        credit->selectAll();
        QTest::keyClicks(credit, QStringLiteral("None"));
        find<QPlainTextEdit>("serviceLevelFormula")->setFocus();
        QCOMPARE(list<ServiceLevel>()[0].credit, QStringLiteral("None"));
        QVERIFY(m_workspace->undo());
        QVERIFY(credit->toPlainText() != QStringLiteral("None"));
        // What is there is not offered again.
        emit menu->aboutToShow();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QVERIFY(menu->findChild<QAction *>(QStringLiteral("level-pay_accuracy")) == nullptr);
    }

    void leavingThePageWritesWhatIsBeingTyped()
    {
        show(1);
        addFunction();
        auto *table = find<QTableView>("functionsTable");
        table->setCurrentIndex(table->model()->index(0, 0));
        auto *reason = find<QPlainTextEdit>("functionReason");
        reason->setFocus();
        QTest::keyClicks(reason, QStringLiteral("Gone"));
        m_page->hide();
        QCOMPARE(list<NeedFunction>()[0].reason, QStringLiteral("Gone"));
    }

    void aReadOnlyProjectIsOnlyShown()
    {
        addFunction();
        open(true);
        QVERIFY(find<QLineEdit>("needTitle")->isReadOnly());
        QVERIFY(!find<QComboBox>("needRelationship")->isEnabled());
        QVERIFY(!find<QToolButton>("needWeekDay-1")->isEnabled());
        QVERIFY(!find<QRadioButton>("answer-core-1")->isEnabled());
        QVERIFY(find<QPlainTextEdit>("functionReason")->isReadOnly());
        auto *table = find<QTableView>("functionsTable");
        QCOMPARE(table->model()->rowCount(), 1); // nothing invites to type
        QVERIFY(!table->model()->flags(table->model()->index(0, 0)).testFlag(Qt::ItemIsEditable));
        QVERIFY(!find<QPushButton>("functionsAdd")->isEnabled());
        QVERIFY(!find<QPushButton>("serviceLevelsFromCatalogue")->isEnabled());
    }

    void theWheelDoesNotTurnFields()
    {
        auto *term = find<QSpinBox>("needTerm");
        const int before = term->value();
        QWheelEvent wheel(QPointF(2, 2), term->mapToGlobal(QPointF(2, 2)), QPoint(), QPoint(0, 120), Qt::NoButton,
                          Qt::NoModifier, Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(term, &wheel);
        QCOMPARE(term->value(), before);
    }

    void everyFieldHasALabel()
    {
        const QList<QWidget *> all = m_page->findChildren<QWidget *>();
        QSet<QWidget *> named;
        for (QWidget *one : all) {
            if (const auto *label = qobject_cast<QLabel *>(one); label != nullptr && label->buddy() != nullptr)
                named.insert(label->buddy());
        }
        for (QWidget *one : all) {
            const bool field = qobject_cast<QComboBox *>(one) != nullptr || qobject_cast<QSpinBox *>(one) != nullptr ||
                               qobject_cast<QPlainTextEdit *>(one) != nullptr ||
                               (qobject_cast<QLineEdit *>(one) != nullptr &&
                                qobject_cast<QComboBox *>(one->parentWidget()) == nullptr &&
                                qobject_cast<QSpinBox *>(one->parentWidget()) == nullptr);
            if (field)
                QVERIFY2(named.contains(one) || !one->accessibleName().isEmpty(), qPrintable(one->objectName()));
        }
    }
};

QTEST_MAIN(TestNeedPage)
#include "tst_need_page.moc"
