// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/evaluation/RobustnessWords.h"
#include "tests/ui/report/PdfTools.h"
#include "tests/ui/report/ReportSample.h"
#include "ui/report/ReportDocument.h"
#include "ui/report/RobustnessWork.h"
#include "ui/report/StyledText.h"

#include <QDir>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>

using namespace shortlist;
using test::PdfFile;
using test::ReportSample;

// The report's section on robustness, and what it says of how the weights were set.
class TestReportRobustness : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void saysWhatTheNumbersSay();
    void sweepIsDrawnWhereItIsStraight();
    void sampledRanksCanBeRepeated();
    void localeAndNamesAreTheReports();
    void trialWeightsAreReported();
    void tooFewProviders();
    void contradictingStatementsAreSaid();
    void samplesAndProvidersAreBounded();
    void workIsGivenUp();
    void weightsAsPoints();
    void weightsByComparison();
    void weightsByOrderAndSwing();

private:
    QString textOf(const ReportSample &sample, const Evaluation &evaluation, std::vector<ReportSection> sections,
                   const QString &name);
    QString robustnessOf(const ReportSample &sample, const QString &name);
    static ReportOptions options();

    QTemporaryDir m_folder;
};

namespace {

QString plain(const QString &sentence)
{
    return sentence.simplified();
}

RobustnessWords wordsOf(const ReportSample &sample)
{
    return RobustnessWords(sample.snapshot, QLocale(QLocale::English, QLocale::Ireland), report::label);
}

void setMethod(ReportSample &sample, WeightModel model, int samples, quint32 seed)
{
    Method method = sample.snapshot.method();
    method.weightModel = model;
    method.samples = samples;
    method.seed = seed;
    sample.snapshot.setMethod(method);
}

void setWeights(ReportSample &sample, const std::vector<CriterionId> &criteria, const std::vector<double> &weights)
{
    for (std::size_t i = 0; i < criteria.size(); ++i) {
        Criterion criterion = *sample.snapshot.criterion(criteria[i]);
        criterion.weight = weights.at(i);
        sample.snapshot.putCriterion(criterion);
    }
    QVERIFY(sample.snapshot.rebuildTree());
}

CriterionId groupNamed(const ReportSample &sample, const QString &name)
{
    for (const CriterionId id : sample.snapshot.children(CriterionId{})) {
        if (sample.snapshot.criterion(id)->name == name)
            return id;
    }
    return CriterionId{};
}

} // namespace

void TestReportRobustness::init()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
}

ReportOptions TestReportRobustness::options()
{
    ReportOptions options;
    options.locale = QLocale(QLocale::English, QLocale::Ireland);
    options.generatedAt = QDateTime(QDate(2026, 11, 21), QTime(10, 30));
    return options;
}

QString TestReportRobustness::textOf(const ReportSample &sample, const Evaluation &evaluation,
                                     std::vector<ReportSection> sections, const QString &name)
{
    const QString keep = qEnvironmentVariable("SHORTLIST_KEEP_REPORTS");
    const QString path = QDir(keep.isEmpty() ? m_folder.path() : keep).filePath(QString(name + QStringLiteral(".pdf")));
    ReportOptions given = options();
    given.sections = std::move(sections);
    const Result<> result = writeReport(sample.snapshot, evaluation, given, path);
    if (!result)
        qWarning("%s", qPrintable(result.error().message));
    return PdfFile(path).text();
}

QString TestReportRobustness::robustnessOf(const ReportSample &sample, const QString &name)
{
    return textOf(sample, Evaluation(sample.snapshot), {ReportSection::Robustness}, name);
}

