// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QLineEdit>

class QAction;

namespace shortlist {

// A date that may be empty: typed in the locale's way or as 2027-03-31, or chosen from a calendar.
class DateField : public QLineEdit
{
    Q_OBJECT

public:
    explicit DateField(QWidget *parent = nullptr);

    QDate date() const { return m_date; } // invalid = empty
    void setDate(const QDate &date);

    // What the text means; invalid and false for what is not a date.
    static QDate parse(const QString &text, bool *understood = nullptr);
    static QString toText(const QDate &date);

signals:
    // The user entered another date, or emptied the field.
    void dateEdited(const QDate &date);

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void acceptText();
    void showCalendar();
    void mark(bool wrong);

    QDate m_date;
    QAction *m_calendar = nullptr;
    bool m_wrong = false;
};

} // namespace shortlist
