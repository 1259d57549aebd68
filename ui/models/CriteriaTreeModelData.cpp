// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/evaluation/SourceWords.h"
#include "ui/models/CriteriaEdits.h"
#include "ui/models/CriteriaText.h"
#include "ui/models/CriteriaTreeModel.h"
#include "ui/models/ProviderWords.h"
#include "ui/models/ScoreText.h"
#include "ui/models/Workspace.h"

#include <algorithm>
#include <cmath>

namespace shortlist {

QVariant CriteriaTreeModel::data(const QModelIndex &index, int role) const
{
    const Criterion *criterion = m_workspace.snapshot().criterion(idAt(index));
    if (criterion == nullptr)
        return QVariant();
    switch (role) {
    case Qt::DisplayRole:
        return text(*criterion, index.column());
    case Qt::EditRole:
        return index.column() == Weight ? QVariant(criteria_text::points(criterion->weight))
                                        : text(*criterion, index.column());
    case Qt::TextAlignmentRole:
        if (index.column() >= Weight && index.column() <= Overall)
            return QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter);
        return QVariant::fromValue(Qt::AlignLeft | Qt::AlignVCenter);
    case Qt::ToolTipRole:
        // Shown as rich text if it looks like it, so it goes out escaped.
        if (index.column() == Name && !criterion->description.isEmpty())
            return QString(QStringLiteral("<p>") + criterion->description.toHtmlEscaped() + QStringLiteral("</p>"));
        return QVariant();
    case IdRole:
        return raw(criterion->id);
    case WeightRole:
        return points(criterion->id);
    case FullWeightRole: {
        double most = 100;
        for (const CriterionId id : m_workspace.snapshot().children(criterion->parent))
            most = std::max(most, m_workspace.snapshot().criterion(id)->weight);
        return most;
    }
    case GroupRole:
        return criterion->isGroup();
    case UnevenRole:
        return criterion->isGroup() && !m_workspace.snapshot().children(criterion->id).empty() &&
               !criteria_text::isHundred(levelSum(criterion->id));
    default:
        return QVariant();
    }
}

QVariant CriteriaTreeModel::text(const Criterion &criterion, int column) const
{
    const Evaluation &evaluation = m_workspace.evaluation();
    switch (column) {
    case Name:
        return criterion.name;
    case Weight:
        return criteria_text::points(points(criterion.id));
    case OfLevel:
        return criteria_text::share(evaluation.levelShare(criterion.id));
    case Overall:
        return criteria_text::share(evaluation.overallWeight(criterion.id));
    case ScaleText:
        if (!criterion.isGroup())
            return criteria_text::scaleSummary(criterion);
        return m_workspace.snapshot().children(criterion.id).empty() ? tr("Empty group") : levelSumText(criterion.id);
    case Source:
        return criterion.isGroup() ? QString() : sourceName(criterion.source);
    default:
        return QVariant();
    }
}

QVariant CriteriaTreeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return QVariant();
    if (role == Qt::TextAlignmentRole) {
        const bool number = section >= Weight && section <= Overall;
        return QVariant::fromValue((number ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    }
    if (role == Qt::ToolTipRole) {
        switch (section) {
        case Weight:
            return tr("Points within the level. A share is the points divided by the level’s sum.");
        case OfLevel:
            return tr("Share of the level, in per cent.");
        case Overall:
            return tr("Share of the whole, in per cent.");
        default:
            return QVariant();
        }
    }
    if (role != Qt::DisplayRole)
        return QVariant();
    switch (section) {
    case Name:
        return tr("Criterion");
    case Weight:
        return tr("Weight");
    case OfLevel:
        return tr("Of level");
    case Overall:
        return tr("Overall");
    case ScaleText:
        return tr("Scale");
    case Source:
        return tr("Source");
    default:
        return QVariant();
    }
}

Qt::ItemFlags CriteriaTreeModel::flags(const QModelIndex &index) const
{
    const bool writable = !m_workspace.isReadOnly();
    if (!index.isValid())
        return writable ? Qt::ItemIsDropEnabled : Qt::NoItemFlags;
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    const Criterion *criterion = m_workspace.snapshot().criterion(idAt(index));
    if (!writable || criterion == nullptr)
        return flags;
    flags |= Qt::ItemIsDragEnabled;
    if (index.column() == Name || index.column() == Weight)
        flags |= Qt::ItemIsEditable;
    if (criterion->isGroup())
        flags |= Qt::ItemIsDropEnabled;
    return flags;
}

bool CriteriaTreeModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    const Criterion *criterion = m_workspace.snapshot().criterion(idAt(index));
    if (criterion == nullptr || role != Qt::EditRole || m_workspace.isReadOnly())
        return false;
    if (index.column() == Name)
        return setName(*criterion, value.toString().simplified());
    return index.column() == Weight && setWeight(*criterion, value);
}

bool CriteriaTreeModel::setName(const Criterion &criterion, const QString &name)
{
    if (name.isEmpty()) {
        emit refused(tr("A criterion needs a name; “%1” was kept.").arg(words::brief(criterion.name)));
        return false;
    }
    Criterion renamed = criterion;
    renamed.name = name;
    return criteria_edits::update(
        m_workspace, tr("Rename “%1” to “%2”").arg(words::brief(criterion.name), words::brief(name)), renamed);
}

bool CriteriaTreeModel::setWeight(const Criterion &criterion, const QVariant &value)
{
    const std::optional<double> points = value.typeId() == QMetaType::QString ? score_text::number(value.toString())
                                                                              : std::optional<double>(value.toDouble());
    if (!points || !std::isfinite(*points) || *points < 0 || *points > 1e6) {
        emit refused(
            tr("A weight is a number of points from 0 up; that of “%1” was kept.").arg(words::brief(criterion.name)));
        return false;
    }
    return criteria_edits::setWeights(m_workspace, tr("Set weight of “%1”").arg(words::brief(criterion.name)),
                                      {{criterion.id, *points}});
}

} // namespace shortlist
