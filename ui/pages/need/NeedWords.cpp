// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/need/NeedWords.h"

#include "core/catalogue/Catalogue.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>

namespace shortlist::need_words {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(NeedWords)
};

constexpr int kDayMinutes = 1440;
constexpr int kEveryDay = 0b1111111;

QString dayRange(int first, int last)
{
    const QLocale locale;
    const auto name = [&locale](int bit) { return locale.standaloneDayName(bit + 1, QLocale::ShortFormat); };
    return first == last ? name(first) : Words::tr("%1–%2").arg(name(first), name(last));
}

QString dayWords(int days)
{
    if ((days & kEveryDay) == kEveryDay)
        return Words::tr("Every day");
    QStringList ranges;
    for (int bit = 0; bit < 7; ++bit) {
        if (!(days & (1 << bit)))
            continue;
        int last = bit;
        while (last < 6 && (days & (1 << (last + 1))))
            ++last;
        ranges << dayRange(bit, last);
        bit = last;
    }
    return ranges.isEmpty() ? Words::tr("No day") : ranges.join(Words::tr(", "));
}

} // namespace

QString functionName(const NeedFunction &function)
{
    return function.name.isEmpty() ? catalogue::serviceLabel(function.service) : function.name;
}

QString decision(FunctionDecision decision)
{
    switch (decision) {
    case FunctionDecision::Undecided:
        return Words::tr("Not decided");
    case FunctionDecision::Keep:
        return Words::tr("Keep");
    case FunctionDecision::Outsource:
        return Words::tr("Outsource");
    }
    return QString();
}

QString relationship(Relationship relationship)
{
    switch (relationship) {
    case Relationship::Undecided:
        return Words::tr("Not decided");
    case Relationship::Strategic:
        return Words::tr("Strategic partner");
    case Relationship::HandsOff:
        return Words::tr("Hands-off provider");
    }
    return QString();
}

QStringList channelCodes()
{
    return {QStringLiteral("voice"), QStringLiteral("email"), QStringLiteral("chat"), QStringLiteral("social"),
            QStringLiteral("self_service")};
}

QString channel(const QString &code)
{
    if (code == QLatin1String("voice"))
        return Words::tr("Voice");
    if (code == QLatin1String("email"))
        return Words::tr("E-mail");
    if (code == QLatin1String("chat"))
        return Words::tr("Chat");
    if (code == QLatin1String("social"))
        return Words::tr("Social media");
    if (code == QLatin1String("self_service"))
        return Words::tr("Self-service");
    return code;
}

QString time(int minutes)
{
    return QStringLiteral("%1:%2")
        .arg(minutes / 60, 2, 10, QLatin1Char('0'))
        .arg(minutes % 60, 2, 10, QLatin1Char('0'));
}

Result<int> readTime(const QString &typed)
{
    static const QRegularExpression form(QStringLiteral("^\\s*(\\d{1,2})(?:[:.h]?(\\d{2}))?\\s*$"));
    const QRegularExpressionMatch match = form.match(typed);
    const int minutes = match.captured(1).toInt() * 60 + match.captured(2).toInt();
    if (!match.hasMatch() || minutes > kDayMinutes || match.captured(2).toInt() > 59)
        return fail(ErrorCode::BadInput, Words::tr("“%1” is not a time such as 08:30.").arg(typed.left(40)));
    return minutes;
}

QString hours(int days, int from, int to)
{
    const QString when = dayWords(days);
    if (from == 0 && to == kDayMinutes)
        return Words::tr("%1, round the clock").arg(when);
    return Words::tr("%1 %2–%3").arg(when, time(from), time(to));
}

QString number(const Decimal &number)
{
    if (number.isZero())
        return QString();
    const QLocale locale;
    return number.places() == 0 ? locale.toString(number.mantissa())
                                : locale.toString(number.toDouble(), 'f', number.places());
}

Result<Decimal> readNumber(const QString &typed)
{
    const QLocale locale;
    QString plain;
    for (const QChar c : typed) {
        // A space of any kind groups digits too.
        if (c.isSpace() || QString(c) == locale.groupSeparator() || c == QLatin1Char('\''))
            continue;
        plain += QString(c) == locale.decimalPoint() ? QLatin1Char('.') : c;
    }
    if (plain.isEmpty())
        return Decimal();
    const std::optional<Decimal> number = Decimal::fromText(plain);
    if (!number || number->isNegative())
        return fail(ErrorCode::BadInput,
                    Words::tr("“%1” is not a number such as %2.").arg(typed.left(40), locale.toString(1234.5, 'f', 1)));
    return *number;
}

QString languages(const QStringList &codes)
{
    QStringList names;
    for (const QString &code : codes) {
        const QLocale::Language language = QLocale::codeToLanguage(code);
        names << (language == QLocale::AnyLanguage ? code : QLocale::languageToString(language));
    }
    return names.join(Words::tr(", "));
}

QStringList readLanguages(const QString &typed)
{
    static const QRegularExpression breaks(QStringLiteral("[,;\n]"));
    QStringList result;
    const QStringList parts = typed.split(breaks, Qt::SkipEmptyParts);
    for (const QString &part : parts) {
        const QString name = part.simplified();
        QString code = QLocale::codeToLanguage(name) == QLocale::AnyLanguage ? name : name.toLower();
        for (int i = QLocale::C + 1; i <= QLocale::LastLanguage; ++i) {
            const auto language = static_cast<QLocale::Language>(i);
            if (QLocale::languageToString(language).compare(name, Qt::CaseInsensitive) == 0) {
                code = QLocale::languageToCode(language);
                break;
            }
        }
        if (!code.isEmpty() && !result.contains(code))
            result << code;
    }
    return result;
}

} // namespace shortlist::need_words
