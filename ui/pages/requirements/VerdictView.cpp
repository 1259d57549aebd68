// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/requirements/VerdictView.h"

#include "core/qualification/Qualification.h"
#include "ui/models/ProviderWords.h"
#include "ui/models/VerdictWords.h"
#include "ui/models/Workspace.h"
#include "ui/pages/requirements/VerdictModel.h"
#include "ui/widgets/SearchField.h"
#include "ui/widgets/Theme.h"

#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace shortlist {

namespace {

constexpr int kEvery = -1;

} // namespace

VerdictView::VerdictView(Workspace &workspace, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_model(new VerdictModel(workspace, this))
{
    makeTable();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, theme::spacing(), 0, 0);
    layout->setSpacing(theme::spacing());
    layout->addLayout(makeFilters());
    layout->addWidget(m_table, 1);
    fillFilters();
    connect(m_model, &QAbstractItemModel::modelReset, this, [this] {
        fillFilters();
        sizeColumns();
        setCurrent(m_provider, m_requirement);
    });
    connect(m_model, &QAbstractItemModel::headerDataChanged, this, &VerdictView::fillFilters);
    connect(m_model, &QAbstractItemModel::rowsInserted, this, &VerdictView::fillFilters);
    connect(m_model, &QAbstractItemModel::rowsRemoved, this, &VerdictView::fillFilters);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, &VerdictView::tellCurrent);
    m_model->setWatched(false);
}

void VerdictView::makeTable()
{
    m_table = new QTableView(this);
    m_table->setObjectName(QStringLiteral("verdictTable"));
    m_table->setAccessibleName(tr("Who falls at which requirement"));
    m_table->setModel(m_model);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setAlternatingRowColors(true);
    m_table->setTabKeyNavigation(false);
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    QHeaderView *names = m_table->verticalHeader();
    names->setDefaultSectionSize(fontMetrics().height() + theme::spacing());
    names->setSectionResizeMode(QHeaderView::Fixed);
    names->setFixedWidth(fontMetrics().averageCharWidth() * 30);
    names->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    names->setTextElideMode(Qt::ElideRight);
    names->setHighlightSections(true);
    QHeaderView *header = m_table->horizontalHeader();
    header->setFixedHeight(fontMetrics().lineSpacing() * 2 + theme::spacing()); // names take two lines
    header->setHighlightSections(true);
    header->setMinimumSectionSize(fontMetrics().averageCharWidth() * 10);
    header->setSortIndicator(-1, Qt::AscendingOrder);
    header->setSortIndicatorClearable(true);
    m_table->setSortingEnabled(true);
    sizeColumns();
}

void VerdictView::sizeColumns()
{
    QHeaderView *header = m_table->horizontalHeader();
    for (int column = 0; column < m_model->columnCount(); ++column)
        header->resizeSection(column, fontMetrics().averageCharWidth() * (column == VerdictModel::kTogether ? 16 : 20));
}

QLayout *VerdictView::makeFilters()
{
    auto *line = new QHBoxLayout;
    line->setSpacing(theme::spacing());
    m_search = new SearchField(QStringLiteral("verdictSearch"), tr("Search the providers"), tr("Provider"), this);
    m_search->setMaximumWidth(fontMetrics().averageCharWidth() * 30);
    m_verdict = new QComboBox(this);
    m_verdict->setObjectName(QStringLiteral("verdictFilter"));
    m_verdict->setAccessibleName(tr("Verdict"));
    m_verdict->addItem(tr("Every verdict"), kEvery);
    for (const Verdict verdict : {Verdict::Fail, Verdict::Unknown, Verdict::Waived, Verdict::Pass})
        m_verdict->addItem(verdictInWords(verdict), static_cast<int>(verdict));
    m_of = new QComboBox(this);
    m_of->setObjectName(QStringLiteral("verdictOf"));
    m_of->setAccessibleName(tr("Of which requirement"));
    m_of->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_of->setMinimumContentsLength(24);
    m_count = new QLabel(this);
    m_count->setObjectName(QStringLiteral("verdictCount"));
    m_count->setForegroundRole(QPalette::PlaceholderText);
    auto *of = new QLabel(tr("o&f"), this);
    of->setBuddy(m_of);
    line->addWidget(m_search, 1);
    line->addWidget(m_verdict);
    line->addWidget(of);
    line->addWidget(m_of);
    line->addStretch();
    line->addWidget(m_count);
    connect(m_search, &QLineEdit::textChanged, this, &VerdictView::filter);
    connect(m_verdict, &QComboBox::currentIndexChanged, this, &VerdictView::filter);
    connect(m_of, &QComboBox::currentIndexChanged, this, &VerdictView::filter);
    return line;
}

// The requirements to filter by, and how many rows there are.
void VerdictView::fillFilters()
{
    const QSignalBlocker blocker(m_of);
    const QVariant chosen = m_of->currentData();
    QList<std::pair<QString, qint64>> items{{tr("all together"), 0}};
    for (int column = 1; column < m_model->columnCount(); ++column)
        items.emplaceBack(m_model->headerData(column, Qt::Horizontal).toString(), raw(m_model->requirementAt(column)));
    bool other = items.size() != m_of->count();
    for (int i = 0; i < items.size() && !other; ++i)
        other = m_of->itemText(i) != items[i].first || m_of->itemData(i).toLongLong() != items[i].second;
    if (other) {
        m_of->clear();
        for (const auto &[name, id] : std::as_const(items))
            m_of->addItem(name, id);
        m_of->setCurrentIndex(std::max(0, m_of->findData(chosen)));
    }
    const QLocale locale;
    const int all = m_workspace.evaluation().qualification().funnel().longList;
    m_count->setText(m_model->rowCount() == all
                         ? (all == 1 ? tr("1 provider") : tr("%1 providers").arg(locale.toString(all)))
                         : tr("%1 of %2 providers").arg(locale.toString(m_model->rowCount()), locale.toString(all)));
}

void VerdictView::filter()
{
    if (m_filling)
        return;
    const int verdict = m_verdict->currentData().toInt();
    m_model->setFilter(verdict == kEvery ? std::nullopt : std::optional(static_cast<Verdict>(verdict)),
                       RequirementId{m_of->currentData().toLongLong()}, m_search->text());
    fillFilters();
}

void VerdictView::showOnly(int verdict, RequirementId of)
{
    m_filling = true;
    m_verdict->setCurrentIndex(std::max(0, m_verdict->findData(verdict)));
    m_of->setCurrentIndex(std::max(0, m_of->findData(raw(of))));
    m_filling = false;
    filter();
}

void VerdictView::setCurrent(ProviderId provider, RequirementId requirement)
{
    m_provider = provider;
    m_requirement = requirement;
    const int row = m_model->rowOf(provider);
    const int column = std::max(0, m_model->columnOf(requirement));
    if (row < 0) {
        m_table->clearSelection();
        return;
    }
    const QModelIndex index = m_model->index(row, column);
    if (m_table->currentIndex() == index)
        return;
    const QSignalBlocker blocker(this);
    m_table->setCurrentIndex(index);
    m_table->scrollTo(index);
}

void VerdictView::tellCurrent()
{
    const QModelIndex index = m_table->currentIndex();
    if (!index.isValid())
        return;
    m_provider = m_model->providerAt(index.row());
    m_requirement = m_model->requirementAt(index.column());
    emit cellChosen(m_provider, m_requirement);
}

void VerdictView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_model->setWatched(true);
    setCurrent(m_provider, m_requirement);
}

void VerdictView::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_model->setWatched(false);
}

} // namespace shortlist
