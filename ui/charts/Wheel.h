// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QScrollBar;
class QWheelEvent;

namespace shortlist {

// Turns wheel and touch-pad movements into rows and columns; keeps what is less than a row for the next movement.
class Wheel
{
public:
    // Scrolls and accepts the event, unless there is nothing further to scroll to. Either bar may be null.
    void turn(QWheelEvent &event, QScrollBar *vertical, QScrollBar *horizontal);

private:
    int m_down = 0;
    int m_right = 0;
};

} // namespace shortlist
