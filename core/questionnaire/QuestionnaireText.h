// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Snapshot.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace shortlist {

// What the questionnaire for a provider says, whatever it is written into: XLSX, ODT or pages.

struct QuestionText
{
    QuestionId question{};
    QString code;
    QString text;
    QString help;     // and what we asked further, if we did
    QString answerAs; // "a number of seats", "yes or no", "a date": whole words for people
    QString due;      // "2027-03-01", only where it is not the questionnaire's own day
    AnswerType type = AnswerType::Text;
    QStringList choices; // of a choice; the columns of a table
    QString answer;      // what is known already, for people; empty for most
    QString comment;
};

struct SectionText
{
    QString heading; // "A. Company and stability"; never empty
    std::vector<QuestionText> questions;
};

struct QuestionnaireText
{
    QString title;            // "Request for proposal: Contact centre 2027"
    QString provider;         // who it goes to
    QStringList introduction; // paragraphs: who asks, what for, until when
    QStringList instructions; // how to fill in a spreadsheet
    std::vector<SectionText> sections;
    int questionCount = 0;
};

// The provider must be in the project.
QuestionnaireText questionnaireText(const Snapshot &snapshot, ProviderId provider);

// An answer as people read it: "Yes", "12.5 %", a table's rows parted by "; ". Plain text of a project.
QString answerForPeople(const Question &question, const QString &answer);

// A short word for what is asked, the same for the same questions (codes, texts, types, choices and units count):
// tells whether a file that comes back was made of the questions that are asked now.
QString questionnaireVersion(const Snapshot &snapshot);
// The same of one question.
QString questionVersion(const Question &question);

} // namespace shortlist
