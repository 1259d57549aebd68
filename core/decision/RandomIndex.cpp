// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/decision/RandomIndex.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <string>

namespace shortlist::decision {

namespace {

constexpr std::size_t kFirst = 3; // items of the first number in each table

constexpr std::array kSaaty{0.58, 0.90, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49, 1.51, 1.53, 1.56, 1.57, 1.59};
constexpr std::array kSaaty2005{0.52, 0.89, 1.11, 1.25, 1.35, 1.40, 1.45, 1.49, 1.52, 1.54, 1.56, 1.58, 1.59};
constexpr std::array kSaatyPyDecision{0.58, 0.90, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49, 1.51, 1.48, 1.56, 1.57, 1.59};
constexpr std::array kDoneganDodd{0.4914, 0.8286, 1.0591, 1.1797, 1.2519, 1.3171, 1.3733,
                                  1.4055, 1.4213, 1.4497, 1.4643, 1.4822, 1.4969};
constexpr std::array kAlonsoLamata{0.5247, 0.8816, 1.1086, 1.2479, 1.3417, 1.4057, 1.4499,
                                   1.4854, 1.5140, 1.5365, 1.5551, 1.5713, 1.5838};
constexpr std::array kAguaronMoreno{0.525, 0.882, 1.115, 1.252, 1.341, 1.404, 1.452,
                                    1.484, 1.513, 1.535, 1.555, 1.570, 1.583, 1.595};

// Other names that are about, in the form of plain().
struct Alias
{
    std::string_view name;
    RandomIndex table;
};

constexpr std::array<Alias, 7> kAliases{{{"saaty1980", RandomIndex::Saaty},
                                         {"saaty2008", RandomIndex::Saaty},
                                         {"saatyjmcdm", RandomIndex::Saaty},
                                         {"saatyasinjmcdm", RandomIndex::Saaty},
                                         {"saaty2005anp", RandomIndex::Saaty2005},
                                         {"saaty2005anpp31", RandomIndex::Saaty2005},
                                         {"saatyasinpydecision", RandomIndex::SaatyPyDecision}}};

struct Entry
{
    std::string_view source;
    std::span<const double> values;
};

constexpr std::array<std::string_view, 6> kNames{
    "saaty", "saaty2005", "saaty_pydecision", "donegan_dodd1991", "alonso_lamata2006", "aguaron_moreno2003"};

const std::array<Entry, 6> kTables{{
    {"T. L. Saaty, Decision making with the analytic hierarchy process, 2008, as in JMcDM", kSaaty},
    {"T. L. Saaty, Theory and Applications of the Analytic Network Process, 2005, page 31", kSaaty2005},
    {"T. L. Saaty's table with 1.48 for 12 items, as in pyDecision", kSaatyPyDecision},
    {"H. A. Donegan and F. J. Dodd, A note on Saaty's random indexes, 1991", kDoneganDodd},
    {"J. A. Alonso and M. T. Lamata, Consistency in the analytic hierarchy process: a new approach, 2006",
     kAlonsoLamata},
    {"J. Aguaron and J. M. Moreno-Jimenez, The geometric consistency index: approximated thresholds, 2003",
     kAguaronMoreno},
}};

// Small letters and digits only.
std::string plain(std::string_view name)
{
    std::string result;
    for (const char c : name) {
        if (std::isalnum(static_cast<unsigned char>(c)) != 0)
            result.push_back(static_cast<char>(std::tolower(static_cast<unsigned char>(c))));
    }
    return result;
}

} // namespace

std::optional<RandomIndex> randomIndexFromName(std::string_view name)
{
    const std::string wanted = plain(name);
    const auto found = std::find_if(kNames.begin(), kNames.end(),
                                    [&wanted](std::string_view known) { return plain(known) == wanted; });
    if (found != kNames.end())
        return static_cast<RandomIndex>(found - kNames.begin());
    const auto alias =
        std::find_if(kAliases.begin(), kAliases.end(), [&wanted](const Alias &known) { return known.name == wanted; });
    return alias == kAliases.end() ? std::nullopt : std::optional(alias->table);
}

std::span<const std::string_view> randomIndexNames()
{
    return kNames;
}

std::string_view randomIndexSource(RandomIndex table)
{
    return kTables[static_cast<std::size_t>(table)].source;
}

std::optional<double> randomIndexOf(RandomIndex table, std::size_t items)
{
    if (items < kFirst)
        return 0.0;
    const std::span<const double> values = kTables[static_cast<std::size_t>(table)].values;
    if (items - kFirst >= values.size())
        return std::nullopt;
    return values[items - kFirst];
}

std::optional<double> consistencyRatio(double consistencyIndex, std::size_t items, RandomIndex table)
{
    const std::optional<double> random = randomIndexOf(table, items);
    if (random == 0.0)
        return 0.0;
    return random ? std::optional(consistencyIndex / *random) : std::nullopt;
}

} // namespace shortlist::decision
