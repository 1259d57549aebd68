// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/report/Chapters.h"

#include "core/catalogue/Catalogue.h"
#include "core/pricing/OfferCost.h"
#include "core/qualification/Qualification.h"
#include "core/qualification/StandardBook.h"
#include "ui/report/ProviderWords.h"
#include "ui/report/TradeWords.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace shortlist::report {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(shortlist::report::ProviderChapter)
};

// What a provider's page has room for; what is left out is said, and scores and comments are all in the appendix.
constexpr std::size_t kMostSites = 8;
constexpr std::size_t kMostCertificates = 6;
constexpr std::size_t kMostReferences = 4;
constexpr std::size_t kMostRemarks = 6;
constexpr std::size_t kMostGaps = 6;
constexpr qsizetype kMostNamedEvaluators = 3;
constexpr qsizetype kLongestRemark = 280;
constexpr int kLongestFact = 400;

// A remark or note as far as the page shows it; the whole text is in the appendix or in the project.
QString shortened(const QString &text)
{
    if (text.size() <= kLongestRemark)
        return text;
    const qsizetype space = text.lastIndexOf(QLatin1Char(' '), kLongestRemark);
    return QString(text.left(space > kLongestRemark / 2 ? space : kLongestRemark) + QStringLiteral(" …"));
}

struct KeyFigure
{
    QString label;
    QString value;
};

void drawKeyFigures(QPainter &painter, const QRectF &rect, const std::vector<KeyFigure> &figures)
{
    const double width = rect.width() / static_cast<double>(figures.size());
    painter.fillRect(rect, ink::kBand);
    for (std::size_t i = 0; i < figures.size(); ++i) {
        const QPointF at(rect.left() + pt(10) + width * static_cast<double>(i), rect.top() + pt(7));
        LaidText(StyledText(figures[i].label, TextStyle{size::kSmall, false, ink::kMuted}), width - pt(12))
            .paint(painter, at);
        LaidText(StyledText(figures[i].value, TextStyle{size::kHeading, true, ink::kText}), width - pt(12))
            .paint(painter, at + QPointF(0, pt(11)));
    }
}

void writeKeyFigures(Composer &composer, const ReportData &data, ProviderId id)
{
    const Standing standing = data.evaluation().standing(id);
    const auto [best, worst] = data.evaluation().possibleRanks(id);
    const auto ranked = std::ssize(data.evaluation().ranked());
    std::vector<KeyFigure> figures{
        {Words::tr("Rank"), Words::tr("%1 of %2", "a rank").arg(data.rank(standing), data.count(ranked))},
        {Words::tr("Total of 100"), data.points(standing.total)},
        {Words::tr("Range of the total"), data.range(standing)},
        {Words::tr("Possible ranks"),
         best == worst ? data.count(best) : QString(data.count(best) + QChar(0x2013) + data.count(worst))},
        {Words::tr("Weight that is known"), data.percent(standing.known, 0)}};
    auto piece = std::make_unique<Figure>(
        pt(42), [figures](QPainter &painter, const QRectF &rect) { drawKeyFigures(painter, rect, figures); });
    piece->after = pt(8);
    composer.add(std::move(piece));
}

QString services(const Provider &provider)
{
    QStringList names;
    for (const QString &code : provider.services)
        names.append(label(catalogue::serviceLabel(code)));
    return names.join(QStringLiteral(", "));
}

QString sites(const ReportData &data, const Provider &provider)
{
    QStringList words;
    for (std::size_t i = 0; i < std::min(provider.sites.size(), kMostSites); ++i) {
        const Site &site = provider.sites[i];
        QStringList parts{label(site.city), data.country(site.country)};
        if (site.seats > 0)
            parts.append(site.seats == 1 ? Words::tr("1 seat") : Words::tr("%1 seats").arg(data.count(site.seats)));
        parts.removeAll(QString());
        const QString zone = label(site.zone);
        const QString place = parts.join(QStringLiteral(", "));
        words.append(zone.isEmpty() ? place : Words::tr("%1 (%2)", "a site and its time zone").arg(place, zone));
    }
    if (provider.sites.size() > kMostSites)
        words.append(Words::tr("%1 more").arg(data.count(static_cast<qint64>(provider.sites.size() - kMostSites))));
    return words.join(QStringLiteral("; "));
}

