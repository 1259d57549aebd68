// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Questions of the bank, questionnaires that go out and come back: the dialogs of the RFP.

#include "core/questionnaire/QuestionnaireFile.h"
#include "tests/support/RfpScene.h"
#include "ui/dialogs/Ask.h"
#include "ui/dialogs/rfp/BankDialog.h"
#include "ui/dialogs/rfp/BankModel.h"
#include "ui/dialogs/rfp/FilledModel.h"
#include "ui/dialogs/rfp/ReceiveDialog.h"
#include "ui/dialogs/rfp/RecipientModel.h"
#include "ui/dialogs/rfp/SendDialog.h"
#include "ui/models/Workspace.h"
#include "ui/report/QuestionnairePdf.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeView>

#include <memory>

using namespace shortlist;

class TestRfpDialogs : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void bankTicks();
    void bankSearch();
    void sendWritesAndSets();
    void sendAsksBeforeReplacing();
    void sendCannotWrite();
    void sendIsCancelled();
    void receiveTakesWhatIsTicked();
    void receiveTellsProblems();
    void receiveNothing();
    void pdf();

private:
    const Snapshot &snapshot() const { return m_workspace->snapshot(); }
    ProviderId provider(const char *beginning) const
    {
        for (const Provider &provider : snapshot().providers()) {
            if (provider.name.startsWith(QLatin1String(beginning)))
                return provider.id;
        }
        qFatal("no such provider");
    }
    QuestionId question(const char *code) const
    {
        for (const Question &question : snapshot().list<Question>()) {
            if (question.code == QLatin1String(code))
                return question.id;
        }
        qFatal("no such question");
    }
    QString path(const char *name) const { return m_folder->filePath(QLatin1String(name)); }
    // A folder with the questionnaires of the first two providers, which hold their answers; those of the first one are
    // then taken out of the project.
    QString filledFolder();

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Workspace> m_workspace;
};

void TestRfpDialogs::init()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support propagateSizeHints)")));
    QLocale::setDefault(QLocale(QLocale::English, QLocale::Ireland));
    m_folder = std::make_unique<QTemporaryDir>();
    auto project = Project::create(path("rfp.shortlist"));
    QVERIFY(project && test::fillRfp(**project, 3));
    m_workspace = std::make_unique<Workspace>(std::move(*project));
}

void TestRfpDialogs::cleanup()
{
    ask::answerWith({});
    m_workspace.reset();
}

QString TestRfpDialogs::filledFolder()
{
    QDir(m_folder->path()).mkdir(QStringLiteral("filled"));
    const QString folder = path("filled");
    if (!writeQuestionnaires(snapshot(), {provider("Provider 01"), provider("Provider 02")}, folder,
                             QuestionnaireFormat::Xlsx))
        qFatal("not written");
    const ProviderId first = provider("Provider 01");
    const std::vector<Answer> answers = snapshot().answers().answers(first);
    m_workspace->edit(QStringLiteral("Forget"), [&](Store &store) -> Result<> {
        for (Answer answer : answers) {
            answer.state = AnswerState::Sent;
            answer.text.clear();
            answer.comment.clear();
            if (const Result<> done = store.setAnswer(first, answer); !done)
                return done;
        }
        return {};
    });
    return folder;
}

void TestRfpDialogs::bankTicks()
{
    const std::vector<BankQuestion> bank = *catalogue::questionBank();
    BankModel model(bank, {QStringLiteral("A01"), QStringLiteral("A02")});
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(model.rowCount(), 14);
    const QModelIndex section = model.index(0, 0);
    QCOMPARE(section.data(Qt::CheckStateRole).toInt(), static_cast<int>(Qt::PartiallyChecked));
    const QModelIndex present = model.index(0, 0, section);
    QVERIFY(model.isPresent(present));
    QVERIFY(!model.flags(present).testFlag(Qt::ItemIsEnabled));
    QVERIFY(!model.setData(present, Qt::Unchecked, Qt::CheckStateRole));
    QVERIFY(model.setData(section, Qt::Checked, Qt::CheckStateRole));
    QCOMPARE(model.tickedCount(), model.rowCount(section) - 2);
    QCOMPARE(section.data(Qt::CheckStateRole).toInt(), static_cast<int>(Qt::Checked));
    QVERIFY(model.setData(model.index(3, 0, section), Qt::Unchecked, Qt::CheckStateRole));
    QCOMPARE(model.ticked().front().code, QStringLiteral("A03"));
    model.tick({}, false);
    QCOMPARE(model.tickedCount(), 0);
}

