// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/scoring/LevelRow.h"

#include "ui/widgets/Theme.h"

#include <QEvent>
#include <QLabel>
#include <QMouseEvent>
#include <QRadioButton>
#include <QScopedValueRollback>
#include <QVBoxLayout>

namespace shortlist {

LevelRow::LevelRow(QWidget *parent)
    : QFrame(parent)
    , m_button(new QRadioButton(this))
    , m_anchor(new QLabel(this))
{
    setFrameShape(NoFrame);
    setAutoFillBackground(true);
    m_button->setAutoExclusive(false); // the score says which level is current, also none or between two
    m_anchor->setTextFormat(Qt::PlainText);
    m_anchor->setWordWrap(true);
    auto *layout = new QVBoxLayout(this);
    const int gap = theme::spacing() / 2;
    layout->setContentsMargins(gap, gap, gap, gap);
    layout->setSpacing(0);
    layout->addWidget(m_button);
    layout->addWidget(m_anchor);
    m_anchor->setIndent(theme::spacing() * 3);
    connect(m_button, &QRadioButton::clicked, this, [this] {
        m_button->setChecked(m_current);
        emit chosen(m_score);
    });
    updateColours();
}

void LevelRow::setLevel(const ScaleLevel &level, const QString &title)
{
    m_score = level.score;
    m_button->setText(QString(title).replace(QLatin1Char('&'), QStringLiteral("&&")));
    m_anchor->setText(level.anchor);
    m_anchor->setVisible(!level.anchor.isEmpty());
}

void LevelRow::setCurrent(bool current)
{
    m_current = current;
    m_button->setChecked(current);
    QFont face = font();
    face.setBold(current);
    m_button->setFont(face);
    updateColours();
}

void LevelRow::setWritable(bool writable)
{
    m_button->setEnabled(writable);
    setCursor(writable ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

void LevelRow::mouseReleaseEvent(QMouseEvent *event)
{
    if (m_button->isEnabled() && event->button() == Qt::LeftButton && rect().contains(event->pos()))
        emit chosen(m_score);
}

void LevelRow::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && !m_updating)
        updateColours();
}

void LevelRow::updateColours()
{
    const QScopedValueRollback<bool> guard(m_updating, true);
    QPalette colours = parentWidget() != nullptr ? parentWidget()->palette() : palette();
    if (m_current) {
        QColor tint = theme::accent();
        const QColor base = colours.color(QPalette::Window);
        const auto mix = [](int a, int b) { return (a * 4 + b) / 5; };
        tint = QColor(mix(base.red(), tint.red()), mix(base.green(), tint.green()), mix(base.blue(), tint.blue()));
        colours.setColor(QPalette::Window, tint);
    }
    setPalette(colours);
}

} // namespace shortlist
