// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/EvaluatorTableModel.h"

#include "ui/models/CriteriaText.h"
#include "ui/models/PanelWords.h"
#include "ui/models/ProviderWords.h"
#include "ui/models/ScoreEdits.h"
#include "ui/models/ScoreText.h"
#include "ui/models/Workspace.h"

#include <algorithm>

namespace shortlist {

namespace {

std::vector<EvaluatorId> idsOf(const Snapshot &snapshot)
{
    std::vector<EvaluatorId> ids;
    for (const Evaluator &evaluator : snapshot.evaluators())
        ids.push_back(evaluator.id);
    return ids;
}

} // namespace

EvaluatorTableModel::EvaluatorTableModel(Workspace &workspace, QObject *parent)
    : QAbstractTableModel(parent)
    , m_workspace(workspace)
    , m_rows(idsOf(workspace.snapshot()))
{
    connect(&workspace, &Workspace::changed, this, &EvaluatorTableModel::update);
}

EvaluatorId EvaluatorTableModel::idAt(int row) const
{
    return row >= 0 && row < rowCount() ? m_rows[static_cast<std::size_t>(row)] : EvaluatorId{};
}

int EvaluatorTableModel::rowOf(EvaluatorId id) const
{
    const auto it = std::find(m_rows.begin(), m_rows.end(), id);
    return it == m_rows.end() ? -1 : static_cast<int>(it - m_rows.begin());
}

int EvaluatorTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int EvaluatorTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

void EvaluatorTableModel::update(const Change &change)
{
    std::vector<EvaluatorId> wanted = idsOf(m_workspace.snapshot());
    if (wanted != m_rows) {
        // A handful of rows: who is chosen is found again by key.
        beginResetModel();
        m_rows = std::move(wanted);
        endResetModel();
    } else if (!change.evaluators.isEmpty() || change.method || !change.criteria.isEmpty() ||
               !change.providers.isEmpty() || !change.scores.empty()) {
        announceAll();
    }
}

void EvaluatorTableModel::announceAll()
{
    if (!m_rows.empty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

QString EvaluatorTableModel::text(EvaluatorId id, int column) const
{
    const Evaluator *evaluator = m_workspace.snapshot().evaluator(id);
    if (evaluator == nullptr)
        return QString();
    const Completeness count = m_workspace.wholeEvaluation().completeness(id);
    const QLocale locale;
    switch (column) {
    case Name:
        return evaluator->name;
    case Role:
        return evaluator->role;
    case Weight:
        return criteria_text::points(evaluator->weight);
    case Sections:
        return panel_words::sections(m_workspace.snapshot(), *evaluator);
    case Interests:
        return panel_words::declaration(*evaluator);
    case Scores:
        return count.expected == 0 ? tr("none asked for")
                                   : tr("%1 of %2").arg(locale.toString(count.given), locale.toString(count.expected));
    case State:
        return panel_words::state(m_workspace.snapshot(), *evaluator);
    default:
        return QString();
    }
}

QVariant EvaluatorTableModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return QVariant();
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(
            (index.column() == Weight || index.column() == Scores ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role == Qt::DisplayRole || role == Qt::EditRole)
        return text(idAt(index.row()), index.column());
    if (role == Qt::ToolTipRole)
        return words::plainToolTip(text(idAt(index.row()), index.column()));
    return QVariant();
}

QVariant EvaluatorTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical || section < 0 || section >= ColumnCount)
        return QVariant();
    if (role == Qt::ToolTipRole && section == Weight)
        return tr("How much this evaluator’s scores count beside the others’. 0 keeps them for the record only.");
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue((section == Weight || section == Scores ? Qt::AlignRight : Qt::AlignLeft) |
                                   Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return QVariant();
    switch (section) {
    case Name:
        return tr("Name");
    case Role:
        return tr("Role");
    case Weight:
        return tr("Weight");
    case Sections:
        return tr("May score");
    case Interests:
        return tr("Interests");
    case Scores:
        return tr("Scores");
    default:
        return tr("State");
    }
}

Qt::ItemFlags EvaluatorTableModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index) | Qt::ItemNeverHasChildren;
    return index.column() <= Weight && !m_workspace.isReadOnly() ? flags | Qt::ItemIsEditable : flags;
}

bool EvaluatorTableModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    const Evaluator *before = m_workspace.snapshot().evaluator(idAt(index.row()));
    if (role != Qt::EditRole || before == nullptr || !(flags(index) & Qt::ItemIsEditable))
        return false;
    const QString typed = value.toString().simplified();
    if (index.column() == Weight)
        return setWeight(before->id, typed);
    Evaluator changed = *before;
    const QString name = words::brief(before->name);
    if (index.column() == Role) {
        changed.role = typed;
        return score_edits::updateEvaluator(m_workspace, tr("Set role of “%1”").arg(name), changed);
    }
    if (typed.isEmpty()) {
        m_workspace.notify(tr("An evaluator needs a name; “%1” was kept.").arg(name));
        return false;
    }
    changed.name = typed;
    return score_edits::updateEvaluator(m_workspace, tr("Rename evaluator “%1” to “%2”").arg(name, words::brief(typed)),
                                        changed);
}

bool EvaluatorTableModel::setWeight(EvaluatorId id, const QString &typed)
{
    Evaluator changed = *m_workspace.snapshot().evaluator(id);
    const std::optional<double> weight = score_text::number(typed);
    if (!weight || *weight < 0 || *weight > 1e6) {
        m_workspace.notify(
            tr("An evaluator’s weight is a number from 0 up; that of “%1” was kept.").arg(words::brief(changed.name)));
        return false;
    }
    changed.weight = *weight;
    return score_edits::updateEvaluator(m_workspace, tr("Set weight of evaluator “%1”").arg(words::brief(changed.name)),
                                        changed);
}

} // namespace shortlist
