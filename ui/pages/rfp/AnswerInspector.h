// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Question.h"
#include "ui/widgets/Inspector.h"

class QAction;
class QLabel;
class QPlainTextEdit;
class QVBoxLayout;

namespace shortlist {

class Workspace;
struct Evidence;
struct Provider;

// The whole of one answer: the question, the answer, its files, the provider's comment, and what we asked further.
class AnswerInspector : public Inspector
{
    Q_OBJECT

public:
    explicit AnswerInspector(Workspace &workspace, QWidget *parent = nullptr);

    void showAnswer(const AnswerKey &key);
    const AnswerKey &key() const { return m_key; }
    // Writes what is still being typed.
    void commit();
    void addFile();

signals:
    void clarificationRequested();
    void stateRequested(shortlist::AnswerState state);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    QPlainTextEdit *addField(const QString &name, const QString &label, int lines);
    void makeActions();
    void makeLayout();
    void refresh();
    void refreshFiles(const Question &question, const Provider &provider);
    void fill(QPlainTextEdit &field, const QString &text);
    void commit(QPlainTextEdit &field);
    QWidget *makeFileRow(const Evidence &evidence);

    Workspace &m_workspace;
    AnswerKey m_key;
    QLabel *m_provider = nullptr;
    QLabel *m_question = nullptr;
    QLabel *m_help = nullptr;
    QLabel *m_state = nullptr;
    QLabel *m_answer = nullptr;
    QLabel *m_filesLabel = nullptr;
    QWidget *m_files = nullptr;
    QVBoxLayout *m_fileRows = nullptr;
    QPlainTextEdit *m_comment = nullptr;
    QPlainTextEdit *m_clarification = nullptr;
    QAction *m_accept = nullptr;
    QAction *m_clarify = nullptr;
    QAction *m_addFile = nullptr;
};

} // namespace shortlist
