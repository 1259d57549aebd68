// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/Page.h"

#include "ui/widgets/ElidedLabel.h"
#include "ui/widgets/PrimaryButton.h"
#include "ui/widgets/Theme.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

namespace shortlist {

Page::Page(const QString &title, QWidget *parent)
    : QWidget(parent)
    , m_title(new QLabel(this))
    , m_sentence(new ElidedLabel(this))
    , m_actions(new QHBoxLayout)
    , m_layout(new QVBoxLayout(this))
{
    const int space = theme::spacing();
    m_title->setObjectName(QStringLiteral("pageTitle"));
    m_title->setTextFormat(Qt::PlainText);
    m_title->setText(title);
    m_title->setFont(theme::heading(font(), 1.5));
    m_sentence->setObjectName(QStringLiteral("pageSentence"));
    m_sentence->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_sentence->setForegroundRole(QPalette::PlaceholderText);
    auto *words = new QVBoxLayout;
    words->setSpacing(space / 4);
    words->addWidget(m_title);
    words->addWidget(m_sentence);
    m_actions->setSpacing(space);
    auto *header = new QHBoxLayout;
    header->setContentsMargins(space * 2, space * 2, space * 2, space);
    header->setSpacing(space * 2);
    header->addLayout(words, 1);
    header->addLayout(m_actions);
    header->setAlignment(m_actions, Qt::AlignVCenter);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(0);
    m_layout->addLayout(header);
}

QString Page::title() const
{
    return m_title->text();
}

QString Page::sentence() const
{
    return m_sentence->text();
}

void Page::setSentence(const QString &sentence)
{
    if (m_sentence->text() == sentence)
        return;
    m_sentence->setText(sentence);
}

void Page::setBadge(const QString &badge)
{
    if (m_badge == badge)
        return;
    m_badge = badge;
    emit badgeChanged(badge);
}

void Page::addHeaderAction(QAction *action, bool primary)
{
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    addAction(action);
    m_actions->addWidget(new PrimaryButton(action, primary, this));
}

void Page::addHeaderWidget(QWidget *widget)
{
    m_actions->insertWidget(m_headerWidgets, widget);
    ++m_headerWidgets;
}

void Page::setContent(QWidget *content)
{
    if (m_content != nullptr && m_content != content) {
        m_layout->removeWidget(m_content);
        m_content->deleteLater();
    }
    m_content = content;
    m_layout->addWidget(content, 1);
}

} // namespace shortlist
