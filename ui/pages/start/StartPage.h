// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/Page.h"

class QVBoxLayout;

namespace shortlist {

class Card;
class RecentProjects;

// Where the work begins or goes on: drafts and projects that were open last, a new one, the sample.
class StartPage : public Page
{
    Q_OBJECT

public:
    explicit StartPage(RecentProjects &recent, QWidget *parent = nullptr);

    // Looks for drafts again, and for what has changed else. openPath: the project that this window shows; empty =
    // none.
    void refresh(const QString &openPath);
    void refresh();

signals:
    void newRequested();
    void templateRequested(const QString &templateId);
    void openRequested();
    void sampleRequested();
    void pathRequested(const QString &path);

protected:
    void showEvent(QShowEvent *event) override;

private:
    QWidget *makeBeginning();
    QWidget *makeGoingOn();
    void fillTemplates();
    void fillDrafts();
    void fillRecent();
    QString draftInWords(const QString &path, bool inUse) const;
    void discardDraft(const QString &path, const QString &title);

    RecentProjects &m_recent;
    QString m_openPath;
    Card *m_templates = nullptr;
    Card *m_drafts = nullptr;
    Card *m_projects = nullptr;
};

} // namespace shortlist
