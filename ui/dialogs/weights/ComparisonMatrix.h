// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dialogs/weights/PairwiseVoices.h"

#include <QTableWidget>

namespace shortlist {

// All comparisons of one voice as a matrix: the row against the column. What was not said shows, in brackets, what
// follows from the rest; the comparison that fits worst has a sign.
class ComparisonMatrix : public QTableWidget
{
    Q_OBJECT

public:
    explicit ComparisonMatrix(const WeightLevel &level, QWidget *parent = nullptr);

    void showComparisons(const std::vector<double> &said, const PairwiseAnswer &answer);

signals:
    void entered(int row, int column, double ratio); // NaN = taken back

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void fill(QTableWidgetItem &item, double said, const PairwiseAnswer &answer);
    void take(QTableWidgetItem *item);

    bool m_filling = false;
};

} // namespace shortlist
