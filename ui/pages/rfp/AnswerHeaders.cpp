// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/rfp/AnswerHeaders.h"

#include "ui/models/AnswerText.h"
#include "ui/pages/rfp/AnswerGridModel.h"
#include "ui/widgets/Theme.h"

#include <QAbstractItemView>
#include <QMouseEvent>
#include <QPainter>
#include <QTextLayout>

#include <algorithm>

namespace shortlist {

namespace {

const QAbstractItemView *viewOf(const QWidget &header)
{
    return qobject_cast<const QAbstractItemView *>(header.parentWidget());
}

void paintGround(QPainter &painter, const QRect &rect, const QPalette &palette)
{
    painter.fillRect(rect, palette.color(QPalette::Window));
    painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), theme::lineColour());
    painter.fillRect(QRect(rect.right(), rect.top(), 1, rect.height()), theme::lineColour());
}

} // namespace

void drawOnLines(QPainter &painter, const QRect &area, const QString &text, int lines)
{
    const QFontMetrics metrics = painter.fontMetrics();
    const int line = metrics.lineSpacing();
    // Most texts fit on one line, and need no breaking.
    if (lines < 2 || metrics.horizontalAdvance(text) <= area.width()) {
        painter.drawText(area, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                         metrics.elidedText(text, Qt::ElideRight, area.width()));
        return;
    }
    QTextLayout layout(text, painter.font());
    layout.beginLayout();
    QStringList parts;
    while (parts.size() < lines) {
        QTextLine part = layout.createLine();
        if (!part.isValid())
            break;
        part.setLineWidth(area.width());
        const bool last = parts.size() == lines - 1;
        const QString words = last ? text.mid(part.textStart()) : text.mid(part.textStart(), part.textLength());
        parts.append(metrics.elidedText(words.trimmed(), Qt::ElideRight, area.width()));
    }
    layout.endLayout();
    int y = area.center().y() - static_cast<int>(parts.size()) * line / 2 + 1;
    for (const QString &part : std::as_const(parts)) {
        painter.drawText(QRect(area.left(), y, area.width(), line),
                         Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, part);
        y += line;
    }
}

AnswerProvidersHeader::AnswerProvidersHeader(const AnswerGridModel &model, QWidget *parent)
    : QHeaderView(Qt::Horizontal, parent)
    , m_model(model)
{
    setObjectName(QStringLiteral("answerProviders"));
    setSectionsClickable(true);
    setMinimumSectionSize(fontMetrics().averageCharWidth() * 10);
    setDefaultSectionSize(fontMetrics().averageCharWidth() * 25);
}

QSize AnswerProvidersHeader::sizeHint() const
{
    QSize size = QHeaderView::sizeHint();
    size.setHeight(fontMetrics().lineSpacing() * 3 + theme::spacing());
    return size;
}

void AnswerProvidersHeader::paintSection(QPainter *painter, const QRect &rect, int column) const
{
    paintGround(*painter, rect, palette());
    const QAbstractItemView *view = viewOf(*this);
    const bool current = view != nullptr && view->currentIndex().column() == column;
    if (current)
        painter->fillRect(QRect(rect.left(), rect.bottom() - 2, rect.width() - 1, 3), theme::accent());
    const int gap = theme::spacing() / 2;
    const QRect area = rect.adjusted(gap, gap, -gap, -gap);
    const int line = fontMetrics().lineSpacing();
    QFont face = font();
    face.setBold(current);
    painter->setFont(face);
    painter->setPen(palette().color(QPalette::WindowText));
    drawOnLines(*painter, QRect(area.left(), area.top(), area.width(), line * 2),
                m_model.headerData(column, Qt::Horizontal).toString(), 2);
    const auto [answered, sent] = m_model.countOf(column);
    painter->setFont(font());
    painter->setPen(theme::mutedColour());
    const QString count =
        sent == 0 ? tr("not sent") : tr("%1 of %2 answered").arg(locale().toString(answered), locale().toString(sent));
    painter->drawText(QRect(area.left(), area.top() + line * 2, area.width(), line), Qt::AlignLeft | Qt::AlignVCenter,
                      fontMetrics().elidedText(count, Qt::ElideRight, area.width()));
}

