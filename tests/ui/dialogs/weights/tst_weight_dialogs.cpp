// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/decision/PairwiseRepair.h"
#include "core/decision/RankWeights.h"
#include "core/decision/Swing.h"
#include "tests/support/TestProject.h"
#include "ui/dialogs/weights/ComparisonMatrix.h"
#include "ui/dialogs/weights/ComparisonScale.h"
#include "ui/dialogs/weights/ComparisonWords.h"
#include "ui/dialogs/weights/PairwiseVoices.h"
#include "ui/dialogs/weights/PointsSpinBox.h"
#include "ui/dialogs/weights/RankingList.h"
#include "ui/dialogs/weights/SharesPreview.h"
#include "ui/dialogs/weights/WeightsDialog.h"
#include "ui/models/Workspace.h"

#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QRadioButton>
#include <QRegularExpression>
#include <QTabWidget>
#include <QTest>

#include <cmath>
#include <limits>
#include <memory>
#include <numeric>

using namespace shortlist;

namespace {

constexpr double kNothing = std::numeric_limits<double>::quiet_NaN();
constexpr std::size_t kCriteria = 4;

} // namespace

class TestWeightDialogs : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void pointsByKeyboard();
    void pointsBroughtToHundred();
    void swingByKeyboard();
    void swingInWords();
    void rankingByKeyboard();
    void rankingTies();
    void rankingVariants();
    void pairwiseByKeyboard();
    void pairwiseUnfinished();
    void pairwiseContradictionIsMended();
    void pairwiseMatrix();
    void pairwiseSeveralPeople();
    void pairwiseKeepsTheStoredDirection();
    void topLevelOfTwo();
    void manyCriteria();
    void cancelWritesNothing();
    void hostileNames();
    void everyInputIsNamed_data();
    void everyInputIsNamed();
    void comparisonsInWords();
    void roundedPointsSumToHundred();

private:
    template <typename T>
    T *child(const QString &name)
    {
        T *found = m_dialog->findChild<T *>(name);
        Q_ASSERT_X(found != nullptr, "child", qPrintable(name));
        return found;
    }
    template <typename T>
    T *child(const char *name)
    {
        return child<T>(QString(QLatin1String(name)));
    }
    void addCriterion(const QString &name, const Scale &scale, double weight);
    void open(CriterionId group, WeightWay way);
    void type(const QString &text);
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    void compare(std::size_t first, std::size_t second, double ratio, EvaluatorId who = {});
    std::vector<double> matrix(const std::vector<double> &aboveTheDiagonal) const;
    std::vector<double> weights(CriterionId group) const;
    // Enter sets the weights: one entry, undone and done again with the file as it was.
    void acceptAndCheck(const QString &label, const std::vector<double> &expectedShares);

    std::unique_ptr<test::SmallProject> m_small;
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<WeightsDialog> m_dialog;
    CriterionId m_group{};
};

void TestWeightDialogs::init()
{
    // The offscreen platform complains of this one on every window.
    QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support propagateSizeHints)")));
    m_small = std::make_unique<test::SmallProject>();
    m_workspace = std::make_unique<Workspace>(std::move(m_small->project));
    // "Service" has Quality (70) and Evening cover (30) already.
    addCriterion(QStringLiteral("Cost"), {ScaleKind::Measure, QStringLiteral("EUR million"), 14, 6, 0, {}, {}}, 50);
    addCriterion(QStringLiteral("Languages"), defaultRatingScale(), 50);
}

void TestWeightDialogs::cleanup()
{
    m_dialog.reset();
    m_workspace.reset();
    m_small.reset();
}

void TestWeightDialogs::addCriterion(const QString &name, const Scale &scale, double weight)
{
    Criterion criterion;
    criterion.id = newId<CriterionId>();
    criterion.parent = m_small->service;
    criterion.position = static_cast<int>(m_workspace->snapshot().children(m_small->service).size());
    criterion.name = name;
    criterion.weight = weight;
    criterion.scale = scale;
    QVERIFY(m_workspace->edit(QStringLiteral("Add"), [&](Store &store) { return store.insertCriterion(criterion); }));
}

void TestWeightDialogs::open(CriterionId group, WeightWay way)
{
    m_group = group;
    m_dialog = WeightsDialog::make(*m_workspace, group, way);
    m_dialog->show();
    QVERIFY(QTest::qWaitForWindowActive(m_dialog.get()));
}

