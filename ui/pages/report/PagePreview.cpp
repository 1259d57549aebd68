// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/report/PagePreview.h"

#include "ui/report/ReportDocument.h"
#include "ui/widgets/Theme.h"

#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace shortlist {

namespace {

constexpr int kKeptPages = 8; // beside those in view
constexpr double kLeastZoom = 0.25;
constexpr double kMostZoom = 4;
constexpr double kStep = 1.25;
constexpr double kWidestFit = 1.5;

} // namespace

PagePreview::PagePreview(QWidget *parent)
    : QAbstractScrollArea(parent)
{
    setObjectName(QStringLiteral("reportPreview"));
    setAccessibleName(tr("Preview of the report"));
    setFocusPolicy(Qt::StrongFocus);
    setFrameShape(QFrame::NoFrame);
    viewport()->setBackgroundRole(QPalette::Mid);
    m_drawing.setSingleShot(true);
    m_drawing.setInterval(0);
    connect(&m_drawing, &QTimer::timeout, this, &PagePreview::drawNext);
}

PagePreview::~PagePreview() = default;

void PagePreview::setDocument(const std::shared_ptr<const ReportDocument> &document)
{
    m_document = document;
    m_drawn.clear();
    updateScrollBars();
    viewport()->update();
    m_announced = -1;
    announcePage();
}

void PagePreview::setZoom(double zoom)
{
    const double wanted = zoom <= 0 ? (zoom < 0 ? kFitPage : kFitWidth) : std::clamp(zoom, kLeastZoom, kMostZoom);
    if (wanted == m_zoom)
        return;
    // The same place of the same page stays at the top.
    const int before = std::max(1, verticalScrollBar()->maximum());
    const double place = static_cast<double>(verticalScrollBar()->value()) / before;
    m_zoom = wanted;
    m_drawn.clear();
    updateScrollBars();
    verticalScrollBar()->setValue(static_cast<int>(place * verticalScrollBar()->maximum()));
    viewport()->update();
    emit zoomChanged(m_zoom);
}

int PagePreview::pageCount() const
{
    return m_document == nullptr ? 0 : m_document->pageCount();
}

int PagePreview::gap() const
{
    return theme::spacing() * 2;
}

double PagePreview::scale() const
{
    const double natural = logicalDpiX() / 72.0;
    if (m_zoom > 0 || m_document == nullptr)
        return m_zoom > 0 ? m_zoom * natural : natural;
    const QSizeF sheet = m_document->pageSize();
    const double width = std::max(120, viewport()->width() - 2 * gap()) / sheet.width();
    if (m_zoom == kFitWidth)
        return std::min(width, kWidestFit * natural);
    const double height = std::max(120, viewport()->height() - 2 * gap()) / sheet.height();
    return std::min(width, height);
}

double PagePreview::factor() const
{
    return scale() * 72.0 / logicalDpiX();
}

QSize PagePreview::sheetSize() const
{
    return m_document == nullptr ? QSize() : (m_document->pageSize() * scale()).toSize();
}

QRect PagePreview::pageRect(int page) const
{
    const QSize sheet = sheetSize();
    const int x = std::max(gap(), (viewport()->width() - sheet.width()) / 2) - horizontalScrollBar()->value();
    const int y = gap() + page * (sheet.height() + gap()) - verticalScrollBar()->value();
    return QRect(QPoint(x, y), sheet);
}

std::pair<int, int> PagePreview::visiblePages() const
{
    if (pageCount() == 0)
        return {0, -1};
    const int step = sheetSize().height() + gap();
    const int top = verticalScrollBar()->value();
    const int first = std::clamp((top - gap()) / step, 0, pageCount() - 1);
    const int last = std::clamp((top + viewport()->height()) / step, first, pageCount() - 1);
    return {first, last};
}

int PagePreview::currentPage() const
{
    const auto [first, last] = visiblePages();
    int best = last < first ? -1 : first;
    int most = -1;
    for (int page = first; page <= last; ++page) {
        const int height = pageRect(page).intersected(viewport()->rect()).height();
        if (height > most) {
            most = height;
            best = page;
        }
    }
    return best;
}

