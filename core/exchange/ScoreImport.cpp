// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/ScoreImport.h"

#include "core/catalogue/Fold.h"
#include "core/exchange/ImportValues.h"
#include "core/exchange/ProviderImport.h"
#include "core/project/Store.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>
#include <cmath>
#include <unordered_map>
#include <unordered_set>

namespace shortlist {

namespace {

struct Scores
{
    Q_DECLARE_TR_FUNCTIONS(Scores)
};

QString brief(const QString &text)
{
    return lineFromCell(text).left(60);
}

bool isOneOf(const QString &word, const char *list)
{
    return QString::fromLatin1(list).split(QLatin1Char(' ')).contains(word);
}

// Names of things, folded; a name that two of them have names none.
template <typename Id>
class Names
{
public:
    void add(const QString &name, Id id)
    {
        if (name.isEmpty())
            return;
        const auto found = m_ids.find(name);
        if (found == m_ids.end())
            m_ids.insert(name, id);
        else if (found.value() != id)
            found.value() = Id{};
    }
    Id find(const QString &name) const { return m_ids.value(name); }

private:
    QHash<QString, Id> m_ids;
};

class Reader
{
public:
    Reader(const Workbook &book, const Sheet &sheet, const Snapshot &snapshot, EvaluatorId evaluator,
           const ScoreLock &lock)
        : m_book(book)
        , m_sheet(sheet)
        , m_snapshot(snapshot)
        , m_lock(lock)
    {
        m_preview.fileName = book.fileName;
        m_preview.sheet = sheet.name;
        m_preview.evaluator = evaluator;
        for (const Provider &provider : snapshot.providers()) {
            m_exact.add(provider.name, provider.id);
            m_alike.add(nameKey(provider.name), provider.id);
        }
    }

    ScorePreview read()
    {
        m_sheet.eachRow([this](int row, std::span<const SheetCell> cells) {
            if (m_columns.empty())
                readHeader(row, cells);
            else
                readRow(row, cells);
        });
        return std::move(m_preview);
    }

private:
    void complain(CellPlace place, const QString &text, bool left = true)
    {
        m_preview.problems.push_back({place, text, left});
    }

    void readHeader(int row, std::span<const SheetCell> cells)
    {
        m_columns.resize(static_cast<std::size_t>(m_sheet.columnCount()) + 1);
        QStringList headers;
        for (const SheetCell &cell : cells) {
            headers.resize(static_cast<qsizetype>(cell.column));
            headers.last() = m_book.asText(cell).simplified();
        }
        findNames(headers);
        fillCriteria();
        std::unordered_set<CriterionId> used;
        for (qsizetype i = 0; i < headers.size(); ++i) {
            const CellPlace place{row, static_cast<int>(i) + 1};
            if (place.column == m_nameColumn || headers.at(i).isEmpty())
                continue;
            const Criterion *criterion = criterionOf(place, headers.at(i));
            if (criterion != nullptr && !used.insert(criterion->id).second) {
                complain(place, Scores::tr("“%1” was given by an earlier column.").arg(brief(headers.at(i))));
                criterion = nullptr;
            }
            m_columns[static_cast<std::size_t>(place.column)] = criterion;
            m_preview.criteria += criterion == nullptr ? 0 : 1;
        }
    }

    // Where the providers' names stand: under a header that says so, else in the first column that has one.
    void findNames(const QStringList &headers)
    {
        const ColumnMapping mapping = guessMapping(headers, Snapshot());
        const auto named = std::find_if(mapping.begin(), mapping.end(),
                                        [](const ColumnTarget &target) { return target.field == ImportField::Name; });
        m_nameColumn = named == mapping.end() ? 1 : static_cast<int>(named - mapping.begin()) + 1;
    }

    void fillCriteria()
    {
        for (const CriterionId id : m_snapshot.leaves()) {
            const Criterion &criterion = *m_snapshot.criterion(id);
            m_criteria.add(folded(criterion.name), id);
            m_paths.add(folded(m_snapshot.criterionPath(id)), id);
        }
    }

