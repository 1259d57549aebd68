// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/catalogue/Catalogue.h"
#include "core/project/Store.h"
#include "ui/models/ProviderWords.h"
#include "ui/models/Workspace.h"
#include "ui/pages/prices/GridKinds.h"
#include "ui/pages/prices/PriceWords.h"
#include "ui/widgets/DateField.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <memory>

namespace shortlist {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("PriceTerms", text);
}

QString typed(const QString &text)
{
    return text.isEmpty() ? QStringLiteral("") : text;
}

// What the edits of a list need to know of it.
template <typename Row>
struct ListWords
{
    QString add;    // "Add the rate of %1"
    QString change; // with %1 for the row's name
    QString remove;
    QString (*name)(const Row &row) = nullptr;
    // What a row lacks before it can be kept, in words; empty if nothing.
    QString (*lacks)(const Row &row) = nullptr;
    Result<> (*set)(const Snapshot &snapshot, Row &row, int column, const QString &text) = nullptr;
};

template <typename Row>
const Row *rowById(const Snapshot &snapshot, RowId id)
{
    const std::vector<Row> &rows = snapshot.list<Row>();
    const auto found = std::find_if(rows.begin(), rows.end(), [id](const Row &row) { return row.id == id; });
    return found == rows.end() ? nullptr : &*found;
}

// A row that is typed cell by cell is kept aside until it can be one.
template <typename Row>
Result<> write(Workspace &workspace, const ListWords<Row> &words, std::optional<Row> &pending, RowId id, int column,
               const QString &text)
{
    const Row *found = rowById<Row>(workspace.snapshot(), id);
    Row row = found != nullptr ? *found : pending.value_or(Row{});
    if (Result<> set = words.set(workspace.snapshot(), row, column, text); !set)
        return set;
    if (found != nullptr && row == *found)
        return {};
    const QString lacks = words.lacks(row);
    if (!lacks.isEmpty() && found != nullptr)
        return fail(ErrorCode::BadInput, lacks);
    if (!lacks.isEmpty()) {
        pending = row;
        return {};
    }
    if constexpr (requires { row.position; }) {
        const std::vector<Row> &rows = workspace.snapshot().list<Row>();
        if (found == nullptr)
            row.position = rows.empty() ? 0 : rows.back().position + 1;
    }
    const QString label = (found != nullptr ? words.change : words.add).arg(words::brief(words.name(row)));
    const bool done = workspace.edit(label, [&row](Store &store) { return store.put(row); });
    if (done && found == nullptr)
        pending.reset();
    return done ? Result<>() : fail(ErrorCode::Failed, QString());
}

template <typename Row>
bool removeRows(Workspace &workspace, const ListWords<Row> &words, const std::vector<RowId> &ids)
{
    std::vector<Row> gone;
    for (const RowId id : ids) {
        if (const Row *row = rowById<Row>(workspace.snapshot(), id))
            gone.push_back(*row);
    }
    return !gone.empty() && workspace.edit(words.remove, [&gone](Store &store) -> Result<> {
        for (const Row &row : gone) {
            if (Result<> done = store.remove(row); !done)
                return done;
        }
        return {};
    });
}

template <typename Row>
void connectList(GridKind &kind, Workspace &workspace, const ListWords<Row> &words,
                 const std::function<QStringList(const Row &)> &cells)
{
    const auto pending = std::make_shared<std::optional<Row>>();
    kind.read = [&workspace, cells] {
        std::vector<GridRow> rows;
        for (const Row &row : workspace.snapshot().list<Row>())
            rows.push_back({row.id, cells(row), {}});
        return rows;
    };
    kind.pending = [pending, cells] { return *pending ? cells(**pending) : QStringList(); };
    kind.write = [&workspace, words, pending](RowId id, int column, const QString &text) {
        return write(workspace, words, *pending, id, column, text);
    };
    kind.remove = [&workspace, words](const std::vector<RowId> &ids) { return removeRows(workspace, words, ids); };
}

Result<> setDecimal(Decimal &target, const Result<Decimal> &number)
{
    if (!number)
        return tl::unexpected<Error>(number.error());
    target = *number;
    return {};
}

