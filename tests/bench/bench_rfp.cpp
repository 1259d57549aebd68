// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The whole question bank asked of 40 providers: opening the page, rolling through the answers, one edit.

#include "tests/bench/Figures.h"
#include "tests/support/RfpScene.h"
#include "ui/models/AnswerEdits.h"
#include "ui/models/Workspace.h"
#include "ui/pages/rfp/AnswerGrid.h"
#include "ui/pages/rfp/AnswersView.h"
#include "ui/pages/rfp/RfpPage.h"
#include "ui/widgets/Theme.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QScrollBar>
#include <QTemporaryDir>

#include <algorithm>
#include <memory>
#include <vector>

using namespace shortlist;

namespace {

constexpr int kProviders = 40;
constexpr double kFrame = 1000.0 / 60;

double milliseconds(const QElapsedTimer &clock)
{
    return static_cast<double>(clock.nsecsElapsed()) / 1e6;
}

// The middle and the slowest frame of a roll from top to bottom and from left to right.
std::pair<double, double> roll(AnswerGrid &grid)
{
    std::vector<double> frames;
    const int across = grid.horizontalScrollBar()->maximum() + 1;
    for (int y = 0; y < grid.verticalScrollBar()->maximum(); y += 40) {
        QElapsedTimer clock;
        clock.start();
        grid.verticalScrollBar()->setValue(y);
        grid.horizontalScrollBar()->setValue(y % across);
        grid.viewport()->repaint();
        QCoreApplication::processEvents();
        frames.push_back(milliseconds(clock));
    }
    std::sort(frames.begin(), frames.end());
    return {frames[frames.size() / 2], frames.back()};
}

} // namespace

int main(int argc, char **argv)
{
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    const QTemporaryDir folder;
    qputenv("XDG_CONFIG_HOME", folder.path().toLocal8Bit());
    const QApplication application(argc, argv);
    theme::apply(*qApp, theme::Scheme::Light);
    Figures figures("RFP of 111 questions x 40 providers");
    auto project = Project::create(folder.filePath(QStringLiteral("rfp.shortlist")));
    if (!project || !test::fillRfp(**project, kProviders))
        return 2;
    Workspace workspace(std::move(*project));
    std::vector<double> openings;
    for (int round = 0; round < 5; ++round) {
        QElapsedTimer clock;
        clock.start();
        RfpPage page(workspace);
        page.resize(1720, 1020);
        page.setTab(RfpPage::AnswersTab);
        page.show();
        page.grab();
        openings.push_back(milliseconds(clock));
    }
    std::sort(openings.begin(), openings.end());
    figures.atMost("the page opened on the answers, to the first paint", openings[2], 250, "ms");
    RfpPage page(workspace);
    page.resize(1720, 1020);
    page.setTab(RfpPage::AnswersTab);
    page.show();
    page.grab();
    const auto [middle, slowest] = roll(page.answers().grid());
    figures.atMost("a frame while rolling through the answers", middle, kFrame, "ms");
    figures.note("  the slowest of them", slowest, "ms");
    const AnswerKey key{workspace.snapshot().providers().front().id, workspace.snapshot().list<Question>().front().id};
    std::vector<double> edits;
    for (int round = 0; round < 9; ++round) {
        QElapsedTimer clock;
        clock.start();
        answer_edits::setText(workspace, key, QString::number(round));
        page.grab();
        edits.push_back(milliseconds(clock));
    }
    std::sort(edits.begin(), edits.end());
    figures.note("one answer edited: written, journalled, shown", edits[4], "ms");
    return figures.exitStatus();
}