// To whatever has the keyboard, as from a user.
void TestWeightDialogs::type(const QString &text)
{
    QVERIFY(m_dialog->focusWidget() != nullptr);
    QTest::keyClicks(m_dialog->focusWidget(), text);
}

void TestWeightDialogs::press(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    QVERIFY(m_dialog->focusWidget() != nullptr);
    QTest::keyClick(m_dialog->focusWidget(), key, modifiers);
}

void TestWeightDialogs::compare(std::size_t first, std::size_t second, double ratio, EvaluatorId who)
{
    const std::vector<CriterionId> ids = m_workspace->snapshot().children(m_small->service);
    QVERIFY(m_workspace->edit(QStringLiteral("Compare"), [&](Store &store) {
        return store.setComparison({ids[first], ids[second], who, ratio});
    }));
}

// A matrix of the four criteria from its upper triangle, row by row.
std::vector<double> TestWeightDialogs::matrix(const std::vector<double> &aboveTheDiagonal) const
{
    std::vector<double> result(kCriteria * kCriteria, 1);
    std::size_t next = 0;
    for (std::size_t row = 0; row < kCriteria; ++row) {
        for (std::size_t column = row + 1; column < kCriteria; ++column, ++next) {
            result[row * kCriteria + column] = aboveTheDiagonal[next];
            result[column * kCriteria + row] = 1 / aboveTheDiagonal[next];
        }
    }
    return result;
}

std::vector<double> TestWeightDialogs::weights(CriterionId group) const
{
    std::vector<double> result;
    for (const CriterionId id : m_workspace->snapshot().children(group))
        result.push_back(m_workspace->snapshot().criterion(id)->weight);
    return result;
}

void TestWeightDialogs::acceptAndCheck(const QString &label, const std::vector<double> &expectedShares)
{
    const QByteArray before = m_small->dump();
    const qint64 entry = m_workspace->project().lastSequence();
    auto *preview = child<SharesPreview>("sharesPreview");
    for (std::size_t i = 0; i < expectedShares.size(); ++i) {
        const QTreeWidgetItem *row = preview->topLevelItem(static_cast<int>(i));
        QVERIFY(std::abs(row->data(SharesPreview::Bars, SharesPreview::ThenRole).toDouble() - expectedShares[i]) <
                1e-9);
    }
    auto *set = child<QPushButton>("setWeights");
    QVERIFY(set->isEnabled());
    set->setFocus();
    press(Qt::Key_Return);
    QVERIFY(!m_dialog->isVisible());
    QCOMPARE(m_dialog->result(), static_cast<int>(QDialog::Accepted));
    QCOMPARE(m_workspace->project().lastSequence(), entry + 1);
    QCOMPARE(m_workspace->project().undoLabel(), label);
    const std::vector<double> written = weights(m_group);
    QCOMPARE(written.size(), expectedShares.size());
    for (std::size_t i = 0; i < written.size(); ++i)
        QVERIFY2(std::abs(written[i] - 100 * expectedShares[i]) < 1e-9, qPrintable(QString::number(written[i])));
    QVERIFY(std::abs(std::accumulate(written.begin(), written.end(), 0.0) - 100) < 1e-9);
    const QByteArray after = m_small->dump();
    QVERIFY(after != before);
    QVERIFY(m_workspace->undo());
    QCOMPARE(m_small->dump(), before);
    QVERIFY(m_workspace->redo());
    QCOMPARE(m_small->dump(), after);
}

void TestWeightDialogs::pointsByKeyboard()
{
    open(m_small->service, WeightWay::Points);
    QCOMPARE(child<QLabel>("weightsTitle")->text(), QStringLiteral("Weights within “Service”"));
    // Today's weights, 70 30 50 50, as points that sum to 100.
    QCOMPARE(child<PointsSpinBox>("points-0")->value(), 35.0);
    QCOMPARE(m_dialog->focusWidget(), child<PointsSpinBox>("points-0"));
    type(QStringLiteral("40"));
    press(Qt::Key_Tab);
    type(QStringLiteral("30"));
    press(Qt::Key_Tab);
    type(QStringLiteral("12.5"));
    press(Qt::Key_Tab);
    type(QStringLiteral("5"));
    auto *status = child<QLabel>("weightsStatus");
    QCOMPARE(status->text(), QStringLiteral("Remaining: 12.5 of 100 points."));
    QVERIFY(!child<QPushButton>("setWeights")->isEnabled());
    press(Qt::Key_Return); // nothing is written yet
    QVERIFY(m_dialog->isVisible());
    child<PointsSpinBox>("points-3")->setFocus();
    child<PointsSpinBox>("points-3")->selectAll();
    type(QStringLiteral("17.5"));
    acceptAndCheck(QStringLiteral("Set weights of “Service” by points"), {0.4, 0.3, 0.125, 0.175});
    QCOMPARE(m_workspace->snapshot().judgements().basis(m_small->service)->way, WeightWay::Points);
    open(m_small->service, WeightWay::Points);
    QCOMPARE(child<PointsSpinBox>("points-2")->value(), 12.5);
}

