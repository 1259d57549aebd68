// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/RankBars.h"

#include "ui/charts/PlotSurface.h"
#include "ui/charts/RowShape.h"

#include <algorithm>
#include <cmath>

namespace shortlist {

using namespace drawing;

namespace {

constexpr int kNamedRanks = 4; // the legend names these one by one
constexpr int kShades = 10;    // more could not be told from one another; later ranks share the last

// From the accent to a shade that is still told from the ground.
QColor shadeOf(const ChartStyle &style, int rank, int count)
{
    const int last = std::min(count, kShades) - 1;
    const double place = last < 1 ? 0 : std::min(1.0, static_cast<double>(rank) / last);
    // The first ranks matter most, so that their shades are further apart.
    const double share = 0.86 * std::pow(place, 0.6);
    const auto blend = [share](double a, double b) { return static_cast<float>(a + (b - a) * share); };
    return QColor::fromRgbF(blend(style.accent.redF(), style.background.redF()),
                            blend(style.accent.greenF(), style.background.greenF()),
                            blend(style.accent.blueF(), style.background.blueF()));
}

QString percent(double share, int decimals = 0)
{
    return number(share * 100, decimals) + QStringLiteral(" %");
}

} // namespace

RankBars::RankBars(QWidget *parent)
    : RowChart(parent)
{}

void RankBars::setData(const std::vector<RankRow> &rows)
{
    m_rows = rows;
    renew();
}

int RankBars::rankCount() const
{
    std::size_t most = 0;
    for (const RankRow &row : m_rows)
        most = std::max(most, row.shares.size());
    return static_cast<int>(most);
}

QString RankBars::rowName(int item) const
{
    return m_rows[static_cast<std::size_t>(item)].name;
}

std::vector<LegendEntry> RankBars::legend(const ChartStyle &style) const
{
    std::vector<LegendEntry> entries;
    const int count = rankCount();
    const int named = count <= kNamedRanks + 1 ? count : kNamedRanks;
    const QLocale locale;
    for (int rank = 0; rank < named; ++rank) {
        const auto sign = [colour = shadeOf(style, rank, count), line = style.muted](QPainter &painter,
                                                                                     const QRectF &rect) {
            painter.fillRect(rect, colour);
            painter.setPen(QPen(line, 0.6));
            painter.drawRect(rect);
        };
        entries.push_back({tr("Rank %1").arg(locale.toString(rank + 1)), sign, -1, false});
    }
    if (named < count) {
        const auto sign = [style, named, count](QPainter &painter, const QRectF &rect) {
            const qreal step = rect.width() / 4;
            for (int i = 0; i < 4; ++i)
                painter.fillRect(QRectF(rect.left() + i * step, rect.top(), step, rect.height()),
                                 shadeOf(style, named + (count - 1 - named) * i / 3, count));
        };
        entries.push_back(
            {tr("Rank %1 to %2").arg(locale.toString(named + 1), locale.toString(count)), sign, -1, false});
    }
    return entries;
}

AxisSpan RankBars::axisSpan(qreal width, const ChartStyle &style) const
{
    return {0, 100, width < em(style.font) * 16 ? 50.0 : 20.0, 0};
}

QString RankBars::axisLabel() const
{
    return tr("Share of the sampled weights");
}

qreal RankBars::sideRoom(const ChartStyle &) const
{
    return 0;
}

void RankBars::addParts(PlotSurface &plot, const RowShape &shape, int item) const
{
    double sum = 0;
    int part = 0;
    for (double share : m_rows[static_cast<std::size_t>(item)].shares) {
        if (share > 0)
            plot.addArea(item, part, shape.band(item, sum * 100, (sum + share) * 100));
        sum += share;
        ++part;
    }
}

void RankBars::paintRow(QPainter &painter, const ChartStyle &style, const RowShape &shape, int item) const
{
    double sum = 0;
    int rank = 0;
    const int count = rankCount();
    for (double share : m_rows[static_cast<std::size_t>(item)].shares) {
        const QRectF band = shape.band(item, sum * 100, (sum + share) * 100);
        const QColor colour = shadeOf(style, rank, count);
        if (share > 0) {
            painter.fillRect(band, colour);
            // A hair of background keeps neighbours apart.
            painter.fillRect(QRectF(band.right() - 0.5, band.top(), 1, band.height()), style.background);
            paintShare(painter, style.small(), band, colour, rank + 1, share);
        }
        sum += share;
        ++rank;
    }
    painter.setPen(QPen(style.muted, 0.6));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(shape.band(item, 0, 100));
}

void RankBars::paintShare(QPainter &painter, const QFont &font, const QRectF &band, const QColor &ground, int rank,
                          double share)
{
    const qreal room = band.width() - 6;
    const QStringList forms{tr("%1: %2", "rank and its share").arg(QLocale().toString(rank), percent(share)),
                            QLocale().toString(rank)};
    for (const QString &form : forms) {
        if (textWidth(font, form) > room)
            continue;
        text(painter, band, Qt::AlignCenter, font, readableOn(ground), form);
        return;
    }
}

QStringList RankBars::linesFor(int item, int part) const
{
    const RankRow &row = m_rows[static_cast<std::size_t>(item)];
    const QLocale locale;
    const auto line = [&](int rank) {
        return tr("Rank %1: %2").arg(locale.toString(rank + 1), percent(row.shares[static_cast<std::size_t>(rank)], 1));
    };
    QStringList lines{oneLine(row.name)};
    if (part >= 0 && part < static_cast<int>(row.shares.size())) {
        lines.append(line(part));
    } else {
        for (int rank = 0; rank < static_cast<int>(row.shares.size()) && lines.size() < 9; ++rank) {
            if (row.shares[static_cast<std::size_t>(rank)] >= 0.0005)
                lines.append(line(rank));
        }
    }
    for (const QString &detail : row.details)
        lines.append(oneLine(detail));
    return lines;
}

QString RankBars::numbersAsText() const
{
    QStringList head{tr("Provider")};
    const int count = rankCount();
    for (int rank = 1; rank <= count; ++rank)
        head.append(tr("Rank %1, %").arg(QLocale().toString(rank)));
    QStringList rows{head.join(QLatin1Char('\t'))};
    for (const RankRow &row : m_rows) {
        QStringList cells{cell(row.name)};
        for (double share : row.shares)
            cells.append(number(share * 100, 2));
        rows.append(cells.join(QLatin1Char('\t')));
    }
    return rows.join(QLatin1Char('\n'));
}

QString RankBars::summary() const
{
    if (m_rows.empty())
        return emptySentence();
    QStringList parts;
    for (std::size_t i = 0; i < std::min<std::size_t>(3, m_rows.size()); ++i) {
        if (!m_rows[i].shares.empty())
            parts.append(tr("%1 is first in %2.").arg(oneLine(m_rows[i].name), percent(m_rows[i].shares.front(), 1)));
    }
    return parts.join(QLatin1Char(' '));
}

QString RankBars::emptySentence() const
{
    return tr("Nothing has been sampled yet.");
}

} // namespace shortlist
