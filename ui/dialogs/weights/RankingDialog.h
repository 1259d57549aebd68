// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/decision/RankWeights.h"
#include "ui/dialogs/weights/WeightsDialog.h"

class QButtonGroup;
class QLayout;

namespace shortlist {

class RankingList;

// Weights from an order of importance alone.
class RankingDialog : public WeightsDialog
{
    Q_OBJECT

public:
    RankingDialog(Workspace &workspace, CriterionId group, QWidget *parent = nullptr);

protected:
    Outcome outcome() const override;
    QString variant() const override;
    Result<> writeSaid(Store &store) const override;

private:
    QLayout *makeList();
    QWidget *makeVariants();
    std::vector<int> startingPlaces() const;
    decision::RankWeighting weighting() const;

    RankingList *m_list = nullptr;
    QButtonGroup *m_variants = nullptr;
};

} // namespace shortlist
