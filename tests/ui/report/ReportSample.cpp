// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/report/ReportSample.h"

#include <QHash>

#include <algorithm>
#include <array>
#include <cmath>

namespace shortlist::test {

namespace {

struct LeafText
{
    const char *name;
    ScaleKind kind;
    double weight;
};

struct GroupText
{
    const char *name;
    double weight;
    std::vector<LeafText> leaves;
};

const std::vector<GroupText> &groups()
{
    static const std::vector<GroupText> kGroups{
        {"Service quality",
         25,
         {{"First-contact resolution", ScaleKind::Rating, 30},
          {"Quality assurance and calibration", ScaleKind::Rating, 25},
          {"Average speed of answer", ScaleKind::Measure, 25},
          {"Complaints handling", ScaleKind::Rating, 20}}},
        {"People",
         20,
         {{"Attrition in the first 90 days", ScaleKind::Measure, 35},
          {"Recruitment and training", ScaleKind::Rating, 30},
          {"Supervisors and coaching", ScaleKind::Rating, 20},
          {"Languages offered natively", ScaleKind::Rating, 15}}},
        {"Commercial",
         20,
         {{"Price per productive hour", ScaleKind::Measure, 60},
          {"Transparency of the pricing model", ScaleKind::Rating, 25},
          {"Service credits accepted", ScaleKind::YesNo, 15}}},
        {"Security and privacy",
         15,
         {{"Information security management", ScaleKind::Rating, 40},
          {"Data stays in the European Economic Area", ScaleKind::YesNo, 35},
          {"Incident record", ScaleKind::Rating, 25}}},
        {"Continuity",
         10,
         {{"Second site able to take over", ScaleKind::Rating, 50},
          {"Continuity exercise in the last 12 months", ScaleKind::YesNo, 30},
          {"Years trading", ScaleKind::Measure, 20}}},
        {"Working together",
         10,
         {{"Transition plan", ScaleKind::Rating, 40},
          {"Account team met in person", ScaleKind::Rating, 30},
          {"Overlap with our working hours", ScaleKind::Measure, 30}}},
    };
    return kGroups;
}

struct ProviderText
{
    const char *name;
    const char *country;
    const char *city;
    const char *zone;
    int founded;
    int headcount;
    ProviderStatus status;
};

constexpr std::array<ProviderText, 12> kProviders{{
    {"Northwind Contact Services", "IE", "Cork", "Europe/Dublin", 1998, 2400, ProviderStatus::Shortlisted},
    {"Harbourline CX", "GB", "Belfast", "Europe/London", 2004, 5100, ProviderStatus::Shortlisted},
    {"Meridian Dialogue", "PT", "Porto", "Europe/Lisbon", 2009, 3200, ProviderStatus::Responded},
    {"Baltic Voice Partners", "LT", "Kaunas", "Europe/Vilnius", 2012, 900, ProviderStatus::Responded},
    {"Carpathia Support", "RO", "Cluj-Napoca", "Europe/Bucharest", 2010, 1850, ProviderStatus::Responded},
    {"Cape Assist", "ZA", "Cape Town", "Africa/Johannesburg", 2006, 7300, ProviderStatus::Responded},
    {"Manila Bay Solutions", "PH", "Manila", "Asia/Manila", 2001, 18500, ProviderStatus::Responded},
    {"Deccan Answer Works", "IN", "Hyderabad", "Asia/Kolkata", 1999, 22000, ProviderStatus::Responded},
    {"Vistula Care", "PL", "Łódź", "Europe/Warsaw", 2014, 1300, ProviderStatus::Responded},
    {"Atlas Relations", "MA", "Casablanca", "Africa/Casablanca", 2011, 2700, ProviderStatus::Responded},
    {"Shannon Response", "IE", "Limerick", "Europe/Dublin", 2017, 420, ProviderStatus::Declined},
    {"Quickline Outsourcing", "BG", "Sofia", "Europe/Sofia", 2019, 260, ProviderStatus::Excluded},
}};

Scale scaleOf(const LeafText &leaf)
{
    if (leaf.kind == ScaleKind::Rating) {
        Scale scale = defaultRatingScale();
        const std::array<const char *, 6> anchors{
            "Nothing was shown.",
            "Claims without evidence.",
            "A written process that is not followed everywhere.",
            "A process that is followed, with figures for at least six months.",
            "Figures for at least twelve months that meet our target.",
            "Figures for at least twelve months that beat our target, confirmed by two references."};
        for (std::size_t i = 0; i < scale.levels.size() && i < anchors.size(); ++i)
            scale.levels[i].anchor = QString::fromUtf8(anchors[i]);
        return scale;
    }
    Scale scale;
    scale.kind = leaf.kind;
    if (leaf.kind == ScaleKind::YesNo)
        return scale;
    const QString name = QString::fromUtf8(leaf.name);
    if (name.startsWith(QLatin1String("Price"))) {
        scale.unit = QStringLiteral("EUR");
        scale.worst = 42;
        scale.best = 16;
        scale.decimals = 2;
    } else if (name.startsWith(QLatin1String("Attrition"))) {
        scale.unit = QStringLiteral("%");
        scale.worst = 45;
        scale.best = 5;
        scale.points = {
            {newId<RowId>(), 5, 1}, {newId<RowId>(), 15, 0.75}, {newId<RowId>(), 30, 0.2}, {newId<RowId>(), 45, 0}};
    } else if (name.startsWith(QLatin1String("Years"))) {
        scale.unit = QStringLiteral("years");
        scale.worst = 0;
        scale.best = 20;
    } else {
        scale.unit = name.startsWith(QLatin1String("Average")) ? QStringLiteral("s") : QStringLiteral("h");
        scale.worst = name.startsWith(QLatin1String("Average")) ? 60 : 0;
        scale.best = name.startsWith(QLatin1String("Average")) ? 10 : 9;
    }
    return scale;
}

CriterionSource sourceOf(const LeafText &leaf)
{
    if (QString::fromUtf8(leaf.name) == QLatin1String("Years trading"))
        return CriterionSource::YearsTrading;
    return leaf.kind == ScaleKind::Rating ? CriterionSource::Evaluators : CriterionSource::Fact;
}

// The same numbers each time, without a random generator.
unsigned mixed(unsigned a, unsigned b, unsigned c)
{
    unsigned value = a * 2654435761U + b * 40503U + c * 2246822519U;
    value ^= value >> 15;
    value *= 2246822519U;
    return value ^ (value >> 13);
}

void describe(Provider &provider, const ProviderText &text, unsigned row)
{
    provider.legalName = QString::fromUtf8(text.name) + QStringLiteral(" Limited");
    provider.website = QStringLiteral("https://www.example.com/") + QString::number(row);
    provider.country = QLatin1String(text.country);
    provider.founded = text.founded;
    provider.headcount = text.headcount;
    provider.status = text.status;
    provider.services = {QStringLiteral("customer_support"), QStringLiteral("technical_support")};
    provider.tags = {QStringLiteral("visited")};
    provider.sites.push_back(
        {newId<RowId>(), QString::fromUtf8(text.city), provider.country, QLatin1String(text.zone), text.headcount / 3});
    provider.sites.push_back(
        {newId<RowId>(), QStringLiteral("Málaga"), QStringLiteral("ES"), QStringLiteral("Europe/Madrid"), 0});
    provider.certificates.push_back(
        {newId<RowId>(), QStringLiteral("ISO/IEC 27001"), QStringLiteral("Northern Assurance"), QDate(2028, 3, 31)});
    provider.certificates.push_back(
        {newId<RowId>(), QStringLiteral("PCI DSS"), QStringLiteral("Cardwright QSA"), QDate(2027, 1, 15)});
    provider.certificates.push_back({newId<RowId>(), QStringLiteral("ISO 18295-1"), QString(), QDate()});
    provider.references.push_back(
        {newId<RowId>(), QStringLiteral("Lakeshore Insurance"), QStringLiteral("insurance"), QString(), QString()});
    provider.references.push_back(
        {newId<RowId>(), QStringLiteral("Tramway Energy"), QStringLiteral("utilities"), QString(), QString()});
}

} // namespace

ReportSample::ReportSample(int providerCount)
{
    Need need;
    need.title = QStringLiteral("Contact centre 2027");
    need.organisation = QStringLiteral("Corrib Mutual Insurance");
    need.service = QStringLiteral("customer_support");
    need.summary = QStringLiteral(
        "Voice, e-mail and chat support for 640,000 policyholders, from eight in the morning to ten at night, "
        "seven days a week. About 1.1 million contacts a year, of which two thirds are calls.\n"
        "The present contract ends on 31 August 2027 and will not be renewed. The new provider takes over in "
        "two waves, motor first and home after it.");
    need.country = QStringLiteral("IE");
    need.zone = QStringLiteral("Europe/Dublin");
    need.currency = QStringLiteral("EUR");
    need.rfpIssued = QDate(2026, 11, 2);
    need.answersDue = QDate(2026, 12, 11);
    need.awardDate = QDate(2027, 2, 26);
    need.startDate = QDate(2027, 9, 1);
    need.shortlistSize = 4;
    snapshot.setNeed(need);
    addCriteria();
    addEvaluators();
    addProviders(providerCount);
    addScores();
    addComments();
}

Provider ReportSample::provider(const QString &name) const
{
    for (const Provider &candidate : snapshot.providers()) {
        if (candidate.name == name)
            return candidate;
    }
    return Provider{};
}

void ReportSample::addCriteria()
{
    int position = 0;
    for (const GroupText &groupText : groups()) {
        Criterion group;
        group.id = newId<CriterionId>();
        group.name = QString::fromUtf8(groupText.name);
        group.weight = groupText.weight;
        group.position = position++;
        group.scale.kind = ScaleKind::Group;
        snapshot.putCriterion(group);
        int place = 0;
        for (const LeafText &text : groupText.leaves) {
            Criterion leaf;
            leaf.id = newId<CriterionId>();
            leaf.parent = group.id;
            leaf.position = place++;
            leaf.name = QString::fromUtf8(text.name);
            leaf.weight = text.weight;
            leaf.source = sourceOf(text);
            leaf.scale = scaleOf(text);
            snapshot.putCriterion(leaf);
            leaves.push_back(leaf.id);
        }
    }
    snapshot.rebuildTree();
}

void ReportSample::addEvaluators()
{
    const std::array<std::pair<const char *, const char *>, 3> people{{{"Aoife Byrne", "Head of customer service"},
                                                                       {"Tomasz Nowak", "Procurement"},
                                                                       {"Grace Adeyemi", "Information security"}}};
    for (std::size_t i = 0; i < people.size(); ++i) {
        Evaluator evaluator;
        evaluator.id = newId<EvaluatorId>();
        evaluator.name = QString::fromUtf8(people[i].first);
        evaluator.role = QString::fromUtf8(people[i].second);
        evaluator.weight = i == 0 ? 2 : 1;
        evaluator.position = static_cast<int>(i);
        snapshot.putEvaluator(evaluator);
        evaluators.push_back(evaluator.id);
    }
}

void ReportSample::addProviders(int count)
{
    for (int i = 0; i < count; ++i) {
        const auto row = static_cast<unsigned>(i);
        Provider provider;
        provider.id = newId<ProviderId>();
        if (row < kProviders.size()) {
            provider.name = QString::fromUtf8(kProviders[row].name);
            describe(provider, kProviders[row], row);
        } else {
            provider.name = QStringLiteral("Provider %1").arg(i + 1);
            provider.country = QStringLiteral("PL");
        }
        snapshot.putProvider(provider);
        providers.push_back(provider.id);
    }
}

void ReportSample::addScores()
{
    for (unsigned p = 0; p < providers.size(); ++p) {
        for (unsigned c = 0; c < leaves.size(); ++c) {
            const Criterion &leaf = *snapshot.criterion(leaves[c]);
            if (leaf.source == CriterionSource::Evaluators) {
                for (unsigned e = 0; e < evaluators.size(); ++e) {
                    const unsigned base = mixed(p, c, 0) % 4 + (p % 12 < 3 ? 1 : 0);
                    const unsigned dice = mixed(p, c, e + 1);
                    if (dice % 17 != 0)
                        snapshot.putScore({providers[p], leaves[c], evaluators[e]}, std::min(5U, base + dice % 2 + 1),
                                          QString());
                }
            } else if (leaf.source == CriterionSource::Fact) {
                const unsigned dice = mixed(p, c, 9);
                const double share = 0.15 + static_cast<double>(dice % 1000) / 1000 * 0.8;
                const double fact =
                    leaf.scale.kind == ScaleKind::YesNo
                        ? (dice % 3 != 0 ? 1 : 0)
                        : std::round((leaf.scale.worst + share * (leaf.scale.best - leaf.scale.worst)) * 100) / 100;
                if (dice % 23 != 0)
                    snapshot.putScore({providers[p], leaves[c], kFacts}, fact, QString());
            }
        }
    }
}

void ReportSample::addComments()
{
    const std::array<const char *, 6> remarks{
        "Showed the last four quarters unprompted; the dip in March was explained and is plausible.",
        "Good on paper. The supervisor we spoke to did not know the target.",
        "Calibration is weekly with the client on the call, which is what we asked for. I would want the same people "
        "on our account.",
        "Two of the three references confirmed it; the third did not answer.",
        "The process exists for the other client's line only. They say it would be copied within eight weeks, but "
        "could not name who would do it.",
        "Better than our present provider."};
    for (unsigned p = 0; p < std::min<std::size_t>(providers.size(), kProviders.size()); ++p) {
        for (unsigned c = 0; c < leaves.size(); ++c) {
            if (snapshot.criterion(leaves[c])->source != CriterionSource::Evaluators)
                continue;
            for (unsigned e = 0; e < evaluators.size(); ++e) {
                const ScoreKey key{providers[p], leaves[c], evaluators[e]};
                const unsigned dice = mixed(p, c, e + 40);
                if (dice % 5 == 0)
                    snapshot.putScore(key, snapshot.score(key).value,
                                      QString::fromUtf8(remarks[dice / 5 % remarks.size()]));
            }
        }
    }
}

} // namespace shortlist::test
