// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/PrimaryButton.h"

#include "ui/widgets/Icons.h"
#include "ui/widgets/Theme.h"

#include <QAction>
#include <QEvent>
#include <QMenu>

namespace shortlist {

PrimaryButton::PrimaryButton(QAction *action, bool primary, QWidget *parent)
    : QPushButton(parent)
    , m_action(action)
    , m_primary(primary)
{
    setAutoDefault(false);
    updateColours();
    if (action == nullptr)
        return;
    connect(action, &QAction::changed, this, &PrimaryButton::followAction);
    if (action->menu() != nullptr)
        setMenu(action->menu());
    else
        connect(this, &QPushButton::clicked, action, &QAction::trigger);
    if (!action->objectName().isEmpty())
        setObjectName(action->objectName() + QStringLiteral("Button"));
    followAction();
}

void PrimaryButton::followAction()
{
    setText(m_action->text());
    setEnabled(m_action->isEnabled());
    if (m_action->isVisible() != m_actionVisible) {
        m_actionVisible = m_action->isVisible();
        setVisible(m_actionVisible);
    }
    setCheckable(m_action->isCheckable());
    setChecked(m_action->isChecked());
    const QString keys = m_action->shortcut().toString(QKeySequence::NativeText);
    const QString tip = m_action->toolTip();
    setToolTip(keys.isEmpty() ? tip : QStringLiteral("%1 (%2)").arg(tip, keys));
    updateColours();
}

void PrimaryButton::changeEvent(QEvent *event)
{
    QPushButton::changeEvent(event);
    if (!m_updating && (event->type() == QEvent::PaletteChange || event->type() == QEvent::ApplicationPaletteChange))
        updateColours();
}

void PrimaryButton::updateColours()
{
    m_updating = true;
    const QString name = m_action != nullptr ? m_action->icon().name() : QString();
    if (m_primary) {
        QPalette own;
        for (const auto group : {QPalette::Active, QPalette::Inactive}) {
            own.setColor(group, QPalette::Button, theme::accentFill());
            own.setColor(group, QPalette::ButtonText, theme::accentText());
        }
        setPalette(own);
        if (!name.isEmpty())
            setIcon(shortlist::icon(name, theme::accentText()));
    } else if (m_action != nullptr) {
        setIcon(m_action->icon());
    }
    m_updating = false;
}

} // namespace shortlist
