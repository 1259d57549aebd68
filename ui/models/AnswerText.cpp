// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/AnswerText.h"

#include "core/model/Decimal.h"
#include "ui/models/ScoreText.h"
#include "ui/widgets/DateField.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace shortlist::answer_text {

namespace {

QString tr(const char *text, int count = -1)
{
    return QCoreApplication::translate("AnswerText", text, nullptr, count);
}

tl::unexpected<Error> bad(const QString &message)
{
    return fail(ErrorCode::BadInput, message);
}

// A decimal as the locale writes it, with the places it was given with.
QString written(const Decimal &number, const QLocale &locale, bool grouped)
{
    QLocale used = locale;
    if (!grouped)
        used.setNumberOptions(QLocale::OmitGroupSeparator);
    return used.toString(number.toDouble(), 'f', number.places());
}

QString amount(const QString &text, const QLocale &locale, bool grouped)
{
    const std::optional<Decimal> number = Decimal::fromText(text.section(QLatin1Char(' '), 0, 0));
    if (!number)
        return text;
    const QString currency = text.section(QLatin1Char(' '), 1);
    const QString shown = written(*number, locale, grouped);
    return currency.isEmpty() ? shown : QString(shown + QChar(0xa0) + currency);
}

// Exact where it was typed plainly; else what the locale makes of it.
std::optional<Decimal> decimal(const QString &typed, const QLocale &locale)
{
    const std::optional<double> number = score_text::number(typed, locale);
    if (!number)
        return std::nullopt;
    if (const std::optional<Decimal> plain = Decimal::fromText(typed); plain && plain->toDouble() == *number)
        return plain;
    const std::optional<Decimal> fine = Decimal::fromDouble(*number, 6);
    return fine ? fine : Decimal::fromDouble(*number, 0);
}

Result<QString> parseNumber(const QString &typed, const QString &unit, const QLocale &locale)
{
    QString plain = typed;
    if (!unit.isEmpty() && plain.endsWith(unit, Qt::CaseInsensitive))
        plain = plain.chopped(unit.size()).trimmed();
    const std::optional<Decimal> number = decimal(plain, locale);
    if (!number)
        return bad(tr("“%1” is not a number.").arg(score_text::shortened(typed)));
    return number->toText();
}

Result<QString> parseMoney(const QString &typed, const QString &currency, const QLocale &locale)
{
    QString code = currency;
    QString plain = typed;
    const auto isCode = [](const QString &word) {
        return word.size() == 3 && std::all_of(word.begin(), word.end(), [](QChar c) { return c.isLetter(); });
    };
    const QStringList parts = typed.simplified().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    if (parts.size() > 1 && isCode(parts.constLast())) {
        code = parts.constLast().toUpper();
        plain = QStringList(parts.mid(0, parts.size() - 1)).join(QLatin1Char(' '));
    } else if (parts.size() > 1 && isCode(parts.constFirst())) {
        code = parts.constFirst().toUpper();
        plain = QStringList(parts.mid(1)).join(QLatin1Char(' '));
    }
    const std::optional<Decimal> number = decimal(plain, locale);
    if (!number)
        return bad(tr("“%1” is not an amount such as “1200.50 EUR”.").arg(score_text::shortened(typed)));
    return code.isEmpty() ? number->toText() : QString(number->toText() + QLatin1Char(' ') + code);
}

Result<QString> parseYesNo(const QString &typed)
{
    Scale scale;
    scale.kind = ScaleKind::YesNo;
    const Result<double> score = score_text::parse(typed, scale);
    if (!score)
        return tl::unexpected<Error>(score.error());
    return *score != 0 ? QStringLiteral("yes") : QStringLiteral("no");
}

// The choice that is meant, case aside; a beginning will do where only one choice has it.
Result<QString> parseChoice(const QStringList &choices, const QString &typed)
{
    if (choices.isEmpty())
        return typed;
    QStringList begun;
    for (const QString &choice : choices) {
        if (choice.compare(typed, Qt::CaseInsensitive) == 0)
            return choice;
        if (choice.startsWith(typed, Qt::CaseInsensitive))
            begun.append(choice);
    }
    if (begun.size() == 1)
        return begun.constFirst();
    return bad(tr("“%1” is not one of the choices.").arg(score_text::shortened(typed)));
}

// A choice a line, in the order of the question's choices.
Result<QString> parseChoices(const QStringList &choices, const QString &typed)
{
    static const QRegularExpression separator(QStringLiteral("\\s*[;\\n]\\s*"));
    QStringList chosen;
    const QStringList words = typed.split(separator, Qt::SkipEmptyParts);
    for (const QString &word : words) {
        const Result<QString> choice = parseChoice(choices, word.trimmed());
        if (!choice)
            return choice;
        if (!chosen.contains(*choice))
            chosen.append(*choice);
    }
    std::stable_sort(chosen.begin(), chosen.end(), [&choices](const QString &a, const QString &b) {
        return choices.indexOf(a) < choices.indexOf(b);
    });
    return chosen.join(QLatin1Char('\n'));
}

QStringList lines(const QString &text)
{
    return text.split(QLatin1Char('\n'), Qt::SkipEmptyParts);
}

QString tableHtml(const Question &question, const QString &text)
{
    QString html = QStringLiteral("<table cellspacing=\"0\" cellpadding=\"3\"><tr>");
    for (const QString &heading : question.choices)
        html += QString(QStringLiteral("<th align=\"left\" style=\"color:") + theme::muted() + QStringLiteral("\">") +
                        heading.toHtmlEscaped() + QStringLiteral("</th>"));
    html += QStringLiteral("</tr>");
    const std::vector<QStringList> rows = tableRows(question, text);
    for (const QStringList &row : rows) {
        html += QStringLiteral("<tr>");
        for (const QString &cell : row)
            html += QString(QStringLiteral("<td>") + cell.toHtmlEscaped() + QStringLiteral("</td>"));
        html += QStringLiteral("</tr>");
    }
    html += QStringLiteral("</table>");
    return html;
}

QString briefTable(const Question &question, const QString &text)
{
    const std::vector<QStringList> rows = tableRows(question, text);
    if (rows.empty())
        return {};
    QStringList filled = rows.front();
    filled.removeAll(QString());
    const QString first = filled.join(QStringLiteral(" · "));
    return rows.size() == 1 ? first : tr("%Ln rows: %1", static_cast<int>(rows.size())).arg(first);
}

} // namespace

