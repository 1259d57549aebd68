// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Provider.h"

#include <QString>
#include <QStringList>

#include <functional>
#include <vector>

namespace shortlist {

class Workspace;

// The edits of providers that pages offer, each one journal entry with a label that says what and of whom.
namespace edits {

// Changes one provider; what changes nothing leaves no entry. False if the project refused (Workspace has said why).
bool changeProvider(Workspace &workspace, ProviderId id, const QString &label,
                    const std::function<void(Provider &)> &change);

// A new provider under a name that is free ("New provider", "New provider 2"); null if it was refused.
ProviderId addProvider(Workspace &workspace);
// Copies of the profile with everything that belongs to it, without scores; their keys, empty if it was refused.
std::vector<ProviderId> duplicateProviders(Workspace &workspace, const std::vector<ProviderId> &ids);
bool removeProviders(Workspace &workspace, const std::vector<ProviderId> &ids);

bool setStatus(Workspace &workspace, const std::vector<ProviderId> &ids, ProviderStatus status);
bool addTags(Workspace &workspace, const std::vector<ProviderId> &ids, const QStringList &tags);
bool removeTags(Workspace &workspace, const std::vector<ProviderId> &ids, const QStringList &tags);

// Each field on its own; false if the value cannot be or was refused.
bool setName(Workspace &workspace, ProviderId id, const QString &name);
bool setLegalName(Workspace &workspace, ProviderId id, const QString &name);
bool setWebsite(Workspace &workspace, ProviderId id, const QString &website);
bool setCountry(Workspace &workspace, ProviderId id, const QString &code);
bool setHeadcount(Workspace &workspace, ProviderId id, int people);
bool setFounded(Workspace &workspace, ProviderId id, int year);
bool setServices(Workspace &workspace, ProviderId id, const QStringList &codes);
bool setTags(Workspace &workspace, ProviderId id, const QStringList &tags);
bool setNotes(Workspace &workspace, ProviderId id, const QString &notes);

} // namespace edits

} // namespace shortlist
