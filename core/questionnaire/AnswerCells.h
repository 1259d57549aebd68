// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Question.h"
#include "core/sheet/Sheet.h"

#include <QString>

namespace shortlist {

// What one cell says, in the form in which an answer of a type is kept.
struct CellAnswer
{
    QString text;        // empty = nothing, or nothing that can be taken
    QString problem;     // a whole sentence; empty if there is nothing to say
    bool isLeft = false; // with a problem: the answer is left out
};

// Reads the answer to a question of any type but multiple choice and table. The cell may be null; currency is the text
// of the cell beside an amount, fallback the project's currency.
CellAnswer answerFromCell(const Question &question, const Workbook &book, const SheetCell *cell,
                          const QString &currency = {}, const QString &fallback = {});

// A cell of a table: one line, without tabs. Its error, if it holds one, is the problem.
CellAnswer lineFromCellOf(const Workbook &book, const SheetCell &cell);

// True for "x", "yes", 1 and whatever else marks a choice; false for an empty cell, "no", 0.
bool isMarked(const Workbook &book, const SheetCell *cell);

// A number as people type it into a cell of text: "1 200.50", "12,5", "12 %", "80 seats". A sign that may part
// thousands as well as decimals ("1,200") is no number.
std::optional<double> numberFromText(const QString &text, const QString &unit = {});

} // namespace shortlist
