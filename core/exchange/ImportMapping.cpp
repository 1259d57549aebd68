// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/catalogue/Fold.h"
#include "core/exchange/ProviderImport.h"

#include <QCoreApplication>
#include <QHash>
#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <optional>
#include <unordered_set>

namespace shortlist {

namespace {

struct Import
{
    Q_DECLARE_TR_FUNCTIONS(Import)
};

// Headers as they look when folded, the surest first.
struct Spellings
{
    ImportField field;
    const char *words;
};

constexpr std::array<Spellings, 23> kSpellings{{
    {ImportField::LegalName,
     "legalname registeredname legalentity legalentityname companylegalname registeredcompanyname"},
    {ImportField::Name,
     "provider providername company companyname vendor vendorname supplier suppliername bidder biddername "
     "partner partnername organisation organization organisationname organizationname bpo bpoprovider firm "
     "business businessname tradingname name firma firmenname anbieter lieferant fournisseur entreprise societe "
     "nom proveedor empresa nombre fornitore dostawca nazwa"},
    {ImportField::Country,
     "country hqcountry headquarterscountry headofficecountry countryofhq countryhq countryofregistration "
     "homecountry countrycode iso isocode hq headquarters headquarter headoffice hqlocation land pays pais "
     "paese kraj"},
    {ImportField::Website,
     "website web url homepage webpage websiteurl companywebsite site www webaddress domain sitweb siteweb "
     "internetseite"},
    {ImportField::Headcount,
     "headcount employees numberofemployees noofemployees employeecount staff numberofstaff staffcount people "
     "companysize size fte ftes totalheadcount totalemployees workforce mitarbeiter effectif empleados "
     "dipendenti"},
    {ImportField::Founded,
     "founded yearfounded foundedyear foundedin founding established yearestablished establishedin since "
     "foundingyear yearofincorporation incorporated gegrundet grundungsjahr fonde fundada"},
    {ImportField::Status, "status stage state providerstatus bidstatus procurementstatus"},
    {ImportField::Services,
     "services service servicesoffered serviceoffering serviceofferings servicelines serviceline offering "
     "offerings capabilities specialities specialties leistungen servicios"},
    {ImportField::Tags, "tags tag labels label keywords categories category segments"},
    {ImportField::Sites,
     "sites locations deliverylocations deliverysites deliverycentres deliverycenters offices centres centers "
     "deliverycountries site location city cities standorte"},
    {ImportField::Certificates,
     "certificates certificate certifications certification certs accreditations accreditation standards "
     "compliance isocertifications securitycertifications zertifikate certificados"},
    {ImportField::Notes,
     "notes note comments comment remarks remark description summary about observations bemerkungen "
     "remarques notas"},
    {ImportField::ContactName,
     "contactname contact contactperson primarycontact maincontact keycontact salescontact accountmanager "
     "representative ansprechpartner"},
    {ImportField::ContactRole, "contactrole contacttitle jobtitle contactjobtitle contactposition role title position"},
    {ImportField::ContactEmail, "contactemail email emailaddress mail contactmail contactemailaddress emailcontact"},
    {ImportField::ContactPhone,
     "contactphone phone telephone phonenumber tel mobile contacttelephone contactnumber contactphonenumber "
     "telefon"},
    {ImportField::NdaSigned, "ndasigned nda ndadate ndasignedon confidentialityagreement ndasigneddate"},
    {ImportField::Pilot, "pilot acceptspilot pilotaccepted pilotproject"},
    {ImportField::Insurance,
     "insurance liabilityinsurance insurancecover liabilitycover professionalliability indemnityinsurance"},
    {ImportField::Attrition,
     "attrition attritionrate agentattrition annualattrition attritionpercent turnoverrate staffturnover"},
    {ImportField::AttritionFormula, "attritionformula formulaofattrition howattritioniscomputed"},
    {ImportField::Capacity, "capacityamonth capacity monthlycapacity volumecapacity maxvolume maximumvolume"},
    {ImportField::SmallestTeam,
     "smallestteam smallestclientteam smallestclient minimumteam minimumseats minteamsize smallestteamseats"},
}};

struct Word
{
    ImportField field = ImportField::Ignore;
    int rank = 0; // the lower, the surer
};

const QHash<QString, Word> &dictionary()
{
    static const QHash<QString, Word> words = [] {
        QHash<QString, Word> result;
        for (const Spellings &spellings : kSpellings) {
            const QStringList list = QString::fromLatin1(spellings.words).split(QLatin1Char(' '), Qt::SkipEmptyParts);
            for (qsizetype i = 0; i < list.size(); ++i) {
                if (!result.contains(list.at(i)))
                    result.insert(list.at(i), Word{spellings.field, static_cast<int>(i)});
            }
        }
        return result;
    }();
    return words;
}

// The header without what stands in parentheses: "Attrition (%)", "Country [ISO]".
QString bare(const QString &header)
{
    static const QRegularExpression aside(QStringLiteral(R"(\([^()]*\)|\[[^\[\]]*\])"));
    QString text = header.left(300);
    text.remove(aside);
    return text;
}

// Criteria that take facts, by folded path and by folded name where only one has it.
QHash<QString, CriterionId> factNames(const Snapshot &snapshot)
{
    QHash<QString, CriterionId> result;
    QHash<QString, int> names;
    std::vector<CriterionId> facts;
    const std::vector<CriterionId> leaves = snapshot.leaves();
    for (const CriterionId id : leaves) {
        if (snapshot.criterion(id)->source == CriterionSource::Fact) {
            facts.push_back(id);
            ++names[folded(snapshot.criterion(id)->name)];
        }
    }
    for (const CriterionId id : facts) {
        const QString name = folded(snapshot.criterion(id)->name);
        if (names.value(name) == 1 && !name.isEmpty())
            result.insert(name, id);
    }
    for (const CriterionId id : facts)
        result.insert(folded(snapshot.criterionPath(id)), id);
    return result;
}

class Guesser
{
public:
    Guesser(const QStringList &headers, const Snapshot &snapshot)
        : m_headers(headers)
        , m_mapping(static_cast<std::size_t>(headers.size()))
        , m_facts(factNames(snapshot))
    {}

