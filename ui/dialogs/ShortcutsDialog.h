// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dialogs/SearchListDialog.h"

#include <QList>
#include <QString>

#include <utility>
#include <vector>

class QAction;
class QTreeWidget;

namespace shortlist {

// The keys of one place, as name of the action and keys.
struct ShortcutGroup
{
    QString place; // "Everywhere", "Providers"
    std::vector<std::pair<QString, QString>> keys;
};

// All keys by place, with a line to search them.
class ShortcutsDialog : public SearchListDialog
{
    Q_OBJECT

public:
    explicit ShortcutsDialog(const std::vector<ShortcutGroup> &groups, QWidget *parent = nullptr);

private:
    void filter(const QString &text);

    QTreeWidget *m_list = nullptr;
};

ShortcutGroup shortcutsOf(const QString &place, const QList<QAction *> &actions);
// The keys of the actions of a widget and what is below it, each once; actions without keys are left out.
ShortcutGroup shortcutsOf(const QString &place, const QWidget &widget);

} // namespace shortlist
