// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/ProjectJson.h"
#include "core/qualification/Qualification.h"
#include "tests/ui/report/PdfTools.h"
#include "tests/ui/report/ReportSample.h"
#include "ui/report/Report.h"

#include <QDir>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace shortlist;
using test::PdfFile;
using test::ReportSample;

namespace {

const ReportSection kTrade[] = {ReportSection::Requirements, ReportSection::Certificates, ReportSection::Sites,
                                ReportSection::Rfp,          ReportSection::Prices,       ReportSection::Evaluators};

} // namespace

// The report's chapters on the trade, written from the built-in sample and from projects without one of them.
class TestReportTrade : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }
    void saysWhatTheProjectHas_data();
    void saysWhatTheProjectHas();
    void leavesOutWhatTheProjectHasNot_data();
    void leavesOutWhatTheProjectHasNot();
    void rankingKeepsTheLine();
    void namesAreNoMarkup();
    void moneyFollowsTheLocale();

private:
    QString textOf(const Snapshot &snapshot, std::vector<ReportSection> sections, const QString &name,
                   const QLocale &locale = QLocale(QLocale::English, QLocale::Ireland));

    QTemporaryDir m_folder;
    std::unique_ptr<Project> m_project;
};

void TestReportTrade::initTestCase()
{
    auto made = createFromJson(sampleJsonPath(), m_folder.filePath(QStringLiteral("sample.shortlist")));
    QVERIFY2(made, made ? "" : qPrintable(made.error().message));
    m_project = std::move(*made);
}

QString TestReportTrade::textOf(const Snapshot &snapshot, std::vector<ReportSection> sections, const QString &name,
                                const QLocale &locale)
{
    const QString keep = qEnvironmentVariable("SHORTLIST_KEEP_REPORTS");
    const QString path = QDir(keep.isEmpty() ? m_folder.path() : keep).filePath(QString(name + QStringLiteral(".pdf")));
    ReportOptions options;
    options.locale = locale;
    options.generatedAt = QDateTime(QDate(2026, 11, 21), QTime(10, 30));
    options.sections = std::move(sections);
    const Result<> written = writeReport(snapshot, Evaluation(snapshot), options, path);
    if (!written)
        qWarning("%s", qPrintable(written.error().message));
    return PdfFile(path).text();
}

void TestReportTrade::saysWhatTheProjectHas_data()
{
    QTest::addColumn<int>("section");
    QTest::addColumn<QStringList>("sentences");
    const auto row = [](const char *name, ReportSection section, const char *sentences) {
        QTest::newRow(name) << static_cast<int>(section) << QString::fromUtf8(sentences).split(QLatin1Char('|'));
    };
    row("need", ReportSection::Need,
        "Energy and utilities|Strategic partner|Mon to Sat, 08:00 to 20:00|36 months, to 3 May 2030|Solve three of "
        "four "
        "matters|6 functions were looked at, and 3 of them|87,000|Outsource it|Calls answered in time|Speaks against "
        "it");
    row("requirements", ReportSection::Requirements,
        "Of 10 providers that take part, 5 pass all requirements, 3 fail at least one|For one of them a requirement "
        "was "
        "waived|Its smallest client team has 500 seats|A second, in energy, is promised before the award|Niamh "
        "Corrigan|Kept in the project but not asked");
    row("certificates", ReportSection::Certificates,
        "Claimed only|Stale|Expired|Expiring|1 of them before the service starts|30 April 2027 Vistulo Contact PCI "
        "DSS");
    row("sites", ReportSection::Sites,
        "We work Mon to Sat, 08:00 to 20:00 (Europe/Dublin)|Offshore|Mon to Fri, 08:30 to "
        "18:30|Public holidays are not known");
    row("rfp", ReportSection::Rfp,
        "The questionnaire has 49 questions|It went to 10 providers|are overdue|Information security and "
        "privacy|One director’s brother|Asked again");
    row("prices", ReportSection::Prices,
        "9 providers made an offer that counts|13.26 million EUR|Outcome-based|Abnormally low|29.9 % below our own "
        "estimate|half away from zero|Lowest price|Work in Ireland|16 November 2026");
    row("evaluators", ReportSection::Evaluators,
        "Scoring was blind|prices stayed closed until quality was|For the record|Brother-in-law works|None, declared "
        "on 10 "
        "September 2026|Tadhg Brennan 1|Listened to the three calls again");
}

