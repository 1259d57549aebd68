// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/model/Provider.h"

#include "core/model/CodeWords.h"

namespace shortlist {

namespace {

constexpr std::array<CodeWord<ProviderStatus>, 7> kStatusWords{{
    {ProviderStatus::Candidate, "candidate"},
    {ProviderStatus::Invited, "invited"},
    {ProviderStatus::Responded, "responded"},
    {ProviderStatus::Shortlisted, "shortlisted"},
    {ProviderStatus::Awarded, "awarded"},
    {ProviderStatus::Declined, "declined"},
    {ProviderStatus::Excluded, "excluded"},
}};

} // namespace

QString statusCode(ProviderStatus status)
{
    return codeOf(kStatusWords, status);
}

std::optional<ProviderStatus> statusFromCode(const QString &code)
{
    return fromCode(kStatusWords, code);
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