void TestReportRobustness::saysWhatTheNumbersSay()
{
    const ReportSample sample;
    const Evaluation evaluation(sample.snapshot);
    const RobustnessWords words = wordsOf(sample);
    const auto found = stability(sample.snapshot, evaluation, sample.snapshot.need().shortlistSize);
    QVERIFY(found);
    const MethodAgreement methods = compareMethods(sample.snapshot, evaluation);
    const EvaluatorAgreement agreement = evaluatorAgreement(sample.snapshot, evaluation);
    const QString text = robustnessOf(sample, QStringLiteral("robustness"));
    const QStringList sentences{words.weights(*found),
                                words.firstOnes(*found),
                                words.smallestShift(*found),
                                words.smallestValueChange(*found),
                                words.tornado(*tornado(sample.snapshot, evaluation, 0.25)),
                                words.methods(methods),
                                words.reversals(methods),
                                words.evaluators(agreement),
                                methods.methods.at(1).variant};
    for (const QString &sentence : sentences) {
        QVERIFY(!sentence.isEmpty());
        QVERIFY2(text.contains(plain(sentence)), qPrintable(QString(plain(sentence) + text)));
    }
    for (const WeightInterval &interval : found->leaves) {
        const QString row =
            QStringLiteral("%1 %2 %3")
                .arg(words.percent(interval.share), words.percent(interval.lower), words.percent(interval.upper));
        QVERIFY2(text.contains(plain(row)), qPrintable(row));
    }
    for (const char *heading :
         {"How far weights may be off", "What would have to change", "How likely each rank is",
          "What other methods say", "How far the evaluators agree", "Kendall's tau-b", "Middle half of the values"})
        QVERIFY2(text.contains(QString::fromUtf8(heading)), heading);
    QVERIFY(!text.contains(QLatin1String("nan")));
}

void TestReportRobustness::sweepIsDrawnWhereItIsStraight()
{
    ReportSample sample;
    const QString caption = QStringLiteral("whose bound is the closest, moves");
    const QString sentence = QStringLiteral("these are first:");
    const QString bent = robustnessOf(sample, QStringLiteral("bent"));
    QVERIFY(bent.contains(sentence));
    QVERIFY(!bent.contains(caption));
    const Evaluation before(sample.snapshot);
    for (const ProviderId provider : sample.providers) {
        for (const CriterionId leaf : sample.leaves) {
            const Criterion &criterion = *sample.snapshot.criterion(leaf);
            if (!std::isnan(before.value(provider, leaf)))
                continue;
            if (criterion.source == CriterionSource::Fact)
                sample.snapshot.putScore({provider, leaf, kFacts}, criterion.scale.worst, QString());
            else
                sample.snapshot.putScore({provider, leaf, sample.evaluators.front()}, 3, QString());
        }
    }
    const QString straight = robustnessOf(sample, QStringLiteral("straight"));
    QVERIFY(straight.contains(sentence));
    QVERIFY(straight.contains(caption));
}

