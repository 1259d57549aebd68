// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/decision/RankWeights.h"
#include "core/decision/Swing.h"
#include "tests/ui/dialogs/weights/WeightsFixture.h"
#include "ui/dialogs/weights/ComparisonWords.h"
#include "ui/dialogs/weights/PointsSpinBox.h"
#include "ui/dialogs/weights/RankingList.h"
#include "ui/dialogs/weights/SharesPreview.h"

#include <QLabel>
#include <QPushButton>
#include <QRadioButton>

using namespace shortlist;

class TestWeightDialogs : public test::WeightsFixture
{
    Q_OBJECT

private slots:
    void init() { start(); }
    void cleanup() { finish(); }
    void pointsByKeyboard();
    void pointsBroughtToHundred();
    void swingByKeyboard();
    void swingInWords();
    void rankingByKeyboard();
    void rankingTies();
    void rankingVariants();
    void manyCriteria();
    void cancelWritesNothing();
    void failureIsTold();
    void hostileNames();
    void everyInputIsNamed_data();
    void everyInputIsNamed();
    void roundedPointsSumToHundred();
};

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

void TestWeightDialogs::failureIsTold()
{
    const CriterionId group = m_small->service;
    m_workspace.reset();
    OpenOptions options;
    options.readOnly = true;
    m_workspace = std::make_unique<Workspace>(std::move(*Project::open(m_small->path, options)));
    const QByteArray before = m_small->dump();
    open(group, WeightWay::Ranking);
    child<QPushButton>("setWeights")->click();
    QVERIFY(m_dialog->isVisible()); // what was said is still there
    QVERIFY(!child<QLabel>("weightsStatus")->text().isEmpty());
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

void TestWeightDialogs::roundedPointsSumToHundred()
{
    const std::vector<double> thirds = weight_level::roundedPoints({1, 1, 1});
    QCOMPARE(thirds, (std::vector<double>{33.34, 33.33, 33.33}));
    QCOMPARE(weight_level::roundedPoints({0, 0}), (std::vector<double>{0, 0}));
    QCOMPARE(weight_level::roundedPoints({0.125, 0.875}), (std::vector<double>{12.5, 87.5}));
}

QTEST_MAIN(TestWeightDialogs)
#include "tst_weight_dialogs.moc"
