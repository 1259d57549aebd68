// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/catalogue/OwnTemplates.h"
#include "core/model/Snapshot.h"

#include <QDir>
#include <QFile>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace shortlist;

// A project becomes a template, the template a file, and the file a template again.
class TestOwnTemplates : public QObject
{
    Q_OBJECT

private:
    static Snapshot project()
    {
        Snapshot snapshot;
        Need need;
        need.service = QStringLiteral("payroll");
        snapshot.setNeed(need);
        Question question;
        question.id = newId<QuestionId>();
        question.code = QStringLiteral("X1");
        question.section = QStringLiteral("Ours");
        question.text = QStringLiteral("Is it <b>yours</b>?");
        question.type = AnswerType::Choice;
        question.choices = {QStringLiteral("Yes, all"), QStringLiteral("No")};
        question.use = QuestionUse::Scored;
        question.weight = 2.5;
        question.due = QDate(2027, 1, 1);
        question.owner = QStringLiteral("Niamh");
        snapshot.setList<Question>({question});
        Criterion group;
        group.id = newId<CriterionId>();
        group.name = QStringLiteral("Service");
        group.weight = 100;
        group.scale.kind = ScaleKind::Group;
        snapshot.putCriterion(group);
        Criterion leaf;
        leaf.id = newId<CriterionId>();
        leaf.parent = group.id;
        leaf.name = QStringLiteral("Ownership");
        leaf.weight = 3;
        leaf.source = CriterionSource::Answer;
        leaf.question = question.id;
        leaf.scale.kind = ScaleKind::Measure;
        leaf.scale.unit = QStringLiteral("places");
        snapshot.putCriterion(leaf);
        snapshot.rebuildTree();
        Requirement answer;
        answer.id = newId<RequirementId>();
        answer.name = QStringLiteral("All of it is ours");
        answer.rule = RequirementRule::Answer;
        answer.question = question.id;
        answer.text = QStringLiteral("Yes, all");
        Requirement lost = answer;
        lost.id = newId<RequirementId>();
        lost.question = newId<QuestionId>();
        snapshot.setList<Requirement>({answer, lost});
        ServiceLevel level;
        level.id = newId<RowId>();
        level.name = QStringLiteral("Paid on the day");
        level.target = QStringLiteral("100");
        snapshot.setList<ServiceLevel>({level});
        Provider provider;
        provider.id = newId<ProviderId>();
        provider.name = QStringLiteral("Secret Services Ltd");
        snapshot.putProvider(provider);
        return snapshot;
    }

