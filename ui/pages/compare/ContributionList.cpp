// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/compare/ContributionList.h"

#include "ui/charts/ChartStyle.h"
#include "ui/charts/GroupFill.h"
#include "ui/models/ProviderWords.h"
#include "ui/widgets/Theme.h"

#include <QHelpEvent>
#include <QLocale>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace shortlist {

struct ContributionList::Columns
{
    QRect name;
    QRect bar;
    QRect points;
    QRect difference;
};

ContributionList::ContributionList(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("contributions"));
    setAccessibleName(tr("Points by criterion group"));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void ContributionList::setContributions(const std::vector<Contribution> &contributions, const QString &rival)
{
    const bool taller = contributions.size() != m_lines.size();
    m_lines = contributions;
    m_rival = rival;
    QStringList text;
    for (const Contribution &line : m_lines)
        text.append(describe(line));
    setAccessibleDescription(text.join(QLatin1Char('\n')));
    if (taller)
        updateGeometry();
    update();
}

int ContributionList::lineHeight() const
{
    return fontMetrics().height() * 3 / 2;
}

QSize ContributionList::sizeHint() const
{
    // One more line for the headings.
    return {fontMetrics().height() * 18, lineHeight() * (static_cast<int>(m_lines.size()) + 1)};
}

QSize ContributionList::minimumSizeHint() const
{
    return {fontMetrics().height() * 13, sizeHint().height()};
}

ContributionList::Columns ContributionList::columns() const
{
    const int gap = theme::spacing();
    const int number = fontMetrics().horizontalAdvance(QStringLiteral("+00.0")) + 2;
    Columns columns;
    int right = width();
    const auto wide = [&](const QString &heading) {
        return std::max(number, fontMetrics().horizontalAdvance(heading) + 2);
    };
    const auto take = [&](int room) {
        const QRect column(right - room, 0, room, lineHeight());
        right -= room + gap;
        return column;
    };
    if (!m_rival.isEmpty())
        columns.difference = take(wide(tr("Gap")));
    columns.points = take(wide(tr("Points")));
    columns.bar = take(std::max(fontMetrics().height() * 3, right * 2 / 5));
    columns.name = QRect(0, 0, std::max(0, right), lineHeight());
    return columns;
}

QString ContributionList::difference(double points) const
{
    if (std::isnan(points))
        return QStringLiteral("–");
    const QString text = QLocale().toString(std::abs(points), 'f', 1);
    if (text == QLocale().toString(0.0, 'f', 1))
        return text;
    return (points > 0 ? QStringLiteral("+%1") : QStringLiteral("−%1")).arg(text);
}

QString ContributionList::describe(const Contribution &line) const
{
    const QLocale locale;
    if (std::isnan(line.points))
        return tr("%1: no score yet; %2 possible points").arg(line.name, locale.toString(line.possible, 'f', 1));
    const QString reached =
        tr("%1: %2 of %3 possible points")
            .arg(line.name, locale.toString(line.points, 'f', 1), locale.toString(line.possible, 'f', 1));
    return m_rival.isEmpty() ? reached : tr("%1; %2 against %3").arg(reached, difference(line.difference), m_rival);
}

void ContributionList::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Columns at = columns();
    const ChartStyle style = ChartStyle::of(*this);
    const QColor quiet = theme::mutedColour();
    const auto write = [&](const QRect &rect, int align, const QString &text, const QColor &colour) {
        painter.setPen(colour);
        painter.drawText(rect, align | Qt::AlignVCenter | Qt::TextSingleLine,
                         fontMetrics().elidedText(text, Qt::ElideRight, rect.width()));
    };
    write(at.name, Qt::AlignLeft, tr("Criterion group"), quiet);
    write(at.points, Qt::AlignRight, tr("Points"), quiet);
    if (!m_rival.isEmpty())
        write(at.difference, Qt::AlignRight, tr("Gap"), quiet);

    double most = 0;
    for (const Contribution &line : m_lines)
        most = std::max(most, line.possible);
    int y = lineHeight();
    for (const Contribution &line : m_lines) {
        write(at.name.translated(0, y), Qt::AlignLeft, line.name, palette().color(QPalette::WindowText));
        const QRectF track(at.bar.left(), y + lineHeight() * 0.3, at.bar.width(), lineHeight() * 0.4);
        if (most > 0) {
            QRectF possible = track;
            possible.setWidth(std::max(1.0, track.width() * line.possible / most));
            painter.fillRect(possible, theme::lineColour());
            QRectF reached = track;
            reached.setWidth(std::isnan(line.points) ? 0.0
                                                     : std::min(possible.width(), track.width() * line.points / most));
            fillGroup(painter, reached, style, line.colour);
        }
        const bool known = !std::isnan(line.points);
        write(at.points.translated(0, y), Qt::AlignRight,
              known ? QLocale().toString(line.points, 'f', 1) : QStringLiteral("–"),
              known ? palette().color(QPalette::WindowText) : quiet);
        if (!m_rival.isEmpty())
            write(at.difference.translated(0, y), Qt::AlignRight, difference(line.difference),
                  palette().color(QPalette::WindowText));
        y += lineHeight();
    }
}

bool ContributionList::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const int line = help->pos().y() / lineHeight() - 1;
    if (line < 0 || line >= static_cast<int>(m_lines.size())) {
        QToolTip::hideText();
        return true;
    }
    QToolTip::showText(help->globalPos(), words::plainToolTip(describe(m_lines[static_cast<std::size_t>(line)])), this);
    return true;
}

} // namespace shortlist
