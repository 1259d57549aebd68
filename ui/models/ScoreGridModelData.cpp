// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/evaluation/Consensus.h"
#include "ui/models/PanelWords.h"
#include "ui/models/ProviderWords.h"
#include "ui/models/ScoreEdits.h"
#include "ui/models/ScoreGridModel.h"
#include "ui/models/ScoreText.h"
#include "ui/models/Workspace.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace shortlist {

ProviderId ScoreGridModel::providerAt(int row) const
{
    return row >= 0 && row < rowCount() ? m_rows[static_cast<std::size_t>(row)] : ProviderId{};
}

int ScoreGridModel::rowOf(ProviderId id) const
{
    const auto it = std::find(m_rows.begin(), m_rows.end(), id);
    return it == m_rows.end() ? -1 : static_cast<int>(it - m_rows.begin());
}

int ScoreGridModel::columnOf(CriterionId id) const
{
    const auto it = std::find_if(m_columns.begin(), m_columns.end(),
                                 [id](const Column &column) { return column.criterion.id == id; });
    return it == m_columns.end() ? -1 : static_cast<int>(it - m_columns.begin());
}

ScoreKey ScoreGridModel::keyAt(const QModelIndex &index) const
{
    if (!index.isValid() || index.column() >= columnCount())
        return ScoreKey{};
    const EvaluatorId evaluator = m_view.kind == ScoreView::Kind::Evaluator ? m_view.evaluator : kFacts;
    return ScoreKey{providerAt(index.row()), columnAt(index.column()).criterion.id, evaluator};
}

int ScoreGridModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int ScoreGridModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
}

double ScoreGridModel::valueOf(ProviderId provider, const Criterion &criterion) const
{
    if (m_view.kind == ScoreView::Kind::Combined)
        return m_workspace.evaluation().rawValue(provider, criterion.id);
    const EvaluatorId evaluator = m_view.kind == ScoreView::Kind::Evaluator ? m_view.evaluator : kFacts;
    const int row = snapshot().providerIndex(provider);
    return row < 0 ? kMissing : snapshot().scores().value(static_cast<std::size_t>(row), criterion.id, evaluator);
}

// True if the combined view waits for a score of the evaluator.
bool ScoreGridModel::isWanted(const Evaluator &evaluator, const Criterion &criterion) const
{
    return evaluator.weight > 0 && panel::isExpected(snapshot(), evaluator, criterion);
}

// In the combined view a cell is complete when each evaluator who counts has scored it.
bool ScoreGridModel::isMissing(ProviderId provider, const Criterion &criterion) const
{
    const Provider *row = snapshot().provider(provider);
    const int column = columnOf(criterion.id);
    if (row == nullptr || !takesPart(row->status) || (column >= 0 && columnAt(column).closed != panel::Closed::No))
        return false;
    if (m_view.kind != ScoreView::Kind::Combined || criterion.source != CriterionSource::Evaluators)
        return std::isnan(valueOf(provider, criterion));
    const auto index = static_cast<std::size_t>(snapshot().providerIndex(provider));
    const std::vector<Evaluator> &evaluators = snapshot().evaluators();
    bool counted = false;
    for (const Evaluator &evaluator : evaluators) {
        if (!isWanted(evaluator, criterion))
            continue;
        counted = true;
        if (std::isnan(snapshot().scores().value(index, criterion.id, evaluator.id)))
            return true;
    }
    return !counted;
}

ScoreCell ScoreGridModel::cellAt(const QModelIndex &index) const
{
    ScoreCell cell;
    const ScoreKey key = keyAt(index);
    const Provider *provider = snapshot().provider(key.provider);
    const Criterion *criterion = snapshot().criterion(key.criterion);
    if (provider == nullptr || criterion == nullptr)
        return cell;
    cell.takesPart = takesPart(provider->status);
    cell.closed = columnAt(index.column()).closed != panel::Closed::No;
    if (cell.closed)
        return cell;
    cell.value = valueOf(key.provider, *criterion);
    cell.missing = cell.takesPart && std::isnan(cell.value);
    if (m_view.kind == ScoreView::Kind::Combined) {
        combine(cell, key.provider, *criterion);
        return cell;
    }
    cell.misfit = !std::isnan(cell.value) && !fitsScale(criterion->scale, cell.value);
    cell.comment = !snapshot().scores().comment(key).isEmpty();
    return cell;
}

