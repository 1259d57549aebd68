// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/ListsJson.h"

#include "core/exchange/JsonChecks.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

namespace shortlist {

namespace {

using namespace jsonchecks;

struct Json
{
    Q_DECLARE_TR_FUNCTIONS(ProjectJson)
};

constexpr double kLargestNumber = 1e15;
constexpr double kLargestWeight = 1e9;
constexpr int kLongestValidity = 1200; // months

constexpr const char *kFunctions = "functions";
constexpr const char *kWorksheet = "worksheet";
constexpr const char *kLevels = "service_levels";
constexpr const char *kStandards = "standards";
constexpr const char *kQuestions = "questions";
constexpr const char *kRequirements = "requirements";
constexpr const char *kRates = "exchange_rates";
constexpr const char *kCosts = "buyer_costs";
constexpr const char *kPreferences = "preferences";

template <typename Row>
std::vector<Row> &rowsOf(Lists &lists)
{
    return std::get<std::vector<Row>>(lists);
}

// refer(object, row) adds what the row refers to.
template <typename Row, typename Refer>
void put(QJsonObject &project, const char *name, const std::vector<Row> &rows, const Refer &refer)
{
    QJsonArray array;
    for (const Row &row : rows) {
        QJsonObject object = rowjson::writeRow(row);
        refer(object, row);
        array.append(object);
    }
    if (!array.isEmpty())
        project.insert(QLatin1String(name), array);
}

template <typename Row>
void put(QJsonObject &project, const char *name, const std::vector<Row> &rows)
{
    put(project, name, rows, [](QJsonObject &, const Row &) {});
}

// Lists without an order of their own are written by a text, so that a project gives the same file whatever its keys.
template <typename Row>
std::vector<Row> sortedBy(const Snapshot &snapshot, QString Row::*text)
{
    std::vector<Row> rows = snapshot.list<Row>();
    std::stable_sort(rows.begin(), rows.end(), [text](const Row &a, const Row &b) { return a.*text < b.*text; });
    return rows;
}

// check(node, row) reports what is wrong with a row. A row with a position gets its place in the list.
template <typename Row, typename Check>
void read(const JsonNode &project, const char *name, Lists &lists, const QStringList &others, const Check &check)
{
    const std::vector<JsonNode> nodes = project.list(QLatin1String(name));
    for (const JsonNode &node : nodes) {
        if (!node.ok())
            return;
        Row row;
        row.id = newId<decltype(row.id)>();
        if constexpr (requires { row.position; })
            row.position = static_cast<int>(rowsOf<Row>(lists).size());
        readRow(node, row, others);
        check(node, row);
        rowsOf<Row>(lists).push_back(row);
    }
}

void refuseSecond(const JsonNode &node, const char *name, const QString &text, QSet<QString> &seen)
{
    if (seen.contains(text))
        node.member(QLatin1String(name)).report(Json::tr("“%1” is there a second time").arg(text.left(80)));
    seen.insert(text);
}

void readNeedLists(const JsonNode &project, Lists &lists, ProjectNames &names)
{
    read<NeedFunction>(project, kFunctions, lists, {}, [&names](const JsonNode &node, const NeedFunction &function) {
        if (functionReference(function).trimmed().isEmpty())
            node.report(Json::tr("a function has a service or a name"));
        hours(node, QStringLiteral("cover"), function.coverDays, function.coverFrom, function.coverTo);
        names.functions.add(function.id, functionReference(function));
    });
    names.functions.close();
    QSet<QString> asked;
    read<WorksheetAnswer>(project, kWorksheet, lists, {},
                          [&asked](const JsonNode &node, const WorksheetAnswer &answer) {
                              notEmpty(node, "question", answer.question);
                              within(node, "answer", answer.answer, -2, 2);
                              refuseSecond(node, "question", answer.question, asked);
                          });
    read<ServiceLevel>(project, kLevels, lists, {},
                       [](const JsonNode &node, const ServiceLevel &level) { notEmpty(node, "name", level.name); });
    QSet<QString> own;
    read<OwnStandard>(project, kStandards, lists, {}, [&own](const JsonNode &node, const OwnStandard &standard) {
        notEmpty(node, "name", standard.name);
        within(node, "months", standard.months, 0, kLongestValidity);
        refuseSecond(node, "name", standard.name, own);
    });
}

void readQuestionsAndRequirements(const JsonNode &project, Lists &lists, ProjectNames &names)
{
    read<Question>(project, kQuestions, lists, {}, [&names](const JsonNode &node, const Question &question) {
        notEmpty(node, "text", question.text);
        within(node, "weight", question.weight, 0, kLargestWeight);
        names.questions.add(question.id, questionReference(question));
    });
    names.questions.close();
    const QStringList others{QStringLiteral("question")};
    read<Requirement>(project, kRequirements, lists, others, [&names](const JsonNode &node, Requirement &requirement) {
        notEmpty(node, "name", requirement.name);
        within(node, "number", requirement.number, -kLargestNumber, kLargestNumber);
        const QString code = node.text(QStringLiteral("question"));
        requirement.question = names.questions.find(code);
        if (isNull(requirement.question) && node.has(QStringLiteral("question")))
            node.member(QStringLiteral("question")).report(Json::tr("there is no question “%1”").arg(code.left(80)));
        names.requirements.add(requirement.id, requirement.name);
    });
    names.requirements.close();
}

void readPriceLists(const JsonNode &project, Lists &lists)
{
    QSet<QString> currencies;
    read<ExchangeRate>(project, kRates, lists, {}, [&currencies](const JsonNode &node, const ExchangeRate &rate) {
        notEmpty(node, "currency", rate.currency);
        currency(node, "currency", rate.currency);
        if (rate.rate.isZero() || rate.rate.isNegative())
            node.member(QStringLiteral("rate")).report(Json::tr("a rate is above zero"));
        refuseSecond(node, "currency", rate.currency, currencies);
    });
    read<Preference>(project, kPreferences, lists, {}, [](const JsonNode &node, const Preference &preference) {
        constexpr double kAllPoints = 100;
        notEmpty(node, "name", preference.name);
        within(node, "points", preference.points, 0, kAllPoints);
        for (const QString &code : preference.countries)
            country(node, "countries", code);
    });
}

} // namespace

QStringList listMembers()
{
    QStringList members;
    for (const char *name :
         {kFunctions, kWorksheet, kLevels, kStandards, kQuestions, kRequirements, kRates, kCosts, kPreferences})
        members.append(QString(QLatin1String(name)));
    return members << QStringLiteral("price_terms");
}

void putLists(QJsonObject &project, const Snapshot &snapshot, const ProjectNames &names)
{
    put(project, kFunctions, snapshot.list<NeedFunction>());
    put(project, kWorksheet, sortedBy(snapshot, &WorksheetAnswer::question));
    put(project, kLevels, snapshot.list<ServiceLevel>());
    put(project, kStandards, sortedBy(snapshot, &OwnStandard::name));
    put(project, kQuestions, snapshot.list<Question>());
    put(project, kRequirements, snapshot.list<Requirement>(), [&](QJsonObject &object, const Requirement &requirement) {
        const QString code = names.questions.name(requirement.question);
        if (!code.isEmpty())
            object.insert(QLatin1String("question"), code);
    });
    const QJsonObject terms = priceTermsToJson(snapshot.priceTerms());
    if (!terms.isEmpty())
        project.insert(QLatin1String("price_terms"), terms);
    put(project, kRates, sortedBy(snapshot, &ExchangeRate::currency));
    // A cost of a provider that is gone must not become one of every provider.
    std::vector<BuyerCost> costs = snapshot.list<BuyerCost>();
    std::erase_if(costs, [&snapshot](const BuyerCost &cost) {
        return !isNull(cost.provider) && snapshot.provider(cost.provider) == nullptr;
    });
    put(project, kCosts, costs, [&](QJsonObject &object, const BuyerCost &cost) {
        if (!isNull(cost.provider))
            object.insert(QLatin1String("provider"), names.providers.name(cost.provider));
    });
    put(project, kPreferences, snapshot.list<Preference>());
}

void readLists(const JsonNode &project, Lists &lists, ProjectNames &names)
{
    readNeedLists(project, lists, names);
    readQuestionsAndRequirements(project, lists, names);
    readPriceLists(project, lists);
}

void readBuyerCosts(const JsonNode &project, Lists &lists, const ProjectNames &names)
{
    const QStringList others{QStringLiteral("provider")};
    read<BuyerCost>(project, kCosts, lists, others, [&names](const JsonNode &node, BuyerCost &cost) {
        notEmpty(node, "label", cost.label);
        const QString name = node.text(QStringLiteral("provider"));
        cost.provider = names.providers.find(name);
        if (isNull(cost.provider) && node.has(QStringLiteral("provider")))
            node.member(QStringLiteral("provider")).report(Json::tr("there is no provider “%1”").arg(name.left(200)));
    });
}

QJsonObject priceTermsToJson(const PriceTerms &terms)
{
    return rowjson::writeRow(terms);
}

PriceTerms priceTermsFromJson(const JsonNode &node)
{
    constexpr int kMostPlaces = 6;
    PriceTerms terms;
    readRow(node, terms);
    within(node, "low_margin", terms.lowMargin, 0, 1);
    within(node, "places", terms.places, 0, kMostPlaces);
    return terms;
}

} // namespace shortlist
