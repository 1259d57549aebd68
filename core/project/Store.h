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

namespace shortlist {

class Database;

// What a mutation writes through: typed rows of the project's tables, inside the running transaction.
// Each call checks what it is given and fails without having written when it is wrong.
class Store
{
public:
    explicit Store(Database &database);
    Store(const Store &) = delete;
    Store &operator=(const Store &) = delete;

    Result<> setNeed(const Need &need);
    Result<> setMethod(const Method &method);

    // The provider with its sites, certificates, contacts, references, services and tags. Keys that are null are given
    // one.
    Result<> insertProvider(const Provider &provider);
    // Writes only the rows that differ from what is stored; child rows are matched by id.
    Result<> updateProvider(const Provider &provider);
    // With everything that belongs to it, scores included.
    Result<> removeProvider(ProviderId id);

    // The criterion with its levels and points.
    Result<> insertCriterion(const Criterion &criterion);
    Result<> updateCriterion(const Criterion &criterion);
    // With everything below it, scores included.
    Result<> removeCriterion(CriterionId id);

    Result<> insertEvaluator(const Evaluator &evaluator);
    Result<> updateEvaluator(const Evaluator &evaluator);
    Result<> removeEvaluator(EvaluatorId id); // with the evaluator's scores

    // What was said of the weights. A ratio of 0 takes a comparison back; an input with no swing and no place too.
    Result<> setBasis(const LevelBasis &basis);
    Result<> setInput(const WeightInput &input);
    Result<> setComparison(const Comparison &comparison);
    Result<> putStatement(const WeightStatement &statement); // a null key is given one
    Result<> removeStatement(RowId id);

    // Evaluator kFacts writes a fact, kConsensus what was agreed on, with the reason as its comment, which it must
    // have. Scores of an evaluator who has handed in are refused. kMissing with an empty comment removes the row;
    // kMissing with a comment keeps the comment.
    Result<> setScore(const ScoreKey &key, double value, const QString &comment);

    // The project's lists: Row is one of the types of Lists. put adds or replaces; a null key is given one. What refers
    // to a removed row goes with it (findings, answers) or forgets it (offers' lines, criteria, evidence).
    template <typename Row>
    Result<> put(const Row &row);
    template <typename Row>
    Result<> remove(const Row &row);
    Result<> setPriceTerms(const PriceTerms &terms);

    // An empty answer removes the row.
    Result<> setAnswer(ProviderId provider, const Answer &answer);

    // Puts a file into the project: its content under its SHA-256, and a row with the provider. Certificate, question,
    // name and day are taken from `about`; the row as it was written is given back. At most kMostEvidence bytes.
    // A file is taken out again by updateProvider without it; its content stays, so that this can be undone.
    Result<Evidence> addEvidence(ProviderId provider, const Evidence &about, const QByteArray &content);
    static constexpr qint64 kMostEvidence = 100'000'000;

private:
    Result<> checkOpen(EvaluatorId evaluator);
    Result<> writeCriterion(const Criterion &criterion, bool mustExist);
    Result<> writeEvaluator(const Evaluator &evaluator, bool mustExist);
    Result<> writeProvider(const Provider &provider, bool mustExist);

    Database &m_database;
    EvaluatorId m_openEvaluator{}; // found not to have handed in
};

} // namespace shortlist
