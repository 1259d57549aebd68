// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Snapshot.h"

#include <QStringList>

#include <vector>

namespace shortlist {

// Tables of what is worked out from the trade's rows, header first; as core/exchange/ExportTables.h, without
// translation and with numbers as in C.

// One row a certificate, with its status on the award date (else today).
std::vector<QStringList> certificateTable(const Snapshot &snapshot);
// One row a provider, one column an active requirement: "pass", "waived", "unknown", "fail"; then the reason.
std::vector<QStringList> requirementTable(const Snapshot &snapshot);
// One row a provider and question of the RFP that went out.
std::vector<QStringList> answerTable(const Snapshot &snapshot);
// One row an offer: its total cost over the term in the project's currency, rounded as the price terms say.
std::vector<QStringList> priceTable(const Snapshot &snapshot);
// One row an evaluator.
std::vector<QStringList> evaluatorTable(const Snapshot &snapshot);

} // namespace shortlist
