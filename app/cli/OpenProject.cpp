// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/OpenProject.h"

namespace shortlist {

Result<std::unique_ptr<Project>> openToRead(const QString &path)
{
    OpenOptions options;
    options.readOnly = true;
    return Project::open(path, options);
}

Result<std::unique_ptr<Project>> openToWrite(const QString &path, const QString &author)
{
    OpenOptions options;
    options.author = author;
    auto project = Project::open(path, options);
    if (project && (*project)->isReadOnly()) {
        return fail(ErrorCode::ReadOnly, (*project)->readOnlyReason());
    }
    return project;
}

} // namespace shortlist
