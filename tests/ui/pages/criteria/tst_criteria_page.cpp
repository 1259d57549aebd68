// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/TestProject.h"
#include "ui/models/CriteriaTreeModel.h"
#include "ui/models/ScoreEdits.h"
#include "ui/models/Workspace.h"
#include "ui/pages/criteria/CriteriaPage.h"
#include "ui/pages/criteria/CriteriaTree.h"
#include "ui/pages/criteria/CriterionInspector.h"
#include "ui/pages/criteria/ScaleEditor.h"
#include "ui/pages/criteria/ScaleTables.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QSlider>
#include <QTest>
#include <QTimer>
#include <QToolButton>

#include <memory>

using namespace shortlist;

class TestCriteriaPage : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void sliderDragIsOneEntry();
    void escapeDropsTheDrag();
    void typedWeight();
    void inspectorSlider();
    void keysMove();
    void addAndDelete();
    void sums();
    void nameAndDescription();
    void levels();
    void badScaleIsNotWritten();
    void measure();
    void kindKeepsScores();
    void sourceFromProvider();
    void emptyState();
    void everyInputIsNamed();
    void readOnly();
    void weightsByADialog();

private:
    template <typename T>
    T *child(const char *name)
    {
        T *found = m_page->findChild<T *>(QLatin1String(name));
        Q_ASSERT_X(found != nullptr, "child", name);
        return found;
    }
    void open(std::unique_ptr<Project> project);
    const Criterion &criterion(CriterionId id) const { return *m_workspace->snapshot().criterion(id); }
    qint64 sequence() const { return m_workspace->project().lastSequence(); }
    void choose(const char *combo, int index);
    void editCell(QTableWidget *table, int row, int column, const QString &text);

    std::unique_ptr<test::SmallProject> m_small;
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<CriteriaPage> m_page;
    CriteriaTree *m_tree = nullptr;
};

void TestCriteriaPage::init()
{
    // The offscreen platform complains of this one on every window.
    QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support propagateSizeHints)")));
    m_small = std::make_unique<test::SmallProject>();
    open(std::move(m_small->project));
}

void TestCriteriaPage::open(std::unique_ptr<Project> project)
{
    m_page.reset();
    m_workspace = std::make_unique<Workspace>(std::move(project));
    m_page = std::make_unique<CriteriaPage>(*m_workspace);
    m_page->resize(1100, 700);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
    m_tree = child<CriteriaTree>("criteriaTree");
}

void TestCriteriaPage::cleanup()
{
    m_page.reset();
    m_workspace.reset();
    m_small.reset();
}

void TestCriteriaPage::choose(const char *combo, int index)
{
    auto *box = child<QComboBox>(combo);
    box->setCurrentIndex(index);
    emit box->activated(index);
}

void TestCriteriaPage::editCell(QTableWidget *table, int row, int column, const QString &text)
{
    table->setFocus();
    table->setCurrentCell(row, column);
    table->editItem(table->item(row, column));
    auto *editor = table->findChild<QLineEdit *>();
    QVERIFY(editor != nullptr);
    editor->setText(text);
    QTest::keyClick(editor, Qt::Key_Return);
    QTRY_VERIFY(table->findChild<QLineEdit *>() == nullptr);
}

void TestCriteriaPage::sliderDragIsOneEntry()
{
    const QRect slider = m_tree->sliderRect(m_small->quality);
    QVERIFY(slider.width() > 30);
    const qint64 entry = sequence();
    QSignalSpy ranking(m_workspace.get(), &Workspace::rankingChanged);
    const QPoint from(slider.left() + slider.width() * 7 / 10, slider.center().y());
    QTest::mousePress(m_tree->viewport(), Qt::LeftButton, Qt::NoModifier, from);
    for (int x = from.x(); x > slider.left() + slider.width() / 4; x -= 3)
        QTest::mouseMove(m_tree->viewport(), QPoint(x, from.y()));
    QVERIFY(ranking.count() > 5); // the ranking follows
    QCOMPARE(sequence(), entry);  // nothing is written meanwhile
    QTest::mouseMove(m_tree->viewport(), QPoint(slider.left() + (slider.width() - 1) / 2, from.y()));
    QTest::mouseRelease(m_tree->viewport(), Qt::LeftButton, Qt::NoModifier, slider.center());
    QCOMPARE(sequence(), entry + 1);
    QVERIFY(std::abs(criterion(m_small->quality).weight - 50) <= 1);
    QCOMPARE(m_workspace->project().undoLabel(), QStringLiteral("Set weight of “Quality”"));
    QVERIFY(!m_workspace->evaluation().hasTrialWeights());
}

