// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/report/Report.h"

#include <QWidget>

class QComboBox;
class QFormLayout;
class QLineEdit;
class QListWidget;
class QSpinBox;

namespace shortlist {

// What the reader is to get: sections, how many providers, title, author, spelling of numbers, paper.
// The choices are remembered from one start of the program to the next; the title for each project by itself.
class ReportForm : public QWidget
{
    Q_OBJECT

public:
    explicit ReportForm(const QString &projectPath, QWidget *parent = nullptr);

    ReportOptions options() const;
    // What stands in the fields while they are empty, and how many there can be.
    void setDefaults(const QString &title, const QString &author, int shortlistSize, int providers);
    // The way of writing numbers can also be chosen in the settings.
    void followPreferences();

signals:
    void changed();

private:
    void makeSections();
    void makeLocales();
    void connectAll();
    void load();
    void save() const;
    QString titleKey() const;

    QString m_projectPath;
    QListWidget *m_sections = nullptr;
    QSpinBox *m_providers = nullptr;
    QLineEdit *m_title = nullptr;
    QLineEdit *m_author = nullptr;
    QComboBox *m_locale = nullptr;
    QComboBox *m_paper = nullptr;
    QString m_defaultAuthor;
};

} // namespace shortlist
