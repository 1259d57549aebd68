// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/dialogs/import/ScoreImportModel.h"

#include "ui/models/ProviderWords.h"
#include "ui/models/ScoreText.h"

#include <algorithm>
#include <cmath>

namespace shortlist {

ScoreImportModel::ScoreImportModel(QObject *parent)
    : QAbstractTableModel(parent)
{}

void ScoreImportModel::setPreview(const ScorePreview &preview, const std::shared_ptr<const Snapshot> &snapshot)
{
    beginResetModel();
    m_preview = preview;
    m_snapshot = snapshot;
    endResetModel();
}

void ScoreImportModel::clear()
{
    setPreview(ScorePreview(), nullptr);
}

int ScoreImportModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_preview.changes.size());
}

int ScoreImportModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString ScoreImportModel::text(const ScoreChange &change, int column) const
{
    const Criterion *criterion = m_snapshot->criterion(change.key.criterion);
    const auto score = [criterion](double value) {
        if (criterion == nullptr || std::isnan(value))
            return QString();
        const int decimals = std::max(criterion->scale.decimals, score_text::decimalsOf(value));
        return score_text::format(value, criterion->scale, decimals);
    };
    switch (column) {
    case Cell:
        return cellName(change.place);
    case ProviderName: {
        const Provider *provider = m_snapshot->provider(change.key.provider);
        return provider == nullptr ? QString() : provider->name;
    }
    case CriterionName:
        return m_snapshot->criterionPath(change.key.criterion);
    case Before:
        return score(change.before);
    case After:
        return score(change.after);
    default:
        return QString();
    }
}

QVariant ScoreImportModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return QVariant();
    const ScoreChange &change = m_preview.changes[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return text(change, index.column());
    case Qt::ToolTipRole:
        return words::plainToolTip(text(change, index.column()));
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::Alignment(index.column() >= Before ? Qt::AlignRight | Qt::AlignVCenter
                                                                          : Qt::AlignLeft | Qt::AlignVCenter));
    default:
        return QVariant();
    }
}

QVariant ScoreImportModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return QVariant();
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(
            Qt::Alignment(section >= Before ? Qt::AlignRight | Qt::AlignVCenter : Qt::AlignLeft | Qt::AlignVCenter));
    if (role != Qt::DisplayRole)
        return QVariant();
    switch (section) {
    case Cell:
        return tr("Cell");
    case ProviderName:
        return tr("Provider");
    case CriterionName:
        return tr("Criterion");
    case Before:
        return tr("Now");
    case After:
        return tr("New");
    default:
        return QVariant();
    }
}

} // namespace shortlist
