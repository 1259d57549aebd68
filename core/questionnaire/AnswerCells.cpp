// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/questionnaire/AnswerCells.h"

#include "core/catalogue/Catalogue.h"
#include "core/model/Decimal.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>

namespace shortlist {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Questionnaire)
};

constexpr int kDecimals = 9; // of a number that is kept

CellAnswer leftOut(const QString &problem)
{
    return {QString(), problem, true};
}

QString brief(const QString &text)
{
    return text.simplified().left(60);
}

QString decimalText(double number)
{
    // A spreadsheet keeps fifteen digits; the rest is how binary fractions end.
    const auto decimal = Decimal::fromDouble(QString::number(number, 'g', 15).toDouble(), kDecimals);
    return decimal ? decimal->toText() : QString();
}

CellAnswer numberAnswer(double number)
{
    const QString text = decimalText(number);
    return text.isEmpty() ? leftOut(Texts::tr("The number is too large to be kept.")) : CellAnswer{text, {}, false};
}

CellAnswer numberOf(const Question &question, const Workbook &book, const SheetCell &cell)
{
    const bool countsInPercent = question.type == AnswerType::Percent || question.unit.trimmed() == QLatin1String("%");
    if (cell.kind == CellKind::Percent && countsInPercent)
        return numberAnswer(cell.number * 100);
    if (cell.kind == CellKind::Percent)
        return leftOut(Texts::tr("A percentage stands where a number is asked for."));
    if (cell.kind == CellKind::Number) {
        CellAnswer answer = numberAnswer(cell.number);
        // The cell was made for percentages; without its format 0.12 may be 12 % or 0.12 %.
        if (question.type == AnswerType::Percent && std::abs(cell.number) < 1 && cell.number != 0 && !answer.isLeft)
            answer.problem = Texts::tr("“%1” was read as %1 %.").arg(answer.text);
        return answer;
    }
    const QString text = book.asText(cell);
    if (cell.kind != CellKind::Text)
        return leftOut(Texts::tr("“%1” stands where a number is asked for.").arg(brief(text)));
    const std::optional<double> number = numberFromText(text, countsInPercent ? QStringLiteral("%") : question.unit);
    return number ? numberAnswer(*number) : leftOut(Texts::tr("“%1” is not a number.").arg(brief(text)));
}

bool isCurrency(const QString &code)
{
    return code.size() == 3 && catalogue::currencyName(code) != code;
}

CellAnswer moneyOf(const Workbook &book, const SheetCell &cell, const QString &beside, const QString &fallback)
{
    static const QRegularExpression words(QStringLiteral("[A-Za-z]{3}"));
    QString currency = beside.trimmed().toUpper();
    std::optional<double> amount;
    if (cell.kind == CellKind::Number) {
        amount = cell.number;
    } else if (cell.kind == CellKind::Text) {
        QString text = book.text(cell);
        const QRegularExpressionMatch match = words.match(text);
        if (match.hasMatch()) {
            currency = match.captured().toUpper();
            text.remove(match.capturedStart(), 3);
        }
        amount = numberFromText(text);
    }
    if (!amount)
        return leftOut(Texts::tr("“%1” is not an amount.").arg(brief(book.asText(cell))));
    const QString number = decimalText(*amount);
    if (number.isEmpty())
        return leftOut(Texts::tr("The number is too large to be kept."));
    QString problem;
    if (currency.isEmpty() && !fallback.isEmpty()) {
        currency = fallback;
        problem = Texts::tr("The amount has no currency; it was read as %1.").arg(fallback);
    }
    if (!isCurrency(currency))
        return leftOut(Texts::tr("“%1” is not a currency; write its three letters, such as EUR.").arg(brief(currency)));
    return {QStringLiteral("%1 %2").arg(number, currency), problem, false};
}

CellAnswer dateOf(const Workbook &book, const SheetCell &cell)
{
    if (cell.kind == CellKind::Date) {
        const QDateTime moment = dateTimeOfCell(cell.number);
        if (moment.isValid() && cell.number >= 1)
            return {moment.date().toString(Qt::ISODate), {}, false};
    }
    if (cell.kind == CellKind::Text) {
        const QString text = book.text(cell).simplified();
        const QLocale c = QLocale::c();
        QDate date = QDate::fromString(text, Qt::ISODate);
        for (const char *format :
             {"d.M.yyyy", "d MMM yyyy", "d MMMM yyyy", "MMMM d, yyyy", "MMM d, yyyy", "d-MMM-yyyy"}) {
            if (!date.isValid())
                date = c.toDate(text, QString::fromLatin1(format));
        }
        if (date.isValid())
            return {date.toString(Qt::ISODate), {}, false};
    }
    return leftOut(Texts::tr("“%1” is not a date; write it as 2027-03-31.").arg(brief(book.asText(cell))));
}

