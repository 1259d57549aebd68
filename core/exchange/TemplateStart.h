// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalogue/Templates.h"
#include "core/model/Error.h"

namespace shortlist {

class Project;
class Store;

// Writes all rows of a template's content; what a project begins with, or what is added to one.
Result<> insertContent(Store &store, const TemplateContent &content);

// What a new project is begun with.
struct ProjectStart
{
    QString title;        // of the template, for the journal
    QString projectTitle; // empty = none yet
    QString service;      // code from the service catalogue; empty = none
    Relationship relationship = Relationship::Undecided;
    TemplateContent content;
};

// One journal entry that undo does not take back. With a service that the taxonomy knows, the need gets it as its first
// function, to be outsourced.
Result<> startFromTemplate(Project &project, const ProjectStart &start);

// A built-in template as it stands, for the sectors that it takes for given.
Result<ProjectStart> wholeTemplate(const TemplateInfo &info);

} // namespace shortlist
