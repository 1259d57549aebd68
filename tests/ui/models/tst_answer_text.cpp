// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How answers read and how they are typed, and what can be done to questions and answers.

#include "core/model/Decimal.h"
#include "tests/support/RfpScene.h"
#include "tests/support/TestProject.h"
#include "ui/models/AnswerEdits.h"
#include "ui/models/AnswerText.h"
#include "ui/models/QuestionEdits.h"
#include "ui/models/Workspace.h"

#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace shortlist;

namespace {

Question questionOf(AnswerType type, const QStringList &choices = {}, const QString &unit = {})
{
    Question question;
    question.id = newId<QuestionId>();
    question.code = QStringLiteral("Z01");
    question.section = QStringLiteral("Own");
    question.text = QStringLiteral("How?");
    question.type = type;
    question.choices = choices;
    question.unit = unit;
    return question;
}

} // namespace

class TestAnswerText : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void typed_data();
    void typed();
    void refused_data();
    void refused();
    void shown_data();
    void shown();
    void whatIsEditedReadsBack_data();
    void whatIsEditedReadsBack();
    void germanNumbers();
    void bankByOrder();
    void ownQuestions();
    void movingAbout();
    void moveAcrossSections();
    void removeTakesAnswersAlong();
    void statesOfAnswers();
    void filesBelongToAnswers();
    void proposedCriteria();

private:
    Workspace &workspace() { return *m_workspace; }
    const Snapshot &snapshot() { return m_workspace->snapshot(); }
    QStringList codes();
    QuestionId idOf(const char *code);

    std::unique_ptr<test::SmallProject> m_small;
    std::unique_ptr<Workspace> m_workspace;
};

void TestAnswerText::init()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
    QLocale::setDefault(QLocale(QLocale::English, QLocale::Ireland));
    m_workspace.reset();
    m_small = std::make_unique<test::SmallProject>();
    m_workspace = std::make_unique<Workspace>(std::move(m_small->project));
}

QStringList TestAnswerText::codes()
{
    QStringList codes;
    for (const QuestionId id : question_edits::inOrder(snapshot()))
        codes.append(snapshot().question(id)->code);
    return codes;
}

QuestionId TestAnswerText::idOf(const char *code)
{
    for (const Question &question : snapshot().list<Question>()) {
        if (question.code == QLatin1String(code))
            return question.id;
    }
    return QuestionId{};
}

void TestAnswerText::typed_data()
{
    QTest::addColumn<int>("type");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("kept");
    const auto row = [](const char *name, AnswerType type, const char *typed, const char *kept) {
        QTest::newRow(name) << static_cast<int>(type) << QString::fromUtf8(typed) << QString::fromUtf8(kept);
    };
    row("empty", AnswerType::Number, "  ", "");
    row("number", AnswerType::Number, "12.50", "12.5");
    row("number in groups", AnswerType::Number, "1,200", "1200");
    row("number with its unit", AnswerType::Number, "12 hours", "12");
    row("long number stays exact", AnswerType::Number, "123456789.123456", "123456789.123456");
    row("per cent", AnswerType::Percent, "12.5 %", "12.5");
    row("money with a currency", AnswerType::Money, "1,200.50 usd", "1200.5 USD");
    row("currency ahead", AnswerType::Money, "GBP 12", "12 GBP");
    row("money in ours", AnswerType::Money, "99", "99 EUR");
    row("date", AnswerType::Date, "2027-03-01", "2027-03-01");
    row("date of the locale", AnswerType::Date, "01/03/2027", "2027-03-01");
    row("yes", AnswerType::YesNo, "Y", "yes");
    row("no", AnswerType::YesNo, "no", "no");
    row("choice, case aside", AnswerType::Choice, "chat", "Chat");
    row("choice by its beginning", AnswerType::Choice, "vo", "Voice");
    row("several", AnswerType::MultiChoice, "E-mail; voice", "Voice\nE-mail");
    row("several, once", AnswerType::MultiChoice, "voice\nVoice", "Voice");
    row("table", AnswerType::Table, "a\tb\t\n\n\tc\n", "a\tb\n\tc");
    row("text", AnswerType::Text, " As we said ", "As we said");
}