void TestReportRobustness::sampledRanksCanBeRepeated()
{
    ReportSample sample;
    setMethod(sample, WeightModel::Order, 2'000, 77);
    const Evaluation evaluation(sample.snapshot);
    const auto found = sampleAcceptability(acceptabilityInput(sample.snapshot, evaluation, 30));
    QVERIFY(found);
    const RobustnessWords words = wordsOf(sample);
    const QString text = robustnessOf(sample, QStringLiteral("sampled"));
    QVERIFY(text.contains(QStringLiteral("2,000 samples and the seed 77")));
    QVERIFY(text.contains(plain(words.weightModel(sample.snapshot.method()))));
    QVERIFY(text.contains(plain(words.acceptability(*found, sample.snapshot.need().shortlistSize))));
    QVERIFY(text.contains(plain(words.percent(found->confidence.front()))));
}

void TestReportRobustness::localeAndNamesAreTheReports()
{
    ReportSample sample;
    const Evaluation before(sample.snapshot);
    Provider leader = *sample.snapshot.provider(before.ranked().front());
    leader.name = QStringLiteral("<b>%1</b> & %n \u202Esons");
    sample.snapshot.putProvider(leader);
    ReportOptions given = options();
    given.locale = QLocale(QLocale::German, QLocale::Germany);
    given.sections = {ReportSection::Robustness};
    const QString path = m_folder.filePath(QStringLiteral("german.pdf"));
    const Evaluation evaluation(sample.snapshot);
    QVERIFY(writeReport(sample.snapshot, evaluation, given, path));
    const QString text = PdfFile(path).text();
    QVERIFY(text.contains(QStringLiteral("<b>%1</b> & %n sons stays first")));
    QVERIFY(text.contains(QStringLiteral("10.000 samples")));
    QVERIFY(!text.contains(QRegularExpression(QStringLiteral("\\d\\.\\d %"))));
}

void TestReportRobustness::trialWeightsAreReported()
{
    const ReportSample sample;
    Evaluation evaluation(sample.snapshot);
    const CriterionId price = groupNamed(sample, QStringLiteral("Commercial"));
    evaluation.setTrialWeights({{price, 300}});
    report::RobustnessWork work(sample.snapshot, evaluation);
    QTRY_VERIFY(work.waitFor(std::chrono::milliseconds(10)));
    const auto tried = stability(sample.snapshot, evaluation, 3);
    const auto &found = work.results().stability;
    QVERIFY(tried && found);
    QCOMPARE(found->winner, tried->winner);
    for (std::size_t i = 0; i < tried->leaves.size(); ++i) {
        QVERIFY(qAbs(found->leaves[i].share - tried->leaves[i].share) < 1e-12);
        QVERIFY(qAbs(found->leaves[i].upper - tried->leaves[i].upper) < 1e-9);
    }
}

void TestReportRobustness::tooFewProviders()
{
    const QString text = robustnessOf(ReportSample(1), QStringLiteral("alone"));
    QVERIFY(text.contains(QStringLiteral("once two providers are ranked")));
    QVERIFY(robustnessOf(ReportSample(0), QStringLiteral("none")).contains(QStringLiteral("once two providers")));
    QVERIFY(robustnessOf(ReportSample(2), QStringLiteral("two")).contains(QStringLiteral("How likely each rank is")));
}

void TestReportRobustness::contradictingStatementsAreSaid()
{
    ReportSample sample;
    setMethod(sample, WeightModel::Statements, 500, 1);
    Judgements judgements;
    const auto kind = WeightStatement::Kind::Between;
    judgements.statements = {{newId<RowId>(), kind, sample.leaves.at(0), {}, 0.6, 0.7},
                             {newId<RowId>(), kind, sample.leaves.at(1), {}, 0.6, 0.8}};
    sample.snapshot.setJudgements(judgements);
    const QString text = robustnessOf(sample, QStringLiteral("contradiction"));
    QVERIFY2(text.contains(QStringLiteral("contradict each other")), qPrintable(text));
    QVERIFY(text.contains(QStringLiteral("is 60.0 % to 70.0 % of the whole")));
    QVERIFY(text.contains(QStringLiteral("What other methods say"))); // the rest is there
}

void TestReportRobustness::samplesAndProvidersAreBounded()
{
    ReportSample sample(400);
    setMethod(sample, WeightModel::Around, 10'000'000, 3);
    const QString text = robustnessOf(sample, QStringLiteral("bounded"));
    QVERIFY(text.contains(QStringLiteral("100,000 samples and the seed 3")));
    QVERIFY(text.contains(QStringLiteral("The project asks for 10,000,000 samples")));
    QVERIFY(text.contains(QStringLiteral("Only the best 30 providers take part")));
}

void TestReportRobustness::workIsGivenUp()
{
    ReportSample sample;
    setMethod(sample, WeightModel::Around, 10'000'000, 3);
    const Evaluation evaluation(sample.snapshot);
    ReportOptions given = options();
    given.sections = {ReportSection::Robustness};
    const QString path = m_folder.filePath(QStringLiteral("given-up.pdf"));
    int asked = 0;
    const Result<> result =
        writeReport(sample.snapshot, evaluation, given, path, [&asked](double) { return ++asked < 3; });
    QVERIFY(!result);
    QCOMPARE(result.error().code, ErrorCode::Cancelled);
    QVERIFY(!QFileInfo::exists(path));
}

void TestReportRobustness::weightsAsPoints()
{
    const ReportSample sample;
    const QString text = textOf(sample, Evaluation(sample.snapshot), {ReportSection::Method}, QStringLiteral("points"));
    QVERIFY(text.contains(QStringLiteral("The weights of all levels were given as points.")));
}

void TestReportRobustness::weightsByComparison()
{
    ReportSample sample;
    const CriterionId group = groupNamed(sample, QStringLiteral("Security and privacy"));
    const std::vector<CriterionId> children = sample.snapshot.children(group);
    QCOMPARE(children.size(), std::size_t(3));
    Judgements judgements;
    judgements.bases = {{group, WeightWay::Pairwise, QStringLiteral("saaty")}};
    // 2 x 1 against 4: lambda max is 1 + 2 cosh(ln(2) / 3) = 3.0536, the ratio (0.0536 / 2) / 0.58 = 0.046.
    judgements.comparisons = {{children[0], children[1], EvaluatorId{}, 2},
                              {children[1], children[2], EvaluatorId{}, 1},
                              {children[0], children[2], EvaluatorId{}, 4}};
    judgements.statements = {{newId<RowId>(), WeightStatement::Kind::AtLeast, children[0], children[1], 1.5, 1.5}};
    sample.snapshot.setJudgements(judgements);
    // Geometric means of the rows are what the eigenvector of three is: 2, 0.7937, 0.63.
    setWeights(sample, children, {2, 0.7937, 0.63});
    const auto method = [&](const QString &name) {
        return textOf(sample, Evaluation(sample.snapshot), {ReportSection::Method}, name);
    };
    QString text = method(QStringLiteral("pairwise"));
    QVERIFY2(
        text.contains(QStringLiteral("The weights of “Security and privacy” were set by pairwise comparison "
                                     "(principal eigenvector); consistency ratio 0.05 (random index of T. L. Saaty")),
        qPrintable(text));
    QVERIFY(text.contains(QStringLiteral("matters at least 1.5 times as much as")));
    QVERIFY(text.contains(QStringLiteral("The weights of the other levels were given as points.")));
    QVERIFY(!text.contains(QStringLiteral("changed afterwards")));
    setWeights(sample, children, {2, 2, 1});
    QVERIFY(method(QStringLiteral("pairwise-changed")).contains(QStringLiteral("They were changed afterwards.")));
    judgements.comparisons.pop_back();
    sample.snapshot.setJudgements(judgements);
    text = method(QStringLiteral("pairwise-gaps"));
    QVERIFY(text.contains(QStringLiteral("consistency ratio 0.00")));
    QVERIFY(text.contains(QStringLiteral("1 of 3 pairs were not compared")));
    judgements.comparisons.clear();
    sample.snapshot.setJudgements(judgements);
    QVERIFY(method(QStringLiteral("pairwise-gone")).contains(QStringLiteral("no longer complete enough")));
}

void TestReportRobustness::weightsByOrderAndSwing()
{
    ReportSample sample;
    const CriterionId ordered = groupNamed(sample, QStringLiteral("Security and privacy"));
    const CriterionId swung = groupNamed(sample, QStringLiteral("Commercial"));
    const std::vector<CriterionId> first = sample.snapshot.children(ordered);
    const std::vector<CriterionId> second = sample.snapshot.children(swung);
    Judgements judgements;
    judgements.bases = {{ordered, WeightWay::Ranking, QStringLiteral("roc")}, {swung, WeightWay::Swing, {}}};
    judgements.inputs = {{first[0], -1, 1},   {first[1], -1, 2},  {first[2], -1, 3},
                         {second[0], 100, 0}, {second[1], 60, 0}, {second[2], 40, 0}};
    sample.snapshot.setJudgements(judgements);
    setWeights(sample, first, {11, 5, 2}); // ROC of three: 11/18, 5/18, 2/18
    setWeights(sample, second, {50, 30, 20});
    const QString text =
        textOf(sample, Evaluation(sample.snapshot), {ReportSection::Method}, QStringLiteral("order-and-swing"));
    QVERIFY2(text.contains(QStringLiteral("follow from an order of importance (rank order centroid")),
             qPrintable(text));
    QVERIFY(text.contains(QStringLiteral("Order: 1: Information security management; 2:")));
    QVERIFY(text.contains(QStringLiteral("The weights of “Commercial” were set by swing")));
    QVERIFY(text.contains(QStringLiteral("Price per productive hour 100, ")));
    QVERIFY(!text.contains(QStringLiteral("changed afterwards")));
}

QTEST_MAIN(TestReportRobustness)
#include "tst_report_robustness.moc"
