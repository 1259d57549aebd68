// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/FictionalTrade.h"

#include <QHash>

#include <algorithm>
#include <array>
#include <cmath>

namespace shortlist {

namespace {

// The day on which a generated project stands.
QDate today()
{
    return QDate(2026, 11, 21);
}

constexpr double kCallsPerPerson = 1300; // a month
constexpr double kMailsPerPerson = 1900;
constexpr double kHours = 150; // that a person works a month

// What a person costs a month, in euro, by country; invented, but in a plausible order.
double wageIn(const QString &country)
{
    static const QHash<QString, int> wages{
        {QStringLiteral("IE"), 3300}, {QStringLiteral("GB"), 3000}, {QStringLiteral("PT"), 2300},
        {QStringLiteral("ES"), 2400}, {QStringLiteral("PL"), 2200}, {QStringLiteral("CZ"), 2300},
        {QStringLiteral("RO"), 1900}, {QStringLiteral("BG"), 1800}, {QStringLiteral("HU"), 2000},
        {QStringLiteral("LT"), 2100}, {QStringLiteral("GR"), 2200}, {QStringLiteral("TR"), 1500},
        {QStringLiteral("MA"), 1400}, {QStringLiteral("EG"), 1300}, {QStringLiteral("ZA"), 1500},
        {QStringLiteral("KE"), 1200}, {QStringLiteral("IN"), 1100}, {QStringLiteral("PH"), 1250},
        {QStringLiteral("MY"), 1500}, {QStringLiteral("CO"), 1450}};
    constexpr int kElsewhere = 2000;
    return wages.value(country, kElsewhere);
}

Decimal money(double amount, int places)
{
    return Decimal::fromDouble(amount, places).value_or(Decimal());
}

double roundTo(double number, double unit)
{
    return std::round(number / unit) * unit;
}

struct Currency
{
    const char *code; // empty = the project's
    double rate;      // one costs so many euro
};

constexpr std::array<Currency, 6> kCurrencies{
    {{"", 1}, {"", 1}, {"", 1}, {"USD", 0.92}, {"GBP", 1.17}, {"INR", 0.011}}};

} // namespace

void FictionalTrade::equip(Provider &provider)
{
    dateCertificates(provider);
    giveShifts(provider);
    giveReferences(provider);
    giveProfile(provider);
    giveOffer(provider);
}

void FictionalTrade::dateCertificates(Provider &provider)
{
    static const QStringList people = QStringLiteral("Maja Lindqvist|Rui Teixeira").split(QLatin1Char('|'));
    for (Certificate &certificate : provider.certificates) {
        const bool report = certificate.standard.startsWith(QLatin1String("SOC"));
        const bool yearly = certificate.standard.startsWith(QLatin1String("PCI"));
        constexpr int kUsualMonths = 36;
        constexpr int kYear = 12;
        certificate.number = QStringLiteral("F-%1").arg(100'000 + m_numbers.below(900'000));
        certificate.scope = QStringLiteral("Contact centre services");
        if (report) {
            certificate.periodEnd = certificate.validUntil.addMonths(-kYear);
            certificate.periodStart = certificate.periodEnd.addMonths(-kYear).addDays(1);
            certificate.validUntil = QDate();
        } else {
            certificate.issued = certificate.validUntil.addMonths(yearly ? -kYear : -kUsualMonths);
        }
        if (m_numbers.chance(0.9)) {
            certificate.verifiedBy = m_numbers.oneOf(people);
            certificate.verifiedOn = today().addDays(-1 - m_numbers.below(60));
            certificate.verifiedHow = QStringLiteral("IAF CertSearch");
        }
    }
}

void FictionalTrade::giveShifts(Provider &provider)
{
    struct Shift
    {
        int days;
        int from;
        int to;
    };
    constexpr std::array<Shift, 5> kShifts{
        {{0, 540, 1080}, {127, 0, 1440}, {31, 540, 1080}, {31, 480, 1020}, {63, 780, 1380}}};
    for (Site &site : provider.sites) {
        const Shift &shift = kShifts[static_cast<std::size_t>(m_numbers.below(static_cast<int>(kShifts.size())))];
        site.shiftDays = shift.days;
        site.shiftFrom = shift.from;
        site.shiftTo = shift.to;
    }
}

