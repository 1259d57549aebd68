// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/dialogs/import/ImportPreviewModel.h"

#include "ui/models/ProviderWords.h"
#include "ui/widgets/Theme.h"

#include <QLocale>

#include <algorithm>

namespace shortlist {

namespace {

// A cell may hold megabytes; a table shows one line.
constexpr int kLongestShown = 200;

QString oneLine(const QString &text)
{
    const QString start = text.left(kLongestShown).simplified();
    return text.size() > kLongestShown ? QString(start + QChar(0x2026)) : start;
}

} // namespace

ImportPreviewModel::ImportPreviewModel(QObject *parent)
    : QAbstractTableModel(parent)
{}

void ImportPreviewModel::clear()
{
    setTable(nullptr);
}

void ImportPreviewModel::setTable(const std::shared_ptr<const CsvTable> &table)
{
    beginResetModel();
    m_table = table;
    m_preview = ImportPreview();
    m_hasPreview = false;
    m_decided.assign(table ? table->rows.size() : 0, std::nullopt);
    m_shown = Shown::AllRows;
    collect();
    endResetModel();
    emit decisionsChanged();
}

void ImportPreviewModel::setPreview(const ImportPreview &preview)
{
    beginResetModel();
    m_preview = preview;
    m_hasPreview = true;
    m_decided.resize(m_preview.rows.size());
    for (std::size_t i = 0; i < m_preview.rows.size(); ++i) {
        if (m_decided[i] && canBe(m_preview.rows[i], *m_decided[i]))
            m_preview.rows[i].decision = *m_decided[i];
    }
    collect();
    endResetModel();
    emit decisionsChanged();
}

void ImportPreviewModel::setShown(Shown shown)
{
    if (shown == m_shown)
        return;
    beginResetModel();
    m_shown = shown;
    collect();
    endResetModel();
}

void ImportPreviewModel::collect()
{
    m_rows.clear();
    const std::size_t count = m_table ? m_table->rows.size() : 0;
    for (std::size_t i = 0; i < count; ++i) {
        if (m_shown == Shown::AllRows || (i < m_preview.rows.size() && isWanted(m_preview.rows[i])))
            m_rows.push_back(static_cast<int>(i));
    }
}

bool ImportPreviewModel::isWanted(const ImportRow &row) const
{
    return m_shown == Shown::Duplicates ? row.isDuplicate() : !row.problems.empty();
}

int ImportPreviewModel::duplicateCount() const
{
    return static_cast<int>(std::count_if(m_preview.rows.begin(), m_preview.rows.end(),
                                          [](const ImportRow &row) { return row.usable && row.isDuplicate(); }));
}

bool ImportPreviewModel::canUpdateAny() const
{
    return std::any_of(m_preview.rows.begin(), m_preview.rows.end(),
                       [](const ImportRow &row) { return canBe(row, ImportDecision::Update); });
}

bool ImportPreviewModel::canBe(const ImportRow &row, ImportDecision decision)
{
    switch (decision) {
    case ImportDecision::Skip:
        return true;
    case ImportDecision::Add:
        return row.usable;
    case ImportDecision::Update:
        return row.usable && !isNull(row.existing);
    }
    return false;
}

std::vector<ImportDecision> ImportPreviewModel::choices(int row) const
{
    std::vector<ImportDecision> result;
    const ImportRow *shown = rowAt(row);
    if (shown == nullptr)
        return result;
    for (const ImportDecision decision : {ImportDecision::Add, ImportDecision::Update, ImportDecision::Skip}) {
        if (canBe(*shown, decision))
            result.push_back(decision);
    }
    return result;
}

bool ImportPreviewModel::isDuplicate(int row) const
{
    const ImportRow *shown = rowAt(row);
    return shown != nullptr && shown->isDuplicate();
}

void ImportPreviewModel::decideAllDuplicates(ImportDecision decision)
{
    for (std::size_t i = 0; i < m_preview.rows.size(); ++i) {
        ImportRow &row = m_preview.rows[i];
        if (!row.usable || !row.isDuplicate() || !canBe(row, decision))
            continue;
        row.decision = decision;
        m_decided[i] = decision;
    }
    if (!m_rows.empty())
        emit dataChanged(index(0, Decision), index(rowCount() - 1, Decision));
    emit decisionsChanged();
}

QModelIndex ImportPreviewModel::indexOf(int previewRow, int fileColumn) const
{
    const auto found = std::find(m_rows.begin(), m_rows.end(), previewRow);
    if (found == m_rows.end())
        return QModelIndex();
    const int column = fileColumn > 0 ? FirstCell + fileColumn - 1 : static_cast<int>(RowNumber);
    return index(static_cast<int>(found - m_rows.begin()), column);
}

QString ImportPreviewModel::decisionText(ImportDecision decision, bool duplicate)
{
    switch (decision) {
    case ImportDecision::Add:
        return duplicate ? tr("Add anyway") : tr("Add");
    case ImportDecision::Skip:
        return tr("Skip");
    case ImportDecision::Update:
        return tr("Update");
    }
    return QString();
}

int ImportPreviewModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int ImportPreviewModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() || !m_table ? 0 : FirstCell + static_cast<int>(m_table->headers.size());
}

