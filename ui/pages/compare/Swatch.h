// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace shortlist {

// A small square in a criterion group's colour, as the charts' legends show it.
class Swatch : public QWidget
{
    Q_OBJECT

public:
    Swatch(int colour, QWidget *parent = nullptr);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int m_colour = 0;
};

} // namespace shortlist
