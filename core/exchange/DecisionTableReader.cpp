// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/DecisionTableReader.h"

#include "core/decision/Weights.h"
#include "core/exchange/DecisionTable.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <cmath>
#include <limits>

namespace shortlist {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("DecisionTable", text);
}

// What a JSON value is, in words.
QString kindOf(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::Null:
        return tr("null");
    case QJsonValue::Bool:
        return tr("true or false");
    case QJsonValue::Double:
        return tr("a number");
    case QJsonValue::String:
        return tr("a text");
    case QJsonValue::Array:
        return tr("a list");
    case QJsonValue::Object:
        return tr("an object");
    case QJsonValue::Undefined:
        break;
    }
    return tr("missing");
}

QString badKind(const QString &place, const QJsonValue &value, const QString &wanted)
{
    if (value.isUndefined())
        return tr("%1 is missing").arg(place);
    return tr("%1 is %2, not %3").arg(place, kindOf(value), wanted);
}

// Where the parser stopped. NaN and Infinity are named, for other programs write them although JSON has neither.
QString syntaxMessage(const QByteArray &json, const QJsonParseError &error)
{
    if (json.trimmed().isEmpty())
        return tr("the file is empty");
    const qsizetype offset = std::clamp<qsizetype>(error.offset, 0, json.size());
    const qsizetype lineStart = offset == 0 ? 0 : json.lastIndexOf('\n', offset - 1) + 1;
    const QString line = QString::number(std::count(json.begin(), json.begin() + lineStart, '\n') + 1);
    const QString column = QString::number(QString::fromUtf8(json.mid(lineStart, offset - lineStart)).size() + 1);
    const QByteArray near = json.mid(std::max<qsizetype>(0, offset - 2), 12);
    if (near.contains("NaN") || near.contains("Inf"))
        return tr("not valid JSON near line %1, column %2: NaN and Infinity are not numbers there").arg(line, column);
    return tr("not valid JSON near line %1, column %2: %3").arg(line, column, error.errorString());
}

QString criterionPlace(const DecisionMatrix &matrix, std::size_t column)
{
    const QString number = QString::number(column + 1);
    const QString name = matrix.names.value(static_cast<qsizetype>(column));
    if (name.isEmpty())
        return tr("criterion %1").arg(number);
    return tr("criterion %1 (%2)").arg(number, decisiontable::quoted(name));
}

// A list of finite numbers in which null may stand for a missing one, read as NaN.
Result<std::vector<double>> numbersWithGaps(const QJsonValue &value, const QString &place, decisiontable::Gaps gaps)
{
    if (gaps == decisiontable::Gaps::Forbidden || !value.isArray())
        return decisiontable::numbers(value, place);
    QJsonArray list = value.toArray();
    std::vector<std::size_t> missing;
    for (qsizetype i = 0; i < list.size(); ++i) {
        if (list.at(i).isNull()) {
            missing.push_back(static_cast<std::size_t>(i));
            list[i] = 0.0;
        }
    }
    Result<std::vector<double>> result = decisiontable::numbers(list, place);
    for (std::size_t i = 0; result && i < missing.size(); ++i)
        (*result)[missing[i]] = std::numeric_limits<double>::quiet_NaN();
    return result;
}

QString rowLengthMessage(std::size_t row, std::size_t length, std::size_t criteria)
{
    if (length == 1) {
        return tr("matrix row %1 has 1 number, %2 criteria are declared")
            .arg(QString::number(row + 1), QString::number(criteria));
    }
    if (criteria == 1) {
        return tr("matrix row %1 has %2 numbers, 1 criterion is declared")
            .arg(QString::number(row + 1), QString::number(length));
    }
    return tr("matrix row %1 has %2 numbers, %3 criteria are declared")
        .arg(QString::number(row + 1), QString::number(length), QString::number(criteria));
}

} // namespace

