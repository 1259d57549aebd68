// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHeaderView>

namespace shortlist {

class AnswerGridModel;

// Draws a text on at most so many lines, the last one cut off where it is too long. Plain text.
void drawOnLines(QPainter &painter, const QRect &area, const QString &text, int lines);

// The providers, with how many of their answers are there.
class AnswerProvidersHeader : public QHeaderView
{
    Q_OBJECT

public:
    AnswerProvidersHeader(const AnswerGridModel &model, QWidget *parent = nullptr);
    QSize sizeHint() const override;

protected:
    void paintSection(QPainter *painter, const QRect &rect, int column) const override;

private:
    const AnswerGridModel &m_model;
};

// The questions with code, use and text, below their sections. Its right edge can be dragged.
class AnswerQuestionsHeader : public QHeaderView
{
    Q_OBJECT

public:
    AnswerQuestionsHeader(const AnswerGridModel &model, QWidget *parent = nullptr);
    QSize sizeHint() const override;
    void setWidth(int width);
    // Headings take one line, questions two.
    void fitRows();

signals:
    void widthChanged(int width);

protected:
    void paintSection(QPainter *painter, const QRect &rect, int row) const override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    bool atEdge(const QPoint &place) const;
    void paintHeading(QPainter &painter, const QRect &rect, int row) const;

    const AnswerGridModel &m_model;
    int m_width = 0;
    bool m_dragging = false;
};

} // namespace shortlist
