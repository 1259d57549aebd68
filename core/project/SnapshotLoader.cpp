// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/project/SnapshotLoader.h"

#include "core/project/Changeset.h"
#include "core/project/Database.h"
#include "core/project/Rows.h"

#include <QCoreApplication>

#include <bitset>
#include <unordered_map>
#include <unordered_set>

namespace shortlist {

namespace {

using Operation = ChangedRow::Operation;

// What happened to the rows of one kind: the owner's own row decides between added and removed, rows that belong to it
// only make it changed.
template <typename Id>
class Tally
{
public:
    void own(Id id, Operation operation) { m_own[id] = operation; }
    void part(Id id) { m_parts.insert(id); }

    Touched<Id> touched() const
    {
        Touched<Id> result;
        for (const auto &[id, operation] : m_own) {
            (operation == Operation::Insert   ? result.added
             : operation == Operation::Delete ? result.removed
                                              : result.changed)
                .push_back(id);
        }
        for (const Id id : m_parts) {
            if (!m_own.contains(id))
                result.changed.push_back(id);
        }
        return result;
    }

private:
    std::unordered_map<Id, Operation> m_own;
    std::unordered_set<Id> m_parts;
};

struct ScoreChange
{
    ScoreKey key;
    double value = kMissing;
    QString comment;
    bool known = true; // false: the changeset has only what changed, the row must be read
};

// What a changeset names, gathered before anything is read.
struct Names
{
    bool need = false;
    bool method = false;
    bool judgements = false;
    Tally<ProviderId> providers;
    Tally<CriterionId> criteria;
    Tally<EvaluatorId> evaluators;
    bool priceTerms = false;
    std::bitset<std::tuple_size_v<Lists>> lists;
    std::vector<ScoreChange> scores;
    std::vector<AnswerKey> answers;
};

// The evaluator is given for tables that have no column for it.
ScoreChange scoreChange(const ChangedRow &row, std::optional<EvaluatorId> evaluator)
{
    ScoreChange change;
    change.key = evaluator ? ScoreKey{ProviderId{row.key(0)}, CriterionId{row.key(1)}, *evaluator}
                           : ScoreKey{ProviderId{row.key(0)}, CriterionId{row.key(2)}, EvaluatorId{row.key(1)}};
    const int valueColumn = evaluator ? 2 : 3;
    if (row.operation() != Operation::Delete) {
        change.known = row.newReal(valueColumn, change.value);
        change.known = row.newText(valueColumn + 1, change.comment) && change.known;
    }
    return change;
}

// True if the table is that of one of the project's lists.
bool gatherList(QByteArrayView table, Names &names)
{
    bool found = false;
    forEachList([&]<typename Row>() {
        if (table == Row::table()) {
            names.lists.set(listIndex<Row>());
            found = true;
        }
    });
    return found;
}

void gather(const ChangedRow &row, Names &names)
{
    const QByteArrayView table(row.table());
    if (table == "score")
        names.scores.push_back(scoreChange(row, std::nullopt));
    else if (table == "fact" || table == "consensus")
        names.scores.push_back(scoreChange(row, table == "fact" ? kFacts : kConsensus));
    else if (table == "answer")
        names.answers.push_back({ProviderId{row.key(0)}, QuestionId{row.key(1)}});
    else if (table == PriceTerms::table())
        names.priceTerms = true;
    else if (table == "provider")
        names.providers.own(ProviderId{row.key(0)}, row.operation());
    else if (table == "criterion")
        names.criteria.own(CriterionId{row.key(0)}, row.operation());
    else if (table == "evaluator")
        names.evaluators.own(EvaluatorId{row.key(0)}, row.operation());
    else if (table == "scale_level" || table == "value_point")
        names.criteria.part(CriterionId{row.key(0)});
    else if (table == "need")
        names.need = true;
    else if (table == "method")
        names.method = true;
    else if (table == "level_basis" || table == "weight_input" || table == "comparison" || table == "weight_statement")
        names.judgements = true;
    else if (table == "evaluator_section")
        names.evaluators.part(EvaluatorId{row.key(0)});
    else if (!gatherList(table, names))
        names.providers.part(ProviderId{row.key(0)});
}

// Reads the rows of one kind that were added or changed, and puts them into the snapshot.
template <typename Id, typename Read, typename Put>
Result<> refresh(const Touched<Id> &touched, Read &&read, Put &&put)
{
    for (const auto *ids : {&touched.added, &touched.changed}) {
        for (const Id id : *ids) {
            const auto row = read(id);
            if (!row)
                return tl::unexpected<Error>(row.error());
            if (*row)
                put(**row);
        }
    }
    return {};
}

// A long import is read table by table rather than provider by provider.
constexpr std::size_t kManyProviders = 200;

Result<> refreshProviders(Database &database, const Touched<ProviderId> &touched, Snapshot &snapshot)
{
    if (touched.added.size() + touched.changed.size() < kManyProviders) {
        return refresh(
            touched, [&](ProviderId id) { return rows::readProvider(database, id); },
            [&](const Provider &provider) { snapshot.putProvider(provider); });
    }
    std::unordered_set<ProviderId> wanted(touched.added.begin(), touched.added.end());
    wanted.insert(touched.changed.begin(), touched.changed.end());
    const Result<std::vector<Provider>> all = rows::readProviders(database);
    if (!all)
        return tl::unexpected<Error>(all.error());
    for (const Provider &provider : *all) {
        if (wanted.contains(provider.id))
            snapshot.putProvider(provider);
    }
    return {};
}

Result<> refreshScores(Database &database, std::vector<ScoreChange> &scores, Snapshot &snapshot, Change &change)
{
    change.scores.reserve(scores.size());
    for (ScoreChange &score : scores) {
        change.scores.push_back(score.key);
        if (!score.known) {
            const Result<std::optional<Score>> row = rows::readScore(database, score.key);
            if (!row)
                return tl::unexpected<Error>(row.error());
            score.value = *row ? (**row).value : kMissing;
            score.comment = *row ? (**row).comment : QString();
        }
        // Scores of what was removed in the same step went with it.
        const bool there = snapshot.criterion(score.key.criterion) != nullptr &&
                           (score.key.evaluator == kFacts || score.key.evaluator == kConsensus ||
                            snapshot.evaluator(score.key.evaluator) != nullptr);
        if (there)
            snapshot.putScore(score.key, score.value, score.comment);
    }
    return {};
}

Result<> refreshLists(Database &database, const std::bitset<std::tuple_size_v<Lists>> &which, Snapshot &snapshot)
{
    Result<> done;
    forEachList([&]<typename Row>() {
        if (!done || !which.test(listIndex<Row>()))
            return;
        Result<std::vector<Row>> list = rows::readList<Row>(database);
        if (list)
            snapshot.setList(std::move(*list));
        else
            done = tl::unexpected<Error>(list.error());
    });
    return done;
}

Result<> refreshAnswers(Database &database, const std::vector<AnswerKey> &keys, Snapshot &snapshot)
{
    for (const AnswerKey &key : keys) {
        const Result<std::optional<Answer>> row = rows::readAnswer(database, key);
        if (!row)
            return tl::unexpected<Error>(row.error());
        if (*row)
            snapshot.answers().put(key.provider, **row);
        else
            snapshot.answers().remove(key.provider, key.question);
    }
    return {};
}

Result<> refreshPriceTerms(Database &database, Snapshot &snapshot)
{
    const Result<PriceTerms> terms = rows::readPriceTerms(database);
    if (!terms)
        return tl::unexpected<Error>(terms.error());
    snapshot.setPriceTerms(*terms);
    return {};
}

Error damaged(const Database &database)
{
    return {ErrorCode::Damaged,
            QCoreApplication::translate("SnapshotLoader",
                                        "“%1” is damaged: its criteria do not form a tree, or a score belongs to "
                                        "nothing. Nothing was changed. Open a copy or a backup.")
                .arg(database.path())};
}

} // namespace

Result<Snapshot> snapshotloader::load(Database &database)
{
    Snapshot snapshot;
    const Result<Need> need = rows::readNeed(database);
    const Result<Method> method = rows::readMethod(database);
    const Result<Judgements> judgements = rows::readJudgements(database);
    const Result<std::vector<Provider>> providers = rows::readProviders(database);
    const Result<std::vector<Criterion>> criteria = rows::readCriteria(database);
    const Result<std::vector<Evaluator>> evaluators = rows::readEvaluators(database);
    if (!need || !method)
        return tl::unexpected<Error>(need ? method.error() : need.error());
    if (!providers || !judgements)
        return tl::unexpected<Error>(providers ? judgements.error() : providers.error());
    if (!criteria || !evaluators)
        return tl::unexpected<Error>(criteria ? evaluators.error() : criteria.error());
    snapshot.setNeed(*need);
    snapshot.setMethod(*method);
    snapshot.setJudgements(*judgements);
    for (const Provider &provider : *providers)
        snapshot.putProvider(provider);
    for (const Criterion &criterion : *criteria)
        snapshot.putCriterion(criterion);
    for (const Evaluator &evaluator : *evaluators)
        snapshot.putEvaluator(evaluator);
    if (!snapshot.rebuildTree())
        return tl::unexpected<Error>(damaged(database));
    Result<> lists = refreshPriceTerms(database, snapshot);
    if (lists)
        lists = refreshLists(database, std::bitset<std::tuple_size_v<Lists>>().set(), snapshot);
    if (lists) {
        lists = rows::readAnswers(database, [&snapshot](ProviderId provider, const Answer &answer) {
            snapshot.answers().put(provider, answer);
        });
    }
    if (!lists)
        return tl::unexpected<Error>(lists.error());
    const Result<> scores =
        rows::readScores(database, [&snapshot](const ScoreKey &key, double value, const QString &comment) {
            return snapshot.putScore(key, value, comment);
        });
    if (!scores)
        return tl::unexpected<Error>(scores.error());
    const bool owned = snapshot.scores().everyColumn([&snapshot](CriterionId criterion, EvaluatorId evaluator) {
        return snapshot.criterion(criterion) != nullptr &&
               (evaluator == kFacts || evaluator == kConsensus || snapshot.evaluator(evaluator) != nullptr);
    });
    if (!owned)
        return tl::unexpected<Error>(damaged(database));
    return snapshot;
}

Result<Change> snapshotloader::follow(Database &database, const QByteArray &changeset, Snapshot &snapshot)
{
    Names names;
    Result<> done = changeset::visit(changeset, [&names](const ChangedRow &row) { gather(row, names); });
    if (!done)
        return tl::unexpected<Error>(done.error());
    Change change;
    change.need = names.need;
    change.method = names.method;
    change.judgements = names.judgements;
    change.priceTerms = names.priceTerms;
    change.lists = names.lists;
    change.answers = names.answers;
    change.providers = names.providers.touched();
    change.criteria = names.criteria.touched();
    change.evaluators = names.evaluators.touched();
    if (change.need) {
        const Result<Need> need = rows::readNeed(database);
        if (!need)
            return tl::unexpected<Error>(need.error());
        snapshot.setNeed(*need);
    }
    if (change.method) {
        const Result<Method> method = rows::readMethod(database);
        if (!method)
            return tl::unexpected<Error>(method.error());
        snapshot.setMethod(*method);
    }
    if (change.judgements) {
        const Result<Judgements> judgements = rows::readJudgements(database);
        if (!judgements)
            return tl::unexpected<Error>(judgements.error());
        snapshot.setJudgements(*judgements);
    }
    done = change.priceTerms ? refreshPriceTerms(database, snapshot) : Result<>();
    if (done)
        done = refreshLists(database, change.lists, snapshot);
    if (!done)
        return tl::unexpected<Error>(done.error());
    snapshot.removeProviders(change.providers.removed);
    for (const CriterionId id : change.criteria.removed)
        snapshot.removeCriterion(id);
    for (const EvaluatorId id : change.evaluators.removed)
        snapshot.removeEvaluator(id);
    done = refreshProviders(database, change.providers, snapshot);
    if (done) {
        done = refresh(
            change.criteria, [&](CriterionId id) { return rows::readCriterion(database, id); },
            [&](const Criterion &criterion) { snapshot.putCriterion(criterion); });
    }
    if (done) {
        done = refresh(
            change.evaluators, [&](EvaluatorId id) { return rows::readEvaluator(database, id); },
            [&](const Evaluator &evaluator) { snapshot.putEvaluator(evaluator); });
    }
    if (done && !change.criteria.isEmpty() && !snapshot.rebuildTree())
        done = tl::unexpected<Error>(damaged(database));
    if (done)
        done = refreshScores(database, names.scores, snapshot, change);
    if (done)
        done = refreshAnswers(database, change.answers, snapshot);
    if (!done)
        return tl::unexpected<Error>(done.error());
    return change;
}

} // namespace shortlist
