// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Error.h"
#include "core/model/Offer.h"
#include "core/model/PriceTerms.h"

#include <QString>

#include <functional>

namespace shortlist {

class Snapshot;
class Workspace;

// What the Prices page changes, each as one edit.
namespace price_edits {

// Null if there is none.
const Offer *offer(const Snapshot &snapshot, ProviderId provider, OfferId id);

// Changes one offer. Fails with what the change fails with; a refused edit was told by the workspace already, and fails
// without words. What changes nothing leaves no entry.
Result<> changeOffer(Workspace &workspace, ProviderId provider, OfferId id, const QString &label,
                     const std::function<Result<>(Offer &)> &change);

// A new offer with the lines that its model usually has; null if it was refused.
OfferId addOffer(Workspace &workspace, ProviderId provider, const QString &name, PriceModel model,
                 const QString &currency);
OfferId duplicateOffer(Workspace &workspace, ProviderId provider, OfferId id);
bool removeOffer(Workspace &workspace, ProviderId provider, OfferId id);
// Makes it the one that is compared; the provider's others do not count then.
bool letCount(Workspace &workspace, ProviderId provider, OfferId id);

// The lines of a model, with rates of 0: what is to be filled in.
std::vector<OfferLine> usualLines(const Snapshot &snapshot, PriceModel model);

bool setTerms(Workspace &workspace, const QString &label, const PriceTerms &terms);

} // namespace price_edits

} // namespace shortlist
