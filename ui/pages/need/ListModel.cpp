// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/need/ListModel.h"

#include "ui/models/ProviderWords.h"
#include "ui/models/Workspace.h"
#include "ui/widgets/Theme.h"

#include <algorithm>

namespace shortlist {

namespace {

bool has(const std::vector<ListRow> &rows, qint64 id)
{
    return std::any_of(rows.begin(), rows.end(), [id](const ListRow &row) { return row.id == id; });
}

} // namespace

ListModel::ListModel(Workspace &workspace, const ListKind &kind, QObject *parent)
    : QAbstractTableModel(parent)
    , m_workspace(workspace)
    , m_kind(kind)
    , m_rows(kind.read(workspace.snapshot()))
    , m_readOnly(workspace.isReadOnly())
{}

void ListModel::reset(const std::vector<ListRow> &wanted)
{
    beginResetModel();
    m_rows = wanted;
    m_readOnly = m_workspace.isReadOnly();
    endResetModel();
}

void ListModel::refresh()
{
    const std::vector<ListRow> wanted = m_kind.read(m_workspace.snapshot());
    if (m_readOnly != m_workspace.isReadOnly()) {
        reset(wanted);
        return;
    }
    dropRowsNotIn(wanted);
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        const int row = static_cast<int>(i);
        if (i >= m_rows.size() || m_rows[i].id != wanted[i].id) {
            if (has(m_rows, wanted[i].id)) { // another order
                reset(wanted);
                return;
            }
            insertRow(row, wanted[i]);
        } else if (!(m_rows[i] == wanted[i])) {
            m_rows[i] = wanted[i];
            emit dataChanged(index(row, 0), index(row, columnCount() - 1));
        }
    }
}

void ListModel::retitle(int column, const QString &title)
{
    m_kind.columns[static_cast<std::size_t>(column)].title = title;
    emit headerDataChanged(Qt::Horizontal, column, column);
}

void ListModel::dropRowsNotIn(const std::vector<ListRow> &wanted)
{
    for (std::size_t i = m_rows.size(); i-- > 0;) {
        if (has(wanted, m_rows[i].id))
            continue;
        beginRemoveRows({}, static_cast<int>(i), static_cast<int>(i));
        m_rows.erase(m_rows.begin() + static_cast<std::ptrdiff_t>(i));
        endRemoveRows();
    }
}

void ListModel::insertRow(int row, const ListRow &wanted)
{
    if (!hasInvitation() || !isInvitation(row)) {
        beginInsertRows({}, row, row);
        m_rows.insert(m_rows.begin() + row, wanted);
        endInsertRows();
        return;
    }
    // At the end it is the inviting row that becomes the new one, so that the cursor stays on what was typed, and
    // another invitation comes below it.
    m_inviting = false;
    m_rows.push_back(wanted);
    emit dataChanged(index(row, 0), index(row, columnCount() - 1));
    beginInsertRows({}, row + 1, row + 1);
    m_inviting = true;
    endInsertRows();
}

qint64 ListModel::idOf(int row) const
{
    return row >= 0 && row < static_cast<int>(m_rows.size()) ? m_rows[static_cast<std::size_t>(row)].id : 0;
}

int ListModel::rowOf(qint64 id) const
{
    const auto it = std::find_if(m_rows.begin(), m_rows.end(), [id](const ListRow &row) { return row.id == id; });
    return it == m_rows.end() ? -1 : static_cast<int>(it - m_rows.begin());
}

bool ListModel::make(const ListEdit &edit)
{
    return !edit.label.isEmpty() && m_workspace.edit(edit.label, edit.mutation);
}

bool ListModel::write(const std::vector<Typed> &texts)
{
    std::vector<ListCell> cells;
    for (const Typed &one : texts) {
        if (one.column < 0 || one.column >= columnCount() || one.row < 0)
            continue;
        const qint64 id = idOf(one.row);
        const qint64 fresh = static_cast<qint64>(m_rows.size()) - one.row; // 0, -1, -2 ... from the inviting row on
        cells.push_back({id != 0 ? id : fresh, one.column, one.text});
    }
    if (cells.empty() || m_readOnly)
        return false;
    const Result<ListEdit> edit = m_kind.write(m_workspace.snapshot(), cells);
    if (!edit) {
        emit problem(edit.error().message);
        return false;
    }
    emit problem(QString());
    return make(*edit);
}

bool ListModel::removeRows(const std::vector<int> &rows)
{
    std::vector<qint64> ids;
    for (const int row : rows) {
        if (idOf(row) != 0)
            ids.push_back(idOf(row));
    }
    return !ids.empty() && !m_readOnly && make(m_kind.remove(m_workspace.snapshot(), ids));
}

bool ListModel::moveRow(int row, int step)
{
    const qint64 id = idOf(row);
    return id != 0 && !m_readOnly && make(m_kind.move(m_workspace.snapshot(), id, step));
}

int ListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size()) + (hasInvitation() ? 1 : 0);
}

int ListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_kind.columns.size());
}

QVariant ListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return QVariant();
    const int column = index.column();
    if (role == Qt::TextAlignmentRole) {
        const bool numeric = m_kind.columns[static_cast<std::size_t>(column)].numeric;
        return static_cast<int>((numeric ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    }
    if (isInvitation(index.row())) {
        if (role == Qt::EditRole)
            return QString();
        if (role == Qt::DisplayRole && column == 0)
            return QString(m_kind.addText + QChar(0x2026));
        return role == Qt::ForegroundRole ? QVariant(theme::mutedColour()) : QVariant();
    }
    const ListRow &row = m_rows[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return row.shown.at(column);
    case Qt::EditRole:
        return row.typed.at(column);
    case Qt::ToolTipRole:
        return words::plainToolTip(row.shown.at(column));
    default:
        return QVariant();
    }
}

QVariant ListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical || section < 0 || section >= columnCount())
        return QVariant();
    const ListColumn &column = m_kind.columns[static_cast<std::size_t>(section)];
    if (role == Qt::DisplayRole)
        return column.title;
    if (role == Qt::TextAlignmentRole)
        return static_cast<int>((column.numeric ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    return QVariant();
}

Qt::ItemFlags ListModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (index.isValid() && !m_readOnly)
        flags |= Qt::ItemIsEditable;
    return flags;
}

bool ListModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || !index.isValid() || !flags(index).testFlag(Qt::ItemIsEditable))
        return false;
    const QString text = value.toString();
    if (isInvitation(index.row()) && text.trimmed().isEmpty())
        return false;
    return write({{index.row(), index.column(), text}});
}

} // namespace shortlist
