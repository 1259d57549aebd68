// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/pricing/OfferCost.h"
#include "ui/models/ProviderWords.h"
#include "ui/models/Workspace.h"
#include "ui/pages/prices/GridKinds.h"
#include "ui/pages/prices/PriceEdits.h"
#include "ui/pages/prices/PriceWords.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace shortlist {

namespace {

enum Column { Kind, Label, Function, Rate, PerUnit, From, Low, Base, High, Month };

QString tr(const char *text)
{
    return QCoreApplication::translate("OfferLines", text);
}

QString ownQuantities()
{
    return tr("Own quantities");
}

QStringList kinds()
{
    QStringList names;
    for (const LineKind kind : price_words::kAllLineKinds)
        names << price_words::lineKind(kind);
    return names;
}

QStringList functions(const Snapshot &snapshot)
{
    QStringList names{ownQuantities()};
    for (const NeedFunction &function : snapshot.list<NeedFunction>())
        names << price_words::functionName(function);
    return names;
}

// Fees do not hang on a volume.
bool hasQuantity(LineKind kind)
{
    return kind != LineKind::Month && kind != LineKind::OneOff && kind != LineKind::PassThrough;
}

bool dividesVolume(const OfferLine &line)
{
    return !isNull(line.function) && hasQuantity(line.kind) && line.kind != LineKind::Transaction;
}

// An empty text is not a null one: null says that there is nothing to be typed.
QString typed(bool applies, const QString &text)
{
    if (!applies)
        return QString();
    return text.isEmpty() ? QStringLiteral("") : text;
}

GridRow rowOf(const Snapshot &snapshot, const OfferLine &line)
{
    const NeedFunction *function = functionOf(snapshot, line.function);
    const bool own = hasQuantity(line.kind) && function == nullptr;
    GridRow row;
    row.id = line.id;
    row.cells << price_words::lineKind(line.kind) << typed(true, line.label)
              << typed(hasQuantity(line.kind),
                       function != nullptr ? price_words::functionName(*function) : ownQuantities())
              << typed(true, price_words::number(line.rate))
              << typed(dividesVolume(line), price_words::number(line.perUnit))
              << typed(line.kind == LineKind::Transaction, price_words::number(line.from))
              << typed(own, price_words::number(line.low)) << typed(own, price_words::number(line.base))
              << typed(own, price_words::number(line.high))
              << typed(line.kind == LineKind::OneOff, QLocale().toString(line.month));
    if (line.rate.isZero())
        row.warning = tr("This line has no rate yet.");
    else if (own && line.base.isZero())
        row.warning = tr("This line has no quantity yet.");
    else if (line.kind == LineKind::OneOff && line.month > snapshot.need().termMonths)
        row.warning = tr("This falls after the end of the term and does not count.");
    return row;
}

Result<> setNumber(Decimal &target, const QString &text)
{
    const Result<Decimal> number = price_words::readNumber(text);
    if (!number)
        return tl::unexpected<Error>(number.error());
    target = *number;
    return {};
}

Result<> setMonth(OfferLine &line, const QString &text)
{
    bool understood = text.trimmed().isEmpty();
    const int month = understood ? 0 : QLocale().toInt(text.trimmed(), &understood);
    if (!understood || month < 0 || month > 240)
        return fail(ErrorCode::BadInput, tr("A one-off charge falls into a month from 0 (the start) to 240."));
    line.month = month;
    return {};
}

Result<> setCell(const Snapshot &snapshot, OfferLine &line, int column, const QString &text)
{
    switch (column) {
    case Kind: {
        const qsizetype place = kinds().indexOf(text);
        if (place < 0)
            return fail(ErrorCode::BadInput, tr("Choose what the line charges for from the list."));
        line.kind = price_words::kAllLineKinds[place];
        return {};
    }
    case Label:
        line.label = text.simplified();
        return {};
    case Function: {
        const qsizetype place = functions(snapshot).indexOf(text);
        if (place < 0)
            return fail(ErrorCode::BadInput, tr("Choose a function of the need from the list."));
        line.function =
            place == 0 ? FunctionId{} : snapshot.list<NeedFunction>()[static_cast<std::size_t>(place - 1)].id;
        return {};
    }
    case Rate:
        return setNumber(line.rate, text);
    case PerUnit:
        return setNumber(line.perUnit, text);
    case From:
        return setNumber(line.from, text);
    case Low:
        return setNumber(line.low, text);
    case Base:
        return setNumber(line.base, text);
    case High:
        return setNumber(line.high, text);
    default:
        return setMonth(line, text);
    }
}

// What an offer of a model usually charges for next.
LineKind nextKind(const Offer &offer)
{
    if (!offer.lines.empty() && offer.lines.back().kind != LineKind::OneOff)
        return offer.lines.back().kind;
    switch (offer.model) {
    case PriceModel::PerFte:
        return LineKind::Fte;
    case PriceModel::PerTransaction:
    case PriceModel::Hybrid:
        return LineKind::Transaction;
    case PriceModel::Outcome:
        return LineKind::Outcome;
    case PriceModel::SeatLease:
        return LineKind::Seat;
    case PriceModel::Hourly:
        return LineKind::Hour;
    case PriceModel::FixedFee:
        break;
    }
    return LineKind::Month;
}

std::vector<GridColumn> lineColumns(Workspace &workspace)
{
    return {{tr("Charges for"), 13, false, &kinds, {}},
            {tr("Label"), 16, false, {}, {}},
            {tr("Volume of"), 16, false, [&workspace] { return functions(workspace.snapshot()); },
             tr("The function of the need whose monthly volume counts, or quantities of the line's own.")},
            {tr("Rate"),
             10,
             true,
             {},
             tr("Per FTE or seat and month, per hour, item or outcome, a month, or once; in the offer's currency.")},
            {tr("Items each"),
             10,
             true,
             {},
             tr("How many items of the function one FTE, seat or hour handles, FTEs and seats rounded up to whole "
                "ones; or how many outcomes an item brings.")},
            {tr("Above"),
             10,
             true,
             {},
             tr("The monthly volume above which this rate holds, for the part above it: lines of one function are "
                "bands.")},
            {tr("Low"), 8, true, {}, tr("The line's own monthly quantity where no function is named.")},
            {tr("Base"), 8, true, {}, tr("The line's own monthly quantity where no function is named.")},
            {tr("High"), 8, true, {}, tr("The line's own monthly quantity where no function is named.")},
            {tr("Month"), 7, true, {}, tr("The month of the contract in which a one-off falls; 0 is the start.")}};
}

} // namespace

