// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Private to ui/charts.

#include <QPointF>
#include <QRectF>
#include <QSizeF>

#include <optional>
#include <vector>

namespace shortlist::drawing {

// Finds room for labels beside points, so that no label covers a point or another label.
class LabelPlacer
{
public:
    explicit LabelPlacer(const QRectF &bounds);

    void block(const QRectF &rect);
    // Beside the point at this distance: right, left, above, below, then the corners. Nothing if there is no room.
    std::optional<QRectF> place(const QPointF &point, const QSizeF &label, qreal distance);

private:
    bool isFree(const QRectF &rect) const;

    QRectF m_bounds;
    std::vector<QRectF> m_taken;
};

} // namespace shortlist::drawing
