// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/project/Journal.h"

#include "core/project/Database.h"
#include "core/project/RowTools.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QtEndian>

#include <algorithm>
#include <array>

namespace shortlist {

namespace {

constexpr qsizetype kCompressFrom = 2048;
constexpr quint32 kLargestChangeset = 1000000000; // SQLite's own limit for a blob

struct KindWord
{
    JournalKind kind;
    const char *word;
};
constexpr std::array<KindWord, 5> kWords{{{JournalKind::Edit, "edit"},
                                          {JournalKind::Undo, "undo"},
                                          {JournalKind::Redo, "redo"},
                                          {JournalKind::Start, "start"},
                                          {JournalKind::Migration, "migration"}}};

QString wordOf(JournalKind kind)
{
    const auto *it = std::find_if(kWords.begin(), kWords.end(), [kind](const KindWord &w) { return w.kind == kind; });
    return QLatin1String(it->word);
}

JournalKind kindOf(const QString &word)
{
    const auto *it = std::find_if(kWords.begin(), kWords.end(),
                                  [&word](const KindWord &w) { return word == QLatin1String(w.word); });
    return it == kWords.end() ? JournalKind::Edit : it->kind;
}

void addNumber(QCryptographicHash &hash, qint64 number)
{
    std::array<char, 8> bytes{};
    qToBigEndian(number, bytes.data());
    hash.addData(QByteArrayView(bytes.data(), bytes.size()));
}

void addBytes(QCryptographicHash &hash, const QByteArray &bytes)
{
    addNumber(hash, bytes.size());
    hash.addData(bytes);
}

Result<> insert(Database &database, const JournalRecord &record)
{
    const Result<Statement *> statement = database.cached("INSERT INTO journal (seq, at, author, label, kind, target, "
                                                          "encoding, changeset, hash) VALUES (?,?,?,?,?,?,?,?,?)");
    if (!statement)
        return tl::unexpected<Error>(statement.error());
    (*statement)
        ->bind(1, record.sequence)
        .bind(2, record.at)
        .bind(3, record.author)
        .bind(4, record.label)
        .bind(5, wordOf(record.kind))
        .bind(6, record.target)
        .bind(7, qint64(record.encoding))
        .bind(8, record.stored)
        .bind(9, record.hash);
    return (*statement)->run();
}

JournalRecord readRecord(const Statement &statement)
{
    JournalRecord record;
    record.sequence = statement.integer(0);
    record.at = statement.text(1);
    record.author = statement.text(2);
    record.label = statement.text(3);
    record.kind = kindOf(statement.text(4));
    record.target = statement.integer(5);
    record.encoding = static_cast<int>(statement.integer(6));
    record.stored = statement.blob(7);
    record.hash = statement.blob(8);
    return record;
}

} // namespace

void UndoState::follow(qint64 sequence, JournalKind kind, qint64 target, const QString &label)
{
    const auto isTarget = [target](const UndoStep &step) { return step.sequence == target; };
    switch (kind) {
    case JournalKind::Edit:
        undo.push_back({sequence, label});
        redo.clear();
        break;
    case JournalKind::Undo:
        if (!undo.empty() && isTarget(undo.back())) {
            redo.push_back(undo.back());
            undo.pop_back();
        }
        break;
    case JournalKind::Redo:
        if (!redo.empty() && isTarget(redo.back())) {
            undo.push_back(redo.back());
            redo.pop_back();
        }
        break;
    case JournalKind::Start:
    case JournalKind::Migration:
        undo.clear();
        redo.clear();
        break;
    }
}

JournalHead journal::emptyHead()
{
    return JournalHead{0, QByteArray(32, '\0')};
}

QByteArray journal::hashOf(const QByteArray &previous, const JournalRecord &record)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(previous);
    addNumber(hash, record.sequence);
    addBytes(hash, record.at.toUtf8());
    addBytes(hash, record.author.toUtf8());
    addBytes(hash, record.label.toUtf8());
    addBytes(hash, wordOf(record.kind).toUtf8());
    addNumber(hash, record.target);
    addNumber(hash, record.encoding);
    addBytes(hash, record.stored);
    return hash.result();
}

