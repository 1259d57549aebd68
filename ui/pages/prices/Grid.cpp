// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/prices/Grid.h"

#include "ui/models/ProviderWords.h"
#include "ui/models/Workspace.h"
#include "ui/widgets/Icons.h"
#include "ui/widgets/PlainLabel.h"
#include "ui/widgets/Theme.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QItemSelectionModel>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include <algorithm>
#include <numeric>

namespace shortlist {

namespace {

class GridDelegate : public QStyledItemDelegate
{
public:
    GridDelegate(const GridModel &model, QObject *parent)
        : QStyledItemDelegate(parent)
        , m_model(model)
    {}

    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &, const QModelIndex &index) const override
    {
        const GridColumn &column = m_model.kind().columns[static_cast<std::size_t>(index.column())];
        if (column.choices) {
            auto *box = new QComboBox(parent);
            box->setAccessibleName(column.title);
            box->addItems(column.choices());
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
        const QString text = index.data(Qt::EditRole).toString();
        if (auto *box = qobject_cast<QComboBox *>(editor))
            box->setCurrentIndex(box->findText(text));
        else if (auto *edit = qobject_cast<QLineEdit *>(editor))
            edit->setText(text);
    }

    void setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const override
    {
        const auto *box = qobject_cast<QComboBox *>(editor);
        const auto *edit = qobject_cast<QLineEdit *>(editor);
        if (box != nullptr && box->currentIndex() < 0)
            return;
        const QString text = box != nullptr ? box->currentText() : (edit != nullptr ? edit->text() : QString());
        if (text != index.data(Qt::EditRole).toString())
            model->setData(index, text, Qt::EditRole);
    }

private:
    const GridModel &m_model;
};

} // namespace

GridModel::GridModel(const GridKind &kind, QObject *parent)
    : QAbstractTableModel(parent)
    , m_kind(kind)
    , m_rows(kind.read())
{}

void GridModel::refresh()
{
    std::vector<GridRow> rows = m_kind.read();
    const bool sameRows = std::equal(rows.begin(), rows.end(), m_rows.begin(), m_rows.end(),
                                     [](const GridRow &a, const GridRow &b) { return a.id == b.id; });
    m_pending = m_kind.pending ? m_kind.pending() : QStringList();
    if (!sameRows) {
        beginResetModel();
        m_rows = std::move(rows);
        endResetModel();
        return;
    }
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (rows[i] == m_rows[i])
            continue;
        m_rows[i] = rows[i];
        emit dataChanged(index(static_cast<int>(i), 0), index(static_cast<int>(i), columnCount() - 1));
    }
    if (!m_readOnly)
        emit dataChanged(index(rowCount() - 1, 0), index(rowCount() - 1, columnCount() - 1));
}

void GridModel::setReadOnly(bool readOnly)
{
    if (readOnly == m_readOnly)
        return;
    beginResetModel();
    m_readOnly = readOnly;
    endResetModel();
}

RowId GridModel::idAt(int row) const
{
    return row >= 0 && row < static_cast<int>(m_rows.size()) ? m_rows[static_cast<std::size_t>(row)].id : RowId{};
}

bool GridModel::removeAt(const std::vector<int> &rows)
{
    std::vector<RowId> ids;
    for (const int row : rows)
        ids.push_back(idAt(row));
    return !ids.empty() && m_kind.remove(ids);
}

int GridModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size()) + (m_readOnly ? 0 : 1);
}

int GridModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_kind.columns.size());
}

const QString &GridModel::cell(const QModelIndex &index) const
{
    static const QString nothing;
    const QStringList &cells = m_rows[static_cast<std::size_t>(index.row())].cells;
    return index.column() < cells.size() ? cells.at(index.column()) : nothing;
}

QVariant GridModel::invitationData(int column, int role) const
{
    const QString typed = m_pending.value(column);
    if (role == Qt::EditRole)
        return typed;
    if (role == Qt::DisplayRole)
        return typed.isEmpty() && column == 0 ? m_kind.invitation : typed;
    if (role == Qt::ForegroundRole && typed.isEmpty())
        return theme::mutedColour();
    return {};
}

QVariant GridModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const GridColumn &column = m_kind.columns[static_cast<std::size_t>(index.column())];
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::AlignVCenter | (column.numeric ? Qt::AlignRight : Qt::AlignLeft));
    if (isInvitation(index.row()))
        return invitationData(index.column(), role);
    const QString &text = cell(index);
    const QString &warning = m_rows[static_cast<std::size_t>(index.row())].warning;
    switch (role) {
    case Qt::DisplayRole:
        if (text.isNull())
            return QStringLiteral("–");
        return !warning.isEmpty() && index.column() == 0
                   ? QString(QChar(0x26A0) + QLatin1Char(' ') + words::brief(text, 120))
                   : words::brief(text, 120);
    case Qt::EditRole:
        return text;
    case Qt::ToolTipRole:
        return words::plainToolTip(warning.isEmpty() ? text : warning);
    case Qt::ForegroundRole:
        if (text.isNull())
            return theme::mutedColour();
        return warning.isEmpty() ? QVariant() : QVariant(theme::stateColour(theme::State::Warning));
    default:
        return {};
    }
}

