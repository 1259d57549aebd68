// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dialogs/weights/WeightLevel.h"

#include <QListWidget>

namespace shortlist {

// The criteria of a level in the order of importance, to be dragged or moved by Alt and the arrow keys; "=" gives a
// line the place of the one above it, or takes that back.
class RankingList : public QListWidget
{
    Q_OBJECT

public:
    explicit RankingList(const WeightLevel &level, QWidget *parent = nullptr);

    // Places, 1 = most important, equal for ties; 0 = not known, after all others.
    void setPlaces(const std::vector<int> &places);
    // Places of the criteria of the level, ties share the first of theirs: 1, 2, 2, 4.
    std::vector<int> places() const;

public slots:
    void moveUp();
    void moveDown();
    void toggleTie();

signals:
    void placesChanged();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    bool isTied(int row) const;
    void setTied(int row, bool tied);
    void moveBy(int by);
    void settle(int from, int to);
    void number();

    const WeightLevel &m_level;
};

} // namespace shortlist
