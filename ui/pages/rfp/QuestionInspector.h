// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Question.h"
#include "ui/widgets/Inspector.h"

class QAction;
class QLabel;
class QLineEdit;
class QPlainTextEdit;

namespace shortlist {

class Workspace;

// The chosen question in full: its text, what helps to answer it, its choices, and the criterion made from it.
class QuestionInspector : public Inspector
{
    Q_OBJECT

public:
    explicit QuestionInspector(Workspace &workspace, QWidget *parent = nullptr);

    void showQuestion(QuestionId id);
    // Writes what is still being typed.
    void commit();

signals:
    void criterionRequested(shortlist::QuestionId id);
    void refused(const QString &sentence);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QPlainTextEdit *addField(const QString &name, const QString &label, int lines);
    QLineEdit *addLine(const QString &name, const QString &label, QLabel **caption);
    void makeLayout();
    void refresh();
    void fill(QPlainTextEdit &field, const QString &text);
    void commit(QPlainTextEdit &field);
    void commit(QLineEdit &line);

    Workspace &m_workspace;
    QuestionId m_id{};
    QLabel *m_code = nullptr;
    QLabel *m_state = nullptr;
    QPlainTextEdit *m_text = nullptr;
    QPlainTextEdit *m_help = nullptr;
    QPlainTextEdit *m_choices = nullptr;
    QLabel *m_choicesLabel = nullptr;
    QLineEdit *m_unit = nullptr;
    QLabel *m_unitLabel = nullptr;
    QLineEdit *m_owner = nullptr;
    QLabel *m_ownerLabel = nullptr;
    QLabel *m_criterion = nullptr;
    QAction *m_make = nullptr;
};

} // namespace shortlist
