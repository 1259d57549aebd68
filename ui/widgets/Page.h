// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QAction;
class QHBoxLayout;
class QLabel;
class QVBoxLayout;

namespace shortlist {

// One page of the window: a header line with the title, one sentence that says how things stand and the page's actions,
// and below it the content. The sidebar shows badge() beside the page's name.
class Page : public QWidget
{
    Q_OBJECT

public:
    explicit Page(const QString &title, QWidget *parent = nullptr);

    QString title() const;
    QString sentence() const;
    // A small state for the sidebar: a count of what is missing ("14"), or a tick; empty for none.
    QString badge() const { return m_badge; }

signals:
    void badgeChanged(const QString &badge);

protected:
    void setSentence(const QString &sentence);
    void setBadge(const QString &badge);
    // A button at the right of the header line; also gives the action's shortcut to the page.
    void addHeaderAction(QAction *action, bool primary = false);
    // A widget at the right of the header line, left of the actions.
    void addHeaderWidget(QWidget *widget);
    // The content below the header; the page owns it. Stretches.
    void setContent(QWidget *content);

private:
    QLabel *m_title = nullptr;
    QLabel *m_sentence = nullptr;
    QHBoxLayout *m_actions = nullptr;
    QVBoxLayout *m_layout = nullptr;
    QWidget *m_content = nullptr;
    int m_headerWidgets = 0;
    QString m_badge;
};

} // namespace shortlist
