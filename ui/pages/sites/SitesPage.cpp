// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/sites/SitesPage.h"

#include "ui/charts/DayOverlapChart.h"
#include "ui/models/ProviderWords.h"
#include "ui/models/Workspace.h"
#include "ui/pages/sites/SiteEdits.h"
#include "ui/pages/sites/SiteFilter.h"
#include "ui/pages/sites/SiteInspector.h"
#include "ui/pages/sites/SitesModel.h"
#include "ui/widgets/Banner.h"
#include "ui/widgets/HoursText.h"

#include <QAction>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QSpinBox>
#include <QStackedWidget>
#include <QTableView>
#include <QTimer>

#include <algorithm>

namespace shortlist {

namespace {

constexpr int kMostInChart = 200;

std::vector<DaySpan> spans(const std::vector<DayPart> &parts)
{
    std::vector<DaySpan> result;
    for (const DayPart &part : parts)
        result.push_back({part.from, part.to});
    return result;
}

int sum(const std::vector<DayPart> &parts)
{
    int minutes = 0;
    for (const DayPart &part : parts)
        minutes += part.to - part.from;
    return minutes;
}

} // namespace

SitesPage::SitesPage(Workspace &workspace, QWidget *parent)
    : Page(tr("Sites"), parent)
    , m_workspace(workspace)
    , m_model(new SitesModel(workspace, this))
    , m_filtered(new SiteFilter(this))
    , m_chartTimer(new QTimer(this))
{
    setObjectName(QStringLiteral("sitesPage"));
    m_filtered->setSourceModel(m_model);
    m_filtered->sort(SitesModel::ProviderName);
    makeActions();
    setContent(makeContent());
    connectParts();
    refreshBuyer();
    refresh();
    followSelectedProvider();
}

SitesPage::~SitesPage() = default;

void SitesPage::connectParts()
{
    // One picture for a burst of changes of the rows.
    m_chartTimer->setSingleShot(true);
    m_chartTimer->setInterval(0);
    connect(m_chartTimer, &QTimer::timeout, this, &SitesPage::composeChart);
    connect(m_model, &SitesModel::contentChanged, this, &SitesPage::refresh);
    connect(m_model, &SitesModel::refused, this, [this](const QString &sentence) { m_workspace.notify(sentence); });
    connect(&m_workspace, &Workspace::changed, this, [this](const Change &change) {
        if (change.need)
            refreshBuyer();
        m_inspector->refresh();
        refresh();
    });
    connect(&m_workspace, &Workspace::selectionChanged, this, &SitesPage::followSelectedProvider);
    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_filtered->setText(text);
        refreshChart();
    });
    connect(m_show, &QComboBox::activated, this, [this](int index) {
        m_filtered->setShow(static_cast<SiteFilter::Show>(index));
        refreshChart();
    });
    connect(m_year, &QSpinBox::valueChanged, this, [this](int year) {
        m_model->setYear(year);
        m_inspector->refresh();
    });
    connect(m_filtered, &QAbstractItemModel::layoutChanged, this, &SitesPage::refreshChart);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &SitesPage::followRow);
    connect(m_chart, &Chart::picked, this, [this](int item) {
        const SiteRow &row = m_model->at(m_chartRows.at(static_cast<std::size_t>(item)));
        selectSite(row.provider, row.site.id);
    });
}

