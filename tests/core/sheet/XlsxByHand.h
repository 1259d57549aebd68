// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sheet/ZipWriter.h"

#include <QByteArray>
#include <QString>

namespace shortlist::test {

// An XLSX file with one sheet, "Sheet1", written part by part: what other programs may write and ours does not.
struct XlsxByHand
{
    QByteArray rows;     // within <sheetData>
    QByteArray strings;  // within <sst>
    QByteArray formats;  // within <numFmts>
    QByteArray cellXfs;  // within <cellXfs>
    QByteArray workbook; // in front of <sheets>
    QByteArray state;    // attributes of <sheet>
    QByteArray sheet;    // if it is not empty, the whole of the sheet's part

    Result<> save(const QString &path) const
    {
        const QByteArray xml = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
        const QByteArray ns = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        const QByteArray rel = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        const QByteArray package = "http://schemas.openxmlformats.org/package/2006/relationships";
        ZipWriter zip(path);
        zip.add("[Content_Types].xml", xml + "<Types/>");
        zip.add("_rels/.rels", xml + "<Relationships xmlns=\"" + package + "\"><Relationship Id=\"rId1\" Type=\"" +
                                   rel + "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
        zip.add("xl/workbook.xml", xml + "<workbook xmlns=\"" + ns + "\" xmlns:r=\"" + rel + "\">" + workbook +
                                       "<sheets><sheet name=\"Sheet1\" sheetId=\"1\" " + state +
                                       " r:id=\"rId1\"/></sheets></workbook>");
        zip.add("xl/_rels/workbook.xml.rels",
                xml + "<Relationships xmlns=\"" + package + "\"><Relationship Id=\"rId1\" Type=\"" + rel +
                    "/worksheet\" Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"rId2\" Type=\"" + rel +
                    "/sharedStrings\" Target=\"/xl/sharedStrings.xml\"/><Relationship Id=\"rId3\" Type=\"" + rel +
                    "/styles\" Target=\"styles.xml\"/></Relationships>");
        zip.add("xl/sharedStrings.xml", xml + "<sst xmlns=\"" + ns + "\">" + strings + "</sst>");
        zip.add("xl/styles.xml", xml + "<styleSheet xmlns=\"" + ns + "\"><numFmts>" + formats +
                                     "</numFmts><cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs>" + cellXfs +
                                     "</cellXfs></styleSheet>");
        zip.add("xl/worksheets/sheet1.xml", sheet.isEmpty()
                                                ? QByteArray(xml + "<worksheet xmlns=\"" + ns + "\"><sheetData>" +
                                                             rows + "</sheetData></worksheet>")
                                                : sheet);
        return zip.save();
    }
};

} // namespace shortlist::test
