// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/questionnaire/FilledFiles.h"

#include "core/project/Store.h"
#include "core/questionnaire/FilledReader.h"
#include "core/sheet/SheetFile.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFileInfo>

#include <algorithm>
#include <unordered_map>

namespace shortlist {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Questionnaire)
};

// The files themselves, and of folders the spreadsheets; not those that a program keeps beside an open file.
Result<QFileInfoList> filesOf(const QStringList &paths)
{
    QFileInfoList files;
    for (const QString &path : paths) {
        const QFileInfo info(path);
        if (!info.exists())
            return fail(ErrorCode::NotFound, Texts::tr("There is no file or folder “%1”.").arg(path));
        if (!info.isDir()) {
            files.append(info);
            continue;
        }
        const QFileInfoList inside = QDir(path).entryInfoList(QDir::Files, QDir::Name | QDir::IgnoreCase);
        std::copy_if(inside.begin(), inside.end(), std::back_inserter(files), [](const QFileInfo &file) {
            return isSheetFileName(file.fileName()) && !file.fileName().startsWith(QLatin1String("~$"));
        });
    }
    return files;
}

// Of two files from one provider the later one counts.
void refuseOlder(std::vector<FilledFile> &files, const std::vector<QDateTime> &moments)
{
    std::unordered_map<ProviderId, std::size_t> latest;
    for (std::size_t i = 0; i < files.size(); ++i) {
        if (!files[i].refused.isEmpty())
            continue;
        const auto [entry, isFirst] = latest.try_emplace(files[i].provider, i);
        if (isFirst)
            continue;
        const bool isLater = moments[i] >= moments[entry->second];
        const std::size_t older = isLater ? entry->second : i;
        if (isLater)
            entry->second = i;
        FilledFile &file = files[older];
        file.refused = Texts::tr("“%1” is from “%2” as is “%3”, which was saved later and is taken instead.")
                           .arg(file.fileName, file.providerName, files[entry->second].fileName);
        file.changes.clear();
        file.problems.clear();
        file.unchanged = 0;
        file.unanswered = 0;
    }
}

} // namespace

int FilledPreview::changeCount() const
{
    int count = 0;
    for (const FilledFile &file : files)
        count += static_cast<int>(std::count_if(file.changes.begin(), file.changes.end(),
                                                [](const AnswerChange &change) { return change.take; }));
    return count;
}

int FilledPreview::problemCount() const
{
    int count = 0;
    for (const FilledFile &file : files)
        count += static_cast<int>(file.problems.size()) + (file.refused.isEmpty() ? 0 : 1);
    return count;
}

int FilledPreview::providerCount() const
{
    return static_cast<int>(std::count_if(files.begin(), files.end(), [](const FilledFile &file) {
        return std::any_of(file.changes.begin(), file.changes.end(),
                           [](const AnswerChange &change) { return change.take; });
    }));
}

Result<FilledPreview> readFilled(const QStringList &paths, const Snapshot &snapshot, const QDate &today,
                                 const FilledProgress &progress)
{
    const Result<QFileInfoList> files = filesOf(paths);
    if (!files)
        return tl::unexpected<Error>(files.error());
    FilledPreview preview;
    std::vector<QDateTime> moments;
    for (const QFileInfo &info : *files) {
        if (progress && !progress(static_cast<int>(preview.files.size()), static_cast<int>(files->size())))
            return fail(ErrorCode::Cancelled, Texts::tr("Cancelled. No answer was taken."));
        const Result<Workbook> book = readWorkbook(info.filePath());
        FilledFile file;
        if (book)
            file = filledFileOf(*book, snapshot, today);
        else
            file.refused = book.error().message;
        file.path = info.filePath();
        file.fileName = info.fileName();
        preview.files.push_back(std::move(file));
        moments.push_back(info.lastModified());
    }
    refuseOlder(preview.files, moments);
    return preview;
}

Project::Mutation filledMutation(const Snapshot &snapshot, const FilledPreview &preview)
{
    return [&snapshot, &preview](Store &store) -> Result<> {
        for (const FilledFile &file : preview.files) {
            if (!file.refused.isEmpty())
                continue;
            for (const AnswerChange &change : file.changes) {
                if (!change.take)
                    continue;
                Answer now = snapshot.answers().answer(file.provider, change.question);
                now.question = change.question;
                if (!(now == change.before))
                    return fail(ErrorCode::BadInput,
                                Texts::tr("“%1”, %2: the answer in the project has been changed since the file was "
                                          "read. No answer was taken. Read the file again.")
                                    .arg(file.fileName, change.cell));
                if (const Result<> written = store.setAnswer(file.provider, change.after); !written)
                    return fail(written.error().code, Texts::tr("“%1”, %2: %3 No answer was taken.")
                                                          .arg(file.fileName, change.cell, written.error().message));
            }
        }
        return {};
    };
}

QString filledLabel(const FilledPreview &preview)
{
    const QString count = QString::number(preview.changeCount());
    if (preview.providerCount() != 1)
        return Texts::tr("Take %1 answers of %2 providers").arg(count, QString::number(preview.providerCount()));
    const auto file = std::find_if(preview.files.begin(), preview.files.end(), [](const FilledFile &candidate) {
        return std::any_of(candidate.changes.begin(), candidate.changes.end(),
                           [](const AnswerChange &change) { return change.take; });
    });
    return Texts::tr("Take %1 answers of “%2”").arg(count, file->providerName);
}

Result<> applyFilled(Project &project, const FilledPreview &preview)
{
    return project.edit(filledLabel(preview), filledMutation(project.snapshot(), preview));
}

} // namespace shortlist
