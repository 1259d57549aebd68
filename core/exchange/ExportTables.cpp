// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/ExportTables.h"

#include <QLocale>

#include <algorithm>
#include <cmath>
#include <utility>

namespace shortlist {

namespace {

// The shortest form that reads back as the same number.
QString number(double value)
{
    return std::isnan(value)
               ? QString()
               : QLocale::c().toString(value, 'g', QLocale::FloatingPointShortest).remove(QLatin1Char(','));
}

QString points(double share)
{
    return std::isnan(share) ? QString() : QString::number(share * 100, 'f', 2);
}

QString count(int value)
{
    return value == 0 ? QString() : QString::number(value);
}

// Semicolons part items, commas and parentheses their details; within a detail they would mislead.
QString plain(QString text)
{
    for (const char sign : {';', ',', '(', ')', '|', '\n'})
        text.replace(QLatin1Char(sign), QLatin1Char(' '));
    return text.simplified();
}

QString withDetails(const QString &what, QStringList details)
{
    details.removeAll(QString());
    const QString name = plain(what);
    return details.isEmpty()
               ? name
               : QString(name + QStringLiteral(" (") + details.join(QStringLiteral(", ")) + QLatin1Char(')'));
}

QString sites(const Provider &provider)
{
    QStringList items;
    for (const Site &site : provider.sites)
        items.append(withDetails(site.city, {site.country, site.zone, count(site.seats)}));
    return items.join(QStringLiteral("; "));
}

QString certificates(const Provider &provider)
{
    QStringList items;
    for (const Certificate &certificate : provider.certificates)
        items.append(withDetails(certificate.standard,
                                 {plain(certificate.issuer), certificate.validUntil.toString(Qt::ISODate)}));
    return items.join(QStringLiteral("; "));
}

QString words(const QStringList &list)
{
    QStringList items;
    for (const QString &item : list)
        items.append(plain(item));
    return items.join(QStringLiteral("; "));
}

std::vector<const Provider *> byName(const Snapshot &snapshot)
{
    std::vector<const Provider *> result;
    for (const Provider &provider : snapshot.providers())
        result.push_back(&provider);
    std::sort(result.begin(), result.end(), [](const Provider *a, const Provider *b) {
        return a->name != b->name ? a->name < b->name : a->id < b->id;
    });
    return result;
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
            words(provider.services),
            words(provider.tags),
            sites(provider),
            certificates(provider),
            contact.name,
            contact.role,
            contact.email,
            contact.phone,
            provider.notes};
}

} // namespace

std::vector<QStringList> providerTable(const Snapshot &snapshot)
{
    QStringList header{QStringLiteral("Name"),         QStringLiteral("Legal name"),    QStringLiteral("Website"),
                       QStringLiteral("Country"),      QStringLiteral("Founded"),       QStringLiteral("Headcount"),
                       QStringLiteral("Status"),       QStringLiteral("Services"),      QStringLiteral("Tags"),
                       QStringLiteral("Sites"),        QStringLiteral("Certificates"),  QStringLiteral("Contact name"),
                       QStringLiteral("Contact role"), QStringLiteral("Contact email"), QStringLiteral("Contact phone"),
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
    const std::vector<const Provider *> providers = byName(snapshot);
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
    const std::vector<const Provider *> providers = byName(snapshot);
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
        }
    }
    return table;
}

std::vector<QStringList> rankingTable(const std::vector<RankingRow> &rows)
{
    QStringList header{QStringLiteral("Rank"),    QStringLiteral("Provider"), QStringLiteral("Country"),
                       QStringLiteral("Status"),  QStringLiteral("Total"),    QStringLiteral("Lowest"),
                       QStringLiteral("Highest"), QStringLiteral("Missing"),  QStringLiteral("Requirements"),
                       QStringLiteral("Reason")};
    if (!rows.empty()) {
        for (const auto &contribution : rows.front().contributions)
            header.append(contribution.first);
    }
    std::vector<QStringList> table{header};
    for (const RankingRow &row : rows) {
        QStringList cells{count(row.rank),   row.provider,    row.country,      row.status,
                          points(row.total), points(row.low), points(row.high), QString::number(row.missing),
                          row.verdict,       row.reason};
        for (const auto &contribution : row.contributions)
            cells.append(points(contribution.second));
        table.push_back(cells);
    }
    return table;
}

} // namespace shortlist
