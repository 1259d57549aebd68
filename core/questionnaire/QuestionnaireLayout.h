// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Id.h"

#include <QString>

#include <optional>

namespace shortlist::questionnairelayout {

// Where things stand in a questionnaire's sheets: what writing and reading must agree on.
enum Column {
    kMark = 1,     // hidden: what the row is
    kCode = 2,     // "A01"
    kQuestion = 3, // the text, or a choice to be marked
    kAnswer = 4,   // also the first column of a table
    kAnswerAs = 5, // what is asked for; of an amount its currency
    kComment = 6,
};

// The sheet that nobody sees: this word, the number of this layout; then lines of a name and a value, and from
// kFirstQuestion on a question's key and its version.
inline constexpr char kIdentification[] = "Shortlist questionnaire";
inline constexpr char kLayout[] = "1";
inline constexpr int kProviderRow = 2;
inline constexpr int kVersionRow = 3;
inline constexpr int kProjectRow = 4;
inline constexpr int kFirstQuestion = 6;

// A row's mark: "question:KEY", "choice:KEY:INDEX" or "row:KEY:INDEX" of a table.
struct Mark
{
    enum class Kind { Question, Choice, TableRow };

    Kind kind = Kind::Question;
    QuestionId question{};
    int index = 0; // of the choice or the row, from 0
};

QString toText(const Mark &mark);
std::optional<Mark> markOf(const QString &text);

// The identification in one text, as the document's own property: "1;PROVIDER;VERSION".
QString identification(ProviderId provider, const QString &version);

} // namespace shortlist::questionnairelayout
