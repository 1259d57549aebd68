// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/CodeWords.h"

#include <array>
#include <tuple>

namespace shortlist {

// A row's fields, named once: the name is the column in the project file and the key in JSON.
// A row type says what it is made of with
//     static constexpr const char *table();   // the table's name
//     static constexpr auto fields();         // a tuple of field(...), without keys and position
template <typename Row, typename Value>
struct Field
{
    const char *name;
    Value Row::*member;
};

template <typename Row, typename Value>
constexpr Field<Row, Value> field(const char *name, Value Row::*member)
{
    return {name, member};
}

// Calls visitor(name, value) for each field of a row; the value can be written if the row can.
template <typename Row, typename Visitor>
void visitFields(Row &row, Visitor &&visitor)
{
    std::apply([&](const auto &...fields) { (visitor(fields.name, row.*(fields.member)), ...); },
               std::remove_const_t<Row>::fields());
}

// An enumeration that is written as a word declares, beside itself,
//     constexpr auto codeWords(Kind) { return std::to_array<CodeWord<Kind>>({...}); }
template <typename Enum>
concept WordedEnum = requires(Enum value)
{
    codeWords(value);
};

template <WordedEnum Enum>
QString codeOf(Enum value)
{
    static constexpr auto words = codeWords(Enum{});
    return codeOf(words, value);
}

template <WordedEnum Enum>
std::optional<Enum> enumFromCode(const QString &code)
{
    static constexpr auto words = codeWords(Enum{});
    return fromCode(words, code);
}

} // namespace shortlist
