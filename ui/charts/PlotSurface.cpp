// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/PlotSurface.h"

#include "ui/charts/Chart.h"

#include <QPaintEvent>

namespace shortlist {

namespace {

// A layerable that is nothing but a function.
class Painting : public QCPLayerable
{
public:
    Painting(QCustomPlot *plot, const QString &layer, const PlotSurface::Paint &paint)
        : QCPLayerable(plot, layer)
        , m_paint(paint)
    {}

protected:
    void applyDefaultAntialiasingHint(QCPPainter *) const override {}
    // QCustomPlot cuts everything one pixel short at the bottom.
    QRect clipRect() const override { return mParentPlot->viewport().adjusted(0, 0, 0, 1); }
    void draw(QCPPainter *painter) override
    {
        QPainter &plain = *painter;
        plain.setRenderHint(QPainter::Antialiasing);
        m_paint(plain);
    }

private:
    PlotSurface::Paint m_paint;
};

} // namespace

PlotSurface::PlotSurface(const Chart *chart, QWidget *parent)
    : QCustomPlot(parent)
    , m_chart(chart)
{
    // QCustomPlot drops the thousands' separators; the user's locale has them.
    setLocale(QLocale());
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::NoFocus);
}

void PlotSurface::markStale()
{
    m_stale = true;
    update();
}

void PlotSurface::restart(const ChartStyle &style)
{
    clearPlottables();
    clearItems();
    for (QCPLayerable *painting : m_paintings)
        delete painting;
    m_paintings.clear();
    m_areas.clear();
    plotLayout()->clear();
    plotLayout()->simplify();
    setBackground(QBrush(style.background));
    setLocale(QLocale());
}

void PlotSurface::addPainting(const QString &layer, const Paint &paint)
{
    m_paintings.push_back(new Painting(this, layer, paint));
}

QCPAxisRect *PlotSurface::addAxisRect(const QRect &inner)
{
    auto *rect = new QCPAxisRect(this, true);
    const QRect outer = viewport();
    rect->setAutoMargins(QCP::msNone);
    rect->setMinimumMargins(QMargins(0, 0, 0, 0));
    rect->setMargins(QMargins(inner.left() - outer.left(), inner.top() - outer.top(), outer.right() - inner.right(),
                              outer.bottom() - inner.bottom()));
    rect->setMinimumSize(1, 1);
    plotLayout()->addElement(0, 0, rect);
    // QCustomPlot lays out in three passes only when it draws; positions are asked for before that.
    updateLayout();
    return rect;
}

void PlotSurface::styleAxis(QCPAxis *axis, const ChartStyle &style, bool grid) const
{
    axis->setVisible(true);
    axis->setTickLabelFont(style.small());
    axis->setTickLabelColor(style.muted);
    axis->setLabelFont(style.small());
    axis->setLabelColor(style.text);
    axis->setBasePen(QPen(style.grid, 1));
    // Ticks have no length; where a line of no length becomes a dot, it has the grid's colour.
    axis->setTickPen(QPen(style.grid, 1));
    axis->setSubTicks(false);
    axis->setTickLength(0, 0);
    axis->setTickLabelPadding(6);
    axis->grid()->setVisible(grid);
    axis->grid()->setPen(QPen(style.grid, 1));
    axis->grid()->setZeroLinePen(QPen(style.grid, 1));
    axis->setNumberFormat(QStringLiteral("f"));
    axis->setNumberPrecision(0);
}

void PlotSurface::addArea(int item, int part, const QRectF &rect, qreal margin)
{
    m_areas.push_back({item, part, rect, rect.adjusted(-margin, -margin, margin, margin)});
}

const PlotArea *PlotSurface::areaAt(const QPointF &position) const
{
    for (auto it = m_areas.rbegin(); it != m_areas.rend(); ++it) {
        if (it->rect.contains(position))
            return &*it;
    }
    // Nothing under the point: the nearest of those within reach.
    const PlotArea *best = nullptr;
    qreal bestDistance = 0;
    for (const PlotArea &area : m_areas) {
        if (!area.reach.contains(position))
            continue;
        const QPointF apart = area.rect.center() - position;
        const qreal distance = QPointF::dotProduct(apart, apart);
        if (!best || distance < bestDistance) {
            best = &area;
            bestDistance = distance;
        }
    }
    return best;
}

QRectF PlotSurface::areaOf(int item, int part) const
{
    for (const PlotArea &area : m_areas) {
        if (area.item == item && area.part == part)
            return area.rect;
    }
    return {};
}

void PlotSurface::paintEvent(QPaintEvent *)
{
    if (m_chart)
        m_chart->ensureComposed();
    QCPPainter painter(this);
    if (!painter.isActive())
        return;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), mBackgroundBrush);
    drawOn(painter);
}

void PlotSurface::resizeEvent(QResizeEvent *)
{
    setViewport(rect());
    markStale();
}

} // namespace shortlist
