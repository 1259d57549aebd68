// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/evaluation/Stability.h"

#include <QWidget>

#include <utility>

class QLabel;
class QPushButton;

namespace shortlist {

class DuelList;
class ProviderPicker;
class Workspace;

// Why one provider is before another: what each criterion brings the two, which decides most, and what would have to
// change for them to swap. It asks about the selected provider and the one ahead of it until the user asks otherwise.
class WhyPanel : public QWidget
{
    Q_OBJECT

public:
    explicit WhyPanel(Workspace &workspace, QWidget *parent = nullptr);

    // To be called when the selection or the ranking changed.
    void refresh();
    void ask(ProviderId one, ProviderId other);

private:
    using Pair = std::pair<ProviderId, ProviderId>;

    QLabel *makeLabel(const QString &name);
    void makePickers();
    Pair usual() const;
    bool isRanked(ProviderId id) const;
    void explain(const Why &why);
    bool isAgreed(const Why &why, CriterionId criterion) const;
    void showDuels(const Why &why);

    Workspace &m_workspace;
    ProviderPicker *m_one = nullptr;
    ProviderPicker *m_other = nullptr;
    QLabel *m_question = nullptr;
    QLabel *m_decides = nullptr;
    DuelList *m_duels = nullptr;
    QPushButton *m_all = nullptr;
    QLabel *m_heading = nullptr;
    QLabel *m_shift = nullptr;
    QLabel *m_value = nullptr;
    QLabel *m_gaps = nullptr;
    Pair m_pair; // as asked, null = not asked yet
    ProviderId m_selected{};
    bool m_asked = false; // by the user, for this selection
    bool m_showAll = false;
};

} // namespace shortlist