void TestCriteriaPage::escapeDropsTheDrag()
{
    const QRect slider = m_tree->sliderRect(m_small->quality);
    const qint64 entry = sequence();
    QTest::mousePress(m_tree->viewport(), Qt::LeftButton, Qt::NoModifier, slider.center());
    QVERIFY(m_workspace->evaluation().hasTrialWeights());
    QTest::keyClick(m_tree, Qt::Key_Escape);
    QVERIFY(!m_workspace->evaluation().hasTrialWeights());
    QTest::mouseRelease(m_tree->viewport(), Qt::LeftButton, Qt::NoModifier, slider.center());
    QCOMPARE(sequence(), entry);
}

void TestCriteriaPage::typedWeight()
{
    m_page->selectCriterion(m_small->quality);
    m_tree->setFocus();
    QTest::keyClick(m_tree, Qt::Key_4);
    auto *editor = m_tree->findChild<QLineEdit *>(QStringLiteral("criteriaTreeEditor"));
    QVERIFY(editor != nullptr);
    QTest::keyClicks(editor, QStringLiteral("5"));
    QTest::keyClick(editor, Qt::Key_Return);
    QTRY_COMPARE(criterion(m_small->quality).weight, 45.0);
}

void TestCriteriaPage::inspectorSlider()
{
    m_page->selectCriterion(m_small->quality);
    auto *slider = child<QSlider>("criterionWeight");
    QCOMPARE(slider->value(), 70);
    const qint64 entry = sequence();
    slider->setSliderDown(true);
    slider->setSliderPosition(60);
    slider->setSliderPosition(55);
    QCOMPARE(sequence(), entry);
    slider->setSliderDown(false);
    QCOMPARE(sequence(), entry + 1);
    QCOMPARE(criterion(m_small->quality).weight, 55.0);
    QTest::keyClick(slider, Qt::Key_Right);
    QCOMPARE(sequence(), entry + 2);
    QCOMPARE(criterion(m_small->quality).weight, 56.0);
}

void TestCriteriaPage::keysMove()
{
    m_page->selectCriterion(m_small->quality);
    m_tree->setFocus();
    QTest::keyClick(m_tree, Qt::Key_Down, Qt::AltModifier);
    QCOMPARE(criterion(m_small->quality).position, 1);
    QCOMPARE(m_page->currentCriterion(), m_small->quality); // goes along
    QTest::keyClick(m_tree, Qt::Key_Up, Qt::AltModifier);
    QCOMPARE(criterion(m_small->quality).position, 0);
    QTest::keyClick(m_tree, Qt::Key_Left, Qt::AltModifier);
    QVERIFY(isNull(criterion(m_small->quality).parent));
    QTest::keyClick(m_tree, Qt::Key_Right, Qt::AltModifier);
    QCOMPARE(criterion(m_small->quality).parent, m_small->service);
    const qint64 entry = sequence();
    QTest::keyClick(m_tree, Qt::Key_Right, Qt::AltModifier); // no group stands before it
    QCOMPARE(sequence(), entry);
}

void TestCriteriaPage::addAndDelete()
{
    m_page->selectCriterion(m_small->quality);
    child<QAction>("addCriterion")->trigger();
    const CriterionId fresh = m_page->currentCriterion();
    QVERIFY(fresh != m_small->quality);
    auto *editor = m_tree->findChild<QLineEdit *>(QStringLiteral("criteriaTreeEditor"));
    QVERIFY(editor != nullptr); // the name is being edited
    editor->setText(QStringLiteral("Coaching"));
    QTest::keyClick(editor, Qt::Key_Return);
    QTRY_COMPARE(criterion(fresh).name, QStringLiteral("Coaching"));
    QSignalSpy notice(m_workspace.get(), &Workspace::notice);
    QTest::keyClick(m_tree, Qt::Key_Delete);
    QVERIFY(m_workspace->snapshot().criterion(fresh) == nullptr);
    QCOMPARE(notice.count(), 1);
    QVERIFY(notice.at(0).at(1).toBool()); // offers undo
    child<QAction>("duplicateCriterion")->trigger();
    child<QAction>("addGroup")->trigger();
    QVERIFY(criterion(m_page->currentCriterion()).isGroup());
}

