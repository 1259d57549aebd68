// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Provider.h"

#include <QString>
#include <QStringList>

namespace shortlist {

// Sites and certificates as items of a cell, "Cork (IE, Europe/Dublin, 380, Mon-Sat 08:00-20:00)". Semicolons part
// items, commas and parentheses their details.

QString siteItem(const Site &site);
// "ISO/IEC 27001 (BSI, 2028-03-31, variant: 2022 edition, no.: 1187, issued 2025-04-01)". Without who verified it and
// our notes: what a file says of that proves nothing.
QString certificateItem(const Certificate &certificate);
// Items of words.
QString wordItems(const QStringList &words);

// A detail that names itself: working hours and "home" of a site; variant, number, dates and so on of a certificate.
// False if it is none of these, and nothing was changed.
bool readSiteDetail(Site &site, const QString &detail);
bool readCertificateDetail(Certificate &certificate, const QString &detail);

} // namespace shortlist
