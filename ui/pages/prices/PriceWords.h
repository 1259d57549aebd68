// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Error.h"
#include "core/model/NeedParts.h"
#include "core/model/Offer.h"
#include "core/model/PriceTerms.h"
#include "core/pricing/LowOffers.h"
#include "core/pricing/OfferCost.h"

#include <QString>

namespace shortlist::price_words {

// How offers and money are spoken of on screen, and how what was typed is read.

// Rounded half away from zero, with the locale's separators: "1,234.50".
QString money(const Amount &amount, int places);
QString moneyIn(const QString &currency, const Amount &amount, int places); // "EUR 1,234.50"
// Exactly as it was typed, with the locale's separators; empty for 0.
QString number(const Decimal &number);
// A quantity or factor: up to four decimals, none where they would be zero.
QString quantity(const Amount &amount);
QString percent(const Amount &amount);                  // "12.5 %"
Result<Decimal> readNumber(const QString &typed);       // empty is 0; not negative
Result<Decimal> readSignedNumber(const QString &typed); // the same, also below 0
Result<QString> readCurrency(const QString &typed);     // a code of ISO 4217, or empty

QString model(PriceModel model);
QString modelHint(PriceModel model); // how it is paid, and what it suits
QString lineKind(LineKind kind);
QString lineUnit(LineKind kind); // what the rate is for: "per FTE and month"
QString costKind(CostKind kind);
QString buyerKind(BuyerCostKind kind);
QString basis(CostBasis basis);
QString volume(Volume volume);
QString months(int count);                          // "36 months"
QString functionName(const NeedFunction &function); // in the buyer's words, else the taxonomy's

// Why an offer is called abnormally low.
QString lowOffer(const LowOffer &low, const QString &currency, int places);

inline constexpr PriceModel kAllModels[] = {PriceModel::PerFte, PriceModel::PerTransaction, PriceModel::Outcome,
                                            PriceModel::Hybrid, PriceModel::FixedFee,       PriceModel::SeatLease,
                                            PriceModel::Hourly};
inline constexpr LineKind kAllLineKinds[] = {LineKind::Fte,    LineKind::Seat,        LineKind::Hour,
                                             LineKind::Month,  LineKind::Transaction, LineKind::Outcome,
                                             LineKind::OneOff, LineKind::PassThrough};
inline constexpr BuyerCostKind kAllBuyerKinds[] = {BuyerCostKind::Retained, BuyerCostKind::Management,
                                                   BuyerCostKind::Transition, BuyerCostKind::Risk,
                                                   BuyerCostKind::Other};
inline constexpr CostBasis kAllBases[] = {CostBasis::Once, CostBasis::Monthly, CostBasis::Yearly, CostBasis::PerCent};
inline constexpr Volume kAllVolumes[] = {Volume::Low, Volume::Base, Volume::High};

} // namespace shortlist::price_words
