// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/dialogs/ShortcutsDialog.h"

#include "ui/widgets/SearchField.h"
#include "ui/widgets/Theme.h"

#include <QAction>
#include <QHeaderView>
#include <QSet>
#include <QTreeWidget>

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
    : SearchListDialog(QStringLiteral("shortcutSearch"), tr("Search the shortcuts"), parent)
    , m_list(new QTreeWidget(this))
{
    setObjectName(QStringLiteral("shortcutsDialog"));
    setWindowTitle(tr("Keyboard shortcuts"));
    m_list->setObjectName(QStringLiteral("shortcutList"));
    m_list->setAccessibleName(tr("Shortcuts"));
    m_list->setColumnCount(2);
    m_list->setHeaderLabels({tr("Action"), tr("Keys")});
    setList(m_list);
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
    connect(&search(), &SearchField::textChanged, this, &ShortcutsDialog::filter);
    setSizeInText(84, 32);
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
