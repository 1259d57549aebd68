// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/TestProject.h"
#include "ui/pages/overview/NeedForm.h"
#include "ui/pages/overview/OverviewPage.h"
#include "ui/pages/overview/StandingBars.h"
#include "ui/widgets/DateField.h"
#include "ui/widgets/LineButton.h"
#include "ui/widgets/Theme.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QRegularExpression>
#include <QSettings>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTest>

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

const WorkStep &stepOn(const std::vector<WorkStep> &steps, const QString &title)
{
    return *std::find_if(steps.begin(), steps.end(), [&](const WorkStep &step) { return step.title == title; });
}

QStringList adviceOf(const OverviewPage &page)
{
    QStringList result;
    const QList<LineButton *> lines = page.findChildren<LineButton *>();
    for (const LineButton *line : lines) {
        if (line->objectName().startsWith(QStringLiteral("advice-")) && !line->isHidden())
            result.append(line->accessibleName());
    }
    return result;
}

} // namespace

class TestOverview : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void anEmptyProjectSaysWhatToBeginWith();
    void stepsFollowTheProject();
    void stepsOfTheTradeFollowTheProject();
    void theLeaderIsNamedWithItsMargin();
    void aSharedFirstPlaceIsSaid();
    void eachLineLeadsToItsPage();
    void theNeedIsEditedInPlace();
    void codesAreChosenByName();
    void whatIsNotInAListIsRefused();
    void datesOutOfOrderAreSaid();
    void undoShowsInTheForm();
    void aReadOnlyNeedCannotBeTyped();
    void theWheelDoesNotTurnFields();
    void hostileTextStaysText();
    void barsSelectTheProvider();
    void tabGoesThroughTheForm();
};

void TestOverview::initTestCase()
{
    QCoreApplication::setOrganizationName(QStringLiteral("shortlist-test"));
    QCoreApplication::setApplicationName(QStringLiteral("overview"));
    QLocale::setDefault(QLocale(QLocale::English, QLocale::Ireland));
    theme::apply(*qApp, theme::Scheme::Light);
}

void TestOverview::init()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support propagateSizeHints)")));
}

void TestOverview::anEmptyProjectSaysWhatToBeginWith()
{
    const Fixture fixture(true);
    OverviewPage page(*fixture.workspace);
    page.show();
    QCOMPARE(page.findChild<QLabel *>(QStringLiteral("leaderWords"))->text(), QStringLiteral("Nobody yet."));
    const QStringList advice = adviceOf(page);
    QCOMPARE(advice.size(), 4);
    QVERIFY(advice.at(0).startsWith(QStringLiteral("Describe the need")));
    QVERIFY(advice.at(1).contains(QStringLiteral("Import the long list")));
    QVERIFY(page.sentence().startsWith(QStringLiteral("0 of 12")));
}

void TestOverview::stepsFollowTheProject()
{
    const Fixture fixture;
    const auto steps = [&] { return workSteps(fixture.workspace->snapshot(), fixture.workspace->evaluation()); };
    const WorkStep providers = stepOn(steps(), QStringLiteral("Providers"));
    QCOMPARE(providers.state, WorkStep::State::Done);
    QCOMPARE(providers.badge, QStringLiteral("3"));
    const WorkStep scores = stepOn(steps(), QStringLiteral("Scores"));
    const qint64 missing = fixture.workspace->evaluation().completeness().missing();
    QVERIFY(missing > 0);
    QCOMPARE(scores.badge, QLocale().toString(missing));
    QVERIFY(!scores.advice.isEmpty());
    // All but one decline: nothing is left to compare.
    const std::vector<Provider> all = fixture.workspace->snapshot().providers();
    QVERIFY(fixture.workspace->edit(QStringLiteral("Decline"), [&](Store &store) -> Result<> {
        for (std::size_t i = 1; i < all.size(); ++i) {
            Provider one = all[i];
            one.status = ProviderStatus::Declined;
            if (Result<> done = store.updateProvider(one); !done)
                return done;
        }
        return {};
    }));
    QCOMPARE(stepOn(steps(), QStringLiteral("Providers")).state, WorkStep::State::Partly);
}

