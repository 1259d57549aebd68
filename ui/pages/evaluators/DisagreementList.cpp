// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/evaluators/DisagreementList.h"

#include "core/evaluation/Consensus.h"
#include "core/evaluation/EvaluatorAgreement.h"
#include "ui/models/PanelWords.h"
#include "ui/models/ScoreText.h"
#include "ui/models/TextTable.h"
#include "ui/models/Workspace.h"
#include "ui/widgets/PlainLabel.h"
#include "ui/widgets/Theme.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>
#include <QTableView>
#include <QTimer>

#include <algorithm>
#include <set>

namespace shortlist {

namespace {

constexpr std::size_t kMostRows = 500;

QString points(double value)
{
    return QLocale().toString(value * 100, 'f', 0);
}

} // namespace

DisagreementList::DisagreementList(Workspace &workspace, QWidget *parent)
    : Card(tr("Where evaluators disagree"), parent)
    , m_workspace(workspace)
    , m_table(new TextTable(this))
{
    setObjectName(QStringLiteral("disagreements"));
    makeHead();
    m_state = makePlainLabel(this, QStringLiteral("disagreementState"));
    m_state->setContentsMargins(theme::spacing(), 0, theme::spacing(), 0);
    m_state->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    body()->addWidget(m_state);
    m_view = makeTextTableView(m_table, QStringLiteral("disagreementTable"), heading(), this);
    m_view->setMinimumHeight(fontMetrics().lineSpacing() * 5);
    body()->addWidget(m_view, 1);
    connect(m_show, &QComboBox::activated, this, &DisagreementList::fill);
    connect(m_threshold, &QSpinBox::valueChanged, this, &DisagreementList::fill);
    connect(m_go, &QPushButton::clicked, this, &DisagreementList::goToCell);
    connect(m_view, &QTableView::activated, this, &DisagreementList::goToCell);
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this, &DisagreementList::follow);
    connect(&workspace, &Workspace::changed, this, [this](const Change &change) {
        if (!change.evaluators.isEmpty() || !change.criteria.isEmpty() || !change.providers.isEmpty() ||
            !change.scores.empty() || change.method)
            makeStale();
    });
    connect(&workspace, &Workspace::viewerChanged, this, &DisagreementList::makeStale);
    fill();
}

void DisagreementList::makeHead()
{
    m_show = new QComboBox(this);
    m_show->setObjectName(QStringLiteral("disagreementShow"));
    m_show->setAccessibleName(tr("Which disagreements"));
    m_show->addItems({tr("Without a consensus"), tr("All, and every consensus")});
    m_threshold = new QSpinBox(this);
    m_threshold->setObjectName(QStringLiteral("disagreementThreshold"));
    m_threshold->setRange(5, 100);
    m_threshold->setSingleStep(5);
    m_threshold->setValue(40);
    m_threshold->setPrefix(tr("from "));
    m_threshold->setSuffix(tr(" % of the scale apart"));
    m_threshold->setAccessibleName(tr("From how far apart"));
    m_go = new QPushButton(tr("Go to the cell"), this);
    m_go->setObjectName(QStringLiteral("disagreementGo"));
    m_go->setToolTip(tr("Shows who gave what, and there a consensus is recorded."));
    auto *row = new QHBoxLayout;
    row->setContentsMargins(theme::spacing(), 0, theme::spacing(), 0);
    row->setSpacing(theme::spacing());
    row->addWidget(m_show);
    row->addWidget(m_threshold);
    row->addStretch();
    row->addWidget(m_go);
    body()->addLayout(row);
}

void DisagreementList::showEvent(QShowEvent *event)
{
    Card::showEvent(event);
    if (m_stale)
        fill();
}

// Many changes in a row are one refreshing, and none while nobody looks.
void DisagreementList::makeStale()
{
    if (m_stale)
        return;
    m_stale = true;
    QTimer::singleShot(0, this, &DisagreementList::refresh);
}

void DisagreementList::refresh()
{
    if (m_stale && isVisible())
        fill();
}

void DisagreementList::fill()
{
    m_stale = false;
    const Snapshot &snapshot = m_workspace.snapshot();
    const bool all = m_show->currentIndex() == static_cast<int>(Show::All);
    std::vector<TextTable::Row> rows;
    m_cells.clear();
    m_open = 0;
    std::set<std::pair<ProviderId, CriterionId>> listed;
    const auto add = [&](ProviderId provider, CriterionId criterion, const QStringList &numbers) {
        if (rows.size() >= kMostRows)
            return;
        const std::optional<Consensus> agreed = consensusOf(snapshot, provider, criterion);
        QStringList cells{snapshot.provider(provider)->name, snapshot.criterion(criterion)->name};
        if (all)
            cells += agreed ? tr("◆ %1 (%2): %3")
                                  .arg(score_text::editText(agreed->score, snapshot.criterion(criterion)->scale),
                                       agreed->by, agreed->reason.simplified())
                            : QStringLiteral("–");
        cells += numbers;
        rows.push_back({cells, provider});
        m_cells.push_back({provider, criterion});
    };
    const std::vector<Disagreement> found =
        evaluatorDisagreements(snapshot, m_workspace.evaluation(), m_threshold->value() / 100.0);
    for (const Disagreement &cell : found) {
        m_open += cell.consensus ? 0 : 1;
        listed.insert({cell.provider, cell.criterion});
        if (all || !cell.consensus)
            add(cell.provider, cell.criterion,
                {points(cell.lowest), points(cell.highest), QLocale().toString(cell.given)});
    }
    for (const ConsensusCell &cell : all ? allConsensus(snapshot) : std::vector<ConsensusCell>()) {
        const CellOpinion opinion = m_workspace.evaluation().opinion(cell.provider, cell.criterion);
        if (!listed.contains({cell.provider, cell.criterion}))
            add(cell.provider, cell.criterion,
                opinion.given == 0
                    ? QStringList{QStringLiteral("–"), QStringLiteral("–"), QStringLiteral("0")}
                    : QStringList{points(opinion.lowest), points(opinion.highest), QLocale().toString(opinion.given)});
    }
    QStringList headers{tr("Provider"), tr("Criterion")};
    if (all)
        headers += tr("Consensus, by whom and why");
    headers += {tr("Lowest"), tr("Highest"), tr("Evaluators")};
    const int words = all ? 3 : 2;
    m_table->setContent(headers, rows, words);
    for (int column = 0; column < headers.size(); ++column)
        m_view->horizontalHeader()->setSectionResizeMode(column, column < words ? QHeaderView::Stretch
                                                                                : QHeaderView::ResizeToContents);
    follow();
    emit counted();
}

void DisagreementList::follow()
{
    const panel::Closed why = m_workspace.closedResult();
    const bool empty = m_table->rowCount() == 0;
    const bool cut = static_cast<std::size_t>(m_table->rowCount()) == kMostRows;
    const QLocale locale;
    m_view->setVisible(!empty);
    m_state->setVisible(empty || cut || why != panel::Closed::No);
    m_state->setText(why != panel::Closed::No ? panel_words::closed(why)
                     : cut   ? tr("The widest %1 are listed.").arg(locale.toString(m_table->rowCount()))
                     : empty ? tr("No two evaluators are so far apart without a consensus.")
                             : QString());
    m_go->setEnabled(m_view->currentIndex().isValid());
}

void DisagreementList::goToCell()
{
    const auto row = static_cast<std::size_t>(m_view->currentIndex().row());
    if (!m_view->currentIndex().isValid() || row >= m_cells.size())
        return;
    m_workspace.goToCell(m_cells[row].provider, m_cells[row].criterion);
}

} // namespace shortlist
