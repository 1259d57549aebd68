// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/qualification/Qualification.h"
#include "tests/support/TestProject.h"
#include "ui/charts/FunnelChart.h"
#include "ui/models/ProviderEdits.h"
#include "ui/models/Workspace.h"
#include "ui/pages/requirements/RequirementEdits.h"
#include "ui/pages/requirements/RequirementInspector.h"
#include "ui/pages/requirements/RequirementsPage.h"
#include "ui/pages/requirements/RulesModel.h"
#include "ui/pages/requirements/RulesView.h"
#include "ui/pages/requirements/VerdictModel.h"
#include "ui/pages/requirements/VerdictView.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTest>

#include <memory>

using namespace shortlist;

class TestRequirementsPage : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void emptyState();
    void addByRule();
    void presetsOfASector();
    void editInPlace();
    void whatIsTypedWrongIsRefused();
    void orderAndDelete();
    void ruleChanges();
    void funnelAndSentence();
    void whoFallsWhere();
    void filterByVerdict();
    void answerAndNote();
    void waiverNeedsReasonAndName();
    void undoTakesItBack();
    void editorsOfTheTable();
    void readOnly();
    void hostileText();

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
    const Requirement &requirement(int row) { return *snapshot().requirement(m_model->idAt(row)); }
    bool set(int row, int column, const QVariant &value)
    {
        return m_model->setData(m_model->index(row, column), value);
    }
    RequirementId add(RequirementRule rule) { return requirement_edits::add(*m_workspace, rule); }
    void setPilot(ProviderId id, Known answer)
    {
        edits::changeProvider(*m_workspace, id, QStringLiteral("Pilot"),
                              [answer](Provider &provider) { provider.pilot = answer; });
    }
    VerdictModel &verdicts()
    {
        child<QTabWidget>("requirementsTabs")->setCurrentIndex(1);
        return child<VerdictView>("verdictView")->model();
    }

    std::unique_ptr<test::SmallProject> m_small;
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<RequirementsPage> m_page;
    std::unique_ptr<QAbstractItemModelTester> m_rulesTester;
    std::unique_ptr<QAbstractItemModelTester> m_verdictTester;
    RulesModel *m_model = nullptr;
};

void TestRequirementsPage::init()
{
    // The offscreen platform complains of this one on every window.
    QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support propagateSizeHints)")));
    QLocale::setDefault(QLocale(QLocale::English, QLocale::Ireland));
    m_small = std::make_unique<test::SmallProject>();
    open(std::move(m_small->project));
}

void TestRequirementsPage::open(std::unique_ptr<Project> project)
{
    m_rulesTester.reset();
    m_verdictTester.reset();
    m_page.reset();
    m_workspace = std::make_unique<Workspace>(std::move(project));
    m_page = std::make_unique<RequirementsPage>(*m_workspace);
    m_page->resize(1100, 700);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
    m_model = m_page->findChild<RulesModel *>();
    m_rulesTester = std::make_unique<QAbstractItemModelTester>(m_model);
    m_verdictTester = std::make_unique<QAbstractItemModelTester>(&child<VerdictView>("verdictView")->model());
}

void TestRequirementsPage::cleanup()
{
    m_rulesTester.reset();
    m_verdictTester.reset();
    m_page.reset();
    m_workspace.reset();
    m_small.reset();
}

void TestRequirementsPage::emptyState()
{
    QVERIFY(child<QWidget>("requirementsEmpty")->isVisible());
    QCOMPARE(m_page->sentence(), QStringLiteral("Nothing is required yet."));
    QVERIFY(m_page->badge().isEmpty());
    add(RequirementRule::Pilot);
    QTRY_VERIFY(!child<QWidget>("requirementsEmpty")->isVisible());
    QVERIFY(child<RulesView>("rulesTable")->isVisible());
}

