// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/dialogs/import/ImportProblemModel.h"

#include "ui/models/ProviderWords.h"
#include "ui/widgets/Icons.h"

#include <QIcon>

namespace shortlist {

ImportProblemModel::ImportProblemModel(QObject *parent)
    : QAbstractListModel(parent)
{}

void ImportProblemModel::clear()
{
    beginResetModel();
    m_lines.clear();
    m_table.reset();
    endResetModel();
}

void ImportProblemModel::show(const std::shared_ptr<const CsvTable> &table, const ImportPreview &preview)
{
    beginResetModel();
    m_table = table;
    m_lines.clear();
    for (const QString &warning : table->warnings)
        m_lines.push_back({-1, 0, {0, warning, false}});
    for (std::size_t i = 0; i < preview.rows.size(); ++i) {
        for (const CellProblem &problem : preview.rows[i].problems)
            m_lines.push_back({static_cast<int>(i), preview.rows[i].number, problem});
    }
    endResetModel();
}

int ImportProblemModel::previewRow(const QModelIndex &index) const
{
    return index.isValid() ? m_lines[static_cast<std::size_t>(index.row())].previewRow : -1;
}

int ImportProblemModel::fileColumn(const QModelIndex &index) const
{
    return index.isValid() ? m_lines[static_cast<std::size_t>(index.row())].problem.column : 0;
}

int ImportProblemModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

QVariant ImportProblemModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return QVariant();
    const Line &line = m_lines[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return text(line);
    case Qt::ToolTipRole:
        return words::plainToolTip(text(line));
    case Qt::DecorationRole:
        return icon(line.problem.left ? QStringLiteral("data-error") : QStringLiteral("data-warning"));
    default:
        return QVariant();
    }
}

QString ImportProblemModel::text(const Line &line) const
{
    if (line.previewRow < 0)
        return line.problem.text;
    const QString place = placeLabel(*m_table, line.rowNumber, line.problem.column);
    return line.problem.column != 0 && line.problem.left
               ? tr("%1: %2 The cell is left out.").arg(place, line.problem.text)
               : tr("%1: %2").arg(place, line.problem.text);
}

} // namespace shortlist
