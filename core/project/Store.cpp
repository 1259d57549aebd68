// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/project/Store.h"

#include "core/project/Database.h"
#include "core/project/Rows.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace shortlist {

namespace {

constexpr double kLargestNumber = 1e15;
constexpr double kLargestWeight = 1e9;
constexpr int kLargestCount = 2000000000;

QString tr(const char *text)
{
    return QCoreApplication::translate("Store", text);
}

tl::unexpected<Error> refuse(const QString &message)
{
    return fail(ErrorCode::BadInput, message + QLatin1Char(' ') + tr("Nothing was changed."));
}

bool isCount(int number)
{
    return number >= 0 && number <= kLargestCount;
}

// Days as a bit each, minutes of a day.
bool isDay(int days, int from, int to)
{
    return days >= 0 && days <= 127 && from >= 0 && from <= 1440 && to >= 0 && to <= 1440;
}

bool isWeight(double weight)
{
    return std::isfinite(weight) && weight >= 0 && weight <= kLargestWeight;
}

// A row must be there for an update and must not for an insert.
Result<> checkExists(Database &database, const QByteArray &table, qint64 id, bool mustExist, const QString &name)
{
    const Result<bool> found = rows::exists(database, table, id);
    if (!found)
        return tl::unexpected<Error>(found.error());
    if (*found == mustExist)
        return {};
    if (mustExist)
        return refuse(tr("“%1” is no longer in the project.").arg(name));
    return refuse(tr("“%1” is in the project already.").arg(name));
}

// The way up from a criterion must lead through groups to the top, and not through itself.
Result<> checkPlace(Database &database, const Criterion &criterion)
{
    for (CriterionId above = criterion.parent; !isNull(above);) {
        if (above == criterion.id)
            return refuse(tr("“%1” cannot stand within itself.").arg(criterion.name));
        const Result<std::optional<Criterion>> group = rows::readCriterion(database, above);
        if (!group)
            return tl::unexpected<Error>(group.error());
        if (!*group || !(**group).isGroup())
            return refuse(tr("“%1” can only stand in a group that is in the project.").arg(criterion.name));
        above = (**group).parent;
    }
    if (criterion.isGroup())
        return {};
    const Result<std::vector<CriterionId>> below = rows::criterionChildren(database, criterion.id);
    if (!below)
        return tl::unexpected<Error>(below.error());
    if (!below->empty())
        return refuse(tr("“%1” has criteria below it and must stay a group.").arg(criterion.name));
    return {};
}

QString partProblem(const Provider &provider)
{
    for (const Site &site : provider.sites) {
        if (!isDay(site.shiftDays, site.shiftFrom, site.shiftTo))
            return tr("A shift of “%1” does not lie between 0:00 and 24:00.").arg(provider.name);
    }
    for (const Offer &offer : provider.offers) {
        if (offer.name.trimmed().isEmpty())
            return tr("An offer of “%1” needs a name.").arg(provider.name);
        if (offer.indexedFrom < 2 || offer.indexedFrom > 100)
            return tr("Indexation of “%1” begins in year 2 or later.").arg(offer.name);
        for (const OfferLine &line : offer.lines) {
            if (line.month < 0 || line.month > 240)
                return tr("A one-off charge of “%1” falls into months 0 to 240.").arg(offer.name);
        }
    }
    for (const Finding &finding : provider.findings) {
        if (finding.waiverReason.trimmed().isEmpty() != finding.waivedBy.trimmed().isEmpty())
            return tr("A waiver for “%1” needs both a reason and a name.").arg(provider.name);
    }
    const bool profile = isCount(provider.smallestTeam) && !provider.insurance.isNegative() &&
                         (!provider.attrition || (*provider.attrition >= 0 && *provider.attrition <= 1e6)) &&
                         (!provider.capacity || (*provider.capacity >= 0 && *provider.capacity <= kLargestNumber));
    return profile ? QString() : tr("A number of “%1” is below 0 or too large.").arg(provider.name);
}

QStringList tidied(const QStringList &list)
{
    QStringList result;
    for (const QString &text : list) {
        const QString trimmed = text.trimmed();
        if (!trimmed.isEmpty())
            result << trimmed;
    }
    result.removeDuplicates();
    result.sort();
    return result;
}

} // namespace

Store::Store(Database &database)
    : m_database(database)
{}

Result<> Store::setNeed(const Need &need)
{
    if (need.shortlistSize < 1 || need.shortlistSize > 50)
        return refuse(tr("A shortlist has 1 to 50 providers."));
    if (need.termMonths < 1 || need.termMonths > 240)
        return refuse(tr("The term of the contract is 1 to 240 months."));
    if (!isDay(need.workDays, need.workFrom, need.workTo))
        return refuse(tr("Working hours lie between 0:00 and 24:00."));
    if (!isCount(need.teamSize))
        return refuse(tr("The size of the team is not between 0 and 2,000,000,000."));
    return rows::writeNeed(m_database, need);
}

Result<> Store::setMethod(const Method &method)
{
    if (!(method.weightMargin >= 0 && method.weightMargin <= 1))
        return refuse(tr("The margin of the weights lies between 0 and 100 %."));
    if (method.samples < 100 || method.samples > 10'000'000)
        return refuse(tr("The number of samples lies between 100 and 10,000,000."));
    return rows::writeMethod(m_database, method);
}

Result<> Store::insertProvider(const Provider &provider)
{
    return writeProvider(provider, false);
}

Result<> Store::updateProvider(const Provider &provider)
{
    return writeProvider(provider, true);
}

