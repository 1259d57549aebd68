// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/project/Store.h"
#include "tests/support/TestProject.h"
#include "ui/models/Workspace.h"
#include "ui/pages/need/FunctionKind.h"
#include "ui/pages/need/ListModel.h"
#include "ui/pages/need/ListView.h"
#include "ui/pages/need/NeedWords.h"
#include "ui/widgets/HoursText.h"
#include "ui/widgets/Theme.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QClipboard>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace shortlist;
using namespace shortlist::test;

// The tables of the page as a spreadsheet: typing, new rows, blocks, filling down, moving, removing, undo.
class TestNeedLists : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<SmallProject> m_small;
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<ListModel> m_model;

    const std::vector<NeedFunction> &functions() const { return m_workspace->snapshot().list<NeedFunction>(); }
    bool type(int row, int column, const QString &text) { return m_model->setData(m_model->index(row, column), text); }

    enum Column { Service, Name, Core, Decision, Cost, Low, Base, High, Unit, Reason };

private slots:
    void initTestCase()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::Ireland));
        theme::apply(*qApp, theme::Scheme::Light);
    }
    void init()
    {
        QTest::failOnWarning(
            QRegularExpression(QStringLiteral("^(?!This plugin does not support propagateSizeHints)")));
        m_small = std::make_unique<SmallProject>();
        const QString path = m_small->path;
        m_small->project.reset();
        m_workspace = std::make_unique<Workspace>(std::move(*Project::open(path)));
        m_model = std::make_unique<ListModel>(*m_workspace, functionKind(QStringLiteral("EUR")));
        new QAbstractItemModelTester(m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest,
                                     m_model.get());
        connect(m_workspace.get(), &Workspace::changed, m_model.get(), [this] { m_model->refresh(); });
    }
    void cleanup()
    {
        m_model.reset();
        m_workspace.reset();
        m_small.reset();
    }

    void typingInTheLastRowMakesANewOne()
    {
        QCOMPARE(m_model->rowCount(), 1);
        QVERIFY(type(0, Service, QStringLiteral("Payroll")));
        QCOMPARE(m_model->rowCount(), 2);
        QCOMPARE(functions().size(), 1U);
        QCOMPARE(functions()[0].service, QStringLiteral("payroll"));
        QCOMPARE(functions()[0].unit, QStringLiteral("payslips"));
        QCOMPARE(m_workspace->project().undoLabel(), QStringLiteral("Add the function “Payroll”"));
        QVERIFY(type(0, Cost, QStringLiteral("1,250,000.50")));
        QCOMPARE(functions()[0].yearlyCost.toText(), QStringLiteral("1250000.5"));
        QCOMPARE(m_model->index(0, Cost).data().toString(), QStringLiteral("1,250,000.5"));
        QCOMPARE(m_workspace->project().undoLabel(), QStringLiteral("Set the yearly cost of “Payroll”"));
        QVERIFY(m_workspace->undo());
        QVERIFY(functions()[0].yearlyCost.isZero());
        QVERIFY(m_workspace->undo());
        QCOMPARE(m_model->rowCount(), 1);
        QVERIFY(m_workspace->redo());
        QCOMPARE(m_model->rowCount(), 2);
    }

    void theUnitFollowsTheFunctionWhileItIsTheUsualOne()
    {
        QVERIFY(type(0, Service, QStringLiteral("Payroll")));
        QVERIFY(type(0, Service, QStringLiteral("Data entry")));
        QCOMPARE(functions()[0].unit, QStringLiteral("records"));
        QVERIFY(type(0, Unit, QStringLiteral("pages")));
        QVERIFY(type(0, Service, QStringLiteral("Payroll")));
        QCOMPARE(functions()[0].unit, QStringLiteral("pages"));
    }

    void whatIsNotUnderstoodIsSaidAndNotWritten_data()
    {
        QTest::addColumn<int>("column");
        QTest::addColumn<QString>("text");
        QTest::newRow("function") << int(Service) << QStringLiteral("juggling");
        QTest::newRow("decision") << int(Decision) << QStringLiteral("perhaps");
        QTest::newRow("cost") << int(Cost) << QStringLiteral("a lot");
        QTest::newRow("negative") << int(Base) << QStringLiteral("-5");
        QTest::newRow("no name left") << int(Service) << QString();
    }
    void whatIsNotUnderstoodIsSaidAndNotWritten()
    {
        QFETCH(int, column);
        QFETCH(QString, text);
        QVERIFY(type(0, Service, QStringLiteral("Payroll")));
        const NeedFunction before = functions()[0];
        QSignalSpy problem(m_model.get(), &ListModel::problem);
        QVERIFY(!type(0, column, text));
        QCOMPARE(problem.count(), 1);
        QVERIFY(!problem[0][0].toString().isEmpty());
        QCOMPARE(functions()[0], before);
    }

    void aBlockIsPastedAsOneEdit()
    {
        ListView view(*m_model);
        QVERIFY(type(0, Service, QStringLiteral("Payroll")));
        QApplication::clipboard()->setText(QStringLiteral("Payroll\tOur pay\tCore\tKeep\r\nData entry\tForms\tNot "
                                                          "core\tOutsource\r\n"));
        view.setCurrentIndex(m_model->index(0, 0));
        view.paste();
        QCOMPARE(functions().size(), 2U);
        QCOMPARE(functions()[0].name, QStringLiteral("Our pay"));
        QVERIFY(functions()[0].core);
        QCOMPARE(functions()[0].decision, FunctionDecision::Keep);
        QCOMPARE(functions()[1].service, QStringLiteral("data_entry"));
        QCOMPARE(functions()[1].decision, FunctionDecision::Outsource);
        view.setCurrentIndex(m_model->index(1, 1));
        view.copy();
        QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("Forms"));
        QVERIFY(m_workspace->undo());
        QCOMPARE(functions().size(), 1U);
        QVERIFY(functions()[0].name.isEmpty());
    }

    void oneBadCellKeepsTheWholeBlockOut()
    {
        ListView view(*m_model);
        QApplication::clipboard()->setText(QStringLiteral("Payroll\tOurs\njuggling\tTheirs"));
        view.setCurrentIndex(m_model->index(0, 0));
        view.paste();
        QVERIFY(functions().empty());
    }

    void cellsAreFilledDownAndCleared()
    {
        for (const char *name : {"Payroll", "Data entry", "Procurement"})
            QVERIFY(type(m_model->rowCount() - 1, Service, QString::fromLatin1(name)));
        ListView view(*m_model);
        QVERIFY(type(0, Decision, QStringLiteral("Outsource")));
        view.selectionModel()->select(QItemSelection(m_model->index(0, Decision), m_model->index(2, Decision)),
                                      QItemSelectionModel::ClearAndSelect);
        view.fillDown();
        QCOMPARE(functions()[2].decision, FunctionDecision::Outsource);
        QCOMPARE(m_workspace->project().undoLabel(), QStringLiteral("Change 2 cells of the functions"));
        view.clearSelected();
        QCOMPARE(functions()[0].decision, FunctionDecision::Undecided);
        QCOMPARE(functions()[2].decision, FunctionDecision::Undecided);
    }

    void rowsAreMovedAndRemoved()
    {
        for (const char *name : {"Payroll", "Data entry", "Procurement"})
            QVERIFY(type(m_model->rowCount() - 1, Service, QString::fromLatin1(name)));
        QVERIFY(!m_model->moveRow(0, -1));
        QVERIFY(m_model->moveRow(0, 1));
        QCOMPARE(functions()[0].service, QStringLiteral("data_entry"));
        QCOMPARE(m_model->index(1, 0).data().toString(), QStringLiteral("Payroll"));
        QVERIFY(m_model->removeRows(std::vector<int>{0, 2}));
        QCOMPARE(m_workspace->project().undoLabel(), QStringLiteral("Remove 2 functions"));
        QCOMPARE(functions().size(), 1U);
        QVERIFY(m_workspace->undo());
        QCOMPARE(functions().size(), 3U);
        QCOMPARE(m_model->rowCount(), 4);
    }

    void serviceLevelsAreTyped()
    {
        ListModel levels(*m_workspace, serviceLevelKind());
        connect(m_workspace.get(), &Workspace::changed, &levels, [&levels] { levels.refresh(); });
        QVERIFY(!levels.setData(levels.index(0, 1), QStringLiteral("95"))); // nameless
        QVERIFY(levels.setData(levels.index(0, 0), QStringLiteral("Answered in time")));
        QVERIFY(levels.setData(levels.index(0, 1), QStringLiteral("95")));
        QCOMPARE(m_workspace->snapshot().list<ServiceLevel>()[0].target, QStringLiteral("95"));
        QVERIFY(!levels.setData(levels.index(0, 0), QString()));
    }

    void timesAndHoursAreReadAndSaid()
    {
        QCOMPARE(hours_text::week(0b0011111, 540, 1020), QStringLiteral("Mon–Fri 09:00–17:00"));
        QCOMPARE(hours_text::week(0b1111111, 0, 1440), QStringLiteral("Every day, round the clock"));
        QCOMPARE(hours_text::week(0b0100101, 0, 90), QStringLiteral("Mon, Wed, Sat 00:00–01:30"));
        QCOMPARE(*hours_text::readTime(QStringLiteral("8")), 480);
        QCOMPARE(*hours_text::readTime(QStringLiteral(" 08:30 ")), 510);
        QCOMPARE(*hours_text::readTime(QStringLiteral("24:00")), 1440);
        for (const char *bad : {"", "25", "24:01", "8:60", "noon", "-1"})
            QVERIFY2(!hours_text::readTime(QString::fromLatin1(bad)), bad);
        QCOMPARE(need_words::readLanguages(QStringLiteral("english, PL; Klingon")),
                 QStringList({QStringLiteral("en"), QStringLiteral("pl"), QStringLiteral("Klingon")}));
        QCOMPARE(need_words::languages({QStringLiteral("en"), QStringLiteral("Klingon")}),
                 QStringLiteral("English, Klingon"));
    }
};

QTEST_MAIN(TestNeedLists)
#include "tst_need_lists.moc"
