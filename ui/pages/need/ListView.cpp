// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/need/ListView.h"

#include "ui/pages/need/ListModel.h"
#include "ui/widgets/Theme.h"

#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QStyledItemDelegate>

#include <algorithm>
#include <map>
#include <numeric>

namespace shortlist {

namespace {

constexpr int kMostPasted = 500; // rows; a list for people, not a database

class ListDelegate : public QStyledItemDelegate
{
public:
    explicit ListDelegate(const ListModel &model, QObject *parent)
        : QStyledItemDelegate(parent)
        , m_model(model)
    {}

    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &, const QModelIndex &index) const override
    {
        const ListColumn &column = m_model.kind().columns[static_cast<std::size_t>(index.column())];
        if (!column.choices.isEmpty()) {
            auto *box = new QComboBox(parent);
            box->setAccessibleName(column.title);
            box->addItems(column.choices);
            auto *self = const_cast<ListDelegate *>(this);
            connect(box, &QComboBox::activated, self, [self, box] {
                emit self->commitData(box);
                emit self->closeEditor(box);
            });
            return box;
        }
        auto *edit = new QLineEdit(parent);
        edit->setFrame(false);
        edit->setAccessibleName(column.title);
        if (column.numeric)
            edit->setAlignment(Qt::AlignRight);
        return edit;
    }

    void setEditorData(QWidget *editor, const QModelIndex &index) const override
    {
        if (auto *box = qobject_cast<QComboBox *>(editor)) {
            box->setCurrentIndex(box->findText(index.data(Qt::EditRole).toString()));
            return;
        }
        QStyledItemDelegate::setEditorData(editor, index);
    }

    void setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const override
    {
        const auto *box = qobject_cast<QComboBox *>(editor);
        const auto *edit = qobject_cast<QLineEdit *>(editor);
        const QString text = box != nullptr ? box->currentText() : edit != nullptr ? edit->text() : QString();
        if (text != index.data(Qt::EditRole).toString())
            model->setData(index, text, Qt::EditRole);
    }

    void updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option, const QModelIndex &) const override
    {
        QRect place = option.rect;
        const int room = editor->parentWidget()->width() - place.left();
        place.setWidth(qMax(place.width(), qMin(editor->sizeHint().width(), room)));
        editor->setGeometry(place);
    }

private:
    const ListModel &m_model;
};

} // namespace

ListView::ListView(ListModel &model, QWidget *parent)
    : QTableView(parent)
    , m_model(model)
{
    setObjectName(QString(model.kind().objectName + QStringLiteral("Table")));
    setAccessibleName(model.kind().accessibleName);
    setModel(&model);
    setItemDelegate(new ListDelegate(model, this));
    setSelectionBehavior(SelectItems);
    setSelectionMode(ContiguousSelection);
    setEditTriggers(DoubleClicked | EditKeyPressed | AnyKeyPressed | SelectedClicked);
    setAlternatingRowColors(true);
    setShowGrid(false);
    setWordWrap(false);
    setTabKeyNavigation(true);
    setHorizontalScrollMode(ScrollPerPixel);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + theme::spacing() + 2);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setMinimumSectionSize(fontMetrics().averageCharWidth() * 5);
}

void ListView::finishEditing()
{
    QWidget *editor = indexWidget(currentIndex());
    if (editor == nullptr)
        return;
    commitData(editor);
    closeEditor(editor, QAbstractItemDelegate::NoHint);
}

std::vector<int> ListView::selectedListRows() const
{
    std::vector<int> rows;
    const QModelIndexList selected = selectedCells();
    for (const QModelIndex &index : selected) {
        if (!m_model.isInvitation(index.row()))
            rows.push_back(index.row());
    }
    std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    return rows;
}

QModelIndexList ListView::selectedCells() const
{
    QModelIndexList cells = selectionModel()->selectedIndexes();
    std::sort(cells.begin(), cells.end());
    return cells;
}