GridKind offerLinesKind(Workspace &workspace, const std::function<ProviderId()> &provider,
                        const std::function<OfferId()> &offer)
{
    GridKind kind;
    kind.objectName = QStringLiteral("offerLines");
    kind.accessibleName = tr("Lines of the offer");
    kind.invitation = tr("Add a line");
    kind.removeText = tr("Remove line");
    kind.columns = lineColumns(workspace);
    kind.read = [&workspace, provider, offer] {
        std::vector<GridRow> rows;
        if (const Offer *shown = price_edits::offer(workspace.snapshot(), provider(), offer())) {
            for (const OfferLine &line : shown->lines)
                rows.push_back(rowOf(workspace.snapshot(), line));
        }
        return rows;
    };
    kind.write = [&workspace, provider, offer](RowId id, int column, const QString &text) {
        const QString label = isNull(id) ? tr("Add a line to “%1”") : tr("Change a line of “%1”");
        return price_edits::changeOffer(workspace, provider(), offer(), label, [&](Offer &changed) {
            auto place = std::find_if(changed.lines.begin(), changed.lines.end(),
                                      [id](const OfferLine &line) { return line.id == id; });
            if (place == changed.lines.end()) {
                OfferLine added;
                added.id = newId<RowId>();
                added.kind = nextKind(changed);
                place = changed.lines.insert(changed.lines.end(), added);
            }
            return setCell(workspace.snapshot(), *place, column, text);
        });
    };
    kind.remove = [&workspace, provider, offer](const std::vector<RowId> &ids) {
        return price_edits::changeOffer(workspace, provider(), offer(), tr("Remove lines of “%1”"),
                                        [&ids](Offer &changed) -> Result<> {
                                            std::erase_if(changed.lines, [&ids](const OfferLine &line) {
                                                return std::find(ids.begin(), ids.end(), line.id) != ids.end();
                                            });
                                            return {};
                                        })
            .has_value();
    };
    return kind;
}

} // namespace shortlist
