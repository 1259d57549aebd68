// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Id.h"

#include <QWidget>

#include <vector>

class QLineEdit;
class QStandardItemModel;
class QToolButton;

namespace shortlist {

class FlowLayout;
class Workspace;

// The providers on the radar, up to six: the leading three and the selected one, until the user chooses others.
class ProviderChips : public QWidget
{
    Q_OBJECT

public:
    explicit ProviderChips(Workspace &workspace, QWidget *parent = nullptr);

    const std::vector<ProviderId> &chosen() const { return m_chosen; }
    void add(ProviderId id);
    void remove(ProviderId id);
    // Follows the ranking and the selection; providers that are gone are dropped.
    void refresh();

signals:
    void chosenChanged();

private:
    void rebuild();
    void fillNames();
    std::vector<ProviderId> usual() const;

    Workspace &m_workspace;
    FlowLayout *m_layout = nullptr;
    QLineEdit *m_search = nullptr;
    QToolButton *m_usual = nullptr;
    QStandardItemModel *m_names = nullptr;
    std::vector<QToolButton *> m_chips;
    std::vector<ProviderId> m_chosen;
    bool m_ownChoice = false;
    bool m_namesStale = true;
};

} // namespace shortlist
