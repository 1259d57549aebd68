// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/ScoreText.h"

#include "core/model/Score.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <cmath>

namespace shortlist::score_text {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("ScoreText", text);
}

// The place of the decimal sign in a text of digits, points and commas; -1 if there is none, -2 if it makes no sense.
qsizetype decimalSign(const QString &text, const QLocale &locale)
{
    const qsizetype points = text.count(QLatin1Char('.'));
    const qsizetype commas = text.count(QLatin1Char(','));
    const qsizetype lastPoint = text.lastIndexOf(QLatin1Char('.'));
    const qsizetype lastComma = text.lastIndexOf(QLatin1Char(','));
    if (points > 0 && commas > 0) {
        // "1.234,5" and "1,234.5": the last sign is the decimal one and stands once.
        const bool point = lastPoint > lastComma;
        return (point ? points : commas) == 1 ? std::max(lastPoint, lastComma) : -2;
    }
    if (points + commas > 1)
        return -1; // "1.234.567"
    if (points + commas == 0)
        return -1;
    const qsizetype at = std::max(lastPoint, lastComma);
    // "1,234" is a thousand and more only where the locale groups that way.
    const bool groups = locale.groupSeparator() == text.mid(at, 1);
    const qsizetype digitsBefore =
        at - (text.startsWith(QLatin1Char('-')) || text.startsWith(QLatin1Char('+')) ? 1 : 0);
    if (groups && text.size() - at - 1 == 3 && digitsBefore >= 1 && digitsBefore <= 3 &&
        text.at(at - 1) != QLatin1Char('0'))
        return -1;
    return at;
}

Result<double> parseYesNo(const QString &text)
{
    static constexpr std::array kYes{"y", "yes", "1", "true", "x"};
    static constexpr std::array kNo{"n", "no", "0", "false"};
    const QString word = text.toLower();
    const auto is = [&word](const char *other) { return word == QLatin1String(other); };
    if (std::any_of(kYes.begin(), kYes.end(), is) || word == tr("yes") || word == tr("y"))
        return 1;
    if (std::any_of(kNo.begin(), kNo.end(), is) || word == tr("no") || word == tr("n"))
        return 0;
    return fail(ErrorCode::BadInput, tr("“%1” is neither yes nor no.").arg(shortened(text)));
}

// "12 EUR" is a number in a column whose unit is EUR.
QString withoutUnit(const QString &text, const QString &unit)
{
    if (!unit.isEmpty() && text.endsWith(unit, Qt::CaseInsensitive))
        return text.chopped(unit.size()).trimmed();
    return text;
}

} // namespace

std::optional<double> number(const QString &text, const QLocale &locale)
{
    QString plain;
    for (const QChar c : text) {
        if (c.isSpace() || c == QChar(0x2019) || c == QLatin1Char('\''))
            continue; // blanks and apostrophes group digits
        plain.append(c == QChar(0x2212) ? QLatin1Char('-') : c);
    }
    const bool clean = std::all_of(plain.begin(), plain.end(), [](QChar c) {
        return (c >= QLatin1Char('0') && c <= QLatin1Char('9')) || QStringLiteral("+-.,eE").contains(c);
    });
    if (plain.isEmpty() || plain.size() > 40 || !clean)
        return std::nullopt;
    const qsizetype sign = decimalSign(plain, locale);
    if (sign == -2)
        return std::nullopt;
    QString c;
    for (qsizetype i = 0; i < plain.size(); ++i) {
        const bool separator = plain.at(i) == QLatin1Char('.') || plain.at(i) == QLatin1Char(',');
        if (!separator)
            c.append(plain.at(i));
        else if (i == sign)
            c.append(QLatin1Char('.'));
    }
    bool ok = false;
    const double value = QLocale::c().toDouble(c, &ok);
    return ok && std::isfinite(value) ? std::optional<double>(value) : std::nullopt;
}