    const Criterion *criterionOf(CellPlace place, const QString &header)
    {
        CriterionId id = m_paths.find(folded(header));
        if (isNull(id))
            id = m_criteria.find(folded(header));
        const Criterion *criterion = m_snapshot.criterion(id);
        const bool facts = m_preview.evaluator == kFacts;
        if (criterion == nullptr) {
            complain(place, Scores::tr("No criterion is called “%1”.").arg(brief(header)));
        } else if (facts && criterion->source != CriterionSource::Fact) {
            complain(place, Scores::tr("The value of “%1” is not a fact that is entered.").arg(criterion->name));
            return nullptr;
        } else if (!facts && criterion->source != CriterionSource::Evaluators) {
            complain(place, Scores::tr("“%1” is not scored by evaluators.").arg(criterion->name));
            return nullptr;
        } else if (!mayScore(id)) {
            complain(place, Scores::tr("%1 does not score “%2”.")
                                .arg(m_snapshot.evaluator(m_preview.evaluator)->name, criterion->name));
            return nullptr;
        } else if (const QString why = m_lock ? m_lock(id) : QString(); !why.isEmpty()) {
            complain(place, Scores::tr("“%1”: %2").arg(criterion->name, why));
            return nullptr;
        }
        return criterion;
    }

    bool mayScore(CriterionId id) const
    {
        const Evaluator *evaluator = m_snapshot.evaluator(m_preview.evaluator);
        if (evaluator == nullptr || evaluator->sections.empty())
            return true;
        return std::any_of(evaluator->sections.begin(), evaluator->sections.end(),
                           [this, id](CriterionId section) { return m_snapshot.isInside(id, section); });
    }

    void readRow(int row, std::span<const SheetCell> cells)
    {
        const ProviderId provider = providerOf(row, cells);
        if (isNull(provider))
            return;
        ++m_preview.providers;
        for (const SheetCell &cell : cells) {
            const Criterion *criterion = m_columns[cell.column];
            if (criterion == nullptr)
                continue;
            const CellPlace place{row, static_cast<int>(cell.column)};
            const std::optional<double> value = valueOf(place, cell, *criterion);
            if (!value)
                continue;
            const ScoreKey key{provider, criterion->id, m_preview.evaluator};
            const double before = m_snapshot.score(key).value;
            if (before == *value)
                ++m_preview.unchanged;
            else
                m_preview.changes.push_back({key, before, *value, place});
        }
    }

    ProviderId providerOf(int row, std::span<const SheetCell> cells)
    {
        const auto found = std::find_if(cells.begin(), cells.end(), [this](const SheetCell &cell) {
            return static_cast<int>(cell.column) == m_nameColumn;
        });
        const QString name = found == cells.end() ? QString() : lineFromCell(m_book.asText(*found));
        const CellPlace place{row, m_nameColumn};
        if (name.isEmpty()) {
            complain({row, 0}, Scores::tr("The row names no provider, so it is left out."));
            return {};
        }
        ProviderId id = m_exact.find(name);
        if (isNull(id))
            id = m_alike.find(nameKey(name));
        if (isNull(id)) {
            complain(place,
                     Scores::tr("No provider of the project, or more than one, is called “%1”.").arg(brief(name)));
            return {};
        }
        const auto [earlier, isNew] = m_rows.try_emplace(id, row);
        if (isNew)
            return id;
        complain(place, Scores::tr("Row %1 is of the same provider.").arg(earlier->second));
        return {};
    }

    std::optional<double> valueOf(CellPlace place, const SheetCell &cell, const Criterion &criterion)
    {
        const std::optional<double> value = numberOf(place, cell, criterion);
        if (!value || fitsScale(criterion.scale, *value))
            return value;
        complain(
            place,
            Scores::tr("%1 does not fit the scale of “%2”.").arg(QString::number(*value, 'g', 10), criterion.name));
        return std::nullopt;
    }

    std::optional<double> numberOf(CellPlace place, const SheetCell &cell, const Criterion &criterion)
    {
        switch (cell.kind) {
        case CellKind::Number:
        case CellKind::Boolean:
            return cell.number;
        case CellKind::Percent:
            // 12 % is 12 where the criterion counts in per cent, and 0.12 where it does not.
            return criterion.scale.unit.trimmed() == QLatin1String("%")
                       ? QString::number(cell.number * 100, 'g', 12).toDouble()
                       : cell.number;
        case CellKind::Error:
            complain(place, Scores::tr("The cell holds an error (%1).").arg(brief(m_book.text(cell))));
            return std::nullopt;
        case CellKind::Date:
            complain(place, Scores::tr("A date stands where a score should."));
            return std::nullopt;
        case CellKind::Text:
            break;
        }
        return fromText(place, m_book.text(cell), criterion);
    }

