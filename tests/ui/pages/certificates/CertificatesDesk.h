// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/TestProject.h"
#include "ui/models/ProviderEdits.h"
#include "ui/models/Workspace.h"

#include <algorithm>
#include <memory>

namespace shortlist {

// The small project with certificates of every status on 1 March 2027, the award date.
struct CertificatesDesk
{
    CertificatesDesk()
        : workspace(std::move(small.project))
    {
        const bool set = workspace.edit(QStringLiteral("Prepare"), [](Store &store) -> Result<> {
            Need need;
            need.title = QStringLiteral("Help desk");
            need.awardDate = QDate(2027, 3, 1);
            need.startDate = QDate(2027, 6, 1);
            need.termMonths = 36;
            return store.setNeed(need);
        });
        Q_ASSERT(set);
        give(small.northwind, "ISO 9001", QDate(2029, 1, 31), true);
        give(small.northwind, "ISO 22301", QDate(2027, 4, 30), true);
        give(small.northwind, "PCI DSS", QDate(2026, 12, 31), true);
        give(small.meridian, "ISO 9001", QDate(2029, 6, 30), false);
        Certificate report;
        report.standard = QStringLiteral("SOC2 Type 2");
        report.periodStart = QDate(2025, 1, 1);
        report.periodEnd = QDate(2025, 12, 31);
        put(small.meridian, report, true);
        report.periodStart = QDate(2025, 10, 1);
        report.periodEnd = QDate(2026, 9, 30);
        put(small.northwind, report, true);
    }

    void give(ProviderId provider, const char *standard, const QDate &until, bool verified)
    {
        Certificate certificate;
        certificate.standard = QString::fromLatin1(standard);
        certificate.issuer = QStringLiteral("Calder Assurance");
        certificate.issued = until.addYears(-3).addDays(1);
        certificate.validUntil = until;
        put(provider, certificate, verified);
    }

    RowId put(ProviderId provider, Certificate certificate, bool verified)
    {
        certificate.id = newId<RowId>();
        if (verified) {
            certificate.verifiedBy = QStringLiteral("Anna");
            certificate.verifiedOn = QDate(2026, 11, 1);
        }
        edits::changeProvider(workspace, provider, QStringLiteral("Add a certificate"),
                              [&certificate](Provider &row) { row.certificates.push_back(certificate); });
        return certificate.id;
    }

    const Provider &provider(ProviderId id) const { return *workspace.snapshot().provider(id); }
    const Certificate *certificate(ProviderId id, const char *standard) const
    {
        const auto &rows = provider(id).certificates;
        const auto found = std::find_if(rows.begin(), rows.end(), [standard](const Certificate &row) {
            return row.standard == QLatin1String(standard);
        });
        return found == rows.end() ? nullptr : &*found;
    }

    test::SmallProject small;
    Workspace workspace;
};

} // namespace shortlist
