// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/Chart.h"

#include "ui/charts/PlotSurface.h"

#include <QContextMenuEvent>
#include <QGridLayout>
#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QToolTip>

namespace shortlist {

namespace {

// A tooltip is rich text whenever it looks like it, so everything in it is escaped.
QString tooltip(const QStringList &lines)
{
    QString html = QStringLiteral("<div style='white-space:pre'>");
    for (int i = 0; i < lines.size(); ++i) {
        QString line = lines.at(i);
        if (line.size() > 120) {
            line.truncate(119);
            line.append(QChar(0x2026));
        }
        const QString escaped = line.toHtmlEscaped();
        if (i == 0)
            html += QStringLiteral("<b>") + escaped + QStringLiteral("</b>");
        else
            html += QStringLiteral("<br/>") + escaped;
    }
    return html + QStringLiteral("</div>");
}

} // namespace

Chart::Chart(QWidget *parent)
    : QWidget(parent)
    , m_grid(new QGridLayout(this))
    , m_surface(new PlotSurface(this, this))
{
    m_surface->setObjectName(QStringLiteral("surface"));
    m_surface->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    m_surface->setMinimumSize(1, 1);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setSpacing(0);
    m_grid->addWidget(m_surface, 0, 0);
    m_grid->setRowStretch(0, 1);
    m_grid->setColumnStretch(0, 1);
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    makeActions();
}

Chart::~Chart() = default;

void Chart::makeActions()
{
    m_copy = new QAction(tr("Copy"), this);
    m_copy->setObjectName(QStringLiteral("copyChart"));
    m_copy->setShortcut(QKeySequence::Copy);
    m_copy->setShortcutContext(Qt::WidgetShortcut);
    connect(m_copy, &QAction::triggered, this, &Chart::copy);
    addAction(m_copy);

    const auto add = [this](const QString &label, const QString &name, Format format) {
        auto *action = new QAction(label, this);
        action->setObjectName(name);
        action->setVisible(false);
        connect(action, &QAction::triggered, this, [this, format] { askAndSave(format); });
        addAction(action);
        m_save.append(action);
    };
    add(tr("Save as PNG…"), QStringLiteral("saveChartPng"), Format::Png);
    add(tr("Save as SVG…"), QStringLiteral("saveChartSvg"), Format::Svg);
    add(tr("Save as PDF…"), QStringLiteral("saveChartPdf"), Format::Pdf);
}

void Chart::setTitle(const QString &title)
{
    m_title = title;
    setAccessibleName(title);
    refresh();
}

void Chart::setCurrent(int item, bool reveal)
{
    const int bounded = item >= 0 && item < itemCount() ? item : -1;
    const bool other = bounded != m_current;
    m_current = bounded;
    if (reveal && m_current >= 0)
        bringIntoView(m_current);
    if (other)
        refresh();
}

void Chart::setFileChooser(const FileChooser &chooser)
{
    m_chooser = chooser;
    for (QAction *action : std::as_const(m_save))
        action->setVisible(static_cast<bool>(m_chooser));
}

QList<QAction *> Chart::exportActions() const
{
    QList<QAction *> all{m_copy};
    return all + m_save;
}

ChartHit Chart::hitAt(const QPointF &position) const
{
    ensureComposed();
    const PlotArea *area = m_surface->areaAt(position - QPointF(m_surface->pos()));
    if (!area)
        return {};
    return {area->item, area->part, linesFor(area->item, area->part)};
}

QRectF Chart::itemRect(int item, int part) const
{
    ensureComposed();
    const QRectF rect = m_surface->areaOf(item, part);
    return rect.isEmpty() ? QRectF() : rect.translated(m_surface->pos());
}

qreal Chart::heightFor(qreal width, const QFont &, int) const
{
    return width * 0.62;
}

QSize Chart::sizeHint() const
{
    const int unit = fontMetrics().height();
    return {unit * 42, unit * 28};
}

QSize Chart::minimumSizeHint() const
{
    const int unit = fontMetrics().height();
    return {unit * 20, unit * 14};
}

void Chart::bringIntoView(int) {}

void Chart::settle() const {}

void Chart::fillCanvas(ChartCanvas &) const {}

ChartCanvas Chart::screenCanvas() const
{
    ChartCanvas canvas;
    canvas.style = ChartStyle::of(*this);
    canvas.current = m_current;
    canvas.scrolls = true;
    fillCanvas(canvas);
    return canvas;
}

void Chart::refresh()
{
    m_surface->markStale();
}

void Chart::ensureComposed() const
{
    if (m_surface->isStale() || m_settledSize != size()) {
        m_settledSize = size();
        settle();
    }
    m_grid->activate();
    if (m_grid->geometry().size() != size())
        m_grid->setGeometry(rect());
    if (m_surface->viewport() != m_surface->rect()) {
        m_surface->setViewport(m_surface->rect());
        m_surface->markStale();
    }
    if (!m_surface->isStale())
        return;
    const ChartCanvas canvas = screenCanvas();
    m_surface->restart(canvas.style);
    compose(*m_surface, canvas);
    if (m_keyboardFocus) {
        const QRectF frame = QRectF(m_surface->rect()).adjusted(1, 1, -1, -1);
        m_surface->addPainting(QStringLiteral("overlay"), [frame, colour = canvas.style.accent](QPainter &painter) {
            painter.setPen(QPen(colour, 2));
            painter.setBrush(Qt::NoBrush);
            painter.drawRect(frame);
        });
    }
    m_surface->finish();
    m_surface->setAccessibleName(m_title);
    const_cast<Chart *>(this)->setAccessibleDescription(summary());
}

void Chart::changeEvent(QEvent *event)
{
    switch (event->type()) {
    case QEvent::PaletteChange:
    case QEvent::FontChange:
    case QEvent::StyleChange:
    case QEvent::LocaleChange:
    case QEvent::EnabledChange:
        refresh();
        break;
    default:
        break;
    }
    QWidget::changeEvent(event);
}

void Chart::mouseMoveEvent(QMouseEvent *event)
{
    const ChartHit hit = hitAt(event->position());
    if (hit.item == m_hovered && hit.part == m_hoveredPart)
        return;
    const bool other = hit.item != m_hovered;
    m_hovered = hit.item;
    m_hoveredPart = hit.part;
    setCursor(hit.item >= 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
    if (hit.lines.isEmpty())
        QToolTip::hideText();
    else
        QToolTip::showText(event->globalPosition().toPoint(), tooltip(hit.lines), this);
    if (other)
        emit hovered(m_hovered);
}

void Chart::leaveEvent(QEvent *event)
{
    if (m_hovered >= 0)
        emit hovered(-1);
    m_hovered = -1;
    m_hoveredPart = -1;
    QWidget::leaveEvent(event);
}

void Chart::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    settle();
    refresh();
}

void Chart::pick(int item)
{
    setCurrent(item);
    emit picked(item);
}

void Chart::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton) {
        QWidget::mousePressEvent(event);
        return;
    }
    const ChartHit hit = hitAt(event->position());
    if (hit.item >= 0)
        pick(hit.item);
}