void TestOverview::stepsOfTheTradeFollowTheProject()
{
    const Fixture fixture;
    const auto step = [&](const QString &title) {
        return stepOn(workSteps(fixture.workspace->snapshot(), fixture.workspace->evaluation()), title);
    };
    for (const QString &title : {QStringLiteral("Requirements"), QStringLiteral("RFP"), QStringLiteral("Prices")})
        QCOMPARE(step(title).state, WorkStep::State::Open);
    QVERIFY(fixture.workspace->edit(QStringLiteral("Trade"), [&](Store &store) -> Result<> {
        Requirement requirement;
        requirement.name = QStringLiteral("Pilot");
        requirement.rule = RequirementRule::Pilot;
        Question question;
        question.text = QStringLiteral("How many?");
        Provider provider = *fixture.workspace->snapshot().provider(fixture.small.northwind);
        provider.pilot = Known::Yes;
        Offer offer;
        offer.name = QStringLiteral("Offer");
        offer.currency = QStringLiteral("PHP");
        provider.offers = {offer};
        Certificate claimed;
        claimed.standard = QStringLiteral("ISO 9001");
        provider.certificates = {claimed};
        Result<> done = store.put(requirement);
        done = done ? store.put(question) : done;
        return done ? store.updateProvider(provider) : done;
    }));
    QCOMPARE(step(QStringLiteral("Requirements")).badge, QStringLiteral("2"));
    QCOMPARE(step(QStringLiteral("Requirements")).sentence,
             QStringLiteral("1 of 3 providers pass, 0 fail, 2 are not known yet."));
    QCOMPARE(step(QStringLiteral("RFP")).sentence, QStringLiteral("1 question, not sent to anybody yet."));
    QCOMPARE(step(QStringLiteral("Prices")).sentence, QStringLiteral("Offers of 1 of 3 providers."));
    QVERIFY(!step(QStringLiteral("Prices")).advice.isEmpty()); // no rate for the peso
    QVERIFY(!step(QStringLiteral("Certificates")).advice.isEmpty());
    const QuestionId question = fixture.workspace->snapshot().list<Question>().front().id;
    QVERIFY(fixture.workspace->edit(QStringLiteral("Sent"), [&](Store &store) {
        return store.setAnswer(fixture.small.northwind,
                               {question, AnswerState::Answered, QStringLiteral("9"), {}, {}, {}});
    }));
    QCOMPARE(step(QStringLiteral("RFP")).state, WorkStep::State::Done);
}

void TestOverview::theLeaderIsNamedWithItsMargin()
{
    const Fixture fixture;
    const std::optional<Lead> lead = leadOf(fixture.workspace->evaluation());
    QVERIFY(lead);
    const Evaluation &evaluation = fixture.workspace->evaluation();
    QCOMPARE(lead->first, evaluation.ranked().front());
    QCOMPARE(lead->margin,
             (evaluation.standing(lead->first).total - evaluation.standing(evaluation.ranked().at(1)).total) * 100);
    OverviewPage page(*fixture.workspace);
    page.show();
    const QString words = page.findChild<QLabel *>(QStringLiteral("leaderWords"))->text();
    QVERIFY2(words.startsWith(fixture.workspace->snapshot().provider(lead->first)->name), qPrintable(words));
    QVERIFY2(words.contains(QLocale().toString(lead->margin, 'f', 1)), qPrintable(words));
}

void TestOverview::aSharedFirstPlaceIsSaid()
{
    Snapshot snapshot;
    Criterion criterion;
    criterion.id = CriterionId{1};
    criterion.name = QStringLiteral("Quality");
    criterion.weight = 1;
    criterion.scale = defaultRatingScale();
    snapshot.putCriterion(criterion);
    QVERIFY(snapshot.rebuildTree());
    Evaluator anna;
    anna.id = EvaluatorId{1};
    anna.name = QStringLiteral("Anna");
    snapshot.putEvaluator(anna);
    for (int i = 1; i <= 3; ++i) {
        Provider provider;
        provider.id = ProviderId{i};
        provider.name = QStringLiteral("Provider %1").arg(i);
        snapshot.putProvider(provider);
        QVERIFY(snapshot.putScore({provider.id, criterion.id, anna.id}, i == 3 ? 1 : 4, QString()));
    }
    const Evaluation evaluation(snapshot);
    const std::optional<Lead> lead = leadOf(evaluation);
    QVERIFY(lead);
    QCOMPARE(lead->sharing, 2);
    QVERIFY(!lead->certain);
    QCOMPARE(leadInWords(*lead, snapshot), QStringLiteral("2 providers share the first place."));
}

void TestOverview::eachLineLeadsToItsPage()
{
    const Fixture fixture;
    OverviewPage page(*fixture.workspace);
    page.show();
    const QSignalSpy asked(fixture.workspace.get(), &Workspace::pageRequested);
    const std::vector<WorkStep> steps = workSteps(fixture.workspace->snapshot(), fixture.workspace->evaluation());
    int clicked = 0;
    for (std::size_t i = 0; i < steps.size(); ++i) {
        auto *line = page.findChild<LineButton *>(QStringLiteral("step-%1").arg(i));
        QVERIFY(line != nullptr);
        line->click();
        if (steps[i].page == PageId::Overview)
            continue;
        QCOMPARE(asked.count(), ++clicked);
        QCOMPARE(asked.constLast().at(0).value<PageId>(), steps[i].page);
    }
    QVERIFY(clicked >= 6);
}

