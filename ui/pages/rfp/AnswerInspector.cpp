// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/rfp/AnswerInspector.h"

#include "core/questionnaire/RfpProgress.h"
#include "ui/dialogs/Ask.h"
#include "ui/dialogs/EvidenceFiles.h"
#include "ui/models/AnswerEdits.h"
#include "ui/models/AnswerText.h"
#include "ui/models/Workspace.h"
#include "ui/widgets/DateField.h"
#include "ui/widgets/ElidedLabel.h"
#include "ui/widgets/Icons.h"
#include "ui/widgets/PlainLabel.h"
#include "ui/widgets/PrimaryButton.h"
#include "ui/widgets/Theme.h"

#include <QAction>
#include <QEvent>
#include <QLabel>
#include <QPlainTextEdit>
#include <QToolButton>
#include <QVBoxLayout>

namespace shortlist {

AnswerInspector::AnswerInspector(Workspace &workspace, QWidget *parent)
    : Inspector(QStringLiteral("answer"), tr("Choose a cell to see the whole answer."), parent)
    , m_workspace(workspace)
{
    makeActions();
    makeLayout();
    connect(&workspace, &Workspace::changed, this, &AnswerInspector::refresh);
    connect(&workspace, &Workspace::viewerChanged, this, &AnswerInspector::refresh);
}

void AnswerInspector::makeActions()
{
    m_accept = new QAction(icon(QStringLiteral("dialog-ok-apply")), tr("Accept"), this);
    m_accept->setObjectName(QStringLiteral("acceptAnswer"));
    connect(m_accept, &QAction::triggered, this, [this] { emit stateRequested(AnswerState::Accepted); });
    m_clarify = new QAction(icon(QStringLiteral("dialog-question")), tr("Ask for clarification…"), this);
    m_clarify->setObjectName(QStringLiteral("clarifyAnswer"));
    connect(m_clarify, &QAction::triggered, this, &AnswerInspector::clarificationRequested);
    m_addFile = new QAction(icon(QStringLiteral("document-import")), tr("Add file…"), this);
    m_addFile->setObjectName(QStringLiteral("addAnswerFile"));
    connect(m_addFile, &QAction::triggered, this, &AnswerInspector::addFile);
}

QPlainTextEdit *AnswerInspector::addField(const QString &name, const QString &label, int lines)
{
    auto *caption = makePlainLabel(content(), QString(name + QStringLiteral("Label")), label);
    caption->setForegroundRole(QPalette::PlaceholderText);
    auto *field = new QPlainTextEdit(content());
    field->setObjectName(name);
    field->setAccessibleName(label);
    field->setTabChangesFocus(true);
    field->setFixedHeight(fontMetrics().lineSpacing() * lines + theme::spacing() * 2);
    field->installEventFilter(this);
    caption->setBuddy(field);
    content()->layout()->addWidget(caption);
    content()->layout()->addWidget(field);
    return field;
}

void AnswerInspector::makeLayout()
{
    auto *layout = new QVBoxLayout(content());
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme::spacing() / 2);
    m_provider = makePlainLabel(content(), QStringLiteral("answerProvider"));
    m_provider->setFont(theme::heading(font(), 1.25));
    m_question = makePlainLabel(content(), QStringLiteral("answerQuestion"));
    m_help = makePlainLabel(content(), QStringLiteral("answerHelp"));
    m_help->setForegroundRole(QPalette::PlaceholderText);
    m_state = makePlainLabel(content(), QStringLiteral("answerState"));
    m_answer = makePlainLabel(content(), QStringLiteral("answerWhole"));
    m_answer->setTextFormat(Qt::RichText); // what comes from the project is escaped
    m_answer->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_answer->setAccessibleName(tr("Answer"));
    for (QWidget *part : {m_provider, m_question, m_help, m_state})
        layout->addWidget(part);
    layout->addSpacing(theme::spacing());
    layout->addWidget(m_answer);
    layout->addSpacing(theme::spacing());
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(theme::spacing());
    buttons->addWidget(new PrimaryButton(m_accept, false, content()));
    buttons->addWidget(new PrimaryButton(m_clarify, false, content()));
    buttons->addStretch();
    layout->addLayout(buttons);
    layout->addSpacing(theme::spacing());
    m_filesLabel = makePlainLabel(content(), QStringLiteral("answerFilesLabel"), tr("Files"));
    m_filesLabel->setForegroundRole(QPalette::PlaceholderText);
    layout->addWidget(m_filesLabel);
    m_files = new QWidget(content());
    m_fileRows = new QVBoxLayout(m_files);
    m_fileRows->setContentsMargins(0, 0, 0, 0);
    m_fileRows->setSpacing(theme::spacing() / 2);
    layout->addWidget(m_files);
    layout->addWidget(new PrimaryButton(m_addFile, false, content()), 0, Qt::AlignLeft);
    layout->addSpacing(theme::spacing());
    m_comment = addField(QStringLiteral("answerComment"), tr("Comment of the provider"), 3);
    m_clarification = addField(QStringLiteral("answerClarification"), tr("What we asked to be clarified"), 3);
    layout->addStretch();
}

void AnswerInspector::showAnswer(const AnswerKey &key)
{
    if (key == m_key)
        return;
    commit();
    m_key = key;
    for (QPlainTextEdit *field : {m_comment, m_clarification})
        field->document()->setModified(false);
    scrollToTop();
    refresh();
}

void AnswerInspector::commit()
{
    commit(*m_comment);
    commit(*m_clarification);
}

