// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/CriteriaTreeModel.h"

#include "ui/models/CriteriaEdits.h"
#include "ui/models/CriteriaText.h"
#include "ui/models/ProviderWords.h"
#include "ui/models/ScoreText.h"
#include "ui/models/Workspace.h"

#include <QCoreApplication>
#include <QDataStream>
#include <QIODevice>
#include <QMimeData>

#include <algorithm>
#include <cmath>

namespace shortlist {

namespace {

QString mimeType()
{
    return QStringLiteral("application/x-shortlist-criteria");
}

} // namespace

// The model's own picture of the tree: the snapshot has moved on already when a change is announced.
struct CriteriaTreeModel::Node
{
    CriterionId id{};
    Node *parent = nullptr;
    std::vector<std::unique_ptr<Node>> children;

    int row() const
    {
        const auto it = std::find_if(parent->children.begin(), parent->children.end(),
                                     [this](const auto &child) { return child.get() == this; });
        return static_cast<int>(it - parent->children.begin());
    }
};

CriteriaTreeModel::CriteriaTreeModel(Workspace &workspace, QObject *parent)
    : QAbstractItemModel(parent)
    , m_workspace(workspace)
    , m_root(std::make_unique<Node>())
{
    arrange(*m_root);
    connect(&workspace, &Workspace::changed, this, &CriteriaTreeModel::update);
    connect(&workspace, &Workspace::rankingChanged, this, qOverload<>(&CriteriaTreeModel::refreshWeights));
}

CriteriaTreeModel::~CriteriaTreeModel() = default;

CriteriaTreeModel::Node *CriteriaTreeModel::nodeAt(const QModelIndex &index) const
{
    return index.isValid() ? static_cast<Node *>(index.internalPointer()) : m_root.get();
}

QModelIndex CriteriaTreeModel::indexOf(const Node &node, int column) const
{
    return &node == m_root.get() ? QModelIndex() : createIndex(node.row(), column, const_cast<Node *>(&node));
}

CriterionId CriteriaTreeModel::idAt(const QModelIndex &index) const
{
    return nodeAt(index)->id;
}

QModelIndex CriteriaTreeModel::indexOf(CriterionId id, int column) const
{
    const auto it = m_nodes.find(id);
    return it == m_nodes.end() ? QModelIndex() : indexOf(*it->second, column);
}

QModelIndex CriteriaTreeModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return QModelIndex();
    return createIndex(row, column, nodeAt(parent)->children[static_cast<std::size_t>(row)].get());
}

QModelIndex CriteriaTreeModel::parent(const QModelIndex &child) const
{
    return child.isValid() ? indexOf(*nodeAt(child)->parent) : QModelIndex();
}

int CriteriaTreeModel::rowCount(const QModelIndex &parent) const
{
    return parent.column() > 0 ? 0 : static_cast<int>(nodeAt(parent)->children.size());
}

int CriteriaTreeModel::columnCount(const QModelIndex &) const
{
    return ColumnCount;
}

// Following the project

void CriteriaTreeModel::update(const Change &change)
{
    const Touched<CriterionId> &criteria = change.criteria;
    if (criteria.isEmpty())
        return;
    m_trial.clear();
    removeGone(*m_root);
    arrange(*m_root);
    removeRest(*m_root);
    for (const CriterionId id : criteria.changed) {
        if (const QModelIndex first = indexOf(id); first.isValid())
            emit dataChanged(first, first.siblingAtColumn(ColumnCount - 1));
    }
    refreshWeights();
}

// Takes out whole branches that are gone; a gone group with survivors below it waits until they have moved out.
void CriteriaTreeModel::removeGone(Node &node)
{
    const Snapshot &snapshot = m_workspace.snapshot();
    const std::function<bool(const Node &)> gone = [&](const Node &branch) {
        return snapshot.criterion(branch.id) == nullptr &&
               std::all_of(branch.children.begin(), branch.children.end(),
                           [&gone](const auto &child) { return gone(*child); });
    };
    const std::function<void(const Node &)> forget = [&](const Node &branch) {
        m_nodes.erase(branch.id);
        for (const auto &child : branch.children)
            forget(*child);
    };
    for (std::size_t i = node.children.size(); i-- > 0;) {
        if (!gone(*node.children[i])) {
            removeGone(*node.children[i]);
            continue;
        }
        const int row = static_cast<int>(i);
        beginRemoveRows(indexOf(node), row, row);
        forget(*node.children[i]);
        node.children.erase(node.children.begin() + row);
        endRemoveRows();
    }
}

// Brings a level into the snapshot's order, from the top down, so that no move can go below itself.
void CriteriaTreeModel::arrange(Node &node)
{
    const std::vector<CriterionId> wanted = m_workspace.snapshot().children(node.id);
    for (std::size_t i = 0; i < wanted.size(); ++i)
        place(node, i, wanted[i], wanted);
    for (std::size_t i = 0; i < wanted.size(); ++i)
        arrange(*node.children[i]);
}