    ColumnMapping guess()
    {
        guessFacts();
        guessFields();
        // A list of companies with a second "Name" beside an e-mail address means the person.
        giveSecondName();
        return m_mapping;
    }

private:
    void guessFacts()
    {
        std::unordered_set<CriterionId> used;
        for (qsizetype i = 0; i < m_headers.size(); ++i) {
            const QString whole = folded(m_headers.at(i));
            const CriterionId id = m_facts.value(whole, m_facts.value(folded(bare(m_headers.at(i)))));
            // The provider's own name stays the name, whatever a criterion is called.
            const auto word = dictionary().find(whole);
            const bool isName = word != dictionary().end() && word->field == ImportField::Name;
            if (!isNull(id) && !isName && used.insert(id).second)
                m_mapping[static_cast<std::size_t>(i)] = ColumnTarget{ImportField::Fact, id};
        }
    }

    void guessFields()
    {
        for (const Spellings &spellings : kSpellings) {
            qsizetype best = -1;
            int bestRank = 0;
            for (qsizetype i = 0; i < m_headers.size(); ++i) {
                const std::optional<int> rank = rankOf(i, spellings.field);
                if (rank && (best < 0 || *rank < bestRank)) {
                    best = i;
                    bestRank = *rank;
                }
            }
            if (best >= 0)
                m_mapping[static_cast<std::size_t>(best)].field = spellings.field;
        }
    }

    std::optional<int> rankOf(qsizetype column, ImportField field) const
    {
        if (m_mapping[static_cast<std::size_t>(column)].field != ImportField::Ignore)
            return std::nullopt;
        const QHash<QString, Word> &words = dictionary();
        const auto whole = words.find(folded(m_headers.at(column)));
        if (whole != words.end())
            return whole->field == field ? std::optional<int>(whole->rank) : std::nullopt;
        const auto part = words.find(folded(bare(m_headers.at(column))));
        if (part != words.end() && part->field == field)
            return 100 + part->rank;
        return std::nullopt;
    }