void AnswerInspector::commit(QPlainTextEdit &field)
{
    if (!field.document()->isModified() || isNull(m_key.question) || m_workspace.isReadOnly())
        return;
    field.document()->setModified(false);
    const QString text = field.toPlainText().trimmed();
    if (&field == m_comment)
        answer_edits::setComment(m_workspace, m_key, text);
    else
        answer_edits::setClarification(m_workspace, m_key, text);
}

// What is being typed stays when something else in the project changes.
void AnswerInspector::fill(QPlainTextEdit &field, const QString &text)
{
    field.setReadOnly(m_workspace.isReadOnly());
    if (field.document()->isModified() || field.toPlainText() == text)
        return;
    field.setPlainText(text);
    field.document()->setModified(false);
}

bool AnswerInspector::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusOut) {
        if (auto *field = qobject_cast<QPlainTextEdit *>(watched); field != nullptr)
            commit(*field);
    }
    return Inspector::eventFilter(watched, event);
}

void AnswerInspector::changeEvent(QEvent *event)
{
    Inspector::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_answer != nullptr)
        refresh();
}

void AnswerInspector::refresh()
{
    const Snapshot &snapshot = m_workspace.snapshot();
    const Question *question = snapshot.question(m_key.question);
    const Provider *provider = snapshot.provider(m_key.provider);
    showContent(question != nullptr && provider != nullptr);
    if (question == nullptr || provider == nullptr)
        return;
    const Answer answer = snapshot.answers().answer(m_key.provider, m_key.question);
    m_provider->setText(provider->name);
    m_question->setText(tr("%1 %2  %3").arg(answer_text::useSymbol(question->use), question->code, question->text));
    m_help->setText(question->help);
    m_help->setVisible(!question->help.isEmpty());
    QStringList state{
        QString(answer_text::stateSymbol(answer.state) + QLatin1Char(' ') + answer_text::stateName(answer.state))};
    if (answer.changedOn.isValid())
        state.append(DateField::toText(answer.changedOn));
    if (const QDate due = dueDate(snapshot, *question); due.isValid())
        state.append(tr("due %1").arg(DateField::toText(due)));
    if (isOverdue(snapshot, *question, answer, QDate::currentDate()))
        state.append(tr("⚠ overdue"));
    m_state->setText(state.join(QStringLiteral(" · ")));
    const QString problem = answerProblem(*question, answer.text);
    QString html =
        answer.text.isEmpty()
            ? QString(QStringLiteral("<span style=\"color:") + theme::muted() + QStringLiteral("\">") +
                      tr("No answer yet. Wanted: %1.").arg(answer_text::expected(*question)).toHtmlEscaped() +
                      QStringLiteral("</span>"))
            : answer_text::html(*question, answer.text);
    if (!problem.isEmpty())
        html += QString(QStringLiteral("<p><b>⚠ ") + problem.toHtmlEscaped() + QStringLiteral("</b></p>"));
    m_answer->setText(html);
    fill(*m_comment, answer.comment);
    fill(*m_clarification, answer.clarification);
    const bool writable = !m_workspace.isReadOnly();
    m_accept->setEnabled(writable && answer_edits::settable(m_workspace, {m_key}, AnswerState::Accepted) > 0);
    m_clarify->setEnabled(writable);
    m_addFile->setEnabled(writable);
    refreshFiles(*question, *provider);
}

void AnswerInspector::refreshFiles(const Question &question, const Provider &provider)
{
    while (QLayoutItem *item = m_fileRows->takeAt(0)) {
        // The button that was pressed may be among them.
        if (QWidget *row = item->widget(); row != nullptr) {
            row->hide();
            row->deleteLater();
        }
        delete item;
    }
    bool any = false;
    for (const Evidence &evidence : provider.evidence) {
        if (evidence.question != question.id)
            continue;
        any = true;
        m_fileRows->addWidget(makeFileRow(evidence));
    }
    m_filesLabel->setVisible(any || question.type == AnswerType::File);
    m_files->setVisible(any);
}

QWidget *AnswerInspector::makeFileRow(const Evidence &evidence)
{
    auto *row = new QWidget(m_files);
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(theme::spacing() / 2);
    auto *name = new ElidedLabel(tr("%1, %2").arg(evidence.name, locale().formattedDataSize(evidence.size, 1)), row);
    name->setElideMode(Qt::ElideMiddle);
    line->addWidget(name, 1);
    const auto add = [&](const QString &iconName, const QString &text, bool enabled, auto &&run) {
        auto *button = new QToolButton(row);
        button->setIcon(icon(iconName));
        button->setToolTip(text);
        button->setAccessibleName(text);
        button->setAutoRaise(true);
        button->setEnabled(enabled);
        connect(button, &QToolButton::clicked, this, run);
        line->addWidget(button);
    };
    add(QStringLiteral("document-open"), tr("Open a read-only copy"), evidence::canBeOpened(evidence.name),
        [this, evidence] { evidence::open(m_workspace, this, evidence); });
    add(QStringLiteral("document-save-as"), tr("Save a copy"), true,
        [this, evidence] { evidence::saveCopy(m_workspace, this, evidence); });
    add(QStringLiteral("edit-delete-remove"), tr("Remove"), !m_workspace.isReadOnly(),
        [this, id = evidence.id] { answer_edits::removeFile(m_workspace, m_key, id); });
    return row;
}

void AnswerInspector::addFile()
{
    if (m_workspace.isReadOnly() || isNull(m_key.question))
        return;
    const QString path = ask::fileToOpen(this, tr("Add a file to the answer"), tr("All files (*)"));
    if (!path.isEmpty())
        answer_edits::addFile(m_workspace, m_key, path);
}

} // namespace shortlist
