// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Criterion.h"

#include <QDialog>

class QComboBox;
class QDoubleSpinBox;
class QFormLayout;
class QLabel;
class QLineEdit;

namespace shortlist {

class PrimaryButton;
class Workspace;

// Makes a criterion from a question: name, group, weight and scale are proposed and can be changed first.
class CriterionDialog : public QDialog
{
    Q_OBJECT

public:
    CriterionDialog(Workspace &workspace, QuestionId question, QWidget *parent = nullptr);

    // The criterion as it stands in the dialog.
    Criterion criterion() const;
    // True if the criterion was made.
    static bool run(Workspace &workspace, QuestionId question, QWidget *parent);

private:
    void addScale(QFormLayout &form);
    void refresh();

    Workspace &m_workspace;
    Criterion m_proposed;
    QLineEdit *m_name = nullptr;
    QComboBox *m_group = nullptr;
    QDoubleSpinBox *m_weight = nullptr;
    QLineEdit *m_worst = nullptr; // of a measure
    QLineEdit *m_best = nullptr;
    QComboBox *m_better = nullptr; // of yes or no
    QLabel *m_problem = nullptr;
    PrimaryButton *m_make = nullptr;
};

} // namespace shortlist
