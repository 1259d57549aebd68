// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

#include <functional>

namespace shortlist {

// Editors for the cells of the table: a list for the status, suggestions for countries, services and tags.
class ProviderDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    // knownTags is asked when a tag is about to be typed.
    ProviderDelegate(std::function<QStringList()> knownTags, QObject *parent);

    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void setEditorData(QWidget *editor, const QModelIndex &index) const override;
    void setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const override;
    void updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;

private:
    QWidget *createStatusList(QWidget *parent) const;

    std::function<QStringList()> m_knownTags;
};

} // namespace shortlist
