// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/evaluation/RobustnessWords.h"
#include "core/evaluation/SourceWords.h"
#include "core/qualification/Qualification.h"
#include "ui/report/Chapters.h"
#include "ui/report/WeightWords.h"

#include <algorithm>

namespace shortlist::report {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(shortlist::report::MethodChapter)
};

// How many leaves there are of each kind; the words follow from these.
struct Inventory
{
    int leaves = 0;
    int ratings = 0;
    int measures = 0;
    int brokenLines = 0;
    int yesNo = 0;
    int evaluated = 0;
    int facts = 0;
    int formulas = 0; // prices by a formula in place of a scale
    QStringList fields;
};

Inventory inventory(const ReportData &data)
{
    Inventory found;
    for (const CriterionId id : data.snapshot().leaves()) {
        const Criterion *criterion = data.snapshot().criterion(id);
        ++found.leaves;
        found.ratings += criterion->scale.kind == ScaleKind::Rating ? 1 : 0;
        found.yesNo += criterion->scale.kind == ScaleKind::YesNo ? 1 : 0;
        found.measures += criterion->scale.kind == ScaleKind::Measure ? 1 : 0;
        found.brokenLines += criterion->scale.kind == ScaleKind::Measure && criterion->scale.points.size() >= 2 ? 1 : 0;
        found.evaluated += criterion->source == CriterionSource::Evaluators ? 1 : 0;
        found.formulas += criterion->source == CriterionSource::Price && !criterion->formula.isEmpty() ? 1 : 0;
        found.facts += criterion->source == CriterionSource::Fact ? 1 : 0;
        if (criterion->source != CriterionSource::Evaluators && criterion->source != CriterionSource::Fact)
            found.fields.append(sourceName(criterion->source).toLower());
    }
    found.fields.removeDuplicates();
    return found;
}

QString criteria(int number)
{
    return number == 1 ? Words::tr("one criterion") : Words::tr("%n criteria", nullptr, number);
}

StyledText lead(const QString &bold, const QString &rest)
{
    StyledText text(bold, TextStyle{size::kBody, true});
    text.add(QStringLiteral(" ")).add(rest);
    return text;
}

void writeValues(Composer &composer, const ReportData &data, const Inventory &found)
{
    composer.heading(Words::tr("From scores to values"));
    composer.paragraph(
        Words::tr("Each criterion turns what is known of a provider into a value between 0 and 1, by a value function "
                  "on a scale whose "
                  "worst and best ends are declared in the project. The scales are not stretched to fit whichever "
                  "providers are on the "
                  "list, so that a provider's value does not change when another one joins or drops out."));
    if (found.ratings > 0)
        composer.bullet(
            lead(Words::tr("Ratings (%1).").arg(criteria(found.ratings)),
                 Words::tr("Evaluators choose a level that is described beforehand, and each level has a declared "
                           "value. A score between two levels is worth what lies between their values.")));
    if (found.measures > 0)
        composer.bullet(
            lead(Words::tr("Measures (%1).").arg(criteria(found.measures)),
                 Words::tr("The worst end of the scale is worth 0 and the best end 1, with a straight line between "
                           "them. Beyond the ends the value stays that of the nearest end.")));
    if (found.brokenLines > 0)
        composer.bullet(lead(
            Words::tr("Measures along a broken line (%1 of these).").arg(data.count(found.brokenLines)),
            Words::tr("The value follows straight lines between declared points; the points are in the appendix.")));
    if (found.formulas > 0)
        composer.bullet(lead(
            Words::tr("Prices by a formula (%1 of the measures).").arg(data.count(found.formulas)),
            Words::tr("Here the exception: the value follows a published formula on the prices of those who bid, so "
                      "that it can change when another bidder joins or drops out.")));
    if (found.yesNo > 0)
        composer.bullet(lead(Words::tr("Yes or no (%1).").arg(criteria(found.yesNo)),
                             Words::tr("The wanted answer is worth 1, the other one 0.")));
}

void writeSources(Composer &composer, const ReportData &data, const Inventory &found)
{
    composer.heading(Words::tr("Where the values come from"));
    if (found.evaluated > 0)
        composer.bullet(lead(Words::tr("Evaluators (%1).").arg(criteria(found.evaluated)),
                             Words::tr("Each evaluator scores each provider and may add a comment.")));
    if (found.facts > 0)
        composer.bullet(lead(Words::tr("Facts (%1).").arg(criteria(found.facts)),
                             Words::tr("Entered once for each provider, the same for all evaluators.")));
    if (!found.fields.isEmpty())
        composer.bullet(
            lead(Words::tr("The provider's record."),
                 Words::tr("Read from what the project holds of each provider: %1.").arg(data.list(found.fields))));
}

constexpr std::size_t kMostStatements = 40;

