// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalogue/Questions.h"

#include <QDialog>

#include <vector>

class QLabel;
class QTreeView;

namespace shortlist {

class BankModel;
class PrimaryButton;
class SearchField;
class Workspace;

// Questions of the bank are ticked, by section or one by one, and copied into the project.
class BankDialog : public QDialog
{
    Q_OBJECT

public:
    BankDialog(Workspace &workspace, const std::vector<BankQuestion> &bank, QWidget *parent = nullptr);

    // Opens the dialog; true if questions were added.
    static bool run(Workspace &workspace, QWidget *parent);

private:
    void makeLayout();
    void applyFilter(const QString &text);
    void tickShown();
    void refresh();
    void addTicked();

    Workspace &m_workspace;
    BankModel *m_model = nullptr;
    SearchField *m_search = nullptr;
    QTreeView *m_tree = nullptr;
    QLabel *m_summary = nullptr;
    PrimaryButton *m_add = nullptr;
};

} // namespace shortlist
