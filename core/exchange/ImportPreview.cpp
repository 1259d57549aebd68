// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/catalogue/Catalogue.h"
#include "core/exchange/ImportValues.h"
#include "core/exchange/ProviderImport.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>
#include <unordered_map>
#include <utility>

namespace shortlist {

namespace {

struct Import
{
    Q_DECLARE_TR_FUNCTIONS(Import)
};

// Longer one-line values are a mistake in the file, not a name.
constexpr qsizetype kLongestLine = 500;

class RowReader
{
public:
    RowReader(const CsvTable &table, const ColumnMapping &mapping, const Snapshot &snapshot)
        : m_mapping(mapping)
        , m_snapshot(snapshot)
    {
        // A decimal sign shows itself in a whole column, not in one cell.
        for (std::size_t i = 0; i < mapping.size(); ++i) {
            if (mapping[i].field != ImportField::Fact)
                continue;
            // A spreadsheet's numbers are numbers, written with a point.
            if (!table.sheet.isEmpty()) {
                m_decimals.emplace(mapping[i].criterion, QLatin1Char('.'));
                continue;
            }
            QStringList cells;
            for (const CsvRow &row : table.rows)
                cells.append(row.cells.value(static_cast<qsizetype>(i)));
            m_decimals.emplace(mapping[i].criterion, decimalSignOf(cells));
        }
    }

    ImportRow read(const CsvRow &row)
    {
        m_row = ImportRow();
        m_row.number = row.number;
        m_contact = Contact();
        for (std::size_t i = 0; i < m_mapping.size(); ++i) {
            const QString cell = row.cells.value(static_cast<qsizetype>(i));
            if (m_mapping[i].field != ImportField::Ignore && !cell.trimmed().isEmpty())
                readCell(m_mapping[i], static_cast<int>(i) + 1, cell);
        }
        if (!(m_contact == Contact()))
            m_row.provider.contacts.push_back(m_contact);
        if (m_row.provider.name.isEmpty()) {
            m_row.usable = false;
            m_row.decision = ImportDecision::Skip;
            m_row.problems.push_back({0, Import::tr("The row has no name, so it cannot be imported."), true});
        }
        return std::move(m_row);
    }

private:
    void readCell(const ColumnTarget &target, int column, const QString &cell)
    {
        if (target.field != ImportField::Name && target.field != ImportField::Notes && saysNothing(textFromCell(cell)))
            return;
        Provider &provider = m_row.provider;
        std::vector<CellProblem> &problems = m_row.problems;
        switch (target.field) {
        case ImportField::Ignore:
            return;
        case ImportField::Country:
            provider.country = countryFromCell(cell, column, problems);
            return;
        case ImportField::Founded:
            provider.founded = yearFromCell(cell, column, problems);
            return;
        case ImportField::Headcount:
            provider.headcount = headcountFromCell(cell, column, problems);
            return;
        case ImportField::Website:
            provider.website = websiteFromCell(cell, column, problems);
            return;
        case ImportField::Status:
            provider.status = statusFromCell(cell, column, problems).value_or(ProviderStatus::Candidate);
            return;
        case ImportField::Sites:
            provider.sites = sitesFromCell(cell, column, problems);
            return;
        case ImportField::Certificates:
            provider.certificates = certificatesFromCell(cell, column, problems);
            return;
        case ImportField::Fact:
            readFact(target.criterion, column, cell);
            return;
        default:
            if (!readProfile(target.field, column, cell))
                readText(target.field, column, cell);
        }
    }

    // What is asked of every provider before it is scored.
    bool readProfile(ImportField field, int column, const QString &cell)
    {
        Provider &provider = m_row.provider;
        std::vector<CellProblem> &problems = m_row.problems;
        switch (field) {
        case ImportField::NdaSigned:
            provider.ndaSigned = dayFromCell(cell, column, problems);
            return true;
        case ImportField::Pilot:
            if (const std::optional<bool> pilot = yesNoFromCell(cell, column, problems))
                provider.pilot = *pilot ? Known::Yes : Known::No;
            return true;
        case ImportField::Insurance:
            insuranceFromCell(provider, cell, column, problems);
            return true;
        case ImportField::Attrition:
            provider.attrition = measureFromCell(cell, column, problems);
            return true;
        case ImportField::AttritionFormula:
            provider.attritionFormula = textFromCell(cell);
            return true;
        case ImportField::Capacity:
            provider.capacity = measureFromCell(cell, column, problems);
            return true;
        case ImportField::SmallestTeam:
            provider.smallestTeam = countFromCell(cell, column, problems);
            return true;
        default:
            return false;
        }
    }

    void readText(ImportField field, int column, const QString &cell)
    {
        Provider &provider = m_row.provider;
        switch (field) {
        case ImportField::Name:
            provider.name = line(column, cell);
            return;
        case ImportField::LegalName:
            provider.legalName = line(column, cell);
            return;
        case ImportField::Services:
            provider.services = words(column, cell, true);
            return;
        case ImportField::Tags:
            provider.tags = words(column, cell, false);
            return;
        case ImportField::Notes:
            provider.notes = textFromCell(cell);
            return;
        case ImportField::ContactName:
            m_contact.name = line(column, cell);
            return;
        case ImportField::ContactRole:
            m_contact.role = line(column, cell);
            return;
        case ImportField::ContactPhone:
            m_contact.phone = line(column, cell);
            return;
        case ImportField::ContactEmail:
            m_contact.email = line(column, cell);
            if (!m_contact.email.contains(QLatin1Char('@')) || m_contact.email.contains(QLatin1Char(' ')))
                m_row.problems.push_back(
                    {column, Import::tr("“%1” does not look like an e-mail address.").arg(m_contact.email.left(60)),
                     false});
            return;
        default:
            return;
        }
    }

