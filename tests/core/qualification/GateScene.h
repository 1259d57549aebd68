// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Snapshot.h"
#include "core/qualification/Qualification.h"

#include <QDate>
#include <QString>

#include <vector>

namespace shortlist::test {

// A project in memory whose requirements are asked on a fixed day.
class GateScene
{
public:
    Snapshot snapshot;
    QDate today{2027, 1, 15};

    GateScene()
    {
        Need need;
        need.awardDate = QDate(2027, 3, 31);
        need.startDate = QDate(2027, 7, 1);
        need.termMonths = 24;
        need.currency = QStringLiteral("EUR");
        need.country = QStringLiteral("IE");
        need.zone = QStringLiteral("Europe/Dublin");
        need.industry = QStringLiteral("Health care");
        need.teamSize = 40;
        snapshot.setNeed(need);
    }

    Requirement requirement(RequirementRule rule, const QString &text = {}, double number = 0) const
    {
        Requirement requirement;
        requirement.rule = rule;
        requirement.name = QStringLiteral("Requirement");
        requirement.text = text;
        requirement.number = number;
        return requirement;
    }
    // Adds it at the end of the list.
    RequirementId ask(Requirement requirement)
    {
        std::vector<Requirement> rows = snapshot.list<Requirement>();
        requirement.id = RequirementId{1000 + static_cast<qint64>(rows.size())};
        requirement.position = static_cast<int>(rows.size());
        rows.push_back(requirement);
        snapshot.setList(rows);
        return requirement.id;
    }
    RequirementId ask(RequirementRule rule, const QString &text = {}, double number = 0)
    {
        return ask(requirement(rule, text, number));
    }
    Provider provider(qint64 id = 1, const QString &name = QStringLiteral("Northwind")) const
    {
        Provider provider;
        provider.id = ProviderId{id};
        provider.name = name;
        return provider;
    }
    // Puts the provider, and says what the requirement says of it.
    Ruling rule(const Provider &provider, RequirementId requirement)
    {
        snapshot.putProvider(provider);
        return Qualification(snapshot, today).ruling(provider.id, requirement, QLocale::c());
    }
    Ruling rule(const Provider &provider, const Requirement &asked)
    {
        const RequirementId id = ask(asked);
        return rule(provider, id);
    }

    static Certificate certificate(const QString &standard, const QDate &until, bool verified = true)
    {
        Certificate certificate;
        certificate.id = RowId{1};
        certificate.standard = standard;
        certificate.validUntil = until;
        if (verified) {
            certificate.verifiedBy = QStringLiteral("Anna");
            certificate.verifiedOn = QDate(2026, 12, 1);
        }
        return certificate;
    }
    static Site site(const QString &city, const QString &country, const QString &zone, bool shift = true)
    {
        Site site;
        site.id = newId<RowId>();
        site.city = city;
        site.country = country;
        site.zone = zone;
        site.shiftDays = shift ? WorkingHours() : 0;
        return site;
    }

private:
    static int WorkingHours() { return 0b0011111; }
};

} // namespace shortlist::test
