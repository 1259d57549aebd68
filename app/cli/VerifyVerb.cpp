// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/VerifyVerb.h"

#include "app/cli/OpenProject.h"
#include "app/cli/Output.h"

#include <QCommandLineParser>
#include <QJsonArray>

namespace shortlist {

namespace {

QJsonObject asJson(const QString &path, const QStringList &problems)
{
    return {{QStringLiteral("file"), path},
            {QStringLiteral("ok"), problems.isEmpty()},
            {QStringLiteral("problems"), QJsonArray::fromStringList(problems)}};
}

} // namespace

QString VerifyVerb::summary() const
{
    return tr("Checks a project: the file, the journal's chain of hashes, and that the journal leads to what the "
              "tables hold.");
}

Syntax VerifyVerb::syntax() const
{
    return {{projectArgument()}, {jsonOption()}};
}

Outcome VerifyVerb::run(const QCommandLineParser &given) const
{
    const QString path = given.positionalArguments().constFirst();
    const bool json = given.isSet(QStringLiteral("json"));
    const auto project = openToRead(path);
    const auto problems = project ? (*project)->verify() : Result<QStringList>(tl::unexpected(project.error()));
    if (!problems) {
        // A program that asked for JSON gets the answer "not in order" there too.
        if (json) {
            output::print(asJson(path, {problems.error().message}));
        }
        return failed(problems.error());
    }
    if (json) {
        output::print(asJson(path, *problems));
    } else if (problems->isEmpty()) {
        output::print(tr("%1 is in order. Journal entries replayed: %2.\n")
                          .arg(output::plain(path), QString::number((*project)->lastSequence())));
    } else {
        for (const QString &problem : *problems) {
            output::print(QString(output::plain(problem) + QLatin1Char('\n')));
        }
    }
    if (!problems->isEmpty()) {
        return failed(
            {ErrorCode::Damaged, tr("%1 is not in order. Problems found: %2.").arg(path).arg(problems->size())});
    }
    return kDone;
}

} // namespace shortlist
