// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/requirements/VerdictModel.h"

#include "core/qualification/Qualification.h"
#include "core/qualification/RequirementWords.h"
#include "ui/models/ProviderRow.h"
#include "ui/models/ProviderWords.h"
#include "ui/models/VerdictWords.h"
#include "ui/models/Workspace.h"
#include "ui/widgets/Theme.h"

#include <QFont>
#include <QLocale>

#include <algorithm>

namespace shortlist {

VerdictModel::VerdictModel(Workspace &workspace, QObject *parent)
    : QAbstractTableModel(parent)
    , m_workspace(workspace)
    , m_collator(nameCollator())
{
    readNames();
    m_columns = workspace.evaluation().qualification().requirements();
    m_rows = wanted();
    connect(&workspace, &Workspace::changed, this, &VerdictModel::follow);
}

VerdictModel::~VerdictModel() = default;

ProviderId VerdictModel::providerAt(int row) const
{
    return row < 0 || row >= rowCount() ? ProviderId{} : m_entries[m_rows[static_cast<std::size_t>(row)]].id;
}

RequirementId VerdictModel::requirementAt(int column) const
{
    return column <= kTogether || column >= columnCount() ? RequirementId{}
                                                          : m_columns[static_cast<std::size_t>(column - 1)];
}

int VerdictModel::rowOf(ProviderId id) const
{
    const auto found =
        std::find_if(m_rows.begin(), m_rows.end(), [this, id](std::size_t entry) { return m_entries[entry].id == id; });
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

int VerdictModel::columnOf(RequirementId id) const
{
    const auto found = std::find(m_columns.begin(), m_columns.end(), id);
    return found == m_columns.end() ? -1 : static_cast<int>(found - m_columns.begin()) + 1;
}

int VerdictModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int VerdictModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_columns.size()) + 1;
}

Verdict VerdictModel::verdict(ProviderId id, int column) const
{
    const Qualification &qualification = m_workspace.evaluation().qualification();
    const int row = m_workspace.snapshot().providerIndex(id);
    if (row < 0)
        return Verdict::Pass;
    return column <= kTogether
               ? qualification.verdictAt(static_cast<std::size_t>(row))
               : qualification.verdictAt(static_cast<std::size_t>(row), static_cast<std::size_t>(column - 1));
}

QVariant VerdictModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return QVariant();
    const ProviderId id = providerAt(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return verdictInWords(verdict(id, index.column()));
    case Qt::ForegroundRole:
        return theme::stateColour(verdictState(verdict(id, index.column())));
    case Qt::FontRole:
        if (index.column() == kTogether || verdict(id, index.column()) == Verdict::Fail) {
            QFont font;
            font.setBold(true);
            return font;
        }
        return QVariant();
    case Qt::ToolTipRole: {
        const Qualification &qualification = m_workspace.evaluation().qualification();
        return words::plainToolTip(index.column() == kTogether
                                       ? qualification.reason(id)
                                       : qualification.ruling(id, requirementAt(index.column())).reason);
    }
    default:
        return QVariant();
    }
}

QVariant VerdictModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal)
        return headerOf(section, role);
    if (section < 0 || section >= rowCount())
        return QVariant();
    const QString &name = m_entries[m_rows[static_cast<std::size_t>(section)]].name;
    if (role == Qt::DisplayRole)
        return name.simplified();
    return role == Qt::ToolTipRole ? QVariant(words::plainToolTip(name)) : QVariant();
}

QVariant VerdictModel::headerOf(int column, int role) const
{
    if (column < 0 || column >= columnCount())
        return QVariant();
    if (role == Qt::TextAlignmentRole)
        return static_cast<int>(Qt::AlignLeft | Qt::AlignVCenter) | static_cast<int>(Qt::TextWordWrap);
    if (column == kTogether) {
        if (role == Qt::ToolTipRole)
            return tr("What all requirements say together: who fails one of them is below the line.");
        return role == Qt::DisplayRole ? QVariant(tr("All together")) : QVariant();
    }
    const Requirement *requirement = m_workspace.snapshot().requirement(requirementAt(column));
    if (requirement == nullptr)
        return QVariant();
    if (role == Qt::ToolTipRole)
        return words::plainToolTip(
            QStringLiteral("%1\n%2").arg(requirement->name, requirementInWords(*requirement, m_workspace.snapshot())));
    return role == Qt::DisplayRole ? QVariant(requirement->name.simplified()) : QVariant();
}

void VerdictModel::setFilter(std::optional<Verdict> verdict, RequirementId of, const QString &text)
{
    m_verdict = verdict;
    m_of = of;
    m_text = words::folded(text.simplified());
    show(wanted());
}

void VerdictModel::sort(int column, Qt::SortOrder order)
{
    m_sortColumn = column;
    m_sortOrder = order;
    reorder(wanted());
}

void VerdictModel::readNames()
{
    m_namesStale = false;
    m_entries.clear();
    for (const Provider &provider : m_workspace.snapshot().providers()) {
        if (takesPart(provider.status))
            m_entries.push_back(
                {provider.id, provider.name, words::folded(provider.name), m_collator.sortKey(provider.name)});
    }
    std::sort(m_entries.begin(), m_entries.end(), [](const Entry &a, const Entry &b) {
        const int order = a.key->compare(*b.key);
        return order != 0 ? order < 0 : a.id < b.id;
    });
}

