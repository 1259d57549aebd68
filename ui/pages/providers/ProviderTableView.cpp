// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/providers/ProviderTableView.h"

#include "core/exchange/Csv.h"
#include "ui/models/ProviderTableModel.h"
#include "ui/pages/providers/FrozenColumn.h"
#include "ui/widgets/Theme.h"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QScrollBar>
#include <QSettings>

#include <algorithm>
#include <array>

namespace shortlist {

namespace {

QString columnsKey()
{
    return QStringLiteral("providers/columns");
}

struct StandardColumn
{
    int column;
    int characters; // width, in average characters
    bool shown;
};

constexpr std::array<StandardColumn, ProviderTableModel::ColumnCount> kStandardColumns{{
    {ProviderTableModel::Name, 26, true},
    {ProviderTableModel::Rank, 7, true},
    {ProviderTableModel::Total, 8, true},
    {ProviderTableModel::Gate, 14, true},
    {ProviderTableModel::Status, 13, true},
    {ProviderTableModel::Country, 16, true},
    {ProviderTableModel::Headcount, 12, true},
    {ProviderTableModel::Certificates, 23, true},
    {ProviderTableModel::Missing, 10, true},
    {ProviderTableModel::Services, 32, true},
    {ProviderTableModel::Tags, 22, true},
    {ProviderTableModel::Sites, 8, true},
    {ProviderTableModel::Founded, 10, false},
    {ProviderTableModel::Website, 24, false},
    {ProviderTableModel::LegalName, 28, false},
}};

} // namespace

ProviderTableView::ProviderTableView(QWidget *parent)
    : QTableView(parent)
{
    setObjectName(QStringLiteral("providerTable"));
    setAccessibleName(tr("Providers"));
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(DoubleClicked | EditKeyPressed);
    setHorizontalScrollMode(ScrollPerPixel);
    setVerticalScrollMode(ScrollPerPixel);
    setAlternatingRowColors(true);
    setShowGrid(false);
    setWordWrap(false);
    setTabKeyNavigation(false);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + theme::spacing() + 2);
    QHeaderView *header = horizontalHeader();
    header->setSectionsMovable(true);
    header->setFirstSectionMovable(false);
    header->setHighlightSections(false);
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    header->setMinimumSectionSize(fontMetrics().averageCharWidth() * 4);
    connect(header, &QWidget::customContextMenuRequested, this,
            [this](const QPoint &at) { showHeaderMenu(horizontalHeader()->viewport()->mapToGlobal(at)); });
    m_frozen = new FrozenColumn(this);
    connect(m_frozen->horizontalHeader(), &QWidget::customContextMenuRequested, this,
            [this](const QPoint &at) { showHeaderMenu(m_frozen->horizontalHeader()->viewport()->mapToGlobal(at)); });
    connect(m_frozen, &FrozenColumn::leftForNeighbour, this, &ProviderTableView::editNeighbour);
}

void ProviderTableView::setModel(QAbstractItemModel *model)
{
    QTableView::setModel(model);
    showStandardColumns();
    horizontalHeader()->setSortIndicator(ProviderTableModel::Name, Qt::AscendingOrder);
    restoreColumns();
    setSortingEnabled(true);
    m_frozen->adopt();
}

void ProviderTableView::setDelegates(QAbstractItemDelegate *table, QAbstractItemDelegate *name)
{
    setItemDelegate(table);
    m_frozen->setItemDelegate(name);
}

void ProviderTableView::scrollTo(const QModelIndex &index, ScrollHint hint)
{
    const int before = horizontalScrollBar()->value();
    QTableView::scrollTo(index, hint);
    if (index.column() == 0) {
        horizontalScrollBar()->setValue(before);
        return;
    }
    // The frozen column hides what lies under it.
    const int hidden = columnWidth(0) - visualRect(index).left();
    if (hidden > 0)
        horizontalScrollBar()->setValue(horizontalScrollBar()->value() - hidden);
}

void ProviderTableView::finishEditing()
{
    const QModelIndex index = currentIndex();
    if (QWidget *editor = m_frozen->indexWidget(index); editor != nullptr)
        m_frozen->commit(editor);
    if (QWidget *editor = indexWidget(index); editor != nullptr) {
        commitData(editor);
        QTableView::closeEditor(editor, QAbstractItemDelegate::NoHint);
    }
}

void ProviderTableView::fillColumnsMenu(QMenu *menu)
{
    menu->clear();
    for (int visual = 1; visual < horizontalHeader()->count(); ++visual) {
        const int column = horizontalHeader()->logicalIndex(visual);
        QAction *action = menu->addAction(model()->headerData(column, Qt::Horizontal).toString());
        action->setCheckable(true);
        action->setChecked(!isColumnHidden(column));
        connect(action, &QAction::toggled, this, [this, column](bool shown) {
            setColumnHidden(column, !shown);
            saveColumns();
        });
    }
    menu->addSeparator();
    connect(menu->addAction(tr("Show the standard columns")), &QAction::triggered, this, [this] {
        showStandardColumns();
        saveColumns();
    });
}