QString references(const ReportData &data, const Provider &provider)
{
    QStringList words;
    for (std::size_t i = 0; i < std::min(provider.references.size(), kMostReferences); ++i) {
        const QString client = label(provider.references[i].client);
        const QString industry = label(provider.references[i].industry);
        words.append(industry.isEmpty() ? client
                                        : Words::tr("%1 (%2)", "a client and its industry").arg(client, industry));
    }
    if (provider.references.size() > kMostReferences)
        words.append(
            Words::tr("%1 more").arg(data.count(static_cast<qint64>(provider.references.size() - kMostReferences))));
    return words.join(QStringLiteral("; "));
}

QString requirements(const ReportData &data, const Provider &provider)
{
    const Qualification &qualification = data.evaluation().qualification();
    if (qualification.requirements().empty())
        return QString();
    const QString verdict = verdictLabel(qualification.verdict(provider.id));
    const QString reason = oneLine(qualification.reason(provider.id, data.locale()));
    return reason.isEmpty() ? verdict : Words::tr("%1. %2", "a verdict and why").arg(verdict, reason);
}

QString offer(const ReportData &data, const Provider &provider)
{
    const Offer *counts = provider.offer();
    if (counts == nullptr)
        return QString();
    const Result<OfferCost> cost = costOf(data.snapshot(), provider, *counts, data.snapshot().priceTerms().volume);
    if (!cost)
        return priceModel(counts->model);
    return Words::tr("%1, offered in %2; %3 over the term, our own costs included")
        .arg(priceModel(counts->model), currencyOf(data, *counts), moneyInWords(data, cost->total()));
}

using LabelledText = std::pair<QString, QString>;

TableContent compactTable()
{
    TableContent table;
    table.padding = pt(1.7);
    return table;
}

void addLabelled(TableContent &table, const QList<LabelledText> &pairs, int span)
{
    TableRow row;
    for (const auto &[label, value] : pairs) {
        row.cells.push_back(TableCell{StyledText(label, table.style(false, ink::kMuted)), 1, 0, {}});
        row.cells.push_back(TableCell{StyledText(severalLines(value, kLongestFact), table.style()), span, 0, {}});
    }
    table.rows.push_back(std::move(row));
}

// Short facts in two pairs of columns, long ones over the whole width, so that the page has room for the rest.
void writeIdentity(Composer &composer, const ReportData &data, const Provider &provider)
{
    const QList<LabelledText> pairs{
        {Words::tr("Legal name"), label(provider.legalName)},
        {Words::tr("Head office"), data.country(provider.country)},
        {Words::tr("Founded"), provider.founded > 0 ? QString::number(provider.founded) : QString()},
        {Words::tr("Headcount"), provider.headcount > 0 ? data.count(provider.headcount) : QString()},
        {Words::tr("Website"), label(provider.website)},
        {Words::tr("Status"), data.statusInWords(provider.status)}};
    const QList<LabelledText> wide{{Words::tr("Requirements"), requirements(data, provider)},
                                   {Words::tr("Offer"), offer(data, provider)},
                                   {Words::tr("Services"), services(provider)},
                                   {Words::tr("Sites"), sites(data, provider)},
                                   {Words::tr("References"), references(data, provider)},
                                   {Words::tr("Tags"), oneLine(provider.tags.join(QStringLiteral(", ")))}};
    TableContent table = compactTable();
    table.header = false;
    const TableColumn label{QString(), Qt::AlignLeft, 0, pt(62), pt(76)};
    const TableColumn value{QString(), Qt::AlignLeft, 1, 0, 0};
    table.columns = {label, value, label, value};
    QList<LabelledText> known;
    std::copy_if(pairs.begin(), pairs.end(), std::back_inserter(known),
                 [](const LabelledText &pair) { return !pair.second.isEmpty(); });
    for (qsizetype i = 0; i < known.size(); i += 2)
        addLabelled(table, known.mid(i, 2), 1);
    for (const LabelledText &pair : wide) {
        if (!pair.second.isEmpty())
            addLabelled(table, {pair}, 3);
    }
    composer.table(std::move(table), Words::tr("%1 at a glance").arg(data.name(provider.id)));
}