void Chart::keyPressEvent(QKeyEvent *event)
{
    const int last = itemCount() - 1;
    int step = 0;
    switch (event->key()) {
    case Qt::Key_Up:
        step = -1;
        break;
    case Qt::Key_Down:
        step = 1;
        break;
    case Qt::Key_PageUp:
        step = -pageStep();
        break;
    case Qt::Key_PageDown:
        step = pageStep();
        break;
    case Qt::Key_Home:
        step = -last - 1;
        break;
    case Qt::Key_End:
        step = last + 1;
        break;
    default:
        QWidget::keyPressEvent(event);
        return;
    }
    if (last >= 0)
        pick(m_current < 0 && step < last ? 0 : std::clamp(m_current + step, 0, last));
}

void Chart::focusInEvent(QFocusEvent *event)
{
    m_keyboardFocus = event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason ||
                      event->reason() == Qt::ShortcutFocusReason;
    if (m_keyboardFocus)
        refresh();
    QWidget::focusInEvent(event);
}

void Chart::focusOutEvent(QFocusEvent *event)
{
    // An open menu has the focus only for as long as it is open.
    if (event->reason() != Qt::PopupFocusReason && m_keyboardFocus) {
        m_keyboardFocus = false;
        refresh();
    }
    QWidget::focusOutEvent(event);
}

void Chart::contextMenuEvent(QContextMenuEvent *event)
{
    QToolTip::hideText();
    auto *menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("chartMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addActions(exportActions());
    menu->popup(event->globalPos());
}

} // namespace shortlist
