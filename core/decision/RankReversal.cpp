// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/decision/Agreement.h"

#include <algorithm>
#include <numeric>

namespace shortlist::decision {

namespace {

// One alternative and its ranks with everybody and with one less.
struct Place
{
    std::uint32_t alternative;
    std::uint32_t before;
    std::uint32_t after;
};

// Those who are ranked both times, by rank before; equals by rank after, so that they do not look like swapped.
std::vector<Place> placesOf(const Ranking &all, const Ranking &some, std::span<const std::size_t> kept)
{
    std::vector<Place> places;
    for (std::size_t i = 0; i < kept.size(); ++i) {
        if (all.ranks[kept[i]] != 0 && some.ranks[i] != 0)
            places.push_back({static_cast<std::uint32_t>(kept[i]), all.ranks[kept[i]], some.ranks[i]});
    }
    std::sort(places.begin(), places.end(), [](const Place &a, const Place &b) {
        if (a.before != b.before)
            return a.before < b.before;
        return a.after != b.after ? a.after < b.after : a.alternative < b.alternative;
    });
    return places;
}

// Every pair that stands the other way round after: an insertion sort by the rank after meets each of them once.
void addSwaps(std::vector<Place> places, std::uint32_t leftOut, std::size_t most, ReversalCheck &check)
{
    for (std::size_t i = 1; i < places.size(); ++i) {
        const Place moving = places[i];
        std::size_t j = i;
        for (; j > 0 && places[j - 1].after > moving.after; --j) {
            ++check.count;
            if (check.reversals.size() < most)
                check.reversals.push_back({leftOut, places[j - 1].alternative, moving.alternative});
            places[j] = places[j - 1];
        }
        places[j] = moving;
    }
}

} // namespace

Result<ReversalCheck> rankReversals(std::size_t alternatives, const RankSome &rankSome, std::size_t most)
{
    ReversalCheck check;
    if (alternatives < 3)
        return check;
    std::vector<std::size_t> kept(alternatives);
    std::iota(kept.begin(), kept.end(), std::size_t{0});
    const Result<Ranking> all = rankSome(kept);
    if (!all)
        return tl::unexpected<Failure>(all.error());
    if (all->ranks.size() != alternatives)
        return failure("the ranking is not of the alternatives that were given");
    // Leaving out the next one puts the one before back.
    kept.erase(kept.begin());
    for (std::size_t leftOut = 0; leftOut < alternatives; ++leftOut) {
        if (leftOut > 0)
            kept[leftOut - 1] = leftOut - 1;
        const Result<Ranking> some = rankSome(kept);
        if (!some)
            return tl::unexpected<Failure>(some.error());
        if (some->ranks.size() != kept.size())
            return failure("the ranking is not of the alternatives that were given");
        const std::vector<Place> places = placesOf(*all, *some, kept);
        const bool newFirst = std::any_of(places.begin(), places.end(),
                                          [](const Place &place) { return place.after == 1 && place.before != 1; });
        check.winnerChanges += newFirst && all->ranks[leftOut] != 1 ? 1 : 0;
        addSwaps(places, static_cast<std::uint32_t>(leftOut), most, check);
    }
    return check;
}

} // namespace shortlist::decision
