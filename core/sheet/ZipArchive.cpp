// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sheet/ZipArchive.h"

#include <QCoreApplication>
#include <QFile>

#include <zip.h>

namespace shortlist {

namespace {

struct SheetFile
{
    Q_DECLARE_TR_FUNCTIONS(SheetFile)
};

tl::unexpected<Error> damaged(const QString &name)
{
    return fail(
        ErrorCode::BadInput,
        SheetFile::tr("“%1” is damaged: it cannot be unpacked. Open it in the program it comes from and save it "
                      "again, or ask for it once more.")
            .arg(name));
}

tl::unexpected<Error> locked(const QString &name)
{
    return fail(ErrorCode::BadInput,
                SheetFile::tr("“%1” is protected by a password. Save it again without one.").arg(name));
}

} // namespace

void ZipPart::Closer::operator()(zip_file *file) const
{
    zip_fclose(file);
}

ZipPart::ZipPart(zip_file *file, const QString &archive, qint64 &budget)
    : m_file(file)
    , m_archive(archive)
    , m_budget(&budget)
{}

Result<int> ZipPart::read(char *bytes, int size)
{
    const zip_int64_t count = zip_fread(m_file.get(), bytes, static_cast<zip_uint64_t>(size));
    if (count < 0)
        return damaged(m_archive);
    *m_budget -= count;
    if (*m_budget < 0)
        return fail(ErrorCode::BadInput,
                    SheetFile::tr("“%1” unpacks to far more than a table of this kind needs, so it was not read "
                                  "further. Copy what is needed into a new file.")
                        .arg(m_archive));
    return static_cast<int>(count);
}

void ZipArchive::Closer::operator()(zip *archive) const
{
    zip_discard(archive);
}

ZipArchive::ZipArchive(zip *archive, const QString &name, qint64 budget)
    : m_archive(archive)
    , m_name(name)
    , m_budget(std::make_unique<qint64>(budget))
{}

Result<ZipArchive> ZipArchive::open(const QString &path, const QString &name, qint64 unpackedBytes)
{
    int problem = 0;
    zip *archive = zip_open(QFile::encodeName(path).constData(), ZIP_RDONLY, &problem);
    if (archive == nullptr)
        return damaged(name);
    return ZipArchive(archive, name, unpackedBytes);
}

bool ZipArchive::has(const QByteArray &part) const
{
    return zip_name_locate(m_archive.get(), part.constData(), 0) >= 0;
}

Result<ZipPart> ZipArchive::part(const QByteArray &part)
{
    const zip_int64_t index = zip_name_locate(m_archive.get(), part.constData(), 0);
    if (index < 0)
        return fail(ErrorCode::NotFound, SheetFile::tr("“%1” has no part “%2”, so it is damaged or is no spreadsheet.")
                                             .arg(m_name, QString::fromUtf8(part)));
    zip_file *file = zip_fopen_index(m_archive.get(), static_cast<zip_uint64_t>(index), 0);
    if (file == nullptr) {
        const int problem = zip_error_code_zip(zip_get_error(m_archive.get()));
        return problem == ZIP_ER_NOPASSWD || problem == ZIP_ER_ENCRNOTSUPP ? locked(m_name) : damaged(m_name);
    }
    return ZipPart(file, m_name, *m_budget);
}

Result<QByteArray> ZipArchive::bytes(const QByteArray &name)
{
    constexpr int kMost = 1024 * 1024;
    Result<ZipPart> opened = part(name);
    if (!opened)
        return tl::unexpected<Error>(opened.error());
    QByteArray bytes(kMost + 1, Qt::Uninitialized);
    int size = 0;
    while (size <= kMost) {
        const Result<int> count = opened->read(bytes.data() + size, kMost + 1 - size);
        if (!count)
            return tl::unexpected<Error>(count.error());
        if (*count == 0)
            break;
        size += *count;
    }
    if (size > kMost)
        return damaged(m_name);
    bytes.truncate(size);
    return bytes;
}

} // namespace shortlist
