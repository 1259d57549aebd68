// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Id.h"

#include <QString>

namespace shortlist {

// A person who scores. The weight says how much the person's scores count beside the others'; 0 = for the record only.
struct Evaluator
{
    EvaluatorId id{};
    QString name; // never empty
    QString role;
    double weight = 1;
    int position = 0;

    bool operator==(const Evaluator &) const = default;
};

} // namespace shortlist
