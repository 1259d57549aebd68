// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Id.h"

#include <QWidget>

class QLabel;
class QTreeWidget;
class QTreeWidgetItem;

namespace shortlist {

class Workspace;

// How a provider stands and why: rank, total, the range that missing values leave open, and what each group adds.
class ScoresTab : public QWidget
{
    Q_OBJECT

public:
    explicit ScoresTab(Workspace &workspace, QWidget *parent = nullptr);

    void setProvider(ProviderId id);
    // Worked out only while the tab can be seen.
    void refresh();

protected:
    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void fill();
    void fillSummary();
    void fillTree();
    void fillItem(QTreeWidgetItem *item, CriterionId id);
    int missingBelow(CriterionId id) const;
    QLabel *addLine(const QString &name, const QString &objectName);

    Workspace &m_workspace;
    ProviderId m_id{};
    QLabel *m_rank = nullptr;
    QLabel *m_total = nullptr;
    QLabel *m_range = nullptr;
    QLabel *m_missing = nullptr;
    QTreeWidget *m_tree = nullptr;
    bool m_stale = true;
};

} // namespace shortlist
