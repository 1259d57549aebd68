// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Field.h"
#include "core/model/Id.h"

#include <QString>

namespace shortlist {

// What a provider has several of: sites, contacts, references.

enum class SiteKind { Office, Home };

constexpr auto codeWords(SiteKind)
{
    return std::to_array<CodeWord<SiteKind>>({{SiteKind::Office, "office"}, {SiteKind::Home, "home"}});
}

struct Site
{
    RowId id{};
    QString city;
    QString country; // ISO 3166-1 alpha-2
    QString zone;    // IANA
    int seats = 0;   // 0 = not known
    SiteKind kind = SiteKind::Office;
    int shiftDays = 0;   // bit 0 = Monday; 0 = the shift is not known
    int shiftFrom = 540; // minutes of the site's local day, 0 to 1440
    int shiftTo = 1080;  // up to shiftFrom = past midnight; 0 to 1440 = round the clock

    static constexpr const char *table() { return "site"; }
    static constexpr auto fields()
    {
        return std::tuple{field("city", &Site::city),
                          field("country", &Site::country),
                          field("zone", &Site::zone),
                          field("seats", &Site::seats),
                          field("kind", &Site::kind),
                          field("shift_days", &Site::shiftDays),
                          field("shift_from", &Site::shiftFrom),
                          field("shift_to", &Site::shiftTo)};
    }
    bool operator==(const Site &) const = default;
};

struct Contact
{
    RowId id{};
    QString name;
    QString role;
    QString email;
    QString phone;

    static constexpr const char *table() { return "contact"; }
    static constexpr auto fields()
    {
        return std::tuple{field("name", &Contact::name), field("role", &Contact::role), field("email", &Contact::email),
                          field("phone", &Contact::phone)};
    }
    bool operator==(const Contact &) const = default;
};

struct Reference
{
    RowId id{};
    QString client;
    QString industry;
    QString contact;
    QString notes;
    bool current = true; // still a client
    QString volume{};    // what is done for it: "120 seats"

    static constexpr const char *table() { return "reference"; }
    static constexpr auto fields()
    {
        return std::tuple{field("client", &Reference::client),   field("industry", &Reference::industry),
                          field("contact", &Reference::contact), field("notes", &Reference::notes),
                          field("current", &Reference::current), field("volume", &Reference::volume)};
    }
    bool operator==(const Reference &) const = default;
};

} // namespace shortlist
