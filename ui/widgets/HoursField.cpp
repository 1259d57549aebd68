// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/HoursField.h"

#include "ui/widgets/HoursText.h"
#include "ui/widgets/Theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QToolButton>
#include <QVBoxLayout>

namespace shortlist {

namespace {

constexpr int kDayMinutes = 1440;
constexpr int kStep = 30;
constexpr int kMorning = 540;
constexpr int kEvening = 1020;

} // namespace

HoursField::HoursField(const QString &name, const QString &what, QWidget *parent)
    : QWidget(parent)
{
    const int space = theme::spacing();
    setObjectName(name);
    auto *days = new QHBoxLayout;
    days->setSpacing(space / 2);
    const QLocale locale;
    for (int day = 1; day <= 7; ++day) {
        auto *button = new QToolButton(this);
        button->setObjectName(name + QStringLiteral("Day-%1").arg(day));
        button->setText(locale.standaloneDayName(day, QLocale::ShortFormat));
        button->setAccessibleName(tr("%1: %2").arg(what, locale.standaloneDayName(day, QLocale::LongFormat)));
        button->setCheckable(true);
        // As wide as it is in bold, so that the days stand still.
        QFont heavy = font();
        heavy.setBold(true);
        button->setFont(heavy);
        button->setMinimumWidth(button->sizeHint().width());
        m_dayButtons << button;
        days->addWidget(button);
        connect(button, &QToolButton::clicked, this, &HoursField::announce);
    }
    days->addStretch(1);
    m_fromBox = makeTime(QString(name + QStringLiteral("From")), tr("%1: from").arg(what));
    m_toBox = makeTime(QString(name + QStringLiteral("To")), tr("%1: until").arg(what));
    m_allDay = new QCheckBox(tr("Round the clock"), this);
    m_allDay->setObjectName(QString(name + QStringLiteral("AllDay")));
    auto *times = new QHBoxLayout;
    times->setSpacing(space);
    times->addWidget(m_fromBox);
    times->addWidget(new QLabel(tr("to"), this));
    times->addWidget(m_toBox);
    times->addWidget(m_allDay);
    times->addStretch(1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space / 2);
    layout->addLayout(days);
    layout->addLayout(times);
    connect(m_allDay, &QCheckBox::clicked, this, &HoursField::toggleAllDay);
}

QComboBox *HoursField::makeTime(const QString &name, const QString &accessibleName)
{
    auto *box = new QComboBox(this);
    box->setObjectName(name);
    box->setAccessibleName(accessibleName);
    box->setEditable(true);
    box->setInsertPolicy(QComboBox::NoInsert);
    box->setFocusPolicy(Qt::StrongFocus);
    for (int minutes = 0; minutes <= kDayMinutes; minutes += kStep)
        box->addItem(hours_text::time(minutes));
    const bool isFrom = m_fromBox == nullptr;
    const auto commit = [this, box, isFrom] { commitTime(box, isFrom ? m_from : m_to); };
    connect(box, &QComboBox::activated, this, commit);
    connect(box->lineEdit(), &QLineEdit::editingFinished, this, commit);
    return box;
}

void HoursField::commitTime(QComboBox *box, int &minutes)
{
    const Result<int> typed = hours_text::readTime(box->currentText());
    const int before = minutes;
    if (typed && !m_readOnly)
        minutes = *typed;
    if (minutes != before)
        emit edited(m_days, m_from, m_to);
    show(); // what is not a time goes back to what was there
}

void HoursField::toggleAllDay(bool on)
{
    m_from = on ? 0 : kMorning;
    m_to = on ? kDayMinutes : kEvening;
    emit edited(m_days, m_from, m_to);
    show();
}

void HoursField::setHours(int days, int from, int to)
{
    m_days = days;
    m_from = from;
    m_to = to;
    show();
}

void HoursField::show()
{
    for (int i = 0; i < m_dayButtons.size(); ++i) {
        const bool on = (m_days & (1 << i)) != 0;
        m_dayButtons[i]->setChecked(on);
        QFont heavy = font();
        heavy.setBold(on);
        m_dayButtons[i]->setFont(heavy);
    }
    const bool allDay = m_from == 0 && m_to == kDayMinutes;
    m_allDay->setChecked(allDay);
    for (const auto &[box, minutes] : {std::pair(m_fromBox, m_from), std::pair(m_toBox, m_to)}) {
        const QSignalBlocker blocker(box);
        const int at = box->findText(hours_text::time(minutes));
        box->setCurrentIndex(at);
        box->setEditText(hours_text::time(minutes));
        box->setEnabled(!allDay && !m_readOnly);
    }
}

void HoursField::announce()
{
    int days = 0;
    for (int i = 0; i < m_dayButtons.size(); ++i)
        days |= m_dayButtons[i]->isChecked() ? 1 << i : 0;
    if (days == 0) { // no day at all is no week
        show();
        return;
    }
    m_days = days;
    emit edited(m_days, m_from, m_to);
    show();
}

void HoursField::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    for (QToolButton *button : std::as_const(m_dayButtons))
        button->setEnabled(!readOnly);
    m_allDay->setEnabled(!readOnly);
    show();
}

} // namespace shortlist