void TestRfpDialogs::bankSearch()
{
    BankDialog dialog(*m_workspace, *catalogue::questionBank());
    dialog.show();
    auto *add = dialog.findChild<QPushButton *>(QStringLiteral("addTicked"));
    QVERIFY(!add->isEnabled()); // all of them are in already
    const QuestionId gone = question("E03");
    QVERIFY(m_workspace->edit(QStringLiteral("Less"),
                              [&](Store &store) { return store.remove(*snapshot().question(gone)); }));
    BankDialog second(*m_workspace, *catalogue::questionBank());
    second.show();
    second.findChild<QLineEdit *>(QStringLiteral("bankSearch"))->setText(QStringLiteral("attrition leaders"));
    second.findChild<QPushButton *>(QStringLiteral("tickAll"))->click();
    add = second.findChild<QPushButton *>(QStringLiteral("addTicked"));
    QCOMPARE(add->text(), QStringLiteral("Add 1 question"));
    add->click();
    QCOMPARE(second.result(), static_cast<int>(QDialog::Accepted));
    QVERIFY(!isNull(question("E03")));
}

void TestRfpDialogs::sendWritesAndSets()
{
    SendDialog dialog(*m_workspace, &writeQuestionnairePdf);
    dialog.show();
    auto *write = dialog.findChild<QPushButton *>(QStringLiteral("writeQuestionnaires"));
    // The one that was not sent anything is the likely one.
    QCOMPARE(write->text(), QStringLiteral("Write for 1 provider"));
    dialog.findChild<QCheckBox *>(QStringLiteral("sendOdt"))->setChecked(true);
    dialog.findChild<QCheckBox *>(QStringLiteral("sendPdf"))->setChecked(true);
    QDir(m_folder->path()).mkdir(QStringLiteral("out"));
    ask::Answers given;
    given.folder = [this](const QString &) { return path("out"); };
    ask::answerWith(given);
    QSignalSpy done(&dialog, &QDialog::accepted);
    write->click();
    QVERIFY(done.wait());
    const QStringList files = QDir(path("out")).entryList(QDir::Files, QDir::Name);
    QCOMPARE(files.size(), 3);
    for (const QString &file : files)
        QVERIFY2(file.startsWith(QStringLiteral("Provider 03")), qPrintable(file));
    const AnswerKey key{provider("Provider 03"), question("A01")};
    QCOMPARE(snapshot().answers().answer(key.provider, key.question).state, AnswerState::Sent);
    QVERIFY(m_workspace->undo());
    QCOMPARE(snapshot().answers().answer(key.provider, key.question).state, AnswerState::NotSent);
}

void TestRfpDialogs::sendAsksBeforeReplacing()
{
    const QString name = questionnaireFileName(snapshot(), provider("Provider 03"), QuestionnaireFormat::Xlsx);
    QFile old(m_folder->filePath(name));
    QVERIFY(old.open(QIODevice::WriteOnly) && old.write("old") == 3);
    old.close();
    int asked = 0;
    ask::Answers given;
    given.confirm = [&asked](const QString &, const QString &) {
        ++asked;
        return false;
    };
    ask::answerWith(given);
    SendDialog dialog(*m_workspace, &writeQuestionnairePdf);
    dialog.show();
    dialog.setFolder(m_folder->path());
    dialog.start();
    QCOMPARE(asked, 1);
    QVERIFY(old.open(QIODevice::ReadOnly));
    QCOMPARE(old.readAll(), QByteArray("old"));
}

void TestRfpDialogs::sendCannotWrite()
{
    SendDialog dialog(*m_workspace, &writeQuestionnairePdf);
    dialog.show();
    dialog.setFolder(path("nowhere"));
    dialog.start();
    auto *banner = dialog.findChild<QWidget *>(QStringLiteral("sendBanner"));
    QTRY_VERIFY(banner->isVisible());
    QVERIFY(dialog.isVisible());
    QCOMPARE(snapshot().answers().answers(provider("Provider 03")).size(), 0U);
}

void TestRfpDialogs::sendIsCancelled()
{
    SendDialog dialog(*m_workspace, &writeQuestionnairePdf);
    dialog.show();
    dialog.setFolder(m_folder->path());
    dialog.start();
    dialog.reject();
    QVERIFY(dialog.isVisible());
    QVERIFY(dialog.findChild<QWidget *>(QStringLiteral("sendBanner"))->isVisible());
    QCOMPARE(snapshot().answers().answers(provider("Provider 03")).size(), 0U);
    dialog.reject();
    QVERIFY(!dialog.isVisible());
}