void ScoreGridModel::combine(ScoreCell &cell, ProviderId provider, const Criterion &criterion) const
{
    const auto row = static_cast<std::size_t>(snapshot().providerIndex(provider));
    const ScoreTable &scores = snapshot().scores();
    const auto look = [&](EvaluatorId evaluator) {
        cell.comment = cell.comment || !scores.comment(ScoreKey{provider, criterion.id, evaluator}).isEmpty();
        const double value = scores.value(row, criterion.id, evaluator);
        cell.misfit = cell.misfit || (!std::isnan(value) && !fitsScale(criterion.scale, value));
        return value;
    };
    if (criterion.source == CriterionSource::Fact)
        look(kFacts);
    if (criterion.source != CriterionSource::Evaluators)
        return;
    double lowest = std::numeric_limits<double>::infinity();
    double highest = -lowest;
    int given = 0;
    for (const Evaluator &evaluator : snapshot().evaluators()) {
        if (!panel::mayScore(snapshot(), evaluator, criterion.id))
            continue;
        const double value = look(evaluator.id);
        if (std::isnan(value) || evaluator.weight <= 0)
            continue;
        lowest = std::min(lowest, value);
        highest = std::max(highest, value);
        ++given;
    }
    const CellOpinion opinion = m_workspace.evaluation().opinion(provider, criterion.id);
    if (cell.takesPart && opinion.given > 0)
        cell.silent = opinion.expected - opinion.given;
    cell.consensus = opinion.consensus;
    if (cell.consensus)
        look(kConsensus);
    if (given < 2)
        return;
    cell.spread = (highest - lowest) / 2;
    cell.apart = !cell.consensus && opinion.highest - opinion.lowest >= m_threshold - 1e-9;
}

int ScoreGridModel::missingInRow(int row) const
{
    return row >= 0 && row < static_cast<int>(m_rowGaps.size()) ? m_rowGaps[static_cast<std::size_t>(row)] : 0;
}

int ScoreGridModel::missing() const
{
    return std::accumulate(m_rowGaps.begin(), m_rowGaps.end(), 0);
}

QModelIndex ScoreGridModel::nextMissing(const QModelIndex &from, bool forward) const
{
    const auto count = static_cast<std::ptrdiff_t>(m_gaps.size());
    if (count == 0 || count != static_cast<std::ptrdiff_t>(m_rows.size() * m_columns.size()))
        return QModelIndex();
    const std::ptrdiff_t start =
        from.isValid() ? std::ptrdiff_t{from.row()} * columnCount() + from.column() : (forward ? count - 1 : 0);
    for (std::ptrdiff_t step = 1; step <= count; ++step) {
        const std::ptrdiff_t at = ((forward ? start + step : start - step) % count + count) % count;
        if (m_gaps[static_cast<std::size_t>(at)] != 0)
            return index(static_cast<int>(at / columnCount()), static_cast<int>(at % columnCount()));
    }
    return QModelIndex();
}

Result<double> ScoreGridModel::check(const QModelIndex &index, const QString &text) const
{
    const Criterion &criterion = columnAt(index.column()).criterion;
    return score_text::parse(text, criterion.scale).map_error([&criterion](Error error) {
        error.message = tr("%1: %2").arg(criterion.name, error.message);
        return error;
    });
}

