// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/providers/FieldsTab.h"

#include "ui/models/Workspace.h"
#include "ui/widgets/Theme.h"

#include <QFormLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>

namespace shortlist {

namespace {

// A field claims undo and redo even when it has nothing to take back itself; then they are the project's.
bool leavesToWindow(const QLineEdit &edit, QEvent *event)
{
    const auto *key = static_cast<QKeyEvent *>(event);
    return (key->matches(QKeySequence::Undo) && !edit.isUndoAvailable()) ||
           (key->matches(QKeySequence::Redo) && !edit.isRedoAvailable());
}

} // namespace

FieldsTab::FieldsTab(Workspace &workspace, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_form(new QFormLayout(this))
{
    const int space = theme::spacing();
    m_form->setContentsMargins(space, space * 2, space, space);
    m_form->setSpacing(space);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_form->setLabelAlignment(Qt::AlignRight | Qt::AlignVCenter);
}

void FieldsTab::addProblem(const QString &name)
{
    m_problem = new QLabel(this);
    m_problem->setObjectName(name);
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->setWordWrap(true);
    m_problem->hide();
    m_form->addRow(m_problem);
}

Result<> FieldsTab::told(bool written)
{
    if (!written)
        return fail(ErrorCode::Failed, tr("This could not be saved. What you typed still stands in the field."));
    return {};
}

QLineEdit *FieldsTab::addField(const QString &label, const QString &name, Field field)
{
    if (field.edit == nullptr)
        field.edit = new QLineEdit(this);
    field.edit->setObjectName(name);
    if (!label.isEmpty())
        m_form->addRow(label, field.edit);
    m_fields.push_back(field);
    field.edit->installEventFilter(this);
    connect(field.edit, &QLineEdit::editingFinished, this, [this, field] { commitField(field); });
    return field.edit;
}

void FieldsTab::setProvider(ProviderId id)
{
    if (id == m_id)
        return;
    commit();
    // What could not be taken cannot wait in a field that now shows somebody else.
    if (m_problem->isVisibleTo(this))
        m_workspace.notify(m_problem->text());
    m_id = id;
    for (const Field &field : m_fields)
        field.edit->setModified(false);
    showProblem(QString());
    refresh();
}

void FieldsTab::refresh()
{
    const Provider *provider = m_workspace.snapshot().provider(m_id);
    setEnabled(provider != nullptr);
    for (const Field &field : m_fields) {
        if (field.edit->isModified())
            continue;
        const QString text = provider != nullptr ? field.shown(*provider) : QString();
        if (field.edit->text() == text)
            continue;
        field.edit->setText(text);
        field.edit->setCursorPosition(0);
    }
    refreshRest(provider);
}

void FieldsTab::commit()
{
    for (const Field &field : m_fields)
        commitField(field);
}

void FieldsTab::commitField(const Field &field)
{
    const Provider *provider = m_workspace.snapshot().provider(m_id);
    if (!field.edit->isModified() || m_readOnly || provider == nullptr)
        return;
    const QString typed = field.edit->text();
    // The edit announces a change, which refreshes all fields that nobody is typing in: this one is finished.
    field.edit->setModified(false);
    const Result<> stored = typed == field.shown(*provider) ? Result<>() : field.store(m_id, typed);
    if (!stored) {
        field.edit->setText(typed);
        field.edit->setModified(true);
        showProblem(stored.error().message);
        return;
    }
    showProblem(QString());
    refresh();
}

bool FieldsTab::eventFilter(QObject *watched, QEvent *event)
{
    auto *edit = qobject_cast<QLineEdit *>(watched);
    if (edit != nullptr && edit->isModified() && event->type() == QEvent::KeyPress &&
        static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        edit->setModified(false);
        showProblem(QString());
        refresh();
        return true;
    }
    if (edit != nullptr && event->type() == QEvent::ShortcutOverride && leavesToWindow(*edit, event)) {
        event->ignore();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void FieldsTab::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    for (const Field &field : m_fields)
        field.edit->setReadOnly(readOnly);
    lockRest(readOnly);
}

void FieldsTab::showProblem(const QString &problem)
{
    QPalette own;
    own.setColor(QPalette::WindowText, theme::stateColour(theme::State::Bad));
    m_problem->setPalette(own);
    m_problem->setText(problem.isEmpty() ? QString() : QString(QChar(0x26A0) + QLatin1Char(' ') + problem));
    m_problem->setVisible(!problem.isEmpty());
}

} // namespace shortlist
