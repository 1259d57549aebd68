// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Need.h"

#include <QSet>
#include <QWidget>

class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QSpinBox;

namespace shortlist {

class DateField;
class Workspace;

// The need, edited in place: what is bought, for whom, where, in which money, by when. Each field is one edit.
class NeedForm : public QWidget
{
    Q_OBJECT

public:
    explicit NeedForm(Workspace &workspace, QWidget *parent = nullptr);

    void refresh();
    void focusFirstEmpty();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QLineEdit *addLine(const QString &name, const QString &label, const QString &placeholder, QString Need::*field,
                       const QString &undoLabel);
    QComboBox *addChoice(const QString &name, const QString &label, QString Need::*field, const QString &undoLabel);
    DateField *addDate(const QString &name, const QString &label, QDate Need::*field, const QString &undoLabel);
    void addSummary();
    void addSize();
    void fillChoices(QComboBox *box);
    void showChoice(QComboBox *box, const QString &code);
    QString labelOf(const QComboBox *box, const QString &code) const;
    void checkDates();
    void commitSummary();
    void commitChoice(QComboBox *box, QString Need::*field, const QString &undoLabel);
    template <typename Value>
    void set(const QString &undoLabel, Value Need::*field, const Value &value);

    Workspace &m_workspace;
    QFormLayout *m_form = nullptr;
    QLineEdit *m_title = nullptr;
    QLineEdit *m_organisation = nullptr;
    QComboBox *m_service = nullptr;
    QComboBox *m_country = nullptr;
    QComboBox *m_zone = nullptr;
    QComboBox *m_currency = nullptr;
    DateField *m_rfpIssued = nullptr;
    DateField *m_answersDue = nullptr;
    DateField *m_awardDate = nullptr;
    DateField *m_startDate = nullptr;
    QLabel *m_dateWarning = nullptr;
    QPlainTextEdit *m_summary = nullptr;
    QSpinBox *m_size = nullptr;
    QString m_zonesOf;              // the country whose zones stand first in the list
    QSet<const QComboBox *> m_full; // whose lists were filled; that waits until somebody looks
};

} // namespace shortlist
