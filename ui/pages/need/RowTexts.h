// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QObject>
#include <QString>

#include <functional>

class QPlainTextEdit;
class QVBoxLayout;
class QWidget;

namespace shortlist {

// Longer texts of the chosen row in an inspector: a label and a text that is written when it is left. A text that was
// begun for one row is never written to another.
class RowTexts : public QObject
{
    Q_OBJECT

public:
    using Write = std::function<void(qint64 row, const QString &text)>;

    explicit RowTexts(QWidget *parent);

    QPlainTextEdit *add(QVBoxLayout &layout, const QString &name, const QString &label, int lines, const Write &write);
    // The row that is shown from now on; what was typed for another one is written first.
    void setRow(qint64 row, bool readOnly);
    void show(QPlainTextEdit *edit, const QString &text);
    void commit();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void commit(QPlainTextEdit *edit);

    QWidget *m_parent = nullptr;
    qint64 m_row = 0;
    QHash<QObject *, Write> m_writes;
};

} // namespace shortlist
