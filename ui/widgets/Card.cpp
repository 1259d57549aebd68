// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/Card.h"

#include "ui/widgets/ElidedLabel.h"
#include "ui/widgets/Theme.h"

#include <QPainter>
#include <QVBoxLayout>

namespace shortlist {

namespace {

constexpr qreal kCorner = 5;

} // namespace

Card::Card(const QString &heading, QWidget *parent)
    : QFrame(parent)
    , m_heading(new ElidedLabel(heading, this))
    , m_body(new QVBoxLayout)
{
    const int space = theme::spacing();
    m_heading->setObjectName(QStringLiteral("cardHeading"));
    m_heading->setFont(theme::heading(font(), 1.0));
    m_heading->setContentsMargins(space, 0, space, 0);
    m_heading->setVisible(!heading.isEmpty());
    m_body->setContentsMargins(0, 0, 0, 0);
    m_body->setSpacing(space / 4);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space, space + space / 2, space, space);
    layout->setSpacing(space);
    layout->addWidget(m_heading);
    layout->addLayout(m_body, 1);
}

void Card::setHeading(const QString &heading)
{
    m_heading->setText(heading);
    m_heading->setVisible(!heading.isEmpty());
}

QString Card::heading() const
{
    return m_heading->text();
}

void Card::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme::lineColour(), 1));
    painter.setBrush(palette().color(QPalette::Active, QPalette::Base));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), kCorner, kCorner);
}

} // namespace shortlist
