// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalogue/Presets.h"
#include "core/model/Requirement.h"

#include <vector>

namespace shortlist {

class Workspace;

// What can be done with requirements and with what they say of a provider, each as one edit. False (or a null key) if
// nothing was done; the workspace has said why.
namespace requirement_edits {

// A new one at the end, with what its rule usually asks.
RequirementId add(Workspace &workspace, RequirementRule rule);
// Those of them that the project does not have yet (by name), at the end; questions that they ask and that are not in
// the questionnaire come with them. How many were added.
int addPresets(Workspace &workspace, const QString &label, const std::vector<RequirementPreset> &presets);
bool hasPreset(const Workspace &workspace, const RequirementPreset &preset);
bool remove(Workspace &workspace, RequirementId id); // with what was found and waived
bool update(Workspace &workspace, const QString &label, const Requirement &requirement);
// One place up (-1) or down (+1).
bool shift(Workspace &workspace, RequirementId id, int by);
bool canShift(const Workspace &workspace, RequirementId id, int by);
// Another rule, with what that one usually asks; a name that is still the old rule's follows.
bool setRule(Workspace &workspace, RequirementId id, RequirementRule rule);

// What the user says of a provider.
bool setAnswer(Workspace &workspace, ProviderId provider, RequirementId requirement, Known answer);
bool setNote(Workspace &workspace, ProviderId provider, RequirementId requirement, const QString &note);
// A waiver needs a reason and a name; without them it is refused and told of.
bool waive(Workspace &workspace, ProviderId provider, RequirementId requirement, const QString &reason,
           const QString &by);
bool takeWaiverBack(Workspace &workspace, ProviderId provider, RequirementId requirement);

} // namespace requirement_edits

} // namespace shortlist
