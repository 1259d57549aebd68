// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Error.h"

#include <QByteArray>
#include <QString>

#include <memory>

struct zip;
struct zip_file;

namespace shortlist {

// One part of an archive that is open for reading.
class ZipPart
{
public:
    ZipPart(zip_file *file, const QString &archive, qint64 &budget);

    // Reads up to so many bytes; 0 = the end. Fails if the archive is damaged or unpacks to more than it may.
    Result<int> read(char *bytes, int size);

private:
    struct Closer
    {
        void operator()(zip_file *file) const;
    };
    std::unique_ptr<zip_file, Closer> m_file;
    QString m_archive;
    qint64 *m_budget;
};

// A ZIP archive that is read, part by part, with a limit to what it may unpack to.
class ZipArchive
{
public:
    // The name stands for the file in messages.
    static Result<ZipArchive> open(const QString &path, const QString &name, qint64 unpackedBytes);

    const QString &name() const { return m_name; }
    bool has(const QByteArray &part) const;
    // NotFound if there is no such part.
    Result<ZipPart> part(const QByteArray &part);
    // A small part as a whole; more than 1 MB is BadInput.
    Result<QByteArray> bytes(const QByteArray &part);

private:
    struct Closer
    {
        void operator()(zip *archive) const;
    };
    ZipArchive(zip *archive, const QString &name, qint64 budget);

    std::unique_ptr<zip, Closer> m_archive;
    QString m_name;
    std::unique_ptr<qint64> m_budget; // bytes that may still be unpacked; the parts count on it
};

} // namespace shortlist
