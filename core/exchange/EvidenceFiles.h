// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalogue/JsonNode.h"
#include "core/model/Snapshot.h"

#include <QByteArray>
#include <QHash>
#include <QJsonObject>

#include <functional>
#include <vector>

namespace shortlist {

// What evidence files hold, as it travels with a project's JSON: small files stand in it, under "files", by SHA-256 and
// in Base64; larger ones lie beside it, in a folder named after it, each called by its SHA-256. A name within the JSON
// is never taken for a path.

// At most so much of one file, and of all together, stands in the JSON.
inline constexpr qint64 kLargestInside = 1024 * 1024;
inline constexpr qint64 kMostInside = qint64{32} * 1024 * 1024;

using EvidenceSource = std::function<Result<QByteArray>(const QByteArray &sha256)>;

// "contact.json" has its files in "contact.files".
QString evidenceFolder(const QString &jsonPath);
// Reads from that folder, and nothing larger than a project takes.
EvidenceSource evidenceBeside(const QString &jsonPath);

struct EvidenceFiles
{
    QJsonObject inside;             // SHA-256 -> Base64
    std::vector<QByteArray> beside; // by SHA-256
};

// Which content goes where, by name, so that a project always gives the same file.
Result<EvidenceFiles> divideEvidence(const Snapshot &snapshot, const EvidenceSource &source);
Result<> writeBeside(const QString &jsonPath, const std::vector<QByteArray> &files, const EvidenceSource &source);

// What the evidence at these places holds, by SHA-256: from the member "files", else from beside. Reports at the place
// what is missing or not what it was.
QHash<QByteArray, QByteArray> readEvidence(const JsonNode &project, const std::vector<Evidence> &evidence,
                                           const QStringList &places, const EvidenceSource &beside,
                                           JsonProblem &problem);

} // namespace shortlist
