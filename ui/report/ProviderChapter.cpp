// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/report/Chapters.h"

#include "core/catalogue/Catalogue.h"
#include "ui/report/ProviderWords.h"

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
constexpr std::size_t kMostCertificates = 8;
constexpr std::size_t kMostReferences = 4;
constexpr std::size_t kMostRemarks = 5;
constexpr std::size_t kMostGaps = 6;
constexpr int kLongestRemark = 320;
constexpr int kLongestNotes = 600;

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
        names.append(oneLine(catalogue::serviceLabel(code)));
    return names.join(QStringLiteral(", "));
}

// Labels and values in two pairs of columns, so that the page has room for the rest.
void writeIdentity(Composer &composer, const ReportData &data, const Provider &provider)
{
    QList<std::pair<QString, QString>> facts;
    const auto add = [&facts](const QString &label, const QString &value) {
        if (!value.isEmpty())
            facts.append({label, value});
    };
    add(Words::tr("Legal name"), oneLine(provider.legalName));
    add(Words::tr("Head office"), data.country(provider.country));
    add(Words::tr("Founded"), provider.founded > 0 ? QString::number(provider.founded) : QString());
    add(Words::tr("Headcount"), provider.headcount > 0 ? data.count(provider.headcount) : QString());
    add(Words::tr("Website"), oneLine(provider.website));
    add(Words::tr("Status"), data.statusInWords(provider.status));
    add(Words::tr("Services"), services(provider));
    add(Words::tr("Tags"), oneLine(provider.tags.join(QStringLiteral(", "))));

    TableContent table;
    table.header = false;
    const TableColumn label{QString(), Qt::AlignLeft, 0, pt(58), pt(70)};
    const TableColumn value{QString(), Qt::AlignLeft, 1, 0, 0};
    table.columns = {label, value, label, value};
    for (qsizetype i = 0; i < facts.size(); i += 2) {
        TableRow row;
        for (qsizetype k = i; k < std::min(i + 2, facts.size()); ++k) {
            row.cells.push_back(TableCell{StyledText(facts[k].first, table.style(false, ink::kMuted)), 1, 0, {}});
            row.cells.push_back(TableCell{StyledText(facts[k].second, table.style()), 1, 0, {}});
        }
        table.rows.push_back(std::move(row));
    }
    composer.plainTable(std::move(table));
}

void writeGroups(Composer &composer, const ReportData &data, ProviderId id, ProviderId opponent)
{
    const Evaluation &evaluation = data.evaluation();
    TableContent table;
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
        TableRow &row = addRow(data.name(group), evaluation.overallWeight(group), evaluation.contribution(id, group),
                               evaluation.contribution(opponent, group), TableRow::Kind::Body);
        row.cells.front().indent = kSwatchIndent;
        row.cells.front().drawing = [i](QPainter &painter, const QRectF &rect) {
            drawSwatch(painter, rect, static_cast<int>(i));
        };
    }
    addRow(Words::tr("Total"), 1, evaluation.standing(id).total, evaluation.standing(opponent).total,
           TableRow::Kind::Total);
    composer.table(std::move(table), Words::tr("Contributions of %1 in points").arg(data.name(id)));
}

void writeSites(Composer &composer, const ReportData &data, const Provider &provider)
{
    if (provider.sites.empty())
        return;
    TableContent table;
    table.columns = {TableColumn{Words::tr("Site"), Qt::AlignLeft, 2, pt(90), 0},
                     TableColumn{Words::tr("Country"), Qt::AlignLeft, 2, pt(90), 0},
                     TableColumn{Words::tr("Time zone"), Qt::AlignLeft, 2, pt(90), 0},
                     TableColumn{Words::tr("Seats"), Qt::AlignRight, 0, pt(56), 0}};
    const std::size_t shown = std::min(provider.sites.size(), kMostSites);
    for (std::size_t i = 0; i < shown; ++i) {
        const Site &site = provider.sites[i];
        table.add({oneLine(site.city), data.country(site.country), oneLine(site.zone),
                   site.seats > 0 ? data.count(site.seats) : Words::tr("Not known")});
    }
    composer.table(std::move(table), Words::tr("Sites"));
    if (provider.sites.size() > shown)
        composer.note(Words::tr("%1 more sites are left out.")
                          .arg(data.count(static_cast<qint64>(provider.sites.size() - shown))));
}

