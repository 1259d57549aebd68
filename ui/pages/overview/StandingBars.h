// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Id.h"

#include <QWidget>

#include <vector>

namespace shortlist {

class Workspace;

// The best few as bars from 0 to 100: rank, name, total, and as a thin line what it may become while scores are
// missing. A click, or the arrows, choose the provider.
class StandingBars : public QWidget
{
    Q_OBJECT

public:
    explicit StandingBars(Workspace &workspace, QWidget *parent = nullptr);

    // The first count of the ranking.
    void refresh(int count);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool event(QEvent *event) override;

private:
    struct Line
    {
        ProviderId id{};
        int rank = 0;
        QString name;
        double total = 0; // 0 to 100, as low and high
        double low = 0;
        double high = 0;
        double preference = 0; // points that are added after scoring
    };
    int lineHeight() const;
    int lineAt(const QPoint &place) const;
    int selectedLine() const;
    QString inWords(const Line &line) const;
    QString scoreInWords(const Line &line) const;
    QString totalText(const Line &line) const;
    void paintLine(QPainter &painter, const QRect &place, const Line &line, int nameWidth, bool selected) const;

    Workspace &m_workspace;
    std::vector<Line> m_lines;
};

} // namespace shortlist
