// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/LabelPlacer.h"

#include <algorithm>

namespace shortlist::drawing {

LabelPlacer::LabelPlacer(const QRectF &bounds)
    : m_bounds(bounds)
{}

void LabelPlacer::block(const QRectF &rect)
{
    m_taken.push_back(rect);
}

bool LabelPlacer::isFree(const QRectF &rect) const
{
    return m_bounds.contains(rect) &&
           std::none_of(m_taken.begin(), m_taken.end(), [&](const QRectF &taken) { return taken.intersects(rect); });
}

std::optional<QRectF> LabelPlacer::place(const QPointF &point, const QSizeF &label, qreal distance)
{
    const qreal w = label.width();
    const qreal h = label.height();
    const qreal corner = distance * 0.6;
    const QPointF corners[] = {
        {point.x() + distance, point.y() - h / 2},        {point.x() - distance - w, point.y() - h / 2},
        {point.x() - w / 2, point.y() - distance - h},    {point.x() - w / 2, point.y() + distance},
        {point.x() + corner, point.y() - corner - h},     {point.x() + corner, point.y() + corner},
        {point.x() - corner - w, point.y() - corner - h}, {point.x() - corner - w, point.y() + corner}};
    for (const QPointF &topLeft : corners) {
        const QRectF rect(topLeft, label);
        if (isFree(rect)) {
            m_taken.push_back(rect);
            return rect;
        }
    }
    return std::nullopt;
}

} // namespace shortlist::drawing
