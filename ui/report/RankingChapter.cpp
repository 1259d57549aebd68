// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/report/Chapters.h"

#include "core/qualification/Qualification.h"
#include "ui/charts/ChartStyle.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace shortlist::report {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(shortlist::report::RankingChapter)
};

// Beyond so many columns a group's name does not fit above its number, and letters stand for the groups.
constexpr std::size_t kMostNamedGroups = 7;
// And beyond so many the table goes on in a second one.
constexpr std::size_t kMostLetteredGroups = 12;

bool hasPreference(const ReportData &data)
{
    const std::vector<ProviderId> &ranked = data.evaluation().ranked();
    return std::any_of(ranked.begin(), ranked.end(),
                       [&data](ProviderId id) { return data.evaluation().standing(id).preference != 0; });
}

// The total as a bar from 0 to 100, and the range that missing scores leave open as a line through its end.
void drawTotal(QPainter &painter, const QRectF &rect, const Standing &standing)
{
    const double line = pt(size::kTable) * 1.36;
    const QRectF track(rect.left(), rect.top() + line * 0.28, rect.width(), line * 0.5);
    painter.fillRect(track, ink::kBand);
    painter.fillRect(QRectF(track.topLeft(), QSizeF(track.width() * standing.total, track.height())), ink::kAccent);
    if (standing.missing == 0)
        return;
    const double y = track.center().y();
    const double low = track.left() + track.width() * standing.low;
    const double high = track.left() + track.width() * standing.high;
    painter.setPen(QPen(QColor(Qt::white), pt(2)));
    painter.drawLine(QPointF(low, y), QPointF(high, y));
    painter.setPen(QPen(ink::kText, pt(0.8)));
    painter.drawLine(QPointF(low, y), QPointF(high, y));
    for (const double x : {low, high})
        painter.drawLine(QPointF(x, y - pt(2)), QPointF(x, y + pt(2)));
}

QString possibleRanks(const ReportData &data, ProviderId id)
{
    const auto [best, worst] = data.evaluation().possibleRanks(id);
    if (best <= 0)
        return QString(QChar(0x2013));
    return best == worst ? data.count(best) : QString(data.count(best) + QChar(0x2013) + data.count(worst));
}

TableCell textCell(const TableContent &table, const QString &text, bool bold = false)
{
    return TableCell{StyledText(text, table.style(bold)), 1, 0, {}};
}

QString leadInWords(const ReportData &data)
{
    const Evaluation &evaluation = data.evaluation();
    const std::vector<ProviderId> &ranked = evaluation.ranked();
    const Standing first = evaluation.standing(ranked.front());
    const QString points = data.points(first.overall);
    if (ranked.size() == 1)
        return Words::tr("%1 is the only provider that is ranked, with %2 of 100 points.")
            .arg(data.name(ranked.front()), points);
    const Standing second = evaluation.standing(ranked[1]);
    if (second.rank == first.rank)
        return Words::tr("%1 and %2 share the first rank with %3 of 100 points.")
            .arg(data.name(ranked[0]), data.name(ranked[1]), points);
    return Words::tr("%1 leads with %2 of 100 points, %3 ahead of %4.")
        .arg(data.name(ranked[0]), points, data.points(first.overall - second.overall), data.name(ranked[1]));
}

void writeLead(Composer &composer, const ReportData &data)
{
    const Completeness complete = data.evaluation().completeness();
    StyledText text(leadInWords(data));
    const Standing first = data.evaluation().standing(data.evaluation().ranked().front());
    if (first.preference > 0)
        text.add(QStringLiteral(" "))
            .add(Words::tr("%1 of these points are declared preference.").arg(data.points(first.preference)));
    if (complete.missing() > 0)
        text.add(QStringLiteral(" "))
            .add(Words::tr("%1 of %2 scores are missing; where they could change a total, the table gives the range it "
                           "may lie in.")
                     .arg(data.count(complete.missing()), data.count(complete.expected)));
    composer.paragraph(text);
}

