// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/overview/OverviewPage.h"

#include "ui/models/VerdictWords.h"
#include "ui/pages/overview/NeedSummary.h"
#include "ui/pages/overview/StandingBars.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/LineButton.h"
#include "ui/widgets/PlainLabel.h"
#include "ui/widgets/ScrollColumn.h"
#include "ui/widgets/Theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QShowEvent>
#include <QTimer>
#include <QVBoxLayout>

namespace shortlist {

namespace {

constexpr int kAdvice = 4; // more at once would be a second list of steps

// Symbol, word and colour; never colour alone.
void showState(LineButton &line, WorkStep::State state)
{
    switch (state) {
    case WorkStep::State::Done:
        line.setIconName(QStringLiteral("checkmark"));
        line.setState(theme::State::Good);
        line.setTrailing(OverviewPage::tr("done"));
        return;
    case WorkStep::State::Partly:
        line.setIconName(QStringLiteral("task-process-2"));
        line.setState(theme::State::Warning);
        line.setTrailing(OverviewPage::tr("under way"));
        return;
    case WorkStep::State::Open:
        break;
    }
    line.setIconName(QStringLiteral("task-process-0"));
    line.setState(theme::State::Neutral);
    line.setTrailing(OverviewPage::tr("not begun"));
}

} // namespace

OverviewPage::OverviewPage(Workspace &workspace, QWidget *parent)
    : Page(tr("Overview"), parent)
    , m_workspace(workspace)
    , m_refresh(new QTimer(this))
{
    setObjectName(QStringLiteral("overviewPage"));
    m_refresh->setSingleShot(true);
    m_refresh->setInterval(0);
    connect(m_refresh, &QTimer::timeout, this, &OverviewPage::refresh);
    const int space = theme::spacing();
    auto *content = new QWidget(this);
    auto *columns = new QHBoxLayout(content);
    columns->setContentsMargins(space * 2, space, space * 2, space * 2);
    columns->setSpacing(space * 2);
    columns->addWidget(new ScrollColumn(makeStanding()), 3);
    columns->addWidget(new ScrollColumn(makeNeed()), 2);
    setContent(content);
    connect(&workspace, &Workspace::changed, this, [this](const Change &change) {
        if (change.need || change.touches<NeedFunction>())
            m_need->refresh();
        refreshSoon();
    });
    connect(&workspace, &Workspace::rankingChanged, this, &OverviewPage::refreshSoon);
    refresh();
}

QWidget *OverviewPage::makeStanding()
{
    const int space = theme::spacing();
    auto *side = new QWidget;
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, theme::spacing() / 2, 0);
    column->setSpacing(space * 2);
    m_leader = new Card(tr("Who leads"), side);
    m_leader->setObjectName(QStringLiteral("leaderCard"));
    m_leaderWords = new QLabel(m_leader);
    m_leaderWords->setObjectName(QStringLiteral("leaderWords"));
    m_leaderWords->setTextFormat(Qt::PlainText);
    m_leaderWords->setWordWrap(true);
    m_leaderWords->setFont(theme::heading(font(), 1.25));
    m_leaderWords->setContentsMargins(space, 0, space, 0);
    m_leaderDoubt = new QLabel(m_leader);
    m_leaderDoubt->setObjectName(QStringLiteral("leaderDoubt"));
    m_leaderDoubt->setTextFormat(Qt::PlainText);
    m_leaderDoubt->setWordWrap(true);
    m_leaderDoubt->setForegroundRole(QPalette::PlaceholderText);
    m_leaderDoubt->setContentsMargins(space, 0, space, 0);
    m_bars = new StandingBars(m_workspace, m_leader);
    m_leader->body()->addWidget(m_leaderWords);
    m_leader->body()->addWidget(m_leaderDoubt);
    m_leader->body()->addSpacing(space / 2);
    m_leader->body()->addWidget(m_bars);
    m_belowLine = makePlainLabel(m_leader, QStringLiteral("belowLine"));
    m_belowLine->setForegroundRole(QPalette::PlaceholderText);
    m_belowLine->setContentsMargins(space, 0, space, 0);
    m_leader->body()->addWidget(m_belowLine);
    column->addWidget(m_leader);
    m_next = new Card(tr("What to do next"), side);
    m_next->setObjectName(QStringLiteral("nextCard"));
    for (int i = 0; i < kAdvice; ++i) {
        auto *line = new LineButton(QStringLiteral("go-next"), QString(), QString(), m_next);
        line->setObjectName(QStringLiteral("advice-%1").arg(i));
        m_adviceLines.push_back(line);
        m_next->body()->addWidget(line);
    }
    column->addWidget(m_next);
    m_progress = new Card(tr("How far it is"), side);
    m_progress->setObjectName(QStringLiteral("progressCard"));
    column->addWidget(m_progress);
    column->addStretch(1);
    makeSteps();
    return side;
}

