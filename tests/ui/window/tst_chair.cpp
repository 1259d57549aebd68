// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the window shows to an evaluator who sits at it.

#include "tests/ui/window/WindowFixture.h"
#include "ui/models/PanelEdits.h"
#include "ui/models/ScoreEdits.h"
#include "ui/models/Workspace.h"
#include "ui/widgets/Banner.h"
#include "ui/widgets/Page.h"
#include "ui/widgets/Theme.h"
#include "ui/window/PageRegistry.h"

#include <QApplication>
#include <QLabel>
#include <QPointer>
#include <QRegularExpression>
#include <QTest>

#include <cmath>

using namespace shortlist;
using namespace shortlist::test;

class TestChair : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::Ireland)); }
    void init();
    void cleanup();
    void blindSeesNoResult();
    void envelopeHidesPrices();
    void undoIsOnesOwn();
    void openScoringShowsAll();

private:
    Workspace &workspace() const { return *m_window->workspace(); }
    EvaluatorId first() const { return workspace().project().snapshot().evaluators().front().id; }
    CriterionId evaluated() const;
    bool isClosed(PageId page) const
    {
        m_window->showPage(page);
        return m_window->currentPage()->objectName() == QStringLiteral("closedPage");
    }
    Banner *banner() const { return m_window->findChild<Banner *>(QStringLiteral("viewerBanner")); }

    std::unique_ptr<WindowFixture> m_fixture;
    std::unique_ptr<MainWindow> m_window;
};

void TestChair::init()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support propagateSizeHints)")));
    m_fixture = std::make_unique<WindowFixture>();
    theme::apply(*qApp, theme::Scheme::Light);
    m_window = m_fixture->showWindow();
    QVERIFY(m_window->openFile(m_fixture->makeProject()));
}

void TestChair::cleanup()
{
    m_window.reset();
    m_fixture.reset();
}

CriterionId TestChair::evaluated() const
{
    for (const CriterionId leaf : workspace().snapshot().leaves()) {
        if (workspace().snapshot().criterion(leaf)->source == CriterionSource::Evaluators)
            return leaf;
    }
    return CriterionId{};
}

void TestChair::blindSeesNoResult()
{
    QVERIFY(panel_edits::setBlind(workspace(), true));
    m_window->showPage(PageId::Evaluators);
    const QPointer<Page> before = m_window->currentPage();
    QVERIFY(!banner()->isVisible());
    workspace().setViewer(first());
    QTRY_VERIFY(banner()->isVisible());
    QVERIFY(banner()->text().contains(QStringLiteral("not encrypted")));
    QCOMPARE(m_window->currentPageId(), PageId::Evaluators);
    QVERIFY(before.isNull()); // made anew
    for (const PageId page : {PageId::Overview, PageId::Compare, PageId::Robustness, PageId::Report})
        QVERIFY(isClosed(page));
    for (const PageId page : {PageId::Scoring, PageId::Providers, PageId::Criteria, PageId::Prices})
        QVERIFY(!isClosed(page));
    // Every page can be shown, and nothing on it is written.
    const qint64 entry = workspace().project().lastSequence();
    for (const PageEntry &page : pageRegistry())
        m_window->showPage(page.id);
    QCOMPARE(workspace().project().lastSequence(), entry);
    QVERIFY(m_fixture->told.isEmpty());
    // After handing in the result is there.
    QVERIFY(panel_edits::handIn(workspace(), first()));
    QCoreApplication::processEvents();
    QVERIFY(!isClosed(PageId::Compare));
    QVERIFY(banner()->isVisible());
    actionOf(*m_window, "viewAsCoordinator")->trigger();
    QTRY_VERIFY(!banner()->isVisible());
    QVERIFY(isNull(workspace().viewer()));
}

void TestChair::envelopeHidesPrices()
{
    for (const CriterionId leaf : workspace().snapshot().leaves()) {
        Criterion criterion = *workspace().snapshot().criterion(leaf);
        if (criterion.source != CriterionSource::Fact)
            continue;
        criterion.priceEnvelope = true;
        QVERIFY(
            workspace().edit(QStringLiteral("Price"), [&](Store &store) { return store.updateCriterion(criterion); }));
    }
    QVERIFY(panel_edits::setEnvelopes(workspace(), true));
    QVERIFY(!isClosed(PageId::Prices));
    workspace().setViewer(first());
    QTRY_VERIFY(banner()->isVisible());
    QVERIFY(isClosed(PageId::Prices));
    QVERIFY(isClosed(PageId::Compare));
    QVERIFY(m_window->currentPage()->findChildren<QLabel *>().size() > 1);
    for (const CriterionId leaf : workspace().snapshot().leaves()) {
        if (workspace().snapshot().criterion(leaf)->source != CriterionSource::Fact)
            continue;
        for (const Provider &provider : workspace().snapshot().providers())
            QVERIFY(std::isnan(workspace().snapshot().score({provider.id, leaf, kFacts}).value));
    }
    workspace().setViewer(EvaluatorId{});
    QVERIFY(panel_edits::closeQuality(workspace()));
    workspace().setViewer(first());
    QCoreApplication::processEvents();
    QVERIFY(!isClosed(PageId::Prices));
    QVERIFY(!isClosed(PageId::Compare));
}

void TestChair::undoIsOnesOwn()
{
    QVERIFY(setTitle(*m_window, QStringLiteral("Another"), QStringLiteral("Set the title")));
    QAction *undo = actionOf(*m_window, "undo");
    QVERIFY(undo->isEnabled());
    workspace().setViewer(first());
    QTRY_VERIFY(banner()->isVisible());
    QVERIFY(!undo->isEnabled());
    const ProviderId provider = workspace().snapshot().providers().front().id;
    const ScoreKey key{provider, evaluated(), first()};
    const double before = workspace().snapshot().score(key).value;
    const double other = before == 1 ? 0 : 1;
    QVERIFY(score_edits::setScore(workspace(), key, other));
    QVERIFY(undo->isEnabled());
    undo->trigger();
    QVERIFY(std::isnan(before) ? std::isnan(workspace().snapshot().score(key).value)
                               : workspace().snapshot().score(key).value == before);
    QVERIFY(!undo->isEnabled());
    QVERIFY(actionOf(*m_window, "redo")->isEnabled());
    actionOf(*m_window, "redo")->trigger();
    QCOMPARE(workspace().snapshot().score(key).value, other);
    QCOMPARE(workspace().snapshot().need().title, QStringLiteral("Another"));
}

void TestChair::openScoringShowsAll()
{
    workspace().setViewer(first());
    QTRY_VERIFY(banner()->isVisible());
    for (const PageEntry &page : pageRegistry())
        QVERIFY(!isClosed(page.id));
}

QTEST_MAIN(TestChair)
#include "tst_chair.moc"
