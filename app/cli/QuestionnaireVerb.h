// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/Verb.h"

namespace shortlist {

// Writes questionnaires into a folder, or takes filled ones in.
class QuestionnaireVerb : public Verb
{
    Q_DECLARE_TR_FUNCTIONS(QuestionnaireVerb)

public:
    QString name() const override { return QStringLiteral("questionnaire"); }
    QString summary() const override;
    Syntax syntax() const override;
    Outcome run(const QCommandLineParser &given) const override;
};

} // namespace shortlist
