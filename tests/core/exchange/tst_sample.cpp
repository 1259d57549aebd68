// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/catalogue/Catalogue.h"
#include "core/evaluation/Consensus.h"
#include "core/evaluation/Panel.h"
#include "core/exchange/ProjectJson.h"
#include "core/pricing/Baseline.h"
#include "core/pricing/OfferCost.h"
#include "core/qualification/CertificateStatus.h"
#include "core/qualification/Qualification.h"
#include "core/qualification/StandardBook.h"
#include "core/qualification/Worksheet.h"

#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <set>

using namespace shortlist;

// The day on which the sample stands.
static QDate today()
{
    return QDate(2026, 11, 21);
}

// The sample holds what the manual and the first screen promise of it.
class TestSample : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        Result<std::unique_ptr<Project>> made =
            createFromJson(sampleJsonPath(), m_folder.filePath(QStringLiteral("sample.shortlist")));
        QVERIFY2(made, made ? "" : qPrintable(made.error().message));
        m_project = std::move(*made);
    }
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void isClearlyFictional()
    {
        const Need &need = m_project->snapshot().need();
        QCOMPARE(need.title, QStringLiteral("Contact centre 2027"));
        QVERIFY(need.summary.contains(QStringLiteral("invented")));
        QCOMPARE(need.country, QStringLiteral("IE"));
        QCOMPARE(need.zone, QStringLiteral("Europe/Dublin"));
        QCOMPARE(need.currency, QStringLiteral("EUR"));
        QVERIFY(need.rfpIssued < need.answersDue && need.answersDue < need.awardDate &&
                need.awardDate < need.startDate);
        QCOMPARE(catalogue::serviceLabel(need.service), QStringLiteral("Customer support"));
        for (const Provider &provider : m_project->snapshot().providers()) {
            QVERIFY(provider.website.endsWith(QStringLiteral(".example.com")));
            for (const Contact &contact : provider.contacts)
                QVERIFY(contact.email.endsWith(QStringLiteral(".example.com")));
        }
    }

    void hasProvidersOfManyKinds()
    {
        const std::vector<Provider> &providers = m_project->snapshot().providers();
        QCOMPARE(providers.size(), 12U);
        QSet<QString> countries;
        QHash<QString, int> statuses;
        for (const Provider &provider : providers) {
            countries.insert(provider.country);
            ++statuses[statusCode(provider.status)];
            QVERIFY(catalogue::countryName(provider.country) != provider.country);
            QVERIFY(!provider.sites.empty() && !provider.certificates.empty() && !provider.contacts.empty());
            QVERIFY(provider.ndaSigned.isValid());
            for (const Site &site : provider.sites)
                QVERIFY2(catalogue::isTimeZone(site.zone), qPrintable(site.zone));
            for (const Certificate &certificate : provider.certificates)
                QCOMPARE(catalogue::standardName(certificate.standard), certificate.standard);
            for (const QString &service : provider.services)
                QCOMPARE(catalogue::serviceCode(service), service);
        }
        QVERIFY(countries.size() >= 7);
        QCOMPARE(statuses.value(QStringLiteral("shortlisted")), 3);
        QCOMPARE(statuses.value(QStringLiteral("declined")), 1);
        QCOMPARE(statuses.value(QStringLiteral("excluded")), 1);
    }

    void hasCriteriaWithAnchoredLevels()
    {
        const Snapshot &snapshot = m_project->snapshot();
        const std::vector<CriterionId> groups = snapshot.children(CriterionId{});
        QCOMPARE(groups.size(), 6U);
        QCOMPARE(snapshot.leaves().size(), 24U);
        double top = 0;
        for (const CriterionId group : groups) {
            top += snapshot.criterion(group)->weight;
            double sum = 0;
            const std::vector<CriterionId> children = snapshot.children(group);
            for (const CriterionId id : children) {
                sum += snapshot.criterion(id)->weight;
                for (const ScaleLevel &level : snapshot.criterion(id)->scale.levels)
                    QVERIFY(!level.anchor.isEmpty() && !level.label.isEmpty());
            }
            QCOMPARE(sum, 100.0);
        }
        QCOMPARE(top, 100.0);
    }

    void hasScoresCommentsAndGaps()
    {
        const Snapshot &snapshot = m_project->snapshot();
        QCOMPARE(snapshot.evaluators().size(), 6U);
        for (const Evaluator &evaluator : snapshot.evaluators())
            QVERIFY(!evaluator.role.isEmpty());
        QVERIFY(snapshot.scores().comments().size() >= 50);
        int given = 0;
        int expected = 0;
        const std::vector<CriterionId> leaves = snapshot.leaves();
        for (const Provider &provider : snapshot.providers()) {
            if (!takesPart(provider.status))
                continue;
            for (const CriterionId leaf : leaves) {
                if (snapshot.criterion(leaf)->source != CriterionSource::Evaluators)
                    continue;
                for (const Evaluator &evaluator : snapshot.evaluators()) {
                    const bool there = !std::isnan(snapshot.score({provider.id, leaf, evaluator.id}).value);
                    QVERIFY(!there || panel::mayScore(snapshot, evaluator, leaf));
                    if (evaluator.weight == 0 || !panel::mayScore(snapshot, evaluator, leaf))
                        continue;
                    ++expected;
                    given += there ? 1 : 0;
                }
            }
        }
        QVERIFY(given < expected);
        QVERIFY(given > expected * 9 / 10);
    }

    void asksForWhatIsNeeded()
    {
        const Snapshot &snapshot = m_project->snapshot();
        std::set<FunctionDecision> decisions;
        for (const NeedFunction &function : snapshot.list<NeedFunction>()) {
            QCOMPARE(catalogue::serviceCode(function.service), function.service);
            decisions.insert(function.decision);
        }
        QCOMPARE(decisions.size(), 3U);
        const Result<std::vector<WorksheetQuestion>> worksheet = catalogue::worksheetQuestions();
        QVERIFY(worksheet);
        const WorksheetOutcome outcome = worksheetOutcome(*worksheet, snapshot.list<WorksheetAnswer>());
        QCOMPARE(outcome.answered, outcome.questions);
        QCOMPARE(outcome.advice, WorksheetOutcome::Advice::Outsource);
        QVERIFY(snapshot.list<ServiceLevel>().size() >= 5);
        QCOMPARE(snapshot.list<OwnStandard>().size(), 1U);
    }

    void showsEveryVerdictAndEveryStatus()
    {
        const Snapshot &snapshot = m_project->snapshot();
        const Qualification qualification(snapshot, today());
        std::set<Verdict> verdicts;
        std::set<CertificateStatus> statuses;
        const StandardBook book(snapshot.list<OwnStandard>());
        for (const Provider &provider : snapshot.providers()) {
            if (takesPart(provider.status))
                verdicts.insert(qualification.verdict(provider.id));
            for (const char *name : {"ISO/IEC 27001", "SOC 2 Type II", "PCI DSS", "Cyber Essentials Plus"}) {
                StandardAsk ask;
                ask.standard = QLatin1String(name);
                ask.when.on = snapshot.need().awardDate;
                statuses.insert(bestState(provider, book, ask).status);
            }
        }
        QCOMPARE(verdicts.size(), std::size(kAllVerdicts));
        QCOMPARE(statuses.size(), std::size(kAllCertificateStatuses));
        for (const Provider &provider : snapshot.providers()) {
            if (provider.status == ProviderStatus::Shortlisted)
                QVERIFY(qualification.verdict(provider.id) <= Verdict::Waived);
        }
    }

    void hasAnswersInEveryState()
    {
        const Snapshot &snapshot = m_project->snapshot();
        std::set<AnswerType> types;
        std::set<AnswerState> states{AnswerState::NotSent};
        for (const Question &question : snapshot.list<Question>()) {
            types.insert(question.type);
            for (const Provider &provider : snapshot.providers()) {
                const Answer answer = snapshot.answers().answer(provider.id, question.id);
                states.insert(answer.state);
                QCOMPARE(answerProblem(question, answer.text), QString());
                const bool answered = answer.state == AnswerState::Answered || answer.state == AnswerState::Accepted;
                QVERIFY2(!answered || !answer.text.isEmpty(), qPrintable(provider.name + question.code));
            }
        }
        QCOMPARE(types.size(), codeWords(AnswerType{}).size());
        QCOMPARE(states.size(), codeWords(AnswerState{}).size());
    }

    void holdsEvidence()
    {
        int files = 0;
        for (const Provider &provider : m_project->snapshot().providers()) {
            for (const Evidence &evidence : provider.evidence) {
                ++files;
                const Result<QByteArray> content = m_project->evidenceContent(evidence.sha256);
                QVERIFY(content);
                QVERIFY(content->contains("fictional"));
            }
        }
        QVERIFY(files > 20);
    }

    // Offers in all models; what they come to is near what the providers themselves gave as the total (question K11).
    void hasPricesThatAddUp()
    {
        const Snapshot &snapshot = m_project->snapshot();
        std::set<PriceModel> models;
        std::set<QString> currencies;
        const auto total = std::find_if(snapshot.list<Question>().begin(), snapshot.list<Question>().end(),
                                        [](const Question &one) { return one.code == QLatin1String("K11"); });
        QVERIFY(total != snapshot.list<Question>().end());
        for (const Provider &provider : snapshot.providers()) {
            for (const Offer &offer : provider.offers) {
                models.insert(offer.model);
                currencies.insert(offer.currency);
                const Result<OfferCost> cost = costOf(snapshot, provider, offer, Volume::Base);
                QVERIFY2(cost, cost ? "" : qPrintable(cost.error().message));
                const Result<Amount> rate = exchangeRate(snapshot, provider, offer);
                const std::optional<double> said =
                    answerNumber(*total, snapshot.answers().answer(provider.id, total->id).text);
                if (!offer.counts || !said)
                    continue;
                const double charged = cost->charges().toDouble() / rate->toDouble();
                QVERIFY2(std::abs(charged / *said - 1) < 0.01,
                         qPrintable(provider.name + QString::number(charged, 'f', 0)));
            }
        }
        QCOMPARE(models.size(), codeWords(PriceModel{}).size());
        QVERIFY(currencies.size() >= 5);
        const Baseline baseline = baselineOf(snapshot);
        QVERIFY(baseline.isKnown());
        QCOMPARE(baseline.total.toText(0), QStringLiteral("13260000"));
    }

    void isScoredByAPanel()
    {
        const Snapshot &snapshot = m_project->snapshot();
        QVERIFY(snapshot.method().blind && snapshot.method().envelopes);
        QVERIFY(panel::qualityStands(snapshot));
        QVERIFY(allConsensus(snapshot).size() >= 2);
        const auto weightless = [](const Evaluator &one) { return one.weight == 0; };
        QVERIFY(std::any_of(snapshot.evaluators().begin(), snapshot.evaluators().end(), weightless));
        for (const Evaluator &evaluator : snapshot.evaluators())
            QVERIFY(evaluator.declaredOn.isValid() && !evaluator.sections.empty());
        QVERIFY(!snapshot.list<Preference>().empty());
    }

    void passesItsOwnChecks()
    {
        const Result<QStringList> problems = m_project->verify();
        QVERIFY(problems);
        QCOMPARE(*problems, QStringList());
        QVERIFY(!m_project->canUndo());
    }

private:
    QTemporaryDir m_folder;
    std::unique_ptr<Project> m_project;
};

QTEST_GUILESS_MAIN(TestSample)
#include "tst_sample.moc"