void writeStatements(Composer &composer, const ReportData &data)
{
    const std::vector<WeightStatement> &statements = data.snapshot().judgements().statements;
    if (statements.empty())
        return;
    composer.space(pt(4));
    composer.paragraph(Words::tr("Beside these numbers it was stated of the weights:"));
    const RobustnessWords words(data.snapshot(), data.locale(), label);
    const std::size_t shown = std::min(kMostStatements, statements.size());
    for (std::size_t i = 0; i < shown; ++i)
        composer.bullet(StyledText(words.statement(statements[i])));
    if (statements.size() > shown)
        composer.note(Words::tr("%1 more statements are left out.")
                          .arg(data.count(static_cast<qint64>(statements.size() - shown))));
}

void writeWeights(Composer &composer, const ReportData &data)
{
    composer.heading(Words::tr("Weights"));
    composer.paragraph(
        Words::tr(
            "Weights are shares of their level of the tree of criteria, and each level sums to %1. What a criterion "
            "weighs overall is the product of the shares on its way down the tree.")
            .arg(data.percent(1, 0)));
    const QStringList ways = weightsInWords(data);
    if (ways.size() == 1)
        composer.paragraph(ways.first());
    else
        for (const QString &way : ways)
            composer.bullet(StyledText(way));
    writeStatements(composer, data);
    if (data.evaluation().hasTrialWeights())
        composer.warning(
            Words::tr("This report was made while other weights were being tried. The weights and results shown "
                      "are those of the trial, not those stored in the project."));
}

void writeEvaluators(Composer &composer, const ReportData &data)
{
    const std::vector<Evaluator> &evaluators = data.snapshot().evaluators();
    if (evaluators.empty())
        return;
    composer.heading(Words::tr("Several evaluators"));
    const bool median = data.snapshot().method().combination == Combination::Median;
    if (evaluators.size() == 1)
        composer.paragraph(Words::tr("There is one evaluator, whose scores count as they are."));
    else if (median)
        composer.paragraph(
            Words::tr("The values that the evaluators' scores are worth are combined into one by their weighted "
                      "median, so that a single extreme opinion does not move the result. Where an evaluator "
                      "gave no score, those of the others count."));
    else
        composer.paragraph(
            Words::tr("The values that the evaluators' scores are worth are combined into one by their weighted "
                      "mean. Where an evaluator gave no score, those of the others count."));
    double sum = 0;
    for (const Evaluator &evaluator : evaluators)
        sum += evaluator.weight;
    TableContent table;
    table.columns = {TableColumn{Words::tr("Evaluator"), Qt::AlignLeft, 2, 0, 0},
                     TableColumn{Words::tr("Role"), Qt::AlignLeft, 3, 0, 0},
                     TableColumn{Words::tr("Weight"), Qt::AlignRight, 0, pt(56), 0}};
    for (const Evaluator &evaluator : evaluators) {
        const QString weight =
            evaluator.weight > 0 && sum > 0 ? data.percent(evaluator.weight / sum) : Words::tr("For the record");
        table.add({label(evaluator.name), label(evaluator.role), weight});
    }
    composer.table(std::move(table), Words::tr("Evaluators and what their scores weigh"));
}

void writeTotals(Composer &composer, const ReportData &data)
{
    composer.heading(Words::tr("Totals, ranks and missing scores"));
    composer.paragraph(Words::tr(
        "A provider's total is the sum of its values, each multiplied by the criterion's overall weight, and is shown "
        "on a scale of 0 to 100 points. A criterion's contribution is what it adds to that total. Providers with the "
        "same total share a rank, marked “=”."));
    composer.paragraph(Words::tr(
        "A missing score is not a zero. The total is taken over the criteria that are known, whose weights are scaled "
        "up to a whole; beside it stands the range within which the total would lie if every missing value "
        "turned out to be worth 0 or 1. The ranks that are possible within these ranges are shown as well."));
    if (!data.evaluation().belowLine().empty())
        composer.paragraph(Words::tr("Providers that fail a requirement are listed below the line and are not ranked, "
                                     "whatever their scores."));
    if (!data.evaluation().qualification().requirements().empty())
        composer.paragraph(
            Words::tr("A provider that fails a requirement is below the line: it is listed with the reason, and no "
                      "score lifts it above one that passes."));
    if (!data.evaluation().notRanked().empty())
        composer.paragraph(
            Words::tr("Providers that declined, were excluded, or of whom nothing is known are listed but not "
                      "ranked."));
}

} // namespace

void writeMethod(Composer &composer, const ReportData &data)
{
    composer.chapter(Words::tr("Method"), Composer::Start::WhereThereIsRoom, 0.65);
    const Inventory found = inventory(data);
    if (found.leaves == 0) {
        composer.paragraph(Words::tr("The project has no criteria yet, so that no method can be described."));
        return;
    }
    writeValues(composer, data, found);
    writeSources(composer, data, found);
    writeWeights(composer, data);
    writeEvaluators(composer, data);
    writeTotals(composer, data);
}

} // namespace shortlist::report
