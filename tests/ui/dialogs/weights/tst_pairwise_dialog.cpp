// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/decision/PairwiseRepair.h"
#include "tests/ui/dialogs/weights/WeightsFixture.h"
#include "ui/dialogs/weights/ComparisonMatrix.h"
#include "ui/dialogs/weights/ComparisonScale.h"
#include "ui/dialogs/weights/ComparisonWords.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTabWidget>

#include <limits>

using namespace shortlist;

namespace {

constexpr double kNothing = std::numeric_limits<double>::quiet_NaN();

} // namespace

class TestPairwiseDialog : public test::WeightsFixture
{
    Q_OBJECT

private slots:
    void init() { start(); }
    void cleanup() { finish(); }
    void pairwiseByKeyboard();
    void pairwiseUnfinished();
    void pairwiseContradictionIsMended();
    void pairwiseMatrix();
    void pairwiseSeveralPeople();
    void pairwiseKeepsTheStoredDirection();
    void topLevelOfTwo();
    void comparisonsInWords();
};

void TestPairwiseDialog::pairwiseByKeyboard()
{
    open(m_small->service, WeightWay::Pairwise);
    QCOMPARE(m_dialog->focusWidget(), child<ComparisonScale>("comparisonScale"));
    QCOMPARE(child<QLabel>("pairProgress")->text(), QStringLiteral("Comparison 1 of 6; 6 not said yet"));
    press(Qt::Key_5); // Quality over Evening cover
    QCOMPARE(child<QLabel>("pairVerdict")->text(),
             QStringLiteral("“Quality” matters strongly more than “Evening cover” (5)."));
    press(Qt::Key_Return);
    press(Qt::Key_1); // Quality = Cost
    press(Qt::Key_Return);
    press(Qt::Key_2); // Quality over Languages
    press(Qt::Key_Return);
    press(Qt::Key_5);
    press(Qt::Key_Space); // Cost over Evening cover: the other side
    press(Qt::Key_Return);
    press(Qt::Key_Right);
    press(Qt::Key_Right); // Languages over Evening cover, by two steps
    press(Qt::Key_Return);
    press(Qt::Key_3);
    press(Qt::Key_Left); // Cost over Languages, from 3 to 4
    press(Qt::Key_Right);
    press(Qt::Key_Right); // and to 2
    press(Qt::Key_Return);
    const std::vector<double> said = matrix({5, 1, 2, 1.0 / 5, 1.0 / 3, 2});
    const auto expected = decision::priorities(said, kCriteria);
    QVERIFY(expected);
    QVERIFY(child<QLabel>("consistency")->text().contains(QStringLiteral("consistent enough")));
    QVERIFY(child<QPushButton>("mend")->isHidden());
    QCOMPARE(m_dialog->focusWidget(), child<QPushButton>("setWeights")); // after the last one
    acceptAndCheck(QStringLiteral("Set weights of “Service” by pairwise comparison"), expected->weights);
    QCOMPARE(m_workspace->snapshot().judgements().comparisons.size(), std::size_t{6});
    QCOMPARE(m_workspace->snapshot().judgements().basis(m_small->service)->variant, QStringLiteral("saaty"));
    open(m_small->service, WeightWay::Pairwise);
    QCOMPARE(child<QLabel>("pairProgress")->text(), QStringLiteral("Comparison 1 of 6; all are said"));
    QCOMPARE(child<ComparisonMatrix>("comparisonMatrix")->item(1, 2)->text(), QStringLiteral("1/5"));
}

void TestPairwiseDialog::pairwiseUnfinished()
{
    compare(0, 1, 4);
    open(m_small->service, WeightWay::Pairwise);
    auto *status = child<QLabel>("weightsStatus");
    QCOMPARE(status->text(),
             QStringLiteral("At least 2 more comparisons are needed. Nothing connects these yet: “Quality”, "
                            "“Evening cover” | “Cost” | “Languages”."));
    QVERIFY(!child<QPushButton>("setWeights")->isEnabled());
    // It goes on at the first that is open.
    QCOMPARE(child<QLabel>("pairProgress")->text(), QStringLiteral("Comparison 2 of 6; 5 not said yet"));
    press(Qt::Key_2); // Quality 2 x Cost
    press(Qt::Key_Return);
    press(Qt::Key_8); // Quality 8 x Languages
    const auto expected = decision::completeComparisons(matrix({4, 2, 8, kNothing, kNothing, kNothing}), kCriteria);
    QVERIFY(expected);
    QCOMPARE(status->text(), QStringLiteral("3 comparisons are missing and follow from the others."));
    QCOMPARE(child<ComparisonMatrix>("comparisonMatrix")->item(1, 2)->text(), QStringLiteral("(1/2)"));
    press(Qt::Key_Delete); // taken back
    QVERIFY(!child<QPushButton>("setWeights")->isEnabled());
    press(Qt::Key_8);
    acceptAndCheck(QStringLiteral("Set weights of “Service” by pairwise comparison"), expected->priorities.weights);
    QCOMPARE(m_workspace->snapshot().judgements().comparisons.size(), std::size_t{3});
}

