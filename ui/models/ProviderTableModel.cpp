// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/ProviderTableModel.h"

#include "core/qualification/Qualification.h"
#include "ui/models/ProviderCells.h"
#include "ui/models/ProviderEdits.h"
#include "ui/models/ProviderWords.h"
#include "ui/models/Workspace.h"

#include <algorithm>

namespace shortlist {

namespace {

// More single removals than this and a reset is cheaper for everybody who listens.
constexpr std::size_t kMostRanges = 64;

struct Range
{
    int first = 0;
    int last = 0;
};

// Rows, in any order, as runs of neighbours from top to bottom.
std::vector<Range> rangesOf(std::vector<int> rows)
{
    std::sort(rows.begin(), rows.end());
    std::vector<Range> ranges;
    for (const int row : rows) {
        if (!ranges.empty() && row <= ranges.back().last + 1)
            ranges.back().last = row;
        else
            ranges.push_back({row, row});
    }
    return ranges;
}

} // namespace

ProviderTableModel::ProviderTableModel(Workspace &workspace, QObject *parent)
    : QAbstractTableModel(parent)
    , m_workspace(workspace)
    , m_collator(nameCollator())
{
    reload();
    connect(&workspace, &Workspace::changed, this, &ProviderTableModel::follow);
    connect(&workspace, &Workspace::rankingChanged, this, [this] {
        if (m_watched)
            refreshStandings();
        else
            m_standingsStale = true;
    });
}

ProviderTableModel::~ProviderTableModel() = default;

int ProviderTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int ProviderTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(ColumnCount);
}

QVariant ProviderTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return QVariant();
    const ProviderRow &row = at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return cells::shown(row, index.column());
    case Qt::EditRole:
        return cells::edited(row, index.column());
    case Qt::ForegroundRole:
        return cells::colour(row, index.column());
    case Qt::TextAlignmentRole:
        return cells::alignment(index.column());
    case Qt::ToolTipRole:
        return cells::toolTip(row, index.column());
    default:
        return QVariant();
    }
}

QVariant ProviderTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical || section < 0 || section >= ColumnCount)
        return QVariant();
    switch (role) {
    case Qt::DisplayRole:
        return cells::title(section);
    case Qt::ToolTipRole:
        return cells::explanation(section);
    case Qt::TextAlignmentRole:
        return cells::alignment(section);
    default:
        return QVariant();
    }
}

Qt::ItemFlags ProviderTableModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (index.isValid() && isEditable(index.column()) && !m_workspace.isReadOnly())
        flags |= Qt::ItemIsEditable;
    return flags;
}

bool ProviderTableModel::isEditable(int column)
{
    switch (column) {
    case Name:
    case Status:
    case Country:
    case Services:
    case Headcount:
    case Founded:
    case Tags:
    case Website:
    case LegalName:
        return true;
    default:
        return false;
    }
}

bool ProviderTableModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || !index.isValid() || !flags(index).testFlag(Qt::ItemIsEditable))
        return false;
    return store(idAt(index.row()), index.column(), value.toString());
}

bool ProviderTableModel::store(ProviderId id, int column, const QString &typed)
{
    const auto refuse = [this](const Error &error) {
        m_workspace.notify(error.message);
        return false;
    };
    switch (column) {
    case Name:
        return typed.simplified().isEmpty()
                   ? refuse({ErrorCode::BadInput, tr("A provider needs a name; it keeps its old one.")})
                   : edits::setName(m_workspace, id, typed);
    case Status: {
        const auto status = statusFromCode(typed);
        return status && edits::setStatus(m_workspace, {id}, *status);
    }
    case Country: {
        const Result<QString> code = words::readCountry(typed);
        return code ? edits::setCountry(m_workspace, id, *code) : refuse(code.error());
    }
    case Headcount: {
        const Result<int> people = words::readCount(typed);
        return people ? edits::setHeadcount(m_workspace, id, *people) : refuse(people.error());
    }
    case Founded: {
        const Result<int> year = words::readYear(typed);
        return year ? edits::setFounded(m_workspace, id, *year) : refuse(year.error());
    }
    case Services:
        return edits::setServices(m_workspace, id, words::serviceCodes(typed));
    case Tags:
        return edits::setTags(m_workspace, id, words::splitList(typed));
    case Website:
        return edits::setWebsite(m_workspace, id, typed);
    case LegalName:
        return edits::setLegalName(m_workspace, id, typed);
    default:
        return false;
    }
}

int ProviderTableModel::rowOf(ProviderId id) const
{
    const auto found = m_rowOf.find(id);
    return found == m_rowOf.end() ? -1 : found->second;
}

void ProviderTableModel::setWatched(bool watched)
{
    m_watched = watched;
    if (watched && m_standingsStale)
        refreshStandings();
}

