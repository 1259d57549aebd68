// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/scoring/ConsensusEditor.h"

#include "core/evaluation/Consensus.h"
#include "ui/dialogs/Preferences.h"
#include "ui/models/PanelEdits.h"
#include "ui/models/ScoreEdits.h"
#include "ui/models/ScoreText.h"
#include "ui/models/Workspace.h"
#include "ui/widgets/PlainLabel.h"
#include "ui/widgets/Theme.h"

#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>

namespace shortlist {

ConsensusEditor::ConsensusEditor(Workspace &workspace, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
{
    setObjectName(QStringLiteral("consensus"));
    m_heading = makePlainLabel(this, QStringLiteral("consensusHeading"), tr("Consensus"));
    m_heading->setFont(theme::heading(font(), 1.0));
    m_standing = makePlainLabel(this, QStringLiteral("consensusStanding"));
    makeFields();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, theme::spacing(), 0, 0);
    layout->setSpacing(theme::spacing() / 2);
    layout->addWidget(m_heading);
    layout->addWidget(m_standing);
    layout->addWidget(m_form);
    connect(m_score, &QLineEdit::textChanged, this, &ConsensusEditor::follow);
    connect(m_reason, &QPlainTextEdit::textChanged, this, &ConsensusEditor::follow);
    connect(m_by, &QLineEdit::textChanged, this, &ConsensusEditor::follow);
    connect(m_score, &QLineEdit::returnPressed, m_reason, qOverload<>(&QWidget::setFocus));
    connect(m_by, &QLineEdit::returnPressed, this, &ConsensusEditor::record);
    connect(m_record, &QPushButton::clicked, this, &ConsensusEditor::record);
    connect(m_withdraw, &QPushButton::clicked, this, &ConsensusEditor::withdraw);
}

void ConsensusEditor::makeFields()
{
    m_form = new QWidget(this);
    m_score = new QLineEdit(m_form);
    m_score->setObjectName(QStringLiteral("consensusScore"));
    m_reason = new QPlainTextEdit(m_form);
    m_reason->setObjectName(QStringLiteral("consensusReason"));
    m_reason->setTabChangesFocus(true);
    m_reason->setPlaceholderText(tr("What was agreed on, and why"));
    m_reason->setFixedHeight(fontMetrics().lineSpacing() * 3 + theme::spacing());
    m_by = new QLineEdit(m_form);
    m_by->setObjectName(QStringLiteral("consensusBy"));
    m_by->setMaxLength(200);
    m_record = new QPushButton(m_form);
    m_record->setObjectName(QStringLiteral("consensusRecord"));
    m_withdraw = new QPushButton(tr("Withdraw"), m_form);
    m_withdraw->setObjectName(QStringLiteral("consensusWithdraw"));
    auto *form = new QFormLayout(m_form);
    form->setContentsMargins(0, 0, 0, 0);
    form->setSpacing(theme::spacing() / 2);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_scoreLabel = new QLabel(tr("&Score"), m_form);
    m_scoreLabel->setBuddy(m_score);
    form->addRow(m_scoreLabel, m_score);
    form->addRow(tr("&Reason"), m_reason);
    form->addRow(tr("Recorded &by"), m_by);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_record);
    buttons->addWidget(m_withdraw);
    buttons->addStretch();
    form->addRow(buttons);
}

void ConsensusEditor::showCell(ProviderId provider, CriterionId criterion)
{
    const bool other = provider != m_provider || criterion != m_criterion;
    m_provider = provider;
    m_criterion = criterion;
    const bool typing = m_score->isModified() || m_reason->document()->isModified() || m_by->isModified();
    if (other || !typing)
        fill();
    const std::optional<Consensus> there = consensusOf(m_workspace.snapshot(), m_provider, m_criterion);
    const Criterion *leaf = m_workspace.snapshot().criterion(m_criterion);
    const QString why = score_edits::refusal(m_workspace, {m_provider, m_criterion, kConsensus});
    const bool writable = why.isEmpty() && !m_workspace.isReadOnly();
    if (there && leaf != nullptr)
        m_standing->setText(tr("◆ %1, recorded by %2. It counts instead of the scores above, which stay.%3")
                                .arg(score_text::editText(there->score, leaf->scale),
                                     there->by.isEmpty() ? tr("nobody named") : there->by,
                                     writable ? QString() : QString(QLatin1Char('\n') + there->reason)));
    else
        m_standing->setText(writable ? tr("None. If the evaluators agree on a score, record it with the reason; it "
                                          "then counts instead of theirs, which stay.")
                                     : tr("None was recorded."));
    m_form->setVisible(writable);
    m_record->setText(there ? tr("Change the consensus") : tr("Record a consensus"));
    m_withdraw->setVisible(there.has_value());
    follow();
}

void ConsensusEditor::fill()
{
    const std::optional<Consensus> there = consensusOf(m_workspace.snapshot(), m_provider, m_criterion);
    const Criterion *leaf = m_workspace.snapshot().criterion(m_criterion);
    m_score->setText(there && leaf != nullptr ? score_text::editText(there->score, leaf->scale) : QString());
    m_score->setPlaceholderText(leaf != nullptr ? score_text::range(leaf->scale) : QString());
    m_reason->setPlainText(there ? there->reason : QString());
    m_by->setText(there ? there->by : preferences::author());
    m_score->setModified(false);
    m_reason->document()->setModified(false);
    m_by->setModified(false);
}

void ConsensusEditor::follow()
{
    m_record->setEnabled(!m_score->text().trimmed().isEmpty() && !m_reason->toPlainText().trimmed().isEmpty() &&
                         !m_by->text().trimmed().isEmpty());
}

void ConsensusEditor::record()
{
    const Criterion *leaf = m_workspace.snapshot().criterion(m_criterion);
    if (leaf == nullptr || !m_record->isEnabled())
        return;
    const Result<double> score = score_text::parse(m_score->text(), leaf->scale);
    if (!score) {
        m_workspace.notify(score.error().message);
        m_score->setFocus();
        return;
    }
    const QString reason = m_reason->toPlainText();
    const QString by = m_by->text();
    // What was typed is what stands afterwards.
    m_score->setModified(false);
    m_reason->document()->setModified(false);
    m_by->setModified(false);
    if (!panel_edits::setConsensus(m_workspace, m_provider, m_criterion, *score, reason, by))
        m_score->setModified(true);
}

void ConsensusEditor::withdraw()
{
    m_score->setModified(false);
    m_reason->document()->setModified(false);
    m_by->setModified(false);
    panel_edits::withdrawConsensus(m_workspace, m_provider, m_criterion);
}

} // namespace shortlist
