// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Change.h"

#include <QAbstractItemModel>

#include <memory>
#include <unordered_map>
#include <vector>

namespace shortlist {

class Workspace;
struct Criterion;

// The tree of criteria with weights in points, per cent of the level and overall; edits names, weights and the order.
class CriteriaTreeModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Column { Name, Weight, OfLevel, Overall, ScaleText, Source, ColumnCount };
    enum Role {
        IdRole = Qt::UserRole + 1, // qlonglong
        WeightRole,                // points, a trial included
        FullWeightRole,            // points at the right end of a slider for this level
        GroupRole,                 // true for a group
        UnevenRole,                // true for a group whose level does not sum to 100
    };

    explicit CriteriaTreeModel(Workspace &workspace, QObject *parent = nullptr);
    ~CriteriaTreeModel() override;

    CriterionId idAt(const QModelIndex &index) const; // null for an invalid index
    QModelIndex indexOf(CriterionId id, int column = Name) const;

    // While a slider is dragged: the weight is shown and tried, not written.
    void tryWeight(CriterionId id, double points);
    bool isTrying() const { return !m_trial.empty(); }
    // Writes what was tried, as one edit.
    bool commitTrial();
    void cancelTrial();
    // Points of a criterion, with the trial; sum of a level's points (null parent: the top level).
    double points(CriterionId id) const;
    double levelSum(CriterionId parent) const;
    // "Sum 95 of 100"
    QString levelSumText(CriterionId parent) const;

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &child) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

    QStringList mimeTypes() const override;
    QMimeData *mimeData(const QModelIndexList &indexes) const override;
    Qt::DropActions supportedDropActions() const override { return Qt::MoveAction; }
    bool canDropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column,
                         const QModelIndex &parent) const override;
    bool dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column,
                      const QModelIndex &parent) override;

signals:
    // A value was not taken; the sentence says why.
    void refused(const QString &sentence);
    void weightsShown(); // weights or shares are others, by edit or by trial

private:
    struct Node;

    Node *nodeAt(const QModelIndex &index) const;
    QModelIndex indexOf(const Node &node, int column = Name) const;
    void update(const Change &change);
    void removeGone(Node &node);
    void arrange(Node &node);
    void place(Node &parent, std::size_t at, CriterionId id, const std::vector<CriterionId> &wanted);
    void move(Node &node, Node &parent, std::size_t at);
    void removeRest(Node &node);
    void refreshWeights();
    void refreshWeights(const Node &node);
    QVariant text(const Criterion &criterion, int column) const;
    std::vector<CriterionId> draggedIds(const QMimeData *data) const;
    bool setName(const Criterion &criterion, const QString &name);
    bool setWeight(const Criterion &criterion, const QVariant &value);

    Workspace &m_workspace;
    std::unique_ptr<Node> m_root;
    std::unordered_map<CriterionId, Node *> m_nodes;
    std::unordered_map<CriterionId, double> m_trial;
};

} // namespace shortlist