void ProviderTableModel::follow(const Change &change)
{
    if (!change.providers.removed.empty())
        removeRowsOf(change.providers.removed);
    if (!change.providers.added.empty())
        appendRowsOf(change.providers.added);
    if (!change.providers.changed.empty())
        refreshRowsOf(change.providers.changed);
    if (change.need)
        refreshCertificates();
    if (change.need || !change.providers.isEmpty())
        emit contentChanged();
}

void ProviderTableModel::reload()
{
    const std::vector<Provider> &providers = m_workspace.snapshot().providers();
    m_certificateDay = certificateDay(m_workspace.snapshot().need().awardDate);
    m_rows.clear();
    m_rows.reserve(providers.size());
    for (const Provider &provider : providers)
        m_rows.push_back(rowFor(provider));
    m_rowOf.clear();
    renumber(0);
    m_standingsStale = false;
}

void ProviderTableModel::removeRowsOf(const std::vector<ProviderId> &ids)
{
    std::vector<int> rows;
    for (const ProviderId id : ids) {
        if (const int row = rowOf(id); row >= 0)
            rows.push_back(row);
    }
    const std::vector<Range> ranges = rangesOf(std::move(rows));
    if (ranges.size() > kMostRanges) {
        beginResetModel();
        reload();
        endResetModel();
        return;
    }
    for (auto range = ranges.rbegin(); range != ranges.rend(); ++range) {
        beginRemoveRows({}, range->first, range->last);
        for (int row = range->first; row <= range->last; ++row)
            m_rowOf.erase(idAt(row));
        m_rows.erase(m_rows.begin() + range->first, m_rows.begin() + range->last + 1);
        renumber(range->first);
        endRemoveRows();
    }
}

void ProviderTableModel::appendRowsOf(const std::vector<ProviderId> &ids)
{
    std::vector<ProviderRow> added;
    for (const ProviderId id : ids) {
        const Provider *provider = m_workspace.snapshot().provider(id);
        if (provider != nullptr && rowOf(id) < 0)
            added.push_back(rowFor(*provider));
    }
    if (added.empty())
        return;
    const int first = rowCount();
    beginInsertRows({}, first, first + static_cast<int>(added.size()) - 1);
    m_rows.insert(m_rows.end(), std::make_move_iterator(added.begin()), std::make_move_iterator(added.end()));
    renumber(first);
    endInsertRows();
}

void ProviderTableModel::refreshRowsOf(const std::vector<ProviderId> &ids)
{
    std::vector<int> rows;
    for (const ProviderId id : ids) {
        const int row = rowOf(id);
        const Provider *provider = m_workspace.snapshot().provider(id);
        if (row < 0 || provider == nullptr)
            continue;
        m_rows[static_cast<std::size_t>(row)] = rowFor(*provider);
        rows.push_back(row);
    }
    announce(rows, Name, LegalName);
}

void ProviderTableModel::refreshCertificates()
{
    const QDate day = certificateDay(m_workspace.snapshot().need().awardDate);
    if (day == m_certificateDay)
        return;
    m_certificateDay = day;
    std::vector<int> rows;
    for (int row = 0; row < rowCount(); ++row) {
        ProviderRow &shown = m_rows[static_cast<std::size_t>(row)];
        const Provider *provider = m_workspace.snapshot().provider(shown.id);
        const QString before = shown.certificateText;
        if (provider != nullptr)
            shown.setCertificates(provider->certificates, day);
        if (shown.certificateText != before)
            rows.push_back(row);
    }
    announce(rows, Certificates, Certificates);
}

void ProviderTableModel::refreshStandings()
{
    m_standingsStale = false;
    std::vector<int> rows;
    for (int row = 0; row < rowCount(); ++row) {
        ProviderRow &shown = m_rows[static_cast<std::size_t>(row)];
        if (shown.setStanding(m_workspace.evaluation().standing(shown.id), takesPart(shown.status), isAsked()))
            rows.push_back(row);
    }
    announce(rows, Rank, Missing);
}

void ProviderTableModel::announce(const std::vector<int> &rows, Column first, Column last)
{
    if (rows.empty())
        return;
    std::vector<Range> ranges = rangesOf(rows);
    if (ranges.size() > kMostRanges)
        ranges = {{ranges.front().first, ranges.back().last}};
    for (const Range &range : ranges)
        emit dataChanged(index(range.first, first), index(range.last, last));
}

void ProviderTableModel::renumber(int from)
{
    for (int row = from; row < rowCount(); ++row)
        m_rowOf[idAt(row)] = row;
}

bool ProviderTableModel::isAsked() const
{
    return !m_workspace.evaluation().qualification().requirements().empty();
}

ProviderRow ProviderTableModel::rowFor(const Provider &provider) const
{
    ProviderRow row = makeProviderRow(provider, m_collator, m_certificateDay);
    row.setStanding(m_workspace.evaluation().standing(provider.id), takesPart(provider.status), isAsked());
    return row;
}

} // namespace shortlist
