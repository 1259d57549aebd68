// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Id.h"

#include <QDate>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace shortlist {

enum class ProviderStatus { Candidate, Invited, Responded, Shortlisted, Awarded, Declined, Excluded };

inline constexpr ProviderStatus kAllProviderStatuses[] = {
    ProviderStatus::Candidate, ProviderStatus::Invited,  ProviderStatus::Responded, ProviderStatus::Shortlisted,
    ProviderStatus::Awarded,   ProviderStatus::Declined, ProviderStatus::Excluded};

// The word that stands for a status in files: "candidate", "invited" and so on.
QString statusCode(ProviderStatus status);
std::optional<ProviderStatus> statusFromCode(const QString &code);
// Declined and excluded providers stay visible but take no part in the ranking.
bool takesPart(ProviderStatus status);

struct Site
{
    RowId id{};
    QString city;
    QString country; // ISO 3166-1 alpha-2
    QString zone;    // IANA
    int seats = 0;   // 0 = not known
    bool operator==(const Site &) const = default;
};

struct Certificate
{
    RowId id{};
    QString standard; // "ISO/IEC 27001", as in the catalogue or as typed
    QString issuer;
    QDate validUntil; // invalid = not known
    bool operator==(const Certificate &) const = default;
};

struct Contact
{
    RowId id{};
    QString name;
    QString role;
    QString email;
    QString phone;
    bool operator==(const Contact &) const = default;
};

struct Reference
{
    RowId id{};
    QString client;
    QString industry;
    QString contact;
    QString notes;
    bool operator==(const Reference &) const = default;
};

struct Provider
{
    ProviderId id{};
    QString name;      // never empty
    QString legalName; // as registered, where it differs
    QString website;
    QString country;   // of the head office, ISO 3166-1 alpha-2
    int founded = 0;   // year, 0 = not known
    int headcount = 0; // people, 0 = not known
    ProviderStatus status = ProviderStatus::Candidate;
    QString notes;
    QStringList services; // codes from the service catalogue, or as typed; sorted, no doubles
    QStringList tags;     // sorted, no doubles
    std::vector<Site> sites;
    std::vector<Certificate> certificates;
    std::vector<Contact> contacts;
    std::vector<Reference> references;

    bool operator==(const Provider &) const = default;
};

} // namespace shortlist
