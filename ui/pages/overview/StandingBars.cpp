// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/overview/StandingBars.h"

#include "ui/models/Workspace.h"
#include "ui/widgets/Theme.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

namespace shortlist {

namespace {

constexpr double kPoints = 100;

QString points(double value)
{
    return QLocale().toString(value, 'f', 1);
}

} // namespace

StandingBars::StandingBars(Workspace &workspace, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
{
    setObjectName(QStringLiteral("standingBars"));
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&workspace, &Workspace::selectionChanged, this, qOverload<>(&QWidget::update));
}

void StandingBars::refresh(int count)
{
    const Evaluation &evaluation = m_workspace.evaluation();
    m_lines.clear();
    QStringList words;
    for (const ProviderId id : evaluation.ranked()) {
        if (static_cast<int>(m_lines.size()) >= count)
            break;
        const Provider *provider = m_workspace.snapshot().provider(id);
        if (provider == nullptr)
            continue;
        const Standing standing = evaluation.standing(id);
        m_lines.push_back({id, standing.rank, provider->name.simplified(), standing.total * kPoints,
                           standing.low * kPoints, standing.high * kPoints, standing.preference * kPoints});
        words.append(inWords(m_lines.back()));
    }
    setAccessibleName(tr("Leading providers"));
    setAccessibleDescription(words.join(QLatin1Char(' ')));
    updateGeometry();
    update();
}

int StandingBars::lineHeight() const
{
    return fontMetrics().height() + theme::spacing();
}

QSize StandingBars::sizeHint() const
{
    return {fontMetrics().averageCharWidth() * 50, lineHeight() * static_cast<int>(m_lines.size())};
}

QSize StandingBars::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * 30, sizeHint().height()};
}

int StandingBars::lineAt(const QPoint &place) const
{
    const int line = place.y() / lineHeight();
    return line >= 0 && line < static_cast<int>(m_lines.size()) ? line : -1;
}

int StandingBars::selectedLine() const
{
    for (std::size_t i = 0; i < m_lines.size(); ++i) {
        if (m_lines[i].id == m_workspace.selectedProvider())
            return static_cast<int>(i);
    }
    return -1;
}

QString StandingBars::totalText(const Line &line) const
{
    return line.preference == 0 ? points(line.total) : tr("%1 + %2").arg(points(line.total), points(line.preference));
}

QString StandingBars::inWords(const Line &line) const
{
    const QString words = scoreInWords(line);
    return line.preference == 0
               ? words
               : tr("%1 Preference points, added after scoring: %2.").arg(words, points(line.preference));
}

QString StandingBars::scoreInWords(const Line &line) const
{
    if (line.high - line.low < 0.05)
        return tr("%1. %2: %3 points.").arg(QLocale().toString(line.rank), line.name, points(line.total));
    return tr("%1. %2: %3 points from what is known; %4 to %5 once everything is scored.")
        .arg(QLocale().toString(line.rank), line.name, points(line.total), points(line.low), points(line.high));
}

