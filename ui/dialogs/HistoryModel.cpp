// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/dialogs/HistoryModel.h"

#include <QLocale>

namespace shortlist {

void HistoryModel::setEntries(std::vector<JournalEntry> entries)
{
    beginResetModel();
    std::reverse(entries.begin(), entries.end());
    m_entries = std::move(entries);
    endResetModel();
}

int HistoryModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
}

int HistoryModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant HistoryModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const JournalEntry &entry = m_entries[static_cast<std::size_t>(index.row())];
    if (role == Qt::TextAlignmentRole && index.column() == Number)
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole)
        return index.column() == What ? whatInWords(entry).toHtmlEscaped() : QVariant();
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case Number:
        return QLocale().toString(entry.sequence);
    case When:
        return QLocale().toString(entry.when.toLocalTime(), QLocale::ShortFormat);
    case Author:
        return entry.author;
    default:
        return whatInWords(entry);
    }
}

QVariant HistoryModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole && section == Number)
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Number:
        return tr("No.");
    case When:
        return tr("When");
    case Author:
        return tr("Who");
    default:
        return tr("What");
    }
}

QString HistoryModel::whatInWords(const JournalEntry &entry) const
{
    const QString label = entry.label.simplified();
    switch (entry.kind) {
    case JournalKind::Undo:
        return tr("Undone: %1").arg(label);
    case JournalKind::Redo:
        return tr("Done again: %1").arg(label);
    case JournalKind::Migration:
        // The first step of the schema is the file's beginning; the others came with a newer Shortlist.
        return entry.sequence == 1 ? tr("The file was made") : tr("Brought to a newer format: %1").arg(label);
    case JournalKind::Start:
    case JournalKind::Edit:
        break;
    }
    return label;
}

} // namespace shortlist
