// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/project/Project.h"

#include <QRandomGenerator>

namespace shortlist::test {

// One random edit of any kind on whatever is in the project.
Result<> randomEdit(Project &project, QRandomGenerator &random);

} // namespace shortlist::test