void TestWeightDialogs::pointsBroughtToHundred()
{
    open(m_small->service, WeightWay::Points);
    for (int row = 0; row < 4; ++row)
        child<PointsSpinBox>(QStringLiteral("points-%1").arg(row))->setValue(row == 3 ? 0 : 50);
    QCOMPARE(child<QLabel>("weightsStatus")->text(), QStringLiteral("50 points too many."));
    child<QPushButton>("bringToHundred")->click();
    acceptAndCheck(QStringLiteral("Set weights of “Service” by points"), {0.3334, 0.3333, 0.3333, 0});
}

void TestWeightDialogs::swingByKeyboard()
{
    open(m_small->service, WeightWay::Swing);
    auto *status = child<QLabel>("weightsStatus");
    QCOMPARE(status->text(), QStringLiteral("Choose the step that matters most."));
    // Into the radio buttons and down to the third, then through the fields; the most important one has its 100.
    press(Qt::Key_Space);
    press(Qt::Key_Down);
    press(Qt::Key_Down);
    QVERIFY(child<QRadioButton>("most-2")->isChecked());
    QCOMPARE(status->text(), QStringLiteral("3 steps have no points yet."));
    QVERIFY(!child<QPushButton>("setWeights")->isEnabled());
    press(Qt::Key_Backtab, Qt::ShiftModifier);
    press(Qt::Key_Backtab, Qt::ShiftModifier);
    QCOMPARE(m_dialog->focusWidget(), child<PointsSpinBox>("swing-0"));
    for (const char *points : {"80", "25", "60"}) {
        while (qobject_cast<PointsSpinBox *>(m_dialog->focusWidget()) == nullptr)
            press(Qt::Key_Tab);
        type(QLatin1String(points));
        press(Qt::Key_Tab);
    }
    const std::vector<double> points{80, 25, 100, 60};
    const auto expected = decision::swingWeights(points, 2);
    QVERIFY(expected);
    acceptAndCheck(QStringLiteral("Set weights of “Service” by swing"), *expected);
    open(m_small->service, WeightWay::Swing);
    QVERIFY(child<QRadioButton>("most-2")->isChecked());
    QVERIFY(!child<PointsSpinBox>("swing-2")->isEnabled());
    QCOMPARE(child<PointsSpinBox>("swing-3")->value(), 60.0);
}

void TestWeightDialogs::swingInWords()
{
    open(m_small->service, WeightWay::Swing);
    QCOMPARE(child<QLabel>("swingWords-1")->text(), QStringLiteral("from no to yes"));
    QCOMPARE(child<QLabel>("swingWords-2")->text(), QStringLiteral("from 14 to 6 EUR million"));
    QVERIFY(child<QLabel>("swingWords-3")->text().startsWith(QStringLiteral("from 0")));
    open(CriterionId{}, WeightWay::Swing);
    QCOMPARE(child<QLabel>("swingWords-0")->text(), QStringLiteral("from the worst to the best in all that it holds"));
}

void TestWeightDialogs::rankingByKeyboard()
{
    open(m_small->service, WeightWay::Ranking);
    auto *list = child<RankingList>("rankingList");
    QCOMPARE(m_dialog->focusWidget(), list);
    // In the order of today's weights: Quality 70, Cost = Languages 50, Evening cover 30.
    QCOMPARE(list->places(), (std::vector<int>{1, 4, 2, 2}));
    press(Qt::Key_End);
    press(Qt::Key_Up, Qt::AltModifier);
    press(Qt::Key_Up, Qt::AltModifier);
    press(Qt::Key_Up, Qt::AltModifier); // Evening cover to the top
    QCOMPARE(list->places(), (std::vector<int>{2, 1, 3, 3}));
    const std::vector<double> ranks{2, 1, 3, 3};
    const auto expected = decision::rankWeights(ranks, decision::RankWeighting::OrderCentroid);
    acceptAndCheck(QStringLiteral("Set weights of “Service” by ranking"), *expected);
    QCOMPARE(m_workspace->snapshot().judgements().basis(m_small->service)->variant, QStringLiteral("roc"));
    open(m_small->service, WeightWay::Ranking);
    QCOMPARE(child<RankingList>("rankingList")->places(), (std::vector<int>{2, 1, 3, 3}));
}

