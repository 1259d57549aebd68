// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/report/Chapters.h"

#include "core/evaluation/Consensus.h"
#include "core/evaluation/Panel.h"
#include "ui/report/TradeWords.h"

#include <algorithm>

namespace shortlist::report {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(shortlist::report::EvaluatorsChapter)
};

constexpr std::size_t kMostConsensus = 60;
constexpr int kLongestText = 600;

// The project has nothing to say of its panel beyond names and weights, which the method's chapter has.
bool hasPanel(const Snapshot &snapshot)
{
    const Method &method = snapshot.method();
    return method.blind || method.envelopes || !allConsensus(snapshot).empty() ||
           std::any_of(snapshot.evaluators().begin(), snapshot.evaluators().end(), [](const Evaluator &one) {
               return !one.sections.empty() || one.declaredOn.isValid() || one.handedIn.isValid() ||
                      !one.interests.isEmpty();
           });
}

QString momentInWords(const ReportData &data, const QDateTime &moment)
{
    return Words::tr("%1, %2", "a date and a time")
        .arg(data.date(moment.toUTC().date()), data.locale().toString(moment.toUTC().time(), QLocale::ShortFormat));
}

void writeRules(Composer &composer, const ReportData &data)
{
    const Method &method = data.snapshot().method();
    if (method.blind)
        composer.bullet(
            StyledText(Words::tr("Scoring was blind: nobody saw the others’ scores before handing in the own ones.")));
    if (method.envelopes && method.qualityClosed.isValid())
        composer.bullet(
            StyledText(Words::tr("There were two envelopes: prices stayed closed until quality was, on %1 (UTC).")
                           .arg(momentInWords(data, method.qualityClosed))));
    else if (method.envelopes)
        composer.bullet(StyledText(Words::tr("There are two envelopes: prices stay closed until quality is.")));
}

QString sections(const ReportData &data, const Evaluator &evaluator)
{
    if (evaluator.sections.empty())
        return Words::tr("All");
    QStringList names;
    for (const CriterionId id : data.snapshot().criteriaInOrder()) {
        if (std::find(evaluator.sections.begin(), evaluator.sections.end(), id) != evaluator.sections.end())
            names.append(data.name(id));
    }
    return names.join(QStringLiteral(", "));
}

QString interests(const ReportData &data, const Evaluator &evaluator)
{
    const QString said = severalLines(evaluator.interests, kLongestText);
    if (!evaluator.declaredOn.isValid())
        return said.isEmpty() ? Words::tr("Not declared yet") : said;
    return said.isEmpty()
               ? Words::tr("None, declared on %1").arg(data.date(evaluator.declaredOn))
               : Words::tr("%1 Declared on %2.", "interests and a date").arg(said, data.date(evaluator.declaredOn));
}

void writePanel(Composer &composer, const ReportData &data)
{
    const std::vector<Evaluator> &evaluators = data.snapshot().evaluators();
    double sum = 0;
    for (const Evaluator &evaluator : evaluators)
        sum += evaluator.weight;
    TableContent table;
    table.columns = {TableColumn{Words::tr("Evaluator"), Qt::AlignLeft, 2, pt(90), 0},
                     TableColumn{Words::tr("Weight"), Qt::AlignRight, 0, pt(50), pt(60)},
                     TableColumn{Words::tr("May score"), Qt::AlignLeft, 3, pt(100), 0},
                     TableColumn{Words::tr("Handed in"), Qt::AlignLeft, 0, pt(64), pt(78)},
                     TableColumn{Words::tr("Interests"), Qt::AlignLeft, 3, pt(110), 0}};
    for (const Evaluator &evaluator : evaluators) {
        const QString weight =
            evaluator.weight > 0 && sum > 0 ? data.percent(evaluator.weight / sum) : Words::tr("For the record");
        TableRow &row =
            table.add({QString(), weight, sections(data, evaluator),
                       evaluator.handedIn.isValid() ? momentInWords(data, evaluator.handedIn) : Words::tr("No"),
                       interests(data, evaluator)});
        StyledText text(label(evaluator.name), table.style(true));
        if (!label(evaluator.role).isEmpty())
            text.lineBreak().add(label(evaluator.role), table.style(false, ink::kMuted));
        row.cells.front().text = text;
    }
    composer.table(std::move(table),
                   Words::tr("The evaluators, what they may score, and what they declared; times are UTC"));
}

// What each of them had said, beside the consensus.
QString ownScores(const ReportData &data, ProviderId provider, const Criterion &criterion)
{
    QStringList words;
    for (const Evaluator &evaluator : data.snapshot().evaluators()) {
        const Score score = data.snapshot().score({provider, criterion.id, evaluator.id});
        if (!std::isnan(score.value))
            words.append(Words::tr("%1 %2", "an evaluator and a score")
                             .arg(label(evaluator.name), data.shortScore(criterion, score.value)));
    }
    return words.join(QStringLiteral(", "));
}

void writeConsensus(Composer &composer, const ReportData &data)
{
    const std::vector<ConsensusCell> cells = allConsensus(data.snapshot());
    if (cells.empty())
        return;
    composer.heading(Words::tr("Consensus"));
    composer.paragraph(
        Words::tr("Where evaluators differed and agreed afterwards, their consensus counts instead of their own "
                  "scores, which stand beside it. None is computed; each was entered with its reason."));
    TableContent table;
    table.columns = {TableColumn{Words::tr("Provider and criterion"), Qt::AlignLeft, 3, pt(110), 0},
                     TableColumn{Words::tr("Own scores"), Qt::AlignLeft, 2, pt(90), 0},
                     TableColumn{Words::tr("Consensus"), Qt::AlignRight, 0, pt(50), pt(60)},
                     TableColumn{Words::tr("Reason"), Qt::AlignLeft, 4, pt(130), 0}};
    const std::size_t shown = std::min(cells.size(), kMostConsensus);
    for (std::size_t i = 0; i < shown; ++i) {
        const ConsensusCell &cell = cells[i];
        const Criterion &criterion = *data.snapshot().criterion(cell.criterion);
        const QString by = label(cell.consensus.by);
        const QString reason = severalLines(cell.consensus.reason, kLongestText);
        TableRow &row = table.add(
            {QString(), ownScores(data, cell.provider, criterion), data.shortScore(criterion, cell.consensus.score),
             by.isEmpty() ? reason : Words::tr("%1 (%2)", "a reason and who recorded it").arg(reason, by)});
        StyledText text(data.name(cell.provider), table.style(true));
        row.cells.front().text = text.lineBreak().add(data.name(cell.criterion), table.style());
    }
    composer.table(std::move(table), Words::tr("What the evaluators agreed on, and why"));
    if (cells.size() > shown)
        composer.note(Words::tr("%1 more are left out of this table.")
                          .arg(data.count(static_cast<qint64>(cells.size() - shown))));
}

} // namespace

void writePanelChapter(Composer &composer, const ReportData &data)
{
    if (!hasPanel(data.snapshot()))
        return;
    composer.chapter(Words::tr("Evaluators"), Composer::Start::WhereThereIsRoom);
    writeRules(composer, data);
    writePanel(composer, data);
    writeConsensus(composer, data);
}

} // namespace shortlist::report
