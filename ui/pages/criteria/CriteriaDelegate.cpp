// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/criteria/CriteriaDelegate.h"

#include "ui/models/CriteriaTreeModel.h"
#include "ui/pages/criteria/CriteriaTree.h"
#include "ui/widgets/Icons.h"
#include "ui/widgets/Theme.h"

#include <QLineEdit>
#include <QPainter>

#include <algorithm>

namespace shortlist {

namespace {

// The colour of the row's top-level group.
QColor colourOf(QModelIndex index)
{
    while (index.parent().isValid())
        index = index.parent();
    return theme::groupColour(index.row());
}

} // namespace

void CriteriaDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    const bool group = index.data(CriteriaTreeModel::GroupRole).toBool();
    if (group && index.column() == CriteriaTreeModel::Name)
        option->font.setBold(true);
    const bool minor = index.column() == CriteriaTreeModel::Source || (index.column() == CriteriaTreeModel::ScaleText);
    if (index.column() == CriteriaTreeModel::ScaleText && index.data(CriteriaTreeModel::UnevenRole).toBool()) {
        option->icon = icon(QStringLiteral("data-warning"), theme::stateColour(theme::State::Warning));
        option->features |= QStyleOptionViewItem::HasDecoration;
        option->decorationSize = QSize(option->fontMetrics.height(), option->fontMetrics.height());
        option->palette.setColor(QPalette::Text, theme::stateColour(theme::State::Warning));
    } else if (minor) {
        option->palette.setColor(QPalette::Text, theme::mutedColour());
    }
}

void CriteriaDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyledItemDelegate::paint(painter, option, index);
    if (index.column() == CriteriaTreeModel::Weight)
        paintSlider(*painter, option, index);
    if (index.column() == CriteriaTreeModel::Name && !index.parent().isValid()) {
        // The colour that this group has in every chart.
        const int width = std::max(3, option.fontMetrics.averageCharWidth() / 2);
        painter->fillRect(QRect(option.rect.left() - width, option.rect.top() + 3, width, option.rect.height() - 6),
                          colourOf(index));
    }
}

void CriteriaDelegate::paintSlider(QPainter &painter, const QStyleOptionViewItem &option,
                                   const QModelIndex &index) const
{
    const QRectF area = CriteriaTree::sliderRect(option.rect, option.fontMetrics);
    if (area.width() < 12)
        return;
    const double most = std::max(1.0, index.data(CriteriaTreeModel::FullWeightRole).toDouble());
    const double part = std::clamp(index.data(CriteriaTreeModel::WeightRole).toDouble() / most, 0.0, 1.0);
    const double thick = std::max(4.0, option.fontMetrics.height() / 4.0);
    const QRectF track(area.left(), area.center().y() - thick / 2, area.width(), thick);
    const QRectF done(track.left(), track.top(), track.width() * part, track.height());
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    const bool selected = option.state & QStyle::State_Selected;
    const QColor colour = selected ? option.palette.color(QPalette::HighlightedText) : colourOf(index);
    QColor ground = option.palette.color(selected ? QPalette::HighlightedText : QPalette::Text);
    ground.setAlphaF(selected ? 0.35F : 0.16F);
    painter.setBrush(ground);
    painter.drawRoundedRect(track, thick / 2, thick / 2);
    painter.setBrush(colour);
    painter.drawRoundedRect(done, thick / 2, thick / 2);
    if (index.flags() & Qt::ItemIsEditable) {
        const double radius = thick * 1.1;
        painter.setPen(QPen(colour, 1.5));
        painter.setBrush(option.palette.color(selected ? QPalette::Highlight : QPalette::Base));
        painter.drawEllipse(
            QPointF(std::clamp(done.right(), track.left() + radius, track.right() - radius), track.center().y()),
            radius, radius);
    }
    painter.restore();
}

QSize CriteriaDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QSize size = QStyledItemDelegate::sizeHint(option, index);
    size.setHeight(std::max(size.height(), option.fontMetrics.height() + theme::spacing()));
    return size;
}

QWidget *CriteriaDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &, const QModelIndex &index) const
{
    auto *editor = new QLineEdit(parent);
    editor->setFrame(false);
    editor->setAutoFillBackground(true);
    editor->setObjectName(QStringLiteral("criteriaTreeEditor"));
    const bool weight = index.column() == CriteriaTreeModel::Weight;
    editor->setAccessibleName(weight ? tr("Weight in points") : tr("Name"));
    if (weight)
        editor->setAlignment(Qt::AlignRight);
    return editor;
}

} // namespace shortlist
