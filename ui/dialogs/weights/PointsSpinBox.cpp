// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/dialogs/weights/PointsSpinBox.h"

#include "ui/models/CriteriaText.h"

#include <QTimer>

#include <algorithm>

namespace shortlist {

PointsSpinBox::PointsSpinBox(double most, bool mayBeEmpty, QWidget *parent)
    : QDoubleSpinBox(parent)
{
    setDecimals(2);
    setRange(mayBeEmpty ? -1 : 0, most);
    if (mayBeEmpty)
        setSpecialValueText(QStringLiteral("–"));
    setAlignment(Qt::AlignRight);
    setAccelerated(true);
}

void PointsSpinBox::stepBy(int steps)
{
    // Below 0 there is only "nothing said", and that is not a step away.
    if (isEmpty())
        setValue(steps > 0 ? 0 : minimum());
    else
        setValue(std::max(0.0, value() + steps * singleStep()));
    selectAll();
}

QString PointsSpinBox::textFromValue(double value) const
{
    return criteria_text::points(value, locale());
}

QValidator::State PointsSpinBox::validate(QString &text, int &position) const
{
    if (text.contains(QLatin1Char('-')))
        return QValidator::Invalid;
    // A digit beside the dash of an empty box takes its place.
    if (const qsizetype dash = text.indexOf(specialValueText()); text.size() > 1 && isEmpty() && dash >= 0) {
        text.remove(dash, specialValueText().size());
        position = static_cast<int>(text.size());
    }
    return QDoubleSpinBox::validate(text, position);
}

// What is typed replaces what is there, by whatever way one came.
void PointsSpinBox::focusInEvent(QFocusEvent *event)
{
    QDoubleSpinBox::focusInEvent(event);
    QTimer::singleShot(0, this, &QAbstractSpinBox::selectAll);
}

} // namespace shortlist
