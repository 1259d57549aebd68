// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Change.h"
#include "core/qualification/CertificateStatus.h"

#include <QAbstractTableModel>

#include <vector>

namespace shortlist {

class CertificateMatrixModel;
class Workspace;

// What expires when: all certificates of providers that take part and of which a last day is known, by that day.
class ExpiryModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Until, Left, ProviderName, Standard, Status, Basis, ColumnCount };
    enum class Show { Coming, InTerm, Past, All }; // from the day asked for on; of these until the end of the term

    struct Entry
    {
        QDate until;
        ProviderId provider{};
        RowId certificate{};
        QString providerName;
        QString standard;
        CertificateStanding standing;
        bool isReport = false;
        bool operator==(const Entry &other) const
        {
            return until == other.until && provider == other.provider && certificate == other.certificate &&
                   providerName == other.providerName && standard == other.standard &&
                   standing.status == other.standing.status && standing.assumed == other.standing.assumed &&
                   standing.verified == other.standing.verified;
        }
    };

    ExpiryModel(Workspace &workspace, const CertificateMatrixModel &matrix, QObject *parent = nullptr);

    void setShow(Show show);
    // Reads anew; while nobody looks that is put off.
    void refresh();
    void setWatched(bool watched);
    const Entry &at(int row) const { return m_entries[static_cast<std::size_t>(row)]; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    std::vector<Entry> wanted() const;
    bool isShown(const QDate &until) const;

    Workspace &m_workspace;
    const CertificateMatrixModel &m_matrix;
    Show m_show = Show::Coming;
    std::vector<Entry> m_entries;
    bool m_watched = false;
    bool m_stale = true;
};

} // namespace shortlist
