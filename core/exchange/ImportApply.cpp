// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/catalogue/Catalogue.h"
#include "core/exchange/ProviderImport.h"
#include "core/project/Store.h"

#include <QCoreApplication>

#include <algorithm>
#include <unordered_map>
#include <utility>

namespace shortlist {

namespace {

struct Import
{
    Q_DECLARE_TR_FUNCTIONS(Import)
};

void overwrite(QString &target, const QString &value)
{
    if (!value.isEmpty())
        target = value;
}

void addWords(QStringList &target, const QStringList &words)
{
    target += words;
    target.sort();
    target.removeDuplicates();
}

void addSites(Provider &target, const std::vector<Site> &sites)
{
    for (const Site &site : sites) {
        const auto it = std::find_if(target.sites.begin(), target.sites.end(), [&site](const Site &known) {
            return known.city.compare(site.city, Qt::CaseInsensitive) == 0 && known.country == site.country;
        });
        if (it == target.sites.end()) {
            target.sites.push_back(site);
            continue;
        }
        if (it->zone.isEmpty())
            it->zone = site.zone;
        if (site.seats > 0)
            it->seats = site.seats;
        if (site.shiftDays != 0) {
            it->shiftDays = site.shiftDays;
            it->shiftFrom = site.shiftFrom;
            it->shiftTo = site.shiftTo;
        }
    }
}

// One standard may be certified twice, for other sites, under another number.
bool isSame(const Certificate &a, const Certificate &b)
{
    return a.standard == b.standard && (a.number.isEmpty() || b.number.isEmpty() || a.number == b.number);
}

void addCertificates(Provider &target, const std::vector<Certificate> &certificates)
{
    for (const Certificate &certificate : certificates) {
        const auto it = std::find_if(target.certificates.begin(), target.certificates.end(),
                                     [&](const Certificate &known) { return isSame(known, certificate); });
        if (it == target.certificates.end()) {
            target.certificates.push_back(certificate);
            continue;
        }
        for (QString Certificate::*text : {&Certificate::issuer, &Certificate::variant, &Certificate::accreditation,
                                           &Certificate::number, &Certificate::scope, &Certificate::sites})
            overwrite((*it).*text, certificate.*text);
        for (QDate Certificate::*date : {&Certificate::validUntil, &Certificate::issued, &Certificate::periodStart,
                                         &Certificate::periodEnd, &Certificate::surveillance}) {
            if ((certificate.*date).isValid())
                (*it).*date = certificate.*date;
        }
    }
}

void addContacts(Provider &target, const std::vector<Contact> &contacts)
{
    for (const Contact &contact : contacts) {
        const auto it = std::find_if(target.contacts.begin(), target.contacts.end(), [&](const Contact &known) {
            const bool sameMail =
                !contact.email.isEmpty() && known.email.compare(contact.email, Qt::CaseInsensitive) == 0;
            return sameMail || (!contact.name.isEmpty() && known.name.compare(contact.name, Qt::CaseInsensitive) == 0);
        });
        if (it == target.contacts.end()) {
            target.contacts.push_back(contact);
            continue;
        }
        overwrite(it->name, contact.name);
        overwrite(it->role, contact.role);
        overwrite(it->email, contact.email);
        overwrite(it->phone, contact.phone);
    }
}

bool maps(const ColumnMapping &mapping, ImportField field)
{
    return std::any_of(mapping.begin(), mapping.end(),
                       [field](const ColumnTarget &target) { return target.field == field; });
}

void mergeProfile(Provider &target, const Provider &row)
{
    if (row.ndaSigned.isValid())
        target.ndaSigned = row.ndaSigned;
    if (row.pilot != Known::Unknown)
        target.pilot = row.pilot;
    if (!row.insurance.isZero()) {
        target.insurance = row.insurance;
        target.insuranceCurrency = row.insuranceCurrency;
    }
    if (row.attrition)
        target.attrition = row.attrition;
    overwrite(target.attritionFormula, row.attritionFormula);
    if (row.capacity)
        target.capacity = row.capacity;
    if (row.smallestTeam > 0)
        target.smallestTeam = row.smallestTeam;
}

Provider merged(Provider target, const Provider &row, bool takeStatus)
{
    overwrite(target.legalName, row.legalName);
    overwrite(target.website, row.website);
    overwrite(target.country, row.country);
    if (row.founded > 0)
        target.founded = row.founded;
    if (row.headcount > 0)
        target.headcount = row.headcount;
    // A row without a status says candidate; that must not take a decision back.
    if (takeStatus && row.status != ProviderStatus::Candidate)
        target.status = row.status;
    if (!row.notes.isEmpty() && !target.notes.contains(row.notes))
        target.notes = target.notes.isEmpty() ? row.notes : QString(target.notes + QLatin1Char('\n') + row.notes);
    addWords(target.services, row.services);
    addWords(target.tags, row.tags);
    addSites(target, row.sites);
    addCertificates(target, row.certificates);
    addContacts(target, row.contacts);
    mergeProfile(target, row);
    return target;
}

// Rows that a file adds get their keys here, so that a later row of the file can find them again.
void giveKeys(Provider &provider)
{
    const auto give = [](auto &rows) {
        for (auto &row : rows) {
            if (isNull(row.id))
                row.id = newId<RowId>();
        }
    };
    give(provider.sites);
    give(provider.certificates);
    give(provider.contacts);
}

// Providers that this import has updated already, as they stand now; the snapshot still has them as they were.
using Updated = std::unordered_map<ProviderId, Provider>;

Result<> writeRow(Store &store, const Snapshot &snapshot, const ImportPreview &preview, const ImportRow &row,
                  Updated &updated)
{
    Provider provider = row.provider;
    Result<> written;
    if (row.decision == ImportDecision::Update) {
        const auto before = updated.find(row.existing);
        const Provider *existing = before != updated.end() ? &before->second : snapshot.provider(row.existing);
        if (existing == nullptr)
            return fail(ErrorCode::BadInput,
                        Import::tr("the provider to be updated is not in the project (any more)."));
        provider = merged(*existing, row.provider, maps(preview.mapping, ImportField::Status));
        giveKeys(provider);
        written = store.updateProvider(provider);
        updated.insert_or_assign(provider.id, provider);
    } else {
        provider.id = newId<ProviderId>();
        written = store.insertProvider(provider);
    }
    for (const auto &[criterion, value] : row.facts) {
        if (!written)
            break;
        const ScoreKey key{provider.id, criterion, kFacts};
        written = store.setScore(key, value, snapshot.score(key).comment);
    }
    return written;
}

Result<> writeRows(Store &store, const Snapshot &snapshot, const ImportPreview &preview, const ImportProgress &progress)
{
    const int total = static_cast<int>(preview.rows.size());
    Updated updated;
    for (int done = 0; done < total; ++done) {
        if (progress && !progress(done, total))
            return fail(ErrorCode::Cancelled, Import::tr("The import was cancelled. Nothing was imported."));
        const ImportRow &row = preview.rows[static_cast<std::size_t>(done)];
        if (row.decision == ImportDecision::Skip || !row.usable)
            continue;
        if (const Result<> written = writeRow(store, snapshot, preview, row, updated); !written) {
            return fail(written.error().code,
                        Import::tr("“%1”, row %2: %3 Nothing was imported.")
                            .arg(preview.fileName, QString::number(row.number), written.error().message));
        }
    }
    if (progress && !progress(total, total))
        return fail(ErrorCode::Cancelled, Import::tr("The import was cancelled. Nothing was imported."));
    return {};
}

} // namespace

Project::Mutation importMutation(const Snapshot &snapshot, const ImportPreview &preview, const ImportProgress &progress)
{
    return [&snapshot, &preview, progress](Store &store) { return writeRows(store, snapshot, preview, progress); };
}

QString importLabel(const ImportPreview &preview)
{
    const int count = preview.count(ImportDecision::Add) + preview.count(ImportDecision::Update);
    return count == 1 ? Import::tr("Import 1 provider from “%1”").arg(preview.fileName)
                      : Import::tr("Import %1 providers from “%2”").arg(QString::number(count), preview.fileName);
}

Result<> importInto(Project &project, const ImportPreview &preview, const ImportProgress &progress)
{
    return project.edit(importLabel(preview), importMutation(project.snapshot(), preview, progress));
}

} // namespace shortlist
