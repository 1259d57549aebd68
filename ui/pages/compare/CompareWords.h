// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/evaluation/MethodRanking.h"

#include <QString>

#include <vector>

namespace shortlist {

class Workspace;

// What the compare page says in sentences.
namespace compare_words {

// A chart's title: what it shows, after the project's name.
QString titled(const Workspace &workspace, const QString &what);

QString scoreName(RankingMethod method); // "Closeness to the ideal"
// Whether VIKOR's first stands alone, and with whom it shares the compromise set. Empty for other methods.
QString compromise(const Workspace &workspace, const MethodRanking &ranking);
// Whether a criterion with weight has no value for one of them.
bool hasGaps(const Workspace &workspace, const std::vector<ProviderId> &providers);

// "Northwind leads Meridian by 3.2 points; 14 scores missing."
QString standing(const Workspace &workspace);
// Whom a provider is compared with: the leader, or for the leader the runner-up; null if it stands alone.
ProviderId rival(const Workspace &workspace, ProviderId id);
// "3.2 points behind Northwind, most of it from Service quality (2.1)." Empty without a rival.
QString gap(const Workspace &workspace, ProviderId id);
// "Rank 2 of 12; 1 to 4 while scores are missing"
QString rank(const Workspace &workspace, ProviderId id);
// "76.5 points of 100; between 70.0 and 80.5 while scores are missing"
QString total(const Workspace &workspace, ProviderId id);
// "93.0 % of the weight is known; 3 criteria without a score"
QString knowledge(const Workspace &workspace, ProviderId id);

} // namespace compare_words

} // namespace shortlist