namespace decisiontable {

tl::unexpected<Error> bad(const QString &message)
{
    return fail(ErrorCode::BadInput, message);
}

QString quoted(const QString &text)
{
    constexpr qsizetype kLongest = 60;
    QString shown = text.left(4 * kLongest).simplified();
    std::replace_if(
        shown.begin(), shown.end(), [](QChar c) { return !c.isPrint() && !c.isSurrogate(); },
        QChar(QChar::ReplacementCharacter));
    if (shown.size() > kLongest)
        shown = shown.left(shown.at(kLongest - 1).isHighSurrogate() ? kLongest - 1 : kLongest) + QChar(0x2026);
    return QString(QChar(0x201C) + shown + QChar(0x201D));
}

Result<double> number(const QJsonValue &value, const QString &place)
{
    if (!value.isDouble())
        return bad(badKind(place, value, tr("a number")));
    const double result = value.toDouble();
    if (!std::isfinite(result))
        return bad(tr("%1 is not a finite number").arg(place));
    return result;
}

Result<std::vector<double>> numbers(const QJsonValue &value, const QString &place)
{
    if (!value.isArray())
        return bad(badKind(place, value, tr("a list of numbers")));
    const QJsonArray list = value.toArray();
    std::vector<double> result;
    result.reserve(static_cast<std::size_t>(list.size()));
    for (const auto &element : list) {
        // The place is worded only for what is wrong: a large table has millions of numbers that are right.
        if (element.isDouble() && std::isfinite(element.toDouble())) {
            result.push_back(element.toDouble());
            continue;
        }
        const Result<double> wrong =
            number(element, tr("%1, number %2").arg(place, QString::number(result.size() + 1)));
        return tl::unexpected<Error>(wrong.error());
    }
    return result;
}

Result<NumberRows> numberRows(const QJsonValue &value, const QString &place, Gaps gaps)
{
    if (!value.isArray())
        return bad(badKind(place, value, tr("a list of rows")));
    const QJsonArray rows = value.toArray();
    if (rows.isEmpty())
        return bad(tr("%1 has no rows").arg(place));
    NumberRows result;
    for (const auto &element : rows) {
        const QString rowPlace = tr("%1 row %2").arg(place, QString::number(++result.rows));
        const Result<std::vector<double>> row = numbersWithGaps(element, rowPlace, gaps);
        if (!row)
            return tl::unexpected<Error>(row.error());
        if (result.rows == 1)
            result.columns = row->size();
        if (row->empty())
            return bad(tr("%1 is empty").arg(rowPlace));
        if (row->size() != result.columns) {
            return bad(tr("%1 differs in length from the first row: %2 and %3")
                           .arg(rowPlace, QString::number(row->size()), QString::number(result.columns)));
        }
        result.numbers.insert(result.numbers.end(), row->begin(), row->end());
    }
    return result;
}

Result<NumberRows> squareRows(const QJsonValue &value, const QString &place, Gaps gaps)
{
    Result<NumberRows> result = numberRows(value, place, gaps);
    if (result && result->rows != result->columns) {
        return bad(tr("%1 is not square: its rows are %2, its columns %3")
                       .arg(place, QString::number(result->rows), QString::number(result->columns)));
    }
    return result;
}

Result<bool> flag(const QJsonValue &value, const QString &place)
{
    if (value.isUndefined())
        return false;
    if (!value.isBool())
        return bad(badKind(place, value, tr("true or false")));
    return value.toBool();
}

tl::unexpected<Error> badColumn(const DecisionMatrix &matrix, std::size_t column, const decision::Failure &failure)
{
    const QString message = QString::fromStdString(failure.message);
    const QString place = criterionPlace(matrix, column);
    if (failure.index)
        return bad(tr("matrix row %1, %2: %3").arg(QString::number(*failure.index + 1), place, message));
    return bad(tr("%1: %2").arg(place, message));
}

} // namespace decisiontable

using namespace decisiontable;

Result<DecisionTableReader> DecisionTableReader::read(const QByteArray &json)
{
    if (json.size() > kLargestDecisionTable) {
        return bad(tr("larger than %1 MiB, which is more than is taken on")
                       .arg(QString::number(kLargestDecisionTable / 1024 / 1024)));
    }
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (error.error != QJsonParseError::NoError)
        return bad(syntaxMessage(json, error));
    if (!document.isObject())
        return bad(tr("a decision table is a JSON object, this is a list"));

    DecisionTableReader reader;
    reader.m_root = document.object();
    const QJsonValue method = reader.m_root.value(QLatin1String("method"));
    if (!method.isString())
        return bad(badKind(tr("method"), method, tr("a text")));
    reader.m_method = method.toString();
    const QJsonValue options = reader.m_root.value(QLatin1String("options"));
    if (!options.isUndefined() && !options.isObject())
        return bad(badKind(tr("options"), options, tr("an object")));
    reader.m_options = options.toObject();
    return reader;
}

