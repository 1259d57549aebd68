// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/DecisionTableMethods.h"

#include "core/decision/Smaa.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

namespace shortlist {

using namespace decisiontable;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("DecisionTable", text);
}

constexpr double kLargestSeed = 9007199254740992.0; // 2^53, up to which JSON numbers are whole

// The criteria, and for each its function from measurement to value.
struct Criteria
{
    QStringList names;
    std::vector<decision::Direction> directions;
    std::vector<std::optional<decision::ValueFunction>> functions;
};

Result<Criteria> readCriteria(const DecisionTableReader &reader)
{
    const QJsonValue value = reader.root().value(QLatin1String("criteria"));
    if (!value.isArray() || value.toArray().isEmpty())
        return bad(value.isUndefined() ? tr("criteria is missing") : tr("criteria is not a list of objects"));
    Criteria criteria;
    const QJsonArray list = value.toArray();
    for (const auto &element : list) {
        const QString place = tr("criterion %1").arg(QString::number(criteria.directions.size() + 1));
        if (!element.isObject())
            return bad(tr("%1 is not an object").arg(place));
        const QJsonObject object = element.toObject();
        const QString direction = object.value(QLatin1String("direction")).toString(QStringLiteral("max"));
        if (direction != QLatin1String("max") && direction != QLatin1String("min"))
            return bad(tr("%1 has the unknown direction %2; there are max and min").arg(place, quoted(direction)));
        criteria.directions.push_back(direction == QLatin1String("max") ? decision::Direction::Benefit
                                                                        : decision::Direction::Cost);
        criteria.names.append(object.value(QLatin1String("name")).toString());
    }
    criteria.functions.resize(criteria.directions.size());
    return criteria;
}

QString criterionPlace(const Criteria &criteria, std::size_t column)
{
    return tr("criterion %1 (%2)")
        .arg(QString::number(column + 1), quoted(criteria.names.value(static_cast<qsizetype>(column))));
}

Result<decision::ValueFunction> linearFunction(double worst, double best, const QString &place)
{
    const auto function = decision::ValueFunction::linear(worst, best, decision::Outside::Extrapolate);
    if (!function)
        return bad(tr("%1: best and worst must be two different numbers").arg(place));
    return *function;
}

// options.ranges: {criterion: {best, worst}}.
Result<> readRanges(const DecisionTableReader &reader, Criteria &criteria)
{
    const QJsonValue value = reader.optionValue(QLatin1String("ranges"));
    if (value.isUndefined())
        return {};
    if (!value.isObject())
        return bad(tr("options.ranges is not an object"));
    const QJsonObject ranges = value.toObject();
    for (auto it = ranges.constBegin(); it != ranges.constEnd(); ++it) {
        const QString place = tr("options.ranges, %1").arg(quoted(it.key()));
        const qsizetype column = criteria.names.indexOf(it.key());
        if (column < 0)
            return bad(tr("%1: there is no such criterion").arg(place));
        if (!it.value().isObject())
            return bad(tr("%1 is not an object").arg(place));
        const QJsonObject range = it.value().toObject();
        const Result<double> best = number(range.value(QLatin1String("best")), tr("%1, best").arg(place));
        if (!best)
            return tl::unexpected<Error>(best.error());
        const Result<double> worst = number(range.value(QLatin1String("worst")), tr("%1, worst").arg(place));
        if (!worst)
            return tl::unexpected<Error>(worst.error());
        const Result<decision::ValueFunction> function = linearFunction(*worst, *best, place);
        if (!function)
            return tl::unexpected<Error>(function.error());
        criteria.functions[static_cast<std::size_t>(column)] = *function;
    }
    return {};
}

