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
