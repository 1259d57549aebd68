// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/Csv.h"
#include "core/model/Provider.h"
#include "core/project/Project.h"

#include <QString>
#include <QStringList>

#include <functional>
#include <utility>
#include <vector>

namespace shortlist {

// What a column of a table means.
enum class ImportField {
    Ignore,
    Name,
    LegalName,
    Website,
    Country,
    Founded,
    Headcount,
    Status,
    Services,
    Tags,
    Sites,        // "Cork (IE, Mon-Sat 08:00-20:00); Kraków (PL)"
    Certificates, // "ISO 27001 (BSI, 2027-05-31, no.: 1187); SOC 2"
    Notes,
    ContactName,
    ContactRole,
    ContactEmail,
    ContactPhone,
    NdaSigned, // "2026-09-16"
    Pilot,     // "yes", "no"
    Insurance, // "5000000 EUR"
    Attrition, // per cent a year
    AttritionFormula,
    Capacity, // items a month
    SmallestTeam,
    Fact, // a number for a criterion whose source is Fact
};

inline constexpr ImportField kAllImportFields[] = {ImportField::Ignore,       ImportField::Name,
                                                   ImportField::LegalName,    ImportField::Website,
                                                   ImportField::Country,      ImportField::Founded,
                                                   ImportField::Headcount,    ImportField::Status,
                                                   ImportField::Services,     ImportField::Tags,
                                                   ImportField::Sites,        ImportField::Certificates,
                                                   ImportField::Notes,        ImportField::ContactName,
                                                   ImportField::ContactRole,  ImportField::ContactEmail,
                                                   ImportField::ContactPhone, ImportField::NdaSigned,
                                                   ImportField::Pilot,        ImportField::Insurance,
                                                   ImportField::Attrition,    ImportField::AttritionFormula,
                                                   ImportField::Capacity,     ImportField::SmallestTeam,
                                                   ImportField::Fact};

QString importFieldLabel(ImportField field); // translated

struct ColumnTarget
{
    ImportField field = ImportField::Ignore;
    CriterionId criterion{}; // for Fact
    bool operator==(const ColumnTarget &) const = default;
};

using ColumnMapping = std::vector<ColumnTarget>; // one for each header

// The likely meaning of each header; no field but Fact and Ignore is given twice.
ColumnMapping guessMapping(const QStringList &headers, const Snapshot &snapshot);
// What is wrong with a mapping (no column for the name, a field or criterion given twice), in words; empty if nothing
// is.
QString mappingProblem(const ColumnMapping &mapping, const QStringList &headers, const Snapshot &snapshot);

enum class ImportDecision { Add, Skip, Update };

struct CellProblem
{
    int column = 0;   // from 1; 0 = the row as a whole
    QString text;     // a whole sentence, without row and column
    bool left = true; // the cell's content is left out; false = it is taken, but look at it
};

struct ImportRow
{
    int number = 0;    // as in the spreadsheet
    Provider provider; // what the row says; no key yet
    std::vector<std::pair<CriterionId, double>> facts;
    std::vector<CellProblem> problems;
    ImportDecision decision = ImportDecision::Add; // the caller may change it
    ProviderId existing{};                         // the provider of the project that it looks like; null = none
    QString existingName;
    int sameAsRow = 0;  // an earlier row of the file that it looks like; 0 = none
    bool usable = true; // false: no name; can only be skipped
    bool isDuplicate() const { return !isNull(existing) || sameAsRow != 0; }
};

struct ImportPreview
{
    QString fileName;
    ColumnMapping mapping;
    QStringList headers;
    std::vector<ImportRow> rows;
    int count(ImportDecision decision) const;
    int problemCount() const;
};

// What each row would become. New names are to be added; what looks like a provider of the project or an earlier row is
// to be skipped until the user decides otherwise. Nothing is written.
ImportPreview previewImport(const CsvTable &table, const ColumnMapping &mapping, const Snapshot &snapshot);

// Called with rows done and rows in all; false cancels.
using ImportProgress = std::function<bool(int done, int total)>;

// The whole import as one mutation, for Project::edit. An update overwrites with what the row has and adds to lists; it
// removes nothing. Errors: Cancelled, BadInput (names the row). The snapshot is that of the project which is edited;
// snapshot and preview must live until the edit returns.
Project::Mutation importMutation(const Snapshot &snapshot, const ImportPreview &preview,
                                 const ImportProgress &progress = {});
// "Import 25 providers from “long list.csv”"
QString importLabel(const ImportPreview &preview);
// Both together: one edit, one undo. Nothing is written when it fails or is cancelled.
Result<> importInto(Project &project, const ImportPreview &preview, const ImportProgress &progress = {});

// The name without legal suffixes (Ltd, GmbH, S.A. ...), case, diacritics and punctuation: what is equal looks like one
// company.
QString nameKey(const QString &name);

} // namespace shortlist
