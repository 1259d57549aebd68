// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Change.h"
#include "core/model/Snapshot.h"
#include "core/qualification/Verdict.h"

#include <QDate>
#include <QLocale>

#include <array>
#include <memory>
#include <vector>

namespace shortlist {

// How many providers that take part have which verdict.
struct Tally
{
    std::array<int, 4> counts{}; // by Verdict

    int operator[](Verdict verdict) const { return counts[static_cast<std::size_t>(verdict)]; }
    int all() const { return counts[0] + counts[1] + counts[2] + counts[3]; }
    bool operator==(const Tally &) const = default;
};

// The providers that take part, as the requirements sift them one after the other.
struct Funnel
{
    struct Step
    {
        RequirementId requirement{};
        Tally alone;       // what this requirement alone says of all of them
        int fell = 0;      // failed here and at none before
        int remaining = 0; // failed neither here nor before
        int unknown = 0;   // of these, those of whom something asked so far is not known
        bool operator==(const Step &) const = default;
    };
    int longList = 0;
    std::vector<Step> steps; // active requirements, in their order
    Tally outcome;           // of all requirements together
    bool operator==(const Funnel &) const = default;
};

// Every active requirement asked of every provider. Told of each change, it asks again only where the change reaches.
class Qualification
{
public:
    // today: the day that counts as today; invalid = the clock's.
    explicit Qualification(const Snapshot &snapshot, const QDate &today = QDate());
    ~Qualification();

    struct Update
    {
        bool all = false;                  // rows or requirements are others
        std::vector<ProviderId> providers; // else: of whom a verdict became another
        bool any() const { return all || !providers.empty(); }
    };
    Update apply(const Change &change);

    // Active, in their order.
    const std::vector<RequirementId> &requirements() const;
    // Of all active requirements together: what the worst of them says. Pass where nothing is asked.
    Verdict verdict(ProviderId provider) const;
    // Pass for one that is not active.
    Verdict verdict(ProviderId provider, RequirementId requirement) const;
    // The same by index in the snapshot's providers and in requirements().
    Verdict verdictAt(std::size_t row) const;
    Verdict verdictAt(std::size_t row, std::size_t column) const;

    // Worked out anew with its words; also for a requirement that is not active.
    Ruling ruling(ProviderId provider, RequirementId requirement, const QLocale &locale = QLocale()) const;
    // Active requirements with that verdict, in their order.
    std::vector<RequirementId> requirementsWith(ProviderId provider, Verdict verdict) const;
    // The failed requirements' reasons, or else those of the unknown or the waived; empty for a pass.
    QString reason(ProviderId provider, const QLocale &locale = QLocale()) const;

    const Funnel &funnel() const;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace shortlist