    std::optional<double> fromText(CellPlace place, const QString &text, const Criterion &criterion)
    {
        const QString line = lineFromCell(text);
        if (line.isEmpty() || saysNothing(line))
            return std::nullopt;
        const QString word = folded(line);
        if (criterion.scale.kind == ScaleKind::YesNo) {
            if (isOneOf(word, "yes y true x ja oui tak si"))
                return 1;
            if (isOneOf(word, "no n false nein non nie"))
                return 0;
        }
        for (const ScaleLevel &level : criterion.scale.levels) {
            if (folded(level.label) == word)
                return level.score;
        }
        const std::optional<NumberCell> number = numberFromCell(line, NumberKind::Decimal);
        if (!number) {
            complain(place, Scores::tr("“%1” is not a score.").arg(brief(line)));
            return std::nullopt;
        }
        if (number->guessed || number->trimmed)
            complain(place,
                     Scores::tr("“%1” was read as %2.").arg(brief(line), QString::number(number->value, 'g', 12)),
                     false);
        return number->value;
    }

    const Workbook &m_book;
    const Sheet &m_sheet;
    const Snapshot &m_snapshot;
    const ScoreLock &m_lock;
    ScorePreview m_preview;
    Names<ProviderId> m_exact;
    Names<ProviderId> m_alike;
    Names<CriterionId> m_criteria;
    Names<CriterionId> m_paths;
    std::vector<const Criterion *> m_columns; // by column; null = not a criterion
    std::unordered_map<ProviderId, int> m_rows;
    int m_nameColumn = 1;
};

Result<> checkEvaluator(const Snapshot &snapshot, EvaluatorId id)
{
    if (id == kFacts)
        return {};
    const Evaluator *evaluator = snapshot.evaluator(id);
    if (evaluator == nullptr)
        return fail(ErrorCode::NotFound, Scores::tr("The evaluator is not in the project (any more)."));
    if (evaluator->handedIn.isValid())
        return fail(ErrorCode::BadInput,
                    Scores::tr("%1 has handed in, so the scores are closed. Reopen them on the Evaluators page first.")
                        .arg(evaluator->name));
    return {};
}

} // namespace

Result<ScorePreview> previewScores(const Workbook &book, const Sheet &sheet, const Snapshot &snapshot,
                                   EvaluatorId evaluator, const ScoreLock &lock)
{
    if (const Result<> checked = checkEvaluator(snapshot, evaluator); !checked)
        return tl::unexpected<Error>(checked.error());
    ScorePreview preview = Reader(book, sheet, snapshot, evaluator, lock).read();
    const bool noCriterion = preview.criteria == 0;
    if (!noCriterion && preview.providers > 0)
        return preview;
    return fail(
        ErrorCode::BadInput,
        noCriterion
            ? Scores::tr("“%1”, sheet “%2”: no column is headed with a criterion that takes these scores. "
                         "Nothing was imported.")
                  .arg(book.fileName, sheet.name)
            : Scores::tr("“%1”, sheet “%2”: no row begins with a provider of the project. Nothing was imported.")
                  .arg(book.fileName, sheet.name));
}

QString scoreImportLabel(const ScorePreview &preview, const Snapshot &snapshot)
{
    const QString count = QString::number(preview.changes.size());
    const Evaluator *evaluator = snapshot.evaluator(preview.evaluator);
    return evaluator == nullptr
               ? Scores::tr("Import %1 facts from “%2”").arg(count, preview.fileName)
               : Scores::tr("Import %1 scores by %2 from “%3”").arg(count, evaluator->name, preview.fileName);
}

Project::Mutation scoreImportMutation(const Snapshot &snapshot, const ScorePreview &preview,
                                      const std::function<void(int, int)> &progress)
{
    return [&snapshot, &preview, progress](Store &store) -> Result<> {
        constexpr int kBetween = 2'000;
        int done = 0;
        for (const ScoreChange &change : preview.changes) {
            if (progress && done % kBetween == 0)
                progress(done, static_cast<int>(preview.changes.size()));
            const QString comment = snapshot.scores().comment(change.key);
            if (const Result<> written = store.setScore(change.key, change.after, comment); !written)
                return fail(written.error().code,
                            Scores::tr("“%1”, %2: %3 Nothing was imported.")
                                .arg(preview.fileName, cellName(preview.sheet, change.place), written.error().message));
            ++done;
        }
        return {};
    };
}

Result<> importScores(Project &project, const ScorePreview &preview)
{
    return project.edit(scoreImportLabel(preview, project.snapshot()),
                        scoreImportMutation(project.snapshot(), preview));
}

} // namespace shortlist