void TestCriteriaPage::sums()
{
    auto *sum = child<QLabel>("topLevelSum");
    QCOMPARE(sum->text(), QStringLiteral("Top level: 100 of 100"));
    QVERIFY(m_page->sentence().contains(QStringLiteral("sum to 100")));
    auto *model = m_page->findChild<CriteriaTreeModel *>();
    QVERIFY(model->setData(model->indexOf(m_small->price, CriteriaTreeModel::Weight), 35));
    QCOMPARE(sum->text(), QStringLiteral("⚠ Top level: 95 of 100"));
    QCOMPARE(m_page->sentence(), QStringLiteral("3 criteria in 1 group; the weights of one level do not sum to 100."));
    QCOMPARE(m_page->badge(), QStringLiteral("1"));
    m_page->selectCriterion(m_small->price);
    const qint64 entry = sequence();
    child<QAction>("normaliseLevel")->trigger();
    QCOMPARE(sequence(), entry + 1);
    QCOMPARE(sum->text(), QStringLiteral("Top level: 100 of 100"));
    QVERIFY(!child<QAction>("normaliseAll")->isEnabled());
    QVERIFY(m_page->badge().isEmpty());
}

void TestCriteriaPage::nameAndDescription()
{
    m_page->selectCriterion(m_small->quality);
    auto *name = child<QLineEdit>("criterionName");
    QCOMPARE(name->text(), QStringLiteral("Quality"));
    name->setFocus();
    name->setText(QStringLiteral("Quality of calls"));
    QTest::keyClick(name, Qt::Key_Return);
    QCOMPARE(criterion(m_small->quality).name, QStringLiteral("Quality of calls"));
    name->setText(QStringLiteral(" "));
    QTest::keyClick(name, Qt::Key_Return);
    QCOMPARE(name->text(), QStringLiteral("Quality of calls")); // kept
    auto *description = child<QPlainTextEdit>("criterionDescription");
    description->setFocus();
    QTest::keyClicks(description, QStringLiteral("As heard in ten calls"));
    const qint64 entry = sequence();
    m_page->selectCriterion(m_small->price); // leaving writes it, once
    QCOMPARE(sequence(), entry + 1);
    QCOMPARE(criterion(m_small->quality).description, QStringLiteral("As heard in ten calls"));
    QVERIFY(description->toPlainText().isEmpty());
}

void TestCriteriaPage::levels()
{
    m_page->selectCriterion(m_small->quality);
    auto *table = child<LevelTable>("scaleLevels");
    QCOMPARE(table->rowCount(), 6);
    const qint64 entry = sequence();
    editCell(table, 4, 2, QStringLiteral("Nine calls of ten without a fault"));
    QCOMPARE(criterion(m_small->quality).scale.levels[4].anchor, QStringLiteral("Nine calls of ten without a fault"));
    editCell(table, 4, 3, QStringLiteral("0,9"));
    QCOMPARE(criterion(m_small->quality).scale.levels[4].value, 0.9);
    QCOMPARE(sequence(), entry + 2);
    table->setCurrentCell(4, 1);
    QTest::mouseClick(child<QToolButton>("levelUp"), Qt::LeftButton);
    QCOMPARE(criterion(m_small->quality).scale.levels[3].label, QStringLiteral("Good"));
    QCOMPARE(criterion(m_small->quality).scale.levels[3].score, 3.0); // only the words moved
    table->setCurrentCell(0, 1);
    QTest::mouseClick(child<QToolButton>("addLevel"), Qt::LeftButton);
    QCOMPARE(criterion(m_small->quality).scale.levels.size(), std::size_t{7});
    QCOMPARE(criterion(m_small->quality).scale.levels[1].score, 0.5);
    QTest::mouseClick(child<QToolButton>("removeLevel"), Qt::LeftButton);
    QCOMPARE(criterion(m_small->quality).scale.levels.size(), std::size_t{6});
    QVERIFY(child<QWidget>("scalePlot")->isVisible());
}