void TestOverview::theNeedIsEditedInPlace()
{
    const Fixture fixture;
    OverviewPage page(*fixture.workspace);
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

void TestOverview::codesAreChosenByName()
{
    const Fixture fixture;
    OverviewPage page(*fixture.workspace);
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

void TestOverview::whatIsNotInAListIsRefused()
{
    const Fixture fixture;
    OverviewPage page(*fixture.workspace);
    page.show();
    const Need before = fixture.need();
    auto *country = page.findChild<QComboBox *>(QStringLiteral("needCountry"));
    const QString shown = country->currentText();
    country->setEditText(QStringLiteral("Atlantis"));
    emit country->lineEdit()->editingFinished();
    QCOMPARE(fixture.need(), before);
    QCOMPARE(country->currentText(), shown);
}

void TestOverview::datesOutOfOrderAreSaid()
{
    const Fixture fixture;
    OverviewPage page(*fixture.workspace);
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

void TestOverview::undoShowsInTheForm()
{
    const Fixture fixture;
    OverviewPage page(*fixture.workspace);
    page.show();
    auto *title = page.findChild<QLineEdit *>(QStringLiteral("needTitle"));
    const QString before = title->text();
    title->selectAll();
    QTest::keyClicks(title, QStringLiteral("Another"));
    QTest::keyClick(title, Qt::Key_Return);
    QVERIFY(fixture.workspace->undo());
    QCOMPARE(title->text(), before);
}

void TestOverview::aReadOnlyNeedCannotBeTyped()
{
    const Fixture fixture(false, true);
    QVERIFY(fixture.workspace->isReadOnly());
    OverviewPage page(*fixture.workspace);
    page.show();
    QVERIFY(page.findChild<QLineEdit *>(QStringLiteral("needTitle"))->isReadOnly());
    QVERIFY(!page.findChild<QComboBox *>(QStringLiteral("needCountry"))->isEnabled());
    QVERIFY(page.findChild<DateField *>(QStringLiteral("needAwardDate"))->isReadOnly());
    QVERIFY(page.findChild<QPlainTextEdit *>(QStringLiteral("needSummary"))->isReadOnly());
    QVERIFY(page.findChild<QSpinBox *>(QStringLiteral("needShortlistSize"))->isReadOnly());
}

void TestOverview::theWheelDoesNotTurnFields()
{
    const Fixture fixture;
    OverviewPage page(*fixture.workspace);
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

void TestOverview::hostileTextStaysText()
{
    const Fixture fixture;
    const QString hostile = QStringLiteral("<img src=\"/etc/hostname\"><b>x</b>");
    Provider provider = *fixture.workspace->snapshot().provider(fixture.workspace->evaluation().ranked().front());
    provider.name = hostile;
    QVERIFY(fixture.workspace->edit(QStringLiteral("Rename"),
                                    [&](Store &store) { return store.updateProvider(provider); }));
    OverviewPage page(*fixture.workspace);
    page.show();
    const auto *words = page.findChild<QLabel *>(QStringLiteral("leaderWords"));
    QVERIFY(words->text().contains(hostile));
    const QList<QLabel *> labels = page.findChildren<QLabel *>();
    for (const QLabel *label : labels) {
        if (label->text().contains(QLatin1Char('<')))
            QCOMPARE(label->textFormat(), Qt::PlainText);
    }
    page.grab();
}

void TestOverview::barsSelectTheProvider()
{
    const Fixture fixture;
    OverviewPage page(*fixture.workspace);
    page.resize(1000, 700);
    page.show();
    auto *bars = page.findChild<StandingBars *>();
    QVERIFY(bars->isVisible());
    const std::vector<ProviderId> ranked = fixture.workspace->evaluation().ranked();
    QTest::mouseClick(bars, Qt::LeftButton, Qt::NoModifier, QPoint(40, 5));
    QCOMPARE(fixture.workspace->selectedProvider(), ranked.at(0));
    QTest::keyClick(bars, Qt::Key_Down);
    QCOMPARE(fixture.workspace->selectedProvider(), ranked.at(1));
    QTest::keyClick(bars, Qt::Key_Up);
    QTest::keyClick(bars, Qt::Key_Up);
    QCOMPARE(fixture.workspace->selectedProvider(), ranked.at(0));
    QVERIFY(bars->accessibleDescription().contains(fixture.workspace->snapshot().provider(ranked.at(0))->name));
}

void TestOverview::tabGoesThroughTheForm()
{
    const Fixture fixture;
    OverviewPage page(*fixture.workspace);
    page.show();
    QVERIFY(QTest::qWaitForWindowActive(&page));
    const char *const order[] = {"needTitle",     "needOrganisation", "needService",       "needCountry",
                                 "needZone",      "needCurrency",     "needRfpIssued",     "needAnswersDue",
                                 "needAwardDate", "needStartDate",    "needShortlistSize", "needSummary"};
    page.findChild<QWidget *>(QStringLiteral("needTitle"))->setFocus();
    for (const char *name : order) {
        QWidget *expected = page.findChild<QWidget *>(QLatin1String(name));
        QVERIFY2(expected->hasFocus() || expected->isAncestorOf(QApplication::focusWidget()), name);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    }
}

QTEST_MAIN(TestOverview)
#include "tst_overview.moc"
