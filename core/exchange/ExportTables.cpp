// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/ExportTables.h"

#include "core/exchange/ItemText.h"
#include "core/exchange/ProjectNames.h"

#include <QLocale>

#include <algorithm>
#include <cmath>
#include <utility>

namespace shortlist {

namespace {

// The shortest form that reads back as the same number.
QString number(double value)
{
    return std::isnan(value) ? QString()
                             : QLocale::c()
                                   .toString(value, std::abs(value) < 1e15 ? 'f' : 'g', QLocale::FloatingPointShortest)
                                   .remove(QLatin1Char(','));
}

QString points(double share)
{
    return std::isnan(share) ? QString() : QString::number(share * 100, 'f', 2);
}

QString count(int value)
{
    return value == 0 ? QString() : QString::number(value);
}

QString measure(const std::optional<double> &value)
{
    return value ? number(*value) : QString();
}

template <typename Row>
QString items(const std::vector<Row> &rows, QString (*item)(const Row &))
{
    QStringList list;
    for (const Row &row : rows)
        list.append(item(row));
    return list.join(QStringLiteral("; "));
}

QString insurance(const Provider &provider)
{
    if (provider.insurance.isZero())
        return QString();
    const QString amount = provider.insurance.toText();
    return provider.insuranceCurrency.isEmpty() ? amount
                                                : QString(amount + QLatin1Char(' ') + provider.insuranceCurrency);
}

QStringList providerRow(const Provider &provider)
{
    const Contact contact = provider.contacts.empty() ? Contact() : provider.contacts.front();
    return {provider.name,
            provider.legalName,
            provider.website,
            provider.country,
            count(provider.founded),
            count(provider.headcount),
            statusCode(provider.status),
            wordItems(provider.services),
            wordItems(provider.tags),
            items(provider.sites, siteItem),
            items(provider.certificates, certificateItem),
            contact.name,
            contact.role,
            contact.email,
            contact.phone,
            provider.ndaSigned.toString(Qt::ISODate),
            codeOf(provider.pilot),
            insurance(provider),
            measure(provider.attrition),
            provider.attritionFormula,
            measure(provider.capacity),
            count(provider.smallestTeam),
            provider.notes};
}

} // namespace

std::vector<QStringList> providerTable(const Snapshot &snapshot)
{
    QStringList header{QStringLiteral("Name"),
                       QStringLiteral("Legal name"),
                       QStringLiteral("Website"),
                       QStringLiteral("Country"),
                       QStringLiteral("Founded"),
                       QStringLiteral("Headcount"),
                       QStringLiteral("Status"),
                       QStringLiteral("Services"),
                       QStringLiteral("Tags"),
                       QStringLiteral("Sites"),
                       QStringLiteral("Certificates"),
                       QStringLiteral("Contact name"),
                       QStringLiteral("Contact role"),
                       QStringLiteral("Contact email"),
                       QStringLiteral("Contact phone"),
                       QStringLiteral("NDA signed"),
                       QStringLiteral("Pilot"),
                       QStringLiteral("Insurance"),
                       QStringLiteral("Attrition (%)"),
                       QStringLiteral("Attrition formula"),
                       QStringLiteral("Capacity a month"),
                       QStringLiteral("Smallest team"),
                       QStringLiteral("Notes")};
    std::vector<CriterionId> facts;
    const std::vector<CriterionId> leaves = snapshot.leaves();
    for (const CriterionId id : leaves) {
        if (snapshot.criterion(id)->source != CriterionSource::Fact)
            continue;
        facts.push_back(id);
        header.append(snapshot.criterionPath(id));
    }
    std::vector<QStringList> table{header};
    const std::vector<const Provider *> providers = providersByName(snapshot);
    for (const Provider *provider : providers) {
        QStringList row = providerRow(*provider);
        for (const CriterionId id : facts)
            row.append(number(snapshot.score(ScoreKey{provider->id, id, kFacts}).value));
        table.push_back(row);
    }
    return table;
}

std::vector<QStringList> scoreTable(const Snapshot &snapshot)
{
    std::vector<QStringList> table{{QStringLiteral("Provider"), QStringLiteral("Criterion"),
                                    QStringLiteral("Evaluator"), QStringLiteral("Score"), QStringLiteral("Comment")}};
    std::vector<std::pair<CriterionId, QString>> leaves;
    const std::vector<CriterionId> ids = snapshot.leaves();
    for (const CriterionId id : ids)
        leaves.emplace_back(id, snapshot.criterionPath(id));
    const std::vector<const Provider *> providers = providersByName(snapshot);
    const auto add = [&](const Provider &provider, const std::pair<CriterionId, QString> &leaf, EvaluatorId id,
                         const QString &name) {
        const Score score = snapshot.score(ScoreKey{provider.id, leaf.first, id});
        if (!std::isnan(score.value) || !score.comment.isEmpty())
            table.push_back({provider.name, leaf.second, name, number(score.value), score.comment});
    };
    for (const Provider *provider : providers) {
        for (const auto &leaf : leaves) {
            add(*provider, leaf, kFacts, QString());
            for (const Evaluator &evaluator : snapshot.evaluators())
                add(*provider, leaf, evaluator.id, evaluator.name);
            add(*provider, leaf, kConsensus, QStringLiteral("(consensus)"));
        }
    }
    return table;
}

std::vector<QStringList> rankingTable(const std::vector<RankingRow> &rows)
{
    QStringList header{QStringLiteral("Rank"),    QStringLiteral("Provider"),   QStringLiteral("Country"),
                       QStringLiteral("Status"),  QStringLiteral("Total"),      QStringLiteral("Lowest"),
                       QStringLiteral("Highest"), QStringLiteral("Missing"),    QStringLiteral("Requirements"),
                       QStringLiteral("Reason"),  QStringLiteral("Preference"), QStringLiteral("With preference")};
    if (!rows.empty()) {
        for (const auto &contribution : rows.front().contributions)
            header.append(contribution.first);
    }
    std::vector<QStringList> table{header};
    for (const RankingRow &row : rows) {
        QStringList cells{count(row.rank),
                          row.provider,
                          row.country,
                          row.status,
                          points(row.total),
                          points(row.low),
                          points(row.high),
                          QString::number(row.missing),
                          row.verdict,
                          row.reason,
                          points(row.preference),
                          points(row.total + row.preference)};
        for (const auto &contribution : row.contributions)
            cells.append(points(contribution.second));
        table.push_back(cells);
    }
    return table;
}

} // namespace shortlist
