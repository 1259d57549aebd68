// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/providers/PartsView.h"

#include "ui/pages/providers/PartsModel.h"
#include "ui/widgets/Theme.h"

#include <QHeaderView>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QLineEdit>
#include <QStyledItemDelegate>
#include <QToolTip>

#include <numeric>

namespace shortlist {

namespace {

class PartDelegate : public QStyledItemDelegate
{
public:
    explicit PartDelegate(const PartsModel &model, QObject *parent)
        : QStyledItemDelegate(parent)
        , m_model(model)
    {}

    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &, const QModelIndex &index) const override
    {
        const PartColumn &column = m_model.kind().columns[static_cast<std::size_t>(index.column())];
        auto *edit = new QLineEdit(parent);
        edit->setFrame(false);
        edit->setAccessibleName(column.title);
        if (column.numeric)
            edit->setAlignment(Qt::AlignRight);
        if (column.completer)
            edit->setCompleter(column.completer(edit));
        return edit;
    }

    void setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const override
    {
        const auto *edit = qobject_cast<QLineEdit *>(editor);
        if (edit != nullptr && edit->text() != index.data(Qt::EditRole).toString())
            model->setData(index, edit->text(), Qt::EditRole);
    }

    void updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option, const QModelIndex &) const override
    {
        QRect place = option.rect;
        const int room = editor->parentWidget()->width() - place.left();
        place.setWidth(qMax(place.width(), qMin(editor->sizeHint().width(), room)));
        editor->setGeometry(place);
    }

    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override
    {
        if (event->type() == QEvent::ToolTip && sizeHint(option, index).width() <= option.rect.width()) {
            QToolTip::hideText();
            return false;
        }
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    }

private:
    const PartsModel &m_model;
};

} // namespace

PartsView::PartsView(PartsModel &model, QWidget *parent)
    : QTableView(parent)
    , m_model(model)
{
    setModel(&model);
    setItemDelegate(new PartDelegate(model, this));
    setSelectionBehavior(SelectItems);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(DoubleClicked | EditKeyPressed | AnyKeyPressed | SelectedClicked);
    setAlternatingRowColors(true);
    setShowGrid(false);
    setWordWrap(false);
    setTabKeyNavigation(true);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + theme::spacing() + 2);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setMinimumSectionSize(fontMetrics().averageCharWidth() * 5);
}

void PartsView::finishEditing()
{
    QWidget *editor = indexWidget(currentIndex());
    if (editor == nullptr)
        return;
    commitData(editor);
    closeEditor(editor, QAbstractItemDelegate::NoHint);
}

std::vector<int> PartsView::selectedPartRows() const
{
    std::vector<int> rows;
    const QModelIndexList selected = selectionModel()->selectedIndexes();
    for (const QModelIndex &index : selected) {
        if (!m_model.isInvitation(index.row()))
            rows.push_back(index.row());
    }
    std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    return rows;
}

void PartsView::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Delete && state() != EditingState) {
        emit removeRequested();
        return;
    }
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && event->modifiers() == Qt::NoModifier && state() != EditingState &&
        edit(currentIndex(), EditKeyPressed, event))
        return;
    QTableView::keyPressEvent(event);
}

void PartsView::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    if (event->oldSize().width() != event->size().width())
        shareWidth();
}

// Gives each column its part of the width, by what is usual in it; the last one takes what is left.
void PartsView::shareWidth()
{
    const std::vector<PartColumn> &columns = m_model.kind().columns;
    const int all = std::accumulate(columns.begin(), columns.end(), 0,
                                    [](int sum, const PartColumn &column) { return sum + column.characters; });
    int left = viewport()->width();
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const bool last = i + 1 == columns.size();
        const int width = last ? left : viewport()->width() * columns[i].characters / all;
        setColumnWidth(static_cast<int>(i), width);
        left -= width;
    }
}

} // namespace shortlist