void TestAnswerText::typed()
{
    QFETCH(const int, type);
    QFETCH(const QString, typed);
    QFETCH(const QString, kept);
    const Question question = questionOf(static_cast<AnswerType>(type),
                                         {QStringLiteral("Voice"), QStringLiteral("E-mail"), QStringLiteral("Chat")},
                                         QStringLiteral("hours"));
    const Result<QString> text = answer_text::parse(question, typed, QStringLiteral("EUR"));
    QVERIFY2(text, qPrintable(text ? QString() : text.error().message));
    QCOMPARE(*text, kept);
    QCOMPARE(answerProblem(question, *text), QString());
}

void TestAnswerText::refused_data()
{
    QTest::addColumn<int>("type");
    QTest::addColumn<QString>("typed");
    QTest::newRow("number") << static_cast<int>(AnswerType::Number) << QStringLiteral("about ten");
    QTest::newRow("money") << static_cast<int>(AnswerType::Money) << QStringLiteral("a lot EUR");
    QTest::newRow("date") << static_cast<int>(AnswerType::Date) << QStringLiteral("soon");
    QTest::newRow("yes or no") << static_cast<int>(AnswerType::YesNo) << QStringLiteral("maybe");
    QTest::newRow("choice") << static_cast<int>(AnswerType::Choice) << QStringLiteral("Fax");
    QTest::newRow("two choices begin so") << static_cast<int>(AnswerType::Choice) << QStringLiteral("V");
    QTest::newRow("several") << static_cast<int>(AnswerType::MultiChoice) << QStringLiteral("Voice; Fax");
    QTest::newRow("file") << static_cast<int>(AnswerType::File) << QStringLiteral("a.pdf");
}

void TestAnswerText::refused()
{
    QFETCH(const int, type);
    QFETCH(const QString, typed);
    const Question question =
        questionOf(static_cast<AnswerType>(type), {QStringLiteral("Voice"), QStringLiteral("Video")});
    const Result<QString> text = answer_text::parse(question, typed, QStringLiteral("EUR"));
    QVERIFY(!text);
    QCOMPARE(text.error().code, ErrorCode::BadInput);
    QVERIFY(!text.error().message.isEmpty());
}

void TestAnswerText::shown_data()
{
    QTest::addColumn<int>("type");
    QTest::addColumn<QString>("kept");
    QTest::addColumn<QString>("brief");
    const auto row = [](const char *name, AnswerType type, const char *kept, const char *brief) {
        QTest::newRow(name) << static_cast<int>(type) << QString::fromUtf8(kept) << QString::fromUtf8(brief);
    };
    row("nothing", AnswerType::Number, "", "");
    row("number", AnswerType::Number, "1200.5", "1,200.5 hours");
    row("per cent", AnswerType::Percent, "12.5", "12.5 %");
    row("money", AnswerType::Money, "1200.50 EUR", "1,200.5 EUR");
    row("yes", AnswerType::YesNo, "yes", "Yes");
    row("several", AnswerType::MultiChoice, "Voice\nChat", "Voice; Chat");
    row("one row", AnswerType::Table, "Kraków\tPoland", "Kraków · Poland");
    row("rows", AnswerType::Table, "Kraków\tPoland\nPorto\tPortugal", "2 rows: Kraków · Poland");
    row("text of lines", AnswerType::Text, "One\nTwo", "One Two");
    row("not a number", AnswerType::Number, "many", "many hours");
}

void TestAnswerText::shown()
{
    QFETCH(const int, type);
    QFETCH(const QString, kept);
    QFETCH(const QString, brief);
    const Question question = questionOf(static_cast<AnswerType>(type), {}, QStringLiteral("hours"));
    QCOMPARE(answer_text::brief(question, kept).simplified(), brief);
}

void TestAnswerText::whatIsEditedReadsBack_data()
{
    QTest::addColumn<int>("type");
    for (const AnswerType type : answer_text::kAllTypes) {
        if (type != AnswerType::File)
            QTest::newRow(qPrintable(answer_text::typeName(type))) << static_cast<int>(type);
    }
}

