// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/providers/ListField.h"

#include "ui/models/ProviderWords.h"
#include "ui/pages/providers/Completers.h"

#include <QFocusEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QMenu>
#include <QStringListModel>
#include <QToolButton>

namespace shortlist {

ListField::ListField(const Choices &choices, QWidget *parent)
    : QWidget(parent)
    , m_choices(choices)
    , m_edit(new QLineEdit(this))
    , m_button(new QToolButton(this))
    , m_menu(new QMenu(this))
    , m_words(new QStringListModel(this))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_edit, 1);
    layout->addWidget(m_button);
    setFocusProxy(m_edit);
    m_button->setArrowType(Qt::DownArrow);
    m_button->setPopupMode(QToolButton::InstantPopup);
    m_button->setMenu(m_menu);
    m_button->setStyleSheet(QStringLiteral("QToolButton::menu-indicator { image: none; }"));
    m_button->setToolTip(tr("Choose from a list"));
    m_button->setAccessibleName(tr("Choose from a list"));
    connect(m_menu, &QMenu::aboutToShow, this, &ListField::fillMenu);
    // Suggestions are looked up when the field is entered: tags of other providers come and go.
    auto *completer = new ListCompleter({}, m_edit);
    completer->setModel(m_words);
    m_edit->setCompleter(completer);
    m_edit->installEventFilter(this);
}

void ListField::setReadOnly(bool readOnly)
{
    m_edit->setReadOnly(readOnly);
    m_button->setEnabled(!readOnly);
}

bool ListField::eventFilter(QObject *watched, QEvent *event)
{
    // The closing list of suggestions gives the focus back, and must not be pulled away from under itself.
    if (watched == m_edit && event->type() == QEvent::FocusIn &&
        static_cast<QFocusEvent *>(event)->reason() != Qt::PopupFocusReason) {
        QStringList all;
        const std::vector<QStringList> groups = m_choices();
        for (const QStringList &group : groups)
            all += group;
        m_words->setStringList(all);
    }
    return QWidget::eventFilter(watched, event);
}

void ListField::fillMenu()
{
    m_menu->clear();
    const QStringList present = words::splitList(m_edit->text());
    const std::vector<QStringList> groups = m_choices();
    for (const QStringList &group : groups) {
        if (!m_menu->isEmpty())
            m_menu->addSeparator();
        for (const QString &entry : group) {
            QString text = entry;
            QAction *action = m_menu->addAction(text.replace(QLatin1Char('&'), QLatin1String("&&")));
            action->setCheckable(true);
            action->setChecked(present.contains(entry, Qt::CaseInsensitive));
            connect(action, &QAction::toggled, this, [this, entry](bool wanted) { toggle(entry, wanted); });
        }
    }
    if (m_menu->isEmpty())
        m_menu->addAction(tr("Nothing to choose from yet: type it in the field"))->setEnabled(false);
}

void ListField::toggle(const QString &entry, bool wanted)
{
    QStringList parts = words::splitList(m_edit->text());
    if (wanted)
        parts << entry;
    else
        parts.removeIf([&entry](const QString &part) { return part.compare(entry, Qt::CaseInsensitive) == 0; });
    m_edit->setText(parts.join(QStringLiteral(", ")));
    m_edit->setModified(true);
    emit chosen();
}

} // namespace shortlist
