// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/report/ChartFigure.h"

#include "ui/charts/Chart.h"
#include "ui/report/ScopedLocale.h"

namespace shortlist::report {

namespace {

QFont chartFont()
{
    return font(TextStyle{size::kTable});
}

} // namespace

double chartHeight(const Chart &chart, const Composer &composer, const ReportData &data)
{
    const ScopedLocale scoped(data.locale());
    return chart.heightFor(composer.geometry().bodyWidth(), chartFont());
}

void addChart(Composer &composer, const ReportData &data, const std::shared_ptr<Chart> &chart, double height,
              const QString &caption)
{
    const auto drawing = [chart, locale = data.locale()](QPainter &painter, const QRectF &rect) {
        const ScopedLocale scoped(locale);
        chart->paint(painter, rect, chartFont());
    };
    composer.figure(height, drawing, caption);
}

} // namespace shortlist::report
