// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Judgement.h"

#include <QDialog>

#include <vector>

class QComboBox;
class QDoubleSpinBox;
class QFormLayout;
class QLabel;
class QPushButton;

namespace shortlist {

class Workspace;

// Puts one statement about the weights together, and says it in words before it is taken.
class StatementDialog : public QDialog
{
    Q_OBJECT

public:
    // A statement without a key is a new one.
    StatementDialog(Workspace &workspace, const WeightStatement &statement, QWidget *parent = nullptr);

    WeightStatement statement() const;

private:
    void fill(QComboBox &choice, CriterionId current);
    CriterionId chosen(const QComboBox &choice) const;
    QString problem() const; // empty if it can be said
    void follow();

    Workspace &m_workspace;
    RowId m_id{};
    std::vector<CriterionId> m_criteria;
    QFormLayout *m_form = nullptr;
    QComboBox *m_kind = nullptr;
    QComboBox *m_first = nullptr;
    QComboBox *m_second = nullptr;
    QDoubleSpinBox *m_times = nullptr;
    QDoubleSpinBox *m_lower = nullptr;
    QDoubleSpinBox *m_upper = nullptr;
    QLabel *m_words = nullptr;
    QPushButton *m_take = nullptr;
};

} // namespace shortlist
