// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <functional>
#include <unordered_set>
#include <vector>

namespace shortlist {

// What a model announces around each step. Places are as QAbstractItemModel counts them.
struct ListSignals
{
    std::function<void(int first, int last)> beginRemove;
    std::function<void()> endRemove;
    std::function<void(int first, int last)> beginInsert;
    std::function<void()> endInsert;
    std::function<void(int from, int to)> beginMove; // one row up, to < from
    std::function<void()> endMove;
};

// Makes `now` what is wanted, in the fewest steps that stand in a row, each with its own signal.
template <typename T, typename Hash = std::hash<T>>
void syncList(std::vector<T> &now, const std::vector<T> &wanted, const ListSignals &tell)
{
    using Step = typename std::vector<T>::difference_type;
    if (now == wanted)
        return;
    const std::unordered_set<T, Hash> stay(wanted.begin(), wanted.end());
    for (std::size_t end = now.size(); end > 0;) {
        if (stay.contains(now[end - 1])) {
            --end;
            continue;
        }
        std::size_t first = end - 1;
        while (first > 0 && !stay.contains(now[first - 1]))
            --first;
        tell.beginRemove(static_cast<int>(first), static_cast<int>(end) - 1);
        now.erase(now.begin() + static_cast<Step>(first), now.begin() + static_cast<Step>(end));
        tell.endRemove();
        end = first;
    }
    const std::unordered_set<T, Hash> known(now.begin(), now.end());
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        if (i < now.size() && now[i] == wanted[i])
            continue;
        if (known.contains(wanted[i])) {
            const auto from = std::find(now.begin() + static_cast<Step>(i), now.end(), wanted[i]);
            tell.beginMove(static_cast<int>(from - now.begin()), static_cast<int>(i));
            std::rotate(now.begin() + static_cast<Step>(i), from, from + 1);
            tell.endMove();
            continue;
        }
        std::size_t end = i + 1;
        while (end < wanted.size() && !known.contains(wanted[end]))
            ++end;
        tell.beginInsert(static_cast<int>(i), static_cast<int>(end) - 1);
        now.insert(now.begin() + static_cast<Step>(i), wanted.begin() + static_cast<Step>(i),
                   wanted.begin() + static_cast<Step>(end));
        tell.endInsert();
        i = end - 1;
    }
}

} // namespace shortlist