void writeGroups(Composer &composer, const ReportData &data, ProviderId id, ProviderId opponent)
{
    const Evaluation &evaluation = data.evaluation();
    TableContent table = compactTable();
    table.columns = {TableColumn{Words::tr("Group of criteria"), Qt::AlignLeft, 1, pt(140), 0},
                     TableColumn{Words::tr("Most possible"), Qt::AlignRight, 0, pt(56), pt(70)},
                     TableColumn{Words::tr("Contribution"), Qt::AlignRight, 0, pt(60), 0}};
    if (!isNull(opponent)) {
        table.columns.push_back(TableColumn{data.name(opponent), Qt::AlignRight, 0, pt(70), pt(110)});
        table.columns.push_back(TableColumn{Words::tr("Difference"), Qt::AlignRight, 0, pt(60), 0});
    }
    const auto addRow = [&](const QString &name, double most, double own, double other,
                            TableRow::Kind kind) -> TableRow & {
        QStringList texts{name, data.points(most), data.points(own)};
        if (!isNull(opponent))
            texts << data.points(other) << data.signedPoints(own - other);
        return table.add(texts, kind);
    };
    for (std::size_t i = 0; i < data.groups().size(); ++i) {
        const CriterionId group = data.groups()[i];
        TableRow &row = addRow(data.name(group), evaluation.overallWeight(group), data.contribution(id, group),
                               data.contribution(opponent, group), TableRow::Kind::Body);
        row.cells.front().indent = kSwatchIndent;
        row.cells.front().drawing = [i](QPainter &painter, const QRectF &rect) {
            drawSwatch(painter, rect, static_cast<int>(i));
        };
    }
    addRow(Words::tr("Total"), 1, evaluation.standing(id).total, evaluation.standing(opponent).total,
           TableRow::Kind::Total);
    composer.table(std::move(table), Words::tr("Contributions of %1 in points").arg(data.name(id)));
}

QString withVariant(const Certificate &certificate)
{
    const QString variant = label(certificate.variant);
    return variant.isEmpty()
               ? label(certificate.standard)
               : Words::tr("%1 (%2)", "a standard and its variant").arg(label(certificate.standard), variant);
}

QString until(const ReportData &data, const CertificateStanding &state)
{
    if (state.until.isValid())
        return data.date(state.until);
    return state.open ? Words::tr("Without end") : Words::tr("Not known");
}

void writeCertificates(Composer &composer, const ReportData &data, const Provider &provider)
{
    if (provider.certificates.empty())
        return;
    TableContent table = compactTable();
    table.columns = {TableColumn{Words::tr("Certificate"), Qt::AlignLeft, 1, pt(170), 0},
                     TableColumn{Words::tr("Holds until"), Qt::AlignLeft, 0, pt(90), pt(110)},
                     TableColumn{Words::tr("Standing"), Qt::AlignLeft, 0, pt(78), 0},
                     TableColumn{Words::tr("Checked by"), Qt::AlignLeft, 0, pt(70), pt(90)}};
    const StandardBook book(data.snapshot().list<OwnStandard>());
    StatusAsk ask;
    ask.on = data.referenceDate();
    const std::size_t shown = std::min(provider.certificates.size(), kMostCertificates);
    for (std::size_t i = 0; i < shown; ++i) {
        const Certificate &certificate = provider.certificates[i];
        const CertificateStanding state =
            stateOf(certificate, book.find(certificate.standard), hasEvidence(provider, certificate.id), ask);
        TableRow &row = table.add({withVariant(certificate), until(data, state)});
        row.cells.push_back(statusCell(table, state.status, certificateStatusLabel(state.status)));
        const QString by = certificate.isVerified() ? label(certificate.verifiedBy) : Words::tr("Nobody");
        row.cells.push_back(TableCell{StyledText(by, table.style()), 1, 0, {}});
    }
    const QDate award = data.snapshot().need().awardDate;
    composer.table(std::move(table),
                   award.isValid()
                       ? Words::tr("Certificates, and how they stand at the award on %1").arg(data.date(award))
                       : Words::tr("Certificates, and how they stand today"));
    if (provider.certificates.size() > shown)
        composer.note(Words::tr("%1 more certificates are left out.")
                          .arg(data.count(static_cast<qint64>(provider.certificates.size() - shown))));
}

QString notScoredBy(const ReportData &data, const QStringList &evaluators)
{
    return evaluators.size() > kMostNamedEvaluators
               ? Words::tr(" (not scored by %1 evaluators)").arg(data.count(evaluators.size()))
               : Words::tr(" (not scored by %1)").arg(data.list(evaluators));
}

