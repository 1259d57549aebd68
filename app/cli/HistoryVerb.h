// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/Verb.h"

namespace shortlist {

// Prints the journal: who did what when.
class HistoryVerb : public Verb
{
    Q_DECLARE_TR_FUNCTIONS(HistoryVerb)

public:
    QString name() const override { return QStringLiteral("history"); }
    QString summary() const override;
    Syntax syntax() const override;
    Outcome run(const QCommandLineParser &given) const override;
};

} // namespace shortlist
