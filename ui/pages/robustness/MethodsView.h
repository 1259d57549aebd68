// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/evaluation/MethodRanking.h"
#include "ui/pages/robustness/RobustnessView.h"

class QLabel;
class QTableView;

namespace shortlist {

class TextTable;

// What other accepted methods would say of the same values and weights.
class MethodsView : public RobustnessView
{
    Q_OBJECT

public:
    explicit MethodsView(Workspace &workspace, QWidget *parent = nullptr);

    void showSelection() override;

protected:
    Work work(const Frozen &project) override;

private:
    void show(const Snapshot &project, const MethodAgreement &result);
    void showRanks(const Snapshot &project, const MethodAgreement &result);
    void showAgreement(const MethodAgreement &result);

    TextTable *m_ranks = nullptr;
    TextTable *m_agreement = nullptr;
    QTableView *m_ranksView = nullptr;
    QTableView *m_agreementView = nullptr;
    QLabel *m_variants = nullptr;
    bool m_following = false; // the selection comes from elsewhere
};

} // namespace shortlist