void TestWeightDialogs::rankingTies()
{
    open(m_small->service, WeightWay::Ranking);
    auto *list = child<RankingList>("rankingList");
    press(Qt::Key_End);
    press(Qt::Key_Equal); // Evening cover beside Cost and Languages
    QCOMPARE(list->places(), (std::vector<int>{1, 2, 2, 2}));
    press(Qt::Key_Equal); // and not
    QCOMPARE(list->places(), (std::vector<int>{1, 4, 2, 2}));
    press(Qt::Key_Home);
    press(Qt::Key_Equal); // the first has nobody above
    QCOMPARE(list->places(), (std::vector<int>{1, 4, 2, 2}));
    press(Qt::Key_Down, Qt::AltModifier); // Quality into the middle of the tie: it joins
    QCOMPARE(list->places(), (std::vector<int>{1, 4, 1, 1}));
    press(Qt::Key_Down, Qt::AltModifier); // and out of it
    QCOMPARE(list->places(), (std::vector<int>{3, 4, 1, 1}));
    list->setCurrentRow(0);
    press(Qt::Key_Down, Qt::AltModifier); // the first of a tie of two leaves the other alone
    QCOMPARE(list->places(), (std::vector<int>{3, 4, 2, 1}));
}

void TestWeightDialogs::rankingVariants()
{
    open(m_small->service, WeightWay::Ranking);
    child<QRadioButton>("rankVariant-1")->click();
    const std::vector<double> ranks{1, 4, 2, 2};
    const auto expected = decision::rankWeights(ranks, decision::RankWeighting::Sum);
    acceptAndCheck(QStringLiteral("Set weights of “Service” by ranking"), *expected);
    QCOMPARE(m_workspace->snapshot().judgements().basis(m_small->service)->variant, QStringLiteral("rank_sum"));
    open(m_small->service, WeightWay::Ranking);
    QVERIFY(child<QRadioButton>("rankVariant-1")->isChecked());
}

void TestWeightDialogs::pairwiseByKeyboard()
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

void TestWeightDialogs::pairwiseUnfinished()
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

void TestWeightDialogs::pairwiseContradictionIsMended()
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

void TestWeightDialogs::pairwiseMatrix()
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

void TestWeightDialogs::pairwiseSeveralPeople()
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

void TestWeightDialogs::pairwiseKeepsTheStoredDirection()
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

void TestWeightDialogs::topLevelOfTwo()
{
    open(CriterionId{}, WeightWay::Pairwise);
    QCOMPARE(child<QLabel>("weightsTitle")->text(), QStringLiteral("Weights of the top level"));
    press(Qt::Key_3);
    press(Qt::Key_Return);
    acceptAndCheck(QStringLiteral("Set weights of the top level by pairwise comparison"), {0.75, 0.25});
}

void TestWeightDialogs::manyCriteria()
{
    for (int i = 0; i < 14; ++i)
        addCriterion(QStringLiteral("Criterion %1").arg(i), defaultRatingScale(), 10);
    for (const WeightWay way : {WeightWay::Points, WeightWay::Swing, WeightWay::Ranking, WeightWay::Pairwise}) {
        open(m_small->service, way);
        QVERIFY(m_dialog->height() <= 720);
        QVERIFY(m_dialog->minimumSizeHint().height() <= 680);
        QVERIFY(m_dialog->minimumSizeHint().width() <= 1240);
    }
    // 18 criteria: no table has a random index for them, and the weights come all the same.
    for (std::size_t i = 1; i < 18; ++i)
        compare(0, i, 2);
    open(m_small->service, WeightWay::Pairwise);
    QVERIFY(child<QLabel>("consistency")->text().contains(QStringLiteral("no random index for 18 criteria")));
    std::vector<double> expected(18, 1.0 / 19);
    expected[0] = 2.0 / 19;
    acceptAndCheck(QStringLiteral("Set weights of “Service” by pairwise comparison"), expected);
}

