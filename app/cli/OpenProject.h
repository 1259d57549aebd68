// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/project/Project.h"

#include <memory>

namespace shortlist {

// For verbs that only read: never writes the file, and does not mind who has it open.
Result<std::unique_ptr<Project>> openToRead(const QString &path);
// For verbs that write: an error says why where the project cannot be written.
Result<std::unique_ptr<Project>> openToWrite(const QString &path, const QString &author);

} // namespace shortlist
