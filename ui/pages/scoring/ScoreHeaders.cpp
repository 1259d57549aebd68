// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/scoring/ScoreHeaders.h"

#include "ui/models/ProviderWords.h"
#include "ui/models/ScoreGridModel.h"
#include "ui/models/Workspace.h"
#include "ui/widgets/Theme.h"

#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QTextLayout>
#include <QToolTip>

#include <algorithm>

namespace shortlist {

namespace {

constexpr int kNameLines = 3;

// Words broken into at most so many lines, the last one cut if need be. Plain text.
QStringList broken(const QString &text, const QFont &font, int width, int lines)
{
    QStringList result;
    QTextLayout layout(text, font);
    layout.beginLayout();
    while (result.size() < lines) {
        QTextLine line = layout.createLine();
        if (!line.isValid())
            break;
        line.setLineWidth(width);
        const bool last = result.size() == lines - 1;
        const QString part = last ? text.mid(line.textStart()) : text.mid(line.textStart(), line.textLength());
        result.append(QFontMetrics(font).elidedText(part.trimmed(), Qt::ElideRight, width));
    }
    layout.endLayout();
    return result;
}

} // namespace

CriteriaHeader::CriteriaHeader(const ScoreGridModel &model, QWidget *parent)
    : QHeaderView(Qt::Horizontal, parent)
    , m_model(model)
{
    setObjectName(QStringLiteral("scoreCriteria"));
    setSectionsClickable(true);
    setHighlightSections(true);
    setSortIndicatorClearable(true);
    setMinimumSectionSize(fontMetrics().averageCharWidth() * 6);
}

int CriteriaHeader::bandHeight() const
{
    return fontMetrics().height() + theme::spacing() / 2;
}

QSize CriteriaHeader::sizeHint() const
{
    QSize size = QHeaderView::sizeHint();
    size.setHeight(bandHeight() + fontMetrics().lineSpacing() * (kNameLines + 1) + theme::spacing());
    return size;
}

void CriteriaHeader::paintSection(QPainter *painter, const QRect &rect, int column) const
{
    if (column < 0 || column >= m_model.columnCount())
        return;
    const ScoreGridModel::Column &info = m_model.columnAt(column);
    const auto *view = qobject_cast<const QAbstractItemView *>(parentWidget());
    const bool current = view != nullptr && view->currentIndex().column() == column;
    painter->fillRect(rect, palette().color(QPalette::Window));
    painter->fillRect(QRect(rect.right(), rect.top(), 1, rect.height()), theme::lineColour());
    painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), theme::lineColour());
    const int gap = theme::spacing() / 2;
    const QRect area = rect.adjusted(gap, bandHeight() + gap, -gap, -gap);
    QFont font = this->font();
    font.setBold(current);
    painter->setFont(font);
    painter->setPen(palette().color(QPalette::WindowText));
    int y = area.top();
    const QStringList lines = broken(info.criterion.name, font, area.width(), kNameLines);
    for (const QString &line : lines) {
        painter->drawText(QRect(area.left(), y, area.width(), fontMetrics().lineSpacing()), Qt::AlignLeft, line);
        y += fontMetrics().lineSpacing();
    }
    QString foot = info.criterion.scale.unit;
    if (info.missing > 0) {
        const QString missing = tr("· %1 missing").arg(locale().toString(info.missing));
        foot = foot.isEmpty() ? missing : QString(foot + QLatin1Char(' ') + missing);
    }
    if (isSortIndicatorShown() && sortIndicatorSection() == column)
        foot.prepend(sortIndicatorOrder() == Qt::AscendingOrder ? QStringLiteral("▲ ") : QStringLiteral("▼ "));
    painter->setFont(this->font());
    painter->setPen(theme::mutedColour());
    painter->drawText(
        QRect(area.left(), area.bottom() - fontMetrics().lineSpacing() + 1, area.width(), fontMetrics().lineSpacing()),
        Qt::AlignLeft, fontMetrics().elidedText(foot, Qt::ElideRight, area.width()));
}

void CriteriaHeader::paintEvent(QPaintEvent *event)
{
    QHeaderView::paintEvent(event);
    QPainter painter(viewport());
    int first = 0;
    for (int column = 1; column <= m_model.columnCount(); ++column) {
        if (column < m_model.columnCount() && !isNull(m_model.columnAt(column).topGroup) &&
            m_model.columnAt(column).topGroup == m_model.columnAt(first).topGroup)
            continue;
        paintBand(painter, first, column - 1);
        first = column;
    }
}

