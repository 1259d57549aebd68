// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Criterion.h"
#include "core/model/Error.h"
#include "core/model/Evaluator.h"
#include "core/model/Judgement.h"
#include "core/model/Lists.h"
#include "core/model/Need.h"
#include "core/model/Provider.h"
#include "core/model/Score.h"

#include <functional>
#include <optional>

namespace shortlist {

class Database;

// Between the model's values and the tables' rows: the only place that knows the columns. write... adds or replaces,
// with what belongs to it, and touches only rows that differ; read... without a key reads all.
namespace rows {

Result<Need> readNeed(Database &database);
Result<> writeNeed(Database &database, const Need &need);
Result<PriceTerms> readPriceTerms(Database &database);
Result<> writePriceTerms(Database &database, const PriceTerms &terms);
Result<Method> readMethod(Database &database);
Result<> writeMethod(Database &database, const Method &method);

Result<std::vector<Provider>> readProviders(Database &database);
Result<std::optional<Provider>> readProvider(Database &database, ProviderId id);
Result<> writeProvider(Database &database, const Provider &provider);
Result<> deleteProvider(Database &database, ProviderId id);

Result<std::vector<Criterion>> readCriteria(Database &database);
Result<std::optional<Criterion>> readCriterion(Database &database, CriterionId id);
Result<> writeCriterion(Database &database, const Criterion &criterion);
Result<> deleteCriterion(Database &database, CriterionId id); // without what is below it
Result<std::vector<CriterionId>> criterionChildren(Database &database, CriterionId parent);

Result<std::vector<Evaluator>> readEvaluators(Database &database);
Result<std::optional<Evaluator>> readEvaluator(Database &database, EvaluatorId id);
Result<> writeEvaluator(Database &database, const Evaluator &evaluator);
Result<> deleteEvaluator(Database &database, EvaluatorId id);

// Of the project's lists; Row is one of the types of Lists.
template <typename Row>
Result<std::vector<Row>> readList(Database &database);
template <typename Row>
Result<> writeListRow(Database &database, const Row &row);
// With what belongs to it; what only names it forgets it.
template <typename Row>
Result<> deleteListRow(Database &database, const Row &row);

using AnswerVisitor = std::function<void(ProviderId, const Answer &)>;
Result<> readAnswers(Database &database, const AnswerVisitor &visitor);
Result<std::optional<Answer>> readAnswer(Database &database, const AnswerKey &key);
Result<> writeAnswer(Database &database, ProviderId provider, const Answer &answer);
Result<> deleteAnswer(Database &database, const AnswerKey &key);

// Files' contents, under their SHA-256, which is given back.
Result<QByteArray> writeContent(Database &database, const QByteArray &content);
Result<QByteArray> readContent(Database &database, const QByteArray &sha256);
// What does not fit its SHA-256 or is missing, in words.
Result<QStringList> contentProblems(Database &database);

Result<Judgements> readJudgements(Database &database);
// Removes what is null, empty or as if nothing was said: an input without swing and place, a ratio of 0.
Result<> writeBasis(Database &database, const LevelBasis &basis);
Result<> writeInput(Database &database, const WeightInput &input);
Result<> writeComparison(Database &database, const Comparison &comparison);
Result<> writeStatement(Database &database, const WeightStatement &statement);
Result<> deleteStatement(Database &database, RowId id);
// What was said of a criterion, or by an evaluator, who is being removed.
Result<> deleteJudgementsOf(Database &database, CriterionId criterion);
Result<> deleteJudgementsBy(Database &database, EvaluatorId evaluator);

// Scores and facts, in the order of the key. The visitor's false stops with an error.
using ScoreVisitor = std::function<bool(const ScoreKey &, double value, const QString &comment)>;
Result<> readScores(Database &database, const ScoreVisitor &visitor);
Result<std::optional<Score>> readScore(Database &database, const ScoreKey &key);
Result<> writeScore(Database &database, const ScoreKey &key, double value, const QString &comment);
Result<> deleteScore(Database &database, const ScoreKey &key);

// True if a table has a row of this key.
Result<bool> exists(Database &database, const QByteArray &table, qint64 id);

} // namespace rows

} // namespace shortlist
