// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/CsvText.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace shortlist {

namespace {

struct Csv
{
    Q_DECLARE_TR_FUNCTIONS(Csv)
};

// What Windows-1252 has where Latin-1 has control characters; the five free places stay control characters, as on the
// web.
constexpr std::array<char16_t, 32> kWindows1252{0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                                0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x008D, 0x017D, 0x008F,
                                                0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                                0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x009D, 0x017E, 0x0178};

unsigned char at(const QByteArray &bytes, qsizetype i)
{
    return static_cast<unsigned char>(bytes.at(i));
}

// Length of the UTF-8 sequence at i (1 to 4), 0 if it is not valid (RFC 3629: no overlong forms, no surrogates).
int utf8Length(const QByteArray &bytes, qsizetype i)
{
    const unsigned char lead = at(bytes, i);
    if (lead < 0x80)
        return 1;
    const int length = lead >= 0xC2 && lead <= 0xDF   ? 2
                       : (lead & 0xF0U) == 0xE0       ? 3
                       : lead >= 0xF0 && lead <= 0xF4 ? 4
                                                      : 0;
    if (length == 0 || i + length > bytes.size())
        return 0;
    for (int k = 1; k < length; ++k) {
        if ((at(bytes, i + k) & 0xC0U) != 0x80)
            return 0;
    }
    const unsigned char second = at(bytes, i + 1);
    const bool overlong = (lead == 0xE0 && second < 0xA0) || (lead == 0xF0 && second < 0x90);
    const bool outside = (lead == 0xED && second > 0x9F) || (lead == 0xF4 && second > 0x8F);
    return overlong || outside ? 0 : length;
}

struct Utf8Census
{
    qsizetype firstBad = -1; // byte offset
    qsizetype bad = 0;
    qsizetype longer = 0; // valid sequences of more than one byte
};

Utf8Census censusUtf8(const QByteArray &bytes)
{
    Utf8Census census;
    for (qsizetype i = 0; i < bytes.size();) {
        const int length = utf8Length(bytes, i);
        if (length == 0) {
            if (census.firstBad < 0)
                census.firstBad = i;
            ++census.bad;
        } else if (length > 1) {
            ++census.longer;
        }
        i += std::max(length, 1);
    }
    return census;
}

// UTF-16 without a mark gives itself away: the upper bytes of commas, line breaks and most letters are zero.
std::optional<CsvEncoding> unmarkedUtf16(const QByteArray &bytes)
{
    const qsizetype pairs = std::min<qsizetype>(bytes.size(), 64 * 1024) / 2;
    qsizetype firstZero = 0;
    qsizetype secondZero = 0;
    for (qsizetype i = 0; i < pairs; ++i) {
        firstZero += bytes.at(2 * i) == 0 ? 1 : 0;
        secondZero += bytes.at(2 * i + 1) == 0 ? 1 : 0;
    }
    const qsizetype enough = std::max<qsizetype>(2, pairs / 20);
    if (secondZero >= enough && firstZero * 10 <= secondZero)
        return CsvEncoding::Utf16LittleEndian;
    if (firstZero >= enough && secondZero * 10 <= firstZero)
        return CsvEncoding::Utf16BigEndian;
    return std::nullopt;
}

// A file of another kind under the wrong name, told by its first bytes.
QString otherKind(const QByteArray &bytes)
{
    if (bytes.startsWith("PK\x03\x04"))
        return Csv::tr("It is an Excel or LibreOffice workbook (or another zip archive), not CSV.");
    if (bytes.startsWith("\xD0\xCF\x11\xE0"))
        return Csv::tr("It is an old Excel workbook, not CSV.");
    if (bytes.startsWith("%PDF"))
        return Csv::tr("It is a PDF document, not CSV.");
    if (bytes.startsWith("SQLite format 3"))
        return Csv::tr("It is a database (perhaps a Shortlist project), not CSV.");
    return QString();
}

int lineOf(const QByteArray &bytes, qsizetype offset)
{
    return 1 + static_cast<int>(std::count(bytes.begin(), bytes.begin() + offset, '\n'));
}

tl::unexpected<Error> notUtf8(const QByteArray &bytes, const QString &name, qsizetype offset)
{
    return fail(
        ErrorCode::BadInput,
        Csv::tr(
            "“%1”, line %2: there is a byte (number %3 of the file) that UTF-8 does not know, so the file seems to be "
            "damaged. Nothing was imported. Save it again as “CSV UTF-8” in the program it comes from.")
            .arg(name, QString::number(lineOf(bytes, offset)), QString::number(offset + 1)));
}

QString fromWindows1252(const QByteArray &bytes)
{
    QString text(bytes.size(), Qt::Uninitialized);
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        const unsigned char byte = at(bytes, i);
        const bool special = byte >= 0x80 && byte < 0xA0;
        text[i] = special ? QChar(kWindows1252[byte - 0x80U]) : QChar(static_cast<char16_t>(byte));
    }
    return text;
}

