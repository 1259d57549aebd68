// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Certificate.h"
#include "core/model/Error.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace shortlist {

// A certificate, report or law that providers refer to: what it covers and how its dates are read.
struct CertificateStandard
{
    QString name;          // "ISO/IEC 27001"
    QString covers;        // "Information security management", translated
    QString issuer;        // who gives it, in words, translated
    QStringList spellings; // other ways to write it, as found in providers' lists
    QString evidence;      // what to ask for, translated
    QString trap;          // what is usually wrong with it, translated
    QStringList variants;  // types, levels or editions to choose from, translated; may be empty
    DateModel dates = DateModel::Expiry;
    int months = 0;       // usual validity, or after how many months the end of a period is stale; 0 = no rule
    int bridgeMonths = 0; // for how many months a bridge letter may stand in after that; 0 = none
};

namespace catalogue {

Result<std::vector<CertificateStandard>> certificateStandards(); // by name
// The standard of that name or spelling; null if the catalogue does not have it. It lives as long as the program.
const CertificateStandard *certificateStandard(const QString &text);
// The catalogue's name for a standard ("iso27001:2022" gives "ISO/IEC 27001"); the trimmed text itself if it is not
// known.
QString standardName(const QString &text);

} // namespace catalogue

} // namespace shortlist
