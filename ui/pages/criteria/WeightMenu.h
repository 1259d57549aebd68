// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Criterion.h"

#include <QMenu>

#include <vector>

namespace shortlist {

class Snapshot;
class Workspace;

// "Set weights by…": the guided ways for the levels that the chosen criterion has to do with - the one within it, the
// one it stands in, and the top level.
class WeightMenu : public QMenu
{
    Q_OBJECT

public:
    explicit WeightMenu(Workspace &workspace, QWidget *parent);

    void setChosen(CriterionId id);
    // Nothing can be weighed against anything, or nothing can be written: the menu is not enabled.
    bool isUseful() const { return m_useful; }

private:
    void fill();
    void addLevel(CriterionId level);

    Workspace &m_workspace;
    CriterionId m_chosen{};
    bool m_useful = false;
};

// The levels of at least two criteria that a chosen criterion has to do with, nearest first; null = the top level.
std::vector<CriterionId> weighableLevels(const Snapshot &snapshot, CriterionId chosen);

} // namespace shortlist
