// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/evaluation/AcceptabilityWeights.h"

#include "core/decision/Ranking.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <cmath>
#include <limits>

namespace shortlist {

namespace {

using decision::WeightKnowledge;
using decision::WeightRows;

QString words(const char *text)
{
    return QCoreApplication::translate("Acceptability", text);
}

// "2", "2 and 5", "1, 2 and 5"; counted from 1.
QString numbersInWords(const std::vector<std::size_t> &positions)
{
    QStringList numbers;
    for (const std::size_t position : positions)
        numbers.append(QString::number(position + 1));
    if (numbers.size() < 2)
        return numbers.join(QString());
    const QString last = numbers.takeLast();
    return words(QT_TRANSLATE_NOOP("Acceptability", "%1 and %2")).arg(numbers.join(QStringLiteral(", ")), last);
}

// The rows of statements about the members, who are some of the leaves.
class StatementRows
{
public:
    explicit StatementRows(const std::vector<std::size_t> &members) { m_rows.criteria = members.size(); }

    // The sum of coefficient x weight is at most bound.
    void add(std::vector<double> coefficients, double bound, std::size_t statement)
    {
        double largest = 0;
        for (const double coefficient : coefficients)
            largest = std::max(largest, std::abs(coefficient));
        const double scale = largest > 0 ? largest : 1.0;
        for (const double coefficient : coefficients)
            m_rows.coefficients.push_back(coefficient / scale);
        m_rows.bounds.push_back(bound / scale);
        m_rows.statements.push_back(statement);
        m_rows.names.emplace_back();
    }
    std::vector<double> blank() const { return std::vector<double>(m_rows.criteria, 0.0); }
    WeightRows take() { return std::move(m_rows); }

private:
    WeightRows m_rows;
};

// Nothing said of the range: everything is allowed. One number: it is given.
tl::expected<WeightKnowledge, decision::StatementFailure> knowledgeOf(WeightRows rows, std::size_t statements)
{
    if (rows.rows() == 0)
        return WeightKnowledge::uniform();
    auto region = decision::weightRegion(std::move(rows), statements);
    if (!region)
        return tl::unexpected(std::move(region.error()));
    return WeightKnowledge::within(std::move(*region));
}

// A margin of 0 leaves the weights as they are.
tl::expected<WeightKnowledge, decision::StatementFailure> around(const AcceptabilityInput &input,
                                                                 const std::vector<std::size_t> &members)
{
    const double margin = input.method.weightMargin;
    if (!(margin > 0) || members.size() < 2) {
        std::vector<double> shares;
        for (const std::size_t leaf : members)
            shares.push_back(input.shares[leaf]);
        return WeightKnowledge::exact(std::move(shares));
    }
    StatementRows rows(members);
    for (std::size_t j = 0; j < members.size(); ++j) {
        const double share = input.shares[members[j]];
        std::vector<double> coefficients = rows.blank();
        if (share * (1 + margin) < 1) {
            coefficients[j] = 1;
            rows.add(coefficients, share * (1 + margin), j);
        }
        if (margin < 1) {
            coefficients[j] = -1;
            rows.add(coefficients, -share * (1 - margin), j);
        }
    }
    return knowledgeOf(rows.take(), members.size());
}

// Each leaf matters at least as much as those of the next lower share. Where shares are equal there is no order among
// them, so that a whole step stands above the next one.
tl::expected<WeightKnowledge, decision::StatementFailure> inOrder(const AcceptabilityInput &input,
                                                                  const std::vector<std::size_t> &members)
{
    std::vector<std::size_t> order(members.size());
    for (std::size_t j = 0; j < order.size(); ++j)
        order[j] = j;
    const auto share = [&](std::size_t place) { return input.shares[members[order[place]]]; };
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return input.shares[members[a]] > input.shares[members[b]]; });
    std::vector<std::size_t> steps{0};
    for (std::size_t place = 1; place < order.size(); ++place) {
        if (share(place) < share(place - 1) * (1 - decision::kTieTolerance))
            steps.push_back(place);
    }
    if (steps.size() == order.size())
        return WeightKnowledge::ordinal(std::move(order));
    steps.push_back(order.size());
    StatementRows rows(members);
    for (std::size_t step = 0; step + 2 < steps.size(); ++step) {
        for (std::size_t upper = steps[step]; upper < steps[step + 1]; ++upper) {
            for (std::size_t lower = steps[step + 1]; lower < steps[step + 2]; ++lower) {
                std::vector<double> coefficients = rows.blank();
                coefficients[order[upper]] = -1;
                coefficients[order[lower]] = 1;
                rows.add(std::move(coefficients), 0, 0);
            }
        }
    }
    return knowledgeOf(rows.take(), 1);
}

