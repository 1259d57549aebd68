// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/project/RowTools.h"
#include "core/project/Rows.h"

#include <QCoreApplication>

namespace shortlist {

namespace {

// Facts and what was agreed on have no evaluator and tables of their own.
enum class Place { Fact, Consensus, Score };

Place placeOf(const ScoreKey &key)
{
    return key.evaluator == kFacts ? Place::Fact : key.evaluator == kConsensus ? Place::Consensus : Place::Score;
}

// Provider and criterion are the first two parameters in all tables' statements.
void bindKey(Statement &statement, const ScoreKey &key)
{
    statement.bind(1, raw(key.provider)).bind(2, raw(key.criterion));
    if (placeOf(key) == Place::Score)
        statement.bind(3, raw(key.evaluator));
}

Result<Statement *> statementFor(Database &database, const ScoreKey &key, const char *fact, const char *consensus,
                                 const char *score)
{
    const Place place = placeOf(key);
    return database.cached(place == Place::Fact ? fact : place == Place::Consensus ? consensus : score);
}

Result<> readTable(Database &database, const QByteArray &sql, const rows::ScoreVisitor &visitor)
{
    Result<Statement> statement = database.prepare(sql);
    if (!statement)
        return tl::unexpected<Error>(statement.error());
    for (;;) {
        const Result<bool> row = statement->step();
        if (!row)
            return tl::unexpected<Error>(row.error());
        if (!*row)
            return {};
        const ScoreKey key{ProviderId{statement->integer(0)}, CriterionId{statement->integer(2)},
                           EvaluatorId{statement->integer(1)}};
        if (!visitor(key, statement->real(3), statement->text(4))) {
            return fail(ErrorCode::Damaged,
                        QCoreApplication::translate(
                            "Rows", "“%1” is damaged: a score belongs to a provider, criterion or evaluator "
                                    "that is not there. Nothing was changed. Open a copy or a backup.")
                            .arg(database.path()));
        }
    }
}

} // namespace

Result<> rows::readScores(Database &database, const ScoreVisitor &visitor)
{
    const Result<> scores =
        readTable(database, "SELECT provider_id, evaluator_id, criterion_id, value, comment FROM score", visitor);
    if (!scores)
        return scores;
    const Result<> facts =
        readTable(database, "SELECT provider_id, 0, criterion_id, value, comment FROM fact", visitor);
    if (!facts)
        return facts;
    return readTable(database, "SELECT provider_id, -1, criterion_id, value, reason FROM consensus", visitor);
}

Result<std::optional<Score>> rows::readScore(Database &database, const ScoreKey &key)
{
    const Result<Statement *> found = statementFor(
        database, key, "SELECT value, comment FROM fact WHERE provider_id = ? AND criterion_id = ?",
        "SELECT value, reason FROM consensus WHERE provider_id = ? AND criterion_id = ?",
        "SELECT value, comment FROM score WHERE provider_id = ?1 AND evaluator_id = ?3 AND criterion_id = ?2");
    if (!found)
        return tl::unexpected<Error>(found.error());
    Statement &statement = **found;
    bindKey(statement, key);
    const Result<bool> row = statement.step();
    if (!row)
        return tl::unexpected<Error>(row.error());
    std::optional<Score> score;
    if (*row)
        score = Score{statement.real(0), statement.text(1)};
    statement.reset();
    return score;
}

Result<> rows::writeScore(Database &database, const ScoreKey &key, double value, const QString &comment)
{
    const Result<Statement *> statement = statementFor(
        database, key,
        "INSERT INTO fact (provider_id, criterion_id, value, comment) VALUES (?1,?2,?3,?4) "
        "ON CONFLICT (provider_id, criterion_id) DO UPDATE SET value = excluded.value, comment = excluded.comment",
        "INSERT INTO consensus (provider_id, criterion_id, value, reason) VALUES (?1,?2,?3,?4) "
        "ON CONFLICT (provider_id, criterion_id) DO UPDATE SET value = excluded.value, reason = excluded.reason",
        "INSERT INTO score (provider_id, criterion_id, evaluator_id, value, comment) VALUES (?1,?2,?3,?4,?5) "
        "ON CONFLICT (provider_id, evaluator_id, criterion_id) "
        "DO UPDATE SET value = excluded.value, comment = excluded.comment");
    if (!statement)
        return tl::unexpected<Error>(statement.error());
    bindKey(**statement, key);
    const int next = placeOf(key) == Place::Score ? 4 : 3;
    (*statement)->bind(next, value).bind(next + 1, comment);
    return (*statement)->run();
}

Result<> rows::deleteScore(Database &database, const ScoreKey &key)
{
    const Result<Statement *> statement =
        statementFor(database, key, "DELETE FROM fact WHERE provider_id = ?1 AND criterion_id = ?2",
                     "DELETE FROM consensus WHERE provider_id = ?1 AND criterion_id = ?2",
                     "DELETE FROM score WHERE provider_id = ?1 AND evaluator_id = ?3 AND criterion_id = ?2");
    if (!statement)
        return tl::unexpected<Error>(statement.error());
    bindKey(**statement, key);
    return (*statement)->run();
}

} // namespace shortlist
