// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/EvidenceFiles.h"

#include "core/exchange/ProjectNames.h"
#include "core/project/Store.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
#include <QSet>

#include <algorithm>

namespace shortlist {

namespace {

struct Json
{
    Q_DECLARE_TR_FUNCTIONS(ProjectJson)
};

constexpr const char *kFiles = "files";

QString nameOf(const QByteArray &sha256)
{
    return QString::fromLatin1(sha256.toHex());
}

bool isContent(const QByteArray &content, const QByteArray &sha256)
{
    return QCryptographicHash::hash(content, QCryptographicHash::Sha256) == sha256;
}

} // namespace

QString evidenceFolder(const QString &jsonPath)
{
    const QFileInfo info(jsonPath);
    return info.dir().filePath(QString(info.completeBaseName() + QStringLiteral(".files")));
}

EvidenceSource evidenceBeside(const QString &jsonPath)
{
    const QString folder = evidenceFolder(jsonPath);
    return [folder](const QByteArray &sha256) -> Result<QByteArray> {
        QFile file(QDir(folder).filePath(nameOf(sha256)));
        if (file.size() > Store::kMostEvidence || !QFileInfo(file.fileName()).isFile() ||
            !file.open(QIODevice::ReadOnly))
            return fail(ErrorCode::NotFound, Json::tr("There is no file “%1”.").arg(file.fileName()));
        return file.read(Store::kMostEvidence + 1);
    };
}

Result<EvidenceFiles> divideEvidence(const Snapshot &snapshot, const EvidenceSource &source)
{
    EvidenceFiles files;
    QSet<QByteArray> seen;
    std::vector<std::pair<QByteArray, qint64>> all;
    const std::vector<const Provider *> providers = providersByName(snapshot);
    for (const Provider *provider : providers) {
        for (const Evidence &evidence : provider->evidence) {
            if (!seen.contains(evidence.sha256))
                all.emplace_back(evidence.sha256, evidence.size);
            seen.insert(evidence.sha256);
        }
    }
    // The small ones first, so that as many as possible travel in one file.
    std::sort(all.begin(), all.end(), [](const auto &a, const auto &b) {
        return a.second != b.second ? a.second < b.second : a.first < b.first;
    });
    qint64 total = 0;
    for (const auto &[sha256, size] : all) {
        total += size;
        if (size > kLargestInside || total > kMostInside) {
            files.beside.push_back(sha256);
            continue;
        }
        const Result<QByteArray> content = source(sha256);
        if (!content)
            return tl::unexpected<Error>(content.error());
        files.inside.insert(nameOf(sha256), QString::fromLatin1(content->toBase64()));
    }
    return files;
}

Result<> writeBeside(const QString &jsonPath, const std::vector<QByteArray> &files, const EvidenceSource &source)
{
    const QString folder = evidenceFolder(jsonPath);
    if (!files.empty() && !QDir().mkpath(folder))
        return fail(ErrorCode::Failed, Json::tr("The folder “%1” could not be made for the evidence. Choose another "
                                                "place.")
                                           .arg(folder));
    for (const QByteArray &sha256 : files) {
        const Result<QByteArray> content = source(sha256);
        if (!content)
            return tl::unexpected<Error>(content.error());
        QSaveFile file(QDir(folder).filePath(nameOf(sha256)));
        const bool written =
            file.open(QIODevice::WriteOnly) && file.write(*content) == content->size() && file.commit();
        if (!written)
            return fail(ErrorCode::Failed,
                        Json::tr("“%1” could not be written: %2. Choose another place, or make room on the disk.")
                            .arg(file.fileName(), file.errorString()));
    }
    return {};
}

QHash<QByteArray, QByteArray> readEvidence(const JsonNode &project, const std::vector<Evidence> &evidence,
                                           const QStringList &places, const EvidenceSource &beside,
                                           JsonProblem &problem)
{
    QHash<QByteArray, QByteArray> contents;
    const bool has = project.has(QLatin1String(kFiles));
    const JsonNode inside = project.member(QLatin1String(kFiles));
    QStringList named;
    for (std::size_t i = 0; i < evidence.size() && problem.isEmpty(); ++i) {
        const QByteArray &sha256 = evidence[i].sha256;
        const QString &place = places.at(static_cast<qsizetype>(i));
        const QString name = nameOf(sha256);
        named.append(name);
        if (!contents.contains(sha256)) {
            QByteArray content;
            if (has && inside.has(name)) {
                const auto decoded = QByteArray::fromBase64Encoding(inside.member(name).asText().toLatin1(),
                                                                    QByteArray::AbortOnBase64DecodingErrors);
                content = *decoded;
            } else if (beside) {
                content = beside(sha256).value_or(QByteArray());
            }
            if (!isContent(content, sha256))
                problem.report(place, Json::tr("the content of “%1” is missing, or is not what its SHA-256 says")
                                          .arg(evidence[i].name.left(200)));
            contents.insert(sha256, content);
        }
        if (evidence[i].size >= 0 && evidence[i].size != contents.value(sha256).size())
            problem.report(place, Json::tr("the size does not fit the content"));
    }
    if (has && problem.isEmpty())
        inside.allow(named);
    return contents;
}

} // namespace shortlist
