// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/charts/ChartSamples.h"

#include <QDir>
#include <QPalette>
#include <QPixmap>
#include <QWidget>

#include <cmath>

namespace shortlist::samples {

namespace {

QStringList groupNames()
{
    return {QStringLiteral("Commercial"),
            QStringLiteral("Service quality"),
            QStringLiteral("People"),
            QStringLiteral("Technology and security"),
            QStringLiteral("Location and language"),
            QStringLiteral("Governance"),
            QStringLiteral("Transition"),
            QStringLiteral("Sustainability"),
            QStringLiteral("References"),
            QStringLiteral("Innovation"),
            QStringLiteral("Continuity"),
            QStringLiteral("Compliance")};
}

QStringList providerNames()
{
    return {QStringLiteral("Northwind Service Partners"),
            QStringLiteral("Meridian Connect"),
            QStringLiteral("Atlas Dialogue"),
            QStringLiteral("<b>Bold</b> & Brave Ltd"),
            QStringLiteral("Harbour CX"),
            QStringLiteral("Tagus Atendimento, S.A."),
            QStringLiteral("Vistula Support"),
            QStringLiteral("Cape Care Contact Centres (Pty) Limited"),
            QStringLiteral("Lumen Kolkata"),
            QStringLiteral("Cebu Voice"),
            QStringLiteral("Danube Desk"),
            QStringLiteral("Liffey Line")};
}

QStringList criterionNames()
{
    return {QStringLiteral("Price per contact"), QStringLiteral("Rate transparency"),
            QStringLiteral("Payment terms"),     QStringLiteral("First-contact resolution"),
            QStringLiteral("Quality assurance"), QStringLiteral("Customer satisfaction in comparable programmes"),
            QStringLiteral("Attrition"),         QStringLiteral("Training"),
            QStringLiteral("ISO/IEC 27001")};
}

// Repeatable values that look like scores.
double wave(int a, int b)
{
    const double x = std::sin(a * 12.9898 + b * 78.233) * 43758.5453;
    return x - std::floor(x);
}

} // namespace

QString providerName(int index)
{
    const int turn = index / static_cast<int>(providerNames().size());
    const QString name = providerNames().at(index % static_cast<int>(providerNames().size()));
    return turn == 0 ? name : QStringLiteral("%1 %2").arg(name).arg(turn + 1);
}

StackedBarsData bars(int providers, int groups)
{
    StackedBarsData data;
    for (int group = 0; group < groups; ++group)
        data.groups.push_back({groupNames().at(group % static_cast<int>(groupNames().size())), group});
    data.count = providers;
    data.bar = [providers, groups](int row) {
        StackedBar bar;
        bar.name = providerName(row);
        bar.rank = row + 1;
        const double total = 84.0 - 60.0 * row / std::max(1, providers);
        double sum = 0;
        for (int group = 0; group < groups; ++group) {
            bar.parts.push_back(0.4 + wave(row, group));
            sum += bar.parts.back();
        }
        for (double &part : bar.parts)
            part *= total / sum;
        bar.total = total;
        if (row % 3 == 1) {
            bar.low = total - 6.5;
            bar.high = total + 4;
        }
        return bar;
    };
    return data;
}

RadarData radar(int providers, int axes)
{
    RadarData data;
    for (int axis = 0; axis < axes; ++axis)
        data.axes.append(groupNames().at(axis % static_cast<int>(groupNames().size())));
    for (int i = 0; i < providers; ++i) {
        RadarSeries series{providerName(i), {}, i};
        for (int axis = 0; axis < axes; ++axis)
            series.values.push_back(35 + 60 * wave(i, axis));
        data.series.push_back(series);
    }
    if (providers > 1 && axes > 2)
        data.series[1].values[2] = std::numeric_limits<double>::quiet_NaN();
    return data;
}

HeatMapData heatMap(int providers, int criteria)
{
    HeatMapData data;
    for (int row = 0; row < providers; ++row)
        data.rows.append(providerName(row));
    for (int column = 0; column < criteria; ++column) {
        const int group = column * 6 / std::max(1, criteria);
        data.columns.push_back(
            {criterionNames().at(column % static_cast<int>(criterionNames().size())), groupNames().at(group), group});
    }
    data.value = [](int row, int column) {
        return (row * 7 + column * 3) % 17 == 4 ? std::numeric_limits<double>::quiet_NaN()
                                                : std::round(100 * wave(row, column));
    };
    data.detail = [](int row, int) { return QStringLiteral("Detail of row %1").arg(row); };
    return data;
}

ScatterData scatter(int providers, Better better)
{
    ScatterData data;
    data.measure = QStringLiteral("Price per contact");
    data.unit = QStringLiteral("EUR");
    data.decimals = 2;
    data.better = better;
    for (int i = 0; i < providers; ++i) {
        const double price = 2.1 + 5 * wave(i, 1);
        data.points.push_back({providerName(i), price, 35 + 6 * price + 20 * (wave(i, 2) - 0.5)});
    }
    return data;
}

ValueFunctionData valueFunction()
{
    ValueFunctionData data;
    data.curve = {{20, 1.0}, {45, 0.8}, {90, 0.3}, {180, 0.0}};
    data.marks = {{20, 1.0, QStringLiteral("best")},
                  {45, 0.8, QString()},
                  {90, 0.3, QStringLiteral("Northwind")},
                  {180, 0.0, QStringLiteral("worst")}};
    data.measure = QStringLiteral("Time to answer");
    data.unit = QStringLiteral("seconds");
    return data;
}

RangeData ranges(int criteria)
{
    RangeData data;
    data.axis = QStringLiteral("Share of the whole weight");
    data.suffix = QStringLiteral(" %");
    data.rowTitle = QStringLiteral("Criterion");
    data.bar = QStringLiteral("The first stays first");
    data.markName = QStringLiteral("Weight today");
    for (int i = 0; i < criteria; ++i) {
        const double share = std::round(40 * wave(i, 3));
        RangeRow row;
        row.name = criterionNames().at(i % static_cast<int>(criterionNames().size()));
        row.lower = i % 3 == 0 ? 0 : share * wave(i, 4);
        row.upper = i % 4 == 1 ? 100 : share + (100 - share) * wave(i, 5);
        row.mark = share;
        row.quiet = row.lower <= 0 && row.upper >= 100;
        data.rows.push_back(row);
    }
    return data;
}

RangeData boxes(int evaluators)
{
    RangeData data;
    data.axis = QStringLiteral("Points of 100");
    data.rowTitle = QStringLiteral("Evaluator");
    data.bar = QStringLiteral("Middle half");
    for (int i = 0; i < evaluators; ++i) {
        RangeRow row;
        row.name = providerName(i);
        row.lower = std::round(30 * wave(i, 1));
        row.upper = std::round(100 - 20 * wave(i, 2));
        row.lowerQuarter = row.lower + 15;
        row.middle = row.lower + 30;
        row.upperQuarter = row.upper - 12;
        data.rows.push_back(row);
    }
    return data;
}

TornadoData tornado(int criteria)
{
    TornadoData data;
    data.lead = 2.4;
    data.axis = QStringLiteral("Lead of Northwind over Meridian, points");
    data.smallerName = QStringLiteral("Weight 25 % smaller");
    data.largerName = QStringLiteral("Weight 25 % larger");
    for (int i = 0; i < criteria; ++i) {
        const double half = 5.0 / (i + 1);
        const double sign = wave(i, 7) > 0.5 ? 1 : -1;
        data.rows.push_back({criterionNames().at(i % static_cast<int>(criterionNames().size())),
                             data.lead - sign * half, data.lead + sign * half * 0.8});
    }
    return data;
}

std::vector<RankRow> ranks(int providers)
{
    std::vector<RankRow> rows;
    for (int i = 0; i < providers; ++i) {
        RankRow row{providerName(i), {}, {}};
        double sum = 0;
        for (int rank = 0; rank < providers; ++rank) {
            row.shares.push_back(std::exp(-(rank - i) * (rank - i) / 2.5));
            sum += row.shares.back();
        }
        for (double &share : row.shares)
            share /= sum;
        rows.push_back(row);
    }
    return rows;
}

LineChartData sweep(int providers)
{
    LineChartData data;
    data.axis = QStringLiteral("Share of Price");
    data.today = 22;
    for (int i = 0; i < providers; ++i)
        data.lines.push_back({providerName(i), 80.0 - 3 * i, 35.0 + 7 * i, i});
    // The first two meet where 80 - 0.45 x = 77 - 0.35 x.
    data.crossings = {30};
    return data;
}

void dress(QWidget &widget, bool dark)
{
    QPalette palette;
    const QColor base = dark ? QColor(0x1f, 0x23, 0x28) : QColor(Qt::white);
    const QColor text = dark ? QColor(0xe8, 0xea, 0xed) : QColor(0x1d, 0x23, 0x2a);
    palette.setColor(QPalette::Base, base);
    palette.setColor(QPalette::Window, base);
    palette.setColor(QPalette::Text, text);
    palette.setColor(QPalette::WindowText, text);
    widget.setPalette(palette);
}

void keepPicture(QWidget &widget, const QString &name)
{
    const QString folder = qEnvironmentVariable("SHORTLIST_CHART_PICTURES");
    if (!folder.isEmpty() && QDir().mkpath(folder))
        widget.grab().save(QStringLiteral("%1/%2.png").arg(folder, name));
}

} // namespace shortlist::samples