void TestRequirementsPage::addByRule()
{
    for (const auto &word : codeWords(RequirementRule{}))
        child<QAction>(qPrintable(QString(QStringLiteral("addRule-") + QLatin1String(word.code))))->trigger();
    QCOMPARE(m_model->rowCount(), 12);
    for (int row = 0; row < 12; ++row) {
        QCOMPARE(requirement(row).position, row);
        QVERIFY(requirement(row).active);
    }
    QCOMPARE(requirement(0).text, QStringLiteral("ISO/IEC 27001"));
    QVERIFY(requirement(0).verified);
    QCOMPARE(m_workspace->project().undoLabel(), QStringLiteral("Add the requirement “Yes or no, by us”"));
    QCOMPARE(child<RulesView>("rulesTable")->currentId(), requirement(11).id);
    // A second one of a rule gets a name of its own.
    child<QAction>("addRule-pilot")->trigger();
    QCOMPARE(requirement(12).name, QStringLiteral("Accepts a pilot 2"));
}

void TestRequirementsPage::presetsOfASector()
{
    const qint64 before = m_workspace->project().lastSequence();
    child<QAction>("sectorAll-card_data")->trigger();
    QCOMPARE(m_workspace->project().lastSequence(), before + 1);
    QVERIFY(m_model->rowCount() >= 1);
    const int cards = m_model->rowCount();
    // Twice is once.
    child<QAction>("sectorAll-card_data")->trigger();
    QCOMPARE(m_model->rowCount(), cards);
    QCOMPARE(m_workspace->project().lastSequence(), before + 1);
    // Those that ask a question bring it into the questionnaire.
    QVERIFY(snapshot().list<Question>().empty());
    child<QAction>("preset-solvent")->trigger();
    const Requirement &solvent = requirement(m_model->rowCount() - 1);
    QCOMPARE(solvent.rule, RequirementRule::Answer);
    const Question *question = snapshot().question(solvent.question);
    QVERIFY(question != nullptr);
    QCOMPARE(question->code, QStringLiteral("A05"));
    auto *menu = child<QMenu>("sector-general");
    emit menu->aboutToShow();
    QVERIFY(!child<QAction>("preset-solvent")->isEnabled());
    QVERIFY(child<QAction>("preset-nda")->isEnabled());
}

void TestRequirementsPage::editInPlace()
{
    add(RequirementRule::Certificate);
    QVERIFY(set(0, RulesModel::Name, QStringLiteral(" Security  first ")));
    QCOMPARE(requirement(0).name, QStringLiteral("Security first"));
    QCOMPARE(m_workspace->project().undoLabel(), QStringLiteral("Rename “Holds a certificate”"));
    QVERIFY(set(0, RulesModel::What, QStringLiteral("iso 22301")));
    QCOMPARE(requirement(0).text, QStringLiteral("ISO 22301"));
    QVERIFY(set(0, RulesModel::Day, QStringLiteral("end of term")));
    QCOMPARE(requirement(0).at, DatePoint::EndOfTerm);
    QVERIFY(set(0, RulesModel::Day, QStringLiteral("2028-02-29")));
    QCOMPARE(requirement(0).at, DatePoint::Fixed);
    QCOMPARE(requirement(0).date, QDate(2028, 2, 29));
    QVERIFY(m_model->setData(m_model->index(0, RulesModel::Checked), Qt::Unchecked, Qt::CheckStateRole));
    QVERIFY(!requirement(0).verified);
    QVERIFY(m_model->setData(m_model->index(0, RulesModel::Name), Qt::Unchecked, Qt::CheckStateRole));
    QVERIFY(!requirement(0).active);
    QVERIFY(m_workspace->evaluation().qualification().requirements().empty());
    add(RequirementRule::Location);
    QVERIFY(set(1, RulesModel::What, QStringLiteral("Ireland, EU")));
    QCOMPARE(requirement(1).text, QStringLiteral("IE,EU"));
    QCOMPARE(m_model->index(1, RulesModel::What).data().toString(), QStringLiteral("Ireland, European Union"));
    add(RequirementRule::Insurance);
    QVERIFY(set(2, RulesModel::Limit, QStringLiteral("2,500,000")));
    QVERIFY(set(2, RulesModel::What, QStringLiteral("usd")));
    QCOMPARE(requirement(2).number, 2'500'000.0);
    QCOMPARE(requirement(2).unit, QStringLiteral("USD"));
    // What means nothing to a rule cannot be edited.
    QVERIFY(!m_model->flags(m_model->index(2, RulesModel::Day)).testFlag(Qt::ItemIsEditable));
    QVERIFY(!set(2, RulesModel::Day, QStringLiteral("Today")));
}

