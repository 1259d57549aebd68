// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QAction;
class QLabel;
class QVBoxLayout;

namespace shortlist {

// What a page shows while it has nothing: one sentence that says what belongs there, and the first action as a button.
class EmptyState : public QWidget
{
    Q_OBJECT

public:
    EmptyState(const QString &iconName, const QString &sentence, QWidget *parent = nullptr);
    void addAction(QAction *action);
    void setSentence(const QString &sentence);
    QString sentence() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    void updateColours();

    QString m_iconName;
    QLabel *m_icon = nullptr;
    QLabel *m_sentence = nullptr;
    QVBoxLayout *m_layout = nullptr;
    int m_actionCount = 0;
};

} // namespace shortlist
