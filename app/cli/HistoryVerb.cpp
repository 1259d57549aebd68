// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/HistoryVerb.h"

#include "app/cli/OpenProject.h"
#include "app/cli/Output.h"

#include <QCommandLineParser>
#include <QJsonArray>

#include <limits>

namespace shortlist {

namespace {

QString kindCode(JournalKind kind)
{
    switch (kind) {
    case JournalKind::Start:
        return QStringLiteral("start");
    case JournalKind::Edit:
        return QStringLiteral("edit");
    case JournalKind::Undo:
        return QStringLiteral("undo");
    case JournalKind::Redo:
        return QStringLiteral("redo");
    case JournalKind::Migration:
        return QStringLiteral("migration");
    }
    return {};
}

QJsonObject asJson(const JournalEntry &entry)
{
    QJsonObject object{
        {QStringLiteral("sequence"), entry.sequence},
        {QStringLiteral("when"), entry.when.toUTC().toString(Qt::ISODateWithMs)},
        {QStringLiteral("author"), entry.author},
        {QStringLiteral("kind"), kindCode(entry.kind)},
        {QStringLiteral("label"), entry.label},
        {QStringLiteral("changeset_bytes"), entry.changesetBytes},
        {QStringLiteral("hash"), entry.hash},
    };
    if (entry.target != 0) {
        object.insert(QStringLiteral("target"), entry.target);
    }
    return object;
}

// "undo of 12: Set weight of “Price”"
QString described(const JournalEntry &entry)
{
    switch (entry.kind) {
    case JournalKind::Undo:
        return HistoryVerb::tr("undo of %1: %2").arg(QString::number(entry.target), entry.label);
    case JournalKind::Redo:
        return HistoryVerb::tr("redo of %1: %2").arg(QString::number(entry.target), entry.label);
    case JournalKind::Migration:
        return HistoryVerb::tr("migration: %1").arg(entry.label);
    case JournalKind::Start:
    case JournalKind::Edit:
        break;
    }
    return entry.label;
}

} // namespace

QString HistoryVerb::summary() const
{
    return tr("Prints the journal of a project: who changed what and when, oldest first, times in UTC.");
}

Syntax HistoryVerb::syntax() const
{
    return {{projectArgument()},
            {{QStringLiteral("last"), QStringLiteral("N"), tr("Only the newest N entries.")}, jsonOption()}};
}

Outcome HistoryVerb::run(const QCommandLineParser &given) const
{
    const auto last = numberOf(given, QStringLiteral("last"), 1, std::numeric_limits<int>::max(), 0);
    if (!last) {
        return tl::unexpected(last.error());
    }
    const auto project = openToRead(given.positionalArguments().constFirst());
    if (!project) {
        return failed(project.error());
    }
    const auto entries = (*project)->history(*last);
    if (!entries) {
        return failed(entries.error());
    }
    if (given.isSet(QStringLiteral("json"))) {
        QJsonArray list;
        for (const JournalEntry &entry : *entries) {
            list.append(asJson(entry));
        }
        output::print(QJsonObject{{QStringLiteral("project"), (*project)->snapshot().need().title},
                                  {QStringLiteral("entries"), list}});
        return kDone;
    }
    if (entries->empty()) {
        output::print(tr("The journal has no entries yet.\n"));
        return kDone;
    }
    OutputTable table({{tr("No."), OutputTable::Align::Right},
                       {tr("When (UTC)"), OutputTable::Align::Left},
                       {tr("Who"), OutputTable::Align::Left},
                       {tr("Hash"), OutputTable::Align::Left},
                       {tr("What"), OutputTable::Align::Left}});
    for (const JournalEntry &entry : *entries) {
        table.addRow({QString::number(entry.sequence),
                      entry.when.toUTC().toString(QStringLiteral("yyyy-MM-dd HH:mm:ss")), entry.author,
                      entry.hash.left(12), described(entry)});
    }
    output::print(table.text());
    return kDone;
}

} // namespace shortlist
