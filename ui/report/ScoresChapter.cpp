// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/report/Chapters.h"

#include "core/evaluation/Consensus.h"
#include "ui/report/ProviderWords.h"

#include <algorithm>
#include <cmath>

namespace shortlist::report {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(shortlist::report::ScoresChapter)
};

// With more evaluators than this a column for each would be too narrow, and each score gets a row of its own.
constexpr std::size_t kMostEvaluatorColumns = 5;
constexpr int kLongestComment = 6'000;

TableCell plain(const TableContent &table, const QString &text)
{
    return TableCell{StyledText(text, table.style()), 1, 0, {}};
}

void addComment(StyledText &to, const TableContent &table, const QString &who, const QString &comment)
{
    if (comment.isEmpty())
        return;
    if (!to.isEmpty())
        to.lineBreak();
    to.add(Words::tr("%1: ", "who says it").arg(who), table.style(true, ink::kMuted));
    to.add(severalLines(comment, kLongestComment), table.style());
}

// "3, because … (Ruth Okello)"
QString consensusWords(const ReportData &data, CriterionId leaf, const Consensus &agreed)
{
    const QString score = data.shortScore(*data.snapshot().criterion(leaf), agreed.score);
    return agreed.by.isEmpty() ? Words::tr("%1. %2", "a score and its reason").arg(score, agreed.reason)
                               : Words::tr("%1. %2 (%3)", "a score, its reason and who recorded it")
                                     .arg(score, agreed.reason, agreed.by);
}

StyledText comments(const TableContent &table, const ReportData &data, ProviderId provider, CriterionId leaf)
{
    const ScoreTable &scores = data.snapshot().scores();
    StyledText text(QString(), table.style());
    addComment(text, table, Words::tr("Fact"), scores.comment(ScoreKey{provider, leaf, kFacts}));
    for (const Evaluator &evaluator : data.snapshot().evaluators())
        addComment(text, table, label(evaluator.name), scores.comment(ScoreKey{provider, leaf, evaluator.id}));
    if (const std::optional<Consensus> agreed = consensusOf(data.snapshot(), provider, leaf))
        addComment(text, table, Words::tr("Consensus"), consensusWords(data, leaf, *agreed));
    return text;
}

QString factText(const ReportData &data, const Criterion &criterion, ProviderId provider)
{
    const double raw = data.evaluation().rawValue(provider, criterion.id);
    return std::isnan(raw) ? Words::tr("Not known") : data.score(criterion, raw);
}

// The group that a leaf stands in, as a row of its own where it changes.
void addGroupRow(TableContent &table, const ReportData &data, const Criterion &leaf)
{
    TableRow row;
    row.kind = TableRow::Kind::Group;
    row.keepWithNext = true;
    const QString path = isNull(leaf.parent) ? QString() : oneLine(data.snapshot().criterionPath(leaf.parent));
    row.cells.push_back(TableCell{StyledText(path, table.style(true)), static_cast<int>(table.columns.size()), 0, {}});
    table.rows.push_back(std::move(row));
}

TableRow columnsRow(const TableContent &table, const ReportData &data, ProviderId provider, const Criterion &leaf)
{
    const std::vector<Evaluator> &evaluators = data.snapshot().evaluators();
    TableRow row;
    row.cells.push_back(plain(table, label(leaf.name)));
    if (leaf.source != CriterionSource::Evaluators && !evaluators.empty()) {
        row.cells.push_back(plain(table, factText(data, leaf, provider)));
        row.cells.back().span = static_cast<int>(evaluators.size());
    } else {
        for (const Evaluator &evaluator : evaluators)
            row.cells.push_back(plain(
                table, data.shortScore(leaf, data.snapshot().score(ScoreKey{provider, leaf.id, evaluator.id}).value)));
    }
    StyledText value(data.points(data.evaluation().value(provider, leaf.id)), table.style());
    if (data.evaluation().opinion(provider, leaf.id).consensus)
        value.lineBreak().add(Words::tr("consensus"), table.style(false, ink::kMuted));
    row.cells.push_back(TableCell{value, 1, 0, {}});
    row.cells.push_back(TableCell{comments(table, data, provider, leaf.id), 1, 0, {}});
    return row;
}

