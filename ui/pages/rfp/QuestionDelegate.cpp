// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/rfp/QuestionDelegate.h"

#include "ui/models/AnswerText.h"
#include "ui/pages/rfp/ListEditor.h"
#include "ui/pages/rfp/QuestionTreeModel.h"
#include "ui/widgets/DateField.h"
#include "ui/widgets/Theme.h"

#include <QLineEdit>

namespace shortlist {

namespace {

QString headerOf(const QModelIndex &index)
{
    return index.model()->headerData(index.column(), Qt::Horizontal).toString();
}

} // namespace

QuestionDelegate::QuestionDelegate(QObject *parent)
    : QStyledItemDelegate(parent)
{}

QSize QuestionDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QSize size = QStyledItemDelegate::sizeHint(option, index);
    size.setHeight(option.fontMetrics.height() + theme::spacing());
    return size;
}

QWidget *QuestionDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &option,
                                        const QModelIndex &index) const
{
    const bool section = !index.parent().isValid();
    if (!section && (index.column() == QuestionTreeModel::Type || index.column() == QuestionTreeModel::Use)) {
        auto *list = new ListEditor(QStringLiteral("questionListEditor"), headerOf(index), parent);
        if (index.column() == QuestionTreeModel::Type) {
            for (const AnswerType type : answer_text::kAllTypes)
                list->addItem(answer_text::typeName(type), static_cast<int>(type));
        } else {
            for (const QuestionUse use : answer_text::kAllUses)
                list->addItem(QString(answer_text::useSymbol(use) + QLatin1Char(' ') + answer_text::useName(use)),
                              static_cast<int>(use));
        }
        auto *self = const_cast<QuestionDelegate *>(this);
        connect(list, &ListEditor::chosen, self, [self](ListEditor *editor) {
            emit self->commitData(editor);
            emit self->closeEditor(editor);
        });
        list->openSoon();
        return list;
    }
    QLineEdit *line = !section && index.column() == QuestionTreeModel::Due
                          ? new DateField(parent)
                          : qobject_cast<QLineEdit *>(QStyledItemDelegate::createEditor(parent, option, index));
    if (line == nullptr)
        line = new QLineEdit(parent);
    line->setObjectName(QStringLiteral("questionEditor"));
    line->setAccessibleName(section ? tr("Section") : headerOf(index));
    line->setAutoFillBackground(true);
    return line;
}

void QuestionDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    const QVariant value = index.data(Qt::EditRole);
    if (auto *list = qobject_cast<QComboBox *>(editor); list != nullptr) {
        list->setCurrentIndex(list->findData(value));
    } else if (auto *date = qobject_cast<DateField *>(editor); date != nullptr) {
        if (!date->isModified())
            date->setDate(value.toDate());
    } else if (auto *line = qobject_cast<QLineEdit *>(editor); line != nullptr && !line->isModified()) {
        line->setText(value.toString());
    }
}

void QuestionDelegate::setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const
{
    if (const auto *list = qobject_cast<const QComboBox *>(editor); list != nullptr)
        model->setData(index, list->currentData());
    else if (const auto *line = qobject_cast<const QLineEdit *>(editor); line != nullptr)
        model->setData(index, line->text());
}

void QuestionDelegate::updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                                            const QModelIndex &) const
{
    editor->setGeometry(option.rect);
}

} // namespace shortlist