TableContent denseTable()
{
    TableContent table;
    table.padding = pt(2);
    return table;
}

TableRow rankingRow(const TableContent &table, const ReportData &data, ProviderId id, bool shortlisted, bool preferred)
{
    const Standing standing = data.evaluation().standing(id);
    TableRow row;
    row.cells.push_back(textCell(table, data.rank(standing), shortlisted));
    row.cells.push_back(textCell(table, data.name(id), shortlisted));
    if (!preferred)
        row.cells.push_back(textCell(table, data.country(data.snapshot().provider(id)->country)));
    row.cells.push_back(textCell(table, data.points(standing.total), shortlisted && !preferred));
    if (preferred) {
        row.cells.push_back(
            textCell(table, standing.preference == 0 ? QString() : data.signedPoints(standing.preference)));
        row.cells.push_back(textCell(table, data.points(standing.overall), shortlisted));
    }
    TableCell bar;
    bar.drawing = [standing](QPainter &painter, const QRectF &rect) { drawTotal(painter, rect, standing); };
    row.cells.push_back(std::move(bar));
    row.cells.push_back(textCell(table, data.range(standing)));
    row.cells.push_back(textCell(table, possibleRanks(data, id)));
    return row;
}

void writeRankingTable(Composer &composer, const ReportData &data, const std::vector<ProviderId> &listed)
{
    const bool preferred = hasPreference(data);
    TableContent table = denseTable();
    table.columns = {TableColumn{Words::tr("Rank"), Qt::AlignRight, 0, pt(34), 0},
                     TableColumn{Words::tr("Provider"), Qt::AlignLeft, 5, pt(130), 0},
                     TableColumn{Words::tr("Country"), Qt::AlignLeft, 0, 0, pt(90)},
                     TableColumn{Words::tr("Total"), Qt::AlignRight, 0, pt(38), 0},
                     TableColumn{Words::tr("0 to 100"), Qt::AlignLeft, 3, pt(70), 0},
                     TableColumn{Words::tr("Range"), Qt::AlignRight, 0, pt(60), 0},
                     TableColumn{Words::tr("Possible ranks"), Qt::AlignRight, 0, pt(50), pt(60)}};
    if (preferred) { // in place of the country, so that names keep their line
        table.columns[2] = table.columns[3];
        table.columns[3] = TableColumn{Words::tr("Preference"), Qt::AlignRight, 0, pt(58), 0};
        table.columns.insert(table.columns.begin() + 4,
                             TableColumn{Words::tr("Together"), Qt::AlignRight, 0, pt(50), 0});
    }
    for (std::size_t i = 0; i < listed.size(); ++i)
        table.rows.push_back(rankingRow(table, data, listed[i], i < data.shortlist().size(), preferred));
    composer.table(std::move(table), Words::tr("Ranking; the shortlist is in bold"));
    if (preferred)
        composer.note(
            Words::tr("Preference: points that were declared beforehand and are added after scoring; ranks follow both "
                      "together. The total, its range and all other figures of this report are of what was scored."));
    const auto left = std::ssize(data.evaluation().ranked()) - std::ssize(listed);
    if (left > 0)
        composer.note(Words::tr("%1 more providers are ranked below these and are left out of this report's tables.")
                          .arg(data.count(left)));
}

QString letter(std::size_t index)
{
    return index < 26 ? QString(QChar(static_cast<char16_t>(u'A' + index))) : QString::number(index + 1);
}

// Groups [begin, end) of the top level; letters are those of their places among all groups.
struct GroupRange
{
    std::size_t begin = 0;
    std::size_t end = 0;
    bool letters = false;
};

