// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/providers/PartsModel.h"

#include "ui/models/ProviderEdits.h"
#include "ui/models/ProviderWords.h"
#include "ui/models/Workspace.h"
#include "ui/widgets/Theme.h"

#include <QFont>

#include <algorithm>
#include <utility>

namespace shortlist {

namespace {

bool has(const std::vector<PartRow> &rows, RowId id)
{
    return std::any_of(rows.begin(), rows.end(), [id](const PartRow &row) { return row.id == id; });
}

QVariant stateColour(int state)
{
    switch (static_cast<CertificateState>(state)) {
    case CertificateState::Valid:
        return theme::stateColour(theme::State::Good);
    case CertificateState::Expiring:
        return theme::stateColour(theme::State::Warning);
    case CertificateState::Expired:
        return theme::stateColour(theme::State::Bad);
    case CertificateState::NoDate:
        return theme::mutedColour();
    }
    return QVariant();
}

} // namespace

PartsModel::PartsModel(Workspace &workspace, const PartKind &kind, QObject *parent)
    : QAbstractTableModel(parent)
    , m_workspace(workspace)
    , m_kind(kind)
{}

void PartsModel::setProvider(ProviderId id)
{
    beginResetModel();
    m_id = id;
    m_rows = wantedRows();
    endResetModel();
}

void PartsModel::setReadOnly(bool readOnly)
{
    if (readOnly == m_readOnly)
        return;
    beginResetModel();
    m_readOnly = readOnly;
    endResetModel();
}

std::vector<PartRow> PartsModel::wantedRows() const
{
    const Provider *provider = m_workspace.snapshot().provider(m_id);
    return provider != nullptr ? m_kind.read(*provider) : std::vector<PartRow>();
}

void PartsModel::refresh()
{
    const std::vector<PartRow> wanted = wantedRows();
    dropRowsNotIn(wanted);
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        const int row = static_cast<int>(i);
        if (i >= m_rows.size() || m_rows[i].id != wanted[i].id) {
            if (has(m_rows, wanted[i].id)) {
                // Another order; nothing in the program makes one, but a file may.
                setProvider(m_id);
                return;
            }
            insertRow(row, wanted[i]);
        } else if (!(m_rows[i] == wanted[i])) {
            m_rows[i] = wanted[i];
            emit dataChanged(index(row, 0), index(row, columnCount() - 1));
        }
    }
}

void PartsModel::dropRowsNotIn(const std::vector<PartRow> &wanted)
{
    for (std::size_t i = m_rows.size(); i-- > 0;) {
        if (has(wanted, m_rows[i].id))
            continue;
        beginRemoveRows({}, static_cast<int>(i), static_cast<int>(i));
        m_rows.erase(m_rows.begin() + static_cast<std::ptrdiff_t>(i));
        endRemoveRows();
    }
}

void PartsModel::insertRow(int row, const PartRow &wanted)
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

bool PartsModel::removeParts(const std::vector<int> &rows)
{
    std::vector<RowId> ids;
    for (const int row : rows) {
        if (row >= 0 && row < static_cast<int>(m_rows.size()))
            ids.push_back(m_rows[static_cast<std::size_t>(row)].id);
    }
    const Provider *provider = m_workspace.snapshot().provider(m_id);
    if (ids.empty() || m_readOnly || provider == nullptr)
        return false;
    return edits::changeProvider(m_workspace, m_id, m_kind.removeLabel.arg(words::brief(provider->name)),
                                 [this, &ids](Provider &changed) { m_kind.remove(changed, ids); });
}

int PartsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size()) + (hasInvitation() ? 1 : 0);
}

int PartsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_kind.columns.size());
}

QVariant PartsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return QVariant();
    if (isInvitation(index.row()))
        return invitationData(index.column(), role);
    const PartRow &row = m_rows[static_cast<std::size_t>(index.row())];
    const PartColumn &column = m_kind.columns[static_cast<std::size_t>(index.column())];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole:
        return row.shown.at(index.column());
    case Qt::ToolTipRole:
        return words::plainToolTip(row.shown.at(index.column()));
    case Qt::TextAlignmentRole:
        return static_cast<int>((column.numeric ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case Qt::ForegroundRole:
        return column.coloured && row.state >= 0 ? stateColour(row.state) : QVariant();
    default:
        return QVariant();
    }
}

QVariant PartsModel::invitationData(int column, int role) const
{
    if (role == Qt::EditRole)
        return QString();
    if (role == Qt::DisplayRole && column == 0)
        return QString(m_kind.invitation + QChar(0x2026));
    if (role == Qt::ForegroundRole)
        return theme::mutedColour();
    return QVariant();
}

QVariant PartsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical || section < 0 || section >= columnCount())
        return QVariant();
    const PartColumn &column = m_kind.columns[static_cast<std::size_t>(section)];
    if (role == Qt::DisplayRole)
        return column.title;
    if (role == Qt::TextAlignmentRole)
        return static_cast<int>((column.numeric ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    return QVariant();
}

Qt::ItemFlags PartsModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (index.isValid() && !m_readOnly && m_kind.columns[static_cast<std::size_t>(index.column())].editable)
        flags |= Qt::ItemIsEditable;
    return flags;
}

bool PartsModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || !index.isValid() || !flags(index).testFlag(Qt::ItemIsEditable))
        return false;
    const Provider *provider = m_workspace.snapshot().provider(m_id);
    const QString typed = value.toString();
    const bool isNew = isInvitation(index.row());
    if (provider == nullptr || (isNew && typed.trimmed().isEmpty()))
        return false;
    const RowId id = isNew ? newId<RowId>() : m_rows[static_cast<std::size_t>(index.row())].id;
    Provider changed = *provider;
    if (const Result<> written = m_kind.write(changed, id, index.column(), typed); !written) {
        emit problem(written.error().message);
        return false;
    }
    emit problem(QString());
    const QString label = (isNew ? m_kind.addLabel : m_kind.changeLabel).arg(words::brief(provider->name));
    return edits::changeProvider(m_workspace, m_id, label, [&changed](Provider &target) { target = changed; });
}

} // namespace shortlist
