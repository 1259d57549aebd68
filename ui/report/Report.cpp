// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/report/Report.h"

#include "ui/report/PdfFinish.h"
#include "ui/report/ReportDocument.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QFileInfo>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>
#include <QStorageInfo>

#include <algorithm>
#include <array>

namespace shortlist {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(shortlist::Report)
};

struct SectionWord
{
    ReportSection section;
    const char *code;
    const char *name;
};

constexpr std::array<SectionWord, std::size(kAllReportSections)> kSectionWords{{
    {ReportSection::Title, "title", QT_TRANSLATE_NOOP("shortlist::Report", "Title page")},
    {ReportSection::Need, "need", QT_TRANSLATE_NOOP("shortlist::Report", "The need")},
    {ReportSection::Requirements, "requirements", QT_TRANSLATE_NOOP("shortlist::Report", "Requirements and who falls")},
    {ReportSection::Certificates, "certificates", QT_TRANSLATE_NOOP("shortlist::Report", "Certificates")},
    {ReportSection::Sites, "sites", QT_TRANSLATE_NOOP("shortlist::Report", "Sites and time zones")},
    {ReportSection::Rfp, "rfp", QT_TRANSLATE_NOOP("shortlist::Report", "Request for proposals")},
    {ReportSection::Prices, "prices", QT_TRANSLATE_NOOP("shortlist::Report", "Prices")},
    {ReportSection::Method, "method", QT_TRANSLATE_NOOP("shortlist::Report", "Method in words")},
    {ReportSection::Criteria, "criteria", QT_TRANSLATE_NOOP("shortlist::Report", "Criteria and weights")},
    {ReportSection::Evaluators, "evaluators", QT_TRANSLATE_NOOP("shortlist::Report", "Evaluators and consensus")},
    {ReportSection::Ranking, "ranking", QT_TRANSLATE_NOOP("shortlist::Report", "Ranking and contributions")},
    {ReportSection::Charts, "charts", QT_TRANSLATE_NOOP("shortlist::Report", "Charts")},
    {ReportSection::Robustness, "robustness", QT_TRANSLATE_NOOP("shortlist::Report", "Robustness of the ranking")},
    {ReportSection::Providers, "providers",
     QT_TRANSLATE_NOOP("shortlist::Report", "A page for each shortlisted provider")},
    {ReportSection::Missing, "missing", QT_TRANSLATE_NOOP("shortlist::Report", "Missing data")},
    {ReportSection::Appendix, "appendix",
     QT_TRANSLATE_NOOP("shortlist::Report", "Appendix: scales, scores and comments")},
}};

// What laying out takes of the whole work; the rest is painting.
constexpr double kShareOfLayout = 0.5;

bool goesOn(const ReportProgress &progress, double done)
{
    return !progress || progress(done);
}

tl::unexpected<Error> cancelled()
{
    return fail(ErrorCode::Cancelled, Words::tr("The report was not written, because it was cancelled."));
}

Result<QByteArray> renderPdf(const ReportDocument &document, const ReportProgress &progress)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&buffer);
        writer.setPageSize(
            QPageSize(document.options().paper == ReportPaper::Letter ? QPageSize::Letter : QPageSize::A4));
        writer.setPageMargins(QMarginsF(0, 0, 0, 0));
        writer.setResolution(72 * ReportDocument::kUnitsPerPoint);
        writer.setTitle(document.options().title);
        QPainter painter;
        if (!painter.begin(&writer))
            return fail(ErrorCode::Failed, Words::tr("The report could not be drawn."));
        const int pages = document.pageCount();
        for (int page = 0; page < pages; ++page) {
            if (page > 0)
                writer.newPage();
            document.paintPage(painter, page);
            if (!goesOn(progress, kShareOfLayout + (1 - kShareOfLayout) * (page + 1) / pages))
                return cancelled();
        }
    }
    return bytes;
}

