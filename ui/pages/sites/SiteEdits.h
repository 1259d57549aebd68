// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Provider.h"

#include <QString>

#include <vector>

namespace shortlist {

class Workspace;

// The edits of sites that the page offers, each one journal entry.
namespace site_edits {

// The shift of one site or several of a provider; no days = not known.
bool setShift(Workspace &workspace, ProviderId provider, const std::vector<RowId> &sites, int days, int from, int to);
bool setCity(Workspace &workspace, ProviderId provider, RowId site, const QString &city);
// With the most likely zone, where the site has none of that country's.
bool setCountry(Workspace &workspace, ProviderId provider, RowId site, const QString &code);
bool setZone(Workspace &workspace, ProviderId provider, RowId site, const QString &zone);
bool setKind(Workspace &workspace, ProviderId provider, RowId site, SiteKind kind);
bool setSeats(Workspace &workspace, ProviderId provider, RowId site, int seats);
RowId add(Workspace &workspace, ProviderId provider); // null if it was refused
bool remove(Workspace &workspace, ProviderId provider, RowId site);

} // namespace site_edits

} // namespace shortlist