void TestCriteriaPage::badScaleIsNotWritten()
{
    m_page->selectCriterion(m_small->quality);
    auto *table = child<LevelTable>("scaleLevels");
    const qint64 entry = sequence();
    QSignalSpy notice(m_workspace.get(), &Workspace::notice);
    editCell(table, 2, 0, QStringLiteral("two"));
    QCOMPARE(table->item(2, 0)->text(), QStringLiteral("2")); // not a number: kept
    QCOMPARE(notice.count(), 1);
    editCell(table, 2, 0, QStringLiteral("4"));
    auto *problem = child<QLabel>("scaleProblem");
    QVERIFY(problem->isVisible());
    QVERIFY(problem->text().contains(QStringLiteral("must rise")));
    QCOMPARE(sequence(), entry);
    QTest::mouseClick(child<QPushButton>("scaleRevert"), Qt::LeftButton);
    QVERIFY(!problem->isVisible());
    QCOMPARE(table->item(2, 0)->text(), QStringLiteral("2"));
    editCell(table, 2, 0, QStringLiteral("2.5")); // and a good one goes through
    QCOMPARE(sequence(), entry + 1);
}

void TestCriteriaPage::measure()
{
    m_page->selectCriterion(m_small->price);
    const qint64 entry = sequence();
    choose("scaleDirection", 0); // more is better: worst and best change places
    QCOMPARE(criterion(m_small->price).scale.worst, 50000.0);
    QCOMPARE(criterion(m_small->price).scale.best, 100000.0);
    auto *best = child<QLineEdit>("scaleBest");
    best->setFocus();
    best->selectAll();
    QTest::keyClicks(best, QStringLiteral("120 000"));
    QTest::keyClick(best, Qt::Key_Return);
    QCOMPARE(criterion(m_small->price).scale.best, 120000.0);
    best->selectAll();
    QTest::keyClicks(best, QStringLiteral("50000"));
    QTest::keyClick(best, Qt::Key_Return);
    QVERIFY(child<QLabel>("scaleProblem")->isVisible()); // worst and best must differ
    QTest::mouseClick(child<QPushButton>("scaleRevert"), Qt::LeftButton);
    child<QCheckBox>("scaleBroken")->click();
    QCOMPARE(criterion(m_small->price).scale.points.size(), std::size_t{3});
    auto *points = child<PointTable>("scalePoints");
    editCell(points, 1, 1, QStringLiteral("0.8"));
    QCOMPARE(criterion(m_small->price).scale.points[1].value, 0.8);
    choose("scaleDirection", 1);
    QCOMPARE(criterion(m_small->price).scale.points[1].value, 1 - 0.8);
    QCOMPARE(sequence(), entry + 5);
}

void TestCriteriaPage::kindKeepsScores()
{
    m_page->selectCriterion(m_small->quality);
    QSignalSpy notice(m_workspace.get(), &Workspace::notice);
    const std::size_t scores = m_workspace->snapshot().scores().valueCount();
    const qint64 entry = sequence();
    choose("scaleKind", 2);
    QCOMPARE(criterion(m_small->quality).scale.kind, ScaleKind::YesNo);
    QCOMPARE(sequence(), entry + 1);
    QCOMPARE(m_workspace->snapshot().scores().valueCount(), scores);
    QCOMPARE(notice.count(), 1);
    QVERIFY(notice.at(0).at(0).toString().startsWith(QStringLiteral("4 scores of “Quality” do not fit")));
    QVERIFY(notice.at(0).at(1).toBool());
    QVERIFY(child<QLabel>("criterionMisfits")->isVisible());
    QVERIFY(m_workspace->undo());
    QVERIFY(!child<QLabel>("criterionMisfits")->isVisible());
    QCOMPARE(child<QComboBox>("scaleKind")->currentIndex(), 0);
}

void TestCriteriaPage::sourceFromProvider()
{
    m_page->selectCriterion(m_small->quality);
    auto *source = child<QComboBox>("criterionSource");
    QSignalSpy notice(m_workspace.get(), &Workspace::notice);
    choose("criterionSource", source->findData(static_cast<int>(CriterionSource::Headcount)));
    QCOMPARE(criterion(m_small->quality).scale.kind, ScaleKind::Measure);
    QVERIFY(!child<QComboBox>("scaleKind")->isEnabled());
    QCOMPARE(notice.count(), 1); // says that the evaluators' scores no longer count
    QVERIFY(m_workspace->undo());
    QCOMPARE(criterion(m_small->quality).scale.kind, ScaleKind::Rating);
}

void TestCriteriaPage::emptyState()
{
    QTemporaryDir folder;
    open(std::move(*Project::create(folder.filePath(QStringLiteral("empty.shortlist")))));
    auto *empty = child<QWidget>("criteriaEmpty");
    QVERIFY(empty->isVisible());
    QCOMPARE(m_page->sentence(), QStringLiteral("No criteria yet."));
    child<QAction>("addCriterion")->trigger();
    QVERIFY(!empty->isVisible());
    QCOMPARE(criterion(m_page->currentCriterion()).weight, 100.0);
    QVERIFY(m_workspace->undo());
    QVERIFY(empty->isVisible());
    m_page.reset();
    m_workspace.reset();
}

