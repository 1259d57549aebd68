// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/TextTable.h"

#include "ui/models/ProviderWords.h"

#include <QHeaderView>
#include <QTableView>

#include <algorithm>

namespace shortlist {

TextTable::TextTable(QObject *parent)
    : QAbstractTableModel(parent)
{}

void TextTable::setContent(const QStringList &headers, const std::vector<Row> &rows, int firstNumber)
{
    beginResetModel();
    m_headers = headers;
    m_rows = rows;
    m_firstNumber = firstNumber;
    endResetModel();
}

ProviderId TextTable::providerAt(int row) const
{
    return row >= 0 && row < rowCount() ? m_rows[static_cast<std::size_t>(row)].provider : ProviderId{};
}

int TextTable::rowOf(ProviderId provider) const
{
    const auto at =
        std::find_if(m_rows.begin(), m_rows.end(), [provider](const Row &row) { return row.provider == provider; });
    return at == m_rows.end() || isNull(provider) ? -1 : static_cast<int>(at - m_rows.begin());
}

int TextTable::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int TextTable::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_headers.size());
}

QVariant TextTable::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const QString words = m_rows[static_cast<std::size_t>(index.row())].cells.value(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return words::brief(words, 120);
    case Qt::ToolTipRole:
        return words::plainToolTip(words);
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::AlignVCenter |
                                   (index.column() >= m_firstNumber ? Qt::AlignRight : Qt::AlignLeft));
    default:
        return {};
    }
}

QVariant TextTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::DisplayRole)
        return m_headers.value(section);
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::AlignVCenter | (section >= m_firstNumber ? Qt::AlignRight : Qt::AlignLeft));
    return {};
}

QTableView *makeTextTableView(TextTable *model, const QString &name, const QString &accessibleName, QWidget *parent)
{
    auto *view = new QTableView(parent);
    view->setObjectName(name);
    view->setAccessibleName(accessibleName);
    view->setModel(model);
    view->setSelectionBehavior(QAbstractItemView::SelectRows);
    view->setSelectionMode(QAbstractItemView::SingleSelection);
    view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    view->setTabKeyNavigation(false);
    view->setShowGrid(false);
    view->setWordWrap(false);
    view->verticalHeader()->hide();
    view->verticalHeader()->setDefaultSectionSize(view->fontMetrics().height() * 3 / 2);
    view->horizontalHeader()->setHighlightSections(false);
    view->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    // Thousands of rows are not measured for a width.
    view->horizontalHeader()->setResizeContentsPrecision(50);
    const auto stretchFirst = [view] {
        if (view->model()->columnCount() > 0)
            view->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    };
    QObject::connect(model, &QAbstractItemModel::modelReset, view, stretchFirst);
    stretchFirst();
    return view;
}

} // namespace shortlist