void TestRequirementsPage::whatIsTypedWrongIsRefused()
{
    add(RequirementRule::Location);
    add(RequirementRule::Insurance);
    add(RequirementRule::Certificate);
    QSignalSpy told(m_workspace.get(), &Workspace::notice);
    const qint64 before = m_workspace->project().lastSequence();
    QVERIFY(!set(0, RulesModel::What, QStringLiteral("Atlantis")));
    QVERIFY(!set(1, RulesModel::Limit, QStringLiteral("a lot")));
    QVERIFY(!set(1, RulesModel::Limit, QStringLiteral("-5")));
    QVERIFY(!set(1, RulesModel::What, QStringLiteral("XYZ")));
    QVERIFY(!set(2, RulesModel::Day, QStringLiteral("someday")));
    QVERIFY(!set(2, RulesModel::Name, QStringLiteral("  ")));
    QCOMPARE(told.count(), 6);
    QCOMPARE(m_workspace->project().lastSequence(), before);
}

void TestRequirementsPage::orderAndDelete()
{
    const RequirementId pilot = add(RequirementRule::Pilot);
    const RequirementId nda = add(RequirementRule::Nda);
    const RequirementId yes = add(RequirementRule::YesNo);
    m_page->selectRequirement(yes);
    child<QAction>("requirementUp")->trigger();
    QCOMPARE(m_model->idAt(1), yes);
    QCOMPARE(child<RulesView>("rulesTable")->currentId(), yes);
    child<QAction>("requirementUp")->trigger();
    QVERIFY(!child<QAction>("requirementUp")->isEnabled());
    QVERIFY(m_workspace->evaluation().qualification().requirements() == (std::vector{yes, pilot, nda}));
    QSignalSpy told(m_workspace.get(), &Workspace::notice);
    child<QAction>("deleteRequirement")->trigger();
    QCOMPARE(m_model->rowCount(), 2);
    QCOMPARE(told.count(), 1);
    QVERIFY(told.at(0).at(1).toBool());
    QVERIFY(m_workspace->undo());
    QCOMPARE(m_model->idAt(0), yes);
}

void TestRequirementsPage::ruleChanges()
{
    add(RequirementRule::Pilot);
    QVERIFY(set(0, RulesModel::Rule, static_cast<int>(RequirementRule::References)));
    QCOMPARE(requirement(0).rule, RequirementRule::References);
    QCOMPARE(requirement(0).number, 2.0);
    QCOMPARE(requirement(0).name, QStringLiteral("Industry references"));
    QVERIFY(set(0, RulesModel::Name, QStringLiteral("Ours")));
    QVERIFY(set(0, RulesModel::Rule, static_cast<int>(RequirementRule::Nda)));
    QCOMPARE(requirement(0).name, QStringLiteral("Ours"));
    QCOMPARE(requirement(0).number, 0.0);
}

void TestRequirementsPage::funnelAndSentence()
{
    add(RequirementRule::Pilot);
    setPilot(m_small->northwind, Known::Yes);
    setPilot(m_small->meridian, Known::No);
    const int taking = m_workspace->evaluation().qualification().funnel().longList;
    QCOMPARE(m_page->sentence(),
             QStringLiteral("%1 on the long list: 1 pass, 0 waived, %2 unknown, 1 fail.").arg(taking).arg(taking - 2));
    auto *chart = child<FunnelChart>("funnelChart");
    QTRY_VERIFY(chart->title().startsWith(QStringLiteral("Of %1 providers").arg(taking)));
    QTRY_VERIFY2(chart->summary().contains(QStringLiteral("Accepts a pilot: %1 left.").arg(taking - 1)),
                 qPrintable(chart->summary()));
    QVERIFY(chart->numbersAsText().contains(QStringLiteral("Accepts a pilot\t%1").arg(taking - 1)));
    // A bar leads to its requirement.
    const RequirementId second = add(RequirementRule::Nda);
    m_page->selectRequirement(m_model->idAt(0));
    emit chart->picked(2);
    QCOMPARE(child<RulesView>("rulesTable")->currentId(), second);
    QTRY_COMPARE(chart->current(), 2);
}