CellAnswer yesNoOf(const Workbook &book, const SheetCell &cell)
{
    static const QStringList yes{QStringLiteral("yes"), QStringLiteral("y"),  QStringLiteral("true"),
                                 QStringLiteral("1"),   QStringLiteral("x"),  QStringLiteral("ja"),
                                 QStringLiteral("oui"), QStringLiteral("si"), QStringLiteral("tak")};
    static const QStringList no{QStringLiteral("no"), QStringLiteral("n"),    QStringLiteral("false"),
                                QStringLiteral("0"),  QStringLiteral("nein"), QStringLiteral("non"),
                                QStringLiteral("nie")};
    const QString text = book.asText(cell).simplified();
    const QString word = text.toLower();
    if (yes.contains(word) || text.compare(Texts::tr("Yes"), Qt::CaseInsensitive) == 0)
        return {QStringLiteral("yes"), {}, false};
    if (no.contains(word) || text.compare(Texts::tr("No"), Qt::CaseInsensitive) == 0)
        return {QStringLiteral("no"), {}, false};
    return leftOut(Texts::tr("“%1” is neither yes nor no.").arg(brief(text)));
}

CellAnswer choiceOf(const Question &question, const Workbook &book, const SheetCell &cell)
{
    const QString text = book.asText(cell).trimmed();
    if (question.choices.isEmpty() || question.choices.contains(text))
        return {text, {}, false};
    for (const QString &choice : question.choices) {
        if (choice.simplified().compare(text.simplified(), Qt::CaseInsensitive) == 0)
            return {choice, {}, false};
    }
    return leftOut(Texts::tr("“%1” is not one of the choices.").arg(brief(text)));
}

} // namespace

CellAnswer answerFromCell(const Question &question, const Workbook &book, const SheetCell *cell,
                          const QString &currency, const QString &fallback)
{
    if (cell == nullptr || book.asText(*cell).trimmed().isEmpty())
        return {};
    if (cell->kind == CellKind::Error)
        return leftOut(Texts::tr("The cell holds an error (%1).").arg(brief(book.text(*cell))));
    switch (question.type) {
    case AnswerType::Number:
    case AnswerType::Percent:
        return numberOf(question, book, *cell);
    case AnswerType::Money:
        return moneyOf(book, *cell, currency, fallback);
    case AnswerType::Date:
        return dateOf(book, *cell);
    case AnswerType::YesNo:
        return yesNoOf(book, *cell);
    case AnswerType::Choice:
        return choiceOf(question, book, *cell);
    case AnswerType::Text:
    case AnswerType::File:
    case AnswerType::MultiChoice:
    case AnswerType::Table:
        break;
    }
    return {book.asText(*cell).trimmed(), {}, false};
}

CellAnswer lineFromCellOf(const Workbook &book, const SheetCell &cell)
{
    if (cell.kind == CellKind::Error)
        return leftOut(Texts::tr("The cell holds an error (%1).").arg(brief(book.text(cell))));
    return {book.asText(cell).simplified(), {}, false};
}

bool isMarked(const Workbook &book, const SheetCell *cell)
{
    if (cell == nullptr || cell->kind == CellKind::Error)
        return false;
    const QString word = book.asText(*cell).simplified().toLower();
    return !word.isEmpty() && word != QLatin1String("0") && word != QLatin1String("false") &&
           word != QLatin1String("-") && word != QLatin1String("no") &&
           word.compare(Texts::tr("No"), Qt::CaseInsensitive) != 0;
}

std::optional<double> numberFromText(const QString &text, const QString &unit)
{
    // One sign between digits, or groups of three parted by spaces; more is for a person to decide.
    static const QRegularExpression shape(
        QStringLiteral(R"(\A([+\-−]?)((?:\d{1,3}(?:[ '’]\d{3})+)|\d+)(?:([.,])(\d*))?\z)"));
    static const QRegularExpression grouping(QStringLiteral("[ '’]"));
    QString line = text.simplified();
    line.replace(QChar(0x00A0), QLatin1Char(' ')).replace(QChar(0x202F), QLatin1Char(' '));
    if (!unit.isEmpty() && line.endsWith(unit, Qt::CaseInsensitive))
        line.chop(unit.size());
    if (line.size() > 40)
        return std::nullopt;
    const QRegularExpressionMatch match = shape.match(line.trimmed());
    if (!match.hasMatch())
        return std::nullopt;
    QString whole = match.captured(2);
    const bool isGrouped = whole.contains(grouping);
    const bool mayBeThousands =
        match.captured(4).size() == 3 && !isGrouped && whole.size() <= 3 && whole != QLatin1String("0");
    if (mayBeThousands)
        return std::nullopt;
    whole.remove(grouping);
    bool isNumber = false;
    const double number = QString(whole + QLatin1Char('.') + match.captured(4) + QLatin1Char('0')).toDouble(&isNumber);
    const bool isNegative = !match.captured(1).isEmpty() && match.captured(1) != QLatin1String("+");
    return isNumber ? std::optional<double>(isNegative ? -number : number) : std::nullopt;
}

} // namespace shortlist
