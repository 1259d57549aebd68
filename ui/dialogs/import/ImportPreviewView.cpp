// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/dialogs/import/ImportPreviewView.h"

#include "ui/dialogs/import/ImportPreviewModel.h"
#include "ui/dialogs/import/MappingHeader.h"
#include "ui/widgets/Theme.h"

#include <QApplication>
#include <QComboBox>
#include <QPainter>
#include <QStyledItemDelegate>

#include <algorithm>

namespace shortlist {

namespace {

// A list of what can become of a row.
class DecisionDelegate : public QStyledItemDelegate
{
public:
    DecisionDelegate(const ImportPreviewModel &model, QObject *parent)
        : QStyledItemDelegate(parent)
        , m_model(model)
    {}

    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &, const QModelIndex &index) const override
    {
        auto *list = new QComboBox(parent);
        list->setAccessibleName(ImportPreviewModel::tr("What to do"));
        const std::vector<ImportDecision> choices = m_model.choices(index.row());
        const bool duplicate = m_model.isDuplicate(index.row());
        for (const ImportDecision decision : choices)
            list->addItem(ImportPreviewModel::decisionText(decision, duplicate), static_cast<int>(decision));
        auto *self = const_cast<DecisionDelegate *>(this);
        connect(list, &QComboBox::activated, self, [self, list] {
            emit self->commitData(list);
            emit self->closeEditor(list);
        });
        return list;
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::paint(painter, option, index);
        if (!index.flags().testFlag(Qt::ItemIsEditable))
            return;
        // An arrow says that there is something to choose from.
        QStyleOption arrow(option);
        const int size = option.fontMetrics.averageCharWidth() * 2;
        arrow.rect = QRect(option.rect.right() - size - 2, option.rect.top(), size, option.rect.height());
        QStyle *style = option.widget != nullptr ? option.widget->style() : QApplication::style();
        style->drawPrimitive(QStyle::PE_IndicatorArrowDown, &arrow, painter, option.widget);
    }

    void setEditorData(QWidget *editor, const QModelIndex &index) const override
    {
        auto *list = qobject_cast<QComboBox *>(editor);
        list->setCurrentIndex(list->findData(index.data(Qt::EditRole)));
    }

    void setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const override
    {
        model->setData(index, qobject_cast<QComboBox *>(editor)->currentData(), Qt::EditRole);
    }

private:
    const ImportPreviewModel &m_model;
};

} // namespace

ImportPreviewView::ImportPreviewView(ImportPreviewModel &model, QWidget *parent)
    : QTableView(parent)
    , m_model(model)
    , m_header(new MappingHeader(ImportPreviewModel::FirstCell, this))
{
    setObjectName(QStringLiteral("importRows"));
    setAccessibleName(tr("Rows of the file"));
    setHorizontalHeader(m_header);
    setModel(&model);
    setItemDelegateForColumn(ImportPreviewModel::Decision, new DecisionDelegate(model, this));
    setEditTriggers(DoubleClicked | EditKeyPressed | AnyKeyPressed | SelectedClicked);
    setHorizontalScrollMode(ScrollPerPixel);
    setAlternatingRowColors(true);
    setShowGrid(false);
    setWordWrap(false);
    connect(this, &QTableView::clicked, this, [this](const QModelIndex &index) {
        if (index.column() == ImportPreviewModel::Decision)
            edit(index);
    });
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + theme::spacing() + 2);
}

void ImportPreviewView::fitColumns()
{
    const int character = fontMetrics().averageCharWidth();
    for (int column = 0; column < m_model.columnCount(); ++column) {
        int longest = fontMetrics().horizontalAdvance(m_model.headerData(column, Qt::Horizontal).toString());
        for (int row = 0; row < std::min(m_model.rowCount(), 50); ++row) {
            const QString text = m_model.index(row, column).data().toString();
            longest = std::max(longest, fontMetrics().horizontalAdvance(text));
        }
        const int file = column - ImportPreviewModel::FirstCell;
        // The lists above the file's columns need room for what is chosen, and for their arrow.
        const int list =
            file < 0 ? 0 : fontMetrics().horizontalAdvance(m_header->meaningOf(file)) + 6 * theme::spacing();
        const int usual = file >= 0 ? 18 : (column == ImportPreviewModel::RowNumber ? 5 : 22);
        const int least = std::max(list, usual * character);
        const int wanted = longest + 3 * theme::spacing();
        setColumnWidth(column, std::clamp(wanted, least, std::max(least, 36 * character)));
    }
}

} // namespace shortlist
