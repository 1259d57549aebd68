// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/EmptyState.h"

#include "ui/widgets/Icons.h"
#include "ui/widgets/PrimaryButton.h"
#include "ui/widgets/Theme.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace shortlist {

namespace {

constexpr int kIconSize = 48;

} // namespace

EmptyState::EmptyState(const QString &iconName, const QString &sentence, QWidget *parent)
    : QWidget(parent)
    , m_iconName(iconName)
    , m_icon(new QLabel(this))
    , m_sentence(new QLabel(this))
    , m_layout(new QVBoxLayout(this))
{
    const int space = theme::spacing();
    m_icon->setAlignment(Qt::AlignCenter);
    m_sentence->setObjectName(QStringLiteral("emptyStateSentence"));
    m_sentence->setTextFormat(Qt::PlainText);
    m_sentence->setAlignment(Qt::AlignCenter);
    m_sentence->setWordWrap(true);
    m_sentence->setMaximumWidth(fontMetrics().averageCharWidth() * 60);
    m_layout->setContentsMargins(space * 3, space * 3, space * 3, space * 3);
    m_layout->setSpacing(space);
    m_layout->addStretch(2);
    m_layout->addWidget(m_icon, 0, Qt::AlignHCenter);
    m_layout->addSpacing(space);
    // Between stretches, not by alignment: its height follows from the width it really gets, up to its widest.
    auto *middle = new QHBoxLayout;
    middle->addStretch(1);
    middle->addWidget(m_sentence, 100);
    middle->addStretch(1);
    m_layout->addLayout(middle);
    m_layout->addSpacing(space);
    m_layout->addStretch(3);
    setSentence(sentence);
    updateColours();
}

void EmptyState::addAction(QAction *action)
{
    QWidget::addAction(action);
    // The first action is the one to begin with; it alone has the accent.
    auto *button = new PrimaryButton(action, m_actionCount == 0, this);
    m_layout->insertWidget(m_layout->count() - 1, button, 0, Qt::AlignHCenter);
    if (m_actionCount == 0)
        setFocusProxy(button);
    ++m_actionCount;
}

void EmptyState::setSentence(const QString &sentence)
{
    m_sentence->setText(sentence);
}

QString EmptyState::sentence() const
{
    return m_sentence->text();
}

void EmptyState::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        updateColours();
}

void EmptyState::updateColours()
{
    m_icon->setPixmap(icon(m_iconName, theme::mutedColour()).pixmap(QSize(kIconSize, kIconSize), devicePixelRatioF()));
}

} // namespace shortlist
