// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/report/Piece.h"

#include <QPainter>

#include <algorithm>

namespace shortlist::report {

Paragraph::Paragraph(const StyledText &text, double leading)
    : m_text(text)
    , m_leading(leading)
{}

void Paragraph::layOut(double width, double)
{
    m_laid = LaidText(m_text, width - m_indent, Qt::AlignLeft, m_leading);
    if (!m_hanging.isEmpty())
        m_laidHanging = LaidText(m_hanging, m_indent, Qt::AlignLeft, m_leading);
}

double Paragraph::height(int first, int end) const
{
    return m_laid.top(end) - m_laid.top(first);
}

int Paragraph::fit(int first, double space) const
{
    int end = first;
    while (end < count() && height(first, end + 1) <= space)
        ++end;
    if (end == count())
        return end;
    // Neither the first nor the last line of a paragraph stands alone.
    if (end == count() - 1)
        --end;
    return end - first < (first == 0 ? 2 : 1) ? first : end;
}

double Paragraph::leastHeight() const
{
    return count() <= 3 ? height(0, count()) : height(0, 2);
}

void Paragraph::paint(QPainter &painter, const QPointF &topLeft, int first, int end) const
{
    if (m_bar.isValid())
        painter.fillRect(QRectF(topLeft.x(), topLeft.y(), pt(2.5), height(first, end)), m_bar);
    if (first == 0 && !m_hanging.isEmpty())
        m_laidHanging.paint(painter, topLeft);
    m_laid.paint(painter, topLeft + QPointF(m_indent, 0), first, end);
}

Figure::Figure(double height, const Drawing &drawing)
    : m_height(height)
    , m_drawing(drawing)
{}

void Figure::layOut(double width, double bodyHeight)
{
    m_width = width;
    m_height = std::min(m_height, bodyHeight);
}

double Figure::height(int first, int end) const
{
    return first < end ? m_height : 0;
}

int Figure::fit(int first, double space) const
{
    return m_height <= space ? 1 : first;
}

void Figure::paint(QPainter &painter, const QPointF &topLeft, int, int) const
{
    painter.save();
    m_drawing(painter, QRectF(topLeft, QSizeF(m_width, m_height)));
    painter.restore();
}

} // namespace shortlist::report
