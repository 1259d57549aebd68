// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/ProviderWords.h"

#include "core/catalogue/Catalogue.h"
#include "core/catalogue/Fold.h"
#include "core/qualification/CertificateStatus.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>

namespace shortlist {

namespace {

QStringList sortedWithoutDoubles(QStringList list)
{
    list.removeDuplicates();
    list.sort();
    return list;
}

} // namespace

QString words::status(ProviderStatus status)
{
    switch (status) {
    case ProviderStatus::Candidate:
        return QCoreApplication::translate("ProviderStatus", "Candidate");
    case ProviderStatus::Invited:
        return QCoreApplication::translate("ProviderStatus", "Invited");
    case ProviderStatus::Responded:
        return QCoreApplication::translate("ProviderStatus", "Responded");
    case ProviderStatus::Shortlisted:
        return QCoreApplication::translate("ProviderStatus", "Shortlisted");
    case ProviderStatus::Awarded:
        return QCoreApplication::translate("ProviderStatus", "Awarded");
    case ProviderStatus::Declined:
        return QCoreApplication::translate("ProviderStatus", "Declined");
    case ProviderStatus::Excluded:
        return QCoreApplication::translate("ProviderStatus", "Excluded");
    }
    return QString();
}

QString words::services(const QStringList &codes)
{
    QStringList labels;
    labels.reserve(codes.size());
    for (const QString &code : codes)
        labels << catalogue::serviceLabel(code);
    return labels.join(QStringLiteral(", "));
}

QStringList words::serviceCodes(const QString &typed)
{
    QStringList codes;
    const QStringList parts = splitList(typed);
    for (const QString &part : parts) {
        const QString code = catalogue::serviceCode(part);
        codes << (code.isEmpty() ? part : code);
    }
    return sortedWithoutDoubles(codes);
}

QString words::folded(const QString &text)
{
    const QString apart = text.normalized(QString::NormalizationForm_KD);
    QString result;
    result.reserve(apart.size());
    for (const QChar original : apart) {
        if (original.isMark())
            continue;
        const QChar letter = original.toLower();
        const QLatin1String whole = letter.unicode() < 0x80 ? QLatin1String() : plainForm(letter);
        if (whole.isEmpty())
            result.append(letter);
        else
            result.append(whole);
    }
    return result;
}

QStringList words::splitList(const QString &typed)
{
    static const QRegularExpression separators(QStringLiteral("[,;\\r\\n]"));
    QStringList parts = typed.split(separators, Qt::SkipEmptyParts);
    for (QString &part : parts)
        part = part.simplified();
    parts.removeAll(QString());
    return sortedWithoutDoubles(parts);
}

QString words::brief(const QString &text, int most)
{
    const QString line = text.simplified();
    if (line.size() <= most)
        return line;
    const int head = (most - 1) * 2 / 3;
    const int tail = most - 1 - head;
    return QString(line.left(head) + QChar(0x2026) + line.right(tail));
}

QString words::plainToolTip(const QString &text)
{
    if (text.isEmpty())
        return QString();
    QString escaped = text.toHtmlEscaped();
    escaped.replace(QLatin1Char('\n'), QLatin1String("<br>"));
    return QString(QLatin1String("<qt>") + escaped + QLatin1String("</qt>"));
}

Result<QString> words::readCountry(const QString &typed)
{
    const QString text = typed.simplified();
    if (text.isEmpty())
        return QString();
    const QString code = catalogue::countryCode(text);
    if (code.isEmpty())
        return fail(ErrorCode::BadInput, QCoreApplication::translate(
                                             "ProviderInput", "“%1” is not a country that Shortlist knows. Choose one "
                                                              "from the list, or type its two-letter code.")
                                             .arg(brief(text)));
    return code;
}

Result<int> words::readCount(const QString &typed)
{
    const QString text = typed.simplified();
    if (text.isEmpty())
        return 0;
    bool good = false;
    int value = QLocale().toInt(text, &good);
    if (!good)
        value = QString(text).remove(QLatin1Char(' ')).toInt(&good);
    if (!good || value < 0 || value > 2'000'000'000)
        return fail(ErrorCode::BadInput, QCoreApplication::translate(
                                             "ProviderInput", "“%1” is not a number of people or seats. Type a whole "
                                                              "number, or leave the field empty.")
                                             .arg(brief(text)));
    return value;
}

Result<int> words::readYear(const QString &typed)
{
    const QString text = typed.simplified();
    if (text.isEmpty())
        return 0;
    bool good = false;
    const int value = text.toInt(&good);
    const int latest = QDate::currentDate().year() + 1;
    if (!good || value < 1000 || value > latest)
        return fail(ErrorCode::BadInput, QCoreApplication::translate(
                                             "ProviderInput", "“%1” is not a founding year. Type four digits, at most "
                                                              "%2, or leave the field empty.")
                                             .arg(brief(text), QString::number(latest)));
    return value;
}

QString words::number(int value)
{
    return value == 0 ? QString() : QLocale().toString(value);
}

QString words::year(int value)
{
    return value == 0 ? QString() : QString::number(value);
}

QDate certificateDay(const QDate &awardDate)
{
    return awardDate.isValid() ? awardDate : QDate::currentDate();
}

CertificateState certificateState(const Certificate &certificate, const QDate &day)
{
    const QDate last = lastDayOf(certificate);
    if (!last.isValid())
        return CertificateState::NoDate;
    if (last < day)
        return CertificateState::Expired;
    return last < day.addDays(kExpiringDays) ? CertificateState::Expiring : CertificateState::Valid;
}

QString certificateSymbol(CertificateState state)
{
    switch (state) {
    case CertificateState::Valid:
        return QString(QChar(0x2713));
    case CertificateState::Expiring:
        return QString(QChar(0x26A0));
    case CertificateState::Expired:
        return QString(QChar(0x2717));
    case CertificateState::NoDate:
        return QStringLiteral("?");
    }
    return QString();
}

QString certificateWord(const Certificate &certificate, const QDate &day, const QDate &today)
{
    switch (certificateState(certificate, day)) {
    case CertificateState::Valid:
        return QCoreApplication::translate("Certificate", "Valid");
    case CertificateState::Expiring:
        return QCoreApplication::translate("Certificate", "Expiring");
    case CertificateState::Expired:
        return lastDayOf(certificate) >= today ? QCoreApplication::translate("Certificate", "Ends before award")
                                               : QCoreApplication::translate("Certificate", "Expired");
    case CertificateState::NoDate:
        return QCoreApplication::translate("Certificate", "No date");
    }
    return QString();
}

} // namespace shortlist