void CriteriaTreeModel::place(Node &parent, std::size_t at, CriterionId id, const std::vector<CriterionId> &wanted)
{
    if (at < parent.children.size() && parent.children[at]->id == id)
        return;
    const auto known = m_nodes.find(id);
    if (known == m_nodes.end()) {
        auto fresh = std::make_unique<Node>();
        fresh->id = id;
        fresh->parent = &parent;
        beginInsertRows(indexOf(parent), static_cast<int>(at), static_cast<int>(at));
        m_nodes[id] = fresh.get();
        parent.children.insert(parent.children.begin() + static_cast<std::ptrdiff_t>(at), std::move(fresh));
        endInsertRows();
        return;
    }
    // One criterion that went further down in its level is one move, not a move of each that it passed.
    if (at + 1 < parent.children.size() && parent.children[at + 1]->id == id) {
        const auto later =
            std::find(wanted.begin() + static_cast<std::ptrdiff_t>(at), wanted.end(), parent.children[at]->id);
        if (later != wanted.end()) {
            const auto target = std::min(static_cast<std::size_t>(later - wanted.begin()), parent.children.size() - 1);
            move(*parent.children[at], parent, target + 1);
            return place(parent, at, id, wanted);
        }
    }
    move(*known->second, parent, at);
}

// Moves a node before the child that stands at a place of the parent now, as beginMoveRows counts.
void CriteriaTreeModel::move(Node &node, Node &parent, std::size_t at)
{
    Node &from = *node.parent;
    const auto row = static_cast<std::size_t>(node.row());
    const int source = static_cast<int>(row);
    beginMoveRows(indexOf(from), source, source, indexOf(parent), static_cast<int>(at));
    std::unique_ptr<Node> taken = std::move(from.children[row]);
    from.children.erase(from.children.begin() + static_cast<std::ptrdiff_t>(row));
    const std::size_t target = &from == &parent && at > row ? at - 1 : at;
    taken->parent = &parent;
    parent.children.insert(parent.children.begin() + static_cast<std::ptrdiff_t>(target), std::move(taken));
    endMoveRows();
}

// Groups that are gone and are empty now that the survivors moved out.
void CriteriaTreeModel::removeRest(Node &node)
{
    removeGone(node);
}

void CriteriaTreeModel::refreshWeights()
{
    refreshWeights(*m_root);
    emit weightsShown();
}

void CriteriaTreeModel::refreshWeights(const Node &node)
{
    if (node.children.empty())
        return;
    const QModelIndex above = indexOf(node);
    const int last = static_cast<int>(node.children.size()) - 1;
    emit dataChanged(index(0, Weight, above), index(last, ScaleText, above));
    for (const auto &child : node.children)
        refreshWeights(*child);
}

// Trial weights

void CriteriaTreeModel::tryWeight(CriterionId id, double points)
{
    if (m_workspace.isReadOnly() || m_workspace.snapshot().criterion(id) == nullptr)
        return;
    m_trial[id] = std::max(0.0, points);
    m_workspace.tryWeights(m_trial);
}

bool CriteriaTreeModel::commitTrial()
{
    if (m_trial.empty())
        return false;
    const auto weights = std::exchange(m_trial, {});
    const Criterion *criterion = m_workspace.snapshot().criterion(weights.begin()->first);
    const QString label = weights.size() == 1 && criterion != nullptr
                              ? tr("Set weight of “%1”").arg(words::brief(criterion->name))
                              : tr("Set the weights of %n criteria", nullptr, static_cast<int>(weights.size()));
    const bool done = criteria_edits::setWeights(m_workspace, label, weights);
    m_workspace.endTrial();
    if (!done)
        refreshWeights();
    return done;
}

void CriteriaTreeModel::cancelTrial()
{
    m_trial.clear();
    m_workspace.endTrial();
    refreshWeights();
}

double CriteriaTreeModel::points(CriterionId id) const
{
    const auto tried = m_trial.find(id);
    if (tried != m_trial.end())
        return tried->second;
    const Criterion *criterion = m_workspace.snapshot().criterion(id);
    return criterion != nullptr ? criterion->weight : 0;
}

double CriteriaTreeModel::levelSum(CriterionId parent) const
{
    double sum = 0;
    for (const CriterionId id : m_workspace.snapshot().children(parent))
        sum += points(id);
    return sum;
}

QString CriteriaTreeModel::levelSumText(CriterionId parent) const
{
    return tr("Sum %1 of 100").arg(criteria_text::points(levelSum(parent)));
}

// Drag and drop

QStringList CriteriaTreeModel::mimeTypes() const
{
    return {mimeType()};
}

QMimeData *CriteriaTreeModel::mimeData(const QModelIndexList &indexes) const
{
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream << static_cast<qint64>(QCoreApplication::applicationPid()) << m_workspace.project().path();
    for (const QModelIndex &index : indexes) {
        if (index.column() == Name)
            stream << raw(idAt(index));
    }
    auto *data = new QMimeData;
    data->setData(mimeType(), bytes);
    return data;
}

std::vector<CriterionId> CriteriaTreeModel::draggedIds(const QMimeData *data) const
{
    if (data == nullptr || !data->hasFormat(mimeType()))
        return {};
    QDataStream stream(data->data(mimeType()));
    qint64 process = 0;
    QString path;
    stream >> process >> path;
    if (process != QCoreApplication::applicationPid() || path != m_workspace.project().path())
        return {};
    std::vector<CriterionId> ids;
    while (!stream.atEnd()) {
        qint64 key = 0;
        stream >> key;
        ids.push_back(CriterionId{key});
    }
    return ids;
}

bool CriteriaTreeModel::canDropMimeData(const QMimeData *data, Qt::DropAction action, int, int,
                                        const QModelIndex &parent) const
{
    return action == Qt::MoveAction && !m_workspace.isReadOnly() &&
           criteria_edits::canMove(m_workspace.snapshot(), draggedIds(data), idAt(parent));
}

bool CriteriaTreeModel::dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column,
                                     const QModelIndex &parent)
{
    return canDropMimeData(data, action, row, column, parent) &&
           criteria_edits::move(m_workspace, draggedIds(data), idAt(parent), row);
}

} // namespace shortlist
