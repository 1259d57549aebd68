// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/Theme.h"

#include <QFrame>

class QAction;
class QHBoxLayout;
class QLabel;
class QToolButton;

namespace shortlist {

// A line across the page that tells of a state or a failure and stays until it is over or closed:
// a symbol, words, and what can be done about it.
class Banner : public QFrame
{
    Q_OBJECT

public:
    explicit Banner(theme::State state, QWidget *parent = nullptr);

    void setText(const QString &text); // plain
    QString text() const;
    void setState(theme::State state);
    void setClosable(bool closable);
    // What can be done, as a button; also gives the action's shortcut to the window.
    void addAction(QAction *action);

signals:
    void closed();

protected:
    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void updateColours();

    theme::State m_state;
    bool m_updating = false;
    QLabel *m_icon = nullptr;
    QLabel *m_text = nullptr;
    QToolButton *m_close = nullptr;
    QHBoxLayout *m_layout = nullptr;
};

} // namespace shortlist
