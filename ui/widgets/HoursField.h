// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QCheckBox;
class QComboBox;
class QToolButton;

namespace shortlist {

// Days of the week and hours of the day: a working week, or hours of cover.
class HoursField : public QWidget
{
    Q_OBJECT

public:
    // Names of what is within are "<name>Day-1" (Monday) to "-7", "<name>From", "<name>To", "<name>AllDay".
    // what: "working week", for those who hear the page.
    HoursField(const QString &name, const QString &what, QWidget *parent = nullptr);

    // days: bit 0 = Monday; minutes of the day, 0 to 1440.
    void setHours(int days, int from, int to);
    void setReadOnly(bool readOnly);

signals:
    void edited(int days, int from, int to);

private:
    QComboBox *makeTime(const QString &name, const QString &accessibleName);
    void commitTime(QComboBox *box, int &minutes);
    void toggleAllDay(bool on);
    void show();
    void announce();

    QList<QToolButton *> m_dayButtons;
    QComboBox *m_fromBox = nullptr;
    QComboBox *m_toBox = nullptr;
    QCheckBox *m_allDay = nullptr;
    int m_days = 0;
    int m_from = 0;
    int m_to = 0;
    bool m_readOnly = false;
};

} // namespace shortlist
