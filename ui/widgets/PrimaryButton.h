// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPushButton>

class QAction;

namespace shortlist {

// A push button that follows an action; the primary one of a place is filled with the accent.
class PrimaryButton : public QPushButton
{
    Q_OBJECT

public:
    // Without an action, text and click are the caller's.
    explicit PrimaryButton(QAction *action, bool primary = true, QWidget *parent = nullptr);
    bool isPrimary() const { return m_primary; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void followAction();
    void updateColours();

    QAction *m_action = nullptr;
    bool m_primary = true;
    bool m_actionVisible = true;
    bool m_updating = false;
};

} // namespace shortlist