QString typeName(AnswerType type)
{
    switch (type) {
    case AnswerType::Text:
        return tr("Text");
    case AnswerType::Number:
        return tr("Number");
    case AnswerType::Percent:
        return tr("Per cent");
    case AnswerType::Money:
        return tr("Money");
    case AnswerType::Date:
        return tr("Date");
    case AnswerType::YesNo:
        return tr("Yes or no");
    case AnswerType::Choice:
        return tr("Choice");
    case AnswerType::MultiChoice:
        return tr("Several choices");
    case AnswerType::Table:
        return tr("Table");
    case AnswerType::File:
        return tr("File");
    }
    return {};
}

QString useName(QuestionUse use)
{
    switch (use) {
    case QuestionUse::KnockOut:
        return tr("Knock-out");
    case QuestionUse::Scored:
        return tr("Scored");
    case QuestionUse::Information:
        return tr("Information");
    }
    return {};
}

QString useSymbol(QuestionUse use)
{
    switch (use) {
    case QuestionUse::KnockOut:
        return QStringLiteral("◆");
    case QuestionUse::Scored:
        return QStringLiteral("★");
    case QuestionUse::Information:
        return QStringLiteral("○");
    }
    return {};
}

QString stateName(AnswerState state)
{
    switch (state) {
    case AnswerState::NotSent:
        return tr("Not sent");
    case AnswerState::Sent:
        return tr("Sent");
    case AnswerState::Answered:
        return tr("Answered");
    case AnswerState::Clarification:
        return tr("Clarification asked");
    case AnswerState::Accepted:
        return tr("Accepted");
    }
    return {};
}

QString stateSymbol(AnswerState state)
{
    switch (state) {
    case AnswerState::NotSent:
        return QStringLiteral("–");
    case AnswerState::Sent:
        return QStringLiteral("→");
    case AnswerState::Answered:
        return QStringLiteral("●");
    case AnswerState::Clarification:
        return QStringLiteral("?");
    case AnswerState::Accepted:
        return QStringLiteral("✓");
    }
    return {};
}

theme::State stateColour(AnswerState state)
{
    switch (state) {
    case AnswerState::Accepted:
        return theme::State::Good;
    case AnswerState::Clarification:
        return theme::State::Warning;
    case AnswerState::NotSent:
    case AnswerState::Sent:
    case AnswerState::Answered:
        break;
    }
    return theme::State::Neutral;
}

QString brief(const Question &question, const QString &text, const QLocale &locale)
{
    if (text.isEmpty())
        return {};
    switch (question.type) {
    case AnswerType::MultiChoice:
        return lines(text).join(QStringLiteral("; "));
    case AnswerType::File:
        return lines(text).join(QStringLiteral(", "));
    case AnswerType::Table:
        return briefTable(question, text);
    default:
        return whole(question, text, locale).simplified();
    }
}

