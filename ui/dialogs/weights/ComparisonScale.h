// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSlider>

namespace shortlist {

// Saaty's scale from 9 on the left over 1 to 9 on the right. Arrows go a step to their side, 1 to 9 set the strength on
// the side that is ahead, Space changes the side, Delete takes the answer back, Enter and Backspace go on and back.
class ComparisonScale : public QSlider
{
    Q_OBJECT

public:
    explicit ComparisonScale(QWidget *parent = nullptr);

    // How many times as much the left one matters; NaN = nothing said.
    void setRatio(double ratio);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

signals:
    void said(double ratio); // NaN = taken back
    void nextWanted();
    void previousWanted();

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    void choose(int step);
    void withdraw();
    int stepAt(const QPointF &place) const;
    double placeOf(int step) const;
    void paintSteps(QPainter &painter, double line) const;

    bool m_said = false;
    bool m_leftAhead = true; // where a digit goes while both are equal
    bool m_quiet = false;
};

} // namespace shortlist
