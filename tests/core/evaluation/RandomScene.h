// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/core/evaluation/Scene.h"

#include <QRandomGenerator>

#include <vector>

namespace shortlist {

// Measures 0 to 1 with random weights at the top level, facts at random, some of them missing.
struct RandomScene : Scene
{
    std::vector<CriterionId> criteria;
    std::vector<ProviderId> providers;

    RandomScene(quint32 seed, int providerCount, int criterionCount, double gaps = 0)
    {
        QRandomGenerator random(seed);
        for (int c = 0; c < criterionCount; ++c)
            criteria.push_back(measure(c + 1, 1 + random.bounded(9), 0, 1, CriterionSource::Fact));
        for (int p = 0; p < providerCount; ++p) {
            providers.push_back(provider(p + 1, QString::number(p + 1)));
            for (const CriterionId criterion : criteria) {
                if (!(random.generateDouble() < gaps))
                    fact(providers.back(), criterion, random.generateDouble());
            }
        }
    }
};

} // namespace shortlist
