// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/catalogue/Catalogue.h"
#include "core/exchange/LargeProject.h"
#include "core/exchange/ProjectJson.h"
#include "core/exchange/ProviderImport.h"
#include "core/pricing/OfferCost.h"
#include "core/qualification/Qualification.h"

#include <QRegularExpression>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>
#include <set>

using namespace shortlist;

class TestLargeProject : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void hasTheSizeThatWasAskedFor()
    {
        const std::unique_ptr<Project> project = generated({300, 40, 5, 7});
        const Snapshot &snapshot = project->snapshot();
        QCOMPARE(snapshot.providers().size(), 300U);
        QCOMPARE(snapshot.leaves().size(), 40U);
        QCOMPARE(snapshot.evaluators().size(), 5U);
        const double share = static_cast<double>(snapshot.scores().valueCount()) / (300.0 * 40 * 5);
        QVERIFY2(share > 0.97 && share < 0.99, qPrintable(QString::number(share)));
        QVERIFY(!snapshot.scores().comments().empty());
        QSet<QString> keys;
        for (const Provider &provider : snapshot.providers())
            keys.insert(nameKey(provider.name));
        QCOMPARE(keys.size(), 300);
        const std::vector<CriterionId> leaves = snapshot.leaves();
        for (const CriterionId leaf : leaves) {
            QCOMPARE(scaleProblem(snapshot.criterion(leaf)->scale), QString());
            for (const double value : snapshot.scores().column(leaf, snapshot.evaluators()[0].id))
                QVERIFY(std::isnan(value) || fitsScale(snapshot.criterion(leaf)->scale, value));
        }
        QVERIFY(!project->canUndo());
    }

    void isSiftedByItsRequirements()
    {
        const std::unique_ptr<Project> project = generated({2000, 2, 1, 7});
        const Snapshot &snapshot = project->snapshot();
        const Qualification qualification(snapshot, QDate(2026, 11, 21));
        const Funnel &funnel = qualification.funnel();
        const double passed = static_cast<double>(funnel.outcome[Verdict::Pass]) / funnel.longList;
        QVERIFY2(passed > 0.02 && passed < 0.2, qPrintable(QString::number(passed)));
        QVERIFY(funnel.outcome[Verdict::Unknown] > 0);
        for (const Funnel::Step &step : funnel.steps)
            QVERIFY2(step.fell + step.alone[Verdict::Unknown] > 0,
                     qPrintable(snapshot.requirement(step.requirement)->name));
    }

    void asksAndOffersWithinReason()
    {
        const std::unique_ptr<Project> project = generated({300, 2, 1, 7});
        const Snapshot &snapshot = project->snapshot();
        QCOMPARE(snapshot.list<Question>().size(), 111U);
        QCOMPARE(snapshot.answers().count(), 40U * 111U);
        std::set<AnswerState> states;
        for (const Provider &provider : snapshot.providers()) {
            for (const Answer &answer : snapshot.answers().answers(provider.id)) {
                states.insert(answer.state);
                QCOMPARE(answerProblem(*snapshot.question(answer.question), answer.text), QString());
            }
            const Result<Amount> price = priceOf(snapshot, provider, Volume::Base);
            QVERIFY2(price, price ? "" : qPrintable(price.error().message));
            QVERIFY2(price->toDouble() > 1e6 && price->toDouble() < 2e7, qPrintable(price->toText(0)));
            for (const Site &site : provider.sites)
                QVERIFY(catalogue::isTimeZone(site.zone));
        }
        QCOMPARE(states.size(), 4U);
    }

    void isTheSameForTheSameSeed()
    {
        const QByteArray first = projectToJson(generated({50, 12, 3, 11})->snapshot());
        QCOMPARE(projectToJson(generated({50, 12, 3, 11})->snapshot()), first);
        QVERIFY(projectToJson(generated({50, 12, 3, 12})->snapshot()) != first);
    }

    void namesStayUniqueBeyondAllCombinations()
    {
        const std::unique_ptr<Project> project = generated({25'000, 1, 1, 1});
        QSet<QString> names;
        for (const Provider &provider : project->snapshot().providers())
            names.insert(provider.name);
        QCOMPARE(names.size(), 25'000);
    }

    void writesNothingWhenCancelled()
    {
        const QTemporaryDir folder;
        const auto project = Project::create(folder.filePath(QStringLiteral("a.shortlist")));
        QVERIFY(project);
        const qint64 before = (*project)->lastSequence();
        const Result<> made = generateLargeProject(**project, {100, 5, 2, 1}, [](double done) { return done < 0.5; });
        QVERIFY(!made);
        QCOMPARE(made.error().code, ErrorCode::Cancelled);
        QVERIFY((*project)->snapshot().providers().empty());
        QCOMPARE((*project)->lastSequence(), before);
    }

    void refusesOddSizesAndFullProjects()
    {
        const std::unique_ptr<Project> project = generated({2, 2, 1, 1});
        QVERIFY(!generateLargeProject(*project, {2, 2, 1, 1}));
        QVERIFY(!generateLargeProject(*project, {0, 2, 1, 1}));
        QVERIFY(!generateLargeProject(*project, {2, 2, 101, 1}));
    }

private:
    std::unique_ptr<Project> generated(const LargeProjectSize &size)
    {
        auto project = Project::create(m_folder.filePath(QStringLiteral("%1.shortlist").arg(++m_count)));
        if (!project)
            qFatal("%s", qUtf8Printable(project.error().message));
        const Result<> made = generateLargeProject(**project, size);
        if (!made)
            qFatal("%s", qUtf8Printable(made.error().message));
        return std::move(*project);
    }

    QTemporaryDir m_folder;
    int m_count = 0;
};

QTEST_GUILESS_MAIN(TestLargeProject)
#include "tst_large_project.moc"
