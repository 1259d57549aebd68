// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/dialogs/weights/RankingList.h"

#include <QKeyEvent>

#include <algorithm>
#include <limits>
#include <numeric>

namespace shortlist {

namespace {

constexpr int kIndexRole = Qt::UserRole + 1; // in the level
constexpr int kTiedRole = Qt::UserRole + 2;  // shares the place of the line above

} // namespace

RankingList::RankingList(const WeightLevel &level, QWidget *parent)
    : QListWidget(parent)
    , m_level(level)
{
    setObjectName(QStringLiteral("rankingList"));
    setAccessibleName(tr("Criteria, most important first"));
    setDragDropMode(QAbstractItemView::InternalMove);
    setDefaultDropAction(Qt::MoveAction);
    setAlternatingRowColors(true);
    setUniformItemSizes(true);
    setTextElideMode(Qt::ElideRight);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(model(), &QAbstractItemModel::rowsMoved, this,
            [this](const QModelIndex &, int from, int, const QModelIndex &, int to) {
                settle(from, to > from ? to - 1 : to);
                number();
            });
}

void RankingList::setPlaces(const std::vector<int> &places)
{
    std::vector<std::size_t> order(places.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    const auto key = [&places](std::size_t i) { return places[i] > 0 ? places[i] : std::numeric_limits<int>::max(); };
    std::stable_sort(order.begin(), order.end(), [&key](std::size_t a, std::size_t b) { return key(a) < key(b); });
    clear();
    for (std::size_t row = 0; row < order.size(); ++row) {
        auto *item = new QListWidgetItem(this);
        item->setFlags(Qt::ItemIsSelectable | Qt::ItemIsEnabled | Qt::ItemIsDragEnabled);
        item->setData(kIndexRole, static_cast<int>(order[row]));
        const bool tied = row > 0 && places[order[row]] > 0 && places[order[row]] == places[order[row - 1]];
        item->setData(kTiedRole, tied);
    }
    setCurrentRow(0);
    number();
}

std::vector<int> RankingList::places() const
{
    std::vector<int> result(static_cast<std::size_t>(count()), 0);
    int place = 1;
    for (int row = 0; row < count(); ++row) {
        if (!isTied(row))
            place = row + 1;
        result[static_cast<std::size_t>(item(row)->data(kIndexRole).toInt())] = place;
    }
    return result;
}

bool RankingList::isTied(int row) const
{
    return item(row)->data(kTiedRole).toBool();
}

void RankingList::setTied(int row, bool tied)
{
    item(row)->setData(kTiedRole, tied);
}

void RankingList::moveUp()
{
    moveBy(-1);
}

void RankingList::moveDown()
{
    moveBy(1);
}

void RankingList::moveBy(int by)
{
    const int from = currentRow();
    const int to = from + by;
    if (from < 0 || to < 0 || to >= count())
        return;
    model()->moveRow(QModelIndex(), from, QModelIndex(), by > 0 ? to + 1 : to);
    setCurrentRow(to);
}

// A line that is put into the middle of a tie joins it; one that leaves a tie leaves the others tied.
void RankingList::settle(int from, int to)
{
    const bool wasTied = isTied(to);
    // Its old place: who followed as a tie of it alone is now first of what is left.
    const int follower = from <= to ? from : from + 1;
    if (!wasTied && follower < count() && follower != to && isTied(follower))
        setTied(follower, false);
    setTied(to, to + 1 < count() && to > 0 && isTied(to + 1));
    setTied(0, false);
}

void RankingList::toggleTie()
{
    const int row = currentRow();
    if (row < 1)
        return;
    setTied(row, !isTied(row));
    number();
}

void RankingList::number()
{
    int place = 1;
    for (int row = 0; row < count(); ++row) {
        if (!isTied(row))
            place = row + 1;
        const auto index = static_cast<std::size_t>(item(row)->data(kIndexRole).toInt());
        const bool shared = isTied(row) || (row + 1 < count() && isTied(row + 1));
        const QString number = locale().toString(place);
        item(row)->setText(shared ? tr("%1 =   %2").arg(number, m_level.name(index))
                                  : tr("%1      %2").arg(number, m_level.name(index)));
    }
    emit placesChanged();
}

void RankingList::keyPressEvent(QKeyEvent *event)
{
    if (event->modifiers() & Qt::AltModifier && event->key() == Qt::Key_Up)
        moveUp();
    else if (event->modifiers() & Qt::AltModifier && event->key() == Qt::Key_Down)
        moveDown();
    else if (event->key() == Qt::Key_Equal)
        toggleTie();
    else
        QListWidget::keyPressEvent(event);
}

} // namespace shortlist
