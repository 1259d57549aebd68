// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/dialogs/ShortcutsDialog.h"

#include "ui/widgets/Icons.h"
#include "ui/widgets/Theme.h"

#include <QAction>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QSet>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace shortlist {

namespace {

QString plainName(const QAction &action)
{
    QString name = action.text();
    name.replace(QLatin1String("&&"), QString(QChar(1)));
    name.remove(QLatin1Char('&'));
    name.replace(QChar(1), QLatin1Char('&'));
    while (name.endsWith(QChar(0x2026)))
        name.chop(1);
    return name;
}

QString keysInWords(const QAction &action)
{
    QStringList all;
    const QList<QKeySequence> sequences = action.shortcuts();
    for (const QKeySequence &one : sequences)
        all.append(one.toString(QKeySequence::NativeText));
    all.removeDuplicates();
    return all.join(ShortcutsDialog::tr(" or "));
}

} // namespace

ShortcutGroup shortcutsOf(const QString &place, const QList<QAction *> &actions)
{
    ShortcutGroup group{place, {}};
    QSet<QString> seen;
    for (const QAction *action : actions) {
        const QString keys = keysInWords(*action);
        const QString name = plainName(*action);
        if (keys.isEmpty() || name.isEmpty() || seen.contains(name + keys))
            continue;
        seen.insert(name + keys);
        group.keys.emplace_back(name, keys);
    }
    return group;
}

ShortcutGroup shortcutsOf(const QString &place, const QWidget &widget)
{
    QList<QAction *> actions = widget.actions();
    const QList<QWidget *> inner = widget.findChildren<QWidget *>();
    for (const QWidget *one : inner)
        actions += one->actions();
    return shortcutsOf(place, actions);
}

ShortcutsDialog::ShortcutsDialog(const std::vector<ShortcutGroup> &groups, QWidget *parent)
    : QDialog(parent)
    , m_search(new QLineEdit(this))
    , m_list(new QTreeWidget(this))
{
    setObjectName(QStringLiteral("shortcutsDialog"));
    setWindowTitle(tr("Keyboard shortcuts"));
    const int space = theme::spacing();
    m_search->setObjectName(QStringLiteral("shortcutSearch"));
    m_search->setPlaceholderText(tr("Type to search"));
    m_search->setAccessibleName(tr("Search the shortcuts"));
    m_search->setClearButtonEnabled(true);
    m_search->addAction(icon(QStringLiteral("edit-find")), QLineEdit::LeadingPosition);
    m_list->setObjectName(QStringLiteral("shortcutList"));
    m_list->setAccessibleName(tr("Shortcuts"));
    m_list->setColumnCount(2);
    m_list->setHeaderLabels({tr("Action"), tr("Keys")});
    m_list->setRootIsDecorated(false);
    m_list->setAlternatingRowColors(true);
    for (const ShortcutGroup &group : groups) {
        if (group.keys.empty())
            continue;
        auto *place = new QTreeWidgetItem(m_list, {group.place});
        place->setFirstColumnSpanned(true);
        place->setFont(0, theme::heading(font(), 1.0));
        for (const auto &[name, keys] : group.keys)
            new QTreeWidgetItem(place, {name, keys});
        place->setExpanded(true);
    }
    m_list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_list->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    auto *buttons = new QDialogButtonBox(this);
    buttons->addButton(tr("Close"), QDialogButtonBox::RejectRole);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space * 2, space * 2, space * 2, space * 2);
    layout->setSpacing(space);
    layout->addWidget(m_search);
    layout->addWidget(m_list, 1);
    layout->addWidget(buttons);
    connect(m_search, &QLineEdit::textChanged, this, &ShortcutsDialog::filter);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    resize(fontMetrics().averageCharWidth() * 84, fontMetrics().height() * 32);
}

void ShortcutsDialog::filter(const QString &text)
{
    for (int i = 0; i < m_list->topLevelItemCount(); ++i) {
        QTreeWidgetItem *place = m_list->topLevelItem(i);
        bool any = false;
        for (int row = 0; row < place->childCount(); ++row) {
            QTreeWidgetItem *line = place->child(row);
            const bool fits =
                line->text(0).contains(text, Qt::CaseInsensitive) || line->text(1).contains(text, Qt::CaseInsensitive);
            line->setHidden(!fits);
            any = any || fits;
        }
        place->setHidden(!any);
    }
}

} // namespace shortlist
