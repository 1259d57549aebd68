// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/DecisionTableMethods.h"

#include "core/decision/Normalization.h"
#include "core/decision/Ranking.h"
#include "core/decision/ValueFunction.h"
#include "core/decision/WeightedSum.h"
#include "core/decision/Weights.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>
#include <array>
#include <cmath>

namespace shortlist {

using namespace decisiontable;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("DecisionTable", text);
}

// What options.normalization names; nothing if it is not given.
Result<std::optional<decision::Normalization>> normalizationOf(const DecisionTableReader &reader)
{
    const Result<std::optional<QString>> name = reader.option(QLatin1String("normalization"));
    if (!name)
        return tl::unexpected<Error>(name.error());
    if (!name->has_value())
        return std::nullopt;
    const std::optional<decision::Normalization> found = decision::normalizationFromName((*name)->toStdString());
    if (found)
        return found;
    QStringList known;
    for (const std::string_view text : decision::normalizationNames())
        known.append(QString::fromLatin1(text.data(), static_cast<qsizetype>(text.size())));
    return bad(tr("unknown normalization %1; there are %2").arg(quoted(**name), known.join(QLatin1String(", "))));
}

// options.cost_transform: costs become 1/x and count as benefits from then on.
Result<> transformCosts(const DecisionTableReader &reader, DecisionMatrix &matrix)
{
    const Result<std::optional<QString>> name = reader.option(QLatin1String("cost_transform"));
    if (!name)
        return tl::unexpected<Error>(name.error());
    if (!name->has_value())
        return {};
    if (**name != QLatin1String("reciprocal"))
        return bad(tr("unknown cost_transform %1; there is reciprocal").arg(quoted(**name)));
    for (std::size_t column = 0; column < matrix.columns(); ++column) {
        if (matrix.directions[column] != decision::Direction::Cost)
            continue;
        const auto turned = decision::reciprocal(matrix.table().column(column));
        if (!turned)
            return badColumn(matrix, column, turned.error());
        std::copy(turned->begin(), turned->end(),
                  matrix.numbers.begin() + static_cast<std::ptrdiff_t>(column * matrix.rows));
        matrix.directions[column] = decision::Direction::Benefit;
    }
    return {};
}

// The matrix normalised column by column. Without a normalization it stays as it is, which has a meaning for benefits
// only.
Result<DecisionMatrix> normalizedMatrix(const DecisionTableReader &reader, bool required)
{
    Result<DecisionMatrix> matrix = reader.matrix();
    if (!matrix)
        return matrix;
    const Result<std::optional<decision::Normalization>> normalization = normalizationOf(reader);
    if (!normalization)
        return tl::unexpected<Error>(normalization.error());
    if (const Result<> transformed = transformCosts(reader, *matrix); !transformed)
        return tl::unexpected<Error>(transformed.error());
    if (!normalization->has_value()) {
        const auto cost = std::find(matrix->directions.begin(), matrix->directions.end(), decision::Direction::Cost);
        if (!required && cost == matrix->directions.end())
            return matrix;
        return bad(tr("options.normalization is missing"));
    }
    for (std::size_t column = 0; column < matrix->columns(); ++column) {
        const auto made =
            decision::normalize(matrix->table().column(column), matrix->directions[column], **normalization);
        if (!made)
            return badColumn(*matrix, column, made.error());
        std::copy(made->begin(), made->end(),
                  matrix->numbers.begin() + static_cast<std::ptrdiff_t>(column * matrix->rows));
    }
    return matrix;
}

Result<QJsonObject> solveNormalization(const DecisionTableReader &reader)
{
    const Result<DecisionMatrix> matrix = normalizedMatrix(reader, true);
    if (!matrix)
        return tl::unexpected<Error>(matrix.error());
    QJsonArray rows;
    std::vector<double> row(matrix->columns());
    for (std::size_t r = 0; r < matrix->rows; ++r) {
        for (std::size_t column = 0; column < row.size(); ++column)
            row[column] = matrix->table().at(r, column);
        rows.append(jsonList(row));
    }
    return QJsonObject{{QStringLiteral("normalized"), rows}};
}

Result<QJsonObject> solveWeightedSum(const DecisionTableReader &reader)
{
    const Result<DecisionMatrix> matrix = normalizedMatrix(reader, false);
    if (!matrix)
        return tl::unexpected<Error>(matrix.error());
    Result<std::vector<double>> weights = reader.weights(matrix->columns());
    if (!weights)
        return tl::unexpected<Error>(weights.error());
    const Result<bool> asTheyStand = reader.optionFlag(QLatin1String("weights_not_normalised"));
    if (!asTheyStand)
        return tl::unexpected<Error>(asTheyStand.error());
    if (!*asTheyStand)
        *weights = *decision::shares(*weights);

    std::vector<double> scores(matrix->rows);
    std::vector<double> known(matrix->rows);
    decision::addUp(matrix->table(), *weights, 0, scores, known);
    const auto wrong =
        std::find_if_not(scores.begin(), scores.end(), [](double score) { return std::isfinite(score); });
    if (wrong != scores.end()) {
        return bad(tr("the numbers of matrix row %1 are too large to be added up")
                       .arg(QString::number(wrong - scores.begin() + 1)));
    }
    const decision::Ranking ranking = decision::rankHighestFirst(scores);
    QJsonArray order;
    for (const std::uint32_t index : ranking.order)
        order.append(static_cast<qint64>(index) + 1);
    return QJsonObject{{QStringLiteral("scores"), jsonList(scores)},
                       {QStringLiteral("ranks"), jsonList(ranking.ranks)},
                       {QStringLiteral("order_best_first_1based"), order}};
}

