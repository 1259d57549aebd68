// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/need/FunctionsTab.h"

#include "ui/models/Workspace.h"
#include "ui/pages/need/FunctionInspector.h"
#include "ui/pages/need/FunctionKind.h"
#include "ui/pages/need/ListPane.h"
#include "ui/widgets/Theme.h"

#include <QSplitter>
#include <QVBoxLayout>

namespace shortlist {

FunctionsTab::FunctionsTab(Workspace &workspace, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_pane(new ListPane(workspace, functionKind(workspace.snapshot().need().currency), this))
    , m_inspector(new FunctionInspector(workspace, this))
{
    setObjectName(QStringLiteral("needFunctions"));
    auto *splitter = new QSplitter(Qt::Horizontal, this);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(m_pane);
    splitter->addWidget(m_inspector);
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, theme::spacing(), 0, 0);
    layout->addWidget(splitter);
    connect(m_pane, &ListPane::currentChanged, this,
            [this] { m_inspector->setFunction(static_cast<FunctionId>(m_pane->currentId())); });
    m_inspector->setFunction(static_cast<FunctionId>(m_pane->currentId()));
}

void FunctionsTab::refresh()
{
    m_pane->retitle(kYearlyCostColumn, yearlyCostTitle(m_workspace.snapshot().need().currency));
    m_pane->refresh();
}

void FunctionsTab::commit()
{
    m_pane->commit();
    m_inspector->commit();
}

} // namespace shortlist
