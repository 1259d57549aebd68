// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/report/ReportDocument.h"

#include "ui/report/Chapters.h"
#include "ui/report/PageFrame.h"

#include <QPainter>

#include <algorithm>

namespace shortlist {

using namespace report;

namespace {

// From so many pages on a table of contents helps.
constexpr int kPagesForContents = 4;

PageGeometry geometryFor(ReportPaper paper)
{
    return paper == ReportPaper::Letter ? PageGeometry::letter() : PageGeometry::a4();
}

} // namespace

struct ReportDocument::Private
{
    Private(const Snapshot &snapshot, const Evaluation &evaluation, const ReportOptions &options)
        : data(snapshot, evaluation, options)
        , pager(geometryFor(options.paper))
        , composer(pager)
    {}

    void planSections();
    void planProviders();
    void planAppendix();
    void finish();
    void insertContents();
    void linkLines(const Piece *lines);
    void planRobustness();
    void planPrices();
    // A step is done once it answers true; until then it is asked again.
    void planUntil(const std::function<bool()> &work) { steps.push_back(work); }
    void plan(const std::function<void()> &work)
    {
        planUntil([work] {
            work();
            return true;
        });
    }

    ReportData data;
    Pager pager;
    Composer composer;
    std::vector<std::function<bool()>> steps;
    std::size_t done = 0;
    std::unique_ptr<RobustnessWork> robustness; // between its first step and its last
    std::unique_ptr<OfferPricing> pricing;      // likewise
    std::vector<Bookmark> bookmarks;
    std::vector<Link> links;
    QString running; // the foot of each page
};

// Waiting gives way often enough for a window to stay alive.
constexpr std::chrono::milliseconds kPatience(4);

void ReportDocument::Private::planRobustness()
{
    planUntil([this] { return robustness->waitFor(kPatience); });
    plan([this] {
        writeRobustness(composer, data, robustness->results());
        robustness.reset();
    });
}

void ReportDocument::Private::planPrices()
{
    plan([this] { pricing = std::make_unique<OfferPricing>(data); });
    planUntil([this] { return pricing->step(); });
    plan([this] {
        writePrices(composer, data, pricing->offers());
        pricing.reset();
    });
}

void ReportDocument::Private::planProviders()
{
    plan([this] { writeProvidersIntroduction(composer, data); });
    for (const ProviderId id : data.shortlist())
        plan([this, id] { writeProvider(composer, data, id); });
}

void ReportDocument::Private::planAppendix()
{
    plan([this] { writeScales(composer, data); });
    plan([this] { writeScoresIntroduction(composer, data); });
    for (const ProviderId id : data.shortlist())
        plan([this, id] { writeScores(composer, data, id); });
}

void ReportDocument::Private::planSections()
{
    const ReportOptions &options = data.options();
    const auto planIf = [&](ReportSection section, void (*write)(Composer &, const ReportData &)) {
        if (options.has(section))
            plan([this, write] { write(composer, data); });
    };
    // First of all, so that it is computed while other parts are laid out.
    if (options.has(ReportSection::Robustness))
        plan([this] { robustness = std::make_unique<RobustnessWork>(data.snapshot(), data.evaluation()); });
    planIf(ReportSection::Title, writeTitlePage);
    planIf(ReportSection::Need, writeNeed);
    planIf(ReportSection::Requirements, writeRequirements);
    planIf(ReportSection::Certificates, writeCertificateStates);
    planIf(ReportSection::Sites, writeSites);
    planIf(ReportSection::Rfp, writeRfp);
    if (options.has(ReportSection::Prices))
        planPrices();
    planIf(ReportSection::Method, writeMethod);
    planIf(ReportSection::Criteria, writeCriteria);
    planIf(ReportSection::Evaluators, writePanelChapter);
    planIf(ReportSection::Ranking, writeRanking);
    planIf(ReportSection::Charts, writeCharts);
    if (options.has(ReportSection::Robustness))
        planRobustness();
    if (options.has(ReportSection::Providers))
        planProviders();
    planIf(ReportSection::Missing, writeMissing);
    if (options.has(ReportSection::Appendix))
        planAppendix();
    plan([this] { finish(); });
}

// Lays out the contents behind everything else and moves them to the front.
void ReportDocument::Private::insertContents()
{
    const auto &outline = composer.outline();
    const auto pages = static_cast<int>(pager.pages().size());
    if (pages < kPagesForContents || outline.size() < 2)
        return;
    const int place = data.options().has(ReportSection::Title) ? 1 : 0;
    std::vector<int> numbers(outline.size(), 0);
    Pager rehearsal(pager.geometry());
    writeContents(rehearsal, outline, numbers);
    const auto taken = static_cast<int>(rehearsal.pages().size());
    for (std::size_t i = 0; i < outline.size(); ++i) {
        const int page = pager.pageOf(outline[i].mark);
        numbers[i] = page + 1 + (page >= place ? taken : 0);
    }
    const Piece *lines = writeContents(pager, outline, numbers);
    pager.moveToFront(pages, place);
    linkLines(lines);
}

void ReportDocument::Private::linkLines(const Piece *lines)
{
    const PageGeometry &geometry = pager.geometry();
    for (std::size_t page = 0; page < pager.pages().size(); ++page) {
        for (const LaidPage::Placed &placed : pager.pages()[page].placed) {
            for (int i = placed.first; placed.piece == lines && i < placed.end; ++i) {
                const double top = geometry.top + placed.y + lines->height(placed.first, i);
                const double height = lines->height(placed.first, i + 1) - lines->height(placed.first, i);
                const QRectF rect(geometry.left, top, geometry.bodyWidth(), height);
                links.push_back(
                    Link{static_cast<int>(page),
                         QRectF(rect.topLeft() / report::kUnitsPerPoint, rect.size() / report::kUnitsPerPoint),
                         static_cast<std::size_t>(i)});
            }
        }
    }
}

void ReportDocument::Private::finish()
{
    pager.finish();
    insertContents();
    for (const OutlineEntry &entry : composer.outline()) {
        const QString text = QString(entry.number + QLatin1Char(' ') + entry.title);
        const double y = (pager.geometry().top + pager.yOf(entry.mark)) / report::kUnitsPerPoint;
        bookmarks.push_back(Bookmark{entry.level, text, pager.pageOf(entry.mark), y});
    }
}

ReportDocument::ReportDocument(const Snapshot &snapshot, const Evaluation &evaluation, const ReportOptions &options)
    : d(std::make_unique<Private>(snapshot, evaluation, options))
{
    static_assert(kUnitsPerPoint == report::kUnitsPerPoint);
    d->running = tr("%1  ·  %2", "foot of a page: title and date")
                     .arg(d->data.title(), d->data.date(d->data.options().generatedAt.date()));
    d->planSections();
}

ReportDocument::~ReportDocument() = default;

bool ReportDocument::step()
{
    if (isFinished())
        return false;
    if (d->steps[d->done]())
        ++d->done;
    return !isFinished();
}

bool ReportDocument::isFinished() const
{
    return d->done >= d->steps.size();
}

double ReportDocument::progress() const
{
    return static_cast<double>(d->done) / static_cast<double>(d->steps.size());
}

int ReportDocument::pageCount() const
{
    return static_cast<int>(d->pager.pages().size());
}

QSizeF ReportDocument::pageSize() const
{
    return d->pager.geometry().sheet / kUnitsPerPoint;
}

const std::vector<ReportDocument::Bookmark> &ReportDocument::bookmarks() const
{
    return d->bookmarks;
}

const std::vector<ReportDocument::Link> &ReportDocument::links() const
{
    return d->links;
}

const ReportOptions &ReportDocument::options() const
{
    return d->data.options();
}

int ReportDocument::shortlisted() const
{
    return static_cast<int>(d->data.shortlist().size());
}

void ReportDocument::paintPage(QPainter &painter, int page) const
{
    const PageGeometry &geometry = d->pager.geometry();
    const LaidPage &laid = d->pager.pages().at(static_cast<std::size_t>(page));
    painter.save();
    if (!laid.bare)
        paintPageFrame(painter, geometry, laid.chapter, d->running, tr("Page %1 of %2").arg(page + 1).arg(pageCount()));
    paintPageBody(painter, geometry, laid);
    painter.restore();
}

} // namespace shortlist
