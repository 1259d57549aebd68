// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/DecisionTablePairwise.h"

#include "core/decision/RandomIndex.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace shortlist {

using namespace decisiontable;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("DecisionTable", text);
}

QString placed(const QString &place, const QString &key)
{
    return place.isEmpty() ? key : tr("%1, %2").arg(place, key);
}

Result<QStringList> itemNames(const QJsonValue &value, const QString &place, std::size_t size)
{
    QStringList names;
    if (value.isUndefined()) {
        for (std::size_t i = 1; i <= size; ++i)
            names.append(QString::number(i));
        return names;
    }
    if (!value.isArray())
        return bad(tr("%1 is not a list of texts").arg(place));
    const QJsonArray list = value.toArray();
    if (static_cast<std::size_t>(list.size()) != size) {
        return bad(tr("%1 and the rows of pairwise differ in number: %2 and %3")
                       .arg(place, QString::number(list.size()), QString::number(size)));
    }
    for (const auto &element : list) {
        if (!element.isString())
            return bad(tr("%1, number %2 is not a text").arg(place, QString::number(names.size() + 1)));
        names.append(element.toString());
    }
    return names;
}

Result<std::optional<double>> givenRandomIndex(const DecisionTableReader &reader)
{
    Result<std::optional<double>> given = reader.optionNumber(QLatin1String("ri_n"));
    if (given && given->has_value() && **given <= 0)
        return bad(tr("options.ri_n must be above 0, because the consistency index is divided by it"));
    return given;
}

} // namespace

Result<NamedComparisons> decisiontable::namedComparisons(const QJsonObject &object, const QString &place, Gaps gaps)
{
    const QString pairwise = placed(place, QStringLiteral("pairwise"));
    Result<NumberRows> rows = squareRows(object.value(QLatin1String("pairwise")), pairwise, gaps);
    if (!rows)
        return tl::unexpected<Error>(rows.error());
    const std::size_t size = rows->rows;
    if (const std::optional<decision::Failure> problem = decision::comparisonsProblem(rows->numbers, size)) {
        const QString message = QString::fromStdString(problem->message);
        if (!problem->index)
            return bad(tr("%1: %2").arg(pairwise, message));
        return bad(tr("%1 row %2, number %3: %4")
                       .arg(pairwise, QString::number(*problem->index / size + 1),
                            QString::number(*problem->index % size + 1), message));
    }
    Result<QStringList> names =
        itemNames(object.value(QLatin1String("items")), placed(place, QStringLiteral("items")), size);
    if (!names)
        return tl::unexpected<Error>(names.error());
    return NamedComparisons{std::move(*names), std::move(rows->numbers)};
}

Result<decision::Priority> decisiontable::priorityOption(const DecisionTableReader &reader)
{
    const Result<std::optional<QString>> name = reader.option(QLatin1String("priority"));
    if (!name)
        return tl::unexpected<Error>(name.error());
    if (!name->has_value())
        return decision::Priority::PrincipalEigenvector;
    if (const std::optional<decision::Priority> found = decision::priorityFromName((*name)->toStdString()))
        return *found;
    QStringList known;
    for (const std::string_view text : decision::priorityNames())
        known.append(QString::fromLatin1(text.data(), static_cast<qsizetype>(text.size())));
    return bad(tr("unknown priority %1; there are %2").arg(quoted(**name), known.join(QLatin1String(", "))));
}

Result<QJsonValue> decisiontable::consistencyRatioValue(const DecisionTableReader &reader, double consistencyIndex,
                                                        std::size_t items)
{
    const Result<std::optional<double>> given = givenRandomIndex(reader);
    if (!given)
        return tl::unexpected<Error>(given.error());
    if (given->has_value())
        return QJsonValue(items > 2 ? consistencyIndex / **given : 0.0);
    const Result<std::optional<QString>> name = reader.option(QLatin1String("random_index"));
    if (!name)
        return tl::unexpected<Error>(name.error());
    const std::optional<decision::RandomIndex> table =
        name->has_value() ? decision::randomIndexFromName((*name)->toStdString()) : decision::RandomIndex::Saaty;
    if (!table) {
        QStringList known;
        for (const std::string_view text : decision::randomIndexNames())
            known.append(QString::fromLatin1(text.data(), static_cast<qsizetype>(text.size())));
        return bad(tr("unknown random_index %1; there are %2").arg(quoted(**name), known.join(QLatin1String(", "))));
    }
    const std::optional<double> ratio = decision::consistencyRatio(consistencyIndex, items, *table);
    return ratio ? QJsonValue(*ratio) : QJsonValue(QJsonValue::Null);
}

} // namespace shortlist
