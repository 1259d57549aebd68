// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/qualification/Worksheet.h"

#include <QHash>
#include <QRegularExpression>
#include <QTest>

using namespace shortlist;

using Advice = WorksheetOutcome::Advice;

// The worksheet's answers against the rule that its header states, on the built-in questions.
class TestWorksheet : public QObject
{
    Q_OBJECT

private:
    std::vector<WorksheetQuestion> m_questions;

    std::vector<WorksheetAnswer> all(int value) const
    {
        std::vector<WorksheetAnswer> answers;
        for (const WorksheetQuestion &question : m_questions)
            answers.push_back({RowId{}, question.code, value, QString()});
        return answers;
    }
    static void set(std::vector<WorksheetAnswer> &answers, const char *code, int value)
    {
        for (WorksheetAnswer &one : answers) {
            if (one.question == QLatin1String(code))
                one.answer = value;
        }
    }
    WorksheetOutcome outcome(const std::vector<WorksheetAnswer> &answers) const
    {
        return worksheetOutcome(m_questions, answers);
    }

private slots:
    void initTestCase()
    {
        const auto questions = catalogue::worksheetQuestions();
        QVERIFY(questions);
        m_questions = *questions;
    }
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void nothingAnswered()
    {
        const WorksheetOutcome empty = outcome({});
        QCOMPARE(empty.advice, Advice::Open);
        QCOMPARE(empty.answered, 0);
        QCOMPARE(empty.questions, static_cast<int>(m_questions.size()));
        QVERIFY(!empty.title.isEmpty() && !empty.sentence.isEmpty());
        QCOMPARE(worksheetOutcome({}, {}).balance, 0.0);
    }

    void everythingOneWay_data()
    {
        QTest::addColumn<int>("answer");
        QTest::addColumn<Advice>("advice");
        QTest::addColumn<double>("balance");
        QTest::newRow("strongly for") << 2 << Advice::Outsource << 1.0;
        QTest::newRow("for") << 1 << Advice::Outsource << 0.5;
        QTest::newRow("even") << 0 << Advice::Prepare << 0.0;
        QTest::newRow("against") << -1 << Advice::Keep << -0.5;
        QTest::newRow("strongly against") << -2 << Advice::Keep << -1.0;
        QTest::newRow("beyond the scale") << 9 << Advice::Outsource << 1.0;
    }
    void everythingOneWay()
    {
        QFETCH(int, answer);
        QFETCH(Advice, advice);
        QFETCH(double, balance);
        const WorksheetOutcome result = outcome(all(answer));
        QCOMPARE(result.advice, advice);
        QCOMPARE(result.balance, balance);
        QCOMPARE(result.favour.size() + result.against.size(),
                 answer == 0 ? 0 : static_cast<qsizetype>(m_questions.size()));
    }

    void coreWorkStaysWhateverElseIsSaid()
    {
        auto answers = all(2);
        set(answers, "core", -2);
        const WorksheetOutcome result = outcome(answers);
        QCOMPARE(result.advice, Advice::Keep);
        QVERIFY(result.sentence.contains(m_questions.front().against));
        // Also before the rest is answered.
        const std::vector<WorksheetAnswer> alone{{RowId{}, QStringLiteral("core"), -2, QString()}};
        QCOMPARE(outcome(alone).advice, Advice::Keep);
    }

    void oneStrongDoubtIsToBeSettled()
    {
        auto answers = all(2);
        set(answers, "steering", -2);
        const WorksheetOutcome result = outcome(answers);
        QCOMPARE(result.advice, Advice::Prepare);
        QCOMPARE(result.toSettle.size(), 1);
        set(answers, "steering", -1);
        QCOMPARE(outcome(answers).advice, Advice::Outsource);
    }

    void halfAnswersAreEnoughIfTheStopsAreAmongThem()
    {
        std::vector<WorksheetAnswer> answers;
        for (const char *code : {"described", "measured", "cost", "skill", "data", "steering"})
            answers.push_back({RowId{}, QString::fromLatin1(code), 2, QString()});
        QCOMPARE(outcome(answers).advice, Advice::Open);
        answers.push_back({RowId{}, QStringLiteral("core"), 2, QString()});
        QCOMPARE(outcome(answers).advice, Advice::Open);
        answers.push_back({RowId{}, QStringLiteral("lawful"), 2, QString()});
        QCOMPARE(outcome(answers).advice, Advice::Outsource);
    }

    void theWeightiestReasonComesFirst()
    {
        auto answers = all(0);
        set(answers, "volume", 2); // weight 1
        set(answers, "core", 1);   // weight 3
        const WorksheetOutcome result = outcome(answers);
        QHash<QString, QString> favour;
        for (const WorksheetQuestion &one : m_questions)
            favour.insert(one.code, QString(one.topic + QStringLiteral(": ") + one.favour));
        QCOMPARE(result.favour,
                 QStringList({favour.value(QStringLiteral("core")), favour.value(QStringLiteral("volume"))}));
        QVERIFY(result.against.isEmpty());
    }

    void answersToOtherQuestionsDoNotCount()
    {
        auto answers = all(1);
        answers.push_back({RowId{}, QStringLiteral("weather"), -2, QString()});
        QCOMPARE(outcome(answers).balance, 0.5);
        QCOMPARE(outcome(answers).answered, static_cast<int>(m_questions.size()));
    }
};

QTEST_GUILESS_MAIN(TestWorksheet)
#include "tst_worksheet.moc"
