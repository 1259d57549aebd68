// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/qualification/CertificateStatus.h"
#include "core/qualification/StandardBook.h"

#include <QRegularExpression>
#include <QTest>

using namespace shortlist;

namespace {

QDate theDay()
{
    return {2027, 3, 1};
}

CertificateStandard standard(DateModel dates, int months, int bridge = 0)
{
    CertificateStandard result;
    result.name = QStringLiteral("Standard");
    result.dates = dates;
    result.months = months;
    result.bridgeMonths = bridge;
    return result;
}

Certificate certificate(const QDate &validUntil = {})
{
    Certificate result;
    result.id = newId<RowId>();
    result.validUntil = validUntil;
    return result;
}

Certificate named(const char *name, const QDate &validUntil)
{
    Certificate result = certificate(validUntil);
    result.standard = QString::fromLatin1(name);
    return result;
}

void verify(Certificate &certificate)
{
    certificate.verifiedBy = QStringLiteral("Anna");
    certificate.verifiedOn = QDate(2026, 12, 1);
}

Evidence fileFor(const Certificate &certificate)
{
    Evidence file;
    file.id = newId<RowId>();
    file.certificate = certificate.id;
    file.name = QStringLiteral("scan.pdf");
    return file;
}

CertificateStatus statusOf(const Certificate &certificate, const CertificateStandard &standard,
                           const StatusAsk &ask = {theDay()}, bool evidence = true)
{
    return stateOf(certificate, standard, evidence, ask).status;
}

} // namespace

class TestCertificateStatus : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void expiryDay();
    void expiringWithin();
    void issueAndUsualValidity();
    void notIssuedYet();
    void aReportGrowsStale();
    void aReportWithoutPeriod();
    void lawsHaveNoDate();
    void claimsNeedFileOrCheck();
    void theBestCounts();
    void onlyWhatWasChecked();
    void typeTwoIncludesTypeOne();
    void namesAreFoundAsTyped();
    void lastDayByItsOwnWords();
    void reasons();
    void days();
    void wordsAndCodes();
};

void TestCertificateStatus::expiryDay()
{
    const CertificateStandard iso = standard(DateModel::Expiry, 36);
    QCOMPARE(statusOf(certificate(theDay().addDays(-1)), iso), CertificateStatus::Expired);
    QCOMPARE(statusOf(certificate(theDay()), iso), CertificateStatus::Expiring);
    QCOMPARE(statusOf(certificate(theDay().addYears(1)), iso), CertificateStatus::Valid);
    QVERIFY(holds(CertificateStatus::Expiring));
    QVERIFY(!holds(CertificateStatus::ClaimedOnly));
}

void TestCertificateStatus::expiringWithin()
{
    const CertificateStandard iso = standard(DateModel::Expiry, 36);
    QCOMPARE(statusOf(certificate(theDay().addDays(90)), iso, {theDay(), 90}), CertificateStatus::Valid);
    QCOMPARE(statusOf(certificate(theDay().addDays(89)), iso, {theDay(), 90}), CertificateStatus::Expiring);
    QCOMPARE(statusOf(certificate(theDay().addDays(89)), iso, {theDay(), 0}), CertificateStatus::Valid);
    // Until the end of the term.
    const QDate end(2030, 5, 31);
    QCOMPARE(statusOf(certificate(end.addDays(-1)), iso, {theDay(), 90, end}), CertificateStatus::Expiring);
    QCOMPARE(statusOf(certificate(end), iso, {theDay(), 90, end}), CertificateStatus::Valid);
}

void TestCertificateStatus::issueAndUsualValidity()
{
    Certificate paper = certificate();
    paper.issued = QDate(2024, 3, 2);
    const CertificateStandard iso = standard(DateModel::Expiry, 36);
    const CertificateStanding state = stateOf(paper, iso, true, {theDay()});
    QCOMPARE(state.until, QDate(2027, 3, 1));
    QVERIFY(state.assumed);
    QCOMPARE(state.status, CertificateStatus::Expiring);
    paper.issued = QDate(2024, 3, 1);
    QCOMPARE(statusOf(paper, iso), CertificateStatus::Expired);
    // A standard without a usual validity says nothing.
    QCOMPARE(statusOf(paper, standard(DateModel::Expiry, 0)), CertificateStatus::ClaimedOnly);
    // What is on paper goes first.
    paper.validUntil = QDate(2029, 1, 1);
    QVERIFY(!stateOf(paper, iso, true, {theDay()}).assumed);
    QCOMPARE(statusOf(paper, iso), CertificateStatus::Valid);
}