bool isSound(const WeightStatement &statement)
{
    if (statement.kind == WeightStatement::Kind::AtLeast)
        return statement.lower >= 0 && statement.lower <= decision::kLargestRatio;
    return statement.lower >= 0 && statement.lower <= statement.upper && statement.lower <= 1;
}

tl::expected<WeightKnowledge, decision::StatementFailure> asStated(const AcceptabilityInput &input,
                                                                   const std::vector<std::size_t> &members)
{
    StatementRows rows(members);
    for (std::size_t i = 0; i < input.statements.size(); ++i) {
        const WeightStatement &statement = input.statements[i];
        if (!isSound(statement))
            return tl::unexpected(decision::StatementFailure{{}, {i}, {}});
        const bool isRatio = statement.kind == WeightStatement::Kind::AtLeast;
        if (input.statementLeaves[i].empty() || (isRatio && input.statementOthers[i].empty()))
            continue;
        const auto sum = [&](double first, double second) {
            std::vector<double> coefficients = rows.blank();
            const auto addAll = [&](const std::vector<std::size_t> &leaves, double coefficient) {
                for (const std::size_t leaf : leaves) {
                    const auto at = std::lower_bound(members.begin(), members.end(), leaf) - members.begin();
                    coefficients[static_cast<std::size_t>(at)] += coefficient;
                }
            };
            addAll(input.statementLeaves[i], first);
            addAll(input.statementOthers[i], second);
            return coefficients;
        };
        if (isRatio) {
            rows.add(sum(-1, statement.lower), 0, i);
            continue;
        }
        if (statement.lower > 0)
            rows.add(sum(-1, 0), -statement.lower, i);
        if (statement.upper < 1)
            rows.add(sum(1, 0), statement.upper, i);
    }
    return knowledgeOf(rows.take(), input.statements.size());
}

// Leaves with weight, and those that a statement speaks of; rising.
std::vector<std::size_t> membersOf(const AcceptabilityInput &input)
{
    std::vector<bool> isMember(input.leaves.size(), false);
    for (std::size_t c = 0; c < isMember.size(); ++c)
        isMember[c] = input.shares[c] > 0;
    if (input.method.weightModel == WeightModel::Statements) {
        for (const auto *lists : {&input.statementLeaves, &input.statementOthers}) {
            for (const std::vector<std::size_t> &leaves : *lists) {
                for (const std::size_t leaf : leaves)
                    isMember[leaf] = true;
            }
        }
    }
    std::vector<std::size_t> members;
    for (std::size_t c = 0; c < isMember.size(); ++c) {
        if (isMember[c])
            members.push_back(c);
    }
    return members;
}

tl::expected<WeightKnowledge, decision::StatementFailure> knowledge(const AcceptabilityInput &input,
                                                                    const std::vector<std::size_t> &members)
{
    switch (input.method.weightModel) {
    case WeightModel::Uniform:
        break;
    case WeightModel::Around:
        return around(input, members);
    case WeightModel::Order:
        return inOrder(input, members);
    case WeightModel::Statements:
        return asStated(input, members);
    }
    return WeightKnowledge::uniform();
}

Error problemWith(const decision::StatementFailure &failure)
{
    const QString numbers = numbersInWords(failure.statements);
    if (failure.statements.size() > 1) {
        return {
            ErrorCode::BadInput,
            words(QT_TRANSLATE_NOOP("Acceptability",
                                    "The weight statements %1 contradict each other. Change or remove one of them."))
                .arg(numbers)};
    }
    return {ErrorCode::BadInput,
            words(QT_TRANSLATE_NOOP("Acceptability", "No weights keep the weight statement %1. Change or remove it."))
                .arg(numbers)};
}

} // namespace

Result<decision::WeightModel> sampledWeights(const AcceptabilityInput &input)
{
    const std::vector<std::size_t> members = membersOf(input);
    if (members.empty())
        return fail(ErrorCode::Failed, words(QT_TRANSLATE_NOOP("Acceptability", "No criterion has weight yet.")));
    tl::expected<WeightKnowledge, decision::StatementFailure> known = knowledge(input, members);
    if (!known)
        return tl::unexpected<Error>(problemWith(known.error()));
    decision::WeightLevel level;
    for (const std::size_t leaf : members)
        level.members.push_back({false, leaf});
    level.knowledge = std::move(*known);
    return decision::WeightModel{input.leaves.size(), {std::move(level)}};
}

} // namespace shortlist
