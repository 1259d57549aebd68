// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/DateField.h"

#include "ui/widgets/Icons.h"
#include "ui/widgets/Theme.h"

#include <QAction>
#include <QCalendarWidget>
#include <QEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QMenu>
#include <QRegularExpression>
#include <QWidgetAction>

namespace shortlist {

namespace {

// The locale's short form with the year in full: "27" may be 1927 to a library and 2027 to its user.
QString fullYearFormat(const QLocale &locale)
{
    QString format = locale.dateFormat(QLocale::ShortFormat);
    static const QRegularExpression year(QStringLiteral("y+"));
    format.replace(year, QStringLiteral("yyyy"));
    return format;
}

} // namespace

DateField::DateField(QWidget *parent)
    : QLineEdit(parent)
    , m_calendar(addAction(icon(QStringLiteral("view-calendar")), QLineEdit::TrailingPosition))
{
    m_calendar->setToolTip(tr("Choose from a calendar (Alt+Down)"));
    m_calendar->setText(tr("Choose from a calendar"));
    setPlaceholderText(tr("not set"));
    connect(m_calendar, &QAction::triggered, this, &DateField::showCalendar);
    connect(this, &QLineEdit::editingFinished, this, &DateField::acceptText);
    connect(this, &QLineEdit::textEdited, this, [this] { mark(false); });
}

void DateField::setDate(const QDate &date)
{
    m_date = date;
    setText(toText(date));
    mark(false);
}

QDate DateField::parse(const QString &text, bool *understood)
{
    const QString plain = text.trimmed();
    const QLocale locale;
    QDate date = QDate::fromString(plain, Qt::ISODate);
    if (!date.isValid())
        date = locale.toDate(plain, fullYearFormat(locale));
    if (!date.isValid())
        date = locale.toDate(plain, QLocale::LongFormat);
    if (!date.isValid()) {
        date = locale.toDate(plain, QLocale::ShortFormat);
        if (date.isValid() && date.year() < 1950)
            date = date.addYears(100);
    }
    if (understood != nullptr)
        *understood = plain.isEmpty() || date.isValid();
    return date;
}

QString DateField::toText(const QDate &date)
{
    const QLocale locale;
    return date.isValid() ? locale.toString(date, fullYearFormat(locale)) : QString();
}

void DateField::acceptText()
{
    bool understood = false;
    const QDate date = parse(text(), &understood);
    if (!understood) {
        mark(true);
        return;
    }
    mark(false);
    if (date == m_date) {
        setText(toText(m_date));
        return;
    }
    setDate(date);
    emit dateEdited(date);
}

void DateField::showCalendar()
{
    QMenu menu(this);
    auto *calendar = new QCalendarWidget(&menu);
    calendar->setGridVisible(false);
    calendar->setVerticalHeaderFormat(QCalendarWidget::NoVerticalHeader);
    calendar->setSelectedDate(m_date.isValid() ? m_date : QDate::currentDate());
    auto *holder = new QWidgetAction(&menu);
    holder->setDefaultWidget(calendar);
    menu.addAction(holder);
    QAction *none = menu.addAction(tr("No date"));
    const auto choose = [&menu, this](const QDate &date) {
        setText(toText(date));
        menu.close();
        acceptText();
    };
    connect(calendar, &QCalendarWidget::clicked, this, choose);
    connect(calendar, &QCalendarWidget::activated, this, choose);
    connect(none, &QAction::triggered, this, [choose] { choose(QDate()); });
    calendar->setFocus();
    menu.exec(mapToGlobal(QPoint(0, height())));
}

void DateField::changeEvent(QEvent *event)
{
    QLineEdit::changeEvent(event);
    if (event->type() == QEvent::ReadOnlyChange)
        m_calendar->setVisible(!isReadOnly());
}

void DateField::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Down && event->modifiers() == Qt::AltModifier && !isReadOnly()) {
        showCalendar();
        return;
    }
    if (event->key() == Qt::Key_Escape && text() != toText(m_date)) {
        setDate(m_date);
        return;
    }
    QLineEdit::keyPressEvent(event);
}

void DateField::mark(bool wrong)
{
    if (wrong == m_wrong)
        return;
    m_wrong = wrong;
    QPalette own;
    if (wrong)
        own.setColor(QPalette::Text, theme::stateColour(theme::State::Bad));
    setPalette(own);
    setToolTip(wrong
                   ? tr("This is not a date. Write it like %1.").arg(toText(QDate(QDate::currentDate().year(), 3, 31)))
                   : QString());
    setAccessibleDescription(toolTip());
}

} // namespace shortlist