void SitesPage::refresh()
{
    const bool noProviders = m_workspace.snapshot().providers().empty();
    m_stack->setCurrentIndex(noProviders ? NoProviders : m_model->rowCount() == 0 ? NoSites : Content);
    m_add->setEnabled(!m_workspace.isReadOnly() && m_workspace.snapshot().provider(m_workspace.selectedProvider()));
    const QLocale locale;
    int types[4] = {0, 0, 0, 0};
    int unknown = 0;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const SiteRow &site = m_model->at(row);
        if (!site.takesPart)
            continue;
        ++types[static_cast<int>(site.location.type)];
        unknown += site.overlap == nullptr ? 1 : 0;
    }
    QStringList parts;
    for (const LocationType type :
         {LocationType::Onshore, LocationType::Nearshore, LocationType::Offshore, LocationType::Unknown}) {
        const int count = types[static_cast<int>(type)];
        if (count > 0)
            parts << tr("%1 %2").arg(locale.toString(count), type == LocationType::Unknown
                                                                 ? tr("with no location type")
                                                                 : locationTypeLabel(type).toLower());
    }
    const int all = types[0] + types[1] + types[2] + types[3];
    QString sentence = all == 1 ? tr("One site of a provider that takes part")
                                : tr("%1 sites of providers that take part").arg(locale.toString(all));
    if (!parts.isEmpty())
        sentence = tr("%1: %2").arg(sentence, parts.join(QStringLiteral(", ")));
    if (unknown > 0 && m_model->isBuyerKnown())
        sentence = tr("%1; the shift or zone of %2 is not known").arg(sentence, locale.toString(unknown));
    setSentence(all == 0 ? tr("No site is entered yet.") : tr("%1.").arg(sentence));
    setBadge(unknown > 0 && m_model->isBuyerKnown() ? locale.toString(unknown) : QString());
    refreshChart();
}

void SitesPage::refreshBuyer()
{
    const WorkingHours &buyer = m_model->buyer();
    m_banner->setVisible(!m_model->isBuyerKnown());
    m_buyer->setVisible(m_model->isBuyerKnown());
    m_buyer->setText(tr("Your hours: %1, %2").arg(hours_text::week(buyer.days, buyer.from, buyer.to), buyer.zone));
}

void SitesPage::refreshChart()
{
    m_chartStale = true;
    if (isVisible())
        m_chartTimer->start();
}

// Of the sites whose hours are known, the first in the table; the chosen provider's, where the chosen one is not among
// them.
std::vector<int> SitesPage::chartRows()
{
    std::vector<int> rows;
    m_chartable = 0;
    for (int row = 0; row < m_filtered->rowCount(); ++row) {
        const int at = m_filtered->mapToSource(m_filtered->index(row, 0)).row();
        if (m_model->at(at).overlap == nullptr)
            continue;
        if (++m_chartable <= kMostInChart)
            rows.push_back(at);
    }
    const int chosen = m_model->rowOf(m_workspace.selectedProvider(), m_inspector->site());
    if (m_chartable <= kMostInChart || chosen < 0 || m_model->at(chosen).overlap == nullptr ||
        std::find(rows.begin(), rows.end(), chosen) != rows.end())
        return rows;
    rows.clear();
    const ProviderId provider = m_model->at(chosen).provider;
    for (int row = m_model->firstRowOf(provider); row < m_model->rowCount() && m_model->at(row).provider == provider;
         ++row) {
        if (m_model->at(row).overlap != nullptr)
            rows.push_back(row);
    }
    return rows;
}

