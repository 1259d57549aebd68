// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/certificates/ExpiryModel.h"

#include "ui/models/ProviderWords.h"
#include "ui/models/Workspace.h"
#include "ui/pages/certificates/CertificateMatrixModel.h"
#include "ui/pages/certificates/StatusSign.h"

#include <algorithm>
#include <tuple>

namespace shortlist {

ExpiryModel::ExpiryModel(Workspace &workspace, const CertificateMatrixModel &matrix, QObject *parent)
    : QAbstractTableModel(parent)
    , m_workspace(workspace)
    , m_matrix(matrix)
{
    connect(&workspace, &Workspace::changed, this, [this](const Change &change) {
        if (!change.providers.isEmpty() || change.need || change.touches<OwnStandard>())
            refresh();
    });
}

void ExpiryModel::setShow(Show show)
{
    m_show = show;
    refresh();
}

void ExpiryModel::setWatched(bool watched)
{
    m_watched = watched;
    if (m_watched && m_stale)
        refresh();
}

bool ExpiryModel::isShown(const QDate &until) const
{
    const QDate day = m_matrix.ask().on;
    const QDate end = m_workspace.snapshot().need().endOfTerm();
    switch (m_show) {
    case Show::Coming:
        return until >= day;
    case Show::InTerm:
        return until >= day && (!end.isValid() || until <= end);
    case Show::Past:
        return until < day;
    case Show::All:
        return true;
    }
    return true;
}

std::vector<ExpiryModel::Entry> ExpiryModel::wanted() const
{
    std::vector<Entry> entries;
    for (const Provider &provider : m_workspace.snapshot().providers()) {
        if (!takesPart(provider.status))
            continue;
        for (const Certificate &certificate : provider.certificates) {
            const CertificateStandard &standard = m_matrix.book().find(certificate.standard);
            const CertificateStanding standing =
                stateOf(certificate, standard, hasEvidence(provider, certificate.id), m_matrix.ask());
            if (!standing.until.isValid() || !isShown(standing.until))
                continue;
            entries.push_back({standing.until, provider.id, certificate.id, provider.name, standard.name, standing,
                               standard.dates == DateModel::Period && certificate.periodEnd.isValid()});
        }
    }
    const bool backwards = m_show == Show::Past; // the latest first
    std::sort(entries.begin(), entries.end(), [backwards](const Entry &a, const Entry &b) {
        if (a.until != b.until)
            return backwards ? b.until < a.until : a.until < b.until;
        return std::tie(a.providerName, a.standard, a.certificate) <
               std::tie(b.providerName, b.standard, b.certificate);
    });
    return entries;
}

void ExpiryModel::refresh()
{
    m_stale = !m_watched;
    if (m_stale)
        return;
    std::vector<Entry> entries = wanted();
    if (entries == m_entries)
        return;
    // One certificate changed its status: that row alone.
    const bool sameRows = entries.size() == m_entries.size() &&
                          std::equal(entries.begin(), entries.end(), m_entries.begin(),
                                     [](const Entry &a, const Entry &b) { return a.certificate == b.certificate; });
    if (!sameRows) {
        beginResetModel();
        m_entries = std::move(entries);
        endResetModel();
        return;
    }
    std::swap(m_entries, entries);
    for (int row = 0; row < rowCount(); ++row) {
        if (!(m_entries[static_cast<std::size_t>(row)] == entries[static_cast<std::size_t>(row)]))
            emit dataChanged(index(row, 0), index(row, ColumnCount - 1));
    }
}

int ExpiryModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
}

int ExpiryModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ExpiryModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Entry &entry = at(index.row());
    if (role == Qt::ToolTipRole && index.column() == ProviderName)
        return words::plainToolTip(entry.providerName);
    if (index.column() == Status && role == Qt::DecorationRole)
        return sign::icon(entry.standing);
    if (index.column() == Status && role == Qt::ForegroundRole)
        return sign::colour(entry.standing.status);
    if (index.column() == Left && role == Qt::TextAlignmentRole)
        return static_cast<int>(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case Until:
        return QLocale().toString(entry.until, QLocale::ShortFormat);
    case Left:
        return QLocale().toString(m_matrix.ask().on.daysTo(entry.until));
    case ProviderName:
        return entry.providerName.simplified();
    case Standard:
        return entry.standard;
    case Status:
        return certificateStatusLabel(entry.standing.status);
    case Basis:
        if (entry.standing.assumed)
            return tr("Usual validity");
        return entry.isReport ? tr("End of period") : tr("Entered");
    default:
        return {};
    }
}

QVariant ExpiryModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return static_cast<int>((section == Left ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Until:
        return tr("Until");
    case Left:
        return tr("Days left");
    case ProviderName:
        return tr("Provider");
    case Standard:
        return tr("Standard");
    case Status:
        return tr("Status");
    case Basis:
        return tr("Rests on");
    default:
        return {};
    }
}

} // namespace shortlist
