// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/qualification/CertificateStatus.h"
#include "ui/charts/ValidityTimeline.h"
#include "ui/widgets/Theme.h"

#include <QColor>
#include <QIcon>

namespace shortlist {

// How the status of a certificate looks: a sign, a colour and the timeline's pattern.
namespace sign {

theme::State state(CertificateStatus status);
QColor colour(CertificateStatus status);
// What we checked ourselves has a sign of its own.
QIcon icon(const CertificateStanding &standing);
ValidityState pattern(CertificateStatus status);

} // namespace sign

} // namespace shortlist
