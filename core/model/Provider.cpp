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

bool takesPart(ProviderStatus status)
{
    return status != ProviderStatus::Declined && status != ProviderStatus::Excluded;
}

} // namespace shortlist