TableContent contributionsHead(const ReportData &data, const GroupRange &range)
{
    TableContent table = denseTable();
    if (range.letters) {
        table.fontSize = 7.5;
        table.gutter = pt(3);
    }
    table.columns = {TableColumn{Words::tr("Rank"), Qt::AlignRight, 0, pt(30), 0},
                     TableColumn{Words::tr("Provider"), Qt::AlignLeft, 1, pt(105), 0}};
    for (std::size_t i = range.begin; i < range.end; ++i)
        table.columns.push_back(TableColumn{range.letters ? letter(i) : data.name(data.groups()[i]), Qt::AlignRight, 0,
                                            range.letters ? 0 : pt(32), pt(70)});
    table.columns.push_back(TableColumn{Words::tr("Total"), Qt::AlignRight, 0, range.letters ? 0 : pt(38), 0});
    return table;
}

TableRow mostPossibleRow(const TableContent &table, const ReportData &data, const GroupRange &range)
{
    const TextStyle muted = table.style(false, ink::kMuted);
    TableRow row;
    row.cells = {textCell(table, QString()), TableCell{StyledText(Words::tr("Most possible"), muted), 1, 0, {}}};
    for (std::size_t i = range.begin; i < range.end; ++i)
        row.cells.push_back(
            TableCell{StyledText(data.points(data.evaluation().overallWeight(data.groups()[i])), muted), 1, 0, {}});
    row.cells.push_back(TableCell{StyledText(data.points(1), muted), 1, 0, {}});
    return row;
}

void writeGroupRange(Composer &composer, const ReportData &data, const std::vector<ProviderId> &listed,
                     const GroupRange &range)
{
    TableContent table = contributionsHead(data, range);
    table.rows.push_back(mostPossibleRow(table, data, range));
    for (std::size_t r = 0; r < listed.size(); ++r) {
        const bool bold = r < data.shortlist().size();
        const Standing standing = data.evaluation().standing(listed[r]);
        TableRow row;
        row.cells = {textCell(table, data.rank(standing), bold), textCell(table, data.name(listed[r]), bold)};
        for (std::size_t i = range.begin; i < range.end; ++i)
            row.cells.push_back(textCell(table, data.points(data.contribution(listed[r], data.groups()[i]))));
        row.cells.push_back(textCell(table, data.points(standing.total), bold));
        table.rows.push_back(std::move(row));
    }
    composer.table(std::move(table), Words::tr("What each group of criteria contributes to the total, in points"));
    if (!range.letters)
        return;
    QStringList key;
    for (std::size_t i = range.begin; i < range.end; ++i)
        key.append(Words::tr("%1: %2", "a letter and what it stands for").arg(letter(i), data.name(data.groups()[i])));
    composer.note(key.join(QStringLiteral("; ")));
}

void writeContributions(Composer &composer, const ReportData &data, const std::vector<ProviderId> &listed)
{
    const std::size_t count = data.groups().size();
    const bool letters = count > kMostNamedGroups;
    const std::size_t tables = (count + kMostLetteredGroups - 1) / kMostLetteredGroups;
    for (std::size_t i = 0; i < tables; ++i)
        writeGroupRange(composer, data, listed, GroupRange{count * i / tables, count * (i + 1) / tables, letters});
}

// Those who take part and fail a requirement: visible, and above nobody.
void writeBelowLine(Composer &composer, const ReportData &data)
{
    const std::vector<ProviderId> &ids = data.evaluation().belowLine();
    if (ids.empty())
        return;
    composer.heading(Words::tr("Below the line"));
    TableContent table = denseTable();
    table.columns = {TableColumn{Words::tr("Provider"), Qt::AlignLeft, 2, pt(110), 0},
                     TableColumn{Words::tr("Total"), Qt::AlignRight, 0, pt(38), 0},
                     TableColumn{Words::tr("Fails"), Qt::AlignLeft, 5, pt(200), 0}};
    const std::size_t shown = std::min<std::size_t>(ids.size(), ReportData::kMostRows);
    constexpr int kLongestReason = 400;
    for (std::size_t i = 0; i < shown; ++i)
        table.add({data.name(ids[i]), data.points(data.evaluation().standing(ids[i]).total),
                   severalLines(data.evaluation().qualification().reason(ids[i], data.locale()), kLongestReason)});
    composer.table(std::move(table),
                   Words::tr("Providers that fail a requirement and are not ranked, whatever their total"));
    if (ids.size() > shown)
        composer.note(Words::tr("%1 more providers below the line are left out of this table.")
                          .arg(data.count(static_cast<qint64>(ids.size() - shown))));
}

