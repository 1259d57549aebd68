// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/StyleShapes.h"

#include "ui/widgets/Theme.h"

#include <QPainter>
#include <QPainterPath>
#include <QStyleOption>

namespace shortlist::theme {

namespace {

constexpr qreal kCorner = 3;

bool has(const QStyleOption &option, QStyle::StateFlag flag)
{
    return option.state.testFlag(flag);
}

QColor translucent(const QColor &colour, float alpha)
{
    QColor result = colour;
    result.setAlphaF(alpha);
    return result;
}

void drawBox(QPainter &painter, const QRect &place, const QColor &fill, const QPen &edge)
{
    painter.setBrush(fill);
    painter.setPen(edge);
    const qreal half = edge.style() == Qt::NoPen ? 0 : edge.widthF() / 2;
    painter.drawRoundedRect(QRectF(place).adjusted(half, half, -half, -half), kCorner, kCorner);
}

} // namespace

QColor edgeColour(const QStyleOption &option)
{
    if (!has(option, QStyle::State_Enabled))
        return lineColour();
    return isDark() ? QColor(0x6e, 0x78, 0x84) : QColor(0x8f, 0x98, 0xa2);
}

void drawField(QPainter &painter, const QRect &place, const QStyleOption &option, bool hasFocus)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const bool readOnly = has(option, QStyle::State_ReadOnly) || !has(option, QStyle::State_Enabled);
    const QColor fill = option.palette.color(readOnly ? QPalette::Window : QPalette::Base);
    drawBox(painter, place, fill,
            hasFocus ? QPen(accent(), 1.6) : QPen(readOnly ? lineColour() : edgeColour(option), 1));
    painter.restore();
}

void drawPushed(QPainter &painter, const QRect &place, const QStyleOption &option)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    QColor fill = option.palette.color(QPalette::Button);
    // A primary button comes with the accent as its button colour, and needs no edge.
    const bool filled = fill == accentFill();
    if (has(option, QStyle::State_Sunken) || has(option, QStyle::State_On))
        fill = isDark() ? fill.lighter(filled ? 90 : 135) : fill.darker(filled ? 120 : 112);
    else if (has(option, QStyle::State_MouseOver) && has(option, QStyle::State_Enabled))
        fill = isDark() ? fill.lighter(116) : filled ? fill.lighter(115) : fill.darker(104);
    drawBox(painter, place, fill, filled ? QPen(Qt::NoPen) : QPen(edgeColour(option), 1));
    if (has(option, QStyle::State_HasFocus) && has(option, QStyle::State_KeyboardFocusChange)) {
        if (filled)
            drawBox(painter, place.adjusted(2, 2, -2, -2), Qt::transparent, QPen(accentText(), 1));
        else
            drawBox(painter, place, Qt::transparent, QPen(accent(), 1.8));
    }
    painter.restore();
}

void drawToolPanel(QPainter &painter, const QRect &place, const QStyleOption &option)
{
    if (!has(option, QStyle::State_AutoRaise)) {
        drawPushed(painter, place, option);
        return;
    }
    const bool on = has(option, QStyle::State_On);
    const bool down = has(option, QStyle::State_Sunken);
    const bool over = has(option, QStyle::State_MouseOver) && has(option, QStyle::State_Enabled);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    if (on || down || over)
        drawBox(painter, place, translucent(accent(), down ? 0.26F : on ? 0.17F : 0.10F), Qt::NoPen);
    if (has(option, QStyle::State_HasFocus) && has(option, QStyle::State_KeyboardFocusChange))
        drawBox(painter, place, Qt::transparent, QPen(accent(), 1.4));
    painter.restore();
}