void TestRequirementsPage::whoFallsWhere()
{
    add(RequirementRule::Pilot);
    setPilot(m_small->meridian, Known::No);
    VerdictModel &model = verdicts();
    QCOMPARE(model.columnCount(), 2);
    const int row = model.rowOf(m_small->meridian);
    QVERIFY(row >= 0);
    QCOMPARE(model.index(row, 0).data().toString(), QStringLiteral("✗ Fail"));
    QVERIFY(model.index(row, 1).data(Qt::ToolTipRole).toString().contains(QStringLiteral("Does not accept a pilot.")));
    QCOMPARE(model.headerData(row, Qt::Vertical).toString(), QStringLiteral("Meridian"));
    child<QTableView>("verdictTable")->setCurrentIndex(model.index(row, 1));
    QCOMPARE(m_workspace->selectedProvider(), m_small->meridian);
    QCOMPARE(child<QLabel>("requirementVerdict")->text(), QStringLiteral("✗ Fail"));
    QCOMPARE(child<QLabel>("requirementReason")->text(), QStringLiteral("Does not accept a pilot."));
    child<QTableView>("verdictTable")->setCurrentIndex(model.index(row, 0));
    QVERIFY(child<QLabel>("requirementReason")->text().contains(QStringLiteral("Accepts a pilot: Does not accept")));
    // The verdict follows, and the selection stays.
    setPilot(m_small->meridian, Known::Yes);
    QCOMPARE(model.index(row, 1).data().toString(), QStringLiteral("✓ Pass"));
    QCOMPARE(child<QLabel>("requirementVerdict")->text(), QStringLiteral("✓ Pass"));
    QCOMPARE(child<QLabel>("requirementReason")->text(), QStringLiteral("Passes everything that is asked."));
}

void TestRequirementsPage::filterByVerdict()
{
    const RequirementId pilot = add(RequirementRule::Pilot);
    setPilot(m_small->northwind, Known::Yes);
    setPilot(m_small->meridian, Known::No);
    VerdictModel &model = verdicts();
    const int all = model.rowCount();
    auto *filter = child<QComboBox>("verdictFilter");
    filter->setCurrentIndex(filter->findData(static_cast<int>(Verdict::Fail)));
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(model.providerAt(0), m_small->meridian);
    auto *of = child<QComboBox>("verdictOf");
    of->setCurrentIndex(of->findData(raw(pilot)));
    filter->setCurrentIndex(filter->findData(static_cast<int>(Verdict::Pass)));
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(model.providerAt(0), m_small->northwind);
    // A verdict that becomes another brings its row in, or takes it out, without a reset.
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    setPilot(m_small->meridian, Known::Yes);
    QCOMPARE(model.rowCount(), 2);
    setPilot(m_small->northwind, Known::No);
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(reset.count(), 0);
    filter->setCurrentIndex(0);
    QCOMPARE(model.rowCount(), all);
    child<QLineEdit>("verdictSearch")->setText(QStringLiteral("meri"));
    QCOMPARE(model.rowCount(), 1);
    child<QLineEdit>("verdictSearch")->clear();
    child<QTableView>("verdictTable")->sortByColumn(1, Qt::DescendingOrder);
    QCOMPARE(model.providerAt(0), m_small->northwind);
    child<QTableView>("verdictTable")->sortByColumn(1, Qt::AscendingOrder);
    QCOMPARE(model.providerAt(0), m_small->meridian);
}

