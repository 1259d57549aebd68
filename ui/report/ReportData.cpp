// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/report/ReportData.h"

#include "core/catalogue/Catalogue.h"
#include "core/evaluation/PriceWarnings.h"
#include "ui/report/StyledText.h"

#include <QRegularExpression>

#include <algorithm>
#include <cmath>

namespace shortlist::report {

namespace {

const QChar kDash(0x2013); // also the minus sign: unlike U+2212 every font has it, and it is as wide as the plus
const QChar kNoBreak(0x00A0);
constexpr int kLongestTitle = 1'000;

// As many decimals as it takes, at most two: 4, 3.5, 3.25.
QString shortest(const QLocale &locale, double number)
{
    for (int decimals = 0; decimals < 2; ++decimals) {
        const double scale = std::pow(10.0, decimals);
        if (std::abs(std::round(number * scale) / scale - number) < 1e-9)
            return locale.toString(number, 'f', decimals);
    }
    return locale.toString(number, 'f', 2);
}

const ScaleLevel *levelAt(const Scale &scale, double score)
{
    const auto it = std::find_if(scale.levels.begin(), scale.levels.end(),
                                 [score](const ScaleLevel &level) { return std::abs(level.score - score) < 1e-9; });
    return it == scale.levels.end() ? nullptr : &*it;
}

} // namespace

ReportData::ReportData(const Snapshot &snapshot, const Evaluation &evaluation, const ReportOptions &options)
    : m_snapshot(snapshot)
    , m_evaluation(evaluation)
    , m_options(options)
    , m_groups(snapshot.children(CriterionId{}))
{
    m_options.title = oneLine(options.title.left(kLongestTitle));
    if (m_options.title.isEmpty())
        m_options.title = oneLine(snapshot.need().title.left(kLongestTitle));
    if (m_options.title.isEmpty())
        m_options.title = tr("Untitled project");
    m_options.author = label(options.author);
    if (!m_options.generatedAt.isValid())
        m_options.generatedAt = QDateTime::currentDateTime();
    int wanted = options.providers > 0 ? options.providers : snapshot.need().shortlistSize;
    wanted = std::clamp(wanted, 1, kMostProviders);
    const std::vector<ProviderId> &ranked = evaluation.ranked();
    m_shortlist.assign(ranked.begin(), ranked.begin() + std::min<std::ptrdiff_t>(wanted, std::ssize(ranked)));
}

std::vector<ProviderId> ReportData::listed() const
{
    const std::vector<ProviderId> &ranked = m_evaluation.ranked();
    const std::size_t most = std::max<std::size_t>(kMostRows, m_shortlist.size());
    return {ranked.begin(), ranked.begin() + std::min(std::ssize(ranked), static_cast<std::ptrdiff_t>(most))};
}

QString ReportData::count(qint64 number) const
{
    return locale().toString(number);
}

QString ReportData::points(double value) const
{
    return std::isnan(value) ? QString(kDash) : locale().toString(value * 100, 'f', 1);
}

double ReportData::contribution(ProviderId provider, CriterionId criterion) const
{
    for (const CriterionId leaf : m_evaluation.leaves()) {
        if (m_snapshot.isInside(leaf, criterion) && !std::isnan(m_evaluation.value(provider, leaf)))
            return m_evaluation.contribution(provider, criterion);
    }
    return kMissing;
}

QString ReportData::signedPoints(double difference) const
{
    if (std::isnan(difference))
        return kDash;
    const double rounded = std::round(difference * 1000) / 10;
    const QString number = locale().toString(std::abs(rounded), 'f', 1);
    if (rounded == 0)
        return number;
    return rounded > 0 ? QString(QLatin1Char('+') + number) : QString(kDash + number);
}

QString ReportData::percent(double share, int decimals) const
{
    if (std::isnan(share))
        return kDash;
    return QString(locale().toString(share * 100, 'f', decimals) + kNoBreak + locale().percent());
}

QString ReportData::date(const QDate &date) const
{
    static const QRegularExpression kWeekday(QStringLiteral("[,.]?\\s*dddd[,.]?\\s*"));
    const QString format = locale().dateFormat(QLocale::LongFormat).remove(kWeekday).trimmed();
    return locale().toString(date, format);
}

QString ReportData::number(double number, int decimals) const
{
    return std::isnan(number) ? QString(kDash) : locale().toString(number, 'f', std::clamp(decimals, 0, 6));
}

QString ReportData::measured(const Criterion &criterion, double value) const
{
    const QString spelt = number(value, criterion.scale.decimals);
    const QString unit = label(criterion.scale.unit);
    return unit.isEmpty() ? spelt : QString(spelt + kNoBreak + unit);
}

QString ReportData::score(const Criterion &criterion, double score) const
{
    if (std::isnan(score))
        return kDash;
    if (criterion.scale.kind == ScaleKind::Measure)
        return measured(criterion, score);
    const ScaleLevel *level = criterion.scale.kind == ScaleKind::Rating ? levelAt(criterion.scale, score) : nullptr;
    if (level == nullptr || label(level->label).isEmpty())
        return shortScore(criterion, score);
    return tr("%1 (%2)", "a score and the name of its level").arg(shortScore(criterion, score), label(level->label));
}

QString ReportData::shortScore(const Criterion &criterion, double score) const
{
    if (std::isnan(score))
        return kDash;
    if (criterion.scale.kind == ScaleKind::YesNo && score >= 1)
        return tr("Yes");
    if (criterion.scale.kind == ScaleKind::YesNo && score <= 0)
        return tr("No");
    if (criterion.scale.kind == ScaleKind::Measure)
        return number(score, criterion.scale.decimals);
    return shortest(locale(), score);
}

QString ReportData::scaleInWords(const Criterion &criterion) const
{
    const Scale &scale = criterion.scale;
    if (criterion.source == CriterionSource::Price && !criterion.formula.isEmpty())
        return priceFormulaLabel(criterion.formula);
    switch (scale.kind) {
    case ScaleKind::Group:
        return QString();
    case ScaleKind::YesNo:
        return scale.best <= 0 ? tr("Yes or no; no is wanted") : tr("Yes or no; yes is wanted");
    case ScaleKind::Measure: {
        const QString ends =
            tr("From %1 (worst) to %2 (best)").arg(measured(criterion, scale.worst), measured(criterion, scale.best));
        return scale.points.size() >= 2 ? tr("%1, along a broken line").arg(ends) : ends;
    }
    case ScaleKind::Rating:
        break;
    }
    if (scale.levels.empty())
        return tr("Rating without levels");
    const auto [low, high] =
        std::minmax_element(scale.levels.begin(), scale.levels.end(),
                            [](const ScaleLevel &a, const ScaleLevel &b) { return a.score < b.score; });
    return tr("Rating from %1 to %2, %3 levels")
        .arg(shortest(locale(), low->score), shortest(locale(), high->score), count(std::ssize(scale.levels)));
}

QString ReportData::scaleInShort(const Criterion &criterion) const
{
    const Scale &scale = criterion.scale;
    const bool byFormula = criterion.source == CriterionSource::Price && !criterion.formula.isEmpty();
    if (scale.kind != ScaleKind::Measure || byFormula)
        return scaleInWords(criterion);
    const QString ends =
        tr("%1 to %2", "worst and best end").arg(number(scale.worst, scale.decimals), measured(criterion, scale.best));
    return scale.points.size() >= 2 ? tr("%1, broken line").arg(ends) : ends;
}

QString ReportData::statusInWords(ProviderStatus status) const
{
    switch (status) {
    case ProviderStatus::Candidate:
        return tr("Candidate");
    case ProviderStatus::Invited:
        return tr("Invited");
    case ProviderStatus::Responded:
        return tr("Responded");
    case ProviderStatus::Shortlisted:
        return tr("Shortlisted");
    case ProviderStatus::Awarded:
        return tr("Awarded");
    case ProviderStatus::Declined:
        return tr("Declined");
    case ProviderStatus::Excluded:
        return tr("Excluded");
    }
    return QString();
}

QString ReportData::country(const QString &code) const
{
    return code.isEmpty() ? QString() : label(catalogue::countryName(code));
}

QString ReportData::range(const Standing &standing) const
{
    if (standing.missing == 0)
        return points(standing.total);
    return QString(points(standing.low) + kNoBreak + kDash + QLatin1Char(' ') + points(standing.high));
}

bool ReportData::sharesRank(const Standing &standing) const
{
    const std::vector<ProviderId> &ranked = m_evaluation.ranked();
    const auto at = static_cast<std::size_t>(standing.rank); // the place after the first with this rank
    return standing.rank > 0 && at < ranked.size() && m_evaluation.standing(ranked[at]).rank == standing.rank;
}

QString ReportData::rank(const Standing &standing) const
{
    if (standing.rank <= 0)
        return kDash;
    return sharesRank(standing) ? QString(count(standing.rank) + kNoBreak + QLatin1Char('=')) : count(standing.rank);
}

QString ReportData::name(ProviderId id) const
{
    const Provider *provider = m_snapshot.provider(id);
    return provider == nullptr ? QString() : label(provider->name);
}

QString ReportData::name(CriterionId id) const
{
    const Criterion *criterion = m_snapshot.criterion(id);
    return criterion == nullptr ? QString() : label(criterion->name);
}

QString ReportData::list(const QStringList &words) const
{
    if (words.size() <= 1)
        return words.join(QString());
    const QString head = words.mid(0, words.size() - 1).join(tr(", ", "between the words of a list"));
    return tr("%1 and %2", "end of a list").arg(head, words.last());
}

QDate ReportData::referenceDate() const
{
    const QDate award = m_snapshot.need().awardDate;
    return award.isValid() ? award : m_options.generatedAt.date();
}

} // namespace shortlist::report