void drawCheckBox(QPainter &painter, const QRect &place, const QStyleOption &option)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const bool on = has(option, QStyle::State_On);
    const bool partly = has(option, QStyle::State_NoChange);
    const bool enabled = has(option, QStyle::State_Enabled);
    const QColor mark = enabled ? accentFill() : option.palette.color(QPalette::Disabled, QPalette::Text);
    const QRect box = place.adjusted(1, 1, -1, -1);
    if (on || partly)
        drawBox(painter, box, mark, Qt::NoPen);
    else
        drawBox(painter, box, option.palette.color(QPalette::Base),
                QPen(has(option, QStyle::State_MouseOver) ? accent() : edgeColour(option), 1));
    painter.setPen(QPen(accentText(), std::max(1.5, box.width() / 8.0), Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    const QRectF inner(box);
    if (partly) {
        painter.drawLine(QPointF(inner.left() + inner.width() * 0.25, inner.center().y()),
                         QPointF(inner.left() + inner.width() * 0.75, inner.center().y()));
    } else if (on) {
        QPainterPath tick(QPointF(inner.left() + inner.width() * 0.22, inner.top() + inner.height() * 0.52));
        tick.lineTo(inner.left() + inner.width() * 0.42, inner.top() + inner.height() * 0.72);
        tick.lineTo(inner.left() + inner.width() * 0.78, inner.top() + inner.height() * 0.30);
        painter.drawPath(tick);
    }
    painter.restore();
}

void drawRadioButton(QPainter &painter, const QRect &place, const QStyleOption &option)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const bool on = has(option, QStyle::State_On);
    const bool enabled = has(option, QStyle::State_Enabled);
    const QRectF circle = QRectF(place).adjusted(1.5, 1.5, -1.5, -1.5);
    const QColor mark = enabled ? accentFill() : option.palette.color(QPalette::Disabled, QPalette::Text);
    painter.setBrush(on ? mark : option.palette.color(QPalette::Base));
    painter.setPen(on ? QPen(Qt::NoPen)
                      : QPen(has(option, QStyle::State_MouseOver) ? accent() : edgeColour(option), 1));
    painter.drawEllipse(circle);
    if (on) {
        const qreal inset = circle.width() * 0.3;
        painter.setBrush(accentText());
        painter.drawEllipse(circle.adjusted(inset, inset, -inset, -inset));
    }
    painter.restore();
}

void drawArrow(QPainter &painter, const QRect &place, const QStyleOption &option, bool up)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const auto group = has(option, QStyle::State_Enabled) ? QPalette::Active : QPalette::Disabled;
    painter.setPen(
        QPen(option.palette.color(group, QPalette::ButtonText), 1.3, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const qreal reach = std::min(4.0, std::min(place.width(), place.height()) / 3.0);
    const QPointF middle = QRectF(place).center();
    const qreal tip = up ? -reach / 2 : reach / 2;
    QPainterPath arrow(middle + QPointF(-reach, -tip));
    arrow.lineTo(middle + QPointF(0, tip));
    arrow.lineTo(middle + QPointF(reach, -tip));
    painter.drawPath(arrow);
    painter.restore();
}

void drawHeaderSection(QPainter &painter, const QStyleOptionHeader &option)
{
    const bool sunken = has(option, QStyle::State_Sunken) && has(option, QStyle::State_Enabled);
    const bool over = has(option, QStyle::State_MouseOver) && has(option, QStyle::State_Enabled);
    painter.fillRect(option.rect, option.palette.color(QPalette::Active, QPalette::Window));
    if (sunken || over)
        painter.fillRect(option.rect, translucent(accent(), sunken ? 0.16F : 0.07F));
    painter.setPen(lineColour());
    const bool horizontal = option.orientation == Qt::Horizontal;
    painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    if (horizontal)
        painter.drawLine(option.rect.topRight() + QPoint(0, 4), option.rect.bottomRight() - QPoint(0, 4));
    else
        painter.drawLine(option.rect.topRight(), option.rect.bottomRight());
}

void drawTab(QPainter &painter, const QStyleOptionTab &option)
{
    const bool chosen = has(option, QStyle::State_Selected);
    const bool over = has(option, QStyle::State_MouseOver) && has(option, QStyle::State_Enabled);
    const bool vertical = option.shape == QTabBar::RoundedEast || option.shape == QTabBar::RoundedWest ||
                          option.shape == QTabBar::TriangularEast || option.shape == QTabBar::TriangularWest;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const QRect place = option.rect.adjusted(1, 2, -1, -3);
    if (over && !chosen)
        drawBox(painter, place, translucent(accent(), 0.08F), Qt::NoPen);
    if (chosen && vertical)
        painter.fillRect(QRect(option.rect.left(), option.rect.top() + 2, 3, option.rect.height() - 4), accent());
    else if (chosen)
        painter.fillRect(QRect(option.rect.left() + 2, option.rect.bottom() - 2, option.rect.width() - 4, 3), accent());
    if (has(option, QStyle::State_HasFocus) && has(option, QStyle::State_KeyboardFocusChange))
        drawBox(painter, place, Qt::transparent, QPen(accent(), 1.2));
    painter.restore();
}

} // namespace shortlist::theme
