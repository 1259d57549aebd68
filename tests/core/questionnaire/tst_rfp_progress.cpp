// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/project/Store.h"
#include "core/questionnaire/QuestionnaireFile.h"
#include "core/questionnaire/RfpProgress.h"
#include "tests/core/questionnaire/RfpProject.h"

#include <QElapsedTimer>
#include <QRegularExpression>
#include <QTest>

#include <cmath>

using namespace shortlist;
using namespace shortlist::test;

class TestRfpProgress : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void countsByProviderAndSection()
    {
        const RfpProject rfp;
        const Snapshot &snapshot = rfp.snapshot();
        QCOMPARE(rfpProviders(snapshot), (std::vector<ProviderId>{kAlder, kBirch}));
        QCOMPARE(rfpSections(snapshot),
                 QStringList({QStringLiteral("Company and stability"), QStringLiteral("Scope")}));
        QVERIFY(rfp.project->edit(QStringLiteral("sent"), sentMutation(snapshot, {kAlder}, QDate(2027, 1, 10))));
        QVERIFY(rfp.project->edit(QStringLiteral("x"), [&](Store &store) -> Result<> {
            const auto set = [&](const char *code, AnswerState state) {
                Answer answer = rfp.answer(kAlder, code);
                answer.state = state;
                return store.setAnswer(kAlder, answer);
            };
            return set("A01", AnswerState::Answered)
                .and_then([&] { return set("A02", AnswerState::Accepted); })
                .and_then([&] { return set("B01", AnswerState::Clarification); });
        }));
        // After 1 February A03 is late, after 1 March everything is that has not come.
        const RfpProgress before = rfpProgress(snapshot, QDate(2027, 2, 1));
        QCOMPARE(before.all.overdue, 0);
        const RfpProgress between = rfpProgress(snapshot, QDate(2027, 2, 2));
        QCOMPARE(between.all.overdue, 1);
        const RfpProgress progress = rfpProgress(snapshot, QDate(2027, 3, 2));
        const AnswerTally &alder = progress.byProvider.at(0);
        QCOMPARE(alder.total(), 10);
        QCOMPARE(alder.count(AnswerState::Sent), 7);
        QCOMPARE(alder.count(AnswerState::Answered), 1);
        QCOMPARE(alder.count(AnswerState::Accepted), 1);
        QCOMPARE(alder.count(AnswerState::Clarification), 1);
        QCOMPARE(alder.overdue, 8);
        QCOMPARE(alder.arrived(), 2);
        QCOMPARE(alder.share(), 0.2);
        const AnswerTally &birch = progress.byProvider.at(1);
        QCOMPARE(birch.count(AnswerState::NotSent), 10);
        QCOMPARE(birch.overdue, 0); // nothing was sent
        QVERIFY(std::isnan(birch.share()));
        QCOMPARE(progress.bySection.at(0).total(), 8);
        QCOMPARE(progress.bySection.at(1).count(AnswerState::Clarification), 1);
        QCOMPARE(progress.cells.at(1).at(0).total(), 6);
        QCOMPARE(progress.all.total(), 20);
        QCOMPARE(progress.all.overdue, 8);
    }

    // Who was sent questions takes part, whatever the status says; who declined does not.
    void whoTakesPart()
    {
        const RfpProject rfp;
        const Snapshot &snapshot = rfp.snapshot();
        QVERIFY(rfp.project->edit(QStringLiteral("x"), sentMutation(snapshot, {kCedar}, QDate(2027, 1, 10))));
        QCOMPARE(rfpProviders(snapshot), (std::vector<ProviderId>{kAlder, kBirch, kCedar}));
        Provider birch = *snapshot.provider(kBirch);
        birch.status = ProviderStatus::Declined;
        QVERIFY(rfp.project->edit(QStringLiteral("x"), [&](Store &store) { return store.updateProvider(birch); }));
        QCOMPARE(rfpProviders(snapshot), (std::vector<ProviderId>{kAlder, kCedar}));
    }

    void sendingIsOneEdit()
    {
        const RfpProject rfp;
        const Snapshot &snapshot = rfp.snapshot();
        QCOMPARE(sentLabel(snapshot, {kAlder}), QStringLiteral("Send the questionnaire to “Alder Bay”"));
        QCOMPARE(sentLabel(snapshot, {kAlder, kBirch}), QStringLiteral("Send the questionnaire to 2 providers"));
        QVERIFY(rfp.project->edit(QStringLiteral("x"), sentMutation(snapshot, {kAlder, kBirch}, QDate(2027, 1, 10))));
        QCOMPARE(snapshot.answers().count(), std::size_t(20));
        QCOMPARE(rfp.answer(kBirch, "B06").changedOn, QDate(2027, 1, 10));
        const qint64 last = rfp.project->lastSequence();
        // A second time there is nothing to be done.
        QVERIFY(rfp.project->edit(QStringLiteral("x"), sentMutation(snapshot, {kAlder, kBirch}, QDate(2027, 1, 11))));
        QCOMPARE(rfp.project->lastSequence(), last);
        QVERIFY(rfp.project->undo());
        QCOMPARE(snapshot.answers().count(), std::size_t(0));
    }

    void noQuestions()
    {
        const Snapshot empty;
        const RfpProgress progress = rfpProgress(empty, QDate(2027, 1, 1));
        QCOMPARE(progress.all.total(), 0);
        QVERIFY(progress.providers.empty());
    }

    // 111 questions and 40 providers are counted within a frame.
    void isQuick()
    {
        Snapshot snapshot;
        std::vector<Question> questions(111);
        for (std::size_t i = 0; i < questions.size(); ++i) {
            questions[i].id = static_cast<QuestionId>(i + 1);
            questions[i].section = QString::number(i / 8);
        }
        snapshot.setList(questions);
        for (qint64 p = 1; p <= 40; ++p) {
            Provider provider;
            provider.id = static_cast<ProviderId>(p);
            provider.name = QString::number(p);
            provider.status = ProviderStatus::Invited;
            snapshot.putProvider(provider);
            for (const Question &question : questions)
                snapshot.answers().put(provider.id, Answer{question.id, AnswerState::Sent, {}, {}, {}, {}});
        }
        QElapsedTimer timer;
        timer.start();
        const RfpProgress progress = rfpProgress(snapshot, QDate(2027, 1, 1));
        QVERIFY2(timer.elapsed() < 160, "ten times a frame, for slow machines");
        QCOMPARE(progress.all.total(), 111 * 40);
    }
};

QTEST_GUILESS_MAIN(TestRfpProgress)
#include "tst_rfp_progress.moc"