void TestCriteriaPage::everyInputIsNamed()
{
    for (const CriterionId id : {m_small->quality, m_small->price, m_small->reach, m_small->service}) {
        m_page->selectCriterion(id);
        const QList<QWidget *> widgets = m_page->findChildren<QWidget *>();
        for (const QWidget *widget : widgets) {
            const bool input = qobject_cast<const QLineEdit *>(widget) != nullptr ||
                               qobject_cast<const QComboBox *>(widget) != nullptr ||
                               qobject_cast<const QPlainTextEdit *>(widget) != nullptr ||
                               qobject_cast<const QSlider *>(widget) != nullptr;
            if (!input || !widget->isVisible() || widget->objectName().startsWith(QStringLiteral("qt_")))
                continue;
            const QList<QLabel *> labels = m_page->findChildren<QLabel *>();
            const bool buddy = std::any_of(labels.begin(), labels.end(),
                                           [widget](const QLabel *label) { return label->buddy() == widget; });
            QVERIFY2(buddy || !widget->accessibleName().isEmpty(), qPrintable(widget->objectName()));
        }
    }
}

void TestCriteriaPage::readOnly()
{
    m_page.reset();
    m_workspace.reset();
    OpenOptions options;
    options.readOnly = true;
    open(std::move(*Project::open(m_small->path, options)));
    m_page->selectCriterion(m_small->quality);
    for (const char *name : {"addCriterion", "addGroup", "deleteCriterion", "criterionDown", "normaliseAll"})
        QVERIFY2(!child<QAction>(name)->isEnabled(), name);
    QVERIFY(!child<QPushButton>("setWeightsButton")->isEnabled());
    QVERIFY(child<QLineEdit>("criterionName")->isReadOnly());
    QVERIFY(!child<QSlider>("criterionWeight")->isEnabled());
    QTest::mousePress(m_tree->viewport(), Qt::LeftButton, Qt::NoModifier,
                      m_tree->sliderRect(m_small->quality).center());
    QVERIFY(!m_workspace->evaluation().hasTrialWeights());
    QTest::mouseRelease(m_tree->viewport(), Qt::LeftButton, Qt::NoModifier,
                        m_tree->sliderRect(m_small->quality).center());
    QTest::keyClick(m_tree, Qt::Key_7);
    QVERIFY(m_tree->findChild<QLineEdit *>(QStringLiteral("criteriaTreeEditor")) == nullptr);
}

void TestCriteriaPage::weightsByADialog()
{
    auto *button = child<QPushButton>("setWeightsButton");
    auto *menu = child<QMenu>("setWeightsMenu");
    m_page->selectCriterion(m_small->quality);
    QVERIFY(button->isEnabled());
    QVERIFY(!child<QAction>("setWeights")->shortcut().isEmpty());
    emit menu->aboutToShow();
    // The level it stands in, and the top level; four ways each.
    const auto ways = [&](CriterionId level) {
        const QString ending = QStringLiteral("-%1").arg(raw(level));
        const QList<QAction *> actions = menu->actions();
        return std::count_if(actions.begin(), actions.end(),
                             [&](const QAction *action) { return action->objectName().endsWith(ending); });
    };
    QCOMPARE(ways(m_small->service), 4);
    QCOMPARE(ways(CriterionId{}), 4);
    const qint64 entry = sequence();
    QTimer::singleShot(0, m_page.get(), [] {
        QWidget *dialog = QApplication::activeModalWidget();
        QVERIFY(dialog != nullptr);
        auto *set = dialog->findChild<QPushButton *>(QStringLiteral("setWeights"));
        QVERIFY(set != nullptr && set->isEnabled());
        set->click();
    });
    menu->findChild<QAction *>(QStringLiteral("weigh-ranking-%1").arg(raw(m_small->service)))->trigger();
    QCOMPARE(sequence(), entry + 1);
    QCOMPARE(m_workspace->project().undoLabel(), QStringLiteral("Set weights of “Service” by ranking"));
    QCOMPARE(criterion(m_small->quality).weight, 75.0);
}

QTEST_MAIN(TestCriteriaPage)
#include "tst_criteria_page.moc"
