// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/dialogs/rfp/CriterionDialog.h"

#include "ui/models/ProviderWords.h"
#include "ui/models/QuestionEdits.h"
#include "ui/models/ScoreText.h"
#include "ui/models/Workspace.h"
#include "ui/widgets/PlainLabel.h"
#include "ui/widgets/PrimaryButton.h"
#include "ui/widgets/Theme.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace shortlist {

CriterionDialog::CriterionDialog(Workspace &workspace, QuestionId id, QWidget *parent)
    : QDialog(parent)
    , m_workspace(workspace)
    , m_name(new QLineEdit(this))
    , m_group(new QComboBox(this))
    , m_weight(new QDoubleSpinBox(this))
    , m_make(new PrimaryButton(nullptr, true, this))
{
    setObjectName(QStringLiteral("criterionDialog"));
    setWindowTitle(tr("Make a criterion from a question"));
    const Snapshot &snapshot = workspace.snapshot();
    if (const Question *question = snapshot.question(id); question != nullptr)
        m_proposed = question_edits::proposedCriterion(snapshot, *question);
    m_name->setObjectName(QStringLiteral("criterionName"));
    m_name->setText(m_proposed.name);
    m_name->setCursorPosition(0);
    m_group->setObjectName(QStringLiteral("criterionGroup"));
    m_group->addItem(tr("Top level"), qlonglong{0});
    for (const CriterionId group : snapshot.criteriaInOrder()) {
        if (snapshot.criterion(group)->isGroup())
            m_group->addItem(words::brief(snapshot.criterionPath(group), 80), static_cast<qlonglong>(raw(group)));
    }
    m_weight->setObjectName(QStringLiteral("criterionWeight"));
    m_weight->setRange(0, 1000);
    m_weight->setDecimals(1);
    m_weight->setValue(m_proposed.weight);
    auto *form = new QFormLayout;
    form->setSpacing(theme::spacing());
    form->addRow(tr("&Name:"), m_name);
    form->addRow(tr("&In the group:"), m_group);
    form->addRow(tr("&Points:"), m_weight);
    addScale(*form);
    m_problem = makePlainLabel(this, QStringLiteral("criterionProblem"));
    m_make->setObjectName(QStringLiteral("makeCriterionButton"));
    m_make->setText(tr("Make criterion"));
    m_make->setDefault(true);
    auto *cancel = new QPushButton(tr("Cancel"), this);
    cancel->setAutoDefault(false);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_make, &QPushButton::clicked, this, &QDialog::accept);
    for (QLineEdit *line : {m_name, m_worst, m_best}) {
        if (line != nullptr)
            connect(line, &QLineEdit::textChanged, this, &CriterionDialog::refresh);
    }
    const int space = theme::spacing();
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(space);
    buttons->addWidget(m_problem, 1);
    buttons->addWidget(cancel);
    buttons->addWidget(m_make);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space * 2, space * 2, space * 2, space * 2);
    layout->setSpacing(space * 2);
    layout->addLayout(form);
    layout->addLayout(buttons);
    setMinimumWidth(fontMetrics().averageCharWidth() * 80);
    refresh();
}

void CriterionDialog::addScale(QFormLayout &form)
{
    const Scale &scale = m_proposed.scale;
    const auto addNumber = [&](const QString &name, const QString &label, double value) {
        auto *line = new QLineEdit(score_text::editText(value, scale), this);
        line->setObjectName(name);
        line->setAlignment(Qt::AlignRight);
        form.addRow(label, line);
        return line;
    };
    QString hint;
    switch (scale.kind) {
    case ScaleKind::Measure:
        m_worst =
            addNumber(QStringLiteral("criterionWorst"),
                      scale.unit.isEmpty() ? tr("&Worst (0):") : tr("&Worst (0), in %1:").arg(scale.unit), scale.worst);
        m_best = addNumber(QStringLiteral("criterionBest"),
                           scale.unit.isEmpty() ? tr("&Best (100):") : tr("&Best (100), in %1:").arg(scale.unit),
                           scale.best);
        hint = tr("The scale stands whoever answers later; a best below the worst means that less is better.");
        break;
    case ScaleKind::YesNo:
        m_better = new QComboBox(this);
        m_better->setObjectName(QStringLiteral("criterionBetter"));
        m_better->addItems({tr("Yes is better"), tr("No is better")});
        form.addRow(tr("&Scale:"), m_better);
        hint = tr("The better answer is worth 100, the other 0.");
        break;
    default:
        hint = m_proposed.source == CriterionSource::Answer
                   ? tr("A level for each choice, the first of them the best. What each is worth is set on Criteria.")
                   : tr("Evaluators read the answer and rate it from 0 to 5; it stands beside the cell on Scoring.");
    }
    auto *words = makePlainLabel(this, QStringLiteral("criterionHint"), hint);
    words->setForegroundRole(QPalette::PlaceholderText);
    form.addRow(QString(), words);
}

Criterion CriterionDialog::criterion() const
{
    Criterion criterion = m_proposed;
    criterion.name = m_name->text().simplified();
    criterion.parent = CriterionId{m_group->currentData().toLongLong()};
    criterion.weight = m_weight->value();
    if (m_worst != nullptr) {
        criterion.scale.worst = score_text::number(m_worst->text()).value_or(0);
        criterion.scale.best = score_text::number(m_best->text()).value_or(0);
    }
    if (m_better != nullptr) {
        criterion.scale.worst = m_better->currentIndex() == 0 ? 0 : 1;
        criterion.scale.best = m_better->currentIndex() == 0 ? 1 : 0;
    }
    return criterion;
}

void CriterionDialog::refresh()
{
    const Criterion made = criterion();
    QString problem = made.name.isEmpty() ? tr("A criterion needs a name.") : scaleProblem(made.scale);
    for (const QLineEdit *line : {m_worst, m_best}) {
        if (line != nullptr && !score_text::number(line->text()))
            problem = tr("“%1” is not a number.").arg(score_text::shortened(line->text()));
    }
    m_problem->setText(problem);
    m_make->setEnabled(problem.isEmpty());
}

bool CriterionDialog::run(Workspace &workspace, QuestionId question, QWidget *parent)
{
    CriterionDialog dialog(workspace, question, parent);
    return dialog.exec() == QDialog::Accepted && question_edits::makeCriterion(workspace, dialog.criterion());
}

} // namespace shortlist