void SitesPage::composeChart()
{
    m_chartStale = false;
    const WorkingHours &buyer = m_model->buyer();
    // The middles of January and July show either hemisphere's summer and winter.
    const QDate days[] = {workingDayFrom(buyer, QDate(m_model->year(), 1, 13)),
                          workingDayFrom(buyer, QDate(m_model->year(), 7, 14))};
    const QLocale locale;
    DayOverlapData data;
    for (const QDate &day : days)
        data.times.push_back(locale.standaloneMonthName(day.month()));
    const std::vector<DayPart> own = shiftsSeenFrom(buyer.zone, buyer, days[0]);
    data.own = spans(own);
    data.ownName = tr("Your working hours");
    data.axis = tr("Time of day in %1").arg(buyer.zone);
    m_chartRows = chartRows();
    int current = -1;
    for (const int at : m_chartRows) {
        const SiteRow &row = m_model->at(at);
        DayOverlapRow bar;
        bar.name = row.site.city.isEmpty()
                       ? row.providerName
                       : tr("%1 · %2").arg(row.site.city.simplified(), row.providerName.simplified());
        for (const QDate &day : days) {
            const std::vector<DayPart> shifts = shiftsSeenFrom(buyer.zone, SitesModel::hoursOf(row.site), day);
            const std::vector<DayPart> common = commonParts(shiftsSeenFrom(buyer.zone, buyer, day), shifts);
            bar.shifts.push_back(
                {spans(shifts), spans(common), row.overlap == nullptr ? tr("not known") : hoursText(sum(common))});
        }
        if (row.provider == m_workspace.selectedProvider() && row.site.id == m_inspector->site())
            current = static_cast<int>(data.rows.size());
        data.rows.push_back(std::move(bar));
    }
    m_chart->setData(data);
    m_chart->setCurrent(current);
    const int shown = static_cast<int>(m_chartRows.size());
    if (shown == m_chartable)
        m_chart->setTitle(tr("A working day at each site, by your clock"));
    else if (shown == kMostInChart)
        m_chart->setTitle(tr("A working day at the first %1 of %2 sites, by your clock")
                              .arg(locale.toString(shown), locale.toString(m_chartable)));
    else
        m_chart->setTitle(tr("A working day at the sites of %1, by your clock")
                              .arg(words::brief(m_model->at(m_chartRows.front()).providerName)));
}

void SitesPage::followRow()
{
    const QModelIndex index = m_filtered->mapToSource(m_table->currentIndex());
    if (!index.isValid())
        return;
    const SiteRow row = m_model->at(index.row());
    m_inspector->show(row.provider, row.site.id);
    if (!m_following) {
        m_following = true;
        m_workspace.selectProvider(row.provider);
        m_following = false;
    }
    const auto found = std::find(m_chartRows.begin(), m_chartRows.end(), index.row());
    if (found == m_chartRows.end() || m_chartStale)
        refreshChart(); // with that site, if its hours are known
    else
        m_chart->setCurrent(static_cast<int>(found - m_chartRows.begin()));
    m_add->setEnabled(!m_workspace.isReadOnly());
}

void SitesPage::followSelectedProvider()
{
    if (m_following)
        return;
    const ProviderId provider = m_workspace.selectedProvider();
    m_filtered->setProvider(provider);
    m_add->setEnabled(!m_workspace.isReadOnly() && m_workspace.snapshot().provider(provider) != nullptr);
    const int row = m_model->firstRowOf(provider);
    if (row >= 0 && m_model->rowOf(provider, m_inspector->site()) < 0)
        selectSite(provider, m_model->at(row).site.id);
    refreshChart();
}

void SitesPage::selectSite(ProviderId provider, RowId site)
{
    const int row = m_model->rowOf(provider, site);
    if (row < 0)
        return;
    const QModelIndex index = m_filtered->mapFromSource(m_model->index(row, 0));
    m_following = true;
    if (m_workspace.selectedProvider() != provider)
        m_workspace.selectProvider(provider);
    m_filtered->setProvider(provider);
    if (index.isValid()) {
        m_table->setCurrentIndex(index.siblingAtColumn(std::max(0, m_table->currentIndex().column())));
        m_table->scrollTo(index);
    }
    m_inspector->show(provider, site);
    m_following = false;
}

void SitesPage::addSite()
{
    const ProviderId provider = m_workspace.selectedProvider();
    const RowId site = site_edits::add(m_workspace, provider);
    if (isNull(site))
        return;
    m_filter->clear();
    selectSite(provider, site);
    m_inspector->focusFirst();
}

void SitesPage::removeSite()
{
    m_inspector->removeSite();
}

void SitesPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    followSelectedProvider();
    if (m_chartStale)
        m_chartTimer->start();
}

} // namespace shortlist
