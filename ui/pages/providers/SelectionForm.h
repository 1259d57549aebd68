// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Provider.h"

#include <QWidget>

#include <vector>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace shortlist {

class ListField;
class Workspace;

// What can be done with several providers at once: their status and their tags, each as one edit.
class SelectionForm : public QWidget
{
    Q_OBJECT

public:
    explicit SelectionForm(Workspace &workspace, QWidget *parent = nullptr);

    void setProviders(const std::vector<ProviderId> &ids);
    void refresh();
    void setReadOnly(bool readOnly);

private:
    void buildStatus(QVBoxLayout *layout);
    void buildTags(QVBoxLayout *layout);
    void applyStatus();
    void applyTags(bool add);
    QStringList tagsOf(bool selectedOnly) const;

    Workspace &m_workspace;
    std::vector<ProviderId> m_ids;
    QLabel *m_heading = nullptr;
    QLabel *m_summary = nullptr;
    QComboBox *m_status = nullptr;
    ListField *m_tags = nullptr;
    QPushButton *m_addTags = nullptr;
    QPushButton *m_removeTags = nullptr;
    bool m_readOnly = false;
};

} // namespace shortlist
