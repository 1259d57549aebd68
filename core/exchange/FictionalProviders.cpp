// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/FictionalProviders.h"

#include <array>
#include <cmath>

namespace shortlist {

namespace {

struct Place
{
    const char *country;
    const char *zone;
    const char *cities[3];
};

constexpr std::array<Place, 20> kPlaces{{
    {"IE", "Europe/Dublin", {"Dublin", "Cork", "Galway"}},
    {"GB", "Europe/London", {"Belfast", "Leeds", "Cardiff"}},
    {"PT", "Europe/Lisbon", {"Lisbon", "Porto", "Braga"}},
    {"ES", "Europe/Madrid", {"Málaga", "Valencia", "Zaragoza"}},
    {"PL", "Europe/Warsaw", {"Kraków", "Łódź", "Wrocław"}},
    {"CZ", "Europe/Prague", {"Brno", "Ostrava", "Plzeň"}},
    {"RO", "Europe/Bucharest", {"Cluj-Napoca", "Iași", "Timișoara"}},
    {"BG", "Europe/Sofia", {"Sofia", "Plovdiv", "Varna"}},
    {"HU", "Europe/Budapest", {"Budapest", "Debrecen", "Szeged"}},
    {"LT", "Europe/Vilnius", {"Vilnius", "Kaunas", "Klaipėda"}},
    {"GR", "Europe/Athens", {"Athens", "Thessaloniki", "Patras"}},
    {"TR", "Europe/Istanbul", {"Izmir", "Ankara", "Bursa"}},
    {"MA", "Africa/Casablanca", {"Casablanca", "Rabat", "Fès"}},
    {"EG", "Africa/Cairo", {"Cairo", "Alexandria", "Giza"}},
    {"ZA", "Africa/Johannesburg", {"Cape Town", "Durban", "Johannesburg"}},
    {"KE", "Africa/Nairobi", {"Nairobi", "Mombasa", "Kisumu"}},
    {"IN", "Asia/Kolkata", {"Pune", "Hyderabad", "Kochi"}},
    {"PH", "Asia/Manila", {"Cebu", "Davao", "Quezon City"}},
    {"MY", "Asia/Kuala_Lumpur", {"Kuala Lumpur", "Penang", "Johor Bahru"}},
    {"CO", "America/Bogota", {"Bogotá", "Medellín", "Cali"}},
}};

const QStringList &beginnings()
{
    static const QStringList list =
        QStringLiteral("Alder Amber Ash Bel Birch Black Bright Calder Cedar Clear Cold Copper Corr Dun Eastern "
                       "Elm Fair Fern Glen Gold Green Grey Hallow Hazel Heath High Iron Juniper Kil Lang Lark "
                       "Linden Long Maple Marl Mill Moor North Oak Ox Penn Raven Red Ridge Rowan Sal Sea Silver "
                       "South Stone Swan Thorn Under Vale West White Wild Win Wood Yarrow")
            .split(QLatin1Char(' '));
    return list;
}

const QStringList &endings()
{
    static const QStringList list =
        QStringLiteral("bank bay beck bourne bridge brook burn by combe cross dale field firth ford gate grove "
                       "haven holm hurst land lea mark mere mont moss mouth ness port reach shaw side stead "
                       "stow strand thorpe ton vale wick worth")
            .split(QLatin1Char(' '));
    return list;
}

const QStringList &trades()
{
    static const QStringList list =
        QStringLiteral("Services|Contact Services|Support|Operations|Process Partners|Outsourcing|Customer Care|"
                       "Shared Services|Business Services|Solutions|Assist|Managed Services")
            .split(QLatin1Char('|'));
    return list;
}

// Walks through all combinations in an order that looks random, without meeting one twice.
QString nameOf(int index)
{
    const int first = static_cast<int>(beginnings().size());
    const int second = static_cast<int>(endings().size());
    const int third = static_cast<int>(trades().size());
    const int all = first * second * third;
    // A prime that does not divide the number of combinations.
    const int place = static_cast<int>((static_cast<qint64>(index % all) * 7919) % all);
    const QString name = beginnings().at(place % first) + endings().at(place / first % second) + QLatin1Char(' ') +
                         trades().at(place / (first * second));
    return index < all ? name : QString(name + QLatin1Char(' ') + QString::number(index / all + 1));
}

} // namespace

quint64 SeededNumbers::next()
{
    m_state += 0x9E3779B97F4A7C15ULL;
    quint64 z = m_state;
    z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9ULL;
    z = (z ^ (z >> 27U)) * 0x94D049BB133111EBULL;
    return z ^ (z >> 31U);
}

int SeededNumbers::below(int limit)
{
    return static_cast<int>(next() % static_cast<quint64>(limit));
}

double SeededNumbers::unit()
{
    return static_cast<double>(next() >> 11U) * 0x1.0p-53;
}

double SeededNumbers::bell()
{
    return (unit() + unit() + unit() + unit()) / 2 - 1;
}

Provider FictionalProviders::make(int index)
{
    static constexpr std::array<ProviderStatus, 10> kStatuses{
        ProviderStatus::Candidate, ProviderStatus::Candidate, ProviderStatus::Candidate, ProviderStatus::Invited,
        ProviderStatus::Invited,   ProviderStatus::Responded, ProviderStatus::Responded, ProviderStatus::Responded,
        ProviderStatus::Declined,  ProviderStatus::Excluded};
    static const QStringList services =
        QStringLiteral(
            "customer_support technical_support ecommerce_support content_moderation data_entry accounting payroll "
            "hr_administration it_helpdesk analytics telemarketing document_management")
            .split(QLatin1Char(' '));
    static const QStringList tags =
        QStringLiteral("long list|met at fair|incumbent|referred|asked for NDA|small").split(QLatin1Char('|'));
    Provider provider;
    provider.id = newId<ProviderId>();
    provider.name = nameOf(index);
    const int place = m_numbers.below(static_cast<int>(kPlaces.size()));
    provider.country = QString::fromLatin1(kPlaces[static_cast<std::size_t>(place)].country);
    provider.founded = 1975 + m_numbers.below(48);
    provider.headcount = static_cast<int>(60 * std::pow(10.0, 2.2 * m_numbers.unit()));
    // Declined and excluded are as rare as in a real list.
    const int status = m_numbers.below(10);
    provider.status =
        status >= 8 && m_numbers.chance(0.6) ? ProviderStatus::Responded : kStatuses[static_cast<std::size_t>(status)];
    provider.website =
        QStringLiteral("https://provider-") + QString::number(index + 1) + QStringLiteral(".example.com");
    for (int i = 1 + m_numbers.below(4); i > 0; --i)
        provider.services.append(m_numbers.oneOf(services));
    provider.services.sort();
    provider.services.removeDuplicates();
    if (m_numbers.chance(0.3))
        provider.tags.append(m_numbers.oneOf(tags));
    addSites(provider, place);
    addCertificates(provider);
    addPeople(provider, index);
    return provider;
}

void FictionalProviders::addSites(Provider &provider, int place)
{
    const int count = 1 + m_numbers.below(3);
    for (int i = 0; i < count; ++i) {
        const bool abroad = i > 0 && m_numbers.chance(0.4);
        const Place &where =
            kPlaces[static_cast<std::size_t>(abroad ? m_numbers.below(static_cast<int>(kPlaces.size())) : place)];
        provider.sites.push_back({newId<RowId>(), QString::fromUtf8(where.cities[i]),
                                  QString::fromLatin1(where.country), QString::fromLatin1(where.zone),
                                  40 + 10 * m_numbers.below(60)});
    }
}

void FictionalProviders::addCertificates(Provider &provider)
{
    static const QStringList standards =
        QStringLiteral("ISO/IEC 27001|ISO 9001|PCI DSS|SOC 2 Type II|ISO 22301|ISO 18295-1|ISO/IEC 27701")
            .split(QLatin1Char('|'));
    static const QStringList issuers =
        QStringLiteral("Calder Assurance|Nordlys Certification|Tamar Registrars|Veritable Audit LLP")
            .split(QLatin1Char('|'));
    for (const QString &standard : standards) {
        if (!m_numbers.chance(standard == standards.first() ? 0.75 : 0.25))
            continue;
        const QDate until = QDate(2026, 9, 1).addDays(m_numbers.below(1000));
        provider.certificates.push_back({newId<RowId>(), standard, m_numbers.oneOf(issuers), until});
    }
}

void FictionalProviders::addPeople(Provider &provider, int index)
{
    static const QStringList first = QStringLiteral("Aoife Bartosz Carmen Dimitra Elena Farid Grace Hana Ilinca Jun "
                                                    "Kofi Leila Marek Nadia Oisín Priya Rui Sara "
                                                    "Tomasz Uma Vera Wanjiru Yusuf Zofia")
                                         .split(QLatin1Char(' '));
    static const QStringList last = QStringLiteral("Abara Bennett Costa Dvořák Evans Ferreira Georgiou Horvat Ibrahim "
                                                   "Jansen Kowalska Lynch Mutua Nowak Okafor "
                                                   "Popescu Quinn Reyes Santos Tanaka Varga Walsh Yilmaz Zielińska")
                                        .split(QLatin1Char(' '));
    const QString given = m_numbers.oneOf(first);
    const QString name = given + QLatin1Char(' ') + m_numbers.oneOf(last);
    provider.contacts.push_back(
        {newId<RowId>(), name, QStringLiteral("Bid manager"),
         QStringLiteral("bids@provider-") + QString::number(index + 1) + QStringLiteral(".example.com"), QString()});
}

} // namespace shortlist
