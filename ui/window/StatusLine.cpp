// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/StatusLine.h"

#include "ui/models/Workspace.h"
#include "ui/widgets/ElidedLabel.h"
#include "ui/widgets/Icons.h"
#include "ui/widgets/Theme.h"

#include <QDir>
#include <QEvent>
#include <QHBoxLayout>

namespace shortlist {

namespace {

constexpr int kIcon = 16;

} // namespace

StatusLine::StatusLine(QWidget *parent)
    : QStatusBar(parent)
    , m_icon(new QLabel(this))
    , m_state(new ElidedLabel(this))
    , m_place(new ElidedLabel(this))
{
    const int space = theme::spacing();
    m_state->setObjectName(QStringLiteral("statusState"));
    m_place->setObjectName(QStringLiteral("statusPlace"));
    static_cast<ElidedLabel *>(m_place)->setElideMode(Qt::ElideMiddle);
    m_place->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_place->setForegroundRole(QPalette::PlaceholderText);
    auto *line = new QWidget(this);
    auto *layout = new QHBoxLayout(line);
    layout->setContentsMargins(space * 2, 0, space, 0);
    layout->setSpacing(space / 2);
    layout->addWidget(m_icon);
    layout->addWidget(m_state, 3);
    layout->addWidget(m_place, 2);
    addWidget(line, 1);
    showNothing();
}

void StatusLine::showProject(const Workspace &workspace)
{
    const Project &project = workspace.project();
    const QString path = QDir::toNativeSeparators(project.path());
    if (project.isReadOnly())
        setState(QStringLiteral("object-locked"), tr("Read-only. %1").arg(project.readOnlyReason()),
                 project.readOnlyReason());
    else if (project.isDraft())
        setState(QStringLiteral("checkmark"), tr("All changes saved, as a draft that has no place of its own yet"),
                 QString());
    else
        setState(QStringLiteral("checkmark"), tr("All changes saved"), QString());
    m_place->setText(project.isDraft() ? tr("Draft") : path);
    m_place->setToolTip(path.toHtmlEscaped());
    setSizeGripEnabled(false);
}

void StatusLine::showNothing()
{
    m_iconName.clear();
    m_icon->clear();
    m_state->setText(QString());
    m_place->setText(QString());
    m_place->setToolTip(QString());
}

QString StatusLine::state() const
{
    return m_state->text();
}

void StatusLine::changeEvent(QEvent *event)
{
    QStatusBar::changeEvent(event);
    if (event->type() == QEvent::ApplicationPaletteChange && !m_iconName.isEmpty())
        m_icon->setPixmap(icon(m_iconName).pixmap(QSize(kIcon, kIcon), devicePixelRatioF()));
}

void StatusLine::setState(const QString &iconName, const QString &text, const QString &whole)
{
    m_iconName = iconName;
    m_icon->setPixmap(icon(iconName).pixmap(QSize(kIcon, kIcon), devicePixelRatioF()));
    m_state->setText(text);
    m_state->setToolTip(whole.toHtmlEscaped());
}

} // namespace shortlist
