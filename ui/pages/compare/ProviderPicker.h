// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Id.h"

#include <QComboBox>

#include <vector>

namespace shortlist {

class Workspace;

// One of the ranked providers. The list is filled when it is asked for, so that thousands cost nothing until then.
class ProviderPicker : public QComboBox
{
    Q_OBJECT

public:
    explicit ProviderPicker(Workspace &workspace, QWidget *parent = nullptr);

    // Names this one; what the list held is forgotten, since the ranking may be another.
    void show(ProviderId id);
    void showPopup() override;

signals:
    void chosen(shortlist::ProviderId id); // by the user

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void wheelEvent(QWheelEvent *event) override; // belongs to the column that rolls

private:
    void fill();
    QString entry(ProviderId id) const;

    Workspace &m_workspace;
    ProviderId m_shown{};
    std::vector<ProviderId> m_ids;
    bool m_full = false;
};

} // namespace shortlist
