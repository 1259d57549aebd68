// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/catalogue/Catalogue.h"
#include "core/catalogue/Presets.h"

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
             {"customer_support", "payroll_hr", "finance_accounting", "it_helpdesk", "content_moderation",
              "claims_processing", "data_entry", "procurement_outsourcing", "knowledge_process", "blank"})
            QVERIFY2(ids.contains(QString::fromLatin1(id)), id);
        QCOMPARE(ids.size(), static_cast<qsizetype>(all->size()));
        QCOMPARE(all->back().id, QStringLiteral("blank"));
    }

    void blankBringsNothing()
    {
        const Result<TemplateContent> blank = catalogue::templateContent(QStringLiteral("blank"));
        QVERIFY(blank);
        QVERIFY(blank->criteria.empty() && blank->requirements.empty() && blank->questions.empty());
        QVERIFY(blank->serviceLevels.empty());
    }

    void isComplete_data()
    {
        QTest::addColumn<QString>("id");
        const Result<std::vector<TemplateInfo>> all = catalogue::templates();
        for (const TemplateInfo &info : *all) {
            if (info.id != QLatin1String("blank"))
                QTest::newRow(qPrintable(info.id)) << info.id;
        }
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
            if (info.id == QLatin1String("blank"))
                continue;
            QVERIFY2(catalogue::serviceLabel(info.service) != info.service, qPrintable(info.service));
            QVERIFY(info.requirements >= 10 && info.questions >= 90 && info.serviceLevels >= 5);
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

    void rowsReferToEachOther_data() { isComplete_data(); }
    void rowsReferToEachOther()
    {
        QFETCH(QString, id);
        const Result<TemplateContent> content = catalogue::templateContent(id);
        QVERIFY2(content, content ? "" : qPrintable(content.error().message));
        std::unordered_set<QuestionId> questions;
        QSet<QString> codes;
        for (const TemplateQuestion &one : content->questions) {
            questions.insert(one.question.id);
            codes.insert(one.question.code);
            QVERIFY(one.question.weight >= 0);
        }
        QCOMPARE(codes.size(), static_cast<qsizetype>(content->questions.size()));
        for (const TemplateRequirement &one : content->requirements) {
            QVERIFY(!isNull(one.requirement.id) && !one.requirement.name.isEmpty());
            if (one.requirement.rule == RequirementRule::Answer)
                QVERIFY2(questions.count(one.requirement.question) == 1, qPrintable(one.code));
            if (one.requirement.rule == RequirementRule::Certificate)
                QVERIFY(catalogue::certificateStandard(one.requirement.text) != nullptr);
        }
        for (const Criterion &criterion : content->criteria) {
            QVERIFY2(isNull(criterion.question) || questions.count(criterion.question) == 1,
                     qPrintable(criterion.name));
            QVERIFY2(criterion.source != CriterionSource::Answer || !isNull(criterion.question),
                     qPrintable(criterion.name));
        }
        for (const ServiceLevel &level : content->serviceLevels)
            QVERIFY(!isNull(level.id) && !level.name.isEmpty());
        for (const QString &sector : content->sectors)
            QVERIFY2(catalogue::sectorTitle(sector) != sector, qPrintable(sector));
    }

    void relationshipChangesWeights_data() { isComplete_data(); }
    void relationshipChangesWeights()
    {
        QFETCH(QString, id);
        const Result<TemplateContent> whole = catalogue::templateContent(id);
        QVERIFY(whole);
        for (const auto &weights : {whole->strategicWeights, whole->handsOffWeights}) {
            QVERIFY(!weights.isEmpty());
            QSet<QString> groups;
            for (const Criterion &criterion : whole->criteria) {
                if (isNull(criterion.parent))
                    groups.insert(criterion.name);
            }
            for (auto it = weights.begin(); it != weights.end(); ++it)
                QVERIFY2(groups.contains(it.key()), qPrintable(it.key()));
        }
        for (const Relationship relationship : {Relationship::Strategic, Relationship::HandsOff}) {
            const auto content = catalogue::fitted(*whole, relationship, whole->sectors);
            QVERIFY(content);
            double sum = 0;
            bool differs = false;
            for (std::size_t i = 0; i < content->criteria.size(); ++i) {
                if (isNull(content->criteria[i].parent))
                    sum += content->criteria[i].weight;
                differs = differs || content->criteria[i].weight != whole->criteria[i].weight;
            }
            QCOMPARE(sum, 100.0);
            QVERIFY(differs);
        }
    }

    void sectorsDecideWhatIsAsked()
    {
        const Result<TemplateContent> whole = catalogue::templateContent(QStringLiteral("customer_support"));
        QVERIFY(whole);
        const auto has = [](const TemplateContent &content, const char *code) {
            return std::any_of(content.requirements.begin(), content.requirements.end(),
                               [code](const TemplateRequirement &one) { return one.code == QLatin1String(code); });
        };
        const auto asks = [](const TemplateContent &content, const char *code) {
            return std::any_of(content.questions.begin(), content.questions.end(), [code](const TemplateQuestion &one) {
                return one.question.code == QLatin1String(code);
            });
        };
        const auto plain = catalogue::fitted(*whole, Relationship::Undecided, {});
        QVERIFY(plain);
        QVERIFY(has(*plain, "nda") && !has(*plain, "pci_dss") && !has(*plain, "gdpr") && !has(*plain, "hipaa"));
        QVERIFY(!asks(*plain, "G05") && !asks(*plain, "G06") && asks(*plain, "A01"));
        const auto card = catalogue::fitted(*whole, Relationship::Undecided, {QStringLiteral("card_data")});
        QVERIFY(card);
        QVERIFY(has(*card, "pci_dss") && asks(*card, "G05") && !has(*card, "gdpr"));
        const auto health = catalogue::fitted(*whole, Relationship::Undecided, {QStringLiteral("health_data")});
        QVERIFY(health);
        QVERIFY(has(*health, "hipaa") && has(*health, "baa_accepted") && asks(*health, "G06"));
        for (std::size_t i = 0; i < health->requirements.size(); ++i)
            QCOMPARE(health->requirements[i].requirement.position, static_cast<int>(i));
    }

    void aCriterionForgetsAQuestionThatIsLeftOut()
    {
        const Result<TemplateContent> whole = catalogue::templateContent(QStringLiteral("content_moderation"));
        QVERIFY(whole);
        const auto protection = [](const TemplateContent &content) {
            return *std::find_if(content.criteria.begin(), content.criteria.end(), [](const Criterion &one) {
                return !one.isGroup() && one.name == QLatin1String("Protection of moderators");
            });
        };
        QVERIFY(!isNull(protection(*whole).question));
        const auto without = catalogue::fitted(*whole, Relationship::Undecided, {});
        QVERIFY(without);
        QVERIFY(isNull(protection(*without).question));
        TemplateContent unasked = *whole;
        unasked.questions.clear();
        catalogue::forgetLostQuestions(unasked);
        for (const Criterion &criterion : unasked.criteria)
            QVERIFY(isNull(criterion.question) && criterion.source != CriterionSource::Answer);
    }

    void aSectorOfBlankBringsItsQuestion()
    {
        const Result<TemplateContent> blank = catalogue::templateContent(QStringLiteral("blank"));
        QVERIFY(blank);
        const auto health = catalogue::fitted(*blank, Relationship::Strategic, {QStringLiteral("health_data")});
        QVERIFY(health);
        QCOMPARE(health->questions.size(), std::size_t{1});
        QCOMPARE(health->questions[0].question.code, QStringLiteral("G06"));
        QVERIFY(std::any_of(health->requirements.begin(), health->requirements.end(), [&](const auto &one) {
            return one.requirement.question == health->questions[0].question.id;
        }));
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
