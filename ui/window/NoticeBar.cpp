// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/NoticeBar.h"

#include "ui/widgets/ElidedLabel.h"
#include "ui/widgets/Icons.h"
#include "ui/widgets/Theme.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>
#include <QTimer>
#include <QToolButton>

namespace shortlist {

namespace {

constexpr int kUsualDuration = 8000;

} // namespace

NoticeBar::NoticeBar(QWidget *parent)
    : QFrame(parent)
    , m_text(new ElidedLabel(this))
    , m_undo(new QPushButton(icon(QStringLiteral("edit-undo")), tr("Undo"), this))
    , m_timer(new QTimer(this))
{
    const int space = theme::spacing();
    setObjectName(QStringLiteral("noticeBar"));
    setAutoFillBackground(true);
    m_text->setObjectName(QStringLiteral("noticeText"));
    m_undo->setObjectName(QStringLiteral("noticeUndo"));
    m_undo->setAutoDefault(false);
    auto *close = new QToolButton(this);
    close->setObjectName(QStringLiteral("noticeClose"));
    close->setAutoRaise(true);
    close->setIcon(plainIcon(QStringLiteral("edit-delete-remove")));
    close->setToolTip(tr("Close this message"));
    close->setAccessibleName(tr("Close this message"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(space * 2, space / 2, space, space / 2);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_undo);
    layout->addWidget(close);
    m_timer->setSingleShot(true);
    m_timer->setInterval(kUsualDuration);
    connect(m_timer, &QTimer::timeout, this, &NoticeBar::goIfIdle);
    connect(m_undo, &QPushButton::clicked, this, [this] {
        dismiss();
        emit undoRequested();
    });
    connect(close, &QToolButton::clicked, this, &NoticeBar::dismiss);
    updateColours();
    hide();
}

void NoticeBar::say(const QString &text, bool offerUndo)
{
    m_text->setText(text);
    m_undo->setVisible(offerUndo);
    setAccessibleName(text);
    show();
    m_timer->start();
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void NoticeBar::dismiss()
{
    m_timer->stop();
    hide();
}

QString NoticeBar::text() const
{
    return isHidden() ? QString() : m_text->text();
}

void NoticeBar::setDuration(int milliseconds)
{
    m_timer->setInterval(milliseconds);
}

void NoticeBar::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::ApplicationPaletteChange)
        updateColours();
}

bool NoticeBar::event(QEvent *event)
{
    if (event->type() == QEvent::Leave && isVisible())
        m_timer->start();
    return QFrame::event(event);
}

void NoticeBar::goIfIdle()
{
    const bool inUse = underMouse() || (focusWidget() != nullptr && focusWidget()->hasFocus());
    if (inUse)
        m_timer->start();
    else
        hide();
}

void NoticeBar::updateColours()
{
    QPalette own;
    own.setColor(QPalette::Window, theme::sidebarColour());
    setPalette(own);
}

} // namespace shortlist
