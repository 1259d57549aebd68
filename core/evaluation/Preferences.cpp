// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/evaluation/Preferences.h"

#include <algorithm>

namespace shortlist {

namespace {

bool fits(const Preference &preference, const Provider &provider)
{
    if (!provider.country.isEmpty() && preference.countries.contains(provider.country))
        return true;
    return !preference.tag.isEmpty() && provider.tags.contains(preference.tag, Qt::CaseInsensitive);
}

} // namespace

std::vector<GivenPreference> preferencesOf(const Snapshot &snapshot, const Provider &provider)
{
    std::vector<GivenPreference> given;
    for (const Preference &preference : snapshot.list<Preference>()) {
        if (fits(preference, provider))
            given.push_back({preference.id, preference.name, preference.points / 100});
    }
    return given;
}

double preferencePoints(const Snapshot &snapshot, const Provider &provider)
{
    double sum = 0;
    for (const Preference &preference : snapshot.list<Preference>())
        sum += fits(preference, provider) ? preference.points / 100 : 0.0;
    return sum;
}

} // namespace shortlist
