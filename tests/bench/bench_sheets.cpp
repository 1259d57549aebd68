// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Figures of spreadsheets: reading an XLSX file against liborcus's own document model, and the way from the file to
// committed scores against what LibreOffice takes to convert the same file to CSV, whole processes.

#include "core/project/Project.h"
#include "core/project/Store.h"
#include "core/sheet/SheetFile.h"
#include "core/sheet/XlsxWriter.h"
#include "tests/bench/Figures.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <algorithm>
#include <functional>
#include <vector>

#include <orcus/orcus_xlsx.hpp>
#include <orcus/spreadsheet/document.hpp>
#include <orcus/spreadsheet/factory.hpp>

using namespace shortlist;

namespace {

constexpr int kRounds = 7;
constexpr int kProviders = 5'000;
constexpr int kCriteria = 40;

[[noreturn]] void giveUp(const QString &message)
{
    std::fprintf(stderr, "%s\n", qUtf8Printable(message));
    std::exit(2);
}

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

// A project with providers, criteria that are facts, and no score yet.
void writeProject(const QString &path)
{
    auto project = Project::create(path);
    if (!project)
        giveUp(project.error().message);
    const Result<> made = (*project)->start(QStringLiteral("Bench"), [](Store &store) -> Result<> {
        Result<> done;
        for (int i = 0; i < kCriteria && done; ++i) {
            Criterion criterion;
            criterion.id = newId<CriterionId>();
            criterion.position = i;
            criterion.name = QStringLiteral("Criterion %1").arg(i + 1);
            criterion.weight = 1;
            criterion.source = CriterionSource::Fact;
            criterion.scale = Scale{ScaleKind::Measure, {}, 0, 100, 2, {}, {}};
            done = store.insertCriterion(criterion);
        }
        for (int i = 0; i < kProviders && done; ++i) {
            Provider provider;
            provider.id = newId<ProviderId>();
            provider.name = QStringLiteral("Provider %1").arg(i + 1);
            done = store.insertProvider(provider);
        }
        return done;
    });
    if (!made)
        giveUp(made.error().message);
}

void writeSheet(const QString &path)
{
    XlsxWriter writer(path);
    const int sheet = writer.addSheet(QStringLiteral("Scores"));
    writer.setText(sheet, {1, 1}, QStringLiteral("Provider"));
    for (int column = 0; column < kCriteria; ++column)
        writer.setText(sheet, {1, column + 2}, QStringLiteral("Criterion %1").arg(column + 1));
    for (int row = 0; row < kProviders; ++row) {
        writer.setText(sheet, {row + 2, 1}, QStringLiteral("Provider %1").arg(row + 1));
        for (int column = 0; column < kCriteria; ++column)
            writer.setNumber(sheet, {row + 2, column + 2}, (row * 7 + column * 13) % 10'000 / 100.0);
    }
    if (const Result<> saved = writer.save(); !saved)
        giveUp(saved.error().message);
}

double readOurs(const QString &path)
{
    return seconds([&] {
        const Result<Workbook> book = readWorkbook(path);
        if (!book || book->sheets.front().cellCount() < std::size_t(kProviders) * kCriteria)
            giveUp(book ? QStringLiteral("cells are missing") : book.error().message);
    });
}

double readWithOrcus(const QString &path)
{
    return seconds([&] {
        orcus::spreadsheet::document document({kMostSheetRows, kMostSheetColumns});
        orcus::spreadsheet::import_factory factory(document);
        orcus::orcus_xlsx filter(&factory);
        filter.read_file(path.toStdString());
    });
}

void benchReading(const QString &path, Figures &figures)
{
    std::vector<double> ours;
    std::vector<double> orcus;
    std::vector<double> ratios;
    for (int round = 0; round < kRounds; ++round) {
        orcus.push_back(readWithOrcus(path));
        ours.push_back(readOurs(path));
        ratios.push_back(ours.back() / orcus.back());
    }
    figures.note("liborcus's document model filled from the file", median(orcus) * 1000, "ms");
    figures.note("ours, all cells with their kinds", median(ours) * 1000, "ms");
    figures.atMost("reading / liborcus's document model", median(ratios), 1.5, "x");
}

double runProcess(const QString &program, const QStringList &arguments)
{
    return seconds([&] {
        QProcess process;
        process.setProcessChannelMode(QProcess::SeparateChannels);
        process.start(program, arguments);
        const bool ended = process.waitForFinished(300'000);
        if (!ended || process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0)
            giveUp(
                QStringLiteral("%1 failed: %2").arg(program, QString::fromLocal8Bit(process.readAllStandardError())));
    });
}

// The project is copied anew for each round, so that each writes all scores.
void benchImport(const QString &sheet, const QTemporaryDir &folder, Figures &figures)
{
    const QString soffice = QStandardPaths::findExecutable(QStringLiteral("soffice"));
    const QString cli = QStringLiteral(SHORTLIST_APP_DIR "/cli/shortlist-cli");
    const QString empty = folder.filePath(QStringLiteral("empty.shortlist"));
    const QString project = folder.filePath(QStringLiteral("bench.shortlist"));
    writeProject(empty);
    std::vector<double> ours;
    std::vector<double> theirs;
    for (int round = 0; round < 5; ++round) {
        QFile::remove(project);
        if (!QFile::copy(empty, project))
            giveUp(QStringLiteral("the project cannot be copied"));
        ours.push_back(runProcess(cli, {QStringLiteral("import"), project, sheet, QStringLiteral("--scores")}));
        if (!soffice.isEmpty())
            theirs.push_back(runProcess(
                soffice, {QStringLiteral("-env:UserInstallation=file://") + folder.filePath(QStringLiteral("profile")),
                          QStringLiteral("--headless"), QStringLiteral("--convert-to"), QStringLiteral("csv"),
                          QStringLiteral("--outdir"), folder.path(), sheet}));
    }
    const auto opened = Project::open(project);
    if (!opened || (*opened)->snapshot().scores().valueCount() != std::size_t(kProviders) * kCriteria)
        giveUp(QStringLiteral("scores are missing"));
    figures.note("from the file to committed scores, journal included", median(ours) * 1000, "ms");
    if (theirs.empty()) {
        std::printf("  LibreOffice is not installed: nothing to compare the import with.\n");
        return;
    }
    // The first run makes its profile.
    theirs.erase(theirs.begin());
    figures.note("LibreOffice converts the file to CSV", median(theirs) * 1000, "ms");
    figures.atMost("import / LibreOffice's conversion", median(ours) / median(theirs), 1, "x");
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    Figures figures("Spreadsheets: XLSX of 5,000 x 40 numbers");
    const QTemporaryDir folder;
    const QString sheet = folder.filePath(QStringLiteral("scores.xlsx"));
    writeSheet(sheet);
    benchReading(sheet, figures);
    benchImport(sheet, folder, figures);
    return figures.exitStatus();
}
