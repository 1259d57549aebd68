// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/catalogue/Catalogue.h"
#include "core/exchange/ProjectJson.h"

#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>

using namespace shortlist;

// The sample holds what the manual and the first screen promise of it.
class TestSample : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        Result<std::unique_ptr<Project>> made =
            createFromJson(sampleJsonPath(), m_folder.filePath(QStringLiteral("sample.shortlist")));
        QVERIFY2(made, made ? "" : qPrintable(made.error().message));
        m_project = std::move(*made);
    }
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void isClearlyFictional()
    {
        const Need &need = m_project->snapshot().need();
        QCOMPARE(need.title, QStringLiteral("Contact centre 2027"));
        QVERIFY(need.summary.contains(QStringLiteral("invented")));
        QCOMPARE(need.country, QStringLiteral("IE"));
        QCOMPARE(need.zone, QStringLiteral("Europe/Dublin"));
        QCOMPARE(need.currency, QStringLiteral("EUR"));
        QVERIFY(need.rfpIssued < need.answersDue && need.answersDue < need.awardDate &&
                need.awardDate < need.startDate);
        QCOMPARE(catalogue::serviceLabel(need.service), QStringLiteral("Customer support"));
        for (const Provider &provider : m_project->snapshot().providers()) {
            QVERIFY(provider.website.endsWith(QStringLiteral(".example.com")));
            for (const Contact &contact : provider.contacts)
                QVERIFY(contact.email.endsWith(QStringLiteral(".example.com")));
        }
    }

    void hasProvidersOfManyKinds()
    {
        const std::vector<Provider> &providers = m_project->snapshot().providers();
        QCOMPARE(providers.size(), 12U);
        QSet<QString> countries;
        QHash<QString, int> statuses;
        for (const Provider &provider : providers) {
            countries.insert(provider.country);
            ++statuses[statusCode(provider.status)];
            QVERIFY(catalogue::countryName(provider.country) != provider.country);
            QVERIFY(!provider.sites.empty() && !provider.certificates.empty() && !provider.contacts.empty());
            for (const Site &site : provider.sites)
                QVERIFY2(catalogue::isTimeZone(site.zone), qPrintable(site.zone));
            for (const Certificate &certificate : provider.certificates) {
                QCOMPARE(catalogue::standardName(certificate.standard), certificate.standard);
                QVERIFY(certificate.validUntil.isValid());
            }
            for (const QString &service : provider.services)
                QCOMPARE(catalogue::serviceCode(service), service);
        }
        QVERIFY(countries.size() >= 7);
        QCOMPARE(statuses.value(QStringLiteral("shortlisted")), 3);
        QCOMPARE(statuses.value(QStringLiteral("declined")), 1);
        QCOMPARE(statuses.value(QStringLiteral("excluded")), 1);
    }

    void hasCriteriaWithAnchoredLevels()
    {
        const Snapshot &snapshot = m_project->snapshot();
        const std::vector<CriterionId> groups = snapshot.children(CriterionId{});
        QCOMPARE(groups.size(), 6U);
        QCOMPARE(snapshot.leaves().size(), 24U);
        double top = 0;
        for (const CriterionId group : groups) {
            top += snapshot.criterion(group)->weight;
            double sum = 0;
            const std::vector<CriterionId> children = snapshot.children(group);
            for (const CriterionId id : children) {
                sum += snapshot.criterion(id)->weight;
                for (const ScaleLevel &level : snapshot.criterion(id)->scale.levels)
                    QVERIFY(!level.anchor.isEmpty() && !level.label.isEmpty());
            }
            QCOMPARE(sum, 100.0);
        }
        QCOMPARE(top, 100.0);
    }

    void hasScoresCommentsAndGaps()
    {
        const Snapshot &snapshot = m_project->snapshot();
        QCOMPARE(snapshot.evaluators().size(), 3U);
        for (const Evaluator &evaluator : snapshot.evaluators())
            QVERIFY(!evaluator.role.isEmpty());
        QVERIFY(snapshot.scores().comments().size() >= 50);
        int given = 0;
        int expected = 0;
        const std::vector<CriterionId> leaves = snapshot.leaves();
        for (const Provider &provider : snapshot.providers()) {
            if (!takesPart(provider.status))
                continue;
            for (const CriterionId leaf : leaves) {
                if (snapshot.criterion(leaf)->source != CriterionSource::Evaluators)
                    continue;
                for (const Evaluator &evaluator : snapshot.evaluators()) {
                    ++expected;
                    given += std::isnan(snapshot.score({provider.id, leaf, evaluator.id}).value) ? 0 : 1;
                }
            }
        }
        QVERIFY(given < expected);
        QVERIFY(given > expected * 9 / 10);
    }

    void passesItsOwnChecks()
    {
        const Result<QStringList> problems = m_project->verify();
        QVERIFY(problems);
        QCOMPARE(*problems, QStringList());
        QVERIFY(!m_project->canUndo());
    }

private:
    QTemporaryDir m_folder;
    std::unique_ptr<Project> m_project;
};

QTEST_GUILESS_MAIN(TestSample)
#include "tst_sample.moc"
