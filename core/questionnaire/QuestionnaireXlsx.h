// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Error.h"
#include "core/model/Snapshot.h"

#include <QString>

namespace shortlist {

// The two formats of writeQuestionnaire(), for a provider that is in the project and questions that there are.
Result<> writeQuestionnaireXlsx(const Snapshot &snapshot, ProviderId provider, const QString &path);
Result<> writeQuestionnaireOdt(const Snapshot &snapshot, ProviderId provider, const QString &path);

} // namespace shortlist
