// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/CodeWords.h"

namespace shortlist {

// A yes or no that may not be known yet.
enum class Known { Unknown, Yes, No };

constexpr auto codeWords(Known)
{
    return std::to_array<CodeWord<Known>>({{Known::Unknown, ""}, {Known::Yes, "yes"}, {Known::No, "no"}});
}

} // namespace shortlist
