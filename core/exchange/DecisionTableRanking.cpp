// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/DecisionTableMethods.h"

#include "core/decision/Borda.h"
#include "core/decision/Topsis.h"
#include "core/decision/Vikor.h"
#include "core/exchange/DecisionTableHierarchy.h"

#include <QCoreApplication>

#include <array>

namespace shortlist {

using namespace decisiontable;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("DecisionTable", text);
}

Result<decision::Normalization> topsisNormalization(const DecisionTableReader &reader)
{
    const Result<std::optional<QString>> distance = reader.option(QLatin1String("distance"));
    if (!distance)
        return tl::unexpected<Error>(distance.error());
    if (distance->has_value() && **distance != QLatin1String("euclidean"))
        return bad(tr("unknown distance %1; there is euclidean").arg(quoted(**distance)));
    const Result<std::optional<QString>> name = reader.option(QLatin1String("normalization"));
    if (!name)
        return tl::unexpected<Error>(name.error());
    if (!name->has_value() || **name == QLatin1String("vector"))
        return decision::Normalization::Vector;
    if (**name == QLatin1String("minmax"))
        return decision::Normalization::MinMax;
    return bad(tr("unknown normalization %1 for topsis; there are vector and minmax").arg(quoted(**name)));
}

Result<QJsonObject> solveTopsis(const DecisionTableReader &reader)
{
    const Result<WeightedMatrix> asked = weightedMatrix(reader);
    if (!asked)
        return tl::unexpected<Error>(asked.error());
    const Result<decision::Normalization> normalization = topsisNormalization(reader);
    if (!normalization)
        return tl::unexpected<Error>(normalization.error());
    const decision::Result<decision::Topsis> answer =
        decision::topsis(asked->matrix.table(), asked->matrix.directions, asked->weights, *normalization);
    if (!answer)
        return badNumber(asked->matrix, answer.error());
    return QJsonObject{{QStringLiteral("variant"), jsonVariant(answer->variant)},
                       {QStringLiteral("closeness"), jsonList(answer->closeness)},
                       {QStringLiteral("ranks"), jsonList(answer->ranking.ranks)},
                       {QStringLiteral("best_1based"), jsonOrder(answer->ranking).first()}};
}

Result<QJsonObject> solveVikor(const DecisionTableReader &reader)
{
    const Result<WeightedMatrix> asked = weightedMatrix(reader);
    if (!asked)
        return tl::unexpected<Error>(asked.error());
    const Result<std::optional<double>> v = reader.optionNumber(QLatin1String("v"));
    if (!v)
        return tl::unexpected<Error>(v.error());
    if (v->has_value() && (**v < 0 || **v > 1))
        return bad(tr("options.v must lie between 0 and 1"));
    const decision::Result<decision::Vikor> answer =
        decision::vikor(asked->matrix.table(), asked->matrix.directions, asked->weights, v->value_or(0.5));
    if (!answer)
        return badNumber(asked->matrix, answer.error());
    return QJsonObject{{QStringLiteral("variant"), jsonVariant(answer->variant)},
                       {QStringLiteral("S"), jsonList(answer->s)},
                       {QStringLiteral("R"), jsonList(answer->r)},
                       {QStringLiteral("Q"), jsonList(answer->q)},
                       {QStringLiteral("ranks"), jsonList(answer->ranking.ranks)},
                       {QStringLiteral("acceptable_advantage"), answer->acceptableAdvantage},
                       {QStringLiteral("acceptable_stability"), answer->acceptableStability},
                       {QStringLiteral("compromise_set_0based"), jsonList(answer->compromiseSet)},
                       {QStringLiteral("ranks_with_compromise_set"), jsonList(answer->ranksWithCompromiseSet)},
                       {QStringLiteral("best_1based"), jsonOrder(answer->ranking).first()}};
}

Result<QJsonObject> solveBorda(const DecisionTableReader &reader)
{
    const QString place = QStringLiteral("rank_matrix");
    const Result<NumberRows> rows = numberRows(reader.root().value(place), place);
    if (!rows)
        return tl::unexpected<Error>(rows.error());
    const QJsonValue alternatives = reader.root().value(QLatin1String("alternatives"));
    if (alternatives.isArray() && static_cast<std::size_t>(alternatives.toArray().size()) != rows->rows) {
        return bad(tr("alternatives and rank_matrix rows differ in number: %1 and %2")
                       .arg(QString::number(alternatives.toArray().size()), QString::number(rows->rows)));
    }
    std::vector<double> ranks(rows->numbers.size());
    for (std::size_t i = 0; i < ranks.size(); ++i)
        ranks[(i % rows->columns) * rows->rows + i / rows->columns] = rows->numbers[i];
    const decision::Result<decision::Borda> answer = decision::borda({ranks, rows->rows, rows->columns});
    if (!answer) {
        const QString message = QString::fromStdString(answer.error().message);
        if (!answer.error().index)
            return bad(tr("rank_matrix: %1").arg(message));
        return bad(tr("rank_matrix row %1, number %2: %3")
                       .arg(QString::number(*answer.error().index % rows->rows + 1),
                            QString::number(*answer.error().index / rows->rows + 1), message));
    }
    return QJsonObject{{QStringLiteral("variant"), jsonVariant(answer->variant)},
                       {QStringLiteral("rank_sums"), jsonList(answer->rankSums)},
                       {QStringLiteral("ranks"), jsonList(answer->ranking.ranks)},
                       {QStringLiteral("order_best_first_1based"), jsonOrder(answer->ranking)}};
}

constexpr std::array<SolveMethod, 4> kMethods{{
    {"ahp_hierarchy", &solveAhpHierarchy},
    {"borda", &solveBorda},
    {"topsis", &solveTopsis},
    {"vikor", &solveVikor},
}};

} // namespace

std::span<const SolveMethod> decisiontable::rankingMethods()
{
    return kMethods;
}

Result<WeightedMatrix> decisiontable::weightedMatrix(const DecisionTableReader &reader)
{
    Result<DecisionMatrix> matrix = reader.matrix();
    if (!matrix)
        return tl::unexpected<Error>(matrix.error());
    Result<std::vector<double>> weights = reader.weights(matrix->columns());
    if (!weights)
        return tl::unexpected<Error>(weights.error());
    return WeightedMatrix{std::move(*matrix), std::move(*weights)};
}

tl::unexpected<Error> decisiontable::badNumber(const DecisionMatrix &matrix, const decision::Failure &failure)
{
    if (!failure.index)
        return bad(QString::fromStdString(failure.message));
    return badColumn(matrix, *failure.index / matrix.rows, {failure.message, *failure.index % matrix.rows});
}

QJsonObject decisiontable::jsonVariant(const decision::Variant &variant)
{
    QJsonObject object{{QStringLiteral("method"), QString::fromStdString(variant.method)}};
    for (const auto &[key, value] : variant.options) {
        const QString name = QString::fromStdString(key);
        const QString text = QString::fromStdString(value);
        // An option that stands there once for each criterion is a list.
        if (!object.contains(name)) {
            object.insert(name, text);
            continue;
        }
        const QJsonValue before = object.value(name);
        QJsonArray list = before.isArray() ? before.toArray() : QJsonArray{before};
        list.append(text);
        object.insert(name, list);
    }
    return object;
}

QJsonArray decisiontable::jsonOrder(const decision::Ranking &ranking)
{
    QJsonArray order;
    for (const std::uint32_t index : ranking.order)
        order.append(static_cast<qint64>(index) + 1);
    return order;
}

} // namespace shortlist
