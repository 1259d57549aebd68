// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Error.h"
#include "core/model/Snapshot.h"
#include "core/pricing/Amount.h"

#include <memory>
#include <vector>

namespace shortlist {

class Piecewise;

// What a cost curve runs along: the monthly items of the functions to be outsourced, all together; or, where these are
// not counted in one unit or their volumes do not rise from low over base to high, the three scenarios themselves
// at 0, 1 and 2.
struct VolumeAxis
{
    bool isItems = false;
    QString unit; // of items
    Amount low;
    Amount base;
    Amount high;
    // Items: half of low to one and a half of high.
    Amount from;
    Amount to;
};
VolumeAxis volumeAxis(const Snapshot &snapshot);

// The total cost of an offer over the term against the volume, straight between its corners, with jumps where whole
// FTEs or seats are added. Between the scenarios each function's volume moves in a straight line; below low and above
// high all keep their proportions.
class CostCurve
{
public:
    struct Corner
    {
        double volume = 0;
        double cost = 0;
    };

    CostCurve(std::shared_ptr<const Piecewise> cost, bool smoothed);

    std::vector<Corner> corners() const;           // where the cost jumps, two stand at one volume
    Amount costAt(const Amount &volume) const;     // volume: within the axis; at a jump, before it
    bool isSmoothed() const { return m_smoothed; } // so many steps that they are not counted one by one
    const Piecewise &exactly() const { return *m_cost; }

private:
    std::shared_ptr<const Piecewise> m_cost;
    bool m_smoothed = false;
};

// Fails as costOf().
Result<CostCurve> costCurve(const Snapshot &snapshot, const Provider &provider, const Offer &offer,
                            const VolumeAxis &axis);

// Where one of two offers becomes the cheaper one.
struct Crossing
{
    Amount volume;
    Amount cost;                 // of the first, at that volume
    bool atStep = false;         // because one of them jumps there
    bool firstIsCheaper = false; // above that volume
};
// By volume. Offers with whole FTEs may change places several times close together.
std::vector<Crossing> crossings(const CostCurve &first, const CostCurve &second);

} // namespace shortlist
