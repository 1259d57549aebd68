// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/providers/PartKind.h"

#include "core/catalogue/Catalogue.h"
#include "ui/models/ProviderWords.h"
#include "ui/pages/providers/Completers.h"
#include "ui/widgets/DateField.h"

#include <QCoreApplication>

#include <algorithm>

namespace shortlist {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("ProviderParts", text);
}

template <typename Part>
Part &partFor(std::vector<Part> &list, RowId id)
{
    const auto found = std::find_if(list.begin(), list.end(), [id](const Part &part) { return part.id == id; });
    if (found != list.end())
        return *found;
    list.push_back(Part{});
    list.back().id = id;
    return list.back();
}

// Fills in the three functions from what one row shows and how one of its texts is set.
template <typename Part>
void describe(PartKind &kind, std::vector<Part> Provider::*list, const std::function<PartRow(const Part &)> &show,
              const std::function<Result<>(Part &, int, const QString &)> &set)
{
    kind.read = [list, show](const Provider &provider) {
        std::vector<PartRow> rows;
        for (const Part &part : provider.*list) {
            PartRow row = show(part);
            row.id = part.id;
            rows.push_back(std::move(row));
        }
        return rows;
    };
    kind.write = [list, set](Provider &provider, RowId id, int column, const QString &typed) {
        return set(partFor(provider.*list, id), column, typed);
    };
    kind.remove = [list](Provider &provider, const std::vector<RowId> &ids) {
        std::erase_if(provider.*list,
                      [&ids](const Part &part) { return std::find(ids.begin(), ids.end(), part.id) != ids.end(); });
    };
}

template <typename Part>
std::function<Result<>(Part &, int, const QString &)> plainTexts(std::vector<QString Part::*> fields)
{
    return [fields](Part &part, int column, const QString &typed) -> Result<> {
        part.*fields[static_cast<std::size_t>(column)] = typed.simplified();
        return {};
    };
}

Result<> setSite(Site &site, int column, const QString &typed)
{
    switch (column) {
    case 0:
        site.city = typed.simplified();
        return {};
    case 1: {
        const Result<QString> code = words::readCountry(typed);
        if (!code)
            return tl::unexpected(code.error());
        site.country = *code;
        // A country that lies in one time zone needs no second question.
        const QStringList zones = catalogue::timeZonesOf(*code);
        if (site.zone.isEmpty() && zones.size() == 1)
            site.zone = zones.front();
        return {};
    }
    case 2: {
        const QString zone = typed.simplified().replace(QLatin1Char(' '), QLatin1Char('_'));
        const QStringList zones = catalogue::timeZones();
        const auto found = std::find_if(zones.begin(), zones.end(), [&zone](const QString &known) {
            return known.compare(zone, Qt::CaseInsensitive) == 0;
        });
        if (!zone.isEmpty() && found == zones.end())
            return fail(ErrorCode::BadInput, tr("“%1” is not a time zone. Choose one from the list, for example "
                                                "Europe/Dublin.")
                                                 .arg(words::brief(typed)));
        site.zone = zone.isEmpty() ? QString() : *found;
        return {};
    }
    default: {
        const Result<int> seats = words::readCount(typed);
        if (!seats)
            return tl::unexpected(seats.error());
        site.seats = *seats;
        return {};
    }
    }
}

Result<> setCertificate(Certificate &certificate, int column, const QString &typed)
{
    if (column == 0) {
        certificate.standard = catalogue::standardName(typed.simplified());
    } else if (column == 1) {
        certificate.issuer = typed.simplified();
    } else {
        bool understood = false;
        const QDate date = DateField::parse(typed, &understood);
        if (!understood)
            return fail(ErrorCode::BadInput,
                        tr("“%1” is not a date. Write it like %2.")
                            .arg(words::brief(typed), DateField::toText(QDate(QDate::currentDate().year(), 3, 31))));
        certificate.validUntil = date;
    }
    return {};
}

PartRow certificateRow(const Certificate &certificate, const QDate &award)
{
    const QDate day = certificateDay(award);
    const CertificateState state = certificateState(certificate, day);
    const QString word = certificateWord(certificate, day, QDate::currentDate());
    return {{},
            {certificate.standard, certificate.issuer, DateField::toText(certificate.validUntil),
             QString(certificateSymbol(state) + QLatin1Char(' ') + word)},
            static_cast<int>(state)};
}

