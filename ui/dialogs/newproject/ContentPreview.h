// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalogue/Templates.h"

#include <QWidget>

#include <unordered_map>

class QLabel;
class QTreeWidget;
class QTreeWidgetItem;

namespace shortlist {

// What a template would put into a project, each row with a tick that can be taken off.
class ContentPreview : public QWidget
{
    Q_OBJECT

public:
    explicit ContentPreview(QWidget *parent = nullptr);

    void setContent(const TemplateContent &content);
    // What is ticked. A requirement that looks at a question is only there with it.
    TemplateContent content() const;

private:
    QTreeWidgetItem *addTop(const QString &text, const QString &name);
    QTreeWidgetItem *addRow(QTreeWidgetItem *parent, const QString &text, const QString &detail, const QString &tip,
                            qint64 key);
    void addCriteria();
    void addRequirements();
    void addQuestions();
    void addServiceLevels();
    void follow(QTreeWidgetItem *item);
    void count();
    bool isTicked(qint64 key) const;

    TemplateContent m_content;
    QTreeWidget *m_tree = nullptr;
    QLabel *m_counts = nullptr;
    QTreeWidgetItem *m_tops[4] = {};
    std::unordered_map<qint64, QTreeWidgetItem *> m_rows; // by the row's key
    bool m_following = false;
};

} // namespace shortlist
