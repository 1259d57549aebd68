// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Error.h"
#include "core/model/Snapshot.h"
#include "core/project/Project.h"

#include <QDate>
#include <QString>
#include <QStringList>

#include <functional>
#include <vector>

namespace shortlist {

enum class QuestionnaireFormat { Xlsx, Odt };

// "Northwind BPO - questionnaire.xlsx": a name that every system takes, unlike for providers that are called alike.
QString questionnaireFileName(const Snapshot &snapshot, ProviderId provider, QuestionnaireFormat format);

// Writes one provider's questionnaire. The XLSX checks what is typed (drop-downs, numbers, dates), can only be changed
// where there is something to answer, and carries a hidden identification, so that readFilled() knows whose it is. The
// ODT is for reading and signing; it does not come back in. An existing file is replaced. Errors: BadInput (no
// questions, no such provider), Failed.
Result<> writeQuestionnaire(const Snapshot &snapshot, ProviderId provider, const QString &path,
                            QuestionnaireFormat format);

// Called with files done and files in all; false cancels.
using QuestionnaireProgress = std::function<bool(int done, int total)>;

// Writes one file a provider into a folder that exists, and gives their names. What was written before a failure or a
// cancel stays.
Result<QStringList> writeQuestionnaires(const Snapshot &snapshot, const std::vector<ProviderId> &providers,
                                        const QString &folder, QuestionnaireFormat format,
                                        const QuestionnaireProgress &progress = {});

// Notes that the questions went out: what was not sent before is sent now. For Project::edit; the snapshot is that of
// the project which is edited.
Project::Mutation sentMutation(const Snapshot &snapshot, const std::vector<ProviderId> &providers, const QDate &on);
// "Send the questionnaire to 12 providers"
QString sentLabel(const Snapshot &snapshot, const std::vector<ProviderId> &providers);

} // namespace shortlist
