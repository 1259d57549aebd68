// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sheet/ZipWriter.h"

#include <QCoreApplication>
#include <QFile>

#include <zip.h>

namespace shortlist {

namespace {

struct SheetFile
{
    Q_DECLARE_TR_FUNCTIONS(SheetFile)
};

} // namespace

void ZipWriter::add(const QByteArray &name, const QByteArray &bytes, Packing packing)
{
    m_parts.push_back({name, bytes, packing});
}

Result<> ZipWriter::save()
{
    const auto failed = [this](const QString &why) {
        return fail(ErrorCode::Failed, SheetFile::tr("“%1” cannot be written: %2.").arg(m_path, why));
    };
    int problem = 0;
    zip *archive = zip_open(QFile::encodeName(m_path).constData(), ZIP_CREATE | ZIP_TRUNCATE, &problem);
    if (archive == nullptr) {
        zip_error_t error;
        zip_error_init_with_code(&error, problem);
        const QString why = QString::fromLocal8Bit(zip_error_strerror(&error));
        zip_error_fini(&error);
        return failed(why);
    }
    const auto giveUp = [&] {
        const QString why = QString::fromLocal8Bit(zip_strerror(archive));
        zip_discard(archive);
        return failed(why);
    };
    for (const Part &part : m_parts) {
        zip_source *source =
            zip_source_buffer(archive, part.bytes.constData(), static_cast<zip_uint64_t>(part.bytes.size()), 0);
        const zip_int64_t index =
            source == nullptr ? -1 : zip_file_add(archive, part.name.constData(), source, ZIP_FL_ENC_UTF_8);
        if (index < 0) {
            if (source != nullptr)
                zip_source_free(source);
            return giveUp();
        }
        const bool stored = part.packing == Packing::Stored;
        if (zip_set_file_compression(archive, static_cast<zip_uint64_t>(index), stored ? ZIP_CM_STORE : ZIP_CM_DEFLATE,
                                     0) < 0)
            return giveUp();
    }
    // The library writes beside the file and puts the new one in its place at the end.
    if (zip_close(archive) < 0)
        return giveUp();
    return {};
}

} // namespace shortlist
