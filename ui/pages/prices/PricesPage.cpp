// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/prices/PricesPage.h"

#include "core/evaluation/PriceWarnings.h"
#include "core/model/Change.h"
#include "ui/charts/Chart.h"
#include "ui/models/Workspace.h"
#include "ui/pages/prices/AddOfferDialog.h"
#include "ui/pages/prices/CostViews.h"
#include "ui/pages/prices/OffersView.h"
#include "ui/pages/prices/PriceEdits.h"
#include "ui/pages/prices/PriceInspector.h"
#include "ui/pages/prices/PriceTableModel.h"
#include "ui/pages/prices/PriceWords.h"
#include "ui/pages/prices/TermsView.h"
#include "ui/widgets/Banner.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/Icons.h"
#include "ui/widgets/Theme.h"

#include <QAction>
#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QItemSelectionModel>
#include <QLocale>
#include <QMenu>
#include <QScopedValueRollback>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QTabWidget>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

namespace shortlist {

namespace {

// The stack's places.
enum Place { Content, Empty };

constexpr int kWarnings = 3; // that are shown in full

} // namespace

PricesPage::PricesPage(Workspace &workspace, QWidget *parent)
    : Page(tr("Prices"), parent)
    , m_workspace(workspace)
    , m_model(new PriceTableModel(workspace, this))
    , m_sorter(new PriceSorter(this))
{
    setObjectName(QStringLiteral("pricesPage"));
    m_sorter->setSourceModel(m_model);
    m_model->setVolume(workspace.snapshot().priceTerms().volume);
    m_add = new QAction(icon(QStringLiteral("list-add")), tr("Add offer…"), this);
    m_add->setObjectName(QStringLiteral("addOffer"));
    connect(m_add, &QAction::triggered, this, &PricesPage::askForOffer);
    m_stack = new QStackedWidget(this);
    m_stack->addWidget(makeContent());
    m_empty = makeEmpty();
    m_stack->addWidget(m_empty);
    setContent(m_stack);
    makeHeader();
    connect(m_tabs, &QTabWidget::currentChanged, this, &PricesPage::refreshTab);
    connect(&workspace, &Workspace::changed, this, &PricesPage::follow);
    connect(&workspace, &Workspace::viewerChanged, this, [this] {
        m_stale = true;
        if (isVisible())
            refresh();
    });
    connect(&workspace, &Workspace::selectionChanged, this, [this] {
        if (!m_stale)
            showSelection();
    });
}

PricesPage::~PricesPage() = default;

QWidget *PricesPage::makeContent()
{
    const int space = theme::spacing();
    m_tabs = new QTabWidget(this);
    m_tabs->setObjectName(QStringLiteral("pricesTabs"));
    m_tabs->setDocumentMode(true);
    m_kinds = new CostKindView(m_workspace, *m_model, this);
    m_volumes = new VolumeView(m_workspace, *m_model, this);
    m_offers = new OffersView(m_workspace, this);
    m_terms = new TermsView(m_workspace, this);
    m_tabs->addTab(makeComparison(), icon(QStringLiteral("table")), tr("Comparison"));
    m_tabs->addTab(m_kinds, icon(QStringLiteral("office-chart-bar-stacked")), tr("By kind of cost"));
    m_tabs->addTab(m_volumes, icon(QStringLiteral("office-chart-line")), tr("Against volume"));
    m_tabs->addTab(m_offers, icon(QStringLiteral("document-edit")), tr("Offers"));
    m_tabs->addTab(m_terms, icon(QStringLiteral("configure")), tr("Own costs, rates and rules"));
    m_inspector = new PriceInspector(m_workspace, *m_model, this);
    m_inspector->setFixedWidth(fontMetrics().height() * 19);
    // Each tab has its own least width, and the inspector does not stand beside the widest of them.
    m_tabs->setMinimumWidth(fontMetrics().height() * 24);
    auto *content = new QWidget(this);
    auto *row = new QHBoxLayout(content);
    row->setContentsMargins(space * 2, 0, space, space * 2);
    row->setSpacing(space);
    row->addWidget(m_tabs, 1);
    row->addWidget(m_inspector);
    return content;
}

QWidget *PricesPage::makeComparison()
{
    const int space = theme::spacing();
    auto *side = new QWidget(this);
    m_banner = new Banner(theme::State::Neutral, side);
    m_banner->setObjectName(QStringLiteral("priceWarningBanner"));
    m_banner->hide();
    m_table = new QTableView(side);
    m_table->setObjectName(QStringLiteral("priceTable"));
    m_table->setAccessibleName(tr("Total cost of each offer over the term"));
    m_table->setModel(m_sorter);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setTabKeyNavigation(false);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(PriceTableModel::Base, Qt::AscendingOrder);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() * 3 / 2);
    QHeaderView *header = m_table->horizontalHeader();
    header->setHighlightSections(false);
    header->setResizeContentsPrecision(50);
    header->setSectionResizeMode(QHeaderView::ResizeToContents);
    // Names are as wide as they like up to a limit; the last column takes what is left.
    header->setMaximumSectionSize(fontMetrics().averageCharWidth() * 26);
    header->setStretchLastSection(true);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex &index) {
        if (index.isValid() && !m_showing)
            m_workspace.selectProvider(m_model->providerAt(m_sorter->mapToSource(index).row()));
    });
    connect(m_table, &QTableView::doubleClicked, this, [this] { setTab(OffersTab); });
    auto *layout = new QVBoxLayout(side);
    layout->setContentsMargins(0, space, 0, 0);
    layout->setSpacing(space);
    layout->addWidget(m_banner);
    layout->addWidget(m_table, 1);
    return side;
}

