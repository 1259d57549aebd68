// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/catalogue/Catalogue.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

#include <unordered_set>

using namespace shortlist;

// Every template is complete: a tree whose levels add up to 100 and whose scales say what each level means.
class TestTemplates : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void areThere()
    {
        const Result<std::vector<TemplateInfo>> all = catalogue::templates();
        QVERIFY2(all, all ? "" : qPrintable(all.error().message));
        QSet<QString> ids;
        for (const TemplateInfo &info : *all)
            ids.insert(info.id);
        for (const char *id :
             {"customer_support", "payroll_hr", "finance_accounting", "it_helpdesk", "content_moderation"})
            QVERIFY2(ids.contains(QString::fromLatin1(id)), id);
        QCOMPARE(ids.size(), static_cast<qsizetype>(all->size()));
    }

    void isComplete_data()
    {
        QTest::addColumn<QString>("id");
        const Result<std::vector<TemplateInfo>> all = catalogue::templates();
        for (const TemplateInfo &info : *all)
            QTest::newRow(qPrintable(info.id)) << info.id;
    }
    void isComplete()
    {
        QFETCH(QString, id);
        const Result<std::vector<Criterion>> criteria = catalogue::templateCriteria(id);
        QVERIFY2(criteria, criteria ? "" : qPrintable(criteria.error().message));
        std::unordered_map<CriterionId, double> sums;
        std::unordered_set<CriterionId> groups{CriterionId{}};
        int leaves = 0;
        int measures = 0;
        for (const Criterion &criterion : *criteria) {
            QVERIFY2(groups.count(criterion.parent) == 1, "groups come before their children");
            QVERIFY(!criterion.name.isEmpty() && !criterion.description.isEmpty());
            QCOMPARE(scaleProblem(criterion.scale), QString());
            sums[criterion.parent] += criterion.weight;
            if (criterion.isGroup())
                groups.insert(criterion.id);
            leaves += criterion.isGroup() ? 0 : 1;
            measures += criterion.scale.kind == ScaleKind::Measure ? 1 : 0;
            QSet<QString> anchors;
            for (const ScaleLevel &level : criterion.scale.levels) {
                QVERIFY(level.anchor.size() >= 5 && !level.label.isEmpty());
                anchors.insert(level.anchor);
            }
            QCOMPARE(anchors.size(), static_cast<qsizetype>(criterion.scale.levels.size()));
        }
        for (const auto &[parent, sum] : sums)
            QCOMPARE(sum, 100.0);
        QCOMPARE(sums.size(), groups.size());
        QVERIFY(groups.size() - 1 >= 5);
        QVERIFY(leaves >= 20);
        QVERIFY(measures >= 3);
    }

    void saysHowLargeItIs()
    {
        const Result<std::vector<TemplateInfo>> all = catalogue::templates();
        for (const TemplateInfo &info : *all) {
            const Result<std::vector<Criterion>> criteria = catalogue::templateCriteria(info.id);
            QCOMPARE(static_cast<std::size_t>(info.groups + info.criteria), criteria->size());
            QVERIFY(!info.title.isEmpty() && !info.summary.isEmpty());
            QVERIFY2(catalogue::serviceLabel(info.service) != info.service, qPrintable(info.service));
        }
    }

    void hasFreshKeysEachTime()
    {
        const auto first = catalogue::templateCriteria(QStringLiteral("customer_support"));
        const auto second = catalogue::templateCriteria(QStringLiteral("customer_support"));
        QVERIFY(first && second);
        QCOMPARE(first->size(), second->size());
        for (std::size_t i = 0; i < first->size(); ++i)
            QVERIFY((*first)[i].id != (*second)[i].id);
    }

    void unknownTemplateIsAnError()
    {
        const auto none = catalogue::templateCriteria(QStringLiteral("../samples/contact_centre_2027"));
        QVERIFY(!none);
        QCOMPARE(none.error().code, ErrorCode::NotFound);
    }
};

QTEST_GUILESS_MAIN(TestTemplates)
#include "tst_templates.moc"