    QString line(int column, const QString &cell)
    {
        const QString text = lineFromCell(cell);
        if (text.size() <= kLongestLine)
            return text;
        m_row.problems.push_back({column,
                                  Import::tr("The text is %1 characters long, more than the %2 that fit here.")
                                      .arg(QString::number(text.size()), QString::number(kLongestLine)),
                                  true});
        return QString();
    }

    QStringList words(int column, const QString &cell, bool services)
    {
        QStringList result;
        const QStringList items = listFromCell(cell);
        for (const QString &item : items) {
            const QString word = line(column, item);
            const QString code = services ? catalogue::serviceCode(word) : QString();
            if (!word.isEmpty())
                result.append(code.isEmpty() ? word : code);
        }
        result.sort();
        result.removeDuplicates();
        return result;
    }

    void readFact(CriterionId id, int column, const QString &cell)
    {
        const Criterion *criterion = m_snapshot.criterion(id);
        if (criterion == nullptr)
            return;
        const std::optional<double> value =
            criterion->scale.kind == ScaleKind::YesNo ? yesNo(column, cell) : number(*criterion, column, cell);
        if (value && fitsScale(criterion->scale, *value))
            m_row.facts.emplace_back(id, *value);
        else if (value)
            m_row.problems.push_back({column,
                                      Import::tr("%1 does not fit the scale of “%2”.")
                                          .arg(QString::number(*value, 'g', 10), criterion->name),
                                      true});
    }

    std::optional<double> yesNo(int column, const QString &cell)
    {
        const std::optional<bool> said = yesNoFromCell(cell, column, m_row.problems);
        return said ? std::optional<double>(*said ? 1 : 0) : std::nullopt;
    }

    std::optional<double> number(const Criterion &criterion, int column, const QString &cell)
    {
        QString text = lineFromCell(cell);
        if (!criterion.scale.unit.isEmpty() && text.endsWith(criterion.scale.unit, Qt::CaseInsensitive))
            text.chop(criterion.scale.unit.size());
        const std::optional<NumberCell> number = numberFromCell(text, NumberKind::Decimal, m_decimals.at(criterion.id));
        if (!number) {
            m_row.problems.push_back({column, Import::tr("“%1” is not a number.").arg(text.left(60)), true});
            return std::nullopt;
        }
        if (number->guessed || number->trimmed)
            m_row.problems.push_back(
                {column, Import::tr("“%1” was read as %2.").arg(text.left(60), QString::number(number->value, 'g', 12)),
                 false});
        return number->value;
    }

    const ColumnMapping &m_mapping;
    const Snapshot &m_snapshot;
    std::unordered_map<CriterionId, QChar> m_decimals;
    ImportRow m_row;
    Contact m_contact;
};

// Finds what looks like one company in the project and in the rows before.
class DuplicateFinder
{
public:
    explicit DuplicateFinder(const Snapshot &snapshot)
        : m_snapshot(snapshot)
    {
        for (const Provider &provider : snapshot.providers()) {
            m_known.insert(nameKey(provider.name), provider.id);
            if (!provider.legalName.isEmpty() && !m_known.contains(nameKey(provider.legalName)))
                m_known.insert(nameKey(provider.legalName), provider.id);
        }
    }

    void mark(ImportRow &row)
    {
        if (!row.usable)
            return;
        QStringList keys{nameKey(row.provider.name)};
        if (!row.provider.legalName.isEmpty())
            keys.append(nameKey(row.provider.legalName));
        for (const QString &key : std::as_const(keys)) {
            if (isNull(row.existing))
                row.existing = m_known.value(key);
            if (row.sameAsRow == 0)
                row.sameAsRow = m_rows.value(key);
        }
        for (const QString &key : std::as_const(keys)) {
            if (!m_rows.contains(key))
                m_rows.insert(key, row.number);
        }
        if (const Provider *existing = m_snapshot.provider(row.existing))
            row.existingName = existing->name;
        if (row.isDuplicate())
            row.decision = ImportDecision::Skip;
    }

private:
    const Snapshot &m_snapshot;
    QHash<QString, ProviderId> m_known;
    QHash<QString, int> m_rows;
};

} // namespace

int ImportPreview::count(ImportDecision decision) const
{
    return static_cast<int>(
        std::count_if(rows.begin(), rows.end(), [decision](const ImportRow &row) { return row.decision == decision; }));
}

int ImportPreview::problemCount() const
{
    int count = 0;
    for (const ImportRow &row : rows)
        count += static_cast<int>(row.problems.size());
    return count;
}

ImportPreview previewImport(const CsvTable &table, const ColumnMapping &mapping, const Snapshot &snapshot)
{
    ImportPreview preview;
    preview.fileName = table.name;
    preview.mapping = mapping;
    preview.headers = table.headers;
    preview.rows.reserve(table.rows.size());
    RowReader reader(table, mapping, snapshot);
    DuplicateFinder duplicates(snapshot);
    for (const CsvRow &row : table.rows) {
        preview.rows.push_back(reader.read(row));
        duplicates.mark(preview.rows.back());
    }
    return preview;
}

} // namespace shortlist
