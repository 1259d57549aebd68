// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/evaluation/SourceWords.h"
#include "ui/report/Chapters.h"

#include <algorithm>
#include <unordered_map>

namespace shortlist::report {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(shortlist::report::CriteriaChapter)
};

// "2.1.3": the place of each criterion in the tree.
std::unordered_map<CriterionId, QString> treeNumbers(const Snapshot &snapshot)
{
    std::unordered_map<CriterionId, QString> numbers;
    std::unordered_map<CriterionId, int> used;
    for (const CriterionId id : snapshot.criteriaInOrder()) {
        const CriterionId parent = snapshot.criterion(id)->parent;
        const QString place = QString::number(++used[parent]);
        numbers[id] = isNull(parent) ? place : QString(numbers[parent] + QLatin1Char('.') + place);
    }
    return numbers;
}

TableRow criterionRow(const TableContent &table, const ReportData &data, const Criterion &criterion,
                      const QString &number)
{
    const int depth = static_cast<int>(number.count(QLatin1Char('.')));
    const bool group = criterion.isGroup();
    const TextStyle style = table.style(group);
    TableRow row;
    row.kind = group && depth == 0 ? TableRow::Kind::Group : TableRow::Kind::Body;
    row.keepWithNext = group;
    row.cells.push_back(TableCell{StyledText(number, table.style(group, ink::kMuted)), 1, 0, {}});
    TableCell name{StyledText(label(criterion.name), style), 1, pt(7) * std::max(0, depth - 1), {}};
    if (depth == 0) {
        const auto &groups = data.groups();
        const auto index = static_cast<int>(std::find(groups.begin(), groups.end(), criterion.id) - groups.begin());
        name.indent = kSwatchIndent;
        name.drawing = [index](QPainter &painter, const QRectF &rect) { drawSwatch(painter, rect, index); };
    }
    row.cells.push_back(std::move(name));
    row.cells.push_back(TableCell{StyledText(data.scaleInShort(criterion), table.style()), 1, 0, {}});
    row.cells.push_back(
        TableCell{StyledText(group ? QString() : sourceName(criterion.source), table.style()), 1, 0, {}});
    row.cells.push_back(
        TableCell{StyledText(data.percent(data.evaluation().levelShare(criterion.id)), style), 1, 0, {}});
    row.cells.push_back(
        TableCell{StyledText(data.percent(data.evaluation().overallWeight(criterion.id)), style), 1, 0, {}});
    return row;
}

TableContent levelTable(const ReportData &data, const Scale &scale)
{
    TableContent table;
    table.columns = {TableColumn{Words::tr("Score"), Qt::AlignRight, 0, pt(40), 0},
                     TableColumn{Words::tr("Level"), Qt::AlignLeft, 0, pt(70), pt(120)},
                     TableColumn{Words::tr("What a provider must show"), Qt::AlignLeft, 1, 0, 0},
                     TableColumn{Words::tr("Worth"), Qt::AlignRight, 0, pt(44), 0}};
    Criterion plain;
    plain.scale.kind = ScaleKind::Rating;
    for (const ScaleLevel &level : scale.levels)
        table.add({data.shortScore(plain, level.score), label(level.label), severalLines(level.anchor, 2'000),
                   data.points(level.value)});
    return table;
}

TableContent pointTable(const ReportData &data, const Criterion &criterion)
{
    TableContent table;
    const QString unit = label(criterion.scale.unit);
    table.columns = {
        TableColumn{unit.isEmpty() ? Words::tr("Measured") : Words::tr("Measured (%1)", "in a unit").arg(unit),
                    Qt::AlignRight, 0, pt(90), pt(160)},
        TableColumn{Words::tr("Worth"), Qt::AlignRight, 0, pt(70), 0}};
    for (const ValuePoint &point : criterion.scale.points)
        table.add({data.number(point.x, criterion.scale.decimals), data.points(point.value)});
    return table;
}

} // namespace

void writeCriteria(Composer &composer, const ReportData &data)
{
    composer.chapter(Words::tr("Criteria and weights"), Composer::Start::WhereThereIsRoom);
    const Snapshot &snapshot = data.snapshot();
    if (snapshot.criterionCount() == 0) {
        composer.paragraph(Words::tr("The project has no criteria yet."));
        return;
    }
    const int leaves = static_cast<int>(snapshot.leaves().size());
    const QString compared = leaves == 1 ? Words::tr("The providers are compared on one criterion.")
                                         : Words::tr("The providers are compared on %n criteria.", nullptr, leaves);
    composer.paragraph(
        Words::tr("%1 Measures run from worst to best. “Of level” is a criterion's share among those beside it, "
                  "“Overall” its share of the whole.")
            .arg(compared));
    TableContent table;
    table.columns = {TableColumn{QString(), Qt::AlignLeft, 0, pt(22), pt(50)},
                     TableColumn{Words::tr("Criterion"), Qt::AlignLeft, 5, pt(120), 0},
                     TableColumn{Words::tr("Scale"), Qt::AlignLeft, 4, pt(110), 0},
                     TableColumn{Words::tr("Source"), Qt::AlignLeft, 0, 0, pt(80)},
                     TableColumn{Words::tr("Of level"), Qt::AlignRight, 0, pt(48), 0},
                     TableColumn{Words::tr("Overall"), Qt::AlignRight, 0, pt(48), 0}};
    const auto numbers = treeNumbers(snapshot);
    for (const CriterionId id : snapshot.criteriaInOrder())
        table.rows.push_back(criterionRow(table, data, *snapshot.criterion(id), numbers.at(id)));
    composer.table(std::move(table), Words::tr("Criteria, their scales and weights"));
}

void writeScales(Composer &composer, const ReportData &data)
{
    composer.appendix(Words::tr("Scales"));
    composer.paragraph(
        Words::tr("What the scores on each scale mean and what they are worth, on a scale of 0 to 100."));
    const Snapshot &snapshot = data.snapshot();
    const auto numbers = treeNumbers(snapshot);
    for (const CriterionId id : snapshot.leaves()) {
        const Criterion &criterion = *snapshot.criterion(id);
        composer.minorHeading(QString(numbers.at(id) + QStringLiteral("  ") + label(criterion.name)));
        const QString description = severalLines(criterion.description, 4'000);
        if (!description.isEmpty()) {
            auto piece =
                std::make_unique<Paragraph>(StyledText(description, TextStyle{size::kTable, false, ink::kMuted}));
            piece->after = pt(5);
            piece->keepWithNext = true;
            composer.add(std::move(piece));
        }
        if (criterion.scale.kind == ScaleKind::Rating && !criterion.scale.levels.empty())
            composer.table(levelTable(data, criterion.scale), Words::tr("Levels of “%1”").arg(data.name(id)));
        else if (criterion.scale.kind == ScaleKind::Measure && criterion.scale.points.size() >= 2)
            composer.table(pointTable(data, criterion),
                           Words::tr("Points of the broken line of “%1”").arg(data.name(id)));
        else
            composer.paragraph(StyledText(data.scaleInWords(criterion), TextStyle{size::kTable}));
    }
}

} // namespace shortlist::report
