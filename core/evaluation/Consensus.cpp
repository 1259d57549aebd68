// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/evaluation/Consensus.h"

#include <algorithm>
#include <cmath>

namespace shortlist {

namespace {

QString byMark()
{
    return QStringLiteral("— ");
}

} // namespace

std::optional<Consensus> consensusOf(const Snapshot &snapshot, ProviderId provider, CriterionId leaf)
{
    const Criterion *criterion = snapshot.criterion(leaf);
    if (criterion == nullptr || criterion->source != CriterionSource::Evaluators)
        return std::nullopt;
    const Score score = snapshot.score({provider, leaf, kConsensus});
    if (std::isnan(score.value))
        return std::nullopt;
    Consensus result{score.value, score.comment, {}};
    const qsizetype line = score.comment.lastIndexOf(QLatin1Char('\n')) + 1;
    const QString last = score.comment.mid(line);
    if (last.startsWith(byMark())) {
        result.by = last.mid(byMark().size());
        result.reason = score.comment.left(std::max<qsizetype>(0, line - 1));
    }
    return result;
}

std::vector<ConsensusCell> allConsensus(const Snapshot &snapshot)
{
    std::vector<ConsensusCell> cells;
    for (const CriterionId leaf : snapshot.leaves()) {
        const std::size_t first = cells.size();
        const std::span<const double> column = snapshot.scores().column(leaf, kConsensus);
        for (std::size_t row = 0; row < column.size(); ++row) {
            const ProviderId provider = snapshot.providers()[row].id;
            if (const std::optional<Consensus> found = consensusOf(snapshot, provider, leaf))
                cells.push_back({provider, leaf, *found});
        }
        std::sort(cells.begin() + static_cast<std::ptrdiff_t>(first), cells.end(),
                  [&snapshot](const ConsensusCell &a, const ConsensusCell &b) {
                      const int order = snapshot.provider(a.provider)
                                            ->name.compare(snapshot.provider(b.provider)->name, Qt::CaseInsensitive);
                      return order != 0 ? order < 0 : a.provider < b.provider;
                  });
    }
    return cells;
}

QString consensusComment(const QString &reason, const QString &by)
{
    return QString(reason.trimmed() + QLatin1Char('\n') + byMark() + by.simplified());
}

} // namespace shortlist
