// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Change.h"
#include "core/qualification/CertificateStatus.h"
#include "core/qualification/StandardBook.h"

#include <QAbstractTableModel>

#include <array>
#include <memory>
#include <unordered_map>
#include <vector>

namespace shortlist {

class Snapshot;
class Workspace;

// Providers x standards: the best that each provider has for each standard on a day. A change of one provider computes
// that provider's row anew and no other.
class CertificateMatrixModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum class Show {
        All,
        TakingPart,
        Wanting
    };                                       // Wanting: taking part, and something is expiring, over or only claimed
    enum class Columns { InUse, Catalogue }; // InUse: held by somebody, required, or the project's own

    explicit CertificateMatrixModel(Workspace &workspace, QObject *parent = nullptr);

    const StatusAsk &ask() const { return m_ask; }
    void setAsk(const StatusAsk &ask);
    void setFilter(const QString &text);
    void setShow(Show show);
    void setColumns(Columns columns);

    const StandardBook &book() const { return *m_book; }
    ProviderId providerAt(int row) const { return m_rows[static_cast<std::size_t>(row)]; }
    const CertificateStandard &standardAt(int column) const { return *m_columns[static_cast<std::size_t>(column)]; }
    const CertificateStanding &standingAt(const QModelIndex &index) const;
    int rowOf(ProviderId id) const;              // -1 if it is not shown
    int columnOf(const QString &standard) const; // -1 if it is not shown
    int countOf(CertificateStatus status) const; // in the cells that are shown
    int providersTakingPart() const { return m_takingPart; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

signals:
    void countsChanged();

private:
    using Row = std::vector<CertificateStanding>;

    const Snapshot &snapshot() const;
    void follow(const Change &change);
    void followProviders(const Change &change);
    void reset();
    Row rowFor(const Provider &provider) const;
    bool passes(const Provider &provider) const;
    std::vector<ProviderId> wantedRows() const;
    std::vector<const CertificateStandard *> wantedColumns() const;
    bool isLongChange(const std::vector<ProviderId> &wanted) const;
    void syncRows();
    void arrange(const std::vector<ProviderId> &wanted);
    void renumber();
    QString toolTip(const QModelIndex &index) const;

    Workspace &m_workspace;
    std::unique_ptr<StandardBook> m_book;
    StatusAsk m_ask;
    QString m_filter;
    Show m_show = Show::All;
    Columns m_which = Columns::InUse;
    QString m_sortStandard; // empty = by name
    Qt::SortOrder m_direction = Qt::AscendingOrder;
    std::vector<ProviderId> m_rows;
    std::vector<const CertificateStandard *> m_columns;
    std::unordered_map<const CertificateStandard *, int> m_columnOf;
    std::unordered_map<ProviderId, Row> m_standings; // of every provider
    std::unordered_map<ProviderId, int> m_rowOf;
    int m_takingPart = 0;
};

} // namespace shortlist
