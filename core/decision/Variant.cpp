// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/decision/Variant.h"

#include <charconv>
#include <iterator>

namespace shortlist::decision {

std::string textOf(double number)
{
    char text[32];
    const auto end = std::to_chars(std::begin(text), std::end(text), number).ptr;
    return std::string(text, end);
}

} // namespace shortlist::decision
