// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Id.h"

#include <QWidget>

#include <optional>
#include <unordered_map>
#include <vector>

class QGridLayout;
class QLabel;
class QToolButton;

namespace shortlist {

class ElidedLabel;
class WeightSlider;
class Workspace;
struct Change;
struct Criterion;

// A slider for each criterion group, and on request for the criteria in it. While one is dragged the ranking follows;
// the weights of its level are written when it is let go, as one edit.
class WeightPanel : public QWidget
{
    Q_OBJECT

public:
    explicit WeightPanel(Workspace &workspace, QWidget *parent = nullptr);

    // The slider of a criterion; null while its group is folded up.
    WeightSlider *slider(CriterionId id) const;
    void setOpen(CriterionId group, bool open);

private:
    struct Row
    {
        CriterionId id{};
        int depth = 0;
        QWidget *head = nullptr;
        QToolButton *fold = nullptr; // groups only
        ElidedLabel *name = nullptr;
        WeightSlider *slider = nullptr;
        QLabel *share = nullptr;
    };

    void rebuild();
    void addLevel(CriterionId parent, int depth);
    void addRow(CriterionId id, int depth);
    void addHead(Row &row, const Criterion &criterion, QWidget *parent);
    void refresh();
    void refreshRow(Row &row);
    void updateNote();
    void follow(const Change &change);
    void tryShare(CriterionId id, double share);
    void write(CriterionId id);

    Workspace &m_workspace;
    QGridLayout *m_grid = nullptr;
    QLabel *m_note = nullptr;
    std::vector<Row> m_rows;
    std::unordered_map<CriterionId, bool> m_open;
    std::unordered_map<CriterionId, double> m_trial;
};

} // namespace shortlist
