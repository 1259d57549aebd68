// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/report/Report.h"

#include "tests/ui/report/PdfTools.h"
#include "tests/ui/report/ReportSample.h"

#include <QDir>
#include <QElapsedTimer>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace shortlist;
using test::PdfFile;
using test::ReportSample;

// The report as a file: what other programs find in it.
class TestReport : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void sampleHasEverySection();
    void sectionsCanBeLeftOut_data();
    void sectionsCanBeLeftOut();
    void metadata();
    void pageNumbers();
    void contentsNameTheRightPages();
    void outline();
    void vectorsAndFonts();
    void numbersFollowTheLocale_data();
    void numbersFollowTheLocale();
    void paper_data();
    void paper();
    void hostileTextIsPlainText();
    void nothingIsLoaded();
    void nothingToReport_data();
    void nothingToReport();
    void missingScoresAreTold();
    void manyGroupsAndEvaluators();
    void hugeCommentsAndNames();
    void manyProvidersAreBounded();

private:
    QString write(const ReportSample &sample, const ReportOptions &options, const QString &name);
    static ReportOptions options();

    QTemporaryDir m_folder;
};

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

void TestReport::init()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
}

ReportOptions TestReport::options()
{
    ReportOptions options;
    options.locale = QLocale(QLocale::English, QLocale::Ireland);
    options.author = QStringLiteral("Aoife Byrne");
    options.generatedAt = QDateTime(QDate(2026, 11, 21), QTime(10, 30));
    return options;
}

// With SHORTLIST_KEEP_REPORTS set to a folder the PDFs stay there to be looked at.
QString TestReport::write(const ReportSample &sample, const ReportOptions &options, const QString &name)
{
    const QString keep = qEnvironmentVariable("SHORTLIST_KEEP_REPORTS");
    const QString path = QDir(keep.isEmpty() ? m_folder.path() : keep).filePath(QString(name + QStringLiteral(".pdf")));
    const Evaluation evaluation(sample.snapshot);
    const Result<> result = writeReport(sample.snapshot, evaluation, options, path);
    if (!result)
        qWarning("%s", qPrintable(result.error().message));
    return path;
}

void TestReport::sampleHasEverySection()
{
    const ReportSample sample;
    const PdfFile pdf(write(sample, options(), QStringLiteral("sample")));
    const QString text = pdf.text();
    for (const char *expected : {"Contact centre 2027",
                                 "Corrib Mutual Insurance",
                                 "Contents",
                                 "The need",
                                 "640,000 policyholders",
                                 "Method",
                                 "weighted mean",
                                 "Criteria and weights",
                                 "First-contact resolution",
                                 "Ranking",
                                 "Contributions",
                                 "The ranking in pictures",
                                 "Robustness",
                                 "The shortlisted providers",
                                 "Missing data",
                                 "Scales",
                                 "Scores and comments",
                                 "confirmed by two references",
                                 "Figure 1",
                                 "Table 1",
                                 "Not ranked",
                                 "declined to take part"})
        QVERIFY2(text.contains(QString::fromUtf8(expected)), expected);
    for (const Provider &provider : sample.snapshot.providers())
        QVERIFY2(text.contains(provider.name), qPrintable(provider.name));
    QVERIFY(!text.contains(QLatin1String("nan")));
    QCOMPARE(pdf.complaints(), QString());
}

void TestReport::sectionsCanBeLeftOut_data()
{
    QTest::addColumn<QString>("section");
    QTest::addColumn<QString>("phrase");
    QTest::newRow("title") << "title"
                           << "Selection of an outsourcing provider";
    QTest::newRow("need") << "need"
                          << "The procurement at a glance";
    QTest::newRow("method") << "method"
                            << "A missing score is not a zero";
    QTest::newRow("criteria") << "criteria"
                              << "Criteria, their scales and weights";
    QTest::newRow("ranking") << "ranking"
                             << "What each group of criteria contributes";
    QTest::newRow("charts") << "charts"
                            << "Totals in points, by group of criteria";
    QTest::newRow("robustness") << "robustness"
                                << "The share of the whole between which each weight may lie";
    QTest::newRow("providers") << "providers"
                               << "Weight that is known";
    QTest::newRow("missing") << "missing"
                             << "Scores expected and given";
    QTest::newRow("appendix") << "appendix"
                              << "Scores as the evaluators gave them";
}

