// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/evaluation/Panel.h"
#include "ui/widgets/Page.h"

namespace shortlist {

class Workspace;

// Stands in the place of a page whose result the evaluator at the window may not see yet, and says why.
class ClosedPage : public Page
{
    Q_OBJECT

public:
    ClosedPage(const QString &title, panel::Closed why, Workspace &workspace, QWidget *parent = nullptr);
};

} // namespace shortlist