Result<> Store::writeProvider(const Provider &provider, bool mustExist)
{
    Provider tidy = provider;
    tidy.name = provider.name.trimmed();
    tidy.services = tidied(provider.services);
    tidy.tags = tidied(provider.tags);
    if (isNull(tidy.id))
        tidy.id = newId<ProviderId>();
    if (tidy.name.isEmpty())
        return refuse(tr("A provider needs a name."));
    if (tidy.founded < 0 || tidy.founded > 9999)
        return refuse(tr("The year in which “%1” was founded must be between 0 and 9999.").arg(tidy.name));
    const bool seats =
        std::all_of(tidy.sites.begin(), tidy.sites.end(), [](const Site &site) { return isCount(site.seats); });
    if (!isCount(tidy.headcount) || !seats)
        return refuse(tr("A head count or number of seats of “%1” is not between 0 and 2,000,000,000.").arg(tidy.name));
    if (const QString problem = partProblem(tidy); !problem.isEmpty())
        return refuse(problem);
    const Result<> exists = checkExists(m_database, "provider", raw(tidy.id), mustExist, tidy.name);
    return exists ? rows::writeProvider(m_database, tidy) : exists;
}

Result<> Store::removeProvider(ProviderId id)
{
    return rows::deleteProvider(m_database, id);
}

Result<> Store::insertCriterion(const Criterion &criterion)
{
    return writeCriterion(criterion, false);
}

Result<> Store::updateCriterion(const Criterion &criterion)
{
    return writeCriterion(criterion, true);
}

Result<> Store::writeCriterion(const Criterion &criterion, bool mustExist)
{
    Criterion tidy = criterion;
    tidy.name = criterion.name.trimmed();
    if (isNull(tidy.id))
        tidy.id = newId<CriterionId>();
    if (tidy.name.isEmpty())
        return refuse(tr("A criterion needs a name."));
    if (!isWeight(tidy.weight))
        return refuse(tr("The weight of “%1” must be 0 or more.").arg(tidy.name));
    const QString problem = scaleProblem(tidy.scale);
    if (!problem.isEmpty())
        return refuse(tr("The scale of “%1” is not complete. %2").arg(tidy.name, problem));
    if (std::abs(tidy.scale.worst) > kLargestNumber || std::abs(tidy.scale.best) > kLargestNumber ||
        tidy.scale.decimals < 0 || tidy.scale.decimals > 6)
        return refuse(tr("The scale of “%1” has a number that is too large.").arg(tidy.name));
    if (const Result<> placed = checkPlace(m_database, tidy); !placed)
        return placed;
    const Result<> exists = checkExists(m_database, "criterion", raw(tidy.id), mustExist, tidy.name);
    return exists ? rows::writeCriterion(m_database, tidy) : exists;
}

Result<> Store::removeCriterion(CriterionId id)
{
    const Result<std::vector<CriterionId>> children = rows::criterionChildren(m_database, id);
    if (!children)
        return tl::unexpected<Error>(children.error());
    for (const CriterionId child : *children) {
        if (const Result<> removed = removeCriterion(child); !removed)
            return removed;
    }
    return rows::deleteCriterion(m_database, id);
}

Result<> Store::insertEvaluator(const Evaluator &evaluator)
{
    return writeEvaluator(evaluator, false);
}

Result<> Store::updateEvaluator(const Evaluator &evaluator)
{
    return writeEvaluator(evaluator, true);
}

Result<> Store::checkOpen(EvaluatorId evaluator)
{
    if (evaluator == kFacts || evaluator == kConsensus || evaluator == m_openEvaluator)
        return {};
    const Result<std::optional<Evaluator>> found = rows::readEvaluator(m_database, evaluator);
    if (!found)
        return tl::unexpected<Error>(found.error());
    if (*found && (**found).handedIn.isValid())
        return refuse(tr("%1 has handed in the scores. Reopen them first.").arg((**found).name));
    m_openEvaluator = evaluator;
    return {};
}

Result<> Store::writeEvaluator(const Evaluator &evaluator, bool mustExist)
{
    m_openEvaluator = EvaluatorId{};
    Evaluator tidy = evaluator;
    tidy.name = evaluator.name.trimmed();
    if (isNull(tidy.id))
        tidy.id = newId<EvaluatorId>();
    if (tidy.name.isEmpty())
        return refuse(tr("An evaluator needs a name."));
    if (!isWeight(tidy.weight))
        return refuse(tr("The weight of %1 must be 0 or more.").arg(tidy.name));
    const Result<> exists = checkExists(m_database, "evaluator", raw(tidy.id), mustExist, tidy.name);
    return exists ? rows::writeEvaluator(m_database, tidy) : exists;
}

Result<> Store::removeEvaluator(EvaluatorId id)
{
    return rows::deleteEvaluator(m_database, id);
}

Result<> Store::setScore(const ScoreKey &key, double value, const QString &comment)
{
    if (const Result<> open = checkOpen(key.evaluator); !open)
        return open;
    if (std::isnan(value) && comment.isEmpty())
        return rows::deleteScore(m_database, key);
    if (!std::isnan(value) && !(std::abs(value) <= kLargestNumber))
        return refuse(tr("A score must be a number no larger than 10^15."));
    if (key.evaluator == kConsensus && (std::isnan(value) || comment.trimmed().isEmpty()))
        return refuse(tr("What was agreed on needs a score and a reason."));
    return rows::writeScore(m_database, key, value, comment);
}

} // namespace shortlist
