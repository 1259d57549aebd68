// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/SolveVerb.h"

#include "app/cli/Output.h"
#include "core/exchange/DecisionTable.h"

#include <QCommandLineParser>
#include <QFile>

namespace shortlist {

QString SolveVerb::summary() const
{
    return tr("Solves a decision table in JSON and prints the result as JSON.");
}

Syntax SolveVerb::syntax() const
{
    const QString methods = decisionTableMethods().join(QStringLiteral(", "));
    return {{{QStringLiteral("FILE"), tr("A JSON object whose “method” is one of: %1.\nWhat is wrong with it is told "
                                         "in one line, with exit status 2.")
                                          .arg(methods)}},
            {{QStringLiteral("json"), QString(), tr("Print JSON, which is what is printed anyway.")}}};
}

Outcome SolveVerb::run(const QCommandLineParser &given) const
{
    const QString path = given.positionalArguments().constFirst();
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return failed({ErrorCode::NotFound, tr("“%1” cannot be read: %2.").arg(path, file.errorString())});
    }
    // One byte more than is taken on, so that a larger file is noticed and never read to its end.
    const QByteArray json = file.read(kLargestDecisionTable + 1);
    if (file.error() != QFileDevice::NoError) {
        return failed({ErrorCode::Failed, tr("“%1” cannot be read: %2.").arg(path, file.errorString())});
    }
    const Result<QJsonObject> solution = solveDecisionTable(json);
    if (!solution) {
        const QString message = QStringLiteral("%1: %2").arg(path, solution.error().message);
        return solution.error().code == ErrorCode::BadInput ? wrongUse(message) : failed({ErrorCode::Failed, message});
    }
    output::print(*solution);
    return kDone;
}

} // namespace shortlist
