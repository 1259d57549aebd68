// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What an answer to the RFP is worth on a criterion, and that the ranking follows it.

#include "core/evaluation/AnswerSource.h"
#include "core/evaluation/Evaluation.h"
#include "tests/support/TestProject.h"

#include <QRegularExpression>
#include <QTest>

#include <cmath>

using namespace shortlist;

namespace {

bool near(double a, double b)
{
    return (std::isnan(a) && std::isnan(b)) || std::abs(a - b) <= 1e-12;
}

Question questionOf(AnswerType type, const QStringList &choices = {})
{
    Question question;
    question.id = QuestionId{7};
    question.section = QStringLiteral("Fit");
    question.code = QStringLiteral("A01");
    question.text = QStringLiteral("How?");
    question.type = type;
    question.choices = choices;
    return question;
}

Scale levels(const QStringList &labels)
{
    Scale scale;
    scale.kind = ScaleKind::Rating;
    for (int i = 0; i < labels.size(); ++i) {
        const auto last = static_cast<double>(labels.size() - 1);
        const double value = last > 0 ? i / last : 1.0;
        scale.levels.push_back({newId<RowId>(), i * 2.0, labels.at(i), QString(), value});
    }
    return scale;
}

} // namespace

class TestAnswerSource : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }
    void values_data();
    void values();
    void statesThatCount_data();
    void statesThatCount();
    void rankingFollows();

private:
    // The value of one answer on one scale.
    static double valueOf(const Question &question, const Scale &scale, const QString &text, AnswerState state)
    {
        Snapshot snapshot;
        snapshot.setList(std::vector<Question>{question});
        Provider provider;
        provider.id = ProviderId{1};
        provider.name = QStringLiteral("A");
        snapshot.putProvider(provider);
        snapshot.answers().put(provider.id, Answer{question.id, state, text, {}, {}, {}});
        Criterion leaf;
        leaf.id = CriterionId{3};
        leaf.scale = scale;
        leaf.source = CriterionSource::Answer;
        leaf.question = question.id;
        return answerValue(snapshot, leaf, provider.id);
    }
};

void TestAnswerSource::values_data()
{
    QTest::addColumn<int>("type");
    QTest::addColumn<QStringList>("choices");
    QTest::addColumn<QStringList>("labels"); // none = a measure
    QTest::addColumn<QString>("text");
    QTest::addColumn<double>("expected");
    const auto row = [](const char *name, AnswerType type, const QStringList &choices, const QStringList &labels,
                        const char *text, double expected) {
        QTest::newRow(name) << static_cast<int>(type) << choices << labels << QString::fromUtf8(text) << expected;
    };
    const QStringList cover{QStringLiteral("All day"), QStringLiteral("Long"), QStringLiteral("Office")};
    const QStringList same{QStringLiteral("office"), QStringLiteral("long"), QStringLiteral("all day")};
    const QStringList other{QStringLiteral("Poor"), QStringLiteral("Fair"), QStringLiteral("Good")};
    const QStringList five{QStringLiteral("0"), QStringLiteral("1"), QStringLiteral("2"), QStringLiteral("3"),
                           QStringLiteral("4")};
    row("number", AnswerType::Number, {}, {}, "12.5", 12.5);
    row("money", AnswerType::Money, {}, {}, "1200.50 EUR", 1200.5);
    row("not a number", AnswerType::Number, {}, {}, "many", kMissing);
    row("yes", AnswerType::YesNo, {}, {}, "yes", 1);
    row("yes on levels", AnswerType::YesNo, {}, five, "yes", 8);
    row("no on levels", AnswerType::YesNo, {}, five, "no", 0);
    row("choice by label", AnswerType::Choice, cover, same, "Long", 2);
    row("first choice by label", AnswerType::Choice, cover, same, "All day", 4);
    row("labels turned about", AnswerType::Choice, cover,
        {QStringLiteral("All day"), QStringLiteral("Long"), QStringLiteral("Office")}, "All day", 0);
    row("choice without its label", AnswerType::Choice, cover, {QStringLiteral("Long"), QStringLiteral("Office")},
        "All day", kMissing);
    row("choice by place", AnswerType::Choice, cover, other, "All day", 4);
    row("last choice by place", AnswerType::Choice, cover, other, "Office", 0);
    row("place between levels", AnswerType::Choice, cover, five, "Long", 4);
    row("choice as a measure", AnswerType::Choice, cover, {}, "All day", 2);
    row("no such choice", AnswerType::Choice, cover, other, "Never", kMissing);
    row("text has no number", AnswerType::Text, {}, other, "Good", kMissing);
}

