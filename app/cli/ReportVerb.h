// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/Verb.h"

namespace shortlist {

// Writes the report as a PDF, without a display.
class ReportVerb : public Verb
{
    Q_DECLARE_TR_FUNCTIONS(ReportVerb)

public:
    QString name() const override { return QStringLiteral("report"); }
    QString summary() const override;
    Syntax syntax() const override;
    bool draws() const override { return true; }
    Outcome run(const QCommandLineParser &given) const override;
};

} // namespace shortlist
