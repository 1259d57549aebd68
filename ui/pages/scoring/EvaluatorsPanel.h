// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Id.h"

#include <QWidget>

#include <vector>

class QComboBox;
class QLabel;
class QTableWidget;
class QToolButton;

namespace shortlist {

class Workspace;
struct Change;

// Who scores, with what weight, and how their scores become one. Each change is an edit that can be undone.
class EvaluatorsPanel : public QWidget
{
    Q_OBJECT

public:
    explicit EvaluatorsPanel(Workspace &workspace, QWidget *parent = nullptr);

    // Adds an evaluator and begins to edit the name.
    void addEvaluator();

private:
    void prepareInputs();
    void makeLayout();
    QToolButton *makeButton(const QString &name, const QString &iconName, const QString &text);
    void update(const Change &change);
    void refresh();
    void refreshButtons();
    void setCell(int row, int column, const QString &text);
    void take(int row, int column);
    void takeWeight(int row, const QString &text);
    void chooseCombination(int index);
    void move(int by);
    EvaluatorId currentId() const;

    Workspace &m_workspace;
    QTableWidget *m_table = nullptr;
    QComboBox *m_combination = nullptr;
    QLabel *m_hint = nullptr;
    QToolButton *m_add = nullptr;
    QToolButton *m_remove = nullptr;
    QToolButton *m_up = nullptr;
    QToolButton *m_down = nullptr;
    std::vector<EvaluatorId> m_rows;
    bool m_filling = false;
};

} // namespace shortlist
