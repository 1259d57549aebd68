// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Need.h"

#include <QHash>
#include <QObject>
#include <QSet>
#include <QString>

#include <functional>
#include <vector>

class QComboBox;
class QFormLayout;
class QLineEdit;
class QPlainTextEdit;
class QSpinBox;
class QWidget;

namespace shortlist {

class DateField;
class HoursField;
class Workspace;

// Fields of a form that stand for fields of the need: each shows what is stored, and writes what was entered as one
// edit.
class NeedFields : public QObject
{
    Q_OBJECT

public:
    // A list to choose from, filled when somebody looks.
    struct Choices
    {
        std::function<void(QComboBox &)> fill;          // item text and, as data, the code
        std::function<QString(const QString &)> label;  // of a code
        std::function<QString(const QString &)> read{}; // the code of what was typed; may be empty
    };

    NeedFields(Workspace &workspace, QFormLayout &form, QWidget *parent);

    QLineEdit *addLine(const QString &name, const QString &label, const QString &placeholder, QString Need::*field,
                       const QString &undoLabel);
    QComboBox *addChoice(const QString &name, const QString &label, const Choices &choices, QString Need::*field,
                         const QString &undoLabel);
    QComboBox *addRelationship(const QString &name, const QString &label, const QString &undoLabel);
    DateField *addDate(const QString &name, const QString &label, QDate Need::*field, const QString &undoLabel);
    QSpinBox *addNumber(const QString &name, const QString &label, int least, int most, const QString &unit,
                        int Need::*field, const QString &undoLabel);
    QPlainTextEdit *addText(const QString &name, const QString &label, const QString &placeholder, int lines,
                            QString Need::*field, const QString &undoLabel);
    HoursField *addWeek(const QString &name, const QString &label, const QString &undoLabel);

    void refresh();
    void refill(QComboBox *box); // the next look fills it anew

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fill(QComboBox *box);
    void show(QComboBox *box, const QString &code);
    void commitChoice(QComboBox *box, QString Need::*field, const QString &undoLabel);
    template <typename Value>
    void set(const QString &undoLabel, Value Need::*field, const Value &value);
    void write(const QString &undoLabel, const Need &need);

    Workspace &m_workspace;
    QFormLayout &m_form;
    QWidget *m_parent = nullptr;
    QHash<QComboBox *, Choices> m_choices;
    QSet<QComboBox *> m_full;
    QHash<QObject *, std::function<void()>> m_commits; // of texts, when they are left
    std::vector<std::function<void(const Need &, bool readOnly)>> m_shows;
};

} // namespace shortlist
