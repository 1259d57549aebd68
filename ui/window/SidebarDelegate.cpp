// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/SidebarDelegate.h"

#include "ui/widgets/Icons.h"
#include "ui/widgets/Theme.h"

#include <QGuiApplication>
#include <QPainter>

namespace shortlist {

namespace {

constexpr int kIcon = 22;

constexpr int kTick = 16;

bool isTick(const QString &badge)
{
    return badge == QStringLiteral("✓");
}

// The tick is drawn, not written: few fonts have it, and looking through the others for it takes long.
int widthOf(const QString &badge, const QFontMetrics &metrics)
{
    return isTick(badge) ? kTick : metrics.horizontalAdvance(badge);
}

} // namespace

void SidebarDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const int space = theme::spacing();
    const bool chosen = option.state.testFlag(QStyle::State_Selected);
    const bool enabled = option.state.testFlag(QStyle::State_Enabled);
    const bool hovered = option.state.testFlag(QStyle::State_MouseOver) && enabled;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRect line = option.rect.adjusted(space / 2, 1, -space / 2, -1);
    if (chosen || hovered) {
        QColor ground = theme::accent();
        ground.setAlphaF(chosen ? 0.16F : 0.07F);
        painter->setPen(Qt::NoPen);
        painter->setBrush(ground);
        painter->drawRoundedRect(line, 4, 4);
    }
    if (chosen) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(theme::accent());
        painter->drawRoundedRect(QRect(line.left(), line.top() + 5, 3, line.height() - 10), 1.5, 1.5);
    }
    if (option.state.testFlag(QStyle::State_HasFocus) && option.state.testFlag(QStyle::State_KeyboardFocusChange)) {
        painter->setPen(QPen(theme::accent(), 1));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(QRectF(line).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    }
    const QRect iconRect(line.left() + space + 4, line.center().y() - kIcon / 2 + 1, kIcon, kIcon);
    const auto picture = index.data(Qt::DecorationRole).value<QIcon>();
    picture.paint(painter, iconRect, Qt::AlignCenter, enabled ? QIcon::Normal : QIcon::Disabled);

    const QString badge = index.data(kBadgeRole).toString();
    QFont font = option.font;
    const int badgeWidth = badge.isEmpty() ? 0 : widthOf(badge, QFontMetrics(font)) + space * 2;
    font.setWeight(chosen ? QFont::DemiBold : QFont::Normal);
    painter->setFont(font);
    painter->setPen(option.palette.color(enabled ? QPalette::Active : QPalette::Disabled, QPalette::WindowText));
    const QRect text(iconRect.right() + space, line.top(), line.right() - iconRect.right() - space - badgeWidth,
                     line.height());
    painter->drawText(
        text, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
        QFontMetrics(font).elidedText(index.data(Qt::DisplayRole).toString(), Qt::ElideRight, text.width()));
    if (!badge.isEmpty() && enabled)
        paintBadge(painter, line, badge, option.font, chosen);
    painter->restore();
}

void SidebarDelegate::paintBadge(QPainter *painter, const QRect &line, const QString &badge, const QFont &font,
                                 bool chosen) const
{
    const int space = theme::spacing();
    const QFontMetrics metrics(font);
    const int width = std::max(widthOf(badge, metrics) + space, metrics.height());
    const QRect place(line.right() - width - space / 2, line.center().y() - metrics.height() / 2, width,
                      metrics.height() + 1);
    if (isTick(badge)) {
        icon(QStringLiteral("checkmark"), theme::stateColour(theme::State::Good))
            .paint(painter, QRect(place.center() - QPoint(kTick / 2 - 1, kTick / 2 - 1), QSize(kTick, kTick)));
        return;
    }
    QColor ground = theme::mutedColour();
    ground.setAlphaF(chosen ? 0.22F : 0.16F);
    painter->setPen(Qt::NoPen);
    painter->setBrush(ground);
    painter->drawRoundedRect(place, place.height() / 2.0, place.height() / 2.0);
    painter->setPen(QGuiApplication::palette().color(QPalette::WindowText));
    painter->setFont(font);
    painter->drawText(place, Qt::AlignCenter, badge);
}

QSize SidebarDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const int space = theme::spacing();
    const QFontMetrics metrics(option.font);
    const QString badge = index.data(kBadgeRole).toString();
    const int badgeWidth = std::max(widthOf(badge, metrics), metrics.horizontalAdvance(QStringLiteral("1,000")));
    return {space * 6 + kIcon + metrics.horizontalAdvance(index.data(Qt::DisplayRole).toString()) + badgeWidth,
            std::max(kIcon, metrics.height()) + space + space / 2};
}

} // namespace shortlist
