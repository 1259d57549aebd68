// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/rfp/QuestionTree.h"

#include "ui/models/ProviderWords.h"
#include "ui/pages/rfp/QuestionDelegate.h"
#include "ui/pages/rfp/QuestionTreeModel.h"
#include "ui/widgets/Theme.h"

#include <QHeaderView>
#include <QKeyEvent>

#include <algorithm>

namespace shortlist {

QuestionTree::QuestionTree(QuestionTreeModel &model, QWidget *parent)
    : QTreeView(parent)
    , m_model(model)
{
    setObjectName(QStringLiteral("questionTree"));
    setAccessibleName(tr("Questions by section"));
    setModel(&model);
    setItemDelegate(new QuestionDelegate(this));
    setSelectionMode(ExtendedSelection);
    setSelectionBehavior(SelectRows);
    setEditTriggers(EditKeyPressed | DoubleClicked | SelectedClicked);
    setDragEnabled(true);
    setAcceptDrops(true);
    setDropIndicatorShown(true);
    setDragDropMode(InternalMove);
    setDefaultDropAction(Qt::MoveAction);
    setUniformRowHeights(true);
    setExpandsOnDoubleClick(false);
    setContextMenuPolicy(Qt::CustomContextMenu);
    setIndentation(theme::spacing() * 2);
    setVerticalScrollMode(ScrollPerPixel);
    header()->setStretchLastSection(false);
    header()->setSectionsMovable(false);
    header()->setMinimumSectionSize(fontMetrics().averageCharWidth() * 4);
    connect(&model, &QAbstractItemModel::rowsInserted, this, [this](const QModelIndex &above) {
        expand(above);
        spanSections();
        applyFilter();
    });
    connect(&model, &QAbstractItemModel::rowsMoved, this, [this] {
        spanSections();
        applyFilter();
    });
    connect(&model, &QAbstractItemModel::rowsRemoved, this, &QuestionTree::spanSections);
    spanSections();
    expandAll();
}

// A section's name goes across all columns.
void QuestionTree::spanSections()
{
    for (int row = 0; row < m_model.rowCount(); ++row)
        setFirstColumnSpanned(row, {}, true);
}

QuestionId QuestionTree::currentId() const
{
    return m_model.idAt(currentIndex());
}

void QuestionTree::setCurrentId(QuestionId id)
{
    const QModelIndex index = m_model.indexOf(id);
    if (!index.isValid())
        return;
    expand(index.parent());
    setCurrentIndex(index);
    scrollTo(index);
}

std::vector<QuestionId> QuestionTree::chosenIds() const
{
    std::vector<QuestionId> ids;
    const auto add = [&](const QModelIndex &index) {
        const QuestionId id = m_model.idAt(index);
        if (!isNull(id) && std::find(ids.begin(), ids.end(), id) == ids.end())
            ids.push_back(id);
    };
    const QModelIndexList rows = selectionModel()->selectedRows();
    for (const QModelIndex &row : rows) {
        add(row);
        for (int i = 0; i < m_model.rowCount(row); ++i)
            add(m_model.index(i, 0, row));
    }
    return ids;
}

void QuestionTree::setFilter(const QString &text)
{
    m_words = words::folded(text).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    applyFilter();
}

bool QuestionTree::passes(const QModelIndex &question) const
{
    QString all;
    for (const int column : {QuestionTreeModel::Code, QuestionTreeModel::Text, QuestionTreeModel::Choices,
                             QuestionTreeModel::Owner, QuestionTreeModel::Use, QuestionTreeModel::Type})
        all += QString(question.siblingAtColumn(column).data().toString() + QLatin1Char('\n'));
    const QString folded = words::folded(all);
    return std::all_of(m_words.begin(), m_words.end(),
                       [&folded](const QString &word) { return folded.contains(word); });
}

void QuestionTree::applyFilter()
{
    for (int row = 0; row < m_model.rowCount(); ++row) {
        const QModelIndex section = m_model.index(row, 0);
        bool any = m_words.isEmpty();
        for (int i = 0; i < m_model.rowCount(section); ++i) {
            const bool shown = m_words.isEmpty() || passes(m_model.index(i, 0, section));
            setRowHidden(i, section, !shown);
            any = any || shown;
        }
        setRowHidden(row, {}, !any);
    }
}

// The question gets what the others leave; in a narrow window units and owners are left to the inspector.
void QuestionTree::shareWidth()
{
    const int em = fontMetrics().averageCharWidth();
    const int width = viewport()->width();
    const bool narrow = width < em * 150;
    setColumnHidden(QuestionTreeModel::Unit, narrow);
    setColumnHidden(QuestionTreeModel::Choices, width < em * 190);
    setColumnHidden(QuestionTreeModel::Owner, narrow);
    header()->setSectionResizeMode(QuestionTreeModel::Text, QHeaderView::Stretch);
    header()->resizeSection(QuestionTreeModel::Code, em * 10);
    header()->resizeSection(QuestionTreeModel::Type, em * 15);
    header()->resizeSection(QuestionTreeModel::Unit, em * 15);
    header()->resizeSection(QuestionTreeModel::Choices, em * 30);
    header()->resizeSection(QuestionTreeModel::Use, em * 14);
    header()->resizeSection(QuestionTreeModel::Weight, em * 8);
    header()->resizeSection(QuestionTreeModel::Due, em * 12);
    header()->resizeSection(QuestionTreeModel::Owner, em * 16);
}

void QuestionTree::resizeEvent(QResizeEvent *event)
{
    QTreeView::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        shareWidth();
}

void QuestionTree::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTreeView::currentChanged(current, previous);
    emit currentMoved();
}

void QuestionTree::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Delete && event->modifiers() == Qt::NoModifier && state() != EditingState) {
        emit deleteRequested();
        return;
    }
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && state() != EditingState && currentIndex().isValid()) {
        edit(currentIndex());
        return;
    }
    QTreeView::keyPressEvent(event);
}

} // namespace shortlist
