// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/project/Store.h"
#include "core/questionnaire/FilledFiles.h"
#include "core/questionnaire/QuestionnaireFile.h"
#include "tests/core/questionnaire/RfpProject.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTest>

using namespace shortlist;
using namespace shortlist::test;

namespace {

QDate today()
{
    return QDate(2027, 2, 20);
}

FilledFile readOne(const QString &path, const Snapshot &snapshot)
{
    const Result<FilledPreview> preview = readFilled({path}, snapshot, today());
    return preview && preview->files.size() == 1 ? preview->files.front() : FilledFile();
}

QString after(const FilledFile &file, QuestionId question)
{
    for (const AnswerChange &change : file.changes) {
        if (change.question == question)
            return change.after.text;
    }
    return QStringLiteral("(no change)");
}

// What filledFile() says, whichever program saved it.
void checkFilled(const RfpProject &rfp, const QString &path)
{
    const FilledFile file = readOne(path, rfp.snapshot());
    QCOMPARE(file.refused, QString());
    QVERIFY(file.provider == kAlder);
    QVERIFY(file.isCurrent);
    QStringList problems;
    for (const FilledProblem &problem : file.problems)
        problems << problem.cell + QStringLiteral(": ") + problem.text;
    QCOMPARE(problems, QStringList());
    const auto said = [&](const char *code) { return after(file, rfp.question(code).id); };
    QCOMPARE(said("A01"), QStringLiteral("Two lines\nof text & more"));
    QCOMPARE(said("A02"), QStringLiteral("120.5"));
    QCOMPARE(said("A03"), QStringLiteral("yes"));
    QCOMPARE(said("A04"), QStringLiteral("2025\t1250000.75\tEUR\n2026\t\tGBP"));
    QCOMPARE(said("B01"), QStringLiteral("E-mail, chat"));
    QCOMPARE(said("B02"), QStringLiteral("Voice\nSocial media"));
    QCOMPARE(said("B03"), QStringLiteral("12.5"));
    QCOMPARE(said("B04"), QStringLiteral("99999.95 EUR"));
    QCOMPARE(said("B05"), QStringLiteral("2027-03-01"));
    QCOMPARE(said("B06"), QStringLiteral("(no change)"));
    QCOMPARE(file.unanswered, 1);
    QCOMPARE(file.changes.front().after.comment, QStringLiteral("=1+1"));
    QCOMPARE(file.changes.front().cell, QStringLiteral("'A. Company and stability'!D4"));
    for (const AnswerChange &change : file.changes) {
        QVERIFY(change.after.state == AnswerState::Answered);
        QCOMPARE(change.after.changedOn, today());
        QCOMPARE(answerProblem(*rfp.snapshot().question(change.question), change.after.text), QString());
    }
}

} // namespace

