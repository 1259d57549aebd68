// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>

namespace shortlist::decision {

// The mean consistency index of random comparisons, by number of items: what a consistency index is measured against.
// Authors sampled it differently, so that a consistency ratio means little without the name of its table.
enum class RandomIndex { Saaty, Saaty2005, SaatyPyDecision, DoneganDodd1991, AlonsoLamata2006, AguaronMoreno2003 };

// "saaty", "saaty2005", "saaty_pydecision", "donegan_dodd1991", "alonso_lamata2006", "aguaron_moreno2003"; capitals and
// underscores do not matter.
std::optional<RandomIndex> randomIndexFromName(std::string_view name);
std::span<const std::string_view> randomIndexNames();  // in the order of the enumeration
std::string_view randomIndexSource(RandomIndex table); // author, title, year

// 0 for one and two items, which cannot contradict themselves; nothing beyond the end of the table (15 or 16 items).
std::optional<double> randomIndexOf(RandomIndex table, std::size_t items);

// Consistency index / random index; 0.1 is Saaty's limit. 0 for one and two items, nothing beyond the end of the table.
std::optional<double> consistencyRatio(double consistencyIndex, std::size_t items, RandomIndex table);

} // namespace shortlist::decision
