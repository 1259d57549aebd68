// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The table of verdicts: the funnel it makes, and that after any sequence of edits it is what a fresh one says.

#include "tests/core/qualification/GateScene.h"

#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTest>

#include <functional>

using namespace shortlist;
using namespace shortlist::test;

namespace {

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

// Edits a project at random and says what a change would say.
class Editor
{
public:
    explicit Editor(quint32 seed)
        : m_random(seed)
    {}

    GateScene scene;

    Change edit()
    {
        Change change;
        for (int i = 0; i < 1 + below(3); ++i)
            editOnce(change);
        return change;
    }

private:
    int below(int bound) { return static_cast<int>(m_random.bounded(bound)); }

    void editOnce(Change &change)
    {
        switch (below(12)) {
        case 0:
        case 1:
            return putProvider(ProviderId{1 + below(12)}, change);
        case 2:
            return removeProvider(ProviderId{1 + below(12)}, change);
        case 3:
        case 4:
            return editRequirements(change);
        case 5:
            return editNeed(change);
        case 6:
            return editRates(change);
        case 7:
            return editFunctions(change);
        case 8:
            return editQuestions(change);
        case 9:
            return editOwnStandards(change);
        default:
            return editAnswer(change);
        }
    }

    void putProvider(ProviderId id, Change &change)
    {
        const bool known = scene.snapshot.provider(id) != nullptr;
        Provider provider = scene.provider(raw(id), QString::number(raw(id)));
        provider.status = kAllProviderStatuses[below(7)];
        provider.ndaSigned = below(3) == 0 ? QDate() : QDate(2027, 1, 1 + below(28));
        provider.pilot = static_cast<Known>(below(3));
        provider.insurance = Decimal(below(3) * 1'000'000);
        provider.insuranceCurrency = below(2) == 0 ? QString() : s("USD");
        if (below(2) == 0)
            provider.capacity = below(4) * 1000;
        if (below(2) == 0)
            provider.certificates = {GateScene::certificate(below(2) == 0 ? s("ISO/IEC 27001") : s("House mark"),
                                                            QDate(2027 + below(3), 3, 3), below(2) == 0)};
        for (int i = 0; i < below(3); ++i) {
            Finding finding;
            finding.requirement = RequirementId{1000 + below(8)};
            finding.answer = static_cast<Known>(below(3));
            finding.waiverReason = below(2) == 0 ? s("For now") : QString();
            finding.waivedBy = s("Anna");
            if (provider.finding(finding.requirement) == nullptr)
                provider.findings.push_back(finding);
        }
        scene.snapshot.putProvider(provider);
        const auto listed = [id](const std::vector<ProviderId> &ids) {
            return std::find(ids.begin(), ids.end(), id) != ids.end();
        };
        if (!known)
            change.providers.added.push_back(id);
        else if (!listed(change.providers.added) && !listed(change.providers.changed))
            change.providers.changed.push_back(id);
    }
    void removeProvider(ProviderId id, Change &change)
    {
        if (scene.snapshot.provider(id) == nullptr)
            return;
        scene.snapshot.removeProviders({id});
        scene.snapshot.answers().removeProvider(id);
        std::erase(change.providers.changed, id);
        if (std::erase(change.providers.added, id) == 0)
            change.providers.removed.push_back(id);
    }
    void editRequirements(Change &change)
    {
        change.lists.set(listIndex<Requirement>());
        std::vector<Requirement> rows = scene.snapshot.list<Requirement>();
        const int what = below(4);
        if (what == 0 && !rows.empty()) {
            rows.erase(rows.begin() + below(static_cast<int>(rows.size())));
        } else if (what == 1 && !rows.empty()) {
            Requirement &row = rows[static_cast<std::size_t>(below(static_cast<int>(rows.size())))];
            row.active = !row.active;
            row.position = below(20);
        } else {
            const auto words = codeWords(RequirementRule{});
            Requirement row = scene.requirement(words[static_cast<std::size_t>(below(12))].value,
                                                below(2) == 0 ? s("ISO/IEC 27001") : s("House mark"), below(3));
            row.id = RequirementId{1000 + below(8)};
            row.position = below(20);
            row.question = QuestionId{1 + below(2)};
            row.verified = below(2) == 0;
            row.at = static_cast<DatePoint>(below(4));
            std::erase_if(rows, [&row](const Requirement &old) { return old.id == row.id; });
            rows.push_back(row);
        }
        std::stable_sort(rows.begin(), rows.end(),
                         [](const Requirement &a, const Requirement &b) { return a.position < b.position; });
        scene.snapshot.setList(rows);
    }
    void editNeed(Change &change)
    {
        change.need = true;
        Need need = scene.snapshot.need();
        need.awardDate = QDate(2027 + below(3), 1 + below(12), 1);
        need.currency = below(2) == 0 ? s("EUR") : s("GBP");
        need.teamSize = below(3) * 20;
        scene.snapshot.setNeed(need);
    }
    void editRates(Change &change)
    {
        change.lists.set(listIndex<ExchangeRate>());
        std::vector<ExchangeRate> rates;
        if (below(2) == 0)
            rates.push_back({RowId{1}, s("USD"), Decimal(1 + below(2)), {}, {}});
        scene.snapshot.setList(rates);
    }
    void editFunctions(Change &change)
    {
        change.lists.set(listIndex<NeedFunction>());
        NeedFunction function;
        function.id = FunctionId{1};
        function.base = Decimal(below(4) * 1000);
        function.decision = static_cast<FunctionDecision>(below(3));
        scene.snapshot.setList(std::vector{function});
    }
    void editQuestions(Change &change)
    {
        change.lists.set(listIndex<Question>());
        Question question;
        question.id = QuestionId{1 + below(2)};
        question.type = below(2) == 0 ? AnswerType::Number : AnswerType::YesNo;
        scene.snapshot.setList(std::vector{question});
    }
    void editOwnStandards(Change &change)
    {
        change.lists.set(listIndex<OwnStandard>());
        OwnStandard standard;
        standard.id = RowId{1};
        standard.name = s("House mark");
        standard.dates = static_cast<DateModel>(below(3));
        scene.snapshot.setList(std::vector{standard});
    }
    void editAnswer(Change &change)
    {
        const ProviderId id{1 + below(12)};
        if (scene.snapshot.provider(id) == nullptr)
            return;
        Answer answer;
        answer.question = QuestionId{1 + below(2)};
        answer.state = static_cast<AnswerState>(below(5));
        answer.text = below(2) == 0 ? s("yes") : QString::number(below(3));
        scene.snapshot.answers().put(id, answer);
        change.answers.push_back({id, answer.question});
    }