// A number, or [kind, parameter, parameter].
Result<decision::UncertainNumber> readMeasurement(const QJsonValue &value, const QString &place)
{
    using decision::UncertainNumber;
    if (!value.isArray()) {
        const Result<double> exact = number(value, place);
        if (!exact)
            return tl::unexpected<Error>(exact.error());
        return UncertainNumber::exact(*exact);
    }
    const QJsonArray list = value.toArray();
    const QString kind = list.at(0).toString();
    struct Known
    {
        const char *name;
        UncertainNumber (*make)(double, double);
    };
    static constexpr std::array<Known, 4> kKinds{{{"normal", &UncertainNumber::normal},
                                                  {"lognormal", &UncertainNumber::logNormal},
                                                  {"beta", &UncertainNumber::beta},
                                                  {"uniform", &UncertainNumber::uniform}}};
    const auto known = std::find_if(kKinds.begin(), kKinds.end(),
                                    [&kind](const Known &other) { return kind == QLatin1String(other.name); });
    if (known == kKinds.end()) {
        return bad(tr("%1 has the unknown distribution %2; there are normal, lognormal, beta and uniform")
                       .arg(place, quoted(kind)));
    }
    if (list.size() != 3)
        return bad(tr("%1: %2 takes two numbers").arg(place, kind));
    const Result<double> a = number(list.at(1), tr("%1, first parameter").arg(place));
    if (!a)
        return tl::unexpected<Error>(a.error());
    const Result<double> b = number(list.at(2), tr("%1, second parameter").arg(place));
    if (!b)
        return tl::unexpected<Error>(b.error());
    return known->make(*a, *b);
}

// "matrix" or "measurements", one row an alternative.
Result<> readNumbers(const DecisionTableReader &reader, const QString &key, std::size_t columns,
                     decision::SmaaProblem &problem)
{
    const QJsonValue value = reader.root().value(key);
    if (!value.isArray() || value.toArray().isEmpty())
        return bad(value.isUndefined() ? tr("%1 is missing").arg(key) : tr("%1 is not a list of rows").arg(key));
    const QJsonArray rows = value.toArray();
    problem.alternatives = static_cast<std::size_t>(rows.size());
    problem.criteria = columns;
    problem.numbers.resize(problem.alternatives * columns);
    for (std::size_t row = 0; row < problem.alternatives; ++row) {
        const QString place = tr("%1 row %2").arg(key, QString::number(row + 1));
        const QJsonValue element = rows.at(static_cast<qsizetype>(row));
        if (!element.isArray())
            return bad(tr("%1 is not a list").arg(place));
        const QJsonArray list = element.toArray();
        if (static_cast<std::size_t>(list.size()) != columns) {
            return bad(tr("%1 and the criteria differ in number: %2 and %3")
                           .arg(place, QString::number(list.size()), QString::number(columns)));
        }
        for (std::size_t column = 0; column < columns; ++column) {
            const Result<decision::UncertainNumber> read = readMeasurement(
                list.at(static_cast<qsizetype>(column)), tr("%1, number %2").arg(place, QString::number(column + 1)));
            if (!read)
                return tl::unexpected<Error>(read.error());
            problem.numbers[column * problem.alternatives + row] = *read;
        }
    }
    const QJsonValue alternatives = reader.root().value(QLatin1String("alternatives"));
    if (alternatives.isArray() && static_cast<std::size_t>(alternatives.toArray().size()) != problem.alternatives) {
        return bad(
            tr("alternatives and %1 rows differ in number: %2 and %3")
                .arg(key, QString::number(alternatives.toArray().size()), QString::number(problem.alternatives)));
    }
    return {};
}

// Where no range is given, a criterion goes from the worst to the best number that is told of it, which must then be
// all exact or uniform.
Result<> completeRanges(Criteria &criteria, const decision::SmaaProblem &problem)
{
    using Kind = decision::UncertainNumber::Kind;
    for (std::size_t column = 0; column < criteria.functions.size(); ++column) {
        if (criteria.functions[column])
            continue;
        std::optional<double> low;
        std::optional<double> high;
        for (std::size_t row = 0; row < problem.alternatives; ++row) {
            const decision::UncertainNumber &number = problem.numbers[column * problem.alternatives + row];
            if (number.kind != Kind::Exact && number.kind != Kind::Uniform)
                return bad(
                    tr("options.ranges does not tell best and worst of %1").arg(criterionPlace(criteria, column)));
            low = std::min(low.value_or(number.a), number.a);
            const double upper = number.kind == Kind::Uniform ? number.b : number.a;
            high = std::max(high.value_or(upper), upper);
        }
        const bool isBenefit = criteria.directions[column] == decision::Direction::Benefit;
        // All are equal: any range says so.
        if (*low == *high)
            *high += std::max(1.0, std::abs(*high));
        const Result<decision::ValueFunction> function =
            linearFunction(isBenefit ? *low : *high, isBenefit ? *high : *low, criterionPlace(criteria, column));
        if (!function)
            return tl::unexpected<Error>(function.error());
        criteria.functions[column] = *function;
    }
    return {};
}

