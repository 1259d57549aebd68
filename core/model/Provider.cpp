// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/model/Provider.h"

#include <algorithm>

namespace shortlist {

QString statusCode(ProviderStatus status)
{
    return codeOf(status);
}

std::optional<ProviderStatus> statusFromCode(const QString &code)
{
    return enumFromCode<ProviderStatus>(code);
}

const Finding *Provider::finding(RequirementId requirement) const
{
    const auto it = std::find_if(findings.begin(), findings.end(),
                                 [requirement](const Finding &found) { return found.requirement == requirement; });
    return it == findings.end() ? nullptr : &*it;
}

const Offer *Provider::offer() const
{
    const auto it = std::find_if(offers.begin(), offers.end(), [](const Offer &offer) { return offer.counts; });
    return it == offers.end() ? nullptr : &*it;
}

bool takesPart(ProviderStatus status)
{
    return status != ProviderStatus::Declined && status != ProviderStatus::Excluded;
}

} // namespace shortlist