Result<> setRate(const Snapshot &snapshot, ExchangeRate &rate, int column, const QString &text)
{
    switch (column) {
    case 0: {
        const Result<QString> code = price_words::readCurrency(text);
        if (!code)
            return tl::unexpected<Error>(code.error());
        if (!code->isEmpty() && *code == snapshot.need().currency)
            return fail(ErrorCode::BadInput, tr("%1 is the project's own currency; it needs no rate.").arg(*code));
        rate.currency = *code;
        return {};
    }
    case 1:
        return setDecimal(rate.rate, price_words::readNumber(text));
    case 2: {
        bool understood = false;
        const QDate date = DateField::parse(text, &understood);
        if (!understood)
            return fail(ErrorCode::BadInput, tr("“%1” is not a date.").arg(words::brief(text)));
        rate.date = date;
        return {};
    }
    default:
        rate.source = text.simplified();
        return {};
    }
}

template <typename Enum, std::size_t N>
QStringList namesOf(const Enum (&all)[N], QString (*name)(Enum))
{
    QStringList names;
    for (const Enum one : all)
        names << name(one);
    return names;
}

template <typename Enum, std::size_t N>
Result<> setChoice(Enum &target, const Enum (&all)[N], QString (*name)(Enum), const QString &text)
{
    const qsizetype place = namesOf(all, name).indexOf(text);
    if (place < 0)
        return fail(ErrorCode::BadInput, tr("Choose one from the list."));
    target = all[place];
    return {};
}

QString everybody()
{
    return tr("Every provider");
}

// Providers' names are not unique and may be thousands; the list offers those with an offer.
QStringList bidders(const Snapshot &snapshot)
{
    QStringList names;
    for (const Provider &provider : snapshot.providers()) {
        if (provider.offer() != nullptr)
            names << provider.name.simplified();
    }
    names.sort(Qt::CaseInsensitive);
    names.prepend(everybody());
    return names;
}

Result<> setBuyerCost(const Snapshot &snapshot, BuyerCost &cost, int column, const QString &text)
{
    switch (column) {
    case 0:
        cost.label = text.simplified();
        return {};
    case 1:
        return setChoice(cost.kind, price_words::kAllBuyerKinds, &price_words::buyerKind, text);
    case 2:
        return setDecimal(cost.amount, price_words::readSignedNumber(text));
    case 3:
        return setChoice(cost.basis, price_words::kAllBases, &price_words::basis, text);
    default: {
        cost.provider = ProviderId{};
        if (text.isEmpty() || text == everybody())
            return {};
        for (const Provider &provider : snapshot.providers()) {
            if (provider.name.simplified() == text)
                cost.provider = provider.id;
        }
        return isNull(cost.provider) ? fail(ErrorCode::BadInput, tr("Choose a provider from the list.")) : Result<>();
    }
    }
}

Result<> setPreference(const Snapshot &, Preference &preference, int column, const QString &text)
{
    switch (column) {
    case 0:
        preference.name = text.simplified();
        return {};
    case 1: {
        const Result<Decimal> points = price_words::readNumber(text);
        if (!points)
            return tl::unexpected<Error>(points.error());
        if (*points > Decimal(100))
            return fail(ErrorCode::BadInput, tr("Preference points lie between 0 and 100 per cent of all points."));
        preference.points = points->toDouble();
        return {};
    }
    case 2: {
        QStringList codes;
        for (const QString &name : words::splitList(text)) {
            const Result<QString> code = words::readCountry(name);
            if (!code)
                return tl::unexpected<Error>(code.error());
            codes << *code;
        }
        codes.removeDuplicates();
        preference.countries = codes;
        return {};
    }
    case 3:
        preference.tag = text.simplified();
        return {};
    default:
        preference.reason = text.simplified();
        return {};
    }
}

QString countryNames(const QStringList &codes)
{
    QStringList names;
    for (const QString &code : codes)
        names << catalogue::countryName(code);
    return names.join(QStringLiteral("; "));
}

} // namespace

