// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/Card.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QPushButton;

namespace shortlist {

class Workspace;

// How scores are given: blind or not, in one envelope or two, how they are combined, and who sits at the window.
class ScoringRules : public Card
{
    Q_OBJECT

public:
    explicit ScoringRules(Workspace &workspace, QWidget *parent = nullptr);

private:
    void makeFields();
    void makeLayout();
    void refresh();
    void refreshEnvelopes();
    void refreshViewers();
    void chooseCombination(int index);
    void chooseViewer(int index);

    Workspace &m_workspace;
    QCheckBox *m_blind = nullptr;
    QCheckBox *m_envelopes = nullptr;
    QLabel *m_quality = nullptr;
    QPushButton *m_close = nullptr;
    QPushButton *m_reopen = nullptr;
    QLabel *m_combinationLabel = nullptr;
    QComboBox *m_combination = nullptr;
    QLabel *m_viewerLabel = nullptr;
    QComboBox *m_viewer = nullptr;
    QLabel *m_honest = nullptr;
};

} // namespace shortlist
