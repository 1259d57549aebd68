// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sheet/SheetFile.h"

#include "core/sheet/OdsReader.h"
#include "core/sheet/XlsxReader.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

namespace shortlist {

namespace {

struct SheetFiles
{
    Q_DECLARE_TR_FUNCTIONS(SheetFile)
};

tl::unexpected<Error> unreadable(const QString &path, const QString &why)
{
    return fail(ErrorCode::Failed, SheetFiles::tr("“%1” cannot be read: %2.").arg(path, why));
}

// What the first bytes say; nothing is wrong with those of an archive.
Result<> checkBeginning(const QString &path, const QString &name)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return unreadable(path, file.errorString());
    const QByteArray beginning = file.read(8);
    if (beginning.startsWith("PK\x03\x04"))
        return {};
    // A compound file: what Excel wrote before 2007, and what it puts around a file with a password today.
    if (beginning == QByteArray("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", 8))
        return fail(ErrorCode::BadInput,
                    SheetFiles::tr("“%1” is an old XLS file, or is protected by a password. Save it as XLSX without a "
                                   "password.")
                        .arg(name));
    return fail(ErrorCode::BadInput,
                SheetFiles::tr("“%1” is neither an XLSX nor an ODS file. Save it in one of these formats, or as CSV.")
                    .arg(name));
}

Result<> readInto(Workbook &book, const QString &path, const SheetLimits &limits)
{
    Result<ZipArchive> archive = ZipArchive::open(path, book.fileName, limits.unpackedBytes);
    if (!archive)
        return tl::unexpected<Error>(archive.error());
    SheetReading reading(book, limits);
    if (archive->has("[Content_Types].xml"))
        return readXlsx(*archive, reading);
    if (archive->has("mimetype")) {
        const Result<QByteArray> type = archive->bytes("mimetype");
        if (!type)
            return tl::unexpected<Error>(type.error());
        if (type->startsWith("application/vnd.oasis.opendocument.spreadsheet"))
            return readOds(*archive, reading);
    }
    return fail(ErrorCode::BadInput,
                SheetFiles::tr("“%1” is neither an XLSX nor an ODS file. Save it in one of these formats, or as CSV.")
                    .arg(book.fileName));
}

} // namespace

bool isSheetFileName(const QString &path)
{
    const QString ending = QFileInfo(path).suffix().toLower();
    return ending == QLatin1String("xlsx") || ending == QLatin1String("xlsm") || ending == QLatin1String("ods");
}

Result<Workbook> readWorkbook(const QString &path, const SheetLimits &limits)
{
    const QFileInfo info(path);
    Workbook book;
    book.fileName = info.fileName();
    if (!info.exists())
        return fail(ErrorCode::NotFound, SheetFiles::tr("There is no file “%1”.").arg(path));
    // A pipe or a device may never end.
    if (!info.isFile())
        return fail(ErrorCode::Failed, SheetFiles::tr("“%1” is not a file.").arg(path));
    if (info.size() > limits.fileBytes)
        return fail(ErrorCode::BadInput,
                    SheetFiles::tr("“%1” is larger than %2 MB. Copy what is needed into a new file.")
                        .arg(book.fileName, QString::number(limits.fileBytes / (1024 * 1024))));
    Result<> read = checkBeginning(path, book.fileName);
    if (read)
        read = readInto(book, path, limits);
    if (!read)
        return tl::unexpected<Error>(read.error());
    return book;
}

} // namespace shortlist
