// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Error.h"

#include <QDateTime>
#include <QString>

#include <vector>

namespace shortlist {

// A project that the user has not put anywhere yet.
struct Draft
{
    QString path;
    QString title; // from the file; the file's name if it has none
    QDateTime modified;
    bool inUse = false; // another Shortlist has it open
};

// New projects begin as drafts in the application's data folder, so that nothing is lost before a name is chosen.
namespace drafts {

QString folder();                  // <application data>/drafts
QString newPath();                 // a free name in the folder; the folder is made if need be
bool isDraft(const QString &path); // lies in the folder
std::vector<Draft> all();          // newest first
Result<> discard(const QString &path);

} // namespace drafts

} // namespace shortlist
