// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/overview/NeedForm.h"

#include "core/catalogue/Catalogue.h"
#include "core/project/Store.h"
#include "ui/models/Workspace.h"
#include "ui/widgets/DateField.h"
#include "ui/widgets/Theme.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QCompleter>
#include <QEvent>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPlainTextEdit>
#include <QSpinBox>

namespace shortlist {

NeedForm::NeedForm(Workspace &workspace, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_form(new QFormLayout(this))
{
    setObjectName(QStringLiteral("needForm"));
    const int space = theme::spacing();
    m_form->setContentsMargins(space, 0, space, 0);
    m_form->setVerticalSpacing(space * 3 / 4);
    m_form->setHorizontalSpacing(space);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_title = addLine(QStringLiteral("needTitle"), tr("&Title:"), tr("What this procurement is called"), &Need::title,
                      tr("Set the title of the need"));
    m_organisation = addLine(QStringLiteral("needOrganisation"), tr("&Organisation:"), tr("The buyer"),
                             &Need::organisation, tr("Set the organisation of the need"));
    m_service =
        addChoice(QStringLiteral("needService"), tr("Ser&vice:"), &Need::service, tr("Set the service of the need"));
    m_country =
        addChoice(QStringLiteral("needCountry"), tr("&Country:"), &Need::country, tr("Set the country of the need"));
    m_zone = addChoice(QStringLiteral("needZone"), tr("Time &zone:"), &Need::zone, tr("Set the time zone of the need"));
    m_currency = addChoice(QStringLiteral("needCurrency"), tr("Curre&ncy:"), &Need::currency,
                           tr("Set the currency of the need"));
    m_rfpIssued = addDate(QStringLiteral("needRfpIssued"), tr("RFP &issued:"), &Need::rfpIssued,
                          tr("Set the date on which the RFP is issued"));
    m_answersDue = addDate(QStringLiteral("needAnswersDue"), tr("Answers &due:"), &Need::answersDue,
                           tr("Set the date by which answers are due"));
    m_awardDate = addDate(QStringLiteral("needAwardDate"), tr("A&ward:"), &Need::awardDate, tr("Set the award date"));
    m_startDate = addDate(QStringLiteral("needStartDate"), tr("Service start&s:"), &Need::startDate,
                          tr("Set the date on which the service starts"));
    m_dateWarning = new QLabel(this);
    m_dateWarning->setObjectName(QStringLiteral("needDateWarning"));
    m_dateWarning->setWordWrap(true);
    m_form->addRow(QString(), m_dateWarning);
    addSize();
    addSummary();
    refresh();
}

template <typename Value>
void NeedForm::set(const QString &undoLabel, Value Need::*field, const Value &value)
{
    Need need = m_workspace.snapshot().need();
    if (need.*field == value)
        return;
    need.*field = value;
    // Where it could not be written, the field goes back to what is stored.
    if (!m_workspace.edit(undoLabel, [&need](Store &store) { return store.setNeed(need); }))
        refresh();
}

QLineEdit *NeedForm::addLine(const QString &name, const QString &label, const QString &placeholder,
                             QString Need::*field, const QString &undoLabel)
{
    auto *line = new QLineEdit(this);
    line->setObjectName(name);
    line->setPlaceholderText(placeholder);
    line->setMaxLength(300);
    m_form->addRow(label, line);
    connect(line, &QLineEdit::editingFinished, this, [this, line, field, undoLabel] {
        // Only what the user typed; a very long title that came with the file is not cut by looking at it.
        if (line->isModified())
            set(undoLabel, field, line->text().trimmed());
        line->setModified(false);
    });
    return line;
}

QComboBox *NeedForm::addChoice(const QString &name, const QString &label, QString Need::*field,
                               const QString &undoLabel)
{
    auto *box = new QComboBox(this);
    box->setObjectName(name);
    box->setEditable(true);
    box->setInsertPolicy(QComboBox::NoInsert);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(16);
    box->setMaxVisibleItems(16);
    box->lineEdit()->setPlaceholderText(tr("not chosen"));
    box->completer()->setCompletionMode(QCompleter::PopupCompletion);
    box->completer()->setFilterMode(Qt::MatchContains);
    box->installEventFilter(this);
    m_form->addRow(label, box);
    const auto commit = [this, box, field, undoLabel] { commitChoice(box, field, undoLabel); };
    connect(box, &QComboBox::activated, this, commit);
    connect(box->lineEdit(), &QLineEdit::editingFinished, this, commit);
    return box;
}

void NeedForm::commitChoice(QComboBox *box, QString Need::*field, const QString &undoLabel)
{
    fillChoices(box);
    const QString typed = box->currentText().trimmed();
    int row = box->findText(typed, Qt::MatchFixedString);
    if (row < 0 && box == m_country)
        row = box->findData(catalogue::countryCode(typed));
    if (row < 0)
        row = box->findData(typed.toUpper());
    if (row < 0 && !typed.isEmpty()) {
        refresh(); // not one of the list; what was there stands
        return;
    }
    set(undoLabel, field, row < 0 ? QString() : box->itemData(row).toString());
    refresh();
}

DateField *NeedForm::addDate(const QString &name, const QString &label, QDate Need::*field, const QString &undoLabel)
{
    auto *date = new DateField(this);
    date->setObjectName(name);
    m_form->addRow(label, date);
    connect(date, &DateField::dateEdited, this,
            [this, field, undoLabel](const QDate &value) { set(undoLabel, field, value); });
    return date;
}

void NeedForm::addSize()
{
    m_size = new QSpinBox(this);
    m_size->setObjectName(QStringLiteral("needShortlistSize"));
    m_size->setRange(1, 50);
    m_size->setKeyboardTracking(false);
    m_size->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    m_size->installEventFilter(this);
    m_form->addRow(tr("S&hortlist size:"), m_size);
    connect(m_size, &QSpinBox::valueChanged, this,
            [this](int value) { set(tr("Set the size of the shortlist"), &Need::shortlistSize, value); });
}

void NeedForm::addSummary()
{
    m_summary = new QPlainTextEdit(this);
    m_summary->setObjectName(QStringLiteral("needSummary"));
    m_summary->setTabChangesFocus(true);
    m_summary->setPlaceholderText(tr("What is to be outsourced, in your own words"));
    m_summary->setMinimumHeight(fontMetrics().lineSpacing() * 4 + theme::spacing() * 2);
    m_summary->installEventFilter(this);
    auto *label = new QLabel(tr("Su&mmary:"), this);
    label->setBuddy(m_summary);
    m_form->addRow(label);
    m_form->addRow(m_summary);
}

void NeedForm::fillChoices(QComboBox *box)
{
    const QString country = m_workspace.snapshot().need().country;
    const bool otherZones = box == m_zone && m_zonesOf != country;
    if (m_full.contains(box) && !otherZones)
        return;
    m_full.insert(box);
    const QSignalBlocker blocker(box);
    const QString text = box->currentText();
    const QVariant code = box->currentData();
    box->clear();
    if (box == m_service) {
        if (const auto services = catalogue::services(); services) {
            for (const Service &one : *services)
                box->addItem(one.label, one.code);
        }
    } else if (box == m_country) {
        for (const Country &one : catalogue::countries())
            box->addItem(one.name, one.code);
    } else if (box == m_currency) {
        if (const auto currencies = catalogue::currencies(); currencies) {
            for (const Currency &one : *currencies)
                box->addItem(labelOf(box, one.code), one.code);
        }
    } else {
        m_zonesOf = country;
        const QStringList likely = country.isEmpty() ? QStringList() : catalogue::timeZonesOf(country);
        const QStringList all = catalogue::timeZones();
        for (const QString &zone : likely)
            box->addItem(zone, zone);
        if (!likely.isEmpty())
            box->insertSeparator(box->count());
        for (const QString &zone : all) {
            if (!likely.contains(zone))
                box->addItem(zone, zone);
        }
    }
    box->setCurrentIndex(code.isValid() ? box->findData(code) : -1);
    if (box->currentText() != text)
        box->setEditText(text);
}

QString NeedForm::labelOf(const QComboBox *box, const QString &code) const
{
    if (box == m_service)
        return catalogue::serviceLabel(code);
    if (box == m_country) {
        // The catalogue's list of all countries is long to read for one name; the names are the locale data's there
        // too.
        const QLocale::Territory territory = QLocale::codeToTerritory(code);
        if (!m_full.contains(box) && territory != QLocale::AnyTerritory)
            return QLocale::territoryToString(territory);
        return catalogue::countryName(code);
    }
    if (box == m_currency) {
        const QString name = catalogue::currencyName(code);
        return name == code ? code : tr("%1 – %2").arg(code, name);
    }
    return code;
}

void NeedForm::showChoice(QComboBox *box, const QString &code)
{
    const QSignalBlocker blocker(box);
    if (code.isEmpty()) {
        box->setCurrentIndex(-1);
        box->setEditText(QString());
    } else {
        if (box->findData(code) < 0 && !m_full.contains(box)) {
            box->clear();
            box->addItem(labelOf(box, code), code);
        }
        box->setCurrentIndex(box->findData(code));
        // A code that the catalogue does not know is shown as it stands.
        if (box->currentIndex() < 0)
            box->setEditText(code);
    }
    box->lineEdit()->setCursorPosition(0);
}

void NeedForm::refresh()
{
    const Need &need = m_workspace.snapshot().need();
    const bool readOnly = m_workspace.isReadOnly();
    for (const auto &[line, text] : {std::pair(m_title, need.title), std::pair(m_organisation, need.organisation)}) {
        // What is being typed is not taken away by a change elsewhere.
        if (!line->isModified() && line->text() != text) {
            line->setText(text);
            line->setCursorPosition(0);
        }
        line->setReadOnly(readOnly);
    }
    const std::pair<QComboBox *, QString> choices[] = {
        {m_service, need.service}, {m_country, need.country}, {m_zone, need.zone}, {m_currency, need.currency}};
    for (const auto &[box, code] : choices) {
        showChoice(box, code);
        box->setEnabled(!readOnly);
    }
    const std::pair<DateField *, QDate> dates[] = {{m_rfpIssued, need.rfpIssued},
                                                   {m_answersDue, need.answersDue},
                                                   {m_awardDate, need.awardDate},
                                                   {m_startDate, need.startDate}};
    for (const auto &[field, date] : dates) {
        if (field->date() != date || !field->isModified())
            field->setDate(date);
        field->setReadOnly(readOnly);
    }
    checkDates();
    {
        const QSignalBlocker blocker(m_size);
        m_size->setValue(need.shortlistSize);
    }
    m_size->setReadOnly(readOnly);
    m_size->setButtonSymbols(readOnly ? QAbstractSpinBox::NoButtons : QAbstractSpinBox::UpDownArrows);
    if (!m_summary->document()->isModified() && m_summary->toPlainText() != need.summary) {
        m_summary->setPlainText(need.summary);
        m_summary->document()->setModified(false);
    }
    m_summary->setReadOnly(readOnly);
}

void NeedForm::checkDates()
{
    const Need &need = m_workspace.snapshot().need();
    const std::pair<QDate, QString> inOrder[] = {{need.rfpIssued, tr("RFP issued")},
                                                 {need.answersDue, tr("Answers due")},
                                                 {need.awardDate, tr("Award")},
                                                 {need.startDate, tr("Service starts")}};
    QString warning;
    const std::pair<QDate, QString> *before = nullptr;
    for (const auto &one : inOrder) {
        if (!one.first.isValid())
            continue;
        if (before != nullptr && one.first < before->first)
            warning = tr("⚠ “%1” is before “%2”.").arg(one.second, before->second);
        before = &one;
    }
    m_dateWarning->setText(warning);
    m_form->setRowVisible(m_dateWarning, !warning.isEmpty());
}

void NeedForm::commitSummary()
{
    if (!m_summary->document()->isModified())
        return;
    m_summary->document()->setModified(false);
    set(tr("Set the summary of the need"), &Need::summary, m_summary->toPlainText());
}

bool NeedForm::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_summary && (event->type() == QEvent::FocusOut || event->type() == QEvent::Hide))
        commitSummary();
    if (auto *box = qobject_cast<QComboBox *>(watched);
        box != nullptr && (event->type() == QEvent::FocusIn || event->type() == QEvent::MouseButtonPress))
        fillChoices(box);
    // Rolling the page must not turn what lies under the mouse.
    if (event->type() == QEvent::Wheel && watched != m_summary) {
        event->ignore();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void NeedForm::focusFirstEmpty()
{
    const Need &need = m_workspace.snapshot().need();
    const std::pair<QWidget *, bool> fields[] = {
        {m_title, need.title.isEmpty()},       {m_organisation, need.organisation.isEmpty()},
        {m_service, need.service.isEmpty()},   {m_country, need.country.isEmpty()},
        {m_currency, need.currency.isEmpty()}, {m_awardDate, !need.awardDate.isValid()},
        {m_summary, need.summary.isEmpty()}};
    for (const auto &[field, empty] : fields) {
        if (empty) {
            field->setFocus(Qt::OtherFocusReason);
            return;
        }
    }
    m_title->setFocus(Qt::OtherFocusReason);
}

} // namespace shortlist
