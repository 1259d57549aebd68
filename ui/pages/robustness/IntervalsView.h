// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/evaluation/Stability.h"
#include "ui/pages/robustness/RobustnessView.h"

class QComboBox;

namespace shortlist {

class RangeChart;

// How far each weight may move before the winner, or the shortlist, is another one.
class IntervalsView : public RobustnessView
{
    Q_OBJECT

public:
    explicit IntervalsView(Workspace &workspace, QWidget *parent = nullptr);

    Chart *chart() const override;

signals:
    void criterionChosen(shortlist::CriterionId id);

protected:
    Work work(const Frozen &project) override;

private:
    void present();

    RangeChart *m_chart = nullptr;
    QComboBox *m_level = nullptr;
    QComboBox *m_question = nullptr;
    Frozen m_project;
    std::optional<Stability> m_result;
};

} // namespace shortlist
