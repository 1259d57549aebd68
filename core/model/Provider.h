// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Certificate.h"
#include "core/model/Id.h"
#include "core/model/Offer.h"
#include "core/model/ProviderParts.h"
#include "core/model/Requirement.h"

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

constexpr auto codeWords(ProviderStatus)
{
    return std::to_array<CodeWord<ProviderStatus>>({{ProviderStatus::Candidate, "candidate"},
                                                    {ProviderStatus::Invited, "invited"},
                                                    {ProviderStatus::Responded, "responded"},
                                                    {ProviderStatus::Shortlisted, "shortlisted"},
                                                    {ProviderStatus::Awarded, "awarded"},
                                                    {ProviderStatus::Declined, "declined"},
                                                    {ProviderStatus::Excluded, "excluded"}});
}

// The word that stands for a status in files: "candidate", "invited" and so on.
QString statusCode(ProviderStatus status);
std::optional<ProviderStatus> statusFromCode(const QString &code);
// Declined and excluded providers stay visible but take no part in the ranking.
bool takesPart(ProviderStatus status);

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
    std::vector<Evidence> evidence{};
    std::vector<Offer> offers{};
    std::vector<Finding> findings{}; // by requirement's key; one at most each

    // What is asked of every provider before it is scored.
    QDate ndaSigned{};                 // invalid = not known to be signed
    Known pilot = Known::Unknown;      // accepts a pilot
    Decimal insurance{};               // liability cover, 0 = not known
    QString insuranceCurrency{};       // ISO 4217; empty = the project's
    std::optional<double> attrition{}; // per cent a year
    QString attritionFormula{};
    std::optional<double> capacity{}; // items a month that can be absorbed
    int smallestTeam = 0;             // seats of the smallest client team, 0 = not known

    const Finding *finding(RequirementId requirement) const; // null if there is none
    const Offer *offer() const;                              // the one that counts; null if there is none

    static constexpr const char *table() { return "provider"; }
    // The head's own fields; lists and parts have tables of their own.
    static constexpr auto fields()
    {
        return std::tuple{field("name", &Provider::name),
                          field("legal_name", &Provider::legalName),
                          field("website", &Provider::website),
                          field("country", &Provider::country),
                          field("founded", &Provider::founded),
                          field("headcount", &Provider::headcount),
                          field("status", &Provider::status),
                          field("notes", &Provider::notes),
                          field("nda_signed", &Provider::ndaSigned),
                          field("pilot", &Provider::pilot),
                          field("insurance", &Provider::insurance),
                          field("insurance_currency", &Provider::insuranceCurrency),
                          field("attrition", &Provider::attrition),
                          field("attrition_formula", &Provider::attritionFormula),
                          field("capacity", &Provider::capacity),
                          field("smallest_team", &Provider::smallestTeam)};
    }
    bool operator==(const Provider &) const = default;
};

} // namespace shortlist
