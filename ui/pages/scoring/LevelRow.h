// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Criterion.h"

#include <QFrame>

class QLabel;
class QRadioButton;

namespace shortlist {

// One level of a scale: its score and label as a radio button, below it what a provider must show.
class LevelRow : public QFrame
{
    Q_OBJECT

public:
    explicit LevelRow(QWidget *parent = nullptr);

    void setLevel(const ScaleLevel &level, const QString &title);
    double score() const { return m_score; }
    void setCurrent(bool current);
    bool isCurrent() const { return m_current; }
    void setWritable(bool writable);

signals:
    void chosen(double score);

protected:
    void mouseReleaseEvent(QMouseEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void updateColours();

    QRadioButton *m_button = nullptr;
    QLabel *m_anchor = nullptr;
    double m_score = 0;
    bool m_current = false;
    bool m_updating = false;
};

} // namespace shortlist
