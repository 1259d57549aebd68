// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/ImportAnswers.h"

#include "app/cli/OpenProject.h"
#include "app/cli/Output.h"
#include "core/questionnaire/FilledFiles.h"

#include <QCommandLineParser>
#include <QJsonArray>

namespace shortlist {

namespace {

struct Cli
{
    Q_DECLARE_TR_FUNCTIONS(ImportAnswers)
};

QJsonObject asJson(const FilledFile &file, const Snapshot &snapshot)
{
    QJsonArray changes;
    for (const AnswerChange &change : file.changes) {
        changes.append(QJsonObject{{QStringLiteral("cell"), change.cell},
                                   {QStringLiteral("question"), snapshot.question(change.question)->code},
                                   {QStringLiteral("before"), change.before.text},
                                   {QStringLiteral("after"), change.after.text},
                                   {QStringLiteral("comment"), change.after.comment},
                                   {QStringLiteral("taken"), change.take}});
    }
    QJsonArray problems;
    for (const FilledProblem &problem : file.problems) {
        const Question *question = snapshot.question(problem.question);
        problems.append(
            QJsonObject{{QStringLiteral("cell"), problem.cell},
                        {QStringLiteral("question"), question == nullptr ? QJsonValue() : QJsonValue(question->code)},
                        {QStringLiteral("text"), problem.text},
                        {QStringLiteral("left_out"), problem.left}});
    }
    return {{QStringLiteral("file"), file.fileName},       {QStringLiteral("provider"), file.providerName},
            {QStringLiteral("refused"), file.refused},     {QStringLiteral("current"), file.isCurrent},
            {QStringLiteral("unchanged"), file.unchanged}, {QStringLiteral("unanswered"), file.unanswered},
            {QStringLiteral("changes"), changes},          {QStringLiteral("problems"), problems}};
}

void printText(const FilledFile &file, const Snapshot &snapshot)
{
    if (!file.refused.isEmpty()) {
        output::print(Cli::tr("Left out: %1\n").arg(output::plain(file.refused)));
        return;
    }
    output::print(Cli::tr("%1, “%2”: new or changed: %3, unchanged: %4, unanswered: %5.\n")
                      .arg(output::plain(file.fileName), output::plain(file.providerName))
                      .arg(file.changes.size())
                      .arg(file.unchanged)
                      .arg(file.unanswered));
    for (const AnswerChange &change : file.changes) {
        const QString code = output::plain(snapshot.question(change.question)->code);
        const QString after = output::plain(change.after.text).left(120);
        output::print(
            change.before.text.isEmpty()
                ? QStringLiteral("  %1: “%2”\n").arg(code, after)
                : QStringLiteral("  %1: “%2” -> “%3”\n").arg(code, output::plain(change.before.text).left(120), after));
    }
    for (const FilledProblem &problem : file.problems) {
        output::print(QStringLiteral("  %1: %2\n").arg(output::plain(problem.cell), output::plain(problem.text)));
    }
}

} // namespace

Outcome importAnswersOf(const QCommandLineParser &given)
{
    for (const QString &option : {QStringLiteral("map"), QStringLiteral("existing"), QStringLiteral("sheet"),
                                  QStringLiteral("scores"), QStringLiteral("evaluator")}) {
        if (given.isSet(option)) {
            return wrongUse(Cli::tr("--%1 does not go with --answers.").arg(option));
        }
    }
    const bool dryRun = given.isSet(QStringLiteral("dry-run"));
    const QString path = given.positionalArguments().at(0);
    auto project = dryRun ? openToRead(path) : openToWrite(path, given.value(QStringLiteral("author")));
    if (!project) {
        return failed(project.error());
    }
    const Snapshot &snapshot = (*project)->snapshot();
    const auto preview = readFilled({given.positionalArguments().at(1)}, snapshot, QDate::currentDate());
    if (!preview) {
        return failed(preview.error());
    }
    const bool isOneRefused = preview->files.size() == 1 && !preview->files.front().refused.isEmpty();
    if (isOneRefused) {
        return failed({ErrorCode::BadInput, preview->files.front().refused});
    }
    // What is said is how it was before.
    QJsonArray files;
    for (const FilledFile &file : preview->files) {
        files.append(asJson(file, snapshot));
        if (!given.isSet(QStringLiteral("json"))) {
            printText(file, snapshot);
        }
    }
    const int count = preview->changeCount();
    const bool writes = !dryRun && count > 0;
    if (writes) {
        if (const auto applied = applyFilled(**project, *preview); !applied) {
            return failed(applied.error());
        }
    }
    if (given.isSet(QStringLiteral("json"))) {
        output::print(QJsonObject{
            {QStringLiteral("written"), writes}, {QStringLiteral("answers"), count}, {QStringLiteral("files"), files}});
        return kDone;
    }
    output::print((dryRun ? Cli::tr("Nothing written. Answers to be taken: %1, providers: %2.\n")
                          : Cli::tr("Answers taken: %1, providers: %2.\n"))
                      .arg(count)
                      .arg(preview->providerCount()));
    return kDone;
}

} // namespace shortlist