GridKind exchangeRatesKind(Workspace &workspace)
{
    GridKind kind;
    kind.objectName = QStringLiteral("exchangeRates");
    kind.accessibleName = tr("Exchange rates");
    kind.invitation = tr("Add a rate");
    kind.removeText = tr("Remove rate");
    kind.columns = {{tr("Currency"), 9, false, {}, tr("Three letters, for example USD")},
                    {tr("Rate"), 9, true, {}, tr("What one of it costs in the project's currency")},
                    {tr("Of the day"), 12, false, {}, {}},
                    {tr("Source"), 14, false, {}, tr("Where the rate was published")}};
    const ListWords<ExchangeRate> words{tr("Add the rate of %1"),
                                        tr("Change the rate of %1"),
                                        tr("Remove exchange rates"),
                                        [](const ExchangeRate &rate) { return rate.currency; },
                                        [](const ExchangeRate &rate) {
                                            if (rate.currency.isEmpty())
                                                return tr("A rate needs a currency.");
                                            return rate.rate > Decimal(0) ? QString() : tr("A rate must be above 0.");
                                        },
                                        &setRate};
    connectList<ExchangeRate>(kind, workspace, words, [](const ExchangeRate &rate) {
        return QStringList{typed(rate.currency), typed(price_words::number(rate.rate)),
                           typed(DateField::toText(rate.date)), typed(rate.source)};
    });
    return kind;
}

GridKind buyerCostsKind(Workspace &workspace)
{
    GridKind kind;
    kind.objectName = QStringLiteral("buyerCosts");
    kind.accessibleName = tr("Your own costs beside an offer");
    kind.invitation = tr("Add a cost");
    kind.removeText = tr("Remove cost");
    kind.columns = {
        {tr("Cost"), 20, false, {}, {}},
        {tr("Kind"), 16, false, [] { return namesOf(price_words::kAllBuyerKinds, &price_words::buyerKind); }, {}},
        {tr("Amount"), 12, true, {}, tr("In the project's currency, or per cent")},
        {tr("Each"), 12, false, [] { return namesOf(price_words::kAllBases, &price_words::basis); }, {}},
        {tr("With"), 16, false, [&workspace] { return bidders(workspace.snapshot()); }, {}}};
    const ListWords<BuyerCost> words{
        tr("Add the cost “%1”"),
        tr("Change the cost “%1”"),
        tr("Remove own costs"),
        [](const BuyerCost &cost) { return cost.label; },
        [](const BuyerCost &cost) { return cost.label.isEmpty() ? tr("A cost needs a name.") : QString(); },
        &setBuyerCost};
    connectList<BuyerCost>(kind, workspace, words, [&workspace](const BuyerCost &cost) {
        const Provider *provider = workspace.snapshot().provider(cost.provider);
        return QStringList{typed(cost.label), price_words::buyerKind(cost.kind),
                           typed(price_words::number(cost.amount)), price_words::basis(cost.basis),
                           provider != nullptr ? provider->name.simplified() : everybody()};
    });
    return kind;
}

GridKind preferencesKind(Workspace &workspace)
{
    GridKind kind;
    kind.objectName = QStringLiteral("preferences");
    kind.accessibleName = tr("Preference points");
    kind.invitation = tr("Add a preference");
    kind.removeText = tr("Remove preference");
    kind.columns = {{tr("Preference"), 16, false, {}, {}},
                    {tr("% of all points"), 13, true, {}, tr("Added after scoring, and shown apart everywhere")},
                    {tr("Head office in"), 20, false, {}, tr("Countries, separated by semicolons")},
                    {tr("Or with tag"), 12, false, {}, {}},
                    {tr("Ground"), 20, false, {}, tr("The ground in law or policy")}};
    const ListWords<Preference> words{tr("Add the preference “%1”"),
                                      tr("Change the preference “%1”"),
                                      tr("Remove preferences"),
                                      [](const Preference &preference) { return preference.name; },
                                      [](const Preference &preference) {
                                          return preference.name.isEmpty() ? tr("A preference needs a name.")
                                                                           : QString();
                                      },
                                      &setPreference};
    connectList<Preference>(kind, workspace, words, [](const Preference &preference) {
        const QString points = price_words::number(Decimal::fromDouble(preference.points, 6).value_or(Decimal(0)));
        return QStringList{typed(preference.name), typed(points), typed(countryNames(preference.countries)),
                           typed(preference.tag), typed(preference.reason)};
    });
    return kind;
}

} // namespace shortlist
