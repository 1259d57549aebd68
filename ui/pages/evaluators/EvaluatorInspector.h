// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Change.h"
#include "ui/widgets/Inspector.h"

class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace shortlist {

class DateField;
class SectionsTree;
class Workspace;
struct Evaluator;

// The chosen evaluator: how far, what may be scored, the declaration of interests, handing in and reopening.
class EvaluatorInspector : public Inspector
{
    Q_OBJECT

public:
    explicit EvaluatorInspector(Workspace &workspace, QWidget *parent = nullptr);

    void showEvaluator(EvaluatorId id);

private:
    void makeFields();
    void makeLayout();
    void update(const Change &change);
    void refresh();
    void refreshDeclaration(const Evaluator &evaluator);
    QString progressOf(const Evaluator &evaluator) const;
    void writeSections();
    void declare();
    void takeBack();
    void handIn();

    Workspace &m_workspace;
    EvaluatorId m_id{};
    QLabel *m_name = nullptr;
    QLabel *m_progress = nullptr;
    QLabel *m_sectionsLabel = nullptr;
    SectionsTree *m_sections = nullptr;
    QLabel *m_outside = nullptr;
    QLabel *m_interestsLabel = nullptr;
    QPlainTextEdit *m_interests = nullptr;
    QLabel *m_dateLabel = nullptr;
    DateField *m_date = nullptr;
    QPushButton *m_declare = nullptr;
    QPushButton *m_takeBack = nullptr;
    QPushButton *m_handIn = nullptr;
    QPushButton *m_reopen = nullptr;
};

} // namespace shortlist
