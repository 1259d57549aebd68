// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/model/Provider.h"

#include <array>

namespace shortlist {

namespace {

struct StatusWord
{
    ProviderStatus status;
    const char *code;
};

constexpr std::array<StatusWord, 7> kStatusWords{{
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
    for (const StatusWord &word : kStatusWords) {
        if (word.status == status)
            return QLatin1String(word.code);
    }
    return QString();
}

std::optional<ProviderStatus> statusFromCode(const QString &code)
{
    for (const StatusWord &word : kStatusWords) {
        if (code.compare(QLatin1String(word.code), Qt::CaseInsensitive) == 0)
            return word.status;
    }
    return std::nullopt;
}

bool takesPart(ProviderStatus status)
{
    return status != ProviderStatus::Declined && status != ProviderStatus::Excluded;
}

} // namespace shortlist
