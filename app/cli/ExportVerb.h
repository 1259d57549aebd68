// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/Verb.h"

namespace shortlist {

// Writes tables as CSV, or the whole project as JSON.
class ExportVerb : public Verb
{
    Q_DECLARE_TR_FUNCTIONS(ExportVerb)

public:
    QString name() const override { return QStringLiteral("export"); }
    QString summary() const override;
    Syntax syntax() const override;
    Outcome run(const QCommandLineParser &given) const override;
};

} // namespace shortlist
