// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QLabel;
class QPushButton;
class QTimer;

namespace shortlist {

// The quiet line at the bottom: what just happened, with Undo where it can be taken back. Goes by itself after a while,
// but not under the mouse or while it has the keyboard.
class NoticeBar : public QFrame
{
    Q_OBJECT

public:
    explicit NoticeBar(QWidget *parent = nullptr);

    void say(const QString &text, bool offerUndo);
    void dismiss();
    QString text() const;
    void setDuration(int milliseconds);

signals:
    void undoRequested();

protected:
    void changeEvent(QEvent *event) override;
    bool event(QEvent *event) override;

private:
    void goIfIdle();
    void updateColours();

    QLabel *m_text = nullptr;
    QPushButton *m_undo = nullptr;
    QTimer *m_timer = nullptr;
};

} // namespace shortlist
