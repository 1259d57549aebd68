// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStatusBar>

class QLabel;

namespace shortlist {

class Workspace;

// The bottom line of the window: whether all is saved, or why the project can only be read, and where it is kept.
class StatusLine : public QStatusBar
{
    Q_OBJECT

public:
    explicit StatusLine(QWidget *parent = nullptr);

    void showProject(const Workspace &workspace);
    void showNothing();
    QString state() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    void setState(const QString &iconName, const QString &text, const QString &whole);

    QString m_iconName;
    QLabel *m_icon = nullptr;
    QLabel *m_state = nullptr;
    QLabel *m_place = nullptr;
};

} // namespace shortlist
