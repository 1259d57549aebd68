// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/Workspace.h"

#include <QWidget>

#include <vector>

class QLabel;
class QListWidget;
class QListWidgetItem;

namespace shortlist {

// The pages in the order of the work, each with its icon, name and a small state; above them, whose project it is.
class Sidebar : public QWidget
{
    Q_OBJECT

public:
    explicit Sidebar(QWidget *parent = nullptr);

    void addPage(PageId page, const QString &name, const QString &iconName, const QString &keys);
    void setCurrent(PageId page);
    PageId current() const;
    void setBadge(PageId page, const QString &badge);
    QString badge(PageId page) const;
    // Pages other than Start can only be chosen while a project is open.
    void setProject(const QString &title, const QString &organisation);
    void setNoProject();

signals:
    void pageChosen(shortlist::PageId page);

protected:
    void changeEvent(QEvent *event) override;

private:
    QListWidgetItem *item(PageId page) const;
    void setPagesEnabled(bool enabled);
    void updateColours();
    void updateWidth();

    QLabel *m_title = nullptr;
    QLabel *m_organisation = nullptr;
    QListWidget *m_list = nullptr;
};

} // namespace shortlist
