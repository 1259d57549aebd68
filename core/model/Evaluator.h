// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Id.h"

#include <QDate>
#include <QDateTime>
#include <QString>

#include <vector>

namespace shortlist {

// A person who scores. The weight says how much the person's scores count beside the others'; 0 = for the record only.
struct Evaluator
{
    EvaluatorId id{};
    QString name; // never empty
    QString role;
    double weight = 1;
    int position = 0;
    std::vector<CriterionId> sections{}; // groups or leaves that the person may score, by key; empty = all
    QString interests{};                 // what the person declared
    QDate declaredOn{};                  // invalid = nothing was declared yet; with no interests: declared to have none
    QDateTime handedIn{};                // UTC; while valid, the person's scores are closed

    bool operator==(const Evaluator &) const = default;
};

} // namespace shortlist
