// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The session extension's functions are declared only on request.
#define SQLITE_ENABLE_SESSION 1
#define SQLITE_ENABLE_PREUPDATE_HOOK 1

#include "core/project/Changeset.h"

#include "core/project/Database.h"

#include <QCoreApplication>

#include <sqlite3.h>

#include <limits>
#include <memory>

namespace shortlist {

namespace {

struct SqliteFree
{
    void operator()(void *memory) const { sqlite3_free(memory); }
};

Result<QByteArray> takeBuffer(int code, int size, void *buffer)
{
    const std::unique_ptr<void, SqliteFree> owner(buffer);
    if (code != SQLITE_OK)
        return fail(ErrorCode::Failed,
                    QCoreApplication::translate("Changeset", "What was changed could not be recorded (%1). "
                                                             "Nothing was changed.")
                        .arg(QString::fromUtf8(sqlite3_errstr(code))));
    return QByteArray(static_cast<const char *>(buffer), size);
}

Error doesNotFit()
{
    return {ErrorCode::Damaged,
            QCoreApplication::translate("Changeset", "A step of the project's history does not fit the project "
                                                     "as it stands. Nothing was changed. Check the file with "
                                                     "“verify”, and go back to a copy if it is damaged.")};
}

int abortOnConflict(void *, int, sqlite3_changeset_iter *)
{
    return SQLITE_CHANGESET_ABORT;
}

} // namespace

SessionRecorder::SessionRecorder(Database &database, sqlite3_session *session)
    : m_database(&database)
    , m_session(session)
{}

SessionRecorder::SessionRecorder(SessionRecorder &&other) noexcept
    : m_database(other.m_database)
    , m_session(std::exchange(other.m_session, nullptr))
{}

SessionRecorder::~SessionRecorder()
{
    if (m_session != nullptr)
        sqlite3session_delete(m_session);
}

Result<SessionRecorder> SessionRecorder::start(Database &database)
{
    sqlite3_session *session = nullptr;
    const int code = sqlite3session_create(database.handle(), "main", &session);
    if (code != SQLITE_OK)
        return tl::unexpected<Error>(database.errorFor(code));
    SessionRecorder recorder(database, session);
    // Every table but the journal and the contents of files, which are only ever added to: a later schema's tables are
    // recorded without a list having to know them.
    sqlite3session_table_filter(
        session,
        [](void *, const char *table) -> int {
            return qstrcmp(table, "journal") != 0 && qstrcmp(table, "evidence_content") != 0;
        },
        nullptr);
    const int attached = sqlite3session_attach(session, nullptr);
    if (attached != SQLITE_OK)
        return tl::unexpected<Error>(database.errorFor(attached));
    return recorder;
}

Result<QByteArray> SessionRecorder::changeset()
{
    int size = 0;
    void *buffer = nullptr;
    const int code = sqlite3session_changeset(m_session, &size, &buffer);
    return takeBuffer(code, size, buffer);
}

ChangedRow::ChangedRow(sqlite3_changeset_iter *iterator)
    : m_iterator(iterator)
{
    int columns = 0;
    int operation = 0;
    sqlite3changeset_op(iterator, &m_table, &columns, &operation, nullptr);
    m_operation = operation == SQLITE_INSERT   ? Operation::Insert
                  : operation == SQLITE_UPDATE ? Operation::Update
                                               : Operation::Delete;
}

qint64 ChangedRow::key(int column) const
{
    sqlite3_value *value = nullptr;
    if (m_operation == Operation::Insert)
        sqlite3changeset_new(m_iterator, column, &value);
    else
        sqlite3changeset_old(m_iterator, column, &value);
    return value != nullptr ? sqlite3_value_int64(value) : 0;
}

bool ChangedRow::newReal(int column, double &value) const
{
    sqlite3_value *cell = nullptr;
    sqlite3changeset_new(m_iterator, column, &cell);
    if (cell == nullptr)
        return false;
    value =
        sqlite3_value_type(cell) == SQLITE_NULL ? std::numeric_limits<double>::quiet_NaN() : sqlite3_value_double(cell);
    return true;
}

bool ChangedRow::newText(int column, QString &value) const
{
    sqlite3_value *cell = nullptr;
    sqlite3changeset_new(m_iterator, column, &cell);
    if (cell == nullptr)
        return false;
    const auto *text = reinterpret_cast<const char *>(sqlite3_value_text(cell));
    const int size = sqlite3_value_bytes(cell);
    value = size > 0 ? QString::fromUtf8(text, size) : QString();
    return true;
}

Result<QByteArray> changeset::inverted(const QByteArray &changeset)
{
    int size = 0;
    void *buffer = nullptr;
    const int code = sqlite3changeset_invert(static_cast<int>(changeset.size()), changeset.constData(), &size, &buffer);
    if (code == SQLITE_CORRUPT)
        return tl::unexpected<Error>(doesNotFit());
    return takeBuffer(code, size, buffer);
}

Result<> changeset::apply(Database &database, const QByteArray &changeset)
{
    if (changeset.isEmpty())
        return {};
    // The API takes a pointer to non-const, though it only reads.
    QByteArray bytes = changeset;
    const int code = sqlite3changeset_apply_v2(database.handle(), static_cast<int>(bytes.size()), bytes.data(), nullptr,
                                               abortOnConflict, nullptr, nullptr, nullptr, 0);
    if (code == SQLITE_OK)
        return {};
    if (code == SQLITE_ABORT || code == SQLITE_CORRUPT || code == SQLITE_SCHEMA || code == SQLITE_CONSTRAINT)
        return tl::unexpected<Error>(doesNotFit());
    return tl::unexpected<Error>(database.errorFor(code));
}

Result<> changeset::visit(const QByteArray &changeset, const std::function<void(const ChangedRow &)> &visitor)
{
    QByteArray bytes = changeset;
    sqlite3_changeset_iter *iterator = nullptr;
    if (sqlite3changeset_start(&iterator, static_cast<int>(bytes.size()), bytes.data()) != SQLITE_OK)
        return tl::unexpected<Error>(doesNotFit());
    int code = SQLITE_ROW;
    while ((code = sqlite3changeset_next(iterator)) == SQLITE_ROW)
        visitor(ChangedRow(iterator));
    const int end = sqlite3changeset_finalize(iterator);
    if (code != SQLITE_DONE || end != SQLITE_OK)
        return tl::unexpected<Error>(doesNotFit());
    return {};
}

} // namespace shortlist