void ListView::copy() const
{
    std::map<int, QStringList> lines;
    const QModelIndexList cells = selectedCells();
    for (const QModelIndex &index : cells)
        lines[index.row()] << index.data(Qt::EditRole).toString().simplified();
    QStringList text;
    for (const auto &[row, line] : lines)
        text << line.join(QLatin1Char('\t'));
    if (!text.isEmpty())
        QGuiApplication::clipboard()->setText(text.join(QLatin1Char('\n')));
}

void ListView::paste()
{
    const QModelIndexList cells = selectedCells();
    QString text = QGuiApplication::clipboard()->text();
    if (cells.isEmpty() || text.isEmpty())
        return;
    text.remove(QLatin1Char('\r'));
    if (text.endsWith(QLatin1Char('\n')))
        text.chop(1);
    const QStringList lines = text.split(QLatin1Char('\n'));
    std::vector<ListModel::Typed> typed;
    if (lines.size() == 1 && !text.contains(QLatin1Char('\t'))) {
        for (const QModelIndex &index : cells)
            typed.push_back({index.row(), index.column(), text});
    } else {
        const QModelIndex first = cells.front();
        for (qsizetype y = 0; y < lines.size() && y < kMostPasted; ++y) {
            const QStringList parts = lines[y].split(QLatin1Char('\t'));
            for (qsizetype x = 0; x < parts.size(); ++x)
                typed.push_back({first.row() + static_cast<int>(y), first.column() + static_cast<int>(x), parts[x]});
        }
    }
    m_model.write(typed);
}

void ListView::fillDown()
{
    const QModelIndexList cells = selectedCells();
    if (cells.isEmpty())
        return;
    std::vector<ListModel::Typed> typed;
    const int top = cells.front().row();
    for (const QModelIndex &index : cells) {
        if (index.row() != top && !m_model.isInvitation(index.row()))
            typed.push_back(
                {index.row(), index.column(), m_model.index(top, index.column()).data(Qt::EditRole).toString()});
    }
    m_model.write(typed);
}

void ListView::clearSelected()
{
    std::vector<ListModel::Typed> typed;
    const QModelIndexList cells = selectedCells();
    for (const QModelIndex &index : cells) {
        if (!m_model.isInvitation(index.row()))
            typed.push_back({index.row(), index.column(), QString()});
    }
    m_model.write(typed);
}

void ListView::keyPressEvent(QKeyEvent *event)
{
    if (state() == EditingState) {
        QTableView::keyPressEvent(event);
        return;
    }
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (event->matches(QKeySequence::Copy))
        copy();
    else if (event->matches(QKeySequence::Paste))
        paste();
    else if (event->key() == Qt::Key_D && event->modifiers() == Qt::ControlModifier)
        fillDown();
    else if (event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace)
        clearSelected();
    else if (!enter || event->modifiers() != Qt::NoModifier || !edit(currentIndex(), EditKeyPressed, event))
        QTableView::keyPressEvent(event);
}

void ListView::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    if (event->oldSize().width() != event->size().width())
        shareWidth();
}

void ListView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    emit currentRowChanged();
}

// Gives each column its part of the width, by what is usual in it, but never less than that; the last one takes what
// is left.
void ListView::shareWidth()
{
    const std::vector<ListColumn> &columns = m_model.kind().columns;
    const int letter = fontMetrics().averageCharWidth();
    const int all = std::accumulate(columns.begin(), columns.end(), 0,
                                    [](int sum, const ListColumn &column) { return sum + column.characters; });
    int left = viewport()->width();
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const int heading = fontMetrics().horizontalAdvance(columns[i].title) + theme::spacing() * 2;
        const int least = std::max(columns[i].characters * letter, heading);
        const int share = i + 1 == columns.size() ? left : viewport()->width() * columns[i].characters / all;
        setColumnWidth(static_cast<int>(i), std::max(least, share));
        left -= std::max(least, share);
    }
}

} // namespace shortlist
