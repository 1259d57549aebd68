// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/screens/Tour.h"

#include "core/evaluation/Consensus.h"
#include "tests/screens/Projects.h"
#include "ui/dialogs/Ask.h"
#include "ui/dialogs/import/ImportDialog.h"
#include "ui/dialogs/rfp/BankDialog.h"
#include "ui/dialogs/rfp/CriterionDialog.h"
#include "ui/dialogs/rfp/ReceiveDialog.h"
#include "ui/dialogs/rfp/SendDialog.h"
#include "ui/dialogs/weights/WeightsDialog.h"
#include "ui/models/PanelEdits.h"
#include "ui/models/Workspace.h"
#include "ui/pages/certificates/OwnStandardsDialog.h"
#include "ui/pages/prices/AddOfferDialog.h"
#include "ui/report/QuestionnairePdf.h"
#include "ui/widgets/Page.h"
#include "ui/window/MainWindow.h"
#include "ui/window/PageRegistry.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTabBar>

namespace shortlist::screens {

namespace {

constexpr int kPatience = 30'000; // ms

// A page that works piece by piece says how things stand when it has something to show; one that computes in another
// thread says that it is busy.
void waitFor(const QWidget &widget)
{
    const auto *page = qobject_cast<const Page *>(&widget);
    QElapsedTimer clock;
    clock.start();
    while (((page != nullptr && page->sentence().isEmpty()) || widget.property("busy").toBool()) &&
           clock.elapsed() < kPatience)
        QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
}

} // namespace

QString Tour::named(const QString &what) const
{
    return QStringLiteral("%1-%2-%3").arg(m_project, what, m_look);
}

void Tour::run(const QString &look)
{
    m_look = look;
    // What pages show beside a selection is to be seen too.
    if (Workspace *workspace = m_window.workspace(); workspace != nullptr && !workspace->evaluation().ranked().empty())
        workspace->selectProvider(workspace->evaluation().ranked().front());
    pages();
    states();
    chairs();
    dialogs();
}

void Tour::pages()
{
    m_window.showPage(PageId::Start);
    m_camera.take(m_window, named(QStringLiteral("start")));
    if (m_window.workspace() == nullptr)
        return;
    for (const PageEntry &entry : pageRegistry()) {
        m_window.showPage(entry.id);
        if (m_camera.wants(named(entry.code)))
            waitFor(*m_window.currentPage());
        m_camera.take(m_window, named(entry.code));
        tabsOf(*m_window.currentPage(), entry.code);
    }
    m_window.showPage(PageId::Overview);
}

void Tour::tabsOf(QWidget &page, const QString &name)
{
    const QList<QTabBar *> bars = page.findChildren<QTabBar *>();
    for (QTabBar *bar : bars) {
        if (!bar->isVisible() || bar->count() < 2)
            continue;
        const int first = bar->currentIndex();
        for (int tab = 0; tab < bar->count(); ++tab) {
            if (tab == first || !bar->isTabEnabled(tab) || !bar->isTabVisible(tab))
                continue;
            bar->setCurrentIndex(tab);
            const QString picture = named(QStringLiteral("%1-%2").arg(name, slug(bar->tabText(tab))));
            if (m_camera.wants(picture))
                waitFor(page);
            m_camera.take(m_window, picture);
        }
        bar->setCurrentIndex(first);
    }
}

// What comes and goes in the window: a notice and a failure.
void Tour::states()
{
    Workspace *workspace = m_window.workspace();
    if (workspace == nullptr || !m_camera.wants(named(QStringLiteral("messages"))))
        return;
    emit workspace->failed({ErrorCode::DiskFull, QStringLiteral("The change could not be saved: the disk is full. "
                                                                "Nothing of what was there before is lost. Make room "
                                                                "and try again.")});
    workspace->notify(QStringLiteral("“Northwind” was deleted."), true);
    m_camera.take(m_window, named(QStringLiteral("messages")));
}

// What an evaluator sees who has not handed in, while prices are closed; all of it is taken back.
void Tour::chairs()
{
    Workspace *workspace = m_window.workspace();
    // The large project is kept from one tour to the next, and is not to be written.
    if (workspace == nullptr || workspace->snapshot().evaluators().empty() ||
        workspace->snapshot().providers().size() > 1000)
        return;
    const std::vector<std::pair<PageId, QString>> pages{{PageId::Evaluators, QStringLiteral("chair-evaluators")},
                                                        {PageId::Scoring, QStringLiteral("chair-scoring")},
                                                        {PageId::Prices, QStringLiteral("chair-prices")},
                                                        {PageId::Compare, QStringLiteral("chair-compare")}};
    if (std::none_of(pages.begin(), pages.end(),
                     [this](const auto &page) { return m_camera.wants(named(page.second)); }))
        return;
    if (const std::vector<ConsensusCell> cells = allConsensus(workspace->snapshot()); !cells.empty()) {
        workspace->goToCell(cells.front().provider, cells.front().criterion);
        m_camera.take(m_window, named(QStringLiteral("chair-consensus")));
    }
    const EvaluatorId first = workspace->snapshot().evaluators().front().id;
    int edits = 0;
    for (const bool done : {panel_edits::setBlind(*workspace, true), panel_edits::setEnvelopes(*workspace, true),
                            panel_edits::reopenQuality(*workspace), panel_edits::reopen(*workspace, first)})
        edits += done ? 1 : 0;
    workspace->setViewer(first);
    QCoreApplication::processEvents();
    for (const auto &[page, name] : pages) {
        m_window.showPage(page);
        m_camera.take(m_window, named(name));
        tabsOf(*m_window.currentPage(), name);
    }
    workspace->setViewer(EvaluatorId{});
    while (edits-- > 0)
        workspace->undo();
    QCoreApplication::processEvents();
    m_window.showPage(PageId::Overview);
}

void Tour::dialogs()
{
    MainWindow &window = m_window;
    m_camera.takeDialog([&window] { window.showSettings(); }, named(QStringLiteral("dialog-settings")));
    m_camera.takeDialog([&window] { window.showAbout(); }, named(QStringLiteral("dialog-about")));
    m_camera.takeDialog([&window] { window.showShortcuts(); }, named(QStringLiteral("dialog-shortcuts")));
    m_camera.takeDialog(
        [&window] {
            ask::tell(&window, QStringLiteral("The project could not be opened"),
                      QStringLiteral("“letter.shortlist” is not a Shortlist project."));
        },
        named(QStringLiteral("dialog-tell")));
    m_camera.takeDialog(
        [&window] {
            ask::confirm(&window, QStringLiteral("Discard the draft?"),
                         QStringLiteral("“Help desk 2028” was never saved to a place of its own."),
                         QStringLiteral("Discard"), QStringLiteral("Keep"));
        },
        named(QStringLiteral("dialog-confirm")));
    if (window.workspace() == nullptr)
        return;
    m_camera.takeDialog([&window] { window.showHistory(); }, named(QStringLiteral("dialog-history")));
    if (const Result<QString> list = providerList(m_scratch); list)
        m_camera.takeDialog([&window, &list] { ImportDialog::run(*window.workspace(), &window, *list); },
                            named(QStringLiteral("dialog-import")));
    m_camera.takeDialog([&window] { OwnStandardsDialog(*window.workspace(), &window).exec(); },
                        named(QStringLiteral("dialog-own-standards")));
    m_camera.takeDialog([&window] { AddOfferDialog(*window.workspace(), &window).exec(); },
                        named(QStringLiteral("dialog-add-offer")));
    weightDialogs();
    rfpDialogs();
}

void Tour::weightDialogs()
{
    Workspace &workspace = *m_window.workspace();
    const std::vector<CriterionId> top = workspace.snapshot().children(CriterionId{});
    if (top.empty() || workspace.snapshot().children(top.front()).size() < 2)
        return;
    for (const WeightWay way : {WeightWay::Points, WeightWay::Swing, WeightWay::Ranking, WeightWay::Pairwise})
        m_camera.takeDialog([&] { WeightsDialog::run(workspace, top.front(), way, &m_window); },
                            named(QStringLiteral("dialog-weights-%1").arg(weightWayCode(way))));
}

void Tour::rfpDialogs()
{
    Workspace &workspace = *m_window.workspace();
    m_camera.takeDialog([&] { BankDialog::run(workspace, &m_window); }, named(QStringLiteral("dialog-rfp-bank")));
    m_camera.takeDialog([&] { SendDialog::run(workspace, &writeQuestionnairePdf, &m_window); },
                        named(QStringLiteral("dialog-rfp-send")));
    m_camera.takeDialog([&] { ReceiveDialog::run(workspace, &m_window); }, named(QStringLiteral("dialog-rfp-receive")));
    const std::vector<Question> &questions = workspace.snapshot().list<Question>();
    if (!questions.empty())
        m_camera.takeDialog([&] { CriterionDialog::run(workspace, questions.front().id, &m_window); },
                            named(QStringLiteral("dialog-rfp-criterion")));
}

} // namespace shortlist::screens
