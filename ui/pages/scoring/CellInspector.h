// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Criterion.h"
#include "core/model/Score.h"
#include "ui/widgets/Inspector.h"

#include <QPersistentModelIndex>

#include <vector>

class QLabel;
class QPlainTextEdit;
class QVBoxLayout;

namespace shortlist {

class ConsensusEditor;
class LevelRow;
class ScoreGridModel;
class Workspace;

// The chosen cell: who and what, the levels with their words (a click sets the score), and the comment.
// In the combined view: what each evaluator gave and wrote, and what they agreed on.
class CellInspector : public Inspector
{
    Q_OBJECT

public:
    CellInspector(Workspace &workspace, ScoreGridModel &model, QWidget *parent = nullptr);

    void showCell(const QModelIndex &index);
    void focusComment();
    // Writes a comment that is still being typed.
    void commit();

signals:
    void done(); // the comment is written, back to the grid

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void makeFields();
    void makeLayout();
    void refresh();
    void refreshLevels(const Criterion &criterion, double value);
    void refreshComment();
    void refreshAnswer(const Criterion &criterion);
    void refreshOpinions(const Criterion &criterion);
    QString opinionsText(const Criterion &criterion) const;
    QString opinionOf(const Criterion &criterion, const QString &who, EvaluatorId evaluator) const;
    void refreshRules(const Criterion &criterion);
    QString stateText(const Criterion &criterion, double value) const;
    void setScore(double score);
    std::vector<ScaleLevel> levelsOf(const Criterion &criterion) const;

    Workspace &m_workspace;
    ScoreGridModel &m_model;
    QPersistentModelIndex m_index;
    ScoreKey m_key;
    QLabel *m_provider = nullptr;
    QLabel *m_criterion = nullptr;
    QLabel *m_description = nullptr;
    QLabel *m_state = nullptr;
    QLabel *m_answer = nullptr; // what the provider answered to the criterion's question
    QVBoxLayout *m_levelLayout = nullptr;
    std::vector<LevelRow *> m_levels;
    CriterionId m_levelsOf{};
    QLabel *m_opinions = nullptr;
    QLabel *m_rules = nullptr;
    ConsensusEditor *m_consensus = nullptr;
    QLabel *m_commentLabel = nullptr;
    QPlainTextEdit *m_comment = nullptr;
};

} // namespace shortlist
