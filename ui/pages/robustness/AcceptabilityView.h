// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/evaluation/Acceptability.h"
#include "ui/pages/robustness/RobustnessView.h"

#include <vector>

namespace shortlist {

class RankBars;

// How likely each rank is, if the weights are known only roughly.
class AcceptabilityView : public RobustnessView
{
    Q_OBJECT

public:
    static constexpr int kMostProviders = 30;

    explicit AcceptabilityView(Workspace &workspace, QWidget *parent = nullptr);

    Chart *chart() const override;
    void showSelection() override;

signals:
    // The statements that cannot hold together; empty if they can.
    void contradicted(const std::vector<shortlist::RowId> &statements);

protected:
    Work work(const Frozen &project) override;

private:
    void show(const Snapshot &project, const Acceptability &result);
    void refuse(const Snapshot &project, const Error &error, const std::vector<std::size_t> &against);

    RankBars *m_bars = nullptr;
    std::vector<ProviderId> m_providers; // by row
};

} // namespace shortlist
