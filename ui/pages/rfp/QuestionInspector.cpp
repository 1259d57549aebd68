// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/rfp/QuestionInspector.h"

#include "ui/models/AnswerText.h"
#include "ui/models/QuestionEdits.h"
#include "ui/models/Workspace.h"
#include "ui/widgets/Icons.h"
#include "ui/widgets/PlainLabel.h"
#include "ui/widgets/PrimaryButton.h"
#include "ui/widgets/Theme.h"

#include <QAction>
#include <QEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace shortlist {

QuestionInspector::QuestionInspector(Workspace &workspace, QWidget *parent)
    : Inspector(QStringLiteral("question"), tr("Choose a question to see it in full."), parent)
    , m_workspace(workspace)
{
    makeLayout();
    connect(&workspace, &Workspace::changed, this, &QuestionInspector::refresh);
}

QPlainTextEdit *QuestionInspector::addField(const QString &name, const QString &label, int lines)
{
    auto *caption = makePlainLabel(content(), QString(name + QStringLiteral("Label")), label);
    auto *field = new QPlainTextEdit(content());
    field->setObjectName(name);
    field->setAccessibleName(label);
    field->setTabChangesFocus(true);
    field->setFixedHeight(fontMetrics().lineSpacing() * lines + theme::spacing() * 2);
    field->installEventFilter(this);
    caption->setBuddy(field);
    content()->layout()->addWidget(caption);
    content()->layout()->addWidget(field);
    if (name == QLatin1String("questionChoices"))
        m_choicesLabel = caption;
    return field;
}

QLineEdit *QuestionInspector::addLine(const QString &name, const QString &label, QLabel **caption)
{
    *caption = makePlainLabel(content(), QString(name + QStringLiteral("Label")), label);
    auto *line = new QLineEdit(content());
    line->setObjectName(name);
    line->setAccessibleName(label);
    (*caption)->setBuddy(line);
    content()->layout()->addWidget(*caption);
    content()->layout()->addWidget(line);
    connect(line, &QLineEdit::editingFinished, this, [this, line] { commit(*line); });
    return line;
}

void QuestionInspector::makeLayout()
{
    auto *layout = new QVBoxLayout(content());
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme::spacing() / 2);
    m_code = makePlainLabel(content(), QStringLiteral("questionCode"));
    m_code->setFont(theme::heading(font(), 1.25));
    m_state = makePlainLabel(content(), QStringLiteral("questionState"));
    layout->addWidget(m_code);
    layout->addWidget(m_state);
    layout->addSpacing(theme::spacing());
    m_text = addField(QStringLiteral("questionText"), tr("Question"), 5);
    m_help = addField(QStringLiteral("questionHelp"), tr("What helps to answer it"), 3);
    m_choices = addField(QStringLiteral("questionChoices"), tr("Choices, one a line"), 6);
    m_unit = addLine(QStringLiteral("questionUnit"), tr("Unit of the number"), &m_unitLabel);
    m_owner = addLine(QStringLiteral("questionOwner"), tr("Who of us follows it up"), &m_ownerLabel);
    layout->addSpacing(theme::spacing());
    m_criterion = makePlainLabel(content(), QStringLiteral("questionCriterion"));
    layout->addWidget(m_criterion);
    m_make = new QAction(icon(QStringLiteral("view-list-tree")), tr("Make a criterion from this question…"), this);
    m_make->setObjectName(QStringLiteral("makeCriterion"));
    connect(m_make, &QAction::triggered, this, [this] { emit criterionRequested(m_id); });
    layout->addWidget(new PrimaryButton(m_make, false, content()), 0, Qt::AlignLeft);
    layout->addStretch();
}

void QuestionInspector::showQuestion(QuestionId id)
{
    commit();
    if (id != m_id)
        scrollToTop();
    m_id = id;
    for (QPlainTextEdit *field : {m_text, m_help, m_choices})
        field->document()->setModified(false);
    for (QLineEdit *line : {m_unit, m_owner})
        line->setModified(false);
    refresh();
}

void QuestionInspector::commit()
{
    for (QPlainTextEdit *field : {m_text, m_help, m_choices})
        commit(*field);
    for (QLineEdit *line : {m_unit, m_owner})
        commit(*line);
}