void TestAnswerText::whatIsEditedReadsBack()
{
    QFETCH(const int, type);
    const Question question =
        questionOf(static_cast<AnswerType>(type), {QStringLiteral("A"), QStringLiteral("B"), QStringLiteral("C")});
    for (const char *locale : {"en_IE", "de_DE", "fr_CH"}) {
        const QLocale used{QLatin1String(locale)};
        for (int number = 0; number < 40; ++number) {
            const QString kept = test::answerFor(question, number);
            if (question.type == AnswerType::Date && QLatin1String(locale) != QLatin1String("en_IE"))
                continue; // dates go by the default locale
            const Result<QString> again =
                answer_text::parse(question, answer_text::editText(question, kept, used), QStringLiteral("EUR"), used);
            QVERIFY(again);
            const bool same = *again == kept || Decimal::fromText(*again) == Decimal::fromText(kept);
            QVERIFY2(same, qPrintable(QStringLiteral("%1 became %2").arg(kept, *again)));
        }
    }
}

void TestAnswerText::germanNumbers()
{
    const QLocale german(QLocale::German, QLocale::Germany);
    const Question number = questionOf(AnswerType::Number);
    QCOMPARE(*answer_text::parse(number, QStringLiteral("1.200"), {}, german), QStringLiteral("1200"));
    QCOMPARE(*answer_text::parse(number, QStringLiteral("1,5"), {}, german), QStringLiteral("1.5"));
    QCOMPARE(answer_text::brief(number, QStringLiteral("1200.5"), german), QStringLiteral("1.200,5"));
}

void TestAnswerText::bankByOrder()
{
    const std::vector<BankQuestion> bank = *catalogue::questionBank();
    std::vector<Question> chosen;
    for (const char *code : {"C01", "A02"})
        chosen.push_back(catalogue::bankQuestion(QLatin1String(code)));
    QCOMPARE(question_edits::addFromBank(workspace(), chosen).size(), 2U);
    QCOMPARE(codes(), (QStringList{QStringLiteral("A02"), QStringLiteral("C01")}));
    chosen.clear();
    for (const BankQuestion &entry : bank)
        chosen.push_back(entry.question);
    QCOMPARE(question_edits::addFromBank(workspace(), chosen).size(), bank.size() - 2);
    QStringList wanted;
    for (const BankQuestion &entry : bank)
        wanted.append(entry.question.code);
    QCOMPARE(codes(), wanted);
    QVERIFY(question_edits::addFromBank(workspace(), chosen).empty());
    QVERIFY(workspace().undo());
    QCOMPARE(codes(), (QStringList{QStringLiteral("A02"), QStringLiteral("C01")}));
}

void TestAnswerText::ownQuestions()
{
    question_edits::addFromBank(
        workspace(), {catalogue::bankQuestion(QStringLiteral("A01")), catalogue::bankQuestion(QStringLiteral("A02"))});
    QVERIFY(!isNull(question_edits::addOwn(workspace(), idOf("A01"), {})));
    QCOMPARE(codes(), (QStringList{QStringLiteral("A01"), QStringLiteral("A03"), QStringLiteral("A02")}));
    QVERIFY(!isNull(question_edits::addOwn(workspace(), QuestionId{}, {})));
    QCOMPARE(codes().constLast(), QStringLiteral("Q01"));
    QCOMPARE(question_edits::sections(snapshot()).size(), 2);
    QVERIFY(!question_edits::codeProblem(snapshot(), idOf("Q01"), QStringLiteral("a03")).isEmpty());
    QVERIFY(!question_edits::codeProblem(snapshot(), idOf("Q01"), QString()).isEmpty());
    QVERIFY(question_edits::codeProblem(snapshot(), idOf("Q01"), QStringLiteral("Q01")).isEmpty());
}

