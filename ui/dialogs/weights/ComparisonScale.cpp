// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/dialogs/weights/ComparisonScale.h"

#include "ui/widgets/Theme.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <limits>

namespace shortlist {

namespace {

constexpr int kMostSteps = 8; // to either side of "equal"

// Steps to the left are below 0: -4 is "the left one 5 times".
double ratioOf(int step)
{
    return step <= 0 ? 1.0 - step : 1.0 / (1.0 + step);
}

int stepOf(double ratio)
{
    const double times = std::clamp(std::round(std::max(ratio, 1 / ratio)), 1.0, 1.0 + kMostSteps);
    return static_cast<int>(ratio >= 1 ? 1 - times : times - 1);
}

} // namespace

ComparisonScale::ComparisonScale(QWidget *parent)
    : QSlider(Qt::Horizontal, parent)
{
    setObjectName(QStringLiteral("comparisonScale"));
    setRange(-kMostSteps, kMostSteps);
    setPageStep(2);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    // A screen reader sets the value by itself.
    connect(this, &QSlider::valueChanged, this, [this](int step) {
        if (!m_quiet)
            choose(step);
    });
}

void ComparisonScale::setRatio(double ratio)
{
    m_quiet = true;
    m_said = !std::isnan(ratio);
    setValue(m_said ? stepOf(ratio) : 0);
    m_leftAhead = value() <= 0;
    m_quiet = false;
    update();
}

void ComparisonScale::choose(int step)
{
    m_quiet = true;
    setValue(step);
    m_quiet = false;
    m_said = true;
    if (value() != 0)
        m_leftAhead = value() < 0;
    update();
    emit said(ratioOf(value()));
}

void ComparisonScale::withdraw()
{
    setRatio(std::numeric_limits<double>::quiet_NaN());
    emit said(std::numeric_limits<double>::quiet_NaN());
}

void ComparisonScale::keyPressEvent(QKeyEvent *event)
{
    const int key = event->key();
    if (key >= Qt::Key_1 && key <= Qt::Key_9 && !(event->modifiers() & (Qt::ControlModifier | Qt::AltModifier)))
        choose(m_leftAhead ? Qt::Key_1 - key : key - Qt::Key_1);
    else if (key == Qt::Key_Left)
        choose(value() - 1);
    else if (key == Qt::Key_Right)
        choose(value() + 1);
    else if (key == Qt::Key_Space) {
        m_leftAhead = !m_leftAhead;
        if (m_said)
            choose(-value());
    } else if (key == Qt::Key_Delete)
        withdraw();
    else if (key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Down)
        emit nextWanted();
    else if (key == Qt::Key_Backspace || key == Qt::Key_Up)
        emit previousWanted();
    else
        QSlider::keyPressEvent(event);
}

double ComparisonScale::placeOf(int step) const
{
    const double margin = fontMetrics().averageCharWidth() * 2;
    return margin + (width() - 2 * margin) * (step + kMostSteps) / (2.0 * kMostSteps);
}

int ComparisonScale::stepAt(const QPointF &place) const
{
    const double unit = placeOf(1) - placeOf(0);
    return std::clamp(static_cast<int>(std::round((place.x() - placeOf(0)) / unit)), -kMostSteps, kMostSteps);
}

void ComparisonScale::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        choose(stepAt(event->position()));
}

void ComparisonScale::mouseMoveEvent(QMouseEvent *event)
{
    if ((event->buttons() & Qt::LeftButton) && stepAt(event->position()) != value())
        choose(stepAt(event->position()));
}

void ComparisonScale::mouseReleaseEvent(QMouseEvent *event)
{
    event->accept();
}

void ComparisonScale::wheelEvent(QWheelEvent *event)
{
    event->ignore(); // a judgement is not made by the way
}

QSize ComparisonScale::sizeHint() const
{
    return {fontMetrics().averageCharWidth() * 50, fontMetrics().height() * 7 / 2};
}

void ComparisonScale::paintSteps(QPainter &painter, double line) const
{
    const double tick = fontMetrics().height() / 4.0;
    for (int step = -kMostSteps; step <= kMostSteps; ++step) {
        const double x = placeOf(step);
        const double length = step % 2 == 0 ? tick * 1.4 : tick;
        painter.setPen(QPen(theme::mutedColour(), 1));
        painter.drawLine(QPointF(x, line - length), QPointF(x, line + length));
        const bool here = m_said && step == value();
        painter.setPen(here ? palette().color(QPalette::Text) : theme::mutedColour());
        QFont font = this->font();
        font.setBold(here);
        painter.setFont(font);
        const double width = fontMetrics().averageCharWidth() * 3;
        painter.drawText(QRectF(x - width / 2, line + tick * 2.4, width, fontMetrics().height()), Qt::AlignCenter,
                         locale().toString(std::abs(step) + 1));
    }
}

void ComparisonScale::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double line = height() * 0.36;
    painter.setPen(QPen(theme::mutedColour(), 1));
    painter.drawLine(QPointF(placeOf(-kMostSteps), line), QPointF(placeOf(kMostSteps), line));
    paintSteps(painter, line);
    if (m_said) {
        const double thick = fontMetrics().height() / 3.0;
        const double from = std::min(placeOf(0), placeOf(value()));
        const double to = std::max(placeOf(0), placeOf(value()));
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme::accent());
        painter.drawRect(QRectF(from, line - thick / 2, to - from, thick));
        painter.setPen(QPen(palette().color(QPalette::Window), 2));
        painter.drawEllipse(QPointF(placeOf(value()), line), thick, thick);
    }
    if (hasFocus()) {
        painter.setPen(QPen(theme::accent(), 1.5));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 4, 4);
    }
}

} // namespace shortlist