void TestReport::sectionsCanBeLeftOut()
{
    QFETCH(QString, section);
    QFETCH(QString, phrase);
    const ReportSection chosen = reportSectionFromCode(section).value();
    const ReportSample sample;
    ReportOptions without = options();
    std::erase(without.sections, chosen);
    const QString rest = PdfFile(write(sample, without, QString(section + QStringLiteral("-without")))).text();
    QVERIFY(!rest.contains(phrase));
    ReportOptions only = options();
    only.sections = {chosen};
    const QString alone = PdfFile(write(sample, only, QString(section + QStringLiteral("-only")))).text();
    QVERIFY2(alone.contains(phrase), qPrintable(alone.left(2000)));
}

void TestReport::metadata()
{
    ReportOptions given = options();
    given.title = QStringLiteral("Étude – “contact centre” (2027) \\ 中");
    given.author = QStringLiteral("Siobhán O’Neill");
    const PdfFile pdf(write(ReportSample(), given, QStringLiteral("metadata")));
    QCOMPARE(pdf.info(QStringLiteral("Title")), given.title);
    QCOMPARE(pdf.info(QStringLiteral("Author")), given.author);
    QVERIFY(pdf.info(QStringLiteral("Creator")).startsWith(QLatin1String("Shortlist")));
    QVERIFY(pdf.text(1).contains(given.author));
    QVERIFY(pdf.info(QStringLiteral("CreationDate")).contains(QLatin1String("2026")));
    QCOMPARE(pdf.complaints(), QString());
}

void TestReport::pageNumbers()
{
    const PdfFile pdf(write(ReportSample(), options(), QStringLiteral("numbers")));
    const int pages = pdf.pages();
    QVERIFY(pages > 8);
    for (int page = 2; page <= pages; ++page) {
        const QString text = pdf.text(page);
        QVERIFY2(text.contains(QStringLiteral("Page %1 of %2").arg(page).arg(pages)), qPrintable(text));
        QVERIFY2(text.contains(QStringLiteral("21 November 2026")), qPrintable(text));
        QVERIFY2(text.contains(QStringLiteral("Contact centre 2027")), qPrintable(text));
    }
}

void TestReport::contentsNameTheRightPages()
{
    const PdfFile pdf(write(ReportSample(), options(), QStringLiteral("contents")));
    const QString contents = pdf.text(2);
    QVERIFY(contents.startsWith(QLatin1String("Contents")));
    for (const char *title : {"Criteria and weights", "Ranking", "Missing data", "Scores and comments"}) {
        const QRegularExpression line(
            QString(QRegularExpression::escape(QLatin1String(title)) + QStringLiteral(" (\\d+)")));
        const QRegularExpressionMatch match = line.match(contents);
        QVERIFY2(match.hasMatch(), qPrintable(contents));
        QVERIFY2(pdf.text(match.captured(1).toInt()).contains(QLatin1String(title)), title);
    }
}

void TestReport::outline()
{
    const QString path = write(ReportSample(), options(), QStringLiteral("outline"));
    const QByteArray bytes = contentOf(path);
    QVERIFY(bytes.contains("/Outlines"));
    QVERIFY(bytes.contains("/Lang <FEFF0065006E002D00490045>")); // en-IE
    const auto bookmarks = bytes.count("/Parent") - PdfFile(path).pages();
    QVERIFY(bookmarks > 12);
    QCOMPARE(bytes.count("/Subtype /Link"), bookmarks); // each line of the contents leads somewhere
    QCOMPARE(bytes.count("/Dest ["), 2 * bookmarks);
}

