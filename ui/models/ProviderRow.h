// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/evaluation/Evaluation.h"
#include "core/model/Provider.h"

#include <QCollator>
#include <QDate>
#include <QString>
#include <QStringList>

#include <optional>

namespace shortlist {

// What the table shows of one provider, with the keys it is sorted and searched by.
struct ProviderRow
{
    ProviderId id{};
    QString name;
    QString legalName;
    QString website;
    QString country; // the name
    QString countryCode;
    QString services; // the names, joined
    QString tags;     // joined
    QString certificateText;
    QStringList serviceCodes;
    QStringList standards; // of all certificates, as the catalogue names them
    ProviderStatus status = ProviderStatus::Candidate;
    int headcount = 0;
    int founded = 0;
    int sites = 0;
    int certificates = 0;
    int certificatesValid = 0;
    bool certificateExpired = false;
    bool certificateExpiring = false;
    double total = kMissing; // weighted, without preference points
    double preference = 0;   // points that are added after scoring
    int rank = 0;
    int missing = 0;
    std::optional<Verdict> gate; // nothing where nothing is asked
    QString searchText;          // folded: name, legal name, country, tags, services, notes
    std::optional<QCollatorSortKey> nameKey;

    void setCertificates(const std::vector<Certificate> &certificates, const QDate &day);
    // True if anything shown became another.
    bool setStanding(const Standing &standing, bool takesPart, bool isAsked);
};

// The collator that names are sorted by: the user's language, numbers by their value.
QCollator nameCollator();
ProviderRow makeProviderRow(const Provider &provider, const QCollator &collator, const QDate &day);

} // namespace shortlist
