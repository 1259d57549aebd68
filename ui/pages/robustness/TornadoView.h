// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/evaluation/Stability.h"
#include "ui/pages/robustness/RobustnessView.h"

namespace shortlist {

class TornadoChart;

// How the lead of the first over the second answers to each weight.
class TornadoView : public RobustnessView
{
    Q_OBJECT

public:
    explicit TornadoView(Workspace &workspace, QWidget *parent = nullptr);

    Chart *chart() const override;

signals:
    void criterionChosen(shortlist::CriterionId id);

protected:
    Work work(const Frozen &project) override;

private:
    void show(const Snapshot &project, const Tornado &result);

    TornadoChart *m_chart = nullptr;
    std::vector<CriterionId> m_criteria; // by row
};

} // namespace shortlist