QWidget *OverviewPage::makeNeed()
{
    auto *side = new QWidget;
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, theme::spacing() / 2, 0);
    auto *card = new Card(tr("The need"), side);
    card->setObjectName(QStringLiteral("needCard"));
    m_need = new NeedSummary(m_workspace, card);
    card->body()->addWidget(m_need);
    column->addWidget(card);
    column->addStretch(1);
    return side;
}

void OverviewPage::makeSteps()
{
    m_steps = workSteps(m_workspace.snapshot(), m_workspace.evaluation());
    for (std::size_t i = 0; i < m_steps.size(); ++i) {
        auto *line = new LineButton(QStringLiteral("task-process-0"), m_steps[i].title, QString(), m_progress);
        line->setObjectName(QStringLiteral("step-%1").arg(i));
        m_stepLines.push_back(line);
        m_progress->body()->addWidget(line);
        connect(line, &QAbstractButton::clicked, this, [this, i] { follow(m_steps[i]); });
    }
    for (LineButton *line : m_adviceLines)
        connect(line, &QAbstractButton::clicked, this,
                [this, line] { follow(m_steps[line->property("step").toUInt()]); });
}

void OverviewPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    if (m_stale)
        refresh();
}

void OverviewPage::refreshSoon()
{
    // Several changes at once, and pages that nobody sees, are not worth a refresh each.
    m_stale = true;
    if (isVisible())
        m_refresh->start();
}

void OverviewPage::refresh()
{
    m_stale = false;
    m_steps = workSteps(m_workspace.snapshot(), m_workspace.evaluation());
    int done = 0;
    for (std::size_t i = 0; i < m_steps.size(); ++i) {
        m_stepLines[i]->setDetail(m_steps[i].sentence);
        showState(*m_stepLines[i], m_steps[i].state);
        done += m_steps[i].state == WorkStep::State::Done ? 1 : 0;
    }
    const QLocale locale;
    setSentence(tr("%1 of %2 steps done.")
                    .arg(locale.toString(done), locale.toString(static_cast<qulonglong>(m_steps.size()))));
    refreshLeader();
    refreshAdvice();
}

void OverviewPage::refreshLeader()
{
    const std::optional<Lead> lead = leadOf(m_workspace.evaluation());
    m_bars->setVisible(lead.has_value());
    m_belowLine->setText(lineInWords(m_workspace));
    m_belowLine->setVisible(!m_belowLine->text().isEmpty());
    if (!lead) {
        m_leaderWords->setText(tr("Nobody yet."));
        m_leaderDoubt->setText(tr("A ranking appears here as soon as there are providers, criteria and scores."));
        m_leaderDoubt->show();
        return;
    }
    m_leaderWords->setText(leadInWords(*lead, m_workspace.snapshot()));
    const auto [best, worst] = m_workspace.evaluation().possibleRanks(lead->first);
    if (lead->certain || lead->sharing > 1)
        m_leaderDoubt->setText(QString());
    else if (worst <= 1)
        m_leaderDoubt->setText(tr("The missing scores cannot change who is first."));
    else
        m_leaderDoubt->setText(tr("With the scores that are still missing it could end anywhere from place %1 to %2.")
                                   .arg(QLocale().toString(best), QLocale().toString(worst)));
    m_leaderDoubt->setVisible(!m_leaderDoubt->text().isEmpty());
    m_bars->refresh(std::max(3, std::min(6, m_workspace.snapshot().need().shortlistSize + 2)));
}

void OverviewPage::refreshAdvice()
{
    std::size_t line = 0;
    for (std::size_t i = 0; i < m_steps.size() && line < m_adviceLines.size(); ++i) {
        if (m_steps[i].advice.isEmpty())
            continue;
        m_adviceLines[line]->setTitle(m_steps[i].advice);
        m_adviceLines[line]->setTrailing(m_steps[i].page == PageId::Overview ? QString() : pageName(m_steps[i].page));
        m_adviceLines[line]->setProperty("step", static_cast<uint>(i));
        m_adviceLines[line]->show();
        ++line;
    }
    m_next->setVisible(line > 0);
    for (; line < m_adviceLines.size(); ++line)
        m_adviceLines[line]->hide();
}

void OverviewPage::follow(const WorkStep &step)
{
    m_workspace.goTo(step.page);
}

} // namespace shortlist
