// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Certificate.h"

#include <QDialog>

#include <functional>
#include <vector>

class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;
class QSpinBox;

namespace shortlist {

class Workspace;

// The project's own standards, beside those of the catalogue. Each field is written when it is left, and can be undone.
class OwnStandardsDialog : public QDialog
{
    Q_OBJECT

public:
    explicit OwnStandardsDialog(Workspace &workspace, QWidget *parent = nullptr);

private:
    struct TextField
    {
        QString OwnStandard::*member;
        QLineEdit *edit;
        QString word;
    };

    QWidget *makeList();
    QWidget *makeForm();
    void addText(QFormLayout &form, const char *name, const QString &label, QString OwnStandard::*member,
                 const QString &word);
    void refresh();
    void showChosen();
    void add();
    void remove();
    void takeText(const TextField &field);
    bool change(const QString &word, const std::function<void(OwnStandard &)> &change);
    QString problemOf(const QString &name, RowId own) const;
    const OwnStandard *chosen() const;

    Workspace &m_workspace;
    RowId m_chosen{};
    QListWidget *m_list = nullptr;
    QPushButton *m_add = nullptr;
    QPushButton *m_remove = nullptr;
    QWidget *m_form = nullptr;
    QLabel *m_problem = nullptr;
    std::vector<TextField> m_texts;
    QComboBox *m_dates = nullptr;
    QSpinBox *m_months = nullptr;
    QLabel *m_monthsLabel = nullptr;
};

} // namespace shortlist