void QuestionInspector::commit(QLineEdit &line)
{
    const Question *question = m_workspace.snapshot().question(m_id);
    if (!line.isModified() || question == nullptr || m_workspace.isReadOnly())
        return;
    line.setModified(false);
    const bool unit = &line == m_unit;
    const QString typed = line.text().simplified();
    const QString label = unit ? tr("Set unit of question %1") : tr("Set owner of question %1");
    question_edits::change(m_workspace, label.arg(question->code), {m_id},
                           [&](Question &changed) { (unit ? changed.unit : changed.owner) = typed; });
}

// What is being typed stays when something else in the project changes.
void QuestionInspector::fill(QPlainTextEdit &field, const QString &text)
{
    field.setReadOnly(m_workspace.isReadOnly());
    if (field.document()->isModified() || field.toPlainText() == text)
        return;
    field.setPlainText(text);
    field.document()->setModified(false);
}

void QuestionInspector::commit(QPlainTextEdit &field)
{
    const Question *question = m_workspace.snapshot().question(m_id);
    if (!field.document()->isModified() || question == nullptr || m_workspace.isReadOnly())
        return;
    field.document()->setModified(false);
    const QString typed = field.toPlainText().trimmed();
    const auto change = [&](const QString &label, const std::function<void(Question &)> &run) {
        question_edits::change(m_workspace, label.arg(question->code), {m_id}, run);
    };
    if (&field == m_text && typed.isEmpty()) {
        emit refused(tr("A question needs a text."));
        refresh();
    } else if (&field == m_text) {
        change(tr("Set text of question %1"), [&](Question &q) { q.text = typed; });
    } else if (&field == m_help) {
        change(tr("Set help of question %1"), [&](Question &q) { q.help = typed; });
    } else {
        QStringList choices;
        const QStringList lines = typed.split(QLatin1Char('\n'));
        for (const QString &line : lines) {
            if (const QString plain = line.simplified(); !plain.isEmpty() && !choices.contains(plain))
                choices.append(plain);
        }
        change(tr("Set choices of question %1"), [&](Question &q) { q.choices = choices; });
    }
}

bool QuestionInspector::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusOut) {
        if (auto *field = qobject_cast<QPlainTextEdit *>(watched); field != nullptr)
            commit(*field);
    }
    return Inspector::eventFilter(watched, event);
}

void QuestionInspector::refresh()
{
    const Question *question = m_workspace.snapshot().question(m_id);
    showContent(question != nullptr);
    if (question == nullptr)
        return;
    m_code->setText(question->code);
    m_state->setText(tr("%1 %2. To be answered with %3.")
                         .arg(answer_text::useSymbol(question->use), answer_text::useName(question->use),
                              answer_text::expected(*question)));
    fill(*m_text, question->text);
    fill(*m_help, question->help);
    fill(*m_choices, question->choices.join(QLatin1Char('\n')));
    const bool choices = question->type == AnswerType::Choice || question->type == AnswerType::MultiChoice ||
                         question->type == AnswerType::Table;
    m_choicesLabel->setText(question->type == AnswerType::Table ? tr("The table’s column headings, one a line")
                                                                : tr("Choices, the best first, one a line"));
    m_choicesLabel->setVisible(choices);
    m_choices->setVisible(choices);
    for (const auto &[line, text] : {std::pair(m_unit, question->unit), std::pair(m_owner, question->owner)}) {
        line->setReadOnly(m_workspace.isReadOnly());
        if (!line->isModified() && line->text() != text)
            line->setText(text);
    }
    m_unit->setVisible(question->type == AnswerType::Number);
    m_unitLabel->setVisible(question->type == AnswerType::Number);
    const Criterion *criterion = question_edits::criterionOf(m_workspace.snapshot(), m_id);
    m_criterion->setVisible(criterion != nullptr);
    if (criterion != nullptr)
        m_criterion->setText(criterion->source == CriterionSource::Answer
                                 ? tr("The answer is the value of “%1”.").arg(criterion->name)
                                 : tr("The answer is read for scoring “%1”.").arg(criterion->name));
    m_make->setVisible(criterion == nullptr);
    m_make->setEnabled(!m_workspace.isReadOnly());
}

} // namespace shortlist
