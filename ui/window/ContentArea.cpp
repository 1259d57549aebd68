// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/ContentArea.h"

#include "ui/models/ProviderWords.h"
#include "ui/models/Workspace.h"
#include "ui/widgets/Banner.h"
#include "ui/widgets/Icons.h"
#include "ui/widgets/Page.h"
#include "ui/window/NoticeBar.h"
#include "ui/window/PageStack.h"

#include <QAction>
#include <QVBoxLayout>

namespace shortlist {

ContentArea::ContentArea(std::function<Page *()> makeStart, QWidget *parent)
    : QWidget(parent)
    , m_failure(new Banner(theme::State::Bad, this))
    , m_readOnly(new Banner(theme::State::Warning, this))
    , m_viewer(new Banner(theme::State::Neutral, this))
    , m_takeOver(new QAction(icon(QStringLiteral("object-unlocked")), tr("Edit here anyway…"), this))
    , m_pages(new PageStack(std::move(makeStart), this))
    , m_notice(new NoticeBar(this))
{
    m_failure->setObjectName(QStringLiteral("failureBanner"));
    m_failure->setClosable(true);
    m_failure->hide();
    m_readOnly->setObjectName(QStringLiteral("readOnlyBanner"));
    m_readOnly->hide();
    auto *copy = new QAction(icon(QStringLiteral("window-duplicate")), tr("Open a copy…"), this);
    copy->setObjectName(QStringLiteral("openCopy"));
    m_takeOver->setObjectName(QStringLiteral("takeOver"));
    m_readOnly->addAction(copy);
    m_readOnly->addAction(m_takeOver);
    connect(copy, &QAction::triggered, this, &ContentArea::copyRequested);
    connect(m_takeOver, &QAction::triggered, this, &ContentArea::takeOverRequested);
    m_viewer->setObjectName(QStringLiteral("viewerBanner"));
    m_viewer->hide();
    auto *coordinator = new QAction(icon(QStringLiteral("system-users")), tr("View as the coordinator"), this);
    coordinator->setObjectName(QStringLiteral("viewAsCoordinator"));
    m_viewer->addAction(coordinator);
    connect(coordinator, &QAction::triggered, this, &ContentArea::coordinatorRequested);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_failure);
    column->addWidget(m_readOnly);
    column->addWidget(m_viewer);
    column->addWidget(m_pages, 1);
    column->addWidget(m_notice);
}

void ContentArea::followState(const Workspace *workspace, bool canTakeOver)
{
    const bool readOnly = workspace != nullptr && workspace->project().isReadOnly();
    if (readOnly)
        m_readOnly->setText(tr("%1 You can look at everything; to change something, open a copy of your own.")
                                .arg(workspace->project().readOnlyReason()));
    m_takeOver->setVisible(canTakeOver);
    m_readOnly->setVisible(readOnly);
    const Evaluator *viewer = workspace == nullptr ? nullptr : workspace->snapshot().evaluator(workspace->viewer());
    if (viewer != nullptr)
        m_viewer->setText(
            tr("Viewing as %1: only own scores can be changed, and what may not be seen yet is not shown. "
               "The project file itself is not encrypted.")
                .arg(words::brief(viewer->name)));
    m_viewer->setVisible(viewer != nullptr);
}

void ContentArea::showFailure(const QString &message)
{
    m_failure->setText(message);
    m_failure->show();
}

void ContentArea::hideFailure()
{
    m_failure->hide();
}

} // namespace shortlist
