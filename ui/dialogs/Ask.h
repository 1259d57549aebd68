// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <functional>

class QWidget;

namespace shortlist {

// The dialogs that ask or tell, in one place, so that a test can answer them.
namespace ask {

// Tells of a failure; one button.
void tell(QWidget *parent, const QString &title, const QString &message);
// A question with two verbs; true for the first. The second is the safe one (Escape).
bool confirm(QWidget *parent, const QString &title, const QString &question, const QString &verb,
             const QString &otherwise);
// File names; empty if the user thought better of it. filter as for QFileDialog. The suffix is added where it is
// missing.
QString fileToOpen(QWidget *parent, const QString &title, const QString &filter);
QString fileToSave(QWidget *parent, const QString &title, const QString &suggestion, const QString &filter,
                   const QString &suffix);
// Several files to read, or a folder to read from or write to; empty if the user thought better of it.
QStringList filesToOpen(QWidget *parent, const QString &title, const QString &filter);
QString folder(QWidget *parent, const QString &title);

// Answers for tests; an empty function means: ask the user.
struct Answers
{
    std::function<void(const QString &title, const QString &message)> tell;
    std::function<bool(const QString &title, const QString &question)> confirm;
    std::function<QString(const QString &title)> fileToOpen;
    std::function<QString(const QString &title)> fileToSave;
    std::function<QStringList(const QString &title)> filesToOpen{};
    std::function<QString(const QString &title)> folder{};
};
void answerWith(const Answers &answers);

} // namespace ask

} // namespace shortlist
