// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pricing/CostSteps.h"

#include <QString>

namespace shortlist {

// How an offer's total cost comes about, line by line, as rich text; names from the project are escaped.
class StepsText
{
public:
    StepsText(const Snapshot &snapshot, const Offer &offer);

    QString html(const std::vector<CostStep> &steps) const;
    // One step in words: "25 FTEs × 2,500.00 × 36 months".
    QString detail(const CostStep &step) const;
    QString heading(const CostStep &step) const;

private:
    QString lineDetail(const CostStep &step) const;
    QString buyerDetail(const CostStep &step) const;
    QString money(const Amount &amount) const;

    const Snapshot &m_snapshot;
    const Offer &m_offer;
};

} // namespace shortlist