void TestReport::vectorsAndFonts()
{
    const PdfFile pdf(write(ReportSample(), options(), QStringLiteral("vectors")));
    QCOMPARE(pdf.images(), QStringList());
    const QString fonts = pdf.fonts();
    QVERIFY2(fonts.contains(QLatin1String("NotoSans")), qPrintable(fonts));
    static const QRegularExpression kEmbedded(QStringLiteral("Identity-H +yes"));
    const QStringList lines = fonts.split(QLatin1Char('\n'), Qt::SkipEmptyParts).mid(2);
    for (const QString &line : lines) {
        QVERIFY2(line.contains(QLatin1String("NotoSans")), qPrintable(line)); // one family for everything
        QVERIFY2(line.contains(kEmbedded), qPrintable(line));                 // embedded
    }
}

void TestReport::numbersFollowTheLocale_data()
{
    QTest::addColumn<QString>("locale");
    QTest::addColumn<QString>("point");
    QTest::addColumn<QString>("date");
    QTest::newRow("Irish English") << "en_IE"
                                   << "."
                                   << "26 February 2027";
    QTest::newRow("American English") << "en_US"
                                      << "."
                                      << "February 26, 2027";
    QTest::newRow("German") << "de_DE"
                            << ","
                            << "26. Februar 2027";
}

void TestReport::numbersFollowTheLocale()
{
    QFETCH(QString, locale);
    QFETCH(QString, point);
    QFETCH(QString, date);
    ReportOptions given = options();
    given.locale = QLocale(locale);
    const ReportSample sample;
    const Evaluation evaluation(sample.snapshot);
    const double best = evaluation.standing(evaluation.ranked().front()).total * 100;
    const QString spelt = QString::number(best, 'f', 1).replace(QLatin1Char('.'), point);
    const QString text = PdfFile(write(sample, given, QString(QStringLiteral("locale-") + locale))).text();
    QVERIFY2(text.contains(spelt), qPrintable(spelt));
    QVERIFY(text.contains(date));
    QCOMPARE(text.contains(QStringLiteral("Saturday")), false);
    // The other way of writing the same number is nowhere.
    const QString other =
        QString::number(best, 'f', 1).replace(QLatin1Char('.'), QLatin1String(point == QLatin1String(".") ? "," : "."));
    QVERIFY(!text.contains(other));
}

void TestReport::paper_data()
{
    QTest::addColumn<int>("paper");
    QTest::addColumn<QString>("size");
    QTest::newRow("A4") << int(ReportPaper::A4) << "595 x 842 pts (A4)";
    QTest::newRow("Letter") << int(ReportPaper::Letter) << "612 x 792 pts (letter)";
}

void TestReport::paper()
{
    QFETCH(int, paper);
    QFETCH(QString, size);
    ReportOptions given = options();
    given.paper = static_cast<ReportPaper>(paper);
    const PdfFile pdf(write(ReportSample(), given, QString(QStringLiteral("paper-") + QString::number(paper))));
    QCOMPARE(pdf.info(QStringLiteral("Page size")), size);
}

void TestReport::hostileTextIsPlainText()
{
    ReportSample sample;
    const Evaluation before(sample.snapshot);
    Provider leader = *sample.snapshot.provider(before.ranked().front());
    leader.name = QStringLiteral("<b>Bold</b> & <script>alert(1)</script>");
    leader.notes = QStringLiteral("<img src=\"file:///etc/passwd\"> &amp; <h1>Notes</h1>");
    sample.snapshot.putProvider(leader);
    sample.snapshot.putScore(
        {leader.id, sample.leaves.front(), sample.evaluators.front()}, 4,
        QStringLiteral("<table><tr><td>cell\u202Eesrever</td></tr></table> (unbalanced \\) %1 %n"));
    Need need = sample.snapshot.need();
    need.title = QStringLiteral("<i>Title</i> %1 & more");
    sample.snapshot.setNeed(need);
    const PdfFile pdf(write(sample, options(), QStringLiteral("hostile")));
    const QString text = pdf.text();
    for (const char *expected :
         {"<b>Bold</b> & <script>alert(1)</script>", "<img src=\"file:///etc/passwd\"> &amp; <h1>Notes</h1>",
          "<i>Title</i> %1 & more", "(unbalanced \\) %1 %n"})
        QVERIFY2(text.contains(QString::fromUtf8(expected)), expected);
    QCOMPARE(pdf.info(QStringLiteral("Title")), QStringLiteral("<i>Title</i> %1 & more"));
    QVERIFY(!text.contains(QChar(0x202E)));
}

