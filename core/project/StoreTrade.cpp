// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/project/Database.h"
#include "core/project/RowTools.h"
#include "core/project/Rows.h"
#include "core/project/Store.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace shortlist {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Store", text);
}

tl::unexpected<Error> refuse(const QString &message)
{
    return fail(ErrorCode::BadInput, message + QLatin1Char(' ') + tr("Nothing was changed."));
}

bool isMinute(int minute)
{
    return minute >= 0 && minute <= 1440;
}

// What is wrong with a row of a list, in words; empty if nothing is.
QString problemOf(const NeedFunction &function)
{
    if (function.service.isEmpty() && function.name.trimmed().isEmpty())
        return tr("A function needs a name or a place in the taxonomy.");
    if (function.coverDays < 0 || function.coverDays > 127 || !isMinute(function.coverFrom) ||
        !isMinute(function.coverTo))
        return tr("Hours of cover lie between 0:00 and 24:00.");
    const bool negative = function.low.isNegative() || function.base.isNegative() || function.high.isNegative() ||
                          function.yearlyCost.isNegative();
    return negative ? tr("Volumes and costs are 0 or more.") : QString();
}

QString problemOf(const WorksheetAnswer &answer)
{
    if (answer.question.isEmpty())
        return tr("An answer belongs to a question.");
    return answer.answer < -2 || answer.answer > 2 ? tr("An answer lies between -2 and 2.") : QString();
}

QString problemOf(const ServiceLevel &level)
{
    return level.name.trimmed().isEmpty() ? tr("A service level needs a name.") : QString();
}

QString problemOf(const OwnStandard &standard)
{
    if (standard.name.trimmed().isEmpty())
        return tr("A standard needs a name.");
    return standard.months < 0 || standard.months > 1200 ? tr("A validity is 0 to 1200 months.") : QString();
}

QString problemOf(const Requirement &requirement)
{
    if (requirement.name.trimmed().isEmpty())
        return tr("A requirement needs a name.");
    return std::isfinite(requirement.number) && std::abs(requirement.number) <= 1e15
               ? QString()
               : tr("The number of “%1” is too large.").arg(requirement.name);
}

QString problemOf(const Question &question)
{
    if (question.text.trimmed().isEmpty())
        return tr("A question needs a text.");
    return question.weight >= 0 && question.weight <= 1e9
               ? QString()
               : tr("The weight of “%1” must be 0 or more.").arg(question.code);
}

QString problemOf(const ExchangeRate &rate)
{
    if (rate.currency.trimmed().isEmpty())
        return tr("An exchange rate needs a currency.");
    return rate.rate > Decimal(0) ? QString() : tr("The rate of %1 must be above 0.").arg(rate.currency);
}

QString problemOf(const BuyerCost &cost)
{
    return cost.label.trimmed().isEmpty() ? tr("A cost needs a name.") : QString();
}

QString problemOf(const Preference &preference)
{
    if (preference.name.trimmed().isEmpty())
        return tr("A preference needs a name.");
    return preference.points >= 0 && preference.points <= 100
               ? QString()
               : tr("The points of “%1” lie between 0 and 100 per cent.").arg(preference.name);
}

// By what a row is told from the others of its list besides its key; empty if by nothing.
template <typename Row>
QString nameOf(const Row &)
{
    return {};
}

QString nameOf(const WorksheetAnswer &answer)
{
    return answer.question;
}

QString nameOf(const OwnStandard &standard)
{
    return standard.name.trimmed();
}

QString nameOf(const Question &question)
{
    return question.code.trimmed();
}

QString nameOf(const ExchangeRate &rate)
{
    return rate.currency.trimmed();
}

template <typename Row>
Result<> checkAlone(Database &database, const Row &row)
{
    const QString name = nameOf(row);
    if (name.isEmpty())
        return {};
    const Result<std::vector<Row>> all = rows::readList<Row>(database);
    if (!all)
        return tl::unexpected<Error>(all.error());
    const bool taken = std::any_of(all->begin(), all->end(), [&row, &name](const Row &other) {
        return other.id != row.id && nameOf(other).compare(name, Qt::CaseInsensitive) == 0;
    });
    return taken ? Result<>(refuse(tr("“%1” is in the project already.").arg(name))) : Result<>();
}

} // namespace

template <typename Row>
Result<> Store::put(const Row &row)
{
    if (const QString problem = problemOf(row); !problem.isEmpty())
        return refuse(problem);
    if (const Result<> alone = checkAlone(m_database, row); !alone)
        return alone;
    Row tidy = row;
    if (isNull(tidy.id))
        tidy.id = newId<decltype(Row::id)>();
    return rows::writeListRow(m_database, tidy);
}

template <typename Row>
Result<> Store::remove(const Row &row)
{
    return rows::deleteListRow(m_database, row);
}

#define SHORTLIST_LIST(Row)                                                                                            \
    template Result<> Store::put<Row>(const Row &);                                                                    \
    template Result<> Store::remove<Row>(const Row &);
SHORTLIST_LIST(NeedFunction)
SHORTLIST_LIST(WorksheetAnswer)
SHORTLIST_LIST(ServiceLevel)
SHORTLIST_LIST(OwnStandard)
SHORTLIST_LIST(Requirement)
SHORTLIST_LIST(Question)
SHORTLIST_LIST(ExchangeRate)
SHORTLIST_LIST(BuyerCost)
SHORTLIST_LIST(Preference)
#undef SHORTLIST_LIST

Result<> Store::setPriceTerms(const PriceTerms &terms)
{
    if (!(terms.lowMargin >= 0 && terms.lowMargin <= 1))
        return refuse(tr("The margin of abnormally low offers lies between 0 and 100 %."));
    if (terms.places < 0 || terms.places > 6 || terms.estimate.isNegative())
        return refuse(tr("Amounts are rounded to 0 to 6 places, and an estimate is 0 or more."));
    return rows::writePriceTerms(m_database, terms);
}

Result<> Store::setAnswer(ProviderId provider, const Answer &answer)
{
    return answer.isEmpty() ? rows::deleteAnswer(m_database, {provider, answer.question})
                            : rows::writeAnswer(m_database, provider, answer);
}

Result<Evidence> Store::addEvidence(ProviderId provider, const Evidence &about, const QByteArray &content)
{
    Evidence evidence = about;
    evidence.name = about.name.section(QLatin1Char('/'), -1).trimmed();
    if (evidence.name.isEmpty())
        return refuse(tr("A file needs a name."));
    if (content.size() > kMostEvidence)
        return refuse(tr("“%1” has more than 100 MB.").arg(evidence.name));
    Result<std::optional<Provider>> owner = rows::readProvider(m_database, provider);
    if (!owner)
        return tl::unexpected<Error>(owner.error());
    if (!*owner)
        return refuse(tr("The provider of “%1” is no longer in the project.").arg(evidence.name));
    const Result<QByteArray> sha256 = rows::writeContent(m_database, content);
    if (!sha256)
        return tl::unexpected<Error>(sha256.error());
    evidence.id = newId<RowId>();
    evidence.size = content.size();
    evidence.sha256 = *sha256;
    (**owner).evidence.push_back(evidence);
    if (const Result<> written = rows::writeProvider(m_database, **owner); !written)
        return tl::unexpected<Error>(written.error());
    return evidence;
}

} // namespace shortlist
