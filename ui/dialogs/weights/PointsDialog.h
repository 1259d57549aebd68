// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dialogs/weights/WeightsDialog.h"

class QPushButton;

namespace shortlist {

class PointsSpinBox;

// 100 points to spread.
class PointsDialog : public WeightsDialog
{
    Q_OBJECT

public:
    PointsDialog(Workspace &workspace, CriterionId group, QWidget *parent = nullptr);

protected:
    Outcome outcome() const override;
    Result<> writeSaid(Store &store) const override;

private:
    QWidget *makeRows();
    std::vector<double> points() const;
    void bringToHundred();
    void update();

    std::vector<PointsSpinBox *> m_points;
    QPushButton *m_even = nullptr;
};

} // namespace shortlist