QVariant GridModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    const GridColumn &column = m_kind.columns[static_cast<std::size_t>(section)];
    if (role == Qt::DisplayRole)
        return column.title;
    if (role == Qt::ToolTipRole && !column.toolTip.isEmpty())
        return words::plainToolTip(column.toolTip);
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::AlignVCenter | (column.numeric ? Qt::AlignRight : Qt::AlignLeft));
    return {};
}

Qt::ItemFlags GridModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    const bool open = !m_readOnly && (isInvitation(index.row()) || !cell(index).isNull());
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | (open ? Qt::ItemIsEditable : Qt::NoItemFlags);
}

bool GridModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!index.isValid() || role != Qt::EditRole || m_readOnly)
        return false;
    const Result<> written =
        m_kind.write(isInvitation(index.row()) ? RowId{} : idAt(index.row()), index.column(), value.toString());
    refresh();
    emit problem(written ? QString() : written.error().message);
    return written.has_value();
}

GridView::GridView(GridModel &model, QWidget *parent)
    : QTableView(parent)
    , m_model(model)
{
    setModel(&model);
    setItemDelegate(new GridDelegate(model, this));
    setAccessibleName(model.kind().accessibleName);
    setSelectionBehavior(SelectItems);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(DoubleClicked | EditKeyPressed | AnyKeyPressed | SelectedClicked);
    setAlternatingRowColors(true);
    setShowGrid(false);
    setWordWrap(false);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + theme::spacing() + 2);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setMinimumSectionSize(fontMetrics().averageCharWidth() * 4);
}

void GridView::finishEditing()
{
    QWidget *editor = indexWidget(currentIndex());
    if (editor == nullptr)
        return;
    commitData(editor);
    closeEditor(editor, QAbstractItemDelegate::NoHint);
}

std::vector<int> GridView::selectedRows() const
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

void GridView::keyPressEvent(QKeyEvent *event)
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

// Gives each column its part of the width, by what is usual in it, and never less than it needs; what is left goes to
// the last one.
void GridView::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    if (event->oldSize().width() == event->size().width())
        return;
    const std::vector<GridColumn> &columns = m_model.kind().columns;
    const int all = std::accumulate(columns.begin(), columns.end(), 0,
                                    [](int sum, const GridColumn &column) { return sum + column.characters; });
    int left = viewport()->width();
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const int least = fontMetrics().averageCharWidth() * columns[i].characters;
        const int width = i + 1 == columns.size() ? std::max(left, least)
                                                  : std::max(least, viewport()->width() * columns[i].characters / all);
        setColumnWidth(static_cast<int>(i), width);
        left -= width;
    }
}

GridPane::GridPane(Workspace &workspace, const GridKind &kind, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_model(new GridModel(kind, this))
    , m_view(new GridView(*m_model, this))
    , m_add(new QPushButton(icon(QStringLiteral("list-add")), kind.invitation, this))
    , m_remove(new QPushButton(icon(QStringLiteral("list-remove")), kind.removeText, this))
    , m_problem(makePlainLabel(this, QString(kind.objectName + QStringLiteral("Problem"))))
{
    m_view->setObjectName(QString(kind.objectName + QStringLiteral("Table")));
    m_add->setObjectName(QString(kind.objectName + QStringLiteral("Add")));
    m_remove->setObjectName(QString(kind.objectName + QStringLiteral("Remove")));
    m_problem->setWordWrap(true);
    m_problem->hide();
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(theme::spacing());
    buttons->addWidget(m_add);
    buttons->addWidget(m_remove);
    buttons->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme::spacing());
    layout->addWidget(m_view, 1);
    layout->addWidget(m_problem);
    layout->addLayout(buttons);
    connect(m_add, &QPushButton::clicked, this, [this] {
        m_view->finishEditing();
        const QModelIndex last = m_model->index(m_model->rowCount() - 1, 0);
        m_view->setFocus();
        m_view->setCurrentIndex(last);
        m_view->scrollTo(last);
        m_view->edit(last);
    });
    connect(m_remove, &QPushButton::clicked, this, &GridPane::removeSelected);
    connect(m_view, &GridView::removeRequested, this, &GridPane::removeSelected);
    connect(m_model, &GridModel::problem, this, &GridPane::showProblem);
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this, &GridPane::updateButtons);
    connect(m_model, &QAbstractItemModel::modelReset, this, &GridPane::updateButtons);
    updateButtons();
}

void GridPane::refresh()
{
    m_model->refresh();
    updateButtons();
}

void GridPane::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    m_model->setReadOnly(readOnly);
    updateButtons();
}

void GridPane::removeSelected()
{
    const std::vector<int> rows = m_view->selectedRows();
    if (m_readOnly || rows.empty() || !m_model->removeAt(rows))
        return;
    m_workspace.notify(
        rows.size() == 1 ? tr("Removed one row.") : tr("Removed %1 rows.").arg(QLocale().toString(rows.size())), true);
}

void GridPane::showProblem(const QString &problem)
{
    QPalette own;
    own.setColor(QPalette::WindowText, theme::stateColour(theme::State::Bad));
    m_problem->setPalette(own);
    m_problem->setText(problem.isEmpty() ? QString() : QString(QChar(0x26A0) + QLatin1Char(' ') + problem));
    m_problem->setVisible(!problem.isEmpty());
}

void GridPane::updateButtons()
{
    m_add->setVisible(!m_readOnly);
    m_remove->setVisible(!m_readOnly);
    m_remove->setEnabled(!m_view->selectedRows().empty());
}

} // namespace shortlist
