// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <vector>

namespace shortlist {

// What one criterion brings each of two providers. Points of 100.
struct Duel
{
    QString name;
    double first = 0;
    double second = 0;
    double possible = 0; // the criterion's weight
};

// Two providers side by side, a line a criterion: a full bar for the first, a hollow one for the second, and the gap.
class DuelList : public QWidget
{
    Q_OBJECT

public:
    explicit DuelList(QWidget *parent = nullptr);

    void setDuels(const std::vector<Duel> &duels, const QString &first, const QString &second);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    struct Columns;
    Columns columns() const;
    int lineHeight() const;
    int headHeight() const;
    void paintHead(QPainter &painter, const Columns &at) const;
    void paintLine(QPainter &painter, const Columns &at, const Duel &duel, int y, double most) const;
    QString describe(const Duel &duel) const;

    std::vector<Duel> m_duels;
    QString m_first;
    QString m_second;
};

} // namespace shortlist
