// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Error.h"

#include <QCoreApplication>
#include <QString>

#include <memory>
#include <vector>

class QCommandLineParser;

namespace shortlist {

// What the shell is told.
enum ExitStatus { kDone = 0, kFailed = 1, kWrongUse = 2 };

// Why a verb did not do its work: one line for standard error, and the exit status.
struct Failure
{
    ExitStatus status = kFailed;
    QString message;
};
using Outcome = tl::expected<ExitStatus, Failure>;

tl::unexpected<Failure> failed(const Error &error);
tl::unexpected<Failure> wrongUse(const QString &message);

// What may stand behind a verb.
struct Argument
{
    QString name; // "FILE"
    QString help;
};
struct Option
{
    QString name;  // "top"
    QString value; // "N"; empty for a switch
    QString help;
};
struct Syntax
{
    std::vector<Argument> arguments; // all must be given
    std::vector<Option> options;
};

// One thing that shortlist-cli does. A verb says what may stand behind it, and does its work; parsing, help and exit
// status are the same for all.
class Verb
{
    Q_DECLARE_TR_FUNCTIONS(Verb)

public:
    virtual ~Verb();
    Verb(const Verb &) = delete;
    Verb &operator=(const Verb &) = delete;

    virtual QString name() const = 0;
    virtual QString summary() const = 0; // one sentence
    virtual Syntax syntax() const = 0;
    // True if it draws; then it runs in a QApplication.
    virtual bool draws() const { return false; }
    virtual Outcome run(const QCommandLineParser &given) const = 0;

    QString usage() const; // "shortlist-cli rank FILE [--top N]"
    QString help() const;
    // Parses what stands behind the verb, answers --help, runs.
    Outcome runWith(const QStringList &arguments) const;

protected:
    Verb() = default;
};

// All verbs, in the order in which the help lists them.
const std::vector<std::unique_ptr<Verb>> &verbs();
const Verb *findVerb(const QString &name); // null if there is none

// Pieces that several verbs have.
Argument projectArgument();
Option jsonOption();
// A whole number of an option within bounds; the fallback where the option is not given.
tl::expected<int, Failure> numberOf(const QCommandLineParser &given, const QString &option, int lowest, int highest,
                                    int fallback);

} // namespace shortlist
