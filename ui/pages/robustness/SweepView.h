// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/evaluation/Stability.h"
#include "ui/pages/robustness/RobustnessView.h"

class QComboBox;

namespace shortlist {

class LineChart;

// The totals as one criterion's share moves from nothing to everything.
class SweepView : public RobustnessView
{
    Q_OBJECT

public:
    explicit SweepView(Workspace &workspace, QWidget *parent = nullptr);

    CriterionId criterion() const;
    void setCriterion(CriterionId id);
    // The criteria to choose from are others.
    void refreshChoices();

    Chart *chart() const override;
    void showSelection() override;

protected:
    Work work(const Frozen &project) override;

private:
    void show(const Snapshot &project, const Sweep &result);

    LineChart *m_chart = nullptr;
    QComboBox *m_choice = nullptr;
    std::vector<CriterionId> m_criteria;
    std::vector<ProviderId> m_providers; // by line
};

} // namespace shortlist