void TestReport::nothingIsLoaded()
{
    const QString picture = m_folder.filePath(QStringLiteral("picture.png"));
    QImage image(40, 40, QImage::Format_RGB32);
    image.fill(Qt::red);
    QVERIFY(image.save(picture));
    ReportSample sample;
    Need need = sample.snapshot.need();
    need.summary =
        QStringLiteral("<img src=\"file://%1\"> <img src=\"%1\"> <img src=\"http://127.0.0.1:9/x.png\">").arg(picture);
    sample.snapshot.setNeed(need);
    const QString path = write(sample, options(), QStringLiteral("nothing-loaded"));
    const PdfFile pdf(path);
    QCOMPARE(pdf.images(), QStringList());
    QVERIFY(pdf.text().contains(QStringLiteral("http://127.0.0.1:9/x.png")));
    QVERIFY(!contentOf(path).contains("/URI"));
}

void TestReport::nothingToReport_data()
{
    QTest::addColumn<bool>("criteria");
    QTest::newRow("empty project") << false;
    QTest::newRow("criteria, no providers") << true;
}

void TestReport::nothingToReport()
{
    QFETCH(bool, criteria);
    ReportSample sample(0);
    if (!criteria)
        sample.snapshot = Snapshot();
    const PdfFile pdf(write(sample, options(), QStringLiteral("empty-%1").arg(criteria)));
    const QString text = pdf.text();
    QVERIFY(text.contains(QStringLiteral("The project has no providers yet.")));
    QCOMPARE(text.contains(QStringLiteral("The project has no criteria yet.")), !criteria);
    QCOMPARE(text.contains(QStringLiteral("Untitled project")), !criteria);
    QVERIFY(!text.contains(QLatin1String("nan")));
}

void TestReport::missingScoresAreTold()
{
    ReportSample sample;
    const ProviderId lonely = sample.providers[4];
    for (const CriterionId leaf : sample.leaves) {
        for (const EvaluatorId evaluator : sample.evaluators)
            sample.snapshot.putScore({lonely, leaf, evaluator}, kMissing, QString());
        sample.snapshot.putScore({lonely, leaf, kFacts}, kMissing, QString());
    }
    const Evaluation evaluation(sample.snapshot);
    ReportOptions given = options();
    given.providers = 12;
    const QString text = PdfFile(write(sample, given, QStringLiteral("missing"))).text();
    const QLocale locale = given.locale;
    QVERIFY(text.contains(QStringLiteral("%1 of %2 scores are missing")
                              .arg(locale.toString(evaluation.completeness().missing()),
                                   locale.toString(evaluation.completeness().expected))));
    QVERIFY(text.contains(QStringLiteral("not scored by")));
    const Standing standing = evaluation.standing(lonely);
    QVERIFY(standing.missing > 10);
    QVERIFY(text.contains(locale.toString(standing.low * 100, 'f', 1)));
}

