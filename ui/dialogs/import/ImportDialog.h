// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

#include <memory>

namespace shortlist {

class Workspace;

// Brings providers in from a CSV file: shows what was understood, lets the user put it right, and writes it in one
// edit.
class ImportDialog : public QDialog
{
    Q_OBJECT

public:
    explicit ImportDialog(Workspace &workspace, QWidget *parent = nullptr);
    ~ImportDialog() override;

    // Opens the dialog, with a file where one is known, and answers true if providers were imported.
    static bool run(Workspace &workspace, QWidget *parent, const QString &file = {});

    // Reads and shows a file. Problems are shown in the dialog.
    void openFile(const QString &path);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace shortlist