Result<DecisionMatrix> DecisionTableReader::matrix() const
{
    DecisionMatrix result;
    if (Result<> read = readDirections(result); !read)
        return tl::unexpected<Error>(read.error());
    if (Result<> read = readRows(result); !read)
        return tl::unexpected<Error>(read.error());
    const QJsonValue alternatives = m_root.value(QLatin1String("alternatives"));
    if (alternatives.isUndefined())
        return result;
    if (!alternatives.isArray())
        return bad(badKind(tr("alternatives"), alternatives, tr("a list")));
    if (static_cast<std::size_t>(alternatives.toArray().size()) != result.rows) {
        return bad(tr("alternatives and matrix rows differ in number: %1 and %2")
                       .arg(QString::number(alternatives.toArray().size()), QString::number(result.rows)));
    }
    return result;
}

Result<> DecisionTableReader::readDirections(DecisionMatrix &matrix) const
{
    const QJsonValue criteria = m_root.value(QLatin1String("criteria"));
    if (!criteria.isArray())
        return bad(badKind(tr("criteria"), criteria, tr("a list of objects")));
    const QJsonArray list = criteria.toArray();
    if (list.isEmpty())
        return bad(tr("criteria is an empty list"));
    for (const auto &element : list) {
        const QString place = tr("criterion %1").arg(QString::number(matrix.directions.size() + 1));
        if (!element.isObject())
            return bad(badKind(place, element, tr("an object")));
        const QJsonValue direction = element.toObject().value(QLatin1String("direction"));
        matrix.names.append(element.toObject().value(QLatin1String("name")).toString());
        if (direction.toString() == QLatin1String("max")) {
            matrix.directions.push_back(decision::Direction::Benefit);
        } else if (direction.toString() == QLatin1String("min")) {
            matrix.directions.push_back(decision::Direction::Cost);
        } else if (direction.isString()) {
            return bad(
                tr("%1 has the unknown direction %2; there are max and min").arg(place, quoted(direction.toString())));
        } else {
            return bad(badKind(tr("the direction of %1").arg(place), direction, tr("max or min")));
        }
    }
    return {};
}

Result<> DecisionTableReader::readRows(DecisionMatrix &matrix) const
{
    const QJsonValue value = m_root.value(QLatin1String("matrix"));
    if (!value.isArray())
        return bad(badKind(tr("matrix"), value, tr("a list of rows")));
    const QJsonArray rows = value.toArray();
    if (rows.isEmpty())
        return bad(tr("matrix has no rows"));
    matrix.rows = static_cast<std::size_t>(rows.size());
    matrix.numbers.resize(matrix.rows * matrix.columns());
    std::size_t row = 0;
    for (const auto &element : rows) {
        const Result<std::vector<double>> read = numbers(element, tr("matrix row %1").arg(QString::number(row + 1)));
        if (!read)
            return tl::unexpected<Error>(read.error());
        if (read->size() != matrix.columns())
            return bad(rowLengthMessage(row, read->size(), matrix.columns()));
        for (std::size_t column = 0; column < read->size(); ++column)
            matrix.numbers[column * matrix.rows + row] = (*read)[column];
        ++row;
    }
    return {};
}

Result<std::vector<double>> DecisionTableReader::weights(std::size_t criteria) const
{
    Result<std::vector<double>> read = numbers(m_root.value(QLatin1String("weights")), tr("weights"));
    if (!read)
        return read;
    if (read->size() != criteria) {
        return bad(tr("weights and criteria differ in number: %1 and %2")
                       .arg(QString::number(read->size()), QString::number(criteria)));
    }
    if (const auto checked = decision::shares(*read); !checked) {
        const QString message = QString::fromStdString(checked.error().message);
        if (checked.error().index)
            return bad(tr("weights, number %1: %2").arg(QString::number(*checked.error().index + 1), message));
        return bad(tr("weights: %1").arg(message));
    }
    return read;
}

Result<std::optional<QString>> DecisionTableReader::option(QLatin1String key) const
{
    const QJsonValue value = m_options.value(key);
    if (value.isUndefined())
        return std::nullopt;
    if (!value.isString())
        return bad(badKind(tr("options.%1").arg(key), value, tr("a text")));
    return value.toString();
}

Result<std::optional<double>> DecisionTableReader::optionNumber(QLatin1String key) const
{
    const QJsonValue value = m_options.value(key);
    if (value.isUndefined())
        return std::nullopt;
    const Result<double> read = number(value, tr("options.%1").arg(key));
    if (!read)
        return tl::unexpected<Error>(read.error());
    return *read;
}

Result<bool> DecisionTableReader::optionFlag(QLatin1String key) const
{
    return flag(m_options.value(key), tr("options.%1").arg(key));
}

} // namespace shortlist