// A tick, a cross or a ring, so that the colour does not speak alone.
void drawValidity(QPainter &painter, const QRectF &rect, Validity validity)
{
    const double line = pt(size::kTable) * 1.36;
    const QRectF box(rect.left() - kSwatchIndent, rect.top() + (line - pt(6)) / 2, pt(6), pt(6));
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    const auto pen = [](const QColor &colour) {
        return QPen(colour, pt(1.1), Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
    };
    switch (validity) {
    case Validity::Valid:
        painter.setPen(pen(ink::kGood));
        painter.drawPolyline(QPolygonF({box.topLeft() + QPointF(0, pt(3.2)), box.topLeft() + QPointF(pt(2.2), pt(5.6)),
                                        box.topLeft() + QPointF(pt(6), pt(0.6))}));
        break;
    case Validity::Expires:
        painter.setPen(pen(ink::kBad));
        painter.drawLine(box.topLeft(), box.bottomRight());
        painter.drawLine(box.topRight(), box.bottomLeft());
        break;
    case Validity::Unknown:
        painter.setPen(pen(ink::kWarning));
        painter.drawEllipse(box);
        break;
    }
}

QColor colourOf(Validity validity)
{
    return validity == Validity::Valid ? ink::kGood : validity == Validity::Expires ? ink::kBad : ink::kWarning;
}

void writeCertificates(Composer &composer, const ReportData &data, const Provider &provider)
{
    if (provider.certificates.empty())
        return;
    TableContent table;
    table.columns = {TableColumn{Words::tr("Certificate"), Qt::AlignLeft, 2, pt(90), 0},
                     TableColumn{Words::tr("Issuer"), Qt::AlignLeft, 2, pt(90), 0},
                     TableColumn{Words::tr("Valid until"), Qt::AlignLeft, 0, pt(90), pt(120)},
                     TableColumn{Words::tr("Standing"), Qt::AlignLeft, 0, pt(100), pt(140)}};
    const std::size_t shown = std::min(provider.certificates.size(), kMostCertificates);
    for (std::size_t i = 0; i < shown; ++i) {
        const Certificate &certificate = provider.certificates[i];
        const Validity validity = validityOn(certificate, data.referenceDate());
        TableRow &row =
            table.add({oneLine(certificate.standard), oneLine(certificate.issuer),
                       certificate.validUntil.isValid() ? data.date(certificate.validUntil) : Words::tr("Not known")});
        row.cells.push_back(TableCell{
            StyledText(validityInWords(data, certificate), table.style(false, colourOf(validity))), 1, kSwatchIndent,
            [validity](QPainter &painter, const QRectF &rect) { drawValidity(painter, rect, validity); }});
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

void writeReferences(Composer &composer, const ReportData &data, const Provider &provider)
{
    QStringList words;
    for (std::size_t i = 0; i < std::min(provider.references.size(), kMostReferences); ++i) {
        const QString client = oneLine(provider.references[i].client);
        const QString industry = oneLine(provider.references[i].industry);
        words.append(industry.isEmpty() ? client
                                        : Words::tr("%1 (%2)", "a client and its industry").arg(client, industry));
    }
    if (words.isEmpty())
        return;
    if (provider.references.size() > kMostReferences)
        words.append(
            Words::tr("%1 more").arg(data.count(static_cast<qint64>(provider.references.size() - kMostReferences))));
    StyledText text(Words::tr("References:"), TextStyle{size::kBody, true});
    composer.paragraph(text.add(QStringLiteral(" ")).add(data.list(words)));
}

void writeRemarks(Composer &composer, const ReportData &data, const Provider &provider)
{
    const QString notes = severalLines(provider.notes, kLongestNotes);
    if (!notes.isEmpty()) {
        composer.minorHeading(Words::tr("Notes"));
        composer.paragraph(notes);
    }
    const std::vector<Remark> remarks = remarksOn(data, provider.id);
    if (remarks.empty())
        return;
    composer.minorHeading(Words::tr("What the evaluators say"));
    for (std::size_t i = 0; i < std::min(remarks.size(), kMostRemarks); ++i) {
        StyledText text(data.name(remarks[i].criterion), TextStyle{size::kBody, true});
        text.add(Words::tr(" (%1): ", "who says it").arg(remarks[i].evaluator),
                 TextStyle{size::kBody, false, ink::kMuted});
        composer.bullet(text.add(severalLines(remarks[i].text, kLongestRemark)));
    }
    const auto left = std::ssize(remarks) - static_cast<std::ptrdiff_t>(kMostRemarks);
    if (left > 0 && data.options().has(ReportSection::Appendix))
        composer.note(left == 1 ? Words::tr("One more comment is in the appendix.")
                                : Words::tr("%1 more comments are in the appendix.").arg(data.count(left)));
    else if (left > 0)
        composer.note(left == 1 ? Words::tr("One more comment is left out.")
                                : Words::tr("%1 more comments are left out.").arg(data.count(left)));
}

void writeGaps(Composer &composer, const ReportData &data, ProviderId id)
{
    const std::vector<Gap> gaps = gapsOf(data, id);
    if (gaps.empty())
        return;
    composer.minorHeading(Words::tr("Missing scores"));
    for (std::size_t i = 0; i < std::min(gaps.size(), kMostGaps); ++i) {
        StyledText text(data.name(gaps[i].criterion));
        if (!gaps[i].whose.isEmpty())
            text.add(Words::tr(": not scored by %1").arg(data.list(gaps[i].whose)),
                     TextStyle{size::kBody, false, ink::kMuted});
        composer.bullet(text);
    }
    if (gaps.size() > kMostGaps)
        composer.note(Words::tr("Scores are missing on %1 more criteria.")
                          .arg(data.count(static_cast<qint64>(gaps.size() - kMostGaps))));
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
    composer.minorHeading(Words::tr("Who it is"));
    writeIdentity(composer, data, *provider);
    writeSites(composer, data, *provider);
    writeCertificates(composer, data, *provider);
    writeReferences(composer, data, *provider);
    writeRemarks(composer, data, *provider);
    writeGaps(composer, data, id);
}

} // namespace shortlist::report
