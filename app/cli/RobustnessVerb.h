// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/Verb.h"

namespace shortlist {

// Prints how sure a ranking is: how far weights may be off, how likely each rank is, what other methods say.
class RobustnessVerb : public Verb
{
    Q_DECLARE_TR_FUNCTIONS(RobustnessVerb)

public:
    QString name() const override { return QStringLiteral("robustness"); }
    QString summary() const override;
    Syntax syntax() const override;
    Outcome run(const QCommandLineParser &given) const override;
};

} // namespace shortlist
