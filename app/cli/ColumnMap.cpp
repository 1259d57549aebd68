// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/ColumnMap.h"

#include <algorithm>
#include <array>
#include <optional>

namespace shortlist {

namespace {

struct FieldWord
{
    ImportField field;
    const char *word;
};

constexpr std::array<FieldWord, 24> kWords{{
    {ImportField::Name, "name"},
    {ImportField::LegalName, "legal_name"},
    {ImportField::Website, "website"},
    {ImportField::Country, "country"},
    {ImportField::Founded, "founded"},
    {ImportField::Headcount, "headcount"},
    {ImportField::Status, "status"},
    {ImportField::Services, "services"},
    {ImportField::Tags, "tags"},
    {ImportField::Sites, "sites"},
    {ImportField::Certificates, "certificates"},
    {ImportField::Notes, "notes"},
    {ImportField::ContactName, "contact_name"},
    {ImportField::ContactRole, "contact_role"},
    {ImportField::ContactEmail, "contact_email"},
    {ImportField::ContactPhone, "contact_phone"},
    {ImportField::NdaSigned, "nda_signed"},
    {ImportField::Pilot, "pilot"},
    {ImportField::Insurance, "insurance"},
    {ImportField::Attrition, "attrition"},
    {ImportField::AttritionFormula, "attrition_formula"},
    {ImportField::Capacity, "capacity"},
    {ImportField::SmallestTeam, "smallest_team"},
    {ImportField::Ignore, "ignore"},
}};

QString tr(const char *text)
{
    return QCoreApplication::translate("ColumnMap", text);
}

std::optional<std::size_t> columnOf(const QString &name, const CsvTable &table)
{
    for (qsizetype i = 0; i < table.headers.size(); ++i) {
        if (table.headers.at(i).compare(name, Qt::CaseInsensitive) == 0) {
            return static_cast<std::size_t>(i);
        }
    }
    for (qsizetype i = 0; i < table.headers.size(); ++i) {
        if (columnLetters(static_cast<int>(i) + 1) == name.toUpper()) {
            return static_cast<std::size_t>(i);
        }
    }
    return std::nullopt;
}

tl::expected<ColumnTarget, Failure> targetOf(const QString &word, const Snapshot &snapshot)
{
    const auto found = std::find_if(kWords.begin(), kWords.end(),
                                    [&word](const FieldWord &known) { return word == QLatin1String(known.word); });
    if (found != kWords.end()) {
        return ColumnTarget{found->field, {}};
    }
    const QString fact = QStringLiteral("fact:");
    if (!word.startsWith(fact)) {
        return wrongUse(tr("--map: there is no field “%1”; there are: %2.")
                            .arg(word, importFieldWords().join(QStringLiteral(", "))));
    }
    const QString path = word.mid(fact.size()).trimmed();
    for (const CriterionId id : snapshot.leaves()) {
        const bool isNamed = snapshot.criterionPath(id) == path || snapshot.criterion(id)->name == path;
        if (isNamed && snapshot.criterion(id)->source == CriterionSource::Fact) {
            return ColumnTarget{ImportField::Fact, id};
        }
    }
    return wrongUse(tr("--map: the project has no criterion “%1” whose value is a fact.").arg(path));
}

} // namespace

QStringList importFieldWords()
{
    QStringList words;
    for (const FieldWord &known : kWords) {
        words << QString(QLatin1String(known.word));
    }
    return words << QStringLiteral("fact:CRITERION");
}

tl::expected<ColumnMapping, Failure> mappedBy(const QStringList &wishes, ColumnMapping mapping, const CsvTable &table,
                                              const Snapshot &snapshot)
{
    std::vector<bool> wished(mapping.size(), false);
    for (const QString &wish : wishes.join(QLatin1Char(',')).split(QLatin1Char(','), Qt::SkipEmptyParts)) {
        const qsizetype sign = wish.lastIndexOf(QLatin1Char('='));
        if (sign < 1) {
            return wrongUse(tr("--map: “%1” is not of the form HEADER=FIELD.").arg(wish.trimmed()));
        }
        const QString header = wish.left(sign).trimmed();
        const auto column = columnOf(header, table);
        if (!column) {
            return wrongUse(tr("--map: %1 has no column “%2”; it has: %3.")
                                .arg(table.name, header, table.headers.join(QStringLiteral(", "))));
        }
        const auto target = targetOf(wish.mid(sign + 1).trimmed(), snapshot);
        if (!target) {
            return tl::unexpected(target.error());
        }
        mapping[*column] = *target;
        wished[*column] = true;
        // What was only guessed gives way to what was said.
        for (std::size_t i = 0; i < mapping.size(); ++i) {
            if (i != *column && !wished[i] && mapping[i] == *target) {
                mapping[i] = ColumnTarget{};
            }
        }
    }
    return mapping;
}

} // namespace shortlist
