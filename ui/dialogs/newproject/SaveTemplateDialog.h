// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalogue/OwnTemplates.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace shortlist {

class Workspace;

// Keeps what can be used again of a project as one of the user's own templates.
class SaveTemplateDialog : public QDialog
{
    Q_OBJECT

public:
    explicit SaveTemplateDialog(Workspace &workspace, QWidget *parent = nullptr,
                                const QString &ownFolder = owntemplates::folder());

private:
    TemplateFile file() const;
    void check();
    void save();

    Workspace &m_workspace;
    QString m_ownFolder;
    QLineEdit *m_title = nullptr;
    QPlainTextEdit *m_summary = nullptr;
    QLabel *m_brings = nullptr;
    QLabel *m_warning = nullptr;
    QPushButton *m_save = nullptr;
};

} // namespace shortlist
