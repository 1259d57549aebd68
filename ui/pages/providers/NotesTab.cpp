// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/providers/NotesTab.h"

#include "ui/models/ProviderEdits.h"
#include "ui/models/Workspace.h"
#include "ui/widgets/Theme.h"

#include <QKeyEvent>
#include <QPlainTextEdit>
#include <QTextDocument>
#include <QTimer>
#include <QVBoxLayout>

namespace shortlist {

namespace {

constexpr int kIdleMilliseconds = 5000;

} // namespace

NotesTab::NotesTab(Workspace &workspace, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_edit(new QPlainTextEdit(this))
    , m_idle(new QTimer(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, theme::spacing(), 0, 0);
    layout->addWidget(m_edit);
    m_edit->setObjectName(QStringLiteral("profileNotes"));
    m_edit->setAccessibleName(tr("Notes"));
    m_edit->setPlaceholderText(tr("What else is worth knowing of this provider"));
    m_edit->setTabChangesFocus(true);
    m_edit->installEventFilter(this);
    m_idle->setSingleShot(true);
    m_idle->setInterval(kIdleMilliseconds);
    connect(m_idle, &QTimer::timeout, this, &NotesTab::commit);
    connect(m_edit, &QPlainTextEdit::textChanged, this, [this] {
        if (m_edit->document()->isModified())
            m_idle->start();
    });
}

void NotesTab::setProvider(ProviderId id)
{
    if (id == m_id)
        return;
    commit();
    m_id = id;
    m_edit->document()->setModified(false);
    refresh();
}

void NotesTab::refresh()
{
    const Provider *provider = m_workspace.snapshot().provider(m_id);
    setEnabled(provider != nullptr);
    const QString text = provider != nullptr ? provider->notes : QString();
    if (m_edit->document()->isModified() || m_edit->toPlainText() == text)
        return;
    m_edit->setPlainText(text);
    m_edit->document()->setModified(false);
}

void NotesTab::commit()
{
    m_idle->stop();
    const Provider *provider = m_workspace.snapshot().provider(m_id);
    if (!m_edit->document()->isModified() || m_edit->isReadOnly() || provider == nullptr)
        return;
    m_edit->document()->setModified(false);
    // What could not be written stays in the field and is tried again.
    if (!edits::setNotes(m_workspace, m_id, m_edit->toPlainText()))
        m_edit->document()->setModified(true);
}

void NotesTab::setReadOnly(bool readOnly)
{
    m_edit->setReadOnly(readOnly);
}

bool NotesTab::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_edit && event->type() == QEvent::FocusOut)
        commit();
    if (watched == m_edit && event->type() == QEvent::ShortcutOverride) {
        // The field claims undo and redo even when it has nothing to take back itself; then they are the project's.
        const auto *key = static_cast<QKeyEvent *>(event);
        const QTextDocument *document = m_edit->document();
        if ((key->matches(QKeySequence::Undo) && !document->isUndoAvailable()) ||
            (key->matches(QKeySequence::Redo) && !document->isRedoAvailable())) {
            event->ignore();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace shortlist
