// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Error.h"
#include "core/model/Snapshot.h"

#include <QString>

namespace shortlist {

// Writes one provider's questionnaire as a PDF for reading and printing: A4, text that can be searched, an outline of
// the sections. An existing file is replaced, and stays as it was after an error. Errors: BadInput (no questions, no
// such provider), Failed.
Result<> writeQuestionnairePdf(const Snapshot &snapshot, ProviderId provider, const QString &path);

} // namespace shortlist