class TestFilledFiles : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void everyTypeComesBack()
    {
        const RfpProject rfp;
        checkFilled(rfp, filledFile(rfp, QStringLiteral("filled.xlsx")));
    }

    // Files that LibreOffice saved, of the same answers.
    void fromLibreOffice_data()
    {
        QTest::addColumn<QString>("file");
        QTest::newRow("ods") << QStringLiteral("filled.ods");
        QTest::newRow("xlsx") << QStringLiteral("filled.xlsx");
    }

    void fromLibreOffice()
    {
        QFETCH(const QString, file);
        const RfpProject rfp;
        checkFilled(rfp, QStringLiteral(SHORTLIST_TEST_DATA "/sheet/") + file);
    }

    void throughLibreOffice_data() { fromLibreOffice_data(); }

    void throughLibreOffice()
    {
        QFETCH(const QString, file);
        const QString soffice = QStandardPaths::findExecutable(QStringLiteral("soffice"));
        if (soffice.isEmpty())
            QSKIP("LibreOffice is not installed; tests/data/sheet has what it saved.");
        const RfpProject rfp;
        const QString ours = filledFile(rfp, QStringLiteral("filled.xlsx"));
        QDir(rfp.folder.path()).mkpath(QStringLiteral("out"));
        QProcess process;
        process.start(soffice,
                      {QStringLiteral("-env:UserInstallation=file://") + rfp.path(QStringLiteral("profile")),
                       QStringLiteral("--headless"), QStringLiteral("--convert-to"), file.section(QLatin1Char('.'), 1),
                       QStringLiteral("--outdir"), rfp.path(QStringLiteral("out")), ours});
        QVERIFY(process.waitForFinished(120'000));
        checkFilled(rfp, rfp.path(QStringLiteral("out/") + file));
    }

    void oneEditAndOneUndo()
    {
        const RfpProject rfp;
        const Result<FilledPreview> preview =
            readFilled({filledFile(rfp, QStringLiteral("filled.xlsx"))}, rfp.snapshot(), today());
        QVERIFY(preview);
        QCOMPARE(preview->changeCount(), 9);
        QCOMPARE(preview->providerCount(), 1);
        QCOMPARE(filledLabel(*preview), QStringLiteral("Take 9 answers of “Alder Bay”"));
        const qint64 last = rfp.project->lastSequence();
        QVERIFY(applyFilled(*rfp.project, *preview));
        QCOMPARE(rfp.project->lastSequence(), last + 1);
        QVERIFY(rfp.answer(kAlder, "B03").state == AnswerState::Answered);
        QCOMPARE(rfp.answer(kAlder, "B03").text, QStringLiteral("12.5"));
        // The same file again says nothing new.
        const FilledFile again = readOne(rfp.path(QStringLiteral("filled.xlsx")), rfp.snapshot());
        QVERIFY(again.changes.empty());
        QCOMPARE(again.unchanged, 9);
        QVERIFY(rfp.project->undo());
        QCOMPARE(rfp.snapshot().answers().count(), std::size_t(0));
    }

    // Wrong types are named by cell and left out; what is right is taken all the same.
    void wrongTypesAreNamed()
    {
        const RfpProject rfp;
        const QString file = filledFile(rfp, QStringLiteral("wrong.xlsx"));
        QString sheet;
        const auto cell = [&](const char *code) {
            const QString name = answerCell(file, rfp.question(code).id, &sheet);
            return QString(sheet + QLatin1Char('!') + name);
        };
        fillIn(file, {{cell("A02"), typed("about ninety")},
                      {cell("A03"), typed("perhaps")},
                      {cell("B01"), typed("Telepathy")},
                      {cell("B03"), "t=\"e\"|<v>#DIV/0!</v>"},
                      {cell("B04"), typed("1,200 QQQ")},
                      {cell("B05"), typed("soon")}});
        const FilledFile read = readOne(file, rfp.snapshot());
        QStringList cells;
        for (const FilledProblem &problem : read.problems) {
            QVERIFY(problem.left);
            QVERIFY(!problem.text.isEmpty());
            cells << problem.cell;
        }
        QCOMPARE(cells, QStringList({QStringLiteral("'A. Company and stability'!D5"),
                                     QStringLiteral("'A. Company and stability'!D6"), QStringLiteral("'B. Scope'!D4"),
                                     QStringLiteral("'B. Scope'!D9"), QStringLiteral("'B. Scope'!D10"),
                                     QStringLiteral("'B. Scope'!D11")}));
        QCOMPARE(read.problems.at(0).text, QStringLiteral("“about ninety” is not a number."));
        QCOMPARE(read.changes.size(), std::size_t(3));
        QVERIFY(read.problems.at(2).question == rfp.question("B01").id);
    }

    void foreignFilesAreNamed()
    {
        const RfpProject rfp;
        const RfpProject other;
        const QString file = filledFile(rfp, QStringLiteral("filled.xlsx"));
        QVERIFY(other.project->edit(QStringLiteral("x"), [](Store &store) { return store.removeProvider(kAlder); }));
        const FilledFile foreign = readOne(file, other.snapshot());
        QVERIFY2(foreign.refused.contains(QStringLiteral("“Alder Bay”, who is not in this project")),
                 qUtf8Printable(foreign.refused));
        const FilledFile list = readOne(QStringLiteral(SHORTLIST_TEST_DATA "/sheet/providers.ods"), rfp.snapshot());
        QVERIFY2(list.refused.contains(QStringLiteral("not a questionnaire")), qUtf8Printable(list.refused));
        QFile text(rfp.path(QStringLiteral("text.xlsx")));
        QVERIFY(text.open(QIODevice::WriteOnly));
        text.write("not at all");
        text.close();
        const FilledFile broken = readOne(text.fileName(), rfp.snapshot());
        QVERIFY(broken.refused.contains(QStringLiteral("text.xlsx")));
        const Result<FilledPreview> missing =
            readFilled({rfp.path(QStringLiteral("no.xlsx"))}, rfp.snapshot(), today());
        QVERIFY(!missing);
        QVERIFY(missing.error().code == ErrorCode::NotFound);
    }

    // A folder as it comes: the filled file, an earlier one of the same provider, an empty one of another, a stranger.
    void aWholeFolder()
    {
        const RfpProject rfp;
        const QString folder = rfp.path(QStringLiteral("in"));
        QDir().mkpath(folder);
        const QString late = filledFile(rfp, QStringLiteral("in/b.xlsx"));
        QVERIFY(QFile::copy(late, rfp.path(QStringLiteral("in/a.xlsx"))));
        QFile early(rfp.path(QStringLiteral("in/a.xlsx")));
        QVERIFY(early.open(QIODevice::ReadWrite));
        QVERIFY(early.setFileTime(QDateTime(QDate(2020, 1, 1), QTime(9, 0)), QFileDevice::FileModificationTime));
        early.close();
        QVERIFY(writeQuestionnaire(rfp.snapshot(), kBirch, rfp.path(QStringLiteral("in/c.xlsx")),
                                   QuestionnaireFormat::Xlsx));
        QVERIFY(QFile::copy(QStringLiteral(SHORTLIST_TEST_DATA "/sheet/providers.ods"),
                            rfp.path(QStringLiteral("in/d.ods"))));
        QFile lock(rfp.path(QStringLiteral("in/~$b.xlsx")));
        QVERIFY(lock.open(QIODevice::WriteOnly));
        QFile note(rfp.path(QStringLiteral("in/readme.txt")));
        QVERIFY(note.open(QIODevice::WriteOnly));
        const Result<FilledPreview> preview = readFilled({folder}, rfp.snapshot(), today());
        QVERIFY(preview);
        QCOMPARE(preview->files.size(), std::size_t(4));
        QVERIFY2(preview->files[0].refused.contains(QStringLiteral("“b.xlsx”, which was saved later")),
                 qUtf8Printable(preview->files[0].refused));
        QVERIFY(preview->files[0].changes.empty());
        QCOMPARE(preview->files[1].changes.size(), std::size_t(9));
        QCOMPARE(preview->files[2].changes.size(), std::size_t(0));
        QCOMPARE(preview->files[2].unanswered, 10);
        QVERIFY(!preview->files[3].refused.isEmpty());
        QCOMPARE(preview->problemCount(), 2);
        QVERIFY(applyFilled(*rfp.project, *preview));
        QCOMPARE(rfp.snapshot().answers().answers(kAlder).size(), std::size_t(9));
        QVERIFY(rfp.snapshot().answers().answers(kBirch).empty());
        const Result<FilledPreview> cancelled =
            readFilled({folder}, rfp.snapshot(), today(), [](int done, int total) { return done < total - 1; });
        QVERIFY(!cancelled);
        QVERIFY(cancelled.error().code == ErrorCode::Cancelled);
    }

    void questionsHaveChangedSince()
    {
        const RfpProject rfp;
        const QString file = filledFile(rfp, QStringLiteral("filled.xlsx"));
        QVERIFY(rfp.project->edit(QStringLiteral("x"), [&](Store &store) -> Result<> {
            Question text = rfp.question("A02");
            text.text = QStringLiteral("Something else?");
            Question choice = rfp.question("B02");
            choice.choices = QStringList{QStringLiteral("Social media"), QStringLiteral("Letters")};
            Result<> done = store.put(text);
            done = done ? store.put(choice) : done;
            return done ? store.remove(rfp.question("B05")) : done;
        }));
        const FilledFile read = readOne(file, rfp.snapshot());
        QVERIFY(!read.isCurrent);
        QStringList said;
        for (const FilledProblem &problem : read.problems)
            said << problem.text;
        QCOMPARE(said.filter(QStringLiteral("has been changed since")).size(), 2);
        QCOMPARE(said.filter(QStringLiteral("“Voice” is not one of the choices any more")).size(), 1);
        QCOMPARE(said.filter(QStringLiteral("B05 is not asked any more")).size(), 1);
        QCOMPARE(after(read, rfp.question("A02").id), QStringLiteral("120.5"));
        QCOMPARE(after(read, rfp.question("B02").id), QStringLiteral("Social media"));
        QCOMPARE(after(read, static_cast<QuestionId>(2005)), QStringLiteral("(no change)"));
    }

    // An accepted answer is not replaced without a word; a clarification that came back is an answer.
    void statesOfBefore()
    {
        const RfpProject rfp;
        const QString file = filledFile(rfp, QStringLiteral("filled.xlsx"));
        QVERIFY(rfp.project->edit(QStringLiteral("x"), [&](Store &store) -> Result<> {
            Answer accepted = rfp.answer(kAlder, "A02");
            accepted.text = QStringLiteral("99");
            accepted.state = AnswerState::Accepted;
            Answer asked = rfp.answer(kAlder, "A03");
            asked.text = QStringLiteral("no");
            asked.state = AnswerState::Clarification;
            asked.clarification = QStringLiteral("Really?");
            Answer open = rfp.answer(kAlder, "B06");
            open.text = QStringLiteral("report.pdf");
            open.state = AnswerState::Answered;
            Result<> done = store.setAnswer(kAlder, accepted);
            done = done ? store.setAnswer(kAlder, asked) : done;
            return done ? store.setAnswer(kAlder, open) : done;
        }));
        const Result<FilledPreview> preview = readFilled({file}, rfp.snapshot(), today());
        QVERIFY(preview);
        const FilledFile &read = preview->files.front();
        QCOMPARE(read.problems.size(), std::size_t(1));
        QVERIFY(!read.problems.front().left);
        QCOMPARE(preview->changeCount(), 8);
        QVERIFY(applyFilled(*rfp.project, *preview));
        QCOMPARE(rfp.answer(kAlder, "A02").text, QStringLiteral("99"));
        QVERIFY(rfp.answer(kAlder, "A02").state == AnswerState::Accepted);
        QCOMPARE(rfp.answer(kAlder, "A03").text, QStringLiteral("yes"));
        QVERIFY(rfp.answer(kAlder, "A03").state == AnswerState::Answered);
        QCOMPARE(rfp.answer(kAlder, "A03").clarification, QStringLiteral("Really?"));
        // An empty cell takes nothing away.
        QCOMPARE(rfp.answer(kAlder, "B06").text, QStringLiteral("report.pdf"));
    }

    void nothingIsHalfApplied()
    {
        const RfpProject rfp;
        const Result<FilledPreview> preview =
            readFilled({filledFile(rfp, QStringLiteral("filled.xlsx"))}, rfp.snapshot(), today());
        QVERIFY(preview);
        QVERIFY(rfp.project->edit(QStringLiteral("x"), [&](Store &store) {
            Answer answer = rfp.answer(kAlder, "B05");
            answer.text = QStringLiteral("2027-04-01");
            answer.state = AnswerState::Answered;
            return store.setAnswer(kAlder, answer);
        }));
        const Result<> applied = applyFilled(*rfp.project, *preview);
        QVERIFY(!applied);
        QVERIFY2(applied.error().message.contains(QStringLiteral("'B. Scope'!D11")),
                 qUtf8Printable(applied.error().message));
        QCOMPARE(rfp.snapshot().answers().count(), std::size_t(1));
    }

    // A deleted hidden sheet leaves the document's property.
    void identificationIsThereTwice()
    {
        const RfpProject rfp;
        const QString file = filledFile(rfp, QStringLiteral("filled.xlsx"));
        fillIn(file, {{QStringLiteral("Shortlist!A1"), typed("gone")}});
        const FilledFile read = readOne(file, rfp.snapshot());
        QCOMPARE(read.refused, QString());
        QCOMPARE(read.changes.size(), std::size_t(9));
    }
};

QTEST_GUILESS_MAIN(TestFilledFiles)
#include "tst_filled_files.moc"