void TestAnswerSource::values()
{
    QFETCH(const int, type);
    QFETCH(const QStringList, choices);
    QFETCH(const QStringList, labels);
    QFETCH(const QString, text);
    QFETCH(const double, expected);
    Scale measure;
    measure.kind = ScaleKind::Measure;
    const double value = valueOf(questionOf(static_cast<AnswerType>(type), choices),
                                 labels.isEmpty() ? measure : levels(labels), text, AnswerState::Answered);
    QVERIFY2(near(value, expected), qPrintable(QString::number(value)));
}

void TestAnswerSource::statesThatCount_data()
{
    QTest::addColumn<int>("state");
    QTest::addColumn<bool>("counts");
    QTest::newRow("not sent") << static_cast<int>(AnswerState::NotSent) << false;
    QTest::newRow("sent") << static_cast<int>(AnswerState::Sent) << false;
    QTest::newRow("answered") << static_cast<int>(AnswerState::Answered) << true;
    QTest::newRow("clarification asked") << static_cast<int>(AnswerState::Clarification) << false;
    QTest::newRow("accepted") << static_cast<int>(AnswerState::Accepted) << true;
}

void TestAnswerSource::statesThatCount()
{
    QFETCH(const int, state);
    QFETCH(const bool, counts);
    Scale measure;
    measure.kind = ScaleKind::Measure;
    const double value =
        valueOf(questionOf(AnswerType::Number), measure, QStringLiteral("3"), static_cast<AnswerState>(state));
    QVERIFY(near(value, counts ? 3 : kMissing));
}

// Each change of an answer or a question reaches the value, and nothing has to be computed anew by hand.
void TestAnswerSource::rankingFollows()
{
    test::SmallProject small;
    Project &project = *small.project;
    Evaluation evaluation(project.snapshot());
    connect(&project, &Project::changed, this, [&evaluation](const Change &change) { evaluation.apply(change); });
    Question question = questionOf(AnswerType::Number);
    question.unit = QStringLiteral("hours");
    Criterion leaf;
    leaf.id = newId<CriterionId>();
    leaf.name = QStringLiteral("Overlap");
    leaf.weight = 10;
    leaf.position = 9;
    leaf.source = CriterionSource::Answer;
    leaf.question = question.id;
    leaf.scale.kind = ScaleKind::Measure;
    leaf.scale.worst = 0;
    leaf.scale.best = 8;
    QVERIFY(project.edit(QStringLiteral("Ask"), [&](Store &store) -> Result<> {
        if (const Result<> put = store.put(question); !put)
            return put;
        return store.insertCriterion(leaf);
    }));
    QVERIFY(std::isnan(evaluation.value(small.northwind, leaf.id)));
    const auto answer = [&](const QString &text, AnswerState state) {
        return project.edit(QStringLiteral("Answer"), [&](Store &store) {
            return store.setAnswer(small.northwind, Answer{question.id, state, text, {}, {}, {}});
        });
    };
    QVERIFY(answer(QStringLiteral("6"), AnswerState::Answered));
    QVERIFY(near(evaluation.value(small.northwind, leaf.id), 0.75));
    QVERIFY(near(evaluation.rawValue(small.northwind, leaf.id), 6));
    QVERIFY(answer(QStringLiteral("6"), AnswerState::Clarification));
    QVERIFY(std::isnan(evaluation.value(small.northwind, leaf.id)));
    QVERIFY(project.undo());
    QVERIFY(near(evaluation.value(small.northwind, leaf.id), 0.75));
    question.type = AnswerType::Text;
    QVERIFY(project.edit(QStringLiteral("Retype"), [&](Store &store) { return store.put(question); }));
    QVERIFY(std::isnan(evaluation.value(small.northwind, leaf.id)));
}

QTEST_GUILESS_MAIN(TestAnswerSource)
#include "tst_answer_source.moc"
