// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/project/Store.h"
#include "core/questionnaire/QuestionnaireFile.h"
#include "core/questionnaire/QuestionnaireText.h"
#include "core/sheet/SheetFile.h"
#include "core/sheet/ZipArchive.h"
#include "tests/core/questionnaire/RfpProject.h"

#include <QDir>
#include <QRegularExpression>
#include <QTest>

using namespace shortlist;
using namespace shortlist::test;

class TestQuestionnaireFile : public QObject
{
    Q_OBJECT

    static QByteArray part(const QString &file, const char *name)
    {
        Result<ZipArchive> archive = ZipArchive::open(file, QStringLiteral("x"), 100'000'000);
        return archive ? archive->bytes(name).value_or(QByteArray()) : QByteArray();
    }

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void sheetsAndRows()
    {
        const RfpProject rfp;
        const QString file = rfp.path(QStringLiteral("a.xlsx"));
        QVERIFY(writeQuestionnaire(rfp.snapshot(), kAlder, file, QuestionnaireFormat::Xlsx));
        const Result<Workbook> book = readWorkbook(file);
        QVERIFY(book);
        QCOMPARE(book->sheets.size(), std::size_t(5));
        QCOMPARE(book->sheets[0].name, QStringLiteral("Instructions"));
        QCOMPARE(book->sheets[1].name, QStringLiteral("A. Company and stability"));
        QCOMPARE(book->sheets[2].name, QStringLiteral("B. Scope"));
        QVERIFY(!book->sheets[0].hidden && !book->sheets[1].hidden && !book->sheets[2].hidden);
        QVERIFY(book->sheets[3].hidden); // choices
        QVERIFY(book->sheets[4].hidden); // whose it is
        QCOMPARE(book->asText(*book->sheets[0].cell({1, 1})),
                 QStringLiteral("Request for proposal: Contact centre 2027"));
        QCOMPARE(book->asText(*book->sheets[0].cell({2, 1})), QStringLiteral("For Alder Bay"));
        QCOMPARE(book->asText(*book->sheets[1].cell({4, 2})), QStringLiteral("A01"));
        QCOMPARE(book->asText(*book->sheets[1].cell({5, 3})),
                 QStringLiteral("Question A02: what about it?\nIn the service line that we buy."));
        QCOMPARE(book->asText(*book->sheets[1].cell({5, 5})), QStringLiteral("A number (seats)"));
        QCOMPARE(book->asText(*book->sheets[1].cell({6, 5})), QStringLiteral("Yes or no\nby 1 February 2027"));
        QVERIFY(book->properties.value(QStringLiteral("Shortlist questionnaire")).startsWith(QStringLiteral("1;101;")));
    }

    // What can be checked in the sheet is; only what is to be answered can be changed.
    void theSheetChecks()
    {
        const RfpProject rfp;
        const QString file = rfp.path(QStringLiteral("a.xlsx"));
        QVERIFY(writeQuestionnaire(rfp.snapshot(), kAlder, file, QuestionnaireFormat::Xlsx));
        const QByteArray company = part(file, "xl/worksheets/sheet2.xml");
        QVERIFY(company.contains("<sheetProtection sheet=\"1\""));
        QVERIFY(company.contains("Yes,No"));
        QVERIFY(company.contains("type=\"decimal\""));
        QVERIFY(company.contains("hidden=\"1\""));
        const QByteArray scope = part(file, "xl/worksheets/sheet3.xml");
        QVERIFY(scope.contains("type=\"date\""));
        QVERIFY(scope.contains("type=\"textLength\""));
        // One of the choices has a comma, so they stand on a hidden sheet.
        QVERIFY(scope.contains("'Lists'!$A$1:$A$3"));
        // An answer can be typed, a question cannot.
        const QByteArray styles = part(file, "xl/styles.xml");
        QVERIFY(styles.contains("<protection locked=\"0\"/>"));
        QVERIFY(part(file, "xl/workbook.xml").contains("state=\"hidden\""));
    }

