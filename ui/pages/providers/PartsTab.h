// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/providers/PartsModel.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace shortlist {

class PartsView;

// A tab of the form with a small table that is edited in place.
class PartsTab : public QWidget
{
    Q_OBJECT

public:
    PartsTab(Workspace &workspace, const PartKind &kind, QWidget *parent = nullptr);

    void setProvider(ProviderId id);
    void refresh() { m_model->refresh(); }
    void commit();
    void setReadOnly(bool readOnly);

private:
    void addPart();
    void removeSelected();
    void showProblem(const QString &problem);
    void updateButtons();

    Workspace &m_workspace;
    PartsModel *m_model = nullptr;
    PartsView *m_view = nullptr;
    QPushButton *m_add = nullptr;
    QPushButton *m_remove = nullptr;
    QLabel *m_problem = nullptr;
    bool m_readOnly = false;
};

} // namespace shortlist
