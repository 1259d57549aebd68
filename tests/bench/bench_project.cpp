// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Figures of the project file: opening a large one, one durable edit, undo of a delete, memory.

#include "core/exchange/LargeProject.h"
#include "core/project/Project.h"
#include "core/project/Store.h"
#include "tests/bench/Figures.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTemporaryDir>

#include <sqlite3.h>

#include <algorithm>
#include <cstring>
#include <malloc.h>
#include <vector>

using namespace shortlist;

namespace {

constexpr int kRounds = 5;

double seconds(const std::function<void()> &work)
{
    QElapsedTimer timer;
    timer.start();
    work();
    return double(timer.nsecsElapsed()) / 1e9;
}

double median(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

[[noreturn]] void giveUp(const QString &message)
{
    std::fprintf(stderr, "%s\n", qUtf8Printable(message));
    std::exit(2);
}

std::unique_ptr<Project> opened(const QString &path)
{
    auto project = Project::open(path);
    if (!project)
        giveUp(project.error().message);
    return std::move(*project);
}

// The loop to compare with: every column of every score row is fetched, nothing is kept but a sum.
void bareLoop(const QString &path)
{
    sqlite3 *handle = nullptr;
    sqlite3_open_v2(path.toUtf8().constData(), &handle, SQLITE_OPEN_READONLY, nullptr);
    sqlite3_stmt *statement = nullptr;
    sqlite3_prepare_v2(handle, "SELECT provider_id, evaluator_id, criterion_id, value, comment FROM score", -1,
                       &statement, nullptr);
    double sum = 0;
    while (sqlite3_step(statement) == SQLITE_ROW) {
        sum += double(sqlite3_column_int64(statement, 0) & 1) + double(sqlite3_column_int64(statement, 1) & 1) +
               double(sqlite3_column_int64(statement, 2) & 1) + sqlite3_column_double(statement, 3) +
               double(std::strlen(reinterpret_cast<const char *>(sqlite3_column_text(statement, 4))));
    }
    sqlite3_finalize(statement);
    sqlite3_close(handle);
    if (sum == 0)
        giveUp(QStringLiteral("the bare loop read nothing"));
}

void benchOpening(const QString &path, Figures &figures)
{
    std::vector<double> ours;
    std::vector<double> bare;
    std::vector<double> ratios;
    for (int round = 0; round < kRounds; ++round) {
        bare.push_back(seconds([&] { bareLoop(path); }));
        ours.push_back(seconds([&] { opened(path); }));
        ratios.push_back(ours.back() / bare.back());
    }
    figures.note("bare sqlite3_step loop over 1,000,000 scores", median(bare) * 1000, "ms");
    figures.note("opening the project, checks included", median(ours) * 1000, "ms");
    figures.atMost("opening / bare loop", median(ratios), 3, "x");
}

void benchMemory(const QString &path, Figures &figures)
{
    const auto before = mallinfo2();
    const auto project = opened(path);
    malloc_trim(0);
    const auto after = mallinfo2();
    const double bytes = double(after.uordblks + after.hblkhd) - double(before.uordblks + before.hblkhd);
    const double scores = double(project->snapshot().scores().valueCount());
    figures.note("scores in the project", scores, "");
    figures.atMost("memory of the opened project a score", bytes / scores, 200, "bytes");
}

// One row and one journal row with the same pragmas, as plain as it can be.
class BareWriter
{
public:
    explicit BareWriter(const QString &path)
    {
        sqlite3_open(path.toUtf8().constData(), &m_handle);
        run("PRAGMA synchronous = FULL; PRAGMA cache_size = -65536; PRAGMA foreign_keys = ON;"
            "CREATE TABLE score (id INTEGER PRIMARY KEY, value REAL, comment TEXT);"
            "CREATE TABLE journal (seq INTEGER PRIMARY KEY, at TEXT, label TEXT, changeset BLOB, hash BLOB);"
            "INSERT INTO score VALUES (1, 0, '')");
        sqlite3_prepare_v2(m_handle, "UPDATE score SET value = ?, comment = ? WHERE id = 1", -1, &m_update, nullptr);
        sqlite3_prepare_v2(m_handle, "INSERT INTO journal (at, label, changeset, hash) VALUES (?,?,?,?)", -1, &m_insert,
                           nullptr);
    }
    ~BareWriter()
    {
        sqlite3_finalize(m_update);
        sqlite3_finalize(m_insert);
        sqlite3_close(m_handle);
    }
    BareWriter(const BareWriter &) = delete;
    BareWriter &operator=(const BareWriter &) = delete;

    void write(double value)
    {
        run("BEGIN IMMEDIATE");
        sqlite3_bind_double(m_update, 1, value);
        sqlite3_bind_text(m_update, 2, "a comment", -1, SQLITE_STATIC);
        sqlite3_step(m_update);
        sqlite3_reset(m_update);
        sqlite3_bind_text(m_insert, 1, "2027-03-01T10:00:00.000Z", -1, SQLITE_STATIC);
        sqlite3_bind_text(m_insert, 2, "Set a score", -1, SQLITE_STATIC);
        sqlite3_bind_zeroblob(m_insert, 3, 80);
        sqlite3_bind_zeroblob(m_insert, 4, 32);
        sqlite3_step(m_insert);
        sqlite3_reset(m_insert);
        run("COMMIT");
    }

private:
    void run(const char *sql)
    {
        if (sqlite3_exec(m_handle, sql, nullptr, nullptr, nullptr) != SQLITE_OK)
            giveUp(QString::fromUtf8(sqlite3_errmsg(m_handle)));
    }
    sqlite3 *m_handle = nullptr;
    sqlite3_stmt *m_update = nullptr;
    sqlite3_stmt *m_insert = nullptr;
};

ScoreKey keyOf(const Project &project, std::size_t number)
{
    const Snapshot &snapshot = project.snapshot();
    for (const CriterionId leaf : snapshot.leaves()) {
        if (snapshot.criterion(leaf)->source == CriterionSource::Evaluators)
            return {snapshot.providers()[number % snapshot.providers().size()].id, leaf,
                    snapshot.evaluators().front().id};
    }
    giveUp(QStringLiteral("no criterion to score"));
}

void benchEdit(Project &project, const QString &folder, Figures &figures)
{
    BareWriter bare(folder + QStringLiteral("/bare.db"));
    constexpr int kEdits = 200;
    std::vector<double> ours;
    std::vector<double> plain;
    for (int i = 0; i < kEdits; ++i) {
        plain.push_back(seconds([&] { bare.write(i % 6); }));
        const ScoreKey key = keyOf(project, std::size_t(i));
        ours.push_back(seconds([&] {
            const Result<> done = project.edit(QStringLiteral("Set a score"), [&](Store &store) {
                return store.setScore(key, i % 6, QStringLiteral("a comment %1").arg(i));
            });
            if (!done)
                giveUp(done.error().message);
        }));
    }
    figures.note("bare transaction of one row and one journal row", median(plain) * 1e6, "us");
    figures.note("one durable edit of a score", median(ours) * 1e6, "us");
    figures.atMost("edit / bare transaction", median(ours) / median(plain), 2, "x");
}

void benchUndo(Project &project, Figures &figures)
{
    std::vector<double> deletes;
    std::vector<double> undos;
    for (int round = 0; round < 15; ++round) {
        const ProviderId provider = project.snapshot().providers()[std::size_t(round * 7)].id;
        deletes.push_back(seconds([&] {
            if (!project.edit(QStringLiteral("Delete"), [&](Store &store) { return store.removeProvider(provider); }))
                giveUp(QStringLiteral("delete failed"));
        }));
        undos.push_back(seconds([&] {
            if (!project.undo())
                giveUp(QStringLiteral("undo failed"));
        }));
    }
    figures.note("deleting a provider with about 200 scores", median(deletes) * 1e6, "us");
    figures.note("undo of it", median(undos) * 1e6, "us");
    // As fast as the delete; the tenth above one is the noise of the disk between two runs.
    figures.atMost("undo / delete", median(undos) / median(deletes), 1.1, "x");
}

// The same with requirements, certificates, offers and answers beside the scores.
void benchWithTrade(const QString &path, Figures &figures)
{
    {
        auto project = Project::create(path);
        if (!project)
            giveUp(project.error().message);
        if (const Result<> made = generateLargeProject(**project); !made)
            giveUp(made.error().message);
    }
    figures.note("opening it with the whole trade", seconds([&] { opened(path); }) * 1e3, "ms");
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    Figures figures("Project file: 5,000 providers x 40 criteria x 5 evaluators");
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("large.shortlist"));
    {
        auto project = Project::create(path);
        if (!project)
            giveUp(project.error().message);
        // The scores alone, since they are what the figures speak of.
        LargeProjectSize size;
        size.trade = false;
        const double making = seconds([&] {
            if (const Result<> made = generateLargeProject(**project, size); !made)
                giveUp(made.error().message);
        });
        figures.note("generating it, journal included", making, "s");
    }
    benchOpening(path, figures);
    benchMemory(path, figures);
    const auto project = opened(path);
    benchEdit(*project, folder.path(), figures);
    benchUndo(*project, figures);
    benchWithTrade(folder.filePath(QStringLiteral("trade.shortlist")), figures);
    return figures.exitStatus();
}
