// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/project/Project.h"

#include <QHash>
#include <QTemporaryDir>

#include <memory>

namespace shortlist::test {

inline constexpr ProviderId kAlder{101};
inline constexpr ProviderId kBirch{102};
inline constexpr ProviderId kCedar{103}; // a candidate, who was sent nothing

// A project with a question of each type; its keys are fixed, since files in tests/data carry them.
struct RfpProject
{
    QTemporaryDir folder;
    std::unique_ptr<Project> project;

    RfpProject();
    const Snapshot &snapshot() const { return project->snapshot(); }
    const Question &question(const char *code) const;
    Answer answer(ProviderId provider, const char *code) const;
    QString path(const QString &name) const { return folder.filePath(name); }
};

// Where a question's row stands, in a workbook that writeQuestionnaire() made: the cell of its answer.
QString answerCell(const QString &file, QuestionId question, QString *sheet = nullptr);

// What stands in a cell of a file that we wrote becomes something else, as if a person had typed it: the keys are
// "Sheet name!D4", the values the inside of a cell element with its attributes in front of a bar: "t=\"str\"|<v>x</v>".
void fillIn(const QString &file, const QHash<QString, QByteArray> &cells);
QByteArray typed(const char *text);
QByteArray typed(double number);

// A filled copy of the questionnaire for Alder Bay, every type of question answered: what the files of LibreOffice in
// tests/data/sheet were made of.
QString filledFile(const RfpProject &rfp, const QString &name);

} // namespace shortlist::test