// {"points": [[x, value], ...]}
Result<decision::ValueFunction> brokenLine(const QJsonValue &value, decision::Outside outside, const QString &place)
{
    if (!value.isArray())
        return bad(tr("%1: points is not a list of pairs of numbers").arg(place));
    const QJsonArray list = value.toArray();
    std::vector<decision::Point> points;
    for (const auto &element : list) {
        const QString pointPlace = tr("%1, point %2").arg(place, QString::number(points.size() + 1));
        const Result<std::vector<double>> pair = numbers(element, pointPlace);
        if (!pair)
            return tl::unexpected<Error>(pair.error());
        if (pair->size() != 2)
            return bad(tr("%1 is not a pair of numbers").arg(pointPlace));
        points.push_back({(*pair)[0], (*pair)[1]});
    }
    auto function = decision::ValueFunction::piecewise(points, outside);
    if (function)
        return std::move(*function);
    const QString message = QString::fromStdString(function.error().message);
    if (function.error().index)
        return bad(tr("%1, point %2: %3").arg(place, QString::number(*function.error().index + 1), message));
    return bad(tr("%1: %2").arg(place, message));
}

// {"scale": [low, high], "direction": "max" or "min"}
Result<decision::ValueFunction> straightLine(const QJsonObject &object, decision::Outside outside, const QString &place)
{
    const Result<std::vector<double>> ends = numbers(object.value(QLatin1String("scale")), tr("%1, scale").arg(place));
    if (!ends)
        return tl::unexpected<Error>(ends.error());
    if (ends->size() != 2 || (*ends)[0] >= (*ends)[1])
        return bad(tr("%1: scale is not two rising numbers").arg(place));
    const QString direction = object.value(QLatin1String("direction")).toString();
    if (direction != QLatin1String("max") && direction != QLatin1String("min"))
        return bad(tr("%1: direction is not max or min").arg(place));
    const bool more = direction == QLatin1String("max");
    auto function = decision::ValueFunction::linear((*ends)[more ? 0 : 1], (*ends)[more ? 1 : 0], outside);
    if (!function)
        return bad(tr("%1: %2").arg(place, QString::fromStdString(function.error().message)));
    return std::move(*function);
}

Result<QJsonObject> solveOneFunction(const QJsonValue &value, const QString &place)
{
    if (!value.isObject())
        return bad(tr("%1 is not an object").arg(place));
    const QJsonObject object = value.toObject();
    const Result<bool> clip = flag(object.value(QLatin1String("clip")), tr("%1, clip").arg(place));
    if (!clip)
        return tl::unexpected<Error>(clip.error());
    const decision::Outside outside = *clip ? decision::Outside::Clip : decision::Outside::Extrapolate;
    const bool hasPoints = object.contains(QLatin1String("points"));
    if (hasPoints == object.contains(QLatin1String("scale")))
        return bad(tr("%1 needs either a scale or points").arg(place));
    const Result<decision::ValueFunction> function =
        hasPoints ? brokenLine(object.value(QLatin1String("points")), outside, place)
                  : straightLine(object, outside, place);
    if (!function)
        return tl::unexpected<Error>(function.error());
    const Result<std::vector<double>> x = numbers(object.value(QLatin1String("x")), tr("%1, x").arg(place));
    if (!x)
        return tl::unexpected<Error>(x.error());
    std::vector<double> values(x->size());
    function->apply(*x, values);
    const auto wrong = std::find_if_not(values.begin(), values.end(), [](double v) { return std::isfinite(v); });
    if (wrong != values.end()) {
        return bad(
            tr("%1, x, number %2 is too far from the scale").arg(place, QString::number(wrong - values.begin() + 1)));
    }
    return QJsonObject{{QStringLiteral("v"), jsonList(values)}};
}

Result<QJsonObject> solveValueFunction(const DecisionTableReader &reader)
{
    const QJsonValue functions = reader.root().value(QLatin1String("functions"));
    if (!functions.isArray())
        return bad(functions.isUndefined() ? tr("functions is missing") : tr("functions is not a list of objects"));
    QJsonArray answers;
    const QJsonArray list = functions.toArray();
    for (const auto &element : list) {
        Result<QJsonObject> answer =
            solveOneFunction(element, tr("function %1").arg(QString::number(answers.size() + 1)));
        if (!answer)
            return answer;
        answers.append(*answer);
    }
    return QJsonObject{{QStringLiteral("functions"), answers}};
}

constexpr std::array<SolveMethod, 3> kMethods{{
    {"normalization", &solveNormalization},
    {"value_function", &solveValueFunction},
    {"weighted_sum", &solveWeightedSum},
}};

} // namespace

std::span<const SolveMethod> decisiontable::valueMethods()
{
    return kMethods;
}

} // namespace shortlist