std::vector<std::size_t> VerdictModel::wanted() const
{
    std::vector<std::size_t> rows;
    rows.reserve(m_entries.size());
    const int of = isNull(m_of) ? kTogether : columnOf(m_of);
    for (std::size_t i = 0; i < m_entries.size(); ++i) {
        if (!m_text.isEmpty() && !m_entries[i].folded.contains(m_text))
            continue;
        if (m_verdict && (of < 0 || verdict(m_entries[i].id, of) != *m_verdict))
            continue;
        rows.push_back(i);
    }
    if (m_sortColumn < 0 || m_sortColumn >= columnCount())
        return rows;
    std::vector<Verdict> keys(m_entries.size());
    for (const std::size_t row : rows)
        keys[row] = verdict(m_entries[row].id, m_sortColumn);
    std::stable_sort(rows.begin(), rows.end(), [this, &keys](std::size_t a, std::size_t b) {
        return m_sortOrder == Qt::AscendingOrder ? keys[a] < keys[b] : keys[b] < keys[a];
    });
    return rows;
}

// Rows go, move and come, told run by run; where nearly all are others a reset is cheaper for everybody who listens.
void VerdictModel::show(const std::vector<std::size_t> &rows)
{
    if (rows == m_rows)
        return;
    std::vector<int> place(m_entries.size(), -1);
    for (std::size_t row = 0; row < rows.size(); ++row)
        place[rows[row]] = static_cast<int>(row);
    const auto gone =
        std::count_if(m_rows.begin(), m_rows.end(), [&place](std::size_t entry) { return place[entry] < 0; });
    const auto fresh = static_cast<std::ptrdiff_t>(rows.size()) - (static_cast<std::ptrdiff_t>(m_rows.size()) - gone);
    constexpr std::ptrdiff_t kMostSingle = 64;
    if (gone > kMostSingle || fresh > kMostSingle) {
        beginResetModel();
        m_rows = rows;
        endResetModel();
        return;
    }
    for (int row = rowCount() - 1; row >= 0; --row) {
        if (place[m_rows[static_cast<std::size_t>(row)]] >= 0)
            continue;
        beginRemoveRows({}, row, row);
        m_rows.erase(m_rows.begin() + row);
        endRemoveRows();
    }
    std::vector<std::size_t> kept = m_rows;
    std::sort(kept.begin(), kept.end(), [&place](std::size_t a, std::size_t b) { return place[a] < place[b]; });
    reorder(kept);
    for (std::size_t row = 0; row < rows.size(); ++row) {
        if (row < m_rows.size() && m_rows[row] == rows[row])
            continue;
        beginInsertRows({}, static_cast<int>(row), static_cast<int>(row));
        m_rows.insert(m_rows.begin() + static_cast<std::ptrdiff_t>(row), rows[row]);
        endInsertRows();
    }
}

// The same rows in another order.
void VerdictModel::reorder(const std::vector<std::size_t> &rows)
{
    if (rows == m_rows)
        return;
    emit layoutAboutToBeChanged({}, QAbstractItemModel::VerticalSortHint);
    const QModelIndexList before = persistentIndexList();
    std::vector<int> place(m_entries.size(), -1);
    for (std::size_t row = 0; row < rows.size(); ++row)
        place[rows[row]] = static_cast<int>(row);
    QModelIndexList after;
    for (const QModelIndex &index : before)
        after << createIndex(place[m_rows[static_cast<std::size_t>(index.row())]], index.column());
    m_rows = rows;
    changePersistentIndexList(before, after);
    emit layoutChanged({}, QAbstractItemModel::VerticalSortHint);
}

bool VerdictModel::sameNames(const Change &change) const
{
    if (!change.providers.added.empty() || !change.providers.removed.empty())
        return false;
    return std::all_of(change.providers.changed.begin(), change.providers.changed.end(), [this](ProviderId id) {
        const Provider *provider = m_workspace.snapshot().provider(id);
        const auto found =
            std::find_if(m_entries.begin(), m_entries.end(), [id](const Entry &entry) { return entry.id == id; });
        const bool known = found != m_entries.end();
        return provider != nullptr && known == takesPart(provider->status) && (!known || found->name == provider->name);
    });
}

void VerdictModel::follow(const Change &change)
{
    m_namesStale = m_namesStale || !sameNames(change);
    m_stale = true;
    const bool oneByOne = !change.need && !change.priceTerms && change.lists.none();
    m_allStale = m_allStale || !oneByOne;
    m_headingsStale = m_headingsStale || change.touches<Requirement>();
    m_touched.insert(m_touched.end(), change.providers.changed.begin(), change.providers.changed.end());
    for (const AnswerKey &key : change.answers)
        m_touched.push_back(key.provider);
    if (m_watched)
        refresh();
}

void VerdictModel::setWatched(bool watched)
{
    m_watched = watched;
    if (watched && m_stale)
        refresh();
}

void VerdictModel::refresh()
{
    m_stale = false;
    const std::vector<RequirementId> &columns = m_workspace.evaluation().qualification().requirements();
    if (m_namesStale || columns != m_columns) {
        beginResetModel();
        if (m_namesStale)
            readNames();
        m_columns = columns;
        m_rows = wanted();
        m_touched.clear();
        m_allStale = false;
        m_headingsStale = false;
        endResetModel();
        return;
    }
    show(wanted());
    tell();
}

// Which cells are others, as exactly as the changes say.
void VerdictModel::tell()
{
    constexpr std::size_t kMostSingle = 64;
    const int last = columnCount() - 1;
    if ((m_allStale || m_touched.size() > kMostSingle) && rowCount() > 0) {
        emit dataChanged(index(0, 0), index(rowCount() - 1, last));
    } else {
        for (const ProviderId id : m_touched) {
            if (const int row = rowOf(id); row >= 0)
                emit dataChanged(index(row, 0), index(row, last));
        }
    }
    if (m_headingsStale)
        emit headerDataChanged(Qt::Horizontal, 0, last);
    m_touched.clear();
    m_allStale = false;
    m_headingsStale = false;
}

} // namespace shortlist
