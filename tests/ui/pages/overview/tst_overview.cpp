// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/TestProject.h"
#include "ui/pages/overview/OverviewPage.h"
#include "ui/pages/overview/StandingBars.h"
#include "ui/widgets/LineButton.h"
#include "ui/widgets/Theme.h"

#include <QLabel>
#include <QRegularExpression>
#include <QSettings>
#include <QSignalSpy>
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
    void theNeedIsToldInAFewLines();
    void hostileTextStaysText();
    void barsSelectTheProvider();
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
             QStringLiteral("1 of 3 providers pass, 0 fail, 2 not known yet."));
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

void TestOverview::theNeedIsToldInAFewLines()
{
    const Fixture fixture;
    OverviewPage page(*fixture.workspace);
    page.show();
    Need need = fixture.need();
    need.organisation = QStringLiteral("<b>Buyer</b>");
    need.country = QStringLiteral("IE");
    need.service = QStringLiteral("payroll");
    need.startDate = QDate(2027, 5, 4);
    need.termMonths = 24;
    need.relationship = Relationship::Strategic;
    QVERIFY(fixture.workspace->edit(QStringLiteral("Need"), [&](Store &store) { return store.setNeed(need); }));
    const auto words = [&page](const char *name) { return page.findChild<QLabel *>(QLatin1String(name))->text(); };
    QCOMPARE(words("needBuyerWords"), QStringLiteral("<b>Buyer</b>, Ireland"));
    QCOMPARE(words("needServiceWords"), QStringLiteral("Payroll"));
    QVERIFY(words("needContractWords").startsWith(QStringLiteral("24 months, strategic partner")));
    QVERIFY(words("needDateWords").contains(QStringLiteral("Term ends 03/05/2029")));
    QVERIFY(!page.findChild<QLabel *>(QStringLiteral("needFunctionWords"))->isVisible());
    NeedFunction function;
    function.service = QStringLiteral("payroll");
    function.decision = FunctionDecision::Outsource;
    QVERIFY(fixture.workspace->edit(QStringLiteral("Function"), [&](Store &store) { return store.put(function); }));
    QCOMPARE(words("needFunctionWords"), QStringLiteral("one, to be outsourced"));
    const QSignalSpy asked(fixture.workspace.get(), &Workspace::pageRequested);
    page.findChild<LineButton *>(QStringLiteral("openNeed"))->click();
    QCOMPARE(asked.constLast().at(0).value<PageId>(), PageId::Need);
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

QTEST_MAIN(TestOverview)
#include "tst_overview.moc"
