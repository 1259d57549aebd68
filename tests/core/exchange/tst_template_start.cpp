// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/TemplateStart.h"

#include "core/catalogue/OwnTemplates.h"
#include "core/project/Project.h"
#include "core/project/Store.h"

#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace shortlist;

// A template in a project's file: each row is there, and they refer to each other as in the template.
class TestTemplateStart : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    std::unique_ptr<Project> makeProject(const char *name)
    {
        auto project = Project::create(m_folder.filePath(QString::fromLatin1(name) + QStringLiteral(".shortlist")));
        return project ? std::move(*project) : nullptr;
    }

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void everyTemplateFillsAProject_data()
    {
        QTest::addColumn<QString>("id");
        const auto all = catalogue::templates();
        QVERIFY(all);
        for (const TemplateInfo &info : *all)
            QTest::newRow(qPrintable(info.id)) << info.id;
    }
    void everyTemplateFillsAProject()
    {
        QFETCH(QString, id);
        const auto all = catalogue::templates();
        const auto info =
            std::find_if(all->begin(), all->end(), [&id](const TemplateInfo &one) { return one.id == id; });
        Result<ProjectStart> start = wholeTemplate(*info);
        QVERIFY2(start, start ? "" : qPrintable(start.error().message));
        start->projectTitle = QStringLiteral("Ours");
        start->relationship = Relationship::Strategic;
        const auto project = makeProject(qPrintable(id));
        QVERIFY(project);
        const Result<> filled = startFromTemplate(*project, *start);
        QVERIFY2(filled, filled ? "" : qPrintable(filled.error().message));
        const Snapshot &snapshot = project->snapshot();
        QCOMPARE(snapshot.need().title, QStringLiteral("Ours"));
        QCOMPARE(snapshot.need().service, info->service);
        QCOMPARE(snapshot.need().relationship, Relationship::Strategic);
        QCOMPARE(snapshot.criterionCount(), start->content.criteria.size());
        QCOMPARE(snapshot.list<Requirement>().size(), start->content.requirements.size());
        QCOMPARE(snapshot.list<Question>().size(), start->content.questions.size());
        QCOMPARE(snapshot.list<ServiceLevel>().size(), start->content.serviceLevels.size());
        QCOMPARE(snapshot.list<NeedFunction>().size(), info->service.isEmpty() ? 0U : 1U);
        for (const Requirement &requirement : snapshot.list<Requirement>()) {
            if (requirement.rule == RequirementRule::Answer)
                QVERIFY(snapshot.question(requirement.question) != nullptr);
        }
        QVERIFY(!project->canUndo());
        const Result<QStringList> wrong = project->verify();
        QVERIFY(wrong);
        QCOMPARE(*wrong, QStringList());
    }

    void theServiceBecomesTheFirstFunction()
    {
        const auto project = makeProject("function");
        ProjectStart start;
        start.title = QStringLiteral("T");
        start.service = QStringLiteral("payroll");
        QVERIFY(startFromTemplate(*project, start));
        const std::vector<NeedFunction> &functions = project->snapshot().list<NeedFunction>();
        QCOMPARE(functions.size(), 1U);
        QCOMPARE(functions[0].service, QStringLiteral("payroll"));
        QCOMPARE(functions[0].unit, QStringLiteral("payslips"));
        QCOMPARE(functions[0].decision, FunctionDecision::Outsource);
    }

    // From a project to a file to another project: nothing is lost on the way.
    void anOwnTemplateMakesTheSameAgain()
    {
        const auto first = makeProject("first");
        const auto all = catalogue::templates();
        Result<ProjectStart> start = wholeTemplate(all->front());
        QVERIFY(start && startFromTemplate(*first, *start));
        const Result<QString> path = owntemplates::keep(
            owntemplates::fromProject(first->snapshot(), QStringLiteral("Again"), QString()), m_folder.path());
        QVERIFY(path);
        const Result<TemplateFile> file = owntemplates::read(*path);
        QVERIFY(file);
        start = wholeTemplate(file->info);
        QVERIFY(start);
        const auto second = makeProject("second");
        QVERIFY(startFromTemplate(*second, *start));
        const Snapshot &a = first->snapshot();
        const Snapshot &b = second->snapshot();
        QCOMPARE(a.criteriaInOrder().size(), b.criteriaInOrder().size());
        for (std::size_t i = 0; i < a.criteriaInOrder().size(); ++i) {
            QCOMPARE(b.criterionPath(b.criteriaInOrder()[i]), a.criterionPath(a.criteriaInOrder()[i]));
            QCOMPARE(b.criterion(b.criteriaInOrder()[i])->weight, a.criterion(a.criteriaInOrder()[i])->weight);
        }
        QCOMPARE(b.list<Question>().size(), a.list<Question>().size());
        for (std::size_t i = 0; i < a.list<Question>().size(); ++i)
            QCOMPARE(b.list<Question>()[i].code, a.list<Question>()[i].code);
        QCOMPARE(b.list<Requirement>().size(), a.list<Requirement>().size());
        for (std::size_t i = 0; i < a.list<Requirement>().size(); ++i)
            QCOMPARE(b.list<Requirement>()[i].name, a.list<Requirement>()[i].name);
        QVERIFY(b.providers().empty());
    }

    void aMissingOwnTemplateIsAnError()
    {
        TemplateInfo info;
        info.path = m_folder.filePath(QStringLiteral("gone.json"));
        const auto start = wholeTemplate(info);
        QVERIFY(!start);
        QCOMPARE(start.error().code, ErrorCode::NotFound);
    }
};

QTEST_GUILESS_MAIN(TestTemplateStart)
#include "tst_template_start.moc"
