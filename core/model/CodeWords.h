// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <algorithm>
#include <array>
#include <optional>

namespace shortlist {

// An enumerator and the word that stands for it in files.
template <typename T>
struct CodeWord
{
    T value;
    const char *code;
};

template <typename T, std::size_t N>
QString codeOf(const std::array<CodeWord<T>, N> &words, T value)
{
    const auto it = std::find_if(words.begin(), words.end(), [value](const auto &word) { return word.value == value; });
    return it == words.end() ? QString() : QString(QLatin1String(it->code));
}

template <typename T, std::size_t N>
std::optional<T> fromCode(const std::array<CodeWord<T>, N> &words, const QString &code)
{
    const auto it = std::find_if(words.begin(), words.end(), [&code](const auto &word) {
        return code.compare(QLatin1String(word.code), Qt::CaseInsensitive) == 0;
    });
    return it == words.end() ? std::nullopt : std::optional<T>(it->value);
}

} // namespace shortlist