void CriteriaHeader::paintBand(QPainter &painter, int first, int last) const
{
    const int left = sectionViewportPosition(first);
    const int right = sectionViewportPosition(last) + sectionSize(last);
    if (first >= m_model.columnCount() || right <= 0 || left >= viewport()->width())
        return;
    const ScoreGridModel::Column &info = m_model.columnAt(first);
    const QRect band(left, 0, right - left - 1, bandHeight());
    const QColor colour = theme::groupColour(info.colour);
    QColor ground = colour;
    ground.setAlphaF(0.18F);
    const int strip = std::max(3, theme::spacing() / 2);
    painter.fillRect(band, palette().color(QPalette::Window));
    painter.fillRect(band, ground);
    painter.fillRect(QRect(band.left(), band.bottom() - strip + 1, band.width(), strip), colour);
    // The name stays in sight while its group scrolls by.
    const int from = std::max(left, 0) + theme::spacing() / 2;
    const int width = std::min(right, viewport()->width()) - from - theme::spacing() / 2;
    QFont font = this->font();
    font.setBold(true);
    painter.setFont(font);
    painter.setPen(palette().color(QPalette::WindowText));
    painter.drawText(QRect(from, 0, width, band.height() - strip), Qt::AlignVCenter | Qt::AlignLeft,
                     QFontMetrics(font).elidedText(info.groupName, Qt::ElideRight, width));
}

ProvidersHeader::ProvidersHeader(const ScoreGridModel &model, QWidget *parent)
    : QHeaderView(Qt::Vertical, parent)
    , m_model(model)
    , m_width(fontMetrics().averageCharWidth() * 30)
{
    setObjectName(QStringLiteral("scoreProviders"));
    setSectionsClickable(true);
    setSectionResizeMode(Fixed);
    setDefaultSectionSize(fontMetrics().height() + theme::spacing());
    setMinimumSectionSize(defaultSectionSize());
    setMouseTracking(true);
}

QSize ProvidersHeader::sizeHint() const
{
    return {m_width, QHeaderView::sizeHint().height()};
}

void ProvidersHeader::setWidth(int width)
{
    const int em = fontMetrics().averageCharWidth();
    m_width = std::clamp(width, em * 10, em * 80);
    updateGeometry();
    emit geometriesChanged();
}

void ProvidersHeader::paintSection(QPainter *painter, const QRect &rect, int row) const
{
    const Provider *provider = m_model.workspace().snapshot().provider(m_model.providerAt(row));
    if (provider == nullptr)
        return;
    const auto *view = qobject_cast<const QAbstractItemView *>(parentWidget());
    const bool current = view != nullptr && view->currentIndex().row() == row;
    painter->fillRect(rect, palette().color(QPalette::Window));
    painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), theme::lineColour());
    painter->fillRect(QRect(rect.right(), rect.top(), 1, rect.height()), theme::lineColour());
    if (current)
        painter->fillRect(QRect(rect.left(), rect.top(), 3, rect.height() - 1), theme::accent());
    const int gap = theme::spacing();
    QRect area = rect.adjusted(gap, 0, -gap, 0);
    const int missing = m_model.missingInRow(row);
    const QString note = !takesPart(provider->status) ? words::status(provider->status)
                         : missing > 0                ? tr("· %1").arg(locale().toString(missing))
                                                      : QString();
    painter->setFont(font());
    if (!note.isEmpty()) {
        painter->setPen(theme::mutedColour());
        painter->drawText(area, Qt::AlignRight | Qt::AlignVCenter, note);
        area.setRight(area.right() - fontMetrics().horizontalAdvance(note) - gap);
    }
    QFont face = font();
    face.setBold(current);
    painter->setFont(face);
    painter->setPen(takesPart(provider->status) ? palette().color(QPalette::WindowText) : theme::mutedColour());
    painter->drawText(area, Qt::AlignLeft | Qt::AlignVCenter,
                      QFontMetrics(face).elidedText(provider->name, Qt::ElideRight, area.width()));
}

bool ProvidersHeader::atEdge(const QPoint &place) const
{
    return place.x() >= viewport()->width() - theme::spacing() / 2;
}

void ProvidersHeader::mousePressEvent(QMouseEvent *event)
{
    m_dragging = event->button() == Qt::LeftButton && atEdge(event->pos());
    if (!m_dragging)
        QHeaderView::mousePressEvent(event);
}

void ProvidersHeader::mouseMoveEvent(QMouseEvent *event)
{
    if (m_dragging)
        return setWidth(event->pos().x());
    viewport()->setCursor(atEdge(event->pos()) ? Qt::SplitHCursor : Qt::ArrowCursor);
    QHeaderView::mouseMoveEvent(event);
}

void ProvidersHeader::mouseReleaseEvent(QMouseEvent *event)
{
    if (!m_dragging)
        return QHeaderView::mouseReleaseEvent(event);
    m_dragging = false;
    emit widthChanged(m_width);
}

bool ProvidersHeader::viewportEvent(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QHeaderView::viewportEvent(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const int row = logicalIndexAt(help->pos());
    const Provider *provider = m_model.workspace().snapshot().provider(m_model.providerAt(row));
    if (provider == nullptr)
        return true;
    const int missing = m_model.missingInRow(row);
    const QString state = !takesPart(provider->status) ? tr("Takes no part in the ranking.")
                          : missing == 0               ? tr("Nothing is missing.")
                          : missing == 1               ? tr("One score is missing.")
                                                       : tr("%n scores are missing.", nullptr, missing);
    QToolTip::showText(help->globalPos(),
                       QString(QStringLiteral("<p>") + provider->name.toHtmlEscaped() + QStringLiteral("<br>") +
                               state.toHtmlEscaped() + QStringLiteral("</p>")),
                       this);
    return true;
}

} // namespace shortlist
