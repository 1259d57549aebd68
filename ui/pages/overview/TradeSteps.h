// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/overview/WorkSteps.h"

namespace shortlist {

// The steps that belong to the trade: knock-outs, certificates, RFP and prices. A project can do without each of them,
// and then the step says what it would be good for.
WorkStep requirementsStep(const Snapshot &snapshot, const Evaluation &evaluation);
WorkStep certificatesStep(const Snapshot &snapshot);
WorkStep rfpStep(const Snapshot &snapshot);
WorkStep pricesStep(const Snapshot &snapshot);

} // namespace shortlist
