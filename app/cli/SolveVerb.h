// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/Verb.h"

namespace shortlist {

// Solves a bare decision table in JSON, without a project.
class SolveVerb : public Verb
{
    Q_DECLARE_TR_FUNCTIONS(SolveVerb)

public:
    QString name() const override { return QStringLiteral("solve"); }
    QString summary() const override;
    Syntax syntax() const override;
    Outcome run(const QCommandLineParser &given) const override;
};

} // namespace shortlist
