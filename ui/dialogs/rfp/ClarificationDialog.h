// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

#include <optional>

class QPlainTextEdit;

namespace shortlist {

class PrimaryButton;

// Asks what is to be clarified.
class ClarificationDialog : public QDialog
{
    Q_OBJECT

public:
    ClarificationDialog(int answers, const QString &text, QWidget *parent = nullptr);

    QString text() const;
    // What is asked of so many answers; nothing if the user thought better of it.
    static std::optional<QString> ask(int answers, const QString &text, QWidget *parent);

private:
    QPlainTextEdit *m_text = nullptr;
    PrimaryButton *m_ask = nullptr;
};

} // namespace shortlist
