// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dialogs/weights/PairwiseVoices.h"
#include "ui/dialogs/weights/WeightsDialog.h"

class QComboBox;
class QLayout;
class QPushButton;
class QTabWidget;

namespace shortlist {

class ComparisonMatrix;
class PairPanel;

// Weights from comparisons of two at a time, by the team or by several people: one after the other, or as a matrix.
class PairwiseDialog : public WeightsDialog
{
    Q_OBJECT

public:
    PairwiseDialog(Workspace &workspace, CriterionId group, QWidget *parent = nullptr);

protected:
    Outcome outcome() const override;
    QString variant() const override;
    Result<> writeSaid(Store &store) const override;

private:
    QLayout *makeChoices();
    QLayout *makeConsistency();
    void fillVoices();
    void fillTables();
    void connectAll();

    std::size_t voice() const;
    decision::RandomIndex table() const;
    void say(std::size_t row, std::size_t column, double ratio);
    void goOn();
    void goBack();
    void goToPair(std::size_t pair);
    void goToFirstOpen();
    void mend();
    void showAll();
    void showPair();
    void showConsistency();
    QString consistencyInWords() const;
    QString misfitInWords(const Misfit &misfit) const;
    QString partsInWords(const std::vector<std::vector<std::size_t>> &parts) const;
    QString remark(const PairwiseAnswer &joined) const;

    PairwiseVoices m_voices;
    PairwiseAnswer m_answer; // of the voice that is shown
    std::size_t m_pair = 0;
    QComboBox *m_voice = nullptr;
    QComboBox *m_table = nullptr;
    QTabWidget *m_tabs = nullptr;
    PairPanel *m_panel = nullptr;
    ComparisonMatrix *m_matrix = nullptr;
    QLabel *m_signIcon = nullptr;
    QLabel *m_consistency = nullptr;
    QPushButton *m_mend = nullptr;
};

} // namespace shortlist
