// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Error.h"

#include <QByteArray>
#include <QString>

#include <vector>

namespace shortlist {

// Puts parts that are in memory into a ZIP archive.
class ZipWriter
{
public:
    enum class Packing { Deflated, Stored };

    explicit ZipWriter(const QString &path)
        : m_path(path)
    {}

    void add(const QByteArray &name, const QByteArray &bytes, Packing packing = Packing::Deflated);
    // An existing file is replaced when all is written, or stays as it was.
    Result<> save();

private:
    struct Part
    {
        QByteArray name;
        QByteArray bytes;
        Packing packing = Packing::Deflated;
    };

    QString m_path;
    std::vector<Part> m_parts;
};

} // namespace shortlist