QString whyNotRanked(const ReportData &data, const Provider &provider)
{
    if (data.evaluation().standing(provider.id).belowLine) {
        QStringList failed;
        const Qualification &qualification = data.evaluation().qualification();
        for (const RequirementId id : qualification.requirementsWith(provider.id, Verdict::Fail))
            failed.append(label(data.snapshot().requirement(id)->name));
        return Words::tr("below the line, fails: %1").arg(data.list(failed));
    }
    if (provider.status == ProviderStatus::Declined)
        return Words::tr("declined to take part");
    if (provider.status == ProviderStatus::Excluded)
        return Words::tr("excluded");
    return Words::tr("nothing is known on any criterion with weight");
}

// Those who fail a requirement first, then those who are out for another reason.
std::vector<ProviderId> allNotRanked(const ReportData &data)
{
    std::vector<ProviderId> ids = data.evaluation().belowLine();
    ids.insert(ids.end(), data.evaluation().notRanked().begin(), data.evaluation().notRanked().end());
    return ids;
}

// A few are named in a sentence; a table would take half a page for them.
constexpr std::size_t kMostInSentence = 5;

void writeNotRankedSentence(Composer &composer, const ReportData &data)
{
    QStringList words;
    const std::vector<ProviderId> ids = allNotRanked(data);
    for (const ProviderId id : ids) {
        const Provider &provider = *data.snapshot().provider(id);
        words.append(Words::tr("%1 (%2)", "a provider and why it is not ranked")
                         .arg(label(provider.name), whyNotRanked(data, provider)));
    }
    StyledText text(Words::tr("Not ranked:"), TextStyle{size::kBody, true});
    composer.paragraph(text.add(QStringLiteral(" ")).add(data.list(words)).add(QStringLiteral(".")));
}

void writeNotRanked(Composer &composer, const ReportData &data)
{
    const std::vector<ProviderId> ids = allNotRanked(data);
    if (ids.empty())
        return;
    if (ids.size() <= kMostInSentence) {
        writeNotRankedSentence(composer, data);
        return;
    }
    composer.heading(Words::tr("Not ranked"));
    TableContent table;
    table.columns = {TableColumn{Words::tr("Provider"), Qt::AlignLeft, 3, 0, 0},
                     TableColumn{Words::tr("Country"), Qt::AlignLeft, 0, pt(90), pt(120)},
                     TableColumn{Words::tr("Reason"), Qt::AlignLeft, 3, 0, 0}};
    const std::size_t shown = std::min<std::size_t>(ids.size(), ReportData::kMostRows);
    for (std::size_t i = 0; i < shown; ++i) {
        const Provider &provider = *data.snapshot().provider(ids[i]);
        table.add({label(provider.name), data.country(provider.country), whyNotRanked(data, provider)});
    }
    composer.table(std::move(table), Words::tr("Providers that are not ranked, and why"));
    if (ids.size() > shown)
        composer.note(Words::tr("%1 more providers that are not ranked are left out of this table.")
                          .arg(data.count(static_cast<qint64>(ids.size() - shown))));
}

} // namespace

void writeRanking(Composer &composer, const ReportData &data)
{
    composer.chapter(Words::tr("Ranking"));
    const std::vector<ProviderId> listed = data.listed();
    if (listed.empty()) {
        composer.paragraph(
            data.snapshot().providers().empty()
                ? Words::tr("The project has no providers yet.")
                : Words::tr(
                      "No provider can be ranked yet, because nothing is known of any on a criterion with weight."));
    } else {
        writeLead(composer, data);
        writeRankingTable(composer, data, listed);
        composer.heading(Words::tr("Contributions"));
        writeContributions(composer, data, listed);
    }
    writeBelowLine(composer, data);
    writeNotRanked(composer, data);
}

} // namespace shortlist::report