Result<double> parse(const QString &text, const Scale &scale, const QLocale &locale)
{
    const QString trimmed = text.trimmed();
    if (trimmed.isEmpty())
        return kMissing;
    if (scale.kind == ScaleKind::YesNo)
        return parseYesNo(trimmed);
    const std::optional<double> value = number(withoutUnit(trimmed, scale.unit), locale);
    if (!value)
        return fail(ErrorCode::BadInput, tr("“%1” is not a number.").arg(shortened(trimmed)));
    if (!fitsScale(scale, *value)) {
        return fail(ErrorCode::BadInput,
                    tr("“%1” is outside the scale, %2.").arg(shortened(trimmed), range(scale, locale)));
    }
    return *value;
}

QString format(double score, const Scale &scale, int decimals, const QLocale &locale)
{
    if (std::isnan(score))
        return QString();
    if (scale.kind == ScaleKind::YesNo && (score == 0 || score == 1))
        return score == 1 ? tr("Yes") : tr("No");
    if (scale.kind == ScaleKind::YesNo && score > 0 && score < 1) // evaluators who do not agree
        return tr("%1 % yes").arg(locale.toString(score * 100, 'f', 0));
    return locale.toString(score, 'f', std::clamp(std::max(decimals, scale.decimals), 0, 6));
}

QString editText(double score, const Scale &scale, const QLocale &locale)
{
    if (std::isnan(score))
        return QString();
    if (scale.kind == ScaleKind::YesNo && (score == 0 || score == 1))
        return score == 1 ? tr("Yes") : tr("No");
    QLocale plain = locale;
    plain.setNumberOptions(QLocale::OmitGroupSeparator);
    return plain.toString(score, 'g', QLocale::FloatingPointShortest);
}

QString range(const Scale &scale, const QLocale &locale)
{
    switch (scale.kind) {
    case ScaleKind::Rating:
        if (scale.levels.empty())
            return QString();
        return tr("%1 to %2")
            .arg(editText(scale.levels.front().score, scale, locale),
                 editText(scale.levels.back().score, scale, locale));
    case ScaleKind::YesNo:
        return tr("yes or no");
    case ScaleKind::Measure:
        return scale.unit.isEmpty() ? tr("a number") : tr("a number in %1").arg(scale.unit);
    case ScaleKind::Group:
        break;
    }
    return QString();
}

int decimalsOf(double score)
{
    if (std::isnan(score) || score == std::round(score))
        return 0;
    return std::abs(score * 10 - std::round(score * 10)) < 1e-6 ? 1 : 2;
}

QString shortened(const QString &text)
{
    const QString line = text.left(200).simplified();
    return line.size() > 40 ? QString(line.left(39) + QChar(0x2026)) : line;
}

std::vector<std::vector<QString>> fields(const QString &text)
{
    std::vector<std::vector<QString>> rows;
    std::vector<QString> row;
    QString field;
    bool quoted = false;
    const auto endRow = [&] {
        row.push_back(std::exchange(field, QString()));
        rows.push_back(std::exchange(row, {}));
    };
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        if (quoted) {
            if (c != QLatin1Char('"'))
                field.append(c);
            else if (i + 1 < text.size() && text.at(i + 1) == QLatin1Char('"'))
                field.append(text.at(++i));
            else
                quoted = false;
        } else if (c == QLatin1Char('"') && field.isEmpty()) {
            quoted = true;
        } else if (c == QLatin1Char('\t')) {
            row.push_back(std::exchange(field, QString()));
        } else if (c == QLatin1Char('\n') || c == QLatin1Char('\r')) {
            if (c == QLatin1Char('\r') && i + 1 < text.size() && text.at(i + 1) == QLatin1Char('\n'))
                ++i;
            endRow();
        } else {
            field.append(c);
        }
    }
    if (!field.isEmpty() || !row.empty())
        endRow();
    return rows;
}

} // namespace shortlist::score_text
