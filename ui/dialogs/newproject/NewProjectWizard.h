// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalogue/OwnTemplates.h"
#include "core/exchange/TemplateStart.h"

#include <QDialog>

class QLabel;
class QPushButton;
class QStackedWidget;

namespace shortlist {

class CircumstancesForm;
class ContentPreview;
class TemplateChooser;

// Begins a project in three steps: what is bought, under which circumstances, and what is put in.
class NewProjectWizard : public QDialog
{
    Q_OBJECT

public:
    explicit NewProjectWizard(QWidget *parent = nullptr, const QString &ownFolder = owntemplates::folder());

    // Selects a template by its id, or an own one by its path.
    void chooseTemplate(const QString &id);

    // What was chosen; to be asked after it was accepted.
    ProjectStart start() const;

private:
    void next();
    void back();
    void showStep(int step);
    bool readTemplate();
    bool fillPreview();

    TemplateChooser *m_chooser = nullptr;
    CircumstancesForm *m_circumstances = nullptr;
    ContentPreview *m_preview = nullptr;
    QStackedWidget *m_steps = nullptr;
    QLabel *m_heading = nullptr;
    QLabel *m_explanation = nullptr;
    QPushButton *m_back = nullptr;
    QPushButton *m_next = nullptr;
    TemplateInfo m_template;   // whose content was read
    TemplateContent m_content; // all of it
    QString m_fittedTo;        // for which circumstances the preview was filled
};

} // namespace shortlist
