// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/ScoreGridModel.h"

#include "ui/models/CriteriaText.h"
#include "ui/models/ScoreText.h"
#include "ui/models/Workspace.h"

#include <QCollator>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <unordered_set>

namespace shortlist {

namespace {

// A run of rows or columns that come or go together; beyond so many runs a reset is kinder to the views.
constexpr int kMostRuns = 200;

struct Run
{
    int first = 0;
    int last = 0;
};

// The runs of positions for which the answer is yes.
std::vector<Run> runsOf(int count, const std::function<bool(int)> &yes)
{
    std::vector<Run> runs;
    for (int i = 0; i < count; ++i) {
        if (!yes(i))
            continue;
        if (!runs.empty() && runs.back().last == i - 1)
            runs.back().last = i;
        else
            runs.push_back({i, i});
    }
    return runs;
}

} // namespace

ScoreGridModel::ScoreGridModel(Workspace &workspace, QObject *parent)
    : QAbstractTableModel(parent)
    , m_workspace(workspace)
{
    reset();
    connect(&workspace, &Workspace::changed, this, &ScoreGridModel::update);
}

const Snapshot &ScoreGridModel::snapshot() const
{
    return m_workspace.snapshot();
}

bool ScoreGridModel::isEditable() const
{
    if (m_view.kind == ScoreView::Kind::Combined || m_workspace.project().isReadOnly())
        return false;
    const EvaluatorId viewer = m_workspace.viewer();
    return isNull(viewer) || (m_view.kind == ScoreView::Kind::Evaluator && m_view.evaluator == viewer);
}

bool ScoreGridModel::isEditable(int column) const
{
    return isEditable() && column >= 0 && column < columnCount() && columnAt(column).locked == panel::Locked::No;
}

void ScoreGridModel::setView(const ScoreView &view)
{
    if (m_view == view)
        return;
    m_view = view;
    if (m_order == Order::Criterion) {
        const Criterion *criterion = snapshot().criterion(m_orderCriterion);
        if (criterion == nullptr || !belongs(*criterion))
            m_order = Order::Name;
    }
    reset();
}

void ScoreGridModel::reset()
{
    beginResetModel();
    m_columns = wantedColumns();
    m_rows.clear();
    m_rows = wantedRows();
    endResetModel();
    recount();
}

void ScoreGridModel::setFilter(const QString &text)
{
    m_filter = text.simplified();
    syncRows(wantedRows());
}

void ScoreGridModel::setShow(Show show)
{
    m_show = show;
    syncRows(wantedRows());
}

void ScoreGridModel::setOrder(Order order)
{
    m_order = order;
    m_direction = Qt::AscendingOrder;
    sortAgain();
}

void ScoreGridModel::sortAgain()
{
    syncRows(wantedRows());
}

void ScoreGridModel::sort(int column, Qt::SortOrder order)
{
    m_order = column < 0 || column >= columnCount() ? Order::Name : Order::Criterion;
    m_orderCriterion = m_order == Order::Criterion ? columnAt(column).criterion.id : CriterionId{};
    m_direction = order;
    sortAgain();
}

void ScoreGridModel::setThreshold(double part)
{
    m_threshold = part;
    announceAll();
}

bool ScoreGridModel::belongs(const Criterion &criterion) const
{
    switch (m_view.kind) {
    case ScoreView::Kind::Evaluator: {
        const Evaluator *evaluator = snapshot().evaluator(m_view.evaluator);
        return criterion.source == CriterionSource::Evaluators && evaluator != nullptr &&
               panel::mayScore(snapshot(), *evaluator, criterion.id);
    }
    case ScoreView::Kind::Facts:
        return criterion.source == CriterionSource::Fact;
    case ScoreView::Kind::Combined:
        return true;
    }
    return false;
}

bool ScoreGridModel::passes(ProviderId id) const
{
    const Provider &provider = *snapshot().provider(id);
    if (m_show != Show::All && !takesPart(provider.status))
        return false;
    if (!m_filter.isEmpty() && !provider.name.contains(m_filter, Qt::CaseInsensitive))
        return false;
    return m_show != Show::WithGaps || std::any_of(m_columns.begin(), m_columns.end(), [&](const Column &column) {
               return isMissing(id, column.criterion);
           });
}

std::vector<ScoreGridModel::Column> ScoreGridModel::wantedColumns() const
{
    std::vector<Column> columns;
    for (const CriterionId id : snapshot().leaves()) {
        const Criterion &criterion = *snapshot().criterion(id);
        if (!belongs(criterion))
            continue;
        Column column;
        column.criterion = criterion;
        column.colour = std::max(0, criteria_text::colourIndex(snapshot(), id));
        const CriterionId top = snapshot().topGroup(id);
        if (top != id) {
            column.topGroup = top;
            column.groupName = snapshot().criterion(top)->name;
        }
        setRules(column);
        columns.push_back(column);
    }
    return columns;
}

// Whether what stands in a column may be seen and changed.
void ScoreGridModel::setRules(Column &column) const
{
    const EvaluatorId viewer = m_workspace.viewer();
    if (m_view.kind == ScoreView::Kind::Combined) {
        column.closed = panel::closedTogether(snapshot(), viewer, column.criterion.id);
        return;
    }
    const EvaluatorId whose = m_view.kind == ScoreView::Kind::Evaluator ? m_view.evaluator : kFacts;
    column.closed = panel::closed(snapshot(), viewer, column.criterion.id, whose);
    column.locked = panel::locked(snapshot(), viewer, column.criterion.id, whose);
}

// What providers are ordered by before their names; those of whom nothing is known come last in either direction.
double ScoreGridModel::sortKey(ProviderId id, const Criterion *by) const
{
    if (m_order == Order::Rank) {
        const int rank = m_workspace.evaluation().standing(id).rank;
        return rank > 0 ? rank : std::numeric_limits<double>::infinity();
    }
    if (by == nullptr)
        return 0;
    const double value = valueOf(id, *by);
    const double sign = m_direction == Qt::AscendingOrder ? 1 : -1;
    return std::isnan(value) ? std::numeric_limits<double>::infinity() : sign * value;
}

std::vector<ProviderId> ScoreGridModel::wantedRows() const
{
    struct Entry
    {
        ProviderId id{};
        bool out = false;
        double key = 0;
        QCollatorSortKey name;
    };
    QCollator collator;
    collator.setNumericMode(true);
    collator.setCaseSensitivity(Qt::CaseInsensitive);
    std::vector<Entry> entries;
    const Criterion *by = m_order == Order::Criterion ? snapshot().criterion(m_orderCriterion) : nullptr;
    for (const Provider &provider : snapshot().providers()) {
        if (!passes(provider.id))
            continue;
        entries.push_back(
            {provider.id, !takesPart(provider.status), sortKey(provider.id, by), collator.sortKey(provider.name)});
    }
    std::sort(entries.begin(), entries.end(), [](const Entry &a, const Entry &b) {
        if (a.out != b.out)
            return b.out;
        if (a.key != b.key)
            return a.key < b.key;
        const int names = a.name.compare(b.name);
        return names != 0 ? names < 0 : a.id < b.id;
    });
    std::vector<ProviderId> rows;
    rows.reserve(entries.size());
    for (const Entry &entry : entries)
        rows.push_back(entry.id);
    return rows;
}

// Rows that go, then a new order of those that stay, then rows that come, each with its own signals.
void ScoreGridModel::syncRows(const std::vector<ProviderId> &wanted)
{
    if (wanted == m_rows)
        return recount();
    std::unordered_map<ProviderId, int> place;
    for (std::size_t i = 0; i < wanted.size(); ++i)
        place[wanted[i]] = static_cast<int>(i);
    const std::unordered_set<ProviderId> had(m_rows.begin(), m_rows.end());
    const std::vector<Run> gone = runsOf(rowCount(), [&](int row) { return !place.contains(providerAt(row)); });
    const std::vector<Run> come = runsOf(static_cast<int>(wanted.size()),
                                         [&](int row) { return !had.contains(wanted[static_cast<std::size_t>(row)]); });
    if (static_cast<int>(gone.size() + come.size()) > kMostRuns) {
        beginResetModel();
        m_rows = wanted;
        endResetModel();
        return recount();
    }
    for (auto run = gone.rbegin(); run != gone.rend(); ++run) {
        beginRemoveRows({}, run->first, run->last);
        m_rows.erase(m_rows.begin() + run->first, m_rows.begin() + run->last + 1);
        endRemoveRows();
    }
    std::vector<int> order(m_rows.size());
    std::iota(order.begin(), order.end(), 0);
    std::sort(order.begin(), order.end(),
              [&](int a, int b) { return place.at(providerAt(a)) < place.at(providerAt(b)); });
    permute(order, Qt::Vertical);
    for (const Run &run : come) {
        beginInsertRows({}, run.first, run.last);
        m_rows.insert(m_rows.begin() + run.first, wanted.begin() + run.first, wanted.begin() + run.last + 1);
        endInsertRows();
    }
    recount();
}

void ScoreGridModel::syncColumns(const std::vector<Column> &wanted)
{
    std::unordered_map<CriterionId, int> place;
    for (std::size_t i = 0; i < wanted.size(); ++i)
        place[wanted[i].criterion.id] = static_cast<int>(i);
    std::unordered_set<CriterionId> had;
    for (const Column &column : m_columns)
        had.insert(column.criterion.id);
    const std::vector<Run> gone =
        runsOf(columnCount(), [&](int column) { return !place.contains(columnAt(column).criterion.id); });
    for (auto run = gone.rbegin(); run != gone.rend(); ++run) {
        beginRemoveColumns({}, run->first, run->last);
        m_columns.erase(m_columns.begin() + run->first, m_columns.begin() + run->last + 1);
        endRemoveColumns();
    }
    std::vector<int> order(m_columns.size());
    std::iota(order.begin(), order.end(), 0);
    std::sort(order.begin(), order.end(),
              [&](int a, int b) { return place.at(columnAt(a).criterion.id) < place.at(columnAt(b).criterion.id); });
    permute(order, Qt::Horizontal);
    const std::vector<Run> come = runsOf(static_cast<int>(wanted.size()), [&](int column) {
        return !had.contains(wanted[static_cast<std::size_t>(column)].criterion.id);
    });
    for (const Run &run : come) {
        beginInsertColumns({}, run.first, run.last);
        m_columns.insert(m_columns.begin() + run.first, wanted.begin() + run.first, wanted.begin() + run.last + 1);
        endInsertColumns();
    }
    m_columns = wanted; // names, scales and colours of those that stayed
    if (!m_columns.empty())
        emit headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
}

// order[new place] = old place.
void ScoreGridModel::permute(const std::vector<int> &order, Qt::Orientation orientation)
{
    if (std::is_sorted(order.begin(), order.end()))
        return;
    const auto hint = orientation == Qt::Vertical ? VerticalSortHint : HorizontalSortHint;
    emit layoutAboutToBeChanged({}, hint);
    std::vector<int> to(order.size());
    for (std::size_t i = 0; i < order.size(); ++i)
        to[static_cast<std::size_t>(order[i])] = static_cast<int>(i);
    const auto arranged = [&order](const auto &old) {
        auto fresh = old;
        for (std::size_t i = 0; i < order.size(); ++i)
            fresh[i] = old[static_cast<std::size_t>(order[i])];
        return fresh;
    };
    const QModelIndexList before = persistentIndexList();
    QModelIndexList after;
    for (const QModelIndex &index : before) {
        after.append(orientation == Qt::Vertical
                         ? createIndex(to[static_cast<std::size_t>(index.row())], index.column())
                         : createIndex(index.row(), to[static_cast<std::size_t>(index.column())]));
    }
    if (orientation == Qt::Vertical)
        m_rows = arranged(m_rows);
    else
        m_columns = arranged(m_columns);
    changePersistentIndexList(before, after);
    emit layoutChanged({}, hint);
}

void ScoreGridModel::update(const Change &change)
{
    if (m_view.kind == ScoreView::Kind::Evaluator && snapshot().evaluator(m_view.evaluator) == nullptr)
        return setView(ScoreView{}); // the evaluator is gone
    // Sections, who handed in, and the rules of the method decide about columns as well.
    const bool rules = !change.evaluators.isEmpty() || change.method;
    if (!change.criteria.isEmpty() || rules)
        syncColumns(wantedColumns());
    if (!change.providers.isEmpty())
        syncRows(wantedRows());
    else if (!change.criteria.isEmpty() || rules)
        recount();
    const bool combined = m_view.kind == ScoreView::Kind::Combined;
    if (!change.criteria.isEmpty() || rules || (combined && change.need)) {
        announceAll();
        return;
    }
    for (const ProviderId id : change.providers.changed) {
        const int row = rowOf(id);
        if (row < 0)
            continue;
        if (columnCount() > 0)
            emit dataChanged(index(row, 0), index(row, columnCount() - 1));
        emit headerDataChanged(Qt::Vertical, row, row);
    }
    updateScores(change);
}

void ScoreGridModel::updateScores(const Change &change)
{
    std::unordered_map<ProviderId, int> rows;
    if (change.scores.size() > 20) {
        for (int row = 0; row < rowCount(); ++row)
            rows[providerAt(row)] = row;
    }
    int top = rowCount();
    int bottom = -1;
    int left = columnCount();
    int right = -1;
    for (const ScoreKey &key : change.scores) {
        if (m_view.kind == ScoreView::Kind::Evaluator && key.evaluator != m_view.evaluator)
            continue;
        const auto known = rows.find(key.provider);
        const int row = rows.empty() ? rowOf(key.provider) : known != rows.end() ? known->second : -1;
        const int column = columnOf(key.criterion);
        if (row < 0 || column < 0)
            continue;
        recount(row, column);
        top = std::min(top, row);
        bottom = std::max(bottom, row);
        left = std::min(left, column);
        right = std::max(right, column);
    }
    if (bottom < 0)
        return;
    emit dataChanged(index(top, left), index(bottom, right));
    emit headerDataChanged(Qt::Vertical, top, bottom);
    emit headerDataChanged(Qt::Horizontal, left, right);
    emit countsChanged();
}

void ScoreGridModel::announceAll()
{
    if (rowCount() > 0 && columnCount() > 0)
        emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

// What is missing, everywhere.
void ScoreGridModel::recount()
{
    m_gaps.assign(m_rows.size() * m_columns.size(), 0);
    m_rowGaps.assign(m_rows.size(), 0);
    std::vector<int> indexes; // in the snapshot; -1 for those who take no part
    for (const ProviderId id : m_rows)
        indexes.push_back(takesPart(snapshot().provider(id)->status) ? snapshot().providerIndex(id) : -1);
    for (std::size_t c = 0; c < m_columns.size(); ++c)
        recount(m_columns[c], c, indexes);
    if (!m_columns.empty())
        emit headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
    if (!m_rows.empty())
        emit headerDataChanged(Qt::Vertical, 0, rowCount() - 1);
    emit countsChanged();
}

// One column, straight from its numbers, since a large project has 200,000 cells.
void ScoreGridModel::recount(Column &column, std::size_t at, const std::vector<int> &indexes)
{
    const ScoreTable &scores = snapshot().scores();
    const bool combined = m_view.kind == ScoreView::Kind::Combined;
    const bool evaluated = column.criterion.source == CriterionSource::Evaluators;
    std::vector<std::span<const double>> voices;
    column.missing = 0;
    column.decimals = combined && evaluated ? 1 : 0; // means have endless digits; one is enough beside the spread
    if (column.closed != panel::Closed::No)
        return;
    if (combined && evaluated) {
        for (const Evaluator &evaluator : snapshot().evaluators()) {
            if (isWanted(evaluator, column.criterion))
                voices.push_back(scores.column(column.criterion.id, evaluator.id));
        }
    } else if (evaluated || column.criterion.source == CriterionSource::Fact) {
        voices.push_back(scores.column(column.criterion.id, evaluated ? m_view.evaluator : kFacts));
    }
    for (std::size_t r = 0; r < m_rows.size(); ++r) {
        if (indexes[r] < 0)
            continue;
        const auto index = static_cast<std::size_t>(indexes[r]);
        bool gap = voices.empty() && std::isnan(valueOf(m_rows[r], column.criterion));
        for (const std::span<const double> voice : voices) {
            const double value = index < voice.size() ? voice[index] : kMissing;
            gap = gap || std::isnan(value);
            if (!combined || !evaluated)
                column.decimals = std::max(column.decimals, score_text::decimalsOf(value));
        }
        if (!gap)
            continue;
        m_gaps[r * m_columns.size() + at] = 1;
        ++m_rowGaps[r];
        ++column.missing;
    }
}

// What is missing, after one cell changed.
void ScoreGridModel::recount(int row, int column)
{
    Column &info = m_columns[static_cast<std::size_t>(column)];
    const ProviderId provider = providerAt(row);
    unsigned char &gap = m_gaps[static_cast<std::size_t>(row) * m_columns.size() + static_cast<std::size_t>(column)];
    const unsigned char now = isMissing(provider, info.criterion) ? 1 : 0;
    m_rowGaps[static_cast<std::size_t>(row)] += now - gap;
    info.missing += now - gap;
    gap = now;
    if (m_view.kind != ScoreView::Kind::Combined || info.criterion.source != CriterionSource::Evaluators)
        info.decimals = std::max(info.decimals, score_text::decimalsOf(valueOf(provider, info.criterion)));
}

} // namespace shortlist