AnswerQuestionsHeader::AnswerQuestionsHeader(const AnswerGridModel &model, QWidget *parent)
    : QHeaderView(Qt::Vertical, parent)
    , m_model(model)
    , m_width(fontMetrics().averageCharWidth() * 44)
{
    setObjectName(QStringLiteral("answerQuestions"));
    setSectionsClickable(true);
    setSectionResizeMode(Fixed);
    setMinimumSectionSize(fontMetrics().lineSpacing());
    setDefaultSectionSize(fontMetrics().lineSpacing() * 2 + theme::spacing());
    setMouseTracking(true);
}

QSize AnswerQuestionsHeader::sizeHint() const
{
    return {m_width, QHeaderView::sizeHint().height()};
}

void AnswerQuestionsHeader::setWidth(int width)
{
    const int em = fontMetrics().averageCharWidth();
    m_width = std::clamp(width, em * 16, em * 110);
    updateGeometry();
    emit geometriesChanged();
}

void AnswerQuestionsHeader::fitRows()
{
    const int heading = fontMetrics().lineSpacing() + theme::spacing();
    for (int row = 0; row < std::min(count(), m_model.rowCount()); ++row)
        resizeSection(row, m_model.isHeading(row) ? heading : defaultSectionSize());
}

void AnswerQuestionsHeader::paintHeading(QPainter &painter, const QRect &rect, int row) const
{
    QFont face = font();
    face.setBold(true);
    painter.setFont(face);
    painter.fillRect(rect.adjusted(0, 0, 0, -1), theme::sidebarColour());
    painter.setPen(palette().color(QPalette::WindowText));
    drawOnLines(painter, rect.adjusted(theme::spacing(), 0, -theme::spacing(), 0),
                m_model.headerData(row, Qt::Vertical).toString(), 1);
}

void AnswerQuestionsHeader::paintSection(QPainter *painter, const QRect &rect, int row) const
{
    if (row >= m_model.rowCount())
        return;
    paintGround(*painter, rect, palette());
    const Question *question = m_model.questionAt(row);
    if (question == nullptr)
        return paintHeading(*painter, rect, row);
    const QAbstractItemView *view = viewOf(*this);
    const bool current = view != nullptr && view->currentIndex().row() == row;
    if (current)
        painter->fillRect(QRect(rect.left(), rect.top(), 3, rect.height() - 1), theme::accent());
    const int gap = theme::spacing();
    const QRect area = rect.adjusted(gap, 0, -gap / 2, 0);
    const int em = fontMetrics().averageCharWidth();
    painter->setFont(font());
    const bool knockOut = question->use == QuestionUse::KnockOut;
    painter->setPen(knockOut ? theme::stateColour(theme::State::Bad) : theme::mutedColour());
    painter->drawText(QRect(area.left(), area.top(), em * 3, area.height()), Qt::AlignLeft | Qt::AlignVCenter,
                      answer_text::useSymbol(question->use));
    QFont face = font();
    face.setBold(current);
    painter->setFont(face);
    painter->setPen(theme::mutedColour());
    painter->drawText(QRect(area.left() + em * 3, area.top(), em * 7, area.height()), Qt::AlignLeft | Qt::AlignVCenter,
                      QFontMetrics(face).elidedText(question->code, Qt::ElideRight, em * 7));
    painter->setPen(palette().color(QPalette::WindowText));
    drawOnLines(*painter, area.adjusted(em * 10, 0, 0, 0), question->text.simplified(), 2);
}

bool AnswerQuestionsHeader::atEdge(const QPoint &place) const
{
    return place.x() >= viewport()->width() - theme::spacing() / 2;
}

void AnswerQuestionsHeader::mousePressEvent(QMouseEvent *event)
{
    m_dragging = event->button() == Qt::LeftButton && atEdge(event->pos());
    if (!m_dragging)
        QHeaderView::mousePressEvent(event);
}

void AnswerQuestionsHeader::mouseMoveEvent(QMouseEvent *event)
{
    if (m_dragging)
        return setWidth(event->pos().x());
    viewport()->setCursor(atEdge(event->pos()) ? Qt::SplitHCursor : Qt::ArrowCursor);
    QHeaderView::mouseMoveEvent(event);
}

void AnswerQuestionsHeader::mouseReleaseEvent(QMouseEvent *event)
{
    if (!m_dragging)
        return QHeaderView::mouseReleaseEvent(event);
    m_dragging = false;
    emit widthChanged(m_width);
}

} // namespace shortlist
