// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/rfp/ProgressDelegate.h"

#include "ui/pages/rfp/ProgressModel.h"
#include "ui/widgets/Theme.h"

#include <QPainter>

#include <algorithm>

namespace shortlist {

namespace {

void paintBar(QPainter &painter, const QRectF &bar, const AnswerTally &tally, const QColor &around)
{
    const int sent = tally.total() - tally.count(AnswerState::NotSent);
    painter.setPen(Qt::NoPen);
    // On the ground of what is chosen the bar has an edge, since its colours may be near to that ground.
    painter.setBrush(around);
    painter.drawRect(bar.adjusted(-2, -2, 2, 2));
    painter.setBrush(theme::lineColour());
    painter.drawRect(bar);
    if (sent == 0)
        return;
    double x = bar.left();
    const auto part = [&](int count, const QBrush &brush) {
        const double width = bar.width() * count / sent;
        painter.setBrush(brush);
        painter.drawRect(QRectF(x, bar.top(), width, bar.height()));
        x += width;
    };
    part(tally.count(AnswerState::Accepted), theme::stateColour(theme::State::Good));
    part(tally.count(AnswerState::Answered), theme::accent());
    part(tally.count(AnswerState::Clarification), QBrush(theme::stateColour(theme::State::Warning), Qt::BDiagPattern));
    if (tally.overdue > 0) {
        painter.setPen(QPen(theme::stateColour(theme::State::Bad), 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(bar.adjusted(0.5, 0.5, -0.5, -0.5));
    }
}

} // namespace

ProgressDelegate::ProgressDelegate(const ProgressModel &model, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_model(model)
{}

QSize ProgressDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QSize size = QStyledItemDelegate::sizeHint(option, index);
    size.setHeight(option.fontMetrics.height() + theme::spacing());
    return size;
}

void ProgressDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    if (!m_model.isBar(index.column()))
        return QStyledItemDelegate::paint(painter, option, index);
    QStyleOptionViewItem ground = option;
    initStyleOption(&ground, index);
    const QString words = ground.text;
    ground.text.clear();
    const QWidget *widget = option.widget;
    widget->style()->drawControl(QStyle::CE_ItemViewItem, &ground, painter, widget);
    const QRect area = option.rect.adjusted(theme::spacing() / 2, 0, -theme::spacing() / 2, 0);
    const bool selected = option.state & QStyle::State_Selected;
    const int text = option.fontMetrics.horizontalAdvance(QStringLiteral("999 of 999")) + theme::spacing() / 2;
    const bool wide = index.column() == ProgressModel::All;
    const int room = area.width() - (wide ? std::max(text, option.fontMetrics.horizontalAdvance(words)) : text);
    if (room > theme::spacing() * 2) {
        const int height = std::max(6, option.fontMetrics.height() / 2);
        const QColor around = selected ? option.palette.color(QPalette::Base) : QColor(Qt::transparent);
        paintBar(*painter,
                 QRectF(area.left(), area.center().y() - height / 2.0 + 1, room - theme::spacing() / 2, height),
                 m_model.tallyAt(index), around);
    }
    painter->setFont(ground.font);
    const bool none = m_model.tallyAt(index).share() != m_model.tallyAt(index).share();
    painter->setPen(none && !selected ? theme::mutedColour()
                                      : ground.palette.color(selected ? QPalette::HighlightedText : QPalette::Text));
    painter->drawText(area, Qt::AlignRight | Qt::AlignVCenter, words);
}

} // namespace shortlist
