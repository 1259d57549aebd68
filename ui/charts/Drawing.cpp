// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/Drawing.h"

#include <QLocale>
#include <QPainter>
#include <QTextLayout>

#include <cmath>

namespace shortlist {

void fillGroup(QPainter &painter, const QRectF &rect, const ChartStyle &style, int index)
{
    painter.fillRect(rect, style.group(index));
    drawing::patternOver(painter, rect, style, index);
}

namespace drawing {

qreal em(const QFont &font)
{
    return QFontMetricsF(font).height();
}

qreal textWidth(const QFont &font, const QString &text)
{
    return QFontMetricsF(font).horizontalAdvance(text);
}

QString oneLine(const QString &text)
{
    QString result = text.left(400);
    for (QChar &c : result) {
        if (c.category() == QChar::Other_Control)
            c = QLatin1Char(' ');
    }
    return result.simplified();
}

QString elided(const QFont &font, const QString &text, qreal width)
{
    return QFontMetricsF(font).elidedText(oneLine(text), Qt::ElideRight, width);
}

QStringList wrapped(const QFont &font, const QString &text, qreal width, int lines)
{
    const QString plain = oneLine(text);
    QStringList result;
    QTextLayout layout(plain, font);
    layout.beginLayout();
    while (result.size() < lines) {
        QTextLine line = layout.createLine();
        if (!line.isValid())
            break;
        line.setLineWidth(width);
        const bool last = result.size() == lines - 1;
        result.append(last ? elided(font, plain.mid(line.textStart()), width)
                           : elided(font, plain.mid(line.textStart(), line.textLength()), width));
    }
    layout.endLayout();
    return result;
}

void text(QPainter &painter, const QRectF &rect, int flags, const QFont &font, const QColor &colour,
          const QString &text)
{
    painter.setFont(font);
    painter.setPen(colour);
    painter.drawText(rect, flags | Qt::TextSingleLine | Qt::TextDontClip, text);
}

QString number(double value, int decimals)
{
    if (std::isnan(value))
        return QStringLiteral("–");
    QString result = QLocale().toString(value, 'f', decimals);
    // What rounds to nothing has no sign.
    if (value < 0 && QLocale().toDouble(result) == 0.0)
        result = QLocale().toString(0.0, 'f', decimals);
    return result;
}

QString cell(const QString &text)
{
    QString result = oneLine(text);
    if (!result.isEmpty() && QStringLiteral("=+-@").contains(result.front()))
        result.prepend(QLatin1Char('\''));
    return result;
}

void hatch(QPainter &painter, const QRectF &rect, const QColor &colour, qreal step, bool rising)
{
    QVector<QLineF> lines;
    // Each line is x - y = offset (or x + y), cut to the rectangle by hand: SVG has no clipping here.
    for (qreal offset = step / 2; offset < rect.width() + rect.height(); offset += step) {
        const qreal fromX = std::min(offset, rect.width());
        const qreal fromY = offset - fromX;
        const qreal toY = std::min(offset, rect.height());
        const qreal toX = offset - toY;
        const QPointF from(rising ? rect.left() + fromX : rect.right() - fromX, rect.top() + fromY);
        const QPointF to(rising ? rect.left() + toX : rect.right() - toX, rect.top() + toY);
        lines.append(QLineF(from, to));
    }
    painter.setPen(QPen(colour, 1));
    painter.drawLines(lines);
}

void patternOver(QPainter &painter, const QRectF &rect, const ChartStyle &style, int index)
{
    const int turn = std::max(0, index) / 8;
    if (turn == 0 || rect.width() <= 0)
        return;
    hatch(painter, rect, style.background, turn > 2 ? 8 : 5, true);
    if (turn % 2 == 0)
        hatch(painter, rect, style.background, turn > 2 ? 8 : 5, false);
}

Head::Head(const ChartCanvas &canvas, const QString &title, const QString &note, const std::vector<LegendEntry> &legend,
           qreal width)
    : m_style(canvas.style)
    , m_width(width)
{
    const qreal gap = margin(m_style);
    qreal y = gap;
    if (canvas.title && !title.isEmpty()) {
        m_title = wrapped(m_style.large(), title, width - 2 * gap, 2);
        y += static_cast<qreal>(m_title.size()) * em(m_style.large());
    }
    if (!note.isEmpty()) {
        m_note = wrapped(m_style.small(), note, width - 2 * gap, 2);
        m_noteTop = y;
        y += static_cast<qreal>(m_note.size()) * em(m_style.small()) * 1.1;
    }
    if (!legend.empty()) {
        const QFont font = m_style.small();
        const qreal line = em(font) * 1.35;
        qreal x = gap;
        if (y > gap)
            y += gap * 0.4;
        for (const LegendEntry &entry : legend) {
            const QFont used = entry.strong ? m_style.bold() : font;
            const qreal most = entry.longName ? width : em(font) * 14;
            const qreal wanted = line + std::min(textWidth(used, oneLine(entry.name)), most) + 2;
            if (x > gap && x + wanted > width - gap) {
                x = gap;
                y += line;
            }
            m_legend.push_back({entry, QRectF(x, y, std::min(wanted, width - 2 * gap), line)});
            x += wanted + em(font) * 0.9;
        }
        y += line;
    }
    m_height = y > gap ? y + gap * 0.7 : gap;
}

void Head::paint(QPainter &painter) const
{
    const qreal gap = margin(m_style);
    qreal y = gap;
    for (const QString &line : m_title) {
        const qreal height = em(m_style.large());
        text(painter, QRectF(gap, y, m_width - 2 * gap, height), Qt::AlignLeft | Qt::AlignVCenter, m_style.large(),
             m_style.text, line);
        y += height;
    }
    y = m_noteTop;
    for (const QString &line : m_note) {
        const qreal height = em(m_style.small()) * 1.1;
        text(painter, QRectF(gap, y, m_width - 2 * gap, height), Qt::AlignLeft | Qt::AlignVCenter, m_style.small(),
             m_style.muted, line);
        y += height;
    }
    for (const Placed &placed : m_legend) {
        const qreal side = placed.rect.height() * 0.62;
        const QRectF sign(placed.rect.left(), placed.rect.center().y() - side / 2, side, side);
        painter.save();
        placed.entry.sign(painter, sign);
        painter.restore();
        QFont font = m_style.small();
        font.setBold(placed.entry.strong);
        const QRectF words = placed.rect.adjusted(placed.rect.height() * 0.95, 0, 0, 0);
        text(painter, words, Qt::AlignLeft | Qt::AlignVCenter, font, m_style.text,
             elided(font, placed.entry.name, words.width() + 1));
    }
}

std::vector<std::pair<int, QRectF>> Head::places() const
{
    std::vector<std::pair<int, QRectF>> result;
    for (const Placed &placed : m_legend)
        result.emplace_back(placed.entry.item, placed.rect);
    return result;
}

qreal Head::margin(const ChartStyle &style)
{
    return std::round(em(style.font) * 0.75);
}

} // namespace drawing

} // namespace shortlist
