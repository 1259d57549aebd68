// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QScrollArea>

class QFrame;
class QLabel;
class QPushButton;

namespace shortlist {

class ContributionList;
class WhyPanel;
class Workspace;

// Why the selected provider stands where it does: rank, total and what is open in them, and each group's part
// against the leader (or, for the leader, the runner-up). Below that, why one of any two is before the other.
class ProviderInspector : public QScrollArea
{
    Q_OBJECT

public:
    explicit ProviderInspector(Workspace &workspace, QWidget *parent = nullptr);

    // To be called when the selection or the ranking changed.
    void refresh();

private:
    QLabel *addLabel(const QString &name);
    void showProvider();
    void showNothing();
    void showPair();

    Workspace &m_workspace;
    QLabel *m_name = nullptr;
    QLabel *m_rank = nullptr;
    QLabel *m_total = nullptr;
    QLabel *m_gap = nullptr;
    QLabel *m_known = nullptr;
    ContributionList *m_parts = nullptr;
    QPushButton *m_scores = nullptr;
    QPushButton *m_detail = nullptr;
    QFrame *m_line = nullptr;
    WhyPanel *m_why = nullptr;
};

} // namespace shortlist
