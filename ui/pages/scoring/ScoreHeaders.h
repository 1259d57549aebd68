// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHeaderView>

namespace shortlist {

class ScoreGridModel;

// The criteria above the grid, in two levels: a band with the group in its colour, below it name and gaps of each
// criterion.
class CriteriaHeader : public QHeaderView
{
    Q_OBJECT

public:
    CriteriaHeader(const ScoreGridModel &model, QWidget *parent);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void paintSection(QPainter *painter, const QRect &rect, int column) const override;

private:
    int bandHeight() const;
    void paintBand(QPainter &painter, int first, int last) const;

    const ScoreGridModel &m_model;
};

// The providers beside the grid, which stay while it scrolls sideways: name, and how much is missing. Its right edge
// drags.
class ProvidersHeader : public QHeaderView
{
    Q_OBJECT

public:
    ProvidersHeader(const ScoreGridModel &model, QWidget *parent);
    QSize sizeHint() const override;
    void setWidth(int width);

signals:
    void widthChanged(int width);

protected:
    void paintSection(QPainter *painter, const QRect &rect, int row) const override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    bool viewportEvent(QEvent *event) override;

private:
    bool atEdge(const QPoint &place) const;

    const ScoreGridModel &m_model;
    int m_width = 0;
    bool m_dragging = false;
};

} // namespace shortlist
