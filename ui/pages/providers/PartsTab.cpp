// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/providers/PartsTab.h"

#include "ui/models/Workspace.h"
#include "ui/pages/providers/PartsView.h"
#include "ui/widgets/Icons.h"
#include "ui/widgets/Theme.h"

#include <QHBoxLayout>
#include <QItemSelectionModel>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace shortlist {

PartsTab::PartsTab(Workspace &workspace, const PartKind &kind, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_model(new PartsModel(workspace, kind, this))
    , m_view(new PartsView(*m_model, this))
    , m_add(new QPushButton(icon(QStringLiteral("list-add")), kind.invitation, this))
    , m_remove(new QPushButton(icon(QStringLiteral("list-remove")), kind.removeText, this))
    , m_problem(new QLabel(this))
{
    const int space = theme::spacing();
    m_view->setObjectName(QString(kind.objectName + QStringLiteral("Table")));
    m_add->setObjectName(QString(kind.objectName + QStringLiteral("Add")));
    m_remove->setObjectName(QString(kind.objectName + QStringLiteral("Remove")));
    m_problem->setObjectName(QString(kind.objectName + QStringLiteral("Problem")));
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->setWordWrap(true);
    m_problem->hide();
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(space);
    buttons->addWidget(m_add);
    buttons->addWidget(m_remove);
    buttons->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, space, 0, 0);
    layout->setSpacing(space);
    layout->addWidget(m_view, 1);
    layout->addWidget(m_problem);
    layout->addLayout(buttons);
    connect(m_add, &QPushButton::clicked, this, &PartsTab::addPart);
    connect(m_remove, &QPushButton::clicked, this, &PartsTab::removeSelected);
    connect(m_view, &PartsView::removeRequested, this, &PartsTab::removeSelected);
    connect(m_model, &PartsModel::problem, this, &PartsTab::showProblem);
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this, &PartsTab::updateButtons);
    connect(m_model, &QAbstractItemModel::modelReset, this, &PartsTab::updateButtons);
    updateButtons();
}

void PartsTab::setProvider(ProviderId id)
{
    commit();
    showProblem(QString());
    m_model->setProvider(id);
    setEnabled(!isNull(id));
}

void PartsTab::commit()
{
    m_view->finishEditing();
}

void PartsTab::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    m_model->setReadOnly(readOnly);
    updateButtons();
}

void PartsTab::addPart()
{
    m_view->finishEditing();
    const QModelIndex last = m_model->index(m_model->rowCount() - 1, 0);
    m_view->setFocus();
    m_view->setCurrentIndex(last);
    m_view->scrollTo(last);
    m_view->edit(last);
}

void PartsTab::removeSelected()
{
    const std::vector<int> rows = m_view->selectedPartRows();
    if (m_readOnly || rows.empty() || !m_model->removeParts(rows))
        return;
    m_workspace.notify(rows.size() == 1 ? tr("Removed one row.") : tr("Removed %1 rows.").arg(rows.size()), true);
}

void PartsTab::showProblem(const QString &problem)
{
    QPalette own;
    own.setColor(QPalette::WindowText, theme::stateColour(theme::State::Bad));
    m_problem->setPalette(own);
    m_problem->setText(problem.isEmpty() ? QString() : QString(QChar(0x26A0) + QLatin1Char(' ') + problem));
    m_problem->setVisible(!problem.isEmpty());
    if (!problem.isEmpty() && !isVisible())
        m_workspace.notify(problem);
}

void PartsTab::updateButtons()
{
    m_add->setEnabled(!m_readOnly);
    m_remove->setEnabled(!m_readOnly && !m_view->selectedPartRows().empty());
}

} // namespace shortlist