void PagePreview::showPage(int page)
{
    verticalScrollBar()->setValue(page * (sheetSize().height() + gap()));
}

QSize PagePreview::sizeHint() const
{
    return QSize(fontMetrics().averageCharWidth() * 90, fontMetrics().height() * 40);
}

void PagePreview::updateScrollBars()
{
    const QSize sheet = sheetSize();
    const int height = pageCount() == 0 ? 0 : gap() + pageCount() * (sheet.height() + gap());
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setSingleStep(fontMetrics().height() * 3);
    verticalScrollBar()->setRange(0, std::max(0, height - viewport()->height()));
    horizontalScrollBar()->setPageStep(viewport()->width());
    horizontalScrollBar()->setRange(0, m_zoom > 0 ? std::max(0, sheet.width() + 2 * gap() - viewport()->width()) : 0);
}

void PagePreview::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    const auto [first, last] = visiblePages();
    for (int page = first; page <= last; ++page) {
        const QRect rect = pageRect(page);
        if (!rect.intersects(event->rect()))
            continue;
        painter.fillRect(rect.adjusted(-1, -1, 1, 1), theme::lineColour());
        const auto drawn = m_drawn.constFind(page);
        if (drawn != m_drawn.constEnd()) {
            painter.drawPixmap(rect.topLeft(), *drawn);
        } else {
            painter.fillRect(rect, Qt::white);
            m_drawing.start();
        }
    }
}

int PagePreview::nextToDraw() const
{
    const auto [first, last] = visiblePages();
    for (int page = first; page <= last; ++page) {
        if (!m_drawn.contains(page) && pageRect(page).intersects(viewport()->rect()))
            return page;
    }
    return -1;
}

void PagePreview::drawNext()
{
    const int page = nextToDraw();
    if (page < 0)
        return;
    const double ratio = devicePixelRatioF();
    QPixmap pixmap(sheetSize() * ratio);
    pixmap.fill(Qt::white);
    QPainter painter(&pixmap);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    const double factor = scale() * ratio / ReportDocument::kUnitsPerPoint;
    painter.scale(factor, factor);
    m_document->paintPage(painter, page);
    painter.end();
    pixmap.setDevicePixelRatio(ratio);
    m_drawn.insert(page, pixmap);
    viewport()->update(pageRect(page));
    forgetFarPages();
    if (nextToDraw() >= 0)
        m_drawing.start();
}

void PagePreview::forgetFarPages()
{
    const auto [first, last] = visiblePages();
    erase_if(m_drawn, [first = first, last = last](const auto &drawn) {
        return drawn.key() < first - kKeptPages / 2 || drawn.key() > last + kKeptPages / 2;
    });
}

void PagePreview::announcePage()
{
    const int page = currentPage();
    if (page == m_announced)
        return;
    m_announced = page;
    emit currentPageChanged(page);
}

void PagePreview::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    const int page = m_announced;
    const bool follows = m_zoom <= 0 && event->oldSize() != event->size();
    if (follows)
        m_drawn.clear();
    updateScrollBars();
    if (follows && page > 0)
        showPage(page);
    announcePage();
}

void PagePreview::scrollContentsBy(int, int)
{
    viewport()->update();
    announcePage();
}

void PagePreview::keyPressEvent(QKeyEvent *event)
{
    QScrollBar *bar = verticalScrollBar();
    if (event->key() == Qt::Key_Home)
        bar->setValue(bar->minimum());
    else if (event->key() == Qt::Key_End)
        bar->setValue(bar->maximum());
    else if (event->matches(QKeySequence::ZoomIn))
        setZoom(factor() * kStep);
    else if (event->matches(QKeySequence::ZoomOut))
        setZoom(factor() / kStep);
    else
        QAbstractScrollArea::keyPressEvent(event);
}

void PagePreview::wheelEvent(QWheelEvent *event)
{
    if ((event->modifiers() & Qt::ControlModifier) == 0 || event->angleDelta().y() == 0) {
        QAbstractScrollArea::wheelEvent(event);
        return;
    }
    setZoom(event->angleDelta().y() > 0 ? factor() * kStep : factor() / kStep);
    event->accept();
}

void PagePreview::changeEvent(QEvent *event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        updateScrollBars();
}

} // namespace shortlist
