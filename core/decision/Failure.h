// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <tl/expected.hpp>

#include <cstddef>
#include <optional>
#include <string>

namespace shortlist::decision {

// Why numbers could not be worked with.
struct Failure
{
    std::string message;              // plain English, without a full stop, fit to follow the name of the place
    std::optional<std::size_t> index; // the offending number's position in the input, where there is one
};

template <typename T>
using Result = tl::expected<T, Failure>;

inline tl::unexpected<Failure> failure(std::string message, std::optional<std::size_t> index = std::nullopt)
{
    return tl::unexpected<Failure>(Failure{std::move(message), index});
}

} // namespace shortlist::decision