Result<JournalHead> journal::append(Database &database, const JournalHead &head, JournalKind kind, qint64 target,
                                    const QString &author, const QString &label, const QByteArray &changeset)
{
    JournalRecord record;
    record.sequence = head.sequence + 1;
    record.at = QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs);
    record.author = author;
    record.label = label;
    record.kind = kind;
    record.target = target;
    record.encoding = changeset.size() > kCompressFrom ? 1 : 0;
    record.stored = record.encoding == 1 ? qCompress(changeset, 1) : changeset;
    record.hash = hashOf(head.hash, record);
    if (const Result<> inserted = insert(database, record); !inserted)
        return tl::unexpected<Error>(inserted.error());
    return JournalHead{record.sequence, record.hash};
}

Result<JournalHead> journal::head(Database &database)
{
    const Result<Statement *> found = database.cached("SELECT seq, hash FROM journal ORDER BY seq DESC LIMIT 1");
    if (!found)
        return tl::unexpected<Error>(found.error());
    Statement &statement = **found;
    const Result<bool> row = statement.step();
    if (!row)
        return tl::unexpected<Error>(row.error());
    const JournalHead head = *row ? JournalHead{statement.integer(0), statement.blob(1)} : emptyHead();
    statement.reset();
    return head;
}

Result<UndoState> journal::undoState(Database &database)
{
    UndoState state;
    const Result<> read = rowtools::each(
        database, "SELECT seq, kind, target, label FROM journal ORDER BY seq", {}, [&state](const Statement &row) {
            state.follow(row.integer(0), kindOf(row.text(1)), row.integer(2), row.text(3));
        });
    if (!read)
        return tl::unexpected<Error>(read.error());
    return state;
}

Result<JournalRecord> journal::record(Database &database, qint64 sequence)
{
    Result<Statement> statement = database.prepare(
        "SELECT seq, at, author, label, kind, target, encoding, changeset, hash FROM journal WHERE seq = ?");
    if (!statement)
        return tl::unexpected<Error>(statement.error());
    statement->bind(1, sequence);
    const Result<bool> row = statement->step();
    if (!row)
        return tl::unexpected<Error>(row.error());
    if (!*row)
        return fail(
            ErrorCode::Damaged,
            QCoreApplication::translate("Journal", "Entry %1 of the project's history is missing. Nothing was changed.")
                .arg(sequence));
    return readRecord(*statement);
}

Result<QByteArray> journal::changesetOf(const JournalRecord &record)
{
    if (record.encoding == 0)
        return record.stored;
    const bool plausible =
        record.stored.size() >= 4 && qFromBigEndian<quint32>(record.stored.constData()) <= kLargestChangeset;
    const QByteArray changeset = plausible ? qUncompress(record.stored) : QByteArray();
    if (changeset.isEmpty())
        return fail(ErrorCode::Damaged,
                    QCoreApplication::translate(
                        "Journal", "Entry %1 of the project's history cannot be read. Nothing was changed.")
                        .arg(record.sequence));
    return changeset;
}

Result<> journal::visit(Database &database, const std::function<Result<>(const JournalRecord &)> &visitor)
{
    Result<Statement> statement = database.prepare(
        "SELECT seq, at, author, label, kind, target, encoding, changeset, hash FROM journal ORDER BY seq");
    if (!statement)
        return tl::unexpected<Error>(statement.error());
    for (;;) {
        const Result<bool> row = statement->step();
        if (!row)
            return tl::unexpected<Error>(row.error());
        if (!*row)
            return {};
        if (const Result<> visited = visitor(readRecord(*statement)); !visited)
            return visited;
    }
}

Result<std::vector<JournalEntry>> journal::entries(Database &database, int limit)
{
    std::vector<JournalEntry> entries;
    const Result<> read = rowtools::each(
        database,
        "SELECT seq, at, author, label, kind, target, length(changeset), hash FROM journal ORDER BY seq DESC LIMIT ?",
        limit > 0 ? limit : -1, [&entries](const Statement &row) {
            JournalEntry entry;
            entry.sequence = row.integer(0);
            entry.when = QDateTime::fromString(row.text(1), Qt::ISODateWithMs);
            entry.author = row.text(2);
            entry.label = row.text(3);
            entry.kind = kindOf(row.text(4));
            entry.target = row.integer(5);
            entry.changesetBytes = row.integer(6);
            entry.hash = QString::fromLatin1(row.blob(7).toHex());
            entries.push_back(entry);
        });
    if (!read)
        return tl::unexpected<Error>(read.error());
    std::reverse(entries.begin(), entries.end());
    return entries;
}

} // namespace shortlist
