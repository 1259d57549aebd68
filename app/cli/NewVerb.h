// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/Verb.h"

namespace shortlist {

// Makes a project: blank, from a template, from JSON, or a large one for measuring.
class NewVerb : public Verb
{
    Q_DECLARE_TR_FUNCTIONS(NewVerb)

public:
    QString name() const override { return QStringLiteral("new"); }
    QString summary() const override;
    Syntax syntax() const override;
    Outcome run(const QCommandLineParser &given) const override;
};

} // namespace shortlist
