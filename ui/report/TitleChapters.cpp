// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/report/Chapters.h"

#include "core/catalogue/Catalogue.h"
#include "ui/charts/ChartStyle.h"

#include <QPainter>

namespace shortlist::report {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(shortlist::report::TitleChapters)
};

constexpr int kLongestTitle = 220; // letters of a title that are printed large

void addFact(TableContent &table, const QString &label, const QString &value)
{
    if (value.isEmpty())
        return;
    TableRow row;
    row.cells.push_back(TableCell{StyledText(label, table.style(false, ink::kMuted)), 1, 0, {}});
    row.cells.push_back(TableCell{StyledText(value, table.style()), 1, 0, {}});
    table.rows.push_back(std::move(row));
}

TableContent factTable()
{
    TableContent table;
    table.header = false;
    table.fontSize = size::kBody;
    table.columns = {TableColumn{QString(), Qt::AlignLeft, 0, pt(120), pt(170)},
                     TableColumn{QString(), Qt::AlignLeft, 1, 0, 0}};
    return table;
}

QString dateOrNothing(const ReportData &data, const QDate &date)
{
    return date.isValid() ? data.date(date) : QString();
}

QString service(const Need &need)
{
    return need.service.isEmpty() ? QString() : label(catalogue::serviceLabel(need.service));
}

QString shortened(const QString &title)
{
    return title.size() <= kLongestTitle ? title : QString(title.left(kLongestTitle) + QChar(0x2026));
}

void addLine(Composer &composer, const QString &text, const TextStyle &style, double before)
{
    auto piece = std::make_unique<Paragraph>(StyledText(text, style), 1.0);
    piece->before = before;
    composer.add(std::move(piece));
}

} // namespace

void drawSwatch(QPainter &painter, const QRectF &rect, int group)
{
    const double side = pt(6.5);
    const double line = pt(size::kTable) * 1.36;
    painter.fillRect(QRectF(rect.left() - kSwatchIndent, rect.top() + (line - side) / 2, side, side),
                     ChartStyle::light(font({})).group(group));
}

void writeTitlePage(Composer &composer, const ReportData &data)
{
    const Need &need = data.snapshot().need();
    composer.pager().makeBare();
    composer.space(pt(96));
    composer.add(std::make_unique<Figure>(pt(5), [](QPainter &painter, const QRectF &rect) {
        painter.fillRect(QRectF(rect.left(), rect.top(), pt(64), rect.height()), ink::kAccent);
    }));
    addLine(composer, Words::tr("Selection of an outsourcing provider"), TextStyle{size::kHeading, false, ink::kMuted},
            pt(22));
    addLine(composer, shortened(data.title()), TextStyle{size::kTitle, true, ink::kText}, pt(8));
    if (!label(need.organisation).isEmpty())
        addLine(composer, shortened(label(need.organisation)), TextStyle{size::kHeading + 2, false, ink::kText},
                pt(12));
    composer.space(pt(150));

    TableContent table = factTable();
    addFact(table, Words::tr("Prepared by"), shortened(data.options().author));
    addFact(table, Words::tr("Date of this report"), data.date(data.options().generatedAt.date()));
    addFact(table, Words::tr("Service"), service(need));
    addFact(table, Words::tr("Award planned for"), dateOrNothing(data, need.awardDate));
    const auto providers = static_cast<qint64>(data.snapshot().providers().size());
    if (providers > 0) {
        addFact(table, Words::tr("Providers considered"), data.count(providers));
        addFact(table, Words::tr("Providers on the shortlist"), data.count(std::ssize(data.shortlist())));
    }
    composer.plainTable(std::move(table));
    composer.breakPage();
}

const Piece *writeContents(Pager &pager, const std::vector<OutlineEntry> &outline, const std::vector<int> &pages)
{
    pager.setChapter(Words::tr("Contents"));
    pager.breakPage();
    auto heading = std::make_unique<Paragraph>(
        StyledText(Words::tr("Contents"), TextStyle{size::kChapter, true, ink::kAccent}), 1.0);
    heading->after = pt(14);
    heading->keepWithNext = true;
    pager.add(std::move(heading));

    TableContent table;
    table.header = false;
    table.rules = false;
    table.fontSize = size::kBody;
    table.columns = {TableColumn{QString(), Qt::AlignLeft, 0, pt(34), pt(48)},
                     TableColumn{QString(), Qt::AlignLeft, 1, 0, 0},
                     TableColumn{QString(), Qt::AlignRight, 0, pt(34), 0}};
    for (std::size_t i = 0; i < outline.size(); ++i) {
        const bool chapter = outline[i].level == 1;
        const TextStyle style = table.style(chapter, chapter ? ink::kText : ink::kMuted);
        TableRow row;
        row.keepWithNext = chapter && i + 1 < outline.size() && outline[i + 1].level > 1;
        row.cells.push_back(TableCell{StyledText(outline[i].number, style), 1, 0, {}});
        row.cells.push_back(TableCell{StyledText(shortened(outline[i].title), style), 1, chapter ? 0 : pt(10), {}});
        row.cells.push_back(TableCell{StyledText(QString::number(pages[i]), style), 1, 0, {}});
        table.rows.push_back(std::move(row));
    }
    auto piece = std::make_unique<TablePiece>(std::move(table));
    const Piece *lines = piece.get();
    pager.add(std::move(piece));
    pager.finish();
    return lines;
}

} // namespace shortlist::report