EmptyState *PricesPage::makeEmpty()
{
    auto *empty = new EmptyState(QStringLiteral("office-chart-bar-stacked"), QString(), this);
    empty->addAction(m_add);
    return empty;
}

void PricesPage::makeHeader()
{
    m_volume = new QComboBox(this);
    m_volume->setObjectName(QStringLiteral("shownVolume"));
    m_volume->setAccessibleName(tr("Volume that is shown"));
    m_volume->setToolTip(tr("The volume that charts and explanations speak of"));
    for (const Volume volume : price_words::kAllVolumes)
        m_volume->addItem(price_words::volume(volume), static_cast<int>(volume));
    m_volume->setCurrentIndex(m_volume->findData(static_cast<int>(m_model->volume())));
    connect(m_volume, &QComboBox::activated, this, [this] {
        m_model->setVolume(static_cast<Volume>(m_volume->currentData().toInt()));
        refreshWords();
        refreshTab();
    });
    addHeaderWidget(m_volume);
    m_export = new QToolButton(this);
    m_export->setObjectName(QStringLiteral("chartExport"));
    m_export->setText(tr("Copy or save chart"));
    m_export->setIcon(icon(QStringLiteral("document-export")));
    m_export->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_export->setPopupMode(QToolButton::InstantPopup);
    auto *menu = new QMenu(m_export);
    m_export->setMenu(menu);
    connect(menu, &QMenu::aboutToShow, this, [this, menu] {
        menu->clear();
        menu->addActions((tab() == KindsTab ? m_kinds->chart() : m_volumes->chart())->exportActions());
    });
    addHeaderWidget(m_export);
    addHeaderAction(m_add, true);
}

PricesPage::Tab PricesPage::tab() const
{
    return static_cast<Tab>(std::max(0, m_tabs->currentIndex()));
}

void PricesPage::setTab(Tab tab)
{
    m_tabs->setCurrentIndex(tab);
}

void PricesPage::askForOffer()
{
    m_offers->commit();
    AddOfferDialog dialog(m_workspace, this);
    if (dialog.exec() == QDialog::Accepted)
        addOffer(dialog);
}

void PricesPage::addOffer(const AddOfferDialog &answer)
{
    const ProviderId provider = answer.provider();
    const OfferId added =
        price_edits::addOffer(m_workspace, provider, answer.name(), answer.model(), answer.currency());
    if (isNull(added))
        return;
    m_workspace.selectProvider(provider);
    setTab(OffersTab);
    m_offers->choose(provider, added);
}

void PricesPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    if (m_stale)
        refresh();
}

void PricesPage::follow(const Change &change)
{
    // The prices of thousands are not computed for a page that nobody looks at.
    if (!isVisible()) {
        m_stale = true;
        return;
    }
    const bool pricing = !change.providers.isEmpty() || change.need || change.priceTerms || change.lists.any() ||
                         !change.criteria.isEmpty() || change.method;
    if (!pricing)
        return;
    if (change.priceTerms)
        m_model->setVolume(m_model->volume());
    m_model->follow(change);
    m_offers->follow(change);
    m_terms->follow(change);
    settle();
}

void PricesPage::refresh()
{
    m_stale = false;
    m_model->reload();
    m_offers->reload();
    m_terms->refresh();
    settle();
}