tl::unexpected<Error> badWeights(const std::string &message)
{
    return bad(tr("options.weights_distribution: %1").arg(QString::fromStdString(message)));
}

Result<decision::WeightKnowledge> intervalWeights(const QJsonObject &object, std::size_t criteria)
{
    const QString place = QStringLiteral("options.weights_distribution");
    std::vector<decision::WeightStatement> statements;
    const Result<std::vector<double>> lower =
        numbers(object.value(QLatin1String("lower")), QString(place + QLatin1String(".lower")));
    if (!lower)
        return tl::unexpected<Error>(lower.error());
    const Result<std::vector<double>> upper =
        numbers(object.value(QLatin1String("upper")), QString(place + QLatin1String(".upper")));
    if (!upper)
        return tl::unexpected<Error>(upper.error());
    if (lower->size() != criteria || upper->size() != criteria)
        return bad(
            tr("%1: lower and upper have %2 and %3 numbers, the criteria are %4")
                .arg(place, QString::number(lower->size()), QString::number(upper->size()), QString::number(criteria)));
    for (std::size_t i = 0; i < criteria; ++i)
        statements.push_back(decision::WeightStatement::share(i, (*lower)[i], (*upper)[i]));
    auto region = decision::weightRegion(criteria, statements);
    if (!region)
        return badWeights(region.error().message);
    return decision::WeightKnowledge::within(std::move(*region));
}

Result<decision::WeightKnowledge> readWeights(const DecisionTableReader &reader, std::size_t criteria)
{
    using decision::WeightKnowledge;
    const QJsonValue value = reader.optionValue(QLatin1String("weights_distribution"));
    if (value.isUndefined())
        return WeightKnowledge::uniform();
    if (!value.isObject())
        return bad(tr("options.weights_distribution is not an object"));
    const QJsonObject object = value.toObject();
    const QString kind = object.value(QLatin1String("kind")).toString();
    if (kind == QLatin1String("uniform"))
        return WeightKnowledge::uniform();
    if (kind == QLatin1String("interval"))
        return intervalWeights(object, criteria);
    const bool isOrdinal = kind == QLatin1String("ordinal");
    if (!isOrdinal && kind != QLatin1String("exact")) {
        return bad(tr("options.weights_distribution has the unknown kind %1; there are uniform, ordinal, exact and "
                      "interval")
                       .arg(quoted(kind)));
    }
    const QLatin1String key(isOrdinal ? "order_0based" : "weights");
    const Result<std::vector<double>> read =
        numbers(object.value(key), QString(QLatin1String("options.weights_distribution.") + key));
    if (!read)
        return tl::unexpected<Error>(read.error());
    if (!isOrdinal)
        return WeightKnowledge::exact(*read);
    std::vector<std::size_t> order;
    for (const double place : *read) {
        if (!(place >= 0 && place < static_cast<double>(criteria)) || place != std::floor(place))
            return badWeights(tr("there is no criterion %1, counted from 0").arg(QString::number(place)).toStdString());
        order.push_back(static_cast<std::size_t>(place));
    }
    return WeightKnowledge::ordinal(std::move(order));
}

Result<decision::SmaaOptions> readOptions(const DecisionTableReader &reader)
{
    decision::SmaaOptions options;
    options.pairwise = false;
    const auto whole = [&reader](QLatin1String key, double least, double most) -> Result<std::optional<double>> {
        Result<std::optional<double>> read = reader.optionNumber(key);
        if (!read || !read->has_value())
            return read;
        if (!(**read >= least && **read <= most) || **read != std::floor(**read)) {
            return bad(tr("options.%1 is not a whole number from %2 to %3")
                           .arg(key, QString::number(least, 'f', 0), QString::number(most, 'f', 0)));
        }
        return read;
    };
    const auto iterations = whole(QLatin1String("iterations"), 1, static_cast<double>(decision::kMostIterations));
    if (!iterations)
        return tl::unexpected<Error>(iterations.error());
    const auto seed = whole(QLatin1String("seed"), 0, kLargestSeed);
    if (!seed)
        return tl::unexpected<Error>(seed.error());
    if (iterations->has_value())
        options.iterations = static_cast<std::size_t>(**iterations);
    if (seed->has_value())
        options.seed = static_cast<std::uint64_t>(**seed);
    return options;
}