Result<QString> fromUtf16(const QByteArray &bytes, qsizetype skip, bool bigEndian, const QString &name)
{
    if ((bytes.size() - skip) % 2 != 0) {
        return fail(ErrorCode::BadInput,
                    Csv::tr("“%1” ends in the middle of a character (it is UTF-16 text), so it seems to be cut "
                            "off. Nothing was imported. Fetch or save the file again.")
                        .arg(name));
    }
    const qsizetype length = (bytes.size() - skip) / 2;
    QString text(length, Qt::Uninitialized);
    for (qsizetype i = 0; i < length; ++i) {
        const unsigned first = at(bytes, skip + 2 * i);
        const unsigned second = at(bytes, skip + 2 * i + 1);
        text[i] = QChar(static_cast<char16_t>(bigEndian ? (first << 8U) | second : (second << 8U) | first));
    }
    return text;
}

Result<DecodedText> decodeUtf8(const QByteArray &bytes, qsizetype skip, const QString &name)
{
    const Utf8Census census = censusUtf8(bytes);
    if (census.firstBad >= 0)
        return notUtf8(bytes, name, census.firstBad);
    return DecodedText{QString::fromUtf8(bytes.constData() + skip, bytes.size() - skip), CsvEncoding::Utf8, QString()};
}

Result<DecodedText> decodeUnmarked(const QByteArray &bytes, const QString &name)
{
    const Utf8Census census = censusUtf8(bytes);
    if (census.firstBad < 0)
        return DecodedText{QString::fromUtf8(bytes), CsvEncoding::Utf8, QString()};
    // Windows-1252 text forms valid UTF-8 sequences only by accident: where they prevail, the file is UTF-8 that was
    // damaged.
    if (census.longer > census.bad)
        return notUtf8(bytes, name, census.firstBad);
    const QString warning = Csv::tr("“%1” is not UTF-8, so it was read as Windows-1252 (Western European). If letters "
                                    "with accents look wrong, save "
                                    "the file again as “CSV UTF-8” in the program it comes from.")
                                .arg(name);
    return DecodedText{fromWindows1252(bytes), CsvEncoding::Windows1252, warning};
}

} // namespace

Result<DecodedText> decodeText(const QByteArray &bytes, const QString &name, std::optional<CsvEncoding> encoding)
{
    const QString other = otherKind(bytes);
    if (!other.isEmpty()) {
        return fail(ErrorCode::BadInput, Csv::tr("“%1” cannot be read as a table. %2 Nothing was imported. Open it in "
                                                 "the program it comes from and save "
                                                 "it as CSV.")
                                             .arg(name, other));
    }
    const bool mark8 = bytes.startsWith("\xEF\xBB\xBF");
    const bool markLittle = bytes.startsWith("\xFF\xFE");
    const bool markBig = bytes.startsWith("\xFE\xFF");
    if (!encoding) {
        if (mark8)
            encoding = CsvEncoding::Utf8;
        else if (markLittle || markBig)
            encoding = markLittle ? CsvEncoding::Utf16LittleEndian : CsvEncoding::Utf16BigEndian;
        else
            encoding = unmarkedUtf16(bytes);
    }
    if (!encoding)
        return decodeUnmarked(bytes, name);
    switch (*encoding) {
    case CsvEncoding::Utf8:
        return decodeUtf8(bytes, mark8 ? 3 : 0, name);
    case CsvEncoding::Windows1252:
        return DecodedText{fromWindows1252(bytes), CsvEncoding::Windows1252, QString()};
    case CsvEncoding::Utf16LittleEndian:
    case CsvEncoding::Utf16BigEndian:
        break;
    }
    const bool big = *encoding == CsvEncoding::Utf16BigEndian;
    return fromUtf16(bytes, (big ? markBig : markLittle) ? 2 : 0, big, name).map([&encoding](const QString &text) {
        return DecodedText{text, *encoding, QString()};
    });
}

QString encodingName(CsvEncoding encoding)
{
    switch (encoding) {
    case CsvEncoding::Utf8:
        return QStringLiteral("UTF-8");
    case CsvEncoding::Utf16LittleEndian:
        return QStringLiteral("UTF-16 LE");
    case CsvEncoding::Utf16BigEndian:
        return QStringLiteral("UTF-16 BE");
    case CsvEncoding::Windows1252:
        return QStringLiteral("Windows-1252");
    }
    return QString();
}

} // namespace shortlist
