// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Criterion.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace shortlist {

class Workspace;

// What the evaluators agreed on for one cell: shown with its reason and who recorded it; the coordinator records,
// changes and withdraws it here.
class ConsensusEditor : public QWidget
{
    Q_OBJECT

public:
    explicit ConsensusEditor(Workspace &workspace, QWidget *parent = nullptr);

    // Another cell, or the same after something changed; what is being typed stays with its cell.
    void showCell(ProviderId provider, CriterionId criterion);

private:
    void makeFields();
    void fill();
    void follow();
    void record();
    void withdraw();

    Workspace &m_workspace;
    ProviderId m_provider{};
    CriterionId m_criterion{};
    QLabel *m_heading = nullptr;
    QLabel *m_standing = nullptr;
    QWidget *m_form = nullptr;
    QLabel *m_scoreLabel = nullptr;
    QLineEdit *m_score = nullptr;
    QPlainTextEdit *m_reason = nullptr;
    QLineEdit *m_by = nullptr;
    QPushButton *m_record = nullptr;
    QPushButton *m_withdraw = nullptr;
};

} // namespace shortlist
