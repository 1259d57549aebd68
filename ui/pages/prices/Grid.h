// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Error.h"
#include "core/model/Id.h"

#include <QAbstractTableModel>
#include <QStringList>
#include <QTableView>
#include <QWidget>

#include <functional>
#include <vector>

class QLabel;
class QPushButton;

namespace shortlist {

class Workspace;

// A small table of rows that are edited in place, with an empty last row that becomes a new one.

struct GridColumn
{
    QString title;
    int characters = 12; // usual width
    bool numeric = false;
    std::function<QStringList()> choices{}; // one of these; empty = any text
    QString toolTip{};
};

struct GridRow
{
    RowId id{};
    QStringList cells; // a null text: there is nothing to be said here, and nothing can be typed
    QString warning{}; // what is wrong with the row; empty = nothing
    bool operator==(const GridRow &) const = default;
};

struct GridKind
{
    QString objectName;
    QString accessibleName;
    QString invitation; // "Add a line"
    QString removeText; // "Remove line"
    std::vector<GridColumn> columns;
    std::function<std::vector<GridRow>()> read;
    // What was typed into the empty row so far where that is no row yet; may be empty.
    std::function<QStringList()> pending{};
    // A null key: the empty row. Errors without words were told already.
    std::function<Result<>(RowId id, int column, const QString &typed)> write;
    std::function<bool(const std::vector<RowId> &ids)> remove;
};

class GridModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    explicit GridModel(const GridKind &kind, QObject *parent = nullptr);

    const GridKind &kind() const { return m_kind; }
    void refresh();
    void setReadOnly(bool readOnly);
    bool isInvitation(int row) const { return row == static_cast<int>(m_rows.size()); }
    RowId idAt(int row) const;
    bool removeAt(const std::vector<int> &rows);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;

signals:
    // A typed text could not be taken; empty when the next one could.
    void problem(const QString &text);

private:
    const QString &cell(const QModelIndex &index) const;
    QVariant invitationData(int column, int role) const;

    GridKind m_kind;
    std::vector<GridRow> m_rows;
    QStringList m_pending;
    bool m_readOnly = false;
};

// The table: typing replaces a cell, Enter and F2 open it, Delete removes the row.
class GridView : public QTableView
{
    Q_OBJECT

public:
    explicit GridView(GridModel &model, QWidget *parent = nullptr);

    void finishEditing(); // writes what is being typed in a cell
    std::vector<int> selectedRows() const;

signals:
    void removeRequested();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    GridModel &m_model;
};

// The table with its buttons and a line for what went wrong.
class GridPane : public QWidget
{
    Q_OBJECT

public:
    GridPane(Workspace &workspace, const GridKind &kind, QWidget *parent = nullptr);

    void refresh();
    void commit() { m_view->finishEditing(); }
    void setReadOnly(bool readOnly);
    GridView &view() { return *m_view; }
    GridModel &model() { return *m_model; }

private:
    void removeSelected();
    void showProblem(const QString &problem);
    void updateButtons();

    Workspace &m_workspace;
    GridModel *m_model = nullptr;
    GridView *m_view = nullptr;
    QPushButton *m_add = nullptr;
    QPushButton *m_remove = nullptr;
    QLabel *m_problem = nullptr;
    bool m_readOnly = false;
};

} // namespace shortlist
