// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dialogs/weights/WeightsDialog.h"

class QButtonGroup;
class QGridLayout;

namespace shortlist {

class PointsSpinBox;

// The step from worst to best that matters most has 100 points, the others less beside it.
class SwingDialog : public WeightsDialog
{
    Q_OBJECT

public:
    SwingDialog(Workspace &workspace, CriterionId group, QWidget *parent = nullptr);

protected:
    Outcome outcome() const override;
    Result<> writeSaid(Store &store) const override;

private:
    QWidget *makeRows();
    void makeRow(QGridLayout &grid, QWidget *rows, std::size_t index);
    void readStored();
    void chooseMost(int index);
    double said(std::size_t index) const;

    QButtonGroup *m_most = nullptr;
    std::vector<PointsSpinBox *> m_points;
    int m_chosen = -1;    // the one that matters most
    double m_before = -1; // what it had before it did
};

} // namespace shortlist
