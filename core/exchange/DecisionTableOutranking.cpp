// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/DecisionTableMethods.h"

#include "core/decision/Promethee.h"

#include <QCoreApplication>

#include <array>

namespace shortlist {

using namespace decisiontable;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("DecisionTable", text);
}

// Beyond so many alternatives promethee2 gives no "preference", which grows with their square.
constexpr std::size_t kMostWithPreference = 500;

Result<double> threshold(const QJsonObject &object, const QString &key, const QString &place)
{
    return number(object.value(key), tr("%1, %2").arg(place, key));
}

// {"function": "level", "q": 1, "p": 6}; the thresholds that the function uses must be there.
Result<decision::PreferenceFunction> preferenceFunction(const QJsonValue &value, const QString &place)
{
    if (!value.isObject())
        return bad(tr("%1 is not an object").arg(place));
    const QJsonObject object = value.toObject();
    const QJsonValue name = object.value(QLatin1String("function"));
    if (!name.isString())
        return bad(name.isUndefined() ? tr("%1, function is missing").arg(place)
                                      : tr("%1, function is not a text").arg(place));
    const auto shape = decision::preferenceShapeFromName(name.toString().toStdString());
    if (!shape) {
        QStringList known;
        for (const std::string_view text : decision::preferenceShapeNames())
            known.append(QString::fromLatin1(text.data(), static_cast<qsizetype>(text.size())));
        return bad(tr("%1: unknown function %2; there are %3")
                       .arg(place, quoted(name.toString()), known.join(QLatin1String(", "))));
    }
    using Shape = decision::PreferenceShape;
    decision::PreferenceFunction function;
    function.shape = *shape;
    const bool usesQ = *shape == Shape::UShape || *shape == Shape::Level || *shape == Shape::VShapeIndifference;
    const bool usesP = *shape == Shape::VShape || *shape == Shape::Level || *shape == Shape::VShapeIndifference;
    const std::array<std::tuple<bool, QString, double *>, 3> thresholds{{
        {usesQ, QStringLiteral("q"), &function.q},
        {usesP, QStringLiteral("p"), &function.p},
        {*shape == Shape::Gaussian, QStringLiteral("s"), &function.s},
    }};
    for (const auto &[isUsed, key, target] : thresholds) {
        if (!isUsed)
            continue;
        const Result<double> read = threshold(object, key, place);
        if (!read)
            return tl::unexpected<Error>(read.error());
        *target = *read;
    }
    if (const std::optional<decision::Failure> problem = decision::preferenceProblem(function))
        return bad(tr("%1: %2").arg(place, QString::fromStdString(problem->message)));
    return function;
}

Result<std::vector<decision::PreferenceFunction>> preferenceFunctions(const DecisionTableReader &reader,
                                                                      std::size_t criteria)
{
    const QString place = QStringLiteral("options.preference_functions");
    const QJsonValue value = reader.optionValue(QLatin1String("preference_functions"));
    if (!value.isArray())
        return bad(value.isUndefined() ? tr("%1 is missing").arg(place) : tr("%1 is not a list of objects").arg(place));
    const QJsonArray list = value.toArray();
    if (static_cast<std::size_t>(list.size()) != criteria) {
        return bad(tr("%1 and criteria differ in number: %2 and %3")
                       .arg(place, QString::number(list.size()), QString::number(criteria)));
    }
    std::vector<decision::PreferenceFunction> functions;
    for (const auto &element : list) {
        const Result<decision::PreferenceFunction> function =
            preferenceFunction(element, tr("%1, number %2").arg(place, QString::number(functions.size() + 1)));
        if (!function)
            return tl::unexpected<Error>(function.error());
        functions.push_back(*function);
    }
    return functions;
}

// "n-1", which is also meant by saying nothing, or "none" or null.
Result<decision::FlowDivisor> flowDivisor(const DecisionTableReader &reader)
{
    const QLatin1String key("flow_divisor");
    if (reader.optionValue(key).isNull())
        return decision::FlowDivisor::None;
    const Result<std::optional<QString>> name = reader.option(key);
    if (!name)
        return tl::unexpected<Error>(name.error());
    if (!name->has_value())
        return decision::FlowDivisor::Others;
    if (const auto divisor = decision::flowDivisorFromName((*name)->toStdString()))
        return *divisor;
    return bad(tr("unknown flow_divisor %1; there are n-1 and none").arg(quoted(**name)));
}

