// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/report/Chapters.h"

#include "core/evaluation/PriceWarnings.h"
#include "core/pricing/Baseline.h"
#include "core/pricing/CostCurve.h"
#include "core/pricing/LowOffers.h"
#include "core/pricing/OfferCost.h"
#include "ui/charts/CostBars.h"
#include "ui/charts/CostLines.h"
#include "ui/report/ChartFigure.h"
#include "ui/report/PriceParts.h"
#include "ui/report/TradeWords.h"

#include <algorithm>

namespace shortlist::report {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(shortlist::report::PricesChapter)
};

constexpr std::size_t kMostOffers = 30;
constexpr std::size_t kMostBars = 20;
constexpr Volume kVolumes[] = {Volume::Low, Volume::Base, Volume::High};

QString termInWords(const ReportData &data)
{
    const int months = data.snapshot().need().termMonths;
    return months == 1 ? Words::tr("1 month") : Words::tr("%1 months").arg(data.count(months));
}

QStringList totalsRow(const ReportData &data, const PricedOffer &one, const Baseline &baseline)
{
    QStringList row{QString(), priceModel(one.offer->model), currencyOf(data, *one.offer)};
    const Snapshot &snapshot = data.snapshot();
    for (const Volume volume : kVolumes) {
        const Result<OfferCost> cost = volume == snapshot.priceTerms().volume
                                           ? one.cost
                                           : costOf(snapshot, *snapshot.provider(one.provider), *one.offer, volume);
        row.append(cost ? money(data, cost->total()) : QString(QChar(0x2013)));
    }
    const std::optional<Amount> saved = one.cost ? savings(baseline, one.cost->total()) : std::nullopt;
    return row << (saved ? percentOf(data, *saved) : QString());
}

void writeTotals(Composer &composer, const ReportData &data, const std::vector<PricedOffer> &offers,
                 const Baseline &baseline)
{
    TableContent table;
    table.columns = {TableColumn{Words::tr("Provider"), Qt::AlignLeft, 1, pt(110), 0},
                     TableColumn{Words::tr("Model"), Qt::AlignLeft, 0, pt(64), pt(80)},
                     TableColumn{Words::tr("Offered in"), Qt::AlignLeft, 0, 0, pt(44)},
                     TableColumn{Words::tr("Low volume"), Qt::AlignRight, 0, pt(58), 0},
                     TableColumn{Words::tr("Expected"), Qt::AlignRight, 0, pt(58), 0},
                     TableColumn{Words::tr("High volume"), Qt::AlignRight, 0, pt(58), 0},
                     TableColumn{Words::tr("Saved against today"), Qt::AlignRight, 0, pt(52), pt(60)}};
    const std::size_t shown = std::min(offers.size(), kMostOffers);
    for (std::size_t i = 0; i < shown; ++i) {
        TableRow &row = table.add(totalsRow(data, offers[i], baseline));
        StyledText text(data.name(offers[i].provider), table.style());
        if (!offers[i].mark.isEmpty())
            text.lineBreak().add(offers[i].mark, table.style(false, ink::kWarning));
        row.cells.front().text = text;
    }
    if (baseline.isKnown()) {
        TableRow &row = table.add({Words::tr("In-house, as today"), QString(), label(data.snapshot().need().currency),
                                   QString(), money(data, baseline.total), QString(), QString()},
                                  TableRow::Kind::Total);
        row.keepWithNext = false;
    }
    composer.table(
        std::move(table),
        Words::tr(
            "Total cost over %1 in %2, all charges and our own costs included; the offer that counts, cheapest first")
            .arg(termInWords(data), label(data.snapshot().need().currency)));
    if (offers.size() > shown)
        composer.note(Words::tr("%1 dearer offers are left out of this table.")
                          .arg(data.count(static_cast<qint64>(offers.size() - shown))));
}

void writeBars(Composer &composer, const ReportData &data, const std::vector<PricedOffer> &offers,
               const Baseline &baseline)
{
    CostBarsData bars;
    const std::vector<CostPart> parts = costParts();
    for (std::size_t i = 0; i < parts.size(); ++i)
        bars.groups.push_back({parts[i].name, static_cast<int>(i)});
    std::vector<CostBar> drawn;
    for (const PricedOffer &one : offers) {
        const Result<OfferCost> &cost = one.cost;
        if (!cost || drawn.size() >= kMostBars)
            continue;
        CostBar bar{data.name(one.provider), {}, cost->total().toDouble(), one.mark};
        for (const CostPart &part : parts)
            bar.parts.push_back(part.of(*cost).toDouble());
        bars.largest = std::max(bars.largest, bar.total);
        drawn.push_back(std::move(bar));
    }
    if (drawn.empty())
        return;
    bars.count = static_cast<int>(drawn.size());
    bars.bar = [drawn](int row) { return drawn[static_cast<std::size_t>(row)]; };
    bars.currency = label(data.snapshot().need().currency);
    bars.axis = Words::tr("Total cost over %1").arg(termInWords(data));
    if (baseline.isKnown()) {
        bars.line = baseline.total.toDouble();
        bars.lineName = Words::tr("In-house");
    }
    const auto chart = std::make_shared<CostBars>();
    chart->setData(bars);
    addChart(composer, data, chart,
             std::min(chartHeight(*chart, composer, data), composer.geometry().bodyHeight() * 0.7),
             Words::tr("Total cost of the offers, by what it is for"));
}

