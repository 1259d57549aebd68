// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/report/Chapters.h"

#include "core/qualification/Qualification.h"
#include "core/qualification/RequirementWords.h"
#include "ui/charts/FunnelChart.h"
#include "ui/report/ChartFigure.h"
#include "ui/report/TradeWords.h"

#include <algorithm>

namespace shortlist::report {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(shortlist::report::RequirementsChapter)
};

constexpr std::size_t kMostReasons = 30;
constexpr int kLongestReason = 500;

QString outcomeInWords(const ReportData &data, const Funnel &funnel)
{
    const auto number = [&](Verdict verdict) { return data.count(funnel.outcome[verdict]); };
    QString text =
        Words::tr("Of %1 providers that take part, %2 pass all requirements, %3 fail at least one, and of %4 "
                  "something that decides is not known yet.")
            .arg(data.count(funnel.longList), number(Verdict::Pass), number(Verdict::Fail), number(Verdict::Unknown));
    if (funnel.outcome[Verdict::Waived] == 1)
        text += QLatin1Char(' ') + Words::tr("For one of them a requirement was waived.");
    else if (funnel.outcome[Verdict::Waived] > 1)
        text += QLatin1Char(' ') + Words::tr("For %1 of them a requirement was waived.").arg(number(Verdict::Waived));
    return text;
}

void writeFunnel(Composer &composer, const ReportData &data, const Funnel &funnel)
{
    if (funnel.longList == 0 || funnel.steps.empty())
        return;
    FunnelData drawn;
    drawn.axis = Words::tr("Providers");
    drawn.rowTitle = Words::tr("Requirement");
    drawn.steps.push_back({Words::tr("Long list"), funnel.longList, 0, 0});
    for (const Funnel::Step &step : funnel.steps)
        drawn.steps.push_back(
            {label(data.snapshot().requirement(step.requirement)->name), step.remaining, step.unknown, step.fell});
    const auto chart = std::make_shared<FunnelChart>();
    chart->setData(drawn);
    const double height = std::min(chartHeight(*chart, composer, data), composer.geometry().bodyHeight() * 0.7);
    addChart(composer, data, chart, height,
             Words::tr("How many providers are left after each requirement, asked one after the other; hatched where "
                       "something is not known yet"));
}

void writeRules(Composer &composer, const ReportData &data, const Funnel &funnel)
{
    TableContent table;
    table.columns = {TableColumn{Words::tr("Requirement"), Qt::AlignLeft, 1, pt(190), 0},
                     TableColumn{Words::tr("Pass"), Qt::AlignRight, 0, pt(36), 0},
                     TableColumn{Words::tr("Waived"), Qt::AlignRight, 0, pt(36), 0},
                     TableColumn{Words::tr("Unknown"), Qt::AlignRight, 0, pt(42), 0},
                     TableColumn{Words::tr("Fail"), Qt::AlignRight, 0, pt(36), 0},
                     TableColumn{Words::tr("Fell here"), Qt::AlignRight, 0, pt(36), pt(44)}};
    for (const Funnel::Step &step : funnel.steps) {
        const Requirement &requirement = *data.snapshot().requirement(step.requirement);
        TableRow &row = table.add({QString(), data.count(step.alone[Verdict::Pass]),
                                   data.count(step.alone[Verdict::Waived]), data.count(step.alone[Verdict::Unknown]),
                                   data.count(step.alone[Verdict::Fail]), data.count(step.fell)});
        StyledText text(label(requirement.name), table.style(true));
        text.lineBreak().add(oneLine(requirementInWords(requirement, data.snapshot(), data.locale())),
                             table.style(false, ink::kMuted));
        row.cells.front().text = text;
    }
    composer.table(
        std::move(table),
        Words::tr("The requirements, what each of them alone says of the providers that take part, and how many "
                  "failed there and at none before"));
    QStringList inactive;
    for (const Requirement &requirement : data.snapshot().list<Requirement>()) {
        if (!requirement.active)
            inactive.append(label(requirement.name));
    }
    if (!inactive.isEmpty())
        composer.note(Words::tr("Kept in the project but not asked: %1.").arg(data.list(inactive)));
}

