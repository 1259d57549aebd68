// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Each rule: what passes, what fails, what is not known, and that the sentence says why.

#include "tests/core/qualification/GateScene.h"

#include "core/qualification/RequirementWords.h"

#include <QRegularExpression>
#include <QTest>

using namespace shortlist;
using namespace shortlist::test;

namespace {

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

void says(const Ruling &ruling, Verdict verdict, const char *reason)
{
    QCOMPARE(codeOf(ruling.verdict), codeOf(verdict));
    QCOMPARE(ruling.reason, s(reason));
}

} // namespace

class TestRules : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void certificateOnTheDay()
    {
        GateScene scene;
        Requirement iso = scene.requirement(RequirementRule::Certificate, s("ISO/IEC 27001"));
        iso.verified = true;
        Provider provider = scene.provider();
        says(scene.rule(provider, iso), Verdict::Unknown, "No certificates are entered yet.");
        provider.certificates = {GateScene::certificate(s("ISO 9001"), QDate(2029, 1, 1))};
        says(scene.rule(provider, iso), Verdict::Fail, "Shows no ISO/IEC 27001.");
        provider.certificates = {GateScene::certificate(s("iso27001"), QDate(2027, 3, 3))};
        says(scene.rule(provider, iso), Verdict::Fail,
             "ISO/IEC 27001 expires on 3 March 2027, before the award date (31 March 2027).");
        provider.certificates = {GateScene::certificate(s("iso27001"), QDate(2026, 3, 3))};
        says(scene.rule(provider, iso), Verdict::Fail, "ISO/IEC 27001 expired on 3 March 2026.");
        // It holds on its last day too.
        provider.certificates = {GateScene::certificate(s("ISO/IEC 27001"), QDate(2027, 3, 31))};
        says(scene.rule(provider, iso), Verdict::Pass,
             "ISO/IEC 27001 holds until 31 March 2027, past the award date (31 March 2027). Verified by Anna.");
        provider.certificates = {GateScene::certificate(s("ISO/IEC 27001"), QDate(2029, 1, 1), false)};
        says(scene.rule(provider, iso), Verdict::Unknown,
             "ISO/IEC 27001 is only claimed: there is neither a file nor a check that shows it.");
        Evidence file;
        file.certificate = provider.certificates.front().id;
        provider.evidence = {file};
        says(scene.rule(provider, iso), Verdict::Unknown,
             "ISO/IEC 27001 is shown until 1 January 2029, but nobody of us has verified it yet.");
        iso.verified = false;
        says(scene.rule(provider, iso), Verdict::Pass,
             "ISO/IEC 27001 holds until 1 January 2029, past the award date (31 March 2027).");
    }

    void certificateOnAnotherDay()
    {
        GateScene scene;
        Requirement iso = scene.requirement(RequirementRule::Certificate, s("ISO/IEC 27001"));
        Provider provider = scene.provider();
        provider.certificates = {GateScene::certificate(s("ISO/IEC 27001"), QDate(2028, 1, 1))};
        iso.at = DatePoint::EndOfTerm;
        says(scene.rule(provider, iso), Verdict::Fail,
             "ISO/IEC 27001 expires on 1 January 2028, before the end of the term (30 June 2029).");
        iso.at = DatePoint::Start;
        QCOMPARE(scene.rule(provider, iso).verdict, Verdict::Pass);
        iso.at = DatePoint::Fixed;
        iso.date = QDate(2028, 1, 2);
        says(scene.rule(provider, iso), Verdict::Fail,
             "ISO/IEC 27001 expires on 1 January 2028, before 2 January 2028.");
        Need need = scene.snapshot.need();
        need.awardDate = {};
        scene.snapshot.setNeed(need);
        iso.at = DatePoint::Award;
        says(scene.rule(provider, iso), Verdict::Unknown,
             "It cannot be said whether ISO/IEC 27001 holds on the award date, since the project does not have that "
             "date.");
        QVERIFY(!requirementProblem(iso, scene.snapshot).isEmpty());
        iso.at = DatePoint::Today;
        QCOMPARE(scene.rule(provider, iso).verdict, Verdict::Pass);
        iso.text.clear();
        QCOMPARE(scene.rule(provider, iso).verdict, Verdict::Unknown);
    }

    void reportsGrowStale()
    {
        GateScene scene;
        const Requirement soc = scene.requirement(RequirementRule::Certificate, s("SOC 2 Type II"));
        Provider provider = scene.provider();
        Certificate report = GateScene::certificate(s("SOC 2 Type II"), {});
        report.periodStart = QDate(2025, 1, 1);
        report.periodEnd = QDate(2025, 12, 31);
        provider.certificates = {report};
        const Ruling stale = scene.rule(provider, soc);
        QCOMPARE(stale.verdict, Verdict::Fail);
        QVERIFY2(stale.reason.startsWith(s("The report SOC 2 Type II counts as fresh until")),
                 qPrintable(stale.reason));
        provider.certificates.front().periodEnd = QDate(2026, 12, 31);
        QCOMPARE(scene.rule(provider, soc).verdict, Verdict::Pass);
    }

    void references()
    {
        GateScene scene;
        const Requirement two = scene.requirement(RequirementRule::References, {}, 2);
        Provider provider = scene.provider();
        says(scene.rule(provider, two), Verdict::Unknown, "No references are entered yet.");
        provider.references = {{RowId{1}, s("A"), s("Healthcare"), {}, {}},
                               {RowId{2}, s("B"), s("Banking"), {}, {}},
                               {RowId{3}, s("C"), s("health care, hospitals"), {}, {}, false}};
        says(scene.rule(provider, two), Verdict::Fail,
             "Present clients that it names in “Health care”: 1; at least 2 asked.");
        provider.references[2].current = true;
        QCOMPARE(scene.rule(provider, two).verdict, Verdict::Pass);
        QCOMPARE(scene.rule(provider, scene.requirement(RequirementRule::References, s("Banking"), 1)).verdict,
                 Verdict::Pass);
        QCOMPARE(scene.rule(provider, scene.requirement(RequirementRule::References, s("Mining"), 1)).verdict,
                 Verdict::Fail);
        Need need = scene.snapshot.need();
        need.industry.clear();
        scene.snapshot.setNeed(need);
        says(scene.rule(provider, scene.requirement(RequirementRule::References, {}, 3)), Verdict::Pass,
             "Present clients that it names: 3; at least 3 asked.");
    }

    void attrition()
    {
        GateScene scene;
        const Requirement shares = scene.requirement(RequirementRule::Attrition);
        const Requirement low = scene.requirement(RequirementRule::Attrition, {}, 30);
        Provider provider = scene.provider();
        says(scene.rule(provider, shares), Verdict::Unknown, "No attrition figure is entered yet.");
        provider.attrition = 34.5;
        says(scene.rule(provider, shares), Verdict::Fail,
             "States an attrition of 34.5\u00A0% a year without the formula.");
        provider.attritionFormula = s("leavers / average headcount");
        says(scene.rule(provider, shares), Verdict::Pass,
             "Attrition of 34.5\u00A0% a year, with its formula: leavers / average headcount");
        says(scene.rule(provider, low), Verdict::Fail,
             "Loses 34.5\u00A0% of its people a year; at most 30\u00A0% is asked.");
        provider.attrition = 30;
        QCOMPARE(scene.rule(provider, low).verdict, Verdict::Pass);
    }

    void capacity()
    {
        GateScene scene;
        const Requirement all = scene.requirement(RequirementRule::Capacity);
        Provider provider = scene.provider();
        provider.capacity = 12000;
        says(scene.rule(provider, all), Verdict::Unknown, "The need names no monthly volume to compare with.");
        NeedFunction calls;
        calls.id = FunctionId{1};
        calls.unit = s("contacts");
        calls.base = Decimal(9000);
        calls.decision = FunctionDecision::Outsource;
        NeedFunction mails = calls;
        mails.id = FunctionId{2};
        mails.base = Decimal(4000);
        NeedFunction kept = calls;
        kept.id = FunctionId{3};
        kept.decision = FunctionDecision::Keep;
        scene.snapshot.setList(std::vector{calls, mails, kept});
        says(scene.rule(provider, all), Verdict::Fail, "Can take on 12000 a month; 13000 contacts are asked.");
        mails.unit = s("e-mails");
        scene.snapshot.setList(std::vector{calls, mails});
        says(scene.rule(provider, all), Verdict::Unknown,
             "The volumes of the need cannot be added up, since they are counted in contacts, e-mails.");
        Requirement contacts = all;
        contacts.unit = s("Contacts");
        says(scene.rule(provider, contacts), Verdict::Pass, "Can take on 12000 a month; 9000 contacts are asked.");
        QCOMPARE(scene.rule(provider, scene.requirement(RequirementRule::Capacity, {}, 12001)).verdict, Verdict::Fail);
        provider.capacity.reset();
        says(scene.rule(provider, contacts), Verdict::Unknown, "It is not known how much it can take on.");
    }

    void smallestTeam()
    {
        GateScene scene;
        const Requirement ours = scene.requirement(RequirementRule::SmallestTeam);
        Provider provider = scene.provider();
        says(scene.rule(provider, ours), Verdict::Unknown, "The smallest client team is not known.");
        provider.smallestTeam = 40;
        says(scene.rule(provider, ours), Verdict::Pass, "Its smallest client team has 40 seats; at most 40 are asked.");
        provider.smallestTeam = 41;
        QCOMPARE(scene.rule(provider, ours).verdict, Verdict::Fail);
        Need need = scene.snapshot.need();
        need.teamSize = 0;
        scene.snapshot.setNeed(need);
        QCOMPARE(scene.rule(provider, ours).verdict, Verdict::Unknown);
        QCOMPARE(scene.rule(provider, scene.requirement(RequirementRule::SmallestTeam, {}, 50)).verdict, Verdict::Pass);
    }

    void location()
    {
        GateScene scene;
        const Requirement union_ = scene.requirement(RequirementRule::Location, s("EU, Morocco"));
        Provider provider = scene.provider();
        says(scene.rule(provider, union_), Verdict::Unknown, "No sites are entered yet.");
        provider.sites = {GateScene::site(s("Manila"), s("PH"), s("Asia/Manila"))};
        says(scene.rule(provider, union_), Verdict::Fail, "All its sites are elsewhere: Philippines.");
        provider.sites.push_back(GateScene::site({}, {}, {}));
        says(scene.rule(provider, union_), Verdict::Unknown, "The country of a site is not known.");
        provider.sites.push_back(GateScene::site(s("Kraków"), s("PL"), s("Europe/Warsaw")));
        says(scene.rule(provider, union_), Verdict::Pass, "Has a site in Kraków, Poland.");
        QCOMPARE(scene.rule(provider, scene.requirement(RequirementRule::Location)).verdict, Verdict::Unknown);
        QCOMPARE(placeCodes(s("Ireland; eu, IN, Atlantis")), QStringList({s("IE"), s("EU"), s("IN"), s("Atlantis")}));
        QCOMPARE(countriesOf(s("EU")).size(), 27);
        QCOMPARE(countriesOf(s("EEA")).size(), 30);
        QVERIFY(countriesOf(s("Atlantis")).isEmpty());
        for (const QString &region : regionCodes()) {
            for (const QString &country : countriesOf(region))
                QVERIFY2(placeName(country) != country, qPrintable(country));
        }
    }

    void hoursInCommon()
    {
        GateScene scene;
        const Requirement four = scene.requirement(RequirementRule::ZoneOverlap, {}, 4);
        Provider provider = scene.provider();
        provider.sites = {GateScene::site(s("Manila"), s("PH"), s("Asia/Manila"))};
        says(scene.rule(provider, four), Verdict::Fail,
             "The best site, Manila, shares at least 1 working hours a day with us all year; 4 are asked.");
        provider.sites.push_back(GateScene::site(s("Lyon"), s("FR"), s("Europe/Paris"), false));
        says(scene.rule(provider, four), Verdict::Unknown, "The time zone or the shift of a site is not known.");
        provider.sites.back().shiftDays = 0b0011111;
        says(scene.rule(provider, four), Verdict::Pass,
             "The best site, Lyon, shares at least 8 working hours a day with us all year; 4 are asked.");
        Need need = scene.snapshot.need();
        need.zone.clear();
        scene.snapshot.setNeed(need);
        QCOMPARE(scene.rule(provider, four).verdict, Verdict::Unknown);
    }

    void ndaAndPilot()
    {
        GateScene scene;
        const Requirement nda = scene.requirement(RequirementRule::Nda);
        const Requirement pilot = scene.requirement(RequirementRule::Pilot);
        Provider provider = scene.provider();
        says(scene.rule(provider, nda), Verdict::Unknown, "The NDA is not known to be signed.");
        provider.ndaSigned = QDate(2027, 1, 16);
        says(scene.rule(provider, nda), Verdict::Unknown, "The NDA is to be signed on 16 January 2027.");
        provider.ndaSigned = scene.today;
        says(scene.rule(provider, nda), Verdict::Pass, "The NDA was signed on 15 January 2027.");
        says(scene.rule(provider, pilot), Verdict::Unknown, "It is not known whether it accepts a pilot.");
        provider.pilot = Known::No;
        says(scene.rule(provider, pilot), Verdict::Fail, "Does not accept a pilot.");
        provider.pilot = Known::Yes;
        says(scene.rule(provider, pilot), Verdict::Pass, "Accepts a pilot.");
    }

    void insuranceInItsCurrency()
    {
        GateScene scene;
        const Requirement million = scene.requirement(RequirementRule::Insurance, {}, 1'000'000);
        Provider provider = scene.provider();
        says(scene.rule(provider, million), Verdict::Unknown, "No liability insurance is entered.");
        provider.insurance = *Decimal::fromText(s("999999.99"));
        says(scene.rule(provider, million), Verdict::Fail,
             "Insured for EUR\u00A0999999.99; at least EUR\u00A01000000 is asked.");
        provider.insurance = Decimal(1'000'000);
        QCOMPARE(scene.rule(provider, million).verdict, Verdict::Pass);
        provider.insurance = Decimal(1'100'000);
        provider.insuranceCurrency = s("USD");
        says(scene.rule(provider, million), Verdict::Unknown,
             "Insured for USD\u00A01100000, which cannot be compared: the project has no exchange rate for USD.");
        // To the cent: 1,100,000 / 1.1 is a million and not a hair less.
        scene.snapshot.setList(std::vector<ExchangeRate>{{RowId{1}, s("USD"), *Decimal::fromText(s("0.91")), {}, {}}});
        says(scene.rule(provider, million), Verdict::Pass,
             "Insured for USD\u00A01100000, about EUR\u00A01001000 at the project’s rate; at least EUR\u00A01000000 is "
             "asked.");
        scene.snapshot.setList(
            std::vector<ExchangeRate>{{RowId{1}, s("USD"), *Decimal::fromText(s("0.909090909")), {}, {}}});
        QCOMPARE(scene.rule(provider, million).verdict, Verdict::Fail);
        Requirement dollars = million;
        dollars.unit = s("USD");
        QCOMPARE(scene.rule(provider, dollars).verdict, Verdict::Pass);
        Need need = scene.snapshot.need();
        need.currency.clear();
        scene.snapshot.setNeed(need);
        says(scene.rule(provider, million), Verdict::Unknown,
             "Insured for USD\u00A01100000, which cannot be compared: the project’s currency is not set.");
        provider.insurance = *Decimal::fromText(s("999999999999999999"));
        QCOMPARE(scene.rule(provider, dollars).verdict, Verdict::Pass);
    }

    void answers_data()
    {
        QTest::addColumn<AnswerType>("type");
        QTest::addColumn<QString>("given");
        QTest::addColumn<QString>("wanted");
        QTest::addColumn<double>("number");
        QTest::addColumn<Verdict>("verdict");
        QTest::newRow("yes") << AnswerType::YesNo << s("yes") << s("Yes") << 0.0 << Verdict::Pass;
        QTest::newRow("no") << AnswerType::YesNo << s("no") << s("yes") << 0.0 << Verdict::Fail;
        QTest::newRow("none") << AnswerType::YesNo << QString() << s("yes") << 0.0 << Verdict::Unknown;
        QTest::newRow("at least") << AnswerType::Percent << s("99.5") << QString() << 99.5 << Verdict::Pass;
        QTest::newRow("less") << AnswerType::Percent << s("99.4") << QString() << 99.5 << Verdict::Fail;
        QTest::newRow("equal number") << AnswerType::Number << s("12.50") << s("12.5") << 0.0 << Verdict::Pass;
        QTest::newRow("money") << AnswerType::Money << s("1200.50 EUR") << s("1200.5 EUR") << 0.0 << Verdict::Pass;
        QTest::newRow("other money") << AnswerType::Money << s("1200.50 USD") << s("1200.5 EUR") << 0.0
                                     << Verdict::Fail;
        QTest::newRow("choice") << AnswerType::Choice << s("In the cloud") << s("in the cloud") << 0.0 << Verdict::Pass;
        QTest::newRow("one of several") << AnswerType::MultiChoice << s("Voice\nChat") << s("chat") << 0.0
                                        << Verdict::Pass;
        QTest::newRow("none of several") << AnswerType::MultiChoice << s("Voice\nChat") << s("E-mail") << 0.0
                                         << Verdict::Fail;
        QTest::newRow("any text") << AnswerType::Text << s("We do.") << QString() << 0.0 << Verdict::Pass;
        QTest::newRow("not a number") << AnswerType::Text << s("We do.") << QString() << 3.0 << Verdict::Unknown;
        QTest::newRow("other letters only") << AnswerType::Text << s("???") << s("!!") << 0.0 << Verdict::Fail;
    }
    void answers()
    {
        QFETCH(AnswerType, type);
        QFETCH(QString, given);
        QFETCH(QString, wanted);
        QFETCH(double, number);
        GateScene scene;
        Question question;
        question.id = QuestionId{7};
        question.code = s("A05");
        question.text = s("Is it so?");
        question.type = type;
        scene.snapshot.setList(std::vector{question});
        Requirement asked = scene.requirement(RequirementRule::Answer, wanted, number);
        asked.question = question.id;
        Answer answer;
        answer.question = question.id;
        answer.text = given;
        answer.state = AnswerState::Answered;
        scene.snapshot.answers().put(ProviderId{1}, answer);
        const Ruling ruling = scene.rule(scene.provider(), asked);
        QTEST(ruling.verdict, "verdict");
        QVERIFY(ruling.reason.contains(s("A05")));
        // What is not settled keeps nobody out.
        answer.state = AnswerState::Clarification;
        scene.snapshot.answers().put(ProviderId{1}, answer);
        QCOMPARE(scene.rule(scene.provider(), asked).verdict, Verdict::Unknown);
        asked.question = QuestionId{8};
        QCOMPARE(scene.rule(scene.provider(), asked).verdict, Verdict::Unknown);
    }

    void yesNoAndWaiver()
    {
        GateScene scene;
        const RequirementId id = scene.ask(RequirementRule::YesNo);
        Provider provider = scene.provider();
        says(scene.rule(provider, id), Verdict::Unknown, "Nobody has answered this yet.");
        Finding finding;
        finding.requirement = id;
        finding.answer = Known::No;
        finding.note = s("Site visit of 3 May.");
        provider.findings = {finding};
        says(scene.rule(provider, id), Verdict::Fail, "Answered with no. Site visit of 3 May.");
        // Neither a reason nor a name alone puts a requirement aside.
        provider.findings.front().waiverReason = s("The parent guarantees %1 for it.");
        QCOMPARE(scene.rule(provider, id).verdict, Verdict::Fail);
        provider.findings.front().waivedBy = s("Brian");
        provider.findings.front().waivedOn = QDate(2027, 1, 10);
        says(scene.rule(provider, id), Verdict::Waived,
             "Waived by Brian on 10 January 2027: The parent guarantees %1 for it. (Answered with no. Site visit of 3 "
             "May.)");
        provider.findings.front().answer = Known::Yes;
        says(scene.rule(provider, id), Verdict::Pass, "Answered with yes. Site visit of 3 May.");
    }

    void everyRuleHasWords()
    {
        GateScene scene;
        for (const auto &word : codeWords(RequirementRule{})) {
            const Requirement requirement = scene.requirement(word.value, s("EU"), 3);
            QVERIFY(!ruleLabel(word.value).isEmpty());
            QVERIFY(requirementInWords(requirement, scene.snapshot, QLocale::c()).endsWith(QLatin1Char('.')));
            scene.snapshot.putProvider(scene.provider());
            QVERIFY(!scene.rule(scene.provider(), requirement).reason.isEmpty());
        }
        for (const Verdict verdict : kAllVerdicts) {
            QVERIFY(!verdictLabel(verdict).isEmpty());
            QVERIFY(!verdictSymbol(verdict).isEmpty());
        }
        Requirement iso = scene.requirement(RequirementRule::Certificate, s("ISO/IEC 27001"));
        iso.verified = true;
        QCOMPARE(requirementInWords(iso, scene.snapshot, QLocale::c()),
                 s("Holds ISO/IEC 27001, valid on the award date (31 March 2027) and verified by one of us."));
    }
};

QTEST_GUILESS_MAIN(TestRules)
#include "tst_rules.moc"