void TestPairwiseDialog::pairwiseContradictionIsMended()
{
    // Consistent but for Quality against Languages, which ought to be 6 and is 1/4.
    compare(0, 1, 3);
    compare(0, 2, 2);
    compare(0, 3, 0.25);
    compare(1, 2, 2.0 / 3);
    compare(1, 3, 2);
    compare(2, 3, 3);
    open(m_small->service, WeightWay::Pairwise);
    const std::vector<double> said = matrix({3, 2, 0.25, 2.0 / 3, 2, 3});
    const auto worst = decision::worstContradictions(said, kCriteria, 1);
    QVERIFY(worst && !worst->empty());
    QCOMPARE(worst->front().column, std::size_t{3});
    const double useful = decision::nearestOnSaatysScale(worst->front().mended);
    QCOMPARE(useful, 6.0);
    auto *consistency = child<QLabel>("consistency");
    QVERIFY(consistency->text().contains(QStringLiteral("above 0.1")));
    QVERIFY(consistency->text().contains(
        QStringLiteral("“Languages” matters moderately to strongly more than “Quality” (4). The other comparisons "
                       "suggest 1/6.")));
    QVERIFY(child<QPushButton>("setWeights")->isEnabled()); // never blocks
    QVERIFY(!child<ComparisonMatrix>("comparisonMatrix")->item(0, 3)->icon().isNull());
    auto *mend = child<QPushButton>("mend");
    QCOMPARE(mend->text(), QStringLiteral("&Use 1/6"));
    mend->setFocus();
    press(Qt::Key_Space);
    QVERIFY(mend->isHidden());
    QVERIFY(consistency->text().startsWith(QStringLiteral("Consistency ratio 0.000 (random index: Saaty)")));
    QCOMPARE(child<QLabel>("pairProgress")->text(), QStringLiteral("Comparison 3 of 6; all are said"));
    child<QComboBox>("randomIndex")->setCurrentIndex(4);
    QVERIFY(consistency->text().contains(QStringLiteral("Alonso and Lamata 2006")));
    const auto expected = decision::priorities(matrix({3, 2, 6, 2.0 / 3, 2, 3}), kCriteria);
    acceptAndCheck(QStringLiteral("Set weights of “Service” by pairwise comparison"), expected->weights);
    QCOMPARE(m_workspace->snapshot().judgements().basis(m_small->service)->variant,
             QStringLiteral("alonso_lamata2006"));
    open(m_small->service, WeightWay::Pairwise);
    QCOMPARE(child<QComboBox>("randomIndex")->currentIndex(), 4);
}

void TestPairwiseDialog::pairwiseMatrix()
{
    open(m_small->service, WeightWay::Pairwise);
    child<QTabWidget>("pairwiseTabs")->setCurrentIndex(1);
    auto *table = child<ComparisonMatrix>("comparisonMatrix");
    table->setFocus();
    const auto enter = [&](int row, int column, const QString &text) {
        table->setCurrentCell(row, column);
        QTest::keyClick(table, Qt::Key_F2);
        auto *editor = table->findChild<QLineEdit *>();
        QVERIFY(editor != nullptr);
        editor->selectAll();
        QTest::keyClicks(editor, text);
        QTest::keyClick(editor, Qt::Key_Return);
        QTRY_VERIFY(table->findChild<QLineEdit *>() == nullptr);
    };
    enter(0, 1, QStringLiteral("3"));
    QVERIFY(m_dialog->isVisible()); // Enter ends the cell, not the dialog
    QCOMPARE(table->item(1, 0)->text(), QStringLiteral("1/3"));
    enter(2, 0, QStringLiteral("1/2")); // below the diagonal
    QCOMPARE(table->item(0, 2)->text(), QStringLiteral("2"));
    enter(0, 3, QStringLiteral("a lot"));
    QCOMPARE(table->item(0, 3)->text(), QString());
    enter(0, 3, QStringLiteral("2.5"));
    QCOMPARE(table->item(0, 3)->text(), QStringLiteral("2.5"));
    const auto expected = decision::completeComparisons(matrix({3, 2, 2.5, kNothing, kNothing, kNothing}), kCriteria);
    acceptAndCheck(QStringLiteral("Set weights of “Service” by pairwise comparison"), expected->priorities.weights);
}

