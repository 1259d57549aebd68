// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Requirement.h"

#include <QLocale>
#include <QString>
#include <QStringList>

namespace shortlist {

class Snapshot;

// "Holds a certificate", translated.
QString ruleLabel(RequirementRule rule);
// "On the award date", translated.
QString datePointLabel(DatePoint point);

// What a requirement asks, in a sentence: "Holds ISO/IEC 27001 on the award date, verified by us."
QString requirementInWords(const Requirement &requirement, const Snapshot &snapshot, const QLocale &locale = QLocale());

// What a rule needs of a requirement and does not have, in a sentence; empty if nothing is missing.
QString requirementProblem(const Requirement &requirement, const Snapshot &snapshot);

// Countries and regions as typed ("Ireland, EU; in"), as codes; what is neither stays as typed. In the order typed.
QStringList placeCodes(const QString &typed);
// The countries (ISO 3166-1 alpha-2) of a code: a region's members, or the country itself.
QStringList countriesOf(const QString &code);
QString placeName(const QString &code); // "European Union", "Ireland"
QStringList regionCodes();              // "EEA", "EU" ...

} // namespace shortlist
