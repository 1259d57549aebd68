// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Error.h"
#include "core/model/Snapshot.h"
#include "core/project/Project.h"

#include <QDate>
#include <QString>
#include <QStringList>

#include <functional>
#include <vector>

namespace shortlist {

// What one question's answer would become.
struct AnswerChange
{
    QuestionId question{};
    QString cell;  // "Questions!D7"
    Answer before; // as the project has it
    Answer after;  // answered; of the day that was given
    // The caller may change it. False beforehand only for an answer that was accepted already.
    bool take = true;
};

struct FilledProblem
{
    QString cell;          // empty = the file as a whole
    QuestionId question{}; // null if it is none of the project's
    QString text;          // a whole sentence, without the cell
    bool left = true;      // the answer is left out; false = it is taken, but look at it
};

// One file that came back.
struct FilledFile
{
    QString path;
    QString fileName;
    QString refused; // why nothing of it can be taken, a whole sentence with the file's name; empty = it can
    ProviderId provider{};
    QString providerName;
    bool isCurrent = true; // made of the questions as they are asked now
    std::vector<AnswerChange> changes;
    std::vector<FilledProblem> problems;
    int unchanged = 0;  // the project has the same answer
    int unanswered = 0; // left empty
};

struct FilledPreview
{
    std::vector<FilledFile> files; // by name
    int changeCount() const;       // that would be taken
    int problemCount() const;      // refused files included
    int providerCount() const;     // who would get an answer
};

// Called with files done and files in all; false cancels.
using FilledProgress = std::function<bool(int done, int total)>;

// Reads filled questionnaires: files, and folders of which each XLSX and ODS file is read (not those below). A file
// that cannot be read, is none of ours, belongs to a provider of another project or is the older of two from one
// provider is in the answer with the reason. Nothing is written. Error: Cancelled, or NotFound for a path that is not
// there.
Result<FilledPreview> readFilled(const QStringList &paths, const Snapshot &snapshot, const QDate &today,
                                 const FilledProgress &progress = {});

// All that is to be taken as one mutation, for Project::edit. Snapshot and preview must live until the edit returns.
// Fails with BadInput, and nothing is written, if an answer has been changed since the preview was made.
Project::Mutation filledMutation(const Snapshot &snapshot, const FilledPreview &preview);
// "Take 240 answers of 3 providers"
QString filledLabel(const FilledPreview &preview);
// Both together: one edit, one undo.
Result<> applyFilled(Project &project, const FilledPreview &preview);

} // namespace shortlist