void TestAnswerText::movingAbout()
{
    for (const char *code : {"A01", "A02", "B01"})
        question_edits::addFromBank(workspace(), {catalogue::bankQuestion(QLatin1String(code))});
    const QStringList names = question_edits::sections(snapshot());
    QVERIFY(!question_edits::canShift(snapshot(), idOf("A01"), -1));
    QVERIFY(question_edits::shift(workspace(), idOf("A02"), -1));
    QCOMPARE(codes(), (QStringList{QStringLiteral("A02"), QStringLiteral("A01"), QStringLiteral("B01")}));
    // Past the end of its section a question goes into the next one.
    QVERIFY(question_edits::shift(workspace(), idOf("A01"), 1));
    QCOMPARE(snapshot().question(idOf("A01"))->section, names.at(1));
    QVERIFY(question_edits::shiftSection(workspace(), names.at(1), -1));
    QCOMPARE(codes(), (QStringList{QStringLiteral("A01"), QStringLiteral("B01"), QStringLiteral("A02")}));
    QVERIFY(!question_edits::canShiftSection(snapshot(), names.at(1), -1));
    QVERIFY(question_edits::renameSection(workspace(), names.at(1), QStringLiteral("Scope")));
    QCOMPARE(question_edits::sections(snapshot()).constFirst(), QStringLiteral("Scope"));
    QVERIFY(!question_edits::renameSection(workspace(), QStringLiteral("Scope"), QStringLiteral("  ")));
}

void TestAnswerText::moveAcrossSections()
{
    for (const char *code : {"A01", "A02", "A03", "B01", "B02"})
        question_edits::addFromBank(workspace(), {catalogue::bankQuestion(QLatin1String(code))});
    const QStringList names = question_edits::sections(snapshot());
    QVERIFY(question_edits::moveTo(workspace(), {idOf("A03"), idOf("A01")}, names.at(1), 1));
    QCOMPARE(codes(), (QStringList{QStringLiteral("A02"), QStringLiteral("B01"), QStringLiteral("A01"),
                                   QStringLiteral("A03"), QStringLiteral("B02")}));
    QVERIFY(question_edits::moveTo(workspace(), {idOf("B01")}, names.at(1), -1));
    QCOMPARE(codes().constLast(), QStringLiteral("B01"));
    QVERIFY(workspace().undo() && workspace().undo());
    QCOMPARE(codes().constFirst(), QStringLiteral("A01"));
}

void TestAnswerText::removeTakesAnswersAlong()
{
    question_edits::addFromBank(workspace(), {catalogue::bankQuestion(QStringLiteral("A02"))});
    const AnswerKey key{m_small->northwind, idOf("A02")};
    QVERIFY(answer_edits::setText(workspace(), key, QStringLiteral("Nobody")));
    QSignalSpy told(&workspace(), &Workspace::notice);
    QVERIFY(question_edits::remove(workspace(), {key.question}));
    QCOMPARE(told.size(), 1);
    QVERIFY(told.constFirst().at(0).toString().contains(QStringLiteral("One answer")));
    QVERIFY(snapshot().answers().answers(key.provider).empty());
    QVERIFY(workspace().undo());
    QCOMPARE(snapshot().answers().answer(key.provider, key.question).text, QStringLiteral("Nobody"));
}

void TestAnswerText::statesOfAnswers()
{
    question_edits::addFromBank(
        workspace(), {catalogue::bankQuestion(QStringLiteral("C03")), catalogue::bankQuestion(QStringLiteral("B06"))});
    const AnswerKey first{m_small->northwind, idOf("C03")};
    const AnswerKey second{m_small->meridian, idOf("C03")};
    const auto state = [this](const AnswerKey &key) {
        return snapshot().answers().answer(key.provider, key.question).state;
    };
    QVERIFY(answer_edits::setState(workspace(), {first, second}, AnswerState::Sent));
    QCOMPARE(state(second), AnswerState::Sent);
    // What has no answer cannot be accepted.
    QVERIFY(!answer_edits::setState(workspace(), {second}, AnswerState::Accepted));
    QVERIFY(answer_edits::setText(workspace(), first, QStringLiteral("12")));
    QCOMPARE(state(first), AnswerState::Answered);
    QVERIFY(!answer_edits::setText(workspace(), first, QStringLiteral("12")));
    QCOMPARE(answer_edits::settable(workspace(), {first, second}, AnswerState::Accepted), 1);
    QVERIFY(answer_edits::setState(workspace(), {first, second}, AnswerState::Accepted));
    QCOMPARE(state(first), AnswerState::Accepted);
    QCOMPARE(state(second), AnswerState::Sent);
    QVERIFY(answer_edits::setState(workspace(), {first}, AnswerState::Clarification, QStringLiteral("Where?")));
    QCOMPARE(snapshot().answers().answer(first.provider, first.question).clarification, QStringLiteral("Where?"));
    QVERIFY(answer_edits::setText(workspace(), first, QString()));
    QCOMPARE(state(first), AnswerState::Clarification);
    QVERIFY(workspace().undo() && workspace().undo());
    QCOMPARE(state(first), AnswerState::Accepted);
    QCOMPARE(workspace().project().undoLabel(), QStringLiteral("Set answer C03 of “Northwind” to “Accepted”"));
}