QJsonValue jsonOrNull(double number)
{
    return std::isnan(number) ? QJsonValue(QJsonValue::Null) : QJsonValue(number);
}

QJsonObject answerOf(const decision::Smaa &smaa)
{
    QJsonArray central;
    QJsonArray confidence;
    for (std::size_t i = 0; i < smaa.alternatives; ++i) {
        const std::span<const double> weights =
            std::span(smaa.centralWeights).subspan(i * smaa.criteria, smaa.criteria);
        central.append(std::isnan(weights.front()) ? QJsonValue(QJsonValue::Null) : QJsonValue(jsonList(weights)));
        confidence.append(jsonOrNull(smaa.confidenceFactors[i]));
    }
    return QJsonObject{{QStringLiteral("variant"), jsonVariant(smaa.variant)},
                       {QStringLiteral("rank_acceptability"), jsonRows(smaa.rankAcceptability, smaa.alternatives)},
                       {QStringLiteral("central_weights"), central},
                       {QStringLiteral("confidence_factors"), confidence}};
}

Result<decision::SmaaProblem> readProblem(const DecisionTableReader &reader)
{
    Result<Criteria> criteria = readCriteria(reader);
    if (!criteria)
        return tl::unexpected<Error>(criteria.error());
    const Result<std::optional<QString>> matrixIs = reader.option(QLatin1String("matrix_is"));
    if (!matrixIs)
        return tl::unexpected<Error>(matrixIs.error());
    const bool areValues = matrixIs->has_value() && **matrixIs == QLatin1String("partial_values");
    if (matrixIs->has_value() && !areValues)
        return bad(tr("unknown options.matrix_is %1; there is partial_values").arg(quoted(**matrixIs)));
    decision::SmaaProblem problem;
    // Values stand under "matrix", but those who give distributions of values write "measurements".
    const bool isMatrix = areValues && !reader.root().contains(QLatin1String("measurements"));
    const QString key = isMatrix ? QStringLiteral("matrix") : QStringLiteral("measurements");
    if (const Result<> read = readNumbers(reader, key, criteria->directions.size(), problem); !read)
        return tl::unexpected<Error>(read.error());
    if (!areValues) {
        if (const Result<> read = readRanges(reader, *criteria); !read)
            return tl::unexpected<Error>(read.error());
        if (const Result<> complete = completeRanges(*criteria, problem); !complete)
            return tl::unexpected<Error>(complete.error());
        for (const std::optional<decision::ValueFunction> &function : criteria->functions)
            problem.functions.push_back(*function);
    }
    Result<decision::WeightKnowledge> weights = readWeights(reader, problem.criteria);
    if (!weights)
        return tl::unexpected<Error>(weights.error());
    problem.weights = decision::WeightModel::flat(problem.criteria, std::move(*weights));
    if (const auto sampler = decision::WeightSampler::make(problem.weights, 1); !sampler)
        return badWeights(sampler.error().message);
    return problem;
}

Result<QJsonObject> solveSmaa2(const DecisionTableReader &reader)
{
    const Result<decision::SmaaProblem> problem = readProblem(reader);
    if (!problem)
        return tl::unexpected<Error>(problem.error());
    const Result<decision::SmaaOptions> options = readOptions(reader);
    if (!options)
        return tl::unexpected<Error>(options.error());
    const decision::Result<decision::Smaa> answer = decision::smaa2(*problem, *options);
    if (!answer) {
        const QString message = QString::fromStdString(answer.error().message);
        if (!answer.error().index)
            return bad(message);
        return bad(tr("measurements row %1, number %2: %3")
                       .arg(QString::number(*answer.error().index % problem->alternatives + 1),
                            QString::number(*answer.error().index / problem->alternatives + 1), message));
    }
    return answerOf(*answer);
}

constexpr std::array<SolveMethod, 1> kMethods{{{"smaa2", &solveSmaa2}}};

} // namespace

std::span<const SolveMethod> decisiontable::robustnessMethods()
{
    return kMethods;
}

} // namespace shortlist
