// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace shortlist {

class ComparisonScale;

// One comparison of two criteria: their names, the scale between them, and in words what it says.
class PairPanel : public QWidget
{
    Q_OBJECT

public:
    explicit PairPanel(QWidget *parent = nullptr);

    // progress: "Comparison 3 of 10; 4 not said yet". ratio: how many times as much the first matters; NaN = not said.
    void showPair(const QString &first, const QString &second, double ratio, const QString &progress);
    ComparisonScale *scale() const { return m_scale; }

signals:
    void said(double ratio); // NaN = taken back
    void nextWanted();
    void previousWanted();

private:
    QLabel *makeName(const QString &objectName, Qt::Alignment alignment);
    QPushButton *makeButton(const QString &objectName, const QString &iconName, const QString &text,
                            const QString &keys);

    QLabel *m_progress = nullptr;
    QLabel *m_first = nullptr;
    QLabel *m_second = nullptr;
    ComparisonScale *m_scale = nullptr;
    QLabel *m_verdict = nullptr;
    QPushButton *m_takeBack = nullptr;
};

} // namespace shortlist
