// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/catalogue/Catalogue.h"
#include "core/exchange/ImportValues.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>
#include <utility>

namespace shortlist {

namespace {

struct Import
{
    Q_DECLARE_TR_FUNCTIONS(Import)
};

QString brief(const QString &text)
{
    return text.size() > 60 ? QString(text.left(57) + QStringLiteral("…")) : text;
}

// The currency that a cell names, by code or sign; "$" is taken for the US dollar.
QString currencyIn(const QString &line)
{
    static const QRegularExpression word(QStringLiteral(R"((?<![A-Za-z])[A-Z]{3}(?![A-Za-z]))"));
    const QString code = word.match(line).captured();
    if (!code.isEmpty() && catalogue::currencyName(code) != code)
        return code;
    static const std::pair<QChar, const char *> signs[] = {
        {QChar(0x20AC), "EUR"}, {QChar(0xA3), "GBP"}, {QLatin1Char('$'), "USD"}, {QChar(0x20B9), "INR"}};
    for (const auto &[sign, name] : signs) {
        if (line.contains(sign))
            return QLatin1String(name);
    }
    return QString();
}

// Reads a number that is not negative; reports what it cannot take.
std::optional<double> positive(const QString &line, NumberKind kind, int column, std::vector<CellProblem> &problems)
{
    const std::optional<NumberCell> number = numberFromCell(line, kind);
    constexpr double kMost = 1e12;
    if (!number || number->value < 0 || number->value > kMost) {
        problems.push_back({column, Import::tr("“%1” is not a number.").arg(brief(line)), true});
        return std::nullopt;
    }
    if (number->guessed || number->trimmed)
        problems.push_back(
            {column, Import::tr("“%1” was read as %2.").arg(brief(line), QString::number(number->value, 'g', 12)),
             false});
    return number->value;
}

} // namespace

QDate dayFromCell(const QString &cell, int column, std::vector<CellProblem> &problems)
{
    const QString line = lineFromCell(cell);
    const QDate date = dateFromCell(line);
    if (!date.isValid())
        problems.push_back(
            {column, Import::tr("“%1” is not a date that means one day; write 2027-05-31.").arg(brief(line)), true});
    return date;
}

std::optional<bool> yesNoFromCell(const QString &cell, int column, std::vector<CellProblem> &problems)
{
    static const QStringList yes{QStringLiteral("yes"), QStringLiteral("y"),   QStringLiteral("true"),
                                 QStringLiteral("1"),   QStringLiteral("x"),   QStringLiteral("ja"),
                                 QStringLiteral("oui"), QStringLiteral("tak"), QStringLiteral("✓")};
    static const QStringList no{QStringLiteral("no"), QStringLiteral("n"),    QStringLiteral("false"),
                                QStringLiteral("0"),  QStringLiteral("nein"), QStringLiteral("non"),
                                QStringLiteral("nie")};
    const QString word = lineFromCell(cell).toLower();
    if (yes.contains(word))
        return true;
    if (no.contains(word))
        return false;
    problems.push_back({column, Import::tr("“%1” is neither yes nor no.").arg(brief(word)), true});
    return std::nullopt;
}

void insuranceFromCell(Provider &provider, const QString &cell, int column, std::vector<CellProblem> &problems)
{
    QString line = lineFromCell(cell);
    const QString currency = currencyIn(line);
    if (!currency.isEmpty())
        line.remove(currency);
    const std::optional<double> amount = positive(line.simplified(), NumberKind::Decimal, column, problems);
    const std::optional<Decimal> exact = amount ? Decimal::fromDouble(*amount, 2) : std::nullopt;
    if (!exact)
        return;
    provider.insurance = *exact;
    provider.insuranceCurrency = currency;
}

std::optional<double> measureFromCell(const QString &cell, int column, std::vector<CellProblem> &problems)
{
    return positive(lineFromCell(cell), NumberKind::Decimal, column, problems);
}

int countFromCell(const QString &cell, int column, std::vector<CellProblem> &problems)
{
    constexpr double kMost = 10'000'000;
    const std::optional<double> number = positive(lineFromCell(cell), NumberKind::Whole, column, problems);
    return number ? static_cast<int>(std::min(*number, kMost)) : 0;
}

} // namespace shortlist
