// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/report/Chapters.h"

#include <algorithm>
#include <cmath>

namespace shortlist::report {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(shortlist::report::MissingChapter)
};

QStringList completenessRow(const ReportData &data, const QString &name, const Completeness &completeness)
{
    const double share = completeness.expected > 0
                             ? static_cast<double>(completeness.given) / static_cast<double>(completeness.expected)
                             : kMissing;
    return {name, data.count(completeness.expected), data.count(completeness.given), data.count(completeness.missing()),
            data.percent(share)};
}

std::vector<TableColumn> completenessColumns(const QString &first)
{
    return {TableColumn{first, Qt::AlignLeft, 1, pt(150), 0},
            TableColumn{Words::tr("Expected"), Qt::AlignRight, 0, pt(60), 0},
            TableColumn{Words::tr("Given"), Qt::AlignRight, 0, pt(60), 0},
            TableColumn{Words::tr("Missing"), Qt::AlignRight, 0, pt(60), 0},
            TableColumn{Words::tr("Complete"), Qt::AlignRight, 0, pt(60), 0}};
}

void writeByEvaluator(Composer &composer, const ReportData &data)
{
    TableContent table;
    table.columns = completenessColumns(Words::tr("Evaluator"));
    for (const Evaluator &evaluator : data.snapshot().evaluators())
        table.add(completenessRow(data, label(evaluator.name), data.evaluation().completeness(evaluator.id)));
    const Completeness facts = data.evaluation().completeness(kFacts);
    if (facts.expected > 0)
        table.add(completenessRow(data, Words::tr("Facts"), facts));
    if (table.rows.empty())
        return;
    table.add(completenessRow(data, Words::tr("Together"), data.evaluation().completeness()), TableRow::Kind::Total);
    composer.table(std::move(table), Words::tr("Scores expected and given"));
}

struct ProviderGap
{
    ProviderId provider{};
    Completeness completeness;
};

// Providers with gaps: those of the ranking in its order.
std::vector<ProviderGap> gaps(const ReportData &data)
{
    std::vector<ProviderGap> found;
    for (const std::vector<ProviderId> *ids :
         {&data.evaluation().ranked(), &data.evaluation().belowLine(), &data.evaluation().notRanked()}) {
        for (const ProviderId id : *ids) {
            const Provider *provider = data.snapshot().provider(id);
            if (provider == nullptr || !takesPart(provider->status))
                continue;
            const Completeness completeness = data.evaluation().completeness(id);
            if (completeness.missing() > 0)
                found.push_back(ProviderGap{id, completeness});
        }
    }
    return found;
}

void writeByProvider(Composer &composer, const ReportData &data)
{
    const std::vector<ProviderGap> found = gaps(data);
    if (found.empty())
        return;
    TableContent table;
    table.columns = {TableColumn{Words::tr("Rank"), Qt::AlignRight, 0, pt(34), 0},
                     TableColumn{Words::tr("Provider"), Qt::AlignLeft, 1, pt(140), 0},
                     TableColumn{Words::tr("Missing scores"), Qt::AlignRight, 0, pt(56), pt(66)},
                     TableColumn{Words::tr("Weight without any value"), Qt::AlignRight, 0, pt(60), pt(92)},
                     TableColumn{Words::tr("Range of the total"), Qt::AlignRight, 0, pt(76), pt(90)}};
    const std::size_t shown = std::min<std::size_t>(found.size(), ReportData::kMostRows);
    for (std::size_t i = 0; i < shown; ++i) {
        const Standing standing = data.evaluation().standing(found[i].provider);
        table.add({data.rank(standing), data.name(found[i].provider), data.count(found[i].completeness.missing()),
                   data.percent(1 - standing.known), data.range(standing)});
    }
    composer.table(std::move(table), Words::tr("Providers with missing scores, in the order of the ranking"));
    if (found.size() > shown)
        composer.note(Words::tr("%1 more providers with missing scores are left out of this table.")
                          .arg(data.count(static_cast<qint64>(found.size() - shown))));
}

} // namespace

void writeMissing(Composer &composer, const ReportData &data)
{
    composer.chapter(Words::tr("Missing data"));
    const Completeness complete = data.evaluation().completeness();
    if (complete.expected == 0) {
        composer.paragraph(
            Words::tr("No scores are expected yet: the project needs providers, criteria and evaluators first."));
        return;
    }
    if (complete.missing() == 0) {
        composer.paragraph(Words::tr("Nothing is missing: all %1 scores that were expected have been given.")
                               .arg(data.count(complete.expected)));
        return;
    }
    composer.paragraph(
        Words::tr("%1 of %2 scores are missing. They are not counted as zero: totals rest on what is known, and ranges "
                  "show what the missing scores could still change.")
            .arg(data.count(complete.missing()), data.count(complete.expected)));
    writeByEvaluator(composer, data);
    writeByProvider(composer, data);
}

} // namespace shortlist::report