void ProviderTableView::restoreColumns()
{
    const QByteArray state = QSettings().value(columnsKey()).toByteArray();
    if (state.isEmpty())
        return;
    // What was kept by another version with other columns would put widths on the wrong ones.
    const bool fits = QSettings().value(QString(columnsKey() + QStringLiteral("Count"))).toInt() ==
                      static_cast<int>(kStandardColumns.size());
    if (!fits || !horizontalHeader()->restoreState(state) || horizontalHeader()->logicalIndex(0) != 0)
        showStandardColumns();
    setColumnHidden(0, false);
}

void ProviderTableView::saveColumns() const
{
    QSettings settings;
    settings.setValue(columnsKey(), horizontalHeader()->saveState());
    settings.setValue(QString(columnsKey() + QStringLiteral("Count")), static_cast<int>(kStandardColumns.size()));
}

bool ProviderTableView::edit(const QModelIndex &index, EditTrigger trigger, QEvent *event)
{
    if (!index.isValid() || index.column() != 0)
        return QTableView::edit(index, trigger, event);
    return m_frozen->editIn(index, trigger, event);
}

void ProviderTableView::closeEditor(QWidget *editor, QAbstractItemDelegate::EndEditHint hint)
{
    const bool forward = hint == QAbstractItemDelegate::EditNextItem;
    if (!forward && hint != QAbstractItemDelegate::EditPreviousItem) {
        QTableView::closeEditor(editor, hint);
        return;
    }
    const QPersistentModelIndex index(currentIndex());
    QTableView::closeEditor(editor, QAbstractItemDelegate::NoHint);
    editNeighbour(index, forward);
}

void ProviderTableView::editNeighbour(const QModelIndex &index, bool forward)
{
    if (!index.isValid())
        return;
    const int step = forward ? 1 : -1;
    for (int visual = horizontalHeader()->visualIndex(index.column()) + step;
         visual >= 0 && visual < horizontalHeader()->count(); visual += step) {
        const int column = horizontalHeader()->logicalIndex(visual);
        const QModelIndex next = index.siblingAtColumn(column);
        if (isColumnHidden(column) || !next.flags().testFlag(Qt::ItemIsEditable))
            continue;
        setCurrentIndex(next);
        scrollTo(next);
        QTableView::edit(next);
        return;
    }
}

QString ProviderTableView::selectedText() const
{
    std::vector<int> rows;
    const QModelIndexList selected = selectionModel()->selectedRows();
    for (const QModelIndex &index : selected)
        rows.push_back(index.row());
    std::sort(rows.begin(), rows.end());
    QStringList lines;
    for (const int row : rows) {
        QStringList cells;
        for (int visual = 0; visual < horizontalHeader()->count(); ++visual) {
            const int column = horizontalHeader()->logicalIndex(visual);
            // The text may be a stranger's: a spreadsheet it is pasted into must not take it for a formula.
            if (!isColumnHidden(column))
                cells << guardedCell(model()->index(row, column).data().toString().simplified());
        }
        lines << cells.join(QLatin1Char('\t'));
    }
    return lines.join(QLatin1Char('\n'));
}

void ProviderTableView::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy)) {
        QApplication::clipboard()->setText(selectedText());
        return;
    }
    const QString text = event->text();
    const bool plain = (event->modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier)) == Qt::NoModifier;
    if (plain && !text.isEmpty() && text.at(0).isPrint() && !text.at(0).isSpace()) {
        emit textTyped(text);
        return;
    }
    // Enter opens the cell, as F2 does, where it would otherwise do nothing.
    if (plain && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && state() != EditingState &&
        edit(currentIndex(), EditKeyPressed, event))
        return;
    QTableView::keyPressEvent(event);
}

void ProviderTableView::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    m_frozen->place();
}

void ProviderTableView::updateGeometries()
{
    QTableView::updateGeometries();
    if (m_frozen != nullptr)
        m_frozen->place();
}

void ProviderTableView::contextMenuEvent(QContextMenuEvent *event)
{
    emit rowsMenuRequested(event->globalPos());
}

void ProviderTableView::showStandardColumns()
{
    const int character = fontMetrics().averageCharWidth();
    for (const StandardColumn &standard : kStandardColumns) {
        setColumnHidden(standard.column, !standard.shown);
        setColumnWidth(standard.column, standard.characters * character + theme::spacing());
        horizontalHeader()->moveSection(horizontalHeader()->visualIndex(standard.column), standard.column);
    }
}

void ProviderTableView::showHeaderMenu(const QPoint &globalPosition)
{
    QMenu menu(this);
    fillColumnsMenu(&menu);
    menu.exec(globalPosition);
}

} // namespace shortlist