void TestRequirementsPage::answerAndNote()
{
    const RequirementId id = add(RequirementRule::YesNo);
    verdicts();
    auto *inspector = m_page->findChild<RequirementInspector *>();
    inspector->show(id, m_small->northwind);
    auto *answer = child<QComboBox>("findingAnswer");
    QVERIFY(answer->isVisible());
    answer->setCurrentIndex(answer->findData(static_cast<int>(Known::No)));
    emit answer->activated(answer->currentIndex());
    QCOMPARE(m_workspace->evaluation().qualification().verdict(m_small->northwind, id), Verdict::Fail);
    auto *note = child<QPlainTextEdit>("findingNote");
    note->setFocus();
    QTest::keyClicks(note, QStringLiteral("Seen on site"));
    QTest::keyClick(note, Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(snapshot().provider(m_small->northwind)->finding(id)->note, QStringLiteral("Seen on site"));
    QCOMPARE(child<QLabel>("requirementReason")->text(), QStringLiteral("Answered with no. Seen on site"));
    // What is typed is written before another is shown.
    QTest::keyClicks(note, QStringLiteral("!"));
    inspector->show(id, m_small->meridian);
    QCOMPARE(snapshot().provider(m_small->northwind)->finding(id)->note, QStringLiteral("Seen on site!"));
    QVERIFY(note->toPlainText().isEmpty());
}

void TestRequirementsPage::waiverNeedsReasonAndName()
{
    const RequirementId id = add(RequirementRule::Pilot);
    setPilot(m_small->northwind, Known::No);
    m_page->findChild<RequirementInspector *>()->show(id, m_small->northwind);
    auto *waive = child<QPushButton>("waive");
    QVERIFY(waive->isVisible());
    QVERIFY(!waive->isEnabled());
    child<QLineEdit>("waiverReason")->setText(QStringLiteral("Runs one for our sister company"));
    QVERIFY(!waive->isEnabled());
    QVERIFY(!requirement_edits::waive(*m_workspace, m_small->northwind, id, QStringLiteral("Because"), QString()));
    child<QLineEdit>("waivedBy")->setText(QStringLiteral("Anna Byrne"));
    QVERIFY(waive->isEnabled());
    waive->click();
    QCOMPARE(m_workspace->evaluation().standing(m_small->northwind).gate, Verdict::Waived);
    QCOMPARE(m_workspace->project().undoLabel(), QStringLiteral("Waive “Accepts a pilot” for “Northwind”"));
    QVERIFY(!child<QLineEdit>("waiverReason")->isVisible());
    QCOMPARE(child<QLabel>("requirementVerdict")->text(), QStringLiteral("– Waived"));
    QVERIFY(child<QLabel>("waiverText")->text().contains(QStringLiteral("Runs one for our sister company")));
    child<QPushButton>("takeWaiverBack")->click();
    QVERIFY(m_workspace->evaluation().standing(m_small->northwind).belowLine);
    QVERIFY(snapshot().provider(m_small->northwind)->findings.empty());
}

void TestRequirementsPage::undoTakesItBack()
{
    add(RequirementRule::Pilot);
    setPilot(m_small->northwind, Known::No);
    QVERIFY(m_workspace->evaluation().standing(m_small->northwind).belowLine);
    QVERIFY(m_workspace->undo());
    QVERIFY(!m_workspace->evaluation().standing(m_small->northwind).belowLine);
    QVERIFY(m_workspace->undo());
    QCOMPARE(m_model->rowCount(), 0);
    QCOMPARE(m_workspace->evaluation().standing(m_small->northwind).gate, Verdict::Pass);
    QVERIFY(m_workspace->redo());
    QVERIFY(m_workspace->redo());
    QVERIFY(m_workspace->evaluation().standing(m_small->northwind).belowLine);
}

void TestRequirementsPage::editorsOfTheTable()
{
    add(RequirementRule::Certificate);
    auto *table = child<RulesView>("rulesTable");
    const auto edit = [&](int column) {
        table->setFocus();
        table->setCurrentIndex(m_model->index(0, column));
        table->edit(m_model->index(0, column));
        return table->findChild<QWidget *>(QStringLiteral("rulesEditor"));
    };
    const auto close = [&] { QTRY_VERIFY(table->findChild<QWidget *>(QStringLiteral("rulesEditor")) == nullptr); };
    auto *standards = qobject_cast<QComboBox *>(edit(RulesModel::What));
    QVERIFY(standards != nullptr);
    QVERIFY(standards->findText(QStringLiteral("PCI DSS")) >= 0);
    standards->setCurrentText(QStringLiteral("PCI DSS"));
    QTest::keyClick(standards, Qt::Key_Return);
    close();
    QCOMPARE(requirement(0).text, QStringLiteral("PCI DSS"));
    auto *days = qobject_cast<QComboBox *>(edit(RulesModel::Day));
    QVERIFY(days != nullptr);
    QCOMPARE(days->currentText(), QStringLiteral("Award date"));
    days->setCurrentText(QStringLiteral("Start of service"));
    QTest::keyClick(days, Qt::Key_Return);
    close();
    QCOMPARE(requirement(0).at, DatePoint::Start);
    auto *rules = qobject_cast<QComboBox *>(edit(RulesModel::Rule));
    QVERIFY(rules != nullptr);
    rules->setCurrentIndex(rules->findData(static_cast<int>(RequirementRule::ZoneOverlap)));
    QTest::keyClick(rules, Qt::Key_Return);
    close();
    QCOMPARE(requirement(0).rule, RequirementRule::ZoneOverlap);
    auto *hours = qobject_cast<QLineEdit *>(edit(RulesModel::Limit));
    QVERIFY(hours != nullptr);
    QCOMPARE(hours->text(), QStringLiteral("4"));
    QVERIFY(!hours->accessibleDescription().isEmpty());
    hours->setText(QStringLiteral("3.5"));
    QTest::keyClick(hours, Qt::Key_Return);
    close();
    QCOMPARE(requirement(0).number, 3.5);
}

void TestRequirementsPage::readOnly()
{
    const RequirementId id = add(RequirementRule::YesNo);
    const QString path = m_small->path;
    m_page.reset();
    m_rulesTester.reset();
    m_verdictTester.reset();
    m_workspace.reset();
    OpenOptions options;
    options.readOnly = true;
    auto project = Project::open(path, options);
    QVERIFY(project);
    open(std::move(*project));
    QVERIFY(!child<QAction>("addRequirement")->isEnabled());
    QVERIFY(!child<QAction>("deleteRequirement")->isEnabled());
    QVERIFY(!m_model->flags(m_model->index(0, RulesModel::Name)).testFlag(Qt::ItemIsEditable));
    QVERIFY(!m_model->setData(m_model->index(0, RulesModel::Name), Qt::Unchecked, Qt::CheckStateRole));
    m_page->findChild<RequirementInspector *>()->show(id, m_small->northwind);
    QVERIFY(!child<QComboBox>("findingAnswer")->isEnabled());
    QVERIFY(!child<QPushButton>("waive")->isEnabled());
}

void TestRequirementsPage::hostileText()
{
    const QString evil = QStringLiteral("<img src='file:///etc/passwd'><b>Bold</b> & %1");
    add(RequirementRule::YesNo);
    QVERIFY(set(0, RulesModel::Name, evil));
    m_page->selectRequirement(m_model->idAt(0));
    auto *heading = child<QLabel>("requirementHeading");
    QCOMPARE(heading->text(), evil);
    QCOMPARE(heading->textFormat(), Qt::PlainText);
    VerdictModel &model = verdicts();
    QVERIFY(!model.headerData(1, Qt::Horizontal, Qt::ToolTipRole).toString().contains(QStringLiteral("<img")));
    QVERIFY(!m_model->index(0, 0).data(Qt::ToolTipRole).toString().contains(QStringLiteral("<img")));
}

QTEST_MAIN(TestRequirementsPage)
#include "tst_requirements_page.moc"
