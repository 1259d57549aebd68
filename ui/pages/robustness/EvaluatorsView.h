// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/evaluation/EvaluatorAgreement.h"
#include "ui/pages/robustness/RobustnessView.h"

class QLabel;
class QTableView;

namespace shortlist {

class RangeChart;
class TextTable;

// How the evaluators score beside one another, where they are far apart, and what the order would be if their leniency
// were taken out, which is only shown.
class EvaluatorsView : public RobustnessView
{
    Q_OBJECT

public:
    explicit EvaluatorsView(Workspace &workspace, QWidget *parent = nullptr);

    Chart *chart() const override;
    void showSelection() override;

protected:
    Work work(const Frozen &project) override;

private:
    struct Today // of a provider, as ranked
    {
        double total = 0;
        int rank = 0;
    };

    QWidget *makeLeft();
    QWidget *makeRight();
    void follow(QTableView *view, TextTable *table);
    void show(const Snapshot &project, const EvaluatorAgreement &result, const std::vector<Today> &today);
    void showProfiles(const Snapshot &project, const EvaluatorAgreement &result);
    void showDisagreements(const Snapshot &project, const EvaluatorAgreement &result);
    void showCorrection(const Snapshot &project, const EvaluatorAgreement &result, const std::vector<Today> &today);

    RangeChart *m_boxes = nullptr;
    TextTable *m_profiles = nullptr;
    TextTable *m_disagreements = nullptr;
    TextTable *m_correction = nullptr;
    QLabel *m_heading = nullptr;
    QTableView *m_disagreementView = nullptr;
    QTableView *m_correctionView = nullptr;
    bool m_following = false; // the selection comes from elsewhere
};

} // namespace shortlist
