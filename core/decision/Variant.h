// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <utility>
#include <vector>

namespace shortlist::decision {

// Which of a method's many forms gave a result, so that a report can say exactly what was done.
struct Variant
{
    std::string method;                                       // as decision tables name it: "topsis"
    std::vector<std::pair<std::string, std::string>> options; // {"normalization", "vector"}, in a fixed order
};

// The shortest text that reads back as the number, the same on every machine.
std::string textOf(double number);

} // namespace shortlist::decision
