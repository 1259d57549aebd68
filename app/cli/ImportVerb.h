// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/Verb.h"

namespace shortlist {

// Brings providers from a CSV file into a project, as one edit.
class ImportVerb : public Verb
{
    Q_DECLARE_TR_FUNCTIONS(ImportVerb)

public:
    QString name() const override { return QStringLiteral("import"); }
    QString summary() const override;
    Syntax syntax() const override;
    Outcome run(const QCommandLineParser &given) const override;
};

} // namespace shortlist
