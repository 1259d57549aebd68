// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/LargeProject.h"
#include "core/exchange/ProjectJson.h"
#include "tests/ui/pages/compare/Desk.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/Theme.h"

#include <QAbstractButton>
#include <QApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

using namespace shortlist;

namespace {

QString visibleEmptyState(const QWidget &page)
{
    const QList<EmptyState *> states = page.findChildren<EmptyState *>();
    for (const EmptyState *state : states) {
        if (state->isVisible())
            return state->sentence();
    }
    return {};
}

} // namespace

// The compare page with nothing, with the sample, and with 5,000 providers.
class TestCompareStates : public QObject
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

    void emptyStates();
    void fiveThousandProviders();
    void pictures_data();
    void pictures();
};

void TestCompareStates::emptyStates()
{
    QTemporaryDir folder;
    auto workspace =
        std::make_unique<Workspace>(std::move(*Project::create(folder.filePath(QStringLiteral("e.shortlist")))));
    ComparePage page(*workspace);
    page.resize(1000, 600);
    page.show();
    QCOMPARE(page.sentence(), QStringLiteral("No provider is ranked yet."));
    QVERIFY(visibleEmptyState(page).contains(QStringLiteral("Add the first")));
    QSignalSpy asked(workspace.get(), &Workspace::pageRequested);
    const QList<EmptyState *> states = page.findChildren<EmptyState *>();
    for (EmptyState *state : states) {
        if (state->isVisible())
            QTest::mouseClick(state->findChild<QAbstractButton *>(), Qt::LeftButton);
    }
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked.at(0).at(0).value<PageId>(), PageId::Providers);

    Provider provider;
    provider.id = newId<ProviderId>();
    provider.name = QStringLiteral("Solo");
    QVERIFY(workspace->edit(QStringLiteral("Add"), [&](Store &store) { return store.insertProvider(provider); }));
    QVERIFY(visibleEmptyState(page).contains(QStringLiteral("what matters")));
    Criterion criterion;
    criterion.id = newId<CriterionId>();
    criterion.name = QStringLiteral("Quality");
    criterion.weight = 100;
    criterion.scale = defaultRatingScale();
    criterion.source = CriterionSource::Fact;
    QVERIFY(workspace->edit(QStringLiteral("Add"), [&](Store &store) { return store.insertCriterion(criterion); }));
    QVERIFY(visibleEmptyState(page).contains(QStringLiteral("first score")));
    QVERIFY(workspace->edit(QStringLiteral("Score"), [&](Store &store) {
        return store.setScore({provider.id, criterion.id, kFacts}, 3, QString());
    }));
    QCOMPARE(visibleEmptyState(page), QString());
    QCOMPARE(page.sentence(), QStringLiteral("Solo is the only provider that is ranked; no score missing."));
    QVERIFY(workspace->undo());
    QVERIFY(visibleEmptyState(page).contains(QStringLiteral("first score")));
}

void TestCompareStates::fiveThousandProviders()
{
    QTemporaryDir folder;
    auto project = std::move(*Project::create(folder.filePath(QStringLiteral("large.shortlist"))));
    LargeProjectSize size;
    size.evaluators = 1;
    size.trade = false; // so that all are ranked
    QVERIFY(generateLargeProject(*project, size));
    Workspace workspace(std::move(project));
    ComparePage page(workspace);
    page.resize(1300, 800);
    page.show();
    auto *bars = page.findChild<StackedBars *>(QStringLiteral("ranking"));
    page.grab();
    QVERIFY(!bars->itemRect(0).isEmpty());
    workspace.selectProvider(workspace.evaluation().ranked().at(4000));
    QVERIFY(!bars->itemRect(4000).isEmpty());

    const CriterionId top = workspace.snapshot().children(CriterionId{}).front();
    WeightSlider *slider = page.findChild<WeightPanel *>()->slider(top);
    const QString keep = qEnvironmentVariable("SHORTLIST_CHART_PICTURES");
    for (int view = 0; view < ComparePage::ViewCount; ++view) {
        page.setView(static_cast<ComparePage::View>(view));
        page.grab();
        constexpr int steps = 20;
        qint64 worst = 0;
        QElapsedTimer all;
        all.start();
        QTest::mousePress(slider, Qt::LeftButton, Qt::NoModifier, handle(*slider, 0.1));
        for (int step = 0; step < steps; ++step) {
            QElapsedTimer one;
            one.start();
            QTest::mouseMove(slider, handle(*slider, 0.1 + 0.8 * step / steps));
            page.grab(); // a whole repaint, more than a frame of the window does
            worst = std::max(worst, one.elapsed());
        }
        QTest::keyClick(slider, Qt::Key_Escape);
        QTest::mouseRelease(slider, Qt::LeftButton);
        qInfo("view %d: %.1f ms a step, worst %lld ms", view, static_cast<double>(all.elapsed()) / steps, worst);
        // Generous, since other work may run beside the test; a chart that draws all 5,000 rows takes seconds.
        QVERIFY2(all.elapsed() / steps < 150, qPrintable(QString::number(all.elapsed() / steps)));
        if (!keep.isEmpty())
            page.grab().save(QStringLiteral("%1/compare5000-%2.png").arg(keep).arg(view));
    }
}

void TestCompareStates::pictures_data()
{
    QTest::addColumn<bool>("dark");
    QTest::newRow("light") << false;
    QTest::newRow("dark") << true;
}

// The sample in every view; the pictures are kept where SHORTLIST_CHART_PICTURES names a folder.
void TestCompareStates::pictures()
{
    QFETCH(bool, dark);
    QTemporaryDir folder;
    Result<std::unique_ptr<Project>> sample =
        createFromJson(sampleJsonPath(), folder.filePath(QStringLiteral("sample.shortlist")));
    QVERIFY2(sample.has_value(), sample ? "" : qPrintable(sample.error().message));
    theme::apply(*qApp, dark ? theme::Scheme::Dark : theme::Scheme::Light);
    Workspace workspace(std::move(*sample));
    ComparePage page(workspace);
    const QString keep = qEnvironmentVariable("SHORTLIST_CHART_PICTURES");
    for (const QSize &size : {QSize(1060, 640), QSize(1700, 980)}) {
        page.resize(size);
        page.show();
        workspace.selectProvider(workspace.evaluation().ranked().at(1));
        for (int view = 0; view < ComparePage::ViewCount; ++view) {
            page.setView(static_cast<ComparePage::View>(view));
            for (int pass = 0; pass < 3; ++pass)
                QCoreApplication::processEvents(); // layouts settle
            const QPixmap picture = page.grab();
            QCOMPARE(picture.size(), size);
            if (!keep.isEmpty() && QDir().mkpath(keep))
                picture.save(QStringLiteral("%1/compare-%2-%3-%4.png")
                                 .arg(keep, dark ? QStringLiteral("dark") : QStringLiteral("light"))
                                 .arg(size.width())
                                 .arg(view));
        }
    }
    theme::apply(*qApp, theme::Scheme::Light);
}

QTEST_MAIN(TestCompareStates)
#include "tst_compare_states.moc"
