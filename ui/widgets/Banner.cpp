// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/Banner.h"

#include "ui/widgets/Icons.h"
#include "ui/widgets/PrimaryButton.h"

#include <QAction>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

namespace shortlist {

namespace {

constexpr int kIcon = 22;

QString iconOf(theme::State state)
{
    switch (state) {
    case theme::State::Good:
        return QStringLiteral("dialog-ok-apply");
    case theme::State::Warning:
        return QStringLiteral("object-locked");
    case theme::State::Bad:
        return QStringLiteral("dialog-warning");
    case theme::State::Neutral:
        break;
    }
    return QStringLiteral("help-about");
}

} // namespace

Banner::Banner(theme::State state, QWidget *parent)
    : QFrame(parent)
    , m_state(state)
    , m_icon(new QLabel(this))
    , m_text(new QLabel(this))
    , m_close(new QToolButton(this))
    , m_layout(new QHBoxLayout(this))
{
    const int space = theme::spacing();
    setAutoFillBackground(true);
    m_text->setObjectName(QStringLiteral("bannerText"));
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_text->setFocusPolicy(Qt::NoFocus);
    m_close->setObjectName(QStringLiteral("bannerClose"));
    m_close->setAutoRaise(true);
    m_close->setIcon(plainIcon(QStringLiteral("edit-delete-remove")));
    m_close->setToolTip(tr("Close this message"));
    m_close->setAccessibleName(tr("Close this message"));
    m_close->hide();
    m_layout->setContentsMargins(space * 2, space / 2, space, space / 2);
    m_layout->setSpacing(space);
    m_layout->addWidget(m_icon);
    m_layout->addWidget(m_text, 1);
    m_layout->addWidget(m_close);
    connect(m_close, &QToolButton::clicked, this, [this] {
        hide();
        emit closed();
    });
}

void Banner::setText(const QString &text)
{
    m_text->setText(text);
    setAccessibleName(text);
}

QString Banner::text() const
{
    return m_text->text();
}

void Banner::setState(theme::State state)
{
    m_state = state;
    updateColours();
}

void Banner::setClosable(bool closable)
{
    m_close->setVisible(closable);
}

void Banner::addAction(QAction *action)
{
    QWidget::addAction(action);
    m_layout->insertWidget(m_layout->count() - 1, new PrimaryButton(action, false, this));
}

void Banner::showEvent(QShowEvent *event)
{
    QFrame::showEvent(event);
    updateColours();
}

void Banner::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (isVisible() && !m_updating &&
        (event->type() == QEvent::ApplicationPaletteChange || event->type() == QEvent::PaletteChange))
        updateColours();
}

void Banner::updateColours()
{
    m_updating = true;
    const QColor mark = theme::stateColour(m_state);
    // A tint of the state's colour on the window's ground; the text keeps the palette's colour and so its contrast.
    setPalette(QPalette());
    const QColor window = QGuiApplication::palette().color(QPalette::Window);
    constexpr double kTint = 0.12;
    const auto mixed = [&](int ground, int tint) { return qRound(ground * (1 - kTint) + tint * kTint); };
    QPalette own;
    own.setColor(QPalette::Window, QColor(mixed(window.red(), mark.red()), mixed(window.green(), mark.green()),
                                          mixed(window.blue(), mark.blue())));
    setPalette(own);
    m_icon->setPixmap(icon(iconOf(m_state), mark).pixmap(QSize(kIcon, kIcon), devicePixelRatioF()));
    m_updating = false;
}

} // namespace shortlist