void TestCertificateStatus::notIssuedYet()
{
    Certificate paper = certificate(QDate(2030, 3, 31));
    paper.issued = QDate(2027, 4, 1);
    const CertificateStandard iso = standard(DateModel::Expiry, 36);
    QCOMPARE(statusOf(paper, iso), CertificateStatus::NotHeld);
    QCOMPARE(statusOf(paper, iso, {QDate(2027, 4, 1)}), CertificateStatus::Valid);
}

void TestCertificateStatus::aReportGrowsStale()
{
    const CertificateStandard soc = standard(DateModel::Period, 12, 3);
    Certificate report = certificate();
    report.periodStart = QDate(2025, 3, 1);
    report.periodEnd = QDate(2026, 2, 28);
    // The day of issue does not count, only the end of the period.
    report.issued = QDate(2026, 8, 1);
    QCOMPARE(stateOf(report, soc, true, {theDay()}).until, QDate(2027, 2, 28));
    QCOMPARE(statusOf(report, soc), CertificateStatus::Stale);
    QCOMPARE(statusOf(report, soc, {QDate(2027, 2, 28)}), CertificateStatus::Expiring);
    QCOMPARE(statusOf(report, soc, {QDate(2026, 9, 1)}), CertificateStatus::Valid);
    QCOMPARE(statusOf(report, standard(DateModel::Period, 0)), CertificateStatus::Valid);
    QVERIFY(stateReason(report, soc, stateOf(report, soc, true, {theDay()}), {theDay()}, QLocale::c())
                .contains(QStringLiteral("28 May 2027")));
    // Too late for a bridge letter as well.
    const StatusAsk later{QDate(2027, 6, 1)};
    QVERIFY(!stateReason(report, soc, stateOf(report, soc, true, later), later, QLocale::c())
                 .contains(QStringLiteral("bridge")));
}

void TestCertificateStatus::aReportWithoutPeriod()
{
    const CertificateStandard soc = standard(DateModel::Period, 12);
    Certificate report = certificate();
    report.issued = QDate(2026, 12, 1);
    QCOMPARE(statusOf(report, soc), CertificateStatus::ClaimedOnly);
    report.validUntil = QDate(2027, 12, 1);
    QCOMPARE(statusOf(report, soc), CertificateStatus::Valid);
    report.validUntil = QDate(2027, 1, 1);
    QCOMPARE(statusOf(report, soc), CertificateStatus::Stale);
}

void TestCertificateStatus::lawsHaveNoDate()
{
    const CertificateStandard law = standard(DateModel::None, 0);
    QCOMPARE(statusOf(certificate(), law), CertificateStatus::Valid);
    QCOMPARE(statusOf(certificate(), law, {theDay(), 90, QDate(2035, 1, 1)}), CertificateStatus::Valid);
    QCOMPARE(statusOf(certificate(), law, {theDay()}, false), CertificateStatus::ClaimedOnly);
    // An agreement that ends has a last day all the same.
    QCOMPARE(statusOf(certificate(theDay().addDays(-1)), law), CertificateStatus::Expired);
}

void TestCertificateStatus::claimsNeedFileOrCheck()
{
    const CertificateStandard iso = standard(DateModel::Expiry, 36);
    Certificate paper = certificate(QDate(2029, 1, 1));
    QCOMPARE(statusOf(paper, iso, {theDay()}, false), CertificateStatus::ClaimedOnly);
    verify(paper);
    QCOMPARE(statusOf(paper, iso, {theDay()}, false), CertificateStatus::Valid);
    paper.verifiedOn = QDate();
    QCOMPARE(statusOf(paper, iso, {theDay()}, false), CertificateStatus::ClaimedOnly);
    // By its own words it is over.
    paper.validUntil = QDate(2027, 1, 1);
    QCOMPARE(statusOf(paper, iso, {theDay()}, false), CertificateStatus::Expired);
    // A file without a date.
    QCOMPARE(statusOf(certificate(), standard(DateModel::Expiry, 0)), CertificateStatus::ClaimedOnly);
}

