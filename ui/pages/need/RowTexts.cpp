// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/need/RowTexts.h"

#include "ui/widgets/Theme.h"

#include <QEvent>
#include <QLabel>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace shortlist {

RowTexts::RowTexts(QWidget *parent)
    : QObject(parent)
    , m_parent(parent)
{}

QPlainTextEdit *RowTexts::add(QVBoxLayout &layout, const QString &name, const QString &label, int lines,
                              const Write &write)
{
    auto *edit = new QPlainTextEdit(m_parent);
    edit->setObjectName(name);
    edit->setTabChangesFocus(true);
    edit->setFixedHeight(edit->fontMetrics().lineSpacing() * lines + theme::spacing() * 2);
    edit->installEventFilter(this);
    auto *words = new QLabel(label, m_parent);
    words->setBuddy(edit);
    layout.addWidget(words);
    layout.addWidget(edit);
    m_writes.insert(edit, write);
    return edit;
}

void RowTexts::setRow(qint64 row, bool readOnly)
{
    if (row != m_row)
        commit();
    m_row = row;
    for (auto it = m_writes.begin(); it != m_writes.end(); ++it)
        static_cast<QPlainTextEdit *>(it.key())->setReadOnly(readOnly);
}

void RowTexts::show(QPlainTextEdit *edit, const QString &text)
{
    if (edit->document()->isModified() || edit->toPlainText() == text)
        return;
    edit->setPlainText(text);
    edit->document()->setModified(false);
}

void RowTexts::commit()
{
    const QList<QObject *> edits = m_writes.keys();
    for (QObject *edit : edits)
        commit(static_cast<QPlainTextEdit *>(edit));
}

void RowTexts::commit(QPlainTextEdit *edit)
{
    if (!edit->document()->isModified())
        return;
    edit->document()->setModified(false);
    if (m_row != 0)
        m_writes.value(edit)(m_row, edit->toPlainText().trimmed());
}

bool RowTexts::eventFilter(QObject *watched, QEvent *event)
{
    if ((event->type() == QEvent::FocusOut || event->type() == QEvent::Hide) && m_writes.contains(watched))
        commit(static_cast<QPlainTextEdit *>(watched));
    return QObject::eventFilter(watched, event);
}

} // namespace shortlist
