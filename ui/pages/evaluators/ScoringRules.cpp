// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/evaluators/ScoringRules.h"

#include "core/project/Store.h"
#include "ui/models/PanelEdits.h"
#include "ui/models/PanelWords.h"
#include "ui/models/ProviderWords.h"
#include "ui/models/Workspace.h"
#include "ui/widgets/PlainLabel.h"
#include "ui/widgets/Theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace shortlist {

namespace {

// Price criteria, so that two envelopes have something to keep apart.
int priceCriteria(const Snapshot &snapshot)
{
    const std::vector<CriterionId> leaves = snapshot.leaves();
    return static_cast<int>(std::count_if(leaves.begin(), leaves.end(),
                                          [&snapshot](CriterionId leaf) { return panel::isPrice(snapshot, leaf); }));
}

} // namespace

ScoringRules::ScoringRules(Workspace &workspace, QWidget *parent)
    : Card(tr("How scores are given"), parent)
    , m_workspace(workspace)
{
    setObjectName(QStringLiteral("scoringRules"));
    makeFields();
    makeLayout();
    connect(m_blind, &QCheckBox::clicked, this, [this](bool on) {
        panel_edits::setBlind(m_workspace, on);
        refresh();
    });
    connect(m_envelopes, &QCheckBox::clicked, this, [this](bool on) {
        panel_edits::setEnvelopes(m_workspace, on);
        refresh();
    });
    connect(m_close, &QPushButton::clicked, this, [this] { panel_edits::closeQuality(m_workspace); });
    connect(m_reopen, &QPushButton::clicked, this, [this] { panel_edits::reopenQuality(m_workspace); });
    connect(m_combination, &QComboBox::activated, this, &ScoringRules::chooseCombination);
    connect(m_viewer, &QComboBox::activated, this, &ScoringRules::chooseViewer);
    connect(&workspace, &Workspace::changed, this, [this](const Change &change) {
        if (!change.evaluators.isEmpty() || !change.criteria.isEmpty() || change.method)
            refresh();
    });
    connect(&workspace, &Workspace::viewerChanged, this, &ScoringRules::refresh);
    connect(&workspace.project(), &Project::placeChanged, this, &ScoringRules::refresh);
    refresh();
}

void ScoringRules::makeFields()
{
    m_blind = new QCheckBox(tr("&Blind: nobody sees others’ scores before handing in"), this);
    m_blind->setObjectName(QStringLiteral("blind"));
    m_envelopes = new QCheckBox(tr("&Two envelopes: prices stay closed until quality is"), this);
    m_envelopes->setObjectName(QStringLiteral("envelopes"));
    m_quality = makePlainLabel(this, QStringLiteral("qualityState"));
    m_quality->setForegroundRole(QPalette::PlaceholderText);
    m_close = new QPushButton(tr("Close quality, open prices"), this);
    m_close->setObjectName(QStringLiteral("closeQuality"));
    m_close->setToolTip(tr("Quality’s scores stand from now on, and everybody sees prices."));
    m_reopen = new QPushButton(tr("Reopen quality"), this);
    m_reopen->setObjectName(QStringLiteral("reopenQuality"));
    m_reopen->setToolTip(tr("Prices are hidden again; who has seen them has seen them, and the journal keeps when."));
    m_combination = new QComboBox(this);
    m_combination->setObjectName(QStringLiteral("combination"));
    m_combination->addItem(tr("Mean, by weight"), static_cast<int>(Combination::Mean));
    m_combination->addItem(tr("Median, by weight"), static_cast<int>(Combination::Median));
    m_combinationLabel = new QLabel(tr("Scores are &combined as"), this);
    m_combinationLabel->setBuddy(m_combination);
    m_viewer = new QComboBox(this);
    m_viewer->setObjectName(QStringLiteral("viewer"));
    m_viewerLabel = new QLabel(tr("&Viewing as"), this);
    m_viewerLabel->setBuddy(m_viewer);
    for (QComboBox *box : {m_combination, m_viewer}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(12);
    }
    m_honest = makePlainLabel(this, QStringLiteral("viewerHonest"),
                              tr("This hides on the screen what the chosen person may not see. The project file is not "
                                 "encrypted: who has the "
                                 "file can read all of it. Give the file itself only to those who may."));
    m_honest->setForegroundRole(QPalette::PlaceholderText);
}

