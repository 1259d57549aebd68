// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/catalogue/Catalogue.h"
#include "core/catalogue/CatalogueFiles.h"
#include "core/catalogue/Presets.h"
#include "core/catalogue/Questions.h"
#include "core/catalogue/RowJson.h"

#include <QMap>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace shortlist;

// The question bank, the knock-outs, the service levels and the worksheet are complete and agree with each other.
class TestPresets : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void bankIsWhole()
    {
        const auto bank = catalogue::questionBank();
        QVERIFY2(bank, bank ? "" : qPrintable(bank.error().message));
        QCOMPARE(bank->size(), std::size_t{111});
        QMap<QString, int> counts;
        QSet<QString> codes;
        QSet<QString> texts;
        for (const BankQuestion &one : *bank) {
            codes.insert(one.question.code);
            texts.insert(one.question.text);
            QCOMPARE(one.question.code.left(1), one.sectionCode);
            QCOMPARE(one.question.code, QString(one.sectionCode + QStringLiteral("%1").arg(++counts[one.sectionCode], 2,
                                                                                           10, QLatin1Char('0'))));
            QVERIFY(!one.question.section.isEmpty());
        }
        QCOMPARE(codes.size(), 111);
        QCOMPARE(texts.size(), 111);
        const QMap<QString, int> expected{
            {QStringLiteral("A"), 9},  {QStringLiteral("B"), 9}, {QStringLiteral("C"), 6},  {QStringLiteral("D"), 8},
            {QStringLiteral("E"), 11}, {QStringLiteral("F"), 8}, {QStringLiteral("G"), 13}, {QStringLiteral("H"), 4},
            {QStringLiteral("I"), 7},  {QStringLiteral("J"), 6}, {QStringLiteral("K"), 13}, {QStringLiteral("L"), 7},
            {QStringLiteral("M"), 7},  {QStringLiteral("N"), 3}};
        QCOMPARE(counts, expected);
        const auto sections = catalogue::questionSections();
        QVERIFY(sections);
        QCOMPARE(sections->size(), std::size_t{14});
    }

    void everyQuestionCanBeAnswered()
    {
        const auto bank = catalogue::questionBank();
        QVERIFY(bank);
        for (const BankQuestion &one : *bank) {
            const Question &question = one.question;
            const QByteArray code = question.code.toUtf8();
            const bool chooses = question.type == AnswerType::Choice || question.type == AnswerType::MultiChoice ||
                                 question.type == AnswerType::Table;
            QVERIFY2(chooses == !question.choices.isEmpty(), code.constData());
            QVERIFY2(!chooses || question.choices.size() >= 2, code.constData());
            QVERIFY2((question.type == AnswerType::Number) == !question.unit.isEmpty(), code.constData());
            QVERIFY2((question.use == QuestionUse::Scored) == (question.weight > 0), code.constData());
            QVERIFY2(question.weight <= 5, code.constData());
            QVERIFY2(one.when.isEmpty() || catalogue::sectorTitle(one.when) != one.when, code.constData());
            for (const QString &choice : question.choices) {
                // A choice is also an entry of a spreadsheet's drop-down list and a line of the answer.
                QVERIFY2(!choice.isEmpty() && !choice.contains(QLatin1Char('\n')), code.constData());
                if (question.type != AnswerType::Table)
                    QVERIFY2(!choice.contains(QLatin1Char(',')), code.constData());
            }
            QCOMPARE(QSet<QString>(question.choices.begin(), question.choices.end()).size(), question.choices.size());
        }
    }

    void aQuestionIsCopiedWithAFreshKey()
    {
        const Question first = catalogue::bankQuestion(QStringLiteral("G06"));
        const Question second = catalogue::bankQuestion(QStringLiteral("G06"));
        QCOMPARE(first.code, QStringLiteral("G06"));
        QCOMPARE(first.type, AnswerType::YesNo);
        QVERIFY(!isNull(first.id) && first.id != second.id);
        QVERIFY(catalogue::bankQuestion(QStringLiteral("Z99")).code.isEmpty());
    }

    void everyRuleHasWhatItNeeds()
    {
        const auto presets = catalogue::requirementPresets();
        QVERIFY2(presets, presets ? "" : qPrintable(presets.error().message));
        QSet<QString> codes;
        QSet<RequirementRule> rules;
        for (const RequirementPreset &preset : *presets) {
            const QByteArray code = preset.code.toUtf8();
            const Requirement &requirement = preset.requirement;
            codes.insert(preset.code);
            rules.insert(requirement.rule);
            QVERIFY2(!requirement.name.isEmpty() && !requirement.explanation.isEmpty(), code.constData());
            QVERIFY2(!preset.sectors.isEmpty(), code.constData());
            for (const QString &sector : preset.sectors)
                QVERIFY2(catalogue::sectorTitle(sector) != sector, code.constData());
            if (requirement.rule == RequirementRule::Certificate)
                QVERIFY2(catalogue::certificateStandard(requirement.text) != nullptr, code.constData());
            if (requirement.rule == RequirementRule::Location) {
                const QStringList countries = requirement.text.split(QLatin1Char(','));
                for (const QString &country : countries)
                    QCOMPARE(catalogue::countryCode(country), country);
            }
            QCOMPARE(requirement.rule == RequirementRule::Answer, !preset.question.isEmpty());
            if (requirement.rule == RequirementRule::Answer) {
                const Question question = catalogue::bankQuestion(preset.question);
                QVERIFY2(!question.code.isEmpty(), code.constData());
                QCOMPARE(answerProblem(question, requirement.text), QString());
            }
        }
        QCOMPARE(codes.size(), static_cast<qsizetype>(presets->size()));
        QCOMPARE(rules.size(), 12); // every rule is shown by an example
    }

    void everySectorBringsSomething()
    {
        const auto sectors = catalogue::sectors();
        const auto presets = catalogue::requirementPresets();
        QVERIFY(sectors && presets);
        QCOMPARE(sectors->front().code, QStringLiteral("general"));
        for (const Sector &sector : *sectors) {
            QVERIFY(!sector.title.isEmpty() && !sector.explanation.isEmpty());
            QVERIFY2(std::any_of(presets->begin(), presets->end(),
                                 [&](const RequirementPreset &one) { return one.sectors.contains(sector.code); }),
                     qPrintable(sector.code));
        }
        QCOMPARE(catalogue::sectorTitle(QStringLiteral("moon")), QStringLiteral("moon"));
    }

    void everyServiceHasServiceLevels()
    {
        const auto levels = catalogue::serviceLevelPresets();
        QVERIFY2(levels, levels ? "" : qPrintable(levels.error().message));
        QSet<QString> codes;
        QSet<QString> services;
        for (const ServiceLevelPreset &preset : *levels) {
            const ServiceLevel &level = preset.level;
            codes.insert(preset.code);
            for (const QString &service : preset.services) {
                QVERIFY2(catalogue::serviceLabel(service) != service, qPrintable(service));
                services.insert(service);
            }
            for (const QString &text : {level.name, level.definition, level.formula, level.unit, level.target,
                                        level.floor, level.window, level.credit})
                QVERIFY2(!text.isEmpty(), qPrintable(preset.code));
        }
        QCOMPARE(codes.size(), static_cast<qsizetype>(levels->size()));
        for (const char *service :
             {"customer_support", "technical_support", "it_helpdesk", "payroll", "accounting", "content_moderation",
              "insurance_operations", "data_entry", "procurement", "analytics"})
            QVERIFY2(services.contains(QString::fromLatin1(service)), service);
    }

    void worksheetIsAsked()
    {
        const auto questions = catalogue::worksheetQuestions();
        QVERIFY2(questions, questions ? "" : qPrintable(questions.error().message));
        QVERIFY(questions->size() >= 8 && questions->size() <= 12);
        QSet<QString> codes;
        int stops = 0;
        for (const WorksheetQuestion &one : *questions) {
            codes.insert(one.code);
            stops += one.stop ? 1 : 0;
            QVERIFY(!one.text.isEmpty() && !one.against.isEmpty() && !one.favour.isEmpty());
        }
        QCOMPARE(codes.size(), static_cast<qsizetype>(questions->size()));
        QCOMPARE(stops, 2);
    }

    void rowsComeBackFromJson()
    {
        Requirement requirement;
        requirement.name = QStringLiteral("Card data");
        requirement.rule = RequirementRule::Certificate;
        requirement.text = QStringLiteral("PCI DSS");
        requirement.at = DatePoint::Fixed;
        requirement.date = QDate(2027, 3, 31);
        requirement.verified = true;
        requirement.number = 2.5;
        const QJsonObject json = rowjson::writeRow(requirement);
        QCOMPARE(json.value(QStringLiteral("rule")).toString(), QStringLiteral("certificate"));
        QVERIFY(!json.contains(QStringLiteral("id")) && !json.contains(QStringLiteral("question_id")));
        JsonProblem problem;
        Requirement back;
        rowjson::readRow(JsonNode(json, QString(), problem), back);
        QVERIFY2(problem.isEmpty(), qPrintable(problem.text()));
        QCOMPARE(back, requirement);
        const QJsonObject wrong{{QStringLiteral("rule"), QStringLiteral("magic")}};
        rowjson::readRow(JsonNode(wrong, QStringLiteral("r"), problem), back);
        QVERIFY(problem.text().startsWith(QStringLiteral("r.rule:")));
    }

    void aDamagedFileIsAnError()
    {
        const QString name = QStringLiteral("presets.json");
        const QJsonObject bad{{QStringLiteral("code"), 5}};
        const auto file = [&bad](const char *key) {
            return QJsonValue(QJsonObject{{QLatin1String(key), QJsonArray{bad}}});
        };
        QVERIFY(!catalogue::parseRequirements(file("requirements"), name));
        QVERIFY(!catalogue::parseSectors(file("sectors"), name));
        QVERIFY(!catalogue::parseServiceLevels(file("service_levels"), name));
        QVERIFY(!catalogue::parseWorksheet(file("questions"), name));
        QVERIFY(!catalogue::parseSections(file("sections"), name));
        const auto questions = catalogue::parseQuestions(file("questions"), name);
        QVERIFY(!questions);
        QVERIFY(questions.error().message.contains(name));
    }
};

QTEST_GUILESS_MAIN(TestPresets)
#include "tst_presets.moc"
