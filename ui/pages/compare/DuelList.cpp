// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/compare/DuelList.h"

#include "ui/models/ProviderWords.h"
#include "ui/widgets/Theme.h"

#include <QHelpEvent>
#include <QLocale>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace shortlist {

namespace {

QString points(double value)
{
    return QLocale().toString(value, 'f', 1);
}

// With its sign, unless it reads as nothing.
QString gap(double value)
{
    const QString text = points(std::abs(value));
    if (text == points(0))
        return text;
    return (value > 0 ? QStringLiteral("+%1") : QStringLiteral("−%1")).arg(text);
}

void paintFirst(QPainter &painter, const QRectF &rect)
{
    painter.fillRect(rect, theme::accent());
}

void paintSecond(QPainter &painter, const QRectF &rect)
{
    painter.setPen(QPen(theme::mutedColour(), 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(rect.adjusted(0.5, 0.5, -0.5, -0.5));
}

} // namespace

struct DuelList::Columns
{
    QRect name;
    QRect bars;
    QRect first;
    QRect second;
    QRect gap;
};

DuelList::DuelList(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("duels"));
    setAccessibleName(tr("Points of the two by criterion"));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void DuelList::setDuels(const std::vector<Duel> &duels, const QString &first, const QString &second)
{
    const bool taller = duels.size() != m_duels.size();
    m_duels = duels;
    m_first = first;
    m_second = second;
    QStringList text;
    for (const Duel &duel : m_duels)
        text.append(describe(duel));
    setAccessibleDescription(text.join(QLatin1Char('\n')));
    if (taller)
        updateGeometry();
    update();
}

int DuelList::lineHeight() const
{
    return fontMetrics().height() * 3 / 2;
}

// Who is which, a line each, and the columns' headings.
int DuelList::headHeight() const
{
    return fontMetrics().height() * 5 / 4 * 2 + lineHeight();
}

QSize DuelList::sizeHint() const
{
    return {fontMetrics().height() * 18, headHeight() + lineHeight() * static_cast<int>(m_duels.size())};
}

QSize DuelList::minimumSizeHint() const
{
    return {fontMetrics().height() * 13, sizeHint().height()};
}

DuelList::Columns DuelList::columns() const
{
    const int space = theme::spacing();
    const int number = fontMetrics().horizontalAdvance(QStringLiteral("00.0")) + 2;
    const int wide =
        std::max(fontMetrics().horizontalAdvance(QStringLiteral("+00.0")), fontMetrics().horizontalAdvance(tr("Gap"))) +
        2;
    Columns columns;
    int right = width();
    const auto take = [&](int room) {
        const QRect column(right - room, 0, room, lineHeight());
        right -= room + space;
        return column;
    };
    columns.gap = take(wide);
    columns.second = take(number);
    columns.first = take(number);
    columns.bars = take(std::max(fontMetrics().height() * 2, right * 3 / 10));
    columns.name = QRect(0, 0, std::max(0, right), lineHeight());
    return columns;
}

QString DuelList::describe(const Duel &duel) const
{
    return tr("%1: %2 points for %3, %4 for %5, of %6 possible; gap %7")
        .arg(duel.name, points(duel.first), m_first, points(duel.second), m_second, points(duel.possible),
             gap(duel.first - duel.second));
}

void DuelList::paintHead(QPainter &painter, const Columns &at) const
{
    const int line = fontMetrics().height() * 5 / 4;
    const int side = fontMetrics().height() * 2 / 3;
    int y = 0;
    for (const QString &name : {m_first, m_second}) {
        const QRectF sign(0, y + (line - side) / 2.0, side, side);
        if (y == 0)
            paintFirst(painter, sign);
        else
            paintSecond(painter, sign);
        const QRect words(side + theme::spacing(), y, width() - side - theme::spacing(), line);
        painter.setPen(palette().color(QPalette::WindowText));
        painter.drawText(words, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                         fontMetrics().elidedText(name, Qt::ElideRight, words.width()));
        y += line;
    }
    painter.setPen(theme::mutedColour());
    const auto write = [&](const QRect &rect, int align, const QString &text) {
        painter.drawText(rect.translated(0, y), align | Qt::AlignVCenter | Qt::TextSingleLine,
                         fontMetrics().elidedText(text, Qt::ElideRight, rect.width()));
    };
    write(at.name.united(at.bars), Qt::AlignLeft, tr("Points by criterion"));
    write(at.gap, Qt::AlignRight, tr("Gap"));
    const auto sign = [&](const QRect &column) {
        return QRectF(column.right() + 1 - side, y + (lineHeight() - side) / 2.0, side, side);
    };
    paintFirst(painter, sign(at.first));
    paintSecond(painter, sign(at.second));
}

void DuelList::paintLine(QPainter &painter, const Columns &at, const Duel &duel, int y, double most) const
{
    painter.setPen(palette().color(QPalette::WindowText));
    const auto write = [&](const QRect &rect, int align, const QString &text) {
        painter.drawText(rect.translated(0, y), align | Qt::AlignVCenter | Qt::TextSingleLine,
                         fontMetrics().elidedText(text, Qt::ElideRight, rect.width()));
    };
    write(at.name, Qt::AlignLeft, duel.name);
    write(at.first, Qt::AlignRight, points(duel.first));
    write(at.second, Qt::AlignRight, points(duel.second));
    write(at.gap, Qt::AlignRight, gap(duel.first - duel.second));
    if (!(most > 0))
        return;
    const double scale = at.bars.width() / most;
    const double height = std::round(lineHeight() * 0.28);
    const double middle = y + lineHeight() / 2.0;
    paintFirst(painter, QRectF(at.bars.left(), middle - height - 1, std::max(1.0, duel.first * scale), height));
    paintSecond(painter, QRectF(at.bars.left(), middle + 1, std::max(1.0, duel.second * scale), height));
}

void DuelList::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Columns at = columns();
    paintHead(painter, at);
    double most = 0;
    for (const Duel &duel : m_duels)
        most = std::max({most, duel.first, duel.second});
    int y = headHeight();
    for (const Duel &duel : m_duels) {
        paintLine(painter, at, duel, y, most);
        y += lineHeight();
    }
}

bool DuelList::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const int above = help->pos().y() - headHeight();
    const auto line = static_cast<std::size_t>(std::max(0, above) / lineHeight());
    if (above < 0 || line >= m_duels.size()) {
        QToolTip::hideText();
        return true;
    }
    QToolTip::showText(help->globalPos(), words::plainToolTip(describe(m_duels[line])), this);
    return true;
}

} // namespace shortlist
