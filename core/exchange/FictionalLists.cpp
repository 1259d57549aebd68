// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/FictionalTrade.h"

#include "core/catalogue/Presets.h"
#include "core/catalogue/Questions.h"

namespace shortlist {

namespace {

template <typename Row>
void add(std::vector<Row> &rows, Row row)
{
    row.id = newId<decltype(row.id)>();
    row.position = static_cast<int>(rows.size());
    rows.push_back(std::move(row));
}

NeedFunction function(const char *name, FunctionDecision decision, int low, int base, int high, int cost)
{
    NeedFunction one;
    one.service = QStringLiteral("customer_support");
    one.name = QLatin1String(name);
    one.decision = decision;
    one.yearlyCost = Decimal(cost);
    one.unit = QStringLiteral("contacts");
    one.low = Decimal(low);
    one.base = Decimal(base);
    one.high = Decimal(high);
    one.languages = {QStringLiteral("en")};
    return one;
}

Requirement requirement(const char *name, RequirementRule rule, double number = 0, const char *text = "")
{
    Requirement one;
    one.name = QLatin1String(name);
    one.rule = rule;
    one.number = number;
    one.text = QLatin1String(text);
    one.verified = rule == RequirementRule::Certificate;
    return one;
}

ExchangeRate rate(const char *currency, const char *value)
{
    ExchangeRate one;
    one.id = newId<RowId>();
    one.currency = QLatin1String(currency);
    one.rate = Decimal::fromText(QLatin1String(value)).value_or(Decimal(1));
    one.date = QDate(2026, 11, 16);
    one.source = QStringLiteral("Invented for measuring");
    return one;
}

BuyerCost cost(const char *label, BuyerCostKind kind, CostBasis basis, const char *amount)
{
    BuyerCost one;
    one.kind = kind;
    one.label = QLatin1String(label);
    one.basis = basis;
    one.amount = Decimal::fromText(QLatin1String(amount)).value_or(Decimal());
    return one;
}

} // namespace

FictionalLists fictionalLists()
{
    FictionalLists lists;
    add(lists.functions, function("Telephone", FunctionDecision::Outsource, 50'000, 60'000, 75'000, 2'100'000));
    add(lists.functions, function("E-mail", FunctionDecision::Outsource, 20'000, 25'000, 31'000, 620'000));
    add(lists.functions, function("Complaints", FunctionDecision::Keep, 300, 400, 600, 240'000));
    using enum RequirementRule;
    add(lists.requirements, requirement("Confidentiality agreement signed", Nda));
    add(lists.requirements, requirement("Two references in our industry", References, 2, "Energy and utilities"));
    add(lists.requirements, requirement("Attrition disclosed with its formula", Attrition));
    add(lists.requirements, requirement("Can take our volume", Capacity, 85'000));
    add(lists.requirements, requirement("Not too large for us", SmallestTeam, 120));
    add(lists.requirements,
        requirement("ISO/IEC 27001 for our site", RequirementRule::Certificate, 0, "ISO/IEC 27001"));
    add(lists.requirements, requirement("Four working hours in common", ZoneOverlap, 4));
    add(lists.requirements, requirement("Liability insurance of two million", Insurance, 2'000'000));
    const Result<std::vector<BankQuestion>> bank = catalogue::questionBank();
    for (const BankQuestion &one : bank.value_or(std::vector<BankQuestion>()))
        add(lists.questions, one.question);
    const Result<std::vector<ServiceLevelPreset>> levels = catalogue::serviceLevelPresets();
    for (const ServiceLevelPreset &one : levels.value_or(std::vector<ServiceLevelPreset>())) {
        if (one.services.contains(QStringLiteral("customer_support")))
            add(lists.levels, one.level);
    }
    lists.rates = {rate("USD", "0.92"), rate("GBP", "1.17"), rate("INR", "0.011")};
    add(lists.costs, cost("Retained team", BuyerCostKind::Retained, CostBasis::Yearly, "140000"));
    add(lists.costs, cost("Managing the contract", BuyerCostKind::Management, CostBasis::PerCent, "1.5"));
    Preference preference;
    preference.name = QStringLiteral("Work in Ireland");
    preference.points = 2;
    preference.countries = {QStringLiteral("IE")};
    preference.reason = QStringLiteral("Invented for measuring.");
    add(lists.preferences, preference);
    return lists;
}

} // namespace shortlist
