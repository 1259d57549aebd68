// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sheet/OdsReader.h"

#include "core/sheet/OdsCells.h"

namespace shortlist {

Result<> readOds(ZipArchive &archive, SheetReading &reading)
{
    OdsCells cells(reading);
    if (const Result<> read = readXml(archive, "content.xml", cells); !read)
        return read;
    if (!archive.has("meta.xml"))
        return {};
    OdsProperties properties(reading.book().properties);
    return readXml(archive, "meta.xml", properties);
}

} // namespace shortlist