QString whole(const Question &question, const QString &text, const QLocale &locale)
{
    if (text.isEmpty())
        return {};
    switch (question.type) {
    case AnswerType::Number: {
        const QString number = amount(text, locale, true);
        return question.unit.isEmpty() ? number : tr("%1 %2").arg(number, question.unit);
    }
    case AnswerType::Percent:
        return tr("%1 %").arg(amount(text, locale, true));
    case AnswerType::Money:
        return amount(text, locale, true);
    case AnswerType::Date: {
        const QDate date = QDate::fromString(text, Qt::ISODate);
        return date.isValid() ? locale.toString(date, QLocale::LongFormat) : text;
    }
    case AnswerType::YesNo:
        return text == QLatin1String("yes") ? tr("Yes") : text == QLatin1String("no") ? tr("No") : text;
    default:
        return text;
    }
}

QString html(const Question &question, const QString &text, const QLocale &locale)
{
    if (question.type == AnswerType::Table && !question.choices.isEmpty() && !text.isEmpty())
        return tableHtml(question, text);
    return whole(question, text, locale).toHtmlEscaped().replace(QLatin1Char('\n'), QStringLiteral("<br>"));
}

QString editText(const Question &question, const QString &text, const QLocale &locale)
{
    if (text.isEmpty())
        return {};
    switch (question.type) {
    case AnswerType::Number:
    case AnswerType::Percent:
    case AnswerType::Money:
        return amount(text, locale, false).replace(QChar(0xa0), QLatin1Char(' '));
    case AnswerType::Date: {
        const QDate date = QDate::fromString(text, Qt::ISODate);
        return date.isValid() ? DateField::toText(date) : text;
    }
    case AnswerType::MultiChoice:
        return lines(text).join(QStringLiteral("; "));
    case AnswerType::YesNo:
        return whole(question, text, locale);
    default:
        return text;
    }
}

Result<QString> parse(const Question &question, const QString &typed, const QString &currency, const QLocale &locale)
{
    const QString plain = question.type == AnswerType::Table ? typed : typed.trimmed();
    if (plain.isEmpty())
        return QString();
    switch (question.type) {
    case AnswerType::Text:
        return plain;
    case AnswerType::Number:
        return parseNumber(plain, question.unit, locale);
    case AnswerType::Percent:
        return parseNumber(plain, QStringLiteral("%"), locale);
    case AnswerType::Money:
        return parseMoney(plain, currency, locale);
    case AnswerType::Date: {
        bool understood = false;
        const QDate date = DateField::parse(plain, &understood);
        if (!understood)
            return bad(tr("“%1” is not a date.").arg(score_text::shortened(plain)));
        return date.toString(Qt::ISODate);
    }
    case AnswerType::YesNo:
        return parseYesNo(plain);
    case AnswerType::Choice:
        return parseChoice(question.choices, plain);
    case AnswerType::MultiChoice:
        return parseChoices(question.choices, plain);
    case AnswerType::Table:
        return tableText(tableRows(question, plain));
    case AnswerType::File:
        return bad(tr("Files are added with “Add file”, they cannot be typed."));
    }
    return plain;
}

QString expected(const Question &question)
{
    switch (question.type) {
    case AnswerType::Text:
        return tr("a text");
    case AnswerType::Number:
        return question.unit.isEmpty() ? tr("a number") : tr("a number in %1").arg(question.unit);
    case AnswerType::Percent:
        return tr("a number in per cent");
    case AnswerType::Money:
        return tr("an amount of money");
    case AnswerType::Date:
        return tr("a date");
    case AnswerType::YesNo:
        return tr("yes or no");
    case AnswerType::Choice:
        return tr("one of %Ln choices", static_cast<int>(question.choices.size()));
    case AnswerType::MultiChoice:
        return tr("any of %Ln choices", static_cast<int>(question.choices.size()));
    case AnswerType::Table:
        return tr("a table of %Ln columns", static_cast<int>(question.choices.size()));
    case AnswerType::File:
        return tr("a file");
    }
    return {};
}

std::vector<QStringList> tableRows(const Question &question, const QString &text)
{
    std::vector<QStringList> rows;
    const QStringList all = lines(text);
    for (const QString &line : all) {
        QStringList cells = line.split(QLatin1Char('\t'));
        while (cells.size() < question.choices.size())
            cells.append(QString());
        rows.push_back(cells);
    }
    return rows;
}

QString tableText(const std::vector<QStringList> &rows)
{
    QStringList result;
    for (const QStringList &row : rows) {
        QStringList cells;
        for (const QString &cell : row)
            cells.append(cell.simplified());
        while (!cells.isEmpty() && cells.constLast().isEmpty())
            cells.removeLast();
        if (!cells.isEmpty())
            result.append(cells.join(QLatin1Char('\t')));
    }
    return result.join(QLatin1Char('\n'));
}

bool isAnswered(AnswerState state)
{
    return state == AnswerState::Answered || state == AnswerState::Accepted;
}

} // namespace shortlist::answer_text
