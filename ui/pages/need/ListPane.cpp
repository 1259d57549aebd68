// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/need/ListPane.h"

#include "ui/models/Workspace.h"
#include "ui/pages/need/ListModel.h"
#include "ui/pages/need/ListView.h"
#include "ui/widgets/Icons.h"
#include "ui/widgets/PlainLabel.h"
#include "ui/widgets/Theme.h"

#include <QHBoxLayout>
#include <QItemSelectionModel>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace shortlist {

ListPane::ListPane(Workspace &workspace, const ListKind &kind, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_model(new ListModel(workspace, kind, this))
    , m_view(new ListView(*m_model, this))
    , m_buttons(new QHBoxLayout)
    , m_add(new QPushButton(icon(QStringLiteral("list-add")), kind.addText, this))
    , m_remove(new QPushButton(icon(QStringLiteral("list-remove")), kind.removeText, this))
    , m_up(new QPushButton(icon(QStringLiteral("go-up")), QString(), this))
    , m_down(new QPushButton(icon(QStringLiteral("go-down")), QString(), this))
    , m_problem(makePlainLabel(this, QString(kind.objectName + QStringLiteral("Problem"))))
{
    const int space = theme::spacing();
    m_add->setObjectName(QString(kind.objectName + QStringLiteral("Add")));
    m_remove->setObjectName(QString(kind.objectName + QStringLiteral("Remove")));
    m_up->setObjectName(QString(kind.objectName + QStringLiteral("Up")));
    m_up->setAccessibleName(tr("Move up"));
    m_up->setToolTip(tr("Move up"));
    m_down->setObjectName(QString(kind.objectName + QStringLiteral("Down")));
    m_down->setAccessibleName(tr("Move down"));
    m_down->setToolTip(tr("Move down"));
    m_problem->hide();
    m_buttons->setSpacing(space);
    for (QPushButton *button : {m_add, m_remove, m_up, m_down})
        m_buttons->addWidget(button);
    m_buttons->addStretch(1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space);
    layout->addWidget(m_view, 1);
    layout->addWidget(m_problem);
    layout->addLayout(m_buttons);
    connect(m_add, &QPushButton::clicked, this, &ListPane::addRow);
    connect(m_remove, &QPushButton::clicked, this, &ListPane::removeSelected);
    connect(m_up, &QPushButton::clicked, this, [this] { move(-1); });
    connect(m_down, &QPushButton::clicked, this, [this] { move(1); });
    connect(m_model, &ListModel::problem, this, &ListPane::showProblem);
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this, &ListPane::updateButtons);
    connect(m_view, &ListView::currentRowChanged, this, &ListPane::currentChanged);
    connect(m_model, &QAbstractItemModel::modelReset, this, &ListPane::updateButtons);
    if (m_model->idOf(0) != 0)
        m_view->setCurrentIndex(m_model->index(0, 0));
    updateButtons();
}

void ListPane::addButton(QPushButton *button)
{
    m_buttons->insertWidget(1, button);
}

void ListPane::refresh()
{
    const qint64 id = currentId();
    m_model->refresh();
    if (id != 0 && id != currentId())
        choose(id); // a reset forgot it
    updateButtons();
    emit currentChanged();
}

void ListPane::retitle(int column, const QString &title)
{
    m_model->retitle(column, title);
}

void ListPane::commit()
{
    m_view->finishEditing();
}

qint64 ListPane::currentId() const
{
    return m_model->idOf(m_view->currentIndex().row());
}

void ListPane::choose(qint64 id)
{
    const int row = m_model->rowOf(id);
    if (row >= 0)
        m_view->setCurrentIndex(m_model->index(row, std::max(0, m_view->currentIndex().column())));
}

void ListPane::addRow()
{
    commit();
    const QModelIndex last = m_model->index(m_model->rowCount() - 1, 0);
    m_view->setFocus();
    m_view->setCurrentIndex(last);
    m_view->scrollTo(last);
    m_view->edit(last);
}

void ListPane::removeSelected()
{
    const std::vector<int> rows = m_view->selectedListRows();
    if (m_model->removeRows(rows))
        m_workspace.notify(rows.size() == 1 ? tr("Removed one row.") : tr("Removed %1 rows.").arg(rows.size()), true);
}

void ListPane::move(int step)
{
    commit();
    const qint64 id = currentId();
    if (m_model->moveRow(m_model->rowOf(id), step))
        choose(id);
}

void ListPane::showProblem(const QString &problem)
{
    QPalette own;
    own.setColor(QPalette::WindowText, theme::stateColour(theme::State::Bad));
    m_problem->setPalette(own);
    m_problem->setText(problem.isEmpty() ? QString() : QString(QChar(0x26A0) + QLatin1Char(' ') + problem));
    m_problem->setVisible(!problem.isEmpty());
    if (!problem.isEmpty() && !isVisible())
        m_workspace.notify(problem);
}

void ListPane::updateButtons()
{
    const bool writable = !m_workspace.isReadOnly();
    const std::vector<int> rows = m_view->selectedListRows();
    const bool one = writable && rows.size() == 1;
    m_add->setEnabled(writable);
    m_remove->setEnabled(writable && !rows.empty());
    m_up->setEnabled(one && rows.front() > 0);
    m_down->setEnabled(one && m_model->idOf(rows.front() + 1) != 0);
}

} // namespace shortlist