    // What is known already goes along: a second round, or a question that is being clarified.
    void answersGoAlong()
    {
        const RfpProject rfp;
        const auto set = [&](const char *code, const char *text, AnswerState state) {
            QVERIFY(rfp.project->edit(QStringLiteral("x"), [&](Store &store) {
                Answer answer = rfp.answer(kAlder, code);
                answer.text = QString::fromUtf8(text);
                answer.state = state;
                answer.comment = QStringLiteral("note");
                answer.clarification = QStringLiteral("Since when?");
                return store.setAnswer(kAlder, answer);
            }));
        };
        set("A02", "120.5", AnswerState::Clarification);
        set("A03", "no", AnswerState::Answered);
        set("A04", "2025\t1.5\tEUR\n2026\t2", AnswerState::Answered);
        set("B02", "Voice\nSocial media", AnswerState::Answered);
        set("B03", "12.5", AnswerState::Answered);
        set("B04", "99.5 GBP", AnswerState::Answered);
        set("B05", "2027-03-01", AnswerState::Answered);
        const QString file = rfp.path(QStringLiteral("a.xlsx"));
        QVERIFY(writeQuestionnaire(rfp.snapshot(), kAlder, file, QuestionnaireFormat::Xlsx));
        const Result<Workbook> book = readWorkbook(file);
        QVERIFY(book);
        const auto at = [&](const char *code, int rows, int column) {
            QString sheet;
            const CellPlace place = *cellPlace(answerCell(file, rfp.question(code).id, &sheet));
            const SheetCell *cell = book->sheet(sheet)->cell({place.row + rows, column});
            return cell == nullptr ? QString() : book->asText(*cell);
        };
        QCOMPARE(at("A02", 0, 4), QStringLiteral("120.5"));
        QVERIFY(at("A02", 0, 3).endsWith(QStringLiteral("\nWe ask further: Since when?")));
        QCOMPARE(at("A02", 0, 6), QStringLiteral("note"));
        QCOMPARE(at("A03", 0, 4), QStringLiteral("No"));
        QCOMPARE(at("A04", 3, 5), QStringLiteral("2"));
        QCOMPARE(at("B02", 1, 4), QStringLiteral("x"));
        QCOMPARE(at("B02", 2, 4), QString());
        QCOMPARE(at("B03", 0, 4), QStringLiteral("12.5 %"));
        QCOMPARE(at("B04", 0, 5), QStringLiteral("GBP"));
        QCOMPARE(at("B05", 0, 4), QStringLiteral("2027-03-01"));
    }

    void namesOfFiles()
    {
        const RfpProject rfp;
        QCOMPARE(questionnaireFileName(rfp.snapshot(), kAlder, QuestionnaireFormat::Xlsx),
                 QStringLiteral("Alder Bay - questionnaire.xlsx"));
        QVERIFY(rfp.project->edit(QStringLiteral("x"), [&](Store &store) -> Result<> {
            Provider provider = *rfp.snapshot().provider(kAlder);
            provider.name = QStringLiteral("../..\\a:b*c?\n<x>|\"y\".");
            Result<> done = store.updateProvider(provider);
            Provider twin = *rfp.snapshot().provider(kCedar);
            twin.name = QStringLiteral("BIRCHFORD");
            return done ? store.updateProvider(twin) : done;
        }));
        static const QRegularExpression forbidden(QStringLiteral("[/\\\\:*?\"<>|\\n]"));
        const QString name = questionnaireFileName(rfp.snapshot(), kAlder, QuestionnaireFormat::Odt);
        QVERIFY2(!name.contains(forbidden), qUtf8Printable(name));
        QVERIFY(!name.startsWith(QLatin1Char('.')));
        QCOMPARE(questionnaireFileName(rfp.snapshot(), kCedar, QuestionnaireFormat::Xlsx),
                 QStringLiteral("BIRCHFORD (2) - questionnaire.xlsx"));
    }