// Whether a client still is one, as typed.
Result<> setReference(Reference &reference, int column, const QString &typed)
{
    constexpr int kPresent = 4;
    static const auto others = plainTexts<Reference>({&Reference::client, &Reference::industry, &Reference::contact,
                                                      &Reference::notes, nullptr, &Reference::volume});
    if (column != kPresent)
        return others(reference, column, typed);
    const QString word = typed.simplified();
    const bool yes = word.compare(tr("yes"), Qt::CaseInsensitive) == 0;
    if (!yes && word.compare(tr("no"), Qt::CaseInsensitive) != 0)
        return fail(ErrorCode::BadInput, tr("Type yes for a present client and no for a former one."));
    reference.current = yes;
    return {};
}

QCompleter *yesOrNo(QObject *parent)
{
    return completers::forWords({tr("yes"), tr("no")}, parent);
}

QCompleter *standardCompleter(QObject *parent)
{
    return completers::forWords(completers::standardNames(), parent);
}

} // namespace

PartKind siteKind()
{
    PartKind kind;
    kind.objectName = QStringLiteral("sites");
    kind.invitation = tr("Add a site");
    kind.removeText = tr("Remove site");
    kind.addLabel = tr("Add a site of “%1”");
    kind.changeLabel = tr("Change a site of “%1”");
    kind.removeLabel = tr("Remove a site of “%1”");
    kind.columns = {{tr("City"), 14, false, true, false, {}},
                    {tr("Country"), 14, false, true, false, &completers::forCountries},
                    {tr("Time zone"), 18, false, true, false, &completers::forZones},
                    {tr("Seats"), 8, true, true, false, {}}};
    describe<Site>(
        kind, &Provider::sites,
        [](const Site &site) -> PartRow {
            const QString country = site.country.isEmpty() ? QString() : catalogue::countryName(site.country);
            return {{}, {site.city, country, site.zone, words::number(site.seats)}};
        },
        &setSite);
    return kind;
}

PartKind certificateKind(const std::function<QDate()> &awardDate)
{
    PartKind kind;
    kind.objectName = QStringLiteral("certificates");
    kind.invitation = tr("Add a certificate");
    kind.removeText = tr("Remove certificate");
    kind.addLabel = tr("Add a certificate of “%1”");
    kind.changeLabel = tr("Change a certificate of “%1”");
    kind.removeLabel = tr("Remove a certificate of “%1”");
    kind.columns = {{tr("Standard"), 15, false, true, false, &standardCompleter},
                    {tr("Issuer"), 11, false, true, false, {}},
                    {tr("Valid until"), 11, false, true, false, {}},
                    {tr("State"), 17, false, false, true, {}}};
    describe<Certificate>(
        kind, &Provider::certificates,
        [awardDate](const Certificate &certificate) { return certificateRow(certificate, awardDate()); },
        &setCertificate);
    return kind;
}

PartKind contactKind()
{
    PartKind kind;
    kind.objectName = QStringLiteral("contacts");
    kind.invitation = tr("Add a contact");
    kind.removeText = tr("Remove contact");
    kind.addLabel = tr("Add a contact of “%1”");
    kind.changeLabel = tr("Change a contact of “%1”");
    kind.removeLabel = tr("Remove a contact of “%1”");
    kind.columns = {{tr("Name"), 14, false, true, false, {}},
                    {tr("Role"), 12, false, true, false, {}},
                    {tr("E-mail"), 18, false, true, false, {}},
                    {tr("Phone"), 12, false, true, false, {}}};
    describe<Contact>(
        kind, &Provider::contacts,
        [](const Contact &contact) -> PartRow {
            return {{}, {contact.name, contact.role, contact.email, contact.phone}};
        },
        plainTexts<Contact>({&Contact::name, &Contact::role, &Contact::email, &Contact::phone}));
    return kind;
}

PartKind referenceKind()
{
    PartKind kind;
    kind.objectName = QStringLiteral("references");
    kind.invitation = tr("Add a reference");
    kind.removeText = tr("Remove reference");
    kind.addLabel = tr("Add a reference of “%1”");
    kind.changeLabel = tr("Change a reference of “%1”");
    kind.removeLabel = tr("Remove a reference of “%1”");
    kind.columns = {{tr("Client"), 18, false, true, false, {}},       {tr("Industry"), 12, false, true, false, {}},
                    {tr("Contact"), 14, false, true, false, {}},      {tr("Notes"), 18, false, true, false, {}},
                    {tr("Present"), 9, false, true, false, &yesOrNo}, {tr("Volume"), 12, false, true, false, {}}};
    describe<Reference>(
        kind, &Provider::references,
        [](const Reference &reference) -> PartRow {
            return {{},
                    {reference.client, reference.industry, reference.contact, reference.notes,
                     reference.current ? tr("yes") : tr("no"), reference.volume}};
        },
        &setReference);
    return kind;
}

} // namespace shortlist