void FictionalTrade::giveReferences(Provider &provider)
{
    static const QStringList industries =
        QStringLiteral("Energy and utilities|Energy and utilities|Banking|Retail|Telecommunications|Travel")
            .split(QLatin1Char('|'));
    static const QStringList clients =
        QStringLiteral("Larkhill|Corrib|Thornbury|Oakfern|Strathmoor|Wexcombe|Hollis|Ventiso").split(QLatin1Char('|'));
    for (int i = 1 + m_numbers.below(8); i > 0; --i) {
        Reference reference;
        reference.id = newId<RowId>();
        reference.industry = m_numbers.oneOf(industries);
        reference.client = m_numbers.oneOf(clients) + QStringLiteral(" (fictional)");
        reference.current = m_numbers.chance(0.85);
        reference.volume = QStringLiteral("%1 seats").arg(10 + 5 * m_numbers.below(60));
        provider.references.push_back(reference);
    }
}

void FictionalTrade::giveProfile(Provider &provider)
{
    if (m_numbers.chance(0.85))
        provider.ndaSigned = today().addDays(-m_numbers.below(120));
    const double pilot = m_numbers.unit();
    provider.pilot = pilot < 0.7 ? Known::Yes : pilot < 0.85 ? Known::No : Known::Unknown;
    if (m_numbers.chance(0.9)) {
        provider.attrition = roundTo(28 + 24 * m_numbers.bell(), 0.1);
        if (m_numbers.chance(0.9))
            provider.attritionFormula = QStringLiteral("Leavers in twelve months ÷ average headcount × 100");
    }
    if (m_numbers.chance(0.9))
        provider.capacity = roundTo(provider.headcount * (400 + 700 * m_numbers.unit()), 100);
    if (m_numbers.chance(0.85))
        provider.smallestTeam = 4 + static_cast<int>(std::pow(10.0, 2.3 * m_numbers.unit()));
    if (m_numbers.chance(0.9))
        provider.insurance = Decimal(500'000 * (2 + m_numbers.below(20)));
}

std::vector<OfferLine> FictionalTrade::linesFor(PriceModel model, double wage, double rate)
{
    const FunctionId calls = m_lists.functions.at(0).id;
    const FunctionId mails = m_lists.functions.at(1).id;
    std::vector<OfferLine> lines;
    const auto add = [&](LineKind kind, const char *label, double euro, FunctionId function = {}, double perUnit = 0) {
        OfferLine line;
        line.id = newId<RowId>();
        line.kind = kind;
        line.label = QLatin1String(label);
        line.function = function;
        line.rate = money(euro / rate, euro / rate < 100 ? 3 : 0);
        line.perUnit = money(perUnit, 2);
        lines.push_back(line);
    };
    const double perCall = wage / kCallsPerPerson;
    const double perMail = wage / kMailsPerPerson;
    switch (model) {
    case PriceModel::PerFte:
        add(LineKind::Fte, "Telephone agents", wage, calls, kCallsPerPerson);
        add(LineKind::Fte, "E-mail agents", wage * 0.97, mails, kMailsPerPerson);
        break;
    case PriceModel::PerTransaction:
        add(LineKind::Transaction, "Calls", perCall * 1.1, calls);
        add(LineKind::Transaction, "Calls above 55,000", perCall * 0.95, calls);
        lines.back().from = Decimal(55'000);
        add(LineKind::Transaction, "E-mails", perMail * 1.08, mails);
        break;
    case PriceModel::Outcome:
        add(LineKind::Outcome, "Call solved at the first contact", perCall * 1.5, calls, 0.72);
        add(LineKind::Outcome, "E-mail solved at the first contact", perMail * 1.4, mails, 0.76);
        break;
    case PriceModel::Hybrid:
        add(LineKind::Fte, "Base team", wage);
        lines.back().low = lines.back().base = lines.back().high = Decimal(25);
        add(LineKind::Transaction, "Calls above the base", perCall * 1.15, calls);
        add(LineKind::Transaction, "E-mails above the base", perMail * 1.15, mails);
        break;
    case PriceModel::FixedFee:
        add(LineKind::Month, "The whole service", 60 * wage);
        break;
    case PriceModel::SeatLease:
        add(LineKind::Seat, "Equipped seats", wage * 0.3, calls, kCallsPerPerson);
        add(LineKind::Seat, "Equipped seats for e-mail", wage * 0.3, mails, kMailsPerPerson);
        break;
    case PriceModel::Hourly:
        add(LineKind::Hour, "Hours on the telephone", wage / kHours, calls, kCallsPerPerson / kHours);
        add(LineKind::Hour, "Hours for e-mail", wage / kHours, mails, kMailsPerPerson / kHours);
        break;
    }
    add(LineKind::OneOff, "Transition", 60'000 + 10'000 * m_numbers.below(25));
    if (m_numbers.chance(0.4))
        add(LineKind::PassThrough, "Telephone lines", 1'500 + 100 * m_numbers.below(40));
    return lines;
}

void FictionalTrade::giveOffer(Provider &provider)
{
    static constexpr auto kModels = codeWords(PriceModel{});
    const Currency &currency =
        kCurrencies[static_cast<std::size_t>(m_numbers.below(static_cast<int>(kCurrencies.size())))];
    Offer offer;
    offer.id = newId<OfferId>();
    offer.name = QStringLiteral("Offer");
    offer.model = kModels[static_cast<std::size_t>(m_numbers.below(static_cast<int>(kModels.size())))].value;
    offer.currency = QLatin1String(currency.code);
    offer.received = QDate(2026, 11, 2).addDays(m_numbers.below(18));
    offer.validUntil = QDate(2027, 4, 30);
    offer.indexation = money(roundTo(1.5 + 2 * m_numbers.unit(), 0.5), 1);
    if (offer.model == PriceModel::Hybrid)
        offer.trigger = Decimal(20'000);
    offer.lines = linesFor(offer.model, wageIn(provider.country) * (1 + 0.2 * m_numbers.bell()), currency.rate);
    provider.offers = {offer};
}

QString FictionalTrade::answerTo(const Question &question)
{
    static const QStringList sentences =
        QStringLiteral(
            "As in the attached plan; the account manager decides.|Yes, on all accounts of this size.|Twice a "
            "year, with a report to the client.|Within two working days, by the team leader.|We follow the "
            "client’s rules where they go further than ours.|Not yet; planned for the spring.")
            .split(QLatin1Char('|'));
    switch (question.type) {
    case AnswerType::Text:
        return m_numbers.oneOf(sentences);
    case AnswerType::Number:
        return QString::number(1 + m_numbers.below(200));
    case AnswerType::Percent:
        return QString::number(m_numbers.below(1000) / 10.0);
    case AnswerType::Money:
        return QStringLiteral("%1 EUR").arg(3'000'000 + 1'000 * m_numbers.below(6'000));
    case AnswerType::Date:
        return today().addDays(-m_numbers.below(400)).toString(Qt::ISODate);
    case AnswerType::YesNo:
        return m_numbers.chance(0.7) ? QStringLiteral("yes") : QStringLiteral("no");
    case AnswerType::Choice:
        return question.choices.isEmpty() ? m_numbers.oneOf(sentences) : m_numbers.oneOf(question.choices);
    case AnswerType::MultiChoice: {
        QStringList chosen;
        for (const QString &choice : question.choices) {
            if (m_numbers.chance(0.6))
                chosen.append(choice);
        }
        return chosen.join(QLatin1Char('\n'));
    }
    case AnswerType::Table: {
        QStringList rows;
        for (int row = 1 + m_numbers.below(3); row > 0; --row) {
            QStringList cells;
            for (qsizetype i = 0; i < question.choices.size(); ++i)
                cells.append(QString::number(1 + m_numbers.below(90)));
            rows.append(cells.join(QLatin1Char('\t')));
        }
        return rows.join(QLatin1Char('\n'));
    }
    case AnswerType::File:
        return QStringLiteral("%1.pdf").arg(question.code);
    }
    return QString();
}

std::vector<Answer> FictionalTrade::answers(const Provider &provider)
{
    const bool responded = provider.status != ProviderStatus::Invited;
    std::vector<Answer> answers;
    for (const Question &question : m_lists.questions) {
        Answer answer;
        answer.question = question.id;
        const double luck = m_numbers.unit();
        const bool there = luck < (responded ? 0.96 : 0.3);
        answer.state = !there        ? AnswerState::Sent
                       : luck < 0.2  ? AnswerState::Accepted
                       : luck < 0.25 ? AnswerState::Clarification
                                     : AnswerState::Answered;
        if (there)
            answer.text = answerTo(question);
        if (answer.state == AnswerState::Clarification)
            answer.clarification = QStringLiteral("Please explain.");
        if (answer.text.isEmpty() && answer.state != AnswerState::Clarification)
            answer.state = AnswerState::Sent;
        answer.changedOn = there ? today().addDays(-m_numbers.below(30)) : QDate(2026, 10, 1);
        answers.push_back(answer);
    }
    return answers;
}

} // namespace shortlist