    static void writeText(const QString &path, const QByteArray &text)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
    }

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void comesBackWhole()
    {
        QTemporaryDir folder;
        const Snapshot snapshot = project();
        const TemplateFile made = owntemplates::fromProject(snapshot, QStringLiteral("  Payroll: ours / 2027 "),
                                                            QStringLiteral("How we buy"));
        const Result<QString> path = owntemplates::keep(made, folder.filePath(QStringLiteral("new/templates")));
        QVERIFY2(path, path ? "" : qPrintable(path.error().message));
        QCOMPARE(QFileInfo(*path).fileName(), QStringLiteral("Payroll__ours___2027.json"));
        const Result<TemplateFile> back = owntemplates::read(*path);
        QVERIFY2(back, back ? "" : qPrintable(back.error().message));
        QCOMPARE(back->info.title, QStringLiteral("Payroll: ours / 2027"));
        QCOMPARE(back->info.summary, QStringLiteral("How we buy"));
        QCOMPARE(back->info.service, QStringLiteral("payroll"));
        QVERIFY(back->info.isOwn());
        const TemplateContent &content = back->content;
        QCOMPARE(content.questions.size(), std::size_t{1});
        const Question &question = content.questions[0].question;
        Question expected = snapshot.list<Question>()[0];
        QVERIFY(question.id != expected.id);
        expected.id = question.id;
        expected.due = QDate();
        expected.owner.clear();
        QCOMPARE(question, expected);
        QCOMPARE(content.criteria.size(), std::size_t{2});
        QCOMPARE(content.criteria[1].parent, content.criteria[0].id);
        QCOMPARE(content.criteria[1].question, question.id);
        QCOMPARE(content.criteria[1].source, CriterionSource::Answer);
        QCOMPARE(content.criteria[1].weight, 3.0);
        QCOMPARE(content.requirements.size(), std::size_t{2});
        QCOMPARE(content.requirements[0].requirement.question, question.id);
        QCOMPARE(content.requirements[0].requirement.text, QStringLiteral("Yes, all"));
        QVERIFY(isNull(content.requirements[1].requirement.question));
        QCOMPARE(content.serviceLevels.size(), std::size_t{1});
        QCOMPARE(content.serviceLevels[0].target, QStringLiteral("100"));
    }

    void keepsProvidersAndPeopleOut()
    {
        QTemporaryDir folder;
        const TemplateFile made = owntemplates::fromProject(project(), QStringLiteral("T"), QString());
        const Result<QString> path = owntemplates::keep(made, folder.path());
        QVERIFY(path);
        QFile file(*path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray json = file.readAll();
        QVERIFY(!json.contains("Secret Services"));
        QVERIFY(!json.contains("Niamh"));
        QVERIFY(!json.contains("2027-01-01"));
    }

    void builtInTemplatesSurviveTheTrip_data()
    {
        QTest::addColumn<QString>("id");
        const auto all = catalogue::templates();
        QVERIFY(all);
        for (const TemplateInfo &info : *all)
            QTest::newRow(qPrintable(info.id)) << info.id;
    }
    void builtInTemplatesSurviveTheTrip()
    {
        QFETCH(QString, id);
        QTemporaryDir folder;
        TemplateFile file;
        file.info.title = id;
        file.content = *catalogue::templateContent(id);
        const QString path = folder.filePath(QStringLiteral("t.json"));
        QVERIFY(owntemplates::write(file, path));
        const Result<TemplateFile> back = owntemplates::read(path);
        QVERIFY2(back, back ? "" : qPrintable(back.error().message));
        QCOMPARE(back->content.criteria.size(), file.content.criteria.size());
        QCOMPARE(back->content.strategicWeights, file.content.strategicWeights);
        QCOMPARE(back->content.handsOffWeights, file.content.handsOffWeights);
        QCOMPARE(back->content.sectors, file.content.sectors);
        QCOMPARE(back->content.requirements.size(), file.content.requirements.size());
        for (std::size_t i = 0; i < file.content.requirements.size(); ++i) {
            Requirement expected = file.content.requirements[i].requirement;
            expected.id = back->content.requirements[i].requirement.id;
            expected.question = back->content.requirements[i].requirement.question;
            QCOMPARE(back->content.requirements[i].requirement, expected);
            QCOMPARE(isNull(expected.question), isNull(file.content.requirements[i].requirement.question));
            QCOMPARE(back->content.requirements[i].sectors, file.content.requirements[i].sectors);
        }
        QCOMPARE(back->content.questions.size(), file.content.questions.size());
        for (std::size_t i = 0; i < file.content.questions.size(); ++i) {
            Question expected = file.content.questions[i].question;
            expected.id = back->content.questions[i].question.id;
            QCOMPARE(back->content.questions[i].question, expected);
            QCOMPARE(back->content.questions[i].when, file.content.questions[i].when);
        }
        for (std::size_t i = 0; i < file.content.serviceLevels.size(); ++i) {
            ServiceLevel expected = file.content.serviceLevels[i];
            expected.id = back->content.serviceLevels[i].id;
            QCOMPARE(back->content.serviceLevels[i], expected);
        }
    }

    void folderIsListed()
    {
        QTemporaryDir folder;
        QVERIFY(owntemplates::all(folder.filePath(QStringLiteral("none"))).templates.empty());
        QVERIFY(owntemplates::keep(owntemplates::fromProject(project(), QStringLiteral("Zebra"), QString()),
                                   folder.path()));
        QVERIFY(owntemplates::keep(owntemplates::fromProject(project(), QStringLiteral("Apple"), QString()),
                                   folder.path()));
        writeText(folder.filePath(QStringLiteral("broken.json")), "{");
        owntemplates::Listing listing = owntemplates::all(folder.path());
        QCOMPARE(listing.templates.size(), std::size_t{2});
        QCOMPARE(listing.templates[0].title, QStringLiteral("Apple"));
        QCOMPARE(listing.templates[0].questions, 1);
        QCOMPARE(listing.templates[0].requirements, 2);
        QCOMPARE(listing.unreadable, QStringList{QStringLiteral("broken.json")});
        QVERIFY(owntemplates::remove(listing.templates[0].path));
        QVERIFY(!owntemplates::remove(listing.templates[0].path));
        listing = owntemplates::all(folder.path());
        QCOMPARE(listing.templates.size(), std::size_t{1});
    }

    void hostileFilesAreRefused_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("names");
        const auto row = [](const char *name, const char *rest, const char *names) {
            QTest::newRow(name) << QByteArray("{\"format\": \"shortlist-template\", \"version\": 1, \"title\": \"T\"") +
                                       rest + "}"
                                << QString::fromUtf8(names);
        };
        QTest::newRow("not JSON") << QByteArray("<html>") << QStringLiteral("line 1");
        QTest::newRow("no format") << QByteArray("{\"title\": \"T\"}") << QStringLiteral("not a template");
        row("newer", ", \"version\": 2", "newer");
        row("unknown member", ", \"macro\": \"x\"", "macro");
        row("unknown question", ", \"questions\": [\"Q99\"]", "questions[0]");
        row("two questions", ", \"questions\": [\"A01\", \"A01\"]", "A01");
        row("no text", ", \"questions\": [{\"code\": \"X\", \"text\": \" \"}]", "questions[0]");
        row("no choices", ", \"questions\": [{\"code\": \"X\", \"text\": \"Y\", \"type\": \"choice\"}]", "choices");
        row("negative weight", ", \"questions\": [{\"code\": \"A02\", \"weight\": -1}]", "negative");
        row("unknown requirement", ", \"requirements\": [\"magic\"]", "magic");
        row("rule", ", \"requirements\": [{\"name\": \"X\", \"rule\": \"run\"}]", "requirements[0].rule");
        row("question of a rule", ", \"requirements\": [{\"name\": \"X\", \"rule\": \"answer\", \"question\": \"Z1\"}]",
            "Z1");
        row("service level", ", \"service_levels\": [{\"target\": \"5\"}]", "service_levels[0]");
        row("weights", ", \"relationship\": {\"strategic\": {\"weights\": {\"Service\": \"much\"}}}", "Service");
        row("criterion's question", ", \"criteria\": [{\"name\": \"X\", \"weight\": 1, \"question\": \"Z1\"}]",
            "criteria[0].question");
    }
    void hostileFilesAreRefused()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, names);
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("x.json"));
        writeText(path, text);
        const Result<TemplateFile> file = owntemplates::read(path);
        QVERIFY(!file);
        QVERIFY(file.error().code == ErrorCode::BadInput || file.error().code == ErrorCode::NewerFile);
        QVERIFY2(file.error().message.contains(names), qPrintable(file.error().message));
    }

    // Bytes lost, doubled and changed: a template or an error in words, nothing else.
    void damageIsAnErrorOrATemplate()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("x.json"));
        QVERIFY(
            owntemplates::write(owntemplates::fromProject(project(), QStringLiteral("T"), QStringLiteral("S")), path));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray whole = file.readAll();
        QRandomGenerator random(2027);
        int refused = 0;
        for (int round = 0; round < 600; ++round) {
            QByteArray damaged = whole;
            for (int hits = 1 + random.bounded(3); hits > 0; --hits) {
                const int at = random.bounded(static_cast<int>(damaged.size()));
                switch (random.bounded(4)) {
                case 0:
                    damaged.remove(at, 1 + random.bounded(20));
                    break;
                case 1:
                    damaged.insert(at, damaged.mid(random.bounded(static_cast<int>(damaged.size())), 30));
                    break;
                case 2:
                    damaged[at] = static_cast<char>(random.bounded(256));
                    break;
                default:
                    damaged.replace(at, 1, "1e999");
                }
            }
            writeText(path, damaged);
            const Result<TemplateFile> read = owntemplates::read(path);
            refused += read ? 0 : 1;
            if (!read)
                QVERIFY(!read.error().message.isEmpty());
        }
        QVERIFY(refused > 300);
    }

    void missingAndUnwritable()
    {
        QTemporaryDir folder;
        const auto missing = owntemplates::read(folder.filePath(QStringLiteral("none.json")));
        QVERIFY(!missing);
        QCOMPARE(missing.error().code, ErrorCode::NotFound);
        writeText(folder.filePath(QStringLiteral("file")), "x");
        const TemplateFile made = owntemplates::fromProject(project(), QStringLiteral("T"), QString());
        QVERIFY(!owntemplates::keep(made, folder.filePath(QStringLiteral("file"))));
        QVERIFY(!owntemplates::write(made, folder.filePath(QStringLiteral("no/such/folder/t.json"))));
    }
};

QTEST_GUILESS_MAIN(TestOwnTemplates)
#include "tst_own_templates.moc"