void writeGaps(Composer &composer, const ReportData &data, ProviderId id)
{
    const std::vector<Gap> gaps = gapsOf(data, id);
    if (gaps.empty())
        return;
    const TextStyle plain{size::kTable};
    StyledText text(Words::tr("Missing scores:"), TextStyle{size::kTable, true});
    for (std::size_t i = 0; i < std::min(gaps.size(), kMostGaps); ++i) {
        text.add(i == 0 ? QStringLiteral(" ") : QStringLiteral("; "), plain);
        text.add(data.name(gaps[i].criterion), plain);
        if (!gaps[i].whose.isEmpty())
            text.add(notScoredBy(data, gaps[i].whose), TextStyle{size::kTable, false, ink::kMuted});
    }
    if (gaps.size() > kMostGaps)
        text.add(Words::tr("; and %1 more criteria").arg(data.count(static_cast<qint64>(gaps.size() - kMostGaps))),
                 plain);
    composer.paragraph(text.add(QStringLiteral("."), plain));
}

StyledText remarkText(const ReportData &data, const Remark &remark)
{
    StyledText text(data.name(remark.criterion), TextStyle{size::kTable, true});
    text.add(Words::tr(" (%1): ", "who says it").arg(remark.evaluator), TextStyle{size::kTable, false, ink::kMuted});
    return text.add(shortened(oneLine(remark.text)), TextStyle{size::kTable});
}

void writeRemarksLeftOut(Composer &composer, const ReportData &data, std::ptrdiff_t left)
{
    if (left <= 0)
        return;
    const QString number = data.count(left);
    if (data.options().has(ReportSection::Appendix))
        composer.note(left == 1 ? Words::tr("One more comment is in the appendix.")
                                : Words::tr("%1 more comments are in the appendix.").arg(number));
    else
        composer.note(left == 1 ? Words::tr("One more comment is left out.")
                                : Words::tr("%1 more comments are left out.").arg(number));
}

// The comments on the heaviest criteria, as many as the page still has room for. Where it has none at all, a page that
// holds little else would not help: they are in the appendix, or all stand here if the report has none.
void writeRemarks(Composer &composer, const ReportData &data, ProviderId id)
{
    const std::vector<Remark> remarks = remarksOn(data, id);
    if (remarks.empty())
        return;
    constexpr double kHeadingAndNote = pt(52);
    constexpr double kNote = pt(24);
    double room = composer.pager().room() - kHeadingAndNote;
    const bool elsewhere = data.options().has(ReportSection::Appendix);
    const bool full = room < composer.bulletHeight(remarkText(data, remarks.front()));
    std::vector<StyledText> texts;
    for (const Remark &remark : remarks) {
        StyledText text = remarkText(data, remark);
        room -= composer.bulletHeight(text);
        if (texts.size() >= kMostRemarks || (room < 0 && (elsewhere || !full)))
            break;
        texts.push_back(std::move(text));
    }
    if (!texts.empty())
        composer.minorHeading(Words::tr("Comments"));
    for (const StyledText &text : texts)
        composer.bullet(text, size::kTable);
    if (!texts.empty())
        writeRemarksLeftOut(composer, data, std::ssize(remarks) - std::ssize(texts));
    else if (composer.pager().room() > kNote)
        composer.note(remarks.size() == 1
                          ? Words::tr("A comment is in the appendix.")
                          : Words::tr("%1 comments are in the appendix.").arg(data.count(std::ssize(remarks))));
}

void writeNotes(Composer &composer, const Provider &provider)
{
    const QString notes = shortened(oneLine(provider.notes));
    if (notes.isEmpty())
        return;
    StyledText text(Words::tr("Notes:"), TextStyle{size::kTable, true});
    composer.paragraph(text.add(QStringLiteral(" "), TextStyle{size::kTable}).add(notes, TextStyle{size::kTable}));
}

} // namespace

void writeProvidersIntroduction(Composer &composer, const ReportData &data)
{
    composer.chapter(Words::tr("The shortlisted providers"));
    if (data.shortlist().empty())
        composer.paragraph(Words::tr("No provider is ranked yet."));
}

void writeProvider(Composer &composer, const ReportData &data, ProviderId id)
{
    const Provider *provider = data.snapshot().provider(id);
    composer.heading(data.name(id), id != data.shortlist().front());
    writeKeyFigures(composer, data, id);
    const ProviderId opponent = opponentOf(data, id);
    if (!isNull(opponent))
        composer.paragraph(comparisonInWords(data, id, opponent));
    writeGroups(composer, data, id, opponent);
    writeIdentity(composer, data, *provider);
    writeCertificates(composer, data, *provider);
    writeNotes(composer, *provider);
    writeGaps(composer, data, id);
    writeRemarks(composer, data, id);
}

} // namespace shortlist::report