void ScoringRules::makeLayout()
{
    auto *grid = new QGridLayout;
    const int gap = theme::spacing();
    grid->setContentsMargins(gap, 0, gap, 0);
    grid->setHorizontalSpacing(gap * 2);
    grid->setVerticalSpacing(gap / 2);
    auto *left = new QVBoxLayout;
    left->setSpacing(gap / 2);
    left->addWidget(m_blind);
    left->addWidget(m_envelopes);
    left->addWidget(m_quality);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_close);
    buttons->addWidget(m_reopen);
    buttons->addStretch();
    left->addLayout(buttons);
    left->addStretch();
    auto *right = new QGridLayout;
    right->setSpacing(gap / 2);
    right->addWidget(m_combinationLabel, 0, 0);
    right->addWidget(m_combination, 0, 1);
    right->addWidget(m_viewerLabel, 1, 0);
    right->addWidget(m_viewer, 1, 1);
    right->addWidget(m_honest, 2, 0, 1, 2);
    right->setColumnStretch(1, 1);
    right->setRowStretch(3, 1);
    grid->addLayout(left, 0, 0);
    grid->addLayout(right, 0, 1);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    body()->addLayout(grid);
}

void ScoringRules::refresh()
{
    const Method &method = m_workspace.snapshot().method();
    const bool writable = !m_workspace.isReadOnly();
    m_blind->setChecked(method.blind);
    m_blind->setEnabled(writable);
    m_combination->setCurrentIndex(m_combination->findData(static_cast<int>(method.combination)));
    m_combination->setEnabled(writable);
    refreshEnvelopes();
    refreshViewers();
}

void ScoringRules::refreshEnvelopes()
{
    const Snapshot &snapshot = m_workspace.snapshot();
    const Method &method = snapshot.method();
    const bool writable = !m_workspace.isReadOnly();
    const bool open = panel::qualityStands(snapshot);
    m_envelopes->setChecked(method.envelopes);
    m_envelopes->setEnabled(writable);
    m_close->setVisible(method.envelopes && !open);
    m_close->setEnabled(writable);
    m_reopen->setVisible(open);
    m_reopen->setEnabled(writable);
    m_quality->setVisible(method.envelopes);
    const int prices = priceCriteria(snapshot);
    if (prices == 0)
        m_quality->setText(tr("No criterion is a price yet; that is said on the Criteria page."));
    else if (open)
        m_quality->setText(tr("Quality was closed %1; its scores stand and prices are open.")
                               .arg(panel_words::moment(method.qualityClosed)));
    else
        m_quality->setText(prices == 1
                               ? tr("One price criterion is closed to everybody but the coordinator.")
                               : tr("%n price criteria are closed to everybody but the coordinator.", nullptr, prices));
}

void ScoringRules::refreshViewers()
{
    const QSignalBlocker blocker(m_viewer);
    m_viewer->clear();
    m_viewer->addItem(tr("Coordinator (sees all)"), QVariant::fromValue<qlonglong>(0));
    for (const Evaluator &evaluator : m_workspace.snapshot().evaluators())
        m_viewer->addItem(words::brief(evaluator.name), QVariant::fromValue<qlonglong>(raw(evaluator.id)));
    m_viewer->setCurrentIndex(
        std::max(0, m_viewer->findData(QVariant::fromValue<qlonglong>(raw(m_workspace.viewer())))));
}

void ScoringRules::chooseCombination(int index)
{
    Method method = m_workspace.snapshot().method();
    const auto chosen = static_cast<Combination>(m_combination->itemData(index).toInt());
    if (method.combination == chosen)
        return;
    method.combination = chosen;
    m_workspace.edit(chosen == Combination::Mean ? tr("Combine evaluators by their mean")
                                                 : tr("Combine evaluators by their median"),
                     [&method](Store &store) { return store.setMethod(method); });
    refresh();
}

void ScoringRules::chooseViewer(int index)
{
    m_workspace.setViewer(EvaluatorId{m_viewer->itemData(index).toLongLong()});
}

} // namespace shortlist