void TestReportTrade::saysWhatTheProjectHas()
{
    QFETCH(const int, section);
    QFETCH(const QStringList, sentences);
    const QString text = textOf(m_project->snapshot(), {static_cast<ReportSection>(section)},
                                QString::fromLatin1(QTest::currentDataTag()));
    for (const QString &sentence : sentences)
        QVERIFY2(text.contains(sentence), qPrintable(QString(sentence + QStringLiteral("\n\n") + text)));
}

void TestReportTrade::leavesOutWhatTheProjectHasNot_data()
{
    QTest::addColumn<int>("section");
    for (const ReportSection section : kTrade)
        QTest::newRow(qPrintable(reportSectionCode(section))) << static_cast<int>(section);
}

void TestReportTrade::leavesOutWhatTheProjectHasNot()
{
    QFETCH(const int, section);
    Snapshot empty;
    const QString name = QString::fromLatin1(QTest::currentDataTag());
    const std::vector<ReportSection> asked{ReportSection::Title, static_cast<ReportSection>(section)};
    const QString text = textOf(empty, asked, name);
    QVERIFY2(!text.contains(QStringLiteral("Table 1")) && !text.contains(QStringLiteral("Figure 1")), qPrintable(text));
    QCOMPARE(text, textOf(empty, {ReportSection::Title}, QString(name + QStringLiteral("-without"))));
}

// A provider that fails stays visible with its reason, and is not among the ranked.
void TestReportTrade::rankingKeepsTheLine()
{
    const QString text = textOf(m_project->snapshot(), {ReportSection::Ranking}, QStringLiteral("ranking"));
    const qsizetype line = text.indexOf(QStringLiteral("Below the line"));
    QVERIFY(line > 0);
    QVERIFY(!text.left(line).contains(QStringLiteral("Dunmarra")));
    QVERIFY2(text.mid(line).contains(QStringLiteral("Shows no PCI DSS")), qPrintable(text.mid(line)));
    QVERIFY2(text.contains(QStringLiteral("of these points are declared preference")), qPrintable(text));
}

void TestReportTrade::namesAreNoMarkup()
{
    ReportSample sample;
    const QString hostile = QStringLiteral("<b>x</b><img src=\"/etc/passwd\">");
    Requirement requirement;
    requirement.id = newId<RequirementId>();
    requirement.name = hostile;
    requirement.rule = RequirementRule::YesNo;
    sample.snapshot.setList(std::vector<Requirement>{requirement});
    Provider provider = *sample.snapshot.provider(sample.providers.front());
    provider.findings = {Finding{requirement.id, Known::No, hostile, hostile, hostile, {}}};
    sample.snapshot.putProvider(provider);
    const QString text = textOf(sample.snapshot, {ReportSection::Requirements}, QStringLiteral("hostile"));
    QVERIFY2(text.contains(QStringLiteral("<b>x</b>")), qPrintable(text));
    QVERIFY(text.contains(QStringLiteral("Waivers")));
}

void TestReportTrade::moneyFollowsTheLocale()
{
    const QString text = textOf(m_project->snapshot(), {ReportSection::Prices}, QStringLiteral("german"),
                                QLocale(QLocale::German, QLocale::Germany));
    QVERIFY2(text.contains(QStringLiteral("13.260.000")), qPrintable(text));
    QVERIFY(text.contains(QStringLiteral("29,9 %")));
    QVERIFY(text.contains(QStringLiteral("0,0412")));
}

QTEST_MAIN(TestReportTrade)
#include "tst_report_trade.moc"