// Providers with a verdict, with the reasons of those requirements.
void writeReasons(Composer &composer, const ReportData &data, const std::vector<ProviderId> &ids, Verdict verdict,
                  const QString &caption)
{
    const Qualification &qualification = data.evaluation().qualification();
    std::vector<ProviderId> found;
    std::copy_if(ids.begin(), ids.end(), std::back_inserter(found),
                 [&](ProviderId id) { return qualification.verdict(id) == verdict; });
    if (found.empty())
        return;
    TableContent table;
    table.columns = {TableColumn{Words::tr("Provider"), Qt::AlignLeft, 2, pt(110), 0},
                     TableColumn{Words::tr("Why"), Qt::AlignLeft, 5, pt(220), 0}};
    const std::size_t shown = std::min(found.size(), kMostReasons);
    for (std::size_t i = 0; i < shown; ++i)
        table.add({data.name(found[i]), severalLines(qualification.reason(found[i], data.locale()), kLongestReason)});
    composer.table(std::move(table), caption);
    if (found.size() > shown)
        composer.note(Words::tr("%1 more are left out of this table.")
                          .arg(data.count(static_cast<qint64>(found.size() - shown))));
}

void writeWaivers(Composer &composer, const ReportData &data, const std::vector<ProviderId> &ids)
{
    TableContent table;
    table.columns = {TableColumn{Words::tr("Provider"), Qt::AlignLeft, 2, pt(80), 0},
                     TableColumn{Words::tr("Requirement"), Qt::AlignLeft, 2, pt(90), 0},
                     TableColumn{Words::tr("Reason"), Qt::AlignLeft, 5, pt(160), 0},
                     TableColumn{Words::tr("Waived by"), Qt::AlignLeft, 0, pt(70), pt(90)}};
    for (const ProviderId id : ids) {
        for (const Finding &finding : data.snapshot().provider(id)->findings) {
            const Requirement *requirement = data.snapshot().requirement(finding.requirement);
            if (!finding.isWaived() || requirement == nullptr || !requirement->active)
                continue;
            QString by = label(finding.waivedBy);
            if (finding.waivedOn.isValid())
                by += QString(QChar(QChar::LineSeparator)) + data.date(finding.waivedOn);
            table.add(
                {data.name(id), label(requirement->name), severalLines(finding.waiverReason, kLongestReason), by});
        }
    }
    if (table.rows.empty())
        return;
    composer.heading(Words::tr("Waivers"));
    composer.table(std::move(table), Words::tr("Requirements that were waived for a provider, by whom and why"));
}

} // namespace

void writeRequirements(Composer &composer, const ReportData &data)
{
    const Qualification &qualification = data.evaluation().qualification();
    if (qualification.requirements().empty())
        return;
    composer.chapter(Words::tr("Requirements"), Composer::Start::WhereThereIsRoom);
    const Funnel &funnel = qualification.funnel();
    composer.paragraph(
        Words::tr("Requirements come before scores. Who fails one is not ranked above the line, whatever the "
                  "scores; what is not known yet keeps nobody out; a waiver needs a reason and a name."));
    if (funnel.longList > 0)
        composer.paragraph(StyledText(outcomeInWords(data, funnel), TextStyle{size::kBody, true}));
    writeFunnel(composer, data, funnel);
    writeRules(composer, data, funnel);
    const std::vector<ProviderId> ids = takingPart(data, countTakingPart(data));
    composer.heading(Words::tr("Who fails, and where"));
    if (funnel.outcome[Verdict::Fail] == 0)
        composer.paragraph(Words::tr("No provider fails a requirement."));
    writeReasons(composer, data, ids, Verdict::Fail, Words::tr("Providers that fail a requirement"));
    writeReasons(composer, data, ids, Verdict::Unknown, Words::tr("Providers of whom something is not known yet"));
    writeWaivers(composer, data, ids);
}

} // namespace shortlist::report