// Matrix, weights and functions, with the memory that the question's spans look at.
struct Asked
{
    WeightedMatrix table;
    std::vector<decision::PreferenceFunction> functions;
    decision::FlowDivisor divisor;

    decision::PrometheeQuestion question() const
    {
        return {table.matrix.table(), table.matrix.directions, table.weights, functions, divisor};
    }
};

Result<Asked> asked(const DecisionTableReader &reader)
{
    Result<WeightedMatrix> table = weightedMatrix(reader);
    if (!table)
        return tl::unexpected<Error>(table.error());
    Result<std::vector<decision::PreferenceFunction>> functions = preferenceFunctions(reader, table->matrix.columns());
    if (!functions)
        return tl::unexpected<Error>(functions.error());
    const Result<decision::FlowDivisor> divisor = flowDivisor(reader);
    if (!divisor)
        return tl::unexpected<Error>(divisor.error());
    return Asked{std::move(*table), std::move(*functions), *divisor};
}

Result<QJsonObject> solvePromethee2(const DecisionTableReader &reader)
{
    const Result<Asked> table = asked(reader);
    if (!table)
        return tl::unexpected<Error>(table.error());
    const DecisionMatrix &matrix = table->table.matrix;
    const decision::Result<decision::Flows> flows = decision::prometheeFlows(table->question());
    if (!flows)
        return badNumber(matrix, flows.error());
    QJsonObject answer{{QStringLiteral("variant"), jsonVariant(flows->variant)},
                       {QStringLiteral("positive_flow"), jsonList(flows->positive)},
                       {QStringLiteral("negative_flow"), jsonList(flows->negative)},
                       {QStringLiteral("net_flow"), jsonList(flows->net)},
                       {QStringLiteral("ranks"), jsonList(flows->ranking.ranks)}};
    if (matrix.rows <= kMostWithPreference) {
        const auto preference = decision::prometheePreference(table->question());
        if (!preference)
            return badNumber(matrix, preference.error());
        answer.insert(QStringLiteral("preference"), jsonRows(*preference, matrix.rows));
    }
    return answer;
}

Result<QJsonObject> solvePrometheePreference(const DecisionTableReader &reader)
{
    const Result<Asked> table = asked(reader);
    if (!table)
        return tl::unexpected<Error>(table.error());
    const DecisionMatrix &matrix = table->table.matrix;
    const auto preference = decision::prometheePreference(table->question());
    if (!preference)
        return badNumber(matrix, preference.error());
    return QJsonObject{{QStringLiteral("preference"), jsonRows(*preference, matrix.rows)}};
}

Result<QJsonObject> solvePrometheeFlows(const DecisionTableReader &reader)
{
    const QString key =
        reader.root().contains(QLatin1String("preference")) ? QStringLiteral("preference") : QStringLiteral("matrix");
    const QJsonValue given = reader.root().value(key);
    if (given.isUndefined())
        return bad(tr("preference is missing"));
    const Result<NumberRows> rows = squareRows(given, key);
    if (!rows)
        return tl::unexpected<Error>(rows.error());
    const Result<decision::FlowDivisor> divisor = flowDivisor(reader);
    if (!divisor)
        return tl::unexpected<Error>(divisor.error());
    const decision::Result<decision::Flows> flows = decision::flowsOfPreference(rows->numbers, rows->rows, *divisor);
    if (!flows)
        return bad(tr("%1: %2").arg(key, QString::fromStdString(flows.error().message)));
    return QJsonObject{{QStringLiteral("variant"), jsonVariant(flows->variant)},
                       {QStringLiteral("positive_flow"), jsonList(flows->positive)},
                       {QStringLiteral("negative_flow"), jsonList(flows->negative)},
                       {QStringLiteral("net_flow"), jsonList(flows->net)},
                       {QStringLiteral("ranks"), jsonList(flows->ranking.ranks)}};
}

constexpr std::array<SolveMethod, 3> kMethods{{
    {"promethee2", &solvePromethee2},
    {"promethee_flows", &solvePrometheeFlows},
    {"promethee_preference", &solvePrometheePreference},
}};

} // namespace

std::span<const SolveMethod> decisiontable::outrankingMethods()
{
    return kMethods;
}

} // namespace shortlist
