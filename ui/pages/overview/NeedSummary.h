// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <vector>

class QFormLayout;
class QLabel;

namespace shortlist {

class Workspace;

// The need in a few lines to read; it is edited on its own page.
class NeedSummary : public QWidget
{
    Q_OBJECT

public:
    explicit NeedSummary(Workspace &workspace, QWidget *parent = nullptr);

    void refresh();

private:
    QLabel *addRow(const char *name, const QString &label);
    void set(QLabel *label, const QString &text);

    Workspace &m_workspace;
    QFormLayout *m_form = nullptr;
    QLabel *m_buyer = nullptr;
    QLabel *m_service = nullptr;
    QLabel *m_functions = nullptr;
    QLabel *m_contract = nullptr;
    QLabel *m_dates = nullptr;
    QLabel *m_summary = nullptr;
};

} // namespace shortlist