void TestRfpDialogs::receiveTakesWhatIsTicked()
{
    const ProviderId first = provider("Provider 01");
    const std::vector<Answer> before = snapshot().answers().answers(first);
    const auto given = std::count_if(before.begin(), before.end(), [this](const Answer &answer) {
        return !answer.text.isEmpty() && snapshot().question(answer.question)->type != AnswerType::File;
    });
    const QString folder = filledFolder();
    ReceiveDialog dialog(*m_workspace);
    const QAbstractItemModelTester tester(&dialog.model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    dialog.show();
    QSignalSpy shown(&dialog, &ReceiveDialog::shown);
    dialog.read({folder});
    QVERIFY(shown.wait());
    FilledModel &model = dialog.model();
    QCOMPARE(model.rowCount(), 2);
    QVERIFY(model.preview().changeCount() >= static_cast<int>(given));
    const int all = model.preview().changeCount();
    // One answer is not wanted.
    const QModelIndex file = model.index(0, 0);
    const int last = model.rowCount(file) - 1;
    const QuestionId spared = model.preview().files[0].changes.back().question;
    QVERIFY(model.setData(model.index(last, 0, file), Qt::Unchecked, Qt::CheckStateRole));
    QCOMPARE(model.preview().changeCount(), all - 1);
    QCOMPARE(file.data(Qt::CheckStateRole).toInt(), static_cast<int>(Qt::PartiallyChecked));
    dialog.findChild<QPushButton *>(QStringLiteral("takeAnswers"))->click();
    QCOMPARE(dialog.result(), static_cast<int>(QDialog::Accepted));
    for (const Answer &answer : before) {
        if (answer.text.isEmpty() || snapshot().question(answer.question)->type == AnswerType::Table)
            continue;
        const QString now = snapshot().answers().answer(first, answer.question).text;
        QCOMPARE(now, answer.question == spared ? QString() : answer.text);
    }
    QVERIFY(m_workspace->undo());
    for (const Answer &answer : snapshot().answers().answers(first))
        QVERIFY(answer.text.isEmpty());
}

void TestRfpDialogs::receiveTellsProblems()
{
    const QString folder = filledFolder();
    QFile wrong(QDir(folder).filePath(QStringLiteral("Letter.xlsx")));
    QVERIFY(wrong.open(QIODevice::WriteOnly) && wrong.write("no spreadsheet") > 0);
    wrong.close();
    ReceiveDialog dialog(*m_workspace);
    dialog.show();
    QSignalSpy shown(&dialog, &ReceiveDialog::shown);
    dialog.read({folder});
    QVERIFY(shown.wait());
    QCOMPARE(dialog.model().rowCount(), 3);
    QVERIFY(dialog.model().preview().problemCount() >= 1);
    auto *tree = dialog.findChild<QTreeView *>(QStringLiteral("filledTree"));
    dialog.findChild<QCheckBox *>(QStringLiteral("problemsOnly"))->setChecked(true);
    int visible = 0;
    for (int row = 0; row < 3; ++row)
        visible += tree->isRowHidden(row, {}) ? 0 : 1;
    QVERIFY(visible >= 1 && visible < 3);
    QVERIFY(dialog.findChild<QLabel *>(QStringLiteral("receiveSummary"))->text().contains(QStringLiteral("problem")));
}

void TestRfpDialogs::receiveNothing()
{
    ReceiveDialog dialog(*m_workspace);
    dialog.show();
    QSignalSpy shown(&dialog, &ReceiveDialog::shown);
    dialog.read({path("not there.xlsx")});
    QVERIFY(shown.wait());
    QVERIFY(dialog.findChild<QWidget *>(QStringLiteral("receiveBanner"))->isVisible());
    QVERIFY(!dialog.findChild<QPushButton *>(QStringLiteral("takeAnswers"))->isVisible());
}

void TestRfpDialogs::pdf()
{
    const Result<> written = writeQuestionnairePdf(snapshot(), provider("Provider 01"), path("q.pdf"));
    QVERIFY2(written, written ? "" : qPrintable(written.error().message));
    QFile file(path("q.pdf"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    QVERIFY(bytes.startsWith("%PDF-") && bytes.size() > 20000);
    QCOMPARE(writeQuestionnairePdf(snapshot(), ProviderId{1}, path("q.pdf")).error().code, ErrorCode::BadInput);
    QCOMPARE(writeQuestionnairePdf(snapshot(), provider("Provider 01"), path("no/q.pdf")).error().code,
             ErrorCode::Failed);
}

QTEST_MAIN(TestRfpDialogs)
#include "tst_rfp_dialogs.moc"
