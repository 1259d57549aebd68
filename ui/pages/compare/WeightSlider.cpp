// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/compare/WeightSlider.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QSignalBlocker>
#include <QStyle>
#include <QStyleOptionSlider>

namespace shortlist {

WeightSlider::WeightSlider(QWidget *parent)
    : QSlider(Qt::Horizontal, parent)
{
    setRange(0, kFull);
    setSingleStep(10);
    setPageStep(50);
    setFocusPolicy(Qt::StrongFocus);
}

void WeightSlider::show(int value)
{
    if (m_trying)
        return;
    const QSignalBlocker quiet(this);
    setValue(value);
}

int WeightSlider::valueAt(const QPointF &position) const
{
    QStyleOptionSlider option;
    initStyleOption(&option);
    const QRect groove = style()->subControlRect(QStyle::CC_Slider, &option, QStyle::SC_SliderGroove, this);
    const QRect handle = style()->subControlRect(QStyle::CC_Slider, &option, QStyle::SC_SliderHandle, this);
    const int span = std::max(1, groove.width() - handle.width());
    const int place = static_cast<int>(position.x()) - groove.left() - handle.width() / 2;
    return QStyle::sliderValueFromPosition(minimum(), maximum(), place, span, option.upsideDown);
}

void WeightSlider::tryValue(int value)
{
    const int bounded = std::clamp(value, minimum(), maximum());
    if (!m_trying) {
        m_before = this->value();
        m_trying = true;
    }
    if (bounded == this->value())
        return;
    setValue(bounded);
    emit tried(bounded);
}

void WeightSlider::settle()
{
    if (!m_trying)
        return;
    m_trying = false;
    m_byKey = false;
    if (value() == m_before)
        emit abandoned(); // there and back: nothing to write
    else
        emit settled();
}

void WeightSlider::abandon()
{
    if (!m_trying)
        return;
    m_trying = false;
    m_byKey = false;
    setValue(m_before);
    emit abandoned();
}

void WeightSlider::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton) {
        event->ignore();
        return;
    }
    m_held = true;
    setSliderDown(true);
    tryValue(valueAt(event->position()));
}

void WeightSlider::mouseMoveEvent(QMouseEvent *event)
{
    if (m_held)
        tryValue(valueAt(event->position()));
}

void WeightSlider::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    m_held = false;
    setSliderDown(false);
    settle();
}

void WeightSlider::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && m_trying) {
        m_held = false;
        setSliderDown(false);
        abandon();
        return;
    }
    int target = value();
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Down:
        target -= singleStep();
        break;
    case Qt::Key_Right:
    case Qt::Key_Up:
        target += singleStep();
        break;
    case Qt::Key_PageDown:
        target -= pageStep();
        break;
    case Qt::Key_PageUp:
        target += pageStep();
        break;
    case Qt::Key_Home:
        target = minimum();
        break;
    case Qt::Key_End:
        target = maximum();
        break;
    default:
        event->ignore();
        return;
    }
    m_byKey = true;
    tryValue(target);
}

void WeightSlider::keyReleaseEvent(QKeyEvent *event)
{
    if (m_byKey && !event->isAutoRepeat())
        settle();
    else
        QSlider::keyReleaseEvent(event);
}

void WeightSlider::focusOutEvent(QFocusEvent *event)
{
    // A key that is let go elsewhere is never seen here.
    if (m_byKey)
        settle();
    QSlider::focusOutEvent(event);
}

void WeightSlider::wheelEvent(QWheelEvent *event)
{
    event->ignore();
}

} // namespace shortlist
