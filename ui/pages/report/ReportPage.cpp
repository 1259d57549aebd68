// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/report/ReportPage.h"

#include "ui/dialogs/Ask.h"
#include "ui/dialogs/Preferences.h"
#include "ui/models/Workspace.h"
#include "ui/pages/report/PagePreview.h"
#include "ui/pages/report/ReportForm.h"
#include "ui/report/ReportDocument.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/Icons.h"
#include "ui/widgets/Theme.h"

#include <QAction>
#include <QComboBox>
#include <QDir>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressDialog>
#include <QRegularExpression>
#include <QScrollArea>
#include <QShowEvent>
#include <QSplitter>
#include <QStackedWidget>
#include <QTimer>
#include <QToolButton>

#include <algorithm>
#include <array>

namespace shortlist {

namespace {

constexpr int kPause = 250;    // milliseconds without a change before the preview is laid out anew
constexpr qint64 kSlice = 12;  // milliseconds of layout between two looks at the events
constexpr int kPatience = 500; // milliseconds before an export shows its progress
constexpr int kProgressSteps = 100;
constexpr std::array<double, 6> kZooms{PagePreview::kFitWidth, PagePreview::kFitPage, 0.5, 0.75, 1, 1.5};

} // namespace

struct ReportPage::Private
{
    Private(ReportPage &owner, Workspace &space)
        : page(owner)
        , workspace(space)
    {}

    void makeEmptyState();
    void makeContent();
    QWidget *makePreviewBar();
    void makeActions();
    bool nothingToReport() const;
    void refreshFrame();
    void schedule(int delay = kPause);
    void startLayout();
    void continueLayout();
    void showSentence();
    void showPageNumber();
    void chooseZoom(double zoom);
    QString suggestedPath() const;
    void exportPdf();
    Result<> writeWithProgress(const QString &path);