TableContent columnsTable(const ReportData &data)
{
    TableContent table;
    table.fontSize = 8;
    table.columns = {TableColumn{Words::tr("Criterion"), Qt::AlignLeft, 4, pt(100), 0}};
    for (const Evaluator &evaluator : data.snapshot().evaluators())
        table.columns.push_back(TableColumn{label(evaluator.name), Qt::AlignRight, 0, pt(34), pt(54)});
    table.columns.push_back(TableColumn{Words::tr("Value"), Qt::AlignRight, 0, pt(38), 0});
    table.columns.push_back(TableColumn{Words::tr("Comments"), Qt::AlignLeft, 6, pt(120), 0});
    return table;
}

TableContent rowsTable()
{
    TableContent table;
    table.fontSize = 8;
    table.columns = {TableColumn{Words::tr("Criterion"), Qt::AlignLeft, 3, pt(110), 0},
                     TableColumn{Words::tr("Evaluator"), Qt::AlignLeft, 0, pt(70), pt(110)},
                     TableColumn{Words::tr("Score"), Qt::AlignRight, 0, pt(44), pt(80)},
                     TableColumn{Words::tr("Comment"), Qt::AlignLeft, 4, pt(120), 0}};
    return table;
}

void addRows(TableContent &table, const ReportData &data, ProviderId provider, const Criterion &leaf)
{
    QString name = label(leaf.name);
    const auto add = [&](const QString &who, const QString &score, const ScoreKey &key) {
        table.add({name, who, score, severalLines(data.snapshot().scores().comment(key), kLongestComment)});
        name.clear(); // only in the first of its rows
    };
    if (leaf.source != CriterionSource::Evaluators) {
        add(Words::tr("Fact"), factText(data, leaf, provider), ScoreKey{provider, leaf.id, kFacts});
        return;
    }
    for (const Evaluator &evaluator : data.snapshot().evaluators()) {
        const ScoreKey key{provider, leaf.id, evaluator.id};
        add(label(evaluator.name), data.shortScore(leaf, data.snapshot().score(key).value), key);
    }
    if (const std::optional<Consensus> agreed = consensusOf(data.snapshot(), provider, leaf.id))
        table.add(
            {QString(), Words::tr("Consensus"), data.shortScore(leaf, agreed->score),
             severalLines(agreed->by.isEmpty()
                              ? agreed->reason
                              : Words::tr("%1 (%2)", "a reason and who recorded it").arg(agreed->reason, agreed->by),
                          kLongestComment)});
}

} // namespace

void writeScoresIntroduction(Composer &composer, const ReportData &data)
{
    composer.appendix(Words::tr("Scores and comments"));
    const auto all = static_cast<qint64>(data.snapshot().providers().size());
    const qint64 shown = std::ssize(data.shortlist());
    if (shown == 0) {
        composer.paragraph(Words::tr("There are no scores to print, because no provider is ranked yet."));
        return;
    }
    composer.paragraph(Words::tr(
        "Scores as the evaluators gave them; “Value” is what they are worth together, on a scale of 0 to 100."));
    if (!allConsensus(data.snapshot()).empty())
        composer.paragraph(
            Words::tr("Where there is a consensus, it counts instead of the evaluators' own scores, which stand beside "
                      "it."));
    if (all > shown)
        composer.paragraph(Words::tr("This appendix holds the %1 best ranked providers; the scores of %2 others are "
                                     "left out and stand in the "
                                     "project.")
                               .arg(data.count(shown), data.count(all - shown)));
}

void writeScores(Composer &composer, const ReportData &data, ProviderId id)
{
    composer.heading(data.name(id));
    const bool columns = data.snapshot().evaluators().size() <= kMostEvaluatorColumns;
    TableContent table = columns ? columnsTable(data) : rowsTable();
    CriterionId group{};
    for (const CriterionId leafId : data.evaluation().leaves()) {
        const Criterion &leaf = *data.snapshot().criterion(leafId);
        if (leaf.parent != group && !isNull(leaf.parent))
            addGroupRow(table, data, leaf);
        group = leaf.parent;
        if (columns)
            table.rows.push_back(columnsRow(table, data, id, leaf));
        else
            addRows(table, data, id, leaf);
    }
    composer.table(std::move(table), Words::tr("Scores and comments on %1").arg(data.name(id)));
}

} // namespace shortlist::report
