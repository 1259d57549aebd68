// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/ChartStyle.h"

class QPainter;
class QRectF;

namespace shortlist {

// Fills with a group's colour as every chart does; from the ninth group on with a pattern, since there are eight
// colours.
void fillGroup(QPainter &painter, const QRectF &rect, const ChartStyle &style, int index);

} // namespace shortlist