void writeLines(Composer &composer, const ReportData &data, const std::vector<PricedOffer> &offers)
{
    const VolumeAxis axis = volumeAxis(data.snapshot());
    CostLinesData lines;
    std::vector<CostCurve> curves;
    for (const ProviderId id : data.shortlist()) {
        const auto it =
            std::find_if(offers.begin(), offers.end(), [id](const PricedOffer &one) { return one.provider == id; });
        if (it == offers.end() || std::cmp_greater_equal(lines.lines.size(), CostLinesData::kMostLines))
            continue;
        const Result<CostCurve> curve = costCurve(data.snapshot(), *data.snapshot().provider(id), *it->offer, axis);
        if (!curve)
            continue;
        CostLine line{data.name(id), {}, static_cast<int>(lines.lines.size())};
        for (const CostCurve::Corner &corner : curve->corners())
            line.corners.push_back(QPointF(corner.volume, corner.cost));
        lines.lines.push_back(std::move(line));
        curves.push_back(*curve);
    }
    if (lines.lines.size() < 2)
        return;
    constexpr std::size_t kMostCrossings = 4; // more, and their labels would hide the lines
    for (std::size_t a = 0; a < curves.size(); ++a) {
        for (std::size_t b = a + 1; b < curves.size(); ++b) {
            const std::vector<Crossing> found = crossings(curves[a], curves[b]);
            for (const Crossing &crossing : found) {
                if (lines.crossings.size() < kMostCrossings)
                    lines.crossings.push_back({crossing.volume.toDouble(), crossing.cost.toDouble(),
                                               data.number(crossing.volume.toDouble(), 0)});
            }
        }
    }
    lines.marks = {{axis.low.toDouble(), Words::tr("low")},
                   {axis.base.toDouble(), Words::tr("expected")},
                   {axis.high.toDouble(), Words::tr("high")}};
    lines.hasNumbers = axis.isItems;
    lines.axis =
        axis.isItems ? Words::tr("%1 a month", "an axis: contacts a month").arg(label(axis.unit)) : Words::tr("Volume");
    lines.currency = label(data.snapshot().need().currency);
    lines.costAxis = Words::tr("Total cost over %1").arg(termInWords(data));
    const auto chart = std::make_shared<CostLines>();
    chart->setData(lines);
    addChart(
        composer, data, chart, pt(250),
        lines.crossings.empty()
            ? Words::tr("Total cost of the shortlisted offers against the volume; no two of them change places")
            : Words::tr("Total cost of the shortlisted offers against the volume; marked where two change places"));
}

// What of the project's terms the totals rest on.
void writeRules(Composer &composer, const ReportData &data)
{
    const PriceTerms &terms = data.snapshot().priceTerms();
    composer.heading(Words::tr("How the totals are reached"));
    composer.bullet(StyledText(Words::tr("A month’s charges are rates times quantities; minimum and floor are added, "
                                         "the cap is applied last. Indexation "
                                         "then follows by contract year, one-off and pass-through charges are added as "
                                         "they are, the rate of exchange is "
                                         "applied, and our own costs come last.")));
    composer.bullet(StyledText(
        terms.places == 0
            ? Words::tr("All sums are exact; only what is printed is rounded, to whole units, half away from zero.")
            : Words::tr("All sums are exact; only what is printed is rounded, to %1 decimals, half away from zero.")
                  .arg(data.count(terms.places))));
    for (const CriterionId leaf : data.snapshot().leaves()) {
        const Criterion &criterion = *data.snapshot().criterion(leaf);
        if (criterion.source != CriterionSource::Price)
            continue;
        const QString rule = criterion.formula.isEmpty()
                                 ? Words::tr("its declared scale, %1").arg(data.scaleInWords(criterion))
                                 : priceFormulaSentence(criterion.formula);
        composer.bullet(StyledText(Words::tr("The criterion “%1” takes the total at %2 volume, by this rule: %3")
                                       .arg(data.name(leaf),
                                            terms.volume == Volume::Low    ? Words::tr("low")
                                            : terms.volume == Volume::High ? Words::tr("high")
                                                                           : Words::tr("the expected"),
                                            rule)));
    }
    writeRates(composer, data);
}

void writeWarnings(Composer &composer, const ReportData &data)
{
    const std::vector<PriceWarning> warnings = priceWarnings(data.snapshot(), data.evaluation());
    for (const PriceWarning &warning : warnings)
        composer.warning(oneLine(priceWarningText(data.snapshot(), warning)));
}

} // namespace

void writePrices(Composer &composer, const ReportData &data, const std::vector<PricedOffer> &offers)
{
    const Baseline baseline = baselineOf(data.snapshot());
    if (offers.empty())
        return;
    composer.chapter(Words::tr("Prices"), Composer::Start::WhereThereIsRoom);
    QString text = Words::tr("%1 providers made an offer that counts.").arg(data.count(std::ssize(offers)));
    if (baseline.isKnown())
        text +=
            QLatin1Char(' ') + Words::tr("Keeping the work in-house at today’s cost would come to %1 over the term.")
                                   .arg(moneyInWords(data, baseline.total));
    composer.paragraph(text);
    writeTotals(composer, data, offers, baseline);
    writeLowOffers(composer, data, offers);
    writeBars(composer, data, offers, baseline);
    writeLines(composer, data, offers);
    writeRules(composer, data);
    writeWarnings(composer, data);
    writePreferences(composer, data);
}

} // namespace shortlist::report
