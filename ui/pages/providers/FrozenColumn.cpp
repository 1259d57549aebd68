// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/providers/FrozenColumn.h"

#include <QHeaderView>
#include <QScrollBar>
#include <QSignalBlocker>

namespace shortlist {

FrozenColumn::FrozenColumn(QTableView *table)
    : QTableView(table)
    , m_table(table)
{
    setObjectName(QStringLiteral("frozenColumn"));
    setFocusProxy(table);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setShowGrid(false);
    setWordWrap(false);
    setContextMenuPolicy(Qt::NoContextMenu);
    verticalHeader()->hide();
    horizontalHeader()->setSectionsClickable(true);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(table->verticalScrollBar(), &QScrollBar::valueChanged, verticalScrollBar(), &QScrollBar::setValue);
    connect(verticalScrollBar(), &QScrollBar::valueChanged, table->verticalScrollBar(), &QScrollBar::setValue);
    connect(table->horizontalHeader(), &QHeaderView::sectionResized, this, [this](int section, int, int size) {
        if (section == 0)
            setColumnWidth(0, size);
        place();
    });
    connect(horizontalHeader(), &QHeaderView::sectionResized, this, [this](int section, int, int size) {
        if (section == 0)
            m_table->setColumnWidth(0, size);
    });
    connect(horizontalHeader(), &QHeaderView::sortIndicatorChanged, this, [this](int section, Qt::SortOrder order) {
        if (section == 0)
            m_table->horizontalHeader()->setSortIndicator(section, order);
    });
    connect(table->horizontalHeader(), &QHeaderView::sortIndicatorChanged, this, [this] { followHeader(); });
}

void FrozenColumn::adopt()
{
    setModel(m_table->model());
    setSelectionModel(m_table->selectionModel());
    setEditTriggers(m_table->editTriggers());
    setAlternatingRowColors(m_table->alternatingRowColors());
    verticalHeader()->setDefaultSectionSize(m_table->verticalHeader()->defaultSectionSize());
    for (int column = 1; column < m_table->model()->columnCount(); ++column)
        setColumnHidden(column, true);
    setColumnWidth(0, m_table->columnWidth(0));
    horizontalHeader()->setSortIndicatorShown(true);
    followHeader();
    place();
    show();
    raise();
}

void FrozenColumn::place()
{
    const int width = qMin(m_table->columnWidth(0), m_table->viewport()->width());
    const int headerHeight = m_table->horizontalHeader()->height();
    horizontalHeader()->setFixedHeight(headerHeight);
    setGeometry(m_table->frameWidth(), m_table->frameWidth(), width, m_table->viewport()->height() + headerHeight);
}

void FrozenColumn::commit(QWidget *editor)
{
    commitData(editor);
    QTableView::closeEditor(editor, QAbstractItemDelegate::NoHint);
}

void FrozenColumn::closeEditor(QWidget *editor, QAbstractItemDelegate::EndEditHint hint)
{
    const bool forward = hint == QAbstractItemDelegate::EditNextItem;
    if (!forward && hint != QAbstractItemDelegate::EditPreviousItem) {
        QTableView::closeEditor(editor, hint);
        return;
    }
    const QPersistentModelIndex index(currentIndex());
    QTableView::closeEditor(editor, QAbstractItemDelegate::NoHint);
    emit leftForNeighbour(index, forward);
}

void FrozenColumn::followHeader()
{
    const QSignalBlocker blocker(horizontalHeader());
    const QHeaderView *header = m_table->horizontalHeader();
    horizontalHeader()->setSortIndicator(header->sortIndicatorSection(), header->sortIndicatorOrder());
    horizontalHeader()->viewport()->update();
}

} // namespace shortlist