void TestCertificateStatus::theBestCounts()
{
    const StandardBook book;
    const QString iso = QStringLiteral("ISO/IEC 27001");
    Provider provider;
    QCOMPARE(bestState(provider, book, {iso, {theDay()}}).status, CertificateStatus::NotHeld);
    QVERIFY(isNull(bestState(provider, book, {iso, {theDay()}}).certificate));
    const Certificate old = named("ISO 27001", QDate(2026, 1, 1));
    const Certificate shorter = named("iso27001", QDate(2028, 1, 1));
    const Certificate longer = named("ISO/IEC 27001", QDate(2029, 1, 1));
    const Certificate claimed = named("ISO/IEC 27001", QDate(2031, 1, 1));
    provider.certificates = {old, named("ISO 9001", QDate(2033, 1, 1)), shorter, longer, claimed};
    provider.evidence = {fileFor(old), fileFor(shorter), fileFor(longer)};
    QCOMPARE(bestState(provider, book, {iso, {theDay()}}).certificate, longer.id);
    provider.evidence.pop_back();
    QCOMPARE(bestState(provider, book, {iso, {theDay()}}).certificate, shorter.id);
    provider.evidence.pop_back();
    // A claim beats what is known to be over.
    QCOMPARE(bestState(provider, book, {iso, {theDay()}}).status, CertificateStatus::ClaimedOnly);
    QCOMPARE(bestState(provider, book, {iso, {theDay()}}).certificate, claimed.id);
    provider.certificates = {old};
    QCOMPARE(bestState(provider, book, {iso, {theDay()}}).status, CertificateStatus::Expired);
}

void TestCertificateStatus::onlyWhatWasChecked()
{
    const StandardBook book;
    Provider provider;
    Certificate checked = named("ISO 9001", QDate(2028, 1, 1));
    const Certificate shown = named("ISO 9001", QDate(2030, 1, 1));
    provider.certificates = {checked, shown};
    provider.evidence = {fileFor(checked), fileFor(shown)};
    StandardAsk ask{QStringLiteral("ISO 9001"), {theDay()}};
    QCOMPARE(bestState(provider, book, ask).certificate, shown.id);
    ask.verified = true;
    QCOMPARE(bestState(provider, book, ask).status, CertificateStatus::ClaimedOnly);
    verify(provider.certificates.front());
    QCOMPARE(bestState(provider, book, ask).status, CertificateStatus::Valid);
    QCOMPARE(bestState(provider, book, ask).certificate, checked.id);
}

void TestCertificateStatus::typeTwoIncludesTypeOne()
{
    const auto does = [](const char *held, const char *asked) {
        return includes(QString::fromLatin1(held), QString::fromLatin1(asked));
    };
    QVERIFY(does("SOC 2 Type II", "SOC 2 Type I"));
    QVERIFY(does("SOC 2 Type II", "SOC 2"));
    QVERIFY(does("HITRUST r2", "HITRUST e1"));
    QVERIFY(does("CSA STAR Level 2", "CSA STAR Level 1"));
    QVERIFY(!does("SOC 2 Type I", "SOC 2 Type II"));
    QVERIFY(!does("SOC 1 Type II", "SOC 2 Type II"));
    const StandardBook book;
    Provider provider;
    Certificate report = named("SOC2 Type 2", {});
    report.periodEnd = QDate(2026, 9, 30);
    provider.certificates = {report};
    provider.evidence = {fileFor(report)};
    StandardAsk ask{QStringLiteral("SOC 2 Type I"), {theDay()}};
    QCOMPARE(bestState(provider, book, ask).status, CertificateStatus::NotHeld);
    ask.match = StandardMatch::Sufficient;
    QCOMPARE(bestState(provider, book, ask).status, CertificateStatus::Valid);
    // The names that one includes another by are the catalogue's.
    for (const char *name :
         {"SOC 2 Type II", "SOC 2 Type I", "SOC 2", "SOC 1 Type II", "SOC 1 Type I", "HITRUST r2", "HITRUST i1",
          "HITRUST e1", "CSA STAR Level 2", "CSA STAR Level 1", "Cyber Essentials Plus", "Cyber Essentials"})
        QVERIFY2(catalogue::certificateStandard(QString::fromLatin1(name)) != nullptr, name);
}

