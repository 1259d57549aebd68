// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDoubleSpinBox>

namespace shortlist {

// Points from 0 up, at most two decimals and none where they would be zero; may be empty, shown as a dash, where
// nothing was said yet.
class PointsSpinBox : public QDoubleSpinBox
{
    Q_OBJECT

public:
    PointsSpinBox(double most, bool mayBeEmpty, QWidget *parent = nullptr);

    bool isEmpty() const { return value() < 0; }
    void makeEmpty() { setValue(minimum()); }

    void stepBy(int steps) override;
    QString textFromValue(double value) const override;
    QValidator::State validate(QString &text, int &position) const override;

protected:
    void focusInEvent(QFocusEvent *event) override;
};

} // namespace shortlist