    bool has(ImportField field) const
    {
        return std::any_of(m_mapping.begin(), m_mapping.end(),
                           [field](const ColumnTarget &target) { return target.field == field; });
    }

    void giveSecondName()
    {
        const bool person = has(ImportField::ContactEmail) || has(ImportField::ContactPhone);
        if (has(ImportField::ContactName) || !has(ImportField::Name) || !person)
            return;
        for (qsizetype i = 0; i < m_headers.size(); ++i) {
            if (m_mapping[static_cast<std::size_t>(i)].field == ImportField::Ignore &&
                folded(m_headers.at(i)) == QLatin1String("name")) {
                m_mapping[static_cast<std::size_t>(i)].field = ImportField::ContactName;
                return;
            }
        }
    }

    const QStringList &m_headers;
    ColumnMapping m_mapping;
    QHash<QString, CriterionId> m_facts;
};

} // namespace

QString importFieldLabel(ImportField field)
{
    switch (field) {
    case ImportField::Ignore:
        return Import::tr("Leave out");
    case ImportField::Name:
        return Import::tr("Name");
    case ImportField::LegalName:
        return Import::tr("Registered name");
    case ImportField::Website:
        return Import::tr("Website");
    case ImportField::Country:
        return Import::tr("Country of the head office");
    case ImportField::Founded:
        return Import::tr("Year founded");
    case ImportField::Headcount:
        return Import::tr("Headcount");
    case ImportField::Status:
        return Import::tr("Status");
    case ImportField::Services:
        return Import::tr("Services");
    case ImportField::Tags:
        return Import::tr("Tags");
    case ImportField::Sites:
        return Import::tr("Sites");
    case ImportField::Certificates:
        return Import::tr("Certificates");
    case ImportField::Notes:
        return Import::tr("Notes");
    case ImportField::ContactName:
        return Import::tr("Contact: name");
    case ImportField::ContactRole:
        return Import::tr("Contact: role");
    case ImportField::ContactEmail:
        return Import::tr("Contact: e-mail");
    case ImportField::ContactPhone:
        return Import::tr("Contact: phone");
    case ImportField::NdaSigned:
        return Import::tr("NDA signed on");
    case ImportField::Pilot:
        return Import::tr("Accepts a pilot");
    case ImportField::Insurance:
        return Import::tr("Liability insurance");
    case ImportField::Attrition:
        return Import::tr("Attrition a year");
    case ImportField::AttritionFormula:
        return Import::tr("Formula of attrition");
    case ImportField::Capacity:
        return Import::tr("Capacity a month");
    case ImportField::SmallestTeam:
        return Import::tr("Smallest client team");
    case ImportField::Fact:
        return Import::tr("Fact for a criterion");
    }
    return QString();
}

ColumnMapping guessMapping(const QStringList &headers, const Snapshot &snapshot)
{
    return Guesser(headers, snapshot).guess();
}

QString mappingProblem(const ColumnMapping &mapping, const QStringList &headers, const Snapshot &snapshot)
{
    if (static_cast<qsizetype>(mapping.size()) != headers.size())
        return Import::tr("The columns do not belong to this file.");
    std::vector<ColumnTarget> seen;
    bool named = false;
    for (const ColumnTarget &target : mapping) {
        if (target.field == ImportField::Ignore)
            continue;
        const Criterion *criterion = snapshot.criterion(target.criterion);
        if (target.field == ImportField::Fact && (criterion == nullptr || criterion->source != CriterionSource::Fact))
            return Import::tr("Choose the criterion that each column of facts is for.");
        if (std::find(seen.begin(), seen.end(), target) != seen.end()) {
            return target.field == ImportField::Fact
                       ? Import::tr("Two columns are given to the criterion “%1”.").arg(criterion->name)
                       : Import::tr("Two columns are given to “%1”.").arg(importFieldLabel(target.field));
        }
        seen.push_back(target);
        named = named || target.field == ImportField::Name;
    }
    return named ? QString() : Import::tr("Choose the column that holds the providers' names.");
}

} // namespace shortlist