QVariant ScoreGridModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount() || index.column() >= columnCount())
        return QVariant();
    const Column &column = columnAt(index.column());
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter);
    if (role == Qt::EditRole) {
        if (column.closed != panel::Closed::No)
            return QString();
        const ScoreKey key = keyAt(index);
        return score_text::editText(valueOf(key.provider, column.criterion), column.criterion.scale);
    }
    if (role == Qt::ToolTipRole)
        return toolTip(index);
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)
        return QVariant();
    const ScoreCell cell = cellAt(index);
    QString text = score_text::format(cell.value, column.criterion.scale, column.decimals);
    if (cell.spread > 0 && !cell.consensus && column.criterion.scale.kind != ScaleKind::YesNo) {
        text =
            tr("%1 ±%2").arg(text, QLocale().toString(cell.spread, 'f', std::max(1, column.criterion.scale.decimals)));
    }
    if (cell.closed)
        text = tr("closed");
    if (role == Qt::DisplayRole)
        return text;
    if (cell.consensus)
        text = tr("%1, consensus").arg(text);
    if (cell.missing)
        text = tr("missing");
    if (cell.silent > 0)
        text = tr("%1, %2 without a score").arg(text, QLocale().toString(cell.silent));
    if (cell.misfit)
        text = tr("%1, does not fit the scale").arg(text);
    if (cell.apart)
        text = tr("%1, evaluators far apart").arg(text);
    return cell.comment ? tr("%1, with a comment").arg(text) : text;
}

// What the marks in a cell mean.
QString ScoreGridModel::toolTip(const QModelIndex &index) const
{
    const ScoreCell cell = cellAt(index);
    if (cell.closed)
        return words::plainToolTip(panel_words::closed(columnAt(index.column()).closed));
    QStringList lines;
    const ScoreKey key = keyAt(index);
    if (const auto agreed =
            cell.consensus ? consensusOf(snapshot(), key.provider, key.criterion) : std::optional<Consensus>())
        lines += tr("Consensus, recorded by %1: %2").arg(agreed->by, agreed->reason);
    if (cell.misfit)
        lines +=
            tr("A score does not fit the scale, %1.").arg(score_text::range(columnAt(index.column()).criterion.scale));
    if (cell.apart)
        lines += tr("The evaluators are far apart.");
    if (cell.silent > 0)
        lines += cell.silent == 1 ? tr("One evaluator gave no score.")
                                  : tr("%n evaluators gave no score.", nullptr, cell.silent);
    if (m_view.kind != ScoreView::Kind::Combined)
        lines += snapshot().scores().comment(key);
    lines.removeAll(QString());
    return lines.isEmpty() ? QString() : words::plainToolTip(lines.join(QLatin1Char('\n')));
}

QVariant ScoreGridModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical) {
        const Provider *provider = snapshot().provider(providerAt(section));
        return provider != nullptr && role == Qt::DisplayRole ? QVariant(provider->name) : QVariant();
    }
    if (section < 0 || section >= columnCount())
        return QVariant();
    const Criterion &criterion = columnAt(section).criterion;
    if (role == Qt::DisplayRole)
        return criterion.name;
    if (role == Qt::ToolTipRole) {
        QString text = QString(QStringLiteral("<p><b>") + snapshot().criterionPath(criterion.id).toHtmlEscaped() +
                               QStringLiteral("</b></p>"));
        if (!criterion.description.isEmpty())
            text += QString(QStringLiteral("<p>") + criterion.description.toHtmlEscaped() + QStringLiteral("</p>"));
        const QString range = score_text::range(criterion.scale);
        return QString(text + QStringLiteral("<p>") + tr("Scores: %1").arg(range).toHtmlEscaped() +
                       QStringLiteral("</p>"));
    }
    return QVariant();
}

Qt::ItemFlags ScoreGridModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    const Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    return isEditable(index.column()) ? flags | Qt::ItemIsEditable : flags;
}

bool ScoreGridModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || !index.isValid() || !isEditable(index.column()))
        return false;
    const Result<double> score = check(index, value.toString());
    if (!score) {
        emit refused(score.error().message);
        return false;
    }
    return score_edits::setScore(m_workspace, keyAt(index), *score);
}

} // namespace shortlist
