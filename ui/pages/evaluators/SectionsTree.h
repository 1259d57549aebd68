// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Snapshot.h"

#include <QTreeWidget>

namespace shortlist {

// The criteria that evaluators score, to be ticked for one of them: a group stands for all that is and will be in it.
class SectionsTree : public QTreeWidget
{
    Q_OBJECT

public:
    explicit SectionsTree(QWidget *parent = nullptr);

    // No sections = all of them.
    void setSections(const Snapshot &snapshot, const std::vector<CriterionId> &sections, bool writable);
    // As few groups and criteria as say it; empty if everything is ticked.
    std::vector<CriterionId> sections() const;
    bool isNothingTicked() const;

    QSize sizeHint() const override;

signals:
    void edited(); // by the user

private:
    void take(QTreeWidgetItem *item, int column);
    void gather(const QTreeWidgetItem *item, std::vector<CriterionId> &found) const;

    bool m_filling = false;
    bool m_pending = false;
};

} // namespace shortlist