void TestAnswerText::filesBelongToAnswers()
{
    question_edits::addFromBank(workspace(), {catalogue::bankQuestion(QStringLiteral("C02"))});
    const AnswerKey key{m_small->northwind, idOf("C02")};
    QCOMPARE(snapshot().question(key.question)->type, AnswerType::File);
    const QString path = m_small->folder.filePath(QStringLiteral("case study.pdf"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("%PDF-1.4") > 0);
    file.close();
    QVERIFY(answer_edits::addFile(workspace(), key, path));
    const Answer answer = snapshot().answers().answer(key.provider, key.question);
    QCOMPARE(answer.text, QStringLiteral("case study.pdf"));
    QCOMPARE(answer.state, AnswerState::Answered);
    const std::vector<Evidence> &evidence = snapshot().provider(key.provider)->evidence;
    QCOMPARE(evidence.size(), 1U);
    QCOMPARE(*workspace().project().evidenceContent(evidence.front().sha256), QByteArray("%PDF-1.4"));
    QVERIFY(answer_edits::removeFile(workspace(), key, evidence.front().id));
    QVERIFY(snapshot().provider(key.provider)->evidence.empty());
    QVERIFY(snapshot().answers().answer(key.provider, key.question).text.isEmpty());
    QVERIFY(workspace().undo());
    QCOMPARE(snapshot().answers().answer(key.provider, key.question).text, QStringLiteral("case study.pdf"));
    QSignalSpy told(&workspace(), &Workspace::notice);
    QVERIFY(!answer_edits::addFile(workspace(), key, QStringLiteral("/nowhere/at all.pdf")));
    QCOMPARE(told.size(), 1);
}

void TestAnswerText::proposedCriteria()
{
    for (const char *code : {"B06", "B07", "D07", "C06", "B08"})
        question_edits::addFromBank(workspace(), {catalogue::bankQuestion(QLatin1String(code))});
    const auto proposed = [this](const char *code) {
        return question_edits::proposedCriterion(snapshot(), *snapshot().question(idOf(code)));
    };
    const Criterion cover = proposed("B06");
    QCOMPARE(cover.source, CriterionSource::Answer);
    QCOMPARE(cover.scale.kind, ScaleKind::Rating);
    QCOMPARE(cover.scale.levels.size(), 5U);
    QCOMPARE(cover.scale.levels.back().label, snapshot().question(idOf("B06"))->choices.constFirst());
    QCOMPARE(cover.scale.levels.back().value, 1.0);
    QCOMPARE(cover.weight, snapshot().question(idOf("B06"))->weight);
    QCOMPARE(proposed("D07").scale.kind, ScaleKind::YesNo);
    QCOMPARE(proposed("C06").source, CriterionSource::Evaluators);
    QCOMPARE(proposed("C06").question, idOf("C06"));
    QCOMPARE(proposed("B08").scale.unit, QStringLiteral("%"));
    QVERIFY(answer_edits::setText(workspace(), {m_small->northwind, idOf("B07")}, QStringLiteral("3700")));
    QVERIFY(answer_edits::setText(workspace(), {m_small->meridian, idOf("B07")}, QStringLiteral("12100")));
    const Criterion volume = proposed("B07");
    QCOMPARE(volume.scale.worst, 3500.0);
    QCOMPARE(volume.scale.best, 15000.0);
    for (const char *code : {"B06", "B07", "D07", "C06", "B08"})
        QCOMPARE(scaleProblem(proposed(code).scale), QString());
    QVERIFY(question_edits::makeCriterion(workspace(), volume));
    QCOMPARE(question_edits::criterionOf(snapshot(), idOf("B07"))->id, volume.id);
    QVERIFY(qAbs(workspace().evaluation().value(m_small->northwind, volume.id) - 200.0 / 11500.0) < 1e-9);
}

QTEST_MAIN(TestAnswerText)
#include "tst_answer_text.moc"
