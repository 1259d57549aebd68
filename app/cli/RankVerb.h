// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/Verb.h"

namespace shortlist {

// Prints who stands where.
class RankVerb : public Verb
{
    Q_DECLARE_TR_FUNCTIONS(RankVerb)

public:
    QString name() const override { return QStringLiteral("rank"); }
    QString summary() const override;
    Syntax syntax() const override;
    Outcome run(const QCommandLineParser &given) const override;
};

} // namespace shortlist