    void aFolderOfThem()
    {
        const RfpProject rfp;
        const Result<QStringList> names =
            writeQuestionnaires(rfp.snapshot(), {kAlder, kBirch}, rfp.folder.path(), QuestionnaireFormat::Xlsx);
        QVERIFY(names);
        QCOMPARE(names->size(), 2);
        for (const QString &name : *names)
            QVERIFY(readWorkbook(rfp.path(name)));
        QVERIFY(
            !writeQuestionnaires(rfp.snapshot(), {kAlder}, rfp.path(QStringLiteral("no")), QuestionnaireFormat::Xlsx));
        const Result<QStringList> cancelled =
            writeQuestionnaires(rfp.snapshot(), {kAlder, kBirch}, rfp.folder.path(), QuestionnaireFormat::Odt,
                                [](int done, int) { return done < 1; });
        QVERIFY(!cancelled);
        QVERIFY(cancelled.error().code == ErrorCode::Cancelled);
        QVERIFY(QFileInfo::exists(rfp.path(QStringLiteral("Alder Bay - questionnaire.odt"))));
        QVERIFY(!QFileInfo::exists(rfp.path(QStringLiteral("Birchford - questionnaire.odt"))));
    }

    void odtHasAllQuestions()
    {
        const RfpProject rfp;
        const QString file = rfp.path(QStringLiteral("a.odt"));
        QVERIFY(writeQuestionnaire(rfp.snapshot(), kAlder, file, QuestionnaireFormat::Odt));
        const QByteArray content = part(file, "content.xml");
        for (const Question &question : rfp.snapshot().list<Question>())
            QVERIFY2(content.contains(question.text.toUtf8()), qUtf8Printable(question.code));
        QVERIFY(content.contains("A. Company and stability"));
        QVERIFY(content.contains("☐ <text:s/>Social media"));
        QVERIFY(content.contains("Please send your answers by 1 March 2027."));
    }

    void withoutQuestionsOrProvider()
    {
        const RfpProject rfp;
        const QString file = rfp.path(QStringLiteral("a.xlsx"));
        QVERIFY(!writeQuestionnaire(rfp.snapshot(), newId<ProviderId>(), file, QuestionnaireFormat::Xlsx));
        QVERIFY(!writeQuestionnaire(Snapshot(), kAlder, file, QuestionnaireFormat::Xlsx));
        QVERIFY(!QFileInfo::exists(file));
    }

    void versions()
    {
        const RfpProject rfp;
        const QString version = questionnaireVersion(rfp.snapshot());
        QCOMPARE(version.size(), 12);
        Question changed = rfp.question("A02");
        const QString before = questionVersion(changed);
        changed.owner = QStringLiteral("Anna"); // no business of the provider's
        QCOMPARE(questionVersion(changed), before);
        changed.unit = QStringLiteral("people");
        QVERIFY(questionVersion(changed) != before);
        QVERIFY(rfp.project->edit(QStringLiteral("x"), [&](Store &store) { return store.put(changed); }));
        QVERIFY(questionnaireVersion(rfp.snapshot()) != version);
    }

    void answersForPeople()
    {
        const RfpProject rfp;
        const auto said = [&](const char *code, const char *text) {
            return answerForPeople(rfp.question(code), QString::fromUtf8(text));
        };
        QCOMPARE(said("A03", "yes"), QStringLiteral("Yes"));
        QCOMPARE(said("A02", "120"), QStringLiteral("120 seats"));
        QCOMPARE(said("B03", "12.5"), QStringLiteral("12.5 %"));
        QCOMPARE(said("B02", "Voice\nSocial media"), QStringLiteral("Voice; Social media"));
        QCOMPARE(said("A04", "2025\t1\n2026\t2"), QStringLiteral("2025, 1; 2026, 2"));
        QCOMPARE(said("A03", ""), QString());
    }
};

QTEST_GUILESS_MAIN(TestQuestionnaireFile)
#include "tst_questionnaire_file.moc"
