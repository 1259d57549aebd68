// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/compare/Swatch.h"

#include "ui/charts/ChartStyle.h"
#include "ui/charts/GroupFill.h"

#include <QPainter>

namespace shortlist {

Swatch::Swatch(int colour, QWidget *parent)
    : QWidget(parent)
    , m_colour(colour)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QSize Swatch::sizeHint() const
{
    const int side = fontMetrics().height() * 2 / 3;
    return {side, side};
}

void Swatch::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    fillGroup(painter, rect(), ChartStyle::of(*this), m_colour);
}

} // namespace shortlist
