// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/criteria/CriteriaTree.h"

#include "ui/models/CriteriaTreeModel.h"
#include "ui/pages/criteria/CriteriaDelegate.h"
#include "ui/widgets/Theme.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QMouseEvent>

#include <algorithm>
#include <cmath>

namespace shortlist {

CriteriaTree::CriteriaTree(CriteriaTreeModel &model, QWidget *parent)
    : QTreeView(parent)
    , m_model(model)
{
    setObjectName(QStringLiteral("criteriaTree"));
    setAccessibleName(tr("Criteria and their weights"));
    setModel(&model);
    setItemDelegate(new CriteriaDelegate(this));
    setSelectionMode(SingleSelection);
    setSelectionBehavior(SelectRows);
    setEditTriggers(EditKeyPressed | DoubleClicked);
    setDragEnabled(true);
    setAcceptDrops(true);
    setDropIndicatorShown(true);
    setDragDropMode(InternalMove);
    setDefaultDropAction(Qt::MoveAction);
    setUniformRowHeights(true);
    setAllColumnsShowFocus(true);
    setExpandsOnDoubleClick(false);
    setContextMenuPolicy(Qt::CustomContextMenu);
    setMouseTracking(true);
    setTextElideMode(Qt::ElideRight);
    setIndentation(theme::spacing() * 2);
    header()->setStretchLastSection(false);
    header()->setSectionsMovable(false);
    header()->setSectionResizeMode(CriteriaTreeModel::Name, QHeaderView::Stretch);
    header()->setMinimumSectionSize(fontMetrics().averageCharWidth() * 6);
    expandAll();
    connect(&model, &QAbstractItemModel::rowsInserted, this, [this](const QModelIndex &parent) { expand(parent); });
    shareWidth();
}

CriterionId CriteriaTree::currentId() const
{
    return m_model.idAt(currentIndex());
}

void CriteriaTree::setCurrentId(CriterionId id)
{
    const QModelIndex index = m_model.indexOf(id);
    if (!index.isValid())
        return;
    setCurrentIndex(index);
    scrollTo(index);
}

// The numbers keep their width and the name gets what is left; in a narrow window the source is left to the inspector.
void CriteriaTree::shareWidth()
{
    const int em = fontMetrics().horizontalAdvance(QLatin1Char('0'));
    const bool narrow = viewport()->width() < em * 104;
    setColumnHidden(CriteriaTreeModel::Source, narrow);
    header()->resizeSection(CriteriaTreeModel::Weight, em * (narrow ? 17 : 24));
    header()->resizeSection(CriteriaTreeModel::OfLevel, em * 9);
    header()->resizeSection(CriteriaTreeModel::Overall, em * 9);
    header()->resizeSection(CriteriaTreeModel::ScaleText, em * (narrow ? 19 : 24));
    header()->resizeSection(CriteriaTreeModel::Source, em * 16);
}

void CriteriaTree::resizeEvent(QResizeEvent *event)
{
    QTreeView::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        shareWidth();
}

QRect CriteriaTree::sliderRect(const QRect &cell, const QFontMetrics &metrics)
{
    const int number = metrics.horizontalAdvance(QStringLiteral("100.00")) + metrics.averageCharWidth();
    return cell.adjusted(metrics.averageCharWidth(), 0, -number - metrics.averageCharWidth(), 0);
}

QRect CriteriaTree::sliderRect(CriterionId id) const
{
    const QModelIndex index = m_model.indexOf(id, CriteriaTreeModel::Weight);
    return index.isValid() ? sliderRect(visualRect(index), fontMetrics()) : QRect();
}

QModelIndex CriteriaTree::sliderAt(const QPoint &place) const
{
    const QModelIndex index = indexAt(place);
    if (index.column() != CriteriaTreeModel::Weight || !(index.flags() & Qt::ItemIsEditable))
        return QModelIndex();
    return sliderRect(visualRect(index), fontMetrics()).contains(place) ? index : QModelIndex();
}

void CriteriaTree::dragTo(const QPoint &place)
{
    const QRect area = sliderRect(visualRect(m_dragged), fontMetrics());
    const double part = static_cast<double>(place.x() - area.left()) / std::max(1, area.width() - 1);
    const double most = m_dragged.data(CriteriaTreeModel::FullWeightRole).toDouble();
    m_model.tryWeight(m_model.idAt(m_dragged), std::round(std::clamp(part, 0.0, 1.0) * most));
}

void CriteriaTree::mousePressEvent(QMouseEvent *event)
{
    const QModelIndex slider = event->button() == Qt::LeftButton ? sliderAt(event->pos()) : QModelIndex();
    if (!slider.isValid())
        return QTreeView::mousePressEvent(event);
    setCurrentIndex(slider.siblingAtColumn(CriteriaTreeModel::Name));
    m_dragged = slider;
    dragTo(event->pos());
}

void CriteriaTree::mouseMoveEvent(QMouseEvent *event)
{
    if (m_dragged.isValid())
        return dragTo(event->pos());
    viewport()->setCursor(sliderAt(event->pos()).isValid() ? Qt::SizeHorCursor : Qt::ArrowCursor);
    QTreeView::mouseMoveEvent(event);
}

void CriteriaTree::mouseReleaseEvent(QMouseEvent *event)
{
    if (!m_dragged.isValid())
        return QTreeView::mouseReleaseEvent(event);
    m_dragged = QModelIndex();
    m_model.commitTrial();
}

void CriteriaTree::mouseDoubleClickEvent(QMouseEvent *event)
{
    // The second press on a slider is a press like the first.
    if (sliderAt(event->pos()).isValid())
        return mousePressEvent(event);
    QTreeView::mouseDoubleClickEvent(event);
}

void CriteriaTree::focusOutEvent(QFocusEvent *event)
{
    if (m_dragged.isValid()) {
        m_dragged = QModelIndex();
        m_model.commitTrial();
    }
    QTreeView::focusOutEvent(event);
}

void CriteriaTree::keyPressEvent(QKeyEvent *event)
{
    if (m_dragged.isValid() && event->key() == Qt::Key_Escape) {
        m_dragged = QModelIndex();
        m_model.cancelTrial();
        return;
    }
    const bool plain = (event->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    const bool digit = plain && event->text().size() == 1 && event->text().at(0).isDigit();
    if (digit && state() != EditingState && currentIndex().isValid()) {
        // The view hands the digit on to the editor only while any key may begin an edit.
        setEditTriggers(editTriggers() | AnyKeyPressed);
        edit(currentIndex().siblingAtColumn(CriteriaTreeModel::Weight), AnyKeyPressed, event);
        setEditTriggers(editTriggers() & ~EditTriggers(AnyKeyPressed));
        return;
    }
    QTreeView::keyPressEvent(event);
}

} // namespace shortlist
