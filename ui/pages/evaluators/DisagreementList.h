// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Id.h"
#include "ui/widgets/Card.h"

#include <vector>

class QComboBox;
class QLabel;
class QPushButton;
class QSpinBox;
class QTableView;

namespace shortlist {

class TextTable;
class Workspace;

// Where the evaluators are far apart, widest first, with what they agreed on since; and the other consensus scores.
// From here one goes to the cell.
class DisagreementList : public Card
{
    Q_OBJECT

public:
    explicit DisagreementList(Workspace &workspace, QWidget *parent = nullptr);

    int open() const { return m_open; } // disagreements without a consensus

signals:
    void counted();

protected:
    void showEvent(QShowEvent *event) override;

private:
    enum class Show { Open, All };
    struct Cell
    {
        ProviderId provider{};
        CriterionId criterion{};
    };

    void makeHead();
    void makeStale();
    void refresh();
    void fill();
    void follow();
    void goToCell();

    Workspace &m_workspace;
    QComboBox *m_show = nullptr;
    QSpinBox *m_threshold = nullptr;
    QLabel *m_state = nullptr;
    TextTable *m_table = nullptr;
    QTableView *m_view = nullptr;
    QPushButton *m_go = nullptr;
    std::vector<Cell> m_cells; // by row
    int m_open = 0;
    bool m_stale = true;
};

} // namespace shortlist