    ReportPage &page;
    Workspace &workspace;
    QStackedWidget *stack = nullptr;
    EmptyState *empty = nullptr;
    ReportForm *form = nullptr;
    PagePreview *preview = nullptr;
    QLabel *pageNumber = nullptr;
    QComboBox *zoom = nullptr;
    QAction *exportAction = nullptr;
    QTimer pause;
    QTimer slice;
    std::shared_ptr<ReportDocument> growing;
    std::shared_ptr<ReportDocument> shown;
    bool stale = true;
    bool exporting = false;
};

void ReportPage::Private::makeActions()
{
    exportAction = new QAction(icon(QStringLiteral("document-export")), tr("Export to PDF…"), &page);
    exportAction->setObjectName(QStringLiteral("exportPdf"));
    exportAction->setShortcut(QKeySequence(QStringLiteral("Ctrl+E")));
    exportAction->setToolTip(
        tr("Write the report as a PDF (%1)").arg(exportAction->shortcut().toString(QKeySequence::NativeText)));
    connect(exportAction, &QAction::triggered, &page, [this] { exportPdf(); });
    page.addHeaderAction(exportAction, true);
}

void ReportPage::Private::makeEmptyState()
{
    empty = new EmptyState(QStringLiteral("office-report"), QString(), stack);
    const auto add = [this](const QString &name, const QString &text, PageId target) {
        auto *action = new QAction(text, empty);
        action->setObjectName(name);
        connect(action, &QAction::triggered, &page, [this, target] { workspace.goTo(target); });
        empty->addAction(action);
    };
    add(QStringLiteral("reportGoToProviders"), tr("Go to providers"), PageId::Providers);
    add(QStringLiteral("reportGoToCriteria"), tr("Go to criteria"), PageId::Criteria);
    stack->addWidget(empty);
}

QWidget *ReportPage::Private::makePreviewBar()
{
    auto *bar = new QWidget(stack);
    auto *layout = new QHBoxLayout(bar);
    const int space = theme::spacing();
    layout->setContentsMargins(space * 2, space / 2, space * 2, space / 2);
    pageNumber = new QLabel(bar);
    pageNumber->setObjectName(QStringLiteral("reportPageNumber"));
    pageNumber->setTextFormat(Qt::PlainText);
    zoom = new QComboBox(bar);
    zoom->setObjectName(QStringLiteral("reportZoom"));
    for (const double step : kZooms)
        zoom->addItem(step < 0    ? tr("Whole page")
                      : step == 0 ? tr("Fit width")
                                  : tr("%1 %").arg(page.locale().toString(qRound(step * 100))),
                      step);
    auto *label = new QLabel(tr("&Zoom"), bar);
    label->setBuddy(zoom);
    layout->addWidget(pageNumber);
    layout->addStretch(1);
    layout->addWidget(label);
    layout->addWidget(zoom);
    connect(zoom, &QComboBox::activated, &page, [this] { preview->setZoom(zoom->currentData().toDouble()); });
    return bar;
}

void ReportPage::Private::makeContent()
{
    form = new ReportForm(workspace.project().path(), stack);
    auto *scroll = new QScrollArea(stack);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(form);
    scroll->setMinimumWidth(form->minimumSizeHint().width() + theme::spacing() * 3);

    auto *right = new QWidget(stack);
    auto *column = new QVBoxLayout(right);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    preview = new PagePreview(right);
    column->addWidget(makePreviewBar());
    column->addWidget(preview, 1);

    auto *splitter = new QSplitter(Qt::Horizontal, stack);
    splitter->setObjectName(QStringLiteral("reportSplitter"));
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(scroll);
    splitter->addWidget(right);
    splitter->setStretchFactor(0, 0);
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({page.fontMetrics().averageCharWidth() * 42, page.fontMetrics().averageCharWidth() * 120});
    stack->addWidget(splitter);

    connect(form, &ReportForm::changed, &page, [this] { schedule(); });
    connect(preview, &PagePreview::currentPageChanged, &page, [this] { showPageNumber(); });
    connect(preview, &PagePreview::zoomChanged, &page, [this](double factor) { chooseZoom(factor); });
}

bool ReportPage::Private::nothingToReport() const
{
    return workspace.snapshot().providers().empty() || workspace.evaluation().leaves().empty();
}

void ReportPage::Private::refreshFrame()
{
    const Need &need = workspace.snapshot().need();
    const QString author = preferences::author().isEmpty() ? defaultAuthor() : preferences::author();
    form->setDefaults(need.title.simplified(), author, need.shortlistSize,
                      static_cast<int>(workspace.evaluation().ranked().size()));
    const bool nothing = nothingToReport();
    exportAction->setEnabled(!nothing);
    stack->setCurrentIndex(nothing ? 0 : 1);
    if (!nothing)
        return;
    empty->setSentence(workspace.snapshot().providers().empty()
                           ? tr("Here the report is put together and exported. It needs providers and criteria first.")
                           : tr("Here the report is put together and exported. It needs criteria first."));
    page.setSentence(tr("There is nothing to report yet."));
}

void ReportPage::Private::schedule(int delay)
{
    // A half laid out document reads the project, so that it must not go on after a change.
    slice.stop();
    growing.reset();
    stale = true;
    // While the page is hidden nothing is worked out: weights may be dragged on another page.
    if (!page.isVisible())
        return;
    refreshFrame();
    if (!nothingToReport())
        pause.start(delay);
}

void ReportPage::Private::startLayout()
{
    const ReportOptions options = form->options();
    if (options.sections.empty()) {
        shown.reset();
        preview->setDocument(nullptr);
        exportAction->setEnabled(false);
        page.setSentence(tr("No section is chosen, so that the report would be empty."));
        return;
    }
    growing = std::make_shared<ReportDocument>(workspace.snapshot(), workspace.evaluation(), options);
    slice.start(0);
}

void ReportPage::Private::continueLayout()
{
    if (growing == nullptr)
        return;
    QElapsedTimer timer;
    timer.start();
    while (growing->step()) {
        if (timer.elapsed() >= kSlice) {
            slice.start(0);
            return;
        }
    }
    stale = false;
    shown = std::move(growing);
    growing.reset();
    preview->setDocument(shown);
    showSentence();
    showPageNumber();
}

void ReportPage::Private::showSentence()
{
    const QLocale locale = page.locale();
    const int pages = shown->pageCount();
    const QString paper = shown->options().paper == ReportPaper::Letter ? tr("US Letter") : tr("A4");
    const QString length =
        pages == 1 ? tr("1 page on %1").arg(paper) : tr("%1 pages on %2").arg(locale.toString(pages), paper);
    const auto own = shown->shortlisted();
    const auto ranked = static_cast<int>(workspace.evaluation().ranked().size());
    if (!shown->options().has(ReportSection::Providers))
        page.setSentence(tr("%1.").arg(length));
    else if (own == 1)
        page.setSentence(
            tr("%1; 1 of %2 ranked providers has a page of its own.").arg(length, locale.toString(ranked)));
    else
        page.setSentence(tr("%1; %2 of %3 ranked providers have a page of their own.")
                             .arg(length, locale.toString(own), locale.toString(ranked)));
    preview->setAccessibleDescription(page.sentence());
}

void ReportPage::Private::showPageNumber()
{
    const int current = preview->currentPage();
    const QLocale locale = page.locale();
    pageNumber->setText(
        current < 0 ? QString()
                    : tr("Page %1 of %2").arg(locale.toString(current + 1), locale.toString(preview->pageCount())));
}

void ReportPage::Private::chooseZoom(double factor)
{
    int index = -1;
    for (int i = 0; i < zoom->count(); ++i) {
        if (qAbs(zoom->itemData(i).toDouble() - factor) < 1e-6)
            index = i;
    }
    zoom->setCurrentIndex(index);
    if (index < 0)
        zoom->setPlaceholderText(tr("%1 %").arg(page.locale().toString(qRound(factor * 100))));
}

QString ReportPage::Private::suggestedPath() const
{
    const ReportOptions options = form->options();
    const QString title = options.title.isEmpty() ? workspace.snapshot().need().title : options.title;
    const QString name = QString(fileNameFor(title) + QStringLiteral(".pdf"));
    // A draft lies where nobody looks; the dialog then opens where the last file went.
    return workspace.project().isDraft() ? name : QFileInfo(workspace.project().path()).absoluteDir().filePath(name);
}

Result<> ReportPage::Private::writeWithProgress(const QString &path)
{
    QProgressDialog dialog(tr("Writing the report…"), tr("Cancel"), 0, kProgressSteps, &page);
    dialog.setWindowModality(Qt::ApplicationModal);
    dialog.setMinimumDuration(kPatience);
    const Result<> result =
        writeReport(workspace.snapshot(), workspace.evaluation(), form->options(), path, [&dialog](double done) {
            dialog.setValue(std::min(kProgressSteps - 1, static_cast<int>(done * kProgressSteps)));
            return !dialog.wasCanceled();
        });
    dialog.setValue(kProgressSteps);
    return result;
}

void ReportPage::Private::exportPdf()
{
    if (exporting)
        return;
    const QString path = ask::fileToSave(&page, tr("Export the report"), suggestedPath(), tr("PDF documents (*.pdf)"),
                                         QStringLiteral("pdf"));
    if (path.isEmpty())
        return;
    exporting = true;
    const Result<> result = writeWithProgress(path);
    exporting = false;
    if (result)
        workspace.notify(tr("The report was exported as “%1”.").arg(QFileInfo(path).fileName()));
    else if (result.error().code == ErrorCode::Cancelled)
        workspace.notify(result.error().message);
    else
        ask::tell(&page, tr("The report was not exported"), result.error().message);
}

QString ReportPage::fileNameFor(const QString &title)
{
    static const QRegularExpression kUnfit(QStringLiteral("[^\\w .,()-]+"),
                                           QRegularExpression::UseUnicodePropertiesOption);
    static const QRegularExpression kDots(QStringLiteral("^[. ]+|[. ]+$"));
    const QString name = QString(title).replace(kUnfit, QStringLiteral(" ")).simplified().left(80).remove(kDots);
    return name.isEmpty() ? tr("Report") : name;
}

ReportPage::ReportPage(Workspace &workspace, QWidget *parent)
    : Page(tr("Report"), parent)
    , d(std::make_unique<Private>(*this, workspace))
{
    d->stack = new QStackedWidget(this);
    d->makeActions();
    d->makeEmptyState();
    d->makeContent();
    setContent(d->stack);
    d->pause.setSingleShot(true);
    d->slice.setSingleShot(true);
    connect(&d->pause, &QTimer::timeout, this, [this] { d->startLayout(); });
    connect(&d->slice, &QTimer::timeout, this, [this] { d->continueLayout(); });
    connect(&workspace, &Workspace::changed, this, [this] { d->schedule(); });
    connect(&workspace, &Workspace::rankingChanged, this, [this] { d->schedule(); });
    d->refreshFrame();
}

ReportPage::~ReportPage() = default;

void ReportPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    d->form->followPreferences();
    if (d->stale || (d->shown != nullptr && d->shown->options().locale != preferences::reportLocale()))
        d->schedule(0);
}

} // namespace shortlist
