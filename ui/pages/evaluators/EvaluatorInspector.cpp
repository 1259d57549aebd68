// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/evaluators/EvaluatorInspector.h"

#include "ui/models/PanelEdits.h"
#include "ui/models/PanelWords.h"
#include "ui/models/ProviderWords.h"
#include "ui/models/Workspace.h"
#include "ui/pages/evaluators/SectionsTree.h"
#include "ui/widgets/DateField.h"
#include "ui/widgets/Icons.h"
#include "ui/widgets/PlainLabel.h"
#include "ui/widgets/Theme.h"

#include <QFormLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>

#include <cmath>

namespace shortlist {

namespace {

// Scores of an evaluator that stand outside the evaluator's sections.
int scoresOutside(const Snapshot &snapshot, const Evaluator &evaluator)
{
    int outside = 0;
    for (const CriterionId leaf : snapshot.leaves()) {
        if (snapshot.criterion(leaf)->source != CriterionSource::Evaluators ||
            panel::mayScore(snapshot, evaluator, leaf))
            continue;
        for (const double score : snapshot.scores().column(leaf, evaluator.id))
            outside += std::isnan(score) ? 0 : 1;
    }
    return outside;
}

} // namespace

EvaluatorInspector::EvaluatorInspector(Workspace &workspace, QWidget *parent)
    : Inspector(QStringLiteral("evaluator"), tr("Choose an evaluator to see what the person may score and declared."),
                parent)
    , m_workspace(workspace)
{
    makeFields();
    makeLayout();
    connect(m_sections, &SectionsTree::edited, this, &EvaluatorInspector::writeSections);
    connect(m_declare, &QPushButton::clicked, this, &EvaluatorInspector::declare);
    connect(m_takeBack, &QPushButton::clicked, this, &EvaluatorInspector::takeBack);
    connect(m_handIn, &QPushButton::clicked, this, &EvaluatorInspector::handIn);
    connect(m_reopen, &QPushButton::clicked, this, [this] { panel_edits::reopen(m_workspace, m_id); });
    connect(&workspace, &Workspace::changed, this, &EvaluatorInspector::update);
    connect(&workspace, &Workspace::viewerChanged, this, &EvaluatorInspector::refresh);
    connect(&workspace.project(), &Project::placeChanged, this, &EvaluatorInspector::refresh);
    refresh();
}

void EvaluatorInspector::makeFields()
{
    m_name = makePlainLabel(content(), QStringLiteral("evaluatorName"));
    m_name->setFont(theme::heading(font(), 1.25));
    m_progress = makePlainLabel(content(), QStringLiteral("evaluatorProgress"));
    m_sections = new SectionsTree(content());
    m_sectionsLabel = new QLabel(tr("May &score"), content());
    m_sectionsLabel->setBuddy(m_sections);
    m_outside = makePlainLabel(content(), QStringLiteral("evaluatorOutside"));
    m_interests = new QPlainTextEdit(content());
    m_interests->setObjectName(QStringLiteral("evaluatorInterests"));
    m_interests->setTabChangesFocus(true);
    m_interests->setFixedHeight(fontMetrics().lineSpacing() * 4 + theme::spacing());
    m_interests->setPlaceholderText(tr("Ties to a provider: shares, work, family, gifts. Empty declares that there are "
                                       "none."));
    m_interestsLabel = new QLabel(tr("&Interests"), content());
    m_interestsLabel->setBuddy(m_interests);
    m_date = new DateField(content());
    m_date->setObjectName(QStringLiteral("evaluatorDeclaredOn"));
    m_dateLabel = new QLabel(tr("Declared &on"), content());
    m_dateLabel->setBuddy(m_date);
    const auto button = [this](const QString &name, const QString &text) {
        auto *made = new QPushButton(text, content());
        made->setObjectName(name);
        return made;
    };
    m_declare = button(QStringLiteral("evaluatorDeclare"), tr("Declare"));
    m_takeBack = button(QStringLiteral("evaluatorTakeBack"), tr("Take back"));
    m_handIn = button(QStringLiteral("evaluatorHandIn"), QString());
    m_handIn->setIcon(icon(QStringLiteral("checkmark")));
    m_reopen = button(QStringLiteral("evaluatorReopen"), tr("Reopen"));
    m_reopen->setToolTip(tr("The person may change scores again; the journal keeps when."));
}

void EvaluatorInspector::makeLayout()
{
    const int gap = theme::spacing();
    auto *layout = new QVBoxLayout(content());
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(gap / 2);
    layout->addWidget(m_name);
    layout->addWidget(m_progress);
    auto *handing = new QHBoxLayout;
    handing->addWidget(m_handIn);
    handing->addWidget(m_reopen);
    handing->addStretch();
    layout->addLayout(handing);
    layout->addSpacing(gap);
    layout->addWidget(m_sectionsLabel);
    layout->addWidget(m_sections);
    layout->addWidget(m_outside);
    layout->addSpacing(gap);
    layout->addWidget(m_interestsLabel);
    layout->addWidget(m_interests);
    auto *date = new QHBoxLayout;
    date->addWidget(m_dateLabel);
    date->addWidget(m_date, 1);
    layout->addLayout(date);
    auto *declaring = new QHBoxLayout;
    declaring->addWidget(m_declare);
    declaring->addWidget(m_takeBack);
    declaring->addStretch();
    layout->addLayout(declaring);
}

void EvaluatorInspector::showEvaluator(EvaluatorId id)
{
    if (id == m_id)
        return;
    m_id = id;
    m_interests->document()->setModified(false);
    refresh();
    scrollToTop();
}

void EvaluatorInspector::update(const Change &change)
{
    if (!change.evaluators.isEmpty() || !change.criteria.isEmpty() || !change.providers.isEmpty() ||
        !change.scores.empty() || change.method)
        refresh();
}

QString EvaluatorInspector::progressOf(const Evaluator &evaluator) const
{
    const Completeness count = m_workspace.wholeEvaluation().completeness(evaluator.id);
    const QString state = panel_words::state(m_workspace.snapshot(), evaluator);
    if (count.expected == 0)
        return tr("%1. No scores are asked for.").arg(state);
    const QString given = locale().toString(count.given);
    const QString expected = locale().toString(count.expected);
    return tr("%1. %2 of %3 scores given.").arg(state, given, expected);
}

void EvaluatorInspector::refresh()
{
    const Snapshot &snapshot = m_workspace.snapshot();
    const Evaluator *evaluator = snapshot.evaluator(m_id);
    showContent(evaluator != nullptr);
    if (evaluator == nullptr)
        return;
    const EvaluatorId viewer = m_workspace.viewer();
    const bool writable = !m_workspace.project().isReadOnly();
    const bool own = writable && (isNull(viewer) || viewer == m_id);
    const bool handedIn = evaluator->handedIn.isValid();
    const bool again = handedIn && !panel::handedInAll(snapshot, *evaluator);
    m_name->setText(evaluator->name);
    m_progress->setText(progressOf(*evaluator));
    m_handIn->setText(again                             ? tr("Hand in prices too")
                      : panel::envelopeClosed(snapshot) ? tr("Hand in quality")
                                                        : tr("Hand in"));
    m_handIn->setVisible(!handedIn || again);
    m_handIn->setEnabled(own);
    m_reopen->setVisible(handedIn && isNull(viewer));
    m_reopen->setEnabled(writable);
    m_sections->setSections(snapshot, evaluator->sections, !m_workspace.isReadOnly());
    const int outside = scoresOutside(snapshot, *evaluator);
    m_outside->setVisible(outside > 0);
    m_outside->setText(outside == 1 ? tr("⚠ One score stands outside these sections. It is kept, but does not count.")
                                    : tr("⚠ %n scores stand outside these sections. They are kept, but do not count.",
                                         nullptr, outside));
    refreshDeclaration(*evaluator);
    m_interests->setReadOnly(!own);
    m_date->setReadOnly(!own);
    m_declare->setEnabled(own);
    m_takeBack->setEnabled(own);
}

void EvaluatorInspector::refreshDeclaration(const Evaluator &evaluator)
{
    const bool declared = evaluator.declaredOn.isValid();
    m_declare->setText(declared ? tr("Declare anew") : tr("Declare"));
    m_takeBack->setVisible(declared);
    // What is being typed stays when something else in the project changes.
    if (m_interests->document()->isModified())
        return;
    m_interests->setPlainText(evaluator.interests);
    m_interests->document()->setModified(false);
    m_date->setDate(evaluator.declaredOn);
}

void EvaluatorInspector::writeSections()
{
    if (m_sections->isNothingTicked()) {
        m_workspace.notify(
            tr("An evaluator scores something; to keep the scores for the record only, set the weight to "
               "0."));
        refresh();
        return;
    }
    if (!panel_edits::setSections(m_workspace, m_id, m_sections->sections()))
        refresh();
}

void EvaluatorInspector::declare()
{
    const Evaluator *evaluator = m_workspace.snapshot().evaluator(m_id);
    if (evaluator == nullptr)
        return;
    // What is declared anew is declared today, unless another day is given.
    const bool sameDay = m_date->date() == evaluator->declaredOn;
    const QDate on = m_date->date().isValid() && !sameDay ? m_date->date() : QDate::currentDate();
    const QString interests = m_interests->toPlainText();
    m_interests->document()->setModified(false);
    panel_edits::declareInterests(m_workspace, m_id, interests, on);
    refresh();
}

void EvaluatorInspector::takeBack()
{
    m_interests->document()->setModified(false);
    panel_edits::declareInterests(m_workspace, m_id, QString(), QDate());
    refresh();
}

void EvaluatorInspector::handIn()
{
    const Evaluator *evaluator = m_workspace.snapshot().evaluator(m_id);
    if (evaluator == nullptr)
        return;
    const QString name = words::brief(evaluator->name);
    const auto missing = static_cast<int>(m_workspace.wholeEvaluation().completeness(m_id).missing());
    if (!panel_edits::handIn(m_workspace, m_id))
        return;
    m_workspace.notify(missing == 0   ? tr("“%1” handed in.").arg(name)
                       : missing == 1 ? tr("“%1” handed in with one score missing.").arg(name)
                                      : tr("“%1” handed in with %n scores missing.", nullptr, missing).arg(name),
                       true);
}

} // namespace shortlist
