// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/prices/PriceEdits.h"

#include "core/project/Store.h"
#include "ui/models/ProviderEdits.h"
#include "ui/models/ProviderWords.h"
#include "ui/models/Workspace.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace shortlist::price_edits {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("PriceEdits", text);
}

auto findOffer(auto &offers, OfferId id)
{
    return std::find_if(offers.begin(), offers.end(), [id](const Offer &offer) { return offer.id == id; });
}

OfferLine lineOf(LineKind kind, const QString &label, FunctionId function = {})
{
    OfferLine line;
    line.id = newId<RowId>();
    line.kind = kind;
    line.label = label;
    line.function = function;
    if (isNull(function) && kind != LineKind::Month && kind != LineKind::OneOff && kind != LineKind::PassThrough)
        line.base = 1;
    return line;
}

// The functions to be outsourced, or none.
std::vector<FunctionId> outsourced(const Snapshot &snapshot)
{
    std::vector<FunctionId> ids;
    for (const NeedFunction &function : snapshot.list<NeedFunction>()) {
        if (function.decision == FunctionDecision::Outsource)
            ids.push_back(function.id);
    }
    if (ids.empty())
        ids.push_back({});
    return ids;
}

QString freeName(const Provider &provider, const QString &wanted)
{
    QString name = wanted;
    const auto isTaken = [&](const QString &text) {
        return std::any_of(provider.offers.begin(), provider.offers.end(),
                           [&text](const Offer &offer) { return offer.name == text; });
    };
    for (int i = 2; isTaken(name); ++i)
        name = tr("%1 %2").arg(wanted, QLocale().toString(i));
    return name;
}

} // namespace

const Offer *offer(const Snapshot &snapshot, ProviderId provider, OfferId id)
{
    const Provider *owner = snapshot.provider(provider);
    if (owner == nullptr)
        return nullptr;
    const auto found = findOffer(owner->offers, id);
    return found == owner->offers.end() ? nullptr : &*found;
}

Result<> changeOffer(Workspace &workspace, ProviderId provider, OfferId id, const QString &label,
                     const std::function<Result<>(Offer &)> &change)
{
    const Offer *found = offer(workspace.snapshot(), provider, id);
    if (found == nullptr)
        return fail(ErrorCode::NotFound, tr("This offer is not in the project any more."));
    Offer changed = *found;
    if (Result<> done = change(changed); !done)
        return done;
    const QString name = words::brief(found->name);
    const bool written = edits::changeProvider(workspace, provider, label.arg(name), [&](Provider &owner) {
        if (const auto place = findOffer(owner.offers, id); place != owner.offers.end())
            *place = changed;
    });
    return written ? Result<>() : fail(ErrorCode::Failed, QString());
}

std::vector<OfferLine> usualLines(const Snapshot &snapshot, PriceModel model)
{
    std::vector<OfferLine> lines;
    const auto forEachFunction = [&](LineKind kind, const QString &label) {
        for (const FunctionId function : outsourced(snapshot))
            lines.push_back(lineOf(kind, label, function));
    };
    switch (model) {
    case PriceModel::PerFte:
        forEachFunction(LineKind::Fte, tr("Agents"));
        break;
    case PriceModel::PerTransaction:
        forEachFunction(LineKind::Transaction, tr("Items handled"));
        break;
    case PriceModel::Outcome:
        forEachFunction(LineKind::Outcome, tr("Outcomes reached"));
        break;
    case PriceModel::Hybrid:
        lines.push_back(lineOf(LineKind::Fte, tr("Base team")));
        forEachFunction(LineKind::Transaction, tr("Items above the trigger"));
        break;
    case PriceModel::FixedFee:
        lines.push_back(lineOf(LineKind::Month, tr("Monthly fee")));
        break;
    case PriceModel::SeatLease:
        lines.push_back(lineOf(LineKind::Seat, tr("Leased seats")));
        break;
    case PriceModel::Hourly:
        forEachFunction(LineKind::Hour, tr("Hours worked"));
        break;
    }
    lines.push_back(lineOf(LineKind::OneOff, tr("Set-up")));
    return lines;
}

OfferId addOffer(Workspace &workspace, ProviderId provider, const QString &name, PriceModel model,
                 const QString &currency)
{
    const Provider *owner = workspace.snapshot().provider(provider);
    if (owner == nullptr)
        return {};
    Offer added;
    added.id = newId<OfferId>();
    added.name = name.simplified().isEmpty() ? freeName(*owner, tr("Offer")) : name.simplified();
    added.model = model;
    added.currency = currency == workspace.snapshot().need().currency ? QString() : currency;
    added.received = QDate::currentDate();
    added.counts = owner->offer() == nullptr;
    added.lines = usualLines(workspace.snapshot(), model);
    const bool done =
        edits::changeProvider(workspace, provider, tr("Add an offer of “%1”").arg(words::brief(owner->name)),
                              [&added](Provider &changed) { changed.offers.push_back(added); });
    return done ? added.id : OfferId{};
}

OfferId duplicateOffer(Workspace &workspace, ProviderId provider, OfferId id)
{
    const Provider *owner = workspace.snapshot().provider(provider);
    const Offer *found = offer(workspace.snapshot(), provider, id);
    if (owner == nullptr || found == nullptr)
        return {};
    Offer copy = *found;
    copy.id = newId<OfferId>();
    copy.name = freeName(*owner, tr("%1 (copy)").arg(found->name));
    copy.counts = false;
    for (OfferLine &line : copy.lines)
        line.id = newId<RowId>();
    const bool done =
        edits::changeProvider(workspace, provider, tr("Copy the offer “%1”").arg(words::brief(found->name)),
                              [&copy](Provider &changed) { changed.offers.push_back(copy); });
    return done ? copy.id : OfferId{};
}

bool removeOffer(Workspace &workspace, ProviderId provider, OfferId id)
{
    const Offer *found = offer(workspace.snapshot(), provider, id);
    if (found == nullptr)
        return false;
    const QString name = words::brief(found->name);
    const bool done =
        edits::changeProvider(workspace, provider, tr("Remove the offer “%1”").arg(name), [id](Provider &changed) {
            std::erase_if(changed.offers, [id](const Offer &one) { return one.id == id; });
        });
    if (done)
        workspace.notify(tr("Removed the offer “%1”.").arg(name), true);
    return done;
}

bool letCount(Workspace &workspace, ProviderId provider, OfferId id)
{
    const Offer *found = offer(workspace.snapshot(), provider, id);
    if (found == nullptr)
        return false;
    return edits::changeProvider(workspace, provider, tr("Compare the offer “%1”").arg(words::brief(found->name)),
                                 [id](Provider &changed) {
                                     for (Offer &one : changed.offers)
                                         one.counts = one.id == id;
                                 });
}

bool setTerms(Workspace &workspace, const QString &label, const PriceTerms &terms)
{
    if (terms == workspace.snapshot().priceTerms())
        return true;
    return workspace.edit(label, [&terms](Store &store) { return store.setPriceTerms(terms); });
}

} // namespace shortlist::price_edits
