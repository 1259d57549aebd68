// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/Page.h"

namespace shortlist {

class Workspace;

// Who leads, by how much, thanks to what, and what happens when the weights move.
class ComparePage : public Page
{
    Q_OBJECT

public:
    explicit ComparePage(Workspace &workspace, QWidget *parent = nullptr);
};

} // namespace shortlist