void TestCertificateStatus::namesAreFoundAsTyped()
{
    OwnStandard own;
    own.name = QStringLiteral("Blue Seal");
    own.dates = DateModel::Period;
    own.months = 6;
    const StandardBook book({own});
    QCOMPARE(book.find(QStringLiteral("blue-seal ")).months, 6);
    QCOMPARE(book.find(QStringLiteral("iso 27001")).name, QStringLiteral("ISO/IEC 27001"));
    QVERIFY(book.isOwn(QStringLiteral("BLUE SEAL")));
    QVERIFY(!book.isOwn(QStringLiteral("ISO 9001")));
    const CertificateStandard &unknown = book.find(QStringLiteral(" Golden Stamp "));
    QCOMPARE(unknown.name, QStringLiteral("Golden Stamp"));
    QCOMPARE(unknown.dates, DateModel::Expiry);
    QCOMPARE(&book.find(QStringLiteral("golden stamp")), &unknown);
    QVERIFY(book.all().size() > 30);
    QCOMPARE(QString(book.all().front()->name), QStringLiteral("Blue Seal"));
}

void TestCertificateStatus::lastDayByItsOwnWords()
{
    QCOMPARE(lastDayOf(named("ISO 9001", QDate(2028, 1, 1))), QDate(2028, 1, 1));
    Certificate paper = named("ISO 9001", {});
    QVERIFY(!lastDayOf(paper).isValid());
    paper.issued = QDate(2025, 2, 1);
    QCOMPARE(lastDayOf(paper), QDate(2028, 1, 31));
    Certificate report = named("SOC2 Type II", QDate(2031, 1, 1));
    report.periodEnd = QDate(2026, 9, 30);
    QCOMPARE(lastDayOf(report), QDate(2027, 9, 30));
    QCOMPARE(lastDayOf(named("Golden Stamp", QDate(2027, 1, 1))), QDate(2027, 1, 1));
    QVERIFY(!lastDayOf(named("GDPR", {})).isValid());
}

void TestCertificateStatus::reasons()
{
    const CertificateStandard iso = standard(DateModel::Expiry, 36);
    const auto reason = [&iso](const Certificate &paper, const StatusAsk &ask, bool evidence = true) {
        return stateReason(paper, iso, stateOf(paper, iso, evidence, ask), ask, QLocale::c());
    };
    QCOMPARE(reason(certificate(QDate(2029, 5, 4)), {theDay()}), QStringLiteral("It holds until Friday, 4 May 2029."));
    QVERIFY(reason(certificate(QDate(2027, 3, 4)), {theDay()}).contains(QStringLiteral("90")));
    QVERIFY(reason(certificate(QDate(2029, 5, 4)), {theDay(), 90, QDate(2030, 1, 1)}).contains(QStringLiteral("2030")));
    QVERIFY(reason(certificate(QDate(2029, 5, 4)), {theDay()}, false).contains(QStringLiteral("says so")));
    QVERIFY(reason(certificate(), {theDay()}).contains(QStringLiteral("No last day")));
    Certificate audited = certificate(QDate(2029, 5, 4));
    audited.surveillance = QDate(2020, 1, 1);
    QVERIFY(reason(audited, {theDay()}).contains(QStringLiteral("1 January 2021")));
    QCOMPARE(stateReason({}, iso, {}, {theDay()}, QLocale::c()),
             QStringLiteral("Nothing is entered for this standard."));
}

void TestCertificateStatus::days()
{
    Need need;
    need.awardDate = QDate(2027, 2, 1);
    QVERIFY(!dayOf(DatePoint::EndOfTerm, need).isValid());
    need.startDate = QDate(2027, 6, 1);
    need.termMonths = 36;
    QCOMPARE(dayOf(DatePoint::Award, need), QDate(2027, 2, 1));
    QCOMPARE(dayOf(DatePoint::Start, need), QDate(2027, 6, 1));
    QCOMPARE(dayOf(DatePoint::EndOfTerm, need), QDate(2030, 5, 31));
    QCOMPARE(dayOf(DatePoint::Today, need, {}, theDay()), theDay());
    QCOMPARE(dayOf(DatePoint::Fixed, need, QDate(2028, 1, 1)), QDate(2028, 1, 1));
}

void TestCertificateStatus::wordsAndCodes()
{
    QStringList labels;
    QStringList codes;
    for (const CertificateStatus status : kAllCertificateStatuses) {
        labels << certificateStatusLabel(status);
        codes << certificateStatusCode(status);
    }
    QCOMPARE(labels.removeDuplicates() + codes.removeDuplicates(), 0);
    QCOMPARE(labels.size(), 6);
    QVERIFY(!labels.contains(QString()) && !codes.contains(QString()));
}

QTEST_GUILESS_MAIN(TestCertificateStatus)
#include "tst_certificate_status.moc"
