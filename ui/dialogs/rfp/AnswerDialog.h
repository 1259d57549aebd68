// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Question.h"

#include <QDialog>

#include <optional>

class QListWidget;
class QPlainTextEdit;
class QTableWidget;

namespace shortlist {

// An answer that does not fit into a cell: a table, several choices, a long text.
class AnswerDialog : public QDialog
{
    Q_OBJECT

public:
    AnswerDialog(const Question &question, const QString &provider, const QString &text, QWidget *parent = nullptr);

    // In the form in which answers are kept.
    QString text() const;
    // Nothing if the user thought better of it.
    static std::optional<QString> edit(const Question &question, const QString &provider, const QString &text,
                                       QWidget *parent);

private:
    QWidget *makeTable(const QString &text);
    QWidget *makeList(const QString &text);
    QWidget *makeText(const QString &text);
    void addRow();
    void removeRow();

    const Question m_question;
    QTableWidget *m_table = nullptr;
    QListWidget *m_list = nullptr;
    QPlainTextEdit *m_text = nullptr;
};

} // namespace shortlist