report::PdfExtras extrasOf(const ReportDocument &document)
{
    report::PdfExtras extras;
    extras.title = document.options().title;
    extras.author = document.options().author;
    extras.creator = QStringLiteral("Shortlist " SHORTLIST_VERSION);
    const QLocale &locale = document.options().locale;
    extras.language = locale.language() == QLocale::C ? QStringLiteral("en") : locale.bcp47Name();
    extras.created = document.options().generatedAt;
    extras.pageHeight = document.pageSize().height();
    for (const ReportDocument::Bookmark &bookmark : document.bookmarks())
        extras.bookmarks.push_back({bookmark.level, bookmark.text, bookmark.page, bookmark.y});
    for (const ReportDocument::Link &link : document.links())
        extras.links.push_back({link.page, link.rect, link.bookmark});
    return extras;
}

tl::unexpected<Error> cannotWrite(const QSaveFile &file, const QString &path, qint64 bytes)
{
    const QFileInfo target(path);
    const QString shown = target.absoluteFilePath();
    const QString kept = target.exists() ? Words::tr("The file of that name that was there is as it was.") : QString();
    const auto sentence = [&kept](const QString &text) {
        return kept.isEmpty() ? text : QString(text + QLatin1Char(' ') + kept);
    };
    const QStorageInfo disk(target.absolutePath());
    if (file.error() == QFileDevice::ResourceError || (disk.isValid() && disk.bytesAvailable() < bytes))
        return fail(ErrorCode::DiskFull,
                    sentence(Words::tr("The disk is too full to write the report “%1”.").arg(shown)));
    if (!QFileInfo::exists(target.absolutePath()))
        return fail(
            ErrorCode::NotFound,
            Words::tr("The report was not written, because there is no folder “%1”.").arg(target.absolutePath()));
    if (file.error() == QFileDevice::OpenError || file.error() == QFileDevice::PermissionsError || disk.isReadOnly())
        return fail(ErrorCode::ReadOnly,
                    sentence(Words::tr("The report “%1” cannot be written: %2. Choose another folder.")
                                 .arg(shown, file.errorString())));
    return fail(ErrorCode::Failed,
                sentence(Words::tr("The report “%1” could not be written: %2.").arg(shown, file.errorString())));
}

Result<> writeAtomically(const QByteArray &bytes, const QString &path)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return cannotWrite(file, path, 0);
    if (file.write(bytes) != bytes.size() || !file.flush()) {
        const auto error = cannotWrite(file, path, bytes.size());
        file.cancelWriting();
        return error;
    }
    if (!file.commit())
        return cannotWrite(file, path, bytes.size());
    return {};
}

} // namespace

bool ReportOptions::has(ReportSection section) const
{
    return std::find(sections.begin(), sections.end(), section) != sections.end();
}

QString reportSectionCode(ReportSection section)
{
    return QLatin1String(kSectionWords[static_cast<std::size_t>(section)].code);
}

std::optional<ReportSection> reportSectionFromCode(const QString &code)
{
    for (const SectionWord &word : kSectionWords) {
        if (code.compare(QLatin1String(word.code), Qt::CaseInsensitive) == 0)
            return word.section;
    }
    return std::nullopt;
}

QString reportSectionName(ReportSection section)
{
    return Words::tr(kSectionWords[static_cast<std::size_t>(section)].name);
}

Result<> writeReport(const Snapshot &snapshot, const Evaluation &evaluation, const ReportOptions &options,
                     const QString &pdfPath, const ReportProgress &progress)
{
    if (options.sections.empty())
        return fail(ErrorCode::BadInput, Words::tr("The report would be empty. Choose at least one section."));
    ReportDocument document(snapshot, evaluation, options);
    while (document.step()) {
        if (!goesOn(progress, kShareOfLayout * document.progress()))
            return cancelled();
    }
    Result<QByteArray> pdf = renderPdf(document, progress);
    if (!pdf)
        return tl::unexpected<Error>(pdf.error());
    return writeAtomically(report::withExtras(*pdf, extrasOf(document)), pdfPath);
}

} // namespace shortlist
