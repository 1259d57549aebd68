// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalogue/Templates.h"

#include <QWidget>

#include <optional>
#include <vector>

class QLabel;
class QListWidget;
class QListWidgetItem;
class QPushButton;

namespace shortlist {

// The built-in templates and the user's own, with what each brings; own ones can be taken in, given away and removed.
class TemplateChooser : public QWidget
{
    Q_OBJECT

public:
    explicit TemplateChooser(const QString &ownFolder, QWidget *parent = nullptr);

    std::optional<TemplateInfo> current() const;
    void choose(const QString &id); // or the path of an own one

signals:
    void currentChanged();
    void activated(); // by double click or Enter

private:
    void fill();
    void addHeading(const QString &text);
    void addTemplate(const TemplateInfo &info);
    void describe();
    void importTemplate();
    void exportTemplate();
    void removeTemplate();

    QString m_ownFolder;
    std::vector<TemplateInfo> m_templates;
    QListWidget *m_list = nullptr;
    QLabel *m_title = nullptr;
    QLabel *m_summary = nullptr;
    QLabel *m_counts = nullptr;
    QPushButton *m_export = nullptr;
    QPushButton *m_remove = nullptr;
};

} // namespace shortlist