void TestReport::manyGroupsAndEvaluators()
{
    ReportSample sample;
    for (int i = 0; i < 6; ++i) {
        Criterion group;
        group.id = newId<CriterionId>();
        group.name = QStringLiteral("Further group with a long name, number %1").arg(i + 1);
        group.weight = 5;
        group.position = 20 + i;
        group.scale.kind = ScaleKind::Group;
        sample.snapshot.putCriterion(group);
        Criterion inner = group;
        inner.id = newId<CriterionId>();
        inner.parent = group.id;
        inner.name = QStringLiteral("Inner group");
        sample.snapshot.putCriterion(inner);
        Criterion leaf;
        leaf.id = newId<CriterionId>();
        leaf.parent = inner.id;
        leaf.name = QStringLiteral("Deep criterion %1").arg(i + 1);
        leaf.weight = i == 0 ? 0 : 10;
        leaf.scale = defaultRatingScale();
        sample.snapshot.putCriterion(leaf);
    }
    QVERIFY(sample.snapshot.rebuildTree());
    for (int i = 0; i < 5; ++i) {
        Evaluator evaluator;
        evaluator.id = newId<EvaluatorId>();
        evaluator.name = QStringLiteral("Further Evaluator %1").arg(i + 1);
        evaluator.weight = i == 0 ? 0 : 1;
        evaluator.position = 10 + i;
        sample.snapshot.putEvaluator(evaluator);
    }
    const QString text = PdfFile(write(sample, options(), QStringLiteral("shapes"))).text();
    QVERIFY(
        text.contains(QStringLiteral("L: Further group with a long name, number 6"))); // letters stand for the groups
    QVERIFY(text.contains(QStringLiteral("For the record")));
    QVERIFY(text.contains(QStringLiteral("7.1.1")));
    QVERIFY(text.contains(QStringLiteral("Deep criterion 6")));
    QVERIFY(text.contains(QStringLiteral("Further Evaluator 5")));
    QVERIFY(!text.contains(QLatin1String("nan")));
}

void TestReport::hugeCommentsAndNames()
{
    ReportSample sample;
    const Evaluation before(sample.snapshot);
    Provider leader = *sample.snapshot.provider(before.ranked().front());
    leader.name = QString(3'000, QLatin1Char('W'));
    leader.legalName = QStringLiteral("word ").repeated(4'000);
    sample.snapshot.putProvider(leader);
    const QString comment = QStringLiteral("begin ") +
                            QStringLiteral("A sentence that is said again. ").repeated(40'000) + QStringLiteral(" end");
    sample.snapshot.putScore({leader.id, sample.leaves.front(), sample.evaluators.front()}, 4, comment);
    QElapsedTimer timer;
    timer.start();
    const PdfFile pdf(write(sample, options(), QStringLiteral("huge")));
    QVERIFY(timer.elapsed() < 30'000);
    QVERIFY(pdf.text().contains(QStringLiteral("more characters in the project")));
    QVERIFY2(pdf.pages() < 120, qPrintable(QString::number(pdf.pages())));
}

void TestReport::manyProvidersAreBounded()
{
    const ReportSample sample(5'000);
    const Evaluation evaluation(sample.snapshot);
    QElapsedTimer timer;
    timer.start();
    const PdfFile pdf(write(sample, options(), QStringLiteral("many")));
    const qint64 elapsed = timer.elapsed();
    QVERIFY2(pdf.pages() < 40, qPrintable(QString::number(pdf.pages())));
    QVERIFY2(elapsed < 20'000, qPrintable(QString::number(elapsed)));
    const QString text = pdf.text();
    const QLocale locale = options().locale;
    const auto ranked = static_cast<qlonglong>(evaluation.ranked().size());
    QVERIFY(
        text.contains(QStringLiteral("%1 more providers are ranked below these").arg(locale.toString(ranked - 30))));
    QVERIFY(text.contains(QStringLiteral("the scores of %1 others are left out").arg(locale.toString(4'996))));
    ReportOptions most = options();
    most.providers = 1'000'000; // more than the report allows
    QVERIFY(PdfFile(write(sample, most, QStringLiteral("many-pages"))).pages() < 250);
}

QTEST_MAIN(TestReport)
#include "tst_report.moc"
