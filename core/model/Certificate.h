// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Field.h"
#include "core/model/Id.h"

#include <QByteArray>
#include <QDate>
#include <QString>

namespace shortlist {

// What a provider shows, or says, for a standard. Which of the dates count is the standard's date model.
struct Certificate
{
    RowId id{};
    QString standard; // "ISO/IEC 27001", as in the catalogue or as typed
    QString issuer;
    QDate validUntil;  // expiry; invalid = not known
    QString variant{}; // type or level: "Type II", "2022"
    QString accreditation{};
    QString number{};
    QString scope{};
    QString sites{}; // as the certificate names them, parted by ";"
    QDate issued{};
    QDate periodStart{}; // of a report on a period
    QDate periodEnd{};
    QDate surveillance{}; // last surveillance audit or interim assessment
    QString verifiedBy{}; // who of us checked it; empty = nobody did
    QDate verifiedOn{};
    QString verifiedHow{}; // where and how: "IAF CertSearch"
    QString notes{};

    bool isVerified() const { return !verifiedBy.isEmpty() && verifiedOn.isValid(); }

    static constexpr const char *table() { return "certificate"; }
    static constexpr auto fields()
    {
        return std::tuple{field("standard", &Certificate::standard),
                          field("issuer", &Certificate::issuer),
                          field("valid_until", &Certificate::validUntil),
                          field("variant", &Certificate::variant),
                          field("accreditation", &Certificate::accreditation),
                          field("number", &Certificate::number),
                          field("scope", &Certificate::scope),
                          field("sites", &Certificate::sites),
                          field("issued", &Certificate::issued),
                          field("period_start", &Certificate::periodStart),
                          field("period_end", &Certificate::periodEnd),
                          field("surveillance", &Certificate::surveillance),
                          field("verified_by", &Certificate::verifiedBy),
                          field("verified_on", &Certificate::verifiedOn),
                          field("verified_how", &Certificate::verifiedHow),
                          field("notes", &Certificate::notes)};
    }
    bool operator==(const Certificate &) const = default;
};

// A file that a provider handed in. Its content lies in the project file under its SHA-256 (Project::evidenceContent).
struct Evidence
{
    RowId id{};
    RowId certificate{};   // what it shows; null = no certificate
    QuestionId question{}; // which question of the RFP it answers; null = none
    QString name;          // the file's name, without a path
    qint64 size = 0;       // bytes
    QByteArray sha256;     // 32 bytes
    QDate added;

    static constexpr const char *table() { return "evidence"; }
    static constexpr auto fields()
    {
        return std::tuple{field("certificate_id", &Evidence::certificate),
                          field("question_id", &Evidence::question),
                          field("name", &Evidence::name),
                          field("size", &Evidence::size),
                          field("sha256", &Evidence::sha256),
                          field("added", &Evidence::added)};
    }
    bool operator==(const Evidence &) const = default;
};

enum class DateModel {
    Expiry, // from issue to expiry
    Period, // a report on a period, which grows stale after its end
    None,   // no date: a law, a commitment
};

constexpr auto codeWords(DateModel)
{
    return std::to_array<CodeWord<DateModel>>(
        {{DateModel::Expiry, "expiry"}, {DateModel::Period, "period"}, {DateModel::None, "none"}});
}

// A standard that the catalogue does not have, added by the user.
struct OwnStandard
{
    RowId id{};
    QString name; // never empty, unlike the catalogue's
    QString covers;
    QString issuer;
    QString evidence; // what to ask for
    QString trap;     // the usual trap
    DateModel dates = DateModel::Expiry;
    int months = 36; // usual validity, or after how many months a period's end is stale; 0 = no rule

    static constexpr const char *table() { return "own_standard"; }
    static constexpr auto fields()
    {
        return std::tuple{field("name", &OwnStandard::name),     field("covers", &OwnStandard::covers),
                          field("issuer", &OwnStandard::issuer), field("evidence", &OwnStandard::evidence),
                          field("trap", &OwnStandard::trap),     field("dates", &OwnStandard::dates),
                          field("months", &OwnStandard::months)};
    }
    bool operator==(const OwnStandard &) const = default;
};

} // namespace shortlist
