// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/report/PageFrame.h"

#include <QFontMetricsF>
#include <QPainter>

namespace shortlist::report {

namespace {

void drawElided(QPainter &painter, const QRectF &rect, const QString &text, Qt::Alignment alignment)
{
    const QFont small = font(TextStyle{size::kSmall});
    painter.setFont(small);
    painter.setPen(ink::kMuted);
    painter.drawText(rect, static_cast<int>(alignment) | Qt::TextSingleLine,
                     QFontMetricsF(small).elidedText(text, Qt::ElideRight, rect.width()));
}

} // namespace

void paintPageFrame(QPainter &painter, const PageGeometry &geometry, const QString &head, const QString &foot,
                    const QString &number)
{
    const double line = pt(12);
    const double width = geometry.bodyWidth();
    const QRectF top(geometry.left, geometry.top - pt(36), width, line);
    drawElided(painter, top, head, Qt::AlignRight | Qt::AlignVCenter);
    painter.fillRect(QRectF(geometry.left, top.bottom() + pt(3), width, pt(0.35)), ink::kHairline);
    const QRectF bottom(geometry.left, geometry.sheet.height() - geometry.bottom + pt(26), width, line);
    painter.fillRect(QRectF(geometry.left, bottom.top() - pt(4), width, pt(0.35)), ink::kHairline);
    const double numberWidth = pt(90);
    drawElided(painter, bottom.adjusted(0, 0, -numberWidth, 0), foot, Qt::AlignLeft | Qt::AlignVCenter);
    drawElided(painter, QRectF(bottom.right() - numberWidth, bottom.top(), numberWidth, line), number,
               Qt::AlignRight | Qt::AlignVCenter);
}

void paintPageBody(QPainter &painter, const PageGeometry &geometry, const LaidPage &page)
{
    painter.setPen(ink::kText);
    for (const LaidPage::Placed &placed : page.placed)
        placed.piece->paint(painter, QPointF(geometry.left, geometry.top + placed.y), placed.first, placed.end);
}

} // namespace shortlist::report