    QRandomGenerator m_random;
};

void compare(const Qualification &followed, const Snapshot &snapshot, const QDate &today)
{
    const Qualification fresh(snapshot, today);
    QVERIFY(followed.requirements() == fresh.requirements());
    for (const Provider &provider : snapshot.providers()) {
        QCOMPARE(codeOf(followed.verdict(provider.id)), codeOf(fresh.verdict(provider.id)));
        for (const RequirementId id : fresh.requirements()) {
            QCOMPARE(codeOf(followed.verdict(provider.id, id)), codeOf(fresh.verdict(provider.id, id)));
            QCOMPARE(codeOf(followed.ruling(provider.id, id).verdict), codeOf(fresh.verdict(provider.id, id)));
        }
    }
    QVERIFY(followed.funnel() == fresh.funnel());
}

} // namespace

class TestQualification : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void nothingAskedIsPassed()
    {
        GateScene scene;
        scene.snapshot.putProvider(scene.provider());
        const Qualification qualification(scene.snapshot, scene.today);
        QCOMPARE(qualification.verdict(ProviderId{1}), Verdict::Pass);
        QCOMPARE(qualification.verdict(ProviderId{2}), Verdict::Pass);
        QVERIFY(qualification.requirements().empty());
        QCOMPARE(qualification.funnel().longList, 1);
        QCOMPARE(qualification.funnel().outcome[Verdict::Pass], 1);
        QVERIFY(qualification.reason(ProviderId{1}).isEmpty());
    }

    void funnelSiftsInOrder()
    {
        GateScene scene;
        const RequirementId pilot = scene.ask(RequirementRule::Pilot);
        const RequirementId nda = scene.ask(RequirementRule::Nda);
        Requirement idle = scene.requirement(RequirementRule::YesNo);
        idle.active = false;
        const RequirementId asleep = scene.ask(idle);
        const auto put = [&scene](qint64 id, Known takesPilot, bool nda_, ProviderStatus status) {
            Provider provider = scene.provider(id, QString::number(id));
            provider.pilot = takesPilot;
            provider.ndaSigned = nda_ ? scene.today : QDate();
            provider.status = status;
            scene.snapshot.putProvider(provider);
        };
        put(1, Known::Yes, true, ProviderStatus::Candidate);
        put(2, Known::No, false, ProviderStatus::Candidate);
        put(3, Known::Unknown, true, ProviderStatus::Invited);
        put(4, Known::Yes, false, ProviderStatus::Candidate);
        put(5, Known::No, true, ProviderStatus::Declined); // takes no part: judged, not counted
        Qualification qualification(scene.snapshot, scene.today);
        QVERIFY(qualification.requirements() == (std::vector{pilot, nda}));
        const Funnel &funnel = qualification.funnel();
        QCOMPARE(funnel.longList, 4);
        QCOMPARE(funnel.steps.size(), std::size_t{2});
        QCOMPARE(funnel.steps[0].fell, 1);
        QCOMPARE(funnel.steps[0].remaining, 3);
        QCOMPARE(funnel.steps[0].unknown, 1);
        QCOMPARE(funnel.steps[1].fell, 0);
        QCOMPARE(funnel.steps[1].remaining, 3);
        QCOMPARE(funnel.steps[1].unknown, 2);
        QCOMPARE(funnel.steps[1].alone[Verdict::Unknown], 2);
        QCOMPARE(funnel.outcome[Verdict::Pass], 1);
        QCOMPARE(funnel.outcome[Verdict::Unknown], 2);
        QCOMPARE(funnel.outcome[Verdict::Fail], 1);
        QCOMPARE(qualification.verdict(ProviderId{5}), Verdict::Fail);
        QCOMPARE(qualification.verdict(ProviderId{1}, asleep), Verdict::Pass);
        QVERIFY(qualification.requirementsWith(ProviderId{2}, Verdict::Fail) == std::vector{pilot});
        QCOMPARE(qualification.reason(ProviderId{2}, QLocale::c()), s("Does not accept a pilot."));
        QCOMPARE(qualification.reason(ProviderId{3}, QLocale::c()), s("It is not known whether it accepts a pilot."));
        QCOMPARE(qualification.ruling(ProviderId{1}, asleep, QLocale::c()).verdict, Verdict::Unknown);
    }

    void waivedIsAboveTheLine()
    {
        GateScene scene;
        const RequirementId pilot = scene.ask(RequirementRule::Pilot);
        Provider provider = scene.provider();
        provider.pilot = Known::No;
        Finding waiver;
        waiver.requirement = pilot;
        waiver.waiverReason = s("Long known");
        waiver.waivedBy = s("Anna");
        provider.findings = {waiver};
        scene.snapshot.putProvider(provider);
        const Qualification qualification(scene.snapshot, scene.today);
        QCOMPARE(qualification.verdict(provider.id), Verdict::Waived);
        QCOMPARE(qualification.funnel().steps[0].remaining, 1);
    }

    // Only what a change reaches is said to have changed.
    void tellsWhoChanged()
    {
        GateScene scene;
        const RequirementId pilot = scene.ask(RequirementRule::Pilot);
        for (qint64 id = 1; id <= 3; ++id)
            scene.snapshot.putProvider(scene.provider(id, QString::number(id)));
        Qualification qualification(scene.snapshot, scene.today);
        Provider second = *scene.snapshot.provider(ProviderId{2});
        Change change;
        change.providers.changed = {second.id};
        second.notes = s("Called them");
        scene.snapshot.putProvider(second);
        QVERIFY(!qualification.apply(change).any());
        second.pilot = Known::Yes;
        scene.snapshot.putProvider(second);
        const Qualification::Update update = qualification.apply(change);
        QVERIFY(!update.all);
        QVERIFY(update.providers == std::vector{second.id});
        QCOMPARE(qualification.verdict(second.id, pilot), Verdict::Pass);
        Change renamed;
        renamed.lists.set(listIndex<Requirement>());
        std::vector<Requirement> rows = scene.snapshot.list<Requirement>();
        rows[0].name = s("Pilot first");
        scene.snapshot.setList(rows);
        QVERIFY(!qualification.apply(renamed).any());
    }

    void followsAnyEdits_data()
    {
        QTest::addColumn<quint32>("seed");
        for (quint32 seed = 1; seed <= 12; ++seed)
            QTest::addRow("%u", seed) << seed;
    }
    void followsAnyEdits()
    {
        QFETCH(quint32, seed);
        Editor editor(seed);
        Qualification followed(editor.scene.snapshot, editor.scene.today);
        for (int i = 0; i < 150; ++i) {
            followed.apply(editor.edit());
            compare(followed, editor.scene.snapshot, editor.scene.today);
            if (QTest::currentTestFailed())
                return;
        }
    }
};

QTEST_GUILESS_MAIN(TestQualification)
#include "tst_qualification.moc"
