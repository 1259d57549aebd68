// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/Workspace.h"

#include <QString>

#include <optional>
#include <vector>

namespace shortlist {

// One step of the work, from the need to the report: how far it is, in words, and what to do about it.
struct WorkStep
{
    enum class State { Done, Partly, Open };

    PageId page = PageId::Overview;
    State state = State::Open;
    QString title;    // "Providers"
    QString sentence; // "12 providers, 10 of them take part"
    QString advice;   // what to do next; empty if nothing
    QString badge;    // for the sidebar: a tick, what is missing, or nothing
};

// In the order of the work.
std::vector<WorkStep> workSteps(const Snapshot &snapshot, const Evaluation &evaluation);

// What a page is called, for a line that leads to it.
QString pageName(PageId page);

// Who is first, and by how much, in points of 100.
struct Lead
{
    ProviderId first{};
    ProviderId second{}; // null if only one is ranked, or if the first place is shared
    double margin = 0;
    int sharing = 1;      // providers that share the first place
    bool certain = false; // no missing score can change who is first
};

std::optional<Lead> leadOf(const Evaluation &evaluation);
QString leadInWords(const Lead &lead, const Snapshot &snapshot);

} // namespace shortlist
