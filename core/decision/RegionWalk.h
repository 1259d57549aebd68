// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/decision/Sampling.h"
#include "core/decision/WeightStatements.h"

#include <span>
#include <vector>

namespace shortlist::decision {

// A chain of hit-and-run steps through a region of weights: in a random direction as far as the region goes, and to a
// place uniform on that line. Its places are in the long run uniform over the region.
class RegionWalk
{
public:
    explicit RegionWalk(const WeightRegion &region); // starts at the centre; the region must outlive it

    // How many steps make the chain forget where it started.
    static std::size_t firstSteps(const WeightRegion &region);

    void run(RandomStream &random, std::size_t steps);
    // The weights where it stands: none below 0, sum 1.
    void copyTo(std::span<double> weights) const;

private:
    void step(RandomStream &random);

    const WeightRegion &m_region;
    std::vector<double> m_place;
    std::vector<double> m_direction;
};

} // namespace shortlist::decision
