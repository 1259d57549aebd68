// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalogue/Templates.h"

namespace shortlist {

class Snapshot;

// Templates that the user made: JSON files in a folder of the user's data, which can be given away and taken in.
namespace owntemplates {

QString folder(); // may not exist yet

struct Listing
{
    std::vector<TemplateInfo> templates; // by title
    QStringList unreadable;              // names of files in the folder that are not templates
};
Listing all(const QString &folder = owntemplates::folder());

// Any template file, with fresh keys. Errors: NotFound, Failed (cannot be read), BadInput (not a template; the message
// names the place in it).
Result<TemplateFile> read(const QString &path);
// Writes the whole template, atomically; an existing file is replaced.
Result<> write(const TemplateFile &file, const QString &path);
// Where a template of that title is kept.
QString pathFor(const QString &title, const QString &folder = owntemplates::folder());
// Puts a template among the user's own, under a file name made of its title; another template of that title is
// replaced. The answer is the path.
Result<QString> keep(const TemplateFile &file, const QString &folder = owntemplates::folder());
Result<> remove(const QString &path);

// A project's criteria, requirements, questions and service levels, without its providers, scores and people.
TemplateFile fromProject(const Snapshot &snapshot, const QString &title, const QString &summary);

} // namespace owntemplates

} // namespace shortlist
