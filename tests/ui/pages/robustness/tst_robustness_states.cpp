// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/LargeProject.h"
#include "core/exchange/ProjectJson.h"
#include "core/project/Store.h"
#include "tests/ui/pages/robustness/RobustnessDesk.h"
#include "ui/charts/Chart.h"
#include "ui/pages/robustness/StatementDialog.h"
#include "ui/widgets/Theme.h"

#include <QApplication>
#include <QDir>
#include <QProgressBar>
#include <QTest>

using namespace shortlist;

namespace {

bool waitFor(const RobustnessView &view)
{
    return QTest::qWaitFor([&view] { return view.isCurrent() && !view.isComputing(); }, 60'000);
}

void keep(QWidget &page, const QString &name)
{
    for (int pass = 0; pass < 3; ++pass)
        QCoreApplication::processEvents(); // layouts settle
    const QPixmap picture = page.grab();
    const QString folder = qEnvironmentVariable("SHORTLIST_CHART_PICTURES");
    if (!folder.isEmpty() && QDir().mkpath(folder))
        picture.save(QStringLiteral("%1/robustness-%2.png").arg(folder, name));
}

} // namespace

// The robustness page with the sample, light and dark, and with 5,000 providers.
class TestRobustnessStates : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        // The offscreen platform remarks on every window with a least size.
        QTest::failOnWarning(
            QRegularExpression(QStringLiteral("^(?!This plugin does not support propagateSizeHints)")));
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    }
    void cleanup() { theme::apply(*qApp, theme::Scheme::Light); }

    void fiveThousandProviders();
    void pictures_data();
    void pictures();
};

void TestRobustnessStates::fiveThousandProviders()
{
    QTemporaryDir folder;
    auto project = std::move(*Project::create(folder.filePath(QStringLiteral("large.shortlist"))));
    LargeProjectSize size;
    size.evaluators = 3;
    QVERIFY(generateLargeProject(*project, size));
    Workspace workspace(std::move(project));
    RobustnessPage page(workspace);
    page.resize(1060, 620);
    page.show();
    for (int tab = 0; tab < RobustnessPage::TabCount; ++tab) {
        QElapsedTimer clock;
        clock.start();
        const auto which = static_cast<RobustnessPage::Tab>(tab);
        page.setTab(which);
        const qint64 opened = clock.elapsed();
        // What happens in this thread is short, whatever goes on in the other.
        QVERIFY2(opened < 1000, qPrintable(QString::number(opened)));
        QVERIFY(waitFor(*page.view(which)));
        qInfo("tab %d: opened in %lld ms, computed in %lld ms", tab, opened, clock.elapsed());
        QVERIFY(!page.view(which)->sentence().isEmpty());
        keep(page, QStringLiteral("5000-%1").arg(tab));
    }
    QVERIFY(
        page.view(RobustnessPage::AcceptabilityTab)
            ->detail()
            .contains(QStringLiteral("Only the first 30 of %1 ranked providers take part")
                          .arg(QLocale().toString(static_cast<qulonglong>(workspace.evaluation().ranked().size())))));
    QVERIFY(workspace.edit(QStringLiteral("Edit"), [&](Store &store) {
        Method method = workspace.snapshot().method();
        method.seed = 7;
        return store.setMethod(method);
    }));
    QVERIFY(page.isBusy());
    QVERIFY(waitFor(*page.view(RobustnessPage::EvaluatorsTab)));
}

void TestRobustnessStates::pictures_data()
{
    QTest::addColumn<bool>("dark");
    QTest::newRow("light") << false;
    QTest::newRow("dark") << true;
}

// The sample in every tab; the pictures are kept where SHORTLIST_CHART_PICTURES names a folder.
void TestRobustnessStates::pictures()
{
    QFETCH(bool, dark);
    QTemporaryDir folder;
    Result<std::unique_ptr<Project>> sample =
        createFromJson(sampleJsonPath(), folder.filePath(QStringLiteral("sample.shortlist")));
    QVERIFY2(sample.has_value(), sample ? "" : qPrintable(sample.error().message));
    theme::apply(*qApp, dark ? theme::Scheme::Dark : theme::Scheme::Light);
    Workspace workspace(std::move(*sample));
    RobustnessPage page(workspace);
    const QString scheme = dark ? QStringLiteral("dark") : QStringLiteral("light");
    workspace.selectProvider(workspace.evaluation().ranked().at(1));
    for (const QSize &size : {QSize(1060, 620), QSize(1700, 980)}) {
        page.resize(size);
        page.show();
        for (int tab = 0; tab < RobustnessPage::TabCount; ++tab) {
            const auto which = static_cast<RobustnessPage::Tab>(tab);
            page.setTab(which);
            QVERIFY(waitFor(*page.view(which)));
            QCOMPARE(page.size(), size); // nothing makes the page wider than the window
            keep(page, QStringLiteral("%1-%2-%3").arg(scheme).arg(size.width()).arg(tab));
        }
    }
    StatementDialog dialog(workspace,
                           {{}, WeightStatement::Kind::Between, workspace.snapshot().leaves()[0], {}, 0.2, 0.3});
    dialog.show();
    keep(dialog, QStringLiteral("%1-statement").arg(scheme));
    // What cannot be computed, and what is being computed.
    page.resize(1060, 620);
    page.setTab(RobustnessPage::AcceptabilityTab);
    const std::vector<CriterionId> leaves = workspace.snapshot().leaves();
    QVERIFY(workspace.edit(QStringLiteral("Edit"), [&](Store &store) {
        Method method = workspace.snapshot().method();
        method.weightModel = WeightModel::Statements;
        Result<> done = store.setMethod(method);
        WeightStatement statement{{}, WeightStatement::Kind::Between, leaves[0], {}, 0.6, 0.7};
        done = done ? store.putStatement(statement) : done;
        statement.first = leaves[1];
        return done ? store.putStatement(statement) : done;
    }));
    QVERIFY(waitFor(*page.view(RobustnessPage::AcceptabilityTab)));
    keep(page, QStringLiteral("%1-contradiction").arg(scheme));
    QVERIFY(workspace.edit(QStringLiteral("Edit"), [&](Store &store) {
        Method method = workspace.snapshot().method();
        method.weightModel = WeightModel::Uniform;
        method.samples = 10'000'000;
        return store.setMethod(method);
    }));
    auto *progress =
        page.view(RobustnessPage::AcceptabilityTab)->findChild<QProgressBar *>(QStringLiteral("computingProgress"));
    QTRY_VERIFY(progress->isVisible() && progress->value() > 0);
    keep(page, QStringLiteral("%1-computing").arg(scheme));
}

QTEST_MAIN(TestRobustnessStates)
#include "tst_robustness_states.moc"
