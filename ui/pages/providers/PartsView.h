// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableView>

#include <vector>

namespace shortlist {

class PartsModel;

// The small table of a tab: typing replaces a cell, Enter and F2 open it, Delete removes the row.
class PartsView : public QTableView
{
    Q_OBJECT

public:
    explicit PartsView(PartsModel &model, QWidget *parent = nullptr);

    // Writes what is being typed in a cell.
    void finishEditing();
    std::vector<int> selectedPartRows() const;

signals:
    void removeRequested();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void shareWidth();

    PartsModel &m_model;
};

} // namespace shortlist