void TestPairwiseDialog::pairwiseSeveralPeople()
{
    for (const EvaluatorId who : {m_small->anna, m_small->brian}) {
        compare(0, 1, who == m_small->anna ? 2 : 8, who);
        compare(0, 2, 3, who);
        compare(0, 3, 5, who);
    }
    open(m_small->service, WeightWay::Pairwise);
    auto *voice = child<QComboBox>("voice");
    QCOMPARE(voice->count(), 3);
    QCOMPARE(voice->currentIndex(), 1); // the team said nothing
    const std::vector<double> anna = matrix({2, 3, 5, kNothing, kNothing, kNothing});
    const std::vector<double> brian = matrix({8, 3, 5, kNothing, kNothing, kNothing});
    const std::vector<decision::Comparisons> people{anna, brian};
    const std::vector<double> shares{m_workspace->snapshot().evaluator(m_small->anna)->weight,
                                     m_workspace->snapshot().evaluator(m_small->brian)->weight};
    const auto joined = decision::joinedComparisons(people, kCriteria, shares);
    QVERIFY(joined);
    const auto expected = decision::completeComparisons(*joined, kCriteria);
    QVERIFY(child<QLabel>("weightsStatus")->text().startsWith(QStringLiteral("Joined from 2 voices")));
    acceptAndCheck(QStringLiteral("Set weights of “Service” by pairwise comparison"), expected->priorities.weights);
    // What the team says together goes before what its members said alone.
    open(m_small->service, WeightWay::Pairwise);
    child<QComboBox>("voice")->setCurrentIndex(0);
    child<ComparisonScale>("comparisonScale")->setFocus();
    press(Qt::Key_3);
    std::vector<double> settled = *joined;
    settled[1] = 3;
    settled[kCriteria] = 1.0 / 3;
    const auto agreed = decision::completeComparisons(settled, kCriteria);
    acceptAndCheck(QStringLiteral("Set weights of “Service” by pairwise comparison"), agreed->priorities.weights);
    QCOMPARE(m_workspace->snapshot().judgements().comparisons.size(), std::size_t{7});
}

void TestPairwiseDialog::pairwiseKeepsTheStoredDirection()
{
    const std::vector<CriterionId> ids = m_workspace->snapshot().children(m_small->service);
    compare(1, 0, 3); // the other way round
    compare(0, 2, 2);
    compare(0, 3, 2);
    open(m_small->service, WeightWay::Pairwise);
    QCOMPARE(child<ComparisonMatrix>("comparisonMatrix")->item(0, 1)->text(), QStringLiteral("1/3"));
    child<QPushButton>("previousPair")->click();
    for (int i = 0; i < 6; ++i)
        child<QPushButton>("previousPair")->click();
    child<ComparisonScale>("comparisonScale")->setFocus();
    press(Qt::Key_4); // now four times, on the side that is ahead
    child<QPushButton>("setWeights")->click();
    const std::vector<Comparison> &stored = m_workspace->snapshot().judgements().comparisons;
    QCOMPARE(stored.size(), std::size_t{3});
    const auto it =
        std::find_if(stored.begin(), stored.end(), [&](const Comparison &one) { return one.first == ids[1]; });
    QVERIFY(it != stored.end());
    QCOMPARE(it->second, ids[0]);
    QCOMPARE(it->ratio, 4.0);
}

void TestPairwiseDialog::topLevelOfTwo()
{
    open(CriterionId{}, WeightWay::Pairwise);
    QCOMPARE(child<QLabel>("weightsTitle")->text(), QStringLiteral("Weights of the top level"));
    press(Qt::Key_3);
    press(Qt::Key_Return);
    acceptAndCheck(QStringLiteral("Set weights of the top level by pairwise comparison"), {0.75, 0.25});
}

void TestPairwiseDialog::comparisonsInWords()
{
    QCOMPARE(comparison_words::number(1.0 / 3), QStringLiteral("1/3"));
    QCOMPARE(comparison_words::number(2.5), QStringLiteral("2.5"));
    QCOMPARE(*comparison_words::parse(QStringLiteral(" 1/7 ")), 1.0 / 7);
    QCOMPARE(*comparison_words::parse(QStringLiteral("0.5")), 0.5);
    for (const char *wrong : {"", "0", "-3", "1/0", "1/2/3", "three", "1e9", "nan", "inf"})
        QVERIFY2(!comparison_words::parse(QLatin1String(wrong)), wrong);
    QCOMPARE(comparison_words::sentence(QStringLiteral("A"), QStringLiteral("B"), 1),
             QStringLiteral("“A” and “B” matter equally (1)."));
    QCOMPARE(comparison_words::sentence(QStringLiteral("A"), QStringLiteral("B"), 1.0 / 9),
             QStringLiteral("“B” matters extremely more than “A” (9)."));
}

QTEST_MAIN(TestPairwiseDialog)
#include "tst_pairwise_dialog.moc"
