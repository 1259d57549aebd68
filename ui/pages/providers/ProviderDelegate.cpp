// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/providers/ProviderDelegate.h"

#include "ui/models/ProviderTableModel.h"
#include "ui/models/ProviderWords.h"
#include "ui/pages/providers/Completers.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QHelpEvent>
#include <QLineEdit>
#include <QToolTip>

namespace shortlist {

ProviderDelegate::ProviderDelegate(std::function<QStringList()> knownTags, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_knownTags(std::move(knownTags))
{}

QWidget *ProviderDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &, const QModelIndex &index) const
{
    if (index.column() == ProviderTableModel::Status)
        return createStatusList(parent);
    auto *edit = new QLineEdit(parent);
    edit->setFrame(false);
    edit->setAccessibleName(index.model()->headerData(index.column(), Qt::Horizontal).toString());
    edit->setAlignment(Qt::Alignment::fromInt(index.data(Qt::TextAlignmentRole).toUInt()));
    if (index.column() == ProviderTableModel::Country)
        edit->setCompleter(completers::forCountries(edit));
    else if (index.column() == ProviderTableModel::Services)
        edit->setCompleter(new ListCompleter(completers::serviceLabels(), edit));
    else if (index.column() == ProviderTableModel::Tags)
        edit->setCompleter(new ListCompleter(m_knownTags(), edit));
    return edit;
}

QWidget *ProviderDelegate::createStatusList(QWidget *parent) const
{
    auto *list = new QComboBox(parent);
    list->setAccessibleName(tr("Status"));
    for (const ProviderStatus status : kAllProviderStatuses)
        list->addItem(words::status(status), statusCode(status));
    // One choice is the whole edit: there is nothing left to confirm.
    connect(list, &QComboBox::activated, this, [this, list] {
        auto *self = const_cast<ProviderDelegate *>(this);
        emit self->commitData(list);
        emit self->closeEditor(list);
    });
    return list;
}

void ProviderDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    const QString value = index.data(Qt::EditRole).toString();
    if (auto *list = qobject_cast<QComboBox *>(editor); list != nullptr)
        list->setCurrentIndex(list->findData(value));
    else if (auto *edit = qobject_cast<QLineEdit *>(editor); edit != nullptr && !edit->isModified())
        edit->setText(value);
}

void ProviderDelegate::setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const
{
    const auto *list = qobject_cast<QComboBox *>(editor);
    const auto *edit = qobject_cast<QLineEdit *>(editor);
    const QString value =
        list != nullptr ? list->currentData().toString() : (edit != nullptr ? edit->text() : QString());
    if (value != index.data(Qt::EditRole).toString())
        model->setData(index, value, Qt::EditRole);
}

void ProviderDelegate::updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                                            const QModelIndex &) const
{
    QRect place = option.rect;
    place.setWidth(
        qMax(place.width(), qMin(editor->sizeHint().width(), editor->parentWidget()->width() - place.left())));
    editor->setGeometry(place);
}

bool ProviderDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                                 const QModelIndex &index)
{
    // A tooltip that repeats what can be read already is in the way.
    if (event->type() == QEvent::ToolTip && sizeHint(option, index).width() <= option.rect.width()) {
        QToolTip::hideText();
        return false;
    }
    return QStyledItemDelegate::helpEvent(event, view, option, index);
}

} // namespace shortlist
