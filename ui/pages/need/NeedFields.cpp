// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/need/NeedFields.h"

#include "core/project/Store.h"
#include "ui/models/Workspace.h"
#include "ui/pages/need/NeedWords.h"
#include "ui/widgets/DateField.h"
#include "ui/widgets/HoursField.h"
#include "ui/widgets/Theme.h"

#include <QComboBox>
#include <QCompleter>
#include <QEvent>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSpinBox>

namespace shortlist {

NeedFields::NeedFields(Workspace &workspace, QFormLayout &form, QWidget *parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_form(form)
    , m_parent(parent)
{
    const int space = theme::spacing();
    form.setContentsMargins(space, 0, space, 0);
    form.setVerticalSpacing(space * 3 / 4);
    form.setHorizontalSpacing(space);
    form.setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
}

void NeedFields::write(const QString &undoLabel, const Need &need)
{
    // Where it could not be written, the field goes back to what is stored.
    if (!m_workspace.edit(undoLabel, [&need](Store &store) { return store.setNeed(need); }))
        refresh();
}

template <typename Value>
void NeedFields::set(const QString &undoLabel, Value Need::*field, const Value &value)
{
    Need need = m_workspace.snapshot().need();
    if (need.*field == value)
        return;
    need.*field = value;
    write(undoLabel, need);
}

QLineEdit *NeedFields::addLine(const QString &name, const QString &label, const QString &placeholder,
                               QString Need::*field, const QString &undoLabel)
{
    auto *line = new QLineEdit(m_parent);
    line->setObjectName(name);
    line->setPlaceholderText(placeholder);
    line->setMaxLength(300);
    m_form.addRow(label, line);
    connect(line, &QLineEdit::editingFinished, this, [this, line, field, undoLabel] {
        // Only what the user typed; a very long title that came with the file is not cut by looking at it.
        if (line->isModified())
            set(undoLabel, field, line->text().trimmed());
        line->setModified(false);
    });
    m_shows.emplace_back([line, field](const Need &need, bool readOnly) {
        // What is being typed is not taken away by a change elsewhere.
        if (!line->isModified() && line->text() != need.*field) {
            line->setText(need.*field);
            line->setCursorPosition(0);
        }
        line->setReadOnly(readOnly);
    });
    return line;
}

QComboBox *NeedFields::addChoice(const QString &name, const QString &label, const Choices &choices,
                                 QString Need::*field, const QString &undoLabel)
{
    auto *box = new QComboBox(m_parent);
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
    m_choices.insert(box, choices);
    m_form.addRow(label, box);
    const auto commit = [this, box, field, undoLabel] { commitChoice(box, field, undoLabel); };
    connect(box, &QComboBox::activated, this, commit);
    connect(box->lineEdit(), &QLineEdit::editingFinished, this, commit);
    m_shows.emplace_back([this, box, field](const Need &need, bool readOnly) {
        show(box, need.*field);
        box->setEnabled(!readOnly);
    });
    return box;
}

void NeedFields::commitChoice(QComboBox *box, QString Need::*field, const QString &undoLabel)
{
    fill(box);
    const QString typed = box->currentText().trimmed();
    int row = box->findText(typed, Qt::MatchFixedString);
    const Choices choices = m_choices.value(box);
    if (row < 0 && choices.read)
        row = box->findData(choices.read(typed));
    if (row < 0)
        row = box->findData(typed.toUpper());
    if (row < 0 && !typed.isEmpty()) {
        refresh(); // not one of the list; what was there stands
        return;
    }
    set(undoLabel, field, row < 0 ? QString() : box->itemData(row).toString());
    refresh();
}

void NeedFields::refill(QComboBox *box)
{
    m_full.remove(box);
}

void NeedFields::fill(QComboBox *box)
{
    if (m_full.contains(box))
        return;
    m_full.insert(box);
    const QSignalBlocker blocker(box);
    const QString text = box->currentText();
    const QVariant code = box->currentData();
    box->clear();
    m_choices.value(box).fill(*box);
    box->setCurrentIndex(code.isValid() ? box->findData(code) : -1);
    if (box->currentText() != text)
        box->setEditText(text);
}

void NeedFields::show(QComboBox *box, const QString &code)
{
    const QSignalBlocker blocker(box);
    if (code.isEmpty()) {
        box->setCurrentIndex(-1);
        box->setEditText(QString());
    } else {
        if (box->findData(code) < 0 && !m_full.contains(box)) {
            box->clear();
            box->addItem(m_choices.value(box).label(code), code);
        }
        box->setCurrentIndex(box->findData(code));
        // A code that the catalogue does not know is shown as it stands.
        if (box->currentIndex() < 0)
            box->setEditText(code);
    }
    box->lineEdit()->setCursorPosition(0);
}

QComboBox *NeedFields::addRelationship(const QString &name, const QString &label, const QString &undoLabel)
{
    auto *box = new QComboBox(m_parent);
    box->setObjectName(name);
    for (const Relationship one : {Relationship::Undecided, Relationship::Strategic, Relationship::HandsOff})
        box->addItem(need_words::relationship(one), static_cast<int>(one));
    box->installEventFilter(this);
    m_form.addRow(label, box);
    connect(box, &QComboBox::activated, this, [this, box, undoLabel] {
        set(undoLabel, &Need::relationship, static_cast<Relationship>(box->currentData().toInt()));
    });
    m_shows.emplace_back([box](const Need &need, bool readOnly) {
        box->setCurrentIndex(box->findData(static_cast<int>(need.relationship)));
        box->setEnabled(!readOnly);
    });
    return box;
}

DateField *NeedFields::addDate(const QString &name, const QString &label, QDate Need::*field, const QString &undoLabel)
{
    auto *date = new DateField(m_parent);
    date->setObjectName(name);
    m_form.addRow(label, date);
    connect(date, &DateField::dateEdited, this,
            [this, field, undoLabel](const QDate &value) { set(undoLabel, field, value); });
    m_shows.emplace_back([date, field](const Need &need, bool readOnly) {
        if (date->date() != need.*field || !date->isModified())
            date->setDate(need.*field);
        date->setReadOnly(readOnly);
    });
    return date;
}

QSpinBox *NeedFields::addNumber(const QString &name, const QString &label, int least, int most, const QString &unit,
                                int Need::*field, const QString &undoLabel)
{
    auto *box = new QSpinBox(m_parent);
    box->setObjectName(name);
    box->setRange(least, most);
    box->setKeyboardTracking(false);
    box->setGroupSeparatorShown(true);
    if (!unit.isEmpty())
        box->setSuffix(QLatin1Char(' ') + unit);
    if (least == 0)
        box->setSpecialValueText(tr("not known"));
    box->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    box->installEventFilter(this);
    m_form.addRow(label, box);
    connect(box, &QSpinBox::valueChanged, this, [this, field, undoLabel](int value) { set(undoLabel, field, value); });
    m_shows.emplace_back([box, field](const Need &need, bool readOnly) {
        const QSignalBlocker blocker(box);
        box->setValue(need.*field);
        box->setReadOnly(readOnly);
        box->setButtonSymbols(readOnly ? QAbstractSpinBox::NoButtons : QAbstractSpinBox::UpDownArrows);
    });
    return box;
}

QPlainTextEdit *NeedFields::addText(const QString &name, const QString &label, const QString &placeholder, int lines,
                                    QString Need::*field, const QString &undoLabel)
{
    auto *edit = new QPlainTextEdit(m_parent);
    edit->setObjectName(name);
    edit->setTabChangesFocus(true);
    edit->setPlaceholderText(placeholder);
    edit->setMinimumHeight(edit->fontMetrics().lineSpacing() * lines + theme::spacing() * 2);
    edit->installEventFilter(this);
    auto *words = new QLabel(label, m_parent);
    words->setBuddy(edit);
    m_form.addRow(words);
    m_form.addRow(edit);
    m_commits.insert(edit, [this, edit, field, undoLabel] {
        if (!edit->document()->isModified())
            return;
        edit->document()->setModified(false);
        set(undoLabel, field, edit->toPlainText());
    });
    m_shows.emplace_back([edit, field](const Need &need, bool readOnly) {
        if (!edit->document()->isModified() && edit->toPlainText() != need.*field) {
            edit->setPlainText(need.*field);
            edit->document()->setModified(false);
        }
        edit->setReadOnly(readOnly);
    });
    return edit;
}

HoursField *NeedFields::addWeek(const QString &name, const QString &label, const QString &undoLabel)
{
    auto *week = new HoursField(name, tr("Working week"), m_parent);
    m_form.addRow(label, week);
    connect(week, &HoursField::edited, this, [this, undoLabel](int days, int from, int to) {
        Need need = m_workspace.snapshot().need();
        need.workDays = days;
        need.workFrom = from;
        need.workTo = to;
        if (need != m_workspace.snapshot().need())
            write(undoLabel, need);
    });
    m_shows.emplace_back([week](const Need &need, bool readOnly) {
        week->setReadOnly(readOnly);
        week->setHours(need.workDays, need.workFrom, need.workTo);
    });
    return week;
}

void NeedFields::refresh()
{
    const Need need = m_workspace.snapshot().need();
    for (const auto &show : m_shows)
        show(need, m_workspace.isReadOnly());
}

bool NeedFields::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusOut || event->type() == QEvent::Hide) {
        if (const auto commit = m_commits.constFind(watched); commit != m_commits.constEnd())
            (*commit)();
    }
    auto *box = qobject_cast<QComboBox *>(watched);
    if (box != nullptr && m_choices.contains(box) &&
        (event->type() == QEvent::FocusIn || event->type() == QEvent::MouseButtonPress))
        fill(box);
    // Rolling the page must not turn what lies under the mouse.
    if (event->type() == QEvent::Wheel && !m_commits.contains(watched)) {
        event->ignore();
        return true;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace shortlist
