// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/ClosedPage.h"

#include "ui/models/ProviderWords.h"
#include "ui/models/Workspace.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/Icons.h"

#include <QAction>

namespace shortlist {

ClosedPage::ClosedPage(const QString &title, panel::Closed why, Workspace &workspace, QWidget *parent)
    : Page(title, parent)
{
    setObjectName(QStringLiteral("closedPage"));
    const Evaluator *viewer = workspace.snapshot().evaluator(workspace.viewer());
    const QString name = viewer == nullptr ? QString() : words::brief(viewer->name);
    const bool blind = why == panel::Closed::Blind;
    setSentence(tr("Closed while %1 sits here.").arg(name));
    auto *empty = new EmptyState(
        QStringLiteral("object-locked"),
        blind ? tr("This page shows what all evaluators’ scores come to. Scoring is blind: %1 sees it after handing "
                   "in.")
                    .arg(name)
              : tr("This page shows prices, or what they come to. There are two envelopes: prices stay closed until "
                   "the coordinator closes quality."),
        this);
    auto *action = new QAction(icon(QStringLiteral("table")), tr("Go to Scoring"), this);
    action->setObjectName(QStringLiteral("closedToScoring"));
    connect(action, &QAction::triggered, &workspace, [&workspace] { workspace.goTo(PageId::Scoring); });
    empty->addAction(action);
    setContent(empty);
}

} // namespace shortlist
