// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/CodeWords.h"

#include <QString>

namespace shortlist {

// What a requirement says of a provider. The better first, so that the largest of several is what they say together.
enum class Verdict : quint8 {
    Pass,
    Waived,  // does not pass, or it is not known; somebody put it aside with reason and name
    Unknown, // what decides is not known yet; nobody is kept out by that
    Fail,
};

inline constexpr Verdict kAllVerdicts[] = {Verdict::Pass, Verdict::Waived, Verdict::Unknown, Verdict::Fail};

// The words that stand for these in files: "pass", "waived", "unknown", "fail".
constexpr auto codeWords(Verdict)
{
    return std::to_array<CodeWord<Verdict>>(
        {{Verdict::Pass, "pass"}, {Verdict::Waived, "waived"}, {Verdict::Unknown, "unknown"}, {Verdict::Fail, "fail"}});
}

QString verdictLabel(Verdict verdict); // "Pass", translated
QString verdictSymbol(Verdict verdict);

// A verdict with the sentences that say why.
struct Ruling
{
    Verdict verdict = Verdict::Pass;
    QString reason;
    bool operator==(const Ruling &) const = default;
};

} // namespace shortlist
