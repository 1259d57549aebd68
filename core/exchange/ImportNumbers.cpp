// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/catalogue/Fold.h"
#include "core/exchange/ImportValues.h"

#include <QLocale>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>

namespace shortlist {

namespace {

// Longer cells hold no number; the bound keeps the patterns below quick.
constexpr qsizetype kLongestNumber = 60;

bool isGroupedByThree(const QStringList &groups)
{
    if (groups.first().isEmpty() || groups.first().size() > 3)
        return false;
    return std::all_of(groups.begin() + 1, groups.end(), [](const QString &group) { return group.size() == 3; });
}

// Digits with one kind of sign in them, or two: which is the decimal sign?
std::optional<NumberCell> readDigits(QString digits, NumberKind kind, QChar decimal)
{
    static const QRegularExpression marks(QStringLiteral("[.,]"));
    static const QRegularExpression space(QStringLiteral(R"([\s'’]+)"));
    if (digits.contains(space)) {
        const QString whole = digits.section(marks, 0, 0);
        if (!isGroupedByThree(whole.split(space)))
            return std::nullopt;
        digits.remove(space);
    }
    NumberCell cell;
    const auto commas = digits.count(QLatin1Char(','));
    const auto dots = digits.count(QLatin1Char('.'));
    QChar point; // the decimal sign, null = none
    if (commas > 0 && dots > 0) {
        point = digits.lastIndexOf(QLatin1Char(',')) > digits.lastIndexOf(QLatin1Char('.')) ? QLatin1Char(',')
                                                                                            : QLatin1Char('.');
    } else if (commas + dots == 1) {
        const QChar sign = commas == 1 ? QLatin1Char(',') : QLatin1Char('.');
        const QStringList sides = digits.split(sign);
        const bool group = sides.last().size() == 3 && sides.first() != QLatin1String("0") && isGroupedByThree(sides);
        const bool decided = kind == NumberKind::Whole || !decimal.isNull();
        if (!group || (kind == NumberKind::Decimal && decimal == sign))
            point = sign;
        cell.guessed = group && !decided;
    }
    const QString fraction = point.isNull() ? QString() : digits.section(point, 1);
    QString whole = point.isNull() ? digits : digits.section(point, 0, 0);
    if (fraction.contains(QLatin1Char(',')) || fraction.contains(QLatin1Char('.')))
        return std::nullopt;
    for (const QChar sign : {QLatin1Char(','), QLatin1Char('.')}) {
        if (whole.contains(sign) && !isGroupedByThree(whole.split(sign)))
            return std::nullopt;
        whole.remove(sign);
    }
    bool ok = false;
    cell.value = QLocale::c().toDouble(QString((whole.isEmpty() ? QStringLiteral("0") : whole) + QLatin1Char('.') +
                                               (fraction.isEmpty() ? QStringLiteral("0") : fraction)),
                                       &ok);
    return ok && std::isfinite(cell.value) ? std::optional<NumberCell>(cell) : std::nullopt;
}

// What may stand around a number without meaning anything else than the number.
bool isUnit(const QString &text)
{
    static const QRegularExpression unit(QStringLiteral(R"(\A(?:%|€|\$|£|¥|₹|zł|[A-Z]{3})?\z)"));
    return unit.match(text).hasMatch();
}

// "k" and "m" behind a number; 1 for anything else.
double multiplier(const QString &suffix)
{
    const QString word = suffix.section(QLatin1Char(' '), 0, 0).toLower();
    if (word == QLatin1String("k") || word == QLatin1String("thousand"))
        return 1e3;
    if (word == QLatin1String("m") || word == QLatin1String("mn") || word == QLatin1String("million"))
        return 1e6;
    return 1;
}

} // namespace

std::optional<NumberCell> numberFromCell(const QString &text, NumberKind kind, QChar decimal)
{
    static const QRegularExpression shape(
        QStringLiteral(R"(\A([^0-9.,+\-−]*)([+\-−]?)\s*([0-9][0-9\s.,'’]*|[.,][0-9]+)([^0-9]*)\z)"));
    const QString line = lineFromCell(text);
    if (line.isEmpty() || line.size() > kLongestNumber)
        return std::nullopt;
    const QRegularExpressionMatch match = shape.match(line);
    if (!match.hasMatch())
        return std::nullopt;
    const QString prefix = match.captured(1).trimmed();
    const QString suffix = match.captured(4).trimmed();
    QString digits = match.captured(3).trimmed();
    const double factor = multiplier(suffix);
    // A full stop may end a sentence.
    if (digits.endsWith(QLatin1Char('.')) || digits.endsWith(QLatin1Char(',')))
        digits.chop(1);
    std::optional<NumberCell> cell = readDigits(digits, factor > 1 ? NumberKind::Decimal : kind, decimal);
    if (!cell)
        return std::nullopt;
    const bool negative = match.captured(2) == QLatin1String("-") || match.captured(2) == QString(QChar(0x2212));
    cell->value *= negative ? -factor : factor;
    cell->trimmed = !isUnit(prefix) || !isUnit(suffix);
    return cell;
}

QChar decimalSignOf(const QStringList &cells)
{
    static const QRegularExpression comma(
        QStringLiteral(R"([0-9]\.[0-9]{3},[0-9]|,[0-9]{1,2}(?![0-9])|,[0-9]{4,}|\b0,[0-9])"));
    static const QRegularExpression dot(
        QStringLiteral(R"([0-9],[0-9]{3}\.[0-9]|\.[0-9]{1,2}(?![0-9])|\.[0-9]{4,}|\b0\.[0-9])"));
    int commas = 0;
    int dots = 0;
    for (const QString &cell : cells) {
        if (cell.size() > kLongestNumber)
            continue;
        commas += comma.match(cell).hasMatch() ? 1 : 0;
        dots += dot.match(cell).hasMatch() ? 1 : 0;
    }
    if (commas == dots)
        return QChar();
    return commas > dots ? QLatin1Char(',') : QLatin1Char('.');
}

QDate dateFromCell(const QString &text)
{
    const QString line = lineFromCell(text);
    if (line.size() > 40)
        return QDate();
    const QLocale c = QLocale::c();
    const QDate iso = QDate::fromString(line, Qt::ISODate);
    if (iso.isValid())
        return iso;
    for (const char *format : {"d.M.yyyy", "d MMM yyyy", "d MMMM yyyy", "MMMM d, yyyy", "MMM d, yyyy", "d-MMM-yyyy"}) {
        const QDate date = c.toDate(line, QString::fromLatin1(format));
        if (date.isValid())
            return date;
    }
    for (const char *format : {"yyyy-MM", "MMM yyyy", "MMMM yyyy", "MM/yyyy"}) {
        const QDate date = c.toDate(line, QString::fromLatin1(format));
        if (date.isValid())
            return QDate(date.year(), date.month(), date.daysInMonth());
    }
    // 05/06/2027 is two days, depending on who wrote it; 31/05/2027 is one.
    const QDate dayFirst = c.toDate(line, QStringLiteral("d/M/yyyy"));
    const QDate monthFirst = c.toDate(line, QStringLiteral("M/d/yyyy"));
    if (dayFirst.isValid() && monthFirst.isValid())
        return dayFirst == monthFirst ? dayFirst : QDate();
    return dayFirst.isValid() ? dayFirst : monthFirst;
}

QString textFromCell(const QString &cell)
{
    const QString bare = unguardedCell(cell);
    QString text;
    text.reserve(bare.size());
    for (const QChar c : bare) {
        if (c == QLatin1Char('\n') || c == QLatin1Char('\t') || c.category() != QChar::Other_Control)
            text += c;
    }
    return text.trimmed();
}

QString lineFromCell(const QString &cell)
{
    return textFromCell(cell).simplified();
}

bool saysNothing(const QString &text)
{
    static const QStringList words{QStringLiteral("na"),       QStringLiteral("none"), QStringLiteral("unknown"),
                                   QStringLiteral("tbc"),      QStringLiteral("tbd"),  QStringLiteral("null"),
                                   QStringLiteral("notknown"), QStringLiteral("nil")};
    if (text.size() > 20)
        return false;
    const bool marksOnly = std::all_of(text.begin(), text.end(),
                                       [](QChar c) { return c.isPunct() || c.isSpace() || c == QLatin1Char('-'); });
    return marksOnly || words.contains(folded(text));
}

QStringList listFromCell(const QString &cell)
{
    const QString text = textFromCell(cell);
    const auto split = [&text](const QString &signs) {
        QStringList parts;
        QString part;
        int depth = 0;
        for (const QChar c : text) {
            depth += c == QLatin1Char('(') ? 1 : c == QLatin1Char(')') && depth > 0 ? -1 : 0;
            if (signs.contains(c) && depth == 0) {
                parts.append(part);
                part.clear();
            } else {
                part += c;
            }
        }
        parts.append(part);
        QStringList clean;
        for (const QString &one : std::as_const(parts)) {
            if (!one.simplified().isEmpty())
                clean.append(one.simplified());
        }
        return clean;
    };
    const QStringList parts = split(QStringLiteral(";|\n•"));
    return parts.size() > 1 ? parts : split(QStringLiteral(",;|\n•"));
}

} // namespace shortlist
