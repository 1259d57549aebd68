// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/evaluation/Panel.h"
#include "core/model/Change.h"
#include "core/model/Criterion.h"
#include "core/model/Error.h"

#include <QAbstractTableModel>

#include <vector>

namespace shortlist {

class Snapshot;
class Workspace;

// Whose scores a grid shows.
struct ScoreView
{
    enum class Kind { Evaluator, Facts, Combined };

    Kind kind = Kind::Combined;
    EvaluatorId evaluator{}; // of kind Evaluator
    bool operator==(const ScoreView &) const = default;
};

// One cell as it is drawn.
struct ScoreCell
{
    double value = kMissing;  // as typed; combined: the evaluators' together
    double spread = kMissing; // combined: half of highest less lowest, in the scale's numbers
    int silent = 0;           // combined: evaluators who gave no score where others did
    bool missing = false;     // is wanted and not there
    bool misfit = false;      // stands outside the scale since the scale was changed
    bool apart = false;       // combined: the evaluators are further apart than the threshold
    bool consensus = false;   // combined: the value is what the evaluators agreed on
    bool closed = false;      // may not be seen from this chair yet
    bool comment = false;
    bool takesPart = true; // false for declined and excluded providers
};

// Providers x criteria for one evaluator, for the facts, or combined. Lean: a cell is read from the project when it is
// drawn. The order stands while scores are typed, whatever they do to the ranking.
class ScoreGridModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum class Order { Name, Rank, Criterion };
    enum class Show { All, TakingPart, WithGaps };
    struct Column
    {
        Criterion criterion;
        CriterionId topGroup{}; // null if the criterion itself is at the top level
        QString groupName;
        int colour = 0;
        int decimals = 0;
        int missing = 0;
        panel::Closed closed = panel::Closed::No; // to who sits at the window
        panel::Locked locked = panel::Locked::No;
    };

    explicit ScoreGridModel(Workspace &workspace, QObject *parent = nullptr);

    ScoreView view() const { return m_view; }
    void setView(const ScoreView &view);
    void setFilter(const QString &text);
    void setShow(Show show);
    Order order() const { return m_order; }
    void setOrder(Order order);
    // Puts the providers into the chosen order again, by the ranking and the scores of this moment.
    void sortAgain();
    // Part of the scale (0 to 1) that evaluators may be apart in the combined view.
    void setThreshold(double part);

    Workspace &workspace() const { return m_workspace; }
    // Whether who sits at the window may change scores of this view at all, and of a column.
    bool isEditable() const;
    bool isEditable(int column) const;
    ProviderId providerAt(int row) const;
    const Column &columnAt(int column) const { return m_columns[static_cast<std::size_t>(column)]; }
    int rowOf(ProviderId id) const;     // -1 if it is not shown
    int columnOf(CriterionId id) const; // -1 if it is not shown
    ScoreKey keyAt(const QModelIndex &index) const;
    ScoreCell cellAt(const QModelIndex &index) const;
    int missingInRow(int row) const;
    // What is missing in the providers that are shown.
    int missing() const;
    // The next cell (row by row, around the end) that is missing; invalid if none is.
    QModelIndex nextMissing(const QModelIndex &from, bool forward = true) const;
    // The score that a text stands for in a cell, or why it cannot stand there.
    Result<double> check(const QModelIndex &index, const QString &text) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

signals:
    void refused(const QString &sentence); // a value was not taken
    void countsChanged();                  // what is missing

private:
    const Snapshot &snapshot() const;
    void update(const Change &change);
    void updateScores(const Change &change);
    bool belongs(const Criterion &criterion) const;
    bool isWanted(const Evaluator &evaluator, const Criterion &criterion) const;
    void setRules(Column &column) const;
    bool passes(ProviderId id) const;
    double valueOf(ProviderId provider, const Criterion &criterion) const;
    bool isMissing(ProviderId provider, const Criterion &criterion) const;
    QString toolTip(const QModelIndex &index) const;
    void combine(ScoreCell &cell, ProviderId provider, const Criterion &criterion) const;
    double sortKey(ProviderId id, const Criterion *by) const;
    std::vector<ProviderId> wantedRows() const;
    std::vector<Column> wantedColumns() const;
    void syncRows(const std::vector<ProviderId> &wanted);
    void syncColumns(const std::vector<Column> &wanted);
    void permute(const std::vector<int> &to, Qt::Orientation orientation);
    void reset();
    void recount();
    void recount(Column &column, std::size_t at, const std::vector<int> &indexes);
    void recount(int row, int column);
    void announceAll();

    Workspace &m_workspace;
    ScoreView m_view;
    QString m_filter;
    Show m_show = Show::All;
    Order m_order = Order::Name;
    CriterionId m_orderCriterion{};
    Qt::SortOrder m_direction = Qt::AscendingOrder;
    double m_threshold = 0.4;
    std::vector<ProviderId> m_rows;
    std::vector<Column> m_columns;
    std::vector<unsigned char> m_gaps; // by row, then column: 1 where something is missing
    std::vector<int> m_rowGaps;
};

} // namespace shortlist