void StandingBars::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    int nameWidth = 0;
    for (const Line &line : m_lines)
        nameWidth = std::max(nameWidth, fontMetrics().horizontalAdvance(line.name));
    nameWidth = std::min(nameWidth, width() * 4 / 10);
    const int chosen = selectedLine();
    for (std::size_t i = 0; i < m_lines.size(); ++i) {
        const QRect place(0, static_cast<int>(i) * lineHeight(), width(), lineHeight());
        paintLine(painter, place, m_lines[i], nameWidth, static_cast<int>(i) == chosen);
    }
    if (hasFocus()) {
        painter.setPen(QPen(theme::accent(), 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    }
}

void StandingBars::paintLine(QPainter &painter, const QRect &place, const Line &line, int nameWidth,
                             bool selected) const
{
    const int space = theme::spacing();
    if (selected) {
        QColor ground = theme::accent();
        ground.setAlphaF(0.14F);
        painter.setPen(Qt::NoPen);
        painter.setBrush(ground);
        painter.drawRoundedRect(place, 4, 4);
    }
    const QFontMetrics metrics = fontMetrics();
    const int rankWidth = metrics.horizontalAdvance(QStringLiteral("00")) + space;
    int totalWidth = metrics.horizontalAdvance(QStringLiteral("100.0")) + space;
    for (const Line &other : m_lines)
        totalWidth = std::max(totalWidth, metrics.horizontalAdvance(totalText(other)) + space);
    const QRect rank(place.left() + space, place.top(), rankWidth, place.height());
    const QRect name(rank.right() + space, place.top(), nameWidth, place.height());
    const QRect total(place.right() - totalWidth - space / 2, place.top(), totalWidth, place.height());
    const QRectF bar(name.right() + space, place.center().y() - space * 0.6, total.left() - name.right() - space * 2,
                     space * 1.2);
    painter.setFont(font());
    painter.setPen(theme::mutedColour());
    painter.drawText(rank, Qt::AlignRight | Qt::AlignVCenter, QLocale().toString(line.rank));
    painter.setPen(palette().color(QPalette::WindowText));
    painter.drawText(name, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                     metrics.elidedText(line.name, Qt::ElideRight, name.width()));
    painter.drawText(total, Qt::AlignRight | Qt::AlignVCenter, totalText(line));
    QColor rest = theme::mutedColour();
    rest.setAlphaF(0.18F);
    painter.setPen(Qt::NoPen);
    painter.setBrush(rest);
    painter.drawRoundedRect(bar, 2, 2);
    painter.setBrush(theme::accent());
    painter.drawRoundedRect(QRectF(bar.left(), bar.top(), bar.width() * line.total / kPoints, bar.height()), 2, 2);
    if (line.preference > 0) {
        // Only its outline: it is not scored.
        const double end = std::min(kPoints * 1.0, line.total + line.preference);
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(theme::accent(), 1.4));
        painter.drawRect(QRectF(bar.left() + bar.width() * line.total / kPoints, bar.top() + 0.7,
                                bar.width() * (end - line.total) / kPoints, bar.height() - 1.4));
    }
    if (line.high - line.low < 0.05)
        return;
    const double y = bar.bottom() + 2;
    painter.setPen(QPen(palette().color(QPalette::WindowText), 1.2));
    painter.drawLine(QPointF(bar.left() + bar.width() * line.low / kPoints, y),
                     QPointF(bar.left() + bar.width() * line.high / kPoints, y));
    for (const double end : {line.low, line.high}) {
        const double x = bar.left() + bar.width() * end / kPoints;
        painter.drawLine(QPointF(x, y - 2), QPointF(x, y + 2));
    }
}

void StandingBars::mousePressEvent(QMouseEvent *event)
{
    if (const int line = lineAt(event->position().toPoint()); line >= 0)
        m_workspace.selectProvider(m_lines[static_cast<std::size_t>(line)].id);
}

void StandingBars::keyPressEvent(QKeyEvent *event)
{
    const int step = event->key() == Qt::Key_Down ? 1 : event->key() == Qt::Key_Up ? -1 : 0;
    if (step == 0 || m_lines.empty()) {
        QWidget::keyPressEvent(event);
        return;
    }
    const int next = std::clamp(selectedLine() + step, 0, static_cast<int>(m_lines.size()) - 1);
    m_workspace.selectProvider(m_lines[static_cast<std::size_t>(next)].id);
}

bool StandingBars::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    auto *help = static_cast<QHelpEvent *>(event);
    const int line = lineAt(help->pos());
    if (line < 0)
        QToolTip::hideText();
    else
        QToolTip::showText(help->globalPos(), inWords(m_lines[static_cast<std::size_t>(line)]).toHtmlEscaped(), this);
    return true;
}

} // namespace shortlist
