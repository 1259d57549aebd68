// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/decision/Smaa.h"

#include <span>
#include <vector>

namespace shortlist::decision {

// The values of an uncertain problem: those that are known, and how to draw the others.
class UncertainTable
{
public:
    // Fails for numbers that say nothing sensible; see smaa2(). Keeps pointing at the problem's functions.
    static Result<UncertainTable> make(const SmaaProblem &problem);

    // Known values, 0 where one is drawn: a whole criterion before the next.
    std::span<const double> known() const { return m_known; }
    bool isExact() const { return m_cells.empty(); }

    struct Place
    {
        std::uint32_t row = 0;
        std::uint32_t column = 0;
    };
    std::span<const Place> places() const { return m_places; } // of what is drawn, by column and row
    std::size_t voices() const { return m_voices.size(); }

    // Draws one value for each place. `voices` is room for as many numbers as there are voices.
    void draw(RandomStream &random, std::span<double> voices, std::span<double> values) const;

private:
    struct Cell
    {
        UncertainNumber::Kind kind = UncertainNumber::Kind::Exact;
        double a = 0;
        double b = 0;
        std::uint32_t first = 0;
        std::uint32_t count = 0;
        const ValueFunction *function = nullptr;
    };
    std::optional<Failure> add(const SmaaProblem &problem, std::size_t index);
    std::optional<Failure> addPanel(const SmaaProblem &problem, Cell &cell);
    double drawn(const Cell &cell, RandomStream &random, std::span<const double> voices) const;

    std::vector<double> m_known;
    std::vector<Cell> m_cells;
    std::vector<Place> m_places;
    std::vector<Opinion> m_opinions; // values of those who are heard
    std::vector<double> m_voices;    // empty unless a panel is drawn
};

} // namespace shortlist::decision