const ImportRow *ImportPreviewModel::rowAt(int row) const
{
    const auto number = static_cast<std::size_t>(m_rows[static_cast<std::size_t>(row)]);
    return number < m_preview.rows.size() ? &m_preview.rows[number] : nullptr;
}

QVariant ImportPreviewModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return QVariant();
    const ImportRow *row = rowAt(index.row());
    if (index.column() >= FirstCell)
        return cellData(index.row(), index.column(), role);
    if (index.column() == Decision)
        return row != nullptr ? decisionData(*row, role) : QVariant();
    if (role == Qt::DisplayRole && index.column() == RowNumber)
        return QLocale().toString(
            m_table->rows[static_cast<std::size_t>(m_rows[static_cast<std::size_t>(index.row())])].number);
    if (role == Qt::TextAlignmentRole && index.column() == RowNumber)
        return static_cast<int>(Qt::AlignRight | Qt::AlignVCenter);
    if (role == Qt::DisplayRole && index.column() == LooksLike)
        return row != nullptr ? looksLike(*row) : QString();
    if (role == Qt::ToolTipRole && index.column() == LooksLike && row != nullptr)
        return words::plainToolTip(looksLike(*row));
    return QVariant();
}

QVariant ImportPreviewModel::decisionData(const ImportRow &row, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return row.usable ? decisionText(row.decision, row.isDuplicate()) : tr("Cannot be imported");
    case Qt::EditRole:
        return static_cast<int>(row.decision);
    case Qt::ForegroundRole:
        if (!row.usable)
            return theme::stateColour(theme::State::Bad);
        return row.decision == ImportDecision::Skip ? QVariant(theme::mutedColour()) : QVariant();
    default:
        return QVariant();
    }
}

QString ImportPreviewModel::looksLike(const ImportRow &row) const
{
    if (!isNull(row.existing))
        return tr("%1, in the project").arg(row.existingName);
    return row.sameAsRow > 0 ? tr("row %1 of this file").arg(QLocale().toString(row.sameAsRow)) : QString();
}

const CellProblem *ImportPreviewModel::problemAt(const ImportRow &row, int fileColumn) const
{
    const auto found = std::find_if(row.problems.begin(), row.problems.end(),
                                    [fileColumn](const CellProblem &problem) { return problem.column == fileColumn; });
    return found != row.problems.end() ? &*found : nullptr;
}

QVariant ImportPreviewModel::cellData(int row, int column, int role) const
{
    const auto number = static_cast<std::size_t>(m_rows[static_cast<std::size_t>(row)]);
    const int fileColumn = column - FirstCell;
    const QString text = m_table->rows[number].cells.value(fileColumn);
    const ImportRow *shown = rowAt(row);
    const CellProblem *problem = shown != nullptr ? problemAt(*shown, fileColumn + 1) : nullptr;
    const bool ignored = fileColumn < static_cast<int>(m_preview.mapping.size()) &&
                         m_preview.mapping[static_cast<std::size_t>(fileColumn)].field == ImportField::Ignore;
    switch (role) {
    case Qt::DisplayRole:
        return problem != nullptr ? QString(QChar(0x26A0) + QLatin1Char(' ') + oneLine(text)) : oneLine(text);
    case Qt::ToolTipRole:
        return words::plainToolTip(problem != nullptr ? problem->text : oneLine(text));
    case Qt::ForegroundRole:
        if (problem != nullptr)
            return theme::stateColour(problem->left ? theme::State::Bad : theme::State::Warning);
        return ignored || (shown != nullptr && shown->decision == ImportDecision::Skip) ? QVariant(theme::mutedColour())
                                                                                        : QVariant();
    default:
        return QVariant();
    }
}

QVariant ImportPreviewModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical || section < 0 || section >= columnCount() || role != Qt::DisplayRole)
        return QVariant();
    switch (section) {
    case RowNumber:
        return tr("Row");
    case Decision:
        return tr("What to do");
    case LooksLike:
        return tr("Looks like");
    default:
        return oneLine(m_table->headers.value(section - FirstCell));
    }
}

Qt::ItemFlags ImportPreviewModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (index.isValid() && index.column() == Decision && choices(index.row()).size() > 1)
        flags |= Qt::ItemIsEditable;
    return flags;
}

bool ImportPreviewModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || !index.isValid() || !flags(index).testFlag(Qt::ItemIsEditable))
        return false;
    const auto number = static_cast<std::size_t>(m_rows[static_cast<std::size_t>(index.row())]);
    const auto decision = static_cast<ImportDecision>(value.toInt());
    if (!canBe(m_preview.rows[number], decision))
        return false;
    m_preview.rows[number].decision = decision;
    m_decided[number] = decision;
    emit dataChanged(this->index(index.row(), 0), this->index(index.row(), columnCount() - 1));
    emit decisionsChanged();
    return true;
}

} // namespace shortlist
