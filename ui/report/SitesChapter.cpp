// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/report/Chapters.h"

#include "core/qualification/LocationType.h"
#include "core/qualification/ZoneOverlap.h"
#include "ui/charts/DayOverlapChart.h"
#include "ui/report/ChartFigure.h"
#include "ui/report/TradeWords.h"

#include <algorithm>

namespace shortlist::report {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(shortlist::report::SitesChapter)
};

constexpr std::size_t kMostProviders = 30;
constexpr std::size_t kMostRows = 60;
constexpr std::size_t kMostDrawn = 14;

WorkingHours buyerHours(const Need &need)
{
    return {need.zone, need.workFrom, need.workTo, need.workDays};
}

WorkingHours siteHours(const Site &site)
{
    return {site.zone, site.shiftFrom, site.shiftTo, site.shiftDays};
}

bool hasShift(const Site &site)
{
    return site.shiftDays != 0 && !site.zone.isEmpty();
}

int yearOf(const ReportData &data)
{
    const QDate start = data.snapshot().need().startDate;
    return (start.isValid() ? start : data.options().generatedAt.date()).year();
}

QString placeName(const ReportData &data, const Site &site)
{
    const QString country = data.country(site.country);
    const QString city = label(site.city);
    if (city.isEmpty() || country.isEmpty())
        return city.isEmpty() ? country : city;
    return Words::tr("%1, %2", "a city and its country").arg(city, country);
}

QStringList siteRow(const ReportData &data, const Site &site)
{
    const Need &need = data.snapshot().need();
    const Location location = locationOf({need.country, need.zone}, {site.country, site.zone}, yearOf(data));
    QString least;
    QString average;
    const auto overlap = hasShift(site) ? yearOverlap(buyerHours(need), siteHours(site), yearOf(data)) : nullptr;
    if (overlap != nullptr) {
        least = duration(data, overlap->usualSmallest);
        average = data.number(overlap->average / 60, 1);
    }
    const QString shift =
        hasShift(site) ? hoursInWords(data, site.shiftDays, site.shiftFrom, site.shiftTo) : Words::tr("Not known");
    return {placeName(data, site),
            location.type == LocationType::Unknown ? QString() : locationTypeLabel(location.type),
            site.seats > 0 ? data.count(site.seats) : QString(),
            shift,
            least,
            average};
}

void writeTable(Composer &composer, const ReportData &data, const std::vector<ProviderId> &ids)
{
    TableContent table;
    table.columns = {TableColumn{Words::tr("Site"), Qt::AlignLeft, 1, pt(110), 0},
                     TableColumn{Words::tr("Location"), Qt::AlignLeft, 0, pt(54), 0},
                     TableColumn{Words::tr("Seats"), Qt::AlignRight, 0, pt(34), 0},
                     TableColumn{Words::tr("Shift there"), Qt::AlignLeft, 0, pt(118), pt(140)},
                     TableColumn{Words::tr("Least in common"), Qt::AlignRight, 0, pt(52), pt(60)},
                     TableColumn{Words::tr("Average hours"), Qt::AlignRight, 0, pt(46), pt(56)}};
    std::size_t rows = 0;
    for (const ProviderId id : ids) {
        const Provider &provider = *data.snapshot().provider(id);
        if (provider.sites.empty() || rows >= kMostRows)
            continue;
        TableRow group;
        group.kind = TableRow::Kind::Group;
        group.keepWithNext = true;
        group.cells.push_back(TableCell{StyledText(data.name(id), table.style(true)), 6, 0, {}});
        table.rows.push_back(std::move(group));
        for (const Site &site : provider.sites) {
            table.add(siteRow(data, site)).cells.front().indent = pt(8);
            ++rows;
        }
    }
    composer.table(std::move(table),
                   Words::tr("Sites, and the working hours of a day that they share with us in %1").arg(yearOf(data)));
    composer.note(
        Words::tr("Least in common: on a usual working day in the worst part of the year, all clock changes of both "
                  "places counted. Onshore: in our country. Nearshore: abroad, the clocks at most 3 hours apart all "
                  "year. Offshore: further. Public holidays are not known."));
}

std::vector<DaySpan> spans(const std::vector<DayPart> &parts)
{
    std::vector<DaySpan> result;
    for (const DayPart &part : parts)
        result.push_back({part.from, part.to});
    return result;
}

int minutesOf(const std::vector<DayPart> &parts)
{
    int sum = 0;
    for (const DayPart &part : parts)
        sum += part.to - part.from;
    return sum;
}

DayOverlapShift shiftOn(const ReportData &data, const Site &site, const QDate &day)
{
    const Need &need = data.snapshot().need();
    const std::vector<DayPart> own = shiftsSeenFrom(need.zone, buyerHours(need), day);
    const std::vector<DayPart> there = shiftsSeenFrom(need.zone, siteHours(site), day);
    const std::vector<DayPart> common = commonParts(own, there);
    return {spans(there), spans(common), duration(data, minutesOf(common))};
}

// A working day in January and one in July, so that both hemispheres' summer time is seen.
void writeChart(Composer &composer, const ReportData &data)
{
    const Need &need = data.snapshot().need();
    const WorkingHours own = buyerHours(need);
    const QDate winter = workingDayFrom(own, QDate(yearOf(data), 1, 13));
    const QDate summer = workingDayFrom(own, QDate(yearOf(data), 7, 14));
    DayOverlapData drawn;
    drawn.times = {data.locale().toString(winter, QStringLiteral("d MMMM")),
                   data.locale().toString(summer, QStringLiteral("d MMMM"))};
    for (const DayPart &part : shiftsSeenFrom(need.zone, own, winter))
        drawn.own.push_back({part.from, part.to});
    drawn.ownName = Words::tr("Our working hours");
    drawn.axis = Words::tr("Time of day here (%1)").arg(label(need.zone));
    for (const ProviderId id : data.shortlist()) {
        for (const Site &site : data.snapshot().provider(id)->sites) {
            if (!hasShift(site) || drawn.rows.size() >= kMostDrawn)
                continue;
            drawn.rows.push_back({Words::tr("%1, %2", "a provider and a city").arg(data.name(id), label(site.city)),
                                  {shiftOn(data, site, winter), shiftOn(data, site, summer)}});
        }
    }
    if (drawn.rows.empty() || drawn.own.empty())
        return;
    const auto chart = std::make_shared<DayOverlapChart>();
    chart->setData(drawn);
    addChart(composer, data, chart,
             std::min(chartHeight(*chart, composer, data), composer.geometry().bodyHeight() * 0.7),
             Words::tr("A working day of the shortlisted providers’ sites by our clock, in winter and in summer"));
}

} // namespace

void writeSites(Composer &composer, const ReportData &data)
{
    const std::vector<ProviderId> ids = takingPart(data, kMostProviders);
    const bool shifts = std::any_of(ids.begin(), ids.end(), [&data](ProviderId id) {
        const std::vector<Site> &sites = data.snapshot().provider(id)->sites;
        return std::any_of(sites.begin(), sites.end(), hasShift);
    });
    const Need &need = data.snapshot().need();
    if (!shifts || need.zone.isEmpty())
        return;
    composer.chapter(Words::tr("Sites and time zones"), Composer::Start::WhereThereIsRoom);
    composer.paragraph(
        Words::tr("We work %1 (%2). What a site shares with that follows from its shift and from the clocks of "
                  "both places through the year.")
            .arg(hoursInWords(data, need.workDays, need.workFrom, need.workTo), label(need.zone)));
    writeChart(composer, data);
    writeTable(composer, data, ids);
}

} // namespace shortlist::report