void PricesPage::settle()
{
    const bool closed = m_workspace.viewer() != EvaluatorId{} && panel::envelopeClosed(m_workspace.snapshot());
    const bool anyOffer =
        std::any_of(m_workspace.snapshot().providers().begin(), m_workspace.snapshot().providers().end(),
                    [](const Provider &provider) { return !provider.offers.empty(); });
    const bool noProviders = m_workspace.snapshot().providers().empty();
    m_empty->setSentence(closed ? tr("Prices stay in their envelope until quality is closed.")
                         : noProviders
                             ? tr("Offers belong to providers. Add providers first, then what they ask.")
                             : tr("No offer was entered yet. An offer says what a provider asks, in one of seven "
                                  "models; totals over the term are made comparable here."));
    m_add->setEnabled(!m_workspace.isReadOnly() && !noProviders);
    m_add->setVisible(!closed);
    m_stack->setCurrentIndex(anyOffer && !closed ? Content : Empty);
    refreshWords();
    refreshTab();
}

void PricesPage::refreshTab()
{
    if (m_stale)
        return;
    const bool content = m_stack->currentIndex() == Content;
    m_inspector->setVisible(tab() != OffersTab && tab() != TermsTab);
    m_export->setVisible(content && (tab() == KindsTab || tab() == VolumeTab));
    m_volume->setVisible(content && tab() != OffersTab && tab() != TermsTab);
    if (tab() == KindsTab)
        m_kinds->refresh();
    else if (tab() == VolumeTab)
        m_volumes->refresh();
    else if (tab() == OffersTab)
        m_offers->chooseSelected();
    refreshWarnings();
    showSelection();
}

void PricesPage::refreshWords()
{
    const std::vector<Price> &prices = m_model->prices();
    const int offers = m_model->rowCount();
    const QString currency = m_workspace.snapshot().need().currency;
    QStringList parts;
    if (m_stack->currentIndex() != Content) {
        setSentence(m_workspace.viewer() != EvaluatorId{} && panel::envelopeClosed(m_workspace.snapshot())
                        ? tr("Prices are in a closed envelope.")
                        : tr("No offers yet."));
        setBadge(QString());
        return;
    }
    parts << (offers == 1 ? tr("One provider with an offer") : tr("%Ln providers with an offer", nullptr, offers));
    if (!prices.empty())
        parts << tr("from %1 to %2 over %3 at %4")
                     .arg(price_words::moneyIn(currency, prices.front().amount, 0),
                          price_words::money(prices.back().amount, 0),
                          price_words::months(m_workspace.snapshot().need().termMonths),
                          price_words::volume(m_model->volume()).toLower());
    if (m_model->unknown() > 0)
        parts << tr("%Ln without a price that can be told", nullptr, m_model->unknown());
    if (!m_model->lowOffers().empty())
        parts << tr("%Ln abnormally low", nullptr, static_cast<int>(m_model->lowOffers().size()));
    setSentence(tr("%1.").arg(parts.join(QStringLiteral("; "))));
    const int toDo = m_model->unknown();
    setBadge(toDo > 0 ? QLocale().toString(toDo) : (offers > 0 ? QString(QChar(0x2713)) : QString()));
}

void PricesPage::refreshWarnings()
{
    QStringList lines;
    for (const PriceWarning &warning : priceWarnings(m_workspace.snapshot(), m_workspace.evaluation()))
        lines << QString(QChar(0x26A0) + QLatin1Char(' ') + priceWarningText(m_workspace.snapshot(), warning));
    const auto more = static_cast<int>(lines.size()) - kWarnings;
    if (more > 0)
        lines = lines.mid(0, kWarnings) << tr("And %Ln more.", nullptr, more);
    m_banner->setText(lines.join(QLatin1Char('\n')));
    m_banner->setVisible(!lines.isEmpty());
}

void PricesPage::showSelection()
{
    const int row = m_model->rowOf(m_workspace.selectedProvider());
    const QModelIndex index = row < 0 ? QModelIndex() : m_sorter->mapFromSource(m_model->index(row, 0));
    if (index.row() != m_table->currentIndex().row() || !m_table->currentIndex().isValid()) {
        const QScopedValueRollback<bool> guard(m_showing, true);
        m_table->setCurrentIndex(index);
        if (!index.isValid())
            m_table->clearSelection();
        // Not before the table has its size.
        QMetaObject::invokeMethod(
            m_table, [this] { m_table->scrollTo(m_table->currentIndex()); }, Qt::QueuedConnection);
    }
    if (tab() == KindsTab)
        m_kinds->showSelection();
    else if (tab() == VolumeTab)
        m_volumes->showSelection();
    else if (tab() == OffersTab)
        m_offers->chooseSelected();
    m_inspector->refresh();
}

} // namespace shortlist
