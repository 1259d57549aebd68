// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/decision/Failure.h"
#include "core/decision/Normalization.h"
#include "core/decision/Table.h"
#include "core/model/Error.h"

#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace shortlist {

// A matrix as read, one column a criterion.
struct DecisionMatrix
{
    std::vector<double> numbers; // a whole column before the next
    std::size_t rows = 0;
    std::vector<decision::Direction> directions; // by column
    QStringList names;                           // of the criteria, by column; may be empty texts

    std::size_t columns() const { return directions.size(); }
    decision::Table table() const { return {numbers, rows, columns()}; }
};

// Takes the parts of a decision table out of its JSON object and says, in one line that names the place, what is wrong.
class DecisionTableReader
{
public:
    // Fails if the text is too large, is not JSON, or is not an object with a "method".
    static Result<DecisionTableReader> read(const QByteArray &json);

    const QString &method() const { return m_method; }
    const QJsonObject &root() const { return m_root; }

    // "criteria", "matrix" and, where they are given, "alternatives", which must fit each other.
    Result<DecisionMatrix> matrix() const;
    // "weights": one for each criterion, finite, none negative, not all zero. As they stand, not divided by their sum.
    Result<std::vector<double>> weights(std::size_t criteria) const;
    // A text among the options; nothing if it is not given.
    Result<std::optional<QString>> option(QLatin1String key) const;
    // A yes or no among the options; no if it is not given.
    Result<bool> optionFlag(QLatin1String key) const;
    // A finite number among the options; nothing if it is not given.
    Result<std::optional<double>> optionNumber(QLatin1String key) const;
    // Any other option; undefined if it is not given.
    QJsonValue optionValue(QLatin1String key) const { return m_options.value(key); }

private:
    DecisionTableReader() = default;

    Result<> readDirections(DecisionMatrix &matrix) const;
    Result<> readRows(DecisionMatrix &matrix) const;

    QString m_method;
    QJsonObject m_root;
    QJsonObject m_options;
};

// The same kinds of complaint, for the methods.
namespace decisiontable {

tl::unexpected<Error> bad(const QString &message);
// Text of a file in a message: in quotation marks, on one line, cut when long.
QString quoted(const QString &text);
Result<double> number(const QJsonValue &value, const QString &place);
// A list of finite numbers; "weights" as the place gives "weights, number 2 is null".
Result<std::vector<double>> numbers(const QJsonValue &value, const QString &place);
// Numbers that stand one row after the other.
struct NumberRows
{
    std::vector<double> numbers;
    std::size_t rows = 0;
    std::size_t columns = 0;
};
// May null stand for a number that is missing? It is read as NaN.
enum class Gaps { Forbidden, Allowed };
// A list of at least one row, each as long as the first, which has at least one number.
Result<NumberRows> numberRows(const QJsonValue &value, const QString &place, Gaps gaps = Gaps::Forbidden);
// The same with as many columns as rows.
Result<NumberRows> squareRows(const QJsonValue &value, const QString &place, Gaps gaps = Gaps::Forbidden);
Result<bool> flag(const QJsonValue &value, const QString &place);
// A calculation that failed on one column, told with criterion and row.
tl::unexpected<Error> badColumn(const DecisionMatrix &matrix, std::size_t column, const decision::Failure &failure);

} // namespace decisiontable

} // namespace shortlist