void TestWeightDialogs::cancelWritesNothing()
{
    const QByteArray before = m_small->dump();
    const qint64 entry = m_workspace->project().lastSequence();
    open(m_small->service, WeightWay::Pairwise);
    press(Qt::Key_5);
    press(Qt::Key_Escape);
    QVERIFY(!m_dialog->isVisible());
    open(m_small->service, WeightWay::Points);
    type(QStringLiteral("5"));
    child<QPushButton>("cancelWeights")->click();
    QVERIFY(!m_dialog->isVisible());
    QCOMPARE(m_workspace->project().lastSequence(), entry);
    QCOMPARE(m_small->dump(), before);
}

void TestWeightDialogs::hostileNames()
{
    const QString name = QStringLiteral("<b>R&D</b> %1 <img src='x'>");
    addCriterion(name, defaultRatingScale(), 10);
    for (const WeightWay way : {WeightWay::Points, WeightWay::Swing, WeightWay::Ranking, WeightWay::Pairwise}) {
        open(m_small->service, way);
        const QList<QLabel *> labels = m_dialog->findChildren<QLabel *>();
        for (const QLabel *label : labels)
            QVERIFY2(label->textFormat() == Qt::PlainText || !label->text().contains(QLatin1Char('<')),
                     qPrintable(label->text()));
        const QTreeWidgetItem *row = child<SharesPreview>("sharesPreview")->topLevelItem(4);
        QCOMPARE(row->text(0), name);
        QVERIFY(!Qt::mightBeRichText(row->text(0)) || row->toolTip(0).contains(QStringLiteral("&lt;b&gt;")));
    }
    QCOMPARE(comparison_words::sentence(name, QStringLiteral("%2"), 3),
             QString(QStringLiteral("“") + name + QStringLiteral("” matters moderately more than “%2” (3).")));
}

void TestWeightDialogs::everyInputIsNamed_data()
{
    QTest::addColumn<int>("way");
    for (const WeightWay way : {WeightWay::Points, WeightWay::Swing, WeightWay::Ranking, WeightWay::Pairwise})
        QTest::newRow(qPrintable(weightWayCode(way))) << static_cast<int>(way);
}

void TestWeightDialogs::everyInputIsNamed()
{
    QFETCH(int, way);
    open(m_small->service, static_cast<WeightWay>(way));
    const QList<QLabel *> labels = m_dialog->findChildren<QLabel *>();
    const QList<QWidget *> widgets = m_dialog->findChildren<QWidget *>();
    for (const QWidget *widget : widgets) {
        const auto *button = qobject_cast<const QAbstractButton *>(widget);
        if (!widget->isVisible() || !(widget->focusPolicy() & Qt::TabFocus) ||
            widget->objectName().startsWith(QStringLiteral("qt_")))
            continue;
        const bool inner = qobject_cast<const QAbstractSpinBox *>(widget->parentWidget()) != nullptr;
        const bool tabs = widget->inherits("QTabBar") || widget->inherits("QScrollArea");
        const bool buddy = std::any_of(labels.begin(), labels.end(),
                                       [widget](const QLabel *label) { return label->buddy() == widget; });
        const bool text = button != nullptr && !button->text().isEmpty();
        QVERIFY2(inner || tabs || buddy || text || !widget->accessibleName().isEmpty(),
                 widget->metaObject()->className());
    }
    // Tab comes round to where it began, by way of the buttons.
    QWidget *first = m_dialog->focusWidget();
    bool seen = false;
    for (int i = 0; i < 40 && (i == 0 || m_dialog->focusWidget() != first); ++i) {
        press(Qt::Key_Tab);
        seen = seen || m_dialog->focusWidget()->objectName() == QLatin1String("cancelWeights");
    }
    QVERIFY(seen);
}

void TestWeightDialogs::comparisonsInWords()
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

void TestWeightDialogs::roundedPointsSumToHundred()
{
    const std::vector<double> thirds = weight_level::roundedPoints({1, 1, 1});
    QCOMPARE(thirds, (std::vector<double>{33.34, 33.33, 33.33}));
    QCOMPARE(weight_level::roundedPoints({0, 0}), (std::vector<double>{0, 0}));
    QCOMPARE(weight_level::roundedPoints({0.125, 0.875}), (std::vector<double>{12.5, 87.5}));
}

QTEST_MAIN(TestWeightDialogs)
#include "tst_weight_dialogs.moc"
