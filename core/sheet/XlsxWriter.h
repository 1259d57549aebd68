// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Error.h"
#include "core/sheet/CellName.h"

#include <QDate>
#include <QString>
#include <QStringList>

#include <memory>

namespace shortlist {

// How a cell of a file that we write looks, and whether it can be filled in.
enum class CellLook {
    Plain,
    Title,     // large
    Section,   // a heading across the sheet
    Heading,   // of a column
    Wrapped,   // text of several lines, in a box
    Paragraph, // the same without a box
    Note,      // grey
    Input,     // to be filled in: coloured, and open when the sheet is protected
};

// How what stands in a cell is shown.
enum class CellForm { General, Text, Number, Percent, Date };

// What may be typed into a cell; the spreadsheet checks it.
struct CellLimit
{
    enum class Kind { List, Number, Date, Length };

    Kind kind = Kind::List;
    QStringList choices; // of a list
    double lowest = 0;   // of a number, or characters of a length
    double highest = 0;
    QDate earliest; // of a date
    QDate latest;
    QString prompt;  // shown when the cell is chosen
    QString refusal; // shown when something else was typed
};

// Writes an XLSX file. Text is always written as text, never as a formula, and without control characters; sheets are
// counted from 0 in the order in which they are added.
class XlsxWriter
{
public:
    // Nothing is there under this name before save().
    explicit XlsxWriter(const QString &path);
    ~XlsxWriter();
    XlsxWriter(const XlsxWriter &) = delete;
    XlsxWriter &operator=(const XlsxWriter &) = delete;

    // The name is made one that a spreadsheet takes, and unlike the others'.
    int addSheet(const QString &name);
    QString sheetName(int sheet) const;

    void setText(int sheet, CellPlace place, const QString &text, CellLook look = CellLook::Plain,
                 CellForm form = CellForm::General);
    void setNumber(int sheet, CellPlace place, double number, CellLook look = CellLook::Plain,
                   CellForm form = CellForm::General);
    void setDate(int sheet, CellPlace place, const QDate &date, CellLook look = CellLook::Plain);
    void setEmpty(int sheet, CellPlace place, CellLook look, CellForm form = CellForm::General);

    // Characters of the usual font.
    void setColumnWidth(int sheet, int column, double width);
    // So high that a text of these lines fits; spreadsheets do not all find that out by themselves.
    void setRowLines(int sheet, int row, int lines);
    void hideColumn(int sheet, int column);
    // What stands above and left of this cell stays when the sheet is scrolled.
    void freeze(int sheet, CellPlace firstMoving);
    void setLimit(int sheet, CellPlace place, const CellLimit &limit);
    // Only cells of the look Input can be changed. There is no password: it is against slips, not against people.
    void protect(int sheet);
    void hide(int sheet);
    // Prints as wide as one page, lying, with these rows on top of each; 0 = none.
    void setPrinted(int sheet, int repeatedRows);

    void setTitle(const QString &title, const QString &author);
    // A property of the document's own, 255 characters at most.
    void setProperty(const QString &name, const QString &value);

    // Writes the file; one of that name is replaced when all is written, or stays as it was. To be called once.
    Result<> save();

    // How many lines a text takes in a column of this width; on the safe side, since fonts differ.
    static int linesOf(const QString &text, double width);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace shortlist
