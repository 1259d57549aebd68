// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Question.h"

#include <QString>

#include <utility>
#include <vector>

namespace shortlist {

class Workspace;

// What can be done to answers, each as one edit. False if nothing was done.
namespace answer_edits {

// An answer's text in the form in which it is kept. With a text the answer counts as answered; without, as sent again
// (or not sent, where nothing was).
bool setText(Workspace &workspace, const AnswerKey &key, const QString &text);
bool setTexts(Workspace &workspace, const QString &label, const std::vector<std::pair<AnswerKey, QString>> &texts);
bool setComment(Workspace &workspace, const AnswerKey &key, const QString &comment);
bool setClarification(Workspace &workspace, const AnswerKey &key, const QString &clarification);
// Only answers that have a text can be answered or accepted; the others stay as they are. A clarification is asked with
// the given text; an empty one keeps what was asked before.
bool setState(Workspace &workspace, const std::vector<AnswerKey> &keys, AnswerState state,
              const QString &clarification = {});
// How many of the answers that state can be set for.
int settable(const Workspace &workspace, const std::vector<AnswerKey> &keys, AnswerState state);

// A file of the provider becomes part of the project and of the answer. Says what went wrong.
bool addFile(Workspace &workspace, const AnswerKey &key, const QString &path);
bool removeFile(Workspace &workspace, const AnswerKey &key, RowId evidence);

} // namespace answer_edits

} // namespace shortlist
