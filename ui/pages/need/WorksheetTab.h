// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalogue/Presets.h"

#include <QWidget>

#include <optional>
#include <vector>

class QButtonGroup;
class QLabel;
class QVBoxLayout;

namespace shortlist {

class Workspace;

// Should this be outsourced at all? Twelve questions with an answer between two ends, and what they come to in words.
class WorksheetTab : public QWidget
{
    Q_OBJECT

public:
    explicit WorksheetTab(Workspace &workspace, QWidget *parent = nullptr);

    void refresh();

private:
    QWidget *makeQuestions();
    void addQuestion(QVBoxLayout &layout, QWidget *parent, int number, const WorksheetQuestion &question);
    QWidget *makeOutcome();
    std::optional<int> answerTo(const QString &code) const;
    void answer(const WorksheetQuestion &question, std::optional<int> value);
    void showOutcome();

    Workspace &m_workspace;
    std::vector<WorksheetQuestion> m_questions;
    std::vector<QButtonGroup *> m_groups;
    QLabel *m_title = nullptr;
    QLabel *m_sentence = nullptr;
    QLabel *m_answered = nullptr;
    QLabel *m_favour = nullptr;
    QLabel *m_against = nullptr;
    QLabel *m_favourHeading = nullptr;
    QLabel *m_againstHeading = nullptr;
};

} // namespace shortlist
