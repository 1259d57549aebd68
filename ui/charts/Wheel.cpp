// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/Wheel.h"

#include <QScrollBar>
#include <QWheelEvent>

namespace shortlist {

namespace {

constexpr int kRowAngle = 40; // three rows a notch of 120

bool move(QScrollBar *bar, int angle, int &rest)
{
    if (!bar || angle == 0)
        return false;
    rest += angle;
    const int steps = rest / kRowAngle;
    rest -= steps * kRowAngle;
    const int before = bar->value();
    bar->setValue(before - steps);
    return steps == 0 || bar->value() != before;
}

} // namespace

void Wheel::turn(QWheelEvent &event, QScrollBar *vertical, QScrollBar *horizontal)
{
    QPoint angle = event.angleDelta();
    if (horizontal && (event.modifiers() & Qt::ShiftModifier) && angle.x() == 0)
        angle = QPoint(angle.y(), 0);
    const bool down = move(vertical, angle.y(), m_down);
    const bool right = move(horizontal, angle.x(), m_right);
    event.setAccepted(down || right);
}

} // namespace shortlist
