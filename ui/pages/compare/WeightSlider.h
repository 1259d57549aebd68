// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSlider>

namespace shortlist {

// A slider that tells apart trying and settling: by mouse until it is let go, by key until the key is let go.
// Escape in between takes it all back. The wheel is left to the area around it.
class WeightSlider : public QSlider
{
    Q_OBJECT

public:
    static constexpr int kFull = 1000; // a slider's right end; its value is in thousandths of the level

    explicit WeightSlider(QWidget *parent = nullptr);

    bool isTrying() const { return m_trying; }
    // From outside, without a signal; not while it is held.
    void show(int value);

signals:
    void tried(int value);
    void settled();
    void abandoned();

protected:
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void keyReleaseEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    int valueAt(const QPointF &position) const;
    void tryValue(int value);
    void settle();
    void abandon();

    bool m_trying = false;
    bool m_held = false; // by the mouse
    bool m_byKey = false;
    int m_before = 0;
};

} // namespace shortlist
