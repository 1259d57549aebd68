// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Criterion.h"

#include <QTableWidget>

#include <vector>

namespace shortlist {

// A small table of which each row is a part of a scale. Numbers that are none are refused with a sentence.
class ScaleTable : public QTableWidget
{
    Q_OBJECT

public:
    explicit ScaleTable(QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void edited();
    void refused(const QString &sentence);

protected:
    void setNumber(int row, int column, double value);
    void setText(int row, int column, const QString &text);
    // The number in a cell; the old one, with refused(), if there is none.
    double numberAt(int row, int column, double old);
    void fit(int rows);

    bool m_filling = false;

private:
    QTableWidgetItem *itemFor(int row, int column);
};

// The levels of a rating scale: score, label, what a provider must show, value.
class LevelTable : public ScaleTable
{
    Q_OBJECT

public:
    explicit LevelTable(QWidget *parent = nullptr);

    const std::vector<ScaleLevel> &levels() const { return m_levels; }
    void setLevels(const std::vector<ScaleLevel> &levels);
    void addLevel();
    void removeLevel();
    // Label and words change places with the neighbour; the scores and values, which rise, stay.
    void moveLevel(int by);

private:
    void take(int row, int column);
    void show();

    std::vector<ScaleLevel> m_levels;
};

// The corners of a piecewise-linear value function: number and value.
class PointTable : public ScaleTable
{
    Q_OBJECT

public:
    explicit PointTable(QWidget *parent = nullptr);

    const std::vector<ValuePoint> &points() const { return m_points; }
    void setPoints(const std::vector<ValuePoint> &points);
    void addPoint();
    void removePoint();

private:
    void take(int row, int column);
    void show();

    std::vector<ValuePoint> m_points;
};

} // namespace shortlist
